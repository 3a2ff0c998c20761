"""Answers synthesised from the facts: all branches, nulls, unknown members, long strings, deep nesting.

Numbers are kept as the text they have on the wire (Number), so that the independent reading sees
exactly what the library sees.
"""

from __future__ import annotations

import json
import random
from typing import Any

from facts import Fact
from selection import alternatives


class Number(str):
    """A JSON number by its text."""


NUMBERS = (
    "0", "-0", "1", "7", "-3", "12.0", "1.2e1", "0.5", "-11.40", "1.83e-05", "1e3", "2147483647", "2147483648", "-2147483648",
    "-2147483649", "1728400704991.999", "1795348800000", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "0.0000000001", "123456789012345678901234567890", "1e400", "25E+2",
)
TEXTS = (
    "", "a", "in-progress", "2026-11-22T09:30:00.000Z", "019a9046-121e-766d-9c3a-5f2f60a1b2c3", "Straße 7 – ☎ 😀",
    'quote " back \\ slash / tab \t line \r\n null \u0000 del \x7f', "\u2028\u2029", "\U0010ffff", "null", "true",
)


class Documents:
    """Random values that fit facts, and now and then do not."""

    def __init__(self, facts: Fact, seed: int) -> None:
        self.facts = facts
        self.random = random.Random(seed)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def text(self) -> str:
        if self.chance(0.1):
            # Around the sizes of buffers, with characters of several bytes at any place.
            length = self.random.choice((11, 12, 15, 16, 27, 28, 39, 40, 43, 44, 47, 48, 127, 128, 191, 192, 300, 3000))
            return "".join(self.random.choice("aé€😀") for _ in range(length - self.random.randrange(4)))
        return self.random.choice(TEXTS)

    def free(self, depth: int = 0) -> Any:
        """Any JSON."""
        kind = self.random.randrange(7 if depth < 8 else 4)
        if kind == 0:
            return self.text()
        if kind == 1:
            return Number(self.random.choice(NUMBERS))
        if kind == 2:
            return self.random.choice((True, False, None))
        if kind == 3:
            return [] if self.chance(0.5) else {}
        if kind == 4:
            return [self.free(depth + 1) for _ in range(self.random.randrange(4))]
        return {f"x{self.random.randrange(9)}": self.free(depth + 1) for _ in range(self.random.randrange(4))}

    def deep(self) -> Any:
        """Nested as deeply as the library reads it: 40 levels below whatever is around it."""
        value: Any = "bottom"
        for level in range(40):
            value = [value] if level % 2 else {"down": value}
        return value

    def value(self, fact: Fact, depth: int = 0) -> Any:
        if self.chance(0.04):
            return None
        if self.chance(0.03):
            return self.free(depth)
        one = self.random.choice(alternatives(fact))
        if "enum" in one:
            return self.text() if self.chance(0.1) else self.random.choice(one["enum"])
        if "ref" in one:
            return self.object(one["ref"], depth)
        kind = one.get("type")
        if kind == "array" and "items" in one and depth < 8:
            return [self.value(one["items"], depth + 1) for _ in range(self.random.choice((0, 1, 2, 3)))]
        if kind == "string":
            return self.text()
        if kind in ("number", "integer"):
            return Number(self.random.choice(NUMBERS))
        if kind == "boolean":
            return self.chance(0.5)
        return self.free(depth) if depth < 8 else {}

    def object(self, schema: str, depth: int = 0, wanted: frozenset[str] = frozenset()) -> dict[str, Any]:
        """An object of a schema; `wanted` members are nearly always there, others rarely below the top."""
        facts = self.facts["schemas"][schema]
        members = list(facts["members"].items())
        self.random.shuffle(members)
        result: dict[str, Any] = {}
        for name, fact in members:
            often = 0.9 if name in wanted else 0.5 if depth == 0 else 0.35 if depth < 4 else 0.02
            if self.chance(0.1):
                result[f"unknown{self.random.randrange(5)}"] = self.deep() if self.chance(0.05) else self.free(depth)
            if self.chance(often):
                result[name] = self.value(fact, depth + 1)
        return result


def write(value: Any, chooser: random.Random) -> str:
    """JSON text with white space and escapes at random."""
    space = chooser.choice(("", "", " ", "\n\t")) if chooser.random() < 0.1 else ""
    if isinstance(value, Number):
        return str(value) + space
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=chooser.random() < 0.3) + space
    if isinstance(value, list):
        return "[" + space + ",".join(write(inner, chooser) for inner in value) + "]"
    if isinstance(value, dict):
        parts = (json.dumps(name) + space + ":" + write(inner, chooser) for name, inner in value.items())
        return "{" + space + ",".join(parts) + "}"
    return json.dumps(value) + space
