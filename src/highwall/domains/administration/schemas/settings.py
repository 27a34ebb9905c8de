from datetime import datetime
from typing import Any

from highwall.kit.schemas import Body, Schema


class SettingDetail(Schema):
    """A runtime setting. `type` is the JSON Schema of its value; `version` is 0 while nothing is stored."""

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


class SettingChange(Body):
    value: Any
