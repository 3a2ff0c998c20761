"""Flash and RAM of device images, read from their ELF files.

    sizes.py add SIZES.tsv BOARD PROFILE IMAGE.elf...   appends one row for each image
    sizes.py show SIZES.tsv                             prints the table
    sizes.py check SIZES.tsv RESULTS.tsv LIMIT...       one test for each BOARD/PROFILE/IMAGE:COLUMN=BYTES

Columns, in bytes: flash (everything that is loaded: code, constants and the initial values of data), data,
bss (without the two next), stacks, tls_arena, and ram_total, the sum of these four. Stacks are the sections
`.stack*` and the objects named `*_stack`; the arena is the sections `.tls_arena*` and the object `tls_arena`.
Then flash_COMPONENT and ram_COMPONENT for each of link_map.COMPONENTS, of what is neither stack nor arena, from the map
beside the image; empty where there is no map that tells (LTO=1).
"""

from __future__ import annotations

import re
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

import link_map
import results

COLUMNS = ("board", "profile", "image", "flash", "data", "bss", "stacks", "tls_arena", "ram_total")
PARTS = tuple(f"{memory}_{component}" for memory in ("flash", "ram") for component in link_map.COMPONENTS)
SECTION_SYMBOLS, SECTION_NO_BITS = 2, 8
FLAG_WRITE, FLAG_ALLOCATE = 1, 2
SYMBOL_NO_TYPE, SYMBOL_OBJECT = 0, 1
STACK_OBJECT = re.compile(r"^\w*_stack(\.\d+)?$")
ARENA_OBJECT = re.compile(r"^tls_arena(\.\d+)?$")


@dataclass(frozen=True)
class Section:
    """An ELF section header, with its name."""

    name: str
    kind: int
    flags: int
    offset: int
    size: int
    link: int

    @property
    def in_ram_only(self) -> bool:
        return self.kind == SECTION_NO_BITS and bool(self.flags & FLAG_ALLOCATE)


def text(table: bytes, offset: int) -> str:
    return table[offset : table.index(b"\0", offset)].decode()


def sections_of(elf: bytes) -> list[Section]:
    """All sections of a little-endian ELF file of 32 or 64 bits."""
    if elf[:4] != b"\x7fELF" or elf[5] != 1:
        raise ValueError("not a little-endian ELF file")
    wide = elf[4] == 2
    (start,) = struct.unpack_from("<Q" if wide else "<I", elf, 40 if wide else 32)
    size, count, names = struct.unpack_from("<HHH", elf, 58 if wide else 46)
    layout = "<IIQQQQI" if wide else "<IIIIIII"
    raw = [struct.unpack_from(layout, elf, start + index * size) for index in range(count)]
    table = elf[raw[names][4] :]
    return [Section(text(table, r[0]), r[1], r[2], r[4], r[5], r[6]) for r in raw]


def objects_of(elf: bytes, sections: list[Section]) -> list[tuple[str, int, Section]]:
    """Name, size and section of every data object."""
    wide = elf[4] == 2
    found = []
    for table in sections:
        if table.kind != SECTION_SYMBOLS:
            continue
        names = elf[sections[table.link].offset :]
        step = 24 if wide else 16
        for offset in range(table.offset, table.offset + table.size, step):
            if wide:
                name, info, _, index, _, size = struct.unpack_from("<IBBHQQ", elf, offset)
            else:
                name, _, size, info, _, index = struct.unpack_from("<IIIBBH", elf, offset)
            if info & 15 in (SYMBOL_NO_TYPE, SYMBOL_OBJECT) and size and 0 < index < len(sections):
                found.append((text(names, name), size, sections[index]))
    return found


