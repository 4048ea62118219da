package org.gibbsite.labs.isingrbm;

/**
 * What a step does, from its number alone: steps 1 … S draw configurations, then each layer learns for its epochs. Steps
 * beyond the last go on with the top layer.
 *
 * @param drawing   S, steps of drawing
 * @param perEpoch  updates of an epoch
 * @param epochs    of the first layer; @param upperEpochs of each layer above
 */
record Schedule(int drawing, long perEpoch, int epochs, int upperEpochs) {
    static final int LAYERS = 3;

    static Schedule of(IsingRbmSettings settings, TrainingSet set) {
        return new Schedule(set.steps(), set.trainingCases() / settings.learning().batchSize(),
                settings.learning().firstEpochs(),
                settings.learning().upperEpochs());
    }

    long lastStep() { return beginOf(LAYERS + 1); }

    /** Steps before layer {@code layer}, from 1, begins to learn. */
    long beginOf(int layer) {
        if (layer == 1) return drawing;
        return drawing + perEpoch * (epochs + (layer - 2L) * upperEpochs);
    }

    /** The layer that step {@code step} (counted from 1) teaches; 0 for a step that draws. */
    int layerOf(long step) {
        int layer = 0;
        while (layer < LAYERS && step > beginOf(layer + 1)) layer++;
        return layer;
    }

    /** Updates of its layer before step {@code step}. */
    long updateOf(long step) {
        return step - 1 - beginOf(layerOf(step));
    }

    /** Layers that have learnt at least once after {@code step} steps. */
    int layersBegun(long step) {
        return layerOf(step);
    }

    /** Passes over the configurations so far, of all layers. */
    double epochsAfter(long step) {
        return Math.max(0, step - drawing) / (double) perEpoch;
    }
}
