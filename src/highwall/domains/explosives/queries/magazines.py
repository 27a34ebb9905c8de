"""What magazines may hold: by their licence, by their distances from people, and by what lies there already."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from blastcalc.compatibility import MESSAGES, Goods, refusals
from blastcalc.storage_distances import EXPOSURES, TABLES, Exposure, permitted_neq_kg
from highwall.domains.explosives.models import (
    ENFORCE_DISTANCES,
    LICENSED_TYPES,
    Magazine,
    MagazineStatus,
    kilograms,
)
from highwall.kit.errors import Conflict
from highwall.kit.models import Attachment

BARRICADE = "barricade"
"""The kind of the photo without which a barricade is only claimed."""
_DISTANCES: dict[Exposure, str] = {
    "inhabited_building": "building_m",
    "public_road": "public_road_m",
    "busy_road": "busy_road_m",
    "magazine": "next_magazine_m",
}


class Reckoning(NamedTuple):
    """What the distances of a magazine permit. `permitted_neq_kg` and `binding` are None while something is unmeasured;
    nothing binds where nothing lies within a kilometre, and then the table's own most is permitted."""

    counts_as_barricaded: bool
    permitted_neq_kg: float | None
    binding: Exposure | None
    by_exposure: list[dict[str, Any]]
    unmeasured: list[Exposure]


def is_barricade_proven(magazine: Magazine) -> bool:
    """Whether a photo shows the barricade that is claimed. Without one the magazine counts as unbarricaded."""
    photos = Attachment.objects.filter(record_type="magazine", record_id=magazine.pk, kind=BARRICADE)
    return magazine.is_barricaded and photos.exists()


def reckon(magazine: Magazine) -> Reckoning:
    """What the distances of a magazine permit by its table."""
    table = TABLES[magazine.distance_table]
    is_barricaded = is_barricade_proven(magazine)
    lines: list[dict[str, Any]] = []
    unmeasured: list[Exposure] = []
    for exposure in EXPOSURES:
        distance_m = getattr(magazine, _DISTANCES[exposure])
        is_far = distance_m is None and exposure in magazine.not_near
        if distance_m is None and not is_far:
            unmeasured.append(exposure)
        permitted = (
            None
            if distance_m is None
            else permitted_neq_kg(distance_m, exposure, is_barricaded=is_barricaded, table=table)
        )
        lines.append({"exposure": exposure, "distance_m": distance_m, "is_far": is_far, "permitted_neq_kg": permitted})
    measured = [line for line in lines if line["permitted_neq_kg"] is not None]
    if unmeasured:
        return Reckoning(is_barricaded, None, None, lines, unmeasured)
    if not measured:
        return Reckoning(is_barricaded, table.most_kg, None, lines, unmeasured)
    least = min(measured, key=lambda line: line["permitted_neq_kg"])
    return Reckoning(is_barricaded, least["permitted_neq_kg"], least["exposure"], lines, unmeasured)


class Stocked(NamedTuple):
    """What lies in a magazine, or is to come: of a kind of product, by division and group, net explosive in kilograms,
    and pieces of what is counted."""

    kind: str
    division: str
    group: str
    neq_kg: Decimal
    pieces: int = 0


_NITRATES = frozenset({"ammonium_nitrate", "emulsion_matrix"})
_AGENTS = frozenset({"anfo", "heavy_anfo", "emulsion"})
_WITH_PETN = frozenset({"booster", "detonating_cord"})


def _is_detonator(kind: str) -> bool:
    return "detonator" in kind or kind == "surface_connector"


def goods_of(stocked: Stocked) -> Goods | None:
    """The goods that a kind of product is to the rules of compatibility, or None for a kind that they don't know."""
    kind, division, group = stocked.kind, stocked.division, stocked.group
    if _is_detonator(kind):
        return Goods("detonator", division, group)
    if kind in _NITRATES or (kind in _AGENTS and division == "5.1"):
        return Goods("ammonium_nitrate", division, group, form="substance")
    if kind in _AGENTS:
        return Goods("blasting_agent", division, group, form="substance")
    if kind == "packaged_emulsion":
        return Goods("high_explosive", division, group, form="substance")
    if kind in _WITH_PETN:
        return Goods("booster" if kind == "booster" else "cord", division, group, holds_petn=True)
    return None


def why_receipt_refused(
    magazine: Magazine, coming: Stocked, *, on: date, held: Sequence[Stocked] = ()
) -> Conflict | None:
    """Why a magazine may not receive something on a day, or None. `held` is all that lies there.

    In this order: the status, the licence and its last day, its limit of the division, the number of detonators, the
    distances where the setting enforces them, and the rules of compatibility.
    """
    return (
        why_not_open(magazine, on)
        or _why_over_licence(magazine, coming, held)
        or _why_over_distances(magazine, coming, held)
        or _why_not_together(magazine, coming, held)
    )


