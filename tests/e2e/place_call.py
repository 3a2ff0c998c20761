"""What `place_call` must do, on a good day and with every kind of bad input.

A case runs the image with REPEAT=2: the first call meets the fault; as soon as the image has said what went
wrong, the fault is taken away, and the second call of the same run must end well.
"""

from __future__ import annotations

import json
import re
import time
import urllib.request
from dataclasses import dataclass, field
from typing import Any

import device
import emulator
import processes
from device import Context
from sim.pki import API_HOSTS, CONTROL_HOST, STORAGE_HOST

EXAMPLE = "place_call"
TIMEOUT_MS = 6000
"""Deadline of one request in these runs."""
BOOT_SECONDS = 6.0
"""What an image may take before its first request, on a busy machine."""
TIME_SECONDS = 15.0
"""How long an image waits for the time when it starts."""
SLACK_SECONDS = 3.0
"""What a busy machine may add to a deadline."""
WITH_IPV6 = ("mps2-an385-ipv6", "mps2-an385-none-ipv6")
"""The board's firmware with IPv6, on the kernel and without."""
EVERY_IMAGE = ("host", *(name for name in emulator.MACHINES if name not in emulator.WITH_IPV6))
"""Where the first things of all are tried: every board, with and without a kernel."""
WITHOUT_TEXTS = ("lm3s6965evb-small",)
"""Built with VAPI_TEXTS 0: names of results, no advice."""
WITHOUT_KERNEL = "mps2-an385-none"
"""The board that is without a kernel wherever others have one."""
EVERY_BOARD = tuple(name for name in EVERY_IMAGE if name not in emulator.WITHOUT_KERNEL or name == WITHOUT_KERNEL)
"""Where what depends on the processor, the network chip or the kernel is tried too."""
MOST_CASES = ("mps2-an385", "host")
EVERY_HOST = (*API_HOSTS, CONTROL_HOST, STORAGE_HOST)


@dataclass(frozen=True)
class Case:
    """One run and what must come of it."""

    name: str
    scenario: tuple[str, ...] = ()
    error: str | None = None
    """Pattern of the one error line; None: there is none, and the exit status is 0."""
    phase: str = ".*"
    """Pattern of the phase that the error line begins with."""
    recovers: bool = True
    """The second call ends well once the fault is gone. False: the setting at fault stays."""
    settings: dict[str, str | None] = field(default_factory=dict)
    """Settings that differ; None takes one away."""
    simulator: tuple[str, ...] = ()
    """Further arguments of the simulator."""
    names: tuple[str, ...] = EVERY_HOST
    """Host names that exist until the first error."""
    shows: tuple[str, ...] = ()
    """Patterns that must be on the console."""
    hides: tuple[str, ...] = ()
    """Texts that must not."""
    real_network: bool = False
    """TCP faults, DNS or SNTP are part of it, so a confined user network will not do for an emulated board."""
    time_server_silent: bool = False
    """The SNTP server says nothing until the first error."""
    calls: int = 1
    """Calls that are placed where nothing is wrong."""
    lossy: bool = False
    """Frames are lost: the last segments of a connection may not be acknowledged yet when levels are shown."""
    attempts: int = 2
    """Calls that are tried; where more than two, the fault may take some of them to pass."""
    boards: tuple[str, ...] = MOST_CASES
    """Where the case makes sense."""
    unsent: bool = False
    """The first call must not reach the server at all."""


@dataclass
class Run:
    """Everything known about a finished run."""

    outcome: device.Outcome
    statistics: dict[str, Any]
    at_error: dict[str, Any] | None
    """The simulator's statistics when the first error line came."""
    advised: bool
    """Error lines end with what to do."""


GOOD_SHOWS = (r"\bqueued\b", r"\bringing\b", r"\bin-progress\b", r"\bended\b", r"assistant-ended-call", r"TLS 1\.[23]")

