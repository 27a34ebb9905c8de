import sys
from typing import Any

from django.core.management.base import BaseCommand

from highwall.kit.audit_proof import verify


class Command(BaseCommand):
    help = "Recompute every sealed block of the audit trail; ends with 1 when anything in it was altered."

    def handle(self, *_args: Any, **_options: Any) -> None:
        found = verify()
        self.stdout.write(f"{found.blocks} blocks, {found.events} events sealed, {found.unsealed} not yet.")
        if found.dropped:
            self.stdout.write(f"{found.dropped} events were dropped by retention; what proves them is in order.")
        for restore in found.restores:
            self.stdout.write(restore)
        for fault in found.faults:
            self.stdout.write(fault)
        if found.faults:
            self.stdout.write(f"{found.fault_count:,} faults: the audit trail is not what was sealed.")
            sys.exit(1)
        self.stdout.write("The audit trail is what was sealed.")
