"""Fits a mixture of Gaussians with full covariances by EM in scikit-learn, as a peer for Gibbsite's benchmark.

    em_peer.py POINTS COMPONENTS THREADS

POINTS holds pairs of doubles. Starts with equal weights, the first COMPONENTS points for means and unit covariances. Writes
"ready scikit-learn VERSION (KERNEL)", then for each line "seconds ROUNDS" on its standard input the seconds that so many rounds
took, the first two of a fit not counted, and for "likelihood ROUNDS" the log-likelihood a point after them.
"""
import os
import sys
import time
import warnings

POINTS, COMPONENTS, THREADS = sys.argv[1], *map(int, sys.argv[2:])
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):  # read when the library is loaded
    os.environ[variable] = str(THREADS)

import numpy as np
import sklearn
from sklearn.mixture import GaussianMixture

from peer_kernel import announce

warnings.simplefilter("ignore")  # that a fit of a few rounds has not converged
UNCOUNTED = 2
points = np.fromfile(POINTS, np.float64).reshape(-1, 2)


def fit(rounds):
    """The mixture after so many rounds, and seconds."""
    mixture = GaussianMixture(COMPONENTS, covariance_type="full", tol=0, reg_covar=0, max_iter=rounds,
                              init_params="random", random_state=1,
                              weights_init=np.full(COMPONENTS, 1 / COMPONENTS), means_init=points[:COMPONENTS],
                              precisions_init=np.tile(np.eye(2), (COMPONENTS, 1, 1)))
    begin = time.perf_counter()
    mixture.fit(points)
    return mixture, time.perf_counter() - begin


announce("scikit-learn", sklearn.__version__)
for line in sys.stdin:
    question, rounds = line.split()[0], int(line.split()[1])
    if question == "likelihood":
        print(fit(rounds)[0].score(points), flush=True)
    else:
        print(fit(rounds + UNCOUNTED)[1] - fit(UNCOUNTED)[1], flush=True)
