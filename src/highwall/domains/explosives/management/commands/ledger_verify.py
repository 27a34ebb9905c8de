import sys
from datetime import UTC
from typing import Any

from django.core.management.base import BaseCommand

from highwall.domains.explosives.models import LedgerAccount, LedgerMovement
from highwall.domains.explosives.queries import proven_since
from highwall.kit.audit import all_books, prove_books


class Command(BaseCommand):
    help = (
        "Recompute every balance from the entries of the ledgers, compare movements and entries with the audit trail, "
        "and report each contradiction. Exit code 1 when any."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        findings = prove_books()
        for finding in findings.words:
            self.stdout.write(finding)
        movements, accounts = LedgerMovement.objects.count(), LedgerAccount.objects.count()
        verdict = f"{findings.count:,} contradiction(s) found" if findings else "entries and balances agree"
        if not findings:
            since = proven_since()
            self.stdout.write(
                "Movements and entries are those that the audit trail holds."
                if since is None
                else f"Movements and entries since {since.astimezone(UTC):%Y-%m-%d} UTC are those that the audit trail "
                "holds; the trail of older ones was dropped by retention."
            )
        others = [
            f"{books.model.objects.count()} {books.name}" for books in all_books() if books.model is not LedgerMovement
        ]
        self.stdout.write(", ".join([f"{movements} movements", f"{accounts} accounts", *others]) + f": {verdict}.")
        if findings:
            sys.exit(1)
