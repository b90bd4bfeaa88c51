"""Any network by index_select and index_add, the way 4Ward and most graph libraries on PyTorch go."""
import torch

from torch_graph import TorchGraph


class TorchGather(TorchGraph):
    """The values of all connections of a level are written out: batch floats for each."""

    def weighted_sum(self, group, weights, store):
        gathered = store.index_select(0, group.other).mul_(weights.unsqueeze(1))
        return store.new_zeros(group.last - group.first, store.shape[1]).index_add_(0, group.own, gathered)

    def weight_gradient(self, group, store, slope):
        return (store.index_select(0, group.other).mul_(slope.index_select(0, group.own))).sum(1)
