"""Makes the texts that the benchmarks read, and what is to be found in them.

The texts have the shapes of real answers of the API, at exact sizes, and come from a fixed seed, so
that a count can be repeated on any machine. Writes into the directory given:

  w1.http  a 966-byte head with 18 headers and the 900-byte answer to POST /call
  w2.http  a chunked answer: one ended call of 106 KB
  w3.http  a chunked answer: an array of 20 calls, 1.1 MB
  w4.sse   an event stream of 500 chat deltas, 81 KB
  w5.ws    1,500 unmasked binary WebSocket frames of 640 bytes
  expected.h  sizes, and the values that a right program finds
"""

import argparse
import json
import random
import uuid
from pathlib import Path
from typing import Any

SEED = 20261122
W1_HEAD, W1_HEADERS, W1_BODY = 966, 18, 900
W2_BODY, W3_BODY, W3_CALLS = 106_000, 1_100_000, 20
W4_SIZE, W4_DELTAS = 81_000, 500
W5_FRAMES, W5_PAYLOAD = 1500, 640

WORDS = (
    "room alarm temperature minus setpoint door open closed technician please confirm the a is at and "
    "compressor degrees ladder now yes no thank you Hafenstraße Süd façade °C cold store pump level call "
    "back minutes on duty I will check we have seen it again since morning sensor four seven"
).split()


class Maker:
    """Random texts with the look of real ones."""

    def __init__(self) -> None:
        self.random = random.Random(SEED)

    def identifier(self) -> str:
        return str(uuid.UUID(int=self.random.getrandbits(128), version=4))

    def sentence(self, words: int) -> str:
        chosen = [self.random.choice(WORDS) for _ in range(words)]
        text = " ".join(chosen)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, sentences: int) -> str:
        ends = [" ", " ", " ", "\n", ' "so" ']
        return "".join(self.sentence(self.random.randint(4, 14)) + self.random.choice(ends) for _ in range(sentences))

    def time(self) -> str:
        r = self.random
        return f"2026-11-{r.randint(1, 28):02}T{r.randint(0, 23):02}:{r.randint(0, 59):02}:{r.randint(0, 59):02}.{r.randint(0, 999):03}Z"

    def message(self, role: str) -> dict[str, Any]:
        start = self.random.randint(1_790_000_000_000, 1_799_999_999_999)
        spoken: dict[str, Any] = {
            "role": role,
            "message": self.sentence(self.random.randint(5, 40)),
            "time": start,
            "endTime": start + self.random.randint(400, 9000),
            "secondsFromStart": self.random.randint(100, 400_000) / 1000,
            "duration": self.random.randint(400, 9000),
            "source": "" if role == "bot" else "pstn",
        }
        if role == "tool_calls":
            spoken["toolCalls"] = [
                {
                    "id": "call_" + self.identifier()[:24],
                    "type": "function",
                    "function": {"name": "readSensor", "arguments": json.dumps({"room": 4, "since": self.time()})},
                }
            ]
        return spoken

    def call(self, size: int) -> dict[str, Any]:
        """An ended call whose JSON text has nearly `size` bytes; pad() makes it exact."""
        identifier = self.identifier()
        prompt = {"role": "system", "message": self.paragraph(30), "time": 1_790_000_000_000, "secondsFromStart": 0}
        messages = [prompt]
        call: dict[str, Any] = {
            "id": identifier,
            "orgId": self.identifier(),
            "type": "outboundPhoneCall",
            "createdAt": self.time(),
            "updatedAt": self.time(),
            "startedAt": self.time(),
            "endedAt": self.time(),
            "assistantId": self.identifier(),
            "phoneNumberId": self.identifier(),
            "customer": {"number": "+49405550101", "name": "Duty technician"},
            "messages": messages,
            "artifact": {},
            "costs": [
                {"type": kind, "minutes": self.random.randint(1, 9999) / 1000, "cost": self.random.randint(1, 9999) / 100000}
                for kind in ("transport", "transcriber", "voice", "vapi")
            ],
            "costBreakdown": {"stt": 0.0041, "llm": 0.0112, "tts": 0.0207, "vapi": 0.0354, "total": 0.0714, "llmPromptTokens": 8123},
            "monitor": {
                "listenUrl": f"wss://phone-call-websocket.aws-us-west-2-backend-production2.vapi.ai/{identifier}/listen",
                "controlUrl": f"https://phone-call-websocket.aws-us-west-2-backend-production2.vapi.ai/{identifier}/control",
            },
            "cost": self.random.randint(100, 99999) / 100000,
            "status": "ended",
            "endedReason": self.random.choice(
                ["customer-ended-call", "assistant-ended-call", "silence-timed-out", "call.in-progress.sip-completed-call"]
            ),
            "analysis": {
                "summary": self.paragraph(2).strip(),
                "structuredData": {"confirmed": True, "minutes": 25, "names": ["Ane", "Björn"]},
                "successEvaluation": "true",
            },
            "transport": {"provider": "twilio", "conversationType": "voice", "callSid": "CA" + self.identifier().replace("-", "")[:32]},
        }
        while True:
            call["artifact"] = {
                "messages": messages,
                "messagesOpenAIFormatted": [{"role": m["role"], "content": m["message"]} for m in messages],
                "transcript": "\n".join(f"{m['role']}: {m['message']}" for m in messages[1:]),
                "presignedMonoUrl": "https://store.r2.cloudflarestorage.com/" + identifier + "?X-Amz-Signature=" + "0123456789abcdef" * 20,
                "variableValues": {"siteName": "Hafenstraße Süd", "room": 4, "reading": "-11.4", "note": ""},
            }
            if len(text_of(call)) > size - 2500:
                return call
            messages.append(self.message(self.random.choice(["bot", "user", "bot", "user", "tool_calls"])))


