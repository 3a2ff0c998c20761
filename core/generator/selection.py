"""The selection: which facts become C, and how. Written by a firmware engineer in selection.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from facts import Fact

# What follows the kind: n a name, s a size in bytes, c a count, v a value; [s] may be left out.
REQUEST_KINDS = {
    "text": "",
    "int": "",
    "int64": "",
    "decimal": "",
    "bool": "",
    "enum": "n",
    "json": "",
    "message": "n",
    "list": "n",
    "texts": "",
    "enums": "n",
    "constant": "v",
}
ANSWER_KINDS = {
    "text": "s",
    "pieces": "",
    "int": "",
    "int64": "",
    "decimal": "",
    "bool": "",
    "enum": "ns",
    "json": "[s]",
    "message": "n",
    "list": "nc",
    "texts": "sc",
    "each": "n",
}


# The "operation" of a message that goes to a URL the service gave, such as a call's control URL.
TO_URL = "POST <url>"


class SelectionError(ValueError):
    """A line of the selection that does not fit the facts, with the line's place."""


@dataclass
class Member:
    """One selected member of a message."""

    path: str  # JSON path from the message's root, "monitor.controlUrl"
    kind: str
    size: int | None = None  # bytes of a buffer, terminating NUL included
    count: int | None = None  # elements of a list kept in the struct
    name: str | None = None  # the message or enum meant
    constant: str | None = None
    alias: str | None = None  # C name when it is not made from the path
    fact: Fact = field(default_factory=dict)
    required: list[bool] = field(default_factory=list)  # of each level of the path
    places: list[str] = field(default_factory=list)  # "Schema.member" along the path

    @property
    def c_path(self) -> list[str]:
        """C names along the path, the inner structs first."""
        names = [c_name(part) for part in self.path.split(".")]
        return names[:-1] + [self.alias or names[-1]]

    @property
    def c_name(self) -> str:
        return ".".join(self.c_path)


@dataclass
class Message:
    """A C struct made from a schema, or from the alternatives of a union."""

    name: str
    file: str  # the header vapi/api/FILE.h and core/api/FILE.c
    schemas: list[str]
    use: str  # "request" or "answer"
    about: str
    members: list[Member]


@dataclass
class Function:
    """A typed call of an operation."""

    name: str
    operation: str
    body: str | None = None
    answer: str | None = None
    each: str | None = None
    event: str | None = None
    conclude: str | None = None  # vapi_conclude_NAME() of core/api/conclude.c judges the answer
    file: str = ""


@dataclass
class Enum:
    name: str
    places: list[str]
    values: list[str] = field(default_factory=list)


@dataclass
class Selection:
    enums: dict[str, Enum]
    messages: dict[str, Message]
    functions: dict[str, Function]
    operation_names: dict[str, str]
    classes: dict[str, list[str]]  # endedReason prefixes by device class

    def uses(self) -> dict[str, list[str]]:
        """Places of the facts that the selection relies on, with who relies on them."""
        found: dict[str, list[str]] = {}

        def note(place: str, who: str) -> None:
            owners = found.setdefault(place, [])
            if who not in owners:
                owners.append(who)

        for message in self.messages.values():
            for schema in message.schemas:
                note(schema, message.name)
            for member in message.members:
                for place in member.places:
                    note(place, f"{message.name}.{member.c_name}")
        for enum in self.enums.values():
            for place in enum.places:
                note(place, f"enum {enum.name}")
        for function in self.functions.values():
            note(function.operation, f"{function.name}()")
        return found


def c_name(text: str) -> str:
    """snake_case of a wire name: assistantId -> assistant_id, monitor.controlUrl -> monitor_control_url."""
    text = re.sub(r"[^A-Za-z0-9]+", "_", text)
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", text)
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", text)
    return text.lower().strip("_")


def alternatives(fact: Fact) -> list[Fact]:
    """The fact itself, or the alternatives of the union it is."""
    if "any" in fact:
        return [inner for alternative in fact["any"] for inner in alternatives(alternative)]
    return [fact]


