"""The door: `mapper` and `python -m mapper.app` come in here."""

import sys
from typing import Final

INTERRUPTED: Final = 130  # what a shell expects of a program that Ctrl+C ended


def main() -> int:
    """Run the command line and give the exit code: 0 well, 1 findings, 2 unusable input, 130 interrupted."""
    try:
        from mapper.app.command_line import run

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
