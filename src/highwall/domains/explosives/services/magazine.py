"""Magazines: what they are licensed for, the rounds on which they are looked at, and how warm they are."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from highwall.domains.accounts.queries import user_ids_with_right
from highwall.domains.explosives.models import (
    WARM_CELSIUS,
    Magazine,
    MagazineLimit,
    MagazineRound,
    MagazineTemperature,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.magazine_lists import (
    ROUND_HOLDER,
    visible_magazines,
    why_magazine_closed,
)
from highwall.domains.explosives.queries.scope import visible_stores
from highwall.domains.explosives.workflow import MAGAZINE
from highwall.domains.notifications.services import notify
from highwall.kit.actors import Actor, system_actor
from highwall.kit.calendar import calendar_day
from highwall.kit.checklists import Checked, add_checklist, create_template, filled_for
from highwall.kit.errors import Conflict, DomainError, FieldError, Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.models import ChecklistAnswer, ChecklistTemplate, Verdict
from highwall.kit.statements import create_row

ENTRY = "entry"
"""The topic of an item that asks for signs of entry; not in order, it is told at once."""
ROUND_NAME = "Magazine round"


def _item(text: str, **values: Any) -> dict[str, Any]:
    plain = {
        "id": None,
        "text": text,
        "answer": "check",
        "unit": "",
        "low": None,
        "high": None,
        "photo": "never",
        "guidance": "",
        "topic": "",
        "is_critical": False,
        "is_required": True,
    }
    return {**plain, **values}


ROUND_GROUPS: list[dict[str, Any]] = [
    {
        "title": "Outside · من الخارج",
        "comes_first": False,
        "items": [
            _item(
                "No signs of entry or tampering · لا آثار دخول أو عبث", topic=ENTRY, is_critical=True, photo="not_ok"
            ),
            _item("Locks and hasps whole and closed · الأقفال والحلقات سليمة ومغلقة", is_critical=True),
            _item("Seals whole and with their numbers · الأختام سليمة وبأرقامها"),
            _item("Fence, signs and lights in order · السياج واللافتات والإضاءة سليمة"),
            _item("No brush or waste within 8 m · لا أعشاب ولا مخلفات ضمن 8 م"),
        ],
    },
    {
        "title": "Inside · من الداخل",
        "comes_first": False,
        "items": [
            _item("Dry, clean and aired · جاف ونظيف ومهوّى"),
            _item("Stacks stand firm, labels to be read · الأكداس ثابتة والملصقات مقروءة"),
            _item("No damaged or leaking packages · لا عبوات تالفة أو راشحة", is_critical=True, photo="not_ok"),
            _item("Temperature inside · الحرارة في الداخل", answer="figure", unit="°C", high=30.0),
        ],
    },
]
"""What a round asks for until somebody writes a checklist of their own."""


def standard_round() -> ChecklistTemplate:
    """The checklist of rounds that comes with the product, made when it is first needed."""
    known = ChecklistTemplate.objects.filter(name=ROUND_NAME).first()
    if known is not None:
        return known
    system = system_actor("Magazine rounds")
    try:
        return create_template(actor=system, right=ExplosivesRight.UPDATE_STORE, name=ROUND_NAME, groups=ROUND_GROUPS)
    except Conflict:  # somebody else needed it at this moment
        return ChecklistTemplate.objects.get(name=ROUND_NAME)


def people_of(magazine: Magazine) -> set[UUID]:
    """Those who answer for a magazine: the manager of its store, and those who manage explosives there."""
    store = magazine.store
    people = set(user_ids_with_right(ExplosivesRight.UPDATE_STORE, region_id=store.region_id if store else None))
    if store is not None and store.manager_id is not None:
        people.add(store.manager_id)
    return people


def place_of(magazine: Magazine) -> str:
    """The store in a sentence; empty for the central warehouse."""
    return magazine.store.name if magazine.store else ""


def lock_magazine(magazine_id: UUID, actor: Actor) -> Magazine:
    """Raises NotFound outside the reach of the actor."""
    rows = visible_magazines(actor).select_for_update(of=("self",), no_key=True).select_related("store")
    found = rows.filter(pk=magazine_id).first()
    if found is None:
        raise NotFound("There is no such magazine.")
    return found


def _refuse_number_taken(number: str, other_than: UUID | None = None) -> None:
    rows = Magazine.objects.filter(number__reads_as=number)
    if rows.exclude(pk__in=[other_than] if other_than else []).exists():
        message = f"“{number}” is already taken. Choose another number."
        errors = (FieldError("number", "number_taken", message, {"number": number, "case": "magazine"}),)
        raise Conflict(message, code="number_taken", case="magazine", number=number, errors=errors)


def _check_store(store_id: UUID | None, actor: Actor) -> None:
    if store_id is not None and not visible_stores(actor).exclude(status="decommissioned").filter(pk=store_id).exists():
        raise Invalid.field("store_id", "unknown_store", "Choose one of the stores.")


def _check_template(template_id: UUID) -> None:
    if not ChecklistTemplate.objects.filter(pk=template_id, is_retired=False).exists():
        raise Invalid.field("round_template_id", "unknown_checklist", "Choose one of the checklists.")


def _check_whole(magazine: Magazine) -> None:
    """Raises Invalid where the parts of the licence or of the barricade don't belong together."""
    given = {
        "licence_number": magazine.licence_number,
        "licence_authority": magazine.licence_authority,
        "licence_from": magazine.licence_from,
        "licence_until": magazine.licence_until,
    }
    if any(given.values()):
        missing = next((name for name, value in given.items() if not value), None)
        if missing is not None:
            raise Invalid.field(missing, "licence_not_whole", "A licence has a number, an authority and both days.")
    if magazine.licence_from and magazine.licence_until and magazine.licence_until < magazine.licence_from:
        raise Invalid.field("licence_until", "licence_ends_before", "The licence ends before it begins.")
    if magazine.is_barricaded and magazine.barricade_seen_on is None:
        message = "Say on which day the barricade was seen."
        raise Invalid.field("barricade_seen_on", "required", message, case="barricade")


