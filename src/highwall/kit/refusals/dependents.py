"""What refers to a record, read from the data model itself: no table can be forgotten."""

from collections.abc import Iterator
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import CASCADE, ForeignObjectRel, Model

from highwall.kit.errors import Conflict
from highwall.kit.holders import declared_holders
from highwall.kit.models import Attachment, Comment
from highwall.kit.schemas import Dependent


def _referring(model: type[Model]) -> Iterator[tuple[type[Model], str, bool]]:
    """Every column of every table that refers to the model, and whether it forbids to delete what it refers to. What
    belongs to the same area and goes with the record is a part of it and not named."""
    for relation in model._meta.get_fields(include_hidden=True):
        if isinstance(relation, ForeignObjectRel):
            goes_along = relation.on_delete is CASCADE
            other: Any = relation.related_model
            if not (goes_along and other._meta.app_label == model._meta.app_label):
                yield other, relation.field.name, not goes_along


_HANGING: tuple[type[Model], ...] = (Attachment, Comment)
"""What hangs on records of any kind by their id, and goes with them."""


def kinds_that_refer_to(model: type[Model]) -> set[str]:
    """The names of the tables whose records may refer to one of this model."""
    hanging = _HANGING if any(holder.model is model for holder in declared_holders()) else ()
    return {other._meta.db_table for other in (*(each[0] for each in _referring(model)), *hanging)}


def referring_records(record: Model) -> list[Dependent]:
    """How many records of each kind refer to this one; kinds are names of tables."""
    counts: dict[tuple[str, bool], int] = {}
    for model, column, is_blocking in _referring(type(record)):
        kind = model._meta.db_table, is_blocking
        counts[kind] = counts.get(kind, 0) + model._base_manager.filter(**{column: record}).count()
    if any(holder.model is type(record) for holder in declared_holders()):
        for model in _HANGING:
            counts[model._meta.db_table, False] = model._base_manager.filter(record_id=record.pk).count()
    return [
        Dependent(kind=kind, count=count, blocks_deletion=is_blocking)
        for (kind, is_blocking), count in counts.items()
        if count
    ]


def delete_unreferred(record: Any, dependents: list[Dependent], message: str, *, case: str) -> None:
    """Delete a record on which nothing hangs, in a transaction that holds its lock. `case` tells the refusals of
    different kinds of record apart.

    Raises Conflict (`has_dependents`) with what hangs on it, also when somebody refers to it at this moment.
    """
    blocking = [item for item in dependents if item.blocks_deletion]
    if blocking:
        raise Conflict(message, code="has_dependents", case=case, dependents=[item.model_dump() for item in blocking])
    try:
        with transaction.atomic():
            record.delete()
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except IntegrityError as error:
        raise Conflict(message, code="has_dependents", case=case) from error
