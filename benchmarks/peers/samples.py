"""The samples that every peer trains on, and their order."""
import gzip
from pathlib import Path

import numpy as np

SAMPLES = 48_000


def read(workload, directory):
    """Pixels (samples, inputs) as bytes, to be scaled by 1/255, and labels (samples): MNIST, or synthetic ones.

    Raises FileNotFoundError if `directory` has no MNIST.
    """
    return _synthetic(workload) if workload.synthetic else _mnist(Path(directory))


def _mnist(directory):
    images = _idx(directory / "train-images-idx3-ubyte.gz", 16)
    labels = _idx(directory / "train-labels-idx1-ubyte.gz", 8)[:SAMPLES]
    return images.reshape(-1, 784)[:SAMPLES].copy(), labels.copy()


def _idx(path, header):
    with gzip.open(path) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def _synthetic(workload):
    """Classes are centres that a fifth of the pixels of each sample leave."""
    random = np.random.default_rng(3)
    labels = random.integers(0, workload.outputs, SAMPLES).astype(np.uint8)
    centres = random.integers(0, 256, (workload.outputs, workload.inputs)).astype(np.uint8)
    noise = random.integers(0, 256, (SAMPLES, workload.inputs)).astype(np.uint8)
    keep = random.random((SAMPLES, workload.inputs)) < 0.8
    return np.where(keep, centres[labels], noise), labels


class Order:
    """Rows of one batch after the other; a new permutation, of a fixed seed, for each epoch."""

    def __init__(self, samples, batch):
        self._random = np.random.default_rng(1)
        self._samples = samples
        self._batch = batch
        self._next = samples

    def next(self):
        """Rows (batch) of the next batch; what is left over at the end of an epoch is not used."""
        if self._next + self._batch > self._samples:
            self._permutation = self._random.permutation(self._samples)
            self._next = 0
        rows = self._permutation[self._next:self._next + self._batch]
        self._next += self._batch
        return rows
