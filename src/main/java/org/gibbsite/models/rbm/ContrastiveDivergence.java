package org.gibbsite.models.rbm;

import java.util.SortedMap;
import org.ejml.data.FMatrixRMaj;
import org.gibbsite.compute.MatrixBackend;
import org.gibbsite.compute.SigmoidLayer;
import org.gibbsite.random.RandomKey;

/**
 * Contrastive divergence CD-k: the model's side of the gradient comes from k Gibbs sweeps that start at the data. The
 * sample h₀ drives the first reconstruction; the last hidden states stay probabilities. Confined to one thread.
 *
 * <p>One update is 2k + 2 phases: h₀, then v and h for each sweep, then the step of the parameters. {@link #update}
 * carries them all out; taking them one by one gives the same bits.
 *
 * <p>Source: Hinton, "Training products of experts by minimizing contrastive divergence", Neural Computation 14, 2002; the
 * choice of samples and probabilities: Hinton, "A practical guide to training restricted Boltzmann machines", 2010,
 * section 3.
 */
public final class ContrastiveDivergence implements Learner {
    private final Rbm rbm;
    private final SigmoidLayer layer;
    private final GradientStep gradient;
    private final VisibleStates visible;
    private final FMatrixRMaj hiddenMeans0 = new FMatrixRMaj(0, 0), hiddenSample0 = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj reconstruction = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj visible1 = new FMatrixRMaj(0, 0), visibleMeans = new FMatrixRMaj(0, 0);
    private final FMatrixRMaj hidden1 = new FMatrixRMaj(0, 0), hiddenSample = new FMatrixRMaj(0, 0);

    /** Learns into {@code rbm}; all velocities 0. */
    public ContrastiveDivergence(Rbm rbm, MatrixBackend backend) {
        this.rbm = rbm;
        layer = backend.sigmoidLayer();
        gradient = new GradientStep(rbm, backend);
        visible = new VisibleStates(rbm, backend);
    }

    /** Phases of one update with k sweeps. */
    public static int phases(int sweeps) {
        return 2 * sweeps + 2;
    }

    @Override public void update(FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        int phases = phases(rule.sweeps());
        boolean fused = !rule.sampleVisible() && !rbm.isGaussianVisible();
        for (int phase = 0; phase < phases; phase++) {
            if (fused && phase % 2 == 1 && phase < phases - 1) downAndUp(phase++ / 2, rule, key);
            else
                phase(phase, batch, rule, key);
        }
    }

    /** Carries out one phase, 0 … {@code phases(k)} − 1 in order, each with the same arguments. */
    public void phase(int phase, FMatrixRMaj batch, LearningRule rule, RandomKey key) {
        if (phase == 0) {
            startFromData(batch, key);
        } else if (phase == phases(rule.sweeps()) - 1) {
            step(batch, rule);
        } else if (phase % 2 == 1) {
            reconstruct(phase / 2, rule, key);
        } else {
            layer.hiddenMeans(visible1, rbm.weights(), rbm.hiddenBias(), hidden1);
            sampleForNext(phase / 2, rule, key);
        }
    }

    private void startFromData(FMatrixRMaj batch, RandomKey key) {
        layer.hiddenMeans(batch, rbm.weights(), rbm.hiddenBias(), hiddenMeans0);
        layer.sample(hiddenMeans0, key.fold("hidden").fold(0), hiddenSample0);
    }

    /** The sample of h after {@code sweep} sweeps, or its means, where a further sweep follows. */
    private void sampleForNext(int sweep, LearningRule rule, RandomKey key) {
        if (sweep == rule.sweeps()) return;
        if (rule.drivenByMeans()) hiddenSample.setTo(hidden1);
        else
            layer.sample(hidden1, key.fold("hidden").fold(sweep), hiddenSample);
    }

    /** What drives the reconstruction of sweep {@code sweep}, from 0: a sample of h, or its means. */
    private FMatrixRMaj driving(int sweep, LearningRule rule) {
        if (sweep > 0) return hiddenSample;
        return rule.drivenByMeans() ? hiddenMeans0 : hiddenSample0;
    }

    /** Two phases of a sweep whose visible states are means, in one pass over the weights. */
    private void downAndUp(int sweep, LearningRule rule, RandomKey key) {
        FMatrixRMaj means = sweep == 0 ? reconstruction : visibleMeans;
        layer.reconstruct(driving(sweep, rule), rbm.weights(), rbm.visibleBias(), rbm.hiddenBias(), means, hidden1);
        visible1.setTo(means);
        sampleForNext(sweep + 1, rule, key);
    }

    private void reconstruct(int sweep, LearningRule rule, RandomKey key) {
        FMatrixRMaj driving = driving(sweep, rule);
        FMatrixRMaj means = sweep == 0 ? reconstruction : visibleMeans;
        visible.means(driving, means);
        if (rule.sampleVisible()) {
            visible.sample(means, key.fold("visible").fold(sweep), visible1);
        } else {
            visible1.setTo(means);
        }
    }

    private void step(FMatrixRMaj batch, LearningRule rule) {
        FMatrixRMaj positive = rule.samplePositive() ? hiddenSample0 : hiddenMeans0;
        gradient.apply(batch, positive, visible1, hidden1, hiddenMeans0, rule);
    }

    @Override public double reconstructionError(FMatrixRMaj batch) {
        return ReconstructionError.squared(batch, reconstruction) / batch.getNumElements();
    }

    /** p(h = 1 | v₀) (cases × hidden). Live; read only. */
    public FMatrixRMaj hiddenMeans0() { return hiddenMeans0; }

    /** The sample h₀ (cases × hidden), each 0 or 1. Live; read only. */
    public FMatrixRMaj hiddenSample0() {
        return hiddenSample0;
    }

    /** Means of the visible units of the first sweep (cases × visible). Live; read only. */
    public FMatrixRMaj reconstruction() {
        return reconstruction;
    }

    /** Means of the visible units of sweep {@code sweep}, from 0, where it is the newest (cases × visible). Live; read only. */
    public FMatrixRMaj visibleMeans(int sweep) {
        return sweep == 0 ? reconstruction : visibleMeans;
    }

    /** The sample of {@link #hidden1} that drives the next sweep, where there is one (cases × hidden). Live; read only. */
    public FMatrixRMaj hiddenSample() {
        return hiddenSample;
    }

    /** Visible states of the newest sweep, sampled or means as the rule says (cases × visible). Live; read only. */
    public FMatrixRMaj visible1() {
        return visible1;
    }

    /** p(h = 1 | v) of the newest sweep (cases × hidden). Live; read only. */
    public FMatrixRMaj hidden1() {
        return hidden1;
    }

    @Override public SortedMap<String, float[]> state() { return gradient.state(); }
}
