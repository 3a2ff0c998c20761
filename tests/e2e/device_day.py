"""What `device_day` must do: an upload, a call placed once, live control and a download, over three hosts.

A case runs whole days in one run of the image; what the simulator counted is compared with what the console says.
"""

from __future__ import annotations

import contextlib
import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import device
import emulator
import marks
import place_call
import processes
from device import Context
from sim.pki import CONTROL_HOST
from sim.world import PUBLIC_KEY, World

EXAMPLE = "device_day"
UPLOAD = ",on=POST /file"
STORAGE = ",on=GET storage"
RECORDING = World(1, False, "ended").recording()


@dataclass(frozen=True)
class Case:
    """One run and what must come of it."""

    name: str
    scenario: tuple[str, ...] = ()
    days: int = 1
    error: str | None = None
    """Pattern of the one error line; None: there is none, and the exit status is 0."""
    settings: dict[str, str] = field(default_factory=dict)
    """Settings beside the usual ones."""
    simulator: tuple[str, ...] = ()
    """Further arguments of the simulator."""
    shows: tuple[str, ...] = ()
    """Patterns that must be on the console."""
    resumes: int = 0
    """Handshakes in a hundred that must resume a session; the storage host's tickets are too long to be kept."""
    lossy: bool = False
    """As place_call's."""
    limit: float = 60.0
    """Seconds the run may take."""
    suite: str = "e2e"
    """The suite that runs it; soak: too long for every run."""
    boards: tuple[str, ...] = ("mps2-an385", "host")


REQUESTS = 10
"""Requests of a day at least: upload, call, two looks, say, mute, end, look, recording's address, recording."""

CASES = {
    case.name: case
    for case in (
        Case(
            "a_device_lives_through_a_day", shows=(r"session resumed", r"redirected", r"connection kept"), resumes=1,
            boards=("mps2-an385", "host", place_call.WITHOUT_KERNEL),
        ),
        Case("a_device_lives_through_a_day_of_tls_1_2", simulator=("--tls", "1.2"), resumes=1),
        Case("a_device_lives_through_a_day_of_tls_1_3", simulator=("--tls", "1.3"), resumes=1),
        Case(
            "a_control_url_that_wants_a_key_gets_the_public_one", simulator=("--control-authentication",),
            settings={"VAPI_PUBLIC_KEY": PUBLIC_KEY},
        ),
        Case("a_control_url_that_wants_a_key_refuses_a_day_without", simulator=("--control-authentication",), error="401"),
        Case("a_recording_that_breaks_off_is_taken_up_where_it_stopped", ("body-short,times=3" + STORAGE,)),
        Case("a_recording_cut_at_its_first_bytes_is_taken_up", ("cut-at=900,times=3" + STORAGE,)),
        Case("a_signature_that_has_expired_is_asked_for_anew", ("signature-expired,times=2" + STORAGE,)),
        Case(
            "a_signature_that_expires_in_the_middle_is_asked_for_anew",
            ("body-short,times=1" + STORAGE, "signature-expired,skip=1,times=1" + STORAGE),
        ),
        Case("an_upload_that_is_refused_ends_the_day", ("too-large-413" + UPLOAD,), error="413"),
        Case(
            "an_upload_that_is_refused_before_it_is_read_ends_the_day", ("too-large-early" + UPLOAD,), error="413",
            settings={"LOG_BYTES": "3000000"},
        ),
        Case("six_days_over_three_hosts_leave_every_level_where_it_was", days=6, resumes=80, limit=80.0),
        Case(
            "two_hundred_days_over_three_hosts_leave_every_level_where_it_was", days=200, resumes=80, limit=1500.0,
            settings={"PAUSE_MS": "300", "POLL_MS": "20"}, suite="soak", boards=("mps2-an385",),
        ),
    )
}  # fmt: skip


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    if context.namespace is None and context.board == "host":
        return "needs a network namespace"
    return None


