"""What boards there are: `make boards`.

    boards.py MAKE BOARD...   prints a table; each board's own words come from `MAKE board-facts BOARD=...`

RAM and flash are the lengths of the regions of these names in the board's linker script.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

COLUMNS = ("board", "core", "RAM", "flash", "network", "run", "flash with")
UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20}


def facts(make: str, board: str) -> dict[str, str]:
    """The board's variables, by name without `BOARD_`."""
    output = subprocess.run(
        [make, "-s", "board-facts", f"BOARD={board}"], check=True, capture_output=True, text=True
    ).stdout
    return dict(line.split("=", 1) for line in output.splitlines() if "=" in line)


def regions(script: str) -> dict[str, int]:
    """The lengths of the regions in a linker script, in bytes."""
    found = re.findall(r"^\s*(\w+)\s*\(\w+\)\s*:.*LENGTH\s*=\s*(\d+)([KM]?)", script, re.MULTILINE)
    return {name: int(length) * UNITS[unit] for name, length, unit in found}


def size(lengths: dict[str, int], name: str) -> str:
    """A region's length for people."""
    if name not in lengths:
        return "-"
    kilobytes = lengths[name] // 1024
    return f"{kilobytes // 1024} MB" if kilobytes % 1024 == 0 else f"{kilobytes} KB"


def row(board: str, known: dict[str, str]) -> tuple[str, ...]:
    """A board's line of the table."""
    script = known.get("LINKER_SCRIPT", "")
    lengths = regions(Path(script).read_text(encoding="utf-8")) if script else {}
    emulator = known.get("QEMU", "").split()
    return (
        board,
        known.get("CORE") or "this machine's",
        size(lengths, "RAM"),
        size(lengths, "FLASH"),
        known.get("NETWORK") or "-",
        "make run, QEMU" if emulator else "make run" if not script else "-",
        known.get("FLASH") or "-",
    )


def table(rows: list[tuple[str, ...]]) -> str:
    """Rows in columns as wide as they need to be."""
    widths = [max(len(line[column]) for line in rows) for column in range(len(COLUMNS))]
    return "\n".join(
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths)).rstrip() for line in rows
    )


def main() -> None:
    make, *boards = sys.argv[1:]
    print(table([COLUMNS, *(row(board, facts(make, board)) for board in boards)]))


if __name__ == "__main__":
    main()
