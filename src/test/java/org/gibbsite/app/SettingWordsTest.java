package org.gibbsite.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gibbsite.experiment.settings.Parameter;
import org.gibbsite.experiment.settings.Parameters;
import org.junit.jupiter.api.Test;

/** What is said of settings that are mistyped or refused, over all labs. */
class SettingWordsTest {

    /** One slip each, in every setting of every lab; where a slip makes another setting's name of it, that one is meant. */
    @Test void oneSlipIsUnderstood() {
        List<String> lost = new ArrayList<>();
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            Record settings = entry.lab().defaults();
            Set<String> names = names(settings);
            for (String name : names) {
                for (String typed : slips(name)) {
                    if (names.contains(typed)) continue;
                    String said = refusal(settings, typed);
                    if (!said.endsWith("did you mean '" + name + "'?")) lost.add(typed + ": " + said);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static List<String> slips(String name) {
        int middle = name.length() / 2;
        String snake = name.replaceAll("(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);
        return List.of(name.substring(0, middle) + name.substring(middle + 1),
                name.substring(0, middle) + name.charAt(middle) + name.substring(middle),
                name.substring(0, middle - 1) + name.charAt(middle) + name.charAt(middle - 1)
                        + name.substring(middle + 1),
                name.substring(0, middle) + "q" + name.substring(middle + 1),
                name.toUpperCase(java.util.Locale.ROOT) + "_",
                snake + "_", snake.replace('_', '-') + "-");
    }

    /** A setting of another lab is no slip; of its neighbours in spelling only those count that differ by little. */
    @Test void aSettingOfAnotherLabIsNoSlip() {
        Set<String> everywhere = new TreeSet<>(List.of("gpu", "device", "threads", "steps", "verbose", "size", "x"));
        LabCatalog.entries().forEach(entry -> everywhere.addAll(names(entry.lab().defaults())));
        Map<String, String> suggested = new LinkedHashMap<>();
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            Record settings = entry.lab().defaults();
            Set<String> own = names(settings);
            for (String name : everywhere) {
                if (own.contains(name) || isReciprocal(settings, name)) continue;
                String said = refusal(settings, name);
                if (said.contains("did you mean")) suggested.put(name + " in " + entry.lab().id(), said);
                else
                    assertThat(said).endsWith("there are: " + String.join(", ", ordered(settings)));
            }
        }
        assertThat(suggested.keySet()).as("%s", suggested).isSubsetOf(NEIGHBOURS);
    }

    /** Names that are a few letters, or a whole word, away from a setting of that lab. */
    private static final Set<String> NEIGHBOURS = Set.of("chains in rbm", "likelihood in rbm", "size in rbm",
            "temperature in rbm", "weights in rbm", "aisChains in gibbs", "aisTemperatures in gibbs",
            "temperature in gibbs", "blockRate in ising-2d", "size in ising-2d", "temperatures in ising-2d",
            "blockRule in ising-rbm", "size in ising-rbm", "spins in ising-rbm", "temperatures in ising-rbm",
            "weightDecayL2 in ising-rbm", "samples in vae", "size in vae", "steps in vae", "blockSize in rbm",
            "blockSize in ising-2d",
            "points in ising-2d", "blockSize in ising-rbm", "sampler in ising-rbm", "batchSize in em",
            "blockRate in em",
            "blockRule in em", "blockSpins in em", "samples in em", "size in em", "steps in em", "weights in em",
            "blockSize in vae");

    /** Numbers at both ends with each choice: whatever is refused is refused in the words of the command line. */
    @Test void choicesAreShownAsPeopleWriteThem() {
        List<String> said = new ArrayList<>();
        for (LabCatalog.Entry<?, ?> entry : LabCatalog.entries()) {
            Record settings = entry.lab().defaults();
            List<Parameter> all = Parameters.of(settings.getClass());
            for (Parameter choice : all) {
                if (!choice.type().isEnum()) continue;
                for (Object constant : choice.type().getEnumConstants()) {
                    for (Parameter number : all) {
                        if (number.isNumeric()) refusals(settings, choice, constant, number, said);
                    }
                }
            }
        }
        assertThat(said).anyMatch(sentence -> sentence.contains("side must be even for metropolis")
                && sentence.endsWith("wolff and swendsen_wang take odd sides"));
        assertThat(said).noneMatch(Pattern.compile("\\b[A-Z]{2,}(_[A-Z]+)*\\b").asPredicate());
    }

    private static void refusals(Record settings, Parameter choice, Object constant, Parameter number,
            List<String> said) {
        for (double value : new double[]{number.min(), number.max() - 1}) {
            Map<String, String> texts = Map.of(choice.name(), Parameters.text(constant), number.name(),
                    Parameters.text(value));
            IllegalArgumentException refused = catchThrowableOfType(IllegalArgumentException.class,
                    () -> Parameters.withTexts(settings, texts));
            if (refused != null) said.add(refused.getMessage());
        }
    }

    private static String refusal(Record settings, String name) {
        return catchThrowableOfType(IllegalArgumentException.class,
                () -> Parameters.find(settings.getClass(), name)).getMessage();
    }

    private static boolean isReciprocal(Record settings, String name) {
        return Parameters.of(settings.getClass()).stream()
                .anyMatch(p -> p.reciprocal() != null && p.reciprocal().name().equals(name));
    }

    private static List<String> ordered(Record settings) {
        return Parameters.of(settings.getClass()).stream().map(Parameter::name).toList();
    }

    private static Set<String> names(Record settings) {
        return ordered(settings).stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
