"""The deepest that an image's stacks can get, by its call graph: stack_depth.py BUILD IMAGE.elf NM [RESULTS.tsv]

Reads what the compiler wrote beside every object (-fcallgraph-info=su): each function's frame and whom it calls. Calls through
pointers are told by indirect_calls.txt beside this file; those that it does not tell are listed, and count nothing. A
recursion counts each of its functions once. Functions without a frame on record (the C library's, assembler) count
ASSUMED bytes and are listed.

The figure is a bound over all paths, also those that cannot follow one another; `make run` shows what was really used.
"""

from __future__ import annotations

import fnmatch
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import results

ASSUMED = 32
"""Bytes of a function that nobody tells about; picolibc's memcpy and the compiler's helpers have less."""
EXCEPTION = 32 + 36
"""What an interrupt and the switch of threads leave on a stack, on a Cortex-M without FPU registers."""
THREADS = {"application": "board_run_application", "tcpip": "tcpip_thread"}
"""Where each thread begins."""
START_UP = ("Reset_Handler", "board_prepare")
"""What begins on the stack of interrupts, and leaves it to them when it starts the first thread."""
HANDLERS = ("SysTick_Handler", "PendSV_Handler", "vapi_network_interrupt", "vapi_riscv_interrupt")
"""What runs on it then: at worst each interrupts the one before."""
RULES = Path(__file__).with_name("indirect_calls.txt")

_NODE = re.compile(r'node: \{ title: "([^"]+)" label: "[^"]*?(\d+) bytes \((static|dynamic|dynamic,bounded)\)')
_EDGE = re.compile(r'edge: \{ sourcename: "([^"]+)" targetname: "([^"]+)"(?: label: "([^"]*)")?')
_SUFFIX = re.compile(r"\.(isra|constprop|part|cold)(\.\d+)?")


def short(title: str) -> str:
    """A function's name, of a static one with its file's: file.c:function."""
    path, _, name = title.rpartition(":")
    name = _SUFFIX.sub("", name)
    return f"{path.rsplit('/', 1)[-1]}:{name}" if path else name


@dataclass
class Graph:
    """Frames and calls by short names."""

    frames: dict[str, int] = field(default_factory=dict)
    calls: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    untold: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Places of calls through pointers, by caller."""


def read(build: Path, example: str, linked: set[str]) -> Graph:
    """What the compiler wrote, of functions that are in the image."""
    graph = Graph()
    for file in sorted(build.rglob("*.ci")):
        if "examples" in file.parts and file.parent.name != example:
            continue
        text = file.read_text(encoding="utf-8")
        for title, size, _ in _NODE.findall(text):
            name = short(title)
            if name.rpartition(":")[2] in linked:
                graph.frames[name] = max(graph.frames.get(name, 0), int(size))
        for source, target, place in _EDGE.findall(text):
            if target == "__indirect_call":
                graph.untold[short(source)].add(place.rsplit("/", 1)[-1])
            elif target.rpartition(":")[2].partition(".")[0] in linked:
                graph.calls[short(source)].add(short(target))
    return graph


def rules(path: Path) -> list[tuple[str, list[str]]]:
    """The lines `caller: target target`; * stands for anything, # begins a comment."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#", 1)[0].strip()
        if line:
            caller, _, targets = line.partition(" -> ")
            if not targets.strip():
                raise ValueError(f"{path.name}: `{line}` does not say: caller -> targets")
            found.append((caller.strip(), targets.split()))
    return found


def tell(graph: Graph, told: list[tuple[str, list[str]]]) -> None:
    """Makes calls of the calls through pointers that the rules tell; `!` ends the way at a function."""
    for name in [name for pattern, names in told if "!" in names for name in graph.calls if fnmatch.fnmatchcase(name, pattern)]:
        graph.calls[name] = set()
    for caller in list(graph.untold):
        targets = [target for pattern, names in told if fnmatch.fnmatchcase(caller, pattern) for target in names]
        if targets:
            del graph.untold[caller]
            for pattern in targets:
                graph.calls[caller].update(name for name in graph.frames if fnmatch.fnmatchcase(name, pattern))


@dataclass(frozen=True)
class Deepest:
    """The deepest way down from a function."""

    size: int
    path: tuple[str, ...]


