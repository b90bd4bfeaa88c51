"""The plain definition of what every peer trains: neuron after neuron, connection lists, double precision."""
import numpy as np

from networks import RATE, edges


class Reference:
    """Same network, same starting weights, same samples as the peers; never optimised."""

    def __init__(self, workload, pixels, labels):
        own = edges(workload)
        self._workload = workload
        self._pixels = pixels.astype(float) / 255
        self._labels = labels.astype(int)
        self._bias = own.bias.astype(float)
        neurons = range(workload.inputs, workload.inputs + len(own.bias))
        self._sources = [own.source[own.target == neuron] for neuron in neurons]
        self._weights = [own.weight[own.target == neuron].astype(float) for neuron in neurons]

    def step(self, rows):
        values = self._forward(rows)
        slopes = np.zeros_like(values)
        classes = self._workload.outputs
        outputs = slice(len(values) - classes, None)
        slopes[outputs] = (_softmax(values[outputs]) - np.eye(classes)[self._labels[rows]].T) / len(rows)
        for own in reversed(range(len(self._bias))):
            neuron = own + self._workload.inputs
            if neuron < len(values) - classes:
                slopes[neuron] *= values[neuron] > 0
            slopes[self._sources[own]] += np.outer(self._weights[own], slopes[neuron])
        for own, sources in enumerate(self._sources):
            slope = slopes[own + self._workload.inputs]
            self._weights[own] -= RATE * (values[sources] @ slope)
            self._bias[own] -= RATE * slope.sum()

    def probabilities(self, rows):
        return _softmax(self._forward(rows)[-self._workload.outputs:]).T

    def _forward(self, rows):
        values = np.zeros((self._workload.inputs + len(self._bias), len(rows)))
        values[:self._workload.inputs] = self._pixels[rows].T
        for own, (sources, weights) in enumerate(zip(self._sources, self._weights)):
            neuron = own + self._workload.inputs
            values[neuron] = weights @ values[sources] + self._bias[own]
            if neuron < len(values) - self._workload.outputs:
                values[neuron] = np.maximum(values[neuron], 0)
        return values


def _softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)
