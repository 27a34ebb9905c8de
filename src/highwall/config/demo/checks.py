"""Checklists of the demonstration mine, and the parts of its orders: a service, the isolation before work, and what is
looked at before a shift."""

import io
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from PIL import Image, ImageDraw

from highwall.config.demo.diary import Diary, Step
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import PrestartCheck, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import ORDER_CHECKED, ORDER_HOLDER
from highwall.domains.maintenance.services import PRESTART_CHECKED
from highwall.domains.parts.models import Accessory
from highwall.kit.actors import Actor
from highwall.kit.attachments import attach
from highwall.kit.checklists import (
    Checked,
    Group,
    add_checklist,
    answer_item,
    complete_checklist,
    create_template,
    filled_for,
)
from highwall.kit.models import ChecklistTemplate

SERVICE, ISOLATION, PRESTART = "250 h service", "Isolation before work", "Pre-start of a drill rig"

_TEMPLATES: dict[str, list[dict[str, Any]]] = {
    SERVICE: [
        {
            "title": "Engine",
            "items": [
                {"text": "Oil and filter changed", "topic": "engine"},
                {"text": "Fuel filters changed, system bled", "topic": "engine"},
                {
                    "text": "Coolant at rest",
                    "answer": "figure",
                    "unit": "%",
                    "low": 60,
                    "high": 100,
                    "guidance": "On the glass of the tank, engine cold.",
                    "topic": "engine",
                },
            ],
        },
        {
            "title": "Hydraulics",
            "items": [
                {
                    "text": "Hoses of feed and boom",
                    "photo": "not_ok",
                    "guidance": "Look for chafing at the guides and for wet fittings.",
                    "topic": "hydraulics",
                },
                {
                    "text": "Accumulator, charge pressure",
                    "answer": "figure",
                    "unit": "bar",
                    "low": 38,
                    "high": 42,
                    "topic": "rock_drill",
                },
            ],
        },
        {
            "title": "Handing over",
            "items": [
                {"text": "Trial run under load", "is_critical": True},
                {"text": "Remarks", "answer": "text", "is_required": False},
            ],
        },
    ],
    ISOLATION: [
        {
            "title": "Isolation",
            "comes_first": True,
            "items": [
                {"text": "Engine stopped, battery switch off and locked", "is_critical": True},
                {"text": "Hydraulic and air pressure let off", "is_critical": True},
                {"text": "Boom and feed lowered or propped", "is_critical": True},
                {"text": "Sign hung at the cab", "photo": "always"},
            ],
        }
    ],
    PRESTART: [
        {
            "title": "Walk round",
            "items": [
                {"text": "No leaks below the machine", "photo": "not_ok", "topic": "hydraulics"},
                {"text": "Tracks and undercarriage", "topic": "undercarriage"},
                {"text": "Fire extinguishers in place and charged", "is_critical": True, "topic": "fire"},
            ],
        },
        {
            "title": "In the cab",
            "items": [
                {"text": "Emergency stops tried", "is_critical": True, "topic": "electrical"},
                {"text": "Brakes and steering", "is_critical": True, "topic": "brakes"},
                {"text": "Lamps, horn and camera", "topic": "electrical"},
                {"text": "Fuel", "answer": "figure", "unit": "%", "low": 20, "high": 100, "topic": "engine"},
            ],
        },
    ],
}


def note(diary: Diary) -> None:
    """Templates, a service that was done by one, one under way, isolation that waits, and the checks of three days."""
    diary.add(-150, 9.0, "mechanic", _templates)
    past = _order("Excavator 1", "250 h service")
    diary.add(-69, 9.0, "mechanic", _prepare(past, SERVICE, ("Engine oil filter", 2), ("Fuel filter", 2)))
    diary.add(-68, 8.3, "mechanic", _issue(past))
    good = {"Coolant at rest": 85, "Accumulator, charge pressure": 40}
    diary.add(-68, 10.0, "mechanic", _fill(past, good, completes=True))
    running = _order("Drill rig 2", "250 h service")
    diary.add(-2, 6.5, "mechanic", _prepare(running, SERVICE, ("Engine oil filter", 2), ("Water separator", 1)))
    diary.add(-1, 9.0, "mechanic", _issue(running))
    found = {"Coolant at rest": 85, "Accumulator, charge pressure": 33}
    diary.add(-1, 9.5, "mechanic", _fill(running, found, wrong=("Hoses of feed and boom",), leaves=("Trial run",)))
    diary.add(-1, 9.8, "mechanic", _follow(running))
    waiting = _order("Drill rig 1", "")
    parts = (("Engine oil filter", 2), ("Hydraulic return filter", 1))
    diary.add(-1, 10.5, "mechanic", _prepare(waiting, ISOLATION, *parts))
    for day in (-3, -2, -1):
        diary.add(day, 6.1, "operator", _check(day == -1))


