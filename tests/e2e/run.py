"""The end-to-end suites: run.py [--board B] [--only NAME] [--jobs N] [--suite S] [--results FILE] [--list].

Starts up to two workers, each in a network namespace of its own where the machine allows it, and hands
them one case after another. A worker that is lost takes only its own case with it.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "tools"), str(ROOT / "tests"), str(ROOT / "tests" / "e2e")]

import chat  # noqa: E402  (the path must be set first)
import device  # noqa: E402
import device_day  # noqa: E402
import emulator  # noqa: E402
import field  # noqa: E402
import network  # noqa: E402
import place_call  # noqa: E402
import processes  # noqa: E402
import reboot  # noqa: E402
import results  # noqa: E402
import super_loop  # noqa: E402
import version_check  # noqa: E402

BOARDS = ("host", *emulator.MACHINES)
MODULES = (place_call, device_day, reboot, chat, version_check, super_loop, field)
"""Who has cases: CASES, skip_reason(), run_case(), and EXAMPLE unless each case has its own."""
OWNER = {name: module for module in MODULES for name in module.CASES}
CASE_LIMIT = 90.0
"""Seconds after which a worker is given up, beside what the case asks for."""
CONSOLES = ROOT / "build" / "report" / "consoles"
"""What every image said, over all its starts; `make secrets` searches it."""
SIMULATORS = CONSOLES.with_name("simulators")
"""What the simulator logged beside it; searched as well."""


def example(name: str) -> str:
    """The example that a case runs."""
    return str(getattr(OWNER[name].CASES[name], "example", "") or OWNER[name].EXAMPLE)


def suite(name: str) -> str:
    """The suite that a case belongs to."""
    return str(getattr(OWNER[name].CASES[name], "suite", "e2e"))


def image(board: str, example: str, kernel: str) -> pathlib.Path:
    """Where make puts the image that trusts the test roots."""
    variant = "-test" if kernel == "vapi" else f"-{kernel}-test"
    directories = ("host-test-sanitize", "host-test") if board == "host" else (board + variant,)
    candidates = [ROOT / "build" / directory / f"{example}.elf" for directory in directories]
    return next((candidate for candidate in candidates if candidate.exists()), candidates[-1])


def work(inside: bool, base: pathlib.Path) -> int:
    """A worker: reads `BOARD CASE` lines, answers each with a line of JSON."""
    namespace = network.Namespace(base) if inside else None
    try:
        for line in sys.stdin:
            board, name = line.split()
            module = OWNER[name]
            case = module.CASES[name]
            directory = base / f"{board}-{name}"
            directory.mkdir()
            image_path = base.parent / f"{board}-{example(name)}.elf"
            context = device.Context(board, image_path, directory, namespace)
            begun = time.monotonic()
            outcome, words = "passed", module.skip_reason(case, context) or ""
            if words:
                outcome = "skipped"
            else:
                try:
                    words = module.run_case(case, context) or ""
                except AssertionError as error:
                    outcome, words = "failed", str(error)
                except Exception as error:  # a fault of the harness is a failed test, not the end of the suite
                    outcome, words = "failed", f"{type(error).__name__}: {error}"
            for kept, place in (("console", CONSOLES), ("simulator.log", SIMULATORS)):
                if (directory / kept).exists():
                    shutil.copyfile(directory / kept, place / f"{board}-{name}")
            answer = {"outcome": outcome, "words": words, "seconds": time.monotonic() - begun}
            print(json.dumps(answer), flush=True)
    finally:
        if namespace is not None:
            namespace.stop()
    return 0


class Worker:
    """A worker seen from the parent."""

    def __init__(self, inside: bool, base: pathlib.Path) -> None:
        base.mkdir()
        where = "inside" if inside else "outside"
        command = [sys.executable, str(pathlib.Path(__file__)), "--worker", where, "--directory", str(base)]
        if inside:
            command = network.enter_command() + command
        self._process = processes.start(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=network.environment(), start_new_session=True
        )

    def run(self, board: str, name: str) -> dict[str, object]:
        """Runs a case."""
        assert self._process.stdin is not None and self._process.stdout is not None
        timer = threading.Timer(CASE_LIMIT + getattr(OWNER[name].CASES[name], "limit", 0.0), self._process.kill)
        timer.start()
        try:
            self._process.stdin.write(f"{board} {name}\n".encode())
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = b""
        finally:
            timer.cancel()
        if not line:
            return {"outcome": "failed", "words": "the worker was lost", "seconds": CASE_LIMIT}
        return dict(json.loads(line))

    @property
    def alive(self) -> bool:
        """It can take another case."""
        return self._process.poll() is None

    def stop(self) -> None:
        """Lets it end in order, then makes sure."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.close()
            except BrokenPipeError:
                pass
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            pass
        processes.stop(self._process)