def text_of(value: Any) -> bytes:
    """JSON as the API writes it: no white space, UTF-8 as it is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def pad(maker: Maker, call: dict[str, Any], size: int) -> None:
    """Lengthens a free text of the call until its JSON has exactly `size` bytes."""
    note = ""
    variables = call["artifact"]["variableValues"]
    while len(text_of(call)) < size - 100:
        note += maker.sentence(8) + " "
        variables["note"] = note
    variables["note"] = note + "." * (size - len(text_of(call)))


def head(headers: list[tuple[str, str]], size: int | None = None) -> bytes:
    """A response head; with a size, the token "s=" in it is made as long as it takes."""
    lines = ["HTTP/1.1 201 Created" if size else "HTTP/1.1 200 OK"] + [f"{name}: {value}" for name, value in headers]
    text = "\r\n".join(lines) + "\r\n\r\n"
    if size:
        token = "Zk3v9QeXb2LwT7uYhN5rJ8mC1aGdP6sF0oViK4xBtRzWqHyE%2F" * 8
        text = text.replace("s=", "s=" + token[: size - len(text)])
    return text.encode()


def chunked(maker: Maker, body: bytes) -> bytes:
    """The body in chunks of the sizes a proxy makes of what it reads from its origin."""
    out = bytearray()
    while body:
        size = min(len(body), maker.random.choice([1369, 1369, 2738, 4096, 8192, maker.random.randint(200, 8000)]))
        out += b"%x\r\n" % size + body[:size] + b"\r\n"
        body = body[size:]
    return bytes(out + b"0\r\n\r\n")


def server_headers(maker: Maker) -> list[tuple[str, str]]:
    return [
        ("Date", "Sun, 22 Nov 2026 11:50:02 GMT"),
        ("Content-Type", "application/json; charset=utf-8"),
        ("Connection", "keep-alive"),
        ("CF-RAY", "8e6a1f2b3c4d5e6f-HAM"),
        ("CF-Cache-Status", "DYNAMIC"),
        ("Access-Control-Allow-Origin", "*"),
        ("ETag", 'W/"384-' + maker.identifier()[:27] + '"'),
        ("Strict-Transport-Security", "max-age=15552000; includeSubDomains"),
        ("Vary", "Accept-Encoding"),
        ("Via", "1.1 google"),
        ("X-Powered-By", "Express"),
        ("X-Request-Id", maker.identifier()),
        ("X-Content-Type-Options", "nosniff"),
        ("Server", "cloudflare"),
    ]


def c_string(text: str) -> str:
    """A C string literal; octal escapes, since those have a fixed length."""
    return '"' + "".join(chr(b) if 32 <= b < 127 and chr(b) not in '"\\?' else f"\\{b:03o}" for b in text.encode()) + '"'


def number_text(number: float) -> str:
    return json.dumps(number)


def hash_of(text: bytes) -> int:
    """FNV-1a, 32 bits."""
    value = 0x811C9DC5
    for byte in text:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def make_w1(maker: Maker, out: Path, facts: dict[str, str]) -> None:
    identifier = maker.identifier()
    host = "phone-call-websocket.aws-us-west-2-backend-production2.vapi.ai"
    call = {
        "id": identifier,
        "orgId": maker.identifier(),
        "createdAt": maker.time(),
        "updatedAt": maker.time(),
        "type": "outboundPhoneCall",
        "monitor": {"listenUrl": f"wss://{host}/{identifier}/listen", "controlUrl": f"https://{host}/{identifier}/control"},
        "transport": {"provider": "twilio", "callSid": "CA5f1d0c9b8a7e6d5c4b3a291807f6e5d4"},
        "phoneCallTransport": "pstn",
        "status": "queued",
        "assistantId": maker.identifier(),
        "customer": {"number": "+49405550101"},
        "cost": 0,
        "name": "",
    }
    call["name"] = "cold-room alarm " + "." * (W1_BODY - len(text_of(call)) - 16)
    body = text_of(call)
    headers = server_headers(maker)
    headers.insert(2, ("Content-Length", str(len(body))))
    headers += [("alt-svc", 'h3=":443"; ma=86400'), ("NEL", '{"success_fraction":0}'), ("Report-To", '{"endpoints":[{"url":"https://a.nel.cloudflare.com/report/v4?s="}],"max_age":604800}')]
    assert len(headers) == W1_HEADERS
    first = head(headers, W1_HEAD)
    assert (len(first), len(body)) == (W1_HEAD, W1_BODY)
    (out / "w1.http").write_bytes(first + body)
    monitor = call["monitor"]
    assert isinstance(monitor, dict)
    facts.update(
        W1_ID=c_string(identifier),
        W1_STATUS=c_string("queued"),
        W1_LISTEN=c_string(monitor["listenUrl"]),
        W1_CONTROL=c_string(monitor["controlUrl"]),
    )


def make_w2(maker: Maker, out: Path, facts: dict[str, str]) -> None:
    call = maker.call(W2_BODY)
    pad(maker, call, W2_BODY)
    body = text_of(call)
    assert len(body) == W2_BODY
    (out / "w2.http").write_bytes(head(server_headers(maker) + [("Transfer-Encoding", "chunked")]) + chunked(maker, body))
    (out / "w2.json").write_bytes(body)
    facts.update(
        W2_BODY=f"{len(body)}U",
        W2_ID=c_string(call["id"]),
        W2_STATUS=c_string(call["status"]),
        W2_REASON=c_string(call["endedReason"]),
        W2_COST=c_string(number_text(call["cost"])),
        W2_SUMMARY=c_string(call["analysis"]["summary"]),
    )


def make_w3(maker: Maker, out: Path, facts: dict[str, str]) -> None:
    size = (W3_BODY - 2 - (W3_CALLS - 1)) // W3_CALLS
    calls = []
    for index in range(W3_CALLS):
        calls.append(maker.call(size))
        pad(maker, calls[-1], size if index else W3_BODY - 2 - (W3_CALLS - 1) - size * (W3_CALLS - 1))
    body = text_of(calls)
    assert len(body) == W3_BODY
    (out / "w3.http").write_bytes(head(server_headers(maker) + [("Transfer-Encoding", "chunked")]) + chunked(maker, body))
    (out / "w3.json").write_bytes(body)
    # What a program writes down while it reads: in the order of the text.
    found = "".join(
        "".join(f"{name}={call[name] if name != 'cost' else number_text(call['cost'])};" for name in call if name in ("id", "status", "endedReason", "cost"))
        for call in calls
    )
    facts.update(W3_BODY=f"{len(body)}U", W3_HASH=f"0x{hash_of(found.encode()):08X}U", W3_FOUND=f"{len(found.encode())}U")


def make_w4(maker: Maker, out: Path, facts: dict[str, str]) -> None:
    identifier, session = maker.identifier(), maker.identifier()
    text = ""
    while len(text) < 25 * W4_DELTAS:
        text += maker.sentence(9) + maker.random.choice([" ", "\n", ' "'])
    room = W4_SIZE - len(b"data: [DONE]\n\n")
    frame = len(b"data: " + text_of({"id": identifier, "sessionId": session, "path": "chat.output[0].content", "delta": ""}) + b"\n\n")
    room -= frame * W4_DELTAS
    stream = b""
    joined = ""
    for index in range(W4_DELTAS):
        left = W4_DELTAS - index
        delta = ""
        while text and len(text_of(delta + text[0])) - 2 <= room // left + (index % 3):
            delta, text = delta + text[0], text[1:]
        room -= len(text_of(delta)) - 2
        joined += delta
        stream += b"data: " + text_of({"id": identifier, "sessionId": session, "path": "chat.output[0].content", "delta": delta}) + b"\n\n"
    stream += b"data: [DONE]\n\n"
    assert abs(len(stream) - W4_SIZE) < 500, len(stream)
    (out / "w4.sse").write_bytes(stream)
    joined_bytes = joined.encode()
    facts.update(
        W4_SIZE=f"{len(stream)}U", W4_DELTAS=f"{W4_DELTAS}U", W4_TEXT=f"{len(joined_bytes)}U", W4_HASH=f"0x{hash_of(joined_bytes):08X}U"
    )


def make_w5(maker: Maker, out: Path, facts: dict[str, str]) -> None:
    payloads = [maker.random.randbytes(W5_PAYLOAD) for _ in range(W5_FRAMES)]
    (out / "w5.ws").write_bytes(b"".join(b"\x82\x7e" + W5_PAYLOAD.to_bytes(2, "big") + payload for payload in payloads))
    facts.update(W5_FRAMES=f"{W5_FRAMES}U", W5_PAYLOAD=f"{W5_PAYLOAD}U", W5_HASH=f"0x{hash_of(b''.join(payloads)):08X}U")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=Path)
    out: Path = parser.parse_args().directory
    out.mkdir(parents=True, exist_ok=True)
    maker = Maker()
    facts: dict[str, str] = {}
    for make in (make_w1, make_w2, make_w3, make_w4, make_w5):
        make(maker, out, facts)
    lines = [f"#define {name} {value}" for name, value in facts.items()]
    (out / "expected.h").write_text("/* Made by tests/bench/workloads.py. */\n" + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
