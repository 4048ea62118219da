package org.gibbsite.ui.chart;

/**
 * How the axes of charts run.
 *
 * @param logX        steps on a logarithmic axis; step 0 is left out
 * @param logY        values on a logarithmic axis; values ≤ 0 are left out
 * @param includeZero whether a linear value axis must show 0
 */
record AxisChoice(boolean logX, boolean logY, boolean includeZero) {
    static final AxisChoice LINEAR = new AxisChoice(false, false, false);
}