def measure(path: Path) -> dict[str, int]:
    """The numeric columns of one image."""
    elf = path.read_bytes()
    sections = sections_of(elf)
    allocated = [section for section in sections if section.flags & FLAG_ALLOCATE]
    loaded = [section for section in allocated if section.kind != SECTION_NO_BITS]
    stacks = sum(s.size for s in allocated if s.in_ram_only and s.name.startswith(".stack"))
    arena = sum(s.size for s in allocated if s.in_ram_only and s.name.startswith(".tls_arena"))
    for name, size, section in objects_of(elf, sections):
        if not section.in_ram_only or section.name.startswith((".stack", ".tls_arena")):
            continue
        if STACK_OBJECT.match(name):
            stacks += size
        elif ARENA_OBJECT.match(name):
            arena += size
    data = sum(section.size for section in loaded if section.flags & FLAG_WRITE)
    without_bits = sum(section.size for section in allocated if section.in_ram_only)
    return {
        "flash": sum(section.size for section in loaded),
        "data": data,
        "bss": without_bits - stacks - arena,
        "stacks": stacks,
        "tls_arena": arena,
        "ram_total": data + without_bits,
    }


def parts(image: Path) -> dict[str, int]:
    """The columns of components; none when no map tells."""
    path = image.with_suffix(".map")
    pieces = link_map.pieces(path) if path.exists() else []
    found = dict.fromkeys(PARTS, 0) if pieces else {}
    for piece in pieces:
        if piece.in_flash:
            found[f"flash_{piece.component}"] += piece.size
        if piece.in_ram and piece.component in link_map.COMPONENTS:
            found[f"ram_{piece.component}"] += piece.size
    return found


def add(table: Path, board: str, profile: str, images: list[Path]) -> None:
    table.parent.mkdir(parents=True, exist_ok=True)
    new = not table.exists()
    with table.open("a", encoding="utf-8") as out:
        if new:
            out.write("\t".join(COLUMNS + PARTS) + "\n")
        for image in images:
            row = {"board": board, "profile": profile, "image": image.stem, **measure(image), **parts(image)}
            out.write("\t".join(str(row.get(column, "")) for column in COLUMNS + PARTS) + "\n")


def print_table(rows: list[list[str]]) -> None:
    """Columns side by side: names left, numbers right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [
            f"{cell:<{width}}" if column < 3 else f"{cell:>{width}}"
            for column, (cell, width) in enumerate(zip(row, widths))
        ]
        print("  ".join(cells).rstrip())


def show(table: Path) -> None:
    if not table.exists():
        sys.exit("no image to measure")
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines()]
    count = len(COLUMNS)
    print_table([row[:count] for row in rows])
    for memory in ("flash", "ram"):
        chosen = [rows[0].index(part) for part in PARTS if part.startswith(memory)]
        told = [row for row in rows[1:] if row[chosen[0]]]
        if told:
            print(f"\n{memory} by component, without stacks and TLS arena")
            print_table(
                [rows[0][:3] + list(link_map.COMPONENTS), *(row[:3] + [row[column] for column in chosen] for row in told)]
            )
    print(f"\nin bytes; also in {table}")


def check(table: Path, recorded: Path, limits: list[str]) -> bool:
    """Whether every limit holds; an image that is not in the table has not kept it."""
    lines = table.read_text(encoding="utf-8").splitlines()[1:] if table.exists() else []
    rows = [dict(zip(COLUMNS, line.split("\t"))) for line in lines]
    tests = []
    for limit in limits:
        image, column, most = re.fullmatch(r"(.+):(\w+)=(\d+)", limit).groups()
        found = [int(row[column]) for row in rows if "/".join((row["board"], row["profile"], row["image"])) == image]
        holds = bool(found) and max(found) <= int(most)
        print(f"{image}: {column} {max(found, default=0)} of at most {most}: {'yes' if holds else 'NO'}")
        name = f"{image}: {column} is at most {most} bytes"
        tests.append(results.Result(recorded.stem, name, "passed" if holds else "failed", 0.0))
    results.write(recorded, tests)
    return all(test.outcome == "passed" for test in tests)


def main() -> None:
    if len(sys.argv) >= 6 and sys.argv[1] == "add":
        add(Path(sys.argv[2]), sys.argv[3], sys.argv[4], [Path(image) for image in sys.argv[5:]])
    elif len(sys.argv) == 3 and sys.argv[1] == "show":
        show(Path(sys.argv[2]))
    elif len(sys.argv) >= 5 and sys.argv[1] == "check":
        sys.exit(0 if check(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]) else 1)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
