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
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.db.models import F, Field, Func, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable, OrderBy
from django.db.models.functions import Cast

from highwall.kit.errors import Invalid

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
    path = getattr(given.expression, "name", "") if isinstance(given.expression, F) else ""
    return SortKey(given.expression, given.descending, nulls_last, not path or _may_be_null(rows, path))


def _may_be_null(rows: QuerySet[Any], name: str) -> bool:
    """False only for what the table itself rules out; an annotation or a joined table may be without a value."""
    if name in rows.query.annotations:
        return True
    if name == "pk":
        return False
    try:
        return bool(getattr(rows.model._meta.get_field(name), "null", True))
    except FieldDoesNotExist:
        return True


def key_columns(rows: QuerySet[Any]) -> list[Cast]:
    """What to select beside the columns of a list for a cursor behind a row: its keys, each as text."""
    return [Cast(key.expression, TextField()) for key in sort_keys(rows)]


def behind(rows: QuerySet[Any], values: Sequence[str | None]) -> QuerySet[Any]:
    """Those of the ordered rows that stand behind the place with these keys. The values are as `key_columns` gave
    them, one for each key."""
    keys = sort_keys(rows)
    names = [f"cursorkey{at}" for at in range(len(keys))]
    rows = rows.alias(**{name: key.expression for name, key in zip(names, keys, strict=True)})
    behind_here = Q(pk__in=[])
    for name, key, text in reversed(list(zip(names, keys, values, strict=True))):
        value = None if text is None else _of_type(text, rows.query.annotations[name].output_field)
        behind_here = _further(name, key, value) | (_same(name, value) & behind_here)
    # The first key alone lets an index begin at the right place.
    first = None if values[0] is None else _of_type(values[0], rows.query.annotations[names[0]].output_field)
    return rows.filter(_further(names[0], keys[0], first) | _same(names[0], first)).filter(behind_here)


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


def _mark(listed: Sequence[Any]) -> str:
    return hashlib.sha256(msgspec.json.encode(listed, enc_hook=str)).hexdigest()[:16]
