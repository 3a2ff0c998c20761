"""POST /call with the connection cut at every byte of the request and of the answer: the phone never rings twice.

call_once_cuts.c does the cutting, asks the server after each cut how many calls there are, and judges; here the
simulator's own count is held against what it says.
"""

from __future__ import annotations

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "tools"), str(ROOT / "tests"), str(ROOT / "tests" / "e2e")]

import place_call  # noqa: E402  (the path must be set first)
import processes  # noqa: E402
from sim.world import API_KEY, ASSISTANT_ID, PHONE_NUMBER_ID  # noqa: E402

PROGRAM = ROOT / "build" / "port-tests" / "call_once_cuts"
KINDS = ("request-reset", "answer-end", "answer-reset", "request-power", "answer-power")
REQUEST_BYTES = 300
ANSWER_BYTES = 1000
"""Fewer would mean that the cuts were not at every byte."""


class CallOnce(unittest.TestCase):
    """One run of all cuts."""

    lines: dict[str, list[str]]
    status: int
    text: str
    placed: int

    @classmethod
    def setUpClass(cls) -> None:
        with tempfile.TemporaryDirectory() as name, processes.simulator(
            pathlib.Path(name), "--http", "--clock", "real"
        ) as simulator:
            done = subprocess.run(
                [str(PROGRAM), f"http://127.0.0.1:{simulator.port}", API_KEY, ASSISTANT_ID, PHONE_NUMBER_ID],
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300,
                check=False,
            )  # fmt: skip
            statistics = place_call.ask(simulator.control_port, "/statistics")
        print(done.stdout)
        cls.status, cls.text, cls.placed = done.returncode, done.stdout, statistics["calls_placed"]
        cls.lines = {line.split()[0]: line.split() for line in done.stdout.splitlines() if line}

    def figure(self, kind: str, name: str) -> int:
        """A figure of a kind of cut."""
        line = self.lines[kind]
        return int(line[line.index(name) + 1])

    def test_no_cut_places_a_second_call_or_tells_a_wrong_outcome(self) -> None:
        self.assertEqual(0, self.status, self.text)
        for kind in KINDS:
            self.assertEqual("good", self.lines[kind][-1], self.text)

    def test_the_cuts_are_at_every_byte(self) -> None:
        for kind in KINDS:
            least = REQUEST_BYTES if kind.startswith("request") else ANSWER_BYTES
            self.assertGreater(self.figure(kind, "cuts"), least, self.text)

    def test_the_server_has_placed_as_many_calls_as_were_found(self) -> None:
        self.assertEqual(self.placed, sum(self.figure(kind, "rung") for kind in KINDS), self.text)

    def test_every_call_whose_answer_was_lost_is_found_by_its_name(self) -> None:
        for kind in KINDS:
            self.assertEqual(self.figure(kind, "rung"), self.figure(kind, "placed"), self.text)
            self.assertEqual(0, self.figure(kind, "unknown"), self.text)


if __name__ == "__main__":
    unittest.main()
