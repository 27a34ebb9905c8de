"""Print the logins of the demonstration mine, as long as they are valid."""

from typing import Any

from django.core.management.base import BaseCommand

from highwall.config.demo.accounts import PASSWORD, open_logins
from highwall.config.roles import ROLES


class Command(BaseCommand):
    help = "Print the accounts of the demonstration mine that still have its password."

    def handle(self, *args: Any, **options: Any) -> None:
        people = open_logins()
        if not people:
            return
        names = {role.code: role.name for role in ROLES}
        width = max(len(person.email) for person in people)
        self.stdout.write(f"Demonstration logins, all with the password {PASSWORD}\n")
        for person in people:
            where = f", {person.region}" if person.region else ""
            self.stdout.write(f"  {person.email:<{width}}  {names[person.role]}{where}")