GOOD = [
    Case("a_call_is_placed_and_followed_until_it_ends", shows=GOOD_SHOWS, boards=EVERY_IMAGE),
    Case("a_call_is_placed_over_tls_1_2", simulator=("--tls", "1.2"), shows=(r"TLS 1\.2",)),
    Case("a_call_is_placed_over_tls_1_3", simulator=("--tls", "1.3"), shows=(r"TLS 1\.3",)),
    Case("a_server_with_an_rsa_chain_is_trusted", simulator=("--chain", "rsa")),
    Case("a_server_with_two_needed_intermediates_is_trusted", simulator=("--chain", "deep")),
    Case("answers_with_content_length_are_read", scenario=("framing=length",)),
    Case("answers_in_tiny_chunks_with_extensions_are_read", scenario=("framing=chunked-extensions",)),
    Case("answers_that_end_with_the_connection_are_read", scenario=("framing=close",)),
    Case("interim_answers_are_passed_over", scenario=("interim-100",)),
    Case(
        "answers_that_come_byte_by_byte_are_read", scenario=("byte-by-byte,on=POST /call",),
        settings={"TIMEOUT_MS": "25000"},
    ),
    Case("connections_closed_after_each_answer_are_reopened", scenario=("connection-close",)),
    Case("connections_closed_without_notice_are_reopened", scenario=("close-after,on=GET /call/{id}",)),
    Case(
        "300_kb_of_unknown_members_around_the_created_call_are_skipped", scenario=("large-body,on=POST /call",),
        boards=EVERY_BOARD,
    ),
    Case("300_kb_of_unknown_members_around_a_polled_call_are_skipped", scenario=("large-body,on=GET /call/{id}",)),
    Case(  # nor is the wait mistaken for a hang: boards with a watchdog give an application 10 s
        "a_board_is_asleep_while_a_slow_server_thinks", scenario=("delay=13000,times=1,on=POST /call",),
        settings={"TIMEOUT_MS": "25000"}, shows=(r"^asleep +[89]\d % of (1[4-9]|2\d)\.\d s$",), hides=("WATCHDOG", "reset  "),
        boards=(*MOST_CASES, WITHOUT_KERNEL),
    ),
]  # fmt: skip

POST = ",on=POST /call"
POLL = ",on=GET /call/{id}"

BAD = [
    Case("no_key", error="key", settings={"VAPI_API_KEY": None}, recovers=False, unsent=True),
    Case("http_401", ("key-refused" + POST,), "401"),
    Case("http_401_while_polling", ("key-refused" + POLL,), "401"),
    Case("http_403_error_code_1010", ("forbidden-1010" + POST,), "403.*1010"),
    Case("http_404", ("not-found" + POST,), "404"),
    Case("http_404_while_polling", ("not-found" + POLL,), "404"),
    Case("http_429_with_retry_after", ("rate-limited-retry-after=1" + POST,), "429"),
    Case("http_429_with_a_date", ("rate-limited-date=1" + POST,), "429"),
    Case(
        "http_429_without_retry_after_holds_for_the_next_call_too", ("rate-limited,times=1" + POST,), "429", recovers=False,
        shows=(r"error: pause: too many requests; wait before the next \(retry after \d\d s\); wait",),
    ),
    Case("http_500", ("server-error" + POST,), "500"),
    Case("http_500_while_polling", ("server-error" + POLL,), "500"),
    Case("http_502_html_from_the_edge", ("bad-gateway-html" + POST,), "502"),
    Case("html_instead_of_json", ("html-instead-of-json" + POST,), "content type"),
    Case("text_that_is_not_json", ("not-json" + POST,), "JSON"),
    Case("json_that_stops_in_the_middle", ("truncate-json" + POST,), "JSON"),
    Case("json_of_another_shape", ("wrong-shape" + POST,), "."),
    Case("a_call_without_an_id", ("missing-id" + POST,), "lacks|missing"),
    Case("body_cut_short", ("body-short" + POST,), "ended inside|cut|short"),
    Case("chunked_body_cut_short", ("chunked-short" + POST,), "ended inside|cut|short"),
    Case("connection_reset_after_the_request", ("reset-before-head" + POST,), "reset", real_network=True),
    Case("connection_reset_in_the_head", ("reset-in-head" + POST,), "reset", real_network=True),
    Case(
        "connection_reset_in_the_body", ("reset-in-body" + POST,), "reset", real_network=True, boards=EVERY_IMAGE,
    ),
    Case("connection_ended_after_the_request", ("close-before-head" + POST,), "."),
    Case("silence_after_the_request", ("silence" + POST,), "deadline"),
    Case("silence_in_the_head", ("silence-in-head" + POST,), "deadline"),
    Case("silence_in_the_body", ("silence-in-body" + POST,), "deadline"),
    Case("silence_while_polling", ("silence" + POLL,), "deadline"),
    Case("silence_instead_of_tls", ("silence-on-accept",), "deadline", "TLS", unsent=True),
    Case("plain_text_instead_of_tls", ("not-tls",), "TLS", "TLS", unsent=True),
    Case("unknown_ca", ("unknown-ca",), "trusted root", "TLS", unsent=True, boards=EVERY_BOARD),
    Case("self_signed_certificate", ("self-signed",), "trusted root", "TLS", unsent=True),
    Case("wrong_host_name", ("wrong-name",), "another host name", "TLS", unsent=True),
    Case("expired_certificate", ("expired",), "expired", "TLS", unsent=True),
    Case("certificate_not_valid_yet", ("not-yet-valid",), "not valid yet", "TLS", unsent=True),
    Case(
        "clock_unknown", error="time is unknown", phase="TLS",
        settings={"CLOCK": "unknown", "NET_TIME": None}, recovers=False, unsent=True,
    ),
    Case(
        "clock_unknown_until_the_time_server_answers", error="time is unknown", phase="TLS", time_server_silent=True,
        attempts=20, boards=("mps2-an385",), real_network=True, unsent=True,
    ),
    Case(
        "name_that_does_not_resolve", error="resolve", names=(), real_network=True, unsent=True,
        boards=(*MOST_CASES, WITHOUT_KERNEL),
    ),
    Case(
        "port_closed", ("port-closed",), "refused", "connect", real_network=True, unsent=True,
        boards=(*MOST_CASES, WITHOUT_KERNEL),
    ),
    Case(
        "connection_reset_at_once", ("reset-on-accept",), "reset|refused", "TLS|connect",
        real_network=True, unsent=True,
    ),
    Case(
        "a_number_that_the_api_refuses", error="E.164|400|parameter",
        settings={"VAPI_TO": "49405550101"}, recovers=False,
    ),
    Case(
        "an_assistant_that_does_not_exist", error="400.*assistant",
        settings={"VAPI_ASSISTANT_ID": "00000000-0000-4000-8000-000000000000"}, recovers=False,
    ),
    Case("a_call_blocked_by_the_concurrency_limit", ("concurrency-blocked",), "concurrency"),
    Case("a_call_that_ends_badly", ("ended-reason=customer-busy",), "customer-busy"),
]  # fmt: skip

