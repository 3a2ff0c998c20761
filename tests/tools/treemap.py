"""Draws what takes flash and RAM in an image as a treemap: treemap.py IMAGE.elf PICTURE.svg [TITLE]

Areas are bytes. Components stand by size from the top left, in each its source files, in each of these the functions and
objects. Small ones have no label; tooltips name all but the smallest. Layout: squarified treemaps (Bruls, Huizing and van Wijk, 2000).
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

import link_map

WIDTH, HEIGHT, MARGIN, HEAD = 1200.0, 560.0, 12.0, 26.0
LABEL = 15.0
"""Height of a component's label."""
LETTER = 6.2
"""Width of a letter of 11 pixels, about."""
SMALLEST = 120.0
"""Square pixels of a function or object that gets a rectangle of its own: 34 bytes of flash in 188 KB."""

COLOURS = {
    "core": "#2f6f9f", "port": "#4f93b8", "lwip": "#5b8c5a", "mbedtls": "#b5651d", "roots": "#d39b54", "libc": "#8a8a8a",
    "kernel": "#7a5195", "driver": "#9b72b0", "board": "#a85a7a", "example": "#c2453d", "alignment": "#bdbdbd",
    "stacks": "#556270", "tls_arena": "#c98a3b",
}  # fmt: skip


@dataclass(frozen=True)
class Box:
    """A rectangle of the picture, in pixels."""

    left: float
    top: float
    width: float
    height: float

    def inside(self, top: float, around: float = 1.0) -> Box:
        """What is left within a border, and below a label."""
        return Box(
            self.left + around, self.top + top, max(0.0, self.width - 2 * around), max(0.0, self.height - top - around)
        )


def squarify(sizes: list[int], box: Box) -> list[Box]:
    """A rectangle for each size, biggest first, as near to squares as rows along the shorter side make them."""
    boxes: list[Box] = []
    left = list(sizes)
    total = sum(sizes)
    while left and total > 0 and box.width > 0 and box.height > 0:
        scale = box.width * box.height / total
        short = min(box.width, box.height)
        row: list[int] = []
        while left:
            longer = [*row, left[0]]
            if row and _worst(longer, short, scale) > _worst(row, short, scale):
                break
            row.append(left.pop(0))
        thickness = sum(row) * scale / short
        along = 0.0
        for size in row:
            length = size * scale / thickness
            if box.width >= box.height:
                boxes.append(Box(box.left, box.top + along, thickness, length))
            else:
                boxes.append(Box(box.left + along, box.top, length, thickness))
            along += length
        if box.width >= box.height:
            box = Box(box.left + thickness, box.top, box.width - thickness, box.height)
        else:
            box = Box(box.left, box.top + thickness, box.width, box.height - thickness)
        total -= sum(row)
    return boxes


def _worst(row: list[int], short: float, scale: float) -> float:
    """The largest ratio of sides in a row along the shorter side."""
    area = sum(row) * scale
    return max(
        max(short * short * size * scale / (area * area), area * area / (short * short * size * scale)) for size in row
    )


