package org.gibbsite.labs.vae.view;

import org.gibbsite.kit.view.FramePanel;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.ui.ViewContext;

/** A panel that stands still between two showings, while the map alone moves. */
abstract class VaePanel extends FramePanel<VaeFrame> {
    VaePanel(String title, ViewContext context) { super(title, context); }

    @Override public final void glance(VaeFrame next) {}
}
