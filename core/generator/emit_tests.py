"""The unit test of the typed functions: each fills a request for the operation the document has."""

from __future__ import annotations

from emit import Model, c_banner, literal
from emit_messages import MessageEmitter
from selection import TO_URL, Function

URL = "https://control.example.net/a"


def expectation(emitter: MessageEmitter, function: Function) -> str:
    """One test."""
    to_url = function.operation == TO_URL
    method, path = ("POST", None) if to_url else function.operation.split(" ")
    values = ["&request"]
    if to_url:
        values.append(literal(URL))
    arguments = [f"value_{i}" for i in range(len(emitter.arguments(function)))]
    values += [literal(argument) for argument in arguments]
    lines = []
    body, stream, json = "NULL", "NULL", '""'
    if function.body is not None:
        lines.append(f"    static const vapi_{function.body}_t body;")
        values.append("&body")
        body = "&body"
    elif emitter.body_kind(function) == "multipart":
        lines.append("    static const vapi_http_body_t form;")
        values.append("&form")
        stream = "&form"
    elif emitter.free_body(function):
        values.append('vapi_slice_from_string("{}")')
        json = '"{}"'
    out = emitter.out(function)
    answer = "NULL"
    if out is not None:
        lines.append(f"    static {out} answer;")
        values.append("&answer")
        answer = "&answer"
    fields = "NULL" if function.body is None else f"&vapi_{function.body}_root"
    answer_fields = "NULL" if out is None else f"&{emitter.root_of(function)}"
    lines += [
        "    dirty_request();",
        f"    vapi_{function.name}_prepare({', '.join(values)});",
        f"    assert_asks(VAPI_HTTP_{method}, {'NULL' if path is None else literal(path)}, "
        f"{literal(URL) if to_url else 'NULL'}, {len(arguments)}U);",
        f"    assert_sends({fields}, {body}, {stream}, {json});",
        f"    assert_gives({answer_fields}, {answer}, {'true' if function.event else 'false'});",
    ]
    return (
        f"static void test_vapi_{function.name}_fills_a_request(void **state)\n{{\n"
        + "\n".join([lines[0], "    (void)state;", *lines[1:]] if lines[0].startswith("    static") else ["    (void)state;", *lines])
        + "\n}\n\n"
    )


HELPERS = """
static vapi_request_t request;

/* What an earlier use leaves behind, so that a typed function has to replace all of it. */
static void dirty_request(void)
{
    static const vapi_http_body_t old_form;
    memset(&request, 0, sizeof request);
    request.url = "https://old.example.net/";
    request.argument_count = 9U;
    request.body_fields = &vapi_call_create_root;
    request.body = &request;
    request.body_json = vapi_slice_from_string("1");
    request.body_stream = &old_form;
    request.answer_fields = &vapi_call_root;
    request.answer = &request;
    request.event_fields = &vapi_call_root;
    request.event = &request;
    request.deadline_ms = 77U;
}

static void assert_asks(vapi_http_method_t method, const char *path, const char *url, size_t argument_count)
{
    if (path == NULL) {
        assert_null(request.operation);
        assert_string_equal(request.url, url);
    } else {
        assert_string_equal(request.operation->path, path);
        assert_int_equal(request.operation->method, method);
        assert_null(request.url);
    }
    assert_int_equal(request.argument_count, argument_count);
    for (size_t i = 0; i < argument_count; i++) {
        char expected[] = "value_0";
        expected[6] = (char)('0' + i);
        assert_true(vapi_slice_equal(request.arguments[i], vapi_slice_from_string(expected)));
    }
    assert_int_equal(request.deadline_ms, 77U); /* the caller's own setting stays */
}

static void assert_sends(const vapi_json_field_t *fields, const void *body, const vapi_http_body_t *form,
                         const char *json)
{
    assert_ptr_equal(request.body_fields, fields);
    assert_ptr_equal(request.body, body);
    assert_ptr_equal(request.body_stream, form);
    assert_true(vapi_slice_equal(request.body_json, vapi_slice_from_string(json)));
}

static void assert_gives(const vapi_json_field_t *fields, const void *answer, bool streams)
{
    assert_ptr_equal(request.answer_fields, streams ? NULL : fields);
    assert_ptr_equal(request.answer, streams ? NULL : answer);
    assert_ptr_equal(request.event_fields, streams ? fields : NULL);
    assert_ptr_equal(request.event, streams ? answer : NULL);
}

"""


def emit_tests(model: Model) -> None:
    functions = list(model.selection.functions.values())
    files = sorted({function.file for function in functions})
    text = c_banner(model, "Every typed function fills a request for the operation that the document has.")
    text += "#include <setjmp.h>\n#include <stdarg.h>\n#include <stddef.h>\n#include <stdint.h>\n\n#include <cmocka.h>\n\n"
    text += "".join(f'#include "vapi/api/{file}.h"\n' for file in files) + HELPERS
    for function in functions:
        text += expectation(MessageEmitter(model, function.file), function)
    text += "int main(void)\n{\n    static const struct CMUnitTest tests[] = {\n"
    text += "".join(f"        cmocka_unit_test(test_vapi_{f.name}_fills_a_request),\n" for f in functions)
    text += "    };\n"
    text += '    return cmocka_run_group_tests_name("typed functions", tests, NULL, NULL);\n}\n'
    model.files["tests/unit/test_typed_functions.c"] = text
