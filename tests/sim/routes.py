"""The operations: all of the API lock's, some simulated by hand, the others answered from their schemas.

The lock gives each route its parameters, body and shape of answer; the checks of head, key, path, query
and body run before the handler, so that a handler only sees what is good. HANDLERS names the operations
that have a handler of their own.
"""

from __future__ import annotations

import functools
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import schema, synthesis
from .wire import Answer, encode
from .world import ORG_ID, START, World, iso

EVENT_STREAM = "text/event-stream; charset=utf-8"
CHAT_PAUSE = 0.01
"""Seconds between the pieces of an event stream."""
NOTHING = "00000000-0000-4000-8000-000000000000"
"""An id that no collection has."""
CHAT_PARTNERS = ("assistantId", "assistant", "squadId", "squad", "sessionId", "previousChatId")
"""Members of which a chat needs one."""
PUBLIC = ("POST /chat/web",)
"""Operations that want the public key."""


@dataclass
class Request:
    """A request that has passed the checks."""

    route: Route
    path: dict[str, str]
    query: dict[str, str]
    body: Any
    """The JSON document; for multipart the parts by name."""


Handler = Callable[[World, Request], Answer]


@dataclass(frozen=True)
class Route:
    """An operation: METHOD and path template, its facts, and who answers it."""

    name: str
    """As faults and the statistics call it: `GET /call/{id}`."""
    operation: schema.Fact
    handler: Handler

    @property
    def method(self) -> str:
        """The HTTP method."""
        return self.name.split(" ")[0]

    @property
    def template(self) -> str:
        """The path, with names in braces."""
        return self.name.split(" ")[1]

    @property
    def public(self) -> bool:
        """It wants the public key."""
        return self.name in PUBLIC

    def match(self, path: str) -> dict[str, str] | None:
        """The path's values, or None when the template does not fit."""
        found = _expression(self.template).fullmatch(path)
        return found.groupdict() if found else None


@functools.lru_cache(maxsize=None)
def _expression(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))


@functools.lru_cache(maxsize=1)
def table() -> list[Route]:
    """All routes; literal paths come before templates that would match them too."""
    routes = [
        Route(name, operation, HANDLERS.get(name, answer_from_schema))
        for name, operation in schema.lock().operations.items()
    ]
    return sorted(routes, key=lambda route: [part.startswith("{") for part in route.template.split("/")])


def find(method: str, path: str) -> tuple[Route, dict[str, str]] | None:
    """The route of a request."""
    for route in table():
        values = route.match(path) if route.method == method else None
        if values is not None:
            return route, values
    return None


def _refuse(complaints: list[str]) -> Answer:
    return Answer.error(400, complaints)


def _unknown(kind: str, identifier: str) -> Answer:
    return Answer.error(404, f"{kind} not found: {identifier}")


def _stream(pieces: list[bytes]) -> Answer:
    headers = [("Cache-Control", "no-cache")]
    return Answer(200, content_type=EVENT_STREAM, headers=headers, pieces=pieces, pause=CHAT_PAUSE)


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
    equal = [name for name in ("id", "assistantId", "phoneNumberId", "sessionId") if name in query]
    return all(record.get(name) == query[name] for name in equal)


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


def create_assistant(world: World, request: Request) -> Answer:
    """POST /assistant."""
    now = iso(world.now())
    identifier = world.identifier()
    assistant = {"id": identifier, "orgId": ORG_ID, **request.body, "createdAt": now, "updatedAt": now}
    world.assistants[identifier] = assistant
    return Answer.json(assistant, 201)


def update_assistant(world: World, request: Request) -> Answer:
    """PATCH /assistant/{id}: replaces members; null removes one."""
    assistant = world.assistants.get(request.path["id"])
    if assistant is None:
        return _unknown("Assistant", request.path["id"])
    assistant.update(request.body)
    for name in [name for name, value in assistant.items() if value is None]:
        del assistant[name]
    return Answer.json(assistant)


def delete_assistant(world: World, request: Request) -> Answer:
    """DELETE /assistant/{id}."""
    assistant = world.assistants.pop(request.path["id"], None)
    return Answer.json(assistant) if assistant else _unknown("Assistant", request.path["id"])


