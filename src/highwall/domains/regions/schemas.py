from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import Field, StringConstraints

type Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=80)]
type Latitude = Annotated[Decimal, Field(ge=-90, le=90, max_digits=8, decimal_places=5)]
type Longitude = Annotated[Decimal, Field(ge=-180, le=180, max_digits=8, decimal_places=5)]


class NewRegion(Schema):
    name: Name
    name_ar: Annotated[str, StringConstraints(strip_whitespace=True, max_length=80)] = ""
    latitude_deg: Latitude | None = None
    longitude_deg: Longitude | None = None


class RegionChange(Schema):
    """Only the fields that are sent are changed."""

    name: Name | None = None
    name_ar: str | None = Field(None, max_length=80)
    latitude_deg: Latitude | None = None
    longitude_deg: Longitude | None = None
    is_active: bool | None = None
