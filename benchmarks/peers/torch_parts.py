"""What the PyTorch peers have in common."""
import numpy as np
import torch


class Batches:
    """Copies batches out of the data set. It is kept as floats: taking bytes and scaling them took longer."""

    def __init__(self, pixels, labels, batch, classes=10):
        self._pixels = torch.from_numpy(pixels.astype(np.float32) / 255)
        self._labels = torch.from_numpy(labels.astype(np.int64))
        self._targets = torch.eye(classes)[self._labels]
        self._taken = torch.empty(batch, pixels.shape[1])

    def pixels(self, rows):
        """(batch, inputs), within [0, 1]; overwritten by the next call."""
        return torch.index_select(self._pixels, 0, torch.from_numpy(rows), out=self._taken)

    def labels(self, rows):
        """Classes (batch)."""
        return self._labels.index_select(0, torch.from_numpy(rows))

    def targets(self, rows):
        """One-hot (batch, classes)."""
        return self._targets.index_select(0, torch.from_numpy(rows))
