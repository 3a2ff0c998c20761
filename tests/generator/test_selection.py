"""The selection: what is understood, and how a mistake is named."""

from __future__ import annotations

import unittest

import support  # first: it makes the generator importable
from emit import Model
from emit_messages import check_type_names
from selection import SelectionError, c_name, parse_selection

HEAD = '[message.m]\nschema = "{schema}"\nuse = "{use}"\nfile = "f"\nabout = "A."\n[message.m.members]\n'


def parse(members: str, schema: str = "Call", use: str = "answer", more: str = ""):
    return parse_selection(HEAD.format(schema=schema, use=use) + members + "\n" + more, support.merged())


class Selections(unittest.TestCase):
    def refused(self, words: str, members: str, **named: str) -> None:
        with self.assertRaisesRegex(SelectionError, words):
            parse(members, **named)

    def test_wire_names_become_snake_case(self) -> None:
        for wire, name in (
            ("assistantId", "assistant_id"),
            ("numberE164CheckEnabled", "number_e164_check_enabled"),
            ("useLLMGeneratedMessageForOutbound", "use_llm_generated_message_for_outbound"),
            ("tools:append", "tools_append"),
            ("tool_call_id", "tool_call_id"),
        ):
            self.assertEqual(c_name(wire), name)

    def test_a_dotted_path_leads_through_objects_and_unions(self) -> None:
        member = parse('"transport.websocketCallUrl" = "text 64"').messages["m"].members[0]
        self.assertEqual(member.places, ["Call.transport", "VapiWebsocketTransport.websocketCallUrl"])
        self.assertEqual(member.c_name, "transport.websocket_call_url")

    def test_required_is_known_for_each_level_of_a_path(self) -> None:
        member = parse('"audioFormat.format" = "text"', "VapiWebsocketTransport", "request").messages["m"].members[0]
        self.assertEqual(member.required, [False, True])

    def test_a_member_is_required_in_a_union_only_when_all_alternatives_require_it(self) -> None:
        text = HEAD.format(schema="X", use="request").replace('"X"', '["CreateVapiPhoneNumberDTO", "CreateTwilioPhoneNumberDTO"]')
        members = parse_selection(text + 'provider = "text"\nnumber = "text"\n', support.merged()).messages["m"].members
        self.assertEqual([member.required for member in members], [[True], [False]])

    def test_a_constant_says_which_alternative_of_a_union_is_meant(self) -> None:
        members = parse(
            '"message.transport" = "constant vapi.sip"\n"message.sipVerb" = "text"',
            "ClientInboundMessageSendTransportMessage", "request",
        ).messages["m"].members
        self.assertEqual([member.required for member in members], [[True, True], [True, True]])

    def test_a_second_name_for_the_same_wire_name_is_possible(self) -> None:
        member = parse('"input#question" = "text"', "CreateChatDTO", "request").messages["m"].members[0]
        self.assertEqual((member.path, member.c_name), ("input", "question"))

    def test_mistakes_are_named_with_their_place(self) -> None:
        self.refused("message.m stat: Call has no member stat", 'stat = "text 8"')
        self.refused("no schema Cal", 'id = "text 8"', schema="Cal")
        self.refused("message.m id: no kind for a answer in 'slice'", 'id = "slice"')
        self.refused("text takes 1 words, not 0", 'id = "text"')
        self.refused("'0' is no number of 1..65535", 'id = "text 0"')
        self.refused("message.m cost.x: cost is not an object", '"cost.x" = "int"')
        self.refused("no enum e", 'status = "enum e 8"')
        self.refused("no message n", 'monitor = "message n"')
        self.refused("no kind for a request in 'each m'", 'ids = "each m"', schema="DeleteCallDTO", use="request")
        self.refused("'shout' is none of its values", 'type = "constant shout"', schema="ClientInboundMessageSay", use="request")

    def test_a_nested_message_must_be_of_the_schema_that_the_member_has(self) -> None:
        self.refused("leads to Monitor, not to m", 'monitor = "message m"')

    def test_an_enum_must_have_all_values_of_its_member(self) -> None:
        self.refused("enum e lacks", 'status = "enum e 8"', more='[enum]\ne = "Call.type"')

    def test_a_function_of_an_unknown_operation_is_refused(self) -> None:
        self.refused("function.f: no operation GET /nowhere", 'id = "text 8"', more='[function]\nf = { operation = "GET /nowhere" }')

    def test_an_operation_name_of_an_unknown_operation_is_refused(self) -> None:
        self.refused("operation_names: no operation GET /no", 'id = "text 8"', more='[operation_names]\n"GET /no" = "no"')

    def test_two_structs_of_the_same_c_name_are_refused(self) -> None:
        selection = parse('"monitor.listenUrl" = "text 8"', more=HEAD.format(schema="Monitor", use="answer").replace("message.m", "message.m_monitor"))
        with self.assertRaisesRegex(SelectionError, "message m_monitor and message m monitor would both be vapi_m_monitor_t"):
            check_type_names(Model(support.merged(), selection))


if __name__ == "__main__":
    unittest.main()
