package org.gibbsite.models.rbm;

/** log Z of an {@link ExactRbm} by enumeration, in slices, so that millions of states do not hold up whoever asks. */
public final class LogPartition {
    private final Enumeration states;
    private final LogSum sum = new LogSum();
    private boolean complete;

    /** @throws IllegalArgumentException when the smaller layer has more than {@value ExactRbm#LARGEST_ENUMERATION} units */
    public LogPartition(ExactRbm rbm) {
        states = new Enumeration(rbm);
    }

    /** Adds up to {@code count} further states; returns whether more are left. The result does not depend on the slices. */
    public boolean advance(int count) {
        for (int i = 0; i < count && !complete; i++) {
            sum.add(states.logWeight());
            complete = states.isLast();
            if (!complete) states.next();
        }
        return !complete;
    }

    /** log Z in nats; NaN until {@link #advance} has returned false. */
    public double value() {
        return complete ? sum.value() : Double.NaN;
    }
}
