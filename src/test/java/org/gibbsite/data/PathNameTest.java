package org.gibbsite.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathNameTest {
    @Test void namesAreTakenAsTheyAre() {
        for (String name : new String[]{"x", "/", ".", "..", "a/b/", "with blanks in it"}) {
            assertThat(PathName.of(name)).isEqualTo(Path.of(name));
        }
    }

    @Test void whatIsNoNameIsRefusedInWords() {
        for (String name : new String[]{"", " ", "\t", "a\0b", "caf\uFFFD", "w\uFFFD\uFFFDrk/x"}) {
            assertThatThrownBy(() -> PathName.of(name)).isInstanceOf(DataException.class)
                    .hasMessageStartingWith("'" + name + "' ").hasMessageNotContaining("Exception")
                    .hasMessageNotContaining("java");
        }
        assertThatThrownBy(() -> PathName.of("caf\uFFFD")).hasMessageContaining("such as LC_ALL=C.UTF-8");
    }
}
