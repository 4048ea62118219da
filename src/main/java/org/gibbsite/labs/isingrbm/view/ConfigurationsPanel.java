package org.gibbsite.labs.isingrbm.view;

import java.util.Locale;
import org.gibbsite.labs.isingrbm.IsingRbmFrame;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Ensemble;
import org.gibbsite.ui.Numbers;
import org.gibbsite.ui.ViewContext;
import org.gibbsite.kit.view.DrawnPanel;
import org.gibbsite.ui.plot.Pen;

/** The newest configuration, how many are drawn, and their mean energy beside Kaufman's exact one. */
final class ConfigurationsPanel extends DrawnPanel<IsingRbmFrame> {

    ConfigurationsPanel(ViewContext context) { super("Configurations", context); }

    @Override protected void paint(IsingRbmFrame frame, Pen pen) {
        Ensemble ensemble = frame.ensemble();
        double bar = pen.line();
        int side = frame.side();
        int zoom = (int) Math.max(1, Math.min(pen.width(), pen.height() - 2 * bar) / side), size = zoom * side;
        int left = (int) Math.max(0, (pen.width() - size) / 2);
        pen.picture(SpinTiles.spins(ensemble.newest(), 0, side, zoom, palette()), left, 0);
        pen.frame(palette().grid(), 1, left, 0, size, size);
        double share = (double) ensemble.drawn() / ensemble.count(), y = size + bar * 0.6;
        pen.fill(palette().grid(), left, y, size, bar * 0.5);
        pen.fill(palette().first(), left, y, size * share, bar * 0.5);
    }

    @Override protected String words(IsingRbmFrame frame) {
        Ensemble ensemble = frame.ensemble();
        String drawn = Numbers.count(ensemble.drawn()) + " of " + Numbers.count(ensemble.count()) + " drawn";
        String at = " · T " + Numbers.exact(ensemble.temperature()) + ", β "
                + Numbers.measured(1 / ensemble.temperature());
        if (ensemble.drawn() < 2) return drawn + at;
        return drawn + at + " · ⟨e⟩ "
                + String.format(Locale.ROOT, "%.4f%s, exact %.4f", ensemble.energy(), error(ensemble),
                        ensemble.exactEnergy()).replace('-', '−');
    }

    private static String error(Ensemble ensemble) {
        return Double.isNaN(ensemble.energyError())
                ? ""
                : String.format(Locale.ROOT, " ± %.4f", ensemble.energyError());
    }

    @Override protected String describe(IsingRbmFrame frame) {
        return "The newest configuration of " + frame.side() + " by " + frame.side() + " spins: " + words(frame) + ".";
    }
}
