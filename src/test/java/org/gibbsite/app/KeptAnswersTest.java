package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.prefs.AbstractPreferences;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {

    /** Preferences of a user who has none and writes none to disk. */
    private static final class Memory extends AbstractPreferences {
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, Memory> children = new HashMap<>();

        Memory(AbstractPreferences parent, String name) { super(parent, name); }

        @Override protected void putSpi(String key, String value) { values.put(key, value); }

        @Override protected String getSpi(String key) { return values.get(key); }

        @Override protected void removeSpi(String key) { values.remove(key); }

        @Override protected void removeNodeSpi() { children.clear(); }

        @Override protected String[] keysSpi() { return values.keySet().toArray(String[]::new); }

        @Override protected String[] childrenNamesSpi() { return children.keySet().toArray(String[]::new); }

        @Override protected AbstractPreferences childSpi(String name) {
            return children.computeIfAbsent(name, n -> new Memory(this, n));
        }

        @Override protected void syncSpi() {}

        @Override protected void flushSpi() {}
    }

    @Test void answersAreThereAgainAndEachLabHasItsOwn() {
        Memory user = new Memory(null, "");
        new KeptAnswers(user, "rbm").put(1, "at update 300");
        assertThat(new KeptAnswers(user, "rbm").get(1)).isEqualTo("at update 300");
        assertThat(new KeptAnswers(user, "rbm").get(0)).isEmpty();
        assertThat(new KeptAnswers(user, "gibbs").get(1)).isEmpty();
        new KeptAnswers(user, "rbm").put(1, "x".repeat(9000));
        assertThat(new KeptAnswers(user, "rbm").get(1)).hasSize(8000);
    }
}
