"""Reference tables in docs/reference, and the OpenAPI subset of the operation browser."""

from __future__ import annotations

import json

from emit import COMMAND, SOURCES, Model, enumerator, operation_names, origin
from emit_messages import LIMITED
from emit_operations import query_parameters
from facts import Fact
from layout import bounds_text, limits_of
from openapi import document_of
from selection import TO_URL, Member, Message

ANSWER_WORDS = {
    "object": "object",
    "array": "array",
    "page": "page",
    "either": "array or page",
    "redirect": "redirect to bytes",
    "stream": "object or event stream",
}


def page(model: Model, title: str, body: str) -> str:
    return (
        f"# {title}\n\n<!-- Made by `{COMMAND}` from {SOURCES}. Do not edit. -->\n\n"
        f"{origin(model)}.\n\n{body}"
    )


def parameter_text(parameter: Fact) -> str:
    one = parameter.get("items", parameter)
    text = parameter["name"] + ("*" if parameter.get("required") else "")
    if "enum" in one:
        text += f" ({', '.join(str(value) for value in one['enum'])})"
    elif "min" in one or "max" in one:
        text += f" ({one.get('min', '')}..{one.get('max', '')})"
    elif "maxLength" in one:
        text += f" (≤ {one['maxLength']})"
    elif one["type"] != "string":
        text += f" ({one['type']})"
    elif one.get("format") in ("date-time", "json"):
        text += f" ({one['format']})"
    return text + (" …" if parameter["type"] == "array" else "")


TIMES = {f"{what}{bound}" for what in ("createdAt", "updatedAt") for bound in ("Gt", "Lt", "Ge", "Le")}


def query_text(operation: Fact) -> str:
    """Query parameters; the eight bounds in time, which stand together, as one."""
    names = {p["name"] for p in query_parameters(operation)}
    short = TIMES <= names
    words = [parameter_text(p) for p in query_parameters(operation) if not (short and p["name"] in TIMES)]
    return ", ".join(words + (["times"] if short else []))


def schema_names(fact: Fact | None) -> str:
    if not fact:
        return ""
    if "any" in fact:
        return " or ".join(schema_names(inner) for inner in fact["any"])
    if fact.get("type") == "array":
        return schema_names(fact.get("items")) + "[]"
    return fact.get("ref") or fact.get("type", "")


def shortened(text: str, most: int = 90) -> str:
    """A union of many alternatives by its first."""
    if len(text) <= most:
        return text
    words = text.split(" or ")
    return f"{words[0]} or {len(words) - 1} others"


def operations_page(model: Model) -> str:
    names = operation_names(model)
    by_operation: dict[str, list[str]] = {}
    for function in model.selection.functions.values():
        by_operation.setdefault(function.operation, []).append(f"`vapi_{function.name}()`")
    body = (
        "Every operation is `vapi_operation_NAME` in `vapi/api/operations.h` and is called with\n"
        "`vapi_request()`; those with a typed function have a struct for body or answer. `*` stands for\n"
        "required, `…` for a parameter that may be repeated, *times* for the eight date-time bounds\n"
        "createdAtGt, createdAtLt, createdAtGe, createdAtLe and the same with updatedAt. Path values are\n"
        "given in the order of the braces.\n"
    )
    groups: dict[str, list[str]] = {}
    for key, operation in model.facts["operations"].items():
        groups.setdefault(operation["tag"], []).append(key)
    for tag, keys in groups.items():
        body += f"\n## {tag}\n\n| operation | NAME | query | body | answer | success | typed |\n|---|---|---|---|---|---|---|\n"
        for key in sorted(keys, key=lambda k: (k.split(" ")[1], k)):
            operation = model.facts["operations"][key]
            sent = operation.get("body")
            body_text = ""
            if sent is not None:
                body_text = shortened(schema_names(sent["fact"])) + ("" if sent["required"] else " (optional)")
                body_text += ", multipart" if sent["kind"] == "multipart" else ""
            kind = ANSWER_WORDS[operation["answer"]["kind"]]
            of = shortened(schema_names(operation["answer"].get("fact")))
            success = ", ".join(str(code) for code in operation["success"])
            mark = " ¹" if operation.get("outside") else ""
            body += (
                f"| `{key}`{mark} | `{names[key]}` | {query_text(operation)} | {body_text} "
                f"| {kind}{': ' + of if of else ''} | {success} | {' '.join(by_operation.get(key, []))} |\n"
            )
    outside = [key for key, operation in model.facts["operations"].items() if operation.get("outside")]
    body += "\n¹ Not among the document's paths: " + ", ".join(
        f"`{key}` ({model.facts['operations'][key]['source']})" for key in outside
    )
    return page(model, "Operations", body + "\n")


