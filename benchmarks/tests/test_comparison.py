"""Statistics, table and course of `compare`, with a contestant whose speed is known."""
import contextlib
import io
import stat
import sys
import tempfile
import unittest
from pathlib import Path

HOME = Path(__file__).resolve().parent
sys.path.insert(0, str(HOME.parent))

from comparison.contestants import CONTESTANTS, WORKLOADS, Contestant, chosen
from comparison.course import Result, check_training, measure
from comparison.figures import median, percentile, ratios
from comparison.process import Failed
from comparison.table import table

FAKE = """#!/usr/bin/env python3
import json, os, sys
seconds, slope = float(sys.argv[1]), float(sys.argv[2])
print(json.dumps({"name": "fake", "version": os.environ["OPENBLAS_NUM_THREADS"]}), flush=True)
steps = 0
for line in sys.stdin:
    question = json.loads(line)
    if question["op"] == "prepare":
        refused = question["workload"] == "million"
        answer = {"unsupported": "too large"} if refused else {"ok": True}
    elif question["op"] == "run":
        steps += question["batches"]
        threads = int(os.environ["OPENBLAS_NUM_THREADS"])
        answer = {"seconds": seconds * question["batches"] / threads, "loss": 2.3 - slope * min(steps / 5000, 1)}
    else:
        break
    print(json.dumps(answer), flush=True)
"""


class FiguresTest(unittest.TestCase):

    def test_percentiles_lie_between_two_values_in_proportion(self):
        self.assertEqual(percentile([4, 1, 3, 2], 0), 1)
        self.assertEqual(percentile([4, 1, 3, 2], 1), 4)
        self.assertEqual(median([4, 1, 3, 2]), 2.5)
        self.assertAlmostEqual(percentile(range(11), 0.1), 1)
        self.assertEqual(percentile([7], 0.9), 7)

    def test_ratios_are_of_the_same_round(self):
        self.assertEqual(ratios([2, 30], [1, 10]), [2, 3])


class TableTest(unittest.TestCase):

    def test_shows_the_best_of_each_family_and_ratios(self):
        lines = table({"lenet": [
            _result("snn", "SNN", [1, 1, 10]),
            _result("torch-a", "PyTorch", [9, 9, 9]),
            _result("torch-b", "PyTorch", [4, 4, 40]),
            _result("numpy", "numpy/scipy", [2, 2, 20]),
            _result("torch-slow", "PyTorch", []),
        ]})
        self.assertEqual(lines[-1], "| lenet | 1 (1) 1 thread | 4 (4) torch-b, 1 thread | 2 (2) numpy, 1 thread | – "
                                    "| 4 (4 to 4) | 2 (2 to 2) |")

    def test_without_snn_there_are_no_ratios(self):
        self.assertTrue(table({"lenet": [_result("numpy", "numpy/scipy", [2])]})[-1].endswith("| – | – |"))


class CourseTest(unittest.TestCase):

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        progress = contextlib.redirect_stderr(io.StringIO())
        progress.__enter__()
        self.addCleanup(progress.__exit__, None, None, None)
        self._program = Path(self._folder.name) / "fake"
        self._program.write_text(FAKE)
        self._program.chmod(self._program.stat().st_mode | stat.S_IXUSR)

    def fake(self, name, seconds, slope=1.0, family="other"):
        return Contestant(name, family, (str(self._program), str(seconds), str(slope)))

    def test_takes_the_faster_thread_count_and_all_rounds(self):
        results, failures = measure("lenet", [self.fake("a", 0.0001)], [1, 2], "", 5)
        self.assertEqual(failures, [])
        self.assertEqual((results[0].threads, results[0].version), (2, "2"))
        self.assertEqual([round(seconds, 6) for seconds in results[0].rounds], [0.06] * 5)

    def test_an_epoch_is_48000_samples_whatever_the_batch(self):
        results, _ = measure("lenet-128", [self.fake("a", 0.0001)], [1], "", 1)
        self.assertAlmostEqual(results[0].rounds[0], 0.0375)

    def test_the_slow_of_a_family_have_no_rounds_unless_all_have(self):
        pair = [self.fake("slow", 0.001), self.fake("fast", 0.0001)]
        self.assertEqual([len(r.rounds) for r in measure("lenet", pair, [1], "", 2)[0]], [0, 2])
        self.assertEqual([len(r.rounds) for r in measure("lenet", pair, [1], "", 2, True)[0]], [2, 2])

    def test_who_refuses_is_left_out_without_failure(self):
        self.assertEqual(measure("million", [self.fake("a", 0.0001)], [1], "", 1), ([], []))

    def test_who_does_not_learn_fails(self):
        results, failures = measure("lenet", [self.fake("a", 0.0001, slope=0)], [1], "", 2)
        self.assertEqual(results, [])
        self.assertIn("a does not learn", failures[0])

    def test_who_ends_fails_and_the_others_go_on(self):
        broken = Contestant("broken", "other", (str(self._program), "no number", "1"))
        results, failures = measure("lenet", [broken, self.fake("a", 0.0001)], [1], "", 1)
        self.assertEqual([r.name for r in results], ["a"])
        self.assertIn("could not convert string to float", failures[0])

    def test_few_steps_need_not_have_learnt(self):
        check_training(_result("a", "other", [1], losses=[2.3, 2.31], steps=10))
        with self.assertRaises(Failed):
            check_training(_result("a", "other", [1], losses=[2.3, float("nan")], steps=10))


class ContestantsTest(unittest.TestCase):

    def test_a_name_stands_for_all_that_it_begins(self):
        self.assertEqual([c.name for c in chosen(["numpy"])], ["numpy"])
        self.assertGreater(len(chosen(["torch"])), 3)
        with self.assertRaisesRegex(ValueError, "no contestant 'keras'"):
            chosen(["keras"])

    def test_every_workload_has_snn_and_a_peer(self):
        for workload in WORKLOADS:
            families = {c.family for c in CONTESTANTS if workload in c.workloads}
            self.assertIn("SNN", families)
            self.assertGreater(len(families), 1)


def _result(name, family, rounds, losses=(2.3, 0.3), steps=2000):
    return Result(name, family, "1", 1, min(rounds, default=9), rounds, list(losses), steps)


if __name__ == "__main__":
    unittest.main()
