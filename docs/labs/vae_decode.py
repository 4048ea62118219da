"""Decodes z with the weights of a run of lab vae: python3 vae_decode.py checkpoint.npz 0.5 -1.2 (tanh, Bernoulli pixels)"""
import sys
import numpy as np
run = np.load(sys.argv[1])
z = np.array(sys.argv[2:], dtype=np.float32)
hidden = np.tanh(z @ run["parameters/decoderWeights"] + run["parameters/decoderBias"])
logits = hidden @ run["parameters/outputWeights"] + run["parameters/outputBias"]
pixels = 1 / (1 + np.exp(-logits))
np.savetxt(sys.stdout, pixels.ravel(), "%.6f")
