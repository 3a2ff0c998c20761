"""A debugger on an image: `make debug BOARD=...` calls it.

    debug.py --board NAME --example NAME --elf FILE [--openocd CONFIGURATIONS] [--gdb COMMAND]

An emulated board runs as `make run` runs it, against the simulator or with VAPI_URL, but waits for gdb before its first
instruction. With --openocd gdb talks to the real board instead, which is stopped after a reset; `load` flashes the image.
On the host it is gdb on the program, with the settings of the environment. Options for gdb go into --gdb, such as
`gdb-multiarch -batch -x commands`.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import processes

CONNECT_SECONDS = 30


def free_port() -> int:
    """A TCP port on 127.0.0.1 that nobody uses."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def emulated(arguments: argparse.Namespace, gdb: list[str]) -> int:
    """gdb on a board that waits in the emulator."""
    machine = os.environ.get("BOARD_QEMU", "").strip()
    if not machine:
        print(f"debug: {arguments.board} has no emulator; on hardware: METHOD=openocd", file=sys.stderr)
        return 1
    port = free_port()
    environment = dict(os.environ, BOARD_QEMU=f"{machine} -S -gdb tcp:127.0.0.1:{port}")
    command = [sys.executable, str(Path(__file__).with_name("run.py")), "--board", arguments.board]
    command += ["--example", arguments.example, "--elf", str(arguments.elf)]
    # A session of its own: Ctrl-C stops the program under gdb, not the emulator.
    board = processes.start(command, env=environment, stdin=subprocess.DEVNULL, start_new_session=True)
    try:
        # QEMU's sockets open when it is ready; until then gdb tries again.
        gdb += ["-ex", f"set tcp connect-timeout {CONNECT_SECONDS}", "-ex", f"target remote 127.0.0.1:{port}"]
        return subprocess.run([*gdb, *arguments.then], check=False).returncode
    finally:
        processes.stop(board, patience=10.0)


def by_openocd(arguments: argparse.Namespace, gdb: list[str]) -> int:
    """gdb on the hardware; OpenOCD is its child and ends with it."""
    log = arguments.elf.with_suffix(".openocd.log")
    openocd = ["openocd", "-c", "gdb_port pipe", "-c", f"log_output {{{log}}}"]
    for name in arguments.openocd:
        openocd += ["-f", name]
    print(f"debug: OpenOCD writes to {log}; `load` flashes the image", flush=True)
    gdb += ["-ex", f"target extended-remote | {shlex.join(openocd)}", "-ex", "monitor reset halt"]
    return subprocess.run([*gdb, *arguments.then], check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description="A debugger on an image.")
    parser.add_argument("--board", required=True)
    parser.add_argument("--example", required=True)
    parser.add_argument("--elf", required=True, type=Path)
    parser.add_argument("--openocd", type=str.split, help="debug the hardware with these configurations")
    parser.add_argument("--gdb", default="gdb-multiarch", type=shlex.split)
    parser.add_argument("--then", default="", type=shlex.split, help="options for gdb once the board is there")
    arguments = parser.parse_args()
    if shutil.which(arguments.gdb[0]) is None:
        print(f"debug: {arguments.gdb[0]} is not installed; on Debian: apt-get install gdb-multiarch", file=sys.stderr)
        return 1
    # Ctrl-C is for gdb, which stops the program under it.
    signal.signal(signal.SIGINT, lambda *_: None)
    gdb = [*arguments.gdb, "-q", str(arguments.elf)]
    if arguments.openocd == []:
        print(f"debug: {arguments.board} has no OpenOCD configuration (BOARD_OPENOCD)", file=sys.stderr)
        return 1
    if arguments.openocd:
        return by_openocd(arguments, gdb)
    if arguments.board == "host":
        return subprocess.run([*gdb, *arguments.then], check=False).returncode
    return emulated(arguments, gdb)


if __name__ == "__main__":
    sys.exit(main())