@contextlib.contextmanager
def surroundings(context: Context, settings: dict[str, str], arguments: list[str]) -> Iterator[processes.Simulator]:
    """Starts the simulator with these arguments, and adds to the settings how it is found, and a storage."""
    if context.namespace is not None:
        context.namespace.names(*place_call.EVERY_HOST)
        context.namespace.tell_time()
        settings["NET_TIME"] = context.namespace.time_server
        arguments += context.namespace.simulator_arguments
    else:
        settings["NET_HOSTS"] = emulator.host_table(emulator.CONFINED_ADDRESS)
    storage = context.directory / "storage"
    storage.mkdir()
    settings["STORAGE"] = str(storage)
    with processes.simulator(context.directory, *arguments) as simulator:
        yield simulator


def run_case(case: Case, context: Context) -> None:
    """Runs a case; raises AssertionError when the image does not do what it must."""
    arguments = list(case.simulator)
    for scenario in case.scenario:
        arguments += ["--scenario", scenario]
    settings = {
        **emulator.SIMULATED, "TIMEOUT_MS": str(place_call.TIMEOUT_MS), "LEVELS": "1", "REPEAT": str(case.days),
        "POLL_MS": "100", "PAUSE_MS": "1000", **case.settings,
    }  # fmt: skip
    with surroundings(context, settings, arguments) as simulator:
        outcome = device.run(
            context,
            simulator.port,
            settings,
            place_call.BOOT_SECONDS + case.limit,
            on_line=context.namespace.saw if context.namespace is not None else None,
        )
        statistics = place_call.ask(simulator.control_port, "/statistics")
    if context.namespace is not None:
        statistics = context.namespace.statistics(statistics)
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
    for secret in (emulator.SIMULATED["VAPI_API_KEY"], PUBLIC_KEY, CONTROL_HOST, "X-Amz-"):
        _expect(secret not in console, "a secret is on the console")
    for pattern in case.shows:
        _expect(re.search(pattern, console) is not None, f"the console does not show {pattern}")
    marks.judge(outcome, context.image, context.board, complete=False)
    groups = outcome.levels(of_connections=not case.lossy)
    _expect(len(groups) == 1 + case.days, "levels are not shown before and after each day")
    for index, group in enumerate(groups[1:], 1):
        _expect(group == groups[0], f"levels are {group} after day {index}, and were {groups[0]} before")
    if case.error is not None:
        _expect(outcome.status == 1, f"the exit status is {outcome.status}, not 1")
        _expect(len(errors) == case.days, f"there are {len(errors)} error lines")
        form = re.fullmatch(r"error: (?P<phase>[^:]+): (?P<reason>.+); (?P<advice>.+)", errors[0].text)
        _expect(form is not None, "the error line does not tell phase, reason and what to do")
        assert form is not None
        _expect(re.search(case.error, form["reason"]) is not None, f"the reason does not tell of {case.error}")
        _expect(statistics["calls_placed"] <= case.days, "a call was placed twice")
        return
    _expect(errors == [], "there is an error line")
    _expect(outcome.status == 0, f"the exit status is {outcome.status}")
    _expect(statistics["calls_placed"] == case.days, f"{statistics['calls_placed']} calls in {case.days} days")
    _expect(statistics["by_route"].get("POST control") == 3 * case.days, "say, mute and end have not arrived")
    _expect(statistics["requests"] >= REQUESTS * case.days, f"only {statistics['requests']} requests")
    whole = f"recording  {len(RECORDING)} bytes, CRC-32 {zlib.crc32(RECORDING):08x}"
    _expect(console.count(whole) == case.days, "the recording is not as the server has it")
    possible = statistics["handshakes"] - 3
    resumed = 100 * statistics["handshakes_resumed"]
    _expect(resumed >= case.resumes * possible, f"{statistics['handshakes_resumed']} of {possible} handshakes resumed")
