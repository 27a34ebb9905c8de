import sys
from typing import Any

from django.core.management.base import BaseCommand

from highwall.kit import audit


class Command(BaseCommand):
    help = "Recompute every sealed block of the audit trail; ends with 1 when anything in it was altered."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = audit.verify()
        self.stdout.write(f"{found.blocks} blocks, {found.events} events sealed, {found.unsealed} not yet.")
        for fault in found.faults:
            self.stdout.write(fault)
        if found.faults:
            self.stdout.write(f"{len(found.faults)} faults: the audit trail is not what was sealed.")
            sys.exit(1)
        self.stdout.write("The audit trail is what was sealed.")
