"""What `version_check` must do: read 3.2 MB in constant memory, and notice what has gone."""

from __future__ import annotations

from device import Context
from short_run import Case, run_case

__all__ = ["CASES", "EXAMPLE", "run_case", "skip_reason"]

EXAMPLE = "version_check"
READ = (r"version 1\.0; this firmware was made from 1\.0", r"read +through a window of 1024 bytes: \d+ bytes sent, 3[12]\d{5} received")
ONCE = {"GET /api-json": 1}

CASES = {
    case.name: case
    for case in (
        Case(
            "the_api_s_document_is_read_and_has_all_that_the_firmware_uses", without=("VAPI_API_KEY",), routes=ONCE,
            shows=(*READ, r"POST /call: there", r"GET /call/\{id\}: there"), hides=(": gone",),
        ),
        Case(
            "an_operation_that_has_gone_from_the_api_s_document_is_named", ("operation-gone=POST /chat",), error="lacks",
            shows=(*READ, r"POST /chat: gone", r"POST /call: there"), routes=ONCE,
        ),
        Case("an_api_s_document_that_stops_in_the_middle_is_an_error", ("truncate-json",), error="JSON"),
        Case(
            "an_api_s_document_that_is_elsewhere_is_not_found", error="404",
            settings={"VAPI_SPEC_URL": "https://api.vapi.ai/nowhere"}, boards=("mps2-an385",),
        ),
    )
}  # fmt: skip


def skip_reason(case: Case, context: Context) -> str | None:
    """Why a case cannot run here; None when it can."""
    return None
