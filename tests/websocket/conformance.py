"""A WebSocket server that checks a client against RFC 6455, case by case.

Every connection is one case: the server sends frames, good and bad, whole or chopped, and looks at everything
that the client (websocket_echo, which sends every message back) answers: each frame has to be masked with a mask of
its own, minimal in length, without reserved bits, and to be the echo, pong or close that the case asks for. The
cases cover what the public test suites of the protocol cover: framing, pings, reserved bits, opcodes,
fragmentation, UTF-8 with failure at the first wrong byte, closing, sizes.

    conformance.py --suite NAME --results FILE.tsv --client PROGRAM
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import socket
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tools"))

import results  # noqa: E402

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
SECONDS = 10.0
PROTOCOL, DATA = 1002, 1007


class Wrong(Exception):
    """The client did something else than it should."""


def frame(opcode: int, payload: bytes = b"", final: bool = True, reserved: int = 0, length: int | None = None) -> bytes:
    """A server's frame. `length` claims another length than the payload has."""
    size = len(payload) if length is None else length
    head = bytes([final << 7 | reserved << 4 | opcode])
    if size < 126:
        return head + bytes([size]) + payload
    return head + (struct.pack(">BH", 126, size) if size < 65536 else struct.pack(">BQ", 127, size)) + payload


def close(code: int | None = 1000, reason: bytes = b"") -> bytes:
    return frame(CLOSE, b"" if code is None else struct.pack(">H", code) + reason)


@dataclass
class Case:
    """What the server sends, and what must come back."""

    name: str
    sends: list[bytes]
    expects: list[tuple[int, bytes]] = field(default_factory=list)
    """Whole messages and pongs, in order."""
    fails: int | None = None
    """The client must close with this code, because of what was sent."""
    closes: bytes | None = None
    """The server's close frame is in `sends`, and this payload must come back."""
    chop: int = 0
    """Bytes a write has; 0: each element of `sends` is one write."""
    pause: float = 0.0
    """Seconds between two writes."""
    immediately: bool = False
    """The failure must come though the frame is not finished."""


