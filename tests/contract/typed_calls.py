"""Writes the C that calls every typed function by its name: typed_calls.py FILE.c"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "core" / "generator"))

import generate  # noqa: E402
from emit import Model  # noqa: E402
from emit_messages import MessageEmitter  # noqa: E402
from selection import TO_URL, Function  # noqa: E402

HEAD = """/* Calls of every typed function, made by tests/contract/typed_calls.py. */
#include "emit_requests.h"
"""

FORM = """
static vapi_status_t send_form(vapi_client_t *client, vapi_request_t *request)
{
    static const vapi_multipart_part_t parts[] = {
        {.name = VAPI_SLICE_LITERAL("purpose"), .content = VAPI_SLICE_LITERAL("assistant")},
        {.name = VAPI_SLICE_LITERAL("metadata"), .content = VAPI_SLICE_LITERAL("{\\"device\\":\\"gw17\\"}")},
        {.name = VAPI_SLICE_LITERAL("file"), .filename = VAPI_SLICE_LITERAL("log \\"1\\".csv"),
         .content_type = VAPI_SLICE_LITERAL("text/csv"), .content = VAPI_SLICE_LITERAL("a;b\\r\\n1;2\\r\\n")},
    };
    vapi_multipart_t form;
    vapi_status_t status = vapi_multipart_start(&form, parts, 3, "0123456789abcdef");
    if (status != VAPI_OK) {
        return status;
    }
    vapi_http_body_t body = vapi_multipart_body(&form);
    return vapi_files_create(client, request, &body, fresh_answer(sizeof(vapi_file_t)));
}
"""


def call_of(emitter: MessageEmitter, function: Function) -> str:
    if emitter.body_kind(function) == "multipart":
        return "send_form(client, request)"
    values = ["client", "request"]
    if function.operation == TO_URL:
        values.append('"https://control.example.net/call/control?token=1"')
    values += [f"one->arguments[{i}]" for i in range(len(emitter.arguments(function)))]
    if function.body is not None:
        values.append(f"fill_body(&vapi_{function.body}_root, one)")
    elif emitter.free_body(function):
        values.append("vapi_json_text(one->document, one->body)")
    out = emitter.out(function)
    if out is not None:
        values.append(f"fresh_answer(sizeof({out}))")
    return f"vapi_{function.name}({', '.join(values)})"


def source() -> str:
    facts = generate.merge_supplement(generate.fact_base.read_lock(generate.LOCK), generate.read_supplement())
    model = Model(facts, generate.load_selection(generate.SELECTION, facts))
    functions = model.selection.functions.values()
    files = sorted({function.file for function in functions})
    text = HEAD + "".join(f'#include "vapi/api/{file}.h"\n' for file in files)
    text += '#include "vapi/multipart.h"\n' + FORM
    text += (
        "\nvapi_status_t call_function(vapi_client_t *client, vapi_request_t *request, const char *name,\n"
        "                            const contract_case_t *one)\n{\n"
    )
    for function in functions:
        emitter = MessageEmitter(model, function.file)
        text += f'    if (strcmp(name, "{function.name}") == 0) {{\n'
        text += f"        return {call_of(emitter, function)};\n    }}\n"
    return text + "    return VAPI_ERROR_ARGUMENT;\n}\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(source(), encoding="utf-8")