CASES = {case.name: case for case in (*GOOD, *BAD)}
assert len(CASES) == len(GOOD) + len(BAD)


def ask(port: int, path: str, document: Any = None) -> Any:
    """Asks the simulator's control port, or tells it something."""
    data = None if document is None else json.dumps(document).encode()
    method = "GET" if document is None else "PUT"
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data, method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:
        body = answer.read()
    return json.loads(body) if document is None else None


def settings_for(case: Case, context: Context, port: int) -> dict[str, str]:
    """The settings file of a run."""
    settings: dict[str, str | None] = {
        **emulator.SIMULATED,
        "VAPI_URL": "https://api.vapi.ai",
        "TIMEOUT_MS": str(TIMEOUT_MS),
        "LEVELS": "1",
        "REPEAT": str(case.attempts if case.error else case.calls),
        "LEVELS": "1",
        "POLL_MS": "200",
    }
    if context.namespace is not None:
        settings["NET_TIME"] = context.namespace.time_server
    elif context.board == "host":
        settings["VAPI_URL"] = f"https://localhost:{port}"
    else:
        settings["NET_HOSTS"] = emulator.host_table(emulator.CONFINED_ADDRESS)
    settings.update(case.settings)
    return {name: value for name, value in settings.items() if value is not None}


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    if context.namespace is None and case.real_network and (context.board != "host" or case.names != EVERY_HOST):
        return "needs a network namespace"
    return None


