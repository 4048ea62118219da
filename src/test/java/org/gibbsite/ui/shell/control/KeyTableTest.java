package org.gibbsite.ui.shell.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeyTableTest {

    @Test void noKeyMeansTwoThings() {
        List<String> triggers = new ArrayList<>();
        for (Command command : Command.values()) {
            for (KeyTable.Trigger trigger : KeyTable.row(command).triggers()) {
                triggers.add(trigger.press() == null ? trigger.character() : trigger.press().getName());
            }
        }
        assertThat(triggers).doesNotHaveDuplicates();
    }

    @Test void everyCommandHasAKeyAndWords() {
        for (Command command : Command.values()) {
            KeyTable.Row row = KeyTable.row(command);
            assertThat(row.triggers()).as(command.name()).isNotEmpty();
            assertThat(row.keys()).as(command.name()).isNotBlank();
            assertThat(row.what()).as(command.name()).isNotBlank();
        }
    }

    @Test void sheetNamesEachCommandOnce() {
        assertThat(Set.of(Command.values()).stream().map(Command::what).distinct().count())
                .isEqualTo(Command.values().length);
    }
}