def create_chat(world: World, request: Request) -> Answer:
    """POST /chat: JSON, or an event stream when `stream` is true."""
    body = request.body
    complaints = []
    if not isinstance(body["input"], (str, list)) or not body["input"]:
        complaints.append("input must be a string or an array of messages")
    if "sessionId" in body and "previousChatId" in body:
        complaints.append("sessionId and previousChatId exclude each other")
    if not any(name in body for name in CHAT_PARTNERS):
        complaints.append("one of assistantId, assistant, squadId, squad, sessionId or previousChatId is needed")
    if complaints:
        return _refuse(complaints)
    if "assistantId" in body and body["assistantId"] not in world.assistants:
        return _unknown("Assistant", body["assistantId"])
    if "previousChatId" in body and body["previousChatId"] not in world.chats:
        return _unknown("Chat", body["previousChatId"])
    chat = world.chat({"sessionId": world.identifier(), **body} if request.route.public else body)
    if not chat["stream"]:
        members = ("id", "sessionId", "output") if request.route.public else tuple(chat)
        return Answer.json({name: chat[name] for name in members if name in chat}, 201)
    pieces = []
    for delta in world.deltas(chat["output"][0]["content"]):
        event = {"id": chat["id"]}
        if "sessionId" in chat:
            event["sessionId"] = chat["sessionId"]
        event.update(path="chat.output[0].content", delta=delta)
        pieces.append(b"data: " + encode(event) + b"\n\n")
    pieces.append(b"data: [DONE]\n\n")
    return _stream(pieces)


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


def create_response(world: World, request: Request) -> Answer:
    """POST /chat/responses: streams unless told not to."""
    chat = world.chat(request.body)
    text = chat["output"][0]["content"]
    item = "msg_" + chat["id"].replace("-", "")[:24]
    content = [{"type": "output_text", "text": text, "annotations": []}]
    output = [{"id": item, "type": "message", "role": "assistant", "status": "completed", "content": content}]
    response = {
        "id": chat["id"],
        "object": "response",
        "created_at": int(world.now()),
        "status": "completed",
        "error": None,
        "output": output,
    }
    if request.body.get("stream", True) is False:
        return Answer.json(response, 201)
    place = {"content_index": 0, "output_index": 0, "item_id": item}
    events: list[dict[str, Any]] = [
        {"type": "response.output_text.delta", **place, "delta": delta} for delta in world.deltas(text)
    ]
    events.append({"type": "response.output_text.done", **place, "text": text})
    events.append({"type": "response.completed", "response": response})
    pieces = [f"event: {event['type']}\n".encode() + b"data: " + encode(event) + b"\n\n" for event in events]
    return _stream(pieces)


def create_file(world: World, request: Request) -> Answer:
    """POST /file: keeps the content, so that it can be fetched again."""
    headers, content = request.body["file"]
    found = re.search(r'filename="([^"]*)"', headers["content-disposition"])
    if found is None:
        return _refuse(["file must have a file name"])
    now = iso(world.now())
    identifier, kind = world.identifier(), headers.get("content-type", "application/octet-stream")
    key = f"{identifier}-{found[1]}"
    world.objects[key] = (content, kind)
    record = {
        "id": identifier, "orgId": ORG_ID, "object": "file", "status": "done", "name": found[1][:40],
        "originalName": found[1], "bytes": len(content), "mimetype": kind, "key": key,
        "url": world.signed_url(key), "createdAt": now, "updatedAt": now,
    }  # fmt: skip
    if "metadata" in request.body:
        record["metadata"] = schema.parse(request.body["metadata"][1])
    world.records.setdefault("/file", {})[identifier] = record
    return Answer.json(record, 201)


def fetch_artifact(world: World, request: Request) -> Answer:
    """GET /call/{id}/mono-recording and the like: 404 until the call has ended, then a signed address."""
    call = world.calls.get(request.path["id"])
    if call is None or call["status"] != "ended":
        return Answer.error(404, "The artifact is not available yet.")
    kind = request.route.template.rsplit("/", 1)[1]
    key = f"{call['id']}-{kind}.{'jsonl.gz' if kind == 'call-logs' else 'pcap' if kind == 'pcap' else 'wav'}"
    world.objects.setdefault(key, (world.recording(), "audio/wav"))
    return Answer(302, b"", None, [("Location", world.signed_url(key))], framing="length")


def analytics(world: World, request: Request) -> Answer:
    """POST /analytics: one element for each query, its numbers as numbers and as texts."""
    results = []
    for query in request.body["queries"]:
        rows = []
        for row in range(3):
            record: dict[str, Any] = {name: f"{name}-{row}" for name in query.get("groupBy", [])}
            for index, operation in enumerate(query["operations"]):
                name = operation.get("alias", f"{operation['operation']}{operation['column']}")
                record[name] = str(8 + row) if (row + index) % 2 else 49.321 * (row + 1)
            rows.append(record)
        span = {"start": iso(START - 7 * 86400), "end": iso(START), "timezone": "UTC", **query.get("timeRange", {})}
        results.append({"name": query["name"], "timeRange": span, "result": rows})
    return Answer.json(results, 201)


