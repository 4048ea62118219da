package org.gibbsite.labs.isingrbm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Blocks;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Ensemble;
import org.gibbsite.labs.isingrbm.IsingRbmFrame.Layer;
import org.gibbsite.models.ising.FieldShapes;
import org.gibbsite.models.ising.Kaufman;
import org.gibbsite.models.ising.VariationalRg;
import org.gibbsite.models.rbm.RbmStack;
import org.gibbsite.random.RandomKey;

/** Makes frames. Layers that do not learn any more are remembered as they were pictured last. */
final class IsingRbmFrames {
    /** Test configurations on show. */
    private static final int SHOWN = 8;

    private final TrainingSet set;
    private final RbmStack stack;
    private final Schedule schedule;
    private final VariationalRg small;
    private final Reconstructions reconstructions;
    private final RandomKey shuffleKey;
    private final double temperature, exactEnergy;
    private final Layer[] remembered = new Layer[Schedule.LAYERS + 1];
    private byte[] originals = {};
    private List<Blocks> blocks = List.of();

    IsingRbmFrames(Course course, VariationalRg small, RandomKey shuffleKey) {
        set = course.set;
        stack = course.stack;
        schedule = course.schedule;
        reconstructions = course.reconstructions;
        temperature = set.temperature();
        this.small = small;
        this.shuffleKey = shuffleKey;
        exactEnergy = new Kaufman(set.side()).energyPerSite(temperature);
    }

    /** Another state of the stack than the last one plus learning: nothing that was remembered holds. */
    void forget() {
        java.util.Arrays.fill(remembered, null);
    }

    /** @param taken steps of the course */
    IsingRbmFrame make(long step, long taken) {
        int learning = schedule.layerOf(taken);
        if (schedule.layerOf(taken + 1) > 0 && originals.length == 0) prepare();
        boolean drawing = schedule.layerOf(taken + 1) == 0;
        List<Layer> layers = new ArrayList<>();
        for (int level = 1; level <= learning; level++) {
            boolean settled = level < learning;
            if (!settled || remembered[level] == null) remembered[level] = layer(level);
            layers.add(remembered[level]);
            if (!settled) remembered[level] = null;
        }
        return new IsingRbmFrame(step, set.side(), learning, ensemble(taken), layers,
                drawing ? new byte[0] : originals.clone(), drawing ? List.of() : blocks, begins(step - taken),
                small.report());
    }

    private List<Long> begins(long courseBegin) {
        return IntStream.rangeClosed(1, Schedule.LAYERS).mapToObj(k -> courseBegin + schedule.beginOf(k) + 1).toList();
    }

    private void prepare() {
        originals = reconstructions.originals(Math.min(SHOWN, set.testCases()));
        List<Blocks> made = new ArrayList<>();
        for (int level = 1; level <= Reconstructions.blockLevels(set.side()); level++) {
            byte[] spins = reconstructions.byBlocks(originals, level);
            made.add(new Blocks(1 << level, spins, Reconstructions.right(originals, spins)));
        }
        blocks = List.copyOf(made);
    }

    private Layer layer(int level) {
        float[] fields = stack.fields(level), means = reconstructions.byLayer(originals, level);
        return new Layer(stack.units(level), fields, FieldShapes.of(fields, set.side(), shuffleKey), means,
                Reconstructions.right(originals, means));
    }

    private Ensemble ensemble(long taken) {
        int drawn = set.drawnAfter(taken);
        if (drawn == 0) {
            return new Ensemble(temperature, 0, set.samples(), new byte[set.side() * set.side()], Double.NaN,
                    Double.NaN, exactEnergy);
        }
        double[] energy = set.energy(drawn);
        return new Ensemble(temperature, drawn, set.samples(), set.sample(drawn - 1), energy[0], energy[1],
                exactEnergy);
    }
}
