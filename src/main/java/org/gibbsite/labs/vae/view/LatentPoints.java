package org.gibbsite.labs.vae.view;

import java.util.stream.IntStream;
import org.gibbsite.labs.vae.LatentProjection;
import org.gibbsite.labs.vae.VaeFrame;
import org.gibbsite.labs.vae.VaeFrame.TestCodes;

/**
 * The means of a frame's test images on a sheet. With one latent unit each class has a lane of its own; else y is in the
 * plane.
 */
final class LatentPoints {
    private static final int LANE = 7919;

    private final VaeFrame frame;
    private final int[] labels;
    private final LatentProjection plane;
    private final MapArea area;
    private final double[] x, y, depth;
    private final int[] order;

    /** Those that are pointed at. */
    LatentPoints(VaeFrame frame, LatentProjection plane, MapArea area) {
        this(frame, frame.probeLabels(), frame.latentMeans(), plane, area);
    }

    /** The whole test set, on the sheet of some. */
    LatentPoints(LatentPoints some, TestCodes codes) {
        this(some.frame, codes.labels(), codes.means(), some.plane, some.area);
    }

    private LatentPoints(VaeFrame frame, int[] labels, float[] means, LatentProjection plane, MapArea area) {
        this.frame = frame;
        this.labels = labels;
        this.plane = plane;
        this.area = area;
        int count = labels.length;
        x = new double[count];
        y = new double[count];
        depth = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = area.x(plane.x(means, i));
            y[i] = hasLanes(frame) ? lane(i) : area.y(plane.y(means, i));
            depth[i] = plane.depth(means, i);
        }
        order = plane.isDeep()
                ? IntStream.range(0, count).boxed().sorted((a, b) -> Double.compare(depth[a], depth[b]))
                        .mapToInt(Integer::intValue).toArray()
                : IntStream.range(0, count).toArray();
    }

    static boolean hasLanes(VaeFrame frame) { return frame.latentUnits() == 1; }

    /** The lane of the image's class, its points spread within it by their numbers. */
    private double lane(int image) {
        double high = area.high() / Math.max(1, frame.classes()), within = image * LANE % 1000 / 1000.0;
        return area.top() + (labels[image] + 0.2 + 0.6 * within) * high;
    }

    VaeFrame frame() { return frame; }

    LatentProjection plane() { return plane; }

    MapArea area() { return area; }

    int count() { return x.length; }

    /** Class of an image. */
    int label(int image) { return labels[image]; }

    /** The image drawn as number {@code place}: those far away first. */
    int drawn(int place) { return order[place]; }

    double x(int image) { return x[image]; }

    double y(int image) { return y[image]; }

    /** 0 at the far end of what is drawn, 1 at the near end; ½ in flat pictures. */
    double nearness(int image) {
        return Math.clamp(0.5 + depth[image] / (2 * area.reach()), 0.0, 1.0);
    }

    /** The image nearest to a pixel, −1 if none is within {@code most} px; of several in line the nearest to the viewer. */
    int nearest(double px, double py, double most) {
        int best = -1;
        double least = most * most;
        for (int place = count() - 1; place >= 0; place--) {
            int i = order[place];
            double squared = (x[i] - px) * (x[i] - px) + (y[i] - py) * (y[i] - py);
            if (squared < least) {
                least = squared;
                best = i;
            }
        }
        return best;
    }

    /** The z at a pixel; in deep pictures in the plane through the middle. */
    float[] z(double px, double py) {
        return plane.z(area.valueX(px), hasLanes(frame) ? 0 : area.valueY(py), 0);
    }
}
