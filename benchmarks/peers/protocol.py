"""How a Python peer speaks with `compare`: JSON lines on standard input and output (see ../README.md).

A peer is a class whose constructor takes (workload, threads, pixels, labels) and prepares all that is to be prepared,
with the methods

    step(rows)            one SGD step on the samples `rows`
    probabilities(rows)   outputs (rows, classes) for samples, as many as a batch
"""
import json
import sys
import time

import numpy as np

import samples
from networks import WORKLOADS, Unsupported

LOSS_BATCHES = 10


class Session:
    """One peer on one workload, and its way through the data."""

    def __init__(self, peer, workload, threads, directory):
        pixels, self._labels = samples.read(workload, directory)
        self._peer = peer(workload, threads, pixels, self._labels)
        self._order = samples.Order(len(pixels), workload.batch)
        self._judged = [np.arange(i, i + workload.batch)
                        for i in range(0, min(len(pixels), LOSS_BATCHES * workload.batch) - workload.batch + 1,
                                       workload.batch)]

    def run(self, batches):
        """Seconds of that many steps; afterwards, not in that time, the mean loss over the first samples."""
        start = time.perf_counter()
        for _ in range(batches):
            self._peer.step(self._order.next())
        seconds = time.perf_counter() - start
        return {"seconds": seconds, "loss": self.loss()}

    def loss(self):
        """Mean cross-entropy over the first LOSS_BATCHES batches of the data in their own order."""
        right = [self._peer.probabilities(rows)[np.arange(len(rows)), self._labels[rows]] for rows in self._judged]
        return float(-np.log(np.maximum(right, 1e-30)).mean())


def serve(name, version, peer_for):
    """Answers questions until `quit` or the end of the input; peer_for gives the class for a workload."""
    _say({"name": name, "version": version})
    session = None
    for line in sys.stdin:
        question = json.loads(line)
        if question["op"] == "quit":
            return
        if question["op"] == "run":
            _say(session.run(question["batches"]))
        else:
            session = None
            try:
                workload = WORKLOADS[question["workload"]]
                session = Session(peer_for(workload), workload, question["threads"], question["data"])
                _say({"ok": True})
            except Unsupported as reason:
                _say({"unsupported": str(reason)})


def _say(answer):
    print(json.dumps(answer), flush=True)
