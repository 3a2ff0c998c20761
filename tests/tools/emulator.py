"""QEMU command lines for the boards, and the settings that an image reads when it starts."""

from __future__ import annotations

import json
import os
import pathlib
import shlex
import socket
import sys

from processes import ROOT

sys.path.insert(0, str(ROOT / "tests"))

from sim.pki import API_HOSTS, CONTROL_HOST, STORAGE_HOST  # noqa: E402
from sim.world import API_KEY, ASSISTANT_ID, PHONE_NUMBER_ID  # noqa: E402

CONFINED_ADDRESS = "10.0.2.100"
"""Where a confined guest finds the simulator."""

VIRT = "-M virt -bios none -global virtio-mmio.force-legacy=false -device virtio-net-device,netdev=cable"
MACHINES = {
    **{
        name: f"qemu-system-arm -M {name}"
        for name in ("lm3s6965evb", "mps2-an385", "mps2-an386", "mps2-an500", "mps2-an505", "mps3-an547")
    },
    "riscv32-virt": f"qemu-system-riscv32 {VIRT}",
    "riscv64-virt": f"qemu-system-riscv64 {VIRT}",
}
"""For runs without make, which knows better (BOARD_QEMU in boards/<name>/board.mk)."""
VARIANTS = {"lm3s6965evb-small": "lm3s6965evb"}
"""Boards built in another way: their name and what follows it in the name of make's directory, and the board."""
WITHOUT_KERNEL = {f"{board}-none": board for board in MACHINES}
"""Those built with KERNEL=none: one loop, over lwIP's raw API. PROFILE=small is such a one by itself."""
WITH_IPV6 = {
    "lm3s6965evb-ipv6": "lm3s6965evb", "mps2-an385-ipv6": "mps2-an385", "mps2-an385-none-ipv6": "mps2-an385",
    "riscv32-virt-ipv6": "riscv32-virt",
}
"""Those built with IPV6=1."""
MACHINES |= {name: MACHINES[board] for name, board in (VARIANTS | WITHOUT_KERNEL | WITH_IPV6).items()}

SIMULATED = {
    "VAPI_API_KEY": API_KEY,
    "VAPI_ASSISTANT_ID": ASSISTANT_ID,
    "VAPI_PHONE_NUMBER_ID": PHONE_NUMBER_ID,
    "VAPI_TO": "+49405550101",
    "POLL_MS": "1000",
}
"""Settings that suit the simulator."""


def host_table(address: str) -> str:
    """NET_HOSTS for the simulator at an address: a static host table instead of DNS."""
    return " ".join(f"{host}={address}" for host in (*API_HOSTS, CONTROL_HOST, STORAGE_HOST))


def settings_text(settings: dict[str, str]) -> str:
    """The settings file: KEY=VALUE lines."""
    for name, value in settings.items():
        if any(ord(character) < 32 for character in value):
            raise ValueError(f"{name} contains a control character")
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def confined_network(port: int) -> str:
    """A user network that reaches nothing but the simulator on 127.0.0.1:`port`."""
    relay = pathlib.Path(__file__).with_name("relay.py")
    if any(character in str(relay) for character in ", "):
        raise ValueError(f"QEMU cannot start a relay whose path has a comma or a space: {relay}")
    command = f"{sys.executable} -I -S {relay} 127.0.0.1 {port}"
    return f"user,restrict=on,ipv6=off,guestfwd=tcp:{CONFINED_ADDRESS}:443-cmd:{command}"


def machine_of(board: str) -> str:
    """The beginning of QEMU's command line for a board."""
    machine = os.environ.get("BOARD_QEMU", "").strip() or MACHINES.get(board)
    if not machine:
        raise ValueError(f"{board} has no emulator; make flash BOARD={board} puts an image onto the board itself")
    return machine


def command(board: str, image: pathlib.Path, network: str, settings: pathlib.Path) -> list[str]:
    """QEMU for a board: console on standard output, semihosting, settings by path."""
    machine = machine_of(board)
    arguments = shlex.split(machine)
    if "-semihosting-config" not in arguments:
        path = str(settings).replace(",", ",,")
        arguments += ["-semihosting-config", f"enable=on,target=native,arg={image.stem},arg={path}"]
    kind, _, options = network.partition(",")
    options = ",".join(option for option in options.split(",") if not option.startswith("id="))
    wire = ["-netdev", f"{kind},id=cable" + (f",{options}" if options else "")]
    if "netdev=cable" not in machine:
        wire += ["-net", "nic,netdev=cable"]  # the chip that is part of the machine
    return arguments + [
        "-display", "none", "-monitor", "none", "-chardev", "stdio,id=console,signal=on",
        "-serial", "chardev:console", *wire, "-kernel", str(image),
    ]  # fmt: skip


def monitor(path: pathlib.Path, command: str, **arguments: object) -> None:
    """Gives a command to the monitor of an emulator that was started with `-qmp unix:PATH,server=on,wait=off`."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(5.0)
        connection.connect(str(path))
        answers = connection.makefile("rb")
        answers.readline()
        for request in ({"execute": "qmp_capabilities"}, {"execute": command, "arguments": arguments}):
            connection.sendall(json.dumps(request).encode() + b"\n")
            while "return" not in (answer := json.loads(answers.readline())):
                if "error" in answer:
                    raise RuntimeError(f"QEMU's monitor: {answer['error']}")
