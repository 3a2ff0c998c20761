"""`make provision`: settings checked by name, a sector image, and a board that starts from it without a settings file."""

from __future__ import annotations

import os
import shlex
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import unittest
import zlib
from pathlib import Path

import emulator
import image
import processes
import provision

ROOT = processes.ROOT
BOARD = "mps2-an385"
SCRIPT = ROOT / f"boards/{BOARD}/memory.ld"
REGION = image.regions(SCRIPT)["CONFIGURATION"]
GOOD = {
    "VAPI_URL": "https://api.vapi.ai",
    "VAPI_API_KEY": "a-secret-key-of-one-device",
    "VAPI_ASSISTANT_ID": "11111111-2222-4333-8444-555555555555",
    "VAPI_TO": "+49405550101",
}


def elf(board: str) -> Path:
    """The board's image."""
    return ROOT / f"build/{board}-test/place_call.elf"


def hex_bytes(text: str) -> dict[int, int]:
    """Intel HEX: each byte by its address. Check sums are checked."""
    found: dict[int, int] = {}
    base = 0
    for line in text.splitlines():
        record = bytes.fromhex(line.removeprefix(":"))
        assert sum(record) & 0xFF == 0, line
        count, offset, kind = struct.unpack_from(">BHB", record)
        if kind == 0:
            found.update({base + offset + i: value for i, value in enumerate(record[4 : 4 + count])})
        elif kind in (2, 4):
            base = int.from_bytes(record[4:6], "big") << (4 if kind == 2 else 16)
    return found


