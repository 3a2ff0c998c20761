"""Answers as bytes on the wire: framing, realistic heads, and every way of delivering them badly.

Handlers return an Answer. WireResponse lets aiohttp read the requests and then writes the answer's
bytes itself, so that a fault can cut, reset, delay or reframe it at any byte.
"""

from __future__ import annotations

import asyncio
import email.utils
import http
import json
import socket
import struct
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .faults import Fault

JSON_TYPE = "application/json; charset=utf-8"
SILENCE_LIMIT = 300.0
"""Seconds after which even a silent connection is ended, so that nothing hangs for ever."""


@dataclass
class Answer:
    """What a handler answers, before it becomes bytes."""

    status: int = 200
    body: bytes = b""
    content_type: str | None = JSON_TYPE
    headers: list[tuple[str, str]] = field(default_factory=list)
    framing: str = "chunked"
    close: bool = False
    pieces: list[bytes] | None = None
    """For event streams: the body in the pieces it comes in; `body` is not used then."""
    pause: float = 0.0
    """Seconds between pieces."""
    document: Any = None
    """The JSON document behind `body`, for faults that change the content."""

    @staticmethod
    def json(document: Any, status: int = 200) -> Answer:
        """A compact UTF-8 JSON answer."""
        return Answer(status, encode(document), document=document)

    @staticmethod
    def text(text: str, status: int, content_type: str = "text/plain; charset=UTF-8") -> Answer:
        """An answer of the edge, not of the API."""
        return Answer(status, text.encode(), content_type, framing="length")

    @staticmethod
    def error(status: int, message: str | list[str], **members: Any) -> Answer:
        """An error in NestJS form."""
        document: dict[str, Any] = {"message": message, "error": http.HTTPStatus(status).phrase, "statusCode": status}
        document.update(members)
        return Answer.json(document, status)


def encode(document: Any) -> bytes:
    """Compact UTF-8 JSON, as the API sends it."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def error_page(status: int) -> str:
    """The edge's HTML page for a status."""
    title = f"{status} {http.HTTPStatus(status).phrase}"
    return (
        f"<html>\r\n<head><title>{title}</title></head>\r\n<body>\r\n<center><h1>{title}</h1></center>\r\n"
        "<hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n"
    )


