"""`make flash` without hardware, on every board that has a method; the size check; `make debug` on an emulated board."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
from pathlib import Path

import image
import processes

ROOT = processes.ROOT
BOARDS = os.environ["FLASH_BOARDS"].split()
LM3S = ROOT / "build/lm3s6965evb-test/place_call.elf"
LM3S_SCRIPT = ROOT / "boards/lm3s6965evb/memory.ld"


def make(*arguments: str) -> tuple[int, str]:
    """A make of our own, whatever make runs this."""
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")}
    ended = subprocess.run(
        ["make", *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=600, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stdout


def flash(*arguments: str) -> tuple[int, str]:
    """The tool itself, in a dry run."""
    ended = subprocess.run(
        ["/usr/bin/python3", "tests/tools/flash.py", "--dry-run", *arguments], cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
    )  # fmt: skip
    return ended.returncode, ended.stdout


def hex_bytes(path: Path) -> dict[int, int]:
    """Intel HEX: each byte by its address. Check sums are checked."""
    found: dict[int, int] = {}
    base = 0
    for line in path.read_text(encoding="ascii").splitlines():
        record = bytes.fromhex(line.removeprefix(":"))
        assert sum(record) & 0xFF == 0, line
        count, offset, kind = struct.unpack_from(">BHB", record)
        data = record[4 : 4 + count]
        if kind == 0:
            found.update({base + offset + i: value for i, value in enumerate(data)})
        elif kind in (2, 4):
            base = int.from_bytes(data, "big") << (4 if kind == 2 else 16)
    return found


class EveryBoard(unittest.TestCase):
    """One test a board is added below."""

    def check_board(self, board: str) -> None:
        status, text = make("flash", f"BOARD={board}", "DRY_RUN=1", "ROOTS=test")
        self.assertEqual(status, 0, text)
        self.assertRegex(text, r"build id [0-9a-f]{40}\n")
        self.assertIn("dry run: nothing was written", text)
        self.assertTrue("openocd -f" in text or "on the drive" in text or "st-flash" in text, text)

    def check_images(self, board: str) -> None:
        elf = ROOT / f"build/{board}-test/place_call.elf"
        binary = elf.with_suffix(".bin").read_bytes()
        flash_region = image.regions(ROOT / f"boards/{board}/memory.ld")["FLASH"]
        listed = hex_bytes(elf.with_suffix(".hex"))
        self.assertEqual(len(binary), image.flash_end(image.read(elf), flash_region) - flash_region.start)
        for address, value in listed.items():
            self.assertEqual(binary[address - flash_region.start], value)
        self.assertIn(bytes.fromhex(image.read(elf).build_id or ""), binary)


for _board in BOARDS:
    _name = _board.replace("-", "_")
    setattr(
        EveryBoard, f"test_the_dry_run_of_{_name}_shows_a_valid_command",
        lambda self, board=_board: self.check_board(board),
    )  # fmt: skip
    setattr(
        EveryBoard, f"test_elf_hex_and_bin_of_{_name}_say_the_same",
        lambda self, board=_board: self.check_images(board),
    )  # fmt: skip


class Refusals(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)
        self.options = ["--board", "lm3s6965evb", "--methods", "openocd", "--openocd", "board/ek-lm3s6965.cfg"]

    def script(self, **lengths: str) -> Path:
        """The part's linker script with other lengths."""
        text = LM3S_SCRIPT.read_text()
        for name, length in lengths.items():
            text, count = re.subn(rf"({name} \(.*LENGTH = )[^\n]*", rf"\g<1>{length}", text)
            self.assertEqual(count, 1)
        path = self.directory / "memory.ld"
        path.write_text(text)
        return path

    def refused(self, elf: Path, script: Path, words: str) -> None:
        status, text = flash(*self.options, "--elf", str(elf), "--script", str(script))
        self.assertEqual(status, 1, text)
        self.assertRegex(text, words)
        self.assertNotIn("program", text)

    def test_the_same_image_with_the_parts_own_sizes_is_taken(self) -> None:
        status, text = flash(*self.options, "--elf", str(LM3S), "--script", str(self.script()))
        self.assertEqual(status, 0, text)

    def test_an_image_too_large_for_the_flash_is_refused(self) -> None:
        self.refused(LM3S, self.script(FLASH="64K"), "do not fit the flash of 65536 bytes.*too many")

    def test_an_image_that_exceeds_the_flash_by_one_byte_is_refused(self) -> None:
        known = image.regions(LM3S_SCRIPT)["FLASH"]
        used = image.flash_end(image.read(LM3S), known) - known.start
        self.refused(LM3S, self.script(FLASH=str(used - 1)), ": 1 too many")
        status, text = flash(*self.options, "--elf", str(LM3S), "--script", str(self.script(FLASH=str(used))))
        self.assertEqual(status, 0, text)

    def test_an_image_that_needs_more_ram_is_refused(self) -> None:
        self.refused(LM3S, self.script(RAM="16K"), "do not fit the RAM of 16384 bytes")

    def test_an_image_of_another_part_is_refused(self) -> None:
        other = ROOT / "build/mps2-an505-test/place_call.elf"
        self.refused(other, LM3S_SCRIPT, "not in flash")

    def test_an_image_that_is_missing_in_one_form_is_refused(self) -> None:
        for suffix in (".elf", ".hex", ".bin"):
            with self.subTest(suffix=suffix):
                for other in (".elf", ".hex", ".bin"):
                    shutil.copy(LM3S.with_suffix(other), self.directory / f"image{other}")
                (self.directory / f"image{suffix}").unlink()
                self.refused(self.directory / "image.elf", LM3S_SCRIPT, f"image{suffix} is not there")

    def test_a_file_that_is_no_image_is_refused(self) -> None:
        for content in (b"not an image", LM3S.read_bytes()[:100]):
            for suffix in (".elf", ".hex", ".bin"):
                (self.directory / f"image{suffix}").write_bytes(content)
            self.refused(self.directory / "image.elf", LM3S_SCRIPT, "not a little-endian ELF|cut short")

    def test_an_openocd_configuration_that_does_not_exist_is_refused(self) -> None:
        self.options[-1] = "board/there-is-no-such-board.cfg"
        self.refused(LM3S, LM3S_SCRIPT, "OpenOCD cannot read(.|\n)*Can't find board/there-is-no-such-board.cfg")

    def test_an_openocd_configuration_with_a_mistake_is_refused(self) -> None:
        mistaken = self.directory / "mistaken.cfg"
        mistaken.write_text("source [find board/ek-lm3s6965.cfg]\nflash bonk\n")
        self.options[-1] = str(mistaken)
        self.refused(LM3S, LM3S_SCRIPT, "OpenOCD cannot read")

    def test_an_openocd_configuration_of_an_adapter_alone_is_refused(self) -> None:
        self.options[-1] = "interface/cmsis-dap.cfg"
        self.refused(LM3S, LM3S_SCRIPT, "no target with flash")

    def test_a_method_that_the_board_has_not_is_refused(self) -> None:
        self.options += ["--method", "dfu-util"]
        self.refused(LM3S, LM3S_SCRIPT, "cannot be flashed by dfu-util; it can by openocd")

    def test_an_emulated_board_says_that_there_is_nothing_to_flash(self) -> None:
        status, text = make("flash", "BOARD=host", "DRY_RUN=1")
        self.assertNotEqual(status, 0)
        self.assertIn("nothing to flash", text)


