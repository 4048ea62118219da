package org.gibbsite.ui.shell.gallery;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.gibbsite.ui.Theme;

/** What a lab's card shows while its run is at rest: a picture of it, recorded by {@code gibbsite cards}. */
public final class CardPicture extends ImageView {
    private final String lab;

    CardPicture(String lab, Theme theme) {
        this.lab = lab;
        setPreserveRatio(true);
        show(theme);
    }

    /** Whether there is one. */
    boolean isRecorded() { return getImage() != null; }

    /** The name of its file: dark for the dark theme, light for the other two. */
    public static String file(String lab, Theme theme) {
        return lab.toLowerCase(Locale.ROOT) + (theme == Theme.DARK ? "-dark" : "-light") + ".png";
    }

    /** Read beside the window, at the size at which it was recorded. */
    void show(Theme theme) {
        setImage(find(lab, theme).map(url -> new Image(url.toExternalForm(), true)).orElse(null));
    }

    /** Of a lab that nobody has recorded there is none. */
    static Optional<URL> find(String lab, Theme theme) {
        return Optional.ofNullable(CardPicture.class.getResource("cards/" + file(lab, theme)));
    }
}
