package org.gibbsite.models.vae;

import java.util.List;
import java.util.function.Consumer;
import org.gibbsite.models.nn.graph.Variable;
import org.gibbsite.models.nn.layer.Assembly;
import org.gibbsite.models.nn.layer.Network;

/**
 * A normal law whose parameters a net computes: N(μ(h), diag e^v(h)) with h a hidden layer of what it is given.
 *
 * @param body        h
 * @param mean        μ, from h
 * @param logVariance v, from h
 */
record GaussianNet(Network body, Network mean, Network logVariance) {

    /** The law of every case: h (n × hidden), μ (n × units), v (n × units). */
    record Law(Variable hidden, Variable mean, Variable logVariance) {}

    void forEach(Consumer<Network> use) {
        List.of(body, mean, logVariance).forEach(use);
    }

    Law addTo(Assembly assembly, Variable x) {
        Variable hidden = body.addTo(assembly, x);
        return new Law(hidden, mean.addTo(assembly, hidden), logVariance.addTo(assembly, hidden));
    }
}