def why_not_open(magazine: Magazine, on: date) -> Conflict | None:
    """Why a magazine may receive nothing at all on a day: its status, or its licence. None where it may."""
    if magazine.status != MagazineStatus.IN_USE:
        message = f"The magazine “{magazine.name}” is {MagazineStatus(magazine.status).label.lower()}."
        return Conflict(
            message,
            code="magazine_not_in_use",
            status=magazine.status,
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    if not magazine.licence_number:
        if magazine.magazine_type not in LICENSED_TYPES:
            return None
        message = f"The magazine “{magazine.name}” has no licence."
        return Conflict(
            message,
            code="licence_missing",
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    first_day, last_day = magazine.licence_from, magazine.licence_until
    if last_day is not None and on > last_day:
        message = f"The licence of the magazine “{magazine.name}” ended after {last_day:%d %b %Y}."
        return Conflict(
            message,
            code="licence_expired",
            valid_until=last_day.isoformat(),
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    if first_day is not None and on < first_day:
        message = f"The licence of the magazine “{magazine.name}” is valid from {first_day:%d %b %Y} only."
        return Conflict(
            message,
            code="licence_not_yet_valid",
            valid_from=first_day.isoformat(),
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    return None


def _neq_kg(stocked: Iterable[Stocked]) -> Decimal:
    return sum((each.neq_kg for each in stocked), Decimal(0))


def _why_over_licence(magazine: Magazine, coming: Stocked, held: Sequence[Stocked]) -> Conflict | None:
    limits = {limit.division: limit.neq_kg for limit in magazine.limits.all()}
    is_explosive = coming.division.startswith("1.")
    if is_explosive and (limits or magazine.magazine_type in LICENSED_TYPES):
        limit_kg = limits.get(coming.division)
        if limit_kg is None:
            message = f"The licence of the magazine “{magazine.name}” names no division {coming.division}."
            return Conflict(
                message,
                code="division_not_licensed",
                division=coming.division,
                magazine=magazine.name,
                magazine_id=str(magazine.pk),
            )
        held_kg = _neq_kg(each for each in held if each.division == coming.division)
        if held_kg + coming.neq_kg > limit_kg:
            message = (
                f"The magazine “{magazine.name}” is licensed for {kilograms(limit_kg)} of division {coming.division} "
                f"and holds {kilograms(held_kg)}."
            )
            return Conflict(
                message,
                code="magazine_full",
                division=coming.division,
                limit_kg=float(limit_kg),
                held_kg=float(held_kg),
                neq_kg=float(coming.neq_kg),
                magazine=magazine.name,
                magazine_id=str(magazine.pk),
            )
    if _is_detonator(coming.kind) and magazine.most_detonators is not None:
        held_pieces = sum(each.pieces for each in held if _is_detonator(each.kind))
        if held_pieces + coming.pieces > magazine.most_detonators:
            message = (
                f"The magazine “{magazine.name}” may hold {magazine.most_detonators:,} detonators and holds "
                f"{held_pieces:,}."
            )
            return Conflict(
                message,
                code="too_many_detonators",
                most=magazine.most_detonators,
                held=held_pieces,
                pieces=coming.pieces,
                magazine=magazine.name,
                magazine_id=str(magazine.pk),
            )
    return None


def _why_over_distances(magazine: Magazine, coming: Stocked, held: Sequence[Stocked]) -> Conflict | None:
    if not ENFORCE_DISTANCES.get() or coming.neq_kg <= 0:
        return None
    found = reckon(magazine)
    if found.permitted_neq_kg is None:
        message = f"Not all distances of the magazine “{magazine.name}” are measured."
        return Conflict(
            message,
            code="distances_unmeasured",
            exposures=list(found.unmeasured),
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    held_kg = _neq_kg(held)
    if held_kg + coming.neq_kg > Decimal(str(found.permitted_neq_kg)):
        permitted = kilograms(Decimal(str(found.permitted_neq_kg)))
        message = (
            f"The distances of the magazine “{magazine.name}” permit {permitted}, and it holds {kilograms(held_kg)}."
        )
        return Conflict(
            message,
            code="distances_exceeded",
            permitted_kg=found.permitted_neq_kg,
            held_kg=float(held_kg),
            neq_kg=float(coming.neq_kg),
            exposure=found.binding or "",
            magazine=magazine.name,
            magazine_id=str(magazine.pk),
        )
    return None


def _why_not_together(magazine: Magazine, coming: Stocked, held: Sequence[Stocked]) -> Conflict | None:
    new = goods_of(coming)
    for each in [coming, *held]:
        there = goods_of(each)
        if new is None or there is None:
            return _apart(magazine, coming, each, "unlisted", "unlisted")
        if each is not coming and (found := refusals(new, there, magazine.rules)):
            return _apart(magazine, coming, each, found[0].rule, found[0].code)
    return None


def _apart(magazine: Magazine, coming: Stocked, there: Stocked, rule: str, why: str) -> Conflict:
    return Conflict(
        f"{MESSAGES[why]} The magazine “{magazine.name}” can't take this.",
        code="not_together",
        case=why,
        rule=rule,
        product_kind=coming.kind,
        beside=there.kind,
        magazine=magazine.name,
        magazine_id=str(magazine.pk),
    )
