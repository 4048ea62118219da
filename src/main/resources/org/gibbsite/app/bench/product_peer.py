"""Multiplies float32 matrices in NumPy, as a peer for Gibbsite's benchmark.

    product_peer.py THREADS

Writes "ready numpy VERSION (KERNEL)", then for each line "FORM ROWS INNER COLUMNS TIMES" on its standard input the seconds
that so many products took, after one that is not timed. FORM is ab, atb or abt: which matrix is stored transposed.
"""
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):  # read when the library is loaded
    os.environ[variable] = sys.argv[1]

import numpy as np

from peer_kernel import announce

matrices, random = {}, np.random.default_rng(1)
announce("numpy", np.__version__)
for line in sys.stdin:
    form, rows, inner, columns, times = line.split()
    shape = form, int(rows), int(inner), int(columns)
    if shape not in matrices:
        a = random.standard_normal(shape[2:0:-1] if form == "atb" else shape[1:3], dtype=np.float32)
        b = random.standard_normal(shape[3:1:-1] if form == "abt" else shape[2:4], dtype=np.float32)
        out = np.empty((shape[1], shape[3]), np.float32)
        matrices[shape] = a.T if form == "atb" else a, b.T if form == "abt" else b, out
    a, b, out = matrices[shape]
    np.matmul(a, b, out=out)
    start = time.perf_counter()
    for _ in range(int(times)):
        np.matmul(a, b, out=out)
    print(time.perf_counter() - start, flush=True)
