"""Answers synthesised from the schemas decode as an independent reading says, however they are cut."""

from __future__ import annotations

import unittest
from typing import Any

from emitter import Emitter  # first: it makes the generator importable
import facts as fact_base
import generate
from documents import Documents, write
from layout import struct_of
from reading import SET, Reading, differences, parse
from selection import Function, Message, load_selection
from values import Values

DOCUMENTS = 12  # for each function

CONCURRENCY_BLOCKED, INCOMPLETE = -129, -133


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.facts = generate.merge_supplement(fact_base.read_lock(generate.LOCK), generate.read_supplement())
        cls.selection = load_selection(generate.SELECTION, cls.facts)
        cls.emitter = Emitter()

    @classmethod
    def tearDownClass(cls) -> None:
        cls.emitter.close()

    def functions(self, part: str) -> list[Function]:
        return [f for f in self.selection.functions.values() if getattr(f, part) is not None]

    def wanted(self, message: Message) -> frozenset[str]:
        return frozenset(member.path.partition(".")[0] for member in message.members)

    def kind(self, function: Function) -> str:
        return self.facts["operations"][function.operation]["answer"]["kind"]

    def conclusion(self, function: Function, struct: dict[str, Any]) -> int:
        """What the request ends with: a thing without its id, or a call that will not start, is no success."""
        schemas = [self.facts["schemas"][name] for name in self.selection.messages[function.answer].schemas]
        promised = all("id" in schema.get("required", []) for schema in schemas)
        if promised and not function.operation.startswith("DELETE") and struct["id"][0] != SET:
            return INCOMPLETE
        limits = struct.get("subscriptionLimits") if function.operation == "POST /call" else None
        return CONCURRENCY_BLOCKED if limits and limits[1]["concurrencyBlocked"][1] else 0

    def send(self, function: Function, text: str, seed: int, ends: int = 0, **more: Any) -> dict[str, Any]:
        parameters = self.facts["operations"][function.operation].get("parameters", [])
        arguments = [p.get("enum", ["a"])[0] for p in parameters if p["in"] == "path"]
        body = {"input": "?"} if function.event or function.operation.startswith("POST /chat") else {}
        body = self.least_body(function, body)
        outcome = self.emitter.case(
            function=function.name, arguments=arguments, body=body, answer=text, seed=seed, **more
        )
        self.assertEqual(outcome.status, ends, f"{function.name}: {outcome.words} {text[:300]}")
        return outcome.seen

    def least_body(self, function: Function, body: dict[str, Any]) -> dict[str, Any]:
        if function.body is None:
            return {}
        message = self.selection.messages[function.body]
        fact = self.facts["operations"][function.operation]["body"]["fact"]
        names = {one["ref"] for one in fact.get("any", [fact])}
        schema = next(schema for schema in message.schemas if schema in names)
        return Values(self.facts).body(self.selection, message, schema, True, 0) or body

    def compare(self, got: dict[str, Any], reading: Reading, struct: Any, words: str) -> None:
        wrong = differences(got["events"], reading.events, "events") + differences(got["struct"], struct, "struct")
        self.assertEqual(wrong[:3], [], words)

    # ---- one struct ----

    def test_objects_of_every_typed_function(self) -> None:
        endings = []
        for number, function in enumerate(self.functions("answer")):
            message = self.selection.messages[function.answer]
            for seed in range(DOCUMENTS):
                documents = Documents(self.facts, 1000 * number + seed)
                schema = documents.random.choice(message.schemas)
                text = write(documents.object(schema, 0, self.wanted(message)), documents.random)
                reading = Reading(self.selection)
                expected = reading.struct(struct_of(message), parse(text))
                ends = self.conclusion(function, expected)
                seen = self.send(function, text, seed, ends)
                self.compare(seen, reading, expected, f"{function.name} {text[:1500]}")
                endings.append(ends)
        for ends in (0, INCOMPLETE, CONCURRENCY_BLOCKED):
            self.assertGreater(endings.count(ends), 2)

    # ---- lists ----

    def elements(self, function: Function, documents: Documents, count: int, depth: int = 1) -> list[Any]:
        message = self.selection.messages[function.each]
        wanted = self.wanted(message)
        return [documents.object(documents.random.choice(message.schemas), depth, wanted) for _ in range(count)]

    def list_case(self, function: Function, elements: list[Any], documents: Documents, seed: int) -> None:
        message = self.selection.messages[function.each]
        reading = Reading(self.selection)
        if self.kind(function) == "array":
            text = write(elements, documents.random)
            for node in parse(text).value:
                reading.element(message, node)
            expected = None
        else:
            page = self.selection.messages["page"]
            metadata = documents.object("PaginationMeta", 0, self.wanted(page))
            text = write({"results": elements, "extra": documents.free(), "metadata": metadata}, documents.random)
            root = parse(text).value
            for node in root["results"].value:
                reading.element(message, node)
            expected = {"results": [SET, None], "metadata": [SET, reading.struct(struct_of(page), root["metadata"])]}
        self.compare(self.send(function, text, seed), reading, expected, f"{function.name} {text[:1500]}")

    def test_lists_and_pages_of_every_typed_function(self) -> None:
        for number, function in enumerate(self.functions("each")):
            for seed in range(DOCUMENTS):
                documents = Documents(self.facts, 500_000 + 1000 * number + seed)
                elements = self.elements(function, documents, documents.random.choice((0, 1, 2, 5)))
                self.list_case(function, elements, documents, seed)

    def test_no_elements_and_a_thousand(self) -> None:
        for name in ("calls_list", "chats_list", "files_list"):
            function = self.selection.functions[name]
            for count in (0, 1000):
                documents = Documents(self.facts, count)
                elements = self.elements(function, documents, 20, 4) * (count // 20)
                self.list_case(function, elements, documents, 7)

    # ---- event streams ----

    def test_event_streams(self) -> None:
        for number, function in enumerate(self.functions("event")):
            message = self.selection.messages[function.event]
            for seed in range(DOCUMENTS):
                documents = Documents(self.facts, 900_000 + 1000 * number + seed)
                reading = Reading(self.selection)
                stream = ": a comment\n\n"
                for _ in range(documents.random.randrange(6)):
                    schema = documents.random.choice(message.schemas)
                    text = write(documents.object(schema, 0, self.wanted(message)), documents.random)
                    lines = text.split("\n")
                    ending = documents.random.choice(("\n", "\r\n"))
                    stream += "event: message" + ending if documents.chance(0.5) else ""
                    stream += "".join(f"data:{' ' if documents.chance(0.5) else ''}{line}{ending}" for line in lines) + ending
                    reading.events.append(["event", reading.struct(struct_of(message), parse(text))])
                stream += documents.random.choice(("data: [DONE]\n\n", ""))
                seen = self.send(function, stream, seed, media="text/event-stream")
                self.compare(seen, reading, None, f"{function.name} {stream[:1500]}")

    # ---- messages of a live call and of refusals are structs, too ----

    def test_every_branch_of_the_reading_occurs(self) -> None:
        """So that the comparison above means something."""
        seen: set[int] = set()
        for number, function in enumerate(self.functions("answer")):
            message = self.selection.messages[function.answer]
            for seed in range(DOCUMENTS):
                documents = Documents(self.facts, 1000 * number + seed)
                schema = documents.random.choice(message.schemas)
                value = documents.object(schema, 0, self.wanted(message))
                struct = Reading(self.selection).struct(struct_of(message), parse(write(value, documents.random)))
                seen |= presences(struct)
        self.assertEqual(seen, {0, 1, 2, 3, 4})

    def test_a_reading_that_differs_is_noticed(self) -> None:
        function = self.selection.functions["calls_get"]
        message = self.selection.messages["call"]
        text = '{"id":"c1","status":"ringing","cost":0.07,"monitor":{"listenUrl":"wss://a"},"artifact":{"transcript":"Hi"}}'
        got = self.send(function, text, 1)
        for changed in (text.replace("c1", "c2"), text.replace("0.07", "0.08"), text.replace("ringing", "queued"), text.replace("Hi", "Ho"), text.replace("wss", "ws"), text.replace('"id":"c1",', "")):
            reading = Reading(self.selection)
            struct = reading.struct(struct_of(message), parse(changed))
            wrong = differences(got["events"], reading.events) + differences(got["struct"], struct)
            self.assertNotEqual(wrong, [], changed)


def presences(struct: dict[str, Any]) -> set[int]:
    found = set()
    for presence, value in struct.values():
        found.add(presence)
        if isinstance(value, dict):
            found |= presences(value)
    return found


if __name__ == "__main__":
    unittest.main()
