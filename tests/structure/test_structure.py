"""Promises about the source that the compiler does not check: who includes whom, and what core/ asks of others."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import unittest
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)

# The floors of core/, from the ground up. A public header belongs to the floor that has the source of its name,
# or sources whose names begin with it; these have none.
FLOORS = ("base", "json", "http", "client", "api", "voice")
HEADERS_WITHOUT_SOURCE = {"word": "base", "config": "base", "port": "base", "http_method": "http"}
CORE_SYSTEM_HEADERS = {"stdint.h", "stddef.h", "stdbool.h", "string.h", "limits.h"}

# What a freestanding program must have anyway, and what a compiler puts in for arithmetic and jumps.
CORE_SYMBOLS = {"memcpy", "memmove", "memset", "memcmp", "strlen"}
COMPILER_HELPERS = re.compile(r"^(__aeabi_\w+|__gnu_thumb1_case_\w+|__\w+di3|__\w+si3|__clz\w+|__ctz\w+)$")

LIBRARY = ROOT / "build/mps2-an385/libvapi.a"
NM = "arm-none-eabi-nm"


def sources(*folders: str) -> list[Path]:
    """All C sources and headers below some folders."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.[ch]"))


def includes(path: Path) -> Iterator[tuple[bool, str]]:
    """What a file includes: whether in quotes, and the name."""
    for quote, name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        yield quote == '"', name


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def floor_of_header(name: str) -> str:
    """The floor of a public header, vapi/<name>.h or vapi/<floor>/<name>.h."""
    path = Path(name)
    if path.parts[1] in FLOORS:
        return path.parts[1]
    if path.stem in HEADERS_WITHOUT_SOURCE:
        return HEADERS_WITHOUT_SOURCE[path.stem]
    for pattern in (f"{path.stem}.c", f"{path.stem}_*.c"):
        owners = {source.relative_to(ROOT / "core").parts[0] for source in (ROOT / "core").rglob(pattern)}
        if len(owners) == 1:
            return owners.pop()
    raise AssertionError(f"{name}: no floor, or several, have {path.stem}.c")


def floor_of_file(path: Path) -> str:
    """The floor of any file below core/."""
    inside = path.relative_to(ROOT / "core")
    if inside.parts[0] == "include":
        return floor_of_header(str(inside.relative_to("include")))
    return inside.parts[0]


def symbols(*options: str) -> dict[str, set[str]]:
    """Symbols of each object in the library, by the object's name."""
    listed = subprocess.run(
        [NM, "--format=posix", *options, str(LIBRARY)], capture_output=True, text=True, check=True
    ).stdout
    found: dict[str, set[str]] = {}
    for line in listed.splitlines():
        if line.endswith("]:"):
            member = line[line.index("[") + 1 : -2]
            found[member] = set()
        elif line:
            found[member].add(line.split()[0])
    return found


