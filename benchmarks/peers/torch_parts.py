"""What the PyTorch peers have in common."""
import numpy as np
import torch


class Batches:
    """Copies batches out of the data set, which stays bytes: a quarter of the memory to read, then converted and scaled."""

    def __init__(self, pixels, labels, batch, classes=10):
        self._bytes = torch.from_numpy(pixels)
        self._labels = torch.from_numpy(labels.astype(np.int64))
        self._targets = torch.eye(classes)[self._labels]
        self._taken = torch.empty(batch, pixels.shape[1], dtype=torch.uint8)
        self._scaled = torch.empty(batch, pixels.shape[1])

    def pixels(self, rows):
        """(batch, inputs), within [0, 1]; overwritten by the next call."""
        torch.index_select(self._bytes, 0, torch.from_numpy(rows), out=self._taken)
        return self._scaled.copy_(self._taken).mul_(1 / 255)

    def labels(self, rows):
        """Classes (batch)."""
        return self._labels.index_select(0, torch.from_numpy(rows))

    def targets(self, rows):
        """One-hot (batch, classes)."""
        return self._targets.index_select(0, torch.from_numpy(rows))
