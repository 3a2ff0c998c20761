"""An independent reading of answers: what dump_answer.c should say, worked out from text and selection."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from json.decoder import scanstring
from typing import Any

from documents import Number
from layout import Field, Struct, struct_of
from selection import Member, Message, Selection

ABSENT, NULL, SET, CUT, MISFIT = range(5)
NUMBER_MAX = 32  # characters of a number that is given to the application
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?")
SPACE = re.compile(r"[ \t\r\n]*")
WORDS = {"true": True, "false": False, "null": None}


@dataclass
class Node:
    """A value with the text it was read from."""

    value: Any  # str, Number, bool, None, list of Node, dict of Node
    raw: str

    @property
    def is_text(self) -> bool:
        return isinstance(self.value, str) and not isinstance(self.value, Number)


def parse(text: str) -> Node:
    node, end = parse_at(text, SPACE.match(text, 0).end())
    assert SPACE.match(text, end).end() == len(text), "something follows"
    return node


def parse_at(text: str, start: int) -> tuple[Node, int]:
    def after_space(position: int) -> int:
        return SPACE.match(text, position).end()

    first = text[start]
    value: Any
    if first == '"':
        value, end = scanstring(text, start + 1, True)
    elif first == "[":
        value, end = [], after_space(start + 1)
        while text[end] != "]":
            node, end = parse_at(text, after_space(end))
            value.append(node)
            end = after_space(end)
            end = after_space(end + 1) if text[end] == "," else end
        end += 1
    elif first == "{":
        value, end = {}, after_space(start + 1)
        while text[end] != "}":
            name, end = scanstring(text, end + 1, True)
            end = after_space(end)
            assert text[end] == ":"
            value[name], end = parse_at(text, after_space(end + 1))
            end = after_space(end)
            end = after_space(end + 1) if text[end] == "," else end
        end += 1
    else:
        word = next((w for w in WORDS if text.startswith(w, start)), None)
        if word is not None:
            value, end = WORDS[word], start + len(word)
        else:
            end = NUMBER.match(text, start).end()
            value = Number(text[start:end])
    return Node(value, text[start:end]), end


def cut(text: str, room: int) -> str:
    """As much of a text as fits `room` bytes, whole characters only."""
    return text.encode()[:room].decode("utf-8", errors="ignore")


def stored(text: str) -> str:
    """A text in a buffer ends for its reader at the first NUL."""
    return text.partition("\0")[0]


def whole(text: str) -> int | None:
    """The integer that a number is, "12.0" and "1.2e1" included."""
    number = Decimal(text)
    if len(text) > NUMBER_MAX or number.adjusted() > 40 or number != number.to_integral_value():
        return None
    return int(number)


class Reading:
    """Reads answers as structs and events."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.events: list[list[Any]] = []

    def message(self, member: Member) -> Message:
        return self.selection.messages[member.name or ""]

    def struct(self, struct: Struct, node: Node | None) -> dict[str, Any]:
        """The members of a struct; None, or a value that is no object: a struct that was never filled."""
        result: dict[str, Any] = {f.wire: [ABSENT, self.empty(f)] for f in struct.fields}
        by_wire = {f.wire: f for f in struct.fields}
        if node is not None and isinstance(node.value, dict):
            for name, inner in node.value.items():
                if name in by_wire:
                    result[name] = self.field(by_wire[name], inner)
        return result

    def empty(self, f: Field) -> Any:
        if f.group is not None:
            return self.struct(f.group, None)
        member = f.member
        assert member is not None
        if member.kind == "message":
            return self.struct(struct_of(self.message(member)), None)
        if member.kind == "json":
            return "" if member.size else None
        plain = {"text": "", "int": 0, "int64": 0, "decimal": Decimal(0), "bool": False, "enum": [0, ""], "list": [], "texts": []}
        return plain.get(member.kind)

    def field(self, f: Field, node: Node) -> list[Any]:
        member, value, misfit = f.member, node.value, [MISFIT, self.empty(f)]
        if member is not None and member.kind == "json" and member.size is None:
            self.events.append(["pieces", f.wire, node.raw])
            return [SET, None]
        if value is None:
            return [NULL, self.empty(f)]
        if f.group is not None:
            return [SET, self.struct(f.group, node)] if isinstance(value, dict) else misfit
        assert member is not None
        kind, room = member.kind, (member.size or 1) - 1
        if kind == "json":
            kept = cut(node.raw, room)
            return [SET if kept == node.raw else CUT, kept]
        if kind in ("text", "pieces", "enum"):
            return self.text(f, member, node, room) if node.is_text else misfit
        if kind in ("int", "int64"):
            number = whole(value) if isinstance(value, Number) else None
            bits = 31 if kind == "int" else 63
            return misfit if number is None or not -(2**bits) <= number < 2**bits else [SET, number]
        if kind == "decimal":
            fits = isinstance(value, Number) and len(value) <= NUMBER_MAX
            return [SET, Decimal(value)] if fits else misfit
        if kind == "bool":
            return [SET, value] if isinstance(value, bool) else misfit
        if kind == "message":
            if not isinstance(value, dict):
                return misfit
            return [SET, self.struct(struct_of(self.message(member)), node)]
        if not isinstance(value, list):
            return misfit
        if kind == "each":
            for inner in value:
                self.element(self.message(member), inner)
            return [SET, None]
        return self.kept_list(member, value)

    def text(self, f: Field, member: Member, node: Node, room: int) -> list[Any]:
        if member.kind == "pieces":
            self.events.append(["pieces", f.wire, node.value])
            return [SET, None]
        kept = cut(node.value, room)
        presence = SET if kept == node.value else CUT
        if member.kind == "text":
            return [presence, stored(kept)]
        values = self.selection.enums[member.name or ""].values
        return [presence, [values.index(kept) + 1 if kept in values else 0, stored(kept)]]

    def kept_list(self, member: Member, value: list[Node]) -> list[Any]:
        most = member.count or 0
        items: list[Any] = []
        for inner in value[:most]:
            if member.kind == "texts":
                items.append(stored(cut(inner.value, (member.size or 1) - 1)) if inner.is_text else "")
            else:
                items.append(self.struct(struct_of(self.message(member)), inner))
        return [SET if len(value) <= most else CUT, items]

    def element(self, message: Message, node: Node) -> None:
        self.events.append(["element", self.struct(struct_of(message), node)])


def differences(got: Any, expected: Any, place: str = "") -> list[str]:
    """Where two readings differ; decimals are compared by value."""
    if isinstance(expected, Decimal):
        mantissa, exponent, inexact = got
        value = Decimal(mantissa).scaleb(exponent)
        close = abs(value - expected) <= abs(expected) * Decimal("1e-17")
        return [] if (close if inexact else value == expected) else [f"{place}: {got} is not {expected}"]
    if isinstance(expected, dict) and isinstance(got, dict) and set(got) == set(expected):
        return [w for name in expected for w in differences(got[name], expected[name], f"{place}.{name}")]
    if isinstance(expected, list) and isinstance(got, list) and len(got) == len(expected):
        return [w for i, one in enumerate(expected) for w in differences(got[i], one, f"{place}[{i}]")]
    return [] if type(got) is type(expected) and got == expected else [f"{place}: {got!r:.200} is not {expected!r:.200}"]
