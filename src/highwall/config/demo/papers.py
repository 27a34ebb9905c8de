"""Photos, papers and comments on the machines of the demonstration mine: drawn and set by code."""

import io
from datetime import datetime, timedelta
from typing import Any

import typst
from PIL import Image, ImageDraw

from highwall.config.demo.diary import Diary
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.queries import MACHINE_HOLDER
from highwall.kit.actors import Actor
from highwall.kit.attachments import attach
from highwall.kit.calendar import calendar_day
from highwall.kit.comments import write

_SIZE = (1600, 1200)
_ROCK, _SKY, _STEEL, _SHADE, _GLASS = "#b79a78", "#bcd6e6", "#e0a21b", "#3b3f42", "#5b7f95"

_OF_OTHER_REGION = {"Bulk truck 2": "admin"}
"""Machines that the machine manager of Muscat does not see, and who looks after their papers."""

_PHOTOS: tuple[tuple[str, str, int, int], ...] = (
    ("Drill rig 1", "Front, at delivery", -150, 0),
    ("Drill rig 1", "On bench 340", -40, 1),
    ("Drill rig 1", "Feed with new hoses", -12, 2),
    ("Drill rig 2", "At delivery", -148, 3),
    ("Bulk truck 2", "Leak at the pump seal", -3, 4),
)
"""Machine, title, day and which drawing."""

_PAPERS: tuple[tuple[str, str, str, int, int | None], ...] = (
    ("Drill rig 1", "Operator's manual", "manual", -150, None),
    ("Drill rig 1", "Insurance policy", "insurance", -150, 21),
    ("Drill rig 2", "Insurance policy", "insurance", -148, 160),
    ("Bulk truck 1", "Registration", "registration", -120, -4),
    ("Bulk truck 2", "Registration", "registration", -120, 75),
)
"""Machine, title, kind, day, and the last day of validity from today."""

_COMMENTS: tuple[tuple[str, int, float, str, str, tuple[str, ...]], ...] = (
    ("Drill rig 1", -12, 9.0, "mechanic", "Both feed hoses replaced, the old ones were chafed at the guide.", ()),
    (
        "Drill rig 1",
        -11,
        10.0,
        "machines",
        "@Ahmed Al Siyabi please look at the dust collector at the next service, it was loud this morning.",
        ("mechanic",),
    ),
    ("Drill rig 1", -11, 14.0, "mechanic", "One fan bearing is worn. Ordered, should be here within a week.", ()),
)


def note(diary: Diary) -> None:
    """What hangs on the machines."""
    for machine, title, day, drawing in _PHOTOS:
        diary.add(day, 11.0, _OF_OTHER_REGION.get(machine, "machines"), _photograph(machine, title, drawing))
    for machine, title, kind, day, left in _PAPERS:
        diary.add(day, 12.0, _OF_OTHER_REGION.get(machine, "machines"), _file(machine, title, kind, left, diary.now))
    for machine, day, hour, who, text, mentioned in _COMMENTS:
        diary.add(day, hour, who, _say(machine, text, [diary.people[name] for name in mentioned]))


def _photograph(machine: str, title: str, drawing: int) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        _attach(machine, f"{title}.jpg", _drawn(drawing), actor=actor, at=at, kind="photo")

    return step


def _file(machine: str, title: str, kind: str, left: int | None, now: datetime) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        last = None if left is None else calendar_day(now) + timedelta(days=left)
        content = set_page(f"{title}: {machine}", calendar_day(at).isoformat())
        _attach(machine, f"{title}.pdf", content, actor=actor, at=at, kind=kind, valid_until=last)

    return step


def _attach(machine: str, name: str, content: bytes, **values: Any) -> None:
    record = Machine.objects.get(name=machine)
    attach(MACHINE_HOLDER, record_id=record.pk, file_name=name, chunks=[content], **values)


def _say(machine: str, text: str, mentioned: list[Actor]) -> Any:
    def step(actor: Actor, at: datetime) -> None:
        record = Machine.objects.get(name=machine)
        ids = [person.user_id for person in mentioned if person.user_id]
        write(MACHINE_HOLDER, actor=actor, record_id=record.pk, text=text, mentions=ids, at=at)

    return step


def _drawn(place: int) -> bytes:
    """A drawing of a rig on a bench, each somewhat different."""
    image = Image.new("RGB", _SIZE, _SKY)
    draw = ImageDraw.Draw(image)
    draw.polygon([(0, 700), (500, 640 + 20 * place), (1100, 700), (1600, 600), (1600, 1200), (0, 1200)], fill=_ROCK)
    for band in range(4):
        draw.line([(0, 760 + 110 * band), (1600, 730 + 110 * band)], fill="#9d8262", width=6)
    left = 420 + 60 * place
    draw.rounded_rectangle([left, 880, left + 560, 1000], 60, fill=_SHADE)
    for wheel in range(5):
        draw.ellipse([left + 20 + 105 * wheel, 895, left + 110 + 105 * wheel, 985], fill="#6a6f73")
    draw.rectangle([left + 40, 690, left + 520, 890], fill=_STEEL)
    draw.rectangle([left + 330, 540, left + 510, 700], fill=_STEEL)
    draw.rectangle([left + 355, 565, left + 485, 660], fill=_GLASS)
    lean = 30 * (place - 2)
    draw.line([(left + 640, 1010), (left + 640 + lean, 120)], fill=_SHADE, width=44)
    draw.line([(left + 640, 1010), (left + 640 + lean, 120)], fill=_STEEL, width=22)
    draw.line([(left + 500, 760), (left + 640 + lean // 2, 560)], fill=_SHADE, width=26)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()


def set_page(title: str, day: str) -> bytes:
    """A page that says what paper stands here."""
    page = "#set page(width: 148mm, height: 210mm, margin: 20mm)"
    source = f"{page}\n= {title}\n\n{day}\n\nAn example of the demonstration mine."
    return bytes(typst.compile(source.encode(), format="pdf", timestamp=0))
