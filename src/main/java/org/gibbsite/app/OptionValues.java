package org.gibbsite.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Function;
import org.gibbsite.data.DataException;
import org.gibbsite.data.PathName;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options, and says in the words of people what is wrong with one. */
final class OptionValues {
    private OptionValues() {}

    /** For this command and those below it. */
    static void register(CommandLine commands) {
        register(commands, int.class, Integer.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        register(commands, long.class, Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
        register(commands, double.class, Double.class, OptionValues::number);
        register(commands, boolean.class, Boolean.class, OptionValues::flag);
        commands.registerConverter(Path.class, OptionValues::path);
    }

    private static <T> void register(CommandLine commands, Class<T> primitive, Class<T> boxed,
            Function<String, T> reader) {
        ITypeConverter<T> converter = reader::apply;
        commands.registerConverter(primitive, converter).registerConverter(boxed, converter);
    }

    private static long whole(String text, long least, long most) {
        BigDecimal value;
        try {
            value = new BigDecimal(text.strip());
        } catch (NumberFormatException none) {
            throw new TypeConversionException("must be a whole number: '" + text + "'");
        }
        // A number such as 1e999999999 must not be written out.
        boolean isHuge = value.precision() - (long) value.scale() > 20;
        if (isHuge || value.compareTo(BigDecimal.valueOf(most)) > 0 || value.compareTo(BigDecimal.valueOf(least)) < 0) {
            throw new TypeConversionException(
                    (value.signum() > 0 ? "must be at most " + most : "must be at least " + least) + ": "
                            + text.strip());
        }
        if (value.scale() > 40 || value.stripTrailingZeros().scale() > 0) {
            throw new TypeConversionException("must be a whole number: '" + text + "'");
        }
        return value.longValueExact();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException none) {
            String comma = text.strip().matches("[+-]?\\d+,\\d+") ? ", with a point instead of the comma" : "";
            throw new TypeConversionException("must be a number" + comma + ": '" + text + "'");
        }
    }

    private static boolean flag(String text) {
        if (text.equals("true") || text.equals("false")) return text.equals("true");
        throw new TypeConversionException("takes no value: '" + text + "'");
    }

    private static Path path(String text) {
        if (text.isBlank()) throw new TypeConversionException("must be a path, and is empty");
        try {
            return PathName.of(text);
        } catch (DataException refused) {
            throw new TypeConversionException("must be a path: " + refused.getMessage());
        }
    }

    /** {@code "--seed must be a whole number: 'x'"}; else what the parser says. */
    static String sentence(ParameterException refused) {
        ArgSpec option = refused.getArgSpec();
        return refused.getCause() instanceof TypeConversionException wrong && option != null
                ? name(option) + " " + wrong.getMessage()
                : refused.getMessage();
    }

    private static String name(ArgSpec spec) {
        return switch (spec) {
            case OptionSpec option -> option.longestName();
            case PositionalParamSpec parameter -> parameter.paramLabel();
            default -> spec.paramLabel();
        };
    }
}
