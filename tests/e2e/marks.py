"""What an image says a request took of memory, held against its ELF file, against itself, and against the arena's level."""

from __future__ import annotations

import pathlib
import re

import device
import sizes

REQUEST = r"\d+ bytes sent, \d+ received in \d+ ms"
MARKS = re.compile(
    r"(?P<how>full handshake|session resumed|connection kept), at most (?P<arena>\d+) of (?P<arena_size>\d+) \(tls arena\)"
    r"(?:, (?P<stack>\d+) of (?P<stack_size>\d+) \(stack application\))?$"
)
RECORD = 16384
"""Bytes of a whole TLS record, which a handshake has room for."""


def judge(outcome: device.Outcome, image: pathlib.Path, board: str, *, complete: bool) -> None:
    """Raises AssertionError when a figure cannot be. `complete`: the last request is among those that were told."""
    elf = image.read_bytes()
    objects = sizes.objects_of(elf, sizes.sections_of(elf))
    arenas = [size for name, size, _ in objects if name == "tls_arena"]
    stacks = [size for name, size, section in objects if name == "application" and section.name.startswith(".stack")]
    stack = handshake = last = 0
    for line in outcome.matching(REQUEST):
        found = MARKS.search(line.text)
        _expect(found is not None, f"no marks in: {line.text}")
        assert found is not None
        last = int(found["arena"])
        # Up to a pointer's size is lost at either end.
        _expect(arenas[0] - 16 < int(found["arena_size"]) <= arenas[0], f"the arena has {arenas[0]} bytes: {line.text}")
        _expect(0 < last <= int(found["arena_size"]), f"more than there is: {line.text}")
        if found["how"] != "connection kept":
            _expect(last > RECORD, f"too little for a handshake: {line.text}")
            handshake = max(handshake, last)
        elif handshake != 0:
            _expect(last <= handshake, f"more than a handshake, with none: {line.text}")
        if board == "host":
            _expect(found["stack"] is None, f"this machine's stacks have no mark: {line.text}")
            continue
        _expect(found["stack"] is not None, f"no stack: {line.text}")
        _expect(int(found["stack_size"]) == stacks[0], f"the stack has {stacks[0]} bytes: {line.text}")
        _expect(stack <= int(found["stack"]) < stacks[0], f"it was {stack} before, of {stacks[0]}: {line.text}")
        stack = int(found["stack"])
    if complete:
        levels = [device.LEVEL.match(line.text) for line in outcome.lines]
        peaks = [int(level["peak"]) for level in levels if level is not None and level["name"] == "tls arena"]
        _expect(last != 0 and peaks[-1] == last, f"the last request took {last} of the arena, which says {peaks[-1]}")


def _expect(condition: bool, words: str) -> None:
    if not condition:
        raise AssertionError(words)
