"""core/ compiles without a warning for other machines and by other compilers than the unit tests use."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WARNINGS = ("-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Wstrict-prototypes", "-Wmissing-prototypes",
            "-Werror", "-pedantic-errors")


class CoreCompiles(unittest.TestCase):
    """One test a compiler; one that is not installed is skipped and `make check` installs it."""

    def compile(self, compiler: str, *flags: str) -> None:
        if shutil.which(compiler) is None:
            self.skipTest(f"{compiler} is not installed")
        jsmn = ROOT / os.environ["JSMN_DIR"]
        sources = sorted((ROOT / "core").rglob("*.c"))
        self.assertTrue(sources)
        with tempfile.TemporaryDirectory() as directory, ThreadPoolExecutor(os.cpu_count()) as pool:

            def compile_one(source: Path) -> str:
                ended = subprocess.run(
                    [compiler, "-std=c11", *WARNINGS, *flags, "-I", str(ROOT / "core/include"), "-isystem",
                     str(jsmn), "-c", str(source)],
                    cwd=directory, capture_output=True, text=True, check=False,
                )
                return ended.stderr if ended.returncode else ""

            complaints = "".join(pool.map(compile_one, sources))
        self.assertEqual(complaints[:4000], "")

    def test_by_gcc_for_this_machine_with_more_optimisation(self) -> None:
        self.compile("gcc", "-O3")

    def test_by_gcc_for_cortex_m0(self) -> None:
        self.compile("arm-none-eabi-gcc", "-Os", "-mcpu=cortex-m0", "-mthumb")

    def test_by_gcc_for_cortex_m55(self) -> None:
        self.compile("arm-none-eabi-gcc", "-O2", "-mcpu=cortex-m55", "-mthumb", "-mfloat-abi=hard")

    def test_by_gcc_for_32_bit_risc_v(self) -> None:
        self.compile("riscv64-unknown-elf-gcc", "-Os", "-march=rv32imac", "-mabi=ilp32", "-misa-spec=2.2",
                     "--specs=picolibc.specs")

    def test_by_gcc_for_64_bit_risc_v(self) -> None:
        self.compile("riscv64-unknown-elf-gcc", "-Os", "-march=rv64imac", "-mabi=lp64", "-misa-spec=2.2",
                     "-mcmodel=medany", "--specs=picolibc.specs")

    def test_by_clang_for_cortex_m3(self) -> None:
        header = subprocess.run(
            ["arm-none-eabi-gcc", "-print-file-name=include"], capture_output=True, text=True, check=True
        ).stdout.strip()
        library = Path("/usr/lib/arm-none-eabi/include")
        if not (library / "string.h").exists():
            library = Path(header).parents[4] / "arm-none-eabi/include"
        self.compile("clang", "--target=thumbv7m-none-eabi", "-Os", "-idirafter", str(library))

    def test_by_clang_as_c17_with_more_optimisation(self) -> None:
        self.compile("clang", "-O3", "-std=c17")


if __name__ == "__main__":
    unittest.main()
