from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from highwall.domains.accounts.services.signing_key import rotate
from highwall.kit.actors import ActingContext, acting


class Command(BaseCommand):
    help = (
        "Make a new key for signing access tokens. It signs at once, in all processes; the old one verifies for one "
        "more hour, so nobody is signed out."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--at-once",
            action="store_true",
            help="after a leak: refuse what the old keys have signed from now on; browsers renew their tokens silently",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with acting(ActingContext(source="command rotate_signing_key")):
            kid = rotate(at_once=options["at_once"])
        self.stdout.write(f"Access tokens are signed with the key {kid} from now on.")
