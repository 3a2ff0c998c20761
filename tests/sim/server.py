"""The server: sockets, TLS, the checks that every request passes, faults, statistics, control port.

    listen -> accept -> TLS handshake -> head, key, query and body checks -> handler -> delivery
      |         |           |                                                  |          |
      '---------'-----------'---------------- faults ------------------------- '----------'
"""

from __future__ import annotations

import argparse
import asyncio
import email.utils
import json
import logging
import pathlib
import signal
import socket
import ssl
import sys
import time
import urllib.parse
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from aiohttp import http_exceptions, web

from . import faults, hosts, pki, published, routes, schema
from .redaction import Redaction
from .wire import Answer, WireResponse, encode, error_page
from .world import API_KEY, PUBLIC_KEY, World

LOG = logging.getLogger("sim")
SINGLE_HEADERS = ("host", "authorization", "content-length", "content-type", "user-agent", "accept", "connection")


@dataclass
class Options:
    """How the simulator runs; see the command line for what each means."""

    bind: str = "127.0.0.1"
    port: int = 0
    tls: str | None = "both"
    chain: str = "ecdsa"
    seed: int = 1
    real_clock: bool = False
    schedule: str = "ringing,in-progress,ended"
    key: str = API_KEY
    public_key: str = PUBLIC_KEY
    control_authentication: bool = False
    hosts: list[str] = field(default_factory=list)
    tickets: bool = True
    pki_directory: pathlib.Path = field(default_factory=pki.default_directory)


@dataclass
class Statistics:
    """What the simulator has seen."""

    connections: int = 0
    handshakes: int = 0
    handshakes_resumed: int = 0
    handshakes_failed: int = 0
    requests: int = 0
    calls_placed: int = 0
    unauthorized: int = 0
    malformed: int = 0
    """Bytes where a request should be, that are none."""
    truncated: int = 0
    """Requests whose body ended too early."""
    internal_errors: int = 0
    """Mistakes of the simulator itself."""
    by_route: Counter[str] = field(default_factory=Counter)
    by_status: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    handshake_failures: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    """What a careful client would not send, but which is answered all the same."""

    def document(self) -> dict[str, Any]:
        """For the control port."""
        return {name: (dict(value) if isinstance(value, Counter) else value) for name, value in vars(self).items()}


class _MediaTypeError(Exception):
    """The body has another content type than the operation takes."""


def _site(host: str) -> str:
    """Which of the hosts is asked: api, control or storage."""
    name = host.partition(":")[0]
    if name == pki.CONTROL_HOST:
        return "control"
    return "storage" if name.endswith(pki.STORAGE_HOST.split(".", 1)[1]) else "api"


