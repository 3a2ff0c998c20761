"""The operations that are served: a table of routes, each with its checks and a handler.

A route names the schema of its body; the checks of head, key, query and body run before the handler, so
that a handler only sees what is good. More operations are added by adding rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from . import schema
from .wire import Answer, encode
from .world import START, World, iso

EVENT_STREAM = "text/event-stream; charset=utf-8"
CHAT_PAUSE = 0.01
"""Seconds between the pieces of an event stream."""


@dataclass
class Request:
    """A request that has passed the checks."""

    route: Route
    path: dict[str, str]
    query: dict[str, str]
    body: Any
    headers: dict[str, str]


Handler = Callable[[World, Request], Answer]


@dataclass(frozen=True)
class Route:
    """An operation: METHOD and path template, what it takes, and who answers it."""

    method: str
    template: str
    handler: Handler
    body: str | None = None
    """Name of the body's schema; None when the operation takes no body."""
    body_optional: bool = False
    key: str = "private"
    """Which key it wants: private or public."""
    hosts: tuple[str, ...] = field(default=())

    @property
    def name(self) -> str:
        """As faults and the statistics call it: `GET /call/{id}`."""
        return f"{self.method} {self.template}"

    def match(self, path: str) -> dict[str, str] | None:
        """The path's values, or None when the template does not fit."""
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.template)
        found = re.fullmatch(pattern, path)
        return found.groupdict() if found else None


def find(method: str, path: str) -> tuple[Route, dict[str, str]] | None:
    """The route of a request."""
    for route in ROUTES:
        values = route.match(path)
        if route.method == method and values is not None:
            return route, values
    return None


def _refuse(complaints: list[str]) -> Answer:
    return Answer.error(400, complaints)


def _unknown(kind: str, identifier: str) -> Answer:
    return Answer.error(404, f"{kind} not found: {identifier}")


def create_call(world: World, request: Request) -> Answer:
    """POST /call: one call, or one for each of `customers`."""
    body = request.body
    complaints: list[str] = []
    if not any(name in body for name in ("assistantId", "assistant", "squadId", "squad", "workflowId", "workflow")):
        complaints.append("one of assistantId, assistant, squadId, squad, workflowId or workflow is needed")
    if "assistantId" in body and body["assistantId"] not in world.assistants:
        return Answer.error(400, f"Couldn't get assistant. assistantId {body['assistantId']} does not exist.")
    websocket = body.get("transport", {}).get("provider") == "vapi.websocket"
    if websocket:
        complaints += [f"{name} should not exist" for name in ("phoneNumberId", "phoneNumber") if name in body]
    else:
        if "phoneNumberId" not in body and "phoneNumber" not in body:
            complaints.append("need either phoneNumberId or phoneNumber")
        if not any(name in body for name in ("customer", "customerId", "customers")):
            complaints.append("need one of customer, customerId or customers")
    complaints += schema.customer_complaints(body.get("customer", {}), "customer")
    if complaints:
        return _refuse(complaints)
    limits = {"concurrencyBlocked": False, "concurrencyLimit": 10, "remainingConcurrentCalls": 9}
    if "customers" in body:
        results, errors = [], []
        for customer in body["customers"]:
            problems = schema.customer_complaints(customer, "customer")
            if problems:
                errors.append({"customer": customer, "error": problems[0]})
            else:
                results.append(world.place(body, customer))
        limits["remainingConcurrentCalls"] = 10 - len(results)
        return Answer.json({"subscriptionLimits": limits, "results": results, "errors": errors}, 201)
    call = world.place(body, body.get("customer"))
    return Answer.json({**call, "subscriptionLimits": limits}, 201)


def get_call(world: World, request: Request) -> Answer:
    """GET /call/{id}."""
    call = world.poll(request.path["id"])
    return Answer.json(call) if call else _unknown("Call", request.path["id"])


def _within(record: dict[str, Any], query: dict[str, str]) -> bool:
    tests: dict[str, Callable[[str, str], bool]] = {
        "Gt": lambda a, b: a > b,
        "Lt": lambda a, b: a < b,
        "Ge": lambda a, b: a >= b,
        "Le": lambda a, b: a <= b,
    }
    for stem in ("createdAt", "updatedAt"):
        for end, test in tests.items():
            if stem + end in query and not test(record[stem], query[stem + end]):
                return False
    return all(record.get(name) == query[name] for name in ("id", "assistantId", "phoneNumberId", "sessionId") if name in query)


def _select(records: list[dict[str, Any]], query: dict[str, str]) -> list[dict[str, Any]]:
    chosen = [record for record in records if _within(record, query)]
    chosen.sort(key=lambda record: str(record["createdAt"]), reverse=True)
    return chosen[: int(float(query.get("limit", "100")))]


