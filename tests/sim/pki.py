"""The test PKI: roots, chains and deliberately bad certificates, made once and kept in build/pki.

Nothing here is ever trusted outside tests: the private keys stay in a directory of mode 0700 that is
never committed. A PKI is made anew when it is missing, of another layout, or about to expire.

    root.pem, root.der          the ECDSA root that test images trust
    root-rsa.pem, root-rsa.der  the RSA root that test images trust
    roots.pem                   both
    issuing.der                 the issuing CA of "ecdsa": all that an image of the small profile trusts
    <chain>-<variant>.pem       server key and certificates in the order they are sent

Chains, and what the server sends:
    ecdsa  leaf P-256, issuing CA P-256, and the root P-384 cross-signed by an old RSA root that
           nobody has to trust: the shape that large CDNs send
    deep   leaf P-256 and two intermediate CAs; both are needed to reach the root
    rsa    leaf and issuing CA, RSA-2048 throughout

Variants: api, localhost, control, storage (right ones), wrong-name, expired, not-yet-valid,
unknown-ca, self-signed.
"""

from __future__ import annotations

import argparse
import datetime
import fcntl
import ipaddress
import os
import pathlib
from dataclasses import dataclass

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

LAYOUT = "4"
"""Raised whenever the files below change their meaning, so that an older directory is made anew."""

API_HOSTS = ["api.vapi.ai", "api.eu.vapi.ai"]
CONTROL_HOST = "phone-call-websocket.aws-us-west-2-backend-production2.vapi.ai"
STORAGE_HOST = "recordings.8f3b1c2d4e5f60718293a4b5c6d7e8f9.r2.cloudflarestorage.com"
CHAINS = ("ecdsa", "deep", "rsa")
GOOD_VARIANTS: dict[str, list[str]] = {
    "api": API_HOSTS,
    "localhost": ["localhost", "127.0.0.1", "::1"],
    "control": [CONTROL_HOST],
    "storage": ["*." + STORAGE_HOST.split(".", 1)[1]],
}
BAD_VARIANTS = ("wrong-name", "expired", "not-yet-valid", "unknown-ca", "self-signed")

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
DAY = datetime.timedelta(days=1)


@dataclass
class Authority:
    """A certificate authority: its key and its own certificate."""

    key: Key
    certificate: x509.Certificate


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0, tzinfo=None)


def _name(common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "vapi-mcu tests"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _common_name(host: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host[:64])])


def _hash(key: Key) -> hashes.HashAlgorithm:
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.key_size > 256:
        return hashes.SHA384()
    return hashes.SHA256()


def _key(kind: str) -> Key:
    if kind == "rsa":
        return rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return ec.generate_private_key(ec.SECP384R1() if kind == "p384" else ec.SECP256R1())


def _authority(common_name: str, key: Key, issuer: Authority | None, path_length: int | None) -> Authority:
    now = _now()
    signer = issuer.key if issuer else key
    issuer_name = issuer.certificate.subject if issuer else _name(common_name)
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(common_name))
        .issuer_name(issuer_name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - 30 * DAY)
        .not_valid_after(now + 365 * DAY)
        .add_extension(x509.BasicConstraints(ca=True, path_length=path_length), critical=True)
        .add_extension(
            x509.KeyUsage(True, False, False, False, False, True, True, False, False), critical=True
        )
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    return Authority(key, builder.sign(signer, _hash(signer)))


