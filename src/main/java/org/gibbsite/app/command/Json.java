package org.gibbsite.app.command;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.util.Locale;

/** JSON as this program writes it: NaN is null, infinities, which JSON has no numbers for, are text; one line is pure ASCII. */
final class Json {
    private static final Gson COMPACT = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final Gson INDENTED = new GsonBuilder().serializeNulls().disableHtmlEscaping().setPrettyPrinting()
            .create();

    private Json() {}

    /** {@code null} for NaN, what cannot be told; {@code "Infinity"} and {@code "-Infinity"} for what is so. */
    static JsonElement number(double value) {
        if (Double.isNaN(value)) return JsonNull.INSTANCE;
        if (Double.isInfinite(value)) return new JsonPrimitive(Double.toString(value));
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? new JsonPrimitive((long) value) : new JsonPrimitive(value);
    }

    /** A settings value as it stands in JSON. */
    static JsonElement value(Object value) {
        return switch (value) {
            case Double number -> number(number);
            case Number whole -> new JsonPrimitive(whole);
            case Boolean flag -> new JsonPrimitive(flag);
            case Enum<?> constant -> new JsonPrimitive(constant.name().toLowerCase(Locale.ROOT));
            default -> new JsonPrimitive(value.toString());
        };
    }

    static String line(JsonElement value) {
        StringBuilder ascii = new StringBuilder();
        for (char c : COMPACT.toJson(value).toCharArray()) {
            if (c < 128) ascii.append(c);
            else
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        }
        return ascii.toString();
    }

    static String indented(JsonElement value) {
        return INDENTED.toJson(value) + "\n";
    }
}
