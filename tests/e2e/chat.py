"""What `chat` must do: print answers word by word, go on from the last one, and do with a public key alone."""

from __future__ import annotations

from device import Context
from place_call import EVERY_BOARD, EVERY_IMAGE, WITHOUT_KERNEL
from short_run import Case, run_case
from sim.world import ANSWER, PUBLIC_KEY

__all__ = ["CASES", "EXAMPLE", "run_case", "skip_reason"]

EXAMPLE = "chat"
QUESTION = "What is the temperature in room 4?"
WORDS = (
    ANSWER.replace("(", r"\(").replace(")", r"\)").replace(".", r"\."),
    r"Before that you asked: " + QUESTION.replace("?", r"\?"),
    r"connection kept",
)
MARKS = r", at most \d+ of \d+ \(tls arena\), \d+ of \d+ \(stack application\)"
"""Whether these figures can be is what marks.py looks at, here and wherever a request is told of."""

CASES = {
    case.name: case
    for case in (
        Case("answers_are_printed_word_by_word_and_gone_on_from", shows=WORDS, routes={"POST /chat": 2}, boards=EVERY_IMAGE),
        Case(
            "a_public_key_is_enough_for_a_chat", shows=WORDS, routes={"POST /chat/web": 2}, hides=(PUBLIC_KEY,),
            settings={"VAPI_PUBLIC_KEY": PUBLIC_KEY}, without=("VAPI_API_KEY",),
        ),
        Case(
            "what_a_request_took_of_arena_and_stack_is_told", boards=("mps2-an385", WITHOUT_KERNEL),
            shows=(rf"full handshake{MARKS}", rf"connection kept{MARKS}"),
        ),
        Case("an_answer_that_comes_byte_by_byte_is_printed", ("byte-by-byte,times=1",), shows=WORDS),
        Case("an_answer_in_tiny_chunks_is_printed", ("framing=chunked-tiny",), shows=WORDS, boards=("mps2-an385",)),
        Case(
            "a_chat_that_fails_in_the_middle_says_why", ("stream-error,skip=1",), error="The model failed", boards=EVERY_BOARD,
        ),
        Case("a_chat_that_is_cut_off_is_an_error", ("chunked-short",), error="ended inside|cut|short"),
        Case(
            "a_chat_that_falls_silent_meets_the_deadline", ("silence-in-body",), error="deadline",
            settings={"TIMEOUT_MS": "4000"},
        ),
        Case(
            "a_private_key_does_not_serve_for_the_public_chat", error="401",
            settings={"VAPI_PUBLIC_KEY": "not-a-key"},
        ),
        Case("a_chat_without_a_key_is_not_begun", error="key", without=("VAPI_API_KEY",)),
        Case(
            "an_assistant_that_nobody_knows_does_not_answer", error="404.*Assistant",
            settings={"VAPI_ASSISTANT_ID": "00000000-0000-4000-8000-000000000000"},
        ),
    )
}  # fmt: skip


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    return None
