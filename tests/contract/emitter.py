"""The C program of tests/contract: one case in, the request and what was made of the answer out."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "core" / "generator"))

PROGRAM = ROOT / "build" / "contract" / "emit_requests"


@dataclass
class Outcome:
    status: int  # the library's result
    words: str  # its words about an error
    sent: bytes
    seen: dict[str, Any]  # see dump_answer.c


class Emitter:
    """Runs the program; cases go through it one after another."""

    def __init__(self) -> None:
        self.process = subprocess.Popen([str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def case(self, answer: str | None = None, **case: Any) -> Outcome:
        body = b"" if answer is None else answer.encode()
        if answer is not None:
            case["answer"] = len(body)
        line = json.dumps(case, ensure_ascii=False).encode() + b"\n"
        self.process.stdin.write(line + body)
        self.process.stdin.flush()
        head = self.process.stdout.readline().decode().rstrip("\n")
        if not head:
            raise AssertionError(f"the program ended at {line[:400]!r}")
        status, sent, seen, words = head.split(" ", 3)
        return Outcome(
            int(status), words, self.process.stdout.read(int(sent)), json.loads(self.process.stdout.read(int(seen)))
        )

    def run(self, **case: Any) -> tuple[int, str, bytes]:
        """@return the library's result, its words about an error, and the bytes it sent."""
        outcome = self.case(**case)
        return outcome.status, outcome.words, outcome.sent

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()
