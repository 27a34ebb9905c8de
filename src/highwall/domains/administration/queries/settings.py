from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound
from highwall.kit.models import SettingValue
from highwall.kit.settings import Setting, declared_settings


@dataclass(frozen=True, slots=True)
class SettingView:
    """A declared setting with the value in force. `type` is its JSON Schema; `version` is 0 while the default holds."""

    key: str
    group: str
    description: str
    unit: str
    type: dict[str, Any]
    default: Any
    value: Any
    is_default: bool
    version: int
    updated_at: datetime | None


def get_settings(actor: Actor) -> list[SettingView]:
    """All declared settings by group. Raises Forbidden."""
    actor.require(AdministrationRight.READ_SETTINGS)
    stored = {row.key: row for row in SettingValue.objects.all()}
    return [_view(setting, stored.get(setting.key)) for setting in declared_settings()]


def get_setting(key: str, actor: Actor) -> SettingView:
    """Raises Forbidden, NotFound."""
    actor.require(AdministrationRight.READ_SETTINGS)
    for setting in declared_settings():
        if setting.key == key:
            return _view(setting, SettingValue.objects.filter(key=key).first())
    raise NotFound(f"There is no setting “{key}”.")


def _view(setting: Setting[Any], row: SettingValue | None) -> SettingView:
    adapter: TypeAdapter[Any] = TypeAdapter(setting.type_)
    default = adapter.dump_python(setting.default, mode="json")
    value = default if row is None else row.value
    return SettingView(
        key=setting.key,
        group=setting.group,
        description=setting.description,
        unit=setting.unit,
        type=adapter.json_schema(),
        default=default,
        value=value,
        is_default=value == default,
        version=row.version if row else 0,
        updated_at=row.updated_at if row else None,
    )
