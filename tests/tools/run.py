"""Runs an image: run.py --board BOARD --example NAME --elf FILE. `make run` calls it.

With --check instead of --elf it only says whether such a run could start, which `make run` asks before it builds: whether
something emulates the board, and whether the real service gets all settings that it needs.

Without VAPI_URL the image runs against the simulator: an emulated board is confined to it, and the
program on the host gets its address. With VAPI_URL, and the other settings that the example needs, it
runs against the real service through the user's own network and resolver.

SCENARIO in the environment, as in `make run SCENARIO=reset-in-body,times=1`, makes the simulator misbehave.

Shows the console as it comes, stops everything it started, and ends with the image's exit status.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.parse

import emulator
import processes

TO_PLACE_A_CALL = ("VAPI_API_KEY", "VAPI_ASSISTANT_ID", "VAPI_PHONE_NUMBER_ID", "VAPI_TO")
NEEDED = {
    "place_call": TO_PLACE_A_CALL,
    "device_day": TO_PLACE_A_CALL,
    "network_check": (),
    "chat": ("VAPI_API_KEY", "VAPI_ASSISTANT_ID"),
    "version_check": (),
}
"""Settings without which an example makes no sense against the real service."""

MEANING = {
    "VAPI_API_KEY": "the organisation's private key (dashboard, API keys)",
    "VAPI_ASSISTANT_ID": "the id of the assistant that speaks",
    "VAPI_PHONE_NUMBER_ID": "the id of the telephone number that the call comes from",
    "VAPI_TO": "the number to call, in E.164 form such as +49405550101",
}
PASSED_ON = (
    "VAPI_", "NET_", "CLOCK", "STORAGE", "TIMEOUT_MS", "REPEAT", "POLL_MS", "PAUSE_MS", "LOG_BYTES", "STEP_MAX_MS", "LEVELS",
)  # fmt: skip
"""Beginnings of the names of environment variables that are settings."""


def given_settings() -> dict[str, str]:
    """The settings in the environment that are not empty. `make run NAME=VALUE` puts them there."""
    return {name: value for name, value in os.environ.items() if name.startswith(PASSED_ON) and value}


def complaint(example: str, settings: dict[str, str]) -> str | None:
    """Why a run against the real service cannot start; None when it can."""
    url = urllib.parse.urlsplit(settings["VAPI_URL"])
    if url.scheme not in ("https", "http") or not url.hostname:
        return f"VAPI_URL is not a URL such as https://api.vapi.ai: {settings['VAPI_URL']}"
    missing = [name for name in NEEDED.get(example, ("VAPI_API_KEY",)) if name not in settings]
    if example == "chat" and "VAPI_PUBLIC_KEY" in settings:
        missing = [name for name in missing if name != "VAPI_API_KEY"]
    if not missing:
        return None
    lines = [f"{example} needs more to run against {settings['VAPI_URL']}. Missing:"]
    lines += [f"  {name:21} {MEANING[name]}" for name in missing]
    lines.append("Give them on the command line or in the environment, for example:")
    assignments = " ".join(f"{name}=…" for name in missing)
    lines.append(f"  make run EXAMPLE={example} VAPI_URL={settings['VAPI_URL']} {assignments}")
    return "\n".join(lines)


def run(board: str, image: pathlib.Path, network: str, settings: dict[str, str], directory: pathlib.Path) -> int:
    """Runs the image with these settings until it ends."""
    if board == "host":
        environment = {name: value for name, value in os.environ.items() if not name.startswith(PASSED_ON)}
        process = processes.start([str(image)], env={**environment, **settings})
    else:
        path = directory / "settings"
        processes.write_private(path, emulator.settings_text(settings))
        command = emulator.command(board, image, network, path)
        if shutil.which(command[0]) is None:
            print(f"run: {command[0]} is not installed; on Debian: apt-get install {command[0]}", file=sys.stderr)
            return 1
        process = processes.start(command, stdin=None if sys.stdin.isatty() else subprocess.DEVNULL)
    try:
        return process.wait()
    finally:
        processes.stop(process)


def sweep(parent: pathlib.Path) -> None:
    """Removes what runs that were killed have left: their settings hold a key."""
    for directory in parent.iterdir():
        number = directory.name.partition("-")[0]
        if not number.isdigit() or not pathlib.Path("/proc", number).exists():
            shutil.rmtree(directory, ignore_errors=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs an image against the simulator or the real service.")
    parser.add_argument("--board", required=True)
    parser.add_argument("--example", required=True)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--elf", type=pathlib.Path, help="the image to run")
    what.add_argument("--check", action="store_true", help="only see whether the settings suffice")
    parser.add_argument("--scenario", action="append", default=[], help="misbehaviour of the simulator, by name")
    parser.add_argument("--seed", default="1", help="seed of the simulator")
    parser.add_argument("--chain", default="ecdsa", help="certificate chain of the simulator: ecdsa, deep, rsa")
    arguments = parser.parse_args()

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupted)
    settings = given_settings()
    refusal = complaint(arguments.example, settings) if "VAPI_URL" in settings else None
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    if arguments.check:
        try:
            if arguments.board != "host":
                emulator.machine_of(arguments.board)
        except ValueError as error:
            print(f"run: {error}", file=sys.stderr)
            return 2
        return 0
    begun = time.monotonic()
    parent = processes.ROOT / "build" / "run"
    parent.mkdir(parents=True, exist_ok=True)
    sweep(parent)
    directory = pathlib.Path(tempfile.mkdtemp(prefix=f"{os.getpid()}-", dir=parent))
    try:
        with contextlib.ExitStack() as stack:
            if "VAPI_URL" in settings:
                print(f"run: {arguments.example} on {arguments.board} against {settings['VAPI_URL']}", flush=True)
                network = "user,ipv6=off"
            else:
                ignored = sorted(set(settings) & set(emulator.SIMULATED))
                if ignored:
                    print(f"run: VAPI_URL is not set, so the simulator is used and these are not: {', '.join(ignored)}")
                options = ["--seed", arguments.seed, "--chain", arguments.chain]
                for scenario in arguments.scenario + os.environ.get("SCENARIO", "").split():
                    options += ["--scenario", scenario]
                simulator = stack.enter_context(processes.simulator(directory, *options))
                where = f"127.0.0.1:{simulator.port}"
                print(f"run: {arguments.example} on {arguments.board} against the simulator at {where}", flush=True)
                settings.update(emulator.SIMULATED)
                if arguments.board == "host":
                    settings["VAPI_URL"] = f"https://localhost:{simulator.port}"
                    settings.setdefault("NET_HOSTS", emulator.host_table("127.0.0.1"))
                else:
                    settings["VAPI_URL"] = "https://api.vapi.ai"
                    settings.setdefault("NET_HOSTS", emulator.host_table(emulator.CONFINED_ADDRESS))
                network = emulator.confined_network(simulator.port)
            status = run(arguments.board, arguments.elf, network, settings, directory)
        print(f"run: exit status {status} after {time.monotonic() - begun:.1f} s", flush=True)
        return status if status >= 0 else 128 - status
    except KeyboardInterrupt:
        print("\nrun: stopped", file=sys.stderr)
        return 130
    except (OSError, RuntimeError, ValueError) as error:
        print(f"run: {error}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(directory, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
