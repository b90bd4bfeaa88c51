"""A dense-unstructured network by hand: numpy and OpenBLAS, blocked, every buffer and view made once.

One product for all inputs. Then block after block of hidden neurons: one product with everything before the block, and a
small triangle neuron after neuron, two calls each. Backward the same in reverse. Products add to their result in BLAS.
"""
import numpy as np
from scipy.linalg.blas import sgemm, sgemv, sger

from networks import RATE, triangle
from numpy_parts import Batches, Softmax

BLOCK = 32
ZERO = np.float32(0)


class Block:
    """The rows first to last of the hidden neurons, or the outputs: views for the calls below, Fortran order for BLAS.

    before    (rows, first) weights from the hidden neurons before the block
    triangle  (rows, rows) weights inside the block, below its diagonal; None for the outputs
    """

    def __init__(self, first, last, weights, values, slopes, active, is_hidden):
        self.before = weights[first:last, :first].copy()
        self.triangle = weights[first:last, first:last].copy() if is_hidden else None
        self._below = np.tri(last - first, k=-1, dtype=np.float32)
        self._values, self._slopes = values[first:last].T, slopes[first:last].T
        self._values_before, self._slopes_before = values[:first].T, slopes[:first].T
        rows = range(last - first) if is_hidden else ()
        self._forward_rows = [(values[first:first + r].T, self.triangle[r, :r], values[first + r]) for r in rows]
        self._backward_rows = [(slopes[first + r], active[first + r], self.triangle[r, :r], slopes[first:first + r].T)
                               for r in reversed(rows)]

    def forward(self):
        """Completes the values of the block, which hold bias and inputs."""
        if self.before.size:
            sgemm(1, self._values_before, self.before.T, 1, self._values, 0, 0, overwrite_c=1)
        for before, weights, value in self._forward_rows:
            if weights.size:
                sgemv(1, before, weights, 1, value, 0, 1, 0, 1, 0, 1)
            np.maximum(value, ZERO, out=value)

    def backward(self):
        """Completes the slopes of the block, which hold what later blocks add, and adds to those before it."""
        for slope, active, weights, slopes_before in self._backward_rows:
            np.multiply(slope, active, out=slope)
            if weights.size:
                sger(1, slope, weights, 1, 1, slopes_before, 0, 0, 1)
        if self.before.size:
            sgemm(1, self._slopes, self.before.T, 1, self._slopes_before, 0, 1, overwrite_c=1)

    def update(self):
        """Adds the gradients to the weights; slopes hold -rate / batch already."""
        if self.before.size:
            sgemm(1, self._values_before, self._slopes, 1, self.before.T, 1, 0, overwrite_c=1)
        if self.triangle is not None:
            sgemm(1, self._values, self._slopes, 1, self.triangle.T, 1, 0, overwrite_c=1)
            np.multiply(self.triangle, self._below, out=self.triangle)


class NumpyUnstructured:
    """Values and slopes are (hidden + outputs, batch)."""

    def __init__(self, workload, threads, pixels, labels):
        weights, bias = triangle(workload)
        hidden, = workload.hidden
        inputs, batch = workload.inputs, workload.batch
        self._from_inputs = weights[:, :inputs].copy()
        self._bias = bias.reshape(-1, 1)
        self._values, self._slopes, self._active = (np.zeros((len(bias), batch), np.float32) for _ in range(3))
        self._hidden = slice(0, hidden)
        self._output = slice(hidden, len(bias))
        cuts = [*range(0, hidden, BLOCK), hidden]
        self._blocks = [Block(a, b, weights[:, inputs:], self._values, self._slopes, self._active, True)
                        for a, b in zip(cuts, cuts[1:])]
        self._blocks.append(Block(hidden, len(bias), weights[:, inputs:], self._values, self._slopes, self._active, False))
        self._outputs, self._output_slope = (np.empty((batch, workload.outputs), np.float32) for _ in range(2))
        self._ones = np.ones((batch, 1), np.float32)
        self._batches = Batches(pixels, labels, batch)
        self._softmax = Softmax(batch)
        self._scale = np.float32(-RATE / batch)

    def step(self, rows):
        x = self._forward(rows)
        self._softmax.slope(self._outputs, self._batches.targets(rows), self._scale, self._output_slope)
        self._slopes[self._hidden] = 0
        self._slopes[self._output] = self._output_slope.T
        np.greater(self._values, ZERO, out=self._active, casting="unsafe")
        for block in reversed(self._blocks):
            block.backward()
        for block in self._blocks:
            block.update()
        sgemm(1, x.T, self._slopes.T, 1, self._from_inputs.T, 0, 0, overwrite_c=1)
        self._bias += np.dot(self._slopes, self._ones)

    def probabilities(self, rows):
        self._forward(rows)
        return self._softmax.of(self._outputs)

    def _forward(self, rows):
        x = self._batches.pixels(rows)
        np.dot(self._from_inputs, x.T, out=self._values)
        np.add(self._values, self._bias, out=self._values)
        for block in self._blocks:
            block.forward()
        np.copyto(self._outputs, self._values[self._output].T)
        return x
