"""The hosts beside the API: live call control, and the storage that keeps recordings and files."""

from __future__ import annotations

import datetime
import re
import urllib.parse

from . import schema
from .wire import Answer
from .world import World

CONTROL_MESSAGES = {
    "say": "ClientInboundMessageSay",
    "add-message": "ClientInboundMessageAddMessage",
    "control": "ClientInboundMessageControl",
    "end-call": "ClientInboundMessageEndCall",
    "transfer": "ClientInboundMessageTransfer",
    "handoff": "ClientInboundMessageHandoff",
    "send-transport-message": "ClientInboundMessageSendTransportMessage",
}


def control(world: World, method: str, path: str, headers: dict[str, str], body: bytes, key: str | None) -> Answer:
    """POST /{call}/control: the address is the capability. `key`: the public one, where monitor plans want it."""
    answer = _control(world, method, path, headers, body, key)
    answer.close = True  # every answer of that host was seen to end its connection
    return answer


def _control(world: World, method: str, path: str, headers: dict[str, str], body: bytes, key: str | None) -> Answer:
    found = re.fullmatch(r"/([0-9a-f-]{36})/control", path)
    if method != "POST" or found is None or found[1] not in world.calls:
        return Answer.error(404, "Not Found")
    if key is None and "authorization" in headers:
        return Answer.error(400, "a key was sent to the control host")
    if key is not None and headers.get("authorization") != f"Bearer {key}":
        return Answer.error(401, "Unauthorized")
    if not schema.is_json(headers.get("content-type", "")):
        return Answer.error(415, "Unsupported Media Type")
    try:
        message = schema.parse(body)
    except schema.BodyError as error:
        return Answer.error(400, f"Unexpected token in JSON: {error}")
    name = CONTROL_MESSAGES.get(message.get("type")) if isinstance(message, dict) else None
    if name is None:
        return Answer.error(400, "Invalid message type")
    complaints = schema.check({"ref": name}, message)
    if complaints:
        return Answer.error(400, complaints)
    if world.calls[found[1]]["status"] == "ended":
        return Answer.error(400, "The call has ended.")
    world.controls.append({"id": found[1], "message": message})
    if message["type"] == "end-call":
        world.hang_up(found[1], "assistant-ended-call")
    return Answer.json({"success": True})


def _refusal(status: int, code: str, message: str) -> Answer:
    text = f'<?xml version="1.0" encoding="UTF-8"?><Error><Code>{code}</Code><Message>{message}</Message></Error>'
    return Answer.text(text, status, "application/xml")


def storage(world: World, method: str, path: str, query: str, headers: dict[str, str], expired: bool) -> Answer:
    """GET of a signed address, with Range."""
    given = dict(urllib.parse.parse_qsl(query))
    key, date = urllib.parse.unquote(path[1:]), given.get("X-Amz-Date", "")
    if "authorization" in headers or "X-Amz-Signature" not in given:
        return _refusal(400, "InvalidArgument", "Authorization")
    if given["X-Amz-Signature"] != world.signature(key, date):
        return _refusal(403, "SignatureDoesNotMatch", "The signature does not match.")
    begun = datetime.datetime.strptime(date, "%Y%m%dT%H%M%SZ").replace(tzinfo=datetime.timezone.utc).timestamp()
    if expired or world.now() > begun + 1800:
        return _refusal(403, "AccessDenied", "Request has expired")
    if key not in world.objects or method != "GET":
        return _refusal(404, "NoSuchKey", "The specified key does not exist.")
    content, kind = world.objects[key]
    etag = [("ETag", f'"{world.signature(key, "etag")[:32]}"'), ("Accept-Ranges", "bytes")]
    if "range" not in headers:
        return Answer(200, content, kind, etag, framing="length")
    found = re.fullmatch(r"bytes=(\d+)-(\d*)", headers["range"])
    first = int(found[1]) if found else len(content)
    if found is None or first >= len(content):
        answer = _refusal(416, "InvalidRange", "The requested range is not satisfiable")
        answer.headers.append(("Content-Range", f"bytes */{len(content)}"))
        return answer
    last = min(int(found[2]) if found[2] else len(content), len(content) - 1)
    etag.append(("Content-Range", f"bytes {first}-{last}/{len(content)}"))
    return Answer(206, content[first : last + 1], kind, etag, framing="length")
