"""Who works in the demonstration mine."""

from dataclasses import dataclass

from highwall.config.demo.diary import Diary
from highwall.config.demo.places import DAKHILIYAH, MUSCAT
from highwall.domains.accounts import queries, services
from highwall.domains.accounts.models import User, UserStatus
from highwall.kit.actors import system_actor

PASSWORD = "Rock-Face-2026"  # noqa: S105 published on purpose, and only for the accounts below
DOMAIN = "highwall.example"


@dataclass(frozen=True)
class Person:
    """An account: the local part of its address, role, name, and region (None: all of them)."""

    key: str
    role: str
    first_name: str
    last_name: str
    region: str | None = None
    language: str = "en"

    @property
    def email(self) -> str:
        return f"{self.key}@{DOMAIN}"


PEOPLE = (
    Person("admin", "admin", "Salim", "Al Balushi"),
    Person("engineer", "blasting_engineer", "Khalid", "Al Harthi", MUSCAT),
    Person("engineer.second", "blasting_engineer", "Zahra", "Al Kharusi", MUSCAT),
    Person("operator", "operator", "Yusuf", "Al Habsi", MUSCAT),
    Person("storekeeper", "store_manager", "Maryam", "Al Zadjali", MUSCAT),
    Person("explosives", "explosive_manager", "Nasser", "Al Rawahi"),
    Person("machines", "machine_manager", "Huda", "Al Lawati", MUSCAT),
    Person("mechanic", "mechanical_engineer", "Ahmed", "Al Siyabi", MUSCAT),
    Person("quality", "quality_manager", "Aisha", "Al Kindi"),
    Person("auditor", "auditor", "Said", "Al Busaidi"),
    Person("engineer.dakhiliyah", "blasting_engineer", "Fatma", "Al Abri", DAKHILIYAH),
    Person("engineer.second.dakhiliyah", "blasting_engineer", "Talal", "Al Riyami", DAKHILIYAH),
    Person("operator.dakhiliyah", "operator", "Ali", "Al Nabhani", DAKHILIYAH, "ar"),
    Person("storekeeper.dakhiliyah", "store_manager", "Hamad", "Al Tobi", DAKHILIYAH),
)


def note(diary: Diary) -> None:
    """Open the accounts, and name the people to the diary.

    One password, hashed once: all of these accounts carry the same published password anyway.
    """
    actor = system_actor("demonstration")
    hashed = ""
    for person in PEOPLE:
        user = services.create_user(
            actor=actor,
            email=person.email,
            password=None if hashed else PASSWORD,
            roles=[person.role],
            primary_role=person.role,
            region_id=diary.regions[person.region].pk if person.region else None,
            first_name=person.first_name,
            last_name=person.last_name,
            language=person.language,
            country_of_origin="OM",
            created_at=diary.began,
        )
        if hashed:
            user.password = hashed
            user.save(update_fields=["password", "updated_at"])
        hashed = user.password
        diary.people[person.key] = queries.actor_of(User.objects.get(pk=user.pk))


def open_logins() -> list[Person]:
    """The accounts of the demonstration that still have its password and are active."""
    people = {person.email: person for person in PEOPLE}
    found = list(User.objects.filter(email__in=people, status=UserStatus.ACTIVE).select_related("primary_role"))
    by_hash = {user.password: user for user in found}
    still = {text for text, user in by_hash.items() if user.check_password(PASSWORD)}
    keys = {user.email for user in found if user.password in still}
    return [person for person in PEOPLE if person.email in keys]
