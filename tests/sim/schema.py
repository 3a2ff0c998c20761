"""Strict checks of bodies, queries and path values by the API lock, with refusals in the API's own form.

core/generator/api.lock.json holds the facts of Vapi's OpenAPI document, supplement.json those from
outside of it. A *fact* describes one value: type, ref (a schema's name), items, any (a union) with by
and map (its discriminator), enum, format, pattern, min, max, minLength, maxLength, maxItems, nullable,
extra. A *schema* has members and required. Members that a schema does not name are refused, as the API
refuses them.
"""

from __future__ import annotations

import functools
import json
import pathlib
import re
from typing import Any

GENERATOR = pathlib.Path(__file__).resolve().parents[2] / "core" / "generator"
E164 = re.compile(r"^\+[1-9]\d{1,14}$")
DATE_TIME = re.compile(r"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")
UUID = re.compile(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")

Fact = dict[str, Any]


class Lock:
    """The facts of the API."""

    def __init__(self, directory: pathlib.Path = GENERATOR) -> None:
        lock = json.loads((directory / "api.lock.json").read_text(encoding="utf-8"))
        supplement = json.loads((directory / "supplement.json").read_text(encoding="utf-8"))
        self.enums: dict[str, list[Any]] = {**lock["enums"], **supplement.get("enums", {})}
        self.schemas: dict[str, Fact] = {**lock["schemas"], **supplement.get("schemas", {})}
        self.operations: dict[str, Fact] = {**lock["operations"], **supplement.get("operations", {})}

    def values(self, fact: Fact) -> list[Any] | None:
        """The values of an enum; None when it is none. The document has enums without any: they allow all."""
        values = fact.get("enum")
        return (self.enums[values] if isinstance(values, str) else values) or None


@functools.lru_cache(maxsize=1)
def lock() -> Lock:
    """The lock of this repository, read once."""
    return Lock()


@functools.lru_cache(maxsize=None)
def pattern(text: str) -> re.Pattern[str]:
    """A pattern of the document, which uses ECMAScript's classes."""
    return re.compile(text.replace(r"[\p{L}\d]", r"[^\W_]").replace(r"\p{L}", r"[^\W\d_]"))


def check(fact: Fact, value: Any) -> list[str]:
    """The complaints about a request body, as the API words them; empty when it is good."""
    complaints: list[str] = []
    _check(fact, value, "", complaints)
    return complaints


def check_query(operation: Fact, query: list[tuple[str, str]]) -> list[str]:
    """The complaints about a query."""
    table = {fact["name"]: fact for fact in operation.get("parameters", []) if fact["in"] == "query"}
    complaints: list[str] = []
    seen: set[str] = set()
    for name, text in query:
        fact = table.get(name)
        if fact is None:
            complaints.append(f"property {name} should not exist")
            continue
        if name in seen and fact.get("type") != "array":
            complaints.append(f"{name} is given twice")
        seen.add(name)
        _check(fact.get("items", fact), _from_text(fact.get("items", fact), text), name, complaints)
    needed = [name for name, fact in table.items() if fact.get("required")]
    complaints += [f"{name} should not be empty" for name in needed if name not in seen]
    return complaints


def check_path(operation: Fact, values: dict[str, str]) -> list[str]:
    """The complaints about the values in a path."""
    complaints: list[str] = []
    for fact in operation.get("parameters", []):
        if fact["in"] == "path":
            _check(fact, values[fact["name"]], fact["name"], complaints)
    return complaints


def _from_text(fact: Fact, text: str) -> Any:
    kind = fact.get("type")
    if kind in ("number", "integer") and re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text)
    if kind == "boolean" and text in ("true", "false"):
        return text == "true"
    return text


def _check(fact: Fact, value: Any, path: str, complaints: list[str]) -> None:
    if value is None and (fact.get("nullable") or fact.get("type") == "null"):
        return
    if "ref" in fact:
        _check_object(lock().schemas[fact["ref"]], value, path, complaints)
    elif "any" in fact:
        _check_union(fact, value, path, complaints)
    elif fact.get("type") == "array":
        _check_array(fact, value, path, complaints)
    elif fact.get("type") == "object":
        if not isinstance(value, dict):
            complaints.append(f"{path} must be an object")
        elif isinstance(fact.get("extra"), dict):
            for name, member in value.items():
                _check(fact["extra"], member, f"{path}.{name}", complaints)
    elif "type" in fact:
        _check_plain(fact, value, path, complaints)


def _check_object(schema: Fact, document: Any, path: str, complaints: list[str]) -> None:
    if not isinstance(document, dict):
        complaints.append(f"{path or 'body'} must be an object")
        return
    prefix = path + "." if path else ""
    for name, value in document.items():
        fact = schema["members"].get(name)
        if fact is not None:
            _check(fact, value, prefix + name, complaints)
        elif not schema.get("extra"):
            complaints.append(f"{prefix}property {name} should not exist")
    complaints += [f"{prefix}{name} should not be empty" for name in schema.get("required", []) if name not in document]


