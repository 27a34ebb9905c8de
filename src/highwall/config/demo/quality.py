"""Quality of the explosives of the demonstration mine: checks, a recall, longer lives, and thresholds."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from highwall.config.demo.diary import Diary, Step
from highwall.config.demo.explosives import QUARANTINED, RECALLED
from highwall.config.demo.papers import set_page
from highwall.config.demo.places import ELECTRONIC
from highwall.domains.explosives import services
from highwall.domains.explosives.models import ExpiryChange, Product, QualityCheck, WarehouseBatch
from highwall.domains.explosives.queries.holders import EXPIRY_CHANGE_HOLDER
from highwall.kit.actors import Actor, system_actor
from highwall.kit.attachments import attach
from highwall.kit.calendar import calendar_day

REPORTED_DAYS = 7


@dataclass(frozen=True)
class Checked:
    """A check: of which batch, how many days from today, what was found, and the verdict."""

    batch: str
    day: int
    results: dict[str, Any] = field(default_factory=dict)
    verdict: str = "pass"
    notes: str = ""


def _anfo(density: float, **more: Any) -> dict[str, Any]:
    return {"form": "anfo", "appearance": "good", "density_g_cm3": density, **more}


def _emulsion(density: float, **more: Any) -> dict[str, Any]:
    return {"form": "emulsion", "appearance": "good", "density_g_cm3": density, **more}


CHECKS = (
    Checked("BS-26-009", -127, {"form": "article", "appearance": "good", "samples_fired": 10, "samples_failed": 0}),
    Checked("EM-26-052", -103, _emulsion(1.16, viscosity_pa_s=38.0, temperature_c=31.0)),
    Checked("HA-26-014", -69, _anfo(1.04, moisture_percent=0.3)),
    Checked("EM-26-067", -46, _emulsion(1.14, velocity_of_detonation_m_s=5300, viscosity_pa_s=41.0)),
    Checked("AN-26-163", -37, _anfo(0.83, fuel_oil_percent=5.8, moisture_percent=0.2)),
    Checked(
        QUARANTINED,
        -19,
        _anfo(0.96, fuel_oil_percent=4.1, moisture_percent=0.9) | {"appearance": "caked"},
        "fail",
        "Laboratory: the prills have taken up water and have caked; too little fuel oil.",
    ),
    Checked("EM-26-036", -12, _emulsion(1.17, viscosity_pa_s=52.0), notes="Sampled for a longer life"),
    Checked("EM-26-080", -2, _emulsion(1.15), "pending", "Velocity of detonation still to be measured"),
    Checked("AN-26-140", -1, _anfo(0.84), "pending"),
)

THRESHOLDS: tuple[tuple[dict[str, Any], int], ...] = (
    ({"kind": "anfo"}, 6_000),
    ({"kind": "emulsion"}, 5_000),
    ({"code": ELECTRONIC}, 600),
)
"""Below which quantity a kind (kg) or a product (in its unit) is low; of the electronic detonators too few are left."""


def note(diary: Diary) -> None:
    """What the quality manager and the explosive manager do about batches."""
    for checked in CHECKS:
        diary.add(checked.day, 13.0, "quality", _check(checked))
    diary.add(-15, 9.0, "explosives", _recall)
    diary.add(-11, 9.0, "explosives", _propose("EM-26-036", 30, "passed_test", "Passed the test after six months."))
    diary.add(-11, 15.0, "quality", _approve("EM-26-036"))
    diary.add(-1, 10.0, "explosives", _propose("AN-26-140", 45, "maker_letter", "The maker grants 45 more days."))
    diary.add(-1, 10.2, "explosives", _file_letter("AN-26-140"))
    for of, minimum in THRESHOLDS:
        diary.add(-30, 9.0, "explosives", _set_threshold(of, minimum))
    for day in range(1 - REPORTED_DAYS, 1):
        diary.add(day, 8.0, "explosives", _report)


def _batch(number: str) -> WarehouseBatch:
    return WarehouseBatch.objects.get(batch_number=number)


def _check(checked: Checked) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        services.record_check(
            batch_id=_batch(checked.batch).pk,
            results=checked.results,
            notes=checked.notes,
            verdict=checked.verdict,
            actor=actor,
            at=at,
        )

    return step


def _recall(actor: Actor, at: datetime) -> None:
    reason = "Letter of the maker: boosters of this production can come without a well for the detonator. Keep apart."
    services.decide_on_batch(batch_id=_batch(RECALLED).pk, step="recall", actor=actor, at=at, reason=reason)


def _propose(number: str, days: int, ground: str, reason: str) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        batch = _batch(number)
        passed = QualityCheck.objects.filter(batch=batch, status="pass").order_by("-checked_at").first()
        services.propose_expiry_change(
            batch_id=batch.pk,
            new_expires_on=batch.expires_on + timedelta(days=days),
            ground=ground,
            check_id=passed.pk if passed and ground == "passed_test" else None,
            reason=reason,
            actor=actor,
            at=at,
        )

    return step


def _approve(number: str) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        change = ExpiryChange.objects.get(batch__batch_number=number, status="proposed")
        services.decide_on_expiry_change(change_id=change.pk, step="approve", actor=actor, at=at)

    return step


def _file_letter(number: str) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        change = ExpiryChange.objects.get(batch__batch_number=number, status="proposed")
        attach(
            EXPIRY_CHANGE_HOLDER,
            record_id=change.pk,
            file_name=f"Letter on {number}.pdf",
            chunks=[set_page(f"Letter on the life of {number}", calendar_day(at).isoformat())],
            kind="letter",
            actor=actor,
            at=at,
        )

    return step


def _set_threshold(of: dict[str, Any], minimum: int) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        named = {"product_id": Product.objects.get(code=of["code"]).pk} if "code" in of else of
        services.set_threshold(actor=actor, minimum_quantity=Decimal(minimum), **named)

    return step


def _report(actor: Actor, at: datetime) -> None:
    services.keep_expiry_report(actor=system_actor("Expiry of batches"), at=at)
