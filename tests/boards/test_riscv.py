"""The RISC-V boards, against what test_boards.py asks of every board; only faults look different."""

from __future__ import annotations

import os
import re
import subprocess
import unittest

import processes
import test_boards


class Faults(unittest.TestCase):
    """Every exception ends the run with status 1 and says which, where and why."""

    board = "riscv32-virt"
    digits = 8

    def check(self, name: str, *patterns: str) -> str:
        board = test_boards.Board(self, {"CHECK": name})
        self.assertEqual(board.end(), 1, board.text())
        for pattern in patterns:
            self.assertRegex(board.text(), pattern)
        return board.text()

    @property
    def where(self) -> str:
        number = f"0x[0-9a-f]{{{self.digits}}}\\b"
        return f"thread application, pc {number}, ra {number}, mcause {number}, mstatus {number}"

    def test_a_write_where_nothing_is(self) -> None:
        self.check("writes_where_nothing_is", r"FAULT store access fault, address 0x0*90000000\b", self.where)

    def test_a_call_through_a_bad_pointer(self) -> None:
        self.check("calls_a_bad_pointer", r"FAULT instruction fetch, address 0x0*90000000\b", self.where)

    def test_a_trap(self) -> None:
        self.check("runs_an_undefined_instruction", r"FAULT breakpoint, ", self.where)

    def test_the_place_of_a_fault_is_the_line_that_caused_it(self) -> None:
        found = re.search(r"pc 0x([0-9a-f]+)", self.check("writes_where_nothing_is"))
        assert found is not None
        where = subprocess.run(["riscv64-unknown-elf-addr2line", "-f", "-e", str(test_boards.image(self.board)), found[1]],
                               stdout=subprocess.PIPE, text=True, check=True).stdout  # fmt: skip
        self.assertIn("board_image.c", where)

    def test_a_stack_overflow_by_recursion(self) -> None:
        self.check("overflows_its_stack", r"FAULT stack overflow, store access fault, address 0x0*800f", self.where)

    def test_an_interrupt_that_finds_no_room_on_the_stack(self) -> None:
        self.check("is_interrupted_at_the_end_of_its_stack",
                   r"FAULT stack overflow, store access fault, address 0x0*800f", self.where)  # fmt: skip

    def test_a_write_to_the_end_of_a_stack_is_found_at_the_next_switch(self) -> None:
        self.check("touches_the_end_of_its_stack", r"FAULT stack overflow, thread application")

    def test_a_write_to_what_plays_the_flash(self) -> None:
        self.check("writes_to_its_own_code", r"FAULT store access fault, address 0x0*800", self.where)

    def test_a_programming_error_in_the_use_of_a_lock(self) -> None:
        self.check("locks_twice", r"FAULT mutex locked twice, thread application")


class Kernel(test_boards.Kernel):
    """Clock, sleep and switches."""

    board = "riscv32-virt"
    stack_limits = (130, 300)


class Settings(test_boards.Settings):
    """The settings file."""

    board = "riscv32-virt"


class Network(test_boards.Network):
    """virtio-net, its driver, and lwIP above it."""

    board = "riscv32-virt"


class Faults64(Faults):
    """The same with registers of 64 bits."""

    board = "riscv64-virt"
    digits = 16


class Kernel64(Kernel):
    """The same with registers of 64 bits."""

    board = "riscv64-virt"
    stack_limits = (260, 500)


class Settings64(Settings):
    """The same with pointers of 64 bits."""

    board = "riscv64-virt"


class Network64(Network):
    """The same with pointers of 64 bits."""

    board = "riscv64-virt"


@unittest.skipUnless(test_boards.KERNEL == "vapi", "its image is not built with another kernel's")
class FaultsWithoutKernel(Faults):
    """The same in one loop. Nobody looks at the end of its stack, which lies right above what plays the flash."""

    kernel = "none"
    test_a_programming_error_in_the_use_of_a_lock = None  # type: ignore[assignment]
    test_a_write_to_the_end_of_a_stack_is_found_at_the_next_switch = None  # type: ignore[assignment]
    test_an_interrupt_that_finds_no_room_on_the_stack = None  # type: ignore[assignment]
    test_the_place_of_a_fault_is_the_line_that_caused_it = None  # type: ignore[assignment]


class ClockWithoutKernel(test_boards.ClockWithoutKernel):
    """The loop sleeps as a kernel does."""

    board = "riscv32-virt"


if __name__ == "__main__":
    os.chdir(processes.ROOT)
    unittest.main()
