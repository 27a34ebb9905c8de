"""Telling people, once of each, that a licence of a magazine ends or has ended and that a round is overdue."""

from datetime import date

from django.db import transaction

from highwall.domains.explosives.models import Magazine, MagazineStatus
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.magazine_lists import LICENCE_WARNING_DAYS, round_due_on
from highwall.domains.explosives.services.magazine import people_of, place_of
from highwall.domains.notifications.services import notify
from highwall.kit.actors import Actor


@transaction.atomic
def tell_of_licences(*, actor: Actor, on: date) -> int:
    """Tell those who answer for magazines whose licence ends within 90, 30 and 7 days, and whose has ended: once of
    each, and anew when the licence is renewed. Gives how many were told of. Raises Forbidden."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    told = 0
    for magazine in _watched():
        if magazine.licence_until is None:
            continue
        days_left = (magazine.licence_until - on).days
        reached = [days for days in (*LICENCE_WARNING_DAYS, -1) if days_left <= days]
        if not reached:
            continue
        is_new = magazine.licence_told_for != magazine.licence_until or magazine.licence_told_days is None
        if not is_new and min(reached) >= (magazine.licence_told_days or 0):
            continue
        people = people_of(magazine)
        if not people:
            continue
        has_ended = days_left < 0
        notify(
            people,
            kind="magazines.licence_ended" if has_ended else "magazines.licence_ending",
            link=f"/magazines/{magazine.pk}",
            number=magazine.number,
            name=magazine.name,
            store=place_of(magazine),
            licence=magazine.licence_number,
            until=magazine.licence_until.isoformat(),
            days=days_left,
        )
        Magazine.objects.filter(pk=magazine.pk).update(
            licence_told_for=magazine.licence_until, licence_told_days=min(reached)
        )
        told += 1
    return told


def _watched() -> list[Magazine]:
    """Magazines that are not closed, locked, so that two runs at once tell once."""
    rows = Magazine.objects.exclude(status=MagazineStatus.CLOSED).select_related("store")
    return list(rows.select_for_update(of=("self",), no_key=True).order_by("pk"))


@transaction.atomic
def tell_of_rounds(*, actor: Actor, on: date) -> int:
    """Tell those who answer for magazines whose round is overdue, once of each round. Gives how many were told of.
    Raises Forbidden."""
    actor.require(ExplosivesRight.UPDATE_STORE)
    told = 0
    for magazine in _watched():
        due_on = round_due_on(magazine)
        if due_on >= on or magazine.round_told_for == magazine.rounds_from:
            continue
        people = people_of(magazine)
        if not people:
            continue
        notify(
            people,
            kind="magazines.round_overdue",
            link=f"/magazines/{magazine.pk}",
            number=magazine.number,
            name=magazine.name,
            store=place_of(magazine),
            due_on=due_on.isoformat(),
            days=(on - due_on).days,
        )
        Magazine.objects.filter(pk=magazine.pk).update(round_told_for=magazine.rounds_from)
        told += 1
    return told
