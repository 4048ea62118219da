package org.gibbsite.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test void whatCannotBeToldIsNullAndWhatIsInfiniteSaysSo() {
        assertThat(Json.number(Double.NaN).isJsonNull()).isTrue();
        assertThat(Json.line(Json.number(Double.POSITIVE_INFINITY))).isEqualTo("\"Infinity\"");
        assertThat(Json.line(Json.number(Double.NEGATIVE_INFINITY))).isEqualTo("\"-Infinity\"");
        double back = JsonParser.parseString(Json.line(Json.number(Double.POSITIVE_INFINITY))).getAsDouble();
        assertThat(back).as("readers that know how take it back").isInfinite();
    }
}
