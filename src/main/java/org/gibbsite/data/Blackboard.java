package org.gibbsite.data;

/** One image of three pixels, lit, lit, dark: small enough to learn from with chalk. Training and test part are alike. */
final class Blackboard {
    static final String TITLE = "Blackboard";

    private Blackboard() {}

    static ImageData standard() {
        byte[] image = {(byte) 255, (byte) 255, 0}, label = {0};
        return ImageData.of(TITLE, 3, 1, 1, image, label, image.clone(), label.clone());
    }
}
