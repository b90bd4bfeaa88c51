"""Layers in PyTorch without autograd: the backward pass by hand, weights updated inside the product of their gradient."""
import torch

from networks import RATE, layers
from torch_parts import Batches


class TorchHand:
    """Weights (sources, targets), values (batch, neurons); a mask where connections are missing."""

    def __init__(self, workload, threads, pixels, labels):
        torch.set_num_threads(threads)
        own = layers(workload)
        self._weights = [torch.from_numpy(layer.weights) for layer in own]
        self._biases = [torch.from_numpy(layer.bias) for layer in own]
        self._masks = [torch.from_numpy(layer.kept).float() if not layer.kept.all() else None for layer in own]
        self._batches = Batches(pixels, labels, workload.batch)
        self._scale = -RATE / workload.batch
        self._values = [torch.empty(workload.batch, width) for width in workload.widths[1:]]

    @torch.no_grad()
    def step(self, rows):
        x = self._batches.pixels(rows)
        self._forward(x)
        values = [x, *self._values]
        slope = values[-1].softmax(1).sub_(self._batches.targets(rows)).mul_(self._scale)
        for i in range(len(self._weights) - 1, -1, -1):
            earlier = None
            if i > 0:
                earlier = torch.ops.aten.threshold_backward(slope @ self._weights[i].t(), values[i], 0)
            self._weights[i].addmm_(values[i].t(), slope)
            self._biases[i].add_(slope.sum(0))
            if self._masks[i] is not None:
                self._weights[i].mul_(self._masks[i])
            slope = earlier

    @torch.no_grad()
    def probabilities(self, rows):
        self._forward(self._batches.pixels(rows))
        return self._values[-1].softmax(1).numpy()

    def _forward(self, x):
        last = len(self._weights) - 1
        for i, (weights, bias, z) in enumerate(zip(self._weights, self._biases, self._values)):
            torch.addmm(bias, x, weights, out=z)
            x = torch.relu_(z) if i < last else z
