"""Sweeps the square Ising model at T_c by checkerboard Metropolis in NumPy, as a peer for Gibbsite's benchmark.

    ising_peer.py

Writes "ready numpy VERSION (KERNEL)", then for each line "VARIANT SIDE SWEEPS" on its standard input the seconds of processor
time that the sweeps took, after one sweep that is not timed. Variants, as in the first two of which one would write:

whole  int8 spins on the whole lattice, neighbours by np.roll, the resting colour masked out
split  the two colours in arrays of their own; acceptance by comparing 16-bit random integers with five thresholds
"""
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):  # read when the library is loaded
    os.environ[variable] = "1"

import numpy as np

from peer_kernel import announce

CRITICAL = 2 / np.log(1 + np.sqrt(2))


class Whole:
    def __init__(self, side, rng):
        self.rng, self.factor = rng, np.float32(-2 / CRITICAL)
        self.spins = np.ones((side, side), np.int8)
        rows, columns = np.indices(self.spins.shape)
        self.colours = [(rows + columns) % 2 == colour for colour in (0, 1)]

    def sweep(self):
        s = self.spins
        for colour in self.colours:
            neighbours = np.roll(s, 1, 0) + np.roll(s, -1, 0) + np.roll(s, 1, 1) + np.roll(s, -1, 1)
            accept = np.exp(self.factor * (s * neighbours), dtype=np.float32)
            s[(self.rng.random(s.shape, dtype=np.float32) < accept) & colour] *= -1


class Split:
    def __init__(self, side, rng):
        self.rng = rng
        self.even, self.odd = np.ones((2, side, side // 2), np.int8)
        chance = np.exp(-2 * np.arange(-4, 5) / CRITICAL)  # by spin x sum of neighbours + 4
        self.thresholds = np.minimum(chance * 65536, 65535).astype(np.uint16)

    def sweep(self):
        self.half_sweep(self.even, self.odd, 0)
        self.half_sweep(self.odd, self.even, 1)

    def half_sweep(self, mine, others, colour):
        neighbours = np.roll(others, 1, 0)
        neighbours += np.roll(others, -1, 0)
        neighbours += others
        before, after = slice(colour, None, 2), slice(1 - colour, None, 2)
        neighbours[before] += np.roll(others[before], 1, 1)
        neighbours[after] += np.roll(others[after], -1, 1)
        neighbours *= mine
        neighbours += 4
        draws = self.rng.integers(0, 65536, mine.shape, dtype=np.uint16)
        mine[draws < self.thresholds[neighbours]] *= -1


lattices = {}
announce("numpy", np.__version__)
for line in sys.stdin:
    variant, side, sweeps = line.split()
    key = variant, side
    if key not in lattices:
        lattices[key] = {"whole": Whole, "split": Split}[variant](int(side), np.random.default_rng(1))
    lattices[key].sweep()
    start = time.process_time()
    for _ in range(int(sweeps)):
        lattices[key].sweep()
    print(time.process_time() - start, flush=True)
