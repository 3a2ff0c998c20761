"""Runs benchmark programs under QEMU and writes their figures as tab-separated values.

Each row is a figure: workload (or part), build, metric, value.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

QEMU = ["qemu-system-arm", "-machine", "mps2-an385", "-display", "none", "-serial", "none", "-monitor", "none"]
SEMIHOSTING = ["-chardev", "stdio,id=host", "-semihosting-config", "enable=on,target=native,chardev=host"]
SECONDS = 300

# Workloads of one part alone, by the end of their names: their stack is the part's.
ALONE = {".http": "http", ".json": "json", ".events": "events", ".collector": "collector", "send": "websocket", "recv": "websocket"}

Row = tuple[str, str, str, str]


def run(program: Path, plugin: Path, build: str) -> tuple[list[Row], bool]:
    """Runs one program. Returns its rows and whether all results were right."""
    with tempfile.TemporaryDirectory() as directory:
        counts_file = Path(directory) / "counts"
        done = subprocess.run(
            [*QEMU, *SEMIHOSTING, "-plugin", f"{plugin.resolve()},out={counts_file}", "-kernel", str(program)],
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, check=False,
        )
        counts = counts_file.read_text().splitlines() if counts_file.exists() else []
    rows: list[Row] = []
    stacks: dict[str, int] = {}
    right = done.returncode == 0
    for line in done.stdout.splitlines():
        match line.split():
            case ["count", name, size, stack]:
                count, longest = map(int, counts.pop(0).split())
                if int(size):
                    rows.append((name, build, "instructions_per_byte", f"{count / int(size):.2f}"))
                else:
                    rows.append((name, build, "instructions", str(count)))
                if name.startswith("tls1"):
                    rows.append((name, build, "longest_step", str(longest)))
                rows.append((name, build, "stack_bytes", stack))
                for end, part in ALONE.items():
                    if name.endswith(end):
                        stacks[part] = max(int(stack), stacks.get(part, 0))
            case ["state", part, size]:
                rows.append((part, build, "state_bytes", size))
            case _:
                print(f"{program}: {line}", file=sys.stderr)
                right = False
    rows += [(part, build, "stack_bytes", str(stack)) for part, stack in stacks.items()]
    if not right:
        print(f"{program}: wrong results (exit status {done.returncode}) {done.stderr.strip()}", file=sys.stderr)
    return rows, right


def text_bytes(objects: Path, names: list[str]) -> int | None:
    """Code and constants of the objects with these names, or None when one is missing."""
    found = [path for name in names for path in objects.glob(f"core/**/{name}.o")]
    if len(found) < len(names):
        return None
    lines = subprocess.run(["arm-none-eabi-size", *map(str, found)], capture_output=True, text=True, check=True).stdout.splitlines()
    return sum(int(line.split()[0]) for line in lines[1:])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plugin", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--part", action="append", default=[], metavar="PART=OBJECT[,OBJECT]", help="whose text is counted")
    parser.add_argument("programs", type=Path, nargs="+", metavar="PROGRAM", help=".../<optimisation>/<program>.elf")
    options = parser.parse_args()
    rows: list[Row] = []
    right = True
    for program in options.programs:
        new, fine = run(program, options.plugin, f"arm-{program.parent.name}")
        rows += new
        right = right and fine
    for directory in dict.fromkeys(program.parent for program in options.programs):
        for part in options.part:
            name, _, objects = part.partition("=")
            size = text_bytes(directory, objects.split(","))
            if size is not None:
                rows.append((name, f"arm-{directory.name}", "text_bytes", str(size)))
    text = "".join("\t".join(row) + "\n" for row in [("workload", "build", "metric", "value"), *rows])
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(text)
    print(text, end="")
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
