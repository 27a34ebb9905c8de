import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from highwall.kit.audit import Verification, check_guards, check_rows, verify
from highwall.kit.triggers import audited_models


class Command(BaseCommand):
    help = (
        "Recompute every sealed block of the audit trail, look whether its triggers are in force, and compare every "
        "audited row with what the trail says of it. Ends with 1 when anything was altered."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--without-rows", action="store_true", help="leave out the rows, which take minutes")

    def handle(self, *_args: Any, without_rows: bool = False, **_options: Any) -> None:
        found = verify()
        self._tell_seals(found)
        guards = check_guards()
        self._say(guards.words)
        faults = found.fault_count + guards.count
        if not guards:
            self.stdout.write("Every trigger of the trail and of the books is in force.")
        if not without_rows:
            faults += self._compare_rows()
        if faults:
            self.stdout.write(f"{faults:,} faults: not everything is as the trail says.")
            sys.exit(1)

    def _tell_seals(self, found: Verification) -> None:
        self.stdout.write(f"{found.blocks} blocks, {found.events} events sealed, {found.unsealed} not yet.")
        if found.dropped:
            self.stdout.write(f"{found.dropped} events were dropped by retention; what proves them is in order.")
        self._say(found.restores)
        self._say(found.faults)
        if found.fault_count:
            self.stdout.write("The audit trail is not what was sealed.")
        else:
            self.stdout.write("The audit trail is what was sealed.")

    def _compare_rows(self) -> int:
        rows = older = faults = 0
        models = audited_models()
        for model, _ in models:
            checked = check_rows(model)
            self._say(checked.findings.words)
            rows, older, faults = rows + checked.rows, older + checked.older, faults + checked.findings.count
        verdict = f"{faults:,} are not as the trail says" if faults else "all are as the trail says"
        self.stdout.write(f"{rows:,} rows of {len(models)} audited tables: {verdict}.")
        if older:
            self.stdout.write(f"{older:,} of them are older than the trail; only their changes since are proven.")
        return faults

    def _say(self, sentences: tuple[str, ...]) -> None:
        for sentence in sentences:
            self.stdout.write(sentence)
