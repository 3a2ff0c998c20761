"""Runs unittest files and records each of their tests: run_python.py --suite NAME --results FILE.tsv FILE...

Every file may import what lies beside it. A file that cannot be loaded is a failed test.
"""

from __future__ import annotations

import argparse
import sys
import time
import unittest
from pathlib import Path

import results


class Recorder(unittest.TextTestResult):
    """Prints one line a test and keeps what a results file holds."""

    def __init__(self, suite: str) -> None:
        super().__init__(unittest.runner._WritelnDecorator(sys.stdout), True, 0)
        self.suite = suite
        self.recorded: list[results.Result] = []
        self._start = 0.0
        self._before = self._counts()

    def _counts(self) -> tuple[int, int, int, int]:
        """Failures (of parts of a test too), errors, unexpected successes and skipped tests so far."""
        return len(self.failures), len(self.errors), len(self.unexpectedSuccesses), len(self.skipped)

    def startTest(self, test: unittest.TestCase) -> None:
        self._start = time.monotonic()
        self._before = self._counts()
        super().startTest(test)

    def stopTest(self, test: unittest.TestCase) -> None:
        super().stopTest(test)
        name = test.id().removeprefix("unittest.loader._FailedTest.").replace("__main__.", "")
        *problems, skips = (now - before for now, before in zip(self._counts(), self._before))
        outcome = "failed" if any(problems) else "skipped" if skips else "passed"
        seconds = time.monotonic() - self._start
        self.recorded.append(results.Result(self.suite, name, outcome, seconds))
        print(f"{self.suite:12} {name:72} {outcome} ({seconds:.1f} s)", flush=True)
        for _, problem in self.failures[self._before[0] :] + self.errors[self._before[1] :]:
            print(problem, flush=True)
        if outcome == "skipped":
            print(f"{'':12} because: {self.skipped[-1][1]}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs unittest files and records their tests.")
    parser.add_argument("--suite", required=True)
    parser.add_argument("--results", required=True, type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    recorder = Recorder(arguments.suite)
    for file in arguments.files:
        sys.path.insert(0, str(file.parent))
        unittest.defaultTestLoader.loadTestsFromName(file.stem).run(recorder)
        sys.path.pop(0)
    recorded = recorder.recorded
    # A failure outside any test, such as in setUpClass, has no entry of its own yet.
    for case, problem in recorder.errors:
        if not isinstance(case, unittest.TestCase):
            print(problem, flush=True)
            recorded.append(results.Result(arguments.suite, str(case), "failed", 0.0))
    results.write(arguments.results, recorded)
    return 0 if recorded and all(result.outcome != "failed" for result in recorded) else 1


if __name__ == "__main__":
    sys.exit(main())
