"""Emulated boards: faults that explain themselves, a true clock, thread switches, and a network that holds.

The network is a wire of our own: QEMU sends and takes each Ethernet frame as one UDP datagram on 127.0.0.1.
"""

from __future__ import annotations

import os
import random
import re
import socket
import struct
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import emulator
import processes

BOARD = "mps2-an385"
"""Unless a test case has a `board` of its own."""
OWN_ADDRESS = "10.1.2.4"
TESTER_ADDRESS = "10.1.2.3"
TESTER_MAC = bytes.fromhex("020000000001")
BOARD_MAC = bytes.fromhex("525400123456")
BROADCAST = b"\xff" * 6
STATIC = {"CHECK": "stays_on_the_network", "NET_ADDRESS": OWN_ADDRESS, "NET_MASK": "255.255.255.0"}


def checksum(data: bytes) -> int:
    """RFC 1071."""
    total = sum(struct.unpack(f"!{(len(data) + 1) // 2}H", data + b"\0" * (len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ethernet(to: bytes, kind: int, payload: bytes) -> bytes:
    """A frame, padded to the shortest that Ethernet allows."""
    return (to + TESTER_MAC + struct.pack("!H", kind) + payload).ljust(60, b"\0")


def ipv4(protocol: int, payload: bytes, to: str = OWN_ADDRESS) -> bytes:
    """An IPv4 packet from the tester."""
    head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 1, 0, 64, protocol, 0,
                       socket.inet_aton(TESTER_ADDRESS), socket.inet_aton(to))  # fmt: skip
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + payload


def echo_request(number: int, size: int = 32) -> bytes:
    """ICMP echo, RFC 792."""
    body = struct.pack("!HH", 7, number) + bytes(i & 255 for i in range(size))
    head = struct.pack("!BBH", 8, 0, 0)
    return struct.pack("!BBH", 8, 0, checksum(head + body)) + body


KERNEL = os.environ.get("KERNEL", "vapi")


def image(board: str, kernel: str = KERNEL) -> Path:
    """Where make puts the image of these tests."""
    variant = "-test" if kernel == "vapi" else f"-{kernel}-test"
    return processes.ROOT / "build" / (board + variant) / "board_image.elf"


class Board:
    """A running image, its console as it comes, and the other end of its network cable."""

    def __init__(self, case: unittest.TestCase, settings: dict[str, str] | str) -> None:
        directory = tempfile.TemporaryDirectory()
        case.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        self.wire = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        case.addCleanup(self.wire.close)
        self.wire.bind(("127.0.0.1", 0))
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
            free.bind(("127.0.0.1", 0))
            self.peer = free.getsockname()
        path = self.directory / "settings.txt"
        text = settings if isinstance(settings, str) else emulator.settings_text(settings)
        processes.write_private(path, text)
        network = (
            f"socket,id=cable,udp=127.0.0.1:{self.wire.getsockname()[1]},localaddr=127.0.0.1:{self.peer[1]}"
        )
        board = getattr(case, "board", BOARD)
        command = emulator.command(board, image(board, getattr(case, "kernel", KERNEL)), network, path)
        self.monitor_path = self.directory / "monitor"
        command += ["-qmp", f"unix:{self.monitor_path},server=on,wait=off"]
        self.console = self.directory / "console"
        with open(self.console, "wb") as out:
            self.process = processes.start(command, stdin=subprocess.DEVNULL, stdout=out,
                                           stderr=subprocess.STDOUT)  # fmt: skip
        case.addCleanup(processes.stop, self.process)
        self.case = case

    def text(self) -> str:
        """The console so far."""
        return self.console.read_text(errors="replace")

    def wait_for(self, pattern: str, seconds: float = 10.0, after: int = 0) -> float:
        """Waits for a line on the console. Gives the time."""
        end = time.monotonic() + seconds
        while re.search(pattern, self.text()[after:]) is None:
            if time.monotonic() > end or self.process.poll() is not None:
                if re.search(pattern, self.text()[after:]) is None:
                    self.case.fail(f"no {pattern!r} on the console:\n{self.text()}")
            time.sleep(0.005)
        return time.monotonic()

    def end(self, seconds: float = 15.0) -> int:
        """Waits for the image's end. Gives its exit status."""
        return self.process.wait(seconds)

    def send(self, frame: bytes) -> None:
        """Puts a frame on the wire."""
        self.wire.sendto(frame, self.peer)

    def receive(self, seconds: float) -> bytes | None:
        """The next frame that the board sends; answers its ARP requests on the way."""
        end = time.monotonic() + seconds
        while (rest := end - time.monotonic()) > 0:
            self.wire.settimeout(rest)
            try:
                frame = self.wire.recv(2048)
            except TimeoutError:
                return None
            if frame[12:14] == b"\x08\x06" and frame[20:22] == b"\0\1":
                if frame[38:42] == socket.inet_aton(TESTER_ADDRESS):
                    answer = frame[14:20] + b"\0\2" + TESTER_MAC + frame[38:42] + frame[22:32]
                    self.send(ethernet(frame[6:12], 0x0806, answer))
                continue
            return frame
        return None

    def answers_ping(self, seconds: float = 3.0, size: int = 32, to: bytes = BOARD_MAC) -> bool:
        """Asks for an echo, again and again, until it comes or the time is over."""
        end = time.monotonic() + seconds
        number = 0
        while time.monotonic() < end:
            number += 1
            request = echo_request(number, size)
            self.send(ethernet(to, 0x0800, ipv4(1, request)))
            until = time.monotonic() + 0.3
            while (rest := until - time.monotonic()) > 0:
                frame = self.receive(rest)
                if frame and frame[:6] == TESTER_MAC and frame[34:36] == b"\0\0":
                    if frame[38 : 34 + len(request)] == request[4:]:
                        return True
        return False

    def monitor(self, command: str, **arguments: object) -> None:
        """Gives QEMU's monitor a command (QMP)."""
        emulator.monitor(self.monitor_path, command, **arguments)


class Faults(unittest.TestCase):
    """Every fault ends the run with status 1 and says which, where and why."""

    def check(self, name: str, *patterns: str) -> None:
        board = Board(self, {"CHECK": name})
        self.assertEqual(board.end(), 1, board.text())
        for pattern in patterns:
            self.assertRegex(board.text(), pattern)

    where = r"thread application, pc 0x[0-9a-f]{8}, lr 0x[0-9a-f]{8}, CFSR 0x[0-9a-f]{8}, HFSR 0x[0-9a-f]{8}"

    def test_a_write_where_nothing_is(self) -> None:
        self.check("writes_where_nothing_is",
                   r"FAULT BusFault, precise data access, address 0x90000000", self.where)  # fmt: skip

    def test_a_division_by_zero(self) -> None:
        self.check("divides_by_zero", r"FAULT UsageFault, division by zero", self.where)

    def test_a_call_through_a_bad_pointer(self) -> None:
        self.check("calls_a_bad_pointer", r"FAULT (BusFault|MemManage), instruction fetch",
                   r"pc 0x90000000")  # fmt: skip

    def test_an_undefined_instruction(self) -> None:
        self.check("runs_an_undefined_instruction", r"FAULT UsageFault, undefined instruction", self.where)

    def test_the_place_of_a_fault_is_the_line_that_caused_it(self) -> None:
        board = Board(self, {"CHECK": "writes_where_nothing_is"})
        self.assertEqual(board.end(), 1)
        found = re.search(r"pc 0x([0-9a-f]{8})", board.text())
        assert found is not None
        where = subprocess.run(["arm-none-eabi-addr2line", "-f", "-e", str(image(BOARD)), found[1]],
                               stdout=subprocess.PIPE, text=True, check=True).stdout  # fmt: skip
        self.assertIn("board_image.c", where)

    def test_a_stack_overflow_by_recursion(self) -> None:
        self.check("overflows_its_stack", r"FAULT stack overflow, ", r"thread application")

    def test_a_write_to_the_guard_of_a_stack(self) -> None:
        self.check("touches_the_end_of_its_stack", r"FAULT stack overflow, MemManage", self.where)

    def test_a_programming_error_in_the_use_of_a_lock(self) -> None:
        self.check("locks_twice", r"FAULT mutex locked twice, thread application")


class Kernel(unittest.TestCase):
    """On the real processor what tests/unit/test_kernel.c proves on a model."""

    stack_limits = (60, 300)
    """What a thread that hardly does anything takes of its stack."""

    def test_the_clock_keeps_time_and_the_core_sleeps_meanwhile(self) -> None:
        board = Board(self, {"CHECK": "sleeps_3_seconds"})
        begin = board.wait_for("begin")
        end = board.wait_for("end")
        self.assertEqual(board.end(), 0)
        passed = int(re.search(r"passed (\d+)", board.text())[1]) / 1000  # type: ignore[index]
        asleep = int(re.search(r"asleep (\d+)", board.text())[1]) / 1000  # type: ignore[index]
        self.assertAlmostEqual(passed, end - begin, delta=0.15)
        self.assertTrue(0.8 < asleep / passed < 1, asleep)

    def test_the_share_of_time_asleep_is_known(self) -> None:
        board = Board(self, {"CHECK": "works_and_sleeps"})
        self.assertEqual(board.end(), 0)
        passed = int(re.search(r"passed (\d+)", board.text())[1])  # type: ignore[index]
        asleep = int(re.search(r"asleep (\d+)", board.text())[1])  # type: ignore[index]
        self.assertTrue(2000 <= passed < 2200, passed)
        self.assertTrue(900 <= asleep <= passed - 1000, asleep)

    def test_ten_thousand_switches_there_and_back(self) -> None:
        board = Board(self, {"CHECK": "switches_20000_times"})
        self.assertEqual(board.end(), 0)
        self.assertIn(f"sum {sum(range(10000))}", board.text())
        stack = int(re.search(r"partner's stack (\d+)", board.text())[1])  # type: ignore[index]
        least, most = self.stack_limits
        self.assertTrue(least <= stack <= most, stack)

    def test_a_more_urgent_thread_runs_at_once_and_a_less_urgent_one_waits(self) -> None:
        board = Board(self, {"CHECK": "runs_by_priority"})
        self.assertEqual(board.end(), 0)
        self.assertIn("order uaUAp\n", board.text())

    def test_the_owner_of_a_lock_inherits_the_priority_of_who_waits_for_it(self) -> None:
        board = Board(self, {"CHECK": "inherits_priority"})
        self.assertEqual(board.end(), 0)
        self.assertIn("order puPUA\n", board.text())


class Settings(unittest.TestCase):
    """The settings file."""

    def test_a_file_with_comments_and_empty_lines_is_read(self) -> None:
        board = Board(self, "# comment\n\nOTHER=1\nCHECK=writes_where_nothing_is\n")
        board.end()
        self.assertIn("90000000", board.text())

    def test_the_last_line_needs_no_end_and_lines_may_end_as_on_windows(self) -> None:
        board = Board(self, "A=1\r\nCHECK=writes_where_nothing_is")
        board.end()
        self.assertIn("90000000", board.text())

    def test_a_file_that_is_too_long_is_refused_and_said_so(self) -> None:
        board = Board(self, "A=" + "x" * 2000 + "\nCHECK=writes_where_nothing_is\n")
        self.assertEqual(board.end(), 1)
        self.assertRegex(board.text(), r"settings +cannot be used: .*too small")


class Network(unittest.TestCase):
    """The device, its driver, and lwIP above it, against whatever a network can send."""

    def start(self, **settings: str) -> Board:
        board = Board(self, {**STATIC, **settings})
        board.wait_for("alive 0")
        return board

    def test_a_ping_of_every_size_is_answered(self) -> None:
        board = self.start()
        for size in (0, 1, 17, 18, 19, 56, 200, 201, 214, 215, 1000, 1471, 1472):
            with self.subTest(size=size):
                self.assertTrue(board.answers_ping(size=size))

    def test_a_frame_for_another_address_is_not_taken(self) -> None:
        board = self.start()
        self.assertTrue(board.answers_ping())
        self.assertFalse(board.answers_ping(1.0, to=bytes.fromhex("525400123457")))
        self.assertFalse(board.answers_ping(1.0, to=bytes.fromhex("01005e000001")))

    def test_a_flood_does_not_stop_the_application_and_ends_without_harm(self) -> None:
        board = self.start()
        self.assertTrue(board.answers_ping())
        frame = ethernet(BROADCAST, 0x0800, ipv4(17, struct.pack("!HHHH", 1, 9, 1408, 0) + b"x" * 1400))
        before = board.text().count("alive")
        end = time.monotonic() + 3.0
        while time.monotonic() < end:
            for _ in range(100):
                board.send(frame)
            time.sleep(0.001)
        self.assertGreater(board.text().count("alive"), before + 3, "the application stood still")
        self.assertTrue(board.answers_ping(10.0))

    def test_frames_of_nonsense_do_no_harm(self) -> None:
        board = self.start()
        numbers = random.Random(1)
        good = [ethernet(BOARD_MAC, 0x0800, ipv4(1, echo_request(1))),
                ethernet(BROADCAST, 0x0806, b"\0\1\x08\0\6\4\0\1" + TESTER_MAC
                         + socket.inet_aton(TESTER_ADDRESS) + b"\0" * 6 + socket.inet_aton(OWN_ADDRESS)),
                ethernet(BOARD_MAC, 0x0800, ipv4(6, struct.pack("!HHIIBBHHH", 1, 443, 1, 2, 0x50, 2, 9, 0, 0))),
                ethernet(BOARD_MAC, 0x0800, ipv4(17, struct.pack("!HHHH", 67, 68, 300, 0) + b"\2" * 292))]  # fmt: skip
        for i in range(3000):
            frame = bytearray(numbers.choice(good))
            for _ in range(numbers.randrange(1, 8)):
                frame[numbers.randrange(12, len(frame))] = numbers.randrange(256)
            cut = numbers.randrange(14, len(frame) + 1) if numbers.randrange(4) == 0 else len(frame)
            board.send(bytes(frame[:cut]))
            if i % 50 == 49:
                time.sleep(0.01)
        self.assertTrue(board.answers_ping(5.0), board.text())
        self.assertNotIn("FAULT", board.text())

    def test_frames_of_wrong_length_do_no_harm(self) -> None:
        board = self.start()
        for size in (1, 13, 14, 15, 59, 1515, 1518, 1600, 2000):
            board.send((BOARD_MAC + TESTER_MAC + b"\x08\0").ljust(size, b"E")[:size])
        self.assertTrue(board.answers_ping(5.0), board.text())

    def test_a_cable_that_is_pulled_and_plugged_in_again(self) -> None:
        board = self.start()
        self.assertTrue(board.answers_ping())
        board.monitor("set_link", name="cable", up=False)
        board.wait_for("no link")
        board.monitor("set_link", name="cable", up=True)
        self.assertTrue(board.answers_ping(5.0))
        before = len(board.text())
        board.wait_for("alive", after=before)
        time.sleep(0.5)
        self.assertNotIn("no link", board.text()[before + 200 :])

    def test_without_a_dhcp_server_the_start_ends_in_time_and_says_so(self) -> None:
        board = Board(self, {"CHECK": "stays_on_the_network"})
        self.assertEqual(board.end(8.0), 0)
        self.assertRegex(board.text(), r"address +none: no DHCP server has answered")
        self.assertIn("ERROR_DEADLINE", board.text())

    def test_an_address_that_is_none_is_refused(self) -> None:
        board = Board(self, {**STATIC, "NET_GATEWAY": "10.1.2.x"})
        self.assertEqual(board.end(8.0), 0)
        self.assertIn("ERROR_ARGUMENT", board.text())


@unittest.skipUnless(KERNEL == "vapi", "its image is not built with another kernel's")
class FaultsWithoutKernel(Faults):
    """The same in one loop."""

    kernel = "none"
    test_a_programming_error_in_the_use_of_a_lock = None  # type: ignore[assignment]
    test_the_place_of_a_fault_is_the_line_that_caused_it = None  # type: ignore[assignment]


@unittest.skipUnless(KERNEL == "vapi", "its image is not built with another kernel's")
class ClockWithoutKernel(unittest.TestCase):
    """The loop sleeps as a kernel does."""

    kernel = "none"
    test_the_clock_keeps_time_and_the_core_sleeps_meanwhile = Kernel.test_the_clock_keeps_time_and_the_core_sleeps_meanwhile


@unittest.skipUnless(KERNEL == "vapi", "its image is not built with another kernel's")
class NetworkWithoutKernel(Network):
    """The device and its driver, served by the loop."""

    kernel = "none"


if __name__ == "__main__":
    os.chdir(processes.ROOT)
    unittest.main()
