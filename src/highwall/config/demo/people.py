"""Who works in the demonstration mine."""

from dataclasses import dataclass
from datetime import datetime

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.models import User, UserStatus
from highwall.domains.regions.models import Region
from highwall.kit.policy import Actor, system_actor

PASSWORD = "Rock-Face-2026"  # noqa: S105 published on purpose, and only for the accounts below
DOMAIN = "highwall.example"
MUSCAT, DAKHILIYAH = "Muscat", "Ad Dakhiliyah"


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


def create_people(regions: dict[str, Region], at: datetime) -> dict[str, Actor]:
    """Open the accounts and give each person, by key, as an actor.

    One password, hashed once: all of these accounts carry the same published password anyway.
    """
    actor = system_actor("demonstration")
    actors: dict[str, Actor] = {}
    hashed = ""
    for person in PEOPLE:
        user = services.create_user(
            actor=actor,
            email=person.email,
            password=None if hashed else PASSWORD,
            roles=[person.role],
            primary_role=person.role,
            region_id=regions[person.region].pk if person.region else None,
            first_name=person.first_name,
            last_name=person.last_name,
            language=person.language,
            country_of_origin="OM",
            created_at=at,
        )
        if hashed:
            user.password = hashed
            user.save(update_fields=["password", "updated_at"])
        hashed = user.password
        actors[person.key] = queries.actor_of(User.objects.get(pk=user.pk))
    return actors


def open_logins() -> list[Person]:
    """The accounts of the demonstration that still have its password and are active."""
    people = {person.email: person for person in PEOPLE}
    found = list(User.objects.filter(email__in=people, status=UserStatus.ACTIVE).select_related("primary_role"))
    by_hash = {user.password: user for user in found}
    still = {text for text, user in by_hash.items() if user.check_password(PASSWORD)}
    keys = {user.email for user in found if user.password in still}
    return [person for person in PEOPLE if person.email in keys]
