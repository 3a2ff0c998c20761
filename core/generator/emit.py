"""Text that all emitters share: banners, names, literals, the list of limits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from facts import Fact
from layout import Bounds
from selection import Selection, c_name

COMMAND = "make generate"
SOURCES = "core/generator/api.lock.json, core/generator/supplement.json and core/generator/selection.toml"


@dataclass
class Model:
    """All that is emitted from, and the files made so far by their path in the repository."""

    facts: Fact
    selection: Selection
    files: dict[str, str] = field(default_factory=dict)
    limits: set[Bounds] = field(default_factory=set)

    def limits_name(self, bounds: Bounds) -> str:
        """The name of a pair of bounds; they are defined once for all tables."""
        self.limits.add(bounds)
        name = f"vapi_limits_{number_name(bounds[0])}_{number_name(bounds[1])}"
        return name + (f"_e{-bounds[2]}" if bounds[2] else "")


def number_name(number: int) -> str:
    return {-(2**31): "lowest", 2**31 - 1: "highest", -(2**63): "lowest64", 2**63 - 1: "highest64"}.get(
        number, str(number).replace("-", "minus")
    )


def origin(model: Model) -> str:
    document = model.facts["document"]
    return f"OpenAPI document {document['version']}, sha256 {document['sha256'][:16]}"


def c_banner(model: Model, about: str) -> str:
    return (
        f"/*\n * {about}\n *\n * Made by `{COMMAND}` from\n * {SOURCES};\n"
        f" * {origin(model)}. Do not edit.\n */\n/* clang-format off */\n"
    )


def header(model: Model, name: str, about: str, body: str, includes: list[str]) -> str:
    """A header vapi/api/NAME.h."""
    guard = f"VAPI_API_{name.upper()}_H"
    text = f"/**\n * @file {name}.h\n * {about}\n *\n * Made by `{COMMAND}` from\n * {SOURCES};\n"
    text += f" * {origin(model)}. Do not edit.\n */\n#ifndef {guard}\n#define {guard}\n\n"
    text += "/* clang-format off */\n"
    text += "".join(f'#include "vapi/{include}.h"\n' for include in includes)
    text += f'\n#ifdef __cplusplus\nextern "C" {{\n#endif\n\n{body}\n'
    text += f'#ifdef __cplusplus\n}}\n#endif\n\n#endif /* {guard} */\n'
    return text


def literal(text: str) -> str:
    """A C string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if " " <= c <= "~" else "".join(f"\\{b:03o}" for b in c.encode()) for c in escaped) + '"'


class Texts:
    """Texts of one table in one array, so that an unused table leaves no text behind.

    String literals of a file lie in one section; an array of its own is dropped with what uses it.
    """

    def __init__(self, name: str, texts: Iterable[str]) -> None:
        self.name = name
        self.offsets: dict[str, int] = {}
        self.definition = f"static const char {name}[] ="
        position = 0
        for text in dict.fromkeys(texts):
            self.offsets[text] = position
            position += len(text.encode()) + 1
            self.definition += f"\n    {literal(text)[:-1]}\\0\""
        self.definition += ";\n"

    def at(self, text: str) -> str:
        return f"{self.name} + {self.offsets[text]} /* {text.replace('*/', '* /')} */"


def enumerator(enum: str, value: str) -> str:
    """The C name of an enum's value: call_status, in-progress -> VAPI_CALL_STATUS_IN_PROGRESS."""
    return f"VAPI_{enum.upper()}_{re.sub(r'[^A-Z0-9]+', '_', c_name(value).upper()).strip('_')}"


# What is done with a resource.
VERBS = {"GET": "get", "PATCH": "update", "DELETE": "delete", "POST": "create"}


def plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def operation_name(key: str, model: Model) -> str:
    """As the official SDKs name groups and methods: GET /v2/campaign/{id}/contacts -> campaigns_v2_contacts_list.

    The innermost collection, a word that an identifier may follow, stands in the plural.
    """
    if key in model.selection.operation_names:
        return model.selection.operation_names[key]
    method, path = key.split(" ")
    paths = [other.split(" ")[1] for other in model.facts["operations"]]
    unversioned = [other.removeprefix("/v2") for other in paths]
    words: list[str] = []
    innermost = 0
    prefix = ""
    for part in path.removeprefix("/v2").strip("/").split("/"):
        prefix += f"/{part}"
        if part.startswith("{"):
            continue
        words.append(c_name(part))
        if any(other.startswith(f"{prefix}/{{") for other in unversioned):
            innermost = len(words) - 1
    words[innermost] = plural(words[innermost])
    if path.startswith("/v2/") and f"/{path.split('/')[2]}" in paths:
        # The second version is told apart only where there is a first.
        words.insert(1, "v2")
    for outer in ("eval", "reporting", "observability"):
        if words[0] == outer and words[1] != "runs":
            words = words[1:]
    if path.startswith("/provider/"):
        words = ["provider_resources"]
    answer = model.facts["operations"][key]["answer"]["kind"]
    if answer == "redirect":
        return "_".join(words)
    collection = method == "GET" and answer in ("array", "page", "either")
    return "_".join([*words, "list" if collection else VERBS[method]])


def operation_names(model: Model) -> dict[str, str]:
    """C names of all operations; each is different."""
    names = {key: operation_name(key, model) for key in model.facts["operations"]}
    seen: dict[str, str] = {}
    for key, name in names.items():
        if name in seen:
            raise ValueError(f"operations {seen[name]} and {key} have the same name {name}")
        seen[name] = key
    return names


def wrap(text: str, prefix: str, width: int = 100) -> str:
    """Lines of a comment."""
    lines, line = [], ""
    for word in text.split():
        if line and len(prefix) + len(line) + 1 + len(word) > width:
            lines.append(prefix + line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, prefix + line])


def write_files(model: Model, root: Path) -> list[str]:
    """Writes what was made. @return the paths whose contents changed."""
    changed = []
    for name, text in sorted(model.files.items()):
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return changed
