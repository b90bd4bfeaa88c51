"""Tests of ../account: made-up stacks and figures."""
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

LOADER = SourceFileLoader("account", str(Path(__file__).resolve().parent.parent / "account"))
account = module_from_spec(spec_from_loader("account", LOADER))
LOADER.exec_module(account)

PRINTED = """jdk.ExecutionSample {
  startTime = 22:00:00.000
  stackTrace = [
    org.snn.trainer.cpu.vector.VectorSgd.plain(float[], int, float[], int, int) line: 56
    org.snn.trainer.cpu.GradientParts.lambda$compute$0(int) line: 30
    org.snn.bench.TrainingSteps.step() line: 80
  ]
}

jdk.ExecutionSample {
  stackTrace = [
    org.snn.trainer.cpu.vector.IndexedSums.three(int, int, int, int) line: 100
    org.snn.trainer.cpu.LayerRun.sum(int, int, int, int) line: 74
    org.snn.bench.Answers.run(int) line: 39
  ]
}
"""


class AccountTest(unittest.TestCase):

    def test_reads_stacks(self):
        update, answer = account.stacks(PRINTED)
        self.assertEqual(update[0], "org.snn.trainer.cpu.vector.VectorSgd.plain")
        self.assertEqual(update[2], "org.snn.bench.TrainingSteps.step")
        self.assertEqual(len(answer), 3)

    def test_first_part_wins(self):
        update, answer = account.stacks(PRINTED)
        self.assertEqual(account.part(update), "update")
        self.assertIsNone(account.part(answer), "answers are no steps")
        self.assertEqual(account.part(["org.snn.trainer.cpu.GradientParts.addBiases", account.STEP]), "weight gradient: the rest")
        self.assertEqual(account.part(["java.lang.Thread.run", account.STEP]), account.REST)

    def test_shares_out_the_step(self):
        bench = {"workloads": [{"stepSeconds": {"median": 1e-4}, "connections": 1000}]}
        table = account.table("x", bench, account.Counter({"update": 1, account.REST: 3}), 4)
        self.assertIn("| update | 25.0 % | 25.0 | 100,000 | 100.00 |", table)
        self.assertIn("| the rest | 75.0 % | 75.0 | 300,000 | 300.00 |", table)
        self.assertIn("| loss | 0.0 % | 0.0 | 0 | 0.00 |", table)


if __name__ == "__main__":
    unittest.main()
