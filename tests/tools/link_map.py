"""What an image is made of, read from the linker's map: pieces with their place, size, and whose they are.

Objects' paths tell: obj/lwip/… is lwIP, obj/core/http/… the floor `http` of the core. An image made with LTO=1 has no
such paths, and gives no pieces.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_SECTION = re.compile(r"^ (\.[\w.$*-]+|COMMON|\*fill\*)\s+0x([0-9a-f]+)\s+0x([0-9a-f]+)[ ]?(\S*)$", re.MULTILINE)
_FLASH = (".text", ".rodata", ".vectors", ".init", ".fini", ".eh_frame", ".ARM.ex", ".note.gnu")
_BOTH = (".data", ".sdata")
_RAM = (".bss", ".sbss", ".tbss", ".stack", "COMMON", ".noinit", ".dma")

# The first that the path of an object contains gives the component.
_COMPONENTS = (
    ("public_roots", "roots"),
    ("test_roots", "roots"),
    ("obj/core/", "core"),
    ("obj/examples/", "example"),
    ("obj/mbedtls/", "mbedtls"),
    ("obj/lwip/", "lwip"),
    ("obj/port/kernel/", "kernel"),
    ("obj/port/freertos/", "kernel"),
    ("obj/freertos/", "kernel"),
    ("obj/port/", "port"),
    ("obj/boards/common/drivers/", "driver"),
    ("obj/boards/", "board"),
    ("obj/tests/", "example"),
)

COMPONENTS = ("core", "port", "lwip", "mbedtls", "roots", "libc", "kernel", "driver", "board", "example", "alignment")
"""Every component, beside `stacks` and `tls_arena`, which are nobody's but RAM's."""


@dataclass(frozen=True)
class Piece:
    """Bytes of one input section."""

    component: str
    """One of COMPONENTS, `stacks` or `tls_arena`."""
    source: str
    """The object without build folder and ending, such as core/http/url; a library's name; empty for alignment."""
    name: str
    """The function or object, as -ffunction-sections names it; `texts` where several share a section."""
    size: int
    in_flash: bool
    in_ram: bool


def _source(path: str, members: dict[str, str]) -> str:
    """The readable name of an object."""
    member = re.search(r"libvapi\.a\((\w+)\.o\)", path)
    if member:
        return members.get(member[1], f"core/{member[1]}")
    inside = re.search(r"/obj/(.*)\.o$", path)
    if inside:
        return inside[1]
    library = re.search(r"([^/]+)\.a\(", path)
    return library[1] if library else Path(path).name


def _component(source: str) -> str:
    path = f"obj/{source}"
    return next((name for part, name in _COMPONENTS if part in path), "libc")


def _name(section: str) -> str:
    name = re.sub(r"^\.(text|rodata|data|sdata|bss|sbss|stack)\.?", "", section)
    name = re.sub(r"^(startup|unlikely|hot|exit|constprop)\.", "", name)
    return "texts" if not name or name.startswith(("str1", "cst")) else re.sub(r"\.\d+$", "", name)


def pieces(path: Path) -> list[Piece]:
    """All of an image with this map, in the order of addresses."""
    members = {file.stem: str(file.relative_to(ROOT).with_suffix("")) for file in (ROOT / "core").rglob("*.c")}
    text = path.read_text(encoding="utf-8").split("Linker script and memory map", 1)[1]
    found = []
    last = ""
    for name, address, size, source in _SECTION.findall(text):
        if ".ltrans" in source:
            return []
        name = last if name == "*fill*" else name
        last = name
        if name.startswith(_FLASH + _BOTH + _RAM):
            found.append((int(address, 16), int(size, 16), name, source))
    found.sort(key=lambda section: section[0])
    result = []
    for (address, size, section, path_of_object), following in zip(found, [*found[1:], (sys.maxsize,)]):
        # Equal texts of several objects are linked once; the map gives their sizes from before that.
        size = min(size, following[0] - address)
        if size <= 0:
            continue
        source = _source(path_of_object, members) if path_of_object else ""
        component = _component(source) if source else "alignment"
        in_ram = section.startswith(_RAM + _BOTH)
        if in_ram and section.startswith(".stack"):
            component = "stacks"
        elif in_ram and "tls_arena" in section:
            component = "tls_arena"
        result.append(Piece(component, source, _name(section), size, section.startswith(_FLASH + _BOTH), in_ram))
    return result
