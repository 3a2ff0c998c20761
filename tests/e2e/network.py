"""The network around an image under test: a private namespace with a tap, or a confined user network.

In a namespace (see enter_command) nothing can leave, and everything is as in the field: the board gets an
address by DHCP, asks a name server, sets its clock by SNTP, and TCP faults reach it as they are.

    QEMU --- tap0 10.77.0.1/24, fd00:77::1/64 --- dnsmasq (DHCP, DNS), chronyd (NTP), simulator on port 443

field_network.py puts a router, a TLS proxy and a bad cable around the same.
"""

from __future__ import annotations

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
from typing import Any

import processes

ADDRESS = "10.77.0.1"
ADDRESS_IPV6 = "fd00:77::1"
PREFIX_IPV6 = "fd00:77::"
TAP = "tap0"


def enter_command() -> list[str]:
    """The command that runs another one in namespaces of its own; it dies with that command."""
    user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    return ["unshare", *user, "--net", "--mount", "--fork", "--kill-child"]


def namespace_refusal() -> str | None:
    """Why no namespace can be used here; None when it can."""
    for program in ("unshare", "ip", "dnsmasq", "chronyd"):
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


def command(*lines: str) -> None:
    """Runs commands of the administrator, each of which must succeed."""
    for line in lines:
        outcome = subprocess.run(line.split(), capture_output=True, check=False, env=environment())
        if outcome.returncode != 0:
            raise RuntimeError(f"{line}: {outcome.stderr.decode(errors='replace').strip()}")


