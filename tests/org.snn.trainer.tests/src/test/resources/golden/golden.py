"""Frozen PyTorch values for the CPU engine: outputs, losses, every gradient, and ten steps of every optimizer.

    python3 golden.py > golden.json

Made with Python 3.11, numpy 1.24.2, torch 1.13.0a0 (Debian 12's python3-torch 1.13.1+dfsg-4), single precision on the CPU.
A network is a list of groups of neurons and a list of connections from lower to higher numbers; the numbers of neurons are
those of the declaration. PyTorch sees one vector of weights, one for each connection, and one of biases.
"""
import json
import platform

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)

ACTIVATIONS = {
    "identity": lambda z: z,
    "relu": F.relu,
    "leaky-relu": lambda z: F.leaky_relu(z, 0.01),
    "elu": F.elu,
    "gelu": F.gelu,
    "silu": F.silu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": F.softplus,
    "softmax": lambda z: F.softmax(z, dim=0),
    "gaussian": lambda z: torch.exp(-z * z),
    "sin": torch.sin,
    "abs": torch.abs,
}


class Network:
    """Groups are (size, activation, chain); connections (source, target)."""

    def __init__(self, inputs, groups, connections):
        self.inputs, self.groups, self.connections = inputs, groups, connections
        self.neurons = inputs + sum(size for size, _, _ in groups)

    def forward(self, weights, biases, x):
        """Activations (neurons, samples) for x (inputs, samples), and the pre-activations of the last group."""
        rows = list(x)
        incoming = [[] for _ in range(self.neurons)]
        for slot, (source, target) in enumerate(self.connections):
            incoming[target].append((slot, source))
        z = None
        for size, activation, chain in self.groups:
            step = 1 if chain else size
            for first in range(len(rows), len(rows) + size, step):
                z = []
                for target in range(first, first + step):
                    total = biases[target - self.inputs].expand(x.shape[1])
                    if incoming[target]:
                        slots = [slot for slot, _ in incoming[target]]
                        sources = torch.stack([rows[source] for _, source in incoming[target]])
                        total = total + weights[slots] @ sources
                    z.append(total)
                z = torch.stack(z)
                rows.extend(ACTIVATIONS[activation](z))
        return torch.stack(rows), z


def all_to_all(sources, targets):
    return [(s, t) for t in targets for s in sources]


def chain(neurons):
    return [(s, t) for t in neurons for s in neurons if s < t]


def skip_dag(rng):
    """Groups x[6], a[5], b[4], gate, y[3], with connections that skip groups."""
    x, a, b, gate, y = range(0, 6), range(6, 11), range(11, 15), 15, range(16, 19)
    connections = [c for c in all_to_all(x, a) if rng.random() < 0.6]
    connections += all_to_all(x[:3], b) + all_to_all(a, b) + all_to_all(a[:3], y) + all_to_all(b, y)
    connections += [(4, gate), (gate, 18)]
    return Network(6, [(5, "relu", False), (4, "tanh", False), (1, "sigmoid", False), (3, "softmax", False)], connections)


def dense_unstructured(rng):
    x, n, y = range(0, 5), range(5, 14), range(14, 17)
    connections = all_to_all(x, n) + chain(n) + all_to_all(x, y) + all_to_all(n, y)
    return Network(5, [(9, "elu", True), (3, "softmax", False)], connections)


def two_layers(hidden, output, outputs=3):
    x, h, y = range(0, 4), range(4, 9), range(9, 9 + outputs)
    return Network(4, [(5, hidden, False), (outputs, output, False)], all_to_all(x, h) + all_to_all(h, y))


def loss_of(name, activation, a, z, t):
    """Mean over the samples; a and z are (outputs, samples)."""
    if name == "cross-entropy":
        return F.cross_entropy(z.T, t.T)
    if name == "binary-cross-entropy":
        return F.binary_cross_entropy_with_logits(z, t) if activation == "identity" else F.binary_cross_entropy(a, t)
    return {"mse": F.mse_loss, "mae": F.l1_loss}[name](a, t) if name != "huber" else F.huber_loss(a, t, delta=0.4)


def numbers(tensor):
    """The shortest decimals that single precision reads back."""
    return [float(str(v)) for v in tensor.detach().flatten().numpy()]


