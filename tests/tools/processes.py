"""Starting and surely stopping other programs, and waiting for the simulator."""

from __future__ import annotations

import contextlib
import ctypes
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[2]
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def _die_with_parent() -> None:
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def start(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
    """Starts a program that ends with this one, whatever happens."""
    return subprocess.Popen(command, preexec_fn=_die_with_parent, **options)


def stop(process: subprocess.Popen[bytes], patience: float = 3.0) -> int:
    """Ends a program, first kindly, and reaps it. Gives its exit status."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
    return process.wait()


@dataclass
class Simulator:
    """A running simulator."""

    process: subprocess.Popen[bytes]
    port: int
    control_port: int


@contextlib.contextmanager
def simulator(directory: pathlib.Path, *arguments: str) -> Iterator[Simulator]:
    """Runs the simulator with these arguments; its log goes to DIRECTORY/simulator.log."""
    directory.mkdir(parents=True, exist_ok=True)
    ready = directory / "simulator.ready"
    ready.unlink(missing_ok=True)
    with open(directory / "simulator.out", "wb") as out:
        process = start(
            [sys.executable, str(ROOT / "tests" / "sim"), "--ready-file", str(ready), "--log"]
            + [str(directory / "simulator.log"), *arguments],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        deadline = time.monotonic() + 30.0
        while not ready.exists():
            if process.poll() is not None or time.monotonic() > deadline:
                text = (directory / "simulator.out").read_text(errors="replace").strip()
                raise RuntimeError(f"the simulator did not start: {text}")
            time.sleep(0.02)
        port, control_port = (int(number) for number in ready.read_text().split())
        yield Simulator(process, port, control_port)
    finally:
        stop(process)


def write_private(path: pathlib.Path, text: str) -> None:
    """Writes a file that only its owner can read, from its first byte on."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
