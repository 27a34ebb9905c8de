import sys
from typing import Any

from django.core.management.base import BaseCommand

from highwall.domains.explosives.models import LedgerAccount, LedgerMovement
from highwall.domains.explosives.queries import prove_ledger


class Command(BaseCommand):
    help = "Recompute every balance from the entries of the ledger and report each contradiction. Exit code 1 when any."

    def handle(self, *args: Any, **options: Any) -> None:
        findings = prove_ledger()
        for finding in findings.words:
            self.stdout.write(finding)
        movements, accounts = LedgerMovement.objects.count(), LedgerAccount.objects.count()
        verdict = f"{findings.count:,} contradiction(s) found" if findings else "entries and balances agree"
        self.stdout.write(f"{movements} movements, {accounts} accounts: {verdict}.")
        if findings:
            sys.exit(1)
