import getpass
from argparse import ArgumentParser
from datetime import UTC
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from highwall.domains.administration import services
from highwall.domains.administration.services.backup import installation_name, who
from highwall.kit.actors import ActingContext, acting
from highwall.kit.backup import BackupError, BackupRefused, Done, Order, archive
from highwall.kit.errors import in_one_sentence, is_of_database
from highwall.kit.jobs import Progress, run_job
from highwall.kit.models import JobRun


class Command(BaseCommand):
    help = "Put a backup in the place of all present data. The present data is backed up first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--confirm", metavar="NAME", help="the name of this installation, instead of typing it")
        parser.add_argument("--job", help="the job that reports the progress (used by the worker)")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["file"]
        try:
            if options["job"]:
                self._as_job(path, UUID(options["job"]))
            else:
                self._by_hand(path, options["confirm"])
        except (BackupError, BackupRefused) as error:
            raise CommandError(str(error)) from error
        except Exception as error:
            if not is_of_database(error) and not isinstance(error, OSError):
                raise
            raise CommandError(f"The restore failed. {in_one_sentence(error)}") from error

    def _by_hand(self, path: Path, confirmation: str | None) -> None:
        manifest = archive.read_manifest(path)
        self.stdout.write(
            f"{path.name}: {sum(manifest.rows.values())} rows of “{manifest.installation}”, "
            f"taken {manifest.taken_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC by {manifest.by}."
        )
        name = installation_name()
        if confirmation is None:
            confirmation = input(f"All present data will be replaced. Type “{name}” to go on: ")
        if confirmation.strip() != name:
            raise CommandError(f"That is not “{name}”. Nothing was touched.")
        with acting(ActingContext(source="command")):
            order = Order(by=f"{getpass.getuser()} (command)", installation=name)
            done = services.restore_backup(path=path, order=order)
        self._tell(done)

    def _as_job(self, path: Path, job_id: UUID) -> None:
        job = JobRun.objects.get(pk=job_id)

        def work(progress: Progress) -> str:
            order = Order(by=who(job), installation=installation_name(), actor_id=job.owner_id, job_id=job_id)
            return services.restore_backup(
                path=path, order=order, report=lambda share, step: progress(share, 100, step)
            ).backup

        run_job(job_id, work)

    def _tell(self, done: Done) -> None:
        self.stdout.write(f"{done.backup} is restored: {done.rows} rows. Everybody has to sign in again.")
        if done.safety:
            self.stdout.write(
                f"What was there before is in the backup {done.safety} and in the database {done.replaced}."
            )
