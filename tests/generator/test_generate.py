"""Generated files: reproducible, up to date, and made from the lock alone."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import support  # first: it makes the generator importable
import generate
from emit import operation_names, write_files


def made() -> dict[str, str]:
    return generate.make(generate.LOCK, generate.SELECTION).files


class Generation(unittest.TestCase):
    def test_generated_files_are_up_to_date(self) -> None:
        self.assertEqual(generate.stale(generate.make(generate.LOCK, generate.SELECTION), support.ROOT), [])

    def test_two_runs_give_the_same_bytes_whatever_the_hash_seed(self) -> None:
        script = (
            "import sys, hashlib, json; sys.path.insert(0, sys.argv[1]); import generate; "
            "files = generate.make(generate.LOCK, generate.SELECTION).files; "
            "print(hashlib.sha256(json.dumps(files, sort_keys=True).encode()).hexdigest())"
        )
        digests = {
            subprocess.run(
                [sys.executable, "-c", script, str(support.ROOT / "core" / "generator")],
                env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
            ).stdout
            for seed in ("1", "2")
        }
        self.assertEqual(len(digests), 1)

    def test_a_stale_a_missing_and_an_orphaned_file_are_noticed(self) -> None:
        model = generate.make(generate.LOCK, generate.SELECTION)
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_files(model, root)
            self.assertEqual(generate.stale(model, root), [])
            (root / "core/api/calls.c").write_text("/* edited */\n")
            (root / "core/api/enums.c").unlink()
            shutil.copy(root / "core/api/chats.c", root / "core/api/old.c")
            self.assertEqual(
                generate.stale(model, root), ["core/api/calls.c", "core/api/enums.c", "core/api/old.c"]
            )

    def test_generate_writes_and_removes_and_check_agrees(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            self.assertEqual(support.run("check", "--root", folder)[0], 1)
            self.assertEqual(support.run("generate", "--root", folder)[0], 0)
            shutil.copy(root / "core/api/chats.c", root / "core/api/old.c")
            status, printed = support.run("generate", "--root", folder)
            self.assertEqual(status, 0)
            self.assertIn("removed core/api/old.c", printed)
            self.assertEqual(support.run("check", "--root", folder)[0], 0)

    def test_every_generated_file_says_from_what_and_by_which_command(self) -> None:
        for name, text in made().items():
            self.assertRegex(text[:600] if name.endswith((".c", ".h", ".md")) else text, "[Mm]ake generate", name)
            self.assertIn("core/generator/api.lock.json", text, name)

    def test_a_newer_document_changes_the_lock_and_what_is_made_of_it(self) -> None:
        root = support.document()
        root["components"]["schemas"]["Call"]["properties"]["status"]["enum"].append("on-hold")
        with tempfile.TemporaryDirectory() as folder, support.written(root) as spec:
            lock = Path(folder) / "api.lock.json"
            status, _ = support.run("generate", "--spec", str(spec), "--lock", str(lock), "--root", folder)
            self.assertEqual(status, 0)
            self.assertIn('"on-hold"', lock.read_text(encoding="utf-8"))
            header = (Path(folder) / "core/include/vapi/api/enums.h").read_text(encoding="utf-8")
            self.assertIn("VAPI_CALL_STATUS_ON_HOLD = 9", header)

    def test_the_reference_names_every_operation_and_every_typed_function(self) -> None:
        files = made()
        operations = files["docs/reference/operations.md"]
        for key in support.merged()["operations"]:
            self.assertIn(f"`{key}`", operations)
        for name in support.selection().functions:
            self.assertIn(f"`vapi_{name}()`", files["docs/reference/functions.md"])

    def test_the_browser_s_subset_has_every_operation_and_no_prose(self) -> None:
        text = made()["docs/reference/openapi-subset.json"]
        subset = json.loads(text)
        count = sum(len(item) for item in subset["paths"].values())
        self.assertEqual(count, len(support.merged()["operations"]))
        for word in ("description", "summary", "example"):
            self.assertNotIn(f'"{word}": "', text)

    def test_operations_are_named_by_their_innermost_collection_in_the_plural(self) -> None:
        names = operation_names(generate.make(generate.LOCK, generate.SELECTION))
        for key, name in (
            ("POST /call", "calls_create"),
            ("GET /call/{id}/mono-recording", "calls_mono_recording"),
            ("GET /v2/phone-number", "phone_numbers_v2_list"),
            ("GET /v2/campaign/{id}/contacts", "campaigns_v2_contacts_list"),
            ("DELETE /v2/knowledge-base/{id}", "knowledge_bases_delete"),
            ("GET /eval/simulation/personality", "simulation_personalities_list"),
            ("GET /eval/simulation/run/{id}/item", "simulation_run_items_list"),
            ("PATCH /provider/{provider}/{resourceName}/{id}", "provider_resources_update"),
        ):
            self.assertEqual(names[key], name)

    def test_every_ended_reason_of_the_document_has_a_class(self) -> None:
        classes = support.selection().classes
        prefixes = [prefix for entries in classes.values() for prefix in entries]
        for value in support.lock()["schemas"]["Call"]["members"]["endedReason"]["enum"]:
            self.assertTrue(any(value.startswith(prefix) for prefix in prefixes), value)

    def test_every_resource_for_devices_has_its_typed_functions(self) -> None:
        names = set(support.selection().functions)
        for resource in (
            "calls", "sessions", "assistants", "squads", "phone_numbers", "tools", "files", "campaigns",
            "campaigns_v2", "structured_outputs", "knowledge_bases", "provider_resources",
        ):
            for verb in ("create", "list", "get", "update", "delete"):
                self.assertIn(f"{resource}_{verb}", names)


if __name__ == "__main__":
    unittest.main()
