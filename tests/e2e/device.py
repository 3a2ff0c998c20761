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

    def levels(self) -> list[dict[str, int]]:
        """
        For each group of level lines on the console: what was in use, by name. Left out are stacks, which only
        have marks, and lwIP's timers, of which one runs on for a moment after the last connection.
        """
        groups: list[dict[str, int]] = []
        for line in self.lines:
            found = LEVEL.match(line.text)
            if found is None:
                continue
            if not groups or found["name"] in groups[-1]:
                groups.append({})
            groups[-1][found["name"]] = int(found["used"])
        return [
            {name: used for name, used in group.items() if "stack" not in name and "SYS_TIMEOUT" not in name}
            for group in groups
        ]


def run(
    board: str,
    image: pathlib.Path,
    network: str,
    settings: dict[str, str],
    directory: pathlib.Path,
    limit: float,
    on_line: Callable[[str], None] | None = None,
    emulator_arguments: tuple[str, ...] = (),
) -> Outcome:
    """Runs an image until it ends or `limit` seconds are over."""
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
            [*emulator.command(board, image, network, path), *emulator_arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    killer = threading.Timer(limit, process.kill)
    killer.start()
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
