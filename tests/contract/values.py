"""Values that fit facts: bodies for requests, the least and the most of them, and hostile text."""

from __future__ import annotations

import re
from typing import Any

from facts import Fact
from selection import Member, Message, Selection, alternatives, constants_of, resolve

UUID = "019a9046-121e-766d-9c3a-5f2f60a1b2c3"
DATE = "2026-11-22T09:30:00.000Z"
# Quotes, escapes, control characters, a surrogate pair, markup, a line that looks like a header.
HOSTILE = 'a"\\/\b\f\n\r\t\x01\x1f\x7f é € 😀 </script> \u2028 %00 \r\nX-Evil: 1 {"}] '
CANDIDATES = ("name_1", "A1", "+4940555010", "en", "1", "a:b", "example.net", "sk", "00000000-0000-4000-8000-000000000001")


class Values:
    """Makes values from the facts of one document."""

    def __init__(self, facts: Fact, hostile: bool = False) -> None:
        self.facts = facts
        self.hostile = hostile

    def text(self, fact: Fact) -> str:
        if fact.get("format") == "date-time":
            return DATE
        if fact.get("format") == "uuid":
            return UUID
        if fact.get("format") == "uri":
            return "https://example.net/a"
        if fact.get("format") == "json":
            return "{}"
        if "pattern" in fact:
            return next(c for c in CANDIDATES if re.search(fact["pattern"], c))
        low, high = fact.get("minLength", 0), fact.get("maxLength", 400)
        base = HOSTILE if self.hostile else "text of the test "
        return (base * (max(low, 1) // len(base) + 1))[: min(high, max(low, len(base)))]

    def value(self, fact: Fact, depth: int = 0) -> Any:
        """A value; of an object only what is required."""
        if "enum" in fact:
            return fact["enum"][0]
        if "any" in fact:
            return min((self.value(one, depth + 1) for one in fact["any"]), key=lambda v: len(repr(v)))
        if depth > 12:
            raise RecursionError("required members without an end")
        if "ref" in fact:
            schema = self.facts["schemas"][fact["ref"]]
            required = schema.get("required", [])
            return {name: self.value(schema["members"][name], depth + 1) for name in required}
        kind = fact.get("type")
        if kind == "string":
            return self.text(fact)
        if kind in ("number", "integer"):
            low, high = fact.get("min"), fact.get("max")
            return low if low is not None else min(1, high) if high is not None else 1
        if kind == "boolean":
            return True
        if kind == "array":
            return [self.value(fact["items"], depth + 1)] if "items" in fact else []
        return {}

    # ---- bodies of typed functions ----

    def body(self, selection: Selection, message: Message, schema: str, only_required: bool, variant: int) -> Any:
        """A body of the members that the selection has and this schema of it knows."""
        body: dict[str, Any] = {}
        known = []
        for member in message.members:
            head = member.path.partition(".")[0]
            if head in self.facts["schemas"][schema]["members"]:
                known.append(member)
        taken = self.choices(known, variant)
        for member in taken:
            fact, required, _ = resolve(self.facts, [schema], member.path, constants_of(message.members))
            if member.kind == "constant":
                # Sent whenever the object around it is.
                needed = len(required) == 1 or (not only_required) or required[0]
            else:
                needed = all(required) or not only_required
            if needed:
                put(body, member.path, self.member(selection, member, fact, only_required, variant))
        return body

    def choices(self, members: list[Member], variant: int) -> list[Member]:
        """Of members with the same wire name one, and of unions inside only what one alternative has."""
        by_path: dict[str, list[Member]] = {}
        for member in members:
            by_path.setdefault(member.path, []).append(member)
        chosen = [same[variant % len(same)] for same in by_path.values()]
        groups: dict[str, list[Member]] = {}
        for member in chosen:
            head, dot, _ = member.path.partition(".")
            if dot:
                groups.setdefault(head, []).append(member)
        kept = []
        for member in chosen:
            head, dot, rest = member.path.partition(".")
            if dot:
                schema = member.places[0].partition(".")[0]
                fact = self.facts["schemas"][schema]["members"][head]
                names = [one["ref"] for one in alternatives(fact) if "ref" in one]
                if len(names) > 1:
                    name = self.alternative(names, groups[head], variant)
                    if rest.partition(".")[0] not in self.facts["schemas"][name]["members"]:
                        continue
            kept.append(member)
        return kept

    def alternative(self, names: list[str], group: list[Member], variant: int) -> str:
        """The alternative of a union that the constants in a group ask for, else one by number."""
        constants = {m.path.partition(".")[2]: m.constant for m in group if m.kind == "constant"}
        fitting = [
            name
            for name in names
            if all(
                constant in self.facts["schemas"][name]["members"].get(path, {}).get("enum", [constant])
                and path in self.facts["schemas"][name]["members"]
                for path, constant in constants.items()
            )
        ]
        return fitting[variant % len(fitting)]

    def member(self, selection: Selection, member: Member, fact: Fact, only_required: bool, variant: int) -> Any:
        if member.kind == "constant":
            return member.constant
        if member.kind == "message":
            return self.nested(selection, member, fact, only_required, variant)
        if member.kind == "list":
            item = fact if "items" not in fact else fact["items"]
            for one in alternatives(fact):
                item = one["items"] if "items" in one else item
            # As many elements as alternatives, so that a message of every kind is sent.
            inner = selection.messages[member.name or ""]
            count = max(2, len(inner.schemas))
            return [self.nested(selection, member, item, only_required, i) for i in range(count)]
        if member.kind in ("texts", "enums"):
            items = [one["items"] for one in alternatives(fact) if "items" in one][0]
            if member.kind == "enums":
                return list(selection.enums[member.name or ""].values)
            return [self.text(items), self.text(items)]
        if member.kind == "text":
            texts = [one for one in alternatives(fact) if one.get("type") == "string"]
            if any("enum" in one for one in texts) and not any("enum" not in one for one in texts):
                return [value for one in texts for value in one["enum"]][0]
            return self.text([one for one in texts if "enum" not in one][0])
        if member.kind == "enum":
            values = [v for one in alternatives(fact) for v in one.get("enum", [])]
            return values[variant % len(values)]
        if member.kind in ("int", "int64", "decimal"):
            ends = [fact[end] for end in ("min", "max") if end in fact] or [7]
            return ends[variant % len(ends)]
        return self.value(fact)

    def nested(self, selection: Selection, member: Member, fact: Fact, only_required: bool, variant: int) -> Any:
        inner = selection.messages[member.name or ""]
        reached = [one["ref"] for one in alternatives(fact) if one.get("ref") in inner.schemas]
        return self.body(selection, inner, reached[variant % len(reached)], only_required, variant)


def put(body: dict[str, Any], path: str, value: Any) -> None:
    head, dot, rest = path.partition(".")
    if dot:
        put(body.setdefault(head, {}), rest, value)
    else:
        body[head] = value
