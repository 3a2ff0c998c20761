"""Each repair on the smallest document that needs it, and on one that does not."""

from __future__ import annotations

import json
import unittest
from typing import Any

import support  # first: it makes the generator importable
import document as document_base
import generate
from document import REFERENCE


def node(members: dict[str, Any], **paths: Any) -> dict[str, Any]:
    """A document with one schema X and perhaps further parts."""
    return {
        "openapi": "3.0.0",
        "info": {"version": "1"},
        "paths": paths.get("paths", {}),
        "components": {"schemas": {"X": {"type": "object", "properties": members}, **paths.get("schemas", {})}},
    }


def repaired(root: dict[str, Any]) -> document_base.Document:
    with support.written(root) as path:
        return document_base.load_document(path)


def places(document: document_base.Document, name: str) -> list[str]:
    return next(repair.places for repair in document.repairs if repair.name == name)


def operation(**parts: Any) -> dict[str, Any]:
    return {"operationId": "x", "tags": ["X"], "responses": {"200": {}}, **parts}


class Repairs(unittest.TestCase):
    def member(self, root: dict[str, Any]) -> tuple[document_base.Document, dict[str, Any]]:
        document = repaired(root)
        return document, document.schemas["X"]["properties"]["m"]

    def test_an_enum_on_an_array_moves_to_its_elements(self) -> None:
        document, member = self.member(node({"m": {"type": "array", "enum": ["a"], "items": {"type": "string"}}}))
        self.assertEqual(member, {"type": "array", "items": {"type": "string", "enum": ["a"]}})
        self.assertEqual(places(document, "array-enum"), ["X.m"])

    def test_an_enum_of_objects_is_one_of_texts(self) -> None:
        document, member = self.member(node({"m": {"type": "object", "enum": ["raw"]}}))
        self.assertEqual(member["type"], "string")
        self.assertEqual(places(document, "object-enum"), ["X.m"])

    def test_one_of_is_read_as_any_of(self) -> None:
        document, member = self.member(node({"m": {"oneOf": [{"type": "string"}, {"type": "number"}]}}))
        self.assertEqual(member, {"anyOf": [{"type": "string"}, {"type": "number"}]})
        self.assertEqual(places(document, "one-of"), ["X.m"])

    def test_slashes_around_a_pattern_go(self) -> None:
        document, member = self.member(node({"m": {"type": "string", "pattern": "/^[a-z]{1,3}$/"}}))
        self.assertEqual(member["pattern"], "^[a-z]{1,3}$")
        self.assertEqual(places(document, "slash-pattern"), ["X.m"])

    def test_an_enum_beside_a_union_goes(self) -> None:
        union = {"enum": ["1"], "oneOf": [{"type": "string", "enum": ["1"]}, {"type": "number", "enum": [1]}]}
        document, member = self.member(node({"m": union}))
        self.assertNotIn("enum", member)
        self.assertEqual(places(document, "union-enum"), ["X.m"])

    def test_a_value_listed_twice_is_listed_once(self) -> None:
        document, member = self.member(node({"m": {"type": "string", "enum": ["a", "b", "a"]}}))
        self.assertEqual(member["enum"], ["a", "b"])
        self.assertEqual(places(document, "duplicate-enum"), ["X.m: 1 values"])

    def test_an_enum_without_values_goes(self) -> None:
        document, member = self.member(node({"m": {"type": "string", "enum": []}}))
        self.assertEqual(member, {"type": "string"})
        self.assertEqual(places(document, "empty-enum"), ["X.m"])

    def test_messages_of_chats_are_told_from_those_of_calls(self) -> None:
        schemas = {
            "UserMessage": {"type": "object", "properties": {"message": {"type": "string"}}},
            "DeveloperMessage": {
                "type": "object",
                "properties": {"role": {"type": "string", "enum": ["developer"]}, "content": {"type": "string"}},
            },
            "AssistantMessage": {"type": "object", "properties": {}},
            "BotMessage": {"type": "object", "properties": {}},
        }
        chat = {"oneOf": [{"$ref": REFERENCE + "UserMessage"}, {"$ref": REFERENCE + "AssistantMessage"}]}
        call = {"oneOf": [{"$ref": REFERENCE + "UserMessage"}, {"$ref": REFERENCE + "BotMessage"}]}
        document = repaired(node({"chat": chat, "call": call}, schemas=schemas))
        members = document.schemas["X"]["properties"]
        self.assertEqual(members["chat"]["anyOf"][0]["$ref"], REFERENCE + "ChatUserMessage")
        self.assertEqual(members["call"]["anyOf"][0]["$ref"], REFERENCE + "UserMessage")
        self.assertEqual(document.schemas["ChatUserMessage"]["properties"]["role"]["enum"], ["user"])

    def test_a_call_has_the_members_that_the_wire_has(self) -> None:
        schemas = {name: {"type": "object", "properties": {}} for name in ("Call", "VapiWebsocketTransport")}
        document = repaired(node({}, schemas=schemas))
        self.assertIn("subscriptionLimits", document.schemas["Call"]["properties"])
        self.assertTrue(document.schemas["VapiWebsocketTransport"]["properties"]["websocketCallUrl"]["readOnly"])

    def test_deleting_a_call_takes_an_id_and_needs_no_body(self) -> None:
        body = {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
        document = repaired(node({}, paths={"/call/{id}": {"delete": operation(requestBody=body)}}))
        delete = document.root["paths"]["/call/{id}"]["delete"]
        self.assertEqual(delete["parameters"][0]["name"], "id")
        self.assertFalse(delete["requestBody"]["required"])

    def test_a_parameter_declared_twice_stays_once(self) -> None:
        parameter = {"name": "name", "in": "query", "required": False, "schema": {"type": "string"}}
        longer = {**parameter, "schema": {"type": "string", "maxLength": 40}}
        document = repaired(node({}, paths={"/s": {"get": operation(parameters=[parameter, longer])}}))
        self.assertEqual(document.root["paths"]["/s"]["get"]["parameters"], [parameter])
        self.assertEqual(places(document, "repeated-parameter"), ["GET /s ?name"])

    def test_an_object_in_the_query_is_json_text(self) -> None:
        parameter = {"name": "o", "in": "query", "required": False, "schema": {}, "allOf": [{"$ref": REFERENCE + "X"}]}
        document = repaired(node({}, paths={"/s": {"get": operation(parameters=[parameter])}}))
        schema = document.root["paths"]["/s"]["get"]["parameters"][0]["schema"]
        self.assertEqual(schema, {"type": "string", "format": "json"})

    def test_events_move_to_an_event_stream(self) -> None:
        schemas = {"DoneEvent": {"type": "object", "properties": {}}}
        answer = {"oneOf": [{"$ref": REFERENCE + "X"}, {"$ref": REFERENCE + "DoneEvent"}]}
        responses = {"200": {"content": {"application/json": {"schema": answer}}}, "201": {}}
        document = repaired(node({}, schemas=schemas, paths={"/c": {"post": operation(responses=responses)}}))
        content = document.root["paths"]["/c"]["post"]["responses"]["201"]["content"]
        self.assertEqual(content["application/json"]["schema"], {"$ref": REFERENCE + "X"})
        self.assertEqual(content["text/event-stream"]["schema"], {"$ref": REFERENCE + "DoneEvent"})

    def test_what_comes_as_text_is_not_only_an_object(self) -> None:
        schemas = {"ClientMessageModelOutput": {"type": "object", "properties": {"output": {"type": "object"}}}}
        document = repaired(node({}, schemas=schemas))
        self.assertEqual(document.schemas["ClientMessageModelOutput"]["properties"]["output"], {})

    def test_durations_carry_their_unit(self) -> None:
        schemas = {"UserMessage": {"type": "object", "properties": {"duration": {"type": "number"}}}}
        document = repaired(node({}, schemas=schemas))
        self.assertEqual(document.schemas["UserMessage"]["properties"]["duration"]["x-unit"], "ms")

    def test_a_parameter_that_nobody_sends_is_optional(self) -> None:
        parameter = {"name": "purpose", "in": "query", "required": True, "schema": {"type": "string"}}
        document = repaired(node({}, paths={"/file": {"get": operation(parameters=[parameter])}}))
        self.assertFalse(document.root["paths"]["/file"]["get"]["parameters"][0]["required"])

    def test_headers_that_the_client_sets_are_no_parameters(self) -> None:
        parameter = {"name": "content-type", "in": "header", "required": True, "schema": {"type": "string"}}
        document = repaired(node({}, paths={"/p": {"post": operation(parameters=[parameter])}}))
        post = document.root["paths"]["/p"]["post"]
        self.assertEqual(post["parameters"], [])
        self.assertIn("application/json", post["requestBody"]["content"])

    def test_an_operation_that_answers_with_pages_takes_the_cursor_of_their_metadata(self) -> None:
        meta = {"$ref": "#/components/schemas/PaginationMeta"}
        page = {"type": "number", "in": "query", "name": "page"}
        content = {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}}
        pages = operation(parameters=[page], responses={"200": {"description": "", "content": content}})
        schemas = {
            "PaginationMeta": {"type": "object", "properties": {"nextCursor": {"type": "string"}}},
            "Page": {"type": "object", "properties": {"metadata": {"allOf": [meta]}}},
        }
        document = repaired(node({}, paths={"/p": {"get": pages}, "/o": {"get": operation()}}, schemas=schemas))
        self.assertEqual([p["name"] for p in document.root["paths"]["/p"]["get"]["parameters"]], ["cursor", "page"])
        self.assertEqual(document.root["paths"]["/o"]["get"].get("parameters", []), [])

    def test_a_sound_document_is_left_alone_and_every_repair_says_so(self) -> None:
        root = node({"m": {"type": "array", "items": {"type": "string", "enum": ["a"]}}})
        document = repaired(root)
        self.assertEqual(document.root, json.loads(json.dumps(root)))
        self.assertEqual([repair.places for repair in document.repairs], [[]] * len(document_base.KNOWN_DEFECTS))

    def test_every_repair_is_named_on_the_console_and_in_the_lock(self) -> None:
        with support.written(support.document()) as path:
            _, printed = support.run("drift", "--spec", str(path))
        recorded = {repair["name"] for repair in support.lock()["repairs"]}
        for defect in document_base.KNOWN_DEFECTS:
            self.assertIn(f"repair {defect.name}:", printed)
            self.assertIn(defect.name, recorded)

    def test_something_else_than_openapi_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "not an OpenAPI 3 document"):
            repaired({"swagger": "2.0"})


if __name__ == "__main__":
    unittest.main()
