"""Enums with their texts, and the classes of endedReason."""

from __future__ import annotations

from emit import Model, Texts, c_banner, enumerator, header, literal
from selection import Enum

CLASS_ABOUT = {
    "normal": "people talked, or the call was ended on purpose",
    "unanswered": "busy, no answer, or a machine answered",
    "timeout": "silence, or the longest duration was reached",
    "setup": "the configuration, the number or the bill needs a person",
    "provider": "a model, voice, transcriber or carrier failed; try again later",
    "platform": "Vapi failed; try again later",
}


def emit_enum_header(enum: Enum) -> str:
    name = f"vapi_{enum.name}"
    unknown = enumerator(enum.name, "unknown")
    lines = [f"/** Values of {', '.join(enum.places)}. */", f"typedef enum {name} {{"]
    lines.append(f"    {unknown} = 0, /**< not in this list; its text is kept where it came from */")
    seen = {unknown}
    for number, value in enumerate(enum.values, 1):
        constant = enumerator(enum.name, value)
        if constant in seen:
            raise ValueError(f"enum {enum.name}: {value} gives {constant} a second time")
        seen.add(constant)
        comma = "," if number < len(enum.values) else ""
        lines.append(f"    {constant} = {number}{comma} /**< {value} */")
    lines += [
        f"}} {name}_t;",
        "",
        f"/** Texts of {name}_t, from value 1 on, ended by NULL. */",
        f"extern const char *const {name}_names[{len(enum.values) + 1}];",
        "",
        f"/** The text of a {name}_t; \"\" for {unknown} and numbers out of range. */",
        f"static inline const char *{name}_text(int32_t value)",
        "{",
        f"    return vapi_enum_text({name}_names, value);",
        "}",
        "",
        f"/** The {name}_t with this text; {unknown} for any other. */",
        f"static inline int32_t {name}_from_text(vapi_slice_t text)",
        "{",
        f"    return vapi_enum_value({name}_names, text);",
        "}",
        "",
    ]
    return "\n".join(lines) + "\n"


def emit_enums(model: Model) -> None:
    body = "".join(emit_enum_header(enum) for enum in model.selection.enums.values())
    model.files["core/include/vapi/api/enums.h"] = header(
        model, "enums", "Enums of the API, with their texts both ways.", body, ["api/enum"]
    )
    source = c_banner(model, "Texts of the API's enums.") + '#include "vapi/api/enums.h"\n'
    for enum in model.selection.enums.values():
        texts = Texts(f"texts_of_{enum.name}", enum.values)
        source += "\n" + texts.definition
        source += f"const char *const vapi_{enum.name}_names[{len(enum.values) + 1}] = {{\n"
        source += "".join(f"    {texts.at(value)},\n" for value in enum.values)
        source += "    NULL,\n};\n"
    model.files["core/api/enums.c"] = source
    emit_ended_reason(model)


def emit_ended_reason(model: Model) -> None:
    classes = model.selection.classes
    body = (
        "/** What a device does about the end of a call. The text of endedReason has about 600 values and grows. */\n"
        "typedef enum vapi_ended_class {\n"
        "    VAPI_ENDED_UNKNOWN = 0, /**< none of the known beginnings */\n"
    )
    names = list(classes)
    for number, name in enumerate(names, 1):
        comma = "," if number < len(names) else ""
        body += f"    VAPI_ENDED_{name.upper()} = {number}{comma} /**< {CLASS_ABOUT[name]} */\n"
    body += (
        "} vapi_ended_class_t;\n\n"
        "/** The class of an endedReason: that of the longest known beginning of the text. */\n"
        "vapi_ended_class_t vapi_ended_reason_class(vapi_slice_t ended_reason);\n"
    )
    model.files["core/include/vapi/api/ended_reason.h"] = header(
        model, "ended_reason", "Why calls end, in the few classes a device acts on.", body, ["slice"]
    )
    prefixes = sorted(
        ((prefix, name) for name, entries in classes.items() for prefix in entries),
        key=lambda pair: (-len(pair[0]), pair[0]),
    )
    source = c_banner(model, "Classes of endedReason by the beginning of its text.")
    source += '#include "vapi/api/ended_reason.h"\n\n'
    source += "/* The class, then the beginning; the longest first, so that the first that fits decides. */\n"
    source += "static const char beginnings[] =\n"
    for prefix, name in prefixes:
        source += f'    "\\{names.index(name) + 1}" {literal(prefix)} "\\0"\n'
    source += (
        "    \"\";\n\n"
        "vapi_ended_class_t vapi_ended_reason_class(vapi_slice_t ended_reason)\n"
        "{\n"
        "    size_t size;\n"
        "    for (const char *next = beginnings; *next != '\\0'; next += 1U + size + 1U) {\n"
        "        size = strlen(next + 1);\n"
        "        if (size <= ended_reason.size && memcmp(next + 1, ended_reason.data, size) == 0) {\n"
        "            return (vapi_ended_class_t)*next;\n"
        "        }\n"
        "    }\n"
        "    return VAPI_ENDED_UNKNOWN;\n"
        "}\n"
    )
    model.files["core/api/ended_reason.c"] = source
