"""What several of the generator's tests need."""

from __future__ import annotations

import contextlib
import copy
import io
import json
import os
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "core" / "generator"))

import facts as fact_base
import generate
import openapi
from selection import Selection, load_selection


def spec_path() -> Path | None:
    """The real document, when the caller has it."""
    path = os.environ.get("VAPI_SPEC")
    return Path(path) if path else None


@cache
def _lock() -> dict[str, Any]:
    return fact_base.read_lock(generate.LOCK)


def lock() -> dict[str, Any]:
    """The facts of the lock, a copy to be changed at will."""
    return copy.deepcopy(_lock())


def merged() -> dict[str, Any]:
    """The facts of the lock with those from outside the document."""
    return generate.merge_supplement(lock(), generate.read_supplement())


@cache
def selection() -> Selection:
    return load_selection(generate.SELECTION, merged())


def document() -> dict[str, Any]:
    """A document to be edited: the real one when it is there, else one made from the lock."""
    path = spec_path()
    if path is not None:
        return json.loads(path.read_text(encoding="utf-8"))
    return openapi.document_of(lock())


def run(*arguments: str) -> tuple[int, str]:
    """Runs the generator's command line. @return exit status and what it printed."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = generate.main(list(arguments))
    return status, printed.getvalue()


@contextlib.contextmanager
def written(root: dict[str, Any]):
    """A document as a file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.json"
        path.write_text(json.dumps(root), encoding="utf-8")
        yield path
