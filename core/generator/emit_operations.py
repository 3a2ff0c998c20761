"""The table of operations: one constant object each, so that an unused one costs no flash."""

from __future__ import annotations

from collections.abc import Iterable

from emit import Model, Texts, c_banner, header, literal, operation_names
from facts import Fact
from layout import INT32, bounds_between
from selection import c_name

ANSWERS = {
    "object": "OBJECT",
    "array": "ARRAY",
    "page": "PAGE",
    "either": "ARRAY_OR_PAGE",
    "redirect": "BINARY",
    "stream": "STREAM",
}
BODIES = {None: "NONE", "json": "JSON", "multipart": "MULTIPART"}


def query_parameters(operation: Fact) -> list[Fact]:
    return [p for p in operation.get("parameters", []) if p["in"] == "query"]


def path_parameters(operation: Fact) -> list[Fact]:
    """Those whose values are checked, and those before them: the place in the list says which value is meant."""
    path = [p for p in operation.get("parameters", []) if p["in"] == "path"]
    checked = [index for index, p in enumerate(path) if "enum" in p]
    return path[: checked[-1] + 1] if checked else []


def parameter_kind(parameter: Fact) -> str:
    one = parameter.get("items", parameter)
    if "enum" in one:
        return "names"
    if one["type"] in ("number", "integer"):
        return "integer"
    if one["type"] == "boolean":
        return "boolean"
    return {"date-time": "date", "json": "json"}.get(one.get("format", ""), "text")


def parameter_flags(parameter: Fact) -> str:
    in_path = parameter["in"] == "path"
    flags = (parameter.get("required", False) and not in_path, parameter["type"] == "array", in_path)
    return ", ".join("true" if flag else "false" for flag in flags)


def parameter_detail(model: Model, parameter: Fact, names: dict[tuple[str, ...], str]) -> str:
    one = parameter.get("items", parameter)
    kind = parameter_kind(parameter)
    if kind == "names":
        return f".names = {names[tuple(one['enum'])]}"
    low, high = ("min", "max") if kind == "integer" else ("minLength", "maxLength")
    if low in one or high in one:
        floor = INT32[0] if kind == "integer" else 0
        bounds = bounds_between(one.get(low, floor), one.get(high, INT32[1]))
        return f".limits = &{model.limits_name(bounds)}"
    return "NULL"


def fresh(name: str, taken: Iterable[str]) -> str:
    """`name`, or the name with the first number that makes it a new one."""
    used, candidate, number = set(taken), name, 2
    while candidate in used:
        candidate, number = f"{name}_{number}", number + 1
    return candidate


def success_bits(operation: Fact) -> str:
    return " | ".join(f"VAPI_OPERATION_SUCCESS_{code}" for code in operation["success"])


def describe(key: str, operation: Fact) -> str:
    outside = "; not among the document's paths" if operation.get("outside") else ""
    query = [p["name"] for p in query_parameters(operation)]
    return key + (f" ?{', '.join(query)}" if query else "") + outside


def emit_operations(model: Model) -> None:
    names = operation_names(model)
    operations = dict(sorted(model.facts["operations"].items(), key=lambda item: names[item[0]]))
    body = ""
    for key, operation in operations.items():
        text = describe(key, operation)
        text = text if len(text) <= 220 else text[: text.rindex(",", 0, 200)] + ", …"
        body += f"extern const vapi_operation_t vapi_operation_{names[key]}; /**< {text} */\n"
    body += (
        "\n/** All of them, in the order of their names. Naming this table links every operation. */\n"
        f"extern const vapi_operation_t *const vapi_operations[{len(operations)}];\n"
        "\n/** How many there are. */\n"
        f"#define VAPI_OPERATION_COUNT {len(operations)}U\n"
        "\n/** Version of the OpenAPI document that all of this was made from. */\n"
        f"#define VAPI_DOCUMENT_VERSION {literal(model.facts['document']['version'])}\n"
    )
    about = "Every operation of the API. One that nobody names costs no flash."
    model.files["core/include/vapi/api/operations.h"] = header(
        model, "operations", about, body, ["operation"]
    )
    model.files["core/api/operations.c"] = operation_source(model, operations, names)
    table = c_banner(model, "All operations in one table, for tools; linking it links every operation.")
    table += '#include "vapi/api/operations.h"\n\n'
    table += f"const vapi_operation_t *const vapi_operations[{len(operations)}] = {{\n"
    table += "".join(f"    &vapi_operation_{names[key]},\n" for key in operations) + "};\n"
    model.files["core/api/operation_table.c"] = table


