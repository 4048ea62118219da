package org.gibbsite.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import org.gibbsite.ui.Numbers;

/** Numbers beside ticks: as few digits as the tick needs, 10⁻³ rather than 1e-3. */
final class AxisNumbers extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
        double rounded = new BigDecimal(number).round(new MathContext(5)).doubleValue();
        boolean large = rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9;
        return out.append(large ? Numbers.count((long) rounded) : Numbers.exact(rounded).replace('-', '−'));
    }

    @Override public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
        return out.append(Numbers.count(number));
    }

    @Override public Number parse(String text, ParsePosition position) {
        throw new UnsupportedOperationException("axis numbers are only written");
    }
}
