"""What is usual, both ends included."""

from decimal import Decimal

import pytest

from highwall.kit.schemas.plausible import Usual

USUAL = Usual(low=0.1, high=1.9, unit="kg")


@pytest.mark.parametrize("value", [Decimal("0.1"), Decimal("0.100"), Decimal("1.9"), 0.1, 1.9, 1])
def test_the_ends_of_what_is_usual_are_usual(value: Decimal | float) -> None:
    assert USUAL.doubt("quantity_kg", value) is None


@pytest.mark.parametrize("value", [Decimal("0.099"), Decimal("1.901"), 0.0999, 1.9001, 0])
def test_what_lies_beyond_them_is_asked_about(value: Decimal | float) -> None:
    doubt = USUAL.doubt("quantity_kg", value)
    assert doubt is not None
    assert doubt.refusal().facts == {"given": float(value), "low": 0.1, "high": 1.9, "unit": "kg"}
