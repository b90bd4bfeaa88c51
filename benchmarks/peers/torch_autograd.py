"""Layers as a user of PyTorch writes them: autograd and cross_entropy; SGD in place, faster than torch.optim.SGD."""
import torch
from torch.nn.functional import cross_entropy

from networks import RATE, layers
from torch_parts import Batches


class TorchAutograd:
    """Dense layers; where connections are missing, weights are multiplied by a mask after each update, which is faster
    than the multiplication in the forward pass of torch.nn.utils.prune and trains the same."""

    def __init__(self, workload, threads, pixels, labels):
        torch.set_num_threads(threads)
        own = layers(workload)
        self._weights = [torch.from_numpy(layer.weights).requires_grad_() for layer in own]
        self._biases = [torch.from_numpy(layer.bias).requires_grad_() for layer in own]
        self._masks = [torch.from_numpy(layer.kept).float() if not layer.kept.all() else None for layer in own]
        self._parameters = [*self._weights, *self._biases]
        self._batches = Batches(pixels, labels, workload.batch)

    def step(self, rows):
        loss = cross_entropy(self._logits(rows), self._batches.labels(rows))
        slopes = torch.autograd.grad(loss, self._parameters)
        with torch.no_grad():
            torch._foreach_add_(self._parameters, slopes, alpha=-RATE)
            for weights, mask in zip(self._weights, self._masks):
                if mask is not None:
                    weights.mul_(mask)

    def probabilities(self, rows):
        with torch.no_grad():
            return self._logits(rows).softmax(1).numpy()

    def _logits(self, rows):
        x = self._batches.pixels(rows)
        last = len(self._weights) - 1
        for i, (weights, bias) in enumerate(zip(self._weights, self._biases)):
            x = torch.addmm(bias, x, weights)
            if i < last:
                x = torch.relu(x)
        return x
