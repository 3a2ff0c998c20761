"""Reading the OpenAPI document and naming what is wrong with it.

The published document has known defects. Each one has a repair here, with a name, and every run
says how many places each repair touched; the counts go into the lock as well. A repair that finds
nothing to do is reported too, so that a fixed document is noticed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Node = dict[str, Any]

REFERENCE = "#/components/schemas/"
METHODS = ("get", "post", "put", "patch", "delete")


@dataclass
class Repair:
    """What one repair did: its name, why it is needed, and where it worked."""

    name: str
    reason: str
    places: list[str] = field(default_factory=list)


@dataclass
class Document:
    """A document after its repairs."""

    root: Node
    sha256: str
    version: str
    repairs: list[Repair]

    @property
    def schemas(self) -> Node:
        return self.root["components"]["schemas"]

    def operations(self) -> Iterator[tuple[str, str, Node]]:
        """Every operation as (METHOD, path, node)."""
        yield from operations(self.root)


def operations(root: Node) -> Iterator[tuple[str, str, Node]]:
    for path, item in root["paths"].items():
        for method in METHODS:
            if method in item:
                yield method.upper(), path, item[method]


def nodes(root: Node) -> Iterator[tuple[str, Node]]:
    """Every schema node of the document with a readable name of its place."""

    def walk(node: Any, place: str) -> Iterator[tuple[str, Node]]:
        if not isinstance(node, dict):
            return
        yield place, node
        for name, member in node.get("properties", {}).items():
            yield from walk(member, f"{place}.{name}")
        yield from walk(node.get("items"), f"{place}[]")
        yield from walk(node.get("additionalProperties"), f"{place}{{}}")
        for keyword in ("oneOf", "anyOf", "allOf"):
            for alternative in node.get(keyword, []):
                yield from walk(alternative, place)

    for name, schema in root["components"]["schemas"].items():
        yield from walk(schema, name)
    for method, path, operation in operations(root):
        place = f"{method} {path}"
        for parameter in operation.get("parameters", []):
            yield from walk(parameter.get("schema"), f"{place} ?{parameter['name']}")
        contents = [operation.get("requestBody", {})] + list(operation["responses"].values())
        for content in contents:
            for media in content.get("content", {}).values():
                yield from walk(media.get("schema"), place)


def array_enum(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        if node.get("type") == "array" and "enum" in node:
            values = node.pop("enum")
            node.get("items", {}).setdefault("enum", values)
            repair.places.append(place)


def object_enum(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        if node.get("type") == "object" and "enum" in node:
            node["type"] = "string"
            repair.places.append(place)


def one_of(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        if "oneOf" in node:
            node["anyOf"] = node.pop("oneOf")
            if "allOf" in node:  # repeats one of the alternatives
                del node["allOf"]
            repair.places.append(place)


def slash_pattern(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        pattern = node.get("pattern", "")
        if len(pattern) > 1 and pattern.startswith("/"):
            node["pattern"] = pattern[1 : pattern.rindex("/")]
            repair.places.append(place)


def union_enum(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        if "anyOf" in node and "enum" in node:
            del node["enum"]
            repair.places.append(place)


def duplicate_enum(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        values = node.get("enum", [])
        unique = list(dict.fromkeys(values))
        if len(unique) != len(values):
            node["enum"] = unique
            repair.places.append(f"{place}: {len(values) - len(unique)} values")


def empty_enum(root: Node, repair: Repair) -> None:
    for place, node in nodes(root):
        if node.get("enum") == []:
            del node["enum"]
            repair.places.append(place)


CHAT_MESSAGES = {"UserMessage": "user", "SystemMessage": "system"}


def chat_message(root: Node, repair: Repair) -> None:
    """Lists of messages that also offer AssistantMessage are chats; those of calls offer BotMessage."""
    schemas = root["components"]["schemas"]
    developer = schemas.get("DeveloperMessage")
    if developer is None:
        return
    for place, node in nodes(root):
        alternatives = node.get("anyOf", [])
        names = [alternative.get("$ref", "") for alternative in alternatives]
        if REFERENCE + "AssistantMessage" not in names:
            continue
        for alternative in alternatives:
            name = alternative.get("$ref", "").removeprefix(REFERENCE)
            if name in CHAT_MESSAGES:
                alternative["$ref"] = REFERENCE + "Chat" + name
                repair.places.append(f"{place} {name}")
    for name, role in CHAT_MESSAGES.items():
        schema = json.loads(json.dumps(developer))
        schema["properties"]["role"]["enum"] = [role]
        schemas["Chat" + name] = schema


def add_member(schema: str, member: str, fact: Node) -> Callable[[Node, Repair], None]:
    def apply(root: Node, repair: Repair) -> None:
        properties = root["components"]["schemas"].get(schema, {}).get("properties")
        if properties is not None and member not in properties:
            properties[member] = dict(fact)
            repair.places.append(f"{schema}.{member}")

    return apply


def call_answer(root: Node, repair: Repair) -> None:
    add_member("Call", "subscriptionLimits", {"$ref": REFERENCE + "SubscriptionLimits"})(root, repair)
    add_member(
        "VapiWebsocketTransport", "websocketCallUrl", {"type": "string", "readOnly": True}
    )(root, repair)


def call_delete(root: Node, repair: Repair) -> None:
    operation = root["paths"].get("/call/{id}", {}).get("delete")
    if operation is None:
        return
    if not any(parameter["in"] == "path" for parameter in operation.get("parameters", [])):
        operation.setdefault("parameters", []).insert(
            0, {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
        )
        repair.places.append("DELETE /call/{id} ?id")
    if operation.get("requestBody", {}).get("required"):
        operation["requestBody"]["required"] = False
        repair.places.append("DELETE /call/{id} body")


def repeated_parameter(root: Node, repair: Repair) -> None:
    for method, path, operation in operations(root):
        seen: set[tuple[str, str]] = set()
        kept = []
        for parameter in operation.get("parameters", []):
            key = (parameter["in"], parameter["name"])
            if key in seen:
                repair.places.append(f"{method} {path} ?{parameter['name']}")
            else:
                seen.add(key)
                kept.append(parameter)
        if "parameters" in operation:
            operation["parameters"] = kept


def object_parameter(root: Node, repair: Repair) -> None:
    for method, path, operation in operations(root):
        for parameter in operation.get("parameters", []):
            if "allOf" in parameter and not parameter.get("schema"):
                del parameter["allOf"]
                parameter["schema"] = {"type": "string", "format": "json"}
                repair.places.append(f"{method} {path} ?{parameter['name']}")


def event_stream(root: Node, repair: Repair) -> None:
    """Moves the event alternatives of an answer from application/json to text/event-stream."""
    for method, path, operation in operations(root):
        answer = operation["responses"].get("200", {}).get("content", {})
        alternatives = answer.get("application/json", {}).get("schema", {}).get("anyOf", [])
        names = [a.get("$ref", "").removeprefix(REFERENCE) for a in alternatives]
        events = [
            alternative
            for alternative, name in zip(alternatives, names)
            if name.endswith("Event") or name.endswith("StreamResponse")
        ]
        if not events:
            continue
        objects = [alternative for alternative in alternatives if alternative not in events]
        answer["application/json"]["schema"] = (
            objects[0] if len(objects) == 1 else {"anyOf": objects}
        )
        answer["text/event-stream"] = {
            "schema": events[0] if len(events) == 1 else {"anyOf": events}
        }
        created = operation["responses"].get("201")
        if created is not None:
            created["content"] = answer
        repair.places.append(f"{method} {path}")


def text_or_object(root: Node, repair: Repair) -> None:
    schemas = root["components"]["schemas"]
    for name, member in (
        ("ClientMessageModelOutput", "output"),
        ("ServerMessageModelOutput", "output"),
        ("ClientMessageToolCallsResult", "toolCallResult"),
    ):
        node = schemas.get(name, {}).get("properties", {}).get(member)
        if node is not None and node.get("type") == "object":
            del node["type"]
            repair.places.append(f"{name}.{member}")


def milliseconds(root: Node, repair: Repair) -> None:
    for name in ("UserMessage", "BotMessage"):
        node = root["components"]["schemas"].get(name, {}).get("properties", {}).get("duration")
        if node is not None:
            node["x-unit"] = "ms"
            repair.places.append(f"{name}.duration")


UNSENT_PARAMETERS = {
    ("PATCH", "/structured-output/{id}", "schemaOverride"),
    ("POST", "/eval/simulation/run/{id}/item/{itemId}/generate", "force"),
    ("GET", "/file", "purpose"),
}


def unsent_parameter(root: Node, repair: Repair) -> None:
    for method, path, operation in operations(root):
        for parameter in operation.get("parameters", []):
            if (method, path, parameter["name"]) in UNSENT_PARAMETERS and parameter["required"]:
                parameter["required"] = False
                repair.places.append(f"{method} {path} ?{parameter['name']}")


def header_parameter(root: Node, repair: Repair) -> None:
    for method, path, operation in operations(root):
        parameters = operation.get("parameters", [])
        for parameter in [p for p in parameters if p["in"] == "header"]:
            parameters.remove(parameter)
            repair.places.append(f"{method} {path} {parameter['name']}")
            if parameter["name"].lower() == "content-type" and "requestBody" not in operation:
                operation["requestBody"] = {
                    "required": False,
                    "content": {"application/json": {"schema": {"type": "object"}}},
                }


def next_cursor(root: Node, repair: Repair) -> None:
    """Pages with a nextCursor take it back as `cursor`, says the member's description; no operation declares it."""
    schemas = root["components"]["schemas"]
    if "nextCursor" not in schemas.get("PaginationMeta", {}).get("properties", {}):
        return
    pages = {
        REFERENCE + name
        for name, schema in schemas.items()
        if REFERENCE + "PaginationMeta" in json.dumps(schema.get("properties", {}).get("metadata", {}))
    }
    for method, path, operation in operations(root):
        content = operation["responses"].get("200", {}).get("content", {})
        schema = content.get("application/json", {}).get("schema", {})
        answers = {one.get("$ref") for one in [schema, *schema.get("anyOf", [])]}
        parameters = operation.get("parameters", [])
        if answers & pages and not any(parameter["name"] == "cursor" for parameter in parameters):
            place = next((i for i, p in enumerate(parameters) if p["name"] == "page"), len(parameters))
            fact = {"name": "cursor", "in": "query", "required": False, "schema": {"type": "string"}}
            operation["parameters"] = [*parameters[:place], fact, *parameters[place:]]
            repair.places.append(f"{method} {path} ?cursor")


