"""The trusted certificates in port/mbedtls/roots are those of its selection, and their tables are right."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from cryptography import x509

ROOTS = Path(__file__).resolve().parents[2] / "port/mbedtls/roots"
TOOL = ROOTS / "make_roots.py"
SELECTION = ROOTS / "selection.txt"
COMMITTED = ROOTS / "public_roots.c"
STORE = Path("/usr/share/ca-certificates")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Runs the tool."""
    command = [sys.executable, str(TOOL), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def certificates(text: str) -> list[bytes]:
    """The certificates of a generated C file."""
    arrays = re.findall(r"root_\d+\[\] = \{(.*?)\};", text, re.DOTALL)
    return [bytes(int(number) for number in re.findall(r"\d+", array)) for array in arrays]


def wanted() -> list[str]:
    """The digests of the selection."""
    return re.findall(r"^[0-9a-f]{64}", SELECTION.read_text(encoding="utf-8"), re.MULTILINE)


class Roots(unittest.TestCase):
    """make_roots.py and what it has made."""

    def setUp(self) -> None:
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.output = Path(directory.name) / "roots.c"

    def write_der(self, name: str, der: bytes) -> Path:
        path = self.output.parent / name
        path.write_bytes(der)
        return path

    def test_the_committed_file_holds_the_selection_and_nothing_else(self) -> None:
        found = [hashlib.sha256(der).hexdigest() for der in certificates(COMMITTED.read_text(encoding="utf-8"))]
        self.assertEqual(found, wanted())

    def test_the_committed_file_is_what_the_systems_store_gives(self) -> None:
        result = run("--check", COMMITTED, SELECTION)
        if result.returncode == 2 and f"not in {STORE}" in result.stderr:
            self.skipTest(result.stderr.strip())
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_every_root_is_a_current_authority_that_signed_itself(self) -> None:
        for der in certificates(COMMITTED.read_text(encoding="utf-8")):
            certificate = x509.load_der_x509_certificate(der)
            with self.subTest(certificate.subject.rfc4514_string()):
                self.assertEqual(certificate.issuer, certificate.subject)
                constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
                self.assertTrue(constraints.value.ca)

    def test_the_table_points_at_the_subjects(self) -> None:
        text = COMMITTED.read_text(encoding="utf-8")
        rows = re.findall(r"\{root_\d+, sizeof root_\d+, (\d+)U, (\d+)U\}", text)
        ders = certificates(text)
        self.assertEqual(len(rows), len(ders))
        for (offset, size), der in zip(rows, ders):
            subject = x509.load_der_x509_certificate(der).subject.public_bytes()
            self.assertEqual(der[int(offset) :][: int(size)], subject)

    def test_the_digest_is_over_all_certificates(self) -> None:
        text = COMMITTED.read_text(encoding="utf-8")
        digest = hashlib.sha256(b"".join(certificates(text))).digest()[:8]
        self.assertIn("{" + ", ".join(f"{byte}U" for byte in digest) + "}", text)

    def test_certificates_can_be_given_as_files(self) -> None:
        ders = certificates(COMMITTED.read_text(encoding="utf-8"))[:2]
        paths = [self.write_der(f"{index}.der", der) for index, der in enumerate(ders)]
        self.assertEqual(run(self.output, *paths).returncode, 0)
        self.assertEqual(certificates(self.output.read_text(encoding="utf-8")), ders)

    def test_a_certificate_that_the_store_has_not_is_named(self) -> None:
        selection = self.output.parent / "selection.txt"
        selection.write_text("0" * 64 + " Nobody's Root # why\n", encoding="utf-8")
        result = run(self.output, selection)
        self.assertEqual(result.returncode, 2)
        self.assertIn("Nobody's Root", result.stderr)
        self.assertFalse(self.output.exists())

    def test_two_roots_of_one_name_are_refused(self) -> None:
        der = certificates(COMMITTED.read_text(encoding="utf-8"))[0]
        paths = [self.write_der(name, der) for name in ("a.der", "b.der")]
        result = run(self.output, *paths)
        self.assertEqual(result.returncode, 2)
        self.assertIn("same subject", result.stderr)

    def test_check_sees_a_difference(self) -> None:
        path = self.write_der("a.der", certificates(COMMITTED.read_text(encoding="utf-8"))[0])
        self.assertEqual(run(self.output, path).returncode, 0)
        self.assertEqual(run("--check", self.output, path).returncode, 0)
        self.output.write_text(self.output.read_text(encoding="utf-8").replace("48,", "49,", 1), encoding="utf-8")
        self.assertEqual(run("--check", self.output, path).returncode, 1)


if __name__ == "__main__":
    unittest.main()
