"""A bad Ethernet cable between QEMU and the tap: loses, repeats, overtakes, delays and damages frames.

QEMU's end is a pair of datagram sockets, one frame a datagram. What happens to a frame is drawn from a
generator with a seed, one draw of each kind a frame, so that the n-th frame always meets the same fate.
"""

from __future__ import annotations

import fcntl
import heapq
import os
import pathlib
import random
import select
import socket
import struct
import threading
import time
from collections import Counter
from dataclasses import dataclass

TUNSETIFF = 0x400454CA
IFF_TAP_NO_PI = 0x1002
FRAME_MAX = 2048
OVERTAKEN_SECONDS = 0.03
"""How long a frame is held back, so that those behind it overtake it."""


@dataclass(frozen=True)
class Quality:
    """What a cable does to frames, in either direction: parts of one."""

    lost: float = 0.0
    repeated: float = 0.0
    overtaken: float = 0.0
    damaged: float = 0.0
    """One bit of the frame is turned over; the frame check of a real cable would have been right again."""
    delay: float = 0.0
    """Seconds that every frame takes."""


PERFECT = Quality()


class Cable:
    """A cable between a tap and an emulator, until stop()."""

    def __init__(self, tap: str, directory: pathlib.Path, quality: Quality, seed: int, capture: pathlib.Path) -> None:
        self.quality = quality
        self.counts: Counter[str] = Counter()
        self._near, self._far = directory / "cable", directory / "board"
        self._random = random.Random(seed)
        self._capture = open(capture, "wb")  # for people who run with --keep and look at it with Wireshark
        self._capture.write(struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, FRAME_MAX, 1))
        self._held: list[tuple[float, int, bool, bytes]] = []
        self._tap = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(self._tap, TUNSETIFF, struct.pack("16sH14x", tap.encode(), IFF_TAP_NO_PI))
        self._board = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._board.bind(str(self._near))
        self._board.setblocking(False)
        self._stopping = False
        self._thread = threading.Thread(target=self._carry, daemon=True)
        self._thread.start()

    @property
    def guest_network(self) -> str:
        """QEMU's network at the other end."""
        return (
            f"dgram,local.type=unix,local.path={self._far},"
            f"remote.type=unix,remote.path={self._near}"
        )

    def stop(self) -> None:
        """Takes the cable away."""
        self._stopping = True
        self._thread.join()
        self._capture.close()
        self._board.close()
        os.close(self._tap)

    def _carry(self) -> None:
        while not self._stopping:
            wait = min(0.05, max(0.0, self._held[0][0] - time.monotonic())) if self._held else 0.05
            readable, _, _ = select.select([self._tap, self._board], [], [], wait)
            try:
                if self._tap in readable:
                    self._take(True, os.read(self._tap, FRAME_MAX))
                if self._board in readable:
                    self._take(False, self._board.recv(FRAME_MAX))
            except OSError:  # the interface is down
                time.sleep(0.01)
            while self._held and self._held[0][0] <= time.monotonic():
                _, _, to_board, frame = heapq.heappop(self._held)
                self._give(to_board, frame)

    def _take(self, to_board: bool, frame: bytes) -> None:
        quality, draws = self.quality, [self._random.random() for _ in range(5)]
        self.counts["frames"] += 1
        if draws[0] < quality.lost:
            self.counts["lost"] += 1
            return
        if draws[1] < quality.damaged:
            self.counts["damaged"] += 1
            bit = int(draws[2] * 8 * len(frame))
            frame = frame[: bit // 8] + bytes([frame[bit // 8] ^ 1 << bit % 8]) + frame[bit // 8 + 1 :]
        due = time.monotonic() + quality.delay
        if draws[3] < quality.overtaken:
            self.counts["overtaken"] += 1
            due += OVERTAKEN_SECONDS
        copies = 1
        if draws[4] < quality.repeated:
            self.counts["repeated"] += 1
            copies = 2
        for _ in range(copies):
            self.counts["carried"] += 1
            heapq.heappush(self._held, (due, self.counts["carried"], to_board, frame))

    def _give(self, to_board: bool, frame: bytes) -> None:
        now = time.time()
        self._capture.write(struct.pack("<IIII", int(now), int(now % 1 * 1e6), len(frame), len(frame)) + frame)
        try:
            if to_board:
                self._board.sendto(frame, str(self._far))
            else:
                os.write(self._tap, frame)
        except OSError:  # the board is not there yet or has gone, or the interface is down
            self.counts["undeliverable"] += 1
