package org.gibbsite.labs.gibbs;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.gibbsite.data.DataException;
import org.gibbsite.data.NpzFile;
import org.gibbsite.data.PathName;
import org.gibbsite.data.Tensor;
import org.gibbsite.models.rbm.Rbm;

/** The parameters of a trained restricted Boltzmann machine, as a saved run holds them. */
final class ModelFile {
    private static final String WEIGHTS = "parameters/weights", VISIBLE = "parameters/visibleBias",
            HIDDEN = "parameters/hiddenBias";
    private static final int MOST_UNITS = 20_000;
    private static final Pattern GAUSSIAN = Pattern.compile("\"visibleUnits\"\\s*:\\s*\"gaussian\"",
            Pattern.CASE_INSENSITIVE);

    private ModelFile() {}

    /** @throws IllegalArgumentException or DataException: one sentence with the file, what was expected and found */
    static Rbm read(String name) {
        if (name.isBlank())
            throw new IllegalArgumentException("weights = checkpoint needs the path of a saved rbm run in model");
        NpzFile file = NpzFile.read(PathName.of(name));
        if (GAUSSIAN.matcher(file.texts().getOrDefault("manifest.json", "")).find()) {
            throw new DataException(name + ": expected an RBM with binary visible units, found Gaussian ones");
        }
        int[] shape = shape(name, file);
        Rbm rbm = new Rbm(shape[0], shape[1], false);
        copy(name, file, WEIGHTS, shape, rbm.weights().data);
        copy(name, file, VISIBLE, new int[]{shape[0]}, rbm.visibleBias());
        copy(name, file, HIDDEN, new int[]{shape[1]}, rbm.hiddenBias());
        if (!rbm.isFinite()) throw new DataException(name + ": expected numbers, found NaN or infinity among them");
        return rbm;
    }

    private static int[] shape(String name, NpzFile file) {
        Tensor weights = file.arrays().get(WEIGHTS);
        if (weights == null)
            throw new DataException(name + ": expected an array " + WEIGHTS + " as in a saved rbm run, found none");
        int[] shape = weights.shape();
        if (shape.length != 2 || shape[0] < 1 || shape[1] < 1 || shape[0] > MOST_UNITS || shape[1] > MOST_UNITS) {
            throw new DataException(name + ": expected " + WEIGHTS + " of shape (visible, hidden), found "
                    + Arrays.toString(shape));
        }
        return shape;
    }

    private static void copy(String name, NpzFile file, String array, int[] shape, float[] target) {
        Tensor found = file.arrays().get(array);
        if (!(found instanceof Tensor.Floats floats) || !Arrays.equals(found.shape(), shape)) {
            String what = found == null
                    ? "none"
                    : found.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT) + " of shape "
                            + Arrays.toString(found.shape());
            throw new DataException(name + ": expected floats of shape " + Arrays.toString(shape) + " in " + array
                    + ", found " + what);
        }
        System.arraycopy(floats.values(), 0, target, 0, target.length);
    }
}
