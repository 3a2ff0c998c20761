"""An independent check of requests: HTTP framing by hand, values by jsonschema against the document.

The document is the real one (VAPI_SPEC) after the repairs, or one made from the lock. What the service
does beyond the document is checked too: members that a schema does not have are refused.
"""

from __future__ import annotations

import email
import email.policy
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import jsonschema

Node = dict[str, Any]
TOKEN = re.compile(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$")
TARGET = re.compile(r"^/[A-Za-z0-9\-._~!$&'()*+,;=:@/%]*(\?[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*)?$")


class Wrong(AssertionError):
    """A request that breaks HTTP or the API."""


def need(condition: bool, words: str) -> None:
    if not condition:
        raise Wrong(words)


@dataclass
class Request:
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    body: bytes


def parse_request(raw: bytes) -> Request:
    """One request and nothing behind it (RFC 9112)."""
    head, separator, body = raw.partition(b"\r\n\r\n")
    need(separator != b"", "the head has no end")
    lines = head.decode("ascii").split("\r\n")
    need("\n" not in head.decode("ascii").replace("\r\n", ""), "a bare LF in the head")
    parts = lines[0].split(" ")
    need(len(parts) == 3 and parts[2] == "HTTP/1.1", f"request line {lines[0]!r}")
    need(TARGET.match(parts[1]) is not None, f"target {parts[1]!r}")
    need(re.search(r"%(?![0-9A-F]{2})", parts[1]) is None, f"bad escape in {parts[1]!r}")
    headers: dict[str, str] = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        need(colon == ":" and TOKEN.match(name) is not None, f"header {line!r}")
        need(name.lower() not in headers, f"header {name} twice")
        need(all(" " <= c <= "~" for c in value), f"header {line!r}")
        headers[name.lower()] = value.strip()
    for name in ("host", "user-agent"):
        need(bool(headers.get(name)), f"no {name}")
    need("transfer-encoding" not in headers, "chunked, though the length is known")
    if "content-length" in headers:
        need(headers["content-length"] == str(len(body)), f"Content-Length {headers['content-length']} of {len(body)}")
    else:
        need(body == b"", "a body without length")
        need(parts[0] in ("GET", "DELETE"), f"{parts[0]} without Content-Length")
    path, _, query = parts[1].partition("?")
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    return Request(parts[0], path, [(unquote(n), unquote(v, errors="strict")) for n, _, v in pairs], headers, body)


def strict(node: Any, closed: bool = True) -> Any:
    """OpenAPI 3.0 to JSON Schema: nullable, no unknown members, discriminators as written."""
    if isinstance(node, list):
        return [strict(inner, closed) for inner in node]
    if not isinstance(node, dict):
        return node
    result = {key: strict(value, closed) for key, value in node.items() if key in SIMPLE}
    if "properties" in node:
        result["properties"] = {name: strict(inner, closed) for name, inner in node["properties"].items()}
        if closed and "additionalProperties" not in node:
            result["additionalProperties"] = False
    if "allOf" in node and len(node["allOf"]) == 1:
        result.update(strict(node["allOf"][0], closed))
    if node.get("nullable"):
        return {"anyOf": [{"type": "null"}, result]}
    return result


SIMPLE = {
    "$ref", "type", "enum", "format", "pattern", "minimum", "maximum", "minLength", "maxLength", "maxItems",
    "items", "required", "anyOf", "additionalProperties",
}


class Validator:
    """Checks requests against a repaired document."""

    def __init__(self, document: Node) -> None:
        self.paths = document["paths"]
        self.schemas = {name: strict(node) for name, node in document["components"]["schemas"].items()}
        for name, schema in self.schemas.items():
            # Schemas of bodies are closed; an object without members is free.
            schema.setdefault("type", "object")

    def check_value(self, value: Any, schema: Node, place: str) -> None:
        root = {**strict(schema), "components": {"schemas": self.schemas}}
        checker = jsonschema.Draft202012Validator(root, format_checker=jsonschema.FormatChecker())
        errors = sorted(checker.iter_errors(value), key=lambda error: list(map(str, error.absolute_path)))
        if errors:
            where = "/".join(str(step) for step in errors[0].absolute_path)
            raise Wrong(f"{place} {where}: {errors[0].message[:300]}")

    def find(self, request: Request) -> tuple[str, Node]:
        """The operation of a request: literal segments win over braces."""
        found = []
        for template, item in self.paths.items():
            pattern = "^" + re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(template)) + "$"
            if re.match(pattern, request.path) and request.method.lower() in item:
                found.append((template.count("{"), template))
        need(bool(found), f"no operation {request.method} {request.path}")
        template = min(found)[1]
        return template, self.paths[template][request.method.lower()]

    def check(self, raw: bytes) -> str:
        """Checks a request. @return its operation, "METHOD /path"."""
        request = parse_request(raw)
        template, operation = self.find(request)
        place = f"{request.method} {template}"
        need(request.headers.get("authorization", "").startswith("Bearer "), f"{place}: no key")
        self.check_parameters(request, template, operation, place)
        self.check_body(request, operation.get("requestBody"), place)
        return place

    def check_parameters(self, request: Request, template: str, operation: Node, place: str) -> None:
        declared = {(p["in"], p["name"]): p for p in operation.get("parameters", [])}
        names = re.findall(r"{(\w+)}", template)
        pattern = "^" + re.sub(r"\\{\w+\\}", "([^/]+)", re.escape(template)) + "$"
        values = re.match(pattern, request.path).groups()
        given = [("path", name, unquote(value)) for name, value in zip(names, values)]
        given += [("query", name, value) for name, value in request.query]
        counts: dict[tuple[str, str], int] = {}
        for where, name, text in given:
            parameter = declared.get((where, name))
            need(parameter is not None, f"{place}: unknown parameter {name}")
            schema = parameter["schema"]
            array = schema.get("type") == "array"
            counts[where, name] = counts.get((where, name), 0) + 1
            need(array or counts[where, name] == 1, f"{place}: {name} given twice")
            one = schema["items"] if array else schema
            self.check_value(convert(text, one, place), one, f"{place} ?{name}")
        for (where, name), parameter in declared.items():
            need(not parameter.get("required") or (where, name) in counts, f"{place}: {name} is missing")

    def check_body(self, request: Request, declared: Node | None, place: str) -> None:
        if declared is None:
            need(request.body == b"", f"{place}: a body that nobody asked for")
            return
        if request.body == b"":
            need(not declared.get("required"), f"{place}: the body is missing")
            return
        kind = request.headers.get("content-type", "")
        if "multipart/form-data" in declared["content"]:
            need(kind.startswith("multipart/form-data; boundary="), f"{place}: Content-Type {kind}")
            schema = declared["content"]["multipart/form-data"]["schema"]
            self.check_value(parse_form(kind, request.body), schema, f"{place} body")
            return
        need(kind == "application/json", f"{place}: Content-Type {kind}")
        value = json.loads(request.body.decode("utf-8"), object_pairs_hook=unique)
        self.check_value(value, declared["content"]["application/json"]["schema"], f"{place} body")

    def check_message(self, raw: bytes, schema: str) -> None:
        """A control message: JSON of this schema, and no key with it."""
        request = parse_request(raw)
        need("authorization" not in request.headers, "a key went to the control URL")
        need(request.headers.get("content-type") == "application/json", "Content-Type")
        value = json.loads(request.body.decode("utf-8"), object_pairs_hook=unique)
        self.check_value(value, {"$ref": f"#/components/schemas/{schema}"}, schema)


def convert(text: str, schema: Node, place: str) -> Any:
    """The value that a query parameter's text stands for."""
    if schema.get("type") in ("number", "integer"):
        need(re.match(r"^-?\d+$", text) is not None, f"{place}: {text!r} is no number")
        return int(text)
    if schema.get("type") == "boolean":
        need(text in ("true", "false"), f"{place}: {text!r} is no boolean")
        return text == "true"
    if schema.get("format") == "json":
        json.loads(text)
    return text


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    need(len(names) == len(set(names)), f"a member twice: {names}")
    return dict(pairs)


def parse_form(kind: str, body: bytes) -> dict[str, str]:
    """The parts of a form as {name: content}."""
    message = email.message_from_bytes(
        b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body, policy=email.policy.HTTP
    )
    need(message.is_multipart() and not message.defects, f"form: {message.defects}")
    boundary = kind.partition("boundary=")[2].encode()
    need(body.endswith(b"\r\n--" + boundary + b"--\r\n"), "form: no closing boundary")
    fields = {}
    for part in message.iter_parts():
        name = part.get_param("name", header="content-disposition")
        fields[name] = part.get_payload(decode=True).decode("utf-8")
    return fields