def _claim(magazine: Magazine, changes: dict[str, Any], actor: Actor) -> None:
    """Whoever says that there is a barricade, or on which day they saw it, stands by it with their name."""
    if not magazine.is_barricaded:
        magazine.barricade_seen_on, magazine.barricade_claimed_by_name = None, ""
    elif {"is_barricaded", "barricade_seen_on"} & set(changes):
        magazine.barricade_claimed_by_name = actor.name


def _set_limits(magazine: Magazine, limits: list[dict[str, Any]]) -> None:
    known = {limit.division: limit for limit in magazine.limits.all()}
    for values in limits:
        limit = known.pop(values["division"], None)
        if limit is None:
            MagazineLimit.objects.create(magazine=magazine, **values)
        elif limit.neq_kg != values["neq_kg"]:
            limit.neq_kg = values["neq_kg"]
            limit.save_new_version()
    magazine.limits.filter(pk__in=[limit.pk for limit in known.values()]).delete()


@transaction.atomic
def create_magazine(*, actor: Actor, at: datetime, **values: Any) -> Magazine:
    """Add a magazine to a store, or to the central warehouse where none is given; `limits` are values of
    `MagazineLimit`, each of another division. Raises Forbidden, Conflict (`number_taken`), Invalid."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    limits = values.pop("limits", [])
    _refuse_number_taken(values["number"])
    _check_store(values.get("store_id"), actor)
    if values.get("round_template_id") is None:
        values["round_template_id"] = standard_round().pk
    else:
        _check_template(values["round_template_id"])
    magazine = Magazine(rounds_from=calendar_day(at), **values)
    _check_whole(magazine)
    _claim(magazine, values, actor)
    magazine.save(force_insert=True)
    _set_limits(magazine, limits)
    return magazine


@transaction.atomic
def change_magazine(*, actor: Actor, magazine_id: UUID, expected_version: int | None, **changes: Any) -> Magazine:
    """Change the given fields; `limits` replace all that there were. Raises Forbidden, NotFound, StaleVersion, Invalid,
    Conflict (`illegal_transition` of a closed magazine, `number_taken`)."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    magazine = lock_magazine(magazine_id, actor)
    check_version(magazine, expected_version)
    if refusal := why_magazine_closed(magazine):
        raise refusal
    if "number" in changes:
        _refuse_number_taken(changes["number"], magazine_id)
    if "round_template_id" in changes:
        if changes["round_template_id"] is None:
            changes["round_template_id"] = standard_round().pk
        elif changes["round_template_id"] != magazine.round_template_id:
            _check_template(changes["round_template_id"])
    limits = changes.pop("limits", None)
    for name, value in changes.items():
        setattr(magazine, name, value)
    _check_whole(magazine)
    _claim(magazine, changes, actor)
    magazine.save_new_version()
    if limits is not None:
        _set_limits(magazine, limits)
    return magazine


@transaction.atomic
def move_magazine_on(
    *, actor: Actor, magazine_id: UUID, step: str, at: datetime, reason: str, expected_version: int | None = None
) -> Magazine:
    """Suspend a magazine, put it in use again, or close it. Raises NotFound, Forbidden, Conflict, Invalid."""
    magazine = lock_magazine(magazine_id, actor)
    check_version(magazine, expected_version)
    with MAGAZINE.transition(magazine, step, actor=actor, at=at, reason=reason):
        pass
    return magazine


