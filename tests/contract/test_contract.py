"""Requests of all operations, made by the C code, against the OpenAPI document by an independent validator."""

from __future__ import annotations

import copy
import json
import os
import re
import unittest
from pathlib import Path
from typing import Any

from emitter import Emitter  # first: it makes the generator importable
import document as document_base
import emit
import facts as fact_base
import generate
import openapi
from selection import TO_URL, Function, load_selection
from validator import Validator, Wrong, parse_request
from values import DATE, HOSTILE, UUID, Values


def load_document(facts: dict[str, Any]) -> dict[str, Any]:
    """The real document after its repairs when VAPI_SPEC names it, else what the lock says."""
    made = openapi.document_of(facts)
    path = os.environ.get("VAPI_SPEC")
    if not path:
        return made
    root = document_base.load_document(Path(path)).root
    # What is outside the document comes from the supplement in both cases.
    for key, operation in facts["operations"].items():
        if operation.get("outside"):
            method, template = key.split(" ")
            root["paths"].setdefault(template, {})[method.lower()] = made["paths"][template][method.lower()]
    for name, schema in facts["schemas"].items():
        if schema.get("outside"):
            root["components"]["schemas"][name] = made["components"]["schemas"][name]
    return root


class Contract(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.facts = generate.merge_supplement(fact_base.read_lock(generate.LOCK), generate.read_supplement())
        cls.selection = load_selection(generate.SELECTION, cls.facts)
        cls.document = load_document(cls.facts)
        cls.validator = Validator(cls.document)
        model = emit.Model(cls.facts, cls.selection)
        cls.order = sorted(emit.operation_names(model).items(), key=lambda item: item[1])
        cls.number = {key: number for number, (key, _) in enumerate(cls.order)}
        cls.emitter = Emitter()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.emitter.close()

    # ---- what is sent ----

    def arguments(self, key: str, value: str = UUID) -> list[str]:
        parameters = {p["name"]: p for p in self.facts["operations"].get(key, {}).get("parameters", [])}
        names = re.findall(r"{(\w+)}", key)
        return [parameters[name].get("enum", [value])[0] for name in names]

    def parameters(self, key: str, most: bool) -> list[list[str]]:
        values = Values(self.facts, hostile=most)
        given = []
        for parameter in self.facts["operations"][key].get("parameters", []):
            if parameter["in"] != "query" or not (most or parameter.get("required")):
                continue
            one = parameter.get("items", parameter)
            value = values.value(one)
            text = json.dumps(value) if isinstance(value, (bool, int, float)) else value
            given.append([parameter["name"], text])
            if parameter["type"] == "array":
                given.append([parameter["name"], text])
        return given

    def untyped(self, key: str, most: bool) -> dict[str, Any]:
        case: dict[str, Any] = {
            "operation": self.number[key],
            "arguments": self.arguments(key, "a/b ?#%ü" if most and self.free_ids(key) else UUID),
            "parameters": self.parameters(key, most),
        }
        body = self.facts["operations"][key].get("body")
        if body is not None and (body["required"] or most) and body["kind"] == "json":
            case["body"] = Values(self.facts, hostile=most).value(body["fact"])
        return case

    def free_ids(self, key: str) -> bool:
        """Whether path values are any text: no uuid, no enum."""
        parameters = self.facts["operations"][key].get("parameters", [])
        return all("format" not in p and "enum" not in p for p in parameters if p["in"] == "path")

    def send(self, case: dict[str, Any]) -> bytes:
        status, words, raw = self.emitter.run(**case)
        self.assertEqual(status, 0, f"{words}: {json.dumps(case)[:600]}")
        return raw

    def typed_cases(self, function: Function) -> list[tuple[str, dict[str, Any], Any]]:
        """(name, case, body) with all members, with required ones only, and with hostile text."""
        base: dict[str, Any] = {"function": function.name, "arguments": self.arguments(function.operation)}
        if function.event is not None:
            base.update(media="text/event-stream", answer="data: [DONE]\n\n")
        if function.body is None:
            return [("plain", base, None)]
        message = self.selection.messages[function.body]
        allowed = message.schemas
        if function.operation != TO_URL:
            fact = self.facts["operations"][function.operation]["body"]["fact"]
            names = {one["ref"] for one in fact.get("any", [fact])}
            allowed = [schema for schema in message.schemas if schema in names]
        cases = []
        for schema in allowed:
            for kind, required, hostile, variants in (
                ("required", True, False, 1), ("all", False, False, 6), ("hostile", False, True, 2),
            ):
                for variant in range(variants):
                    values = Values(self.facts, hostile)
                    body = values.body(self.selection, message, schema, required, variant)
                    cases.append((f"{schema} {kind} {variant}", {**base, "body": body}, body))
        return cases

    # ---- the contract ----

    def test_every_operation_s_request_fits_the_document(self) -> None:
        seen = set()
        for key, _ in self.order:
            if self.facts["operations"][key].get("body", {}).get("kind") == "multipart":
                raw = self.send({"function": "files_create"})
                self.assertEqual(self.validator.check(raw), key)
                seen.add(key)
                continue
            for most in (False, True):
                raw = self.send(self.untyped(key, most))
                self.assertEqual(self.validator.check(raw), key)
            seen.add(key)
        inside = {key for key in seen if not self.facts["operations"][key].get("outside")}
        self.assertEqual(len(inside), 137)
        self.assertEqual(len(seen), len(self.facts["operations"]))

    def test_every_typed_function_s_body_fits_the_document_and_says_what_it_was_told(self) -> None:
        for function in self.selection.functions.values():
            for name, case, body in self.typed_cases(function):
                with self.subTest(function=function.name, case=name):
                    raw = self.send(case)
                    if function.operation == TO_URL:
                        schemas = self.selection.messages[function.body].schemas
                        self.validator.check_message(raw, schemas[0])
                    else:
                        self.assertEqual(self.validator.check(raw), function.operation)
                    if body is not None:
                        self.assertEqual(json.loads(parse_request(raw).body), body)

    def test_the_bodies_together_hold_every_selected_member(self) -> None:
        """So that "all members" means it: no member is left out by every case."""
        bodies = {f.body for f in self.selection.functions.values() if f.body is not None}
        for name in sorted(bodies):
            message = self.selection.messages[name]
            sent: set[str] = set()
            for function in self.selection.functions.values():
                if function.body == name:
                    for _, _, body in self.typed_cases(function):
                        sent |= paths(body)
            missing = {member.path for member in message.members} - sent
            self.assertEqual(missing, set(), name)

    def test_null_is_sent_where_the_schema_has_it(self) -> None:
        body = {"description": None, "name": "kb"}
        raw = self.send({"function": "knowledge_bases_update", "arguments": [UUID], "body": body})
        self.assertEqual(self.validator.check(raw), "PATCH /v2/knowledge-base/{id}")
        self.assertEqual(json.loads(parse_request(raw).body), body)

    def test_hostile_text_stays_in_its_string_and_out_of_the_head(self) -> None:
        self.assertIn("\r\nX-Evil", HOSTILE)
        body = {"input": HOSTILE}
        raw = self.send({"function": "chats_create", "body": body})
        self.assertEqual(json.loads(parse_request(raw).body), body)
        self.assertNotIn("x-evil", parse_request(raw).headers)

    def test_an_object_where_an_event_stream_was_asked_for_is_refused(self) -> None:
        case = {"function": "chats_stream", "body": {"input": "?"}}
        self.assertEqual(self.emitter.run(**case)[0], -127)

    # ---- what is refused before a byte is sent ----

    def refused(self, words: str, **case: Any) -> None:
        status, said, raw = self.emitter.run(**case)
        self.assertLess(status, 0, case)
        self.assertEqual(raw, b"", "bytes were sent")
        self.assertIn(words, said)

    def test_a_missing_path_value_is_refused(self) -> None:
        self.refused("", operation=self.number["GET /call/{id}"], arguments=[])
        self.refused("", operation=self.number["GET /call/{id}"], arguments=[""])
        self.refused("", function="calls_get", arguments=[".."])

    def test_a_path_value_that_is_none_of_those_it_may_be_is_refused_by_name(self) -> None:
        operation = self.number["GET /provider/{provider}/{resourceName}/{id}"]
        self.refused("provider", operation=operation, arguments=["elevenlabs", "pronunciation-dictionary", UUID])
        self.refused("resourceName", operation=operation, arguments=["11labs", "dictionary", UUID])
        self.refused("resourceName", operation=operation, arguments=["11labs"])
        good = ["cartesia", "pronunciation-dictionary", UUID]
        self.assertEqual(self.emitter.run(operation=operation, arguments=good)[0], 0)

    def test_a_wrong_enum_is_refused_with_its_path(self) -> None:
        transport = {"provider": "vapi.websocket", "audioFormat": {"format": 99, "sampleRate": 8000}}
        self.refused("transport.audioFormat.format", function="calls_create", body={"transport": transport})
        self.refused("sortOrder", operation=self.number["GET /chat"], parameters=[["sortOrder", "UP"]])

    def test_a_number_out_of_range_is_refused_with_its_path(self) -> None:
        for seconds in (9, 43201):
            overrides = {"assistantOverrides": {"maxDurationSeconds": seconds}}
            self.refused("assistantOverrides.maxDurationSeconds", function="calls_create", body=overrides)
        self.refused("limit", operation=self.number["GET /call"], parameters=[["limit", "1001"]])
        self.refused("page", operation=self.number["GET /chat"], parameters=[["page", "0"]])

    def test_a_text_too_long_or_too_short_is_refused_with_its_path(self) -> None:
        self.refused("name", function="calls_update", arguments=[UUID], body={"name": "é" * 41})
        self.refused("customer.number", function="calls_create", body={"customer": {"number": "+4"}})
        self.refused("customers[1].name", function="calls_create", body={"customers": [{"name": "a"}, {"name": "b" * 41}]})
        self.assertEqual(self.emitter.run(function="calls_update", arguments=[UUID], body={"name": "é" * 40})[0], 0)

    def test_a_missing_required_member_is_refused_with_its_path(self) -> None:
        self.refused("name", function="structured_outputs_create", body={"schema": {"type": "string"}})
        self.refused("queries[0].operations", function="analytics_get", body={"queries": [{"name": "a", "table": "call"}]})

    def test_json_that_is_none_is_refused_with_its_path(self) -> None:
        for text in ('{"name":', "{} {}", "", "nul", '"\x01"', '{"a":1,}'):
            self.refused("assistant", function="calls_create", body={"assistant": {"$raw": text}})
        status, _, raw = self.emitter.run(function="calls_create", body={"assistant": {"$raw": ' {"name" : "a"} '}})
        self.assertEqual(status, 0)
        self.assertEqual(json.loads(parse_request(raw).body), {"assistant": {"name": "a"}})

    def test_unknown_repeated_and_malformed_parameters_are_refused_by_name(self) -> None:
        number = self.number["GET /call"]
        self.refused("limits", operation=number, parameters=[["limits", "1"]])
        self.refused("limit", operation=number, parameters=[["limit", "1"], ["limit", "2"]])
        self.refused("limit", operation=number, parameters=[["limit", "ten"]])
        self.refused("createdAtGt", operation=number, parameters=[["createdAtGt", "yesterday"]])
        self.assertEqual(self.emitter.run(operation=number, parameters=[["createdAtGt", DATE]])[0], 0)


def paths(body: Any, prefix: str = "") -> set[str]:
    found = set()
    if isinstance(body, dict):
        for name, value in body.items():
            found.add(prefix + name)
            found |= paths(value, f"{prefix}{name}.")
    return found


class Mutations(unittest.TestCase):
    """The validator itself: a right request passes, and each small wrong is noticed."""

    @classmethod
    def setUpClass(cls) -> None:
        cls.facts = generate.merge_supplement(fact_base.read_lock(generate.LOCK), generate.read_supplement())
        cls.validator = Validator(load_document(cls.facts))

    BODY = {
        "assistantId": UUID,
        "customer": {"number": "+49405550101"},
        "schedulePlan": {"earliestAt": DATE},
        "transport": {"provider": "vapi.websocket", "audioFormat": {"format": "mulaw", "sampleRate": 8000}},
        "assistantOverrides": {"maxDurationSeconds": 60, "clientMessages": ["hang"]},
    }

    def raw(self, body: Any, method: str = "POST", target: str = "/call", **changes: Any) -> bytes:
        text = json.dumps(body).encode() if body is not None else b""
        headers = {
            "Host": "api.vapi.ai", "User-Agent": "t", "Authorization": "Bearer k",
            "Content-Type": "application/json", "Content-Length": str(len(text)),
        }
        headers.update(changes)
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value is not None)
        return f"{method} {target} HTTP/1.1\r\n{lines}\r\n".encode() + text

    def wrong(self, raw: bytes, words: str = "") -> None:
        with self.assertRaisesRegex((Wrong, ValueError), words):
            self.validator.check(raw)

    def test_the_unchanged_request_passes(self) -> None:
        self.assertEqual(self.validator.check(self.raw(self.BODY)), "POST /call")

    def test_every_mutation_of_a_body_is_noticed(self) -> None:
        mutations = (
            ("assistantId", 7), ("name", "x" * 41), ("customer.number", "+4"), ("customer.nmuber", "+49405550101"),
            ("schedulePlan.earliestAt", None), ("schedulePlan", {}), ("transport.provider", "carrier-pigeon"),
            ("transport.audioFormat.format", "mp3"), ("transport.audioFormat.sampleRate", -1),
            ("transport.audioFormat", {"format": "mulaw"}), ("assistantOverrides.maxDurationSeconds", 9),
            ("assistantOverrides.maxDurationSeconds", "60"), ("assistantOverrides.clientMessages", ["hang!"]),
            ("assistantOverrides.clientMessages", "hang"), ("customers", {}), ("unknown", 1),
            ("assistantOverrides.firstMesage", "typo"),
        )
        for path, value in mutations:
            body = copy.deepcopy(self.BODY)
            *inner, last = path.split(".")
            node = body
            for step in inner:
                node = node[step]
            node[last] = value
            with self.subTest(path=path, value=value):
                self.wrong(self.raw(body))

    def test_a_body_in_the_wrong_place_or_missing_is_noticed(self) -> None:
        self.wrong(self.raw(None, **{"Content-Length": "0"}), "body is missing")
        self.wrong(self.raw({}, "GET", f"/call/{UUID}"), "nobody asked for")
        self.wrong(self.raw(self.BODY, **{"Content-Type": "text/plain"}), "Content-Type")

    def test_wrong_parameters_are_noticed(self) -> None:
        def get(target: str) -> bytes:
            return self.raw(None, "GET", target, **{"Content-Type": None, "Content-Length": None})

        self.assertEqual(self.validator.check(get("/call?limit=5")), "GET /call")
        for target in (
            "/call?limit=1001", "/call?limit=x", "/call?limits=1", "/call?limit=1&limit=2", "/chat?sortOrder=UP",
            "/provider/nobody/pronunciation-dictionary", "/calls", "/call?id=%zz", "/call?id=a b",
        ):
            with self.subTest(target=target):
                self.wrong(get(target))

    def test_wrong_framing_is_noticed(self) -> None:
        good = self.raw(self.BODY)
        for words, raw in (
            ("Content-Length", good + b"x"),
            ("Content-Length", good[:-1]),
            ("no end", good.replace(b"\r\n\r\n", b"\r\n")),
            ("user-agent", self.raw(self.BODY, **{"User-Agent": None})),
            ("host", self.raw(self.BODY, Host=None)),
            ("no key", self.raw(self.BODY, Authorization=None)),
            ("twice", good.replace(b"Host: api.vapi.ai", b"Host: api.vapi.ai\r\nHost: b")),
            ("request line", good.replace(b"HTTP/1.1", b"HTTP/1.0")),
            ("chunked", self.raw(self.BODY, **{"Transfer-Encoding": "chunked"})),
            ("header", good.replace(b"Host:", b"Ho st:")),
            ("body without length", self.raw(self.BODY, **{"Content-Length": None})),
            ("", good.replace(b'"assistantId"', b'"customer":{},"assistantId"')),
        ):
            with self.subTest(words=words):
                self.wrong(raw, words)

    def test_a_key_that_goes_to_the_control_url_is_noticed(self) -> None:
        message = {"type": "end-call"}
        self.validator.check_message(self.raw(message, Authorization=None), "ClientInboundMessageEndCall")
        with self.assertRaisesRegex(Wrong, "key went"):
            self.validator.check_message(self.raw(message), "ClientInboundMessageEndCall")
        with self.assertRaisesRegex(Wrong, "end-cal"):
            self.validator.check_message(self.raw({"type": "end-cal"}, Authorization=None), "ClientInboundMessageEndCall")


if __name__ == "__main__":
    unittest.main()