class Picture:
    """An SVG in the making."""

    def __init__(self, title: str) -> None:
        height = 2 * (HEIGHT + HEAD) + 3 * MARGIN
        self.lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH + 2 * MARGIN:.0f} {height:.0f}" '
            'font-family="sans-serif" font-size="11">',
            "<style>rect{stroke:#fff;stroke-width:.6}text{fill:#fff}.source{fill:#fff;fill-opacity:.1}"
            ".cell{fill:#fff;fill-opacity:.15}.small{font-size:10px}.head{fill:#222;font-size:15px}.whole{font-weight:bold}"
            + "".join(f".{name}{{fill:{colour}}}" for name, colour in COLOURS.items())
            + "</style>",
            f"<title>{escape(title)}</title>",
            f'<rect width="{WIDTH + 2 * MARGIN:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        ]

    def text(self, left: float, top: float, words: str, look: str) -> None:
        self.lines.append(f'<text class="{look}" x="{left:.1f}" y="{top:.1f}">{escape(words)}</text>')

    def box(self, box: Box, look: str, tip: str) -> None:
        self.lines.append(
            f'<rect class="{look}" x="{box.left:.1f}" y="{box.top:.1f}" width="{box.width:.1f}" '
            f'height="{box.height:.1f}"><title>{escape(tip)}</title></rect>'
        )

    def label(self, box: Box, words: str, look: str) -> None:
        """Words at a box's top, where there is room for them."""
        if box.height >= LABEL and box.width >= len(words) * LETTER + 6:
            self.text(box.left + 3, box.top + 11, words, look)

    def map(self, head: str, top: float, sizes: dict[str, dict[str, dict[str, int]]]) -> None:
        """One treemap of component, source and name, with its headline above."""
        total = sum(size for sources in sizes.values() for names in sources.values() for size in names.values())
        self.text(MARGIN, top + 16, f"{head}: {total:,} bytes", "head")
        whole = Box(MARGIN, top + HEAD, WIDTH, HEIGHT)
        by_component = sorted(((_sum(sources), name, sources) for name, sources in sizes.items()), key=_order)
        for (size, component, sources), box in zip(by_component, squarify([c[0] for c in by_component], whole)):
            self.box(box, component, f"{component}: {size:,} bytes, {100 * size / total:.1f} %")
            self.label(box, f"{component.replace('_', ' ')} {size:,}", "whole")
            by_source = sorted(((sum(names.values()), name, names) for name, names in sources.items()), key=_order)
            for (source_size, source, names), part in zip(
                by_source, squarify([s[0] for s in by_source], box.inside(LABEL if box.height > 2 * LABEL else 1.0))
            ):
                self.box(part, "source", f"{source}: {source_size:,} bytes")
                file = source.rsplit("/", 1)[-1]
                labelled = len(names) > 1 and part.height >= 2 * LABEL and part.width >= len(file) * LETTER + 6
                if labelled:
                    self.label(part, file, "small")
                by_name = sorted(((size, name) for name, size in names.items()), key=_order)
                for (name_size, name), cell in zip(by_name, squarify([n[0] for n in by_name], part.inside(LABEL if labelled else 1.0))):
                    if cell.width * cell.height >= SMALLEST:
                        self.box(cell, "cell", f"{name} in {source}: {name_size:,} bytes")
                        self.label(cell, name, "small")


def _order(entry: tuple[int, str] | tuple[int, str, object]) -> tuple[int, str]:
    return -entry[0], entry[1]


def _sum(sources: dict[str, dict[str, int]]) -> int:
    return sum(sum(names.values()) for names in sources.values())


def draw(image: Path, title: str) -> str:
    """The picture of an image, from the map that was linked with it."""
    pieces = link_map.pieces(image.with_suffix(".map"))
    if not pieces:
        raise ValueError(f"{image.with_suffix('.map')} does not tell objects apart (was it made with LTO=1?)")
    flash: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    ram: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    for piece in pieces:
        for wanted, sizes in ((piece.in_flash, flash), (piece.in_ram, ram)):
            if wanted:
                sizes[piece.component][piece.source or "between objects"][piece.name] += piece.size
    picture = Picture(title)
    picture.map(f"{title}, flash", MARGIN, flash)
    picture.map(f"{title}, RAM", 2 * MARGIN + HEAD + HEIGHT, ram)
    return "\n".join([*picture.lines, "</svg>", ""])


def main() -> int:
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    image, out = Path(sys.argv[1]), Path(sys.argv[2])
    title = sys.argv[3] if len(sys.argv) == 4 else image.stem
    try:
        picture = draw(image, title)
    except (OSError, ValueError) as error:
        sys.exit(f"treemap: {error}")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(picture, encoding="utf-8")
    print(f"treemap: {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