class Namespace:
    """The services of one namespace. To be made inside of it, once."""

    kind = "namespace"
    time_server = ADDRESS
    simulator_arguments = ("--bind", ADDRESS, "--port", "443")
    """Where the simulator must listen."""
    guest_network = f"tap,ifname={TAP},script=no,downscript=no"
    """QEMU's network; resets and refusals are not seen through its user network."""
    emulator_arguments: tuple[str, ...] = ()

    def __init__(self, directory: pathlib.Path) -> None:
        self.directory = directory
        self._hosts = directory / "hosts"
        self._hosts.write_text("")
        command(
            "ip link set lo up",
            f"ip tuntap add dev {TAP} mode tap",
            f"ip addr add {ADDRESS}/24 dev {TAP}",
        )
        self.has_ipv6 = pathlib.Path(f"/proc/sys/net/ipv6/conf/{TAP}").exists()
        """Whether the machine's kernel has it. Nobody is told of it before offer_addresses() says so."""
        command(f"ip link set {TAP} up")
        self.own_addresses_ipv6()
        resolver = directory / "resolv.conf"
        resolver.write_text(f"nameserver {ADDRESS}\noptions timeout:1 attempts:1\n")
        command(f"mount --bind {resolver} {os.path.realpath('/etc/resolv.conf')}")
        self._dnsmasq: subprocess.Popen[bytes] | None = None
        self.offer_addresses()
        self._chronyd = self._start_time()

    def own_addresses_ipv6(self) -> None:
        """Gives this end of the cable its two addresses of IPv6, and no other: now, and after all of them were lost."""
        if not self.has_ipv6:
            return
        pathlib.Path(f"/proc/sys/net/ipv6/conf/{TAP}/addr_gen_mode").write_text("1")
        # No search for duplicates: it would wait for somebody at the other end of the cable.
        command(
            f"ip -6 addr flush dev {TAP}",
            f"ip addr add {ADDRESS_IPV6}/64 dev {TAP} nodad", f"ip addr add fe80::1/64 dev {TAP} nodad",
        )  # fmt: skip

    def offer_addresses(
        self, first: int = 50, lease: str = "1h", ipv4: bool = True, ipv6: bool = False, advertise: bool = True
    ) -> None:
        """
        Starts dnsmasq, or another one that knows of no lease, for 40 addresses from 10.77.0.`first` on, or without
        any; with `ipv6` it is a name server at fd00:77::1 too, and advertises itself as that and as a router.
        """
        if self._dnsmasq is not None:
            processes.stop(self._dnsmasq)
        (self.directory / "leases").unlink(missing_ok=True)
        # Without --no-daemon it wants to change its user, which a user namespace does not let it.
        with open(self.directory / "dnsmasq.log", "ab") as log:
            self._dnsmasq = processes.start(
                [
                    "dnsmasq", "--no-daemon", "--conf-file=/dev/null", "--pid-file=", "--no-hosts", "--no-resolv",
                    "--no-poll", f"--listen-address={ADDRESS}", "--bind-interfaces", f"--addn-hosts={self._hosts}",
                    "--address=/#/", "--local-ttl=0", "--no-ping", "--dhcp-authoritative",
                    f"--dhcp-leasefile={self.directory}/leases",
                    *((f"--dhcp-range=10.77.0.{first},10.77.0.{first + 40},255.255.255.0,{lease}",) if ipv4 else ()),
                    *((f"--listen-address={ADDRESS_IPV6}", f"--interface={TAP}") if ipv6 else ()),
                    *(("--enable-ra", f"--dhcp-range={PREFIX_IPV6},ra-only,64,1h") if ipv6 and advertise else ()),
                    f"--dhcp-option=option:ntp-server,{ADDRESS}", "--log-queries", "--log-dhcp",
                ],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment(),
            )  # fmt: skip
        question = b"\x12\x34\x01\x00\x00\x01\x00\x00\x00\x00\x00\x00\x05ready\x00\x00\x01\x00\x01"
        _wait_for_answer("dnsmasq", 53, question)

    def _start_time(self) -> subprocess.Popen[bytes]:
        configuration = self.directory / "chrony.conf"
        configuration.write_text(
            f"local stratum 2\nallow all\nbindaddress {ADDRESS}\n"
            + (f"bindaddress {ADDRESS_IPV6}\n" if self.has_ipv6 else "")
            + f"cmdport 0\nbindcmdaddress /\n"
            f"pidfile {self.directory}/chronyd.pid\n"
        )
        with open(self.directory / "chronyd.log", "wb") as log:
            process = processes.start(
                ["chronyd", "-d", "-x", "-u", "root", "-f", str(configuration)],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment(),
            )
        _wait_for_answer("chronyd", 123, b"\x23" + bytes(47))
        return process

    def names(
        self, *hosts: str, addresses: tuple[str, ...] = (ADDRESS,), also: dict[str, tuple[str, ...]] | None = None
    ) -> None:
        """The names that exist from now on: hosts of the same addresses, this namespace's, and others with their own."""
        where = {**dict.fromkeys(hosts, addresses), **(also or {})}
        self._hosts.write_text("".join(f"{one} {host}\n" for host, every in where.items() for one in every))
        assert self._dnsmasq is not None
        if self._dnsmasq.poll() is not None:
            raise RuntimeError("dnsmasq has ended; see its log")
        self._dnsmasq.send_signal(signal.SIGHUP)

    def tell_time(self, telling: bool = True) -> None:
        """Lets the time server answer, or keeps it silent."""
        self._chronyd.send_signal(signal.SIGCONT if telling else signal.SIGSTOP)

    def saw(self, line: str) -> None:
        """Told of each line of the console."""

    def statistics(self, simulator: dict[str, Any]) -> dict[str, Any]:
        """The simulator's statistics, with what only the network knows."""
        return simulator

    def stop(self) -> None:
        """Ends the services."""
        self._chronyd.send_signal(signal.SIGCONT)
        processes.stop(self._chronyd)
        if self._dnsmasq is not None:
            processes.stop(self._dnsmasq)


def _wait_for_answer(who: str, port: int, question: bytes) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.settimeout(0.05)
        for _ in range(200):
            try:
                asking.sendto(question, (ADDRESS, port))
                asking.recv(512)
                return
            except OSError:
                time.sleep(0.02)
    raise RuntimeError(f"{who} does not answer")
