"""Cells of files hold figures as people write them, by the table of cases that the server and the client keep too."""

import json
from pathlib import Path

import pytest

from blastcalc.files.numbers import CellProblem, parse_number

CASES = json.loads((Path(__file__).parents[1] / "figures.json").read_text())


@pytest.mark.parametrize("decimal", [".", ","])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_cell_is_read_as_a_person_may_have_meant_it_or_refused(case, decimal):
    found = parse_number(case["text"], decimal)
    assert isinstance(found, CellProblem) or found in case["means"]


def test_blanks_that_do_not_part_thousands_are_no_figure():
    assert isinstance(parse_number("12\u00a05", "."), CellProblem)
    assert parse_number("12\u00a0500", ".") == 12_500


@pytest.mark.parametrize("case", [case for case in CASES if len(case["means"]) == 1], ids=lambda case: case["text"])
def test_a_figure_with_one_meaning_is_read_with_one_mark_or_the_other(case):
    found = [parse_number(case["text"], decimal) for decimal in (".", ",")]
    assert case["means"][0] in found
