"""The server reads figures by the table that the client is held to as well (`tests/figures.json`)."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from highwall.kit.text.figures import readings

TABLE = json.loads((Path(__file__).parents[1] / "figures.json").read_text(), parse_float=Decimal)


@pytest.mark.parametrize(("text", "means"), [(case["text"], case["means"]) for case in TABLE])
def test_a_text_means_what_the_table_says(text: str, means: list[Decimal]) -> None:
    assert readings(text) == means


def test_a_long_text_is_no_figure_and_costs_nothing() -> None:
    assert readings("1," * 50_000) == []
