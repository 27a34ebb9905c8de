"""The migration step that holds names apart by what they read as, on a database that may hold such names already."""

import logging
from typing import Any

from django.db import migrations
from django.db.models import F, UniqueConstraint, Window
from django.db.models.functions import RowNumber

log = logging.getLogger(__name__)


class HoldApart(migrations.AddConstraint):
    """Add a unique constraint over folded text. Records that read like an older one from before keep what they are
    called, because papers and fired shots may say it: the index leaves them out by their id, and a line in the log
    names them. Nothing new can be called so."""

    def __init__(self, model_name: str, constraint: UniqueConstraint, shown: str = "name") -> None:
        """`shown` is the column by which people know a record."""
        super().__init__(model_name, constraint)
        self.shown = shown

    def deconstruct(self) -> Any:
        name, positional, named = super().deconstruct()
        return name, positional, named | {"shown": self.shown}

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        if not self.allow_migrate_model(schema_editor.connection.alias, model):
            return
        statement = str(self.constraint.create_sql(model, schema_editor))
        if later := self._later(model):
            log.warning(
                "%s of %s are called like an older one, and stay as they are; give them other names where you can: %s",
                len(later),
                model._meta.verbose_name_plural,
                ", ".join(name for _, name in later[:50]),
            )
            spared = ", ".join(f"'{key}'" for key, _ in later)
            statement += f" WHERE id NOT IN ({spared})"
        schema_editor.execute(statement, params=None)

    def _later(self, model: Any) -> list[tuple[Any, str]]:
        """Id and name of every record that shares what the constraint compares with an older one."""
        compared: Any = self.constraint.expressions  # type: ignore[attr-defined]
        place = Window(RowNumber(), partition_by=compared, order_by=F("pk").asc())
        return list(model.objects.annotate(place=place).filter(place__gt=1).values_list("pk", self.shown))
