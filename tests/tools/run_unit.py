"""Runs cmocka programs and records each of their tests.

    run_unit.py --suite NAME --results FILE.tsv [--wrap 'COMMAND ...'] PROGRAM...

Programs report in TAP: on this machine because CMOCKA_MESSAGE_OUTPUT says so, on bare metal because their
start-up code does. A program that ends badly, runs no test, or runs fewer than it announced is a failed test of its
own. The exit status is 1 when anything failed.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import results

TEST = re.compile(r"^(ok|not ok) \d+ (- |# SKIP )(.+?)\s*$", re.MULTILINE)
PLAN = re.compile(r"^1\.\.(\d+)", re.MULTILINE)
ITSELF = "(the program itself)"


def tests_in(output: str) -> tuple[list[tuple[str, str]], int]:
    """The name and outcome of each test, and how many were announced."""
    found = []
    for word, mark, name in TEST.findall(output):
        found.append((name, "skipped" if "SKIP" in mark else "passed" if word == "ok" else "failed"))
    plan = PLAN.search(output)
    return found, int(plan.group(1)) if plan else 0


def run(program: str, wrap: list[str], limit: float) -> tuple[list[tuple[str, str]], str, float]:
    """Runs one program; gives its tests' outcomes, what it printed, and the seconds it took."""
    environment = dict(os.environ, CMOCKA_MESSAGE_OUTPUT="TAP", UBSAN_OPTIONS="print_stacktrace=1")
    start = time.monotonic()
    try:
        ended = subprocess.run(
            [*wrap, program], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, timeout=limit, check=False,
        )
        output, status = ended.stdout.decode(errors="replace"), ended.returncode
    except subprocess.TimeoutExpired as expired:
        output = (expired.stdout or b"").decode(errors="replace") + f"\nstopped after {limit:.0f} s\n"
        status = -1
    seconds = time.monotonic() - start
    outcomes, planned = tests_in(output)
    complete = 0 < planned == len(outcomes)
    if not complete or (status != 0) != any(outcome == "failed" for _, outcome in outcomes):
        output += f"\nstatus {status}, {len(outcomes)} tests reported of {planned} announced\n"
        outcomes.append((ITSELF, "failed"))
    return outcomes, output, seconds


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs cmocka programs and records their tests.")
    parser.add_argument("--suite", required=True)
    parser.add_argument("--results", required=True, type=Path)
    parser.add_argument("--wrap", default="", help="command that runs a program, such as an emulator")
    parser.add_argument("--timeout", type=float, default=300.0, help="seconds for one program")
    parser.add_argument("programs", nargs="*")
    arguments = parser.parse_args()
    wrap = shlex.split(arguments.wrap)
    recorded: list[results.Result] = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        runs = pool.map(lambda program: run(program, wrap, arguments.timeout), arguments.programs)
        for program, (outcomes, output, seconds) in zip(arguments.programs, runs):
            name = Path(program).stem
            kinds = [outcome for _, outcome in outcomes]
            count = {kind: kinds.count(kind) for kind in results.OUTCOMES}
            text = ", ".join(f"{number} {kind}" for kind, number in count.items() if number)
            print(f"{arguments.suite:12} {name:32} {text} ({seconds:.1f} s)", flush=True)
            for test, outcome in outcomes:
                share = seconds / len(outcomes)
                recorded.append(results.Result(arguments.suite, f"{name}: {test}", outcome, share))
            if count["failed"]:
                print("\n".join(line for line in output.splitlines() if not line.startswith("ok ")), flush=True)
    results.write(arguments.results, recorded)
    if not recorded:
        print(f"{arguments.suite}: no program to run", file=sys.stderr)
    return 0 if recorded and all(result.outcome != "failed" for result in recorded) else 1


if __name__ == "__main__":
    sys.exit(main())