def main() -> int:
    parser = argparse.ArgumentParser(description="Runs whole images against the simulator.")
    parser.add_argument("--board", action="append", choices=BOARDS, help="only this board; may be repeated")
    parser.add_argument("--only", default="", help="only cases whose name contains this, or one of several, by commas")
    parser.add_argument("--kernel", default="vapi", help="run the images built with this KERNEL")
    parser.add_argument("--jobs", type=int, default=2, help="runs at a time (default 2)")
    parser.add_argument("--suite", default="e2e", choices=sorted({suite(name) for name in OWNER}), help="default e2e")
    parser.add_argument("--results", type=pathlib.Path, default=ROOT / "build" / "report" / "results" / "e2e.tsv")
    parser.add_argument("--list", action="store_true", help="show the cases and end")
    parser.add_argument("--no-namespace", action="store_true", help="do without, as on a machine that has none")
    parser.add_argument("--image", type=pathlib.Path, help="an image to run in place of the built ones")
    parser.add_argument("--keep", action="store_true", help="keep consoles and logs below build/e2e-*")
    parser.add_argument("--worker", choices=("inside", "outside"), help=argparse.SUPPRESS)
    parser.add_argument("--directory", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.worker:
        return work(arguments.worker == "inside", arguments.directory)
    chosen = [
        (board, name)
        for board in arguments.board or BOARDS
        for name, module in OWNER.items()
        if any(part in name for part in arguments.only.split(","))
        and board in module.CASES[name].boards
        and suite(name) == arguments.suite
    ]
    if arguments.list:
        print("\n".join(f"{board:12} {name}" for board, name in chosen))
        return 0
    images = {
        f"{board}-{example(name)}": arguments.image or image(board, example(name), arguments.kernel) for board, name in chosen
    }
    for place in (CONSOLES, SIMULATORS):
        place.mkdir(parents=True, exist_ok=True)
    missing = [str(path) for path in images.values() if not path.exists()]
    if missing:
        print(f"e2e: not built yet (make e2e does it): {', '.join(missing)}", file=sys.stderr)
        return 1
    refusal = "not wanted" if arguments.no_namespace else network.namespace_refusal()
    if refusal is None:
        print("e2e: each worker has a network namespace with a tap, DHCP, DNS and NTP")
    else:
        print(f"e2e: no network namespace ({refusal}); QEMU's user network, confined to the simulator")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupted)
    recorded: list[results.Result] = []
    lock = threading.Lock()
    queue = list(reversed(chosen))
    base = pathlib.Path(tempfile.mkdtemp(prefix="e2e-", dir=ROOT / "build"))
    for name, path in images.items():
        shutil.copy2(path, base / f"{name}.elf")  # so that all cases run the same one, whatever make does meanwhile

    def record(board: str, name: str, answer: dict[str, object]) -> None:
        result = results.Result(
            arguments.results.stem, f"{board}.{name}", str(answer["outcome"]), float(str(answer["seconds"]))
        )
        recorded.append(result)
        print(f"{arguments.suite:10} {result.test:72} {result.outcome} ({result.seconds:.1f} s)", flush=True)
        if answer["words"]:
            print(f"  {answer['words']}", flush=True)

    def drive(index: int) -> None:
        # A worker ends with the thread that started it, so each thread keeps its own.
        worker: Worker | None = None
        for life in range(len(chosen) + 1):
            while worker is None or worker.alive:
                with lock:
                    if not queue:
                        break
                    board, name = queue.pop()
                if worker is None:
                    worker = Worker(refusal is None, base / f"worker{index}.{life}")
                answer = worker.run(board, name)
                with lock:
                    record(board, name, answer)
            if worker is not None:
                worker.stop()
            worker = None
            if not queue:
                break

    threads = [threading.Thread(target=drive, args=(index,), daemon=True) for index in range(max(1, arguments.jobs))]
    try:
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            time.sleep(0.1)
    except KeyboardInterrupt:
        queue.clear()
        print("e2e: stopped", file=sys.stderr)
        return 130
    finally:
        order = {f"{board}.{name}": place for place, (board, name) in enumerate(chosen)}
        results.write(arguments.results, sorted(recorded, key=lambda result: order[result.test]))
        if not arguments.keep:
            shutil.rmtree(base, ignore_errors=True)
    failed = sum(result.outcome == "failed" for result in recorded)
    print(f"e2e: {len(recorded)} cases, {failed} failed")
    return 1 if failed or not recorded else 0


if __name__ == "__main__":
    sys.exit(main())
