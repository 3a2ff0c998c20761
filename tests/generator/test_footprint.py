"""What the generated code costs on a Cortex-M3, linked as firmware is: figures and their limits.

Works on build/mps2-an385/libvapi.a (`make lib BOARD=mps2-an385`). The figures go to
build/report/api-sizes.tsv: what, bytes, limit.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import support

COMPILER = "arm-none-eabi-gcc"
LIBRARY = support.ROOT / "build" / "mps2-an385" / "libvapi.a"
REPORT = support.ROOT / "build" / "report" / "api-sizes.tsv"
FLAGS = ["-std=c11", "-mcpu=cortex-m3", "-mthumb", "-Os", "-ffunction-sections", "-fdata-sections"]

PROGRAM = """
#include "vapi/api/calls.h"
#include "vapi/api/operations.h"
#include "vapi/api/sessions.h"
extern vapi_client_t client;
extern vapi_request_t request;
extern vapi_call_t call;
extern vapi_call_create_t create;
extern vapi_session_t session;
vapi_client_t client;
vapi_request_t request;
vapi_call_t call;
vapi_call_create_t create;
vapi_session_t session;
volatile vapi_status_t result;
volatile const void *volatile used;
int main(void)
{
%s
    return 0;
}
"""

CREATE = "result = vapi_calls_create(&client, &request, &create, &call);"
GET = 'result = vapi_calls_get(&client, &request, "id", &call);'
LIST = "result = vapi_calls_list(&client, &request, &call);"
KINDS = ("text", "integer", "boolean", "date", "names", "json")
CHECKS = [f'result = vapi_parameter_takes_{kind}((const vapi_parameter_t *)0, vapi_slice_from_string(""));' for kind in KINDS]
"""What checks the kinds of parameters is code that all operations share, and no part of their tables."""
SESSION = 'result = vapi_sessions_get(&client, &request, "id", &session);'


@unittest.skipUnless(shutil.which(COMPILER) and LIBRARY.exists(), "needs make lib BOARD=mps2-an385")
class Footprint(unittest.TestCase):
    figures: list[str] = []

    @classmethod
    def tearDownClass(cls) -> None:
        REPORT.parent.mkdir(parents=True, exist_ok=True)
        REPORT.write_text("what\tbytes\tlimit\n" + "".join(cls.figures), encoding="utf-8")

    def note(self, what: str, size: int, limit: int) -> None:
        self.figures.append(f"{what}\t{size}\t{limit}\n")
        self.assertLessEqual(size, limit, what)

    def flash(self, *statements: str) -> int:
        """Flash of a program of these statements, linked with the library."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "main.c"
            source.write_text(PROGRAM % "\n".join("    " + s for s in statements), encoding="utf-8")
            image = Path(folder) / "main.elf"
            subprocess.run(
                [COMPILER, *FLAGS, "-I", str(support.ROOT / "core/include"), "-isystem",
                 str(support.ROOT / "build/deps/jsmn"), "--specs=nosys.specs", "-nostartfiles", "-Wl,-e,main",
                 "-Wl,--gc-sections", "-Wl,--no-warn-rwx-segments", str(source), str(LIBRARY), "-o", str(image)],
                check=True, capture_output=True,
            )
            sizes = subprocess.run(["arm-none-eabi-size", str(image)], check=True, capture_output=True, text=True)
            return int(sizes.stdout.splitlines()[1].split()[0])

    def symbols(self, pattern: str) -> int:
        """Bytes of the library's symbols and constants in members whose name fits."""
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["arm-none-eabi-ar", "x", str(LIBRARY)], cwd=folder, check=True)
            members = [str(p) for p in Path(folder).iterdir() if re.fullmatch(pattern, p.stem)]
            sizes = subprocess.run(["arm-none-eabi-size", *members], check=True, capture_output=True, text=True)
            return sum(int(line.split()[0]) for line in sizes.stdout.splitlines()[1:])

    def test_a_typed_call_costs_at_most_120_bytes_over_one_that_is_used(self) -> None:
        one = self.flash(CREATE)
        self.note("typed call, message in use already", self.flash(CREATE, GET) - one, 120)

    def test_a_typed_call_of_another_message_costs_its_description(self) -> None:
        one = self.flash(CREATE)
        self.note("typed call with its own message", self.flash(CREATE, SESSION) - one, 400)

    def test_a_list_of_a_message_in_use_costs_little_more_than_a_call(self) -> None:
        one = self.flash(CREATE, GET, *CHECKS)
        self.note("typed list with its query parameters", self.flash(CREATE, GET, LIST, *CHECKS) - one, 480)

    def test_all_operations_take_little_more_than_6_kb(self) -> None:
        every = "used = vapi_operations;"
        # The table of pointers is for tools; a device names operations.
        table = self.flash(every, *CHECKS) - self.flash("used = 0;", *CHECKS) - 4 * len(support.merged()["operations"])
        self.note("all operations with parameters and texts", table, 6400)

    def test_an_operation_that_is_not_named_costs_nothing(self) -> None:
        one = self.flash("used = &vapi_operation_calls_get;") - self.flash("used = 0;")
        self.note("one operation by itself", one, 40)

    def test_encoder_and_decoder_together_take_at_most_3_kb(self) -> None:
        self.note("encoder and decoder", self.symbols("json_(encode|decode|field)"), 3072)


if __name__ == "__main__":
    unittest.main()
