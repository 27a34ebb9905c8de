from typing import Any

from highwall.domains.administration import queries, services
from highwall.domains.administration.policy import AdministrationRight
from highwall.domains.administration.schemas import SettingChange, SettingDetail
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["administration"])


@router.read("/settings", right=AdministrationRight.READ_SETTINGS, response=list[SettingDetail])
def list_settings(request: ApiRequest) -> Any:
    """All runtime settings with type, default and value in force"""
    return queries.get_settings(request.actor)


@router.change("/settings/{key}", right=AdministrationRight.UPDATE_SETTINGS, response=SettingDetail)
def change_setting(request: ApiRequest, key: str, body: SettingChange) -> Any:
    """Change a runtime setting; it is in force at once"""
    services.change_setting(actor=request.actor, key=key, value=body.value, expected_version=expected_version(request))
    return queries.get_setting(key, request.actor)


@router.remove("/settings/{key}", right=AdministrationRight.UPDATE_SETTINGS, response=SettingDetail)
def reset_setting(request: ApiRequest, key: str) -> Any:
    """Return a runtime setting to its default"""
    services.reset_setting(actor=request.actor, key=key, expected_version=expected_version(request))
    return queries.get_setting(key, request.actor)
