"""The results of tests, as all suites write and the summary reads them: CONTRIBUTING.md, "Results"."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OUTCOMES = ("passed", "failed", "skipped")


@dataclass(frozen=True)
class Result:
    """What became of one test."""

    suite: str
    test: str
    outcome: str
    seconds: float

    def line(self) -> str:
        """As a line of a results file."""
        test = " ".join(self.test.split())
        return f"{self.suite}\t{test}\t{self.outcome}\t{self.seconds:.3f}\n"


def write(path: Path, results: list[Result]) -> None:
    """Replaces a results file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(result.line() for result in results), encoding="utf-8")


def read(path: Path) -> list[Result]:
    """Reads a results file; a line that is none raises ValueError."""
    results = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 4 or fields[2] not in OUTCOMES:
            raise ValueError(f"{path}:{number}: not a result: {line!r}")
        results.append(Result(fields[0], fields[1], fields[2], float(fields[3])))
    return results
