"""A dense-unstructured network as a user of PyTorch writes it first: neuron after neuron, with autograd."""
import torch
from torch.nn.functional import cross_entropy

from networks import RATE, triangle
from torch_parts import Batches


class TorchLoop:
    """Each neuron has its own weights for the inputs and all earlier neurons, (inputs + its number)."""

    def __init__(self, workload, threads, pixels, labels):
        torch.set_num_threads(threads)
        weights, bias = triangle(workload)
        hidden, = workload.hidden
        inputs = workload.inputs
        self._rows = [torch.from_numpy(weights[h, :inputs + h].copy()).requires_grad_() for h in range(hidden)]
        self._bias = torch.from_numpy(bias).requires_grad_()
        self._outputs = torch.from_numpy(weights[hidden:].copy()).requires_grad_()
        self._parameters = [*self._rows, self._bias, self._outputs]
        self._batches = Batches(pixels, labels, workload.batch)

    def step(self, rows):
        loss = cross_entropy(self._logits(rows), self._batches.labels(rows))
        slopes = torch.autograd.grad(loss, self._parameters)
        with torch.no_grad():
            torch._foreach_add_(self._parameters, slopes, alpha=-RATE)

    def probabilities(self, rows):
        with torch.no_grad():
            return self._logits(rows).softmax(1).numpy()

    def _logits(self, rows):
        known = self._batches.pixels(rows).t()
        for weights, bias in zip(self._rows, self._bias):
            known = torch.cat((known, torch.relu(weights @ known + bias).unsqueeze(0)))
        return torch.addmm(self._bias[len(self._rows):], known.t(), self._outputs.t())