def parameter_lists(
    pointers_of: dict[str, tuple[str, ...]], names: dict[str, str]
) -> tuple[dict[tuple[str, ...], str], str]:
    """An expression for each list of parameters, and the tables; what ends another list is a part of its table."""
    listed: dict[tuple[str, ...], str] = {(): "NULL"}
    tables = ""
    owners = {pointers: names[key] for key, pointers in reversed(pointers_of.items())}
    for pointers in sorted(owners, key=lambda entry: (-len(entry), owners[entry])):
        longer = [other for other in listed if other[len(other) - len(pointers) :] == pointers]
        if pointers and longer:
            shortest = min(longer, key=len)
            listed[pointers] = f"{listed[shortest]} + {len(shortest) - len(pointers)}"
        elif pointers:
            listed[pointers] = f"parameters_of_{owners[pointers]}"
            inner = "".join(f"    {pointer},\n" for pointer in pointers)
            tables += f"static const vapi_parameter_t *const {listed[pointers]}[] = {{\n{inner}}};\n"
    return listed, tables


def operation_source(model: Model, operations: Fact, names: dict[str, str]) -> str:
    # Parameters, their names and whole lists of them are shared wherever they are the same.
    enums: dict[tuple[str, ...], str] = {}
    parameters: dict[str, str] = {}
    pointers_of: dict[str, tuple[str, ...]] = {}
    paths: dict[str, str] = {}
    words: set[str] = set()
    definitions, objects = "", ""
    for key, operation in operations.items():
        pointers = []
        for parameter in path_parameters(operation) + query_parameters(operation):
            values = tuple(parameter.get("items", parameter).get("enum", ()))
            if values and values not in enums:
                enums[values] = fresh(f"names_{c_name(parameter['name'])}", enums.values())
                texts = Texts(f"texts_of_{enums[values]}", values)
                inner = "".join(f"    {texts.at(value)},\n" for value in values)
                definitions += texts.definition + f"static const char *const {enums[values]}[] = {{\n{inner}}};\n"
            word = f"word_{c_name(parameter['name'])}"
            if word not in words:
                words.add(word)
                definitions += f"static const char {word}[] = {literal(parameter['name'])};\n"
            text = (
                f"{{{word}, vapi_parameter_takes_{parameter_kind(parameter)}, {{{parameter_detail(model, parameter, enums)}}}, "
                f"{len(values)}U, {parameter_flags(parameter)}}}"
            )
            if text not in parameters:
                name = fresh(f"parameter_{c_name(parameter['name'])}", parameters.values())
                parameters[text] = name
                definitions += f"static const vapi_parameter_t {name} = {{\n    {text[1:-1]},\n}};\n"
            pointers.append(f"&{parameters[text]}")
        pointers_of[key] = tuple(pointers)
    listed, tables = parameter_lists(pointers_of, names)
    for key, operation in operations.items():
        method, path = key.split(" ")
        if path not in paths:
            paths[path] = fresh(f"path_{c_name(path)}", paths.values())
            tables += f"static const char {paths[path]}[] = {literal(path)};\n"
        kind = operation.get("body", {}).get("kind")
        objects += (
            f"const vapi_operation_t vapi_operation_{names[key]} = {{\n"
            f"    {paths[path]}, {listed[pointers_of[key]]}, {len(pointers_of[key])}U, VAPI_HTTP_{method},\n"
            f"    VAPI_OPERATION_BODY_{BODIES[kind]}, {success_bits(operation)},\n"
            f"    VAPI_OPERATION_ANSWER_{ANSWERS[operation['answer']['kind']]},\n"
            "};\n"
        )
    source = c_banner(model, "Every operation of the API, each an object of its own.")
    source += '#include "vapi/api/operations.h"\n\n#include "limits.h"\n\n'
    return source + definitions + "\n" + tables + "\n" + objects


def emit_limits(model: Model) -> None:
    """Called last, when every pair of bounds is known."""
    guard = "VAPI_API_LIMITS_H"
    head = c_banner(model, "Bounds of numbers and of the lengths of texts, shared by all tables.")
    text = head + f'#ifndef {guard}\n#define {guard}\n\n#include "vapi/json_field.h"\n\n'
    source = head + '#include "limits.h"\n\n'
    for bounds in sorted(model.limits):
        name = model.limits_name(bounds)
        text += f"extern const vapi_json_limits_t {name};\n"
        low, high = (f"INT64_C({bound})" for bound in bounds[:2])
        source += f"const vapi_json_limits_t {name} = {{{low}, {high}, {bounds[2]}}};\n"
    model.files["core/api/limits.h"] = text + f"\n#endif /* {guard} */\n"
    model.files["core/api/limits.c"] = source
