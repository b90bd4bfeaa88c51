"""How one workload is measured: contestants one after the other until each is warm, then interleaved rounds."""
import math
import random
import sys
import time
from dataclasses import dataclass, field

from comparison.process import Failed, Process, Refused

SAMPLES = 48_000
BATCH = {"lenet-128": 128}
WINDOW = 0.3
WARM_UP = 20
TRIES = 4
WORTH_ROUNDS = 1.5


@dataclass
class Result:
    """Seconds an epoch of 48,000 samples; `rounds` is empty for one that others of its family beat by far.

    losses   those of the first and of the last window
    """
    name: str
    family: str
    version: str
    threads: int
    quick: float
    rounds: list = field(default_factory=list)
    losses: list = field(default_factory=list)
    steps: int = 0


class Runner:
    """A contestant that is warm and waits."""

    def __init__(self, contestant, threads, workload, data):
        self._process = Process(contestant, threads)
        try:
            self._process.prepare(workload, data)
            self._epoch = SAMPLES / BATCH.get(workload, 40)
            self.result = Result(contestant.name, contestant.family, self._process.version, threads, math.inf)
            self._batches = 1
            self._warm_up()
        except (Failed, Refused):
            self._process.close()
            raise
        self._process.pause()

    def window(self):
        """Seconds an epoch, by one window of WINDOW seconds."""
        self._process.resume()
        try:
            return self._window()
        finally:
            self._process.pause()

    def try_out(self):
        self.result.quick = min(self.result.quick, self.window())

    def close(self):
        self._process.close()

    def _window(self):
        result = self.result
        seconds, loss = self._process.run(self._batches)
        result.steps += self._batches
        result.losses = [*result.losses[:1], loss]
        return seconds / self._batches * self._epoch

    def _warm_up(self):
        """Until two windows agree within a tenth, after a tenth of WARM_UP at least and WARM_UP at most."""
        start = time.monotonic()
        before = math.inf
        while True:
            now = self._window()
            self._batches = max(1, round(WINDOW / now * self._epoch))
            spent = time.monotonic() - start
            if spent > WARM_UP or spent > WARM_UP / 10 and abs(now - before) < before / 10:
                return
            before = now


def measure(workload, contestants, thread_counts, data, rounds, everyone=False):
    """(results, failures): of all who take part, and one sentence for each that ended or trains wrongly."""
    runners, failures = [], []
    try:
        for contestant in contestants:
            try:
                runners.append(_best_threads(contestant, thread_counts, workload, data))
            except Refused as reason:
                _say(f"{workload}: {contestant.name} does not take part: {reason}")
            except Failed as failure:
                failures.append(f"{workload}: {failure}")
        results = [runner.result for runner in runners]
        contenders = [r for r in runners if everyone or _worth_rounds(r.result, results)]
        _close(runner for runner in runners if runner not in contenders)
        failed = _interleave(workload, contenders, rounds)
        failures += [f"{workload}: {failure}" for failure in failed.values()]
        return [result for result in results if result.name not in failed], failures
    finally:
        _close(runners)


def check_training(result):
    """Raises Failed unless the loss is finite and falls: a contestant that does not learn proves nothing."""
    first, last = result.losses[0], result.losses[-1]
    falls = last < first * (0.95 if result.steps > 1000 else 1.05)
    if not (math.isfinite(last) and falls):
        raise Failed(f"{result.name} does not learn: loss {first:.3f} to {last:.3f} in {result.steps} steps")


def _best_threads(contestant, thread_counts, workload, data):
    tried = []
    try:
        for threads in thread_counts:
            _say(f"{workload}: {contestant.name}, {threads} thread{'s' * (threads > 1)}")
            tried.append(Runner(contestant, threads, workload, data))
        for _ in range(TRIES):
            for runner in tried:
                runner.try_out()
    except BaseException:
        _close(tried)
        raise
    best = min(tried, key=lambda runner: runner.result.quick)
    _close(runner for runner in tried if runner is not best)
    return best


def _close(runners):
    for runner in runners:
        runner.close()


def _worth_rounds(result, results):
    return result.quick <= WORTH_ROUNDS * min(r.quick for r in results if r.family == result.family)


def _interleave(workload, runners, rounds):
    """Runs the rounds; gives what went wrong, by name. Who fails takes no further part."""
    order, failed = random.Random(1), {}
    for number in range(rounds):
        _say(f"{workload}: round {number + 1} of {rounds}, {len(runners)} contestants")
        turn = [runner for runner in runners if runner.result.name not in failed]
        order.shuffle(turn)
        for runner in turn:
            try:
                runner.result.rounds.append(runner.window())
                if number == rounds - 1:
                    check_training(runner.result)
            except Failed as failure:
                failed[runner.result.name] = failure
    return failed


def _say(text):
    print(text, file=sys.stderr)
