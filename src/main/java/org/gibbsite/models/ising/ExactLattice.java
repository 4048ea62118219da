package org.gibbsite.models.ising;

/**
 * A periodic lattice of side 2 to 4 summed over all its states, in a field too. On side 2 every pair has two bonds.
 */
public final class ExactLattice {
    /** Largest side: 2¹⁶ states. */
    public static final int MOST_SIDE = 4;

    private final int sites;
    private final int[] bonds; // Σ s s' of each state, bit i of which is site i, 1 up
    private final int[] magnetisations;

    public ExactLattice(int side) {
        if (side < 2 || side > MOST_SIDE)
            throw new IllegalArgumentException("side must be 2 to " + MOST_SIDE + ": " + side);
        sites = side * side;
        bonds = new int[1 << sites];
        magnetisations = new int[1 << sites];
        byte[] spins = new byte[sites];
        for (int state = 0; state < bonds.length; state++) {
            for (int i = 0; i < sites; i++) spins[i] = (byte) ((state >>> i & 1) * 2 - 1);
            bonds[state] = Correlations.bonds(spins, side);
            magnetisations[state] = 2 * Integer.bitCount(state) - sites;
        }
    }

    /** Σ_⟨ij⟩ s_i s_j of a state. */
    public int bonds(int state) { return bonds[state]; }

    /** Σ s_i of a state. */
    public int magnetisation(int state) { return magnetisations[state]; }

    /** ln of the weight of a state, −βE. */
    public double logWeight(int state, Coupling coupling) {
        return (bonds[state] + coupling.field() * magnetisations[state]) / coupling.temperature();
    }

    /** Probability of every state. */
    public double[] law(Coupling coupling) {
        double logPartition = logPartition(coupling);
        double[] law = new double[bonds.length];
        for (int state = 0; state < law.length; state++)
            law[state] = Math.exp(logWeight(state, coupling) - logPartition);
        return law;
    }

    public double logPartition(Coupling coupling) {
        double most = Double.NEGATIVE_INFINITY, sum = 0;
        for (int state = 0; state < bonds.length; state++) most = Math.max(most, logWeight(state, coupling));
        for (int state = 0; state < bonds.length; state++) sum += Math.exp(logWeight(state, coupling) - most);
        return most + Math.log(sum);
    }

    public Averages averages(Coupling coupling) {
        double[] law = law(coupling), sums = new double[5];
        for (int state = 0; state < law.length; state++) {
            double e = (-bonds[state] - coupling.field() * magnetisations[state]) / sites,
                    m = (double) magnetisations[state] / sites, p = law[state];
            sums[0] += p * e;
            sums[1] += p * e * e;
            sums[2] += p * Math.abs(m);
            sums[3] += p * m * m;
            sums[4] += p * m * m * m * m;
        }
        return Averages.of(sums, sites, coupling.temperature());
    }
}