def _templates(actor: Actor, at: datetime) -> None:
    for name, groups in _TEMPLATES.items():
        asked = [Group.model_validate(group).model_dump(mode="json") for group in groups]
        made = create_template(actor=actor, right=MaintenanceRight.UPDATE, name=name, groups=asked)
        if name == PRESTART:
            services.rule_prestart(actor=actor, machine_type="Drill rig", template_id=made.pk)


type Find = Callable[[], WorkOrder]


def _order(machine: str, description: str) -> Find:
    """The latest order of a machine whose description begins so."""
    return lambda: WorkOrder.objects.filter(
        machine__name=machine, description__startswith=description, status__in=("scheduled", "in_progress")
    ).latest("created_at")


def _prepare(find: Find, template: str, *parts: tuple[str, int]) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        order, given = find(), ChecklistTemplate.objects.get(name=template)
        add_checklist(ORDER_CHECKED, actor=actor, record_id=order.pk, template_id=given.pk, at=at)
        for name, quantity in parts:
            accessory = Accessory.objects.get(name=name, region__name="Muscat")
            services.plan_part(actor=actor, order_id=order.pk, accessory_id=accessory.pk, quantity=Decimal(quantity))
        services.reserve_parts(actor=actor, order_id=order.pk, at=at)

    return step


def _issue(find: Find) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        order = find()
        for line in order.part_lines.all():
            services.issue_part(actor=actor, order_id=order.pk, line_id=line.pk, quantity=line.quantity, at=at)

    return step


def _fill(
    find: Find,
    figures: dict[str, int],
    *,
    wrong: tuple[str, ...] = (),
    leaves: tuple[str, ...] = (),
    completes: bool = False,
) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        _answer(ORDER_CHECKED, find().pk, actor, at, figures, wrong=wrong, leaves=leaves, completes=completes)

    return step


def _answer(
    checked: Checked[Any],
    record_id: Any,
    actor: Actor,
    at: datetime,
    figures: dict[str, int],
    *,
    wrong: tuple[str, ...] = (),
    leaves: tuple[str, ...] = (),
    completes: bool = True,
) -> None:
    """Fill in the checklist of a record: all in order but what is wrong, which gets a photo on orders."""
    filled = filled_for(checked.resource, record_id)[0]
    for item in filled.items():
        if item["text"].startswith(leaves) or item["answer"] == "text":
            continue
        answer: dict[str, Any] = {"verdict": "ok"}
        if item["answer"] == "figure":
            answer = {"figure": Decimal(figures[item["text"]])}
        elif item["text"] in wrong:
            answer = {"verdict": "not_ok", "note": "Chafed at the guide, wet"}
            if checked is ORDER_CHECKED:
                shown = attach(
                    ORDER_HOLDER, actor=actor, record_id=record_id, file_name="hose.jpg", chunks=[_hose()], at=at
                )
                answer["photo_id"] = shown.pk
        answer_item(
            checked,
            actor=actor,
            record_id=record_id,
            checklist_id=filled.checklist.pk,
            item_id=item["id"],
            at=at,
            **answer,
        )
    if completes:
        complete_checklist(checked, actor=actor, record_id=record_id, checklist_id=filled.checklist.pk, at=at)


def _follow(find: Find) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        order = find()
        filled = filled_for(ORDER_CHECKED.resource, order.pk)[0]
        item, _ = filled.not_ok()[0]
        services.follow_up(actor=actor, order_id=order.pk, checklist_id=filled.checklist.pk, item_id=item["id"], at=at)

    return step


def _check(finds: bool) -> Step:
    def step(actor: Actor, at: datetime) -> None:
        machine = Machine.objects.get(name="Drill rig 1")
        check: PrestartCheck = services.begin_prestart(actor=actor, machine_id=machine.pk, at=at)
        wrong = ("Lamps, horn and camera",) if finds else ()
        _answer(PRESTART_CHECKED, check.pk, actor, at, {"Fuel": 70}, wrong=wrong)

    return step


def _hose() -> bytes:
    """A picture of a wet hose at its guide."""
    image = Image.new("RGB", (1200, 900), "#b79a78")
    pen = ImageDraw.Draw(image)
    pen.rectangle((480, 0, 560, 900), fill="#e0a21b")
    pen.line([(0, 300), (420, 380), (620, 520), (1200, 560)], fill="#26292b", width=70)
    pen.ellipse((450, 400, 640, 560), fill="#5a4326")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=80)
    return buffer.getvalue()