def answer_from_schema(world: World, request: Request) -> Answer:
    """Any other operation: an answer in the right shape, made from its schema and the request's body."""
    operation = request.route.operation
    answer, status = operation["answer"], operation["success"][-1]
    if answer["kind"] == "redirect":
        return fetch_artifact(world, request)
    template, values = request.route.template, request.path
    filled = template.format(**values)
    if answer["kind"] in ("array", "page", "either"):
        return _list_records(world, request, filled)
    if "fact" not in answer:
        return Answer.json({}, status)
    if NOTHING in values.values():
        return Answer.error(404, f"Not found: {NOTHING}")
    is_item = template.endswith("}")
    collection = filled.rsplit("/", 1)[0] if is_item else filled
    records = world.records.setdefault(collection, {})
    identifier = filled.rsplit("/", 1)[1] if is_item else world.identifier()
    body = request.body if isinstance(request.body, dict) else {}
    record = records.get(identifier)
    if record is None or body:
        record = _record(world, answer["fact"], identifier, {**(record or {}), **body})
    if request.route.method == "DELETE":
        records.pop(identifier, None)
    elif is_item or (request.route.method == "POST" and "{" not in template):
        records[identifier] = record
    return Answer.json(record, status)


def _source(world: World, place: str) -> random.Random:
    return random.Random(f"{world.seed} {place}")


def _record(world: World, fact: schema.Fact, identifier: str, given: dict[str, Any]) -> dict[str, Any]:
    """A record with an id and what the request gave, as far as the answer's schema has it."""
    own = {"id": identifier, "orgId": ORG_ID, "createdAt": iso(START), "updatedAt": iso(START)}
    candidates: list[tuple[int, int, dict[str, Any]]] = []
    for alternative in fact.get("any", [fact]):
        if "ref" not in alternative:
            continue
        description = schema.lock().schemas[alternative["ref"]]
        words = [word for word, name in fact.get("map", {}).items() if name == alternative["ref"]]
        made = synthesis.make_object(description, _source(world, identifier + alternative["ref"]))
        for wanted in (given, {}):
            record = {**made, **{fact["by"]: word for word in words}, **wanted, **own}
            record = {name: value for name, value in record.items() if name in description["members"]}
            left_out = sum(name not in record or record[name] != value for name, value in given.items())
            candidates.append((len(schema.check(fact, record)), left_out, record))
    if not candidates:
        return {} if fact.get("type") == "object" else synthesis.make(fact, _source(world, identifier))
    return min(candidates, key=lambda candidate: candidate[:2])[2]


def _list_records(world: World, request: Request, path: str) -> Answer:
    operation = request.route.operation
    answer = operation["answer"]
    fact = answer["fact"]
    as_page = answer["kind"] == "page"
    if answer["kind"] == "either":
        as_page = "page" in request.query
        fact = fact["any"][1 if as_page else 0]
    page_schema = schema.lock().schemas[fact["ref"]] if as_page else None
    element = page_schema["members"]["results"]["items"] if page_schema else fact["items"]
    records = world.records.setdefault(path, {})
    if "ref" in str(element):
        for index in range(5 - len(records)):
            identifier = synthesis.identifier(_source(world, f"{path} {index}"))
            records[identifier] = _record(world, element, identifier, {})
    every = list(records.values())
    limit = int(float(request.query.get("limit", "100")))
    if page_schema is None:
        return Answer.json(every[:limit])
    page = int(float(request.query.get("page", "1")))
    first = int(request.query["cursor"]) if request.query.get("cursor", "").isdigit() else (page - 1) * limit
    more = first + limit < len(every)
    metadata = {"itemsPerPage": limit, "totalItems": len(every), "currentPage": page, "hasNextPage": more}
    if more and any(fact["name"] == "cursor" for fact in operation.get("parameters", [])):
        metadata["nextCursor"] = str(first + limit)
    return Answer.json({"results": every[first : first + limit], "metadata": metadata})


HANDLERS: dict[str, Handler] = {
    "POST /call": create_call,
    "GET /call": list_calls,
    "GET /call/{id}": get_call,
    "PATCH /call/{id}": update_call,
    "DELETE /call/{id}": delete_call,
    "GET /assistant": list_assistants,
    "GET /assistant/{id}": get_assistant,
    "POST /assistant": create_assistant,
    "PATCH /assistant/{id}": update_assistant,
    "DELETE /assistant/{id}": delete_assistant,
    "POST /chat": create_chat,
    "POST /chat/web": create_chat,
    "POST /chat/responses": create_response,
    "GET /chat": list_chats,
    "GET /chat/{id}": get_chat,
    "DELETE /chat/{id}": delete_chat,
    "POST /file": create_file,
    "POST /analytics": analytics,
}
