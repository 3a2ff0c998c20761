"""The generator's command line.

    generate.py generate [--spec openapi.json]   lock (when a document is given) and everything made from it
    generate.py check                            exit 1 when a generated file differs from what would be made
    generate.py drift --spec newer.json          what changed; exit 1 when a selected thing has gone or changed type
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import document  # noqa: E402
import drift  # noqa: E402
import facts as fact_base  # noqa: E402
from emit import Model, write_files  # noqa: E402
from emit_enums import emit_enums  # noqa: E402
from emit_messages import emit_messages  # noqa: E402
from emit_operations import emit_limits, emit_operations  # noqa: E402
from emit_reference import emit_reference  # noqa: E402
from emit_tests import emit_tests  # noqa: E402
from facts import Fact  # noqa: E402
from selection import Selection, load_selection  # noqa: E402

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LOCK = HERE / "api.lock.json"
SUPPLEMENT = HERE / "supplement.json"
SELECTION = HERE / "selection.toml"


def read_supplement(path: Path = SUPPLEMENT) -> Fact:
    return json.loads(path.read_text(encoding="utf-8"))


def merge_supplement(facts: Fact, supplement: Fact) -> Fact:
    """Facts of the document plus those from outside it, which are marked `outside`."""
    merged = {**facts, "operations": dict(facts["operations"]), "schemas": dict(facts["schemas"])}
    for kind in ("operations", "schemas"):
        for name, entry in supplement[kind].items():
            if name in merged[kind]:
                raise ValueError(f"{name} is in the document now; take it out of the supplement")
            merged[kind][name] = {**entry, "outside": True}
    return merged


def extract(spec: Path, supplement: Fact) -> Fact:
    """Facts of a document; says on the console what was repaired."""
    source = document.load_document(spec)
    print(f"{spec}: version {source.version}, sha256 {source.sha256[:16]}…")
    for repair in source.repairs:
        places = f"{len(repair.places)} places" if repair.places else "nothing to do"
        print(f"  repair {repair.name}: {places} ({repair.reason})")
    return fact_base.extract(source, supplement["roots"])


def report_drift(old: Fact, new: Fact, supplement: Fact, selection: Selection) -> int:
    """Prints the changes. @return 1 when the selection would no longer fit, else 0."""
    uses = selection.uses()
    changes = drift.compare(merge_supplement(old, supplement), merge_supplement(new, supplement))
    broken = 0
    for change in changes:
        owners, breaks = drift.judge(change, uses, selection)
        print(("! " if breaks else "  ") + change.text(owners))
        broken += breaks
    print(
        f"{len(changes)} changes, {broken} of them break the selection; lock "
        f"{old['document']['sha256'][:16]}…, document {new['document']['sha256'][:16]}…"
    )
    return 1 if broken else 0


def make(lock: Path, selection: Path) -> Model:
    """Everything that is generated, in memory, from the lock, the supplement and the selection."""
    facts = merge_supplement(fact_base.read_lock(lock), read_supplement())
    model = Model(facts, load_selection(selection, facts))
    emit_enums(model)
    emit_operations(model)
    emit_messages(model)
    emit_limits(model)
    emit_reference(model)
    emit_tests(model)
    return model


def stale(model: Model, root: Path) -> list[str]:
    """Generated files of `root` that are not what would be made now, missing and orphaned ones included."""
    wrong = [
        name
        for name, text in sorted(model.files.items())
        if not (root / name).exists() or (root / name).read_text(encoding="utf-8") != text
    ]
    for folder in ("core/api", "core/include/vapi/api", "docs/reference", "tests/unit"):
        for path in sorted((root / folder).glob("*.*")):
            name = str(path.relative_to(root))
            if name not in model.files and "Made by `make generate`" in path.read_text(encoding="utf-8"):
                wrong.append(name)
    return wrong


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("generate", "check", "drift"))
    parser.add_argument("--spec", type=Path, help="an OpenAPI document")
    parser.add_argument("--lock", type=Path, default=LOCK)
    parser.add_argument("--selection", type=Path, default=SELECTION)
    parser.add_argument("--root", type=Path, default=ROOT, help="where the files are written")
    options = parser.parse_args(arguments)
    supplement = read_supplement()
    if options.command == "drift":
        if options.spec is None:
            parser.error("drift needs --spec")
        old = fact_base.read_lock(options.lock)
        new = extract(options.spec, supplement)
        selection = load_selection(options.selection, merge_supplement(old, supplement))
        return report_drift(old, new, supplement, selection)
    if options.command == "generate" and options.spec is not None:
        text = fact_base.encode_lock(extract(options.spec, supplement))
        options.lock.write_text(text, encoding="utf-8")
        print(f"{options.lock.name}: {len(text)} characters")
    model = make(options.lock, options.selection)
    wrong = stale(model, options.root)
    if options.command == "check":
        for name in wrong:
            print(f"{name} is stale; run make generate")
        return 1 if wrong else 0
    for name in write_files(model, options.root):
        print(f"made {name}")
    for name in set(wrong) - set(model.files):
        (options.root / name).unlink()
        print(f"removed {name}")
    print(f"{len(model.files)} files are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
