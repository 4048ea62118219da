package org.gibbsite.labs.vae.view;

/** Latent units as they are written on the screen. */
final class LatentNames {
    private LatentNames() {}

    /** {@code "z₁"}. @param unit counted from 0 */
    static String of(int unit) {
        StringBuilder name = new StringBuilder("z");
        for (char digit : Integer.toString(unit + 1).toCharArray()) name.append((char) ('₀' + digit - '0'));
        return name.toString();
    }
}
