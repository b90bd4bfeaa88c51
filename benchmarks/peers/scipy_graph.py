"""Any network by scipy.sparse's CSR kernels, level by level; nothing is computed for a connection that is missing.

csr_matvecs is what `matrix @ values` calls; called directly it adds to a buffer instead of allocating one.
"""
import numpy as np
from scipy.sparse._sparsetools import csr_matvecs

from networks import RATE, graph
from numpy_parts import Batches, Softmax

ZERO = np.float32(0)
DENSE_GRADIENT = 25   # a full matrix product is faster until it computes this many times too much


class Group:
    """The connections of the rows first to last; own is sorted. other, own and starts as in torch_graph.Group."""

    def __init__(self, first, last, own, other):
        starts = np.searchsorted(own, np.arange(first, last + 1))
        self.first, self.last = first, last
        self.connections = slice(starts[0], starts[-1])
        self.other = other[self.connections].astype(np.int32)
        self.starts = (starts - starts[0]).astype(np.int32)
        self.own = (own[self.connections] - first).astype(np.int32)

    def add_sums(self, weights, store, out):
        """Adds the weighted sums of the rows of store to out (rows, batch)."""
        csr_matvecs(self.last - self.first, len(store), store.shape[1], self.starts, self.other,
                    weights[self.connections], store.ravel(), out.ravel())


class Gradient:
    """Weight gradients of a group: dot products at the kept places, or a full product of which they are taken."""

    def __init__(self, group, batch):
        self._group = group
        rows = group.last - group.first
        self._full = group.first * rows <= DENSE_GRADIENT * len(group.other)
        if self._full:
            self._product = np.empty((rows, group.first), np.float32)
            self._places = group.own.astype(np.int64) * group.first + group.other
        else:
            self._far = np.empty((len(group.other), batch), np.float32)
            self._near = np.empty((len(group.other), batch), np.float32)
        self._result = np.empty(len(group.other), np.float32)

    def of(self, store, slope):
        """(connections); overwritten by the next call."""
        if self._full:
            np.dot(slope, store[:self._group.first].T, out=self._product)
            return np.take(self._product.ravel(), self._places, out=self._result, mode="clip")
        np.take(store, self._group.other, axis=0, out=self._far, mode="clip")
        np.take(slope, self._group.own, axis=0, out=self._near, mode="clip")
        return np.einsum("ij,ij->i", self._far, self._near, out=self._result)


class ScipyGraph:
    """Values and slopes are (neurons, batch), neurons numbered by level."""

    def __init__(self, workload, threads, pixels, labels):
        own = graph(workload)
        edges = own.edges
        levels = list(zip(own.bounds[1:], own.bounds[2:]))
        self._by_source = own.by_source()
        self._forward_groups = [Group(a, b, edges.target, edges.source) for a, b in levels]
        self._backward_groups = [Group(a, b, edges.source[self._by_source], edges.target[self._by_source])
                                 for a, b in reversed(levels[:-1])]
        self._gradients = [Gradient(group, workload.batch) for group in self._forward_groups]
        self._weights = edges.weight
        self._weights_by_source = edges.weight[self._by_source]
        self._bias = edges.bias.reshape(-1, 1)
        self._inputs = own.inputs
        self._values = np.zeros((own.neurons, workload.batch), np.float32)
        self._slopes = np.zeros((own.neurons, workload.batch), np.float32)
        self._active = np.zeros((own.neurons, workload.batch), np.float32)
        self._outputs = np.empty((workload.batch, workload.outputs), np.float32)
        self._slope = np.empty((workload.batch, workload.outputs), np.float32)
        self._batches = Batches(pixels, labels, workload.batch)
        self._softmax = Softmax(workload.batch)
        self._scale = np.float32(-RATE / workload.batch)

    def step(self, rows):
        self._forward(rows)
        self._softmax.slope(self._outputs, self._batches.targets(rows), self._scale, self._slope)
        self._slopes[-self._slope.shape[1]:] = self._slope.T
        for group in self._backward_groups:
            slope = self._slopes[group.first:group.last]
            slope.fill(0)
            group.add_sums(self._weights_by_source, self._slopes, slope)
            np.multiply(slope, self._active[group.first:group.last], out=slope)
        for group, gradient in zip(self._forward_groups, self._gradients):
            own = self._weights[group.connections]
            np.add(own, gradient.of(self._values, self._slopes[group.first:group.last]), out=own)
        np.take(self._weights, self._by_source, out=self._weights_by_source, mode="clip")
        self._bias += self._slopes[self._inputs:].sum(axis=1, keepdims=True)

    def probabilities(self, rows):
        self._forward(rows)
        return self._softmax.of(self._outputs)

    def _forward(self, rows):
        np.copyto(self._values[:self._inputs], self._batches.pixels(rows).T)
        np.copyto(self._values[self._inputs:], self._bias)
        for group in self._forward_groups[:-1]:
            z, active = self._values[group.first:group.last], self._active[group.first:group.last]
            group.add_sums(self._weights, self._values, z)
            np.greater(z, ZERO, out=active, casting="unsafe")
            np.multiply(z, active, out=z)
        last = self._forward_groups[-1]
        last.add_sums(self._weights, self._values, self._values[last.first:])
        np.copyto(self._outputs, self._values[last.first:].T)
