#!/usr/bin/env python3
"""Writes the C file that holds the certificate authorities a build trusts (port/mbedtls/roots.h).

    make_roots.py output.c selection.txt           the certificates named there, from the system's store
    make_roots.py --check output.c selection.txt   fails when output.c is not what would be written
    make_roots.py output.c root.der other.der      these certificates, for test builds

A selection has one certificate a line: SHA-256 of its DER, and a name for people. What is after "#" is a
comment. The system's store is /usr/share/ca-certificates (package ca-certificates); --store names
another. Exit status: 0 done, 1 the check found a difference, 2 something is missing or malformed.

Of a certificate only what the check of a chain reads is kept: validity, subject, key, basic constraints and key usage.
Its own signature, which nobody checks, is left out, and so are its issuer, serial number and the rest: half of the flash.
What remains is a certificate in form, so that any X.509 parser reads it; it names ECDSA with SHA-256 as the algorithm of
the signature that is not there, since every build knows that one.

A root need not be one that signed itself: an issuing authority can be trusted as well, without what is above it. Of a
selection, the small profile, which knows P-256 and nothing else, takes the certificates with such a key.
"""

import argparse
import base64
import hashlib
import re
import sys
from pathlib import Path
from typing import NamedTuple

PEM = re.compile(rb"-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----", re.DOTALL)


class Root(NamedTuple):
    """One certificate, slimmed, and where its subject stands."""

    name: str
    original: bytes
    der: bytes
    subject_offset: int
    subject_size: int
    is_p256: bool


def header(der: bytes, offset: int) -> tuple[int, int, int]:
    """Tag, header size and content size of the DER element at `offset`."""
    tag, first = der[offset], der[offset + 1]
    if first < 0x80:
        return tag, 2, first
    count = first & 0x7F
    return tag, 2 + count, int.from_bytes(der[offset + 2 : offset + 2 + count], "big")


def elements(der: bytes) -> list[bytes]:
    """The elements inside a constructed one."""
    _, offset, size = header(der, 0)
    end = offset + size
    found = []
    while offset < end:
        size = sum(header(der, offset)[1:])
        found.append(der[offset : offset + size])
        offset += size
    return found


def element(tag: int, *contents: bytes) -> bytes:
    """An element in DER."""
    content = b"".join(contents)
    if len(content) < 0x80:
        return bytes([tag, len(content)]) + content
    size = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(size)]) + size + content


SEQUENCE, SET, INTEGER, BIT_STRING, UTF8_STRING, VERSION, EXTENSIONS = 0x30, 0x31, 0x02, 0x03, 0x0C, 0xA0, 0xA3
COMMON_NAME = bytes.fromhex("0603550403")
KEPT_EXTENSIONS = (bytes.fromhex("0603551d13"), bytes.fromhex("0603551d0f"))  # basic constraints, key usage
ECDSA_WITH_SHA256 = element(SEQUENCE, bytes.fromhex("06082a8648ce3d040302"))
P256 = bytes.fromhex("06082a8648ce3d030107")
NOBODY = element(SEQUENCE, element(SET, element(SEQUENCE, COMMON_NAME, element(UTF8_STRING, b"-"))))


def root_of(name: str, original: bytes) -> Root:
    """Slims a certificate of version 3 (RFC 5280, section 4.1)."""
    to_be_signed, _, _ = elements(original)
    version, _, _, _, validity, subject, key, *rest = elements(to_be_signed)
    if version[0] != VERSION or not rest or rest[-1][0] != EXTENSIONS:
        raise ValueError(f"{name}: not a certificate of version 3 with extensions")
    extensions = elements(elements(rest[-1])[0])
    kept = [extension for extension in extensions if elements(extension)[0] in KEPT_EXTENSIONS]
    before = (version, element(INTEGER, b"\x01"), ECDSA_WITH_SHA256, NOBODY, validity)
    slimmed = element(SEQUENCE, *before, subject, key, element(EXTENSIONS, element(SEQUENCE, *kept)))
    der = element(SEQUENCE, slimmed, ECDSA_WITH_SHA256, element(BIT_STRING, b"\x00\x00"))
    offset = header(der, 0)[1] + header(slimmed, 0)[1] + sum(map(len, before))
    if der[offset : offset + len(subject)] != subject:
        raise ValueError(f"{name}: no subject where it should be")
    return Root(name, original, der, offset, len(subject), P256 in elements(key)[0])


