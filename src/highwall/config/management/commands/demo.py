"""Load the demonstration mine, or make it large."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from highwall.config import demo
from highwall.config.demo.large import Refused, enlarge
from highwall.domains.accounts.models import User


class Command(BaseCommand):
    help = "Load the demonstration mine into an empty database. --large adds rows for query plans and benchmarks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--large", action="store_true", help="also (or, where the mine is loaded, only) add bulk")

    def handle(self, *args: Any, large: bool, **options: Any) -> None:
        if settings.IS_PRODUCTION:
            raise CommandError(
                "The people of the demonstration mine have a password that everybody can read. "
                "In production make the first administrator with: highwall create-admin"
            )
        began = time.monotonic()
        if not large or not User.objects.exists():
            try:
                steps = demo.load(timezone.now())
            except demo.NotEmpty as error:
                raise CommandError(str(error)) from error
            self.stdout.write(f"Demonstration mine loaded: {steps} steps in {time.monotonic() - began:.1f} s.")
        if large:
            try:
                enlarge(timezone.now(), self.stdout.write)
            except (demo.NotEmpty, Refused) as error:
                raise CommandError(str(error)) from error
            self.stdout.write(f"Large in {time.monotonic() - began:.0f} s.")