def _alternative_name(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


def _leaf(
    hosts: list[str],
    key: Key,
    issuer: Authority | None,
    begin: datetime.datetime,
    end: datetime.datetime,
) -> x509.Certificate:
    signer = issuer.key if issuer else key
    builder = (
        x509.CertificateBuilder()
        .subject_name(_name(hosts[0]) if issuer is None else _common_name(hosts[0]))
        .issuer_name(issuer.certificate.subject if issuer else _name(hosts[0]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(True, False, isinstance(key, rsa.RSAPrivateKey), False, False, False, False, False, False),
            critical=True,
        )
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.SubjectAlternativeName([_alternative_name(host) for host in hosts]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
    )
    return builder.sign(signer, _hash(signer))


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.PEM)


def _write(path: pathlib.Path, data: bytes, mode: int = 0o644) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)


def _server_file(directory: pathlib.Path, name: str, key: Key, sent: list[x509.Certificate]) -> None:
    text = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    _write(directory / f"{name}.pem", text + b"".join(_pem(certificate) for certificate in sent), 0o600)


def _make(directory: pathlib.Path) -> None:
    now = _now()
    old_root = _authority("Old RSA root (not trusted)", _key("rsa"), None, None)
    root_key = _key("p384")
    root = _authority("Test root ECDSA", root_key, None, None)
    crossed = _authority("Test root ECDSA", root_key, old_root, None)
    issuing = _authority("Test issuing CA ECDSA", _key("p256"), root, 0)
    policy = _authority("Test policy CA ECDSA", _key("p384"), root, 1)
    deep = _authority("Test deep issuing CA ECDSA", _key("p256"), policy, 0)
    root_rsa = _authority("Test root RSA", _key("rsa"), None, None)
    issuing_rsa = _authority("Test issuing CA RSA", _key("rsa"), root_rsa, 0)
    unknown = _authority("Test root ECDSA", _key("p384"), None, None)
    unknown_issuing = _authority("Test issuing CA ECDSA", _key("p256"), unknown, 0)

    issuers = {"ecdsa": issuing, "deep": deep, "rsa": issuing_rsa}
    intermediates = {
        "ecdsa": [issuing.certificate, crossed.certificate],
        "deep": [deep.certificate, policy.certificate],
        "rsa": [issuing_rsa.certificate],
    }
    every_host = [host for hosts in GOOD_VARIANTS.values() for host in hosts]
    for chain in CHAINS:
        issuer, sent = issuers[chain], intermediates[chain]
        key = _key("rsa" if chain == "rsa" else "p256")
        begin, end = now - 2 * DAY, now + 88 * DAY
        for variant, hosts in GOOD_VARIANTS.items():
            _server_file(directory, f"{chain}-{variant}", key, [_leaf(hosts, key, issuer, begin, end), *sent])
        bad = {
            "wrong-name": _leaf(["api.example.net"], key, issuer, begin, end),
            "expired": _leaf(every_host, key, issuer, now - 90 * DAY, now - DAY),
            "not-yet-valid": _leaf(every_host, key, issuer, now + 2 * DAY, now + 90 * DAY),
        }
        for variant, leaf in bad.items():
            _server_file(directory, f"{chain}-{variant}", key, [leaf, *sent])
        leaf = _leaf(every_host, key, unknown_issuing, begin, end)
        _server_file(directory, f"{chain}-unknown-ca", key, [leaf, unknown_issuing.certificate])
        _server_file(directory, f"{chain}-self-signed", key, [_leaf(every_host, key, None, begin, end)])

    for name, authority in (("root", root), ("root-rsa", root_rsa)):
        _write(directory / f"{name}.pem", _pem(authority.certificate))
        _write(directory / f"{name}.der", authority.certificate.public_bytes(serialization.Encoding.DER))
    _write(directory / "issuing.der", issuing.certificate.public_bytes(serialization.Encoding.DER))
    _write(directory / "roots.pem", _pem(root.certificate) + _pem(root_rsa.certificate))
    _write(directory / "layout", f"{LAYOUT} {(now + 80 * DAY).isoformat()}\n".encode())


def _usable(directory: pathlib.Path) -> bool:
    try:
        layout, until = (directory / "layout").read_text().split()
    except (OSError, ValueError):
        return False
    return layout == LAYOUT and _now() < datetime.datetime.fromisoformat(until)


def ensure(directory: pathlib.Path) -> pathlib.Path:
    """Makes the PKI unless a usable one is there. Safe when several processes do so at once."""
    directory.mkdir(parents=True, exist_ok=True)
    directory.chmod(0o700)
    with open(directory / "lock", "w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _usable(directory):
            _make(directory)
    return directory


def default_directory() -> pathlib.Path:
    """build/pki of this repository."""
    return pathlib.Path(__file__).resolve().parents[2] / "build" / "pki"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Makes the test PKI unless a usable one is there.")
    parser.add_argument("directory", nargs="?", type=pathlib.Path, default=default_directory())
    print(ensure(parser.parse_args().directory))
