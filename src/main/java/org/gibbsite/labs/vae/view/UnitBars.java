package org.gibbsite.labs.vae.view;

import org.gibbsite.labs.vae.Bound;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.plot.Pen;

/** KL of every latent unit, the largest first; units that carry no news are hollow. */
final class UnitBars {
    private UnitBars() {}

    static void paint(Pen pen, VaeFrame frame, double x, double y, double wide, double high) {
        double line = pen.line(), ground = y + high - 1.3 * line, top = y + 2.6 * line;
        int units = frame.latentUnits(), muted = pen.palette().muted();
        pen.text(title(pen, frame, wide - 4), pen.palette().text(), 0, x + 2, y + 0.6 * line);
        if (ground - top < line) return;
        int[] order = Bound.order(frame);
        double most = Math.max(Bound.USED, Math.min(Float.MAX_VALUE, frame.unitKl()[order[0]])),
                each = Math.min(wide / units, 5 * line);
        double bar = Math.max(1, each * 0.8);
        boolean named = each > 1.6 * line, counted = each > pen.width("0.000 ") && each > widest(pen, frame);
        for (int place = 0; place < units; place++) {
            double kl = frame.unitKl()[order[place]], tall = Math.clamp((ground - top) * kl / most, 1, ground - top);
            double left = x + place * each + (each - bar) / 2;
            if (kl > Bound.USED) pen.fill(pen.palette().first(), left, ground - tall, bar, tall);
            else
                pen.frame(pen.palette().first(), 1, left, ground - Math.max(3, tall), bar, Math.max(3, tall));
            if (counted) {
                pen.text(Numbers.measured(kl), pen.palette().text(), 0.5, left + bar / 2, ground - tall - 0.6 * line);
            }
            if (named) pen.text(LatentNames.of(order[place]), muted, 0.5, left + bar / 2, ground + 0.65 * line);
        }
        pen.line(muted, 1, x, ground, x + each * units, ground);
        if (!counted) pen.text("largest " + Numbers.measured(most), muted, 0, x + 2, y + 1.7 * line);
        String all = Caption.of(pen, wide - 4, Numbers.counted(units, "unit") + ", the largest first",
                Numbers.counted(units, "unit"));
        if (!named) pen.text(all, muted, 0, x + 2, ground + 0.65 * line);
    }

    /** A flow leaves no units that could be told apart. A prior that is learnt has no units of its own: there the standard normal law is what they are compared with. */
    private static String title(Pen pen, VaeFrame frame, double wide) {
        if (frame.model().shape().flowSteps() > 0)
            return Caption.of(pen, wide, "KL of each unit before the flow, nats", "KL before the flow");
        return frame.model().isPriorNormal()
                ? Caption.of(pen, wide, "KL of each unit, nats", "KL of units, nats", "KL, nats")
                : Caption.of(pen, wide, "KL of each unit to N(0, 1), nats", "KL to N(0, 1), nats", "KL to N(0, 1)");
    }

    /** Width of the longest number and a space, px. */
    private static double widest(Pen pen, VaeFrame frame) {
        double widest = 0;
        for (float kl : frame.unitKl()) widest = Math.max(widest, pen.width(Numbers.measured(kl) + " "));
        return widest;
    }
}
