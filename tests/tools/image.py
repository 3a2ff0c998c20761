"""An ELF image as the flash tools need it: what lies where, the build id, and whether it fits the part."""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from pathlib import Path

_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20}
_REGION = re.compile(r"^\s*(\w+)\s*\([\w!]+\)\s*:\s*ORIGIN\s*=\s*([^,\n]+),\s*LENGTH\s*=\s*([^\n/]+)", re.MULTILINE)
_TERM = re.compile(r"([+-]?)\s*(0[xX][0-9a-fA-F]+|\d+)([KM]?)\s*")
_PT_LOAD = 1
_SHT_NOTE = 7
_NT_GNU_BUILD_ID = 3


@dataclass(frozen=True)
class Region:
    """A region of memory in a linker script."""

    start: int
    size: int

    def holds(self, address: int, size: int) -> bool:
        """Whether this many bytes from this address on lie in it."""
        return self.start <= address and address + size <= self.start + self.size


@dataclass(frozen=True)
class Segment:
    """A part of the image: where it runs, where it is kept, and how much of it is kept."""

    address: int
    load_address: int
    memory_size: int
    file_size: int


@dataclass(frozen=True)
class Image:
    """What the tools need of an ELF file."""

    entry: int
    segments: tuple[Segment, ...]
    build_id: str | None


def _number(text: str) -> int:
    """A sum of numbers as linker scripts write them: `4M - 8K`."""
    total, position = 0, 0
    text = text.strip()
    while position < len(text):
        term = _TERM.match(text, position)
        if term is None:
            raise ValueError(f"not a number that this tool can read: {text!r}")
        value = int(term[2], 0) * _UNITS[term[3]]
        total += -value if term[1] == "-" else value
        position = term.end()
    return total


def regions(script: Path) -> dict[str, Region]:
    """The memory regions of a linker script."""
    text = script.read_text(encoding="utf-8")
    return {name: Region(_number(start), _number(size)) for name, start, size in _REGION.findall(text)}


def _build_id(note: bytes) -> str | None:
    position = 0
    while position + 12 <= len(note):
        name_size, size, kind = struct.unpack_from("<III", note, position)
        name = position + 12
        content = name + (name_size + 3 & ~3)
        if kind == _NT_GNU_BUILD_ID and note[name : name + name_size] == b"GNU\0":
            return note[content : content + size].hex()
        position = content + (size + 3 & ~3)
    return None


def read(path: Path) -> Image:
    """Reads a little-endian ELF file, 32 or 64 bits. @raise ValueError when it is none."""
    data = path.read_bytes()
    if len(data) < 64 or data[:4] != b"\x7fELF" or data[4] not in (1, 2) or data[5] != 1:
        raise ValueError(f"{path} is not a little-endian ELF file")
    try:
        if data[4] == 1:
            entry, program, section = struct.unpack_from("<III", data, 24)
            counts = struct.unpack_from("<HHHH", data, 42)
        else:
            entry, program, section = struct.unpack_from("<QQQ", data, 24)
            counts = struct.unpack_from("<HHHH", data, 54)
        segments, build_id = [], None
        for index in range(counts[1]):
            place = program + index * counts[0]
            if data[4] == 1:
                kind, _, address, load, kept, size = struct.unpack_from("<IIIIII", data, place)
            else:
                kind, _, _, address, load, kept, size = struct.unpack_from("<IIQQQQQ", data, place)
            if kind == _PT_LOAD and size:
                segments.append(Segment(address, load, size, kept))
        for index in range(counts[3]):
            place = section + index * counts[2]
            if data[4] == 1:
                _, kind, _, _, offset, size = struct.unpack_from("<IIIIII", data, place)
            else:
                _, kind, _, _, offset, size = struct.unpack_from("<IIQQQQ", data, place)
            if kind == _SHT_NOTE:
                build_id = build_id or _build_id(data[offset : offset + size])
    except struct.error:
        raise ValueError(f"{path} is cut short") from None
    return Image(entry, tuple(segments), build_id)


def flash_end(image: Image, flash: Region) -> int:
    """The address behind the last byte that is kept in flash."""
    return max((part.load_address + part.file_size for part in image.segments if part.file_size), default=flash.start)


def misfits(image: Image, script: Path) -> list[str]:
    """Why the image cannot be put on the part that the linker script describes; empty when it can."""
    known = regions(script)
    if "FLASH" not in known or "RAM" not in known:
        return [f"{script} has no regions FLASH and RAM"]
    flash, ram = known["FLASH"], known["RAM"]
    homes = [known[name] for name in ("FLASH", "RAM", "DMA") if name in known]
    found = []
    if not any(part.file_size for part in image.segments):
        found.append("the image is empty")
    for part in image.segments:
        if part.file_size and not flash.holds(part.load_address, part.file_size):
            beyond = part.load_address + part.file_size - flash.start - flash.size
            found.append(
                f"{part.file_size} bytes at 0x{part.load_address:08x} do not fit the flash of {flash.size} bytes at "
                f"0x{flash.start:08x}" + (f": {beyond} too many" if beyond > 0 else "")
            )
        if not any(region.holds(part.address, part.memory_size) for region in homes):
            beyond = part.address + part.memory_size - ram.start - ram.size
            found.append(
                f"{part.memory_size} bytes at 0x{part.address:08x} do not fit the RAM of {ram.size} bytes at "
                f"0x{ram.start:08x}" + (f": {beyond} too many" if beyond > 0 else "")
            )
    if not flash.holds(image.entry & ~1, 2):
        found.append(f"it starts at 0x{image.entry:08x}, which is not in flash")
    return found
