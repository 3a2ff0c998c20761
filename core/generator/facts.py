"""Facts: what the generator keeps of a document, and the lock file that holds them.

A *fact* describes one value by short keys: type, ref (a schema's name), items, any (a union), by and
map (its discriminator), enum, format, pattern, min, max, minLength, maxLength, maxItems, nullable,
extra (additional members), readOnly, unit. A *schema* has members (facts by name), required and
extra. An *operation* has its name in the document, parameters, body, answer, success codes. There
is no prose anywhere: no descriptions, titles, examples or defaults.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from document import REFERENCE, Document

Fact = dict[str, Any]

LOCK_FORMAT = 1

# Keywords that are facts, with the key they have in the lock.
PLAIN_KEYWORDS = {
    "type": "type",
    "format": "format",
    "pattern": "pattern",
    "minimum": "min",
    "maximum": "max",
    "minLength": "minLength",
    "maxLength": "maxLength",
    "maxItems": "maxItems",
    "nullable": "nullable",
    "readOnly": "readOnly",
    "enum": "enum",
    "x-unit": "unit",
}
PROSE = {"description", "title", "example", "examples", "default", "deprecated", "writeOnly"}
STRUCTURE = {"$ref", "allOf", "anyOf", "items", "properties", "required", "additionalProperties", "discriminator"}


def short(reference: str) -> str:
    return reference.removeprefix(REFERENCE)


def extract_fact(node: dict[str, Any]) -> Fact:
    """The fact of one schema node. Raises ValueError on a keyword nobody has thought about."""
    unknown = set(node) - set(PLAIN_KEYWORDS) - PROSE - STRUCTURE
    if unknown:
        raise ValueError(f"unknown schema keyword: {', '.join(sorted(unknown))}")
    fact: Fact = {key: node[word] for word, key in PLAIN_KEYWORDS.items() if word in node}
    if "$ref" in node:
        fact["ref"] = short(node["$ref"])
    for part in node.get("allOf", []):  # one reference, at most with further rules beside it
        for key, value in extract_fact(part).items():
            if fact.setdefault(key, value) != value:
                raise ValueError(f"allOf with two values for {key}")
    if "anyOf" in node:
        fact["any"] = [extract_fact(alternative) for alternative in node["anyOf"]]
    if "discriminator" in node:
        fact["by"] = node["discriminator"]["propertyName"]
        mapping = node["discriminator"].get("mapping", {})
        if mapping:
            fact["map"] = {value: short(reference) for value, reference in sorted(mapping.items())}
    if "items" in node:
        fact["items"] = extract_fact(node["items"])
    if isinstance(node.get("additionalProperties"), dict):
        fact["extra"] = extract_fact(node["additionalProperties"])
    elif "additionalProperties" in node:
        fact["extra"] = node["additionalProperties"]
    if "properties" in node:
        fact["members"] = {
            name: extract_fact(member) for name, member in sorted(node["properties"].items())
        }
        if node.get("required"):
            fact["required"] = sorted(node["required"])
    return fact


def references(fact: Any) -> Iterator[str]:
    """Names of the schemas a fact, schema or operation leads to."""
    if isinstance(fact, dict):
        if isinstance(fact.get("ref"), str):
            yield fact["ref"]
        for key, value in fact.items():
            if key == "map":
                yield from value.values()
            elif key != "enum":
                yield from references(value)
    elif isinstance(fact, list):
        for value in fact:
            yield from references(value)


def media_fact(content: dict[str, Any], media: str) -> Fact | None:
    schema = content.get(media, {}).get("schema")
    return None if schema is None else extract_fact(schema)


def extract_operation(node: dict[str, Any], schemas: dict[str, Any]) -> Fact:
    operation: Fact = {"id": node["operationId"], "tag": node["tags"][0]}
    parameters = []
    for parameter in node.get("parameters", []):
        line = {"name": parameter["name"], "in": parameter["in"]}
        if parameter.get("required"):
            line["required"] = True
        line.update(extract_fact(parameter["schema"]))
        parameters.append(line)
    if parameters:
        operation["parameters"] = parameters
    body = node.get("requestBody")
    if body is not None:
        multipart = "multipart/form-data" in body["content"]
        media = "multipart/form-data" if multipart else "application/json"
        operation["body"] = {
            "kind": "multipart" if multipart else "json",
            "required": body.get("required", False),
            "fact": media_fact(body["content"], media),
        }
    success, failures = [], {}
    answer: Fact | None = None
    stream: Fact | None = None
    for code, response in sorted(node["responses"].items()):
        content = response.get("content", {})
        fact = media_fact(content, "application/json")
        if code.startswith("2"):
            success.append(int(code))
            if fact is not None and (answer is None or answer == {"type": "object"}):
                answer = fact
            stream = stream or media_fact(content, "text/event-stream")
        else:
            failures[code] = fact or {}
    operation["answer"] = classify_answer(answer, stream, "302" in failures, schemas)
    operation["success"] = success
    if failures:
        operation["failures"] = failures
    return operation


def is_page(fact: Fact, schemas: dict[str, Any]) -> bool:
    properties = schemas.get(fact.get("ref", ""), {}).get("properties", {})
    results = properties.get("results", {}).get("type")
    metadata = extract_fact(properties.get("metadata", {})).get("ref", "")
    return results == "array" and "itemsPerPage" in schemas.get(metadata, {}).get("properties", {})


def classify_answer(
    fact: Fact | None, stream: Fact | None, redirect: bool, schemas: dict[str, Any]
) -> Fact:
    if redirect:
        return {"kind": "redirect"}
    if fact is None:
        return {"kind": "object"}
    kind = "object"
    if stream is not None:
        kind = "stream"
    elif fact.get("type") == "array":
        kind = "array"
    elif is_page(fact, schemas):
        kind = "page"
    elif "any" in fact and {"array"} & {a.get("type") for a in fact["any"]}:
        kind = "either"
    answer: Fact = {"kind": kind, "fact": fact}
    if stream is not None:
        answer["event"] = stream
    return answer


def extract(document: Document, roots: list[str]) -> Fact:
    """The facts of a document: all its operations and the schemas reachable from them and `roots`."""
    schemas = document.schemas
    found: Fact = {
        f"{method} {path}": extract_operation(node, schemas)
        for method, path, node in document.operations()
    }
    missing = sorted(set(roots) - set(schemas))
    queue = sorted(set(references(found)) | (set(roots) - set(missing)))
    kept: Fact = {}
    while queue:
        name = queue.pop()
        if name in kept:
            continue
        if name not in schemas:
            raise ValueError(f"reference to a schema that does not exist: {name}")
        fact = extract_fact(schemas[name])
        schema: Fact = {"members": fact.get("members", {})}
        if fact.get("required"):
            schema["required"] = fact["required"]
        if "extra" in fact:
            schema["extra"] = fact["extra"]
        kept[name] = schema
        queue.extend(references(schema))
    facts: Fact = {
        "format": LOCK_FORMAT,
        "document": {"sha256": document.sha256, "version": document.version},
        "repairs": [
            {"name": repair.name, "places": len(repair.places), "reason": repair.reason}
            for repair in document.repairs
        ],
        "operations": dict(sorted(found.items())),
        "schemas": dict(sorted(kept.items())),
    }
    if missing:
        facts["missing"] = missing
    return facts


# ---- the lock file -----------------------------------------------------------------------------

ENUM_INLINE = 60  # characters of an enum that may stand in a member's line


def enum_places(facts: Fact) -> Iterator[tuple[str, Fact]]:
    def walk(fact: Any, place: str) -> Iterator[tuple[str, Fact]]:
        if isinstance(fact, dict):
            if isinstance(fact.get("enum"), (list, str)):
                yield place, fact
            for key, value in fact.items():
                if key == "members":
                    for name, member in value.items():
                        yield from walk(member, f"{place}.{name}")
                elif key == "parameters":
                    for member in value:
                        yield from walk(member, f"{place} ?{member['name']}")
                elif key != "enum":
                    yield from walk(value, place)
        elif isinstance(fact, list):
            for value in fact:
                yield from walk(value, place)

    for name, schema in facts["schemas"].items():
        yield from walk(schema, name)
    for name, operation in facts["operations"].items():
        yield from walk(operation, name)


def encode_lock(facts: Fact) -> str:
    """The text of the lock: one line a member, long enums once, everything in a fixed order."""
    facts = json.loads(json.dumps(facts))
    names: dict[str, str] = {}
    enums: Fact = {}
    for place, fact in enum_places(facts):
        text = json.dumps(fact["enum"])
        if len(text) <= ENUM_INLINE:
            continue
        if text not in names:
            name = place
            while name in enums:
                name += "+"
            names[text] = name
            enums[name] = fact["enum"]
        fact["enum"] = names[text]
    return "".join(render(facts, enums))


def line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def render(facts: Fact, enums: Fact) -> Iterator[str]:
    yield "{\n"
    yield f'"format": {facts["format"]},\n'
    yield f'"document": {line(facts["document"])},\n'
    if "missing" in facts:
        yield f'"missing": {line(facts["missing"])},\n'
    yield from block("repairs", [line(repair) for repair in facts["repairs"]], "[]")
    yield ",\n"
    yield from block(
        "enums",
        [
            f"{line(name)}: [\n " + ",\n ".join(line(value) for value in values) + "\n]"
            for name, values in sorted(enums.items())
        ],
    )
    yield ",\n"
    operations = []
    for name, operation in facts["operations"].items():
        lines = []
        for key, value in operation.items():
            if key == "parameters":
                inner = ",\n  ".join(line(parameter) for parameter in value)
                lines.append(f' "parameters": [\n  {inner}\n ]')
            else:
                lines.append(f' "{key}": {line(value)}')
        operations.append(f"{line(name)}: {{\n" + ",\n".join(lines) + "\n}")
    yield from block("operations", operations)
    yield ",\n"
    schemas = []
    for name, schema in facts["schemas"].items():
        lines = []
        for key, value in schema.items():
            if key == "members" and value:
                inner = ",\n  ".join(f"{line(m)}: {line(fact)}" for m, fact in value.items())
                lines.append(f' "members": {{\n  {inner}\n }}')
            else:
                lines.append(f' "{key}": {line(value)}')
        schemas.append(f"{line(name)}: {{\n" + ",\n".join(lines) + "\n}")
    yield from block("schemas", schemas)
    yield "\n}\n"


def block(name: str, entries: list[str], brackets: str = "{}") -> Iterator[str]:
    yield f'"{name}": {brackets[0]}\n' + ",\n".join(entries) + f"\n{brackets[1]}"


def decode_lock(text: str) -> Fact:
    """Facts from the text of a lock; enums are put back where they are used."""
    facts: Fact = json.loads(text)
    if facts.get("format") != LOCK_FORMAT:
        raise ValueError("the lock has another format; regenerate it from the document")
    enums = facts.pop("enums")
    for _, fact in enum_places(facts):
        if isinstance(fact["enum"], str):
            fact["enum"] = enums[fact["enum"]]
    return facts


def read_lock(path: Path) -> Fact:
    return decode_lock(path.read_text(encoding="utf-8"))
