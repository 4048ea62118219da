package org.gibbsite.models.mixture;

/** What the covariances of the components of a mixture may be. */
public enum CovarianceShape {
    /** Any ellipse. */
    FULL,
    /** Axes along the coordinates. */
    DIAGONAL,
    /** Circles. */
    SPHERICAL,
    /** One ellipse for all components. */
    TIED,
    /** The unit matrix, not learnt. */
    KNOWN
}
