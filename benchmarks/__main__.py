"""The measured promises: `python -m benchmarks [steps ...]` prints them as a table of ratios and times."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.table import show
from mapper.app import collector

ROOMS = (
    "analysis",
    "canvas",
    "checkup",
    "commands",
    "comparing",
    "document",
    "flow",
    "hung",
    "layout",
    "letters",
    "paper",
    "reading",
    "routing",
    "start",
    "table",
    "workbook",
)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "steps", nargs="*", type=int, help="sizes of the generated maps (200 1000 5000 10000)"
    )
    parser.add_argument(
        "--quick", action="store_true", help="fewer repetitions, and maps of 200 and 1000 steps"
    )
    parser.add_argument("--map", type=Path, help="measure the canvas on this map instead (plain JSON)")
    parser.add_argument("--only", choices=ROOMS, action="append", help="only these parts")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Measure and print. 0 even where a figure is over its limit: machines differ, and it is the reader who judges."""
    options = _options(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    collector.spare()
    rooms = options.only or ROOMS
    sizes = options.steps or ([200, 1000] if options.quick else [200, 1000, 5000, 10_000])
    over = 0
    # Imported here: a child process of the start must find Qt not loaded yet, and the canvas needs it.
    if "start" in rooms:
        from benchmarks import start

        over += show("Start", start.figures(is_quick=options.quick))
    if "document" in rooms:
        from benchmarks import document

        over += show("Document", document.figures(sizes, is_quick=options.quick))
    over += _analysed(options, rooms, sizes)
    if "routing" in rooms:
        from benchmarks import routing

        over += show("Routing (processor time)", routing.figures(sizes, is_quick=options.quick))
    if "layout" in rooms:
        from benchmarks import layout

        over += show("Layout (processor time)", layout.figures(sizes, is_quick=options.quick))
    over += _canvas(options, rooms, sizes)
    if "table" in rooms:
        from benchmarks import rows

        over += show("Table (processor time)", rows.figures(sizes, is_quick=options.quick))
    over += _handed_over(options, rooms, sizes)
    if "reading" in rooms:
        from benchmarks import reading

        over += show("Tables from outside (processor time)", reading.figures(is_quick=options.quick))
    if "workbook" in rooms:
        from benchmarks import workbook

        over += show("Workbook (processor time)", workbook.figures(is_quick=options.quick))
    if "commands" in rooms:
        from benchmarks import commands

        over += show(
            "Commands, key to frame (processor time)", commands.figures(sizes, is_quick=options.quick)
        )
    print(f"\n{over} over their limit" if over else "\nall within their limits")
    return 0


def _analysed(options: argparse.Namespace, rooms: Sequence[str], sizes: list[int]) -> int:
    """What is worked out of a map in the background."""
    over, is_quick = 0, options.quick
    if "checkup" in rooms:
        from benchmarks import checkup

        over += show("Check-up (processor time)", checkup.figures(sizes, is_quick=is_quick))
    if "analysis" in rooms:
        from benchmarks import analysis

        over += show("Numbers (processor time)", analysis.figures(is_quick=is_quick))
    if "comparing" in rooms:
        from benchmarks import comparing

        over += show("Comparing (processor time)", comparing.figures(sizes, is_quick=is_quick))
    return over


def _handed_over(options: argparse.Namespace, rooms: Sequence[str], sizes: list[int]) -> int:
    """What others get: the map on paper, reports and slides."""
    over, is_quick = 0, options.quick
    if "paper" in rooms:
        from benchmarks import paper

        over += show("Paper (processor time)", paper.figures(sizes, is_quick=is_quick))
    if "letters" in rooms:
        from benchmarks import letters

        over += show("Reports and slides (processor time)", letters.figures(sizes, is_quick=is_quick))
    return over


def _canvas(options: argparse.Namespace, rooms: Sequence[str], sizes: list[int]) -> int:
    """The frames of the map: bare, with the layer of flow, and with much that hangs on each step."""
    over, is_quick = 0, options.quick
    if "canvas" in rooms:
        from benchmarks import canvas

        over += show("Canvas (processor time)", canvas.figures(sizes, options.map, is_quick=is_quick))
    if "flow" in rooms:
        from benchmarks import flow_layer

        title = "Canvas with the layer of flow, beside the same frame without it (processor time)"
        steps = [200, 1000] if is_quick else [200, 5000]
        over += show(title, flow_layer.figures(steps, is_quick=is_quick))
    if "hung" in rooms:
        from benchmarks import canvas
        from benchmarks.hung import hung

        title = "Canvas with five things on each step (processor time)"
        over += show(title, canvas.figures([2000], None, is_quick=is_quick, make=hung))
    return over


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