def _check_union(fact: Fact, value: Any, path: str, complaints: list[str]) -> None:
    chosen = None
    if isinstance(value, dict) and "map" in fact and fact["by"] in value:
        chosen = fact["map"].get(value[fact["by"]])
        if chosen is None:
            complaints.append(f"{path}.{fact['by']} must be one of: {', '.join(fact['map'])}")
            return
    alternatives = [{"ref": chosen}] if chosen else fact["any"]
    attempts: list[list[str]] = []
    for alternative in alternatives:
        attempt: list[str] = []
        _check(alternative, value, path, attempt)
        if not attempt:
            return
        attempts.append(attempt)
    complaints += min(attempts, key=len)


def _check_array(fact: Fact, value: Any, path: str, complaints: list[str]) -> None:
    if not isinstance(value, list):
        complaints.append(f"{path} must be an array")
        return
    if len(value) > fact.get("maxItems", len(value)):
        complaints.append(f"{path} must contain no more than {fact['maxItems']} elements")
    for index, item in enumerate(value):
        _check(fact.get("items", {}), item, f"{path}.{index}", complaints)


def _check_plain(fact: Fact, value: Any, path: str, complaints: list[str]) -> None:
    kind = fact["type"]
    types: dict[str, type | tuple[type, ...]] = {
        "string": str, "number": (int, float), "integer": int, "boolean": bool, "null": type(None),
    }  # fmt: skip
    if not isinstance(value, types[kind]) or (kind in ("number", "integer") and isinstance(value, bool)):
        complaints.append(f"{path} must be a {kind}")
        return
    values = lock().values(fact)
    if values is not None and value not in values:
        complaints.append(f"{path} must be one of the following values: {', '.join(map(str, values))}")
    elif isinstance(value, str):
        _check_string(fact, value, path, complaints)
    elif kind in ("number", "integer"):
        if value < fact.get("min", value):
            complaints.append(f"{path} must not be less than {fact['min']}")
        if value > fact.get("max", value):
            complaints.append(f"{path} must not be greater than {fact['max']}")


def _check_string(fact: Fact, value: str, path: str, complaints: list[str]) -> None:
    if len(value) > fact.get("maxLength", len(value)):
        complaints.append(f"{path} must be shorter than or equal to {fact['maxLength']} characters")
    if len(value) < fact.get("minLength", 0):
        complaints.append(f"{path} must be longer than or equal to {fact['minLength']} characters")
    if "pattern" in fact and not pattern(fact["pattern"]).search(value):
        complaints.append(f"{path} must match {fact['pattern']} regular expression")
    form = fact.get("format")
    if form == "date-time" and not DATE_TIME.match(value):
        complaints.append(f"{path} must be a valid ISO 8601 date string")
    if form == "uuid" and not UUID.match(value):
        complaints.append(f"{path} must be a UUID")
    if form == "json":
        try:
            parse(value.encode())
        except BodyError:
            complaints.append(f"{path} must be a JSON text")


def customer_complaints(customer: dict[str, Any], path: str) -> list[str]:
    """The complaints about a telephone number, beyond what the schema says."""
    number = customer.get("number")
    if isinstance(number, str) and customer.get("numberE164CheckEnabled") is not False and not E164.match(number):
        return [f"{path}.number must be a valid phone number in the E.164 format."]
    return []


def is_json(content_type: str) -> bool:
    """The content type is JSON's, in UTF-8."""
    return content_type.replace(" ", "").lower() in ("application/json", "application/json;charset=utf-8")


class BodyError(ValueError):
    """A body that is not what its content type says."""


def parse(data: bytes) -> Any:
    """Strict JSON: UTF-8 without BOM, no NaN, no repeated names, nothing behind the document."""

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        document = dict(pairs)
        if len(document) != len(pairs):
            raise BodyError("a member name is repeated")
        return document

    def refuse(constant: str) -> Any:
        raise BodyError(f"{constant} is not JSON")

    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_constant=refuse)
        if b"\\ud" in data.lower():
            json.dumps(document, ensure_ascii=False).encode()  # a lone surrogate fails here
    except (UnicodeError, json.JSONDecodeError, RecursionError) as error:
        raise BodyError(str(error)) from error
    return document


def parse_multipart(content_type: str, data: bytes) -> dict[str, tuple[dict[str, str], bytes]]:
    """Strict multipart/form-data (RFC 7578): parts by name, each with its headers and content."""
    boundary = re.search(r'boundary="?([0-9A-Za-z\'()+_,./:=? -]{1,70})"?$', content_type)
    if boundary is None:
        raise BodyError("no boundary")
    line = b"--" + boundary[1].encode()
    if not data.startswith(line + b"\r\n") or not data.endswith(b"\r\n" + line + b"--\r\n"):
        raise BodyError("the body is not framed by its boundary")
    parts: dict[str, tuple[dict[str, str], bytes]] = {}
    for piece in data[len(line) + 2 : -len(line) - 6].split(b"\r\n" + line + b"\r\n"):
        head, empty_line, content = piece.partition(b"\r\n\r\n")
        headers = {}
        for text in head.decode("utf-8", "strict").split("\r\n"):
            name, colon, value = text.partition(": ")
            headers[name.lower()] = value
        found = re.match(r'form-data; name="([^"]+)"', headers.get("content-disposition", ""))
        if not empty_line or found is None or found[1] in parts:
            raise BodyError("a part has no name, no end of its head, or comes twice")
        parts[found[1]] = (headers, content)
    return parts
