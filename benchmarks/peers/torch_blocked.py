"""A dense-unstructured network in PyTorch: a blocked triangle whose backward pass is written by hand.

As numpy_unstructured: one product for all inputs, then for each block a product with everything before it and a small
triangle, row after row. The loops over rows are TorchScript, whose interpreter costs less a call than Python's.
"""
import torch

from networks import RATE, triangle
from torch_parts import Batches

BLOCK = 32


@torch.jit.script
def solve(values: torch.Tensor, weights: torch.Tensor):
    """Completes the values (rows, batch) of a block, which hold all but what comes from inside it; relu."""
    turned = values.t()
    for row in range(values.size(0)):
        value = values[row]
        if row > 0:
            value.addmv_(turned[:, :row], weights[row, :row])
        value.relu_()


@torch.jit.script
def solve_back(slopes: torch.Tensor, active: torch.Tensor, weights: torch.Tensor):
    """Completes the slopes (rows, batch) of a block, which hold all that comes from after it."""
    for row in range(slopes.size(0) - 1, -1, -1):
        slope = slopes[row]
        slope.mul_(active[row])
        if row > 0:
            slopes[:row].addr_(weights[row, :row], slope)


class Block:
    """The rows first to last of the hidden neurons, or the outputs; views of the tensors of all."""

    def __init__(self, first, last, weights, values, slopes, active, is_hidden):
        self._before = weights[first:last, :first]
        self._triangle = weights[first:last, first:last] if is_hidden else None
        self._below = torch.ones(last - first, last - first).tril(-1)
        self._values, self._slopes, self._active = values[first:last], slopes[first:last], active[first:last]
        self._values_before, self._slopes_before = values[:first], slopes[:first]

    def forward(self):
        self._values.addmm_(self._before, self._values_before)
        if self._triangle is not None:
            solve(self._values, self._triangle)

    def backward(self):
        if self._triangle is not None:
            solve_back(self._slopes, self._active, self._triangle)
        self._slopes_before.addmm_(self._before.t(), self._slopes)

    def update(self):
        self._before.addmm_(self._slopes, self._values_before.t())
        if self._triangle is not None:
            self._triangle.addmm_(self._slopes, self._values.t()).mul_(self._below)


class TorchBlocked:
    """Values and slopes are (hidden + outputs, batch)."""

    def __init__(self, workload, threads, pixels, labels):
        torch.set_num_threads(threads)
        weights, bias = (torch.from_numpy(part) for part in triangle(workload))
        hidden, = workload.hidden
        inputs = workload.inputs
        self._from_inputs = weights[:, :inputs].clone()
        from_hidden = weights[:, inputs:].clone()
        self._bias = bias.reshape(-1, 1)
        self._values, self._slopes, self._active = (torch.zeros(len(bias), workload.batch) for _ in range(3))
        self._output = slice(hidden, len(bias))
        cuts = [*range(0, hidden, BLOCK), hidden]
        parts = (from_hidden, self._values, self._slopes, self._active)
        self._blocks = [Block(a, b, *parts, True) for a, b in zip(cuts, cuts[1:])]
        self._blocks.append(Block(hidden, len(bias), *parts, False))
        self._batches = Batches(pixels, labels, workload.batch)
        self._scale = -RATE / workload.batch

    @torch.no_grad()
    def step(self, rows):
        x = self._forward(rows)
        self._slopes.zero_()
        torch.mul(self._values[self._output].softmax(0).sub_(self._batches.targets(rows).t()), self._scale,
                  out=self._slopes[self._output])
        torch.sign(self._values, out=self._active)
        for block in reversed(self._blocks):
            block.backward()
        for block in self._blocks:
            block.update()
        self._from_inputs.addmm_(self._slopes, x)
        self._bias.add_(self._slopes.sum(1, keepdim=True))

    @torch.no_grad()
    def probabilities(self, rows):
        self._forward(rows)
        return self._values[self._output].softmax(0).t().numpy()

    def _forward(self, rows):
        x = self._batches.pixels(rows)
        torch.addmm(self._bias, self._from_inputs, x.t(), out=self._values)
        for block in self._blocks:
            block.forward()
        return x
