package org.gibbsite.raster;

/** A picture with the name of its file, {@code "filters"}, as {@code run --out} writes it. */
public record Figure(String name, Raster picture) {
}
