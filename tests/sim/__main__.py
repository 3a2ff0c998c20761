"""Runs the simulator: `python3 tests/sim --help`."""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from sim.server import main  # noqa: E402  (the path must be set first)

sys.exit(main())
