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
from cryptography.hazmat.primitives import hashes, serialization

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


def originals() -> dict[str, x509.Certificate]:
    """The certificates of the system's store by their SHA-256."""
    found = {}
    for path in STORE.rglob("*.crt"):
        certificate = x509.load_pem_x509_certificate(path.read_bytes())
        found[certificate.fingerprint(hashes.SHA256()).hex()] = certificate
    return found


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

    def test_the_committed_file_is_of_the_selection_and_nothing_else(self) -> None:
        text = COMMITTED.read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"^ \* ([0-9a-f]{64}) \*/$", text, re.MULTILINE), wanted())
        self.assertEqual(len(certificates(text)), len(wanted()))

    def test_what_a_check_reads_is_what_the_original_says(self) -> None:
        store = originals()
        missing = set(wanted()) - set(store)
        if missing:
            self.skipTest(f"not in {STORE}: {sorted(missing)}")
        public = (serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        for digest, der in zip(wanted(), certificates(COMMITTED.read_text(encoding="utf-8"))):
            original, slimmed = store[digest], x509.load_der_x509_certificate(der)
            with self.subTest(original.subject.rfc4514_string()):
                self.assertEqual(slimmed.subject.public_bytes(), original.subject.public_bytes())
                self.assertEqual(slimmed.public_key().public_bytes(*public), original.public_key().public_bytes(*public))
                self.assertEqual(slimmed.not_valid_before, original.not_valid_before)
                self.assertEqual(slimmed.not_valid_after, original.not_valid_after)
                for kind in (x509.BasicConstraints, x509.KeyUsage):
                    kept = slimmed.extensions.get_extension_for_class(kind)
                    self.assertEqual(kept, original.extensions.get_extension_for_class(kind))
                self.assertEqual(original.issuer, original.subject)

    def test_the_committed_file_is_what_the_systems_store_gives(self) -> None:
        result = run("--check", COMMITTED, SELECTION)
        if result.returncode == 2 and f"not in {STORE}" in result.stderr:
            self.skipTest(result.stderr.strip())
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_every_root_is_an_authority(self) -> None:
        for der in certificates(COMMITTED.read_text(encoding="utf-8")):
            certificate = x509.load_der_x509_certificate(der)
            with self.subTest(certificate.subject.rfc4514_string()):
                constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
                self.assertTrue(constraints.value.ca)
                self.assertTrue(certificate.extensions.get_extension_for_class(x509.KeyUsage).value.key_cert_sign)

    def test_the_table_points_at_the_subjects(self) -> None:
        text = COMMITTED.read_text(encoding="utf-8")
        rows = re.findall(r"\{root_\d+, sizeof root_\d+, (\d+)U, (\d+)U\}", text)
        ders = certificates(text)
        self.assertEqual(len(rows), len(ders))
        for (offset, size), der in zip(rows, ders):
            subject = x509.load_der_x509_certificate(der).subject.public_bytes()
            self.assertEqual(der[int(offset) :][: int(size)], subject)

    def test_another_selection_has_another_digest(self) -> None:
        ders = certificates(COMMITTED.read_text(encoding="utf-8"))[:3]
        paths = [self.write_der(f"{index}.der", der) for index, der in enumerate(ders)]
        digests = set()
        for chosen in (paths[:2], paths[1:], paths[::2], paths):
            self.assertEqual(run(self.output, *chosen).returncode, 0)
            digests.update(re.findall(r"#else\n    \{(.*)\}\};", self.output.read_text(encoding="utf-8")))
        self.assertEqual(len(digests), 4)

    def test_something_else_than_a_certificate_is_refused(self) -> None:
        path = self.write_der("a.der", bytes.fromhex("3003020101"))
        self.assertEqual(run(self.output, path).returncode, 2)

    def test_certificates_can_be_given_as_files(self) -> None:
        ders = certificates(COMMITTED.read_text(encoding="utf-8"))[:2]
        paths = [self.write_der(f"{index}.der", der) for index, der in enumerate(ders)]
        self.assertEqual(run(self.output, *paths).returncode, 0)
        self.assertEqual(certificates(self.output.read_text(encoding="utf-8")), ders)

    def test_the_small_profile_keeps_the_certificates_with_a_p256_key(self) -> None:
        text = COMMITTED.read_text(encoding="utf-8")
        kept = re.sub(r"#if !VAPI_PROFILE_SMALL\n.*?#endif\n", "", text, flags=re.DOTALL)
        curves = [getattr(x509.load_der_x509_certificate(der).public_key(), "curve", None) for der in certificates(text)]
        wanted_count = sum(curve is not None and curve.name == "secp256r1" for curve in curves)
        self.assertEqual(len(certificates(kept)), wanted_count)
        self.assertEqual(len(re.findall(r"\{root_\d+, sizeof", kept)), wanted_count)

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
