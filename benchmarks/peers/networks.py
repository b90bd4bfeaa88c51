"""The networks of the comparison and their starting weights, the same for every Python peer.

Neurons are numbered in an order in which every connection goes upwards: inputs, hidden, outputs. Hidden neurons are
relu, outputs softmax, and all of them have a bias.
"""
from dataclasses import dataclass

import numpy as np

RATE = 0.1


class Unsupported(Exception):
    """This peer has no way to train this network; the message says why."""


@dataclass(frozen=True)
class Workload:
    """Name, kind ('layered', 'unstructured' or 'graph') and sizes of a network; `inputs` fits MNIST unless synthetic."""
    name: str
    kind: str
    hidden: tuple
    density: float = 1.0
    batch: int = 40
    inputs: int = 784
    outputs: int = 10

    @property
    def widths(self):
        return (self.inputs, *self.hidden, self.outputs)

    @property
    def synthetic(self):
        return self.kind == "graph"


WORKLOADS = {w.name: w for w in (
    Workload("dense-100", "layered", (100,)),
    Workload("lenet", "layered", (300, 100)),
    Workload("lenet-128", "layered", (300, 100), batch=128),
    Workload("lenet-80", "layered", (300, 100), density=0.20),
    Workload("lenet-95", "layered", (300, 100), density=0.05),
    Workload("lenet-99", "layered", (300, 100), density=0.01),
    Workload("unstructured-110", "unstructured", (100,)),
    Workload("unstructured-410", "unstructured", (400,)),
    Workload("million", "graph", (20_000,), inputs=100),
)}


@dataclass
class Layer:
    """weights (sources, targets), 0 where there is no connection; kept (sources, targets); bias (targets)."""
    weights: np.ndarray
    kept: np.ndarray
    bias: np.ndarray


@dataclass
class Edges:
    """Connections sorted by target, then source; bias (hidden + outputs)."""
    source: np.ndarray
    target: np.ndarray
    weight: np.ndarray
    bias: np.ndarray


def layers(workload, seed=7):
    """The layers of a layered workload; weights uniform within 1 / sqrt(kept fan-in), as in PyTorch."""
    if workload.kind != "layered":
        raise Unsupported("has no layers")
    random = np.random.default_rng(seed)
    result = []
    for sources, targets in zip(workload.widths, workload.widths[1:]):
        kept = random.random((sources, targets)) < workload.density
        bound = 1 / np.sqrt(np.maximum(kept.sum(axis=0), 1))
        weights = random.uniform(-bound, bound, kept.shape) * kept
        result.append(Layer(weights.astype(np.float32), kept, random.uniform(-bound, bound).astype(np.float32)))
    return result


def triangle(workload, seed=7):
    """weights (hidden + outputs, inputs + hidden) of an unstructured workload, 0 where source ≥ target; bias."""
    if workload.kind != "unstructured":
        raise Unsupported("is not dense-unstructured")
    hidden, = workload.hidden
    random = np.random.default_rng(seed)
    shape = (hidden + workload.outputs, workload.inputs + hidden)
    kept = np.tri(*shape, k=workload.inputs - 1, dtype=bool)
    bound = 1 / np.sqrt(kept.sum(axis=1))
    weights = random.uniform(-1, 1, shape) * bound[:, None] * kept
    return weights.astype(np.float32), random.uniform(-bound, bound).astype(np.float32)


def edges(workload, seed=7):
    """Any workload as a list of connections."""
    if workload.kind == "layered":
        return _edges_of_layers(workload, seed)
    if workload.kind == "unstructured":
        weights, bias = triangle(workload, seed)
        target, source = np.nonzero(np.tri(*weights.shape, k=workload.inputs - 1, dtype=bool))
        return Edges(source, target + workload.inputs, weights[target, source], bias)
    return _random_graph(workload, seed)


def _edges_of_layers(workload, seed):
    parts, first_source = [], 0
    for layer in layers(workload, seed):
        first_target = first_source + layer.kept.shape[0]
        target, source = np.nonzero(layer.kept.T)
        parts.append((source + first_source, target + first_target, layer.weights[source, target], layer.bias))
        first_source = first_target
    return Edges(*(np.concatenate(part) for part in zip(*parts)))


def _random_graph(workload, seed):
    """Hidden neurons read 10 % of the inputs and 0.4 % of the earlier hidden; outputs read the last tenth of them."""
    hidden, = workload.hidden
    inputs = workload.inputs
    random = np.random.default_rng(seed)
    sources = []
    for h in range(hidden):
        pixels = np.flatnonzero(random.random(inputs) < 0.1)
        earlier = random.choice(max(h, 1), random.binomial(h, 0.004), replace=False)
        sources.append(np.concatenate((pixels, inputs + np.sort(earlier))))
    last = np.arange(inputs + hidden - hidden // 10, inputs + hidden)
    sources.extend([last] * workload.outputs)
    counts = np.array([len(s) for s in sources])
    bound = 1 / np.sqrt(np.maximum(counts, 1))
    source = np.concatenate(sources).astype(np.int64)
    target = np.repeat(np.arange(len(counts)) + inputs, counts)
    weight = random.uniform(-1, 1, len(source)) * np.repeat(bound, counts)
    return Edges(source, target, weight.astype(np.float32), random.uniform(-bound, bound).astype(np.float32))


@dataclass
class Graph:
    """Neurons renumbered by level, so that each level is a range of rows: bounds[i] to bounds[i + 1].

    Level 0 are the inputs, the last one the outputs. Connections as in Edges.
    """
    edges: Edges
    bounds: list

    @property
    def inputs(self):
        return self.bounds[1]

    @property
    def neurons(self):
        return self.bounds[-1]

    def by_source(self):
        """The order of the connections sorted by source, then target."""
        return np.lexsort((self.edges.target, self.edges.source))


def graph(workload, seed=7):
    """Any workload, levelled: neurons of one level do not depend on each other."""
    own = edges(workload, seed)
    level = _levels(workload, own)
    order = np.argsort(level, kind="stable")
    number = np.empty_like(order)
    number[order] = np.arange(len(order))
    target = number[own.target]
    by_target = np.lexsort((number[own.source], target))
    bounds = np.searchsorted(level[order], np.arange(level.max() + 2)).tolist()
    return Graph(Edges(number[own.source][by_target], target[by_target], own.weight[by_target],
                       own.bias[order[workload.inputs:] - workload.inputs]), bounds)


def _levels(workload, own):
    """The longest path from the inputs to each neuron, (neurons); outputs alone have the last level."""
    level = np.zeros(workload.inputs + len(own.bias), np.int64)
    starts = np.searchsorted(own.target, np.arange(workload.inputs, len(level) + 1))
    for neuron, (start, end) in enumerate(zip(starts, starts[1:]), workload.inputs):
        level[neuron] = level[own.source[start:end]].max(initial=0) + 1
    level[-workload.outputs:] = level[:-workload.outputs].max() + 1
    return level
