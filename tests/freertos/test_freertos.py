"""KERNEL=freertos: what make refuses, and that an image is FreeRTOS's where FREERTOS_DIR is given."""

from __future__ import annotations

import os
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FREERTOS_DIR = os.environ.get("FREERTOS_DIR", "")


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Makes something on its own, even while a make is running this."""
    inherited = ("MAKE", "MFLAGS", "FREERTOS_DIR", "KERNEL")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(inherited)}
    return subprocess.run(["make", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


class Refusals(unittest.TestCase):
    """A wrong choice is said at once, before anything is built."""

    def refused(self, words: str, *arguments: str) -> None:
        done = make("firmware", *arguments)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(words, done.stderr)
        self.assertNotIn("CC ", done.stdout)

    def test_a_kernel_that_does_not_exist(self) -> None:
        self.refused("There is no kernel named linux; there are: vapi freertos", "KERNEL=linux")

    def test_freertos_without_its_directory(self) -> None:
        self.refused("KERNEL=freertos needs FREERTOS_DIR=", "KERNEL=freertos")

    def test_a_directory_that_is_not_freertos(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            self.refused("is not FreeRTOS-Kernel", "KERNEL=freertos", f"FREERTOS_DIR={directory}")

    def test_a_board_on_which_it_does_not_run(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            for name in ("tasks.c", "queue.c", "list.c", "include/FreeRTOS.h", "portable/MemMang/heap_4.c"):
                path = Path(directory) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
            words = "KERNEL=freertos does not run on BOARD=host"
            self.refused(words, "KERNEL=freertos", f"FREERTOS_DIR={directory}", "BOARD=host")


@unittest.skipUnless(FREERTOS_DIR, "FREERTOS_DIR is not given: no image with FreeRTOS was built or run")
class Image(unittest.TestCase):
    """Built with FreeRTOS, it has that and no other kernel."""

    def test_an_image_has_freertos_and_not_our_kernel(self) -> None:
        done = make("firmware", "BOARD=mps2-an385", "KERNEL=freertos", f"FREERTOS_DIR={FREERTOS_DIR}", "ROOTS=test")
        self.assertEqual(done.returncode, 0, done.stderr)
        image = ROOT / "build/mps2-an385-freertos-test/place_call.elf"
        names = subprocess.run(["arm-none-eabi-nm", str(image)], capture_output=True, text=True, check=True).stdout.split()
        self.assertIn("vTaskSwitchContext", names)
        self.assertNotIn("vapi_kernel_switch", names)


if __name__ == "__main__":
    unittest.main()
