"""Structs, field descriptions and typed functions, one pair of files for each group of messages."""

from __future__ import annotations

import re

from emit import Model, Texts, c_banner, header, literal, operation_names, wrap
from facts import Fact
from layout import Field, Struct, alignment, bounds_text, declaration, is_request, limits_of, stored, struct_of, structs_of
from selection import TO_URL, Function, Message, SelectionError, c_name

# Kinds whose bounds the encoder checks.
LIMITED = ("text", "int", "int64", "decimal")

FILE_ABOUT = {
    "common": "Messages that several resources share.",
    "calls": "Calls: by phone, over a WebSocket, scheduled, in batches; recordings and logs.",
    "chats": "Chats by text: whole answers and event streams, with a private or a public key.",
    "control": "Control of a live call: the same messages go to its control URL or over its WebSocket.",
    "live": "Messages that a live call sends over its WebSocket.",
}


def about_file(name: str) -> str:
    return FILE_ABOUT.get(name, name.replace("_", " ").capitalize() + ".")


class MessageEmitter:
    """Emits one group: header, source."""

    def __init__(self, model: Model, file: str) -> None:
        self.model = model
        self.selection = model.selection
        self.file = file
        self.messages = [m for m in self.selection.messages.values() if m.file == file]
        self.functions = [f for f in self.selection.functions.values() if f.file == file]
        self.names = operation_names(model)
        self.elements: dict[str, str] = {}  # definition of an element's field by its name
        self.includes: set[str] = set()
        self.texts = Texts("", [])  # of the table being written

    # ---- what others need of a message ----

    def used_by(self, kinds: tuple[str, ...], name: str) -> bool:
        return any(
            member.kind in kinds and member.name == name
            for message in self.selection.messages.values()
            for member in message.members
        )

    def functions_with(self, part: str, name: str) -> list[Function]:
        return [f for f in self.selection.functions.values() if getattr(f, part) == name]

    def is_root(self, message: Message) -> bool:
        """Whether the message is a whole text somewhere, or for the caller to encode or decode."""
        inside = self.used_by(("message", "each", "list"), message.name)
        parts = ("body", "answer", "event", "each")
        return not inside or any(self.functions_with(part, message.name) for part in parts)

    def paged(self, message: Message) -> bool:
        return any(self.answer_kind(f) == "page" for f in self.functions_with("each", message.name))

    def listed(self, message: Message) -> bool:
        return any(self.answer_kind(f) == "array" for f in self.functions_with("each", message.name))

    def identifies(self, message: Message, f: Field) -> bool:
        """An answer's own id, without which nothing can be done with what was answered."""
        path = "" if f.member is None else f.member.path
        return f.required and path == "id" and bool(self.functions_with("answer", message.name))

    def answer_kind(self, function: Function) -> str:
        return self.facts_of(function)["answer"]["kind"]

    def facts_of(self, function: Function) -> Fact:
        """Facts of the operation; a message to a URL has no path and no answer."""
        if function.operation == TO_URL:
            return {"answer": {"kind": "object"}, "body": {"kind": "json"}}
        return self.model.facts["operations"][function.operation]

    # ---- the header ----

    def header(self) -> str:
        body = ""
        for message in self.ordered():
            body += self.message_header(message)
        for function in self.functions:
            body += self.function_header(function)
        includes = ["api/enums", "json_field"]
        if self.functions:
            includes.append("api/plan")
        includes += [f"api/{include}" for include in sorted(self.includes - {self.file})]
        return header(self.model, self.file, about_file(self.file), body, includes)

    def ordered(self) -> list[Message]:
        """Messages of this file, each behind those it holds."""
        done: list[Message] = []

        def visit(message: Message) -> None:
            for member in message.members:
                if member.kind in ("message", "each", "list"):
                    inner = self.selection.messages[member.name or ""]
                    if inner.file != self.file:
                        self.includes.add(inner.file)
                    else:
                        visit(inner)
            if message not in done:
                done.append(message)

        for message in self.messages:
            visit(message)
        for function in self.functions:
            for part in (function.body, function.answer, function.event, function.each):
                if part is not None:
                    self.includes.add(self.selection.messages[part].file)
        if any(self.paged(message) for message in self.messages):
            self.includes.add("common")
        return done

    def message_header(self, message: Message) -> str:
        root = struct_of(message)
        text = ""
        for struct in structs_of(root):
            text += self.struct_header(message, struct)
        text += f"/** Fields of {root.type}. */\n"
        text += f"extern const vapi_json_field_t {root.table}[{len(root.fields)}];\n"
        if self.is_root(message):
            text += f"/** A {root.type} as the outermost value, for encoding or decoding it by itself. */\n"
            text += f"extern const vapi_json_field_t vapi_{message.name}_root;\n"
        if self.used_by(("list",), message.name) and is_request(message):
            text += f"/** An element of a list of {root.type}. */\n"
            text += f"extern const vapi_json_field_t vapi_{message.name}_element[1];\n"
        if self.used_by(("each",), message.name) or self.functions_with("each", message.name):
            text += f"/** The field of the event that says that one {root.type} of a list is complete. */\n"
            text += f"extern const vapi_json_field_t vapi_{message.name}_each[1];\n"
        if self.listed(message):
            text += f"/** An array of {root.type}, read into one struct. */\n"
            text += f"extern const vapi_json_field_t vapi_{message.name}_list_root;\n"
        text += "\n"
        if self.paged(message):
            text += (
                f"/** A page: its elements one by one, then where it stands in the whole. */\n"
                f"typedef struct vapi_{message.name}_page {{\n"
                "    struct {\n        uint8_t results;\n        uint8_t metadata;\n    } presence;\n"
                f"    {root.type} results; /**< the element just read */\n"
                "    vapi_page_t metadata;\n"
                f"}} vapi_{message.name}_page_t;\n"
                f"/** A page of {root.type}. */\n"
                f"extern const vapi_json_field_t vapi_{message.name}_page_root;\n\n"
            )
        return text

    def struct_header(self, message: Message, struct: Struct) -> str:
        if struct.path:
            about = f"`{struct.path}` of vapi_{message.name}_t."
        else:
            about = f"{message.about} {' or '.join(message.schemas)}; "
            about += "for sending." if is_request(message) else "as received."
        text = wrap(about, " * ").replace(" * ", "/** ", 1) + " */\n"
        text += f"typedef struct vapi_{struct.name} {{\n"
        text += "    struct {\n"
        text += "".join(f"        uint8_t {f.name};\n" for f in struct.fields)
        text += "    } presence; /**< a vapi_json_presence_t each */\n"
        members = [f for f in struct.fields if stored(f, message)]
        members.sort(key=lambda f: alignment(f, message, self.selection))
        for f in members:
            text += f"    {declaration(f, message)};{self.remark(f, message)}\n"
        text += f"}} {struct.type};\n\n"
        return text

    def remark(self, f: Field, message: Message) -> str:
        """What the type of a member does not say."""
        words = []
        member = f.member
        if member is not None:
            if member.kind == "enum":
                words.append(f"a vapi_{member.name}_t")
            if member.kind == "json":
                words.append("JSON text")
            if member.kind in ("list", "texts", "enums") and is_request(message):
                element = {"list": f"vapi_{member.name}_t", "texts": "vapi_slice_t"}
                words.append(f"of {element.get(member.kind, f'int32_t, a vapi_{member.name}_t each')}")
            if member.kind == "each":
                words.append("the element just read")
            if member.fact.get("format") == "date-time":
                words.append("ISO 8601")
            if member.fact.get("unit"):
                words.append(str(member.fact["unit"]))
            bounds = limits_of(member.fact, member.kind) if is_request(message) else None
            if bounds is not None and member.kind in LIMITED:
                words.append(bounds_text(bounds) + (" characters" if member.kind == "text" else ""))
        if f.required and is_request(message):
            words.append("needed")
        if self.identifies(message, f):
            words.append("an answer without it is incomplete")
        return f" /**< {'; '.join(words)} */" if words else ""

    # ---- the source ----

    def source(self) -> str:
        text = ""
        for message in self.ordered():
            text += self.message_source(message)
        for function in self.functions:
            text += self.function_source(function)
        head = c_banner(self.model, about_file(self.file))
        head += f'#include "vapi/api/{self.file}.h"\n\n'
        if self.functions:
            head += '#include "vapi/api/operations.h"\n\n'
        if any(self.conclude(function) for function in self.functions):
            head += '#include "conclude.h"\n'
        head += '#include "limits.h"\n\n'
        return head + "".join(self.elements.values()) + text

    def message_source(self, message: Message) -> str:
        root = struct_of(message)
        text = ""
        for struct in structs_of(root):
            static = "static " if struct.path else ""
            self.texts = Texts(f"names_of_{struct.name}", [f.wire for f in struct.fields])
            table = "".join(self.field(message, struct, f) for f in struct.fields)
            text += self.texts.definition
            text += f"{static}const vapi_json_field_t {struct.table}[{len(struct.fields)}] = {{\n{table}}};\n"
        name, count = message.name, len(root.fields)
        own = f"{{.children = {root.table}}}"
        if self.is_root(message):
            text += self.root(f"vapi_{name}_root", own, root.type, count, "OBJECT", "0U")
        if self.used_by(("list",), name) and is_request(message):
            text += self.root(f"vapi_{name}_element[1]", own, root.type, count, "OBJECT", "0U")
        if self.used_by(("each",), name) or self.functions_with("each", name):
            text += self.root(f"vapi_{name}_each[1]", own, root.type, count, "OBJECT", "VAPI_JSON_EACH")
        each = f"{{.children = vapi_{name}_each}}"
        if self.listed(message):
            text += self.root(f"vapi_{name}_list_root", each, root.type, 1, "LIST", "0U")
        if self.paged(message):
            page = f"vapi_{name}_page_t"
            self.texts = Texts(f"names_of_{name}_page", ["results", "metadata"])
            text += self.texts.definition
            text += f"static const vapi_json_field_t {name}_page_fields[2] = {{\n"
            text += self.entry("results", each, page, "results", 1, "LIST", "0U")
            metadata = "{.children = vapi_page_fields}"
            pages = len(struct_of(self.selection.messages["page"]).fields)
            text += self.entry("metadata", metadata, page, "metadata", pages, "OBJECT", "0U")
            text += "};\n"
            own = f"{{.children = {name}_page_fields}}"
            text += self.root(f"vapi_{name}_page_root", own, page, 2, "OBJECT", "0U")
        return text + "\n"

    def root(self, name: str, detail: str, type_name: str, count: int, kind: str, flags: str) -> str:
        inner = f"NULL, {detail}, 0U, sizeof({type_name}), 0U, {count}U, VAPI_JSON_{kind}, {flags}"
        if name.endswith("[1]"):
            return f"const vapi_json_field_t {name} = {{\n    {{{inner}}},\n}};\n"
        return f"const vapi_json_field_t {name} = {{\n    {inner},\n}};\n"

    def entry(
        self, wire: str, detail: str, struct: str, name: str | None, count: int, kind: str, flags: str
    ) -> str:
        place = "0U, 0U"
        if name is not None:
            place = f"offsetof({struct}, {name}), sizeof((({struct} *)0)->{name})"
        size = len(wire.encode())
        return (
            f"    {{{self.texts.at(wire)}, {detail}, {place}, {size}U, {count}U,\n"
            f"     VAPI_JSON_{kind}, {flags}}},\n"
        )

    def field(self, message: Message, struct: Struct, f: Field) -> str:
        request = is_request(message)
        flags = "VAPI_JSON_REQUIRED" if f.required and (request or self.identifies(message, f)) else "0U"
        if f.group is not None:
            detail = f"{{.children = {f.group.table}}}"
            return self.entry(f.wire, detail, struct.type, f.name, len(f.group.fields), "OBJECT", flags)
        member = f.member
        assert member is not None
        name = f.name if stored(f, message) else None
        kind, detail, count = self.description(message, struct, f)
        if kind in ("RAW", "RAW_VIEW"):
            flags = "VAPI_JSON_VERBATIM" + ("" if flags == "0U" else f" | {flags}")
        return self.entry(f.wire, detail, struct.type, name, count, kind, flags)

    def description(self, message: Message, struct: Struct, f: Field) -> tuple[str, str, int]:
        """Kind, detail and number of children of a field."""
        member, request = f.member, is_request(message)
        assert member is not None
        kind = member.kind
        limits = "{NULL}"
        bounds = limits_of(member.fact, kind) if request else None
        if bounds is not None and kind in LIMITED:
            limits = f"{{.limits = &{self.model.limits_name(bounds)}}}"
        if kind == "text":
            return ("VIEW" if request else "TEXT"), limits, 0
        if kind == "pieces":
            return "VIEW", "{NULL}", 0
        if kind in ("int", "int64"):
            return "INTEGER", limits, 0
        if kind == "decimal":
            return "DECIMAL", limits, 0
        if kind == "bool":
            return "BOOLEAN", "{NULL}", 0
        if kind == "json":
            return ("RAW" if member.size is not None else "RAW_VIEW"), "{NULL}", 0
        if kind == "enum":
            return "ENUMERATION", f"{{.names = vapi_{member.name}_names}}", 0
        if kind == "constant":
            element = f"constant_{re.sub(r'[^a-z0-9]+', '_', (member.constant or '').lower())}"
            self.elements[element] = (
                f"static const char text_of_{element}[] = {literal(member.constant or '')};\n"
                f"static const char *const {element}[] = {{text_of_{element}, NULL}};\n"
            )
            return "CONSTANT", f"{{.names = {element}}}", 0
        if kind == "message":
            inner = struct_of(self.selection.messages[member.name or ""])
            return "OBJECT", f"{{.children = {inner.table}}}", len(inner.fields)
        if kind == "each":
            return "LIST", f"{{.children = vapi_{member.name}_each}}", 1
        return "LIST_VIEW" if request else "LIST", f"{{.children = {self.element(message, struct, f)}}}", 1

    def element(self, message: Message, struct: Struct, f: Field) -> str:
        """The field of a list's elements."""
        member = f.member
        assert member is not None
        if is_request(message):
            if member.kind == "list":
                return f"vapi_{member.name}_element"
            if member.kind == "texts":
                bounds = limits_of(member.fact.get("items", {}), "text")
                if bounds is None:
                    name, detail = "text_element", "{NULL}"
                else:
                    limits = self.model.limits_name(bounds)
                    name, detail = f"text_element_{limits.removeprefix('vapi_limits_')}", f"{{.limits = &{limits}}}"
                inner = f"NULL, {detail}, 0U, sizeof(vapi_slice_t), 0U, 0U, VAPI_JSON_VIEW, 0U"
            else:
                name = f"{member.name}_element"
                detail = f"{{.names = vapi_{member.name}_names}}"
                inner = f"NULL, {detail}, 0U, sizeof(int32_t), 0U, 0U, VAPI_JSON_ENUMERATION, 0U"
        else:
            name = f"{struct.name}_{f.name}_element"
            storage = f"(({struct.type} *)0)->{f.name}"
            # offsetof takes a member of a member: the place in the list's own storage is the difference.
            offset = f"offsetof({struct.type}, {f.name}.items) - offsetof({struct.type}, {f.name})"
            size = f"sizeof({storage}.items[0])"
            if member.kind == "list":
                one = struct_of(self.selection.messages[member.name or ""])
                inner = f"NULL, {{.children = {one.table}}}, {offset}, {size}, 0U, {len(one.fields)}U, VAPI_JSON_OBJECT, 0U"
            else:
                inner = f"NULL, {{NULL}}, {offset}, {size}, 0U, 0U, VAPI_JSON_TEXT, 0U"
        self.elements[name] = f"static const vapi_json_field_t {name}[1] = {{\n    {{{inner}}},\n}};\n"
        return name

    # ---- typed functions ----

    def arguments(self, function: Function) -> list[Fact]:
        parameters = self.facts_of(function).get("parameters", [])
        order = re.findall(r"{(\w+)}", function.operation)
        return [next(p for p in parameters if p["in"] == "path" and p["name"] == name) for name in order]

    def signature(self, function: Function) -> tuple[str, str]:
        """Parameters behind the request, and how they are handed on."""

        parameters, handed = [], []
        if function.operation == TO_URL:
            parameters.append("const char *url")
            handed.append("url")
        for argument in self.arguments(function):
            name = c_name(argument["name"])
            parameters.append(f"const char *{name}")
            handed.append(name)
        if function.body is not None:
            parameters.append(f"const vapi_{function.body}_t *body")
            handed.append("body")
        elif self.body_kind(function) == "multipart":
            parameters.append("const vapi_http_body_t *form")
            handed.append("form")
        elif self.body_kind(function) == "json" and self.free_body(function):
            parameters.append("vapi_slice_t body")
            handed.append("body")
        out = self.out(function)
        if out is not None:
            parameters.append(f"{out} *out_{'event' if function.event else 'answer'}")
            handed.append(f"out_{'event' if function.event else 'answer'}")
        return "".join(f", {p}" for p in parameters), "".join(f", {h}" for h in handed)

    def body_kind(self, function: Function) -> str | None:
        return self.facts_of(function).get("body", {}).get("kind")

    def free_body(self, function: Function) -> bool:
        return function.body is None and function.operation.startswith("POST /provider/")

    def out(self, function: Function) -> str | None:
        if function.each is not None:
            page = "_page" if self.answer_kind(function) == "page" else ""
            return f"vapi_{function.each}{page}_t"
        name = function.answer or function.event
        return None if name is None else f"vapi_{name}_t"

    def root_of(self, function: Function) -> str:
        if function.each is not None:
            page = "page" if self.answer_kind(function) == "page" else "list"
            return f"vapi_{function.each}_{page}_root"
        return f"vapi_{function.answer or function.event}_root"

    def conclude(self, function: Function) -> str | None:
        """Who judges the whole answer. What was deleted is not asked for its id: it is gone in any case."""
        if function.answer is None:
            return None
        if function.conclude is not None:
            return f"vapi_conclude_{function.conclude}"
        message = self.selection.messages[function.answer]
        named = any(self.identifies(message, f) for f in struct_of(message).fields)
        return "vapi_conclude_answer" if named and not function.operation.startswith("DELETE") else None

    def function_header(self, function: Function) -> str:
        parameters, handed = self.signature(function)
        about = [f"{function.operation}."]
        if function.operation == TO_URL:
            about = ["Sends the message to the control URL of a call; no key is sent but vapi_request_t.url_key."]
        elif function.each is not None:
            about.append(f"Elements one by one: `visit` sees an event of field vapi_{function.each}_each for each.")
        elif function.event is not None:
            about.append("As an event stream, which `stream` of the body asks for; `visit` sees each event's end.")
        elif self.out(function) is None:
            about.append("The caller sets where the answer goes: `take`, or `answer_fields`.")
        if function.conclude is not None:
            about.append("VAPI_ERROR_CONCURRENCY_BLOCKED when the answer says that no call will start; it is read all the same.")
        text = wrap(" ".join(about), " * ").replace(" * ", "/** ", 1) + " */\n"
        text += f"void vapi_{function.name}_prepare(vapi_request_t *request{parameters});\n"
        text += "/** The same, run to its end. @return as vapi_request(). */\n"
        text += f"VAPI_NODISCARD static inline vapi_status_t vapi_{function.name}(\n"
        text += f"    vapi_client_t *client, vapi_request_t *request{parameters})\n"
        text += f"{{\n    vapi_{function.name}_prepare(request{handed});\n"
        text += "    return vapi_request(client, request);\n}\n\n"
        return text

    def function_source(self, function: Function) -> str:
        parameters, _ = self.signature(function)
        arguments = self.arguments(function)
        operation = "NULL"
        if function.operation != TO_URL:
            operation = f"&vapi_operation_{self.names[function.operation]}"
        body = "NULL" if function.body is None else f"&vapi_{function.body}_root"
        answer = "NULL" if self.out(function) is None else f"&{self.root_of(function)}"
        streams = "true" if function.event else "false"
        conclude = self.conclude(function) or "NULL"
        text = f"void vapi_{function.name}_prepare(vapi_request_t *request{parameters})\n{{\n"
        text += "    static const vapi_plan_t plan = {\n"
        text += f"        {operation}, {body}, {answer}, {conclude}, {len(arguments)}U, {streams},\n    }};\n"
        for index, argument in enumerate(arguments):
            text += f"    request->path_values[{index}].data = {c_name(argument['name'])};\n"
        given = "body" if function.body is not None else "NULL"
        out = "NULL" if self.out(function) is None else f"out_{'event' if function.event else 'answer'}"
        text += f"    vapi_plan_apply(&plan, request, {given}, {out});\n"
        if function.operation == TO_URL:
            text += "    request->url = url;\n"
        elif self.body_kind(function) == "multipart":
            text += "    request->body_stream = form;\n"
        elif self.free_body(function):
            text += "    request->body_json = body;\n"
        return text + "}\n\n"


def check_type_names(model: Model) -> None:
    """Enums, messages and inner structs share one space of C names."""
    taken: dict[str, str] = {}
    named = [(f"enum {name}", name) for name in model.selection.enums]
    for message in model.selection.messages.values():
        for struct in structs_of(struct_of(message)):
            named.append((f"message {message.name} {struct.path}".strip(), struct.name))
    for place, name in named:
        if name in taken:
            raise SelectionError(f"{place} and {taken[name]} would both be vapi_{name}_t")
        taken[name] = place


def emit_messages(model: Model) -> None:
    check_type_names(model)
    files = {m.file: None for m in model.selection.messages.values()}
    for file in files:
        emitter = MessageEmitter(model, file)
        model.files[f"core/include/vapi/api/{file}.h"] = emitter.header()
        model.files[f"core/api/{file}.c"] = emitter.source()
