"""tests/tools/run.py, which `make run` calls: what it refuses, what it passes on, and that it leaves nothing behind."""

from __future__ import annotations

import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "tools"), str(ROOT / "tests")]

import emulator  # noqa: E402  (the path must be set first)
import provision  # noqa: E402

REAL = {
    "VAPI_URL": "https://api.vapi.ai",
    "VAPI_API_KEY": "secret-key-of-somebody",
    "VAPI_ASSISTANT_ID": "a",
    "VAPI_PHONE_NUMBER_ID": "p",
    "VAPI_TO": "+49405550101",
}


class RunTool(unittest.TestCase):
    def setUp(self) -> None:
        self._directory = tempfile.TemporaryDirectory()
        self.directory = pathlib.Path(self._directory.name)

    def tearDown(self) -> None:
        self._directory.cleanup()

    def program(self, text: str) -> pathlib.Path:
        """A stand-in for an image or an emulator."""
        path = self.directory / "program"
        path.write_text("#!/bin/sh\n" + text)
        path.chmod(0o755)
        return path

    def start(self, board: str, image: pathlib.Path, **settings: str) -> subprocess.Popen[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("VAPI_", "NET_"))}
        return subprocess.Popen(
            [sys.executable, str(ROOT / "tests/tools/run.py"), "--board", board, "--example", "place_call"]
            + ["--elf", str(image)],
            env={**environment, **settings}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def run_tool(self, board: str, image: pathlib.Path, **settings: str) -> tuple[int, str]:
        process = self.start(board, image, **settings)
        text, _ = process.communicate(timeout=60)
        return process.returncode, text

    def test_the_real_service_is_refused_with_every_missing_setting_by_name(self) -> None:
        for name in REAL:
            if name == "VAPI_URL":
                continue
            given = {key: value for key, value in REAL.items() if key != name}
            status, text = self.run_tool("mps2-an385", self.program("echo started"), **given)
            self.assertEqual(status, 2)
            self.assertIn(name, text.split("Missing:")[1])
            self.assertNotIn("started", text)
            for other in given:
                if other not in ("VAPI_URL", name):
                    self.assertNotIn(other + " ", text)
            self.assertNotIn(REAL["VAPI_API_KEY"], text)

    def test_make_run_refuses_before_it_builds(self) -> None:
        others = ("VAPI_", "MAKE", "MFLAGS")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(others)}
        command = ["make", "run", "BOARD=host", f"VAPI_URL={REAL['VAPI_URL']}", "OPTIMIZE=-Onever"]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        for name in ("VAPI_API_KEY", "VAPI_ASSISTANT_ID", "VAPI_PHONE_NUMBER_ID", "VAPI_TO"):
            self.assertIn(name, done.stderr.split("Missing:")[1])
        self.assertNotIn("CC ", done.stdout)

    def test_a_board_without_an_emulator_is_refused_before_it_builds(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("VAPI_", "MAKE", "MFLAGS"))}
        command = ["make", "run", "BOARD=nucleo-f767zi", "OPTIMIZE=-Onever"]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("nucleo-f767zi has no emulator; make flash BOARD=nucleo-f767zi puts an image", done.stderr)
        self.assertNotIn("CC ", done.stdout)

    def test_the_network_is_checked_without_a_key(self) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("VAPI_")}
        for example, status in (("network_check", 0), ("super_loop", 2)):
            command = [sys.executable, str(ROOT / "tests/tools/run.py"), "--board", "host", "--check", "--example", example]
            done = subprocess.run(command, env={**environment, "VAPI_URL": REAL["VAPI_URL"]}, stderr=subprocess.DEVNULL)
            self.assertEqual(done.returncode, status)

    def test_a_base_url_that_is_none_is_refused(self) -> None:
        status, text = self.run_tool("host", self.program("echo started"), **{**REAL, "VAPI_URL": "api.vapi.ai"})
        self.assertEqual(status, 2)
        self.assertIn("VAPI_URL is not a URL", text)

    def test_the_exit_status_is_the_images(self) -> None:
        for status in (0, 1):
            self.assertEqual(self.run_tool("host", self.program(f"exit {status}"))[0], status)

    def test_the_host_program_gets_the_simulators_settings_and_nobody_elses(self) -> None:
        given = {"VAPI_API_KEY": "secret-key-of-somebody"}
        status, text = self.run_tool("host", self.program("env | grep VAPI_"), **given)
        self.assertEqual(status, 0)
        self.assertIn("VAPI_URL=https://localhost:", text)
        self.assertIn(f"VAPI_API_KEY={emulator.SIMULATED['VAPI_API_KEY']}", text)
        self.assertNotIn("secret-key-of-somebody", text)

    def emulator(self) -> pathlib.Path:
        """Stands in for QEMU: shows its arguments and the settings file, and who may read it."""
        return self.program(
            'for argument; do echo "argument $argument"; done\n'
            'settings=$(printf "%s\\n" "$@" | sed -n "s/.*,arg=\\(.*settings\\)$/\\1/p")\n'
            'echo "file $settings"; stat -c "mode %a" "$settings"; cat "$settings"\n'
        )

    def test_the_emulated_board_is_confined_to_the_simulator(self) -> None:
        status, text = self.run_tool("mps2-an385", self.directory / "image.elf", BOARD_QEMU=str(self.emulator()))
        self.assertEqual(status, 0)
        self.assertEqual(text.count("argument -netdev\n"), 1)
        self.assertNotIn("argument -nic\n", text)
        network = text.split("argument -netdev\nargument ")[1].split("\n")[0]
        self.assertTrue(
            network.startswith("user,id=cable,restrict=on,ipv6=off,guestfwd=tcp:10.0.2.100:443-cmd:"), network
        )
        self.assertRegex(network, r"relay\.py 127\.0\.0\.1 \d+$")
        self.assertIn("NET_HOSTS=api.vapi.ai=10.0.2.100 ", text)

    def test_every_setting_that_a_board_or_an_example_reads_is_passed_on(self) -> None:
        given = {name: "here" for name in provision.names_read() - {"VAPI_URL", "NET_HOSTS", *emulator.SIMULATED}}
        self.assertIn("STORAGE", given)
        _, text = self.run_tool("mps2-an385", self.directory / "image.elf", BOARD_QEMU=str(self.emulator()), **given)
        for name in given:
            self.assertIn(f"\n{name}=here\n", text)

    def test_the_settings_file_is_private_and_gone_afterwards(self) -> None:
        image = self.directory / "image.elf"
        status, text = self.run_tool("mps2-an385", image, BOARD_QEMU=str(self.emulator()), **REAL)
        self.assertEqual(status, 0)
        self.assertIn("mode 600\n", text)
        self.assertIn(f"VAPI_API_KEY={REAL['VAPI_API_KEY']}\n", text)
        arguments = [line for line in text.split("\n") if line.startswith("argument ")]
        self.assertFalse([line for line in arguments if REAL["VAPI_API_KEY"] in line], "the key is on a command line")
        path = pathlib.Path(text.split("file ")[1].split("\n")[0])
        self.assertFalse(path.exists())
        self.assertFalse(path.parent.exists())

    def test_an_interrupt_stops_everything_and_leaves_nothing(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            marker = self.directory / "started"
            marker.unlink(missing_ok=True)
            process = self.start("host", self.program(f"touch {marker}; exec sleep 60"))
            deadline = time.monotonic() + 20
            while not marker.exists() and time.monotonic() < deadline:
                time.sleep(0.02)
            os.kill(process.pid, number)
            text, _ = process.communicate(timeout=20)
            self.assertEqual(process.returncode, 130, text)
            command = ["ps", "-o", "stat=,args=", "-g", str(process.pid)]
            left = subprocess.run(command, capture_output=True, text=True, check=False)
            self.assertEqual([line for line in left.stdout.split("\n") if line and line[0] != "Z"], [])

    def test_a_killed_run_takes_its_children_with_it(self) -> None:
        number = self.directory / "number"
        process = self.start("host", self.program(f"echo $$ > {number}; exec sleep 60"))
        deadline = time.monotonic() + 20
        while not (number.exists() and number.read_text().strip()) and time.monotonic() < deadline:
            time.sleep(0.02)
        process.kill()
        process.communicate(timeout=20)
        time.sleep(0.3)
        try:
            state = pathlib.Path(f"/proc/{number.read_text().strip()}/stat").read_text().rsplit(")", 1)[1].split()[0]
        except FileNotFoundError:
            state = "gone"
        self.assertIn(state, ("gone", "Z"), "the program goes on")
        left = ROOT / "build" / "run"
        self.assertTrue(list(left.glob(f"{process.pid}-*")))
        self.run_tool("host", self.program("exit 0"))
        self.assertFalse(list(left.glob(f"{process.pid}-*")), "what the killed run left is still there")

    def test_an_emulator_that_is_missing_is_named(self) -> None:
        status, text = self.run_tool("mps2-an385", self.directory / "image.elf", BOARD_QEMU="qemu-system-none -M x")
        self.assertEqual(status, 1)
        self.assertIn("qemu-system-none is not installed", text)

    def test_settings_with_line_ends_are_refused(self) -> None:
        settings = {**REAL, "VAPI_TO": "+49\nVAPI_URL=https://example.net"}
        status, text = self.run_tool("mps2-an385", self.directory / "x", BOARD_QEMU=str(self.emulator()), **settings)
        self.assertEqual(status, 1)
        self.assertIn("VAPI_TO contains a control character", text)


if __name__ == "__main__":
    unittest.main()
