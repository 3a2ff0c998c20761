"""The settings of one device as a sector image: `make provision BOARD=... CONFIG=file` calls it.

    provision.py --board NAME --script MEMORY.LD --config FILE --out STEM [--capacity BYTES]

Reads lines of KEY=VALUE (empty lines and lines that start with # are passed over), checks each by its name, and writes
STEM.bin and STEM.hex for the region CONFIGURATION of the linker script. boards/common/configuration/configuration.h has
the format. What is written can hold a key: only its owner can read it, and no value is ever printed.
"""

from __future__ import annotations

import argparse
import difflib
import ipaddress
import os
import re
import struct
import sys
import urllib.parse
import zlib
from collections.abc import Callable
from pathlib import Path

import image
import processes

MAGIC = b"VCFG"
VERSION = 1
HEADER_SIZE = 32
SLOTS = 2


class Refused(Exception):
    """Why these settings cannot be put on a device."""


# --- settings -----------------------------------------------------------------------------------------


def _pattern(pattern: str, words: str) -> Callable[[str], str | None]:
    return lambda value: None if re.fullmatch(pattern, value) else f"is not {words}"


def _url(value: str) -> str | None:
    parts = urllib.parse.urlsplit(value)
    try:
        good = parts.scheme in ("https", "http") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or parts.username is not None or parts.fragment:
        return "is not a URL such as https://api.vapi.ai"
    return None


def _address(value: str) -> str | None:
    try:
        ipaddress.IPv4Address(value)
    except ValueError:
        return "is not an IPv4 address"
    return None


def _address_of_any_kind(value: str) -> str | None:
    try:
        ipaddress.ip_address(value)
    except ValueError:
        return "is not an IP address"
    return "is not an address without a zone" if "%" in value else None


def _mask(value: str) -> str | None:
    try:
        ipaddress.IPv4Network(f"0.0.0.0/{value}")
    except ValueError:
        return "is not an IPv4 mask"
    return None if "." in value else "is not an IPv4 mask"


def _hosts(value: str) -> str | None:
    for pair in value.split():
        name, _, address = pair.partition("=")
        if not re.fullmatch(_HOST, name) or _address_of_any_kind(address):
            return "is not a list of name=address"
    return None


