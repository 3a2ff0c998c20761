"""Closes a test run: summary.py DIRECTORY SUMMARY.txt SUITE...

Adds up what the suites wrote to DIRECTORY/SUITE.tsv, names what failed, and ends with the line
`N passed, N failed` (and `, N skipped` where some were). A suite that ran nothing counts as a failure.
All that is also kept in SUMMARY.txt. The exit status is 1 when anything failed.
"""

from __future__ import annotations

import sys
from pathlib import Path

import results


def main() -> int:
    directory, kept, suites = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
    lines: list[str] = []
    every: list[results.Result] = []
    for suite in suites:
        path = directory / f"{suite}.tsv"
        try:
            found = results.read(path) if path.exists() else []
        except ValueError as error:
            lines.append(str(error))
            found = []
        if not any(result.outcome != "skipped" for result in found):
            found.append(results.Result(suite, "(ran no test)", "failed", 0.0))
        every += found
        counts = [f"{sum(r.outcome == outcome for r in found):5} {outcome}" for outcome in results.OUTCOMES]
        lines.append(f"{suite:20}" + "".join(counts) + f"{sum(r.seconds for r in found):9.1f} s")
    for outcome in ("skipped", "failed"):
        for result in every:
            if result.outcome == outcome:
                lines.append(f"{outcome}: {result.suite}: {result.test}")
    passed, failed, skipped = (sum(r.outcome == outcome for r in every) for outcome in results.OUTCOMES)
    lines.append(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    kept.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n=== summary\n" + "\n".join(lines), flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
