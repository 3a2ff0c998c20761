"""The network as in the field: a router, a proxy that ends TLS far behind it, and what can go wrong on the way.

    QEMU - cable - tap0 10.77.0.1 - router - far0 10.78.0.254 - wan 10.78.0.1 nginx: TLS on port 443
                    dnsmasq, chronyd                              in a namespace of its own
                    simulator, plain HTTP, port 8000   <----------'

The board knows nothing of all this: it gets its address, router and name server by DHCP, the time and the API
by name. With IPv6 the same stands in fd00:77::/64 and fd00:78::/64, with router advertisements beside DHCP or in its place.
10.77.0.3 is there for servers that lie, 10.78.0.66 is an address at which nobody is.
"""

from __future__ import annotations

import contextlib
import os
import pathlib
import shutil
import socket
import struct
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from typing import Any

import emulator
import network
import processes
from lossy_cable import Cable, Quality
from sim import pki

TIME_SERVER = "pool.ntp.org"
LIAR = "10.77.0.3"
FAR, FAR_SECOND, NOBODY = "10.78.0.1", "10.78.0.2", "10.78.0.66"
FAR_IPV6 = "fd00:78::1"
BOARD_IPV6 = ("fe80::5054:ff:fe12:3456", "fd00:77::5054:ff:fe12:3456")
"""What the board makes of its hardware address: for the link, and with the advertised prefix."""
NTP_EPOCH = 2208988800
QUESTION_HEAD = 12

NGINX = """\
daemon off;
master_process off;
user root;
pid {directory}/nginx.pid;
error_log {directory}/nginx.log warn;
events {{}}
http {{
    log_format field '$connection $ssl_protocol $ssl_session_reused $status "$request_method $host" $remote_addr';
    access_log {directory}/nginx.access field;
    client_body_temp_path {directory}/nginx.body;
    proxy_temp_path {directory}/nginx.proxy;
    fastcgi_temp_path {directory}/nginx.fastcgi;
    uwsgi_temp_path {directory}/nginx.uwsgi;
    scgi_temp_path {directory}/nginx.scgi;
    ssl_protocols {protocols};
    ssl_session_tickets on;
    ssl_session_cache shared:field:1m;
    server_names_hash_bucket_size 128;
    keepalive_timeout 75s;
    client_max_body_size 0;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header Connection "";
    proxy_buffering off;
    proxy_request_buffering off;
    proxy_read_timeout 300s;
{servers}}}
"""
SERVER = """\
    server {{
        listen 443 ssl;
        {ipv6}
        server_name {names};
        ssl_certificate {certificate};
        ssl_certificate_key {certificate};
        location / {{ proxy_pass http://{simulator}:8000; }}
    }}
"""


def false_time(seconds: int) -> Callable[[bytes], bytes]:
    """Answers of an NTP server (RFC 5905) at which it is so many seconds after 1970: chronyd does not lie."""

    def answer(question: bytes) -> bytes:
        stamp = struct.pack("!II", (seconds + NTP_EPOCH) % (1 << 32), 0)
        head = struct.pack("!BBBbII4s", 0x24, 2, question[2], -20, 0, 0, b"\x7f\x00\x00\x01")
        return head + stamp + question[40:48] + stamp + stamp

    return answer


def failing_names(question: bytes) -> bytes:
    """SERVFAIL."""
    return question[:2] + b"\x81\x82" + question[4:]


def truncated_names(question: bytes) -> bytes:
    """No answer but the wish to be asked over TCP, which the board does not speak for names."""
    return question[:2] + b"\x83\x80" + question[4:]


def garbled_names(question: bytes) -> bytes:
    """An answer by its first bytes; its record's name points behind the end, its length too."""
    return question[:2] + b"\x81\x80\x00\x01\x00\x01\x00\x00\x00\x00" + question[QUESTION_HEAD:] + (
        b"\xff\xff\x00\x01\x00\x01\x00\x00\x00\x3c\xff\xff\x0a"
    )  # fmt: skip


