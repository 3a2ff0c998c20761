"""Writes docs/benchmarks.md from the figures of `make bench`.

The peers' figures were measured once on the same workloads, compiled with -Os; they do not come from
this repository and stand in the table for comparison.
"""

import argparse
import csv
from pathlib import Path
from typing import NamedTuple

Figures = dict[tuple[str, str, str], str]


class Line(NamedTuple):
    """A line of the table: what is measured, where it stands in the figures, what others need, what is aimed at."""

    title: str
    workload: str
    metric: str
    peer: str
    goal: str


SPEED = [
    Line("W1: answer to `POST /call`, 966-byte head with 18 headers, 900-byte body; four values out; in all", "W1", "instructions",
         "32,300 (llhttp + jsmn, whole body in memory)", "16,000"),
    Line("W2: chunked answer, one ended call of 106 KB, five values out; per body byte", "W2", "instructions_per_byte",
         "19.1 (whole body and tokens: 193 KB); 50 in constant memory", "7.5"),
    Line("W3: chunked answer, 20 calls of 55 KB each, four values of each out; per body byte", "W3", "instructions_per_byte",
         "19.1 (whole body and tokens: 2 MB); 50 in constant memory", "7.5"),
    Line("W4: event stream of 500 chat deltas, 81 KB, text joined; per byte", "W4", "instructions_per_byte", "23.9", "12"),
    Line("W5: 1,500 WebSocket frames of 640 bytes, masked and sent; per byte", "W5send", "instructions_per_byte", "10.1 (wslay)", "1.9"),
    Line("W5: the same, received; per byte", "W5recv", "instructions_per_byte", "1.7 (wslay)", "0.7"),
]

PARTS = [
    ("HTTP responses", "http", "10,200 bytes; llhttp 23,300", "2,200", "96"),
    ("JSON selector", "json", "6,800 bytes", "2,400", "96"),
    ("Event streams", "events", "none", "600", "32"),
    ("Event collector", "collector", "none", "", ""),
    ("WebSocket framing", "websocket", "1,500 bytes", "1,000", "32"),
]

ALONE = [
    ("HTTP of W1, in all", "W1.http", "instructions"),
    ("HTTP of W2, per body byte", "W2.http", "instructions_per_byte"),
    ("JSON of W2, per byte", "W2.json", "instructions_per_byte"),
    ("JSON of W3, per byte", "W3.json", "instructions_per_byte"),
    ("Event stream of W4, per byte", "W4.events", "instructions_per_byte"),
    ("Event stream of W4, whole events collected, per byte", "W4.collector", "instructions_per_byte"),
]

# What was tried where a figure is not reached; shown only while it is not.
TRIED = {
    ("W4", "instructions_per_byte"): (
        "W4: a chunk of 162 bytes has 15 bytes of text and 20 JSON tokens, so fixed costs rule, not the search through strings. "
        "The event stream's share is 2.9: knowing `data:` as a whole saved 0.45, eight bytes a step in the search, not four, 0.57; sixteen a step "
        "cost 0.06 (longer tails), and a name kept as a number of five bits a letter cost 116 bytes of code without being faster. "
        "The rest is the selector's: begin and end of an object, and four names, for each chunk."
    ),
    ("events", "text_bytes"): (
        "Event stream code: the last 18 bytes are the look at `data:` as a whole, which saves 0.45 instructions a byte."
    ),
}

INTRODUCTION = """\
# Benchmarks

<!-- Written by `make bench-table`; change tests/bench/report.py instead. -->

```
make bench           # build/report/bench.tsv: workload, build, metric, value
make bench-table     # the same, and this page
make bench BENCH=json BENCH_BUILDS=Os      # one program, one optimisation: while working on it
```

Instructions are those a Cortex-M3 executes, counted one by one by a plugin of QEMU
(`tests/bench/count_instructions.c`) between two marks in the program. They are not cycles: a load or a taken
branch costs more than one. But they are exact, and the same on every machine, so that a change of one percent
shows. The programs run without an operating system on QEMU's mps2-an385.

The texts are made by `tests/bench/workloads.py` from a fixed seed in the shapes of real answers, arrive 1,460 bytes
at a time, and every result is checked: a wrong one fails the run. Counted is everything between the bytes and the
values: parsing, validation, selection, and copying the selected values out.
"""


def number(text: str) -> str:
    """Groups digits of thousands; a missing figure is a dash."""
    if not text:
        return "–"
    return text if "." in text else f"{int(text):,}"


def table(header: list[str], rows: list[list[str]]) -> str:
    rule = ["---"] + ["--:"] * (len(header) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in [header, rule, *rows]) + "\n"


def page(figures: Figures) -> str:
    def get(workload: str, build: str, metric: str) -> str:
        return number(figures.get((workload, f"arm-{build}", metric), ""))

    speed = [
        [line.title, get(line.workload, "Os", line.metric), get(line.workload, "O2", line.metric), line.goal, line.peer,
         get(line.workload, "Os", "stack_bytes")]
        for line in SPEED
    ]
    parts = [
        [title, get(part, "Os", "text_bytes"), get(part, "O2", "text_bytes"), text_goal or "–", peer,
         get(part, "Os", "state_bytes"), state_goal or "–", get(part, "Os", "stack_bytes")]
        for title, part, peer, text_goal, state_goal in PARTS
    ]
    alone = [[title, get(workload, "Os", metric), get(workload, "O2", metric)] for title, workload, metric in ALONE]
    goals = [(line.workload, line.metric, line.goal) for line in SPEED] + [(part, "text_bytes", goal) for _, part, _, goal, _ in PARTS]
    missed = [
        TRIED[workload, metric]
        for workload, metric, goal in goals
        if goal and (workload, metric) in TRIED
        and float(figures.get((workload, "arm-Os", metric), "0")) > float(goal.replace(",", ""))
    ]
    return (
        INTRODUCTION
        + "\n## Work\n\n"
        + "Stack is what is used below the function that feeds the bytes: the library and the handling of events.\n\n"
        + table(["instructions", "-Os", "-O2", "aim at -Os", "best of others at -Os", "stack, bytes"], speed)
        + "\n## Size\n\n"
        + "Code and constants of the parser itself (`arm-none-eabi-size`, Thumb-2), what it keeps between two calls, and\n"
        + "the stack below its caller. There is no heap, and no other memory grows with the size of an answer.\n"
        + "WebSocket text is checked by `core/base/utf8.c`, which JSON shares; it is not in the figure.\n\n"
        + table(["part", "text -Os", "text -O2", "aim at -Os", "others", "state", "aim", "stack"], parts)
        + "\n## The parts alone\n\n"
        + table(["instructions", "-Os", "-O2"], alone)
        + ("\n## Aims not reached, and what was tried\n\n" + "".join(f"- {text}\n" for text in missed) if missed else "")
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", type=Path, help="build/report/bench.tsv")
    parser.add_argument("page", type=Path, help="docs/benchmarks.md")
    options = parser.parse_args()
    with options.figures.open(newline="") as file:
        figures = {(row["workload"], row["build"], row["metric"]): row["value"] for row in csv.DictReader(file, delimiter="\t")}
    options.page.parent.mkdir(parents=True, exist_ok=True)
    options.page.write_text(page(figures))


if __name__ == "__main__":
    main()