class Peer:
    """The server's end of a connection: sends bytes, reads and checks frames."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.connection.settimeout(SECONDS)
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        self.masks: set[bytes] = set()
        self.frames = 0
        self.message: tuple[int, bytearray] | None = None

    def read(self, size: int) -> bytes:
        while len(self.buffer) < size:
            piece = self.connection.recv(65536)
            if not piece:
                raise Wrong("the client ended the connection")
            self.buffer += piece
        taken, self.buffer = self.buffer[:size], self.buffer[size:]
        return taken

    def shake_hands(self) -> str:
        """Reads the request and accepts it. Gives the target."""
        while b"\r\n\r\n" not in self.buffer:
            piece = self.connection.recv(65536)
            if not piece:
                raise Wrong("no request")
            self.buffer += piece
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        line, *rest = head.decode("ascii").split("\r\n")
        headers: dict[str, str] = {}
        for text in rest:
            name, _, value = text.partition(":")
            if name.lower() in headers:
                raise Wrong(f"{name} is repeated")
            headers[name.lower()] = value.strip()
        method, target, version = line.split(" ")
        if (method, version) != ("GET", "HTTP/1.1") or "host" not in headers:
            raise Wrong("not a GET of HTTP/1.1 with a Host")
        if headers.get("upgrade", "").lower() != "websocket" or "upgrade" not in headers.get("connection", "").lower():
            raise Wrong("no upgrade")
        if headers.get("sec-websocket-version") != "13" or "sec-websocket-extensions" in headers:
            raise Wrong("another version, or an extension")
        key = headers.get("sec-websocket-key", "")
        if len(base64.b64decode(key, validate=True)) != 16:
            raise Wrong("the key is not 16 bytes")
        accept = base64.b64encode(hashlib.sha1(key.encode() + GUID).digest()).decode()
        self.connection.sendall(
            f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode()
        )
        return target

    def next(self) -> tuple[int, bytes]:
        """A whole message or control frame of the client."""
        while True:
            first, second = self.read(2)
            opcode, final = first & 15, bool(first & 128)
            if first & 0x70 or opcode not in (0, TEXT, BINARY, CLOSE, PING, PONG):
                raise Wrong(f"reserved bits or opcode: {first:#x}")
            if not second & 128:
                raise Wrong("a frame without mask")
            size = second & 127
            if size == 126:
                (size,) = struct.unpack(">H", self.read(2))
                if size < 126:
                    raise Wrong("a length that is not minimal")
            elif size == 127:
                (size,) = struct.unpack(">Q", self.read(8))
                if size < 65536:
                    raise Wrong("a length that is not minimal")
            mask = self.read(4)
            self.frames += 1
            self.masks.add(mask)
            payload = bytes(byte ^ mask[index & 3] for index, byte in enumerate(self.read(size)))
            if opcode >= CLOSE:
                if not final or size > 125:
                    raise Wrong("a control frame that is fragmented or too long")
                return opcode, payload
            if (opcode == 0) != (self.message is not None):
                raise Wrong("a fragment out of order")
            if self.message is None:
                self.message = (opcode, bytearray())
            self.message[1].extend(payload)
            if final:
                whole, self.message = self.message, None
                if whole[0] == TEXT:
                    whole[1].decode("utf-8")
                return whole[0], bytes(whole[1])

    def expect_end(self) -> None:
        """The client must end the connection, in order."""
        try:
            if self.buffer or self.connection.recv(1):
                raise Wrong("something follows the close")
        except ConnectionResetError:
            pass

    def check_masks(self) -> None:
        # Of n random masks about n²/2³³ are the same as another by chance; ten times that is no chance.
        by_chance = 1 + 10 * self.frames**2 // 2**33
        if self.frames > 3 and len(self.masks) < self.frames - by_chance:
            raise Wrong("masks are repeated")


def play(case: Case, connection: socket.socket) -> None:
    """Runs a case on a connection. Raises what is wrong."""
    peer = Peer(connection)
    peer.shake_hands()
    writes = case.sends
    if case.chop:
        whole = b"".join(case.sends)
        writes = [whole[index : index + case.chop] for index in range(0, len(whole), case.chop)]

    def send() -> None:
        try:
            for piece in writes:
                connection.sendall(piece)
                if case.pause:
                    time.sleep(case.pause)
        except OSError:
            pass  # a client that has failed the connection does not read on

    sender = threading.Thread(target=send)
    sender.start()
    try:
        for wanted in case.expects:
            got = peer.next()
            if got != wanted:
                raise Wrong(f"expected {wanted[0]} {wanted[1][:40]!r} ({len(wanted[1])}), got {got[0]} {got[1][:40]!r} ({len(got[1])})")
        if case.immediately and case.pause == 0.0:
            sender.join()
        if case.fails is not None:
            peer.message = None
            opcode, payload = peer.next()
            if (opcode, payload[:2]) != (CLOSE, struct.pack(">H", case.fails)):
                raise Wrong(f"expected close {case.fails}, got {opcode} {payload!r}")
            peer.expect_end()
        elif case.closes is not None:
            got = peer.next()
            if got != (CLOSE, case.closes):
                raise Wrong(f"expected close {case.closes!r}, got {got}")
        else:
            connection.sendall(close(1000))
            got = peer.next()
            if got != (CLOSE, struct.pack(">H", 1000)):
                raise Wrong(f"expected close 1000, got {got}")
        peer.check_masks()
    finally:
        connection.close()
        sender.join()


# --- the cases ----------------------------------------------------------------------------------------


def framing() -> Iterator[Case]:
    for opcode, name, unit in ((TEXT, "text", "*".encode()), (BINARY, "binary", b"\xfe")):
        for size in (0, 1, 125, 126, 127, 128, 65535, 65536):
            payload = unit * size
            yield Case(f"1.{opcode}: {name} of {size} bytes", [frame(opcode, payload)], [(opcode, payload)])
        payload = unit * 65536
        yield Case(f"1.{opcode}: {name} of 65536 bytes in writes of 997", [frame(opcode, payload)], [(opcode, payload)], chop=997)


def pings() -> Iterator[Case]:
    for payload, name in ((b"", "nothing"), (b"Hello, world!", "text"), (b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff", "bytes"), (b"\xfe" * 125, "125 bytes")):
        yield Case(f"2: a ping with {name}", [frame(PING, payload)], [(PONG, payload)])
    yield Case("2: a ping of 126 bytes is refused", [frame(PING, b"\xfe" * 126)], fails=PROTOCOL)
    yield Case("2: a ping of 125 bytes byte by byte", [frame(PING, b"\xfe" * 125)], [(PONG, b"\xfe" * 125)], chop=1)
    yield Case("2: a pong that nobody asked for", [frame(PONG)])
    yield Case("2: a pong with payload that nobody asked for", [frame(PONG, b"unsolicited")])
    yield Case("2: a pong, then a ping", [frame(PONG, b"unsolicited"), frame(PING, b"our ping")], [(PONG, b"our ping")])
    ten = [frame(PING, b"payload-%d" % index) for index in range(10)]
    pongs = [(PONG, b"payload-%d" % index) for index in range(10)]
    yield Case("2: ten pings", ten, pongs)
    yield Case("2: ten pings byte by byte", ten, pongs, chop=1)
    many = [frame(PING, bytes([index % 256]) * 125) for index in range(300)]
    yield Case("2: 300 pings of 125 bytes at once", [b"".join(many)], [(PONG, bytes([index % 256]) * 125) for index in range(300)])


def reserved_bits() -> Iterator[Case]:
    hello = b"Hello, world!"
    for bits in range(1, 8):
        for opcode, name in ((TEXT, "text"), (BINARY, "binary"), (PING, "ping"), (CLOSE, "close")):
            payload = b"\x03\xe8" if opcode == CLOSE else hello
            yield Case(f"3: reserved bits {bits:03b} in a {name} frame", [frame(opcode, payload, reserved=bits)], fails=PROTOCOL)
    yield Case(
        "3: reserved bits behind a good message, in front of a ping",
        [frame(TEXT, hello), frame(TEXT, hello, reserved=4), frame(PING)], [(TEXT, hello)], fails=PROTOCOL,
    )
    yield Case(
        "3: the same byte by byte",
        [frame(TEXT, hello), frame(TEXT, hello, reserved=2), frame(PING)], [(TEXT, hello)], fails=PROTOCOL, chop=1,
    )


def opcodes() -> Iterator[Case]:
    for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15):
        yield Case(f"4: opcode {opcode}", [frame(opcode)], fails=PROTOCOL)
        yield Case(f"4: opcode {opcode} with payload", [frame(opcode, b"payload")], fails=PROTOCOL)
        yield Case(
            f"4: opcode {opcode} behind a message",
            [frame(TEXT, b"Hello"), frame(opcode, b"x"), frame(PING)], [(TEXT, b"Hello")], fails=PROTOCOL,
        )


def fragmentation() -> Iterator[Case]:
    first, second = frame(TEXT, b"fragment1", final=False), frame(0, b"fragment2")
    both = (TEXT, b"fragment1fragment2")
    yield Case("5: a ping in fragments", [frame(PING, b"frag", final=False), frame(0, b"ment")], fails=PROTOCOL)
    yield Case("5: a pong in fragments", [frame(PONG, b"frag", final=False), frame(0, b"ment")], fails=PROTOCOL)
    for chop in (0, 1):
        how = " byte by byte" if chop else ""
        yield Case(f"5: two fragments{how}", [first, second], [both], chop=chop)
        yield Case(f"5: two fragments with a ping between{how}", [first, frame(PING, b"ping"), second], [(PONG, b"ping"), both], chop=chop)
        five = [frame(TEXT, b"f1", final=False)]
        five += [frame(0, b"f%d" % index, final=False) for index in (2, 3)]
        five += [frame(PING, b"p"), frame(0, b"f4", final=False), frame(PING, b"q"), frame(0, b"f5")]
        yield Case(f"5: five fragments with pings between{how}", five, [(PONG, b"p"), (PONG, b"q"), (TEXT, b"f1f2f3f4f5")], chop=chop)
    yield Case("5: a continuation of nothing, final", [frame(0, b"x"), frame(TEXT, b"Hello")], fails=PROTOCOL)
    yield Case("5: a continuation of nothing, not final", [frame(0, b"x", final=False), frame(TEXT, b"Hello")], fails=PROTOCOL)
    yield Case("5: a continuation behind a whole message", [frame(TEXT, b"a"), frame(0, b"x")], [(TEXT, b"a")], fails=PROTOCOL)
    yield Case("5: a message within a message", [first, frame(TEXT, b"x")], fails=PROTOCOL)
    yield Case("5: a binary message within a text", [first, frame(BINARY, b"x", final=False)], fails=PROTOCOL)
    yield Case("5: empty fragments", [frame(TEXT, final=False), frame(0, final=False), frame(0)], [(TEXT, b"")])
    yield Case(
        "5: empty fragments around one", [frame(TEXT, final=False), frame(0, b"middle", final=False), frame(0)], [(TEXT, b"middle")]
    )


VALID_TEXTS = [
    "Hello-µ@ßöäüàá-UTF-8!!", "κόσμε", "\x00", "\x7f", "\u0080", "\u07ff", "\u0800", "\uffff", "\U00010000", "\U0010ffff", "\ud7ff\ue000",
    "\ufffd\ufffe", "\U0001fffe\U0001ffff", "😀 alarm 🚨",
]
INVALID_TEXTS = [
    b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xed\xa0\x80edited", b"\x80", b"\xbf", b"\x80\xbf", b"\x80\xbf\x80\xbf", b"\xc0\xaf",
    b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf8\x80\x80\x80\xaf", b"\xfc\x80\x80\x80\x80\xaf", b"\xc1\xbf", b"\xe0\x9f\xbf",
    b"\xf0\x8f\xbf\xbf", b"\xed\xa0\x80", b"\xed\xad\xbf", b"\xed\xae\x80", b"\xed\xbf\xbf", b"\xed\xa0\x80\xed\xb0\x80", b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80", b"\xfe", b"\xff", b"\xfe\xfe\xff\xff", b"\xc0 \xc1 ", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"abc\xc3", b"\xc3\x28",
]


def utf8() -> Iterator[Case]:
    for text in VALID_TEXTS:
        payload = text.encode()
        name = ascii(text)
        yield Case(f"6: {name}", [frame(TEXT, payload)], [(TEXT, payload)])
        yield Case(f"6: {name} byte by byte", [frame(TEXT, payload)], [(TEXT, payload)], chop=1)
        pieces = [frame(TEXT if index == 0 else 0, payload[index : index + 1], final=index == len(payload) - 1) for index in range(len(payload))]
        yield Case(f"6: {name} in fragments of a byte", pieces, [(TEXT, payload)])
    for payload in INVALID_TEXTS:
        name = payload.hex(" ")
        yield Case(f"6: bad {name}", [frame(TEXT, payload)], fails=DATA)
        yield Case(f"6: bad {name} byte by byte", [frame(TEXT, payload)], fails=DATA, chop=1)
        pieces = [frame(TEXT if index == 0 else 0, payload[index : index + 1], final=index == len(payload) - 1) for index in range(len(payload))]
        yield Case(f"6: bad {name} in fragments of a byte", pieces, fails=DATA)
    good, bad = "κόσμε".encode(), b"\xf4\x90"
    yield Case("6: failure at the wrong byte of an unfinished frame", [frame(TEXT, good + bad, length=1000)], fails=DATA, immediately=True)
    yield Case(
        "6: failure at the wrong byte of an unfinished fragment",
        [frame(TEXT, good, final=False), frame(0, b"\xed\xa0", length=500)], fails=DATA, immediately=True,
    )
    yield Case("6: failure at an impossible first byte", [frame(TEXT, b"\xf5", length=1000)], fails=DATA, immediately=True)
    yield Case("6: bytes that are no text in a binary message", [frame(BINARY, b"\xff\xfe\xc0")], [(BINARY, b"\xff\xfe\xc0")])


def closing() -> Iterator[Case]:
    yield Case("7: a message, then a close", [frame(TEXT, b"Hello"), close(1000)], [(TEXT, b"Hello")], closes=b"\x03\xe8")
    yield Case("7: two closes", [close(1000), close(1000)], closes=b"\x03\xe8")
    yield Case("7: a ping behind a close", [close(1000), frame(PING)], closes=b"\x03\xe8")
    yield Case("7: a message behind a close", [close(1000), frame(TEXT, b"Hello")], closes=b"\x03\xe8")
    yield Case("7: a close within a message", [frame(TEXT, b"frag", final=False), close(1000), frame(0, b"ment")], closes=b"\x03\xe8")
    yield Case("7: a close without payload", [close(None)], closes=b"")
    yield Case("7: a close of one byte", [frame(CLOSE, b"\x03")], fails=PROTOCOL)
    yield Case("7: a close with a reason", [close(1000, b"Hello World!")], closes=b"\x03\xe8")
    yield Case("7: a close with a reason of 123 bytes", [close(1000, b"*" * 123)], closes=b"\x03\xe8")
    yield Case("7: a close with a reason of 124 bytes", [close(1000, b"*" * 124)], fails=PROTOCOL)
    yield Case("7: a close whose reason is not UTF-8", [close(1000, b"\xce\xba\xe1\xbd\xb9\xed\xa0\x80")], fails=DATA)
    yield Case("7: a close in fragments", [frame(CLOSE, b"\x03\xe8", final=False), frame(0)], fails=PROTOCOL)
    for code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999):
        yield Case(f"7: code {code}", [close(code)], closes=struct.pack(">H", code))
        yield Case(f"7: code {code} byte by byte", [close(code, b"why")], closes=struct.pack(">H", code), chop=1)
    for code in (0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535):
        yield Case(f"7: code {code} must not be sent", [close(code)], fails=PROTOCOL)


def lengths() -> Iterator[Case]:
    yield Case("8: a length of 16 bits that needs 7", [b"\x82\x7e\x00\x7d" + b"x" * 125], fails=PROTOCOL)
    yield Case("8: a length of 64 bits that needs 16", [b"\x82\x7f" + struct.pack(">Q", 65535) + b"x" * 65535], fails=PROTOCOL)
    yield Case("8: a length of 64 bits that needs 7", [b"\x82\x7f" + struct.pack(">Q", 1) + b"x"], fails=PROTOCOL)
    yield Case("8: the highest bit of a length", [b"\x82\x7f" + struct.pack(">Q", 1 << 63)], fails=PROTOCOL)
    yield Case("8: a masked frame", [b"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"], fails=PROTOCOL)
    yield Case("8: a masked ping", [b"\x89\x80\x00\x00\x00\x00"], fails=PROTOCOL)


def sizes() -> Iterator[Case]:
    for size in (1 << 18, 1 << 20):
        for opcode, unit in ((TEXT, "é".encode()), (BINARY, b"\xfe\x01")):
            payload = unit * (size // 2)
            yield Case(f"9: {size} bytes of {opcode}", [frame(opcode, payload)], [(opcode, payload)])
            pieces = [payload[index : index + 1021] for index in range(0, size, 1021)]
            frames = [frame(opcode if index == 0 else 0, piece, final=index == len(pieces) - 1) for index, piece in enumerate(pieces)]
            yield Case(f"9: {size} bytes of {opcode} in fragments of 1021", frames, [(opcode, payload)])
    payload = b"x" * 16
    yield Case("9: 1000 messages of 16 bytes", [frame(TEXT, payload) * 1000], [(TEXT, payload)] * 1000)


def all_cases() -> list[Case]:
    groups = (framing, pings, reserved_bits, opcodes, fragmentation, utf8, closing, lengths, sizes)
    return [case for group in groups for case in group()]


def serve(listener: socket.socket, cases: list[Case], suite: str, outcomes: list[results.Result]) -> None:
    """Plays the cases on the connections that come, in order."""
    for case in cases:
        start = time.monotonic()
        outcome = "passed"
        try:
            connection, _ = listener.accept()
            with connection:
                play(case, connection)
        except (Wrong, OSError, ValueError) as problem:
            outcome = "failed"
            print(f"{case.name}: {problem}", file=sys.stderr)
        outcomes.append(results.Result(suite, case.name, outcome, time.monotonic() - start))


def run(client: Path, suite: str, cases: list[Case], arguments: list[str]) -> list[results.Result]:
    """Runs the client over all cases."""
    outcomes: list[results.Result] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(SECONDS)
        port = listener.getsockname()[1]
        server = threading.Thread(target=serve, args=(listener, cases, suite, outcomes))
        server.start()
        done = subprocess.run(
            [client, *arguments, "127.0.0.1", str(port), "/case/#?agent=vapi", "0", str(len(cases) - 1)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False,
        )
        server.join()
    if done.returncode != 0 or done.stdout.count(b"\n") != len(cases):
        outcomes.append(results.Result(suite, "(the client itself)", "failed", 0.0))
    return outcomes


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--suite", required=True)
    parser.add_argument("--results", required=True, type=Path)
    parser.add_argument("--client", required=True, type=Path)
    options = parser.parse_args()
    cases = all_cases()
    outcomes = run(options.client, options.suite, cases, [])
    # Again with reads of few bytes, where the sizes allow it.
    few = [case for case in cases if sum(map(len, case.sends)) < 70000]
    for size in ("1", "7"):
        part = run(options.client, options.suite, few, ["--read", size])
        outcomes += [results.Result(r.suite, f"{r.test} (reads of {size})", r.outcome, r.seconds) for r in part]
    results.write(options.results, outcomes)
    failed = sum(outcome.outcome == "failed" for outcome in outcomes)
    print(f"{options.suite}: {len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
