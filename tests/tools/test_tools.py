"""The tools that judge the rest must be able to say no."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import results
import sizes
import stack_depth
import treemap

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "tests/tools"
ARM = ("arm-none-eabi-gcc", "-mcpu=cortex-m3", "-mthumb", "-nostdlib", "-Wl,--entry=main")


class Case(unittest.TestCase):
    """A test with a directory of its own."""

    def setUp(self) -> None:
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.directory = Path(temporary.name)

    def run_command(self, *command: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(word) for word in command], env={**os.environ, **environment}, cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )

    def file(self, name: str, text: str, mode: int = 0o644) -> Path:
        path = self.directory / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        return path

    def image(self, source: str) -> Path:
        path = self.directory / "image.elf"
        ended = self.run_command(*ARM, self.file("image.c", source), "-o", path)
        self.assertEqual(ended.returncode, 0, ended.stdout)
        return path


class NoHeap(Case):
    def check(self, source: str) -> subprocess.CompletedProcess[str]:
        return self.run_command(TOOLS / "check_no_heap.sh", "arm-none-eabi-nm", self.image(source))

    def test_an_image_without_a_heap_is_accepted(self) -> None:
        ended = self.check("int free_slots; int main(void) { return free_slots; }")
        self.assertEqual((ended.returncode, ended.stdout), (0, ""))

    def test_an_image_with_an_allocator_is_refused_by_name(self) -> None:
        for name in ("malloc", "calloc", "realloc", "free", "sbrk", "_sbrk", "_malloc_r", "_free_r"):
            with self.subTest(name=name):
                ended = self.check(f"int {name}_(void) __asm__(\"{name}\"); int {name}_(void) {{ return 0; }}"
                                   f" int main(void) {{ return {name}_(); }}")
                self.assertEqual(ended.returncode, 1)
                self.assertIn(name, ended.stdout)

    def test_a_file_that_is_no_image_is_refused(self) -> None:
        ended = self.run_command(
            TOOLS / "check_no_heap.sh", "arm-none-eabi-nm", self.file("image.elf", "text")
        )
        self.assertNotEqual(ended.returncode, 0)


class Sizes(Case):
    SOURCE = """
        static char main_stack[1000]; static char other[64] __attribute__((section(".stack.other")));
        char tls_arena[3000]; int variable = 5; char plain[40]; const int constant = 7;
        int main(void) { main_stack[1] = other[2] = tls_arena[3] = plain[4] = (char)variable; return constant; }
    """

    def test_stacks_and_the_arena_are_taken_out_of_bss(self) -> None:
        # A section of its own name is marked as loaded unless a linker script says otherwise.
        script = self.file("image.ld", "SECTIONS { .text : { *(.text .rodata*) } .data : { *(.data) } "
                           ".bss (NOLOAD) : { *(.bss) } .stack (NOLOAD) : { *(.stack*) } }")
        path = self.directory / "image.elf"
        source = self.file("image.c", self.SOURCE)
        ended = self.run_command(*ARM, "-O0", "-T", script, source, "-o", path)
        self.assertEqual(ended.returncode, 0, ended.stdout)
        measured = sizes.measure(path)
        self.assertEqual(measured["stacks"], 1064)
        self.assertEqual(measured["tls_arena"], 3000)
        self.assertEqual(measured["bss"], 40)
        self.assertEqual(measured["data"], 4)
        self.assertEqual(measured["ram_total"], 4 + 40 + 1064 + 3000)
        self.assertGreater(measured["flash"], 4)

    def test_the_table_begins_with_the_agreed_header(self) -> None:
        table = self.directory / "report/sizes.tsv"
        image = self.image("int main(void) { return 0; }")
        for board in ("one", "two"):
            sizes.add(table, board, "public-web", [image])
        lines = table.read_text().splitlines()
        self.assertEqual(
            lines[0].split("\t")[:10],
            "board profile image flash data bss stacks tls_arena ram_total flash_core".split(),
        )
        self.assertEqual([line.split("\t")[:3] for line in lines[1:]],
                         [["one", "public-web", "image"], ["two", "public-web", "image"]])

    def test_components_come_from_the_objects_paths(self) -> None:
        core = self.directory / "obj/core/http"
        core.mkdir(parents=True)
        program = self.file("main.c", "int deep(int); int zero[25]; int main(void) { return deep(zero[0]); }")
        library = self.file("url.c", "int deep(int); int deep(int x) { static char seen[40]; return seen[x]; }")
        flags = ("-ffunction-sections", "-fdata-sections", "-c")
        for source, made in ((library, core / "url.o"), (program, self.directory / "main.o")):
            ended = self.run_command(*ARM[:3], *flags, source, "-o", made)
            self.assertEqual(ended.returncode, 0, ended.stdout)
        image = self.directory / "image.elf"
        ended = self.run_command(*ARM, f"-Wl,-Map={image.with_suffix('.map')}", self.directory / "main.o",
                                 core / "url.o", "-o", image)
        self.assertEqual(ended.returncode, 0, ended.stdout)
        parts = sizes.parts(image)
        self.assertEqual((parts["ram_core"], parts["ram_libc"]), (40, 100))
        self.assertGreater(parts["flash_core"], 8)
        self.assertEqual(parts["flash_lwip"], 0)
        picture = treemap.draw(image, "image")
        for words in ("seen in core/http/url: 40 bytes", "image, RAM: 140 bytes"):
            self.assertIn(words, picture)

    def test_an_image_without_a_map_has_no_components_and_no_picture(self) -> None:
        image = self.image("int main(void) { return 0; }")
        self.assertEqual(sizes.parts(image), {})
        self.assertNotEqual(self.run_command(sys.executable, TOOLS / "treemap.py", image, "/dev/null").returncode, 0)

    def test_a_limit_is_kept_broken_or_without_an_image(self) -> None:
        table, kept = self.directory / "sizes.tsv", self.directory / "size-limits.tsv"
        sizes.add(table, "one", "small", [self.image("int zero[25]; int main(void) { return zero[0]; }")])
        for limit, holds in (("one/small/image:bss=100", True), ("one/small/image:bss=99", False),
                             ("one/full/image:bss=100", False), ("two/small/image:bss=100", False)):
            with self.subTest(limit=limit):
                self.assertEqual(sizes.check(table, kept, [limit]), holds)
                self.assertEqual([r.outcome for r in results.read(kept)], ["passed" if holds else "failed"])


class StackDepth(Case):
    """Frames are what the compiler says of them, so the tests give a call graph of their own."""

    NODES = {"board_run_application": 100, "tcpip_thread": 0, "SysTick_Handler": 8, "short_way": 500, "long_way": 300,
             "below": 300, "again": 40, "pointed": 1000}

    def depth(self, edges: tuple[str, ...]) -> subprocess.CompletedProcess[str]:
        nodes = [f'node: {{ title: "{n}" label: "{n}\\n{n}.c:1:1\\n{s} bytes (static)" }}' for n, s in self.NODES.items()]
        calls = ['edge: {{ sourcename: "{}" targetname: "{}" label: "x.c:1:1" }}'.format(*e.split(">")) for e in edges]
        self.file("one.ci", "\n".join(nodes))
        self.file("two.ci", "\n".join(calls))
        names = "\n".join(f"int {name}(void) {{ return 0; }}" for name in self.NODES)
        image = self.image(f"{names} int main(void) {{ return 0; }}")
        return self.run_command(sys.executable, TOOLS / "stack_depth.py", self.directory, image, "arm-none-eabi-nm",
                                self.directory / "stacks.tsv")

    def test_the_deepest_of_several_ways_is_found(self) -> None:
        ended = self.depth(("board_run_application>short_way", "board_run_application>long_way", "long_way>below"))
        self.assertEqual(ended.returncode, 0, ended.stdout)
        self.assertIn(f"application: {100 + 300 + 300 + stack_depth.EXCEPTION} bytes at most", ended.stdout)

    def test_a_recursion_counts_each_of_its_functions_once(self) -> None:
        ended = self.depth(("board_run_application>below", "below>again", "again>below"))
        self.assertIn(f"application: {100 + 300 + 40 + stack_depth.EXCEPTION} bytes at most", ended.stdout)

    def test_a_call_through_a_pointer_must_be_told(self) -> None:
        ended = self.depth(("board_run_application>long_way", "long_way>__indirect_call"))
        self.assertEqual(ended.returncode, 1)
        self.assertIn("does not tell: long_way", ended.stdout)
        self.assertEqual([r.outcome for r in results.read(self.directory / "stacks.tsv")], ["failed"])

    def test_a_rule_tells_whom_a_pointer_calls_and_where_a_way_ends(self) -> None:
        graph = stack_depth.Graph(dict(self.NODES))
        graph.untold["long_way"].add("x.c:1")
        graph.calls["below"].add("again")
        stack_depth.tell(graph, [("long_*", ["point*"]), ("below", ["!"])])
        self.assertEqual((graph.calls["long_way"], graph.untold, graph.calls["below"]), ({"pointed"}, {}, set()))


class Choices(Case):
    """What make is asked for and cannot be is said at once, with what there is, and nothing is built."""

    def refused(self, words: str, *arguments: str, goal: str = "firmware") -> str:
        chosen = [word for name in ("BOARD", "KERNEL", "PROFILE") for word in ("-u", name)]
        ended = self.run_command("env", *chosen, "make", goal, *arguments, MAKEFLAGS="", MAKELEVEL="")
        self.assertNotEqual(ended.returncode, 0)
        self.assertIn(words, ended.stdout)
        self.assertNotIn("CC ", ended.stdout)
        return ended.stdout

    def test_a_name_that_does_not_exist(self) -> None:
        for name, there_is in (("board", "mps2-an385"), ("example", "place_call"), ("profile", "small"), ("kernel", "none")):
            with self.subTest(name=name):
                text = self.refused(f"There is no {name} named never; there are: ", f"{name.upper()}=never")
                self.assertIn(there_is, text)
        self.refused("There is no board named never; there are: ", "BOARD=never", goal="sizes")

    def test_a_switch_is_on_or_off(self) -> None:
        for name in ("IPV6", "LTO", "SANITIZE", "FLASH_RECORDS", "SETTINGS_CONSOLE"):
            for value in ("0", "yes"):
                with self.subTest(name=name, value=value):
                    self.refused(f'{name} is "{value}", but must be 1, or empty for no', f"{name}={value}")
        self.refused('WATCHDOG is "maybe", but must be 1, 0, or empty', "WATCHDOG=maybe")

    def test_what_is_not_there(self) -> None:
        self.refused("WATCHDOG=1: BOARD=riscv32-virt has no watchdog", "WATCHDOG=1", "BOARD=riscv32-virt")
        self.refused("SANITIZE=1 is for BOARD=host", "SANITIZE=1")
        self.refused("VAPI_CONFIG=never.h: there is no such file", "VAPI_CONFIG=never.h", goal="lib")
        self.refused("There is no test program named test_never in tests/unit", "TEST=test_never", goal="unit")
        self.refused("KERNEL=none does not run on BOARD=host; there are: vapi.", "KERNEL=none", "BOARD=host")


class Summary(Case):
    def summary(self, **suites: list[str]) -> tuple[int, list[str]]:
        for suite, outcomes in suites.items():
            results.write(self.directory / f"{suite}.tsv",
                          [results.Result(suite, f"test {n}", o, 0.1) for n, o in enumerate(outcomes)])
        ended = self.run_command(sys.executable, TOOLS / "summary.py", self.directory,
                                 self.directory / "summary.txt", "one", "two")
        return ended.returncode, ended.stdout.splitlines()

    def test_it_closes_with_the_counts_of_all_suites(self) -> None:
        status, lines = self.summary(one=["passed", "passed"], two=["passed"])
        self.assertEqual((status, lines[-1]), (0, "3 passed, 0 failed"))

    def test_skipped_tests_are_counted_and_named(self) -> None:
        status, lines = self.summary(one=["passed", "skipped"], two=["passed"])
        self.assertEqual((status, lines[-1]), (0, "2 passed, 0 failed, 1 skipped"))
        self.assertIn("skipped: one: test 1", lines)

    def test_a_failed_test_is_named_and_turns_it_red(self) -> None:
        status, lines = self.summary(one=["passed", "failed"], two=["passed"])
        self.assertEqual((status, lines[-1]), (1, "2 passed, 1 failed"))
        self.assertIn("failed: one: test 1", lines)

    def test_a_suite_that_ran_nothing_turns_it_red(self) -> None:
        for two in ([], ["skipped"]):
            with self.subTest(two=two):
                status, lines = self.summary(one=["passed"], two=two)
                self.assertEqual(status, 1)
                self.assertIn("failed: two: (ran no test)", lines)

    def test_a_suite_that_wrote_nothing_turns_it_red(self) -> None:
        status, lines = self.summary(one=["passed"])
        self.assertEqual((status, lines[-1]), (1, "1 passed, 1 failed"))

    def test_a_damaged_file_turns_it_red(self) -> None:
        self.file("two.tsv", "two\ttest\tgood\t1\n")
        status, lines = self.summary(one=["passed"])
        self.assertEqual((status, lines[-1]), (1, "1 passed, 1 failed"))


class RunUnit(Case):
    def outcomes(self, output: str, status: int = 0, *options: str) -> tuple[int, dict[str, str]]:
        program = self.file("test_x", f"#!/bin/sh\ncat <<'END'\n{output}\nEND\nexit {status}\n", 0o755)
        kept = self.directory / "results.tsv"
        ended = self.run_command(sys.executable, TOOLS / "run_unit.py", "--suite", "unit", "--results", kept,
                                 *options, program)
        return ended.returncode, {r.test.removeprefix("test_x: "): r.outcome for r in results.read(kept)}

    def test_each_test_of_a_program_is_recorded(self) -> None:
        output = "1..3\nok 1 - test_a\nnot ok 2 # SKIP test_b\nok 3 - test_c"
        self.assertEqual(self.outcomes(output),
                         (0, {"test_a": "passed", "test_b": "skipped", "test_c": "passed"}))

    def test_names_are_sentences_and_may_begin_alike(self) -> None:
        self.assertEqual(self.outcomes("1..2\nok 1 - a line ends\nok 2 - a line is long"),
                         (0, {"a line ends": "passed", "a line is long": "passed"}))

    def test_tests_of_the_same_name_are_all_counted(self) -> None:
        self.assertEqual(self.outcomes("1..2\nok 1 - test_a\nok 2 - test_a")[0], 0)

    def test_a_failure_is_recorded(self) -> None:
        self.assertEqual(self.outcomes("1..2\nok 1 - test_a\nnot ok 2 - test_b", 1),
                         (1, {"test_a": "passed", "test_b": "failed"}))

    def test_a_program_that_dies_fails_even_when_its_tests_so_far_passed(self) -> None:
        status, outcomes = self.outcomes("1..2\nok 1 - test_a", 1)
        self.assertEqual((status, outcomes["test_a"]), (1, "passed"))
        self.assertIn("failed", outcomes.values())

    def test_a_program_that_reports_fewer_tests_than_announced_fails(self) -> None:
        self.assertEqual(self.outcomes("1..2\nok 1 - test_a")[0], 1)

    def test_a_program_with_a_bad_status_fails_although_every_test_passed(self) -> None:
        self.assertEqual(self.outcomes("1..1\nok 1 - test_a", 1)[0], 1)

    def test_a_program_without_tests_fails(self) -> None:
        self.assertEqual(self.outcomes("hello")[0], 1)

    def test_a_program_that_hangs_is_stopped_and_fails(self) -> None:
        program = self.file("test_x", "#!/bin/sh\nexec sleep 60\n", 0o755)
        kept = self.directory / "results.tsv"
        ended = self.run_command(sys.executable, TOOLS / "run_unit.py", "--suite", "unit", "--results", kept,
                                 "--timeout", "0.2", program)
        self.assertEqual(ended.returncode, 1)


class Fetch(Case):
    FETCH = ROOT / "port/dependencies/fetch.sh"

    def test_a_directory_without_the_source_is_refused(self) -> None:
        ended = self.run_command(self.FETCH, self.directory / "deps", f"lwip={self.directory}")
        self.assertEqual(ended.returncode, 1)
        self.assertIn("LWIP_DIR", ended.stdout)

    def test_a_directory_with_the_source_is_recorded(self) -> None:
        self.file("jsmn.h", "")
        ended = self.run_command(self.FETCH, self.directory / "deps", f"jsmn={self.directory}")
        self.assertEqual(ended.returncode, 0, ended.stdout)
        self.assertIn(str(self.directory), (self.directory / "deps/versions.txt").read_text())

    def test_a_system_without_apt_is_told_which_variables_to_set(self) -> None:
        tools = self.directory / "bin"
        tools.mkdir()
        for name in ("sh", "dirname", "mkdir", "rm", "tr", "cut"):
            (tools / name).symlink_to(f"/usr/bin/{name}")
        ended = self.run_command(self.FETCH, self.directory / "deps", "lwip", "mbedtls", PATH=str(tools))
        self.assertEqual(ended.returncode, 1)
        for variable in ("LWIP_DIR=", "MBEDTLS_DIR="):
            self.assertIn(variable, ended.stdout)

    def test_a_system_without_apt_is_told_what_is_missing(self) -> None:
        tools = self.directory / "bin"
        tools.mkdir()
        for name in ("sh", "dirname", "awk", "cat"):
            (tools / name).symlink_to(f"/usr/bin/{name}")
        ended = self.run_command(ROOT / "port/dependencies/packages.sh", "arm", PATH=str(tools))
        self.assertEqual(ended.returncode, 1)
        self.assertIn("gcc-arm-none-eabi", ended.stdout)


if __name__ == "__main__":
    unittest.main()
