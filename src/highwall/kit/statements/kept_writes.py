"""Writing one row with SQL that is built once for each model and set of columns.

It writes what `save` and `create` of the ORM write, columns and `auto_now` alike. A row with something else in it (an
expression, columns that were not loaded, a type with SQL of its own) is left to the ORM.
"""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import DatabaseError, connection
from django.db.models import DecimalField, Field, Model


@dataclass(frozen=True, slots=True)
class _Write:
    sql: str
    columns: tuple["Field[Any, Any]", ...]
    returned: tuple["Field[Any, Any]", ...]


def save_row(record: Model, names: Sequence[str] | None = None) -> None:
    """Write the columns of a row that exists, all of them or those named. What the database makes of them, generated
    columns and rounded decimals, stands in the record afterwards. Raises DatabaseError when the row is gone."""
    write = _update(type(record), None if names is None else tuple(names))
    values = None if write is None or record.get_deferred_fields() else _values(record, write, is_new=False)
    if write is None or values is None:
        record.save(update_fields=names)
    elif not _run(record, write, [*values, record.pk]):
        message = "The row to write is gone."
        raise DatabaseError(message)


def create_row[M: Model](model: type[M], /, **values: Any) -> M:
    """As `model.objects.create`."""
    record = model(**values)
    write = _insert(model)
    given = None if write is None else _values(record, write, is_new=True)
    if write is None or given is None:
        record.save(force_insert=True)
        return record
    _run(record, write, given)
    record._state.adding, record._state.db = False, connection.alias
    return record


def _values(record: Model, write: _Write, *, is_new: bool) -> list[Any] | None:
    values = []
    for column in write.columns:
        value = column.get_db_prep_save(column.pre_save(record, is_new), connection)
        if hasattr(value, "as_sql") or hasattr(value, "resolve_expression"):
            return None
        values.append(value)
    return values


def _run(record: Model, write: _Write, values: list[Any]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(write.sql, values)
        if not write.returned:
            return bool(cursor.rowcount)
        row = cursor.fetchone()
    for column, value in zip(write.returned, row or (), strict=row is not None):
        setattr(record, column.attname, value)
    return row is not None


@functools.cache
def _update(model: type[Model], names: tuple[str, ...] | None) -> _Write | None:
    named = [field for field in model._meta.local_concrete_fields if not field.primary_key and not field.generated]
    if names is not None:
        named = [field for field in named if {field.name, field.attname} & set(names)]
        if len(named) != len(set(names)):
            message = f"{model.__name__} has not all of these columns: {', '.join(names)}."
            raise ValueError(message)
    if not _is_plain(model, named):
        return None
    sets = ", ".join(f"{_quoted(field.column)} = {_placeholder(field)}" for field in named)
    where = f"WHERE {_quoted(model._meta.db_table)}.{_quoted(model._meta.pk.column)} = %s"
    sql = f"UPDATE {_quoted(model._meta.db_table)} SET {sets} {where}"  # noqa: S608 names of the model
    return _write(model, sql, named)


@functools.cache
def _insert(model: type[Model]) -> _Write | None:
    named = [field for field in model._meta.local_concrete_fields if not field.generated]
    if not _is_plain(model, named):
        return None
    into = ", ".join(_quoted(field.column) for field in named)
    given = ", ".join(map(_placeholder, named))
    sql = f"INSERT INTO {_quoted(model._meta.db_table)} ({into}) VALUES ({given})"  # noqa: S608 names of the model
    return _write(model, sql, named)


def _write(model: type[Model], sql: str, named: Sequence["Field[Any, Any]"]) -> _Write:
    made = [field for field in model._meta.local_concrete_fields if field.generated]
    returned = [*made, *(field for field in named if isinstance(field, DecimalField))]
    if returned:
        sql = f"{sql} RETURNING {', '.join(_quoted(field.column) for field in returned)}"
    return _Write(sql, tuple(named), tuple(returned))


def _is_plain(model: type[Model], fields: Iterable["Field[Any, Any]"]) -> bool:
    """Whether the ORM would write these columns with a plain placeholder for each, into one table."""
    is_own = model.save is Model.save and model.save_base is Model.save_base and not model._meta.parents
    special = [field for field in fields if hasattr(field, "get_placeholder_sql")]
    return is_own and all(isinstance(field, ArrayField) for field in special)


def _placeholder(field: "Field[Any, Any]") -> str:
    return f"%s::{field.db_type(connection)}" if isinstance(field, ArrayField) else "%s"


def _quoted(name: str | None) -> str:
    return connection.ops.quote_name(name or "")
