"""Misbehaviour by name: what goes wrong, on which requests, and how often.

A fault is written as text, so that a command line, a test and a control request say it alike:

    NAME[=VALUE][,times=N][,skip=N][,on=METHOD /route]

    times=N   only the first N requests (or connections) it applies to; 0, the default, means all
    skip=N    the first N are left alone
    on=...    only requests to that route, such as `on=GET /call/{id}`
"""

from __future__ import annotations

from dataclasses import dataclass, field

STAGES = ("listen", "accept", "certificate", "early", "answer", "delivery", "content")

CATALOGUE: dict[str, tuple[str, str]] = {
    # name: (stage, what the client meets)
    "port-closed": ("listen", "nothing listens; VALUE seconds long, or until the fault is cleared"),
    "reset-on-accept": ("accept", "the connection is reset as soon as it stands"),
    "close-on-accept": ("accept", "the connection ends in order before a byte"),
    "silence-on-accept": ("accept", "the connection stands, but TLS is never answered"),
    "not-tls": ("accept", "plain HTTP text where TLS is expected"),
    "unknown-ca": ("certificate", "a chain from a root that nobody trusts"),
    "self-signed": ("certificate", "a certificate that signs itself"),
    "wrong-name": ("certificate", "a certificate for another host name"),
    "expired": ("certificate", "a certificate whose time is over"),
    "not-yet-valid": ("certificate", "a certificate whose time has not come"),
    "key-refused": ("answer", "401 with the API's JSON"),
    "forbidden-1010": ("answer", "403 with the text `error code: 1010`"),
    "not-found": ("answer", "404 with the API's JSON"),
    "conflict": ("answer", "409 with the API's JSON"),
    "payment-required": ("answer", "402 with the API's JSON"),
    "timeout-408": ("answer", "408 with the API's JSON"),
    "too-large-413": ("answer", "413 with HTML from the edge"),
    "too-large-early": ("early", "413 with HTML from the edge, and the end of the connection, before the body is read"),
    "rate-limited": ("answer", "429 without Retry-After"),
    "rate-limited-retry-after": ("answer", "429 with Retry-After: VALUE seconds (default 2)"),
    "rate-limited-date": ("answer", "429 with Retry-After as a date VALUE seconds ahead (default 2)"),
    "server-error": ("answer", "500 with the API's JSON"),
    "unavailable": ("answer", "503 with Retry-After: VALUE seconds (default 1)"),
    "bad-gateway-html": ("answer", "502 with HTML from the edge"),
    "status": ("answer", "status VALUE with the API's JSON"),
    "html-instead-of-json": ("answer", "the right status with an HTML page"),
    "not-json": ("answer", "the right status and type, but text that is not JSON"),
    "empty-body": ("answer", "the right status with Content-Length: 0"),
    "wrong-shape": ("answer", "the right status, JSON of another shape (an array of numbers)"),
    "missing-id": ("content", "a call without its id and status"),
    "large-body": ("content", "VALUE bytes (default 300000) of unknown members around the wanted ones"),
    "concurrency-blocked": ("content", "a call that is created but will not start"),
    "ended-reason": ("content", "calls end with the endedReason VALUE"),
    "signature-expired": ("content", "the storage host says that the signature has expired"),
    "stream-error": ("content", "an event stream that tells of a failure in its middle, and ends"),
    "operation-gone": ("content", "the published document lacks the operation VALUE, such as POST /chat"),
    "truncate-json": ("content", "JSON that stops in the middle, framed as if it were whole"),
    "body-short": ("delivery", "Content-Length promises more than comes; then an orderly end"),
    "chunked-short": ("delivery", "chunked without its last chunk; then an orderly end"),
    "reset-before-head": ("delivery", "the connection is reset after the request"),
    "reset-in-head": ("delivery", "the connection is reset in the middle of the head"),
    "reset-in-body": ("delivery", "the connection is reset in the middle of the body"),
    "close-before-head": ("delivery", "the connection ends in order after the request"),
    "silence": ("delivery", "the request is read and never answered"),
    "silence-in-head": ("delivery", "half a head, then nothing"),
    "silence-in-body": ("delivery", "head and half a body, then nothing"),
    "cut-at": ("delivery", "an orderly end after VALUE bytes of the answer"),
    "reset-at": ("delivery", "a reset after VALUE bytes of the answer"),
    "slow-drip": ("delivery", "VALUE bytes (default 16) every 20 ms"),
    "delay": ("delivery", "VALUE milliseconds (default 500) before the answer"),
    "byte-by-byte": ("delivery", "every byte in a TLS record and TCP segment of its own"),
    "framing": ("delivery", "VALUE: length, chunked, chunked-tiny, chunked-extensions, close"),
    "interim-100": ("delivery", "100 Continue and 103 Early Hints before the answer"),
    "connection-close": ("delivery", "Connection: close, and the connection ends after the answer"),
    "close-after": ("delivery", "the connection is ended after the answer without being announced"),
}
"""Every fault by name: the stage at which it acts, and what the client meets."""


class FaultError(ValueError):
    """The text of a fault is malformed."""


@dataclass
class Fault:
    """One fault, and how often it has been met."""

    name: str
    value: str | None = None
    times: int = 0
    skip: int = 0
    on: str | None = None
    met: int = field(default=0, compare=False)

    @property
    def stage(self) -> str:
        """The stage at which it acts."""
        return CATALOGUE[self.name][0]

    def number(self, default: float) -> float:
        """The value as a number."""
        return default if self.value is None else float(self.value)

    @staticmethod
    def parse(text: str) -> Fault:
        """A fault from its text."""
        head, *options = [part.strip() for part in text.strip().split(",")]
        name, equals, value = head.partition("=")
        if name not in CATALOGUE:
            raise FaultError(f"there is no scenario named '{name}'; /usr/bin/python3 tests/sim --list-scenarios shows them all")
        fault = Fault(name, value if equals else None)
        for option in options:
            key, _, setting = option.partition("=")
            if key in ("times", "skip") and setting.isdigit():
                setattr(fault, key, int(setting))
            elif key == "on" and setting:
                fault.on = setting
            else:
                raise FaultError(f"'{option}' is no option of a scenario; there are times=, skip= and on=")
        return fault


class Faults:
    """The faults that are set, asked at each stage."""

    def __init__(self, faults: list[Fault] | None = None) -> None:
        self.active: list[Fault] = list(faults or [])

    def set(self, texts: list[str]) -> None:
        """Replaces all faults."""
        self.active = [Fault.parse(text) for text in texts if text.strip() not in ("", "good")]

    def take(self, stage: str, route: str | None = None) -> list[Fault]:
        """The faults that apply now at this stage; counts them as met."""
        taken = []
        for fault in self.active:
            if fault.stage != stage or (fault.on is not None and fault.on != route):
                continue
            fault.met += 1
            if fault.met > fault.skip and (fault.times == 0 or fault.met <= fault.skip + fault.times):
                taken.append(fault)
        return taken
