"""What must outlive a reset: `device_day` run twice over the same storage, against the same simulator.

Sessions of TLS are taken up again, unless they are damaged, too old or another host's. A call whose POST was cut short by
the power is looked for, and not placed again.
"""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable
from dataclasses import dataclass

import device
import device_day
import emulator
import place_call
from device import Context

EXAMPLE = "device_day"
UNTIL_OFFSET, LENGTH_OFFSET, HOST_OFFSET = 11, 19, 20
"""Of a session's record (port/mbedtls/tls_session.c)."""


def nothing(_path: pathlib.Path) -> None:
    """Leaves a record as it is."""


def cut_short(path: pathlib.Path) -> None:
    """As after a write that did not end."""
    path.write_bytes(path.read_bytes()[:-40])


def damaged(path: pathlib.Path) -> None:
    """Bytes of the session itself are others."""
    record = bytearray(path.read_bytes())
    start = HOST_OFFSET + record[LENGTH_OFFSET]
    for index in range(start, len(record)):
        record[index] ^= 0xA5
    path.write_bytes(record)


def expired(path: pathlib.Path) -> None:
    """Its last second of use has passed."""
    record = bytearray(path.read_bytes())
    record[UNTIL_OFFSET:LENGTH_OFFSET] = (1).to_bytes(8, "little")
    path.write_bytes(record)


def of_another_host(path: pathlib.Path) -> None:
    """It came from a host that is not asked."""
    record = bytearray(path.read_bytes())
    record[HOST_OFFSET] ^= 1
    path.write_bytes(record)


@dataclass(frozen=True)
class Case:
    """Two runs, and what happens between them."""

    name: str
    simulator: tuple[str, ...] = ()
    change: Callable[[pathlib.Path], None] = nothing
    """What is done to each kept session before the second run."""
    resumes: bool = False
    """The first handshake of the second run resumes."""
    power_fails: bool = False
    """The first run ends without warning between POST /call and its answer."""
    limit: float = 60.0
    boards: tuple[str, ...] = ("mps2-an385", "host")


CASES = {
    case.name: case
    for case in (
        Case("a_session_of_tls_1_2_is_resumed_after_a_reset", ("--tls", "1.2"), resumes=True),
        Case("a_session_of_tls_1_3_is_resumed_after_a_reset", ("--tls", "1.3"), resumes=True),
        Case("a_session_whose_record_is_cut_short_gives_a_full_handshake", change=cut_short),
        Case("a_session_whose_record_is_damaged_gives_a_full_handshake", change=damaged),
        Case("a_session_that_has_expired_gives_a_full_handshake", change=expired),
        Case("a_session_of_another_host_gives_a_full_handshake", change=of_another_host),
        Case("a_call_cut_short_by_the_power_is_found_after_the_reset", power_fails=True),
    )
}


def skip_reason(_case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    if context.namespace is None and context.board == "host":
        return "needs a network namespace"
    return None


def _expect(condition: bool, words: str, *outcomes: device.Outcome) -> None:
    if not condition:
        shown = "\n  --- reset\n".join("\n".join(f"    {line.text}" for line in one.lines[-25:]) for one in outcomes)
        raise AssertionError(f"{words}\n  console:\n{shown}")


def run_case(case: Case, context: Context) -> None:
    """Runs a case; raises AssertionError when the image does not do what it must."""
    settings = {**emulator.SIMULATED, "TIMEOUT_MS": str(place_call.TIMEOUT_MS), "POLL_MS": "100"}
    arguments = ["--clock", "real", *case.simulator]
    if case.power_fails:
        arguments += ["--scenario", "silence,times=1,on=POST /call"]
    with device_day.surroundings(context, settings, arguments) as simulator:
        port = simulator.control_port

        def start(power_fails: Callable[[], bool] | None = None) -> device.Outcome:
            limit = place_call.BOOT_SECONDS + case.limit
            return device.run(context, simulator.port, settings, limit, power_fails=power_fails)

        before = start(lambda: place_call.ask(port, "/statistics")["calls_placed"] == 1) if case.power_fails else start()
        first = (context.directory / "console").read_bytes()
        kept = sorted((context.directory / "storage").glob("tls?"))
        for path in kept:
            case.change(path)
        after = start()
        (context.directory / "console").write_bytes(first + (context.directory / "console").read_bytes())
        statistics = place_call.ask(port, "/statistics")
    runs = (before, after)
    _expect(after.status == 0 and "a good day" in after.text(), "the day after the reset is not good", *runs)
    if case.power_fails:
        _expect(before.status is None and "call       placed" not in before.text(), "the power did not fail in time", *runs)
        _expect(re.search(r"call +placed, id [0-9a-f-]{36}", after.text()) is not None, "the call is not found", *runs)
        _expect(statistics["calls_placed"] == 1, f"{statistics['calls_placed']} calls were placed", *runs)
        return
    _expect(before.status == 0 and len(kept) >= 1, "the first run kept no session", *runs)
    begins = [next(line.text for line in run.lines if line.text.startswith("traffic")) for run in runs]
    _expect("full handshake" in begins[0], "the first handshake of all resumed something", *runs)
    wanted = "session resumed" if case.resumes else "full handshake"
    _expect(wanted in begins[1], f"the first handshake after the reset is no {wanted}", *runs)
