"""The door: `mapper` and `python -m mapper.app` come in here."""

import sys


def main() -> int:
    """Run the command line and give the exit code: 0 well, 1 findings, 2 unusable input."""
    from mapper.app.command_line import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
