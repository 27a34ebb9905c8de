"""Runtime settings: declared by the domain that uses them, typed, validated, and changed without a restart."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from pydantic import TypeAdapter, ValidationError

from highwall.kit.actors import Right
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.models import SettingValue
from highwall.kit.statements import must_not_be_kept
from highwall.kit.triggers import Cache

_registry: "dict[str, Setting[Any]]" = {}
_cache: Cache[str, Any] = Cache("settings")


@dataclass(frozen=True)
class Setting[T]:
    """A declared setting. `type_` is any annotated type that pydantic can check, e.g. `Annotated[int, Gt(0)]`.

    `check` is asked when a value is changed, about what only the database knows; it raises Invalid. What it has let
    through stays in force, also when the record that it names is gone later.

    `told_to`, of a switch: people with this right, and those who may change settings, are told of a change, because it
    loosens or tightens a rule that they answer for.
    """

    key: str
    type_: Any
    default: T
    group: str
    description: str
    unit: str = ""
    check: Callable[[Any], None] | None = None
    told_to: Right | None = None

    def __post_init__(self) -> None:
        _registry[self.key] = self

    def get(self) -> T:
        """The value in force. A query of a list or by id takes it as `Live(SETTING.get)`."""
        must_not_be_kept(f"The setting {self.key} is read.")
        value: T = _cache.get(self.key, self._load)
        return value

    def _load(self) -> T:
        row = SettingValue.objects.filter(key=self.key).values_list("value", flat=True).first()
        value: T = self.default if row is None else TypeAdapter(self.type_).validate_python(row)
        return value


def declared_settings() -> list[Setting[Any]]:
    return sorted(_registry.values(), key=lambda s: (s.group, s.key))


def change_setting(key: str, value: Any) -> Setting[Any]:
    """Validate and store a value; audited by the table's triggers. Raises NotFound or Invalid."""
    setting = _registry.get(key)
    if setting is None:
        raise NotFound(f"There is no setting “{key}”.")
    try:
        adapter = TypeAdapter(setting.type_)
        checked = adapter.dump_python(adapter.validate_python(value), mode="json")
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=True)[0]
        limits = {name: value for name, value in found.get("ctx", {}).items() if isinstance(value, int | float)}
        raise Invalid.field("value", "out_of_range", f"{found['msg']}.", case=found["type"], **limits) from error
    if setting.check is not None:
        setting.check(checked)
    with transaction.atomic():
        row, is_new = SettingValue.objects.select_for_update().get_or_create(key=key, defaults={"value": checked})
        if not is_new:
            row.value = checked
            row.save_new_version(update_fields=["value"])
    return setting
