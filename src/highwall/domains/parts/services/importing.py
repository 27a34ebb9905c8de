"""Accessories from a table of people's own: looked at first, then saved as a whole or not at all.

Both go the same way, by the services that people's own steps take; looking at it undoes everything in the end. So what
is shown is what will be saved, and each error is that of the rule that refuses it.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from highwall.domains.parts.files import tables
from highwall.domains.parts.models import Accessory, Category, StorageLocation, Unit
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.queries.scope import visible_accessories, visible_locations
from highwall.domains.parts.services.accessory import (
    accessory_of_part_number,
    change_accessory,
    create_accessory,
    part_number_taken,
)
from highwall.kit.actors import Actor
from highwall.kit.apart import Apart, Broke, Busy, TooMuchMemory, TooSlow
from highwall.kit.errors import Conflict, DomainError, FieldError, Invalid, TooLarge, TooManyRequests
from highwall.kit.schemas import Body, checked
from highwall.kit.text import LANGUAGES, Words, fold, heading, readings

READERS = Apart(tables.__name__, "python_calamine", "encodings.cp1256", "encodings.utf_16", "encodings.utf_8_sig")
MAX_BYTES = 4 << 20
FIELDS = {
    "name": "Name",
    "category": "Category",
    "part_number": "Part number",
    "barcode": "Barcode",
    "description": "Description",
    "unit": "Unit",
    "quantity": "Quantity",
    "minimum": "Minimum stock",
    "cost": "Cost",
    "lead_time_days": "Lead time, days",
    "on_order": "On order",
    "supplier": "Supplier",
    "location": "Storage location",
}
"""What a table may hold, by its heading: that of the export in either language, or the name of the field."""
NEEDED = ("name", "category", "unit", "minimum")


class _LookedAt(Exception):
    """Ends the transaction of a look."""


@transaction.atomic
def look_at_table(*, content: bytes, body: type[Body], actor: Actor, at: datetime) -> dict[str, Any]:
    """What saving a table would do, row by row, with what is wrong in each; nothing is saved. `body` is that of a
    creation: a row keeps to its limits.

    Raises Forbidden, Invalid `table_unreadable`, `table_too_long`, `columns_missing`, TooLarge, TooManyRequests.
    """
    actor.require(PartsRight.CREATE)
    rows = _rows_of(content)
    found: list[dict[str, Any]] = []
    try:
        with transaction.atomic():
            found = [_save_row(line, cells, body=body, actor=actor, at=at) for line, cells in rows]
            raise _LookedAt
    except _LookedAt:
        return _summary(found)


@transaction.atomic
def save_table(*, content: bytes, body: type[Body], actor: Actor, at: datetime) -> dict[str, Any]:
    """Save a table: what has a known part number is updated, the rest is added. All of it or nothing.

    Raises as `look_at_table`, and Conflict `import_has_errors`.
    """
    actor.require(PartsRight.CREATE)
    found = [_save_row(line, cells, body=body, actor=actor, at=at) for line, cells in _rows_of(content)]
    summary = _summary(found)
    if summary["errors"]:
        message = f"{summary['errors']} rows can't be saved as they are. Correct them and choose the file again."
        raise Conflict(message, code="import_has_errors", count=summary["errors"])
    return summary


def _summary(rows: list[dict[str, Any]]) -> dict[str, Any]:
    def count(action: str) -> int:
        return sum(row["action"] == action for row in rows)

    return {
        "rows": rows,
        "created": count("create"),
        "updated": count("update"),
        "unchanged": count("none"),
        "errors": sum(bool(row["problems"]) for row in rows),
    }


def _rows_of(content: bytes) -> list[tuple[int, dict[str, str]]]:
    """The rows of a file by line, each with its cells by field."""
    if len(content) > MAX_BYTES:
        raise TooLarge("Send at most 4 MiB at once.", limit_mib=MAX_BYTES >> 20)
    answer = _read_apart(content)
    if answer.get("refused") == "too_long":
        message = f"A table may hold {tables.LONGEST:,} rows at most. Send it in parts."
        raise Invalid(message, code="table_too_long", limit=tables.LONGEST)
    if "refused" in answer or not answer["rows"]:
        raise Invalid("This is no table that can be read. Save it as CSV or XLSX.", code="table_unreadable")
    columns = [_field_of(text) for text in answer["rows"][0]]
    if missing := [name for name in NEEDED if name not in columns]:
        names = ", ".join(FIELDS[name] for name in missing)
        raise Invalid(f"The table needs the columns {names}.", code="columns_missing", names=names)
    return [
        (line, {field: cell for field, cell in zip(columns, row, strict=False) if field})
        for line, row in zip(answer["lines"][1:], answer["rows"][1:], strict=True)
    ]


def _read_apart(content: bytes) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = READERS.run(
            tables.read_table, content, deadline_s=20.0, memory_bytes=1 << 30, wait_s=2.0
        )
    except (TooSlow, TooMuchMemory, Broke):
        return {"refused": "unreadable"}
    except Busy as error:
        message = "The server is reading other files. Try again in a moment."
        raise TooManyRequests(message, code="readers_busy", retry_after_s=10) from error
    return answer


def _field_of(text: str) -> str | None:
    """The field that a heading names, None for one that names none."""
    wanted = fold(text)
    for name, english in FIELDS.items():
        if wanted in {fold(name), fold(name.replace("_", " ")), *(fold(heading(english, each)) for each in LANGUAGES)}:
            return name
    return None


def _save_row(line: int, cells: dict[str, str], *, body: type[Body], actor: Actor, at: datetime) -> dict[str, Any]:
    """Save one row, or say what is wrong with it; a row that is refused leaves nothing behind."""
    told = {"line": line, "name": cells.get("name", ""), "part_number": cells.get("part_number", "")}
    try:
        with transaction.atomic():
            values = _values_of(cells, body, actor)
            known = accessory_of_part_number(values["part_number"]) if values.get("part_number") else None
            if known is None:
                create_accessory(actor=actor, at=at, **values)
                return {**told, "action": "create", "changed": [], "problems": []}
            changed = _update(known, values, actor)
            return {**told, "action": "update" if changed else "none", "changed": changed, "problems": []}
    except DomainError as refusal:
        problems = [error.document() for error in refusal.errors] or [
            {"field": "", "code": refusal.code, "message": refusal.detail, "facts": refusal.facts}
        ]
        return {**told, "action": "error", "changed": [], "problems": problems}


def _update(known: Accessory, values: dict[str, Any], actor: Actor) -> list[str]:
    """Change a known accessory to the row; the fields that changed. Its quantity moves by counting alone. Raises
    Conflict `part_number_taken` where it lies in another region."""
    if not visible_accessories(actor).filter(pk=known.pk).exists():
        raise part_number_taken(values["part_number"])
    changes = {name: value for name, value in values.items() if name not in {"quantity", "part_number"}}
    if "suppliers" in changes and (suppliers := _asked_first(known, changes.pop("suppliers")[0])):
        changes["suppliers"] = suppliers
    changed = [name for name, value in changes.items() if name == "suppliers" or getattr(known, name) != value]
    if changed:
        change_accessory(actor=actor, accessory_id=known.pk, expected_version=None, **changes)
    return changed


def _asked_first(known: Accessory, supplier: dict[str, Any]) -> list[dict[str, Any]]:
    """The suppliers of an accessory with this one before the others, which stay as they are; nothing where it is the
    first already."""
    found = known.suppliers.order_by("place").values("supplier", "part_number", "pack")
    lines: list[dict[str, Any]] = [{**line} for line in found]
    same = [line for line in lines if fold(line["supplier"]) == fold(supplier["supplier"])]
    wanted = [*(same or [supplier]), *(line for line in lines if line not in same)]
    return [] if wanted == lines else wanted


def _values_of(cells: dict[str, str], body: type[Body], actor: Actor) -> dict[str, Any]:
    """A row as values of an accessory. Empty cells are left out, so that they change nothing. Raises Invalid."""
    errors: list[FieldError] = []

    def take(name: str, read: Callable[[str], Any], cell: str = "") -> None:
        if text := cells.get(cell or name, "").strip():
            try:
                values[name] = read(text)
            except Invalid as refusal:
                errors.extend(refusal.errors)

    values: dict[str, Any] = {}
    for name in ("name", "part_number", "barcode", "description"):
        take(name, str)
    take("category", lambda text: _token("category", text, Category.values, Words("parts:category")))
    take("unit", lambda text: _token("unit", text, Unit.values, Words("parts:unitName")))
    for name in ("quantity", "minimum", "cost", "on_order", "lead_time_days"):
        take(name, lambda text, name=name: _figure(name, text))  # type: ignore[misc]
    take("location_id", lambda text: _location(text, actor), "location")
    take("suppliers", lambda text: [{"supplier": text}], "supplier")
    named = {error.field for error in errors}
    errors += [
        FieldError(name, "required", "Fill this in.", {}) for name in NEEDED if name not in values and name not in named
    ]
    named |= {*NEEDED} - {*values}
    try:
        row = checked(body, {"quantity": 0, **values})
    except Invalid as refusal:
        found = (replace(error, field=error.field.partition(".")[0]) for error in refusal.errors)
        errors += [error for error in found if error.field not in named]
    if errors:
        raise Invalid("Correct the marked values.", errors=tuple(errors))
    return row.model_dump(include={*values})


def _token(name: str, text: str, tokens: Iterable[str], words: Words) -> str:
    wanted = fold(text)
    for token in tokens:
        if wanted in {fold(token), fold(token.replace("_", " ")), *(fold(words(token, each)) for each in LANGUAGES)}:
            return token
    raise Invalid.field(name, "enum", "Choose one of the values offered.")


def _figure(name: str, text: str) -> Decimal:
    found = readings(text)
    if not found:
        raise Invalid.field(name, "not_a_figure", "Write a figure, such as 27.5.")
    if len(found) > 1:
        decimal, grouped = (format(each, "f") for each in found)
        message = f"This can be read as {decimal} or as {grouped}. Write it without the comma, or with a point."
        raise Invalid.field(name, "ambiguous_figure", message, decimal=decimal, grouped=grouped)
    return found[0]


def _location(text: str, actor: Actor) -> Any:
    found: StorageLocation | None = visible_locations(actor).filter(path__reads_as=text).first()
    if found is None:
        raise Invalid.field("location", "unknown_location", "Choose one of the storage locations.")
    return found.pk
