"""What the documents say must be so: their C compiles, their links lead somewhere, and what they name exists.

A page's ```c blocks are one source file, in the order in which they stand, so that a later block may use what
an earlier one declares. Reference pages and the benchmarks' page are generated and have tests of their own.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GENERATED = ("docs/reference/", "docs/benchmarks.md")
INCLUDES = ("core/include", "boards/include", "port/kernel", "port/mbedtls", "port/posix", "port/sockets", "port/template")
# A snippet's functions are there to be read, not to be called.
FLAGS = ("-std=c11", "-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Wstrict-prototypes", "-Werror",
         "-Wno-unused-function", "-Wno-unused-variable", "-Wno-unused-const-variable")
COMPILERS = (("gcc",), ("arm-none-eabi-gcc", "-mcpu=cortex-m3", "-mthumb"))

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAME = re.compile(r"\b(?:vapi|VAPI)_\w+")
COMMAND = re.compile(r"^(?:[A-Z_]+=\S+ )*make ([^#\n]*)", re.MULTILINE)
ASSIGNMENT = re.compile(r"([A-Z_]+)=(\S*)")


def pages() -> list[Path]:
    """README.md and the hand-written documents."""
    found = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    return [page for page in found if not str(page.relative_to(ROOT)).startswith(GENERATED)]


def blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of these languages, each padded so that a compiler's line numbers are the page's."""
    text = page.read_text(encoding="utf-8")
    return [
        f'#line {text.count(chr(10), 0, match.start()) + 2} "{page.relative_to(ROOT)}"\n{match[2]}' if match[1] == "c"
        else match[2]
        for match in FENCE.finditer(text)
        if match[1] in languages
    ]


def known_names() -> set[str]:
    """Every identifier of ours that a header, a source or a makefile mentions."""
    folders = ("core", "port", "boards", "tests", "examples")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in (".c", ".h", ".mk", ".py")]
    return set(NAME.findall("\n".join(path.read_text(encoding="utf-8") for path in [*files, ROOT / "Makefile"])))


def targets() -> set[str]:
    """The goals that one can ask make for."""
    files = [ROOT / "Makefile", *ROOT.glob("tests/*.mk"), *ROOT.glob("tests/*/*.mk"), *ROOT.glob("*/*/*.mk")]
    goal = re.compile(r"^([a-z][a-z-]*)\s*:(?!=)", re.MULTILINE)
    return {name for path in files for name in goal.findall(path.read_text(encoding="utf-8"))}


class Documents(unittest.TestCase):
    def test_the_c_of_every_page_compiles(self) -> None:
        compiled = 0
        for page in pages():
            source = "\n".join(blocks(page, "c"))
            for compiler in COMPILERS if source else ():
                with self.subTest(page=page.name, compiler=compiler[0]), tempfile.TemporaryDirectory() as directory:
                    # The sockets of the C library for devices are lwIP's, which is not what is tested here.
                    if compiler[0] != "gcc" and "socket_transport.h" in source:
                        continue
                    path = Path(directory) / "page.c"
                    path.write_text(source, encoding="utf-8")
                    command = [*compiler, *FLAGS, *(f"-I{ROOT / folder}" for folder in INCLUDES), "-c", str(path)]
                    result = subprocess.run([*command, "-o", f"{directory}/page.o"], capture_output=True, text=True)
                    self.assertEqual(result.returncode, 0, result.stderr)
                    compiled += 1
        self.assertGreater(compiled, 0)

    def test_a_block_that_is_wrong_does_not_compile(self) -> None:
        with tempfile.TemporaryDirectory() as directory:
            page = Path(directory) / "page.c"
            page.write_text('#include "vapi/client.h"\nvoid f(vapi_client_t *c) { vapi_run(c); }\n', encoding="utf-8")
            command = ["gcc", *FLAGS, f"-I{ROOT / 'core/include'}", "-c", str(page), "-o", f"{directory}/page.o"]
            result = subprocess.run(command, capture_output=True, text=True)
            self.assertIn("warn_unused_result", result.stderr)
            self.assertNotEqual(result.returncode, 0)

    def test_every_link_leads_to_a_file(self) -> None:
        for page in [*pages(), ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", ROOT / "CHANGELOG.md"]:
            text = FENCE.sub("", page.read_text(encoding="utf-8"))
            for link in LINK.findall(text):
                if "://" not in link and not link.startswith("#"):
                    with self.subTest(page=page.name, link=link):
                        self.assertTrue((page.parent / link.split("#")[0]).exists())

    def test_every_name_of_ours_exists(self) -> None:
        known = known_names()
        for page in pages():
            for name in set(NAME.findall(page.read_text(encoding="utf-8"))):
                with self.subTest(page=page.name, name=name):
                    # `vapi_control_` stands for all that begin so.
                    self.assertTrue(name in known or any(other.startswith(name) for other in known if name[-1] == "_"))

    def test_every_goal_board_and_example_of_a_command_exists(self) -> None:
        goals = targets()
        folders = {"BOARD": "boards", "EXAMPLE": "examples"}
        for page in pages():
            text = page.read_text(encoding="utf-8")
            commands = [command for block in blocks(page, "", "sh") for command in COMMAND.findall(block)]
            commands += re.findall(r"`make ([^`]*)`", text)
            for command in commands:
                for word in command.split():
                    with self.subTest(page=page.name, command=command, word=word):
                        assignment = ASSIGNMENT.match(word)
                        if assignment and assignment[1] in folders and not re.search("[<…]", assignment[2]):
                            self.assertTrue((ROOT / folders[assignment[1]] / assignment[2]).is_dir())
                        elif not assignment and re.fullmatch("[a-z-]+", word):
                            self.assertIn(word, goals)


if __name__ == "__main__":
    unittest.main()
