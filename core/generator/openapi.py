"""Facts back into an OpenAPI document: for the operation browser, for validators, and for tests."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from document import REFERENCE
from facts import PLAIN_KEYWORDS, Fact, references

KEYWORDS = {key: word for word, key in PLAIN_KEYWORDS.items()}


def schema_of(fact: Fact) -> dict[str, Any]:
    """The schema node of a fact. `null` is expressed the OpenAPI way."""
    node = {KEYWORDS[key]: value for key, value in fact.items() if key in KEYWORDS}
    if "ref" in fact:
        reference = {"$ref": REFERENCE + fact["ref"]}
        if not node and "extra" not in fact:
            return reference
        node["allOf"] = [reference]
    if "any" in fact:
        node["anyOf"] = [schema_of(inner) for inner in fact["any"]]
    if "by" in fact:
        node["discriminator"] = {"propertyName": fact["by"]}
        if "map" in fact:
            mapping = {value: REFERENCE + name for value, name in fact["map"].items()}
            node["discriminator"]["mapping"] = mapping
    if "items" in fact:
        node["items"] = schema_of(fact["items"])
    if "extra" in fact:
        extra = fact["extra"]
        node["additionalProperties"] = schema_of(extra) if isinstance(extra, dict) else extra
    if "members" in fact:
        node["properties"] = {name: schema_of(inner) for name, inner in fact["members"].items()}
        if fact.get("required"):
            node["required"] = fact["required"]
    return node


def operation_of(operation: Fact) -> dict[str, Any]:
    node: dict[str, Any] = {"operationId": operation["id"], "tags": [operation["tag"]]}
    parameters = []
    for parameter in operation.get("parameters", []):
        fact = {k: v for k, v in parameter.items() if k not in ("name", "in", "required")}
        parameters.append(
            {
                "name": parameter["name"],
                "in": parameter["in"],
                "required": parameter.get("required", False),
                "schema": schema_of(fact),
            }
        )
    if parameters:
        node["parameters"] = parameters
    body = operation.get("body")
    if body is not None:
        media = "multipart/form-data" if body["kind"] == "multipart" else "application/json"
        node["requestBody"] = {
            "required": body["required"],
            "content": {media: {"schema": schema_of(body["fact"])}},
        }
    answer = operation["answer"]
    content = {}
    if "fact" in answer:
        content["application/json"] = {"schema": schema_of(answer["fact"])}
    if "event" in answer:
        content["text/event-stream"] = {"schema": schema_of(answer["event"])}
    node["responses"] = {}
    for code in operation["success"]:
        node["responses"][str(code)] = {"content": content} if content else {}
    for code, fact in operation.get("failures", {}).items():
        node["responses"][code] = (
            {"content": {"application/json": {"schema": schema_of(fact)}}} if fact else {}
        )
    return node


def document_of(facts: Fact, schemas: Iterable[str] | None = None) -> dict[str, Any]:
    """An OpenAPI document with all operations, and all schemas or those named."""
    paths: dict[str, Any] = {}
    for key, operation in facts["operations"].items():
        method, path = key.split(" ", 1)
        paths.setdefault(path, {})[method.lower()] = operation_of(operation)
    names = facts["schemas"] if schemas is None else sorted(schemas)
    return {
        "openapi": "3.0.0",
        "info": {"version": facts["document"]["version"]},
        "paths": paths,
        "components": {
            "schemas": {
                name: schema_of({"type": "object", **facts["schemas"][name]}) for name in names
            }
        },
    }


def reachable(facts: Fact, start: Iterable[str]) -> set[str]:
    """Names of the schemas that `start` leads to, `start` included."""
    found: set[str] = set()
    queue = list(start)
    while queue:
        name = queue.pop()
        if name not in found:
            found.add(name)
            queue.extend(references(facts["schemas"][name]))
    return found
