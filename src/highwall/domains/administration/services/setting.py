from typing import Any

from django.db import transaction

from highwall.domains.administration.policy import AdministrationRight
from highwall.kit import settings as runtime
from highwall.kit.errors import NotFound, StaleVersion
from highwall.kit.models import SettingValue
from highwall.kit.policy import Actor


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
    runtime.change_setting(key, value)


@transaction.atomic
def reset_setting(*, actor: Actor, key: str, expected_version: int | None) -> None:
    """Return to the default. Raises Forbidden, NotFound, StaleVersion."""
    actor.require(AdministrationRight.UPDATE_SETTINGS)
    if key not in {setting.key for setting in runtime.declared_settings()}:
        raise NotFound(f"There is no setting “{key}”.")
    _check_version(key, expected_version)
    SettingValue.objects.filter(key=key).delete()
