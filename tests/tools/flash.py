"""Puts an image on a board: `make flash BOARD=...` calls it; `DRY_RUN=1` shows and checks without hardware.

    flash.py --board NAME --elf FILE --script MEMORY.LD --method NAME [--dry-run] ...

Before anything is written, in a dry run too: the image is there in every form that the method needs, it fits the part
that the linker script describes, and OpenOCD can read the board's configuration and knows a flash bank from it.
"""

from __future__ import annotations

import argparse
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import image

PACKAGES = {"openocd": "openocd", "st-flash": "stlink-tools", "dfu-util": "dfu-util"}
"""Debian's packages of the programs."""


class Refused(Exception):
    """Why this cannot be flashed."""


def run(command: list[str]) -> int:
    """Runs a program that talks to the hardware."""
    if shutil.which(command[0]) is None:
        raise Refused(f"{command[0]} is not installed; on Debian: apt-get install {PACKAGES[command[0]]}")
    return subprocess.run(command, check=False).returncode


def check_openocd(configurations: list[str]) -> str:
    """
    Lets OpenOCD read the board's configuration without an adapter: it stops before `init`, which is what would
    look for one. Gives the name of the flash bank that the image goes to.
    """
    if shutil.which("openocd") is None:
        raise Refused(f"openocd is not installed; on Debian: apt-get install {PACKAGES['openocd']}")
    command = ["openocd"]
    for name in configurations:
        command += ["-f", name]
    # `flash list` gives one dictionary a bank.
    command += ["-c", "foreach bank [flash list] { echo [concat BANK $bank] }; foreach t [target names] { echo [concat TARGET $t] }; shutdown"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    lines = (ended.stdout + ended.stderr).splitlines()
    if ended.returncode != 0:
        words = "\n".join(f"  {line}" for line in lines if "Error" in line or line.startswith("at file")) or "\n".join(lines)
        raise Refused(f"OpenOCD cannot read {', '.join(configurations)}:\n{words}")
    banks = [line for line in lines if line.startswith("BANK ")]
    targets = [line.split()[1] for line in lines if line.startswith("TARGET ")]
    if not banks or not targets:
        raise Refused(f"{', '.join(configurations)} names no target with flash")
    return targets[0]


def openocd_command(arguments: argparse.Namespace) -> list[str]:
    """OpenOCD's command line: program, compare, start."""
    command = ["openocd"]
    for name in arguments.openocd:
        command += ["-f", name]
    if arguments.configuration:
        command += ["-c", f"program {{{arguments.elf}}} verify"]
        return command + ["-c", f"program {{{arguments.configuration}}} verify reset exit"]
    return command + ["-c", f"program {{{arguments.elf}}} verify reset exit"]


def by_openocd(arguments: argparse.Namespace) -> list[list[str]]:
    if not arguments.openocd:
        raise Refused(f"{arguments.board} has no OpenOCD configuration")
    target = check_openocd(arguments.openocd)
    print(f"flash: {', '.join(arguments.openocd)} is valid: target {target}")
    return [openocd_command(arguments)]


def by_st_flash(arguments: argparse.Namespace) -> list[list[str]]:
    commands = [["st-flash", "--format", "ihex", "write", str(arguments.elf.with_suffix(".hex"))]]
    if arguments.configuration:
        commands.append(["st-flash", "--format", "ihex", "write", str(arguments.configuration)])
    return commands[:-1] + [commands[-1][:1] + ["--reset"] + commands[-1][1:]]


def by_dfu_util(arguments: argparse.Namespace) -> list[list[str]]:
    if not arguments.dfu:
        raise Refused(f"{arguments.board} has no DFU device (BOARD_DFU)")
    known = image.regions(arguments.script)
    write = ["dfu-util", "-d", arguments.dfu, "-a", "0", "-s"]
    # The binary has no holes: settings that lie within it are written after it, and then nothing can jump to its start.
    leave = ":leave" if not arguments.configuration else ""
    commands = [write + [f"0x{known['FLASH'].start:08x}{leave}", "-D", str(arguments.elf.with_suffix(".bin"))]]
    if arguments.configuration:
        place = f"0x{known['CONFIGURATION'].start:08x}"
        commands.append(write + [place, "-D", str(arguments.configuration.with_suffix(".bin"))])
        print("flash: reset the board afterwards: dfu-util starts it only when it writes no settings")
    return commands


def by_file(arguments: argparse.Namespace) -> list[list[str]]:
    """Makes the file; people carry it to the drive."""
    if not arguments.file:
        raise Refused(f"{arguments.board} does not say which file its drive takes (BOARD_FLASH_FILE)")
    made = arguments.elf.parent / "drive" / arguments.file
    made.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(arguments.elf, made)
    print(f"flash: {arguments.board} takes its image from the drive that it shows over USB.")
    print(f"  copy   {made.relative_to(Path.cwd()) if made.is_absolute() else made}  to  {arguments.file}  on the drive")
    if arguments.file_entry:
        print(f"  write  {arguments.file_entry}")
    print("  then restart the board")
    if arguments.configuration:
        raise Refused("settings cannot be put on this board by file")
    return []


METHODS: dict[str, Callable[[argparse.Namespace], list[list[str]]]] = {
    "openocd": by_openocd,
    "st-flash": by_st_flash,
    "dfu-util": by_dfu_util,
    "file": by_file,
}


def check_image(arguments: argparse.Namespace) -> None:
    """Refuses an image that is not there or does not fit; says what it is."""
    for path in (arguments.elf, arguments.elf.with_suffix(".hex"), arguments.elf.with_suffix(".bin")):
        if not path.is_file() or path.stat().st_size == 0:
            raise Refused(f"{path} is not there; make firmware BOARD={arguments.board} makes it")
    if arguments.configuration and not arguments.configuration.is_file():
        raise Refused(f"{arguments.configuration} is not there; make provision makes it")
    found = image.read(arguments.elf)
    problems = image.misfits(found, arguments.script)
    if problems:
        raise Refused(f"{arguments.elf} does not fit {arguments.board}:\n" + "\n".join(f"  {text}" for text in problems))
    if found.build_id is None:
        raise Refused(f"{arguments.elf} has no build id")
    known = image.regions(arguments.script)
    used = image.flash_end(found, known["FLASH"]) - known["FLASH"].start
    print(f"flash: {arguments.elf}, build id {found.build_id}")
    print(f"flash: from 0x{known['FLASH'].start:08x} on, ends after {used:,} of {known['FLASH'].size:,} bytes")


def main() -> int:
    parser = argparse.ArgumentParser(description="Puts an image on a board.")
    parser.add_argument("--board", required=True)
    parser.add_argument("--elf", required=True, type=Path)
    parser.add_argument("--script", required=True, type=Path, help="the linker script, which knows the part")
    parser.add_argument("--methods", default="", help="what the board offers, the best first")
    parser.add_argument("--method", default="", help="one of them instead")
    parser.add_argument("--openocd", default="", type=str.split, help="OpenOCD configurations, -f each")
    parser.add_argument("--dfu", default="", help="vendor and product of the DFU device, such as 0483:df11")
    parser.add_argument("--file", default="", help="name of the file on the board's drive")
    parser.add_argument("--file-entry", default="", help="what must be written where for the board to find it")
    parser.add_argument("--configuration", type=Path, help="settings to flash too, as HEX (make provision)")
    parser.add_argument("--dry-run", action="store_true")
    arguments = parser.parse_args()
    try:
        offered = arguments.methods.split()
        if not offered:
            raise Refused(f"{arguments.board} is emulated only: there is nothing to flash. make run BOARD={arguments.board}")
        method = arguments.method or offered[0]
        if method not in offered:
            raise Refused(f"{arguments.board} cannot be flashed by {method}; it can by {', '.join(offered)}")
        check_image(arguments)
        commands = METHODS[method](arguments)
        for command in commands:
            print(f"flash: {shlex.join(command)}", flush=True)
            if not arguments.dry_run:
                status = run(command)
                if status != 0:
                    raise Refused(f"{command[0]} has failed with status {status}")
        print("flash: " + ("dry run: nothing was written" if arguments.dry_run else "done"))
        return 0
    except (Refused, OSError, ValueError, subprocess.TimeoutExpired) as error:
        print(f"flash: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
