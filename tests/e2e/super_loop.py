"""What `super_loop` must do: answer every request in steps that are short, also those of a TLS handshake.

The emulated processor's clock counts its instructions, 31 million a second, so that no load of this machine
lengthens a step.
"""

from __future__ import annotations

from place_call import EVERY_BOARD, WITHOUT_KERNEL, Context
from short_run import Case, run_case

__all__ = ["CASES", "EXAMPLE", "run_case", "skip_reason"]

EXAMPLE = "super_loop"
INSTRUCTION_CLOCK = ("-icount", "shift=5")
STEP_MAX_MS = "60"
"""1.9 million instructions: a record of 16 KB is taken up in 1.7 million (port/mbedtls/README.md)."""
ANSWERED = r"answered   after a full handshake(.*\n)*answered   over the kept connection(.*\n)*answered   after a resumed handshake"
SHOWS = (ANSWERED, r"done       the LED changed [1-9]\d* times, longest step \d+ of 60 ms")
SETTINGS = {"STEP_MAX_MS": STEP_MAX_MS}


def _chain(name: str, simulator: tuple[str, ...], boards: tuple[str, ...]) -> Case:
    return Case(
        f"no_step_is_long_in_{name}", simulator=simulator, settings=SETTINGS, shows=SHOWS, boards=boards,
        emulator=INSTRUCTION_CLOCK,
    )  # fmt: skip


CASES = {
    case.name: case
    for case in (
        _chain("a_handshake_with_an_ecdsa_chain", ("--chain", "ecdsa"), EVERY_BOARD),
        _chain("a_handshake_with_an_rsa_chain", ("--chain", "rsa"), ("mps2-an385", WITHOUT_KERNEL)),
        _chain("a_handshake_with_a_deep_chain", ("--chain", "deep"), ("mps2-an385",)),
        _chain("a_handshake_of_tls_1_2", ("--tls", "1.2"), ("mps2-an385",)),
    )
}


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    return None
