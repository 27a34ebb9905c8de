import sys
from datetime import UTC
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from pydantic import BaseModel, ValidationError

from highwall.domains.accounts import services
from highwall.domains.accounts.schemas.passwords import EmailText
from highwall.domains.accounts.schemas.people import PersonName
from highwall.kit.actors import ActingContext, acting, system_actor
from highwall.kit.errors import DomainError


class NewAdmin(BaseModel):
    """The least that is known of somebody at a prompt; the rest follows on the profile page."""

    email: EmailText
    first_name: PersonName
    last_name: PersonName


class Command(BaseCommand):
    help = "Create an administrator and print a one-time code with which the person sets a password."

    def add_arguments(self, parser: CommandParser) -> None:
        for name in ("email", "first-name", "last-name"):
            parser.add_argument(f"--{name}", help="asked for when left out")

    def handle(self, *_args: Any, **options: Any) -> None:
        names = ("email", "first_name", "last_name")
        values: dict[str, Any] = {name: options[name] or self._ask(name) for name in names}
        actor = system_actor("create_admin")
        try:
            checked = NewAdmin(**values)
            with acting(ActingContext(source="create_admin")), transaction.atomic():
                user = services.create_user(actor=actor, roles=[], primary_role="admin", **checked.model_dump())
                code, row = services.issue_password_code(actor=actor, user_id=user.pk)
        except ValidationError as error:
            raise CommandError("\n".join(f"{e['loc'][0]}: {e['msg']}" for e in error.errors())) from error
        except DomainError as error:
            raise CommandError(error.detail) from error
        until = f"{row.expires_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        self.stdout.write(f"{user.full_name} <{user.email}> is an administrator.")
        self.stdout.write(f"One-time code: {code}")
        self.stdout.write(f"Set the password with it on the page /set-password, until {until}.")

    def _ask(self, name: str) -> str:
        if not sys.stdin.isatty():
            raise CommandError(f"Give --{name.replace('_', '-')}.")
        return input(f"{name.replace('_', ' ').capitalize()}: ").strip()