def kind_text(member: Member, request: bool) -> str:
    if member.kind == "text":
        return "text" if request else f"text, {member.size} bytes"
    if member.kind == "pieces":
        return "text in pieces"
    if member.kind == "json":
        return "JSON" if request else f"JSON, {member.size} bytes" if member.size else "JSON in pieces"
    if member.kind in ("enum", "enums"):
        return f"{'list of ' if member.kind == 'enums' else ''}[`vapi_{member.name}_t`](enums.md#{member.name})"
    if member.kind in ("message", "list", "each"):
        many = {"message": "", "list": "list of ", "each": "one by one, "}[member.kind]
        most = f", up to {member.count}" if member.count else ""
        return f"{many}[`vapi_{member.name}_t`](#vapi_{member.name}_t){most}"
    if member.kind == "texts":
        return "list of texts" if request else f"up to {member.count} texts of {member.size} bytes"
    if member.kind == "constant":
        return f"always `{member.constant}`"
    return {"int": "int32", "decimal": "decimal", "bool": "bool"}.get(member.kind, member.kind)


def limits_text(member: Member) -> str:
    bounds = limits_of(member.fact, member.kind)
    if bounds is None or member.kind not in LIMITED:
        return ""
    return bounds_text(bounds) + (" characters" if member.kind == "text" else "")


def messages_page(model: Model) -> str:
    body = (
        "Structs of `vapi/api/`, made as `core/generator/selection.toml` says. In what is sent, text and JSON are\n"
        "slices of the caller's memory; *required* members are refused when absent, before a byte is sent. In what\n"
        "is received, sizes are those of the buffers, NUL included; `presence` tells absent, null, set and cut.\n"
    )
    files: dict[str, list[Message]] = {}
    for message in model.selection.messages.values():
        files.setdefault(message.file, []).append(message)
    for file, messages in files.items():
        body += f"\n## vapi/api/{file}.h\n"
        for message in messages:
            request = message.use == "request"
            body += f"\n### vapi_{message.name}_t\n\n{message.about}\n"
            schemas = shortened(" or ".join(message.schemas), 200)
            body += f"{'Sent' if request else 'Received'}: {schemas}.\n\n"
            body += f"| member | JSON | kind | {'required | limits' if request else 'schema limits'} |\n"
            body += "|---|---|---|---|" + ("---|\n" if request else "\n")
            for member in message.members:
                required = "yes" if all(member.required) else "with its object" if member.required[-1] else ""
                limits = limits_text(member)
                columns = f"{required} | {limits}" if request else limits
                body += f"| `{member.c_name}` | `{member.path}` | {kind_text(member, request)} | {columns} |\n"
    return page(model, "Messages", body)


def functions_page(model: Model) -> str:
    body = (
        "Each function has a second form, `vapi_NAME_prepare()`, which fills a request without starting it, for\n"
        "programs that poll. Declared in `vapi/api/`.\n\n"
        "| function | operation | sends | gives |\n|---|---|---|---|\n"
    )
    for function in model.selection.functions.values():
        sends = f"[`vapi_{function.body}_t`](messages.md#vapi_{function.body}_t)" if function.body else ""
        gives = ""
        for part, words in (("answer", ""), ("each", ", one by one"), ("event", ", each event")):
            name = getattr(function, part)
            if name is not None:
                gives = f"[`vapi_{name}_t`](messages.md#vapi_{name}_t){words}"
        operation = "a call's control URL" if function.operation == TO_URL else f"`{function.operation}`"
        body += f"| `vapi_{function.name}()` | {operation} | {sends} | {gives} |\n"
    return page(model, "Typed functions", body)


