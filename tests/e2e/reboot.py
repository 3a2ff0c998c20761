"""What must outlive a reset: `device_day` run twice over the same storage, against the same simulator.

Sessions of TLS are taken up again, unless they are damaged, too old or another host's. A call whose POST was cut short by
the power is looked for, and not placed again. The storage is a directory of the host; or it is what the board keeps in
its own flash, which outlives a reset of the emulated machine, though not its end.
"""

from __future__ import annotations

import pathlib
import re
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass

import device
import device_day
import emulator
import place_call
from device import Context

EXAMPLE = "device_day"
BOARDS_WITH_RECORDS = ("mps2-an385",)
"""Those of the emulated ones that keep records in flash."""
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
    in_flash: bool = False
    """The board keeps its records in its own flash, and is reset."""
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
        Case("a_session_of_tls_1_2_kept_in_flash_is_resumed", ("--tls", "1.2"), in_flash=True, boards=BOARDS_WITH_RECORDS),
        Case("a_session_of_tls_1_3_kept_in_flash_is_resumed", ("--tls", "1.3"), in_flash=True, boards=BOARDS_WITH_RECORDS),
        Case(
            "a_call_cut_short_is_found_by_what_flash_has_kept", power_fails=True, in_flash=True, boards=BOARDS_WITH_RECORDS,
        ),
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


def run_in_flash(case: Case, context: Context) -> None:
    """A machine that is reset after a good day, or between POST /call and its answer, and starts again."""
    settings = {
        **emulator.SIMULATED, "TIMEOUT_MS": str(place_call.TIMEOUT_MS), "POLL_MS": "100",
        "REPEAT": "1" if case.power_fails else "2", "PAUSE_MS": "3000",
    }  # fmt: skip
    arguments = ["--clock", "real", *case.simulator]
    if case.power_fails:
        arguments += ["--scenario", "silence,times=1,on=POST /call"]
    with (
        tempfile.TemporaryDirectory() as directory,
        device_day.surroundings(context, settings, arguments) as simulator,
    ):
        del settings["STORAGE"]
        monitor = pathlib.Path(directory) / "monitor"
        resets: list[str] = []

        def reset(when: str) -> None:
            if not resets:
                resets.append(when)
                emulator.monitor(monitor, "system_reset")

        def call_is_under_way() -> bool:
            if case.power_fails and place_call.ask(simulator.control_port, "/statistics")["calls_placed"] == 1:
                reset("in a call")
            return False  # the machine goes on

        def day_is_over(text: str) -> None:
            if not case.power_fails and "a good day" in text:
                threading.Timer(1.0, reset, ("in the pause",)).start()

        limit = place_call.BOOT_SECONDS + 2.0 * case.limit
        outcome = device.run(
            context, simulator.port, settings, limit, day_is_over, call_is_under_way,
            ("-qmp", f"unix:{monitor},server=on,wait=off"),
        )  # fmt: skip
        statistics = place_call.ask(simulator.control_port, "/statistics")
    _expect(len(resets) == 1, "the machine was not reset", outcome)
    starts = [index for index, line in enumerate(outcome.lines) if "vapi-mcu" in line.text]
    _expect(len(starts) == 2, f"{len(starts)} starts", outcome)
    before = device.Outcome(lines=outcome.lines[: starts[1]])
    after = device.Outcome(outcome.status, lines=outcome.lines[starts[1] :])
    days = 0 if case.power_fails else 1
    _expect(before.text().count("a good day") == days, "the reset came at the wrong time", before, after)
    _expect(after.status == 0 and "a bad day" not in after.text(), "the day after the reset is not good", before, after)
    _expect(not outcome.matching("^storage "), "the records could not be kept", before, after)
    if case.power_fails:
        _expect(re.search(r"call +placed, id [0-9a-f-]{36}", after.text()) is not None, "the call is not found", before, after)
    else:
        begins = next(line.text for line in after.lines if line.text.startswith("traffic"))
        _expect("session resumed" in begins, "the first handshake after the reset resumed nothing", before, after)
    wanted = 1 if case.power_fails else 3
    _expect(statistics["calls_placed"] == wanted, f"{statistics['calls_placed']} calls were placed", before, after)


def run_case(case: Case, context: Context) -> None:
    """Runs a case; raises AssertionError when the image does not do what it must."""
    if case.in_flash:
        run_in_flash(case, context)
        return
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
