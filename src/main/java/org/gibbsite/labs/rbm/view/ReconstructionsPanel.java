package org.gibbsite.labs.rbm.view;

import org.gibbsite.kit.training.ImagePairs;
import org.gibbsite.kit.view.PairsPanel;
import org.gibbsite.labs.rbm.RbmFrame;
import org.gibbsite.ui.ViewContext;

/** Test images, and below each what the model makes of it in one sweep. */
final class ReconstructionsPanel extends PairsPanel<RbmFrame> {
    ReconstructionsPanel(ViewContext context) { super(context); }

    @Override protected ImagePairs pairs(RbmFrame frame) { return frame.pairs(); }

    @Override protected int[] labels(RbmFrame frame) { return frame.probeLabels(); }

    @Override protected long step(RbmFrame frame) { return frame.step(); }
}