def head(answer: Answer, ray: str, date: float) -> bytes:
    """The head of an answer, with what the edge adds. Ends with the empty line."""
    try:
        phrase = http.HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = "Unknown"
    lines = [f"HTTP/1.1 {answer.status} {phrase}", f"Date: {email.utils.formatdate(date, usegmt=True)}"]
    if answer.content_type is not None:
        lines.append(f"Content-Type: {answer.content_type}")
    if answer.framing == "length":
        lines.append(f"Content-Length: {len(answer.body)}")
    elif answer.framing.startswith("chunked"):
        lines.append("Transfer-Encoding: chunked")
    lines.append("Connection: close" if answer.close or answer.framing == "close" else "Connection: keep-alive")
    lines += [f"{name}: {value}" for name, value in answer.headers]
    lines += [
        "Vary: Origin",
        "Access-Control-Allow-Credentials: true",
        "x-envoy-upstream-service-time: 41",
        "cf-cache-status: DYNAMIC",
        "Strict-Transport-Security: max-age=15552000; includeSubDomains",
        "X-Content-Type-Options: nosniff",
        f"Set-Cookie: __cf_bm={ray}.{ray}-1795348800-1.0.1.1-{ray * 5}; path=/; HttpOnly; Secure; SameSite=None",
        "Server: cloudflare",
        f"CF-RAY: {ray}-FRA",
        'alt-svc: h3=":443"; ma=86400',
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def chunks(parts: list[bytes], framing: str) -> list[bytes]:
    """Parts of a body in chunked framing, the last chunk included; each gives one piece to send."""
    size = {"chunked-tiny": 7, "chunked-extensions": 500}.get(framing, 4096)
    pieces = []
    for part in parts:
        piece = b""
        for start in range(0, len(part), size):
            data = part[start : start + size]
            extension = f';place={start};note="a;b \\" c"' if framing == "chunked-extensions" else ""
            piece += f"{len(data):x}{extension}\r\n".encode() + data + b"\r\n"
        pieces.append(piece)
    trailer = b"X-Checked: yes\r\nServer-Timing: total;dur=4\r\n" if framing == "chunked-extensions" else b""
    return pieces + [b"0\r\n" + trailer + b"\r\n"]


@dataclass
class Delivery:
    """How the bytes of one answer go out."""

    cut_at: int | None = None
    """Bytes after which `end` happens; None sends everything."""
    end: str = "keep"
    """keep, close (orderly), reset, or silence."""
    delay: float = 0.0
    piece: int = 0
    """Bytes sent at a time; 0 sends all at once."""
    pause: float = 0.0


class WireResponse(web.StreamResponse):
    """Writes an Answer's bytes to the transport itself."""

    def __init__(self, answer: Answer, faults: list[Fault], ray: str, date: float) -> None:
        super().__init__(status=answer.status)
        self._answer = answer
        self._faults = {fault.name: fault for fault in faults}
        self._ray = ray
        self._date = date

    def _plan(self, keep_alive: bool) -> tuple[bytes, list[bytes], Delivery]:
        """The head, the framed body in pieces, and the delivery that the faults make of them."""
        answer, faults, delivery = self._answer, self._faults, Delivery()
        if "framing" in faults:
            answer.framing = faults["framing"].value or "length"
        if "body-short" in faults:
            answer.framing = "length"
        if "chunked-short" in faults:
            answer.framing = "chunked"
        if not keep_alive or "connection-close" in faults:
            answer.close = True
        if answer.status in (204, 304):
            answer.framing, answer.content_type, answer.body, answer.pieces = "none", None, b"", None
        parts = [answer.body] if answer.pieces is None else answer.pieces
        answer.body = b"".join(parts)
        top = head(answer, self._ray, self._date)
        framed = chunks(parts, answer.framing) if answer.framing.startswith("chunked") else parts
        length = sum(len(piece) for piece in framed)
        if "interim-100" in faults:
            top = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n" + top
        if answer.close or answer.framing == "close" or "close-after" in faults:
            delivery.end = "close"
        middle = len(top) + length // 2
        cuts: dict[str, tuple[str, int]] = {
            "body-short": ("close", middle),
            "chunked-short": ("close", len(top) + length - 5),
            "reset-before-head": ("reset", 0),
            "reset-in-head": ("reset", len(top) // 2),
            "reset-in-body": ("reset", middle),
            "close-before-head": ("close", 0),
            "silence": ("silence", 0),
            "silence-in-head": ("silence", len(top) // 2),
            "silence-in-body": ("silence", middle),
        }
        for name, (end, position) in cuts.items():
            if name in faults:
                delivery.end, delivery.cut_at = end, position
        for name, end in (("cut-at", "close"), ("reset-at", "reset")):
            if name in faults:
                delivery.end, delivery.cut_at = end, int(faults[name].number(0))
        if "delay" in faults:
            delivery.delay = faults["delay"].number(500) / 1000.0
        if "slow-drip" in faults:
            delivery.piece, delivery.pause = int(faults["slow-drip"].number(16)), 0.02
        if "byte-by-byte" in faults:
            delivery.piece, delivery.pause = 1, 0.0005
        return top, framed, delivery

    async def prepare(self, request: web.BaseRequest) -> None:  # type: ignore[override]
        """Sends everything; aiohttp has nothing left to do."""
        transport = request.transport
        if transport is None:
            return
        top, framed, delivery = self._plan(request.keep_alive)
        self._keep_alive = delivery.end == "keep"
        writer = _Writer(transport, delivery)
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        if self._answer.pause == 0.0:
            await writer.write(top + b"".join(framed))
        else:
            await writer.write(top)
            for piece in framed:
                await writer.write(piece)
                await asyncio.sleep(self._answer.pause)
        await writer.finish()

    async def write_eof(self, data: bytes = b"") -> None:
        """Nothing is left to be written."""


class _Writer:
    """Writes bytes as a Delivery says, and ends the connection as it says."""

    def __init__(self, transport: asyncio.Transport, delivery: Delivery) -> None:
        self._transport = transport
        self._delivery = delivery
        self._sent = 0

    async def write(self, data: bytes) -> None:
        """Writes what the delivery lets through."""
        limit = self._delivery.cut_at
        if limit is not None:
            data = data[: max(0, limit - self._sent)]
        step = self._delivery.piece or 65536
        for start in range(0, len(data), step):
            if self._transport.is_closing():
                raise ConnectionResetError("the client has gone")
            self._transport.write(data[start : start + step])
            if self._delivery.pause:
                await asyncio.sleep(self._delivery.pause)
            elif self._transport.get_write_buffer_size() > 1 << 18:
                await asyncio.sleep(0.005)
        self._sent += len(data)

    async def finish(self) -> None:
        """Ends the connection as the delivery says."""
        if self._delivery.end == "reset":
            while self._transport.get_write_buffer_size() and not self._transport.is_closing():
                await asyncio.sleep(0.005)
            await asyncio.sleep(0.05)  # what was sent shall arrive before the reset does
            reset(self._transport)
        elif self._delivery.end == "silence":
            for _ in range(int(SILENCE_LIMIT * 20)):
                if self._transport.is_closing():
                    break
                await asyncio.sleep(0.05)
            self._transport.abort()


def reset(transport: asyncio.Transport) -> None:
    """Ends a connection with a TCP reset."""
    raw = transport.get_extra_info("socket")
    if raw is not None:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
