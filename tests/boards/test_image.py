"""What the image of a board without emulator must be like, for the processor to start it and for its DMA to work."""

from __future__ import annotations

import struct
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/tools"))
import image  # noqa: E402

ELF = ROOT / "build/nucleo-f767zi-test/place_call.elf"
EXTERNAL = 62
"""Interrupts up to the Ethernet's, 61 (RM0410, table 46)."""
DATA_CACHE_LINE = 32


def symbols() -> dict[str, tuple[int, int]]:
    """Address and size of every object."""
    listed = subprocess.run(["arm-none-eabi-nm", "-S", str(ELF)], check=True, capture_output=True, text=True).stdout
    fields = (line.split() for line in listed.splitlines())
    return {line[3]: (int(line[0], 16), int(line[1], 16)) for line in fields if len(line) == 4 and line[2] not in "tTwW"}


def code_of(function: str) -> str:
    """The instructions of a function."""
    listed = subprocess.run(
        ["arm-none-eabi-objdump", "-d", f"--disassemble={function}", str(ELF)], check=True, capture_output=True, text=True
    ).stdout
    return listed[listed.index(f"<{function}>:") :]


class Start(unittest.TestCase):
    def setUp(self) -> None:
        self.regions = image.regions(ROOT / "boards/nucleo-f767zi/memory.ld")
        self.vectors = struct.unpack_from(f"<{16 + EXTERNAL}I", ELF.with_suffix(".bin").read_bytes())
        self.symbols = symbols()

    def test_the_vectors_are_where_the_chip_looks_for_them(self) -> None:
        address, size = self.symbols["vectors"]
        self.assertEqual(address, self.regions["FLASH"].start)
        self.assertEqual(size, 4 * (16 + EXTERNAL))
        # The table's address is a multiple of its size up to a power of two (Armv7-M ARM, B3.2.5).
        self.assertEqual(address % (1 << (size - 1).bit_length()), 0)

    def test_the_first_stack_ends_in_ram_and_is_aligned(self) -> None:
        self.assertTrue(self.regions["RAM"].holds(self.vectors[0] - 1, 1))
        self.assertEqual(self.vectors[0] % 8, 0)
        stack, size = self.symbols["interrupt"]
        self.assertEqual(self.vectors[0], stack + size)

    def test_what_can_be_erased_are_whole_sectors_that_hold_nothing_else(self) -> None:
        # RM0410, 3.3.2, one bank: 4 of 32 KB, 1 of 128 KB, then 256 KB each. Two regions of two parts each.
        starts = [0x08000000, 0x08008000, 0x08010000, 0x08018000, 0x08020000, 0x08040000]
        erased = set()
        for name in ("CONFIGURATION", "RECORDS"):
            region = self.regions[name]
            for part in (region.start, region.start + region.size // 2):
                self.assertIn(part, starts[1:-1])
                self.assertLessEqual(part + region.size // 2, starts[starts.index(part) + 1])
                erased.add(part)
        self.assertEqual(len(erased), 4)
        for segment in image.read(ELF).segments:
            if segment.file_size:
                for start, end in zip(starts, [*starts[1:], 0x08200000]):
                    if start in erased:
                        self.assertFalse(start < segment.load_address + segment.file_size and segment.load_address < end)

    def test_every_vector_is_thumb_code_in_flash_behind_what_can_be_erased(self) -> None:
        behind = 0x08040000
        for vector in self.vectors[1:]:
            self.assertEqual(vector & 1, 1)
            self.assertTrue(self.regions["FLASH"].holds(vector & ~1, 2))
            self.assertGreaterEqual(vector, behind)
        self.assertEqual(self.vectors[1], image.read(ELF).entry)

    def test_descriptors_and_frames_are_in_sram2_and_alone_there(self) -> None:
        address, size = self.symbols["ethernet"]
        self.assertTrue(image.Region(0x2007C000, 16 << 10).holds(address, size))
        self.assertEqual((address % DATA_CACHE_LINE, size % DATA_CACHE_LINE), (0, 0))
        others = [name for name, (place, _) in self.symbols.items() if place >= 0x20020000 and name != "ethernet"]
        self.assertEqual([name for name in others if self.symbols[name][0] < 0x20080000], [])

    def test_the_caches_are_kept_from_sram2_before_they_are_switched_on(self) -> None:
        # Armv7-M ARM, B3.5.8 and B3.5.9: region 1 at SRAM2; 2^14 bytes, shared, not cached, no code.
        code = code_of("cache_exclude")
        self.assertRegex(code, r"orr\S*\s+\w+, \w+, #17\b")
        started = code_of("board_hardware_start")
        self.assertLess(started.index("<cache_exclude>"), started.index("<cache_start>"))
        self.assertIn("2007c000", started)

    def test_flash_is_told_of_words_before_the_first_is_written(self) -> None:
        # Armv7-M ARM, A3.7.3: Device memory and Normal memory are not ordered but by a barrier.
        code = code_of("stm32_flash_write")
        self.assertRegex(code, r"str\S*\s[^\n]*#3088\][^\n]*\n[^\n]*\bdsb\b")

    def test_the_causes_of_the_reset_are_forgotten_when_the_calendar_has_seen_them(self) -> None:
        # Else the next reset would look like power-on, too, and the time that the LSI has kept would not be believed.
        code = code_of("board_hardware_start")
        self.assertLess(code.index("<stm32_rtc_start>"), code.index("<stm32_watchdog_take_cause>"))

    def test_the_clock_stands_still_with_the_watchdog_while_a_debugger_stops_the_processor(self) -> None:
        # RM0410, DBGMCU_APB1_FZ, bit 0: TIM2, which is the clock; else everybody would be late after a breakpoint.
        code = code_of("board_hardware_start")
        self.assertIn("e0042000", code)
        self.assertRegex(code, r"ldr\S*\s+(\w+), \[\w+, #8\][^\n]*\n[^\n]*\borr\S*\s+\1, \1, #1\b")

    def test_a_program_that_has_ended_is_not_started_again(self) -> None:
        # It feeds the watchdog in a loop, and does not sleep there: this is called by fault handlers, too, and WFI goes on for
        # nothing that could not interrupt them (Armv7-M ARM, B1.5.19). The key of the register that resets the processor is
        # not in it.
        code = code_of("board_hardware_exit")
        self.assertRegex(code, r"<stm32_watchdog_feed>\n[^\n]*\bb\.n\s+[0-9a-f]+ <board_hardware_exit\+")
        self.assertNotIn("wfi", code)
        self.assertNotIn("05fa", code)
        self.assertNotIn("restart", code)


if __name__ == "__main__":
    unittest.main()
