"""An image under test: started, watched line by line, and surely ended."""

from __future__ import annotations

import pathlib
import re
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import emulator
import field_network
import network
import processes

LEVEL = re.compile(r"^\s*level (?P<name>.+?): (?P<used>\d+) of (?P<capacity>\d+)\b.*peak (?P<peak>\d+)")


@dataclass
class Line:
    """A line of the console and when it came, in seconds since the start."""

    seconds: float
    text: str


@dataclass
class Outcome:
    """What became of a run."""

    status: int | None = None
    """Exit status; None when it had to be killed."""
    seconds: float = 0.0
    lines: list[Line] = field(default_factory=list)

    def text(self) -> str:
        """The whole console."""
        return "\n".join(line.text for line in self.lines)

    def matching(self, pattern: str) -> list[Line]:
        """The lines in which a pattern is found."""
        return [line for line in self.lines if re.search(pattern, line.text)]

    def errors(self) -> list[Line]:
        """The error lines."""
        return [line for line in self.lines if line.text.startswith("error: ")]

    def levels(self, of_connections: bool = True) -> list[dict[str, int]]:
        """
        For each group of level lines on the console: what was in use, by name. Left out are stacks, which only
        have marks, lwIP's timers, of which one runs on for a moment after the last connection, and the groups that it
        joins once it has made itself an IPv6 address; if asked, also what a connection holds until its end is
        acknowledged.
        """
        passed_over = ("stack", "SYS_TIMEOUT", "MLD6_GROUP", *(() if of_connections else ("lwip heap", "TCP_PCB", "TCP_SEG")))
        groups: list[dict[str, int]] = []
        for line in self.lines:
            found = LEVEL.match(line.text)
            if found is None:
                continue
            if not groups or found["name"] in groups[-1]:
                groups.append({})
            groups[-1][found["name"]] = int(found["used"])
        return [
            {name: used for name, used in group.items() if not any(part in name for part in passed_over)}
            for group in groups
        ]


def _cut_power(process: subprocess.Popen[bytes], power_fails: Callable[[], bool]) -> None:
    while process.poll() is None:
        if power_fails():
            process.kill()
            return
        time.sleep(0.05)


@dataclass
class Context:
    """Where cases run."""

    board: str
    image: pathlib.Path
    directory: pathlib.Path
    namespace: network.Namespace | field_network.Field | None


def run(
    context: Context,
    simulator_port: int,
    settings: dict[str, str],
    limit: float,
    on_line: Callable[[str], None] | None = None,
    power_fails: Callable[[], bool] | None = None,
    emulator_arguments: tuple[str, ...] = (),
) -> Outcome:
    """
    Runs an image until it ends, `limit` seconds are over, or `power_fails`, which is asked again and again. The port
    counts where there is no namespace.
    """
    board, image, directory, namespace = context.board, context.image, context.directory, context.namespace
    begun = time.monotonic()
    outcome = Outcome()
    if board == "host":
        process = processes.start(
            [str(image)],
            env={"PATH": "/usr/bin:/bin", "ASAN_OPTIONS": "detect_leaks=1", **settings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    else:
        path = directory / "settings"
        processes.write_private(path, emulator.settings_text(settings))
        process = processes.start(
            emulator.command(
                board, image, namespace.guest_network if namespace else emulator.confined_network(simulator_port), path
            )
            + list(namespace.emulator_arguments if namespace else ())
            + list(emulator_arguments),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    killer = threading.Timer(limit, process.kill)
    killer.start()
    if power_fails is not None:
        threading.Thread(target=_cut_power, args=(process, power_fails), daemon=True).start()
    try:
        assert process.stdout is not None
        with open(directory / "console", "wb") as console:
            for raw in process.stdout:
                console.write(raw)
                text = raw.decode("utf-8", errors="replace").rstrip("\r\n")
                outcome.lines.append(Line(time.monotonic() - begun, text))
                if on_line is not None:
                    on_line(text)
        status = process.wait()
    finally:
        killer.cancel()
        processes.stop(process)
    outcome.seconds = time.monotonic() - begun
    outcome.status = status if status >= 0 else None
    return outcome
