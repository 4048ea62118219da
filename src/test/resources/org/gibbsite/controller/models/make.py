"""Machines as NumPy writes them, for ModelImportTest. Run here: python make.py (NumPy 2.4)."""
import numpy as np

W = np.arange(15, dtype=np.float64).reshape(5, 3) / 8 - 1  # visible x hidden
a = np.linspace(-1, 1, 5)
b = np.array([0.5, -0.25, 2.0])
np.savez("visible-by-hidden.npz", weights=W.astype(np.float32), visibleBias=a.astype(np.float32),
         hiddenBias=b.astype(np.float32))
np.savez("hidden-by-visible.npz", W=np.ascontiguousarray(W.T), a=a.reshape(1, 5), b=b.reshape(3, 1))
np.savez("transposed-view.npz", components_=W.T, intercept_visible_=a, intercept_hidden_=b)  # lies column by column
square = np.arange(9).reshape(3, 3)
np.savez("square.npz", W=square, a=a[:3], b=b)
np.savez("square-named.npz", weights_hidden_visible=square, a=a[:3], b=b)
np.savez("odd.npz", W=W, a=a, b=b[:2])
