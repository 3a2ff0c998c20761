"""Keeps out of the simulator's log what a device keeps out of its own: keys, per-call addresses, signatures.

Everything that is logged passes here, words of exceptions too: they quote what a client has sent.
"""

from __future__ import annotations

import logging
import re

from . import pki
from .world import API_KEY, PUBLIC_KEY

PER_CALL = ("control", "listen", "transport")
"""How the paths of a call's own addresses end."""

_HIDDEN = (
    (re.compile(r"\bBearer +[^\s\"'\\]+", re.IGNORECASE), "Bearer (key)"),
    (re.compile(rf"([a-z]+://[^\s/\"']*)?/[0-9A-Fa-f-]{{36}}/({'|'.join(PER_CALL)})\b", re.IGNORECASE), r"(a call's \2)"),
    (re.compile(r"[^\s\"']*\bX-Amz-[^\s\"']*", re.IGNORECASE), "(a signed address)"),
    (re.compile(re.escape(pki.CONTROL_HOST), re.IGNORECASE), "(the control host)"),
    (re.compile(re.escape(pki.STORAGE_HOST), re.IGNORECASE), "(the storage host)"),
)


class Redaction(logging.Formatter):
    """A formatter whose lines have no secret; `keys` are those accepted beside the usual ones."""

    def __init__(self, form: str, *keys: str) -> None:
        super().__init__(form)
        self._keys = tuple(key for key in (API_KEY, PUBLIC_KEY, *keys) if key)

    def format(self, record: logging.LogRecord) -> str:
        """The line, and what an exception says of itself."""
        text = super().format(record)
        for key in self._keys:
            text = text.replace(key, "(key)")
        for pattern, instead in _HIDDEN:
            text = pattern.sub(instead, text)
        return text
