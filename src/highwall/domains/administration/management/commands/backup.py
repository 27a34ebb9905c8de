import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from highwall.domains.administration import services
from highwall.kit.backup import BackupError, BackupRefused, catalogue
from highwall.kit.context import ActingContext, acting


class Command(BaseCommand):
    help = "Take a backup of the database into the folder of backups, and prove it in a scratch database."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with acting(ActingContext(source="command")):
                backup = services.take_backup(kind="manual", by=f"{getpass.getuser()} (command)", progress=self._say)
        except (BackupError, BackupRefused) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{catalogue.folder() / backup.name}")
        self.stdout.write(f"{backup.rows} rows, {backup.bytes / 1e6:.1f} MB, {backup.seconds:.1f} s")
        self.stdout.write(f"SHA-256 {backup.sha256}")
        for finding in backup.findings:
            self.stdout.write(finding)
        if backup.findings:
            raise CommandError("The backup was taken, but it does not prove right.")
        self.stdout.write("Proven: restored into a scratch database, rows, ledger and audit trail agree.")

    def _say(self, done: int, total: int, step: str) -> None:
        if self.stdout.isatty():
            self.stdout.write(f"\r{done:3d} %  {step:<12}", ending="\r")
