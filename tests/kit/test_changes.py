"""A change is the creation with every field optional."""

from decimal import Decimal
from typing import Annotated, Any

import pytest
from pydantic import Field, ValidationError

from highwall.kit.schemas.plausible import Usual
from highwall.kit.schemas.shared import Body, Change


class NewPump(Body):
    name: Annotated[str, Field(min_length=2)]
    note: str = ""
    flow_l_s: Annotated[Decimal, Field(gt=0), Usual(low=1, high=50)]
    depth_m: float | None = None
    tags: list[str] = Field(default_factory=list)


class PumpChange(NewPump, Change):
    reason: str = "none given"


def test_what_is_not_sent_is_no_change() -> None:
    assert PumpChange().model_dump(exclude_unset=True) == {}
    assert PumpChange(depth_m=None, name="No. 2").model_dump(exclude_unset=True) == {"depth_m": None, "name": "No. 2"}  # type: ignore[call-arg]


@pytest.mark.parametrize("field", ["name", "note", "flow_l_s", "tags"])
def test_null_empties_only_what_may_be_empty(field: str) -> None:
    with pytest.raises(ValidationError):
        PumpChange.model_validate({field: None})


@pytest.mark.parametrize("sent", [{"name": "x"}, {"flow_l_s": 0}, {"nmae": "misspelt"}])
def test_a_change_is_held_to_the_limits_of_the_creation(sent: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PumpChange.model_validate(sent)


def test_the_creation_stays_as_strict_as_it_was() -> None:
    with pytest.raises(ValidationError):
        NewPump.model_validate({"name": "No. 2"})
    assert NewPump.model_validate({"name": "No. 2", "flow_l_s": 3}).note == ""
    described = PumpChange.model_json_schema()
    assert "required" not in described
    assert [name for name, field in described["properties"].items() if "default" in field] == ["depth_m"]
