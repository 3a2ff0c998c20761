"""Documents made from facts: what the operations answer that nobody simulates by hand.

The same seed and place give the same document. Required members are always there, others sometimes;
nullable ones are null at times. Depth is bounded, because schemas refer to themselves.
"""

from __future__ import annotations

import functools
import math
import random
from typing import Any

from . import schema

DEPTH_MAX = 5
TEXTS = ("Borealis", "room_4", "Kühlraum", "a", "gw17-000482", "line one\nline \"two\" \\ 😀", "x" * 90)
PATTERNED = ("room_4", "ROOM_4", "gw17", "Alarm:2")
MOMENT = "2026-11-22T12:00:0{}.{:03d}Z"


def identifier(source: random.Random) -> str:
    """A UUID of version 4."""
    digits = f"{source.getrandbits(128):032x}"
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-a{digits[17:20]}-{digits[20:]}"


@functools.lru_cache(maxsize=1)
def _heights() -> dict[str, float]:
    """The least nesting of each schema's documents, found by approaching it from below."""
    schemas = schema.lock().schemas
    heights = {name: math.inf for name in schemas}
    changed = True
    while changed:
        changed = False
        for name, description in schemas.items():
            members = [description["members"][member] for member in description.get("required", [])]
            found = 1 + max((_height(member, heights) for member in members), default=0)
            if found < heights[name]:
                heights[name], changed = found, True
    return heights


def _height(fact: schema.Fact, heights: dict[str, float]) -> float:
    if "ref" in fact:
        return heights[fact["ref"]]
    return min((_height(alternative, heights) for alternative in fact.get("any", [])), default=0)


def height(fact: schema.Fact) -> float:
    """The least nesting of a value that the fact allows."""
    return _height(fact, _heights())


def make(fact: schema.Fact, source: random.Random, name: str = "", depth: int = 0) -> Any:
    """A value that the fact allows."""
    lock = schema.lock()
    if fact.get("nullable") and source.random() < 0.2:
        return None
    if "ref" in fact:
        return make_object(lock.schemas[fact["ref"]], source, depth + 1)
    if "any" in fact:
        chosen = source.choice(fact["any"]) if depth < DEPTH_MAX else min(fact["any"], key=height)
        value = make(chosen, source, name, depth)
        for word, alternative in fact.get("map", {}).items():
            if alternative == chosen.get("ref") and fact["by"] in lock.schemas[alternative]["members"]:
                value[fact["by"]] = word
        return value
    values = lock.values(fact)
    if values is not None:
        return source.choice(values)
    kind = fact.get("type")
    if kind == "array":
        count = 0 if depth >= DEPTH_MAX else source.randrange(0, 3)
        return [make(fact.get("items", {"type": "string"}), source, name, depth + 1) for _ in range(count)]
    if kind == "object":
        if isinstance(fact.get("extra"), dict):
            return {} if depth >= DEPTH_MAX else {"first": make(fact["extra"], source, "first", depth + 1)}
        return {} if depth >= DEPTH_MAX else {"siteName": "Hafenstraße", "room": 4, "deep": {"flag": True}}
    if kind in ("number", "integer"):
        least = fact.get("min", 0)
        span = fact.get("max", least + 100) - least
        number = least + (source.randrange(0, int(span) + 1) if span >= 1 else span * source.randrange(0, 5) / 4)
        return number if kind == "integer" or source.random() < 0.6 else min(number + 0.5, least + span)
    if kind == "boolean":
        return source.random() < 0.5
    if kind == "null":
        return None
    return make_text(fact, source, name)


def make_text(fact: schema.Fact, source: random.Random, name: str) -> str:
    """A string that the fact allows."""
    form = fact.get("format")
    if form == "date-time":
        return MOMENT.format(source.randrange(0, 10), source.randrange(0, 1000))
    if form == "uuid" or name == "id" or name.endswith("Id"):
        return identifier(source)
    if form == "uri" or name.endswith("Url") or name == "url":
        return f"https://example.net/{name or 'a'}/{source.randrange(1000)}?x=1&y=%20"
    if "pattern" in fact:
        return next(text for text in PATTERNED if schema.pattern(fact["pattern"]).search(text))
    text = source.choice(TEXTS)
    least = fact.get("minLength", 0)
    return (text + "." * least)[: max(least, fact.get("maxLength", len(text)))]


def make_object(description: schema.Fact, source: random.Random, depth: int = 0) -> dict[str, Any]:
    """A document with a schema's members, in any order."""
    required = set(description.get("required", []))
    chosen = [
        name
        for name in description["members"]
        if name in required or (depth < DEPTH_MAX and source.random() < 0.5)
    ]
    source.shuffle(chosen)
    return {name: make(description["members"][name], source, name, depth) for name in chosen}
