"""Writes tables into documents.

    tables.py PAGE.md...                    what is quickly had: boards, examples  (`make docs-tables`)
    tables.py --sizes SIZES.tsv PAGE.md...  the others too                         (`make memory-table`)

A page holds `<!-- NAME -->` and `<!-- /NAME -->`; what stands between is written anew:

    boards      each folder of boards/, with its BOARD_DESCRIPTION
    examples    each folder of examples/, with the first sentence of its source
    sizes       flash and RAM of every image, from SIZES.tsv
    place_call  the same of place_call only
    components  what place_call on the first two boards is made of, from the linker's maps
    stacks      how deep stacks can get by the call graph, `make stacks` on every board of SIZES.tsv
    marks       how far stacks, pools and the TLS arena were used in `make run` on every emulated board
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "tools"))

import link_map  # noqa: E402  (the path must be set first)

MARK = re.compile(r"(\d+) of (\d+) \(([^)]+)\)")
DEPTH = re.compile(r"^(\w+): (\d+) bytes at most, of (\d+)", re.MULTILINE)

NAMES = {
    "mbedtls": "mbedTLS", "lwip": "lwIP", "roots": "public CA roots", "libc": "C library, compiler's helpers",
    "port": "ports: TLS, sockets, network", "kernel": "port: kernel", "driver": "drivers", "board": "board, start-up",
    "example": "the example", "tls_arena": "TLS arena",
}  # fmt: skip
"""What people call the components of link_map."""


def rows(table: list[list[str]]) -> str:
    """A Markdown table; the first row is its head, numbers stand right."""
    numeric = [all(cell.replace(",", "").isdigit() or cell == "" for cell in column) for column in zip(*table[1:])]
    rule = [" --: " if right else " --- " for right in numeric]
    lines = ["| " + " | ".join(row) + " |" for row in table]
    return "\n".join([lines[0], "|" + "|".join(rule) + "|", *lines[1:]])


def read_sizes(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def number(text: str | int) -> str:
    return f"{int(text):,}"


def sizes(images: list[dict[str, str]]) -> str:
    columns = ("flash", "data", "bss", "stacks", "tls_arena", "ram_total")
    several = len({image["profile"] for image in images}) > 1
    head = ["board", *(["profile"] if several else []), "image", "flash", "data", "other bss", "stacks", "TLS arena", "RAM in all"]
    body = [
        [image["board"], *([image["profile"]] if several else []), image["image"], *(number(image[name]) for name in columns)]
        for image in images
    ]
    return rows([head, *body])


def place_call(images: list[dict[str, str]]) -> str:
    return sizes([image for image in images if image["image"] == "place_call"])


def map_of(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Bytes of flash and of RAM by component, the core by its floors."""
    flash: Counter[str] = Counter()
    ram: Counter[str] = Counter()
    for piece in link_map.pieces(path):
        owner = NAMES.get(piece.component, piece.component)
        if piece.component == "core":
            owner = f"core: {piece.source.split('/')[1]}"
        if piece.in_flash:
            flash[owner] += piece.size
        if piece.in_ram:
            ram[owner] += piece.size
    return flash, ram


def components(images: list[dict[str, str]]) -> str:
    boards = [image["board"] for image in images if image["image"] == "place_call"][:2]
    maps = [map_of(ROOT / "build" / board / "place_call.map") for board in boards]
    names = sorted({name for pair in maps for part in pair for name in part}, key=lambda name: -maps[0][0][name])
    head = ["place_call", *(f"{board}: {what}" for board in boards for what in ("flash", "RAM"))]
    body = [[name, *(number(part[name]) if part[name] else "" for pair in maps for part in pair)] for name in names]
    body.append(["in all", *(number(sum(part.values())) for pair in maps for part in pair)])
    return rows([head, *body])


def marks(images: list[dict[str, str]]) -> str:
    head: list[str] = []
    body = []
    for board in dict.fromkeys(image["board"] for image in images):
        result = subprocess.run(["make", "run", f"BOARD={board}"], cwd=ROOT, capture_output=True, text=True)
        lines = re.findall(r"^(?:request|memory) .*$", result.stdout, re.MULTILINE)
        if result.returncode != 0 or len(lines) != 2:
            print(f"tables: {board} did not run: {result.stdout[-400:]}", file=sys.stderr)
            continue
        found = {name: f"{number(used)} of {number(room)}" for used, room, name in MARK.findall("".join(lines))}
        head = head or ["board", *found]
        body.append([board, *(found.get(name, "") for name in head[1:])])
    return rows([head, *body])


def stacks(images: list[dict[str, str]]) -> str:
    body = []
    for board in dict.fromkeys(image["board"] for image in images):
        result = subprocess.run(["make", "stacks", f"BOARD={board}"], cwd=ROOT, capture_output=True, text=True)
        found = DEPTH.findall(result.stdout)
        if result.returncode != 0 or not found:
            sys.exit(f"tables: make stacks BOARD={board} failed: {result.stdout[-400:]}{result.stderr[-400:]}")
        body.append([board, *(f"{number(most)} of {number(size)}" for _, most, size in found)])
    return rows([["board", *(f"stack {name}" for name, _, _ in found)], *body])


def boards() -> str:
    body = []
    for path in sorted(ROOT.glob("boards/*/board.mk")):
        description = re.search(r"^BOARD_DESCRIPTION :?= (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        name = path.parent.name
        body.append([f"[{name}](boards/{name})", description[1] if description else ""])
    return rows([["board", "what it is"], *body])


def examples() -> str:
    body = []
    for folder in sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()):
        source = folder / f"{folder.name}.c"
        top = " ".join(line.strip(" /*") for line in source.read_text(encoding="utf-8").split("*/")[0].splitlines())
        sentence = top.strip().removeprefix(f"{folder.name}: ").split(". ")[0].rstrip(".")
        body.append([f"[{folder.name}](examples/{folder.name}/{source.name})", sentence[0].lower() + sentence[1:]])
    return rows([["example", "what it does"], *body])


def main() -> int:
    arguments = sys.argv[1:]
    makers = {"boards": boards, "examples": examples}
    if arguments[0] == "--sizes":
        images = read_sizes(Path(arguments[1]))
        of_images = {
            "sizes": sizes, "place_call": place_call, "components": components, "marks": marks, "stacks": stacks,
        }  # fmt: skip
        makers |= {name: partial(maker, images) for name, maker in of_images.items()}
        arguments = arguments[2:]
    for page in map(Path, arguments):
        text = page.read_text(encoding="utf-8")
        for name, maker in makers.items():
            between = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
            if between.search(text):
                table = maker()
                text = between.sub(lambda match: f"{match[1]}\n{table}\n\n{match[2]}", text)
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
