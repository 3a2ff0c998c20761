"""How a selected message lies in C: structs, their members, and the field descriptions.

A struct begins with the presences of its members, one byte each in the order of the description.
Behind them come the members, the least aligned first, so that no byte is lost between them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from facts import Fact
from selection import Member, Message, Selection, alternatives, c_name

INT32 = (-(2**31), 2**31 - 1)
INT64 = (-(2**63), 2**63 - 1)


@dataclass
class Field:
    """A member of a struct, or an inner struct with fields of its own."""

    wire: str
    name: str
    required: bool
    member: Member | None = None
    group: Struct | None = None


@dataclass
class Struct:
    """A C struct and its table of fields."""

    name: str  # "call", "call_monitor"
    path: str  # "" or the wire path of an inner struct
    fields: list[Field] = field(default_factory=list)

    @property
    def type(self) -> str:
        return f"vapi_{self.name}_t"

    @property
    def table(self) -> str:
        return f"vapi_{self.name}_fields"


def struct_of(message: Message) -> Struct:
    """The struct of a message; dotted members are gathered into inner structs."""
    root = Struct(message.name, "")
    shared = [m.path for m in message.members]
    for member in message.members:
        parts = member.path.split(".")
        struct = root
        for level, part in enumerate(parts[:-1]):
            existing = next((f for f in struct.fields if f.wire == part and f.group), None)
            if existing is None:
                path = ".".join(parts[: level + 1])
                group = Struct(f"{struct.name}_{c_name(part)}", path)
                existing = Field(part, c_name(part), member.required[level], group=group)
                struct.fields.append(existing)
            assert existing.group is not None
            struct = existing.group
        required = member.required[-1] and shared.count(member.path) == 1
        struct.fields.append(Field(parts[-1], member.c_path[-1], required, member))
    return root


def structs_of(root: Struct) -> list[Struct]:
    """A struct and its inner ones, the innermost first."""
    found = [s for f in root.fields if f.group for s in structs_of(f.group)]
    return [*found, root]


def is_request(message: Message) -> bool:
    return message.use == "request"


def alignment(f: Field, message: Message, selection: Selection) -> int:
    """1, 4 or 8; pointers count as 4, which costs a gap on 64-bit machines only."""
    if f.group is not None:
        return max([1, *(alignment(inner, message, selection) for inner in f.group.fields)])
    assert f.member is not None
    kind = f.member.kind
    if kind in ("int64", "decimal"):
        return 8
    if kind in ("message", "each") or (kind == "list" and not is_request(message)):
        inner = selection.messages[f.member.name or ""]
        own = [alignment(one, inner, selection) for one in struct_of(inner).fields]
        return max([4 if kind == "list" else 1, *own])
    if kind == "bool" or (not is_request(message) and kind in ("text", "json")):
        return 1
    return 4


def stored(f: Field, message: Message) -> bool:
    """False for what has a presence but no storage: constants, and what is handed on in pieces."""
    if f.member is None:
        return True
    if f.member.kind == "json":
        return is_request(message) or f.member.size is not None
    return f.member.kind not in ("constant", "pieces")


def declaration(f: Field, message: Message) -> str:
    """The C declaration of a member, without the semicolon."""
    name = f.name
    if f.group is not None:
        return f"{f.group.type} {name}"
    member = f.member
    assert member is not None
    request = is_request(message)
    kind = member.kind
    if kind == "text":
        return f"vapi_slice_t {name}" if request else f"char {name}[{member.size}]"
    if kind == "json":
        return f"vapi_slice_t {name}" if request else f"char {name}[{member.size}]"
    if kind in ("int", "int64"):
        return f"{'int32_t' if kind == 'int' else 'int64_t'} {name}"
    if kind == "decimal":
        return f"vapi_json_decimal_t {name}"
    if kind == "bool":
        return f"bool {name}"
    if kind == "enum":
        if request:
            return f"int32_t {name}"
        return f"struct {{\n        int32_t value;\n        char text[{member.size}];\n    }} {name}"
    if kind in ("message", "each"):
        return f"vapi_{member.name}_t {name}"
    if request:  # list, texts, enums
        return f"vapi_json_list_t {name}"
    inner = f"vapi_{member.name}_t items" if kind == "list" else "char items"
    size = "" if kind == "list" else f"[{member.size}]"
    return f"struct {{\n        uint32_t count;\n        {inner}[{member.count}]{size};\n    }} {name}"


Bounds = tuple[int, int, int]  # lowest, highest, power of ten of both


def limits_of(fact: Fact, kind: str) -> Bounds | None:
    """Bounds that the encoder checks: of a number, or of a text's length."""
    numbers = kind in ("int", "int64", "decimal")
    lows: list[float | None] = []
    highs: list[float | None] = []
    for inner in alternatives(fact):
        if numbers:
            lows.append(inner.get("min"))
            highs.append(inner.get("max"))
        elif inner.get("type") == "string":
            lows.append(inner.get("minLength"))
            highs.append(inner.get("maxLength"))
    low = None if None in lows else min(lows, default=None)
    high = None if None in highs else max(highs, default=None)
    if low is None and high is None:
        return None
    floor, ceiling = (INT64 if kind in ("int64", "decimal") else INT32)
    return bounds_between(low if low is not None else floor if numbers else 0, ceiling if high is None else high)


def bounds_between(low: float, high: float) -> Bounds:
    """Two bounds as whole numbers of the same power of ten."""
    exponent = 0
    while any(Decimal(str(bound)).scaleb(-exponent) % 1 for bound in (low, high)):
        exponent -= 1
    lowest, highest = (int(Decimal(str(bound)).scaleb(-exponent)) for bound in (low, high))
    return max(lowest, INT64[0]), min(highest, INT64[1]), exponent


def bounds_text(bounds: Bounds) -> str:
    """Bounds for people; open ends are left out."""
    low, high, exponent = bounds
    words = ["" if bound in (*INT32, *INT64) else str(Decimal(bound).scaleb(exponent)) for bound in (low, high)]
    return "..".join(words)
