"""Layers by hand: numpy and OpenBLAS, every buffer allocated once; a mask where connections are missing.

What was tried on the way is in ../README.md.
"""
import numpy as np
from scipy.linalg.blas import sgemm

from networks import RATE, layers
from numpy_parts import Batches, Softmax

ZERO = np.float32(0)


class NumpyLayered:
    """Values are (batch, neurons). Weights (sources, targets) are updated inside the matrix product of their gradient."""

    def __init__(self, workload, threads, pixels, labels):
        self._layers = layers(workload)
        self._masks = [None if layer.kept.all() else layer.kept.astype(np.float32) for layer in self._layers]
        self._batches = Batches(pixels, labels, workload.batch)
        shape = lambda width: np.empty((workload.batch, width), np.float32)
        self._values = [shape(width) for width in workload.widths[1:]]
        self._slopes = [shape(width) for width in workload.widths[1:]]
        self._active = [shape(width) for width in workload.hidden]
        self._softmax = Softmax(workload.batch)
        self._scale = np.float32(-RATE / workload.batch)
        self._ones = np.ones(workload.batch, np.float32)

    def step(self, rows):
        x = self._batches.pixels(rows)
        self._forward(x)
        self._softmax.slope(self._values[-1], self._batches.targets(rows), self._scale, self._slopes[-1])
        for i in range(len(self._layers) - 1, 0, -1):
            np.dot(self._slopes[i], self._layers[i].weights.T, out=self._slopes[i - 1])
            np.multiply(self._slopes[i - 1], self._active[i - 1], out=self._slopes[i - 1])
            self._update(i, self._values[i - 1])
        self._update(0, x)

    def probabilities(self, rows):
        self._forward(self._batches.pixels(rows))
        return self._softmax.of(self._values[-1])

    def _forward(self, x):
        for layer, z, active in zip(self._layers, self._values, [*self._active, None]):
            np.dot(x, layer.weights, out=z)
            np.add(z, layer.bias, out=z)
            if active is not None:
                np.greater(z, ZERO, out=active, casting="unsafe")
                np.multiply(z, active, out=z)
            x = z

    def _update(self, i, x):
        """Adds xᵀ · slope, which holds -rate / batch already."""
        layer, slope = self._layers[i], self._slopes[i]
        sgemm(1, slope.T, x.T, 1, layer.weights.T, 0, 1, overwrite_c=1)
        if self._masks[i] is not None:
            np.multiply(layer.weights, self._masks[i], out=layer.weights)
        layer.bias += np.dot(self._ones, slope)
