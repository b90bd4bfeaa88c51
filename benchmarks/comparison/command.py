"""The command line of `compare`."""
import argparse
import dataclasses
import json
import os
import shlex
import sys
from pathlib import Path

from comparison.contestants import CONTESTANTS, WORKLOADS, chosen
from comparison.course import measure
from comparison.machine import machine
from comparison.process import Failed
from comparison.table import table


def main(arguments):
    """Exit status: 0 fine, 1 a contestant failed or data is missing, 2 wrong usage, 130 interrupted."""
    options = _parser().parse_args(arguments)
    try:
        contestants = chosen(options.contestants)
    except ValueError as wrong:
        return _fail(wrong, 2)
    unknown = [name for name in options.workloads if name not in WORKLOADS]
    if unknown:
        return _fail(f"no workload '{unknown[0]}'; there are {', '.join(WORKLOADS)}", 2)
    if options.data is None or not (Path(options.data) / "train-images-idx3-ubyte.gz").exists():
        return _fail(f"no MNIST in {options.data or '--data or SNN_DATA'}; fetch it with: ./snn data get mnist --to DIR, "
                     "then compare --data DIR", 1)
    measured, failures = _measure(options, [c for c in contestants if _can_start(c)])
    versions = sorted({f"{r.name} {r.version}" for results in measured.values() for r in results})
    command = shlex.join(["benchmarks/compare", *arguments])
    print("\n".join([*table(measured), "", f"{machine()}. {', '.join(versions)}. `{command}`"]))
    if options.json:
        Path(options.json).write_text(json.dumps({
            "machine": machine(), "command": command,
            "workloads": {name: [dataclasses.asdict(r) for r in results] for name, results in measured.items()}}, indent=1))
    for failure in failures:
        _fail(failure, 1)
    return 1 if failures else 0


def _measure(options, contestants):
    measured, failures = {}, []
    for workload in options.workloads:
        running = [c for c in contestants if workload in c.workloads]
        if running:
            measured[workload], failed = measure(workload, running, options.threads, options.data, options.rounds,
                                                 options.all)
            failures += failed
    return measured, failures


def _can_start(contestant):
    reason = contestant.why_not()
    if reason:
        print(f"{contestant.name} is left out: {reason}", file=sys.stderr)
    return reason is None


def _fail(message, status):
    print(f"error: {message}", file=sys.stderr)
    return status


def _parser():
    names = lambda text: text.split(",")
    parser = argparse.ArgumentParser("compare", description="Trains the same networks with SNN and its peers, in turns, "
                                                            "and prints one table.")
    parser.add_argument("--workloads", type=names, default=list(WORKLOADS), metavar="A,B", help=", ".join(WORKLOADS))
    parser.add_argument("--contestants", type=names, default=[c.name for c in CONTESTANTS], metavar="A,B",
                        help=", ".join(c.name for c in CONTESTANTS) + "; torch means all of torch-*")
    parser.add_argument("--threads", type=lambda text: [int(n) for n in text.split(",")],
                        default=sorted({1, len(os.sched_getaffinity(0))}), metavar="N,M",
                        help="thread counts to choose from (default: 1 and all cores)")
    parser.add_argument("--rounds", type=int, default=20, help="windows of 0.3 s for each contestant (default 20)")
    parser.add_argument("--all", action="store_true",
                        help="rounds for all, also those 1.5 times slower than the best of their family")
    parser.add_argument("--data", default=os.environ.get("SNN_DATA"), metavar="DIR",
                        help="folder with MNIST's four files (default: SNN_DATA)")
    parser.add_argument("--json", metavar="FILE", help="also writes every window")
    return parser
