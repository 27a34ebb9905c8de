import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from highwall.domains.administration import services
from highwall.kit.audit import prove_books, verify
from highwall.kit.backup import KEPT_FINDINGS
from highwall.kit.models import AuditSeal


class Command(BaseCommand):
    help = "Bring a database that was filled from a backup up to date and look through it (used by backup and restore)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--heads", type=Path, required=True, help="the heads of the audit trail in the backup")
        parser.add_argument("--restored", help="facts of the restore, as JSON: it is recorded, and sessions are ended")

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        findings = prove_books()
        findings.take(verify(options["heads"]).findings)
        head = AuditSeal.objects.order_by("-sequence").first()
        if options["restored"] and not findings:
            services.settle_restored_database(json.loads(options["restored"]))
        self.stdout.write(
            json.dumps(
                {
                    "findings": findings.words[:KEPT_FINDINGS],
                    "finding_count": findings.count,
                    "head_sequence": head.sequence if head else 0,
                    "head_seal": bytes(head.seal).hex() if head else "",
                }
            )
        )
