"""Starts one Python peer: serve.py NAME, a name of PEERS."""
import importlib
import sys

from networks import Unsupported
from protocol import serve

ANY = ("layered", "unstructured", "graph")

# name: the library whose version counts, and the class for each kind of network
PEERS = {
    "numpy": ("numpy", {"layered": "numpy_layered.NumpyLayered", "unstructured": "numpy_unstructured.NumpyUnstructured"}),
    "scipy": ("scipy", dict.fromkeys(ANY, "scipy_graph.ScipyGraph")),
    "torch-autograd": ("torch", {"layered": "torch_autograd.TorchAutograd"}),
    "torch-hand": ("torch", {"layered": "torch_hand.TorchHand"}),
    "torch-csr": ("torch", dict.fromkeys(ANY, "torch_csr.TorchCsr")),
    "torch-gather": ("torch", dict.fromkeys(ANY, "torch_gather.TorchGather")),
    "torch-bag": ("torch", dict.fromkeys(ANY, "torch_bag.TorchBag")),
    "torch-loop": ("torch", {"unstructured": "torch_loop.TorchLoop"}),
    "torch-blocked": ("torch", {"unstructured": "torch_blocked.TorchBlocked"}),
}


def peer(name, workload):
    """The class that trains this workload; raises Unsupported."""
    kinds = PEERS[name][1]
    if workload.kind not in kinds:
        raise Unsupported(f"{name} has no program for {workload.kind} networks")
    module, kind = kinds[workload.kind].split(".")
    return getattr(importlib.import_module(module), kind)


if __name__ == "__main__":
    own = sys.argv[1]
    serve(own, importlib.import_module(PEERS[own][0]).__version__, lambda workload: peer(own, workload))