class _ServerLog(logging.Handler):
    """Counts what aiohttp only logs: requests that it cannot read, and failures of handlers."""

    def __init__(self, statistics: Statistics) -> None:
        super().__init__()
        self._statistics = statistics

    def emit(self, record: logging.LogRecord) -> None:
        """Sorts a log record."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, http_exceptions.HttpProcessingError):
            self._statistics.malformed += 1
            LOG.info("malformed request: %s", error)
        elif isinstance(error, ConnectionError):
            self._statistics.truncated += 1
            LOG.info("the client went away: %s", error)
        elif record.levelno >= logging.ERROR:
            self._statistics.internal_errors += 1
            LOG.error("%s", record.getMessage(), exc_info=record.exc_info)


class Simulator:
    """One simulated api.vapi.ai on one port."""

    def __init__(self, options: Options, scenario: list[str] | None = None) -> None:
        self.options = options
        self.world = World(options.seed, options.real_clock, options.schedule)
        self.faults = faults.Faults()
        self.faults.set(scenario or [])
        self.statistics = Statistics()
        self.port = options.port
        self.control_port = 0
        self._contexts: dict[str, ssl.SSLContext] = {}
        self._listener: socket.socket | None = None
        self._accepting: asyncio.Task[None] | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: web.Server | None = None
        self._control: web.AppRunner | None = None

    # life

    async def start(self, control_port: int = 0) -> None:
        """Opens the ports; `port` and `control_port` then hold the real numbers."""
        server_log = logging.getLogger(f"sim.server.{id(self)}")
        server_log.propagate = False
        server_log.addHandler(_ServerLog(self.statistics))
        self._server = web.Server(self._answer, access_log=None, keepalive_timeout=75.0, logger=server_log)
        if self.options.tls is not None:
            self._load_contexts()
        self._open_listener()
        application = web.Application()
        application.add_routes(
            [
                web.get("/statistics", self._control_statistics),
                web.put("/scenario", self._control_scenario),
            ]
        )
        self._control = web.AppRunner(application, access_log=None)
        await self._control.setup()
        site = web.TCPSite(self._control, "127.0.0.1", control_port)
        await site.start()
        self.control_port = self._control.addresses[0][1]
        await self._apply_listen_faults()

    async def stop(self) -> None:
        """Ends everything."""
        self._close_listener()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._server is not None:
            await self._server.shutdown(0.1)
        if self._control is not None:
            await self._control.cleanup()

    def _spawn(self, coroutine: Any) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(coroutine)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # sockets

    def _open_listener(self) -> None:
        if self._listener is not None:
            return
        family = socket.AF_INET6 if ":" in self.options.bind else socket.AF_INET
        listener = socket.socket(family, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((self.options.bind, self.port))
        listener.listen(64)
        listener.setblocking(False)
        self.port = listener.getsockname()[1]
        self._listener = listener
        self._accepting = self._spawn(self._accept(listener))

    def _close_listener(self) -> None:
        if self._accepting is not None:
            self._accepting.cancel()
        if self._listener is not None:
            self._listener.close()
        self._listener = self._accepting = None

    async def _apply_listen_faults(self) -> None:
        closed = [fault for fault in self.faults.active if fault.stage == "listen"]
        if not closed:
            self._open_listener()
            return
        self._close_listener()
        if closed[0].value is not None:
            self._spawn(self._reopen_after(closed[0].number(1.0)))

    async def _reopen_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._open_listener()

    async def _accept(self, listener: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        while True:
            connection, _ = await loop.sock_accept(listener)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.statistics.connections += 1
            self._spawn(self._serve(connection))

    async def _serve(self, connection: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        assert self._server is not None
        for fault in self.faults.take("accept"):
            self.statistics.faults[fault.name] += 1
            await self._fail_connection(connection, fault.name)
            return
        try:
            context = self._contexts.get("base")
            if context is None:
                await loop.connect_accepted_socket(self._server, connection)
                return
            transport, _ = await loop.connect_accepted_socket(
                self._server, connection, ssl=context, ssl_handshake_timeout=60.0, ssl_shutdown_timeout=2.0
            )
            self.statistics.handshakes += 1
            if transport.get_extra_info("ssl_object").session_reused:
                self.statistics.handshakes_resumed += 1
        except (OSError, ssl.SSLError) as error:
            self.statistics.handshakes_failed += 1
            self.statistics.handshake_failures[getattr(error, "reason", None) or type(error).__name__] += 1
            LOG.info("handshake failed: %s", error)
            connection.close()

    async def _fail_connection(self, connection: socket.socket, name: str) -> None:
        loop = asyncio.get_running_loop()
        with connection:
            if name == "reset-on-accept":
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            elif name == "not-tls":
                await loop.sock_recv(connection, 1)
                await loop.sock_sendall(connection, b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
                await asyncio.sleep(0.2)
            elif name == "silence-on-accept":
                try:
                    while await asyncio.wait_for(loop.sock_recv(connection, 4096), 300.0):
                        pass
                except (OSError, asyncio.TimeoutError):
                    pass

    # TLS

    def _load_contexts(self) -> None:
        directory = pki.ensure(self.options.pki_directory)
        for variant in (*pki.GOOD_VARIANTS, *pki.BAD_VARIANTS):
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(directory / f"{self.options.chain}-{variant}.pem")
            context.set_alpn_protocols(["http/1.1"])
            if self.options.tls == "1.2":
                context.maximum_version = ssl.TLSVersion.TLSv1_2
            if self.options.tls == "1.3":
                context.minimum_version = ssl.TLSVersion.TLSv1_3
            if not self.options.tickets:
                context.options |= ssl.OP_NO_TICKET
                context.num_tickets = 0
            self._contexts[variant] = context
        self._contexts["base"] = self._contexts["localhost"]
        self._contexts["base"].sni_callback = self._choose_certificate

    def _choose_certificate(
        self, connection: ssl.SSLObject | ssl.SSLSocket, name: str | None, _context: ssl.SSLContext
    ) -> int | None:
        for fault in self.faults.take("certificate"):
            self.statistics.faults[fault.name] += 1
            connection.context = self._contexts[fault.name]
            return None
        if name is None:
            self.statistics.violations.append("TLS without a server name")
            return None
        for variant, served in pki.GOOD_VARIANTS.items():
            if any(host == name or (host[0] == "*" and name.split(".", 1)[-1] == host[2:]) for host in served):
                connection.context = self._contexts[variant]
                return None
        LOG.info("unknown server name %s", name)
        return ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME

    # requests

    async def _answer(self, http_request: web.BaseRequest) -> web.StreamResponse:
        method, target = http_request.method, http_request.raw_path
        self.statistics.requests += 1
        path, _, query_text = target.partition("?")
        site = _site(http_request.headers.get("Host", ""))
        found = routes.find(method, urllib.parse.unquote(path)) if site == "api" else None
        name = found[0].name if found else f"{method} {site if site != 'api' else '(no route)'}"
        if site == "api" and path == published.PATH:
            name = f"{method} {path}"
        self.statistics.by_route[name] += 1
        early = self.faults.take("early", name)
        if early:
            self.statistics.faults[early[0].name] += 1
            self.statistics.by_status["413"] += 1
            refusal = Answer.text(error_page(413), 413, "text/html")
            refusal.close = True
            return WireResponse(refusal, [], f"{self.world.random.getrandbits(64):016x}", self.world.now())
        body = await http_request.read()
        taken = self.faults.take("answer", name)
        answer = self._fault_answer(taken[0], found) if taken else None
        delivery = self.faults.take("delivery", name)
        if answer is None:
            answer = self._checks(http_request, body, site) or self._route(
                http_request, site, found, query_text, body, name
            )
        for fault in (*taken, *delivery):
            self.statistics.faults[fault.name] += 1
        self.statistics.by_status[str(answer.status)] += 1
        if answer.status == 401:
            self.statistics.unauthorized += 1
        LOG.info("%s %s -> %d%s", method, path, answer.status, "".join(f" [{f.name}]" for f in (*taken, *delivery)))
        ray = f"{self.world.random.getrandbits(64):016x}"
        return WireResponse(answer, delivery, ray, self.world.now())

    def _fault_answer(self, fault: faults.Fault, found: Any) -> Answer:
        good = 201 if found and found[0].method == "POST" else 200
        simple: dict[str, Answer] = {
            "key-refused": Answer.error(
                401, "This key is not valid here; check whether a public key was sent where a private one is needed."
            ),
            "forbidden-1010": Answer.text("error code: 1010", 403),
            "not-found": Answer.error(404, "Not Found"),
            "conflict": Answer.json({"error": "assistant_pinned", "message": "The assistant is pinned."}, 409),
            "payment-required": Answer.json(
                {"statusCode": 402, "message": "The wallet is empty.", "reason": "insufficient_credits"}, 402
            ),
            "timeout-408": Answer.error(408, "Request Timeout"),
            "too-large-413": Answer.text(error_page(413), 413, "text/html"),
            "rate-limited": Answer.json({"statusCode": 429, "message": "Rate limit exceeded"}, 429),
            "server-error": Answer.json({"statusCode": 500, "message": "Internal server error"}, 500),
            "bad-gateway-html": Answer.text(error_page(502), 502, "text/html"),
            "html-instead-of-json": Answer.text(
                error_page(200).replace("200 OK", "Sign in"), good, "text/html; charset=utf-8"
            ),
            "not-json": Answer(good, b"{id: 'not JSON'}"),
            "empty-body": Answer(good, b"", framing="length"),
            "wrong-shape": Answer.json([1, 2, 3], good),
        }
        if fault.name in simple:
            return simple[fault.name]
        if fault.name in ("rate-limited-retry-after", "rate-limited-date"):
            answer = simple["rate-limited"]
            seconds = int(fault.number(2))
            date = email.utils.formatdate(time.time() + seconds, usegmt=True)
            answer.headers.append(("Retry-After", date if fault.name.endswith("date") else str(seconds)))
            return answer
        if fault.name == "unavailable":
            answer = Answer.error(503, "Service Unavailable")
            answer.headers.append(("Retry-After", str(int(fault.number(1)))))
            return answer
        status = int(fault.number(500))
        return Answer.json({"statusCode": status, "message": f"Simulated status {status}"}, status)

    def _checks(self, http_request: web.BaseRequest, body: bytes, site: str) -> Answer | None:
        """What the edge and the API refuse before they look at the operation."""
        names = Counter(name.decode("latin-1").lower() for name, _ in http_request.raw_headers)
        headers = http_request.headers
        if site != "storage" and not headers.get("User-Agent", "").strip():
            return Answer.text("error code: 1010", 403)
        repeated = [name for name in SINGLE_HEADERS if names[name] > 1]
        if repeated or http_request.version != (1, 1):
            return Answer.error(400, f"bad head: {', '.join(repeated) or 'HTTP version'}")
        host, _, port = headers.get("Host", "").partition(":")
        served = [name for group in pki.GOOD_VARIANTS.values() for name in group]
        if host not in (*served, *self.options.hosts, self.options.bind) and site != "storage":
            return Answer.text("error code: 1003", 403)
        default = "443" if self.options.tls else "80"
        if port == default:
            self.statistics.violations.append("Host names the default port")
        if "accept-encoding" in names and headers["Accept-Encoding"] != "identity":
            self.statistics.violations.append("Accept-Encoding other than identity")
        if "expect" in names:
            self.statistics.violations.append("Expect")
        announced = "content-length" in names or "transfer-encoding" in names
        if http_request.method in ("GET", "HEAD") and (body or announced):
            return Answer.error(400, "a body does not belong to this method")
        if "content-length" in names and not headers["Content-Length"].isdigit():
            return Answer.error(400, "Content-Length is not a number")
        return None

    def _authorize(self, headers: Any, kind: str) -> Answer | None:
        wanted = self.options.key if kind == "private" else self.options.public_key
        if headers.get("Authorization") == f"Bearer {wanted}":
            return None
        return Answer.error(
            401, "This key is not valid here; check whether a public key was sent where a private one is needed."
        )

    def _route(
        self, http_request: web.BaseRequest, site: str, found: Any, query_text: str, body: bytes, name: str
    ) -> Answer:
        path = urllib.parse.unquote(http_request.raw_path.partition("?")[0])
        headers = {key.lower(): value for key, value in http_request.headers.items()}
        port = headers.get("host", "").partition(":")[2]
        self.world.port = f":{port}" if port else ""
        if site == "control":
            key = self.options.public_key if self.options.control_authentication else None
            return hosts.control(self.world, http_request.method, path, headers, body, key)
        if site == "storage":
            expired = bool(self._content_faults("signature-expired", name))
            return hosts.storage(self.world, http_request.method, path, query_text, headers, expired)
        if (http_request.method, path) == (published.METHOD, published.PATH):
            return self._published(headers, name)
        if found is None:
            return Answer.error(404, f"Cannot {http_request.method} {http_request.raw_path}")
        route, values = found
        refusal = self._authorize(http_request.headers, "public" if route.public else "private")
        if refusal is not None:
            return refusal
        query = urllib.parse.parse_qsl(query_text, keep_blank_values=True)
        complaints = schema.check_path(route.operation, values) + schema.check_query(route.operation, query)
        try:
            document = self._body(route.operation.get("body"), headers.get("content-type", ""), body, complaints)
        except _MediaTypeError:
            return Answer.error(415, "Unsupported Media Type")
        except schema.BodyError as error:
            return Answer.error(400, f"Unexpected token in JSON: {error}")
        if complaints:
            return Answer.error(400, complaints)
        reasons = [fault for fault in self.faults.active if fault.name == "ended-reason"]
        self.world.ended_reason = (reasons[0].value if reasons else None) or "assistant-ended-call"
        before = len(self.world.calls)
        answer = route.handler(self.world, routes.Request(route, values, dict(query), document))
        self.statistics.calls_placed += max(0, len(self.world.calls) - before)
        for fault in self._content_faults(None, name):
            change_content(fault, answer)
        return answer

    def _published(self, headers: dict[str, str], name: str) -> Answer:
        """The API's own document, which needs no key."""
        if "authorization" in headers:
            self.statistics.violations.append("a key for what is public")
        taken = self._content_faults(None, name)
        answer = Answer(200, published.document([str(fault.value) for fault in taken if fault.name == "operation-gone"]))
        for fault in taken:
            change_content(fault, answer)
        return answer

    def _content_faults(self, wanted: str | None, name: str) -> list[faults.Fault]:
        taken = [fault for fault in self.faults.take("content", name) if wanted in (None, fault.name)]
        for fault in taken:
            self.statistics.faults[fault.name] += 1
        return taken

    def _body(self, fact: schema.Fact | None, content_type: str, body: bytes, complaints: list[str]) -> Any:
        """The request's document, checked; complaints are added."""
        if fact is None:
            if body:
                complaints.append("the operation takes no body")
            return None
        if not body and not fact.get("required"):
            return None
        if fact["kind"] == "multipart":
            if not content_type.startswith("multipart/form-data;"):
                raise _MediaTypeError
            parts = schema.parse_multipart(content_type, body)
            texts = {name: content.decode("utf-8", "replace") for name, (_, content) in parts.items()}
            complaints += schema.check(fact["fact"], texts)
            return parts
        if not schema.is_json(content_type):
            raise _MediaTypeError
        document = schema.parse(body)
        complaints += schema.check(fact["fact"], document)
        return document

    # control port

    async def _control_statistics(self, _request: web.Request) -> web.Response:
        document = self.statistics.document()
        document["calls"] = [
            {"id": call["id"], "status": call["status"], "name": call.get("name"), "customer": call.get("customer")}
            for call in self.world.calls.values()
        ]
        document["controls"] = self.world.controls
        document["listening"] = self._listener is not None
        return web.Response(body=encode(document), content_type="application/json")

    async def _control_scenario(self, request: web.Request) -> web.Response:
        try:
            self.faults.set(json.loads(await request.text()))
        except (faults.FaultError, json.JSONDecodeError) as error:
            return web.Response(status=400, text=str(error))
        await self._apply_listen_faults()
        return web.Response(text="ok")


