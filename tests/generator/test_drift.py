"""Drift on edited copies of the document: what is reported, what the selection feels, the exit status."""

from __future__ import annotations

import unittest
from typing import Any

import support  # first: it makes the generator importable


def drift(edit: Any) -> tuple[int, list[str]]:
    """Exit status and lines about changes after `edit` was applied to a copy of the document."""
    root = support.document()
    edit(root)
    with support.written(root) as path:
        status, printed = support.run("drift", "--spec", str(path))
    return status, [line for line in printed.splitlines() if line[2:9].strip() in ("added", "removed", "changed")]


def schema(root: dict[str, Any], name: str) -> dict[str, Any]:
    return root["components"]["schemas"][name]


class Drift(unittest.TestCase):
    def expect(self, edit: Any, status: int, *lines: str) -> None:
        got, printed = drift(edit)
        for line in lines:
            self.assertTrue(any(line in one for one in printed), f"{line!r} in {printed}")
        self.assertEqual(got, status, printed)

    def test_an_unchanged_document_has_no_changes(self) -> None:
        status, lines = drift(lambda root: None)
        self.assertEqual((status, lines), (0, []))

    def test_a_changed_description_is_no_change(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "Call")["properties"]["status"]["description"] = "new words"

        self.assertEqual(drift(edit), (0, []))

    def test_a_new_operation_is_reported_and_breaks_nothing(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            root["paths"]["/new"] = {"get": {"operationId": "n", "tags": ["N"], "responses": {"200": {}}}}

        self.expect(edit, 0, "added   GET /new")

    def test_a_removed_operation_that_is_typed_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            del root["paths"]["/call"]["post"]

        self.expect(edit, 1, "! removed POST /call")

    def test_a_removed_operation_that_nobody_uses_does_not_break(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            del root["paths"]["/eval/simulation/concurrency"]

        self.expect(edit, 0, "  removed GET /eval/simulation/concurrency")

    def test_a_removed_member_that_is_selected_breaks_and_names_who_selects_it(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            del schema(root, "Monitor")["properties"]["controlUrl"]

        self.expect(edit, 1, "! removed Monitor.controlUrl  [selected by call.monitor.control_url]")

    def test_a_removed_member_that_is_not_selected_does_not_break(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            del schema(root, "Call")["properties"]["costBreakdown"]

        self.expect(edit, 0, "  removed Call.costBreakdown")

    def test_a_member_of_another_type_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "Call")["properties"]["cost"]["type"] = "string"

        self.expect(edit, 1, "! changed Call.cost: type number -> string  [selected by call.cost_us_dollars]")

    def test_a_member_turned_into_a_list_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            member = schema(root, "CreateChatDTO")["properties"]
            member["sessionId"] = {"type": "array", "items": {"type": "string"}}

        self.expect(edit, 1, "! changed CreateChatDTO.sessionId: type string -> array")

    def test_a_new_member_is_reported(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "Call")["properties"]["mood"] = {"type": "string"}

        self.expect(edit, 0, "  added   Call.mood")

    def test_a_new_enum_value_touches_but_does_not_break(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "Call")["properties"]["status"]["enum"].append("on-hold")

        self.expect(edit, 0, "  added   Call.status: value 'on-hold'  [selected by call.status")

    def test_a_removed_enum_value_of_a_selected_enum_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "Call")["properties"]["status"]["enum"].remove("ringing")

        self.expect(edit, 1, "! removed Call.status: value 'ringing'")

    def test_a_narrower_limit_is_reported_and_does_not_break(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "CreateCallDTO")["properties"]["name"]["maxLength"] = 20

        self.expect(edit, 0, "  changed CreateCallDTO.name: maxLength 40 -> 20  [selected by")

    def test_a_member_that_is_required_now_and_not_selected_breaks_the_request(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "UpdateCallDTO")["properties"]["reason"] = {"type": "string"}
            schema(root, "UpdateCallDTO")["required"] = ["reason"]

        self.expect(edit, 1, "! changed UpdateCallDTO.reason: is now required")

    def test_a_member_that_is_required_now_and_selected_does_not_break(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            schema(root, "UpdateCallDTO")["required"] = ["name"]

        self.expect(edit, 0, "  changed UpdateCallDTO.name: is now required")

    def test_parameters_that_go_or_change_break_the_typed_call(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            parameters = root["paths"]["/call"]["get"]["parameters"]
            parameters[:] = [p for p in parameters if p["name"] != "assistantId"]
            next(p for p in parameters if p["name"] == "limit")["schema"]["type"] = "string"

        self.expect(edit, 1, "! removed GET /call ?assistantId", "! changed GET /call ?limit: type number -> string")

    def test_an_answer_of_another_shape_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            media = root["paths"]["/call"]["get"]["responses"]["200"]["content"]["application/json"]
            media["schema"] = media["schema"]["items"]

        self.expect(edit, 1, "! changed GET /call: answer array -> object")

    def test_a_body_that_is_needed_now_breaks(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            content = {"application/json": {"schema": {"type": "object"}}}
            root["paths"]["/call/{id}"]["get"]["requestBody"] = {"required": True, "content": content}

        self.expect(edit, 1, "! changed GET /call/{id}: has a body now")

    def test_other_success_codes_are_reported(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            responses = root["paths"]["/session"]["post"]["responses"]
            responses["202"] = responses.pop("201")

        self.expect(edit, 0, "  changed POST /session: success [201] -> [202]")

    def test_an_operation_of_the_supplement_that_appears_in_the_document_is_an_error(self) -> None:
        def edit(root: dict[str, Any]) -> None:
            root["paths"]["/chat/web"] = {"post": {"operationId": "w", "tags": ["N"], "responses": {"201": {}}}}

        with self.assertRaisesRegex(ValueError, "POST /chat/web is in the document now"):
            drift(edit)


if __name__ == "__main__":
    unittest.main()
