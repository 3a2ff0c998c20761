"""What `super_loop` must do: answer every request in steps that are short, also those of a TLS handshake, with turns of the
network between them that are short too.

The emulated processor's clock counts its instructions, 31 million a second, so that no load of this machine
lengthens a step.
"""

from __future__ import annotations

from device import Context
from place_call import EVERY_BOARD, WITHOUT_KERNEL
from short_run import Case, run_case

__all__ = ["CASES", "EXAMPLE", "run_case", "skip_reason"]

EXAMPLE = "super_loop"
INSTRUCTION_CLOCK = ("-icount", "shift=5")
WHOLE_STEPS = ("lm3s6965evb-small",)
"""p256-m, which the small profile uses, takes no memory and calls nobody: a step of it cannot pause."""
RISC_V = ("riscv32-virt", "riscv64-virt")
"""Their compiler makes more instructions of it: a large record is taken up in 3.9 million, elsewhere in 1.7 million."""
ANSWERED = r"answered .*full handshake(.*\n)*answered .*connection kept(.*\n)*answered .*session resumed"
SHOWS = (ANSWERED, r"done       the LED changed [1-9]\d* times, longest step \d+ ms, longest turn of the network \d+ ms, of (60|150) ms")


def _case(name: str, simulator: tuple[str, ...], boards: tuple[str, ...], limit_ms: str = "60", flood: bool = False) -> Case:
    return Case(
        f"no_step_is_long_in_{name}", simulator=simulator, settings={"STEP_MAX_MS": limit_ms}, shows=SHOWS, boards=boards,
        emulator=INSTRUCTION_CLOCK, flood=flood,
    )  # fmt: skip


CASES = {
    case.name: case
    for case in (
        _case("a_handshake_with_an_ecdsa_chain", ("--chain", "ecdsa"), tuple(board for board in (*EVERY_BOARD, "lm3s6965evb-none") if board not in (*RISC_V, *WHOLE_STEPS))),
        _case("a_handshake_with_an_ecdsa_chain_on_risc_v", ("--chain", "ecdsa"), RISC_V, "150"),
        _case("a_handshake_with_an_rsa_chain", ("--chain", "rsa"), ("mps2-an385", WITHOUT_KERNEL)),
        _case("a_handshake_with_a_deep_chain", ("--chain", "deep"), ("mps2-an385",)),
        _case("a_handshake_of_tls_1_2", ("--tls", "1.2"), ("mps2-an385",)),
        _case("a_flood_of_frames", (), (WITHOUT_KERNEL, "lm3s6965evb-none"), flood=True),
    )
}


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    if case.flood and context.namespace is None:
        return "needs a network namespace"
    return None