@dataclass(frozen=True)
class KnownDefect:
    """One line of the table of repairs."""

    name: str
    reason: str
    apply: Callable[[Node, Repair], None]


# The order matters: unions are renamed before what looks into them.
KNOWN_DEFECTS = (
    KnownDefect("array-enum", "an enum stands on an array instead of on its elements", array_enum),
    KnownDefect("object-enum", "a string enum is declared as an object", object_enum),
    KnownDefect("one-of", "oneOf alternatives match each other; read as anyOf", one_of),
    KnownDefect("slash-pattern", "a pattern is written with slashes around it", slash_pattern),
    KnownDefect("union-enum", "an enum beside a union forbids what the union allows", union_enum),
    KnownDefect("duplicate-enum", "an enum lists a value twice", duplicate_enum),
    KnownDefect("empty-enum", "an enum without values forbids every value", empty_enum),
    KnownDefect("chat-message", "chats use content where calls use message", chat_message),
    KnownDefect("call-answer", "the wire has members that the schema lacks", call_answer),
    KnownDefect("call-delete", "the path parameter is missing, the body is optional", call_delete),
    KnownDefect("repeated-parameter", "a parameter is declared twice", repeated_parameter),
    KnownDefect("object-parameter", "a query parameter is an object without a rule; sent as JSON text", object_parameter),
    KnownDefect("event-stream", "an event stream is declared as application/json", event_stream),
    KnownDefect("text-or-object", "declared an object, text on the wire", text_or_object),
    KnownDefect("milliseconds", "duration is in milliseconds on the wire", milliseconds),
    KnownDefect("unsent-parameter", "declared required, never sent by anybody", unsent_parameter),
    KnownDefect("header-parameter", "a header that the client sets itself is declared a parameter", header_parameter),
    KnownDefect("next-cursor", "metadata.nextCursor is sent back as cursor, which no operation declares", next_cursor),
)


def load_document(path: Path) -> Document:
    """Reads and repairs a document. Raises ValueError when it is no OpenAPI 3 document."""
    raw = path.read_bytes()
    root = json.loads(raw)
    if not str(root.get("openapi", "")).startswith("3.") or "paths" not in root:
        raise ValueError(f"{path}: not an OpenAPI 3 document")
    repairs = []
    for defect in KNOWN_DEFECTS:
        repair = Repair(defect.name, defect.reason)
        defect.apply(root, repair)
        repairs.append(repair)
    return Document(
        root=root,
        sha256=hashlib.sha256(raw).hexdigest(),
        version=str(root.get("info", {}).get("version", "")),
        repairs=repairs,
    )