def store_certificates(store: Path) -> dict[str, bytes]:
    """All certificates of the system's store by their SHA-256."""
    found: dict[str, bytes] = {}
    for path in sorted(store.rglob("*.crt")):
        for match in PEM.finditer(path.read_bytes()):
            der = base64.b64decode(match.group(1))
            found[hashlib.sha256(der).hexdigest()] = der
    return found


def selected(selection: Path, store: Path) -> list[Root]:
    """The certificates a selection names, in its order."""
    certificates = store_certificates(store)
    roots = []
    missing = []
    for line in selection.read_text(encoding="utf-8").splitlines():
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        digest, name = line.split(None, 1)
        if digest in certificates:
            roots.append(root_of(name, certificates[digest]))
        else:
            missing.append(name)
    if missing:
        raise ValueError(f"not in {store}: {', '.join(missing)}")
    return roots


def lines_of(data: bytes) -> list[str]:
    """Bytes as lines of a C initialiser, as dense as it gets: nobody reads them."""
    numbers = [str(byte) for byte in data]
    lines = []
    line = "   "
    for number in numbers:
        if len(line) + len(number) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {number},"
    return [*lines, line]


def digest_of(roots: list[Root]) -> str:
    """What stands for a set of certificates, as a C initialiser."""
    digest = hashlib.sha256(b"".join(root.original for root in roots)).digest()
    return "{" + ", ".join(str(byte) + "U" for byte in digest[:8]) + "}"


def without_small(blocks: list[tuple[Root, list[str]]]) -> list[str]:
    """The lines of all blocks; the small profile leaves out those of the certificates that it cannot use."""
    text: list[str] = []
    is_out = False
    for root, lines in blocks:
        if is_out == root.is_p256:
            text.append("#endif" if is_out else "#if !VAPI_PROFILE_SMALL")
            is_out = not is_out
        text += lines
    return [*text, "#endif"] if is_out else text


def c_file(roots: list[Root], source: str) -> str:
    """The text of the C file."""
    subjects = {root.der[root.subject_offset :][: root.subject_size] for root in roots}
    if len(subjects) != len(roots):
        raise ValueError("two certificates have the same subject")
    small = [root for root in roots if root.is_p256]
    total = sum(len(root.der) for root in roots)
    arrays: list[tuple[Root, list[str]]] = []
    rows: list[tuple[Root, list[str]]] = []
    for index, root in enumerate(roots):
        names = [f"/* {root.name}, {len(root.der)} bytes, of", f" * {hashlib.sha256(root.original).hexdigest()} */"]
        arrays += [(root, [*names, f"static const uint8_t root_{index}[] = {{", *lines_of(root.der), "};"])]
        rows += [(root, [f"    {{root_{index}, sizeof root_{index}, {root.subject_offset}U, {root.subject_size}U}},"])]
    text = [
        f"/* Trusted certificates, {len(roots)} of {total} bytes in all, {len(small)} with a P-256 key; written by",
        f" * port/mbedtls/roots/make_roots.py from {source}. Do not edit. */",
        '#include "roots.h"',
        "",
        "/* clang-format off */",
        *without_small(arrays),
        "static const vapi_tls_root_t roots[] = {",
        *without_small(rows),
        "};",
        "const vapi_tls_roots_t vapi_tls_roots = {",
        "    roots, sizeof roots / sizeof *roots,",
        "#if VAPI_PROFILE_SMALL",
        f"    {digest_of(small)}}};",
        "#else",
        f"    {digest_of(roots)}}};",
        "#endif",
        "/* clang-format on */",
        "",
    ]
    return "\n".join(text)


def main() -> int:
    """Runs the command line above."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    parser.add_argument("--store", type=Path, default=Path("/usr/share/ca-certificates"))
    parser.add_argument("output", type=Path)
    parser.add_argument("inputs", type=Path, nargs="+", help="certificates (*.der) or a selection")
    arguments = parser.parse_args()
    try:
        roots: list[Root] = []
        for path in arguments.inputs:
            if path.suffix == ".der":
                roots.append(root_of(path.name, path.read_bytes()))
            else:
                roots += selected(path, arguments.store)
        source = ", ".join(path.name for path in arguments.inputs)
        text = c_file(roots, source)
    except (OSError, ValueError, IndexError) as error:
        print(f"make_roots.py: {error}", file=sys.stderr)
        return 2
    if arguments.check:
        if arguments.output.read_text(encoding="utf-8") == text:
            return 0
        print(f"{arguments.output} is not what {source} gives; run make roots", file=sys.stderr)
        return 1
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
