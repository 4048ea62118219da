package org.gibbsite.labs.vae;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gibbsite.models.vae.Imputation;
import org.gibbsite.models.vae.Imputation.Filling;
import org.gibbsite.models.vae.Posterior;
import org.gibbsite.models.vae.VaeModel;
import org.gibbsite.random.RandomKey;

/**
 * An image that somebody draws, what the newest frame's model makes of it, and the chain that fills in what is missing.
 * Works on the frame's copy of the parameters with a key of its own, so that training sees none of it. Pixels are grey
 * levels in [0, 1]. Confined to one thread.
 */
public final class Painting {
    /** Pixels that are painted out at one go. */
    public enum Region {
        LOWER_HALF("the lower half"),
        UPPER_HALF("the upper half"),
        RIGHT_HALF("the right half"),
        NOISE(
                "every second pixel, by chance");

        private final String text;

        Region(String text) { this.text = text; }

        @Override public String toString() { return text; }
    }

    /** Places of the chain that are remembered. */
    public static final int TRAIL = 60;
    /** Above this many rounds the film takes no further pictures: 0, 1, 2, 4 … 64. */
    public static final int FILM = 8;

    private final RandomKey key = RandomKey.of(0).fold("painting");
    private final Imputation state;
    /** What was drawn, taken or kept, also where it is missing now. */
    private final float[] own;
    private final List<float[]> trail = new ArrayList<>(), film = new ArrayList<>();
    private VaeFrame frame;
    private Posterior posterior;
    private float[] decoded;
    private int image = -1;
    private long rounds, began;

    /** An empty image. */
    public Painting(VaeFrame frame) {
        state = new Imputation(frame.pixels());
        own = new float[frame.pixels()];
        use(frame);
    }

    /** Whether a frame has images and a model of the same shape. */
    public boolean fits(VaeFrame next) {
        return next.width() == frame.width() && next.height() == frame.height()
                && next.model().shape().equals(frame.model().shape());
    }

    /** The model from now on. */
    public void use(VaeFrame next) {
        frame = next;
        look();
    }

    /** Encodes and decodes the present image. */
    public void look() {
        VaeModel model = frame.model();
        posterior = Posterior.of(model, state.image());
        decoded = model.decode(posterior.centre());
    }

    /** Sets a pixel, which is known from then on. @param level in [0, 1] */
    public void paint(int pixel, double level) {
        image = -1;
        set(pixel, (float) Math.clamp(level, 0, 1));
    }

    private void set(int pixel, float level) {
        own[pixel] = level;
        state.set(pixel, level);
    }

    /** Grey level of a known pixel; 0 where it is missing. */
    public double ink(int pixel) {
        return state.missing()[pixel] ? 0 : state.image()[pixel];
    }

    /** Says that a pixel is missing, or that it is known as it is now. */
    public void paintOut(int pixel, boolean missing) {
        if (state.missing()[pixel] == missing) return;
        state.setMissing(pixel, missing, key.fold("scatter"));
        if (!missing) {
            own[pixel] = state.image()[pixel];
            image = -1;
        }
        beginFilm();
    }

    /** A region is missing, and nothing else: what was filled in elsewhere is forgotten. @param region null for nothing */
    public void paintOutOnly(Region region) {
        for (int i = 0; i < frame.pixels(); i++) {
            state.set(i, own[i]);
            state.setMissing(i, isIn(region, i), key.fold("scatter"));
        }
        beginFilm();
    }

    private boolean isIn(Region region, int pixel) {
        int width = frame.width(), height = frame.height();
        return region != null && switch (region) {
            case LOWER_HALF -> pixel / width >= height / 2;
            case UPPER_HALF -> pixel / width < height / 2;
            case RIGHT_HALF -> pixel % width >= width / 2;
            case NOISE -> key.fold("region").uniform(pixel) < 0.5;
        };
    }

    /** Everything missing begins again as coin tosses. */
    public void scatter() {
        state.scatter(key.fold("scatter"));
        beginFilm();
    }

    private void beginFilm() {
        trail.clear();
        film.clear();
        began = rounds;
        if (missingPixels() > 0) film.add(state.means().clone());
    }

    /** Takes test image {@code probe} of the frame, all of it known. */
    public void take(int probe) {
        for (int i = 0; i < frame.pixels(); i++) set(i, frame.probes()[probe * frame.pixels() + i]);
        image = probe;
        beginFilm();
    }

    /** An empty image, nothing missing. */
    public void clear() {
        for (int i = 0; i < frame.pixels(); i++) set(i, 0);
        image = -1;
        beginFilm();
    }

    /** One round of filling in what is missing. */
    public void round(Filling filling) {
        state.round(frame.model(), filling, key.fold("rounds").fold(rounds++));
        if (trail.size() == TRAIL) trail.removeFirst();
        trail.add(state.place());
        long n = rounds();
        if (film.size() < FILM && Long.bitCount(n) == 1) film.add(state.means().clone());
    }

    /** Since pixels were painted out last. */
    public long rounds() { return rounds - began; }

    /** q(z|x) of the present image. */
    public Posterior posterior() { return posterior; }

    /** Mean image at the centre of the posterior (pixels). Not to be written to. */
    public float[] decoded() {
        return decoded;
    }

    /** z of the last rounds, the oldest first. */
    public List<float[]> trail() { return trail; }

    /** The image after 0, 1, 2, 4 … rounds, as far as they have been made. */
    public List<float[]> film() {
        return film;
    }

    /** Root mean square of the missing pixels' change in the last round; NaN before it. */
    public double change() {
        return state.change();
    }

    /** Known pixels and, of those missing, the mean they were last filled in from. Live. Not to be written to. */
    public float[] pixels() {
        return state.means();
    }

    /** Live. Not to be written to. */
    public boolean[] missing() { return state.missing(); }

    public int missingPixels() {
        int count = 0;
        for (boolean is : state.missing()) if (is) count++;
        return count;
    }

    /** The test image that this is, parts of it perhaps missing; −1 when it has been drawn on. */
    public int image() {
        return image;
    }

    public VaeFrame frame() { return frame; }

    /** Mean square difference of known pixels from their decoded image, per pixel; NaN where none is known. */
    public double error() {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < decoded.length; i++) {
            if (state.missing()[i]) continue;
            sum += (decoded[i] - state.image()[i]) * (decoded[i] - state.image()[i]);
            count++;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Whether every pixel is empty and known. */
    public boolean isEmpty() {
        return missingPixels() == 0 && Arrays.equals(state.image(), new float[frame.pixels()]);
    }
}
