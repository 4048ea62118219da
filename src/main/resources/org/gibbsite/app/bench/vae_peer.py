"""Trains a variational autoencoder 784-500-Z-500-784 in NumPy or PyTorch, as a peer for Gibbsite's benchmark.

    vae_peer.py LIBRARY IMAGES PIXELS HIDDEN THREADS

IMAGES holds unsigned bytes, PIXELS an image. Writes "ready LIBRARY VERSION (KERNEL)", then for each line "LATENT STATES" on its
standard input the seconds that one mini-epoch of 2000 images took, in batches of 100. A change of LATENT begins anew.

One update, on a batch x gathered from a shuffled index:
    h = tanh(x W1 + b1)   mean = h Wm + bm   log variance v = h Wv + bv   z = mean + exp(v/2) e
    g = tanh(z W2 + b2)   logits a = g W3 + b3;   loss = cross entropy(x, sigmoid(a)) + KL(N(mean, exp v) || N(0, 1))
and Adam with 0.001, 0.9, 0.999, 1e-8. Weights and biases start as U(-1/sqrt(inputs), 1/sqrt(inputs)).
"""
import os
import sys
import time

LIBRARY, IMAGES, PIXELS, HIDDEN, THREADS = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):  # read when the library is loaded
    os.environ[variable] = str(THREADS)

import numpy as np

from peer_kernel import announce

RATE, BETA1, BETA2, EPSILON, BATCH, MINI_EPOCH = 1e-3, 0.9, 0.999, 1e-8, 100, 2000


class NumpyVae:
    """Named views into one flat vector, so that Adam is a few whole-vector passes."""

    def __init__(self, images, latent):
        self.images, self.random, self.updates = images, np.random.default_rng(1), 0
        shapes = {"w1": (PIXELS, HIDDEN), "b1": (HIDDEN,), "wm": (HIDDEN, latent), "bm": (latent,),
                  "wv": (HIDDEN, latent), "bv": (latent,), "w2": (latent, HIDDEN), "b2": (HIDDEN,),
                  "w3": (HIDDEN, PIXELS), "b3": (PIXELS,)}
        size = sum(int(np.prod(shape)) for shape in shapes.values())
        self.flat, self.gradient, self.first, self.second, self.work = np.zeros((5, size), np.float32)
        self.q, self.d = self.views(self.flat, shapes), self.views(self.gradient, shapes)
        inputs = {"1": PIXELS, "m": HIDDEN, "v": HIDDEN, "2": latent, "3": HIDDEN}
        for name, values in self.q.items():
            values[...] = self.random.uniform(-1, 1, values.shape) / np.sqrt(inputs[name[1]])

    @staticmethod
    def views(flat, shapes):
        found, start = {}, 0
        for name, shape in shapes.items():
            size = int(np.prod(shape))
            found[name] = flat[start:start + size].reshape(shape)
            start += size
        return found

    def update(self, index):
        x, q, d = self.images[index], self.q, self.d
        h = np.tanh(x @ q["w1"] + q["b1"])
        mean, log_variance = h @ q["wm"] + q["bm"], h @ q["wv"] + q["bv"]
        noise = self.random.standard_normal(mean.shape, dtype=np.float32)
        deviation = np.exp(log_variance / 2)
        z = mean + deviation * noise
        g = np.tanh(z @ q["w2"] + q["b2"])
        da = g @ q["w3"] + q["b3"]
        np.negative(da, out=da)
        np.exp(da, out=da)
        da += 1
        np.reciprocal(da, out=da)
        da -= x
        da /= len(x)
        np.matmul(g.T, da, out=d["w3"])
        dg = da @ q["w3"].T
        dg *= 1 - g * g
        np.matmul(z.T, dg, out=d["w2"])
        dz = dg @ q["w2"].T
        dm = dz + mean / len(x)
        dv = (dz * noise * deviation + (deviation * deviation - 1) / len(x)) / 2
        np.matmul(h.T, dm, out=d["wm"])
        np.matmul(h.T, dv, out=d["wv"])
        dh = dm @ q["wm"].T + dv @ q["wv"].T
        dh *= 1 - h * h
        np.matmul(x.T, dh, out=d["w1"])
        for name, delta in (("b3", da), ("b2", dg), ("bm", dm), ("bv", dv), ("b1", dh)):
            np.sum(delta, 0, out=d[name])
        self.adam()

    def adam(self):
        self.updates += 1
        self.first *= BETA1
        np.multiply(self.gradient, 1 - BETA1, out=self.work)
        self.first += self.work
        self.second *= BETA2
        np.multiply(self.gradient, self.gradient, out=self.work)
        self.work *= 1 - BETA2
        self.second += self.work
        root = np.sqrt(1 - BETA2 ** self.updates)
        np.sqrt(self.second, out=self.work)
        self.work += EPSILON * root
        np.divide(self.first, self.work, out=self.work)
        self.work *= RATE * root / (1 - BETA1 ** self.updates)
        self.flat -= self.work


def torch_vae(images, latent):
    from torch import nn
    from torch.nn.functional import binary_cross_entropy_with_logits
    images = torch.from_numpy(images)
    layers = nn.ModuleDict({"encoder": nn.Linear(PIXELS, HIDDEN), "mean": nn.Linear(HIDDEN, latent),
                            "variance": nn.Linear(HIDDEN, latent), "decoder": nn.Linear(latent, HIDDEN),
                            "logits": nn.Linear(HIDDEN, PIXELS)})
    adam = torch.optim.Adam(layers.parameters(), lr=RATE, betas=(BETA1, BETA2), eps=EPSILON)

    class Machine:
        def update(self, index):
            x = images[torch.from_numpy(index)]
            adam.zero_grad()
            h = torch.tanh(layers["encoder"](x))
            mean, variance = layers["mean"](h), layers["variance"](h)
            z = mean + torch.exp(variance / 2) * torch.randn_like(mean)
            logits = layers["logits"](torch.tanh(layers["decoder"](z)))
            loss = binary_cross_entropy_with_logits(logits, x, reduction="sum")
            loss = loss + (mean.square() + variance.exp() - 1 - variance).sum() / 2
            (loss / len(x)).backward()
            adam.step()
    return Machine()


def mini_epochs(make, images):
    machine, made, start, order, random = None, None, len(images), None, np.random.default_rng(2)
    for line in sys.stdin:
        latent = int(line.split()[0])
        if latent != made:
            machine, made = make(images, latent), latent
        begin = time.perf_counter()
        for _ in range(MINI_EPOCH // BATCH):
            if start + BATCH > len(images):
                order, start = random.permutation(len(images)), 0
            machine.update(order[start:start + BATCH])
            start += BATCH
        print(time.perf_counter() - begin, flush=True)


pixels = np.fromfile(IMAGES, np.uint8).reshape(-1, PIXELS).astype(np.float32) / 255
if LIBRARY == "torch":
    import torch
    torch.set_num_threads(THREADS)
    announce("torch", torch.__version__)
    mini_epochs(torch_vae, pixels)
else:
    announce("numpy", np.__version__)
    mini_epochs(NumpyVae, pixels)