_HOST = r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"
_uuid = _pattern(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", "an id such as 8-4-4-4-12 hexadecimal digits")
_milliseconds = _pattern(r"[1-9][0-9]{0,8}", "a number of milliseconds, 1 or more")

CHECKS: dict[str, Callable[[str], str | None]] = {
    "VAPI_URL": _url,
    "VAPI_API_KEY": _pattern(r"[!-~]{8,}", "a key: 8 or more visible ASCII characters, without spaces"),
    "VAPI_ASSISTANT_ID": _uuid,
    "VAPI_PHONE_NUMBER_ID": _uuid,
    "VAPI_TO": _pattern(r"\+[1-9][0-9]{6,14}", "a number in E.164 form such as +49405550101"),
    "NET_ADDRESS": _address,
    "NET_MASK": _mask,
    "NET_GATEWAY": _address,
    "NET_DNS": _address_of_any_kind,
    "NET_HOSTS": _hosts,
    "NET_TIME": lambda value: None if re.fullmatch(_HOST, value) else _address_of_any_kind(value),
    "CLOCK": _pattern("unknown", "`unknown`, the only value it can have"),
    "TIMEOUT_MS": _milliseconds,
    "POLL_MS": _milliseconds,
}
"""What a value must look like, by the setting's name; gives what is wrong, without the value."""


def names_read() -> set[str]:
    """Every setting that some board or example reads, by its sources."""
    found = set(CHECKS)
    for folder in ("examples", "boards"):
        for path in (processes.ROOT / folder).rglob("*.c"):
            found.update(re.findall(r'\w*setting\w*\("([A-Z][A-Z0-9_]*)"', path.read_text(encoding="utf-8")))
    return found


def read_settings(text: str) -> dict[str, str]:
    """The settings in a file's text, checked. @raise Refused with every mistake, by line and name."""
    known, settings, mistakes = names_read(), {}, []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        problem = None
        if not equals or not re.fullmatch(r"[A-Z][A-Z0-9_]*", name):
            # Whatever this is, it may be a key in the wrong place: it is not shown.
            mistakes.append(f"line {number}: is not KEY=VALUE")
            continue
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            problem = "is not a setting that a board or an example reads" + (f"; did you mean {near[0]}?" if near else "")
        elif name in settings:
            problem = "is there twice"
        elif not value:
            problem = "has no value"
        elif any(ord(character) < 32 or ord(character) == 127 for character in value):
            problem = "contains a control character"
        elif name in CHECKS:
            problem = CHECKS[name](value)
        if problem:
            mistakes.append(f"line {number}: {name} {problem}")
        settings[name] = value
    if "NET_ADDRESS" in settings and "NET_MASK" not in settings:
        mistakes.append("NET_ADDRESS needs NET_MASK beside it")
    if not settings and not mistakes:
        mistakes.append("there is no setting")
    if mistakes:
        raise Refused("\n".join(mistakes))
    return settings


# --- images -------------------------------------------------------------------------------------------


def slot(text: bytes, sequence: int, size: int) -> bytes:
    """One slot, as boards/common/configuration/configuration.h describes it."""
    if len(text) > size - HEADER_SIZE:
        raise Refused(f"the settings take {len(text)} bytes, and a slot holds {size - HEADER_SIZE}")
    numbers = struct.pack("<III", VERSION, sequence, len(text))
    head = MAGIC + numbers + struct.pack("<I", zlib.crc32(numbers + text))
    return (head.ljust(HEADER_SIZE, b"\xff") + text).ljust(size, b"\xff")


def sector(settings: dict[str, str], size: int, capacity: int) -> bytes:
    """Both slots: the settings in the first, the second erased. `capacity` is the room in a device's RAM."""
    text = "".join(f"{name}={value}\n" for name, value in settings.items()).encode()
    if len(text) > capacity:
        raise Refused(f"the settings take {len(text)} bytes, and the board reads {capacity}")
    return slot(text, 1, size // SLOTS).ljust(size, b"\xff")


def intel_hex(data: bytes, address: int) -> str:
    """Intel HEX with 32-bit addresses."""

    def record(kind: int, offset: int, content: bytes) -> str:
        body = struct.pack(">BHB", len(content), offset, kind) + content
        return f":{body.hex().upper()}{-sum(body) & 0xFF:02X}\n"

    lines, high = [], -1
    for position in range(0, len(data), 16):
        place = address + position
        if place >> 16 != high:
            high = place >> 16
            lines.append(record(4, 0, struct.pack(">H", high)))
        lines.append(record(0, place & 0xFFFF, data[position : position + 16]))
    return "".join(lines) + record(1, 0, b"")


def write_private(path: Path, content: bytes) -> None:
    """Writes a file that only its owner can read, from its first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)


def main() -> int:
    parser = argparse.ArgumentParser(description="Makes the settings of one device ready to be flashed.")
    parser.add_argument("--board", required=True)
    parser.add_argument("--script", default="", help="the board's linker script")
    parser.add_argument("--config", default="", help="lines of KEY=VALUE")
    parser.add_argument("--out", required=True, type=Path, help="what to write, without .bin and .hex")
    parser.add_argument("--capacity", type=int, default=1023, help="bytes of settings that the board reads")
    arguments = parser.parse_args()
    try:
        if not arguments.config:
            raise Refused("which settings? make provision BOARD=... CONFIG=file, whose lines are like VAPI_API_KEY=...")
        region = image.regions(Path(arguments.script)).get("CONFIGURATION") if arguments.script else None
        if region is None:
            raise Refused(f"{arguments.board} keeps no settings: its memory.ld has no region CONFIGURATION")
        try:
            text = Path(arguments.config).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise Refused(f"{arguments.config} is not text in UTF-8") from None
        except OSError as error:
            raise Refused(f"CONFIG={arguments.config} cannot be read: {error.strerror}") from None
        settings = read_settings(text)
        content = sector(settings, region.size, arguments.capacity)
        write_private(arguments.out.with_suffix(".bin"), content)
        write_private(arguments.out.with_suffix(".hex"), intel_hex(content, region.start).encode())
    except (Refused, OSError, ValueError) as error:
        print(f"provision: {error}", file=sys.stderr)
        return 1
    print(f"provision: {', '.join(settings)}")
    print(f"provision: {arguments.out}.bin and .hex, {region.size:,} bytes at 0x{region.start:08x}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
