from typing import Any

from django.core.management.base import BaseCommand

from highwall.kit.sealing import new_key


class Command(BaseCommand):
    help = "Make a random key for HIGHWALL_BACKUP_KEY. It is kept nowhere: store it apart from the backups."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(new_key())