class Provision(unittest.TestCase):
    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = Path(directory.name)

    def write(self, text: str | dict[str, str]) -> Path:
        path = self.directory / "device.txt"
        path.write_text(text if isinstance(text, str) else emulator.settings_text(text), encoding="utf-8")
        return path

    def tool(self, text: str | dict[str, str], name: str = "configuration", *options: str) -> tuple[int, str]:
        """Runs the tool for mps2-an385."""
        ended = subprocess.run(
            [sys.executable, str(ROOT / "tests/tools/provision.py"), "--board", "mps2-an385", "--script", str(SCRIPT)]
            + ["--config", str(self.write(text)), "--out", str(self.directory / name), *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60, check=False,
        )  # fmt: skip
        return ended.returncode, ended.stdout

    def refused(self, text: str | dict[str, str], words: str, *options: str) -> str:
        status, output = self.tool(text, "configuration", *options)
        self.assertEqual(status, 1, output)
        self.assertRegex(output, words)
        self.assertFalse((self.directory / "configuration.bin").exists())
        return output


class Checks(Provision):
    def test_every_setting_is_checked_by_its_name(self) -> None:
        bad = {
            "VAPI_URL": ("api.vapi.ai", "ftp://api.vapi.ai", "https://user@api.vapi.ai", "https://api.vapi.ai:99999"),
            "VAPI_API_KEY": ("short", "with a space", "nicht-äscii-key"),
            "VAPI_ASSISTANT_ID": ("1234", GOOD["VAPI_ASSISTANT_ID"] + "0"),
            "VAPI_PHONE_NUMBER_ID": ("+49405550101",),
            "VAPI_TO": ("49405550101", "+0123456789", "+49 40 5550101"),
            "NET_ADDRESS": ("10.0.0", "10.0.0.256", "fd00::5"),
            "NET_GATEWAY": ("gateway",),
            "NET_DNS": ("8.8.8.8.8", "fe80::1%en", "fd00::1::2"),
            "NET_HOSTS": ("api.vapi.ai", "api.vapi.ai=host", "api.vapi.ai=[fd00::1]"),
            "NET_TIME": ("pool ntp", "-"),
            "CLOCK": ("known",),
            "TIMEOUT_MS": ("0", "ten", "-1"),
        }
        for name, values in bad.items():
            for value in values:
                with self.subTest(name=name, value=value):
                    settings = {"NET_MASK": "255.255.255.0", **GOOD, name: value}
                    with self.assertRaisesRegex(provision.Refused, rf"line \d+: {name} is not") as refusal:
                        provision.read_settings(emulator.settings_text(settings))
                    if name == "VAPI_API_KEY":
                        self.assertNotIn(value, str(refusal.exception))
        self.refused({**GOOD, "NET_ADDRESS": "10.0.0.2", "NET_MASK": "255.0.255.0"}, "NET_MASK is not")

    def test_good_values_of_every_setting_are_taken(self) -> None:
        settings = {
            **GOOD,
            "VAPI_PHONE_NUMBER_ID": GOOD["VAPI_ASSISTANT_ID"], "NET_ADDRESS": "10.0.0.2", "NET_MASK": "255.255.255.0",
            "NET_GATEWAY": "10.0.0.1", "NET_DNS": "10.0.0.1", "NET_HOSTS": "api.vapi.ai=10.0.0.3 b.example=fd00::4",
            "NET_TIME": "time.example", "CLOCK": "unknown", "TIMEOUT_MS": "30000", "POLL_MS": "1000",
        }  # fmt: skip
        self.assertEqual(settings.keys(), provision.CHECKS.keys())
        self.assertEqual(provision.read_settings(emulator.settings_text(settings)), settings)

    def test_a_name_that_nobody_reads_is_refused_with_the_nearest(self) -> None:
        self.refused({"VAPI_APIKEY": "a-secret-key"}, "VAPI_APIKEY is not a setting.*did you mean VAPI_API_KEY")

    def test_settings_that_examples_read_are_known(self) -> None:
        for name in ("REPEAT", "LEVELS", "STEP_MAX_MS"):
            self.assertEqual(self.tool({**GOOD, name: "1"})[0], 0)

    def test_every_mistake_is_told_at_once_and_no_value(self) -> None:
        text = "VAPI_TO=123\n# a comment\n\nno setting at all\nVAPI_TO=456\nVAPI_API_KEY=\n"
        output = self.refused(text, "line 1: VAPI_TO")
        for words in ("line 4: is not KEY=VALUE", "line 5: VAPI_TO is there twice", "line 6: VAPI_API_KEY has no value"):
            self.assertIn(words, output)
        self.assertNotIn("no setting at all", output)

    def test_a_static_address_without_a_mask_is_refused(self) -> None:
        self.refused({**GOOD, "NET_ADDRESS": "10.0.0.2"}, "NET_ADDRESS needs NET_MASK")

    def test_no_settings_are_refused(self) -> None:
        self.refused("# nothing\n", "there is no setting")
        self.refused(GOOD, "which settings\\? make provision BOARD=... CONFIG=file", "--config", "")
        self.refused(GOOD, "CONFIG=/nonexistent cannot be read: No such file", "--config", "/nonexistent")

    def test_settings_larger_than_the_board_reads_are_refused(self) -> None:
        self.refused({**GOOD, "VAPI_API_KEY": "k" * 1000}, "bytes, and the board reads 1023")
        size = len(emulator.settings_text(GOOD).encode())
        self.refused(GOOD, f"take {size} bytes", "--capacity", str(size - 1))
        self.assertEqual(self.tool(GOOD, "configuration", "--capacity", str(size))[0], 0)

    def test_settings_larger_than_a_slot_are_refused(self) -> None:
        self.refused({**GOOD, "VAPI_API_KEY": "k" * 5000}, "a slot holds 4064", "--capacity", "9999")

    def test_a_board_that_keeps_no_settings_says_so(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
        ended = subprocess.run(
            ["make", "provision", "BOARD=host", f"CONFIG={self.write(GOOD)}"], cwd=ROOT, env=environment,
            capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        self.assertNotEqual(ended.returncode, 0)
        self.assertIn("host keeps no settings", ended.stderr)


class Sector(Provision):
    def test_the_sector_is_as_documented(self) -> None:
        self.assertEqual(self.tool(GOOD)[0], 0)
        content = (self.directory / "configuration.bin").read_bytes()
        text = emulator.settings_text(GOOD).encode()
        self.assertEqual(len(content), REGION.size)
        magic, version, sequence, length, check = struct.unpack_from("<4sIIII", content)
        self.assertEqual((magic, version, sequence, length), (b"VCFG", 1, 1, len(text)))
        self.assertEqual(check, zlib.crc32(content[4:16] + text))
        self.assertEqual(content[32 : 32 + length], text)
        self.assertEqual(set(content[20:32] + content[32 + length :]), {0xFF})

    def test_hex_and_bin_say_the_same(self) -> None:
        self.assertEqual(self.tool(GOOD)[0], 0)
        listed = hex_bytes((self.directory / "configuration.hex").read_text())
        content = (self.directory / "configuration.bin").read_bytes()
        self.assertEqual(listed, {REGION.start + i: value for i, value in enumerate(content)})

    def test_only_the_owner_can_read_it_and_nothing_is_printed(self) -> None:
        os.umask(0o022)
        status, output = self.tool(GOOD)
        self.assertEqual(status, 0, output)
        for value in GOOD.values():
            self.assertNotIn(value, output)
        for suffix in (".bin", ".hex"):
            mode = (self.directory / f"configuration{suffix}").stat().st_mode
            self.assertEqual(stat.S_IMODE(mode), 0o600)

    def test_two_images_for_two_devices_differ_only_in_the_sector(self) -> None:
        whole = []
        for name, number in (("one", "+49405550101"), ("two", "+49405550102")):
            self.assertEqual(self.tool({**GOOD, "VAPI_TO": number, "VAPI_API_KEY": f"key-of-{name}"}, name)[0], 0)
            firmware = hex_bytes(elf(BOARD).with_suffix(".hex").read_text())
            settings = hex_bytes((self.directory / f"{name}.hex").read_text())
            self.assertEqual(firmware.keys() & settings.keys(), set())
            whole.append({**firmware, **settings})
        self.assertEqual(whole[0].keys(), whole[1].keys())
        different = {address for address in whole[0] if whole[0][address] != whole[1][address]}
        self.assertTrue(different)
        for address in different:
            self.assertTrue(REGION.holds(address, 1), hex(address))


class Boot(Provision):
    """Boards with a sector where a settings file would be."""

    def boot(
        self, content: bytes | None, settings_file: Path | None = None, board: str = BOARD, image_path: Path | None = None
    ) -> tuple[int, str]:
        """Runs place_call against the simulator. Gives its status and console."""
        region = image.regions(ROOT / f"boards/{board}/memory.ld")["CONFIGURATION"]
        machine = f"qemu-system-arm -M {board} -semihosting-config enable=on,target=native,arg=place_call"
        if settings_file is not None:
            machine += f",arg={settings_file}"
        if content is not None:
            sector = self.directory / "sector.bin"
            sector.write_bytes(content)
            machine += f" -device loader,file={shlex.quote(str(sector))},addr=0x{region.start:x},force-raw=on"
        with processes.simulator(self.directory / "simulator") as simulator:
            os.environ["BOARD_QEMU"] = machine
            self.addCleanup(os.environ.pop, "BOARD_QEMU", None)
            network = emulator.confined_network(simulator.port)
            ended = subprocess.run(
                emulator.command(board, image_path or elf(board), network, Path("unused")), stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False,
            )  # fmt: skip
        return ended.returncode, ended.stdout.decode(errors="replace")

    def settings(self) -> dict[str, str]:
        return {
            **emulator.SIMULATED,
            "VAPI_URL": "https://api.vapi.ai",
            "NET_HOSTS": emulator.host_table(emulator.CONFINED_ADDRESS),
            "POLL_MS": "200",
        }

    def sector(self, settings: dict[str, str]) -> bytes:
        status, output = self.tool(settings)
        self.assertEqual(status, 0, output)
        return (self.directory / "configuration.bin").read_bytes()

    def test_a_board_with_a_provisioned_sector_places_its_call(self) -> None:
        status, console = self.boot(self.sector(self.settings()))
        self.assertEqual(status, 0, console)
        self.assertRegex(console, r"\bended\b")
        self.assertNotIn(emulator.SIMULATED["VAPI_API_KEY"], console)

    def test_a_board_of_64_kb_starts_from_its_sector_too(self) -> None:
        region = image.regions(ROOT / "boards/lm3s6965evb/memory.ld")["CONFIGURATION"]
        content = provision.sector(self.settings(), region.size, 767)
        status, console = self.boot(content, board="lm3s6965evb")
        self.assertEqual(status, 0, console)
        self.assertRegex(console, r"\bended\b")

    def test_a_board_whose_flash_cannot_be_written_says_so_and_places_its_call(self) -> None:
        # QEMU has none of this chip's flash controller: erasing and writing do nothing.
        region = image.regions(ROOT / "boards/lm3s6965evb/memory.ld")["CONFIGURATION"]
        content = provision.sector(self.settings(), region.size, 767)
        records = ROOT / "build/lm3s6965evb-test-records/place_call.elf"
        status, console = self.boot(content, board="lm3s6965evb", image_path=records)
        self.assertEqual(status, 0, console)
        self.assertIn("storage    TLS sessions cannot be kept", console)

    def test_the_newer_of_two_slots_counts(self) -> None:
        half = REGION.size // 2
        newer = provision.slot(emulator.settings_text(self.settings()).encode(), 2, half)
        older = provision.slot(b"NET_ADDRESS=nonsense\n", 1, half)
        status, console = self.boot(older + newer)
        self.assertEqual(status, 0, console)

    def test_a_board_without_settings_says_what_is_missing(self) -> None:
        status, console = self.boot(None)
        self.assertEqual(status, 1, console)
        self.assertRegex(console, r"error: .*key")

    def test_a_damaged_sector_is_told_and_not_used(self) -> None:
        content = bytearray(self.sector(self.settings()))
        content[40] ^= 1
        status, console = self.boot(bytes(content))
        self.assertEqual(status, 1, console)
        self.assertIn("settings   cannot be used", console)
        self.assertNotIn(emulator.SIMULATED["VAPI_API_KEY"], console)

    def test_a_settings_file_goes_before_the_sector(self) -> None:
        path = self.directory / "settings.txt"
        processes.write_private(path, emulator.settings_text(self.settings()))
        status, console = self.boot(self.sector({**GOOD, "NET_ADDRESS": "10.9.9.9", "NET_MASK": "255.0.0.0"}), path)
        self.assertEqual(status, 0, console)
        self.assertIn("(DHCP)", console)

    def test_settings_typed_at_the_console_are_those_of_the_next_start(self) -> None:
        key = emulator.SIMULATED["VAPI_API_KEY"]
        typed = "".join(f"set {name}={value}\r" for name, value in self.settings().items())
        machine = f"qemu-system-arm -M {BOARD} -semihosting-config enable=on,target=native,arg=place_call"
        os.environ["BOARD_QEMU"] = machine
        self.addCleanup(os.environ.pop, "BOARD_QEMU", None)
        with processes.simulator(self.directory / "simulator") as simulator:
            network = emulator.confined_network(simulator.port)
            process = processes.start(
                emulator.command(BOARD, elf(BOARD), network, Path("unused")), stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            )  # fmt: skip
            self.addCleanup(processes.stop, process)
            killer = threading.Timer(60, process.kill)
            killer.start()
            self.addCleanup(killer.cancel)
            assert process.stdin is not None and process.stdout is not None
            process.stdin.write(b"\r")
            process.stdin.flush()
            console = b""
            for question, answer in ((b"settings of this device", typed + "list\rsave\r"), (b"\nsaved", "restart\r")):
                while question not in console:
                    piece = os.read(process.stdout.fileno(), 4096)
                    self.assertNotEqual(piece, b"", console.decode(errors="replace"))
                    console += piece
                process.stdin.write(answer.encode())
                process.stdin.flush()
            while piece := os.read(process.stdout.fileno(), 4096):
                console += piece
            status = process.wait()
        text = console.decode(errors="replace")
        self.assertEqual(status, 0, text)
        self.assertIn("set VAPI_API_KEY=" + "*" * len(key) + "\n", text)
        self.assertRegex(text, r"\bended\b")
        self.assertNotIn(key, text)


if __name__ == "__main__":
    unittest.main()
