"""Any network by torch.sparse_csr, one matrix for each level and direction."""
import warnings

import torch

from torch_graph import TorchGraph

warnings.filterwarnings("ignore", "Sparse CSR tensor support is in beta")

DENSE_GRADIENT = 25   # a full matrix product is faster until it computes this many times too much


class TorchCsr(TorchGraph):
    """sampled_addmm takes twice as long as a full product (1.13 without MKL), so weight gradients are gathered instead."""

    def __init__(self, workload, threads, pixels, labels):
        super().__init__(workload, threads, pixels, labels)
        self._matrices = {}

    def weighted_sum(self, group, weights, store):
        matrix = self._matrices.get(id(group))
        if matrix is None:
            starts = torch.cat((group.starts, torch.tensor([len(group.other)])))
            matrix = torch._sparse_csr_tensor_unsafe(starts, group.other, weights,
                                                     (group.last - group.first, len(store)))
            self._matrices[id(group)] = matrix
        return matrix @ store

    def weight_gradient(self, group, store, slope):
        if group.first * (group.last - group.first) <= DENSE_GRADIENT * len(group.other):
            product = slope @ store[:group.first].t()
            return product.view(-1).index_select(0, group.own * group.first + group.other)
        return store.index_select(0, group.other).mul_(slope.index_select(0, group.own)).sum(1)
