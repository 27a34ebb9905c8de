"""The command `blastcalc`: answers from files and figures, for the shell and for other programs."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

from blastcalc import commands


def parser() -> argparse.ArgumentParser:
    """The parser with the subcommand of every module in `blastcalc.commands`.

    Such a module has `register(subparsers)`, which adds its parser and sets its default `run`: a function from the
    parsed arguments to the exit code.
    """
    whole = argparse.ArgumentParser(prog="blastcalc", description="Drill-and-blast engineering from the command line.")
    subparsers = whole.add_subparsers(metavar="COMMAND", required=True)
    for module in sorted(iter_modules(commands.__path__), key=lambda found: found.name):
        import_module(f"{commands.__name__}.{module.name}").register(subparsers)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 when it answered, 1 when it could not, 2 for wrong usage.

    Answers go to standard output and errors, one line each, to standard error.
    """
    parsed = parser().parse_args(arguments)
    if sys.stdout is None:
        commands.complain("there is no standard output to answer to")
        return 1
    if isinstance(sys.stdout, io.TextIOWrapper):
        # Hole ids may be in letters that a terminal does not have.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = parsed.run(parsed)
        sys.stdout.flush()
    except OSError as error:
        # Whoever reads the output may have seen enough; what is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            commands.complain(f"the answer cannot be written: {error.strerror or error}")
        return 1
    return code
