"""Demands that every line and every branch of core/ ran: coverage.py COVERAGE.json RESULTS.tsv

Reads gcovr's JSON, shows what never ran, and records one test for each source file. The exit status is 1 when
something never ran.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import results


def holes(source: str, lines: list[dict[str, Any]]) -> list[str]:
    """What of one file never ran, one sentence each."""
    text = Path(source).read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line.get("gcovr/noncode"):
            continue
        number = line["line_number"]
        branches = line.get("branches", [])
        never = sum(branch["count"] == 0 for branch in branches)
        if line["count"] == 0:
            found.append(f"{source}:{number}: never runs: {text[number - 1].strip()}")
        elif never:
            found.append(
                f"{source}:{number}: {never} of {len(branches)} branches never taken: {text[number - 1].strip()}"
            )
    return found


def main() -> int:
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    recorded = []
    lines = branches = 0
    for file in report["files"]:
        found = holes(file["file"], file["lines"])
        for hole in found:
            print(hole)
        code = [line for line in file["lines"] if not line.get("gcovr/noncode")]
        lines += len(code)
        branches += sum(len(line.get("branches", [])) for line in code)
        recorded.append(
            results.Result("coverage", file["file"], "failed" if found else "passed", 0.0)
        )
    incomplete = sum(result.outcome == "failed" for result in recorded)
    print(f"core/: {lines} lines, {branches} branches in {len(recorded)} files; {incomplete} files not covered in full")
    results.write(Path(sys.argv[2]), recorded)
    return 1 if incomplete or not recorded else 0


if __name__ == "__main__":
    sys.exit(main())