class Methods(unittest.TestCase):
    """What the methods are told, for a part at 0x08000000 or not."""

    def test_st_flash_writes_the_hex_file_and_restarts(self) -> None:
        status, text = flash(
            "--board", "lm3s6965evb", "--methods", "st-flash", "--elf", str(LM3S), "--script", str(LM3S_SCRIPT)
        )
        self.assertEqual(status, 0, text)
        self.assertIn("st-flash --reset --format ihex write", text)
        self.assertIn("place_call.hex", text)

    def test_dfu_util_writes_the_binary_to_the_start_of_flash_and_leaves(self) -> None:
        status, text = flash(
            "--board", "lm3s6965evb", "--methods", "dfu-util", "--dfu", "0483:df11", "--elf", str(LM3S),
            "--script", str(LM3S_SCRIPT),
        )  # fmt: skip
        self.assertEqual(status, 0, text)
        self.assertRegex(text, r"dfu-util -d 0483:df11 -a 0 -s 0x00000000:leave -D \S+place_call.bin")

    def test_dfu_util_writes_settings_after_the_image_that_they_lie_within(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            settings = Path(directory) / "device.txt"
            settings.write_text("VAPI_API_KEY=the-key-of-one-device\n")
            status, text = make(
                "flash", "BOARD=nucleo-f767zi", "METHOD=dfu-util", "DRY_RUN=1", "ROOTS=test", f"CONFIG={settings}"
            )
        self.assertEqual(status, 0, text)
        self.assertRegex(text, r"(?s)-s 0x08000000 -D \S+place_call.bin.*-s 0x08008000 -D \S+configuration.bin")

    def test_the_image_of_a_board_leaves_its_settings_alone(self) -> None:
        elf = ROOT / "build/nucleo-f767zi-test/place_call.elf"
        place = image.regions(ROOT / "boards/nucleo-f767zi/memory.ld")["CONFIGURATION"]
        held = [address for address in hex_bytes(elf.with_suffix(".hex")) if place.holds(address, 1)]
        self.assertEqual(held, [])
        kept = [part for part in image.read(elf).segments if part.file_size]
        self.assertFalse(any(place.holds(part.load_address + part.file_size - 1, 1) for part in kept))

    def test_settings_are_flashed_with_the_image_and_never_shown(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            settings = Path(directory) / "device.txt"
            settings.write_text("VAPI_API_KEY=the-key-of-one-device\n")
            status, text = make("flash", "BOARD=lm3s6965evb", "DRY_RUN=1", "ROOTS=test", f"CONFIG={settings}")
        self.assertEqual(status, 0, text)
        self.assertRegex(text, r"-c 'program \{\S+place_call.elf\} verify' -c 'program \{\S+configuration.hex\} verify reset")
        self.assertNotIn("the-key-of-one-device", text)

    def test_the_openocd_check_knows_adapters_with_a_transport_of_their_own(self) -> None:
        status, text = flash(
            "--board", "lm3s6965evb", "--methods", "openocd", "--openocd", "board/st_nucleo_f7.cfg", "--elf", str(LM3S),
            "--script", str(LM3S_SCRIPT),
        )  # fmt: skip
        self.assertEqual(status, 0, text)
        self.assertIn("board/st_nucleo_f7.cfg is valid: target stm32f7x.cpu", text)


class Debugger(unittest.TestCase):
    def test_gdb_stops_the_emulated_board_in_the_application(self) -> None:
        status, text = make(
            "debug", "BOARD=mps2-an385", "GDB=gdb-multiarch -batch",
            "GDB_THEN=-ex 'break application_main' -ex continue -ex backtrace -ex kill",
        )  # fmt: skip
        self.assertEqual(status, 0, text)
        self.assertRegex(text, r"#0 .*application_main \(\)")

    def test_a_board_without_openocd_configuration_is_not_debugged_by_it(self) -> None:
        status, text = make("debug", "BOARD=mps2-an385", "METHOD=openocd", "ROOTS=test")
        self.assertNotEqual(status, 0)
        self.assertIn("mps2-an385 has no OpenOCD configuration", text)

    def test_a_board_without_emulator_says_so_at_once(self) -> None:
        status, text = make("debug", "BOARD=nucleo-f767zi")
        self.assertNotEqual(status, 0)
        self.assertIn("nucleo-f767zi has no emulator", text)


if __name__ == "__main__":
    unittest.main()
