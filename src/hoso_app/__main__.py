"""Entry point of the window and of the console."""

import multiprocessing
import sys

from hoso_app import bootstrap


def main() -> int:
    """Run the program with the arguments of the process; return its exit code."""
    # A packaged program starts its workers by starting itself.
    multiprocessing.freeze_support()
    return bootstrap.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