def list_calls(world: World, request: Request) -> Answer:
    """GET /call: newest first."""
    return Answer.json(_select(list(world.calls.values()), request.query))


def update_call(world: World, request: Request) -> Answer:
    """PATCH /call/{id}: only the name."""
    call = world.calls.get(request.path["id"])
    if call is None:
        return _unknown("Call", request.path["id"])
    call.update(request.body)
    return Answer.json(call)


def delete_call(world: World, request: Request) -> Answer:
    """DELETE /call/{id}, or of the `ids` in the body."""
    identifiers = (request.body or {}).get("ids", [request.path["id"]])
    call = world.calls.get(identifiers[0]) if identifiers else None
    if call is None:
        return _unknown("Call", request.path["id"])
    for identifier in identifiers:
        world.calls.pop(identifier, None)
    return Answer.json(call)


def list_assistants(world: World, request: Request) -> Answer:
    """GET /assistant."""
    return Answer.json(_select(list(world.assistants.values()), request.query))


def get_assistant(world: World, request: Request) -> Answer:
    """GET /assistant/{id}."""
    assistant = world.assistants.get(request.path["id"])
    return Answer.json(assistant) if assistant else _unknown("Assistant", request.path["id"])


def create_chat(world: World, request: Request) -> Answer:
    """POST /chat: JSON, or an event stream when `stream` is true."""
    body = request.body
    complaints = []
    if not isinstance(body["input"], (str, list)) or not body["input"]:
        complaints.append("input must be a string or an array of messages")
    if "sessionId" in body and "previousChatId" in body:
        complaints.append("sessionId and previousChatId exclude each other")
    if not any(name in body for name in ("assistantId", "assistant", "squadId", "squad", "sessionId", "previousChatId")):
        complaints.append("one of assistantId, assistant, squadId, squad, sessionId or previousChatId is needed")
    if complaints:
        return _refuse(complaints)
    if "assistantId" in body and body["assistantId"] not in world.assistants:
        return _unknown("Assistant", body["assistantId"])
    if "previousChatId" in body and body["previousChatId"] not in world.chats:
        return _unknown("Chat", body["previousChatId"])
    chat = world.chat(body)
    if not chat["stream"]:
        return Answer.json(chat, 201)
    pieces = []
    for delta in world.deltas(chat["output"][0]["content"]):
        event = {"id": chat["id"]}
        if "sessionId" in chat:
            event["sessionId"] = chat["sessionId"]
        event.update(path="chat.output[0].content", delta=delta)
        pieces.append(b"data: " + encode(event) + b"\n\n")
    pieces.append(b"data: [DONE]\n\n")
    return Answer(200, content_type=EVENT_STREAM, headers=[("Cache-Control", "no-cache")], pieces=pieces, pause=CHAT_PAUSE)


def get_chat(world: World, request: Request) -> Answer:
    """GET /chat/{id}."""
    chat = world.chats.get(request.path["id"])
    return Answer.json(chat) if chat else _unknown("Chat", request.path["id"])


def list_chats(world: World, request: Request) -> Answer:
    """GET /chat: a page object."""
    chosen = _select(list(world.chats.values()), {**request.query, "limit": "1000"})
    limit, page = int(float(request.query.get("limit", "100"))), int(float(request.query.get("page", "1")))
    metadata = {"itemsPerPage": limit, "totalItems": len(chosen), "currentPage": page, "createdAtGe": iso(START)}
    return Answer.json({"results": chosen[(page - 1) * limit : page * limit], "metadata": metadata})


def delete_chat(world: World, request: Request) -> Answer:
    """DELETE /chat/{id}."""
    chat = world.chats.pop(request.path["id"], None)
    return Answer.json(chat) if chat else _unknown("Chat", request.path["id"])


ROUTES: list[Route] = [
    Route("POST", "/call", create_call, body="CreateCallDTO"),
    Route("GET", "/call", list_calls),
    Route("GET", "/call/{id}", get_call),
    Route("PATCH", "/call/{id}", update_call, body="UpdateCallDTO"),
    Route("DELETE", "/call/{id}", delete_call, body="DeleteCallDTO", body_optional=True),
    Route("GET", "/assistant", list_assistants),
    Route("GET", "/assistant/{id}", get_assistant),
    Route("POST", "/chat", create_chat, body="CreateChatDTO"),
    Route("POST", "/chat/web", create_chat, body="CreateWebChatDTO", key="public"),
    Route("GET", "/chat", list_chats),
    Route("GET", "/chat/{id}", get_chat),
    Route("DELETE", "/chat/{id}", delete_chat),
]