@transaction.atomic
def begin_round(*, actor: Actor, magazine_id: UUID, client_id: UUID, at: datetime) -> MagazineRound:
    """Begin a round of a magazine, or go on with the one that is under way; sent again under the same `client_id` it is
    the same round. Raises Forbidden, NotFound, Conflict (closed, id of a round elsewhere), Invalid (checklist retired).
    """
    actor.require(ExplosivesRight.MOVE)
    magazine = lock_magazine(magazine_id, actor)
    known = MagazineRound.objects.filter(client_id=client_id).first()
    if known is not None:
        return _same(known, magazine)
    if refusal := why_magazine_closed(magazine):
        raise refusal
    under_way = magazine.rounds.filter(completed_at=None).first()
    if under_way is not None:
        return under_way
    made = create_row(
        MagazineRound,
        magazine_id=magazine.pk,
        client_id=client_id,
        begun_at=at,
        begun_by_id=actor.user_id,
        begun_by_name=actor.name,
    )
    add_checklist(ROUND_CHECKED, actor=actor, record_id=made.pk, template_id=magazine.round_template_id, at=at)
    return made


def _same[M: (MagazineRound, MagazineTemperature)](known: M, magazine: Magazine) -> M:
    if known.magazine_id != magazine.pk:
        raise Conflict("Another record has this id. Send yours again under a new one.", code="client_id_taken")
    return known


def _why_round_done(made: MagazineRound) -> DomainError | None:
    if made.completed_at is None:
        return None
    message = "This round is completed, and it stays as it is."
    return Conflict(message, code="magazine_round_done")


def _answered(made: MagazineRound, item: dict[str, Any], answer: ChecklistAnswer, actor: Actor, at: datetime) -> None:
    """Signs of entry are told before anything else is answered, once in a round."""
    if item["topic"] != ENTRY or answer.verdict != Verdict.NOT_OK or made.shows_entry:
        return
    made.shows_entry = True
    made.save_new_version(update_fields=["shows_entry"])
    magazine = Magazine.objects.select_related("store").get(pk=made.magazine_id)
    notify(
        people_of(magazine),
        kind="magazines.entry_found",
        link=f"/magazine-rounds/{made.pk}",
        number=magazine.number,
        name=magazine.name,
        by_name=actor.name,
        store=place_of(magazine),
        note=answer.note,
    )


def _completed(made: MagazineRound, actor: Actor, at: datetime) -> None:
    """A completed round begins the time to the next one."""
    found = [pair for filled in filled_for(ROUND_HOLDER.resource, made.pk) for pair in filled.not_ok()]
    made.completed_at, made.findings = at, len(found)
    made.shows_entry = any(item["topic"] == ENTRY for item, _ in found)
    made.save_new_version(update_fields=["completed_at", "findings", "shows_entry"])
    magazine = Magazine.objects.select_for_update(no_key=True).get(pk=made.magazine_id)
    magazine.last_round_at, magazine.rounds_from = at, calendar_day(at)
    magazine.save_new_version(update_fields=["last_round_at", "rounds_from"])


ROUND_CHECKED = Checked[MagazineRound](
    holder=ROUND_HOLDER,
    fill=ExplosivesRight.MOVE,
    closed=_why_round_done,
    answered=_answered,
    completed=_completed,
)


@transaction.atomic
def note_temperature(
    *,
    actor: Actor,
    magazine_id: UUID,
    client_id: UUID,
    celsius: Decimal,
    at: datetime,
    read_at: datetime | None = None,
    note: str = "",
) -> MagazineTemperature:
    """Write down what the thermometer in a magazine shows; sent again under the same `client_id` it is the same
    reading. Above the setting, those who answer for the magazine are told. Raises Forbidden, NotFound, Conflict,
    Invalid."""
    actor.require(ExplosivesRight.MOVE)
    magazine = lock_magazine(magazine_id, actor)
    known = MagazineTemperature.objects.filter(client_id=client_id).first()
    if known is not None:
        return _same(known, magazine)
    if refusal := why_magazine_closed(magazine):
        raise refusal
    if read_at is not None and read_at > at:
        raise Invalid.field("read_at", "in_the_future", "It was read in the future.")
    limit = WARM_CELSIUS.get()
    made = MagazineTemperature(
        magazine=magazine,
        client_id=client_id,
        read_at=read_at or at,
        celsius=celsius,
        is_warm=celsius > limit,
        by_id=actor.user_id,
        by_name=actor.name,
        note=note,
    )
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as error:  # the same id at the same moment, about another magazine
        raise Conflict(
            "Another record has this id. Send yours again under a new one.", code="client_id_taken"
        ) from error
    if made.is_warm:
        notify(
            people_of(magazine),
            kind="magazines.too_warm",
            link=f"/magazines/{magazine.pk}",
            number=magazine.number,
            name=magazine.name,
            store=place_of(magazine),
            celsius=f"{celsius:f}",
            limit=limit,
        )
    return made
