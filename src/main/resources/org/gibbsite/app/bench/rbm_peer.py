"""Trains a restricted Boltzmann machine with CD-1 in NumPy or PyTorch, as a peer for Gibbsite's benchmark.

    rbm_peer.py LIBRARY IMAGES PIXELS HIDDEN THREADS

IMAGES holds unsigned bytes, PIXELS an image. Writes "ready LIBRARY VERSION (KERNEL)", then for each line "BATCH STATES" on its
standard input, STATES being probabilities or samples, the seconds that one mini-epoch of 2000 images took.

One update, on a batch v0 gathered from a shuffled index:
    h0 = sigmoid(v0 W + b), s sampled from it;  v1 = sigmoid(s W' + a), or a sample of it;  h1 = sigmoid(v1 W + b)
    velocity = 0.7 velocity + 0.01 (v0' h0 - v1' h1) / batch - 0.01 * 1e-4 W;  W += velocity
and likewise for the biases, without decay. All in 32-bit floats and in place where the library can.
"""
import os
import sys
import time

LIBRARY, IMAGES, PIXELS, HIDDEN, THREADS = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):  # read when the library is loaded
    os.environ[variable] = str(THREADS)

import numpy as np

from peer_kernel import announce

RATE, MOMENTUM, DECAY, MINI_EPOCH = 0.01, 0.7, 1e-4, 2000


class NumpyMachine:
    def __init__(self, images):
        self.images = images
        self.random = np.random.default_rng(1)
        shapes = (PIXELS, HIDDEN), (PIXELS,), (HIDDEN,)
        self.w, self.a, self.b = (self.random.normal(0, 0.01, shape).astype(np.float32) for shape in shapes)
        self.dw, self.da, self.db = (np.zeros(shape, np.float32) for shape in shapes)
        self.gradient, self.scratch = np.empty_like(self.w), np.empty_like(self.w)

    @staticmethod
    def sigmoid(x):
        np.negative(x, out=x)
        np.exp(x, out=x)
        x += 1
        return np.reciprocal(x, out=x)

    def sample(self, means):
        return (self.random.random(means.shape, dtype=np.float32) < means).astype(np.float32)

    def update(self, index, sampled):
        v0 = self.images[index]
        h0 = self.sigmoid(v0 @ self.w + self.b)
        v1 = self.sigmoid(self.sample(h0) @ self.w.T + self.a)
        if sampled:
            v1 = self.sample(v1)
        h1 = self.sigmoid(v1 @ self.w + self.b)
        np.matmul(v0.T, h0, out=self.gradient)
        np.matmul(v1.T, h1, out=self.scratch)
        self.gradient -= self.scratch
        self.gradient *= RATE / len(v0)
        np.multiply(self.w, RATE * DECAY, out=self.scratch)
        self.gradient -= self.scratch
        self.dw *= MOMENTUM
        self.dw += self.gradient
        self.w += self.dw
        for bias, velocity, change in ((self.a, self.da, v0 - v1), (self.b, self.db, h0 - h1)):
            velocity *= MOMENTUM
            velocity += RATE * change.mean(0)
            bias += velocity


class TorchMachine:
    def __init__(self, images):
        self.images = torch.from_numpy(images)
        shapes = (PIXELS, HIDDEN), (PIXELS,), (HIDDEN,)
        self.w, self.a, self.b = (torch.randn(*shape) * 0.01 for shape in shapes)
        self.dw, self.da, self.db = (torch.zeros(*shape) for shape in shapes)

    def update(self, index, sampled):
        v0 = self.images[torch.from_numpy(index)]
        h0 = torch.addmm(self.b, v0, self.w).sigmoid_()
        v1 = torch.addmm(self.a, torch.bernoulli(h0), self.w.t()).sigmoid_()
        if sampled:
            v1 = torch.bernoulli(v1)
        h1 = torch.addmm(self.b, v1, self.w).sigmoid_()
        step = RATE / len(v0)
        self.dw.mul_(MOMENTUM).sub_(self.w, alpha=RATE * DECAY)
        self.dw.addmm_(v0.t(), h0, alpha=step).addmm_(v1.t(), h1, alpha=-step)
        self.w += self.dw
        self.a += self.da.mul_(MOMENTUM).add_((v0 - v1).mean(0), alpha=RATE)
        self.b += self.db.mul_(MOMENTUM).add_((h0 - h1).mean(0), alpha=RATE)


def mini_epochs(machine, count):
    order, start, random = None, count, np.random.default_rng(2)
    for line in sys.stdin:
        batch, states = line.split()
        batch = int(batch)
        begin = time.perf_counter()
        for _ in range(MINI_EPOCH // batch):
            if start + batch > count:
                order, start = random.permutation(count), 0
            machine.update(order[start:start + batch], states == "samples")
            start += batch
        print(time.perf_counter() - begin, flush=True)


pixels = np.fromfile(IMAGES, np.uint8).reshape(-1, PIXELS).astype(np.float32) / 255
if LIBRARY == "torch":
    import torch
    torch.set_num_threads(THREADS)
    announce("torch", torch.__version__)
    with torch.no_grad():
        mini_epochs(TorchMachine(pixels), len(pixels))
else:
    announce("numpy", np.__version__)
    mini_epochs(NumpyMachine(pixels), len(pixels))