def relay_names(question: bytes) -> bytes:
    """What the right name server answers."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.settimeout(1.0)
        asking.sendto(question, (network.ADDRESS, 53))
        return asking.recv(512)


def silent(_: bytes) -> bytes:
    """Nothing."""
    return b""


class Liar:
    """A UDP server at 10.77.0.3 whose answers are a function of the questions; an empty one is not sent."""

    def __init__(self, port: int, answer: Callable[[bytes], bytes]) -> None:
        self.asked = 0
        self.answer = answer
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((LIAR, port))
        self._socket.settimeout(0.05)
        self._stopping = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while not self._stopping:
            try:
                question, peer = self._socket.recvfrom(512)
            except TimeoutError:
                continue
            self.asked += 1
            answer = self.answer(question)
            if answer:
                self._socket.sendto(answer, peer)

    def stop(self) -> None:
        """Is heard of no more."""
        self._stopping = True
        self._thread.join()
        self._socket.close()


def _unrouted_ipv6() -> int:
    counts = dict(line.split() for line in pathlib.Path("/proc/net/snmp6").read_text().splitlines())
    return int(counts["Ip6InAddrErrors"]) + int(counts["Ip6InNoRoutes"])


class Field:
    """The network of one case. In place of the Namespace that it stands in."""

    kind = "field"
    time_server = TIME_SERVER
    simulator_arguments = ("--http", "--bind", network.ADDRESS, "--port", "8000")

    def __init__(
        self,
        near: network.Namespace,
        directory: pathlib.Path,
        protocols: str,
        on_line: Callable[[str], None],
        versions: tuple[int, ...] = (4,),
    ) -> None:
        self.near = near
        self._versions = versions
        """Of IP, that the board's network has."""
        self.saw = on_line
        self.cable: Cable | None = None
        self.liar: Liar | None = None
        self._directory = directory
        self._protocols = protocols
        self._addresses = self._of_versions(FAR, FAR_IPV6)
        self._log_begin = (near.directory / "dnsmasq.log").stat().st_size
        self._sockets = pathlib.Path(tempfile.mkdtemp(prefix="field-"))  # their paths must be short
        self._stack = contextlib.ExitStack()
        self._stack.callback(shutil.rmtree, self._sockets, ignore_errors=True)

    # life

    def __enter__(self) -> Field:
        try:
            self._make_router()
            if 6 in self._versions:
                self._make_ipv6()
            self._start_proxy()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _make_router(self) -> None:
        far = processes.start(["unshare", "--net", "sleep", "infinity"], env=network.environment())
        self._stack.callback(processes.stop, far)
        own = os.readlink("/proc/self/ns/net")
        for _ in range(200):
            if os.readlink(f"/proc/{far.pid}/ns/net") != own:
                break
            time.sleep(0.01)
        self._inside = f"nsenter --target {far.pid} --net "
        network.command(f"ip link add far0 type veth peer name wan netns {far.pid}")
        self._stack.callback(network.command, "ip link del far0")
        network.command(
            "ip addr add 10.78.0.254/24 dev far0",
            "ip link set far0 up",
            f"ip addr add {LIAR}/24 dev {network.TAP}",
            self._inside + f"ip addr add {FAR}/24 dev wan",
            self._inside + f"ip addr add {FAR_SECOND}/32 dev wan",
            self._inside + "ip link set wan up",
            self._inside + "ip route add default via 10.78.0.254",
        )
        self._stack.callback(network.command, f"ip addr del {LIAR}/24 dev {network.TAP}")
        self.route(True)

    def _of_versions(self, ipv4: str, ipv6: str) -> tuple[str, ...]:
        return (*((ipv4,) if 4 in self._versions else ()), *((ipv6,) if 6 in self._versions else ()))

    def _make_ipv6(self) -> None:
        network.command(
            "ip addr add fd00:78::fe/64 dev far0 nodad",
            self._inside + f"ip addr add {FAR_IPV6}/64 dev wan nodad",
            self._inside + "ip -6 route add default via fd00:78::fe",
        )
        self.route_ipv6(True)
        self._unrouted_before = _unrouted_ipv6()
        self.near.offer_addresses(ipv4=4 in self._versions, ipv6=True)
        self._stack.callback(self.near.offer_addresses)

    def _start_proxy(self) -> None:
        directory = pki.ensure(pki.default_directory())
        servers = "".join(
            SERVER.format(names=" ".join(pki.GOOD_VARIANTS[site]), simulator=network.ADDRESS,
                          certificate=directory / f"ecdsa-{site}.pem",
                          ipv6=f"listen [{FAR_IPV6}]:443 ssl;" if 6 in self._versions else "")
            for site in ("api", "control", "storage")
        )  # fmt: skip
        configuration = self._directory / "nginx.conf"
        configuration.write_text(NGINX.format(directory=self._directory, protocols=self._protocols, servers=servers))
        with open(self._directory / "nginx.out", "wb") as log:
            proxy = processes.start(
                [*self._inside.split(), "nginx", "-e", "stderr", "-c", str(configuration)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=network.environment(),
            )  # fmt: skip
        self._stack.callback(processes.stop, proxy)
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection((FAR, 443), 1.0):
                return
            time.sleep(0.02)
        raise RuntimeError(f"nginx does not answer: {(self._directory / 'nginx.out').read_text(errors='replace')}")

    # what a Namespace has

    @property
    def guest_network(self) -> str:
        """QEMU's network."""
        return self.cable.guest_network if self.cable else self.near.guest_network

    @property
    def emulator_arguments(self) -> tuple[str, ...]:
        """What QEMU needs for link()."""
        return ("-qmp", f"unix:{self._sockets}/monitor,server=on,wait=off")

    def names(self, *hosts: str) -> None:
        """The names that exist from now on, and where."""
        time_server = self._of_versions(network.ADDRESS, network.ADDRESS_IPV6)
        self.near.names(*hosts, addresses=self._addresses, also={TIME_SERVER: time_server})

    def tell_time(self, telling: bool = True) -> None:
        """Lets the time server answer, or keeps it silent."""
        self.near.tell_time(telling)

    def statistics(self, simulator: dict[str, Any]) -> dict[str, Any]:
        """The simulator's statistics, handshakes by the proxy, and what the cable did."""
        lines = [line.split() for line in (self._directory / "nginx.access").read_text().splitlines()]
        connections = {number: reused for number, _, reused, *_ in lines}
        cable = dict(self.cable.counts) if self.cable else {}
        return {
            **simulator,
            "handshakes": len(connections),
            "handshakes_resumed": sum(reused == "r" for reused in connections.values()),
            "protocols": sorted({protocol for _, protocol, *_ in lines}),
            "cable": cable,
        }

    # what can go wrong

    def lay_cable(self, quality: Quality, seed: int) -> None:
        """A cable of this quality in place of the good one."""
        self.cable = Cable(network.TAP, self._sockets, quality, seed, self._directory / "cable.pcap")
        self._stack.callback(self.cable.stop)

    def lie(self, port: int, answer: Callable[[bytes], bytes]) -> None:
        """A server at 10.77.0.3."""
        self.liar = Liar(port, answer)
        self._stack.callback(self.liar.stop)

    def offer_addresses(self, first: int, lease: str) -> None:
        """A DHCP server that has forgotten every lease, and has the addresses from 10.77.0.`first` on."""
        self.near.offer_addresses(first, lease)
        self._stack.callback(self.near.offer_addresses)

    def dhcp(self, message: str) -> list[str]:
        """The lines of this case in which the DHCP and name server notes such a message or question."""
        with open(self.near.directory / "dnsmasq.log", errors="replace", encoding="utf-8") as log:
            log.seek(self._log_begin)
            return [line for line in log if message in line]

    def move(self, *addresses: str) -> None:
        """The hosts' names are these addresses from the next names() on."""
        self._addresses = addresses

    def forget(self, address: str) -> None:
        """Nobody is at this far address any more."""
        network.command(self._inside + f"ip addr del {address}/24 dev wan")

    def route(self, forwarding: bool) -> None:
        """The router forwards, or is gone."""
        pathlib.Path("/proc/sys/net/ipv4/ip_forward").write_text("1" if forwarding else "0")

    def route_ipv6(self, forwarding: bool) -> None:
        """The router forwards IPv6, or drops it while it goes on advertising."""
        pathlib.Path("/proc/sys/net/ipv6/conf/all/forwarding").write_text("1" if forwarding else "0")

    def unrouted_ipv6(self) -> int:
        """IPv6 packets that the router should have forwarded and has not, in this case."""
        return _unrouted_ipv6() - self._unrouted_before

    def take(self, address: str) -> None:
        """Somebody on the board's network has this IPv6 address."""
        network.command(f"ip addr add {address}/64 dev {network.TAP} nodad")
        self._stack.callback(network.command, f"ip addr del {address}/64 dev {network.TAP}")

    def advertise(self, router_seconds: int, preferred_seconds: int, name_server_seconds: int) -> None:
        """
        One last router advertisement (RFC 4861, 4.2; 4.6.2; RFC 8106, 5.1), in dnsmasq's place: for how long it is a
        router, new connections may have an address of fd00:77::/64, and it is a name server.
        """
        self.near.offer_addresses(ipv4=4 in self._versions, ipv6=True, advertise=False)
        prefix = struct.pack(
            "!BBBBIII16s", 3, 4, 64, 0xC0, 7200, preferred_seconds, 0,
            socket.inet_pton(socket.AF_INET6, network.PREFIX_IPV6),
        )  # fmt: skip
        servers = b"".join(
            struct.pack("!BBHI16s", 25, 3, 0, name_server_seconds, socket.inet_pton(socket.AF_INET6, address))
            for address in (network.ADDRESS_IPV6, "fe80::1")
        )
        message = struct.pack("!BBHBBHII", 134, 0, 0, 64, 0, router_seconds, 0, 0) + prefix + servers
        with socket.socket(socket.AF_INET6, socket.SOCK_RAW, socket.IPPROTO_ICMPV6) as router:
            interface = socket.if_nametoindex(network.TAP)
            router.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_HOPS, 255)
            router.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_MULTICAST_IF, interface)
            router.bind(("fe80::1", 0, 0, interface))
            router.sendto(message, ("ff02::1", 0, 0, interface))

    def versions(self) -> list[int]:
        """By which version of IP the connections came that the proxy has answered on, in order."""
        lines = [line.split() for line in (self._directory / "nginx.access").read_text().splitlines()]
        return list({line[0]: 6 if ":" in line[-1] else 4 for line in lines}.values())

    def limit_frames(self, interface: str, size: int) -> None:
        """The greatest packet on tap0 (the board's own network) or far0 (behind the router)."""
        network.command(f"ip link set {interface} mtu {size}")
        if interface == network.TAP:
            # On a link of packets smaller than 1,280 bytes there is no IPv6 (RFC 8200, 5).
            self._stack.callback(self.near.own_addresses_ipv6)
            self._stack.callback(network.command, f"ip link set {interface} mtu 1500")
        else:
            network.command(self._inside + f"ip link set wan mtu {size}")

    def link(self, up: bool) -> None:
        """Plugs the board's cable in or out, by QEMU's monitor."""
        emulator.monitor(self._sockets / "monitor", "set_link", name="cable", up=up)
