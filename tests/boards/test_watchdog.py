"""The watchdogs of the emulated boards: what hangs is reset and says why, what merely takes long is left alone.

The emulated processor's clock counts its instructions, four million a second, and nobody waits while it sleeps: neither
the load of this machine nor its speed decides whether a limit is kept.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

import emulator
import processes

INSTRUCTION_CLOCK = ["-icount", "shift=8,sleep=off"]
NETWORK = "user,restrict=on"
LIMIT = 60.0
"""Seconds of this machine after which a run is ended; it takes one."""


class WithKernel(unittest.TestCase):
    """Threads, and a watchdog whose first time-out is an interrupt (NMI)."""

    board = "mps2-an385"
    variant = "test"
    reports = True
    """The interrupt says which thread was where, and keeps a reason that no thread could."""

    def run_image(self, check: str, enough: str = "no end") -> tuple[str, int | None]:
        """Console and exit status of a run; None: it had to be ended, which is no failure once it says `enough`."""
        image = processes.ROOT / "build" / f"{self.board}-{self.variant}" / "watchdog_image.elf"
        with tempfile.TemporaryDirectory() as directory:
            settings = Path(directory) / "settings"
            processes.write_private(settings, emulator.settings_text({"CHECK": check, "NET_ADDRESS": "10.0.2.15"}))
            command = emulator.command(self.board, image, NETWORK, settings) + INSTRUCTION_CLOCK
            process = processes.start(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            assert process.stdout is not None
            killer = threading.Timer(LIMIT, process.kill)
            killer.start()
            text = ""
            try:
                for line in process.stdout:
                    text += line.decode(errors="replace")
                    if re.search(enough, text) is not None:
                        return text, None
                return text, process.wait()
            finally:
                killer.cancel()
                process.stdout.close()
                processes.stop(process)

    def resets(self, check: str, task: str, thread: str = r"\S.*", words: str = "") -> None:
        """The watchdog resets, once; the start after that says by whom."""
        text, status = self.run_image(check, enough=r"(reset +by the watchdog.*[^$]*){2}")
        self.assertEqual(status, 0, text)
        pattern = words + r"\r?\n"
        if self.reports:
            pattern += rf"WATCHDOG {task} hung\n  thread {thread}, pc 0x\w{{8}}, lr 0x\w{{8}}.*\n"
        pattern += rf"reset      by the watchdog: {task[:19]} hung\n(.*\n)*came back: {task[:19]}\n"
        self.assertRegex(text, pattern)
        self.assertEqual(text.count("reset "), 1, text)

    def lives(self, check: str) -> None:
        """Nothing is reset, and the end is reached."""
        text, status = self.run_image(check, enough="reset ")
        self.assertEqual(status, 0, text)
        self.assertIn("awake", text)
        self.assertNotIn("WATCHDOG", text)

    def test_an_application_that_spins(self) -> None:
        self.resets("application_spins", "application", "application", "spins")

    def test_an_application_that_comes_back_too_late(self) -> None:
        self.resets("application_comes_back_too_late", "application", words="is back")

    def test_a_network_that_waits_for_a_lock(self) -> None:
        self.resets("network_waits_for_a_lock", "network", words="holds the lock")

    def test_another_task_that_hangs(self) -> None:
        self.resets("another_task_hangs", "temperature sensor 12")

    def test_a_processor_that_is_given_to_nobody(self) -> None:
        self.resets("nobody_is_given_the_processor", "processor", "application", "locks interrupts")

    def test_a_hang_before_there_is_a_network(self) -> None:
        self.resets("application_spins_before_the_network", "processor", "application", "spins")

    def test_a_long_sleep_before_there_is_a_network(self) -> None:
        self.lives("sleeps_a_minute_before_the_network")

    def test_a_long_wait_on_the_network(self) -> None:
        self.lives("waits_a_minute_on_the_network")

    def test_a_long_computation_that_was_announced(self) -> None:
        self.lives("computes_for_20_seconds_and_says_so")

    def test_a_computation_with_turns_for_the_network(self) -> None:
        self.lives("computes_for_20_seconds_with_turns_for_the_network")

    def test_a_task_that_waits_for_ever(self) -> None:
        self.lives("another_task_waits_for_ever")


class OnArmv8M(WithKernel):
    """The subsystem's watchdog; NMI is secure."""

    board = "mps2-an505"


class WithASlowClockOfItsOwn(WithKernel):
    """A watchdog that counts at 32 kHz."""

    board = "mps3-an547"


if os.environ.get("FREERTOS_DIR"):

    class WithFreeRTOS(WithKernel):
        """FreeRTOS's threads; there is an image with them only where somebody has FreeRTOS."""

        variant = "freertos-test"


class WithoutKernel(WithKernel):
    """One loop: who does not run the network cannot be told from a processor that does nothing."""

    variant = "none-test"

    def test_an_application_that_spins(self) -> None:
        self.resets("application_spins", "processor", "application", "spins")

    def test_an_application_that_comes_back_too_late(self) -> None:
        self.resets("application_comes_back_too_late", "processor", "application")

    test_a_network_that_waits_for_a_lock = None  # type: ignore[assignment]
    test_a_long_computation_that_was_announced = None  # type: ignore[assignment]


class WatchdogThatIsTheClock(WithKernel):
    """No interrupt is opened. The chip has a register of causes; QEMU's is empty, so there the reason is what a thread kept."""

    board = "lm3s6965evb"
    variant = "test-watchdog-1"
    reports = False

    def restarts(self, check: str) -> None:
        text, _ = self.run_image(check, enough=r"(spins|locks interrupts)\n(.*\n)*\1\n")
        self.assertRegex(text, r"(spins|locks interrupts)\n(.*\n)*\1\n")

    def test_a_processor_that_is_given_to_nobody(self) -> None:
        self.restarts("nobody_is_given_the_processor")

    def test_a_hang_before_there_is_a_network(self) -> None:
        self.restarts("application_spins_before_the_network")


if __name__ == "__main__":
    unittest.main()
