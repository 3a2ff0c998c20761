"""The lock: what is extracted, that nothing is lost, and that no prose slips in."""

from __future__ import annotations

import hashlib
import json
import unittest

import support  # first: it makes the generator importable
import document as document_base
import facts as fact_base
import generate
import openapi


class Lock(unittest.TestCase):
    def test_the_lock_has_all_137_operations_on_69_paths(self) -> None:
        operations = support.lock()["operations"]
        self.assertEqual(len(operations), 137)
        self.assertEqual(len({key.split(" ")[1] for key in operations}), 69)
        methods = [key.split(" ")[0] for key in operations]
        counts = {method: methods.count(method) for method in set(methods)}
        self.assertEqual(counts, {"GET": 60, "POST": 32, "PATCH": 22, "DELETE": 23})

    def test_answers_have_the_shapes_of_the_document(self) -> None:
        shapes: dict[str, int] = {}
        for operation in support.lock()["operations"].values():
            kind = operation["answer"]["kind"]
            shapes[kind] = shapes.get(kind, 0) + 1
        self.assertEqual(
            shapes, {"array": 14, "page": 13, "either": 1, "redirect": 7, "stream": 2, "object": 100}
        )

    def test_the_lock_is_smaller_than_a_megabyte_and_has_no_prose(self) -> None:
        text = generate.LOCK.read_text(encoding="utf-8")
        self.assertLess(len(text.encode()), 1_000_000)
        for word in ("description", "summary", "example", "title", "default"):
            self.assertNotIn(f'"{word}":"', text.replace(" ", ""))

    def test_the_lock_names_the_document_by_digest_and_version(self) -> None:
        source = support.lock()["document"]
        self.assertRegex(source["sha256"], "^[0-9a-f]{64}$")
        self.assertEqual(source["version"], "1.0")

    def test_encoding_and_decoding_a_lock_loses_nothing(self) -> None:
        facts = support.lock()
        self.assertEqual(fact_base.decode_lock(fact_base.encode_lock(facts)), facts)

    def test_the_text_of_a_lock_does_not_depend_on_the_order_of_the_document(self) -> None:
        root = openapi.document_of(support.lock())
        root["paths"] = dict(reversed(root["paths"].items()))
        schemas = root["components"]["schemas"]
        root["components"]["schemas"] = dict(reversed(schemas.items()))
        for schema in schemas.values():
            schema["properties"] = dict(reversed(schema.get("properties", {}).items()))
        roots = generate.read_supplement()["roots"]
        with support.written(root) as path:
            facts = fact_base.extract(document_base.load_document(path), roots)
        for part in ("operations", "schemas"):
            facts[part] = json.loads(json.dumps(facts[part]))
            self.assertEqual(
                json.dumps(facts[part]), json.dumps(support.lock()[part]), f"order of {part}"
            )

    def test_a_document_made_from_the_lock_gives_the_same_facts(self) -> None:
        roots = generate.read_supplement()["roots"]
        with support.written(openapi.document_of(support.lock())) as path:
            again = fact_base.extract(document_base.load_document(path), roots)
        self.assertEqual(again["operations"], support.lock()["operations"])
        self.assertEqual(again["schemas"], support.lock()["schemas"])

    def test_an_unknown_keyword_stops_the_extraction(self) -> None:
        with self.assertRaisesRegex(ValueError, "unknown schema keyword: multipleOf"):
            fact_base.extract_fact({"type": "number", "multipleOf": 5})

    def test_an_operation_of_the_supplement_may_not_be_in_the_document(self) -> None:
        facts = support.lock()
        facts["operations"]["POST /chat/web"] = {}
        with self.assertRaisesRegex(ValueError, "POST /chat/web is in the document now"):
            generate.merge_supplement(facts, generate.read_supplement())

    def test_everything_in_the_supplement_names_its_source(self) -> None:
        supplement = generate.read_supplement()
        for part in ("operations", "schemas"):
            for name, entry in supplement[part].items():
                self.assertGreater(len(entry.get("source", "")), 20, name)

    @unittest.skipUnless(support.spec_path(), "VAPI_SPEC is not set")
    def test_the_lock_is_what_the_document_gives(self) -> None:
        path = support.spec_path()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self.assertEqual(digest, support.lock()["document"]["sha256"], "another document")
        roots = generate.read_supplement()["roots"]
        facts = fact_base.extract(document_base.load_document(path), roots)
        self.assertEqual(
            fact_base.encode_lock(facts), generate.LOCK.read_text(encoding="utf-8")
        )


if __name__ == "__main__":
    unittest.main()