def resolve(
    facts: Fact, schemas: list[str], path: str, constants: dict[str, str] | None = None
) -> tuple[Fact, list[bool], list[str]]:
    """The fact at a path below any of `schemas`, what is required along it, and the places passed.

    `constants` are members of the same message, by path, whose value is fixed: they say which
    alternatives of a union are meant.
    """
    head, _, rest = path.partition(".")
    places: list[str] = []
    fact: Fact | None = None
    required = True
    for name in schemas:
        schema = facts["schemas"].get(name)
        if schema is None:
            raise SelectionError(f"no schema {name}")
        if head not in schema["members"]:
            continue
        places.append(f"{name}.{head}")
        required = required and head in schema.get("required", [])
        one = schema["members"][head]
        fact = one if fact is None else merge(fact, one)
    if fact is None:
        raise SelectionError(f"{'|'.join(schemas)} has no member {head}")
    required = required and len(places) == len(schemas)
    if not rest:
        return fact, [required], places
    below = [inner["ref"] for inner in alternatives(fact) if "ref" in inner]
    if not below:
        raise SelectionError(f"{head} is not an object with a schema")
    inner_constants = {
        place.partition(".")[2]: value
        for place, value in (constants or {}).items()
        if place.startswith(head + ".")
    }
    meant = [name for name in below if fits(facts["schemas"].get(name), inner_constants)]
    inner_fact, inner_required, inner_places = resolve(facts, meant or below, rest, inner_constants)
    return inner_fact, [required, *inner_required], places + inner_places


def fits(schema: Fact | None, constants: dict[str, str]) -> bool:
    """Whether an alternative of a union may have these fixed values."""
    return schema is None or all(
        value in schema["members"].get(name, {}).get("enum", [value])
        for name, value in constants.items()
        if "." not in name
    )


def merge(one: Fact, other: Fact) -> Fact:
    """What two alternatives of a union agree on; enums are joined, limits widened."""
    merged = {key: value for key, value in one.items() if other.get(key) == value}
    if "enum" in one and "enum" in other:
        merged["enum"] = list(dict.fromkeys(one["enum"] + other["enum"]))
    if "ref" in one and "ref" in other and one["ref"] != other["ref"]:
        merged["any"] = [*alternatives(one), *alternatives(other)]
    return merged


def parse_member(message: str, use: str, key: str, text: str) -> Member:
    kinds = REQUEST_KINDS if use == "request" else ANSWER_KINDS
    words = text.split()
    place = f"message.{message} {key}"
    if not words or words[0] not in kinds:
        raise SelectionError(f"{place}: no kind for a {use} in {text!r}")
    path, _, alias = key.partition("#")
    member = Member(path, words[0], alias=alias or None)
    rest = words[1:]
    pattern = kinds[member.kind]
    if pattern == "[s]":
        pattern = "s" if rest else ""
    if len(rest) != len(pattern):
        raise SelectionError(f"{place}: {member.kind} takes {len(pattern)} words, not {len(rest)}")
    for what, word in zip(pattern, rest):
        if what == "n":
            member.name = word
        elif what == "v":
            member.constant = word
        elif not word.isdigit() or not 1 <= int(word) <= 65535:
            raise SelectionError(f"{place}: {word!r} is no number of 1..65535")
        elif what == "s":
            member.size = int(word)
        else:
            member.count = int(word)
    return member


def constants_of(members: list[Member]) -> dict[str, str]:
    """Fixed values of a message by path."""
    return {member.path: member.constant for member in members if member.constant is not None}


def load_selection(path: Path, facts: Fact) -> Selection:
    return parse_selection(path.read_text(encoding="utf-8"), facts)


