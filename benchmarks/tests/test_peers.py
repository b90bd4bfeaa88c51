"""Every Python peer against the plain reference: the outputs after some steps, so that every gradient counts.

    /usr/bin/python3 -m unittest discover benchmarks/tests
"""
import gzip
import importlib.util
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

HOME = Path(__file__).resolve().parent
sys.path[:0] = [str(HOME), str(HOME.parent / "peers")]

import samples
from networks import Unsupported, Workload
from reference import Reference
from serve import PEERS, peer

STEPS = 6
NETWORKS = (
    Workload("one layer", "layered", (20,), batch=8),
    Workload("two layers", "layered", (30, 20), batch=16),
    Workload("sparse layers", "layered", (30, 20), density=0.3, batch=8),
    Workload("very sparse layers", "layered", (60, 40), density=0.01, batch=8),
    Workload("one block", "unstructured", (5,), batch=8),
    Workload("blocks", "unstructured", (75,), batch=16),
    Workload("graph", "graph", (1500,), inputs=100, batch=8),
)


class PeerTest(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls._folder = tempfile.TemporaryDirectory()
        random = np.random.default_rng(5)
        pixels = random.integers(0, 256, (200, 784)) * (random.random((200, 784)) < 0.2)
        _write("train-images-idx3-ubyte.gz", cls._folder.name, 16, pixels)
        _write("train-labels-idx1-ubyte.gz", cls._folder.name, 8, random.integers(0, 10, 200))

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    def test_trains_as_the_reference(self):
        cases = 0
        for workload in NETWORKS:
            pixels, labels = samples.read(workload, self._folder.name)
            batches = [np.random.default_rng(i).permutation(200)[:workload.batch] for i in range(STEPS)]
            reference = Reference(workload, pixels, labels)
            before = reference.probabilities(batches[0])
            for rows in batches:
                reference.step(rows)
            expected = reference.probabilities(batches[0])
            self.assertGreater(abs(expected - before).max(), 0.005, f"{workload.name}: the steps change too little")
            for name in PEERS:
                try:
                    kind = peer(name, workload)
                except Unsupported:
                    continue
                except ModuleNotFoundError:
                    continue   # said by test_libraries_are_there
                with self.subTest(peer=name, network=workload.name):
                    own = kind(workload, 1, pixels, labels)
                    np.testing.assert_allclose(own.probabilities(batches[0]), before, atol=2e-6)
                    for rows in batches:
                        own.step(rows)
                    np.testing.assert_allclose(own.probabilities(batches[0]), expected, atol=1e-5)
                    cases += 1
        self.assertGreater(cases, 0)

    def test_libraries_are_there(self):
        for library in sorted({library for library, _ in PEERS.values()}):
            with self.subTest(library=library):
                if importlib.util.find_spec(library) is None:
                    self.skipTest(f"no {library}; its peers are not tested")


class OrderTest(unittest.TestCase):

    def test_an_epoch_has_each_sample_once(self):
        order = samples.Order(20, 5)
        first = np.concatenate([order.next() for _ in range(4)])
        second = np.concatenate([order.next() for _ in range(4)])
        self.assertEqual(sorted(first), list(range(20)))
        self.assertEqual(sorted(second), list(range(20)))
        self.assertNotEqual(list(first), list(second))


def _write(name, folder, header, values):
    with gzip.open(Path(folder) / name, "wb") as file:
        file.write(bytes(header) + values.astype(np.uint8).tobytes())


if __name__ == "__main__":
    unittest.main()
