"""The network around an image under test: a private namespace with a tap, or a confined user network.

In a namespace (see enter_command) nothing can leave, and everything is as in the field: the board gets an
address by DHCP, asks a name server, sets its clock by SNTP, and TCP faults reach it as they are.

    QEMU --- tap0 10.77.0.1/24 --- dnsmasq (DHCP, DNS), SNTP, simulator on port 443
"""

from __future__ import annotations

import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import threading
import time

import processes

ADDRESS = "10.77.0.1"
TAP = "tap0"
NTP_EPOCH = 2208988800


def enter_command() -> list[str]:
    """The command that runs another one in namespaces of its own; it dies with that command."""
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *user, "--net", "--mount", "--fork", "--kill-child"]


def namespace_refusal() -> str | None:
    """Why no namespace can be used here; None when it can."""
    for program in ("unshare", "ip", "dnsmasq"):
        if shutil.which(program, path=_path()) is None:
            return f"{program} is not installed"
    trial = f"ip link set lo up && ip tuntap add dev {TAP} mode tap && ip link set {TAP} up"
    outcome = subprocess.run(
        [*enter_command(), "sh", "-c", trial], capture_output=True, timeout=20, check=False, env=environment()
    )
    return None if outcome.returncode == 0 else outcome.stderr.decode(errors="replace").strip() or "refused"


def _path() -> str:
    return os.environ.get("PATH", "") + ":/usr/sbin:/sbin"


def environment() -> dict[str, str]:
    """The environment with the administrator's programs in its PATH."""
    return {**os.environ, "PATH": _path()}


class Sntp:
    """An SNTP server (RFC 4330) that gives this machine's time, or keeps silent."""

    def __init__(self, address: str) -> None:
        self.silent = False
        self.asked = 0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((address, 123))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            question, peer = self._socket.recvfrom(512)
            self.asked += 1
            if len(question) < 48 or self.silent:
                continue
            now = time.time() + NTP_EPOCH
            stamp = struct.pack("!II", int(now), int((now % 1) * (1 << 32)))
            head = struct.pack("!BBBbII4s", 0x24, 2, question[2], -20, 0, 0, b"\x7f\x00\x00\x01")
            self._socket.sendto(head + stamp + question[40:48] + stamp + stamp, peer)


class Namespace:
    """The services of one namespace. To be made inside of it, once."""

    kind = "namespace"

    def __init__(self, directory: pathlib.Path) -> None:
        self._hosts = directory / "hosts"
        self._hosts.write_text("")
        for command in (
            "ip link set lo up",
            f"ip tuntap add dev {TAP} mode tap",
            f"ip addr add {ADDRESS}/24 dev {TAP}",
            f"ip link set {TAP} up",
        ):
            subprocess.run(command.split(), check=True, env=environment())
        resolver = directory / "resolv.conf"
        resolver.write_text(f"nameserver {ADDRESS}\noptions timeout:1 attempts:1\n")
        subprocess.run(["mount", "--bind", str(resolver), os.path.realpath("/etc/resolv.conf")], check=True)
        # Without --no-daemon it wants to change its user, which a user namespace does not let it.
        with open(directory / "dnsmasq.log", "wb") as log:
            self._dnsmasq = processes.start(
                [
                    "dnsmasq", "--no-daemon", "--conf-file=/dev/null", "--pid-file=", "--no-hosts", "--no-resolv",
                    "--no-poll", f"--interface={TAP}", "--bind-interfaces", f"--addn-hosts={self._hosts}",
                    "--address=/#/", "--local-ttl=0", "--no-ping", "--dhcp-authoritative",
                    f"--dhcp-leasefile={directory}/leases", "--dhcp-range=10.77.0.50,10.77.0.90,255.255.255.0,1h",
                    f"--dhcp-option=option:ntp-server,{ADDRESS}", "--log-queries", "--log-dhcp",
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment(),
            )  # fmt: skip
        self._wait_for_names()
        self.sntp = Sntp(ADDRESS)

    def _wait_for_names(self) -> None:
        question = b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x05ready\x00\x00\x01\x00\x01"
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.settimeout(0.05)
            for _ in range(200):
                try:
                    asking.sendto(question, (ADDRESS, 53))
                    asking.recv(512)
                    return
                except OSError:
                    time.sleep(0.02)
        raise RuntimeError("dnsmasq does not answer")

    def names(self, *hosts: str) -> None:
        """The names that exist from now on; all are this namespace's address."""
        self._hosts.write_text("".join(f"{ADDRESS} {host}\n" for host in hosts))
        if self._dnsmasq.poll() is not None:
            raise RuntimeError("dnsmasq has ended; see its log")
        self._dnsmasq.send_signal(signal.SIGHUP)

    def stop(self) -> None:
        """Ends the services."""
        processes.stop(self._dnsmasq)
