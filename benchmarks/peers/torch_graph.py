"""Any network in PyTorch, level by level, without autograd: what the bag, gather and CSR peers have in common."""
from dataclasses import dataclass

import torch

from networks import RATE, graph
from torch_parts import Batches


@dataclass
class Group:
    """The connections of the rows `first` to `last`, which are a slice of all connections.

    other   the neuron at the far end of each connection: its source going forward, its target going backward
    starts  where the connections of each row begin
    own     the row of each connection, counted from `first`
    """
    first: int
    last: int
    connections: slice
    other: torch.Tensor
    starts: torch.Tensor
    own: torch.Tensor


class TorchGraph:
    """Values and slopes are (neurons, batch), neurons numbered by level. A subclass says how to compute

    weighted_sum(group, weights, store)   for each row of the group, the sum of weight · store[other] (rows, batch)
    weight_gradient(group, store, slope)  for each connection, the dot product of store[other] and slope[row]
    """

    def __init__(self, workload, threads, pixels, labels):
        torch.set_num_threads(threads)
        own = graph(workload)
        edges = own.edges
        by_source = own.by_source()
        self._by_source = torch.from_numpy(by_source)
        levels = list(zip(own.bounds[1:], own.bounds[2:]))
        source, target = torch.from_numpy(edges.source), torch.from_numpy(edges.target)
        self._forward_groups = [_group(a, b, target, source) for a, b in levels]
        self._backward_groups = [_group(a, b, source[self._by_source], target[self._by_source])
                                 for a, b in reversed(levels[:-1])]
        self._weights = torch.from_numpy(edges.weight)
        self._weights_by_source = self._weights[self._by_source]
        self._bias = torch.from_numpy(edges.bias).reshape(-1, 1)
        self._inputs = own.inputs
        self._values = torch.zeros(own.neurons, workload.batch)
        self._slopes = torch.zeros(own.neurons, workload.batch)
        self._batches = Batches(pixels, labels, workload.batch)
        self._scale = -RATE / workload.batch

    @torch.no_grad()
    def step(self, rows):
        last = self._forward_groups[-1]
        outputs = self._forward(rows)
        torch.mul(outputs.softmax(0).sub_(self._batches.targets(rows).t()), self._scale,
                  out=self._slopes[last.first:last.last])
        for group in self._backward_groups:
            slope = self.weighted_sum(group, self._weights_by_source[group.connections], self._slopes)
            self._slopes[group.first:group.last] = torch.ops.aten.threshold_backward(
                slope, self._values[group.first:group.last], 0)
        for group in self.gradient_groups():
            self._weights[group.connections].add_(
                self.weight_gradient(group, self._values, self._slopes[group.first:group.last]))
        torch.index_select(self._weights, 0, self._by_source, out=self._weights_by_source)
        self._bias.add_(self._slopes[self._inputs:].sum(1, keepdim=True))

    @torch.no_grad()
    def probabilities(self, rows):
        return self._forward(rows).softmax(0).t().numpy()

    def gradient_groups(self):
        """The groups whose weight gradients are computed at once."""
        return self._forward_groups

    def _forward(self, rows):
        self._values[:self._inputs] = self._batches.pixels(rows).t()
        for group in self._forward_groups:
            z = self._values[group.first:group.last]
            bias = self._bias[group.first - self._inputs:group.last - self._inputs]
            torch.add(self.weighted_sum(group, self._weights[group.connections], self._values), bias, out=z)
            if group is not self._forward_groups[-1]:
                torch.relu_(z)
        return z


def _group(first, last, own, other):
    """The group of the rows first to last; own is sorted."""
    starts = torch.searchsorted(own, torch.arange(first, last + 1))
    connections = slice(starts[0].item(), starts[-1].item())
    return Group(first, last, connections, other[connections].clone(), starts[:-1] - starts[0],
                 own[connections] - first)
