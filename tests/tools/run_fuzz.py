"""Runs libFuzzer programs for a while each, as many at a time as there are processors.

    run_fuzz.py --suite NAME --results FILE.tsv --seconds N --seed N --corpus DIRECTORY --work DIRECTORY PROGRAM...

The inputs in CORPUS/<target>/ are where a target starts; what it discovers goes to WORK/<target>/, and an
input that breaks something to WORK/<target>-crash-*. A target that executed nothing has failed. A seed other than 0
makes a run nearly the same each time (not wholly: the time ends it); 0 makes each run another.
"""

from __future__ import annotations

import argparse
import concurrent.futures
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import results

EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


def run(program: Path, arguments: argparse.Namespace) -> tuple[int, bool, str, float]:
    """Runs one target; gives the inputs it executed, whether all were well, its output and seconds."""
    target = program.name.removeprefix("fuzz_")
    found = arguments.work / target
    found.mkdir(parents=True, exist_ok=True)
    corpus = arguments.corpus / target
    start = time.monotonic()
    ended = subprocess.run(
        [
            str(program), f"-max_total_time={arguments.seconds}", f"-seed={arguments.seed}", "-print_final_stats=1", "-timeout=10",
            "-rss_limit_mb=2048", f"-artifact_prefix={found}-crash-", str(found),
            *([str(corpus)] if corpus.is_dir() else []),
        ],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )
    output = ended.stdout.decode(errors="replace")
    executed = EXECUTED.search(output)
    count = int(executed.group(1)) if executed else 0
    return count, ended.returncode == 0 and count > 0, output, time.monotonic() - start


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs libFuzzer programs for a while each.")
    parser.add_argument("--suite", required=True)
    parser.add_argument("--results", required=True, type=Path)
    parser.add_argument("--seconds", required=True, type=int)
    parser.add_argument("--seed", required=True, type=int)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("programs", nargs="*", type=Path)
    arguments = parser.parse_args()
    recorded = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        runs = pool.map(lambda program: run(program, arguments), arguments.programs)
        for program, (count, well, output, seconds) in zip(arguments.programs, runs):
            print(f"{arguments.suite:12} {program.name:32} {count} inputs ({seconds:.1f} s)", flush=True)
            if not well:
                print(output, flush=True)
            outcome = "passed" if well else "failed"
            recorded.append(results.Result(arguments.suite, program.name, outcome, seconds))
    results.write(arguments.results, recorded)
    return 0 if recorded and all(result.outcome == "passed" for result in recorded) else 1


if __name__ == "__main__":
    sys.exit(main())
