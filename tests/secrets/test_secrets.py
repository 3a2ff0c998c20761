"""No secret in any log: searches what all suites have left for the keys and per-call addresses that they used.

The consoles of images are in build/report/consoles, the simulator's logs beside them in build/report/simulators, the suites'
own output in build/report/output (`make test` puts it there).
"""

from __future__ import annotations

import logging
import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from sim.pki import CONTROL_HOST  # noqa: E402  (the path must be set first)
from sim.redaction import PER_CALL, Redaction  # noqa: E402
from sim.world import API_KEY, PUBLIC_KEY, World  # noqa: E402

CONSOLES = ROOT / "build" / "report" / "consoles"
SIMULATORS = ROOT / "build" / "report" / "simulators"
OUTPUT = ROOT / "build" / "report" / "output"

SECRETS = {
    "the private key": re.escape(API_KEY),
    "the public key": re.escape(PUBLIC_KEY),
    "the key of somebody (tests/e2e/test_run_tool.py)": "secret-key-of-somebody",
    "a bearer token": r"\bBearer +[A-Za-z0-9._~+/-]{16}",
    "the host of control and listen URLs": re.escape(CONTROL_HOST),
    "a control URL": r"https?://[^\s\"']+/control\b",
    "a WebSocket or listen URL": r"wss?://[^\s\"']+/(transport|listen)\b",
    "the path of a call's own address": rf"/[0-9A-Fa-f-]{{36}}/({'|'.join(PER_CALL)})\b",
    "a signed address": r"X-Amz-(Signature|Credential)=",
    "the storage's own signature": World(1, False, "ended").signed_url("x").partition("Credential=")[2][:32],
}
SEARCH = {name: re.compile(pattern.encode()) for name, pattern in SECRETS.items()}


def found_in(directory: pathlib.Path) -> list[str]:
    """What stands in the files below a directory, by file; the secrets themselves are not told."""
    return [
        f"{path.relative_to(directory)}: {name}"
        for path in sorted(directory.rglob("*"))
        if path.is_file()
        for name, pattern in SEARCH.items()
        if pattern.search(path.read_bytes())
    ]


def examples_of_secrets() -> tuple[str, ...]:
    """At least one of each kind."""
    world = World(1, False, "queued")
    call = world.place({"transport": {"provider": "vapi.websocket"}}, None)
    return (
        API_KEY, PUBLIC_KEY, "secret-key-of-somebody", f"Authorization: Bearer {API_KEY}", CONTROL_HOST,
        call["monitor"]["controlUrl"], call["monitor"]["listenUrl"], call["transport"]["websocketCallUrl"],
        world.signed_url("recording.wav"), f"POST /{call['id']}/control -> 200",
    )  # fmt: skip


class Search(unittest.TestCase):
    def test_every_kind_of_secret_is_found_where_there_is_one(self) -> None:
        examples = examples_of_secrets()
        for example in examples:
            with self.subTest(example=example), tempfile.TemporaryDirectory() as directory:
                (pathlib.Path(directory) / "console").write_bytes(b"\xff\x00 error: " + example.encode() + b"; try\n")
                self.assertNotEqual(found_in(pathlib.Path(directory)), [])
        told = set()
        with tempfile.TemporaryDirectory() as directory:
            (pathlib.Path(directory) / "log").write_text("\n".join(examples))
            told = {line.partition(": ")[2] for line in found_in(pathlib.Path(directory))}
        self.assertEqual(told, set(SECRETS), "a kind of secret has no example")

    def test_what_is_no_secret_is_let_pass(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            text = "call       placed, id 01a20320-a5e8-778e-984b-9da5a6cecc1b\nerror: TLS: GET https://api.vapi.ai/call: reset"
            (pathlib.Path(directory) / "console").write_text(text)
            self.assertEqual(found_in(pathlib.Path(directory)), [])


class Simulator(unittest.TestCase):
    def logged(self, words: str, error: Exception | None = None) -> str:
        """A line as it comes to the simulator's log, of a simulator that accepts somebody's key."""
        record = logging.LogRecord("sim", logging.INFO, __file__, 1, "%s", (words,), (type(error), error, None) if error else None)
        return Redaction("%(message)s", "secret-key-of-somebody").format(record)

    def test_its_log_has_no_secret_of_any_kind(self) -> None:
        for example in examples_of_secrets():
            for text in (self.logged(f"before {example} behind"), self.logged("before", ValueError(f"{example} behind"))):
                with self.subTest(text=text), tempfile.TemporaryDirectory() as directory:
                    (pathlib.Path(directory) / "log").write_text(text)
                    self.assertEqual(found_in(pathlib.Path(directory)), [])
                    self.assertIn("before", text)
                    self.assertIn("behind", text)

    def test_its_log_keeps_what_is_no_secret(self) -> None:
        line = "GET /call/01a20320-a5e8-778e-984b-9da5a6cecc1b -> 200 [reset-in-body]"
        self.assertEqual(self.logged(line), line)


class Logs(unittest.TestCase):
    def search(self, directory: pathlib.Path) -> None:
        files = [path for path in directory.rglob("*") if path.is_file() and path.stat().st_size] if directory.exists() else []
        if not files:
            self.skipTest(f"nothing in {directory.relative_to(ROOT)}: it is `make test` that leaves it all")
        self.assertEqual(found_in(directory), [])

    def test_no_console_of_any_image_shows_a_secret(self) -> None:
        self.search(CONSOLES)

    def test_no_log_of_the_simulator_shows_a_secret(self) -> None:
        self.search(SIMULATORS)

    def test_no_output_of_any_suite_shows_a_secret(self) -> None:
        self.search(OUTPUT)


if __name__ == "__main__":
    unittest.main()
