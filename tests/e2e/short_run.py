"""Examples that do one thing and end: how their cases are run and judged."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import device
import emulator
import marks
import place_call
import processes
from device import Context

LIMIT = 30.0
"""Seconds that a run may take beside the boot."""
FLOOD_PAUSE_SECONDS = 0.02
FLOOD_FRAMES = 48
"""More in a row than a board takes in one turn of its network."""


@dataclass(frozen=True)
class Case:
    """One run and what must come of it."""

    name: str
    scenario: tuple[str, ...] = ()
    error: str | None = None
    """Pattern of the one error line; None: there is none, and the exit status is 0."""
    settings: dict[str, str] = field(default_factory=dict)
    """Settings beside the usual ones."""
    without: tuple[str, ...] = ()
    """Settings that are not given."""
    shows: tuple[str, ...] = ()
    """Patterns that must be on the console."""
    hides: tuple[str, ...] = ()
    """Texts that must not."""
    routes: dict[str, int] = field(default_factory=dict)
    """Requests by route, no more and no fewer; empty: not looked at."""
    simulator: tuple[str, ...] = ()
    """Further arguments of the simulator."""
    emulator: tuple[str, ...] = ()
    """Further arguments of QEMU."""
    flood: bool = False
    """Full frames for everybody, many in a row, as long as the run lasts."""
    boards: tuple[str, ...] = ("mps2-an385", "host")


@contextlib.contextmanager
def _flood() -> Iterator[None]:
    over = threading.Event()

    def send() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as everybody:
            everybody.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            while not over.wait(FLOOD_PAUSE_SECONDS):
                for _ in range(FLOOD_FRAMES):
                    with contextlib.suppress(OSError):  # the board has not started, or has ended
                        everybody.sendto(bytes(1472), ("10.77.0.255", 9))

    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def run_case(case: Case, context: Context) -> None:
    """Runs a case; raises AssertionError when the image does not do what it must."""
    arguments = list(case.simulator)
    for scenario in case.scenario:
        arguments += ["--scenario", scenario]
    settings = {**emulator.SIMULATED, "VAPI_URL": "https://api.vapi.ai", "LEVELS": "1", **case.settings}
    settings = {name: value for name, value in settings.items() if name not in case.without}
    if context.namespace is not None:
        context.namespace.names(*place_call.EVERY_HOST)
        context.namespace.tell_time()
        settings["NET_TIME"] = context.namespace.time_server
        arguments += context.namespace.simulator_arguments
    with processes.simulator(context.directory, *arguments) as simulator:
        if context.namespace is None:
            settings["NET_HOSTS"] = emulator.host_table(emulator.CONFINED_ADDRESS)
            if context.board == "host":
                settings["VAPI_URL"] = f"https://localhost:{simulator.port}"
        with _flood() if case.flood else contextlib.nullcontext():
            outcome = device.run(
                context,
                simulator.port,
                settings,
                place_call.BOOT_SECONDS + LIMIT,
                on_line=context.namespace.saw if context.namespace is not None else None,
                emulator_arguments=case.emulator,
            )
        statistics = place_call.ask(simulator.control_port, "/statistics")
    try:
        judge(case, context, outcome, statistics)
    except AssertionError as error:
        shown = "\n".join(f"    {line.seconds:6.2f}  {line.text}" for line in outcome.lines[-60:])
        raise AssertionError(f"{error}\n  console:\n{shown}\n  simulator: {json.dumps(statistics)[:3000]}") from None


def _expect(condition: bool, words: str) -> None:
    if not condition:
        raise AssertionError(words)


def judge(case: Case, context: Context, outcome: device.Outcome, statistics: dict[str, Any]) -> None:
    """What must be true of a run."""
    console, errors = outcome.text(), outcome.errors()
    _expect(outcome.status is not None, f"the image did not end by itself within {outcome.seconds:.0f} s")
    _expect(statistics["internal_errors"] == 0, "the simulator made a mistake")
    _expect(statistics["malformed"] == 0 and statistics["violations"] == [], "the image sent something improper")
    for secret in (emulator.SIMULATED["VAPI_API_KEY"], *case.hides):
        _expect(secret not in console, f"the console shows {secret}")
    for pattern in case.shows:
        _expect(re.search(pattern, console) is not None, f"the console does not show {pattern}")
    if case.routes:
        _expect(statistics["by_route"] == case.routes, f"the requests were {statistics['by_route']}")
    marks.judge(outcome, context.image, context.board, complete=case.error is None)
    groups = outcome.levels()
    _expect(len(groups) == 2 and groups[0] == groups[1], f"levels before and after differ: {groups}")
    if case.error is None:
        _expect(errors == [], "there is an error line")
        _expect(outcome.status == 0, f"the exit status is {outcome.status}")
        return
    _expect(outcome.status == 1, f"the exit status is {outcome.status}, not 1")
    _expect(len(errors) == 1, f"there are {len(errors)} error lines")
    form = re.fullmatch(r"error: (?P<phase>[^:]+): (?P<reason>.+); (?P<advice>.+)", errors[0].text)
    _expect(form is not None, "the error line does not tell phase, reason and what to do")
    assert form is not None
    _expect(re.search(case.error, form["reason"]) is not None, f"the reason does not tell of {case.error}")
