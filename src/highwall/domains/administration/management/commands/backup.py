import getpass
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from highwall.domains.administration import services
from highwall.kit.actors import ActingContext, acting
from highwall.kit.backup import Backup, BackupError, BackupRefused, catalogue
from highwall.kit.errors import NotFound, in_one_sentence, is_of_database


class Command(BaseCommand):
    help = "Take a backup of the database into the folder of backups, and prove it in a scratch database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--prove", metavar="NAME", help="take none, but prove this one of the folder again")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with acting(ActingContext(source="command")):
                backup = self._made(options["prove"])
        except (BackupError, BackupRefused, NotFound) as error:
            raise CommandError(str(error)) from error
        except Exception as error:
            if not is_of_database(error) and not isinstance(error, OSError):
                raise
            raise CommandError(f"The backup failed. {in_one_sentence(error)}") from error
        self.stdout.write(f"{catalogue.folder() / backup.name}")
        self.stdout.write(f"{backup.rows} rows, {backup.bytes / 1e6:.1f} MB, {backup.seconds:.1f} s")
        self.stdout.write(f"SHA-256 {backup.sha256}")
        for finding in backup.findings:
            self.stdout.write(finding)
        if (more := backup.finding_count - len(backup.findings)) > 0:
            self.stdout.write(f"... and {more} findings more.")
        if backup.finding_count:
            raise CommandError("The backup was taken, but it does not prove right.")
        self.stdout.write("Proven: restored into a scratch database, rows, ledger and audit trail agree.")

    def _made(self, name: str | None) -> Backup:
        if name:
            return services.prove_backup(name=name, progress=self._say)
        return services.take_backup(kind="manual", by=f"{getpass.getuser()} (command)", progress=self._say)

    def _say(self, done: int, total: int, step: str) -> None:
        if self.stdout.isatty():
            self.stdout.write(f"\r{done:3d} %  {step:<12}", ending="\r")