def change_content(fault: faults.Fault, answer: Answer) -> None:
    """Applies a fault of the stage `content` to a good answer."""
    document = answer.document
    if fault.name == "truncate-json":
        answer.body = answer.body[: len(answer.body) // 2]
        return
    if fault.name == "stream-error" and answer.pieces is not None:
        failure = {"message": "The model failed.", "error": "Internal Server Error", "statusCode": 500}
        answer.pieces = [*answer.pieces[: len(answer.pieces) // 2], b"data: " + encode(failure) + b"\n\n"]
    if not isinstance(document, dict) or answer.status >= 300:
        return
    if fault.name == "missing-id":
        document = {name: value for name, value in document.items() if name not in ("id", "status")}
    elif fault.name == "concurrency-blocked":
        limits = {"concurrencyBlocked": True, "concurrencyLimit": 10, "remainingConcurrentCalls": 0}
        document = {**document, "subscriptionLimits": limits}
    elif fault.name == "large-body":
        document = bury(document, int(fault.number(300_000)))
    answer.document = document
    answer.body = encode(document)


def bury(document: dict[str, Any], size: int) -> dict[str, Any]:
    """The document with unknown members before, between and behind its own, about `size` bytes in all."""
    share = max(0, size - len(encode(document))) // (len(document) + 1)
    unit = {
        "id": "not-this-one",
        "status": "ended",
        "nested": [{"id": None, "cost": 1.5e3, "status": {"status": "ended"}}],
        "text": 'quotes \\" \\\\ braces }{ ][ , : ü € 😀 \u0001',
    }
    count = max(1, share // (len(encode(unit)) + 1))
    buried: dict[str, Any] = {}
    for index, (name, value) in enumerate(document.items()):
        buried[f"unknown{index}"] = [unit] * count
        buried[name] = value
    buried["unknownLast"] = {"x" * 300: "y" * max(1, share)}
    return buried


# command line


def _write_atomically(path: pathlib.Path, text: str) -> None:
    temporary = path.with_name(path.name + ".new")
    temporary.write_text(text, encoding="ascii")
    temporary.replace(path)


async def _run(arguments: argparse.Namespace) -> None:
    options = Options(
        bind=arguments.bind,
        port=arguments.port,
        tls=None if arguments.http else arguments.tls,
        chain=arguments.chain,
        seed=arguments.seed,
        real_clock=arguments.clock == "real",
        schedule=arguments.schedule,
        key=arguments.key,
        control_authentication=arguments.control_authentication,
        hosts=arguments.host,
        tickets=not arguments.no_tickets,
        pki_directory=arguments.pki,
    )
    simulator = Simulator(options, arguments.scenario)
    await simulator.start(arguments.control_port)
    scheme = "http" if arguments.http else "https"
    control = f"control on 127.0.0.1:{simulator.control_port}"
    print(f"simulator: {scheme} on {options.bind}:{simulator.port}, {control}", flush=True)
    if arguments.ready_file:
        _write_atomically(arguments.ready_file, f"{simulator.port} {simulator.control_port}\n")
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await simulator.stop()
    if arguments.statistics:
        arguments.statistics.write_bytes(encode(simulator.statistics.document()) + b"\n")


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python3 tests/sim", description="Simulates the Vapi HTTPS API on this machine."
    )
    parser.add_argument("--bind", default="127.0.0.1", help="address to listen on (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=0, help="port; 0, the default, takes a free one")
    parser.add_argument("--control-port", type=int, default=0, help="port of the control endpoint on 127.0.0.1")
    parser.add_argument("--http", action="store_true", help="no TLS")
    parser.add_argument("--tls", choices=("1.2", "1.3", "both"), default="both", help="TLS versions offered")
    parser.add_argument("--no-tickets", action="store_true", help="no TLS session tickets")
    parser.add_argument("--chain", choices=pki.CHAINS, default="ecdsa", help="certificate chain (default ecdsa)")
    parser.add_argument("--pki", type=pathlib.Path, default=pki.default_directory(), help="directory of the test PKI")
    parser.add_argument("--seed", type=int, default=1, help="ids, texts and the seed clock come from it")
    parser.add_argument("--clock", choices=("seed", "real"), default="seed", help="where dates come from")
    parser.add_argument("--schedule", default=Options.schedule, help="statuses by poll, or time:0=queued,1=ringing,…")
    parser.add_argument("--key", default=API_KEY, help="the private key that is accepted")
    parser.add_argument(
        "--control-authentication", action="store_true", help="monitor plans want the public key at control URLs"
    )
    parser.add_argument("--host", action="append", default=[], help="another host name to accept; may be repeated")
    parser.add_argument("--scenario", action="append", default=[], help="a misbehaviour by name; may be repeated")
    parser.add_argument("--list-scenarios", action="store_true", help="show the names and end")
    parser.add_argument("--ready-file", type=pathlib.Path, help="gets `PORT CONTROL_PORT` when both are open")
    parser.add_argument("--statistics", type=pathlib.Path, help="gets what was seen, as JSON, at the end")
    parser.add_argument("--log", type=pathlib.Path, help="log file (default: standard error, warnings only)")
    parsed = parser.parse_args(arguments)
    if parsed.list_scenarios:
        for name, (stage, meaning) in faults.CATALOGUE.items():
            print(f"{name:26} {stage:12} {meaning}")
        return 0
    handler = logging.FileHandler(parsed.log, encoding="utf-8") if parsed.log else logging.StreamHandler()
    handler.setFormatter(Redaction("%(asctime)s %(message)s", parsed.key))
    logging.basicConfig(handlers=[handler], level=logging.INFO if parsed.log else logging.WARNING)
    logging.getLogger("asyncio").setLevel(logging.ERROR)
    try:
        asyncio.run(_run(parsed))
    except (faults.FaultError, OSError) as error:
        print(f"simulator: {error}", file=sys.stderr)
        return 1
    return 0
