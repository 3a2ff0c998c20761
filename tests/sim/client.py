"""A small HTTP client on plain sockets for the simulator's own tests: it sends exactly what it is told."""

from __future__ import annotations

import json
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass, field
from typing import Any

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "tools")]

import processes  # noqa: E402
from sim import pki  # noqa: E402
from sim.world import API_KEY, ASSISTANT_ID, PHONE_NUMBER_ID  # noqa: E402

CALL = {"assistantId": ASSISTANT_ID, "phoneNumberId": PHONE_NUMBER_ID, "customer": {"number": "+49405550101"}}


@dataclass
class Reply:
    """What came back."""

    status: int = 0
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    raw: bytes = b""
    ended: str = ""
    """complete, closed (before it was complete), reset, or timeout."""

    def json(self) -> Any:
        """The body as a JSON document."""
        return json.loads(self.body)


class RunningSimulator:
    """The simulator as its users start it: a process of its own."""

    def __init__(self, *arguments: str) -> None:
        self._directory = tempfile.TemporaryDirectory()
        ready = pathlib.Path(self._directory.name) / "ready"
        self._process = processes.start(
            [sys.executable, str(TESTS / "sim"), "--ready-file", str(ready), *arguments], stdout=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 20
        while not ready.exists():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("the simulator did not start")
            time.sleep(0.02)
        self.port, self.control_port = (int(number) for number in ready.read_text().split())

    def stop(self) -> int:
        """Ends it as Ctrl-C does; gives its exit status."""
        status = processes.stop(self._process, 10.0)
        self._directory.cleanup()
        return status

    def scenario(self, *texts: str) -> None:
        """Replaces the faults."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.control_port}/scenario", json.dumps(texts).encode(), method="PUT"
        )
        urllib.request.urlopen(request, timeout=5).close()

    def statistics(self) -> dict[str, Any]:
        """What it has seen."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.control_port}/statistics", timeout=5) as answer:
            return dict(json.loads(answer.read()))


class Connection:
    """A connection to a simulator; TLS with the test roots unless `plain`."""

    def __init__(
        self,
        port: int,
        host: str | None = "api.vapi.ai",
        plain: bool = False,
        timeout: float = 5.0,
        context: ssl.SSLContext | None = None,
        session: ssl.SSLSession | None = None,
    ) -> None:
        self.socket: socket.socket = socket.create_connection(("127.0.0.1", port), timeout)
        if not plain:
            context = context or trusting_context()
            try:
                self.socket = context.wrap_socket(self.socket, server_hostname=host, session=session)
            except (OSError, ssl.SSLError):
                self.socket.close()
                raise

    def close(self) -> None:
        """Ends the connection."""
        self.socket.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def send(self, data: bytes) -> Reply:
        """Sends bytes and reads one answer."""
        try:
            self.socket.sendall(data)
        except ConnectionError:
            pass  # a server that refuses early may have reset already; receive() tells what came before that
        return self.receive()

    def receive(self) -> Reply:
        """Reads one answer, interim answers left out."""
        reply = Reply()
        while True:
            if self._understand(reply):
                reply.ended = "complete"
                return reply
            try:
                data = self.socket.recv(65536)
            except socket.timeout:
                reply.ended = "timeout"
                return reply
            except OSError:
                data = b""
            if not data:
                if self._was_reset():
                    reply.ended = "reset"
                    return reply
                until_close = "content-length" not in reply.headers and "transfer-encoding" not in reply.headers
                reply.ended = "complete" if reply.status and until_close else "closed"
                return reply
            reply.raw += data

    def _was_reset(self) -> bool:
        """Python's ssl module reports a reset as an end, so the kernel is asked: TCP_CLOSE, not CLOSE_WAIT."""
        return self.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] == 7

    @staticmethod
    def _understand(reply: Reply) -> bool:
        raw = reply.raw
        while raw.startswith(b"HTTP/1.1 1") and b"\r\n\r\n" in raw:
            raw = raw.split(b"\r\n\r\n", 1)[1]
        head, empty_line, rest = raw.partition(b"\r\n\r\n")
        if not empty_line:
            return False
        lines = head.decode("latin-1").split("\r\n")
        reply.status = int(lines[0].split()[1])
        reply.headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines[1:])}
        if "content-length" in reply.headers:
            reply.body = rest
            return len(rest) >= int(reply.headers["content-length"])
        if reply.headers.get("transfer-encoding") != "chunked":
            reply.body = rest
            return reply.status in (204, 304)
        reply.body = b""
        while True:
            size_text, line_end, rest = rest.partition(b"\r\n")
            if not line_end:
                return False
            size = int(size_text.split(b";")[0], 16)
            if size == 0:
                return rest == b"\r\n" or rest.endswith(b"\r\n\r\n")
            if len(rest) < size + 2:
                return False
            reply.body += rest[:size]
            rest = rest[size + 2 :]


def trusting_context() -> ssl.SSLContext:
    """Trusts the test roots and nothing else."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(pki.ensure(pki.default_directory()) / "roots.pem")
    return context


def request(
    method: str,
    target: str,
    document: Any = None,
    body: bytes | None = None,
    without: tuple[str, ...] = (),
    **headers: str,
) -> bytes:
    """A correct request, except for what is asked. Header names are written with underscores."""
    data = json.dumps(document).encode() if document is not None else body
    fields = {
        "Host": "api.vapi.ai",
        "User-Agent": "vapi-mcu-test/1",
        "Authorization": f"Bearer {API_KEY}",
        "Accept": "application/json",
    }
    if data is not None:
        fields["Content-Type"] = "application/json"
        fields["Content-Length"] = str(len(data))
    fields.update({name.replace("_", "-"): value for name, value in headers.items()})
    lines = [f"{method} {target} HTTP/1.1"] + [f"{n}: {v}" for n, v in fields.items() if n not in without]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + (data or b"")