def enums_page(model: Model) -> str:
    body = (
        "In `vapi/api/enums.h`, each with `vapi_NAME_text()` and `vapi_NAME_from_text()`. A value that is not listed\n"
        "is 0 (`…_UNKNOWN`), and its text is kept.\n"
    )
    for enum in model.selection.enums.values():
        body += f"\n### {enum.name}\n\nFrom {', '.join(f'`{place}`' for place in enum.places)}.\n\n"
        body += "| value | text |\n|---|---|\n"
        body += "".join(f"| `{enumerator(enum.name, value)}` | `{value}` |\n" for value in enum.values)
    body += "\n### endedReason\n\n`vapi_ended_reason_class()` in `vapi/api/ended_reason.h`: the longest beginning that fits decides.\n\n"
    body += "| class | texts that begin with |\n|---|---|\n"
    for name, prefixes in model.selection.classes.items():
        body += f"| `VAPI_ENDED_{name.upper()}` | {', '.join(f'`{prefix}`' for prefix in prefixes)} |\n"
    return page(model, "Enums", body)


def document_page(model: Model) -> str:
    document = model.facts["document"]
    body = (
        f"| | |\n|---|---|\n| version | {document['version']} |\n| SHA-256 | `{document['sha256']}` |\n"
        f"| operations | {sum(not o.get('outside') for o in model.facts['operations'].values())} |\n"
        f"| schemas kept | {sum(not s.get('outside') for s in model.facts['schemas'].values())} |\n\n"
        "## Repairs\n\nKnown defects of the document, and in how many places each was repaired.\n\n"
        "| repair | places | because |\n|---|---|---|\n"
    )
    for repair in model.facts["repairs"]:
        body += f"| {repair['name']} | {repair['places']} | {repair['reason']} |\n"
    body += "\n## From outside the document\n\n| what | source |\n|---|---|\n"
    for part in ("operations", "schemas"):
        for name, entry in model.facts[part].items():
            if entry.get("outside"):
                body += f"| `{name}` | {entry['source']} |\n"
    return page(model, "The OpenAPI document", body)


def subset(model: Model) -> str:
    """All operations, and the schemas of the selection with what they name directly."""
    kept = {name for message in model.selection.messages.values() for name in message.schemas}
    document = document_of(model.facts, kept)

    def cut(node: object) -> object:
        """References to schemas that are not in the subset become plain objects, long enums samples."""
        if isinstance(node, dict):
            reference = node.get("$ref")
            if isinstance(reference, str) and reference.rsplit("/", 1)[1] not in kept:
                return {"type": "object", "x-schema": reference.rsplit("/", 1)[1]}
            if isinstance(node.get("enum"), list) and len(node["enum"]) > 40:
                node = {**node, "enum": node["enum"][:40], "x-values": len(node["enum"])}
            return {key: value if key == "mapping" else cut(value) for key, value in node.items()}
        if isinstance(node, list):
            return [cut(inner) for inner in node]
        return node

    names = operation_names(model)
    cut_document = cut(document)
    assert isinstance(cut_document, dict)
    for key, operation in model.facts["operations"].items():
        method, path = key.split(" ")
        node = cut_document["paths"][path][method.lower()]
        node["x-c-operation"] = f"vapi_operation_{names[key]}"
        typed = [f"vapi_{f.name}" for f in model.selection.functions.values() if f.operation == key]
        if typed:
            node["x-c-functions"] = typed
        if operation.get("outside"):
            node["x-outside"] = operation["source"]
    cut_document["info"]["x-made-by"] = f"{COMMAND} from {SOURCES}; {origin(model)}"
    cut_document["servers"] = [{"url": "https://api.vapi.ai"}]
    return json.dumps(cut_document, ensure_ascii=False, indent=1) + "\n"


def emit_reference(model: Model) -> None:
    model.files["docs/reference/operations.md"] = operations_page(model)
    model.files["docs/reference/messages.md"] = messages_page(model)
    model.files["docs/reference/functions.md"] = functions_page(model)
    model.files["docs/reference/enums.md"] = enums_page(model)
    model.files["docs/reference/document.md"] = document_page(model)
    model.files["docs/reference/openapi-subset.json"] = subset(model)
