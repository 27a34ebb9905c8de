"""The subcommands of `blastcalc`, one module each with a function `register(subparsers)`."""

import sys


def complain(message: str) -> None:
    """One line on standard error, if there is one."""
    if sys.stderr is not None:
        sys.stderr.write(f"blastcalc: {message}\n")
