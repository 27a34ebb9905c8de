"""Values of their own for many rows, each column sent as one array.

The ORM's `bulk_update` builds a CASE of one WHEN for each row and column, and its `bulk_create` a model instance for
each row: for ten thousand rows that takes several times as long as PostgreSQL takes to write them. Statement triggers,
such as those of the audit trail, see the rows of a statement as ever.
"""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.db.models import Model

ROWS_AT_ONCE = 5000
"""So many rows go with one statement: enough that statements cost nothing, and few enough that none is long."""

type Columns = Mapping[str, Sequence[Any]]
"""Values by field name, one for each row, all in the same order of rows."""


def update_rows(
    model: type[Model], ids: Sequence[Any], columns: Columns, *, new_version_at: datetime | None = None
) -> int:
    """Give rows values of their own; how many were written.

    `ids` are primary keys, each once. With `new_version_at`, which the caller holds the row locks for, the version of
    every row counts up and that is when it was changed; without, the values are derived from others, and rows that have
    them already are left alone. Ids that there are no rows for are passed over. Raises ValueError for columns of
    another length than the ids, or an id that is given twice.
    """
    if len(set(ids)) != len(ids):
        raise ValueError("A row is given twice.")
    key, fields = model._meta.pk, [_field(model, name) for name in columns]
    present, given = ([f"{row}.{_quoted(field)}" for field in fields] for row in ("present", "given"))
    written = [f"{_quoted(field)} = {value}" for field, value in zip(fields, given, strict=True)]
    where, parameters = f"present.{_quoted(key)} = given.{_quoted(key)}", []
    if new_version_at is None:
        where += f" AND ({', '.join(present)}) IS DISTINCT FROM ({', '.join(given)})"
    else:
        written += ["version = present.version + 1", "updated_at = %s"]
        parameters.append(new_version_at)
    statement = f"""
        UPDATE {_table(model)} present SET {", ".join(written)}
        FROM {_rows([key, *fields])}
        WHERE {where}"""  # noqa: S608 names of the model
    return sum(_run(statement, [*parameters, *arrays]) for arrays in _arrays([key, *fields], [ids, *columns.values()]))


def insert_rows(model: type[Model], columns: Columns) -> int:
    """Add rows; how many. Fields that are not named take their defaults. Raises ValueError for columns that are not
    equally long, IntegrityError as `bulk_create` does."""
    count = len(next(iter(columns.values())))
    named = {_field(model, name): values for name, values in columns.items()}
    left = [field for field in model._meta.concrete_fields if field not in named and not field.generated]
    whole = named | {field: _defaults(model, field, count) for field in left}
    fields = list(whole)
    names = ", ".join(map(_quoted, fields))
    statement = f"INSERT INTO {_table(model)} ({names}) SELECT {names} FROM {_rows(fields)}"  # noqa: S608 names of the model
    return sum(_run(statement, arrays) for arrays in _arrays(fields, list(whole.values())))


def _defaults(model: type[Model], field: Any, count: int) -> list[Any]:
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return [field.pre_save(model(), True)] * count
    # A default that is worked out, such as an id, is another one for each row.
    return [field.get_default() for _ in range(count)]


def _field(model: type[Model], name: str) -> Any:
    return model._meta.get_field(name)


def _table(model: type[Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _quoted(field: Any) -> str:
    return connection.ops.quote_name(field.column)


def _rows(fields: Collection[Any]) -> str:
    """Arrays of the values of fields as rows named `given`."""
    arrays = ", ".join(map(_array, fields))
    return f"unnest({arrays}) AS given ({', '.join(map(_quoted, fields))})"


def _array(field: Any) -> str:
    """The parameter of a column as an array. A column of documents comes as one document, which is written and read
    in half the time of as many."""
    kind = _type(field)
    if kind != "jsonb":
        return f"%s::{kind}[]"
    return (
        "ARRAY(SELECT nullif(value, 'null') FROM jsonb_array_elements(%s::jsonb) WITH ORDINALITY e (value, place)"
        " ORDER BY place)"
    )


def _type(field: Any) -> str:
    """The type of a column. Text has no length here: a cast would cut off what is too long, and the column refuses it;
    a number is rounded by both alike."""
    kind = str(field.db_type(connection))
    if kind.endswith("]"):
        raise TypeError(f"{field} holds arrays, which can't be arrays of rows as well.")
    return "text" if kind.startswith("varchar") else kind


def _arrays(fields: Sequence[Any], columns: Sequence[Sequence[Any]]) -> Iterator[list[str]]:
    """The columns as literals of arrays or documents, some thousand rows at a time."""
    count = len(columns[0])
    if any(len(values) != count for values in columns):
        raise ValueError("The columns are not equally long.")
    for first in range(0, count, ROWS_AT_ONCE):
        part = slice(first, first + ROWS_AT_ONCE)
        yield [_literal(field, values[part]) for field, values in zip(fields, columns, strict=True)]


def _literal(field: Any, values: Sequence[Any]) -> str:
    """Values of a field as one array in the notation of PostgreSQL. The driver would look at each of them anew."""
    target = field.target_field if field.is_relation else field
    if target.get_internal_type() == "JSONField":
        return json.dumps(values)
    say = _SAYERS.get(target.get_internal_type())
    if say is None:
        link = connections[DEFAULT_DB_ALIAS]
        values = [None if value is None else target.get_db_prep_save(value, link) for value in values]
        say = _said
    return "{" + ",".join(["NULL" if value is None else say(value) for value in values]) + "}"


def _said(value: Any) -> str:
    return _quoted_text(value.isoformat() if isinstance(value, date) else value)


def _quoted_text(value: Any) -> str:
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _true_or_false(value: Any) -> str:
    return "t" if value else "f"


_SAYERS: dict[str, Callable[[Any], str]] = {
    "BooleanField": _true_or_false,
    "CharField": _quoted_text,
    # The database rounds it to the places of its column.
    "DecimalField": str,
    # The `repr` of a float is the shortest text that reads back as exactly this float.
    "FloatField": lambda value: repr(float(value)),
    "TextField": _quoted_text,
    "UUIDField": str,
}


def _run(statement: str, parameters: Sequence[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return int(cursor.rowcount)