def run_case(case: Case, context: Context) -> None:
    """Runs a case; raises AssertionError when the image does not do what it must."""
    arguments = list(case.simulator)
    for scenario in case.scenario:
        arguments += ["--scenario", scenario]
    if context.namespace is not None:
        context.namespace.names(*case.names)
        context.namespace.tell_time(not case.time_server_silent)
        arguments += context.namespace.simulator_arguments
    with processes.simulator(context.directory, *arguments) as simulator:
        at_error: list[dict[str, Any]] = []

        def on_line(text: str) -> None:
            if context.namespace is not None:
                context.namespace.saw(text)
            if text.startswith("error: ") and not at_error:
                at_error.append(ask(simulator.control_port, "/statistics"))
                ask(simulator.control_port, "/scenario", [])
                if context.namespace is not None:
                    context.namespace.names(*EVERY_HOST)
                    context.namespace.tell_time()

        outcome = device.run(
            context,
            simulator.port,
            settings_for(case, context, simulator.port),
            limit=BOOT_SECONDS + 2 * TIMEOUT_MS / 1000 + 40.0,
            on_line=on_line,
        )
        time.sleep(0.05)
        statistics = ask(simulator.control_port, "/statistics")
    if context.namespace is not None:
        statistics = context.namespace.statistics(statistics)
    run = Run(outcome, statistics, at_error[0] if at_error else None, context.board not in WITHOUT_TEXTS)
    try:
        judge(case, run)
    except AssertionError as error:
        shown = "\n".join(f"    {line.seconds:6.2f}  {line.text}" for line in outcome.lines)
        raise AssertionError(f"{error}\n  console:\n{shown}\n  simulator: {json.dumps(statistics)}") from None


def _expect(condition: bool, words: str) -> None:
    if not condition:
        raise AssertionError(words)


def judge(case: Case, run: Run) -> None:
    """What must be true of a run."""
    outcome, statistics, errors = run.outcome, run.statistics, run.outcome.errors()
    console = outcome.text()
    _expect(outcome.status is not None, f"the image did not end by itself within {outcome.seconds:.0f} s")
    _expect(statistics["internal_errors"] == 0, "the simulator made a mistake")
    _expect(statistics["malformed"] == 0 and statistics["violations"] == [], "the image sent something improper")
    for secret in (emulator.SIMULATED["VAPI_API_KEY"], CONTROL_HOST):
        _expect(secret not in console, "a secret is on the console")
    for pattern in case.shows:
        _expect(re.search(pattern, console, re.MULTILINE) is not None, f"the console does not show {pattern}")
    for text in case.hides:
        _expect(text not in console, f"the console shows {text}")
    groups = outcome.levels(of_connections=not case.lossy)
    _expect(len(groups) >= 2, "levels are not shown before and after")
    for index, group in enumerate(groups[1:], 1):
        _expect(group == groups[0], f"levels are {group} after call {index}, and were {groups[0]} before")

    if case.error is None:
        _expect(errors == [], "there is an error line")
        _expect(outcome.status == 0, f"the exit status is {outcome.status}")
        _expect(statistics["calls_placed"] == case.calls, f"{statistics['calls_placed']} calls were placed")
        return

    _expect(outcome.status == 1, f"the exit status is {outcome.status}, not 1")
    if case.attempts == 2:
        wanted = 1 if case.recovers else 2
        _expect(len(errors) == wanted, f"there are {len(errors)} error lines, not {wanted}")
    _expect(1 <= len(errors) <= case.attempts, f"there are {len(errors)} error lines in {case.attempts} calls")
    advice = "; .+" if run.advised else ""
    form = re.fullmatch(rf"error: (?P<phase>[^:]+): (?P<reason>.+){advice}", errors[0].text)
    _expect(form is not None, "the error line does not tell phase, reason and what to do")
    assert form is not None
    _expect(re.search(case.error, form["reason"], re.IGNORECASE) is not None, f"the reason does not tell of {case.error}")
    _expect(re.fullmatch(case.phase, form["phase"]) is not None, f"the phase is not {case.phase}")
    took = errors[0].seconds
    limit = BOOT_SECONDS + TIMEOUT_MS / 1000 + SLACK_SECONDS + (TIME_SECONDS if case.time_server_silent else 0.0)
    _expect(took <= limit, f"the error came after {took:.1f} s, later than {limit:.1f} s")
    assert run.at_error is not None
    _expect(run.at_error["calls_placed"] <= 1, "a call was placed twice")
    if case.unsent:
        _expect(run.at_error["requests"] == 0, "a request was sent all the same")
    if case.recovers:
        placed = statistics["calls_placed"] - run.at_error["calls_placed"]
        wanted = case.attempts - len(errors)
        _expect(placed == wanted >= 1, f"{placed} calls were placed after the error, not {wanted}")
        ended = [call for call in statistics["calls"] if call["status"] == "ended"]
        _expect(len(ended) >= 1, "the second call did not end")
