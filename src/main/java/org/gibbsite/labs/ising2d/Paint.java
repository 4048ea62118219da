package org.gibbsite.labs.ising2d;

import java.util.List;
import java.util.stream.Collectors;
import org.gibbsite.experiment.Act;
import org.gibbsite.experiment.ActKind;

/** Strokes over the lattice, by hand. */
public record Paint(List<Brush> strokes) implements Act {
    static final ActKind KIND = new ActKind("paint",
            "Paints discs of the lattice: row,column,radius,+ or -; separated by ;.",
            "0,0,4,+; 8,8,2,-", Paint::read);

    public Paint {
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) throw new IllegalArgumentException("paint must name a disc: row,column,radius,+ or -");
    }

    private static Paint read(String text) { return new Paint(Brush.parse(text)); }

    @Override public String name() { return KIND.name(); }

    @Override public String text() { return strokes.stream().map(Brush::text).collect(Collectors.joining(";")); }

    @Override public String words() { return "domain painted"; }
}
