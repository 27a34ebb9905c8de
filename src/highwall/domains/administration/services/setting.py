from typing import Any

from django.db import transaction

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit import settings as runtime
from highwall.kit.actors import Actor
from highwall.kit.errors import NotFound, StaleVersion
from highwall.kit.events import emit
from highwall.kit.models import SettingValue


def _check_version(key: str, expected_version: int | None) -> None:
    row = SettingValue.objects.select_for_update().filter(key=key).first()
    version = row.version if row else 0
    if expected_version is not None and expected_version != version:
        raise StaleVersion(
            "Somebody changed this setting after you opened it. Load it again and repeat your change.",
            current_version=version,
        )


@transaction.atomic
def change_setting(*, actor: Actor, key: str, value: Any, expected_version: int | None) -> None:
    """Put a value in force, everywhere and at once. Raises Forbidden, NotFound, Invalid, StaleVersion."""
    actor.require(AdministrationRight.UPDATE_SETTINGS)
    _check_version(key, expected_version)
    _tell(runtime.change_setting(key, value), value, actor)


@transaction.atomic
def reset_setting(*, actor: Actor, key: str, expected_version: int | None) -> None:
    """Return to the default. Raises Forbidden, NotFound, StaleVersion."""
    actor.require(AdministrationRight.UPDATE_SETTINGS)
    setting = next((setting for setting in runtime.declared_settings() if setting.key == key), None)
    if setting is None:
        raise NotFound(f"There is no setting “{key}”.")
    _check_version(key, expected_version)
    deleted, _ = SettingValue.objects.filter(key=key).delete()
    if deleted:
        _tell(setting, setting.default, actor)


def _tell(setting: runtime.Setting[Any], value: Any, actor: Actor) -> None:
    if setting.told_to is not None:
        emit(
            "administration.setting_changed",
            key=setting.key,
            value=value,
            told_to=setting.told_to.value,
            by_id=str(actor.user_id) if actor.user_id else None,
            by_name=actor.name,
        )