def deepest(graph: Graph, root: str) -> tuple[Deepest, set[str]]:
    """The deepest way from a function, and all that it can reach. Recursions are taken as one (Tarjan)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    group_of: dict[str, int] = {}
    groups: list[list[str]] = []

    sys.setrecursionlimit(20000)

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for target in sorted(graph.calls.get(name, ())):
            if target not in index:
                visit(target)
            if target not in group_of:
                low[name] = min(low[name], low[target])
        if low[name] == index[name]:
            group: list[str] = []
            while not group or group[-1] != name:
                group.append(stack.pop())
                group_of[group[-1]] = len(groups)
            groups.append(group)

    visit(root)
    ways: list[Deepest] = []
    for number, group in enumerate(groups):  # a group's targets come before it
        below = Deepest(0, ())
        for name in group:
            for target in graph.calls.get(name, ()):
                if group_of[target] != number:
                    below = max(below, ways[group_of[target]], key=lambda way: way.size)
        size = sum(graph.frames.get(name, ASSUMED) for name in group)
        ways.append(Deepest(size + below.size, (*sorted(group), *below.path)))
    return ways[group_of[root]], set(index)


def symbols(nm: str, image: Path) -> tuple[set[str], dict[str, int]]:
    """Names of all functions without the compiler's suffixes, and the sizes of the stacks."""
    lines = subprocess.run([nm, "-S", image], capture_output=True, text=True, check=True).stdout.splitlines()
    names, sizes = set(), {}
    for line in lines:
        words = line.split()
        if len(words) >= 3 and words[-2] in "TtWw":
            names.add(_SUFFIX.sub("", words[-1]))
        elif len(words) == 4:
            # What stands for a thread elsewhere may have its name, too.
            sizes[words[-1]] = max(int(words[1], 16), sizes.get(words[-1], 0))
    return names, sizes


def main() -> int:
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    build, image = Path(sys.argv[1]), Path(sys.argv[2])
    linked, sizes = symbols(sys.argv[3], image)
    graph = read(build, image.stem, linked)
    if not graph.frames:
        sys.exit(f"stack_depth: the compiler left no call graph below {build}")
    tell(graph, rules(RULES))
    reached: set[str] = set()

    def way_from(root: str) -> Deepest:
        name = next((name for name in graph.frames if name.rpartition(":")[2] == root), None)
        if name is None:
            return Deepest(0, ())
        way, names = deepest(graph, name)
        reached.update(names)
        return way

    def show(stack: str, way: Deepest, besides: int) -> None:
        print(f"{stack}: {way.size + besides} bytes at most, of {sizes.get(stack, 0)}; {besides} for interrupts, and")
        for name in way.path:
            print(f"  {graph.frames.get(name, ASSUMED):>5}  {name}")

    for stack, root in THREADS.items():
        if stack != "application" and stack not in sizes:
            continue  # without a kernel there is one thread
        way = way_from(root)
        if not way.path:
            sys.exit(f"stack_depth: the image has no {root}, where stack {stack} begins")
        show(stack, way, EXCEPTION)
    handlers = [way for way in map(way_from, HANDLERS) if way.path]
    nested = Deepest(sum(way.size for way in handlers), tuple(name for way in handlers for name in way.path))
    started = max(map(way_from, START_UP), key=lambda way: way.size)
    if started.size > nested.size + EXCEPTION * len(handlers):
        show("interrupt", started, 0)
    else:
        show("interrupt", nested, EXCEPTION * len(handlers))
    untold = sorted(name for name in graph.untold if name in reached)
    assumed = sorted(name for name in reached if name not in graph.frames)
    print(f"calls through pointers that {RULES.name} does not tell: {', '.join(untold) or 'none'}")
    print(f"without a frame on record, {ASSUMED} bytes each: {', '.join(assumed) or 'none'}")
    if len(sys.argv) == 5:
        name = f"{build.name}: every call through a pointer is told"
        recorded = Path(sys.argv[4])
        results.write(recorded, [results.Result(recorded.stem, name, "failed" if untold else "passed", 0.0)])
    return 1 if untold else 0


if __name__ == "__main__":
    sys.exit(main())