class Case:
    def __init__(self, name, network, loss, rng, samples=11):
        self.name, self.network, self.loss = name, network, loss
        outputs = network.groups[-1][0]
        self.weights = torch.tensor(rng.normal(0, 0.6, len(network.connections)), dtype=torch.float32)
        self.biases = torch.tensor(rng.normal(0, 0.3, network.neurons - network.inputs), dtype=torch.float32)
        self.x = torch.tensor(rng.normal(0, 1, (network.inputs, samples)), dtype=torch.float32)
        if loss in ("mse", "mae", "huber"):
            t = rng.normal(0, 1, (outputs, samples))
        elif loss == "binary-cross-entropy":
            t = rng.integers(0, 2, (outputs, samples))
        else:
            t = np.eye(outputs)[rng.integers(0, outputs, samples)].T
        self.t = torch.tensor(t, dtype=torch.float32)

    def evaluate(self, weights, biases):
        activations, z = self.network.forward(weights, biases, self.x)
        outputs = self.network.groups[-1][0]
        a = activations[-outputs:]
        return a, loss_of(self.loss, self.network.groups[-1][1], a, z, self.t)

    def parameters(self):
        return self.weights.clone().requires_grad_(), self.biases.clone().requires_grad_()

    def train(self, settings):
        weights, biases = self.parameters()
        optimizer = optimizer_of(settings, [weights, biases])
        losses = []
        for _ in range(10):
            optimizer.zero_grad()
            _, loss = self.evaluate(weights, biases)
            loss.backward()
            if "clipValue" in settings:
                torch.nn.utils.clip_grad_value_([weights, biases], settings["clipValue"])
            if "clipNorm" in settings:
                torch.nn.utils.clip_grad_norm_([weights, biases], settings["clipNorm"])
            optimizer.step()
            losses.append(float(loss))
        return dict(settings, losses=losses, weightsAfter=numbers(weights), biasesAfter=numbers(biases))

    def json(self, runs):
        weights, biases = self.parameters()
        a, loss = self.evaluate(weights, biases)
        loss.backward()
        network = self.network
        return {
            "name": self.name, "inputs": network.inputs,
            "groups": [{"size": s, "activation": f, "chain": c} for s, f, c in network.groups],
            "connections": [list(c) for c in network.connections],
            "lossFunction": self.loss, "samples": self.x.shape[1],
            "weights": numbers(self.weights), "biases": numbers(self.biases),
            "features": numbers(self.x), "targets": numbers(self.t),
            "outputs": numbers(a), "loss": float(loss),
            "weightGradient": numbers(weights.grad), "biasGradient": numbers(biases.grad),
            "runs": [self.train(settings) for settings in runs],
        }


def optimizer_of(s, parameters):
    rate, decay, momentum = s["rate"], s.get("weightDecay", 0), s.get("momentum", 0)
    if s["optimizer"] == "sgd":
        return torch.optim.SGD(parameters, rate, momentum, weight_decay=decay, nesterov=s.get("nesterov", False))
    if s["optimizer"] == "rmsprop":
        return torch.optim.RMSprop(parameters, rate, s["decay"], s["epsilon"], decay, momentum)
    kind = torch.optim.Adam if s["optimizer"] == "adam" else torch.optim.AdamW
    return kind(parameters, rate, (s["beta1"], s["beta2"]), s["epsilon"], decay)


ADAM = {"rate": 0.02, "beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8}
RMSPROP = {"optimizer": "rmsprop", "rate": 0.01, "decay": 0.95, "epsilon": 1e-8}
RUNS = [
    {"optimizer": "sgd", "rate": 0.1},
    {"optimizer": "sgd", "rate": 0.1, "weightDecay": 0.05},
    {"optimizer": "sgd", "rate": 0.1, "momentum": 0.9},
    {"optimizer": "sgd", "rate": 0.1, "momentum": 0.9, "nesterov": True, "weightDecay": 0.02},
    dict(ADAM, optimizer="adam"),
    dict(ADAM, optimizer="adam", weightDecay=0.1),
    dict(ADAM, optimizer="adamw", weightDecay=0.1),
    RMSPROP,
    dict(RMSPROP, momentum=0.8, weightDecay=0.01),
    {"optimizer": "sgd", "rate": 0.5, "clipValue": 0.03},
    {"optimizer": "sgd", "rate": 0.5, "clipNorm": 0.1},
    dict(ADAM, optimizer="adam", clipNorm=0.05),
]


def main():
    rng = np.random.default_rng(20)
    cases = [
        Case("skip-dag", skip_dag(rng), "cross-entropy", rng).json(RUNS),
        Case("dense-unstructured", dense_unstructured(rng), "cross-entropy", rng).json(RUNS),
    ]
    for activation in ACTIVATIONS:
        cases.append(Case("hidden " + activation, two_layers(activation, "identity"), "mse", rng).json([]))
    for loss, output in [("cross-entropy", "softmax"), ("cross-entropy", "identity"), ("binary-cross-entropy", "sigmoid"),
                         ("binary-cross-entropy", "identity"), ("mse", "tanh"), ("mae", "identity"), ("huber", "softplus")]:
        cases.append(Case(loss + " on " + output, two_layers("tanh", output), loss, rng).json(RUNS[:1]))
    versions = {"python": platform.python_version(), "numpy": np.__version__, "torch": torch.__version__}
    lines = ",\n".join(json.dumps(case) for case in cases)
    print('{"versions": %s, "cases": [\n%s\n]}' % (json.dumps(versions), lines))


main()
