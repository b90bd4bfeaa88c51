"""The peers of the JVM against each other: three libraries, the same weights and samples, so the same loss."""
import gzip
import random
import sys
import tempfile
import unittest
from pathlib import Path

HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME.parent))

from comparison.contestants import CONTESTANTS
from comparison.process import Process

PEERS = [c for c in CONTESTANTS if c.product and c.product.name.startswith("jvm-peers")]
SAMPLES = 1280   # 10 batches of 128 are what the loss is taken over


@unittest.skipUnless(PEERS[0].product.exists(), "not built: ./mvnw -f benchmarks/jvm-peers/pom.xml package")
class JvmPeersTest(unittest.TestCase):

    def test_same_loss_after_some_steps(self):
        with tempfile.TemporaryDirectory() as folder:
            order = random.Random(4)
            _write(folder, "train-images-idx3-ubyte.gz", 16, order.randbytes(SAMPLES * 784))
            _write(folder, "train-labels-idx1-ubyte.gz", 8, bytes(order.randrange(10) for _ in range(SAMPLES)))
            for workload in ("dense-100", "lenet", "lenet-95"):
                losses = {c.name: _loss(c, workload, folder) for c in PEERS if workload in c.workloads}
                self.assertGreater(len(losses), 1)
                for name, (before, after) in losses.items():
                    with self.subTest(workload=workload, peer=name):
                        self.assertAlmostEqual(before, losses["djl"][0], delta=1e-5)
                        self.assertAlmostEqual(after, losses["djl"][1], delta=1e-5)
                        self.assertGreater(abs(before - after), 0.005)


def _loss(contestant, workload, folder):
    process = Process(contestant, 1)
    try:
        process.prepare(workload, folder)
        return process.run(0)[1], process.run(30)[1]
    finally:
        process.close()


def _write(folder, name, header, values):
    with gzip.open(Path(folder) / name, "wb", 1) as file:
        file.write(bytes(header) + values)


if __name__ == "__main__":
    unittest.main()
