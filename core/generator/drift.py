"""What changed between two sets of facts, and which changes the selection feels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from facts import Fact
from selection import Selection

# Changes of these keys make a selected member another one; the rest narrows or widens it.
TYPE_KEYS = {"type", "ref", "items", "any", "by", "map", "extra", "members"}


@dataclass(frozen=True)
class Change:
    """One difference. `breaks`: code generated for the place would no longer fit the server."""

    kind: str  # added, removed, changed
    place: str  # "GET /call", "GET /call ?limit", "Call", "Call.status"
    what: str
    breaks: bool

    def text(self, selected_by: list[str]) -> str:
        selected = f"  [selected by {', '.join(selected_by)}]" if selected_by else ""
        return f"{self.kind:8}{self.place}{': ' if self.what else ''}{self.what}{selected}"


def compare(old: Fact, new: Fact) -> list[Change]:
    """All changes from `old` to `new`, in the order of their places."""
    return [*compare_operations(old, new), *compare_schemas(old, new)]


def pairs(old: Fact, new: Fact) -> Iterator[tuple[str, Any, Any]]:
    for name in sorted(set(old) | set(new)):
        yield name, old.get(name), new.get(name)


def presence(before: Any, after: Any, place: str) -> Change | None:
    if before is None:
        return Change("added", place, "", False)
    if after is None:
        return Change("removed", place, "", True)
    return None


def compare_operations(old: Fact, new: Fact) -> Iterator[Change]:
    for place, before, after in pairs(old["operations"], new["operations"]):
        only_one = presence(before, after, place)
        if only_one:
            yield only_one
            continue
        parameters_before = {p["name"]: p for p in before.get("parameters", [])}
        parameters_after = {p["name"]: p for p in after.get("parameters", [])}
        for name, one, other in pairs(parameters_before, parameters_after):
            where = f"{place} ?{name}"
            added = presence(one, other, where)
            if added is not None:
                needed = one is None and other.get("required", False)
                yield Change(added.kind, where, "required" if needed else "", added.breaks or needed)
                continue
            yield from compare_fact(one, other, where)
            if other.get("required") and not one.get("required"):
                yield Change("changed", where, "is now required", True)
            if one["in"] != other["in"]:
                yield Change("changed", where, f"in {one['in']} -> {other['in']}", True)
        yield from compare_body(before.get("body"), after.get("body"), place)
        yield from compare_answer(before["answer"], after["answer"], place)
        if before["success"] != after["success"]:
            yield Change("changed", place, f"success {before['success']} -> {after['success']}", False)


def compare_body(before: Fact | None, after: Fact | None, place: str) -> Iterator[Change]:
    if before is None or after is None:
        if before is not after:
            words = "has a body now" if before is None else "has no body any more"
            yield Change("changed", place, words, after is None or after["required"])
        return
    if before["kind"] != after["kind"]:
        yield Change("changed", place, f"body {before['kind']} -> {after['kind']}", True)
    yield from compare_fact(before["fact"] or {}, after["fact"] or {}, f"{place} body")


def compare_answer(before: Fact, after: Fact, place: str) -> Iterator[Change]:
    if before["kind"] != after["kind"]:
        yield Change("changed", place, f"answer {before['kind']} -> {after['kind']}", True)
    for key, name in (("fact", "answer"), ("event", "event")):
        yield from compare_fact(before.get(key, {}), after.get(key, {}), f"{place} {name}")


def compare_schemas(old: Fact, new: Fact) -> Iterator[Change]:
    for name, before, after in pairs(old["schemas"], new["schemas"]):
        only_one = presence(before, after, name)
        if only_one:
            yield only_one
            continue
        for member, one, other in pairs(before["members"], after["members"]):
            where = f"{name}.{member}"
            only_one = presence(one, other, where)
            if only_one:
                yield only_one
            else:
                yield from compare_fact(one, other, where)
        needed_before, needed_after = set(before.get("required", [])), set(after.get("required", []))
        for member in sorted(needed_after - needed_before):
            # Only an answer can be relied on; a request may lack what is needed now.
            yield Change("changed", f"{name}.{member}", "is now required", False)
        for member in sorted(needed_before - needed_after):
            yield Change("changed", f"{name}.{member}", "is no longer required", False)


def compare_fact(before: Fact, after: Fact, place: str) -> Iterator[Change]:
    for key in sorted(set(before) | set(after)):
        one, other = before.get(key), after.get(key)
        if one == other or key in ("name", "in", "required"):
            continue
        if key == "enum" and one is not None and other is not None:
            for value in [v for v in other if v not in one]:
                yield Change("added", place, f"value {value!r}", False)
            for value in [v for v in one if v not in other]:
                yield Change("removed", place, f"value {value!r}", True)
        elif key == "items" and one is not None and other is not None:
            yield from compare_fact(one, other, place + "[]")
        else:
            yield Change("changed", place, f"{key} {brief(one)} -> {brief(other)}", key in TYPE_KEYS)


def brief(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, list):
        return "|".join(brief(part) for part in value)
    if isinstance(value, dict):
        return value.get("ref") or value.get("type") or "{" + ",".join(sorted(value)) + "}"
    return str(value)


def judge(change: Change, uses: dict[str, list[str]], selection: Selection) -> tuple[list[str], bool]:
    """Who in the selection a change touches, and whether it breaks them."""
    place = change.place.removesuffix("[]")
    owners = uses.get(place, [])
    if not owners and (place.endswith((" answer", " body", " event")) or " ?" in place):
        owners = uses.get(" ".join(place.split(" ")[:2]), [])
    if change.what == "is now required":
        schema, _, member = change.place.partition(".")
        lacking = [
            message.name
            for message in selection.messages.values()
            if message.use == "request"
            and schema in message.schemas
            and not any(f"{schema}.{member}" in one.places for one in message.members)
        ]
        return owners + lacking, bool(lacking)
    return owners, change.breaks and bool(owners)
