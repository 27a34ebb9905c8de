"""Going on in a list from a row: cursors that hold the values which a row is sorted by.

A numbered page drifts while rows come and go before it. A cursor names a place in the order instead: what is sorted
behind it is what comes next, whether the row that it was made from is still there or not.

The values are taken from the database as text and given back to it as text of their type, so that any expression can
be a sort key: what Python would make of it (rounding, time zones, collations) plays no part.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from django.core import signing
from django.db import connection
from django.db.models import BooleanField, F, Field, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Cast

from highwall.kit.errors import Invalid
from highwall.kit.models import KeyBeside, may_be_null

_SALT = "highwall.list-cursor"


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order as the database sorts by it. Where rows without a value stand is PostgreSQL's own rule
    (as if they were larger than all others) unless the order says otherwise."""

    expression: Combinable
    is_descending: bool
    has_nulls_last: bool
    may_be_null: bool


def sort_keys(rows: QuerySet[Any]) -> list[SortKey]:
    """The keys that rows are ordered by, whatever names or expressions `order_by` was given."""
    return [_key(rows, given) for given in rows.query.order_by]


def _key(rows: QuerySet[Any], given: Any) -> SortKey:
    if isinstance(given, str):
        name = given.removeprefix("-")
        falling = given.startswith("-")
        return SortKey(F(name), falling, not falling, _may_be_null(rows, name))
    if not isinstance(given, OrderBy):
        return SortKey(given, is_descending=False, has_nulls_last=True, may_be_null=True)
    nulls_last = bool(given.nulls_last) if given.nulls_first or given.nulls_last else not given.descending
    if isinstance(given.expression, KeyBeside) or getattr(given.expression, "is_never_null", False):
        return SortKey(given.expression, given.descending, nulls_last, may_be_null=False)
    path = getattr(given.expression, "name", "") if isinstance(given.expression, F) else ""
    return SortKey(given.expression, given.descending, nulls_last, not path or _may_be_null(rows, path))


def _may_be_null(rows: QuerySet[Any], name: str) -> bool:
    """False only for what the tables rule out; an annotation may be without a value."""
    return name in rows.query.annotations or may_be_null(rows.model, name)


def key_columns(rows: QuerySet[Any]) -> list[Cast]:
    """What to select beside the columns of a list for a cursor behind a row: its keys, each as text."""
    return [Cast(key.expression, TextField()) for key in sort_keys(rows)]


def behind(rows: QuerySet[Any], values: Sequence[str | None]) -> QuerySet[Any]:
    """Those of the ordered rows that stand behind the place with these keys. The values are as `key_columns` gave
    them, one for each key."""
    keys = sort_keys(rows)
    names = [f"cursorkey{at}" for at in range(len(keys))]
    rows = rows.alias(**{name: key.expression for name, key in zip(names, keys, strict=True)})
    places = [
        None if text is None else _of_type(text, rows.query.annotations[name].output_field)
        for name, text in zip(names, values, strict=True)
    ]
    alike = _alike(keys, places)
    if alike == len(keys):
        return rows.filter(_Further(names, places, ">" if not keys[0].is_descending else "<"))
    behind_here = Q(pk__in=[])
    for name, key, place in reversed(list(zip(names, keys, places, strict=True))):
        behind_here = _further(name, key, place) | (_same(name, place) & behind_here)
    # The first keys alone let an index begin at the right place.
    if alike:
        rows = rows.filter(_Further(names[:alike], places[:alike], "<=" if keys[0].is_descending else ">="))
    else:
        rows = rows.filter(_further(names[0], keys[0], places[0]) | _same(names[0], places[0]))
    return rows.filter(behind_here)


def _alike(keys: Sequence[SortKey], places: Sequence[Func | None]) -> int:
    """How many keys from the first on can be compared as one row: all in one direction, none ever null."""
    alike = 0
    for key, place in zip(keys, places, strict=True):
        if key.may_be_null or place is None or key.is_descending != keys[0].is_descending:
            break
        alike += 1
    return alike


class _Further(Func):
    """Keys beside each other, compared with the values of a place as one row. It is a condition that an index walks to
    directly, which alternatives (`a > x OR a = x AND b > y`) are not."""

    output_field = BooleanField()

    def __init__(self, names: Sequence[str], places: Sequence[Func | None], comparison: str) -> None:
        super().__init__(*names, *places)
        self.comparison = comparison

    def as_sql(self, compiler: Any, connection: Any, *_form: Any, **_options: Any) -> tuple[str, Any]:
        parts = [compiler.compile(expression) for expression in self.source_expressions]
        half = len(parts) // 2
        rows = [f"({', '.join(sql for sql, _ in side)})" for side in (parts[:half], parts[half:])]
        return f"{rows[0]} {self.comparison} {rows[1]}", tuple(value for _, values in parts for value in values)


def _further(name: str, key: SortKey, value: Any) -> Q:
    """Rows whose key is sorted behind this value, whatever the next keys are."""
    if value is None:
        return Q(pk__in=[]) if key.has_nulls_last else Q(**{f"{name}__isnull": False})
    found = Q(**{f"{name}__{'lt' if key.is_descending else 'gt'}": value})
    return found | Q(**{f"{name}__isnull": True}) if key.may_be_null and key.has_nulls_last else found


def _same(name: str, value: Any) -> Q:
    return Q(**{f"{name}__isnull": True}) if value is None else Q(**{name: value})


def _of_type(text: str, field: "Field[Any, Any]") -> Func:
    """A value of the type of a key. Lengths and places are left out of the type: they would round the value."""
    kind = re.sub(r"\([\d, ]*\)", "", field.cast_db_type(connection) or "text")
    return Func(Value(text, output_field=TextField()), template=f"(%(expressions)s)::{kind}", output_field=field)


def write_cursor(listed: Sequence[Any], values: Sequence[str | None]) -> str:
    """A cursor behind the row with these keys, in the list that `listed` stands for: its name, filters and sort."""
    return signing.Signer(salt=_SALT).sign_object([_mark(listed), *values], compress=True)


def read_cursor(listed: Sequence[Any], cursor: str) -> list[str | None]:
    """The keys that a cursor holds. Raises Invalid for what is no cursor, or one of another list, sort or filter."""
    try:
        mark, *values = signing.Signer(salt=_SALT).unsign_object(cursor)
    except signing.BadSignature:
        detail = "This is not a cursor that a list has given. Begin at the first page."
        raise Invalid.field("cursor", "cursor_unreadable", detail) from None
    if mark != _mark(listed):
        detail = "The cursor belongs to another list, sort, search or filter. Begin at the first page."
        raise Invalid.field("cursor", "cursor_of_another_list", detail)
    keys: list[str | None] = values
    return keys


def refuse_page_behind(limit: int, start: int) -> None:
    """Raises Invalid for a page that begins behind so many rows: only a cursor finds it without reading them all."""
    if start > limit:
        detail = f"Pages end after {limit:,} rows. Go on by the next_cursor of the page before."
        raise Invalid.field("page", "page_too_far", detail, limit=limit)


def _mark(listed: Sequence[Any]) -> str:
    return hashlib.sha256(msgspec.json.encode(listed, enc_hook=str)).hexdigest()[:16]