def parse_selection(text: str, facts: Fact) -> Selection:
    """Reads a selection and checks every line against the facts. Raises SelectionError."""
    table: dict[str, Any] = tomllib.loads(text)
    enums = {}
    for name, places in table.get("enum", {}).items():
        enum = Enum(name, [places] if isinstance(places, str) else places)
        for place in enum.places:
            enum.values += [value for value in enum_values(facts, place) if value not in enum.values]
        enums[name] = enum
    messages = {}
    for name, entry in table.get("message", {}).items():
        schemas = entry["schema"] if isinstance(entry["schema"], list) else [entry["schema"]]
        members = [
            parse_member(name, entry["use"], member_path, kind)
            for member_path, kind in entry.get("members", {}).items()
        ]
        constants = constants_of(members)
        for member in members:
            try:
                found = resolve(facts, schemas, member.path, constants)
            except SelectionError as error:
                raise SelectionError(f"message.{name} {member.path}: {error}") from error
            member.fact, member.required, member.places = found
        messages[name] = Message(
            name, entry["file"], schemas, entry["use"], entry["about"], members
        )
    for message in messages.values():
        for member in message.members:
            check_names(message, member, messages, enums)
    functions = {}
    for name, entry in table.get("function", {}).items():
        function = Function(name, **entry)
        if "file" not in entry:
            parts = (function.answer, function.each, function.event, function.body)
            first = next((part for part in parts if part is not None), None)
            function.file = messages[first].file if first in messages else ""
        if function.operation != TO_URL and function.operation not in facts["operations"]:
            raise SelectionError(f"function.{name}: no operation {function.operation}")
        for part in (function.body, function.answer, function.each, function.event):
            if part is not None and part not in messages:
                raise SelectionError(f"function.{name}: no message {part}")
        functions[name] = function
    names = table.get("operation_names", {})
    for operation in names:
        if operation not in facts["operations"]:
            raise SelectionError(f"operation_names: no operation {operation}")
    return Selection(enums, messages, functions, names, table.get("ended_reason", {}))


def enum_values(facts: Fact, place: str) -> list[str]:
    """The values of a place: "Schema.member" or "METHOD /path ?parameter"."""
    operation, _, name = place.rpartition(" ")
    if name.startswith("?"):
        name = name[1:]
        parameters = facts["operations"].get(operation, {}).get("parameters", [])
        fact = next((p for p in parameters if p["name"] == name), None)
        if fact is None:
            raise SelectionError(f"enum: no parameter {place}")
    elif operation:
        answer = facts["operations"].get(operation, {}).get("answer", {}).get("fact", {})
        schemas = [inner["ref"] for inner in alternatives(answer) if "ref" in inner]
        fact, _, _ = resolve(facts, schemas, name)
    else:
        schema, _, path = place.partition(".")
        fact, _, _ = resolve(facts, [schema], path)
    values: list[str] = []
    for inner in [*alternatives(fact), *alternatives(fact.get("items", {}))]:
        values += [str(value) for value in inner.get("enum", []) if str(value) not in values]
    if not values:
        raise SelectionError(f"enum: {place} has no values")
    return values


def check_names(
    message: Message, member: Member, messages: dict[str, Message], enums: dict[str, Enum]
) -> None:
    place = f"message.{message.name} {member.path}"
    if member.kind in ("message", "each", "list"):
        inner = messages.get(member.name or "")
        if inner is None:
            raise SelectionError(f"{place}: no message {member.name}")
        if inner.use != message.use:
            raise SelectionError(f"{place}: {member.name} is for {inner.use} messages")
        reached = schemas_of(member.fact)
        if not set(inner.schemas) & reached:
            raise SelectionError(f"{place}: leads to {', '.join(sorted(reached))}, not to {member.name}")
    if member.kind in ("enum", "enums"):
        if member.name not in enums:
            raise SelectionError(f"{place}: no enum {member.name}")
        unknown = set(values_of(member.fact)) - set(enums[member.name].values)
        if unknown:
            raise SelectionError(f"{place}: enum {member.name} lacks {', '.join(sorted(unknown))}")
    if member.kind == "constant":
        if member.constant not in (values_of(member.fact) or [member.constant]):
            raise SelectionError(f"{place}: {member.constant!r} is none of its values")


def schemas_of(fact: Fact) -> set[str]:
    """Schemas a value or its elements may have."""
    found = set()
    for inner in alternatives(fact):
        if "ref" in inner:
            found.add(inner["ref"])
        if "items" in inner:
            found |= schemas_of(inner["items"])
    return found


def values_of(fact: Fact) -> list[str]:
    """Values that an enumerated fact, or its elements, may have."""
    return [
        str(value)
        for inner in [*alternatives(fact), *alternatives(fact.get("items", {}))]
        for value in inner.get("enum", [])
    ]
