"""The API's OpenAPI document as the service publishes it: GET /api-json, 3.2 MB.

Made from the API lock, with prose of the length that the real one has; or, where the environment names it as
VAPI_SPEC, the real one. `info` stands at the end, so that whoever wants the version has to read it all.
"""

from __future__ import annotations

import functools
import json
import os
import pathlib
import sys
from typing import Any

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "core" / "generator"))

import facts as fact_base  # noqa: E402  (the path must be set first)
import openapi  # noqa: E402

from .wire import encode  # noqa: E402

METHOD, PATH = "GET", "/api-json"
SIZE = 3_251_680
"""Bytes of the document of 2026-08-20."""
LOCK = pathlib.Path(openapi.__file__).with_name("api.lock.json")
PROSE = (
    'This is the text of a description, with "quotes", a \\ backslash, {"version":"0.0"} and [brackets]. '
    "Umlaute wie in Straße, Zeichen wie € und 😀, und ein Umbruch\n\tmitten darin. "
)


def _descriptions(node: Any) -> list[dict[str, Any]]:
    """The nodes of a document that may have a description: operations, schemas and their members."""
    found = [operation for path in node["paths"].values() for operation in path.values()]
    for schema in node["components"]["schemas"].values():
        found += [schema, *schema.get("properties", {}).values()]
    return [one for one in found if "$ref" not in one]


@functools.lru_cache(maxsize=1)
def _whole() -> dict[str, Any]:
    path = os.environ.get("VAPI_SPEC")
    if path:
        return dict(json.loads(pathlib.Path(path).read_text(encoding="utf-8")))
    node: dict[str, Any] = openapi.document_of(fact_base.read_lock(LOCK))
    for one in _descriptions(node):
        one["description"] = PROSE
    info = {**node.pop("info"), "title": "Vapi API", "description": ""}
    node["info"] = info
    info["description"] = PROSE * ((SIZE - len(encode(node))) // len(encode(PROSE)))
    return node


def document(gone: list[str]) -> bytes:
    """The document without the operations in `gone`, such as `POST /chat`."""
    whole = _whole()
    paths = {
        path: {method: fact for method, fact in item.items() if f"{method.upper()} {path}" not in gone}
        for path, item in whole["paths"].items()
    }
    return encode({**whole, "paths": paths})