def make(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Makes something on its own, even while a make is running this."""
    environment = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MAKELEVEL")}
    return subprocess.run(
        ["make", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


class Core(unittest.TestCase):
    """core/ stands alone, and each floor only on those below it."""

    def test_core_includes_only_freestanding_headers_and_its_own(self) -> None:
        for path in sources("core"):
            for quoted, name in includes(path):
                with self.subTest(file=name_of(path), include=name):
                    if not quoted:
                        self.assertIn(name, CORE_SYSTEM_HEADERS | {"jsmn.h"})
                    elif name.startswith("vapi/"):
                        self.assertTrue((ROOT / "core/include" / name).exists())
                    elif name != "jsmn.h":
                        self.assertTrue((path.parent / name).exists())

    def test_only_the_json_floor_includes_jsmn(self) -> None:
        users = {
            path.relative_to(ROOT / "core").parts[0]
            for path in sources("core")
            for _, name in includes(path)
            if name == "jsmn.h"
        }
        self.assertLessEqual(users, {"json"})

    def test_a_floor_includes_only_floors_below(self) -> None:
        for path in sources("core"):
            floor = floor_of_file(path)
            for _, name in includes(path):
                if name.startswith("vapi/"):
                    with self.subTest(file=name_of(path), include=name):
                        below = floor_of_header(name)
                        self.assertLessEqual(FLOORS.index(below), FLOORS.index(floor))

    def test_a_floor_calls_only_floors_below(self) -> None:
        folders = {path.stem + ".o": floor_of_file(path) for path in (ROOT / "core").rglob("*.c")}
        owners = {
            symbol: folders[member]
            for member, defined in symbols("--defined-only", "--extern-only").items()
            for symbol in defined
        }
        for member, undefined in symbols("--undefined-only").items():
            for symbol in undefined & owners.keys():
                with self.subTest(object=member, symbol=symbol):
                    self.assertLessEqual(
                        FLOORS.index(owners[symbol]), FLOORS.index(folders[member])
                    )

    def test_sources_have_names_of_their_own(self) -> None:
        names = [path.name for path in (ROOT / "core").rglob("*.c")]
        self.assertEqual(len(names), len(set(names)))

    def test_the_library_needs_no_symbol_beyond_the_allowed(self) -> None:
        defined = set().union(*symbols("--defined-only", "--extern-only").values())
        undefined = set().union(*symbols("--undefined-only").values())
        needed = {symbol for symbol in undefined - defined if not COMPILER_HELPERS.match(symbol)}
        self.assertLessEqual(needed, CORE_SYMBOLS)

    def test_the_library_has_no_variables(self) -> None:
        listed = subprocess.run(
            [NM, "--format=posix", str(LIBRARY)], capture_output=True, text=True, check=True
        ).stdout
        kinds = {line.split()[0]: line.split()[1] for line in listed.splitlines() if " " in line}
        self.assertEqual([symbol for symbol, kind in kinds.items() if kind in "bBdDC"], [])

    def test_every_public_header_stands_alone_in_c_and_in_cxx(self) -> None:
        for header in sorted((ROOT / "core/include/vapi").rglob("*.h")):
            for language, standard in (("c", "c11"), ("c++", "c++17")):
                with self.subTest(header=header.name, language=language):
                    ended = subprocess.run(
                        ["arm-none-eabi-gcc", "-x", language, f"-std={standard}", "-Wall", "-Wextra", "-Werror",
                         "-fsyntax-only", "-I", "core/include", "-include", str(header.relative_to(ROOT / "core/include")),
                         "/dev/null"],
                        cwd=ROOT, capture_output=True, text=True, check=False,
                    )
                    self.assertEqual(ended.returncode, 0, ended.stderr)


class Directions(unittest.TestCase):
    """examples -> core and board.h; boards -> port; port -> core headers."""

    def headers_below(self, folder: str) -> set[str]:
        return {path.name for path in sources(folder) if path.suffix == ".h"}

    def test_ports_include_nothing_of_boards(self) -> None:
        of_boards = self.headers_below("boards") - self.headers_below("port")
        for path in sources("port"):
            for quoted, name in includes(path):
                if quoted:
                    with self.subTest(file=name_of(path), include=name):
                        self.assertNotIn(Path(name).name, of_boards)

    def test_ports_and_boards_include_only_public_headers_of_core(self) -> None:
        private = {
            path.name for path in sources("core") if path.suffix == ".h" and "include" not in path.parts
        }
        for path in sources("port", "boards"):
            for quoted, name in includes(path):
                if quoted and not name.startswith("vapi/"):
                    with self.subTest(file=name_of(path), include=name):
                        own = self.headers_below("port") | self.headers_below("boards")
                        self.assertNotIn(Path(name).name, private - own)

    def test_examples_include_only_the_public_headers_and_board_h(self) -> None:
        for path in sources("examples"):
            for quoted, name in includes(path):
                if quoted:
                    with self.subTest(file=name_of(path), include=name):
                        public = name.startswith("vapi/") and (ROOT / "core/include" / name).exists()
                        own = (path.parent / name).resolve()
                        inside = own.exists() and own.is_relative_to(ROOT / "examples")
                        self.assertTrue(public or inside or name == "board.h")


class Repository(unittest.TestCase):
    """What is kept, and how it looks."""

    def test_nothing_else_lies_at_the_top(self) -> None:
        listed = subprocess.run(
            ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout.splitlines()
        top = {name.split("/")[0] for name in listed if not name.startswith(".")}
        agreed = {"Makefile", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
                  "core", "port", "boards", "tests", "examples", "docs"}
        self.assertLessEqual(top, agreed)

    def test_every_profile_builds_for_every_board_with_the_kernel_that_comes_with_it(self) -> None:
        for board in (path.parent.name for path in (ROOT / "boards").glob("*/board.mk")):
            for profile in ("public-web", "small", "full"):
                with self.subTest(board=board, profile=profile):
                    found = make("--dry-run", "lib", f"BOARD={board}", f"PROFILE={profile}")
                    self.assertEqual(found.returncode, 0, found.stderr)

    def test_our_sources_are_formatted(self) -> None:
        if shutil.which("clang-format") is None:
            self.skipTest("clang-format is not installed")
        version = subprocess.run(
            ["clang-format", "--version"], capture_output=True, text=True, check=True
        ).stdout
        major = re.search(r"version (\d+)", version)
        if major is None or major.group(1) != "14":
            self.skipTest(f"other versions than 14 format differently; this is {version.strip()}")
        ended = make("format-check")
        self.assertEqual(ended.returncode, 0, ended.stderr[:4000])

    def test_generated_sources_are_those_the_generator_makes(self) -> None:
        if not (ROOT / "core/generator/generator.mk").exists():
            self.skipTest("there is no generator yet")
        ended = make("generate-check")
        self.assertEqual(ended.returncode, 0, ended.stdout + ended.stderr)


if __name__ == "__main__":
    unittest.main()
