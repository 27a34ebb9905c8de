"""What refers to a record, read from the data model itself: no table can be forgotten."""

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import PROTECT, ForeignObjectRel, Model

from highwall.kit.errors import Conflict
from highwall.kit.schemas import Dependent


def _protecting(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """Every column of every table that refers to the model and forbids to delete what it refers to."""
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel) and relation.on_delete is PROTECT:
            yield relation.related_model, relation.field.name  # type: ignore[misc]


def referring_records(record: Model) -> list[Dependent]:
    """How many records of each kind refer to this one and so forbid to delete it; kinds are names of tables."""
    counts: dict[str, int] = {}
    for model, column in _protecting(type(record)):
        kind = model._meta.db_table
        counts[kind] = counts.get(kind, 0) + model._base_manager.filter(**{column: record}).count()
    return [Dependent(kind=kind, count=count, blocks_deletion=True) for kind, count in counts.items() if count]


def delete_unreferred(record: Any, dependents: list[Dependent], message: str) -> None:
    """Delete a record on which nothing hangs, in a transaction that holds its lock.

    Raises Conflict (`has_dependents`) with what hangs on it, also when somebody refers to it at this moment.
    """
    blocking = [item for item in dependents if item.blocks_deletion]
    if blocking:
        raise Conflict(message, code="has_dependents", dependents=[item.model_dump() for item in blocking])
    try:
        with transaction.atomic():
            record.delete()
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as error:
        raise Conflict(message, code="has_dependents") from error
