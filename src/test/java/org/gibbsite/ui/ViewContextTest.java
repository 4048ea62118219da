package org.gibbsite.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ViewContextTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    /** Repaints with the theme, as a panel does. */
    private static final class View {
        private final ViewContext context;
        private Theme painted;

        View(ViewContext context) {
            this.context = context;
            paint();
            context.theme().addListener(changed -> paint());
        }

        private void paint() { painted = context.theme().get(); }
    }

    private View view() { return new View(new ViewContext(new Selection(), theme)); }

    @Test void viewsRepaintWhenTheThemeChanges() {
        View view = view();
        for (Theme next : new Theme[]{Theme.DARK, Theme.PROJECTOR, Theme.LIGHT}) {
            theme.set(next);
            assertThat(view.painted).isEqualTo(next);
        }
    }

    @Test void aViewThatNobodyShowsIsNotHeldByTheTheme() throws InterruptedException {
        WeakReference<View> gone = new WeakReference<>(view());
        for (int tries = 0; gone.get() != null && tries < 200; tries++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(gone.get()).as("a view is reached from the theme of the program").isNull();
        theme.set(Theme.DARK);
    }
}
