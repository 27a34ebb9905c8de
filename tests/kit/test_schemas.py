"""Answers are read off records field by field; plain data is taken as it is."""

from types import SimpleNamespace
from typing import Any

import pytest
from pydantic import ValidationError

from highwall.kit.schemas.shared import Reference, Schema


class Shelf(Schema):
    name: str
    books: list[Reference]


class Counted(Shelf):
    count: int

    @staticmethod
    def resolve_count(shelf: Any) -> int:
        return len(shelf["books"] if isinstance(shelf, dict) else shelf.books)


BOOK = {"id": "01a21d78-d9b8-7305-81cb-a308b97c21f2", "name": "Blasting"}


@pytest.mark.parametrize("book", [BOOK, SimpleNamespace(**BOOK)])
@pytest.mark.parametrize("make", [dict, SimpleNamespace])
def test_records_and_plain_data_give_the_same_answer_one_within_the_other(make: Any, book: Any) -> None:
    shelf = make(name="Mining", books=[book])
    assert Shelf.model_validate(shelf).model_dump(mode="json") == {"name": "Mining", "books": [BOOK]}
    assert Counted.model_validate(shelf).count == 1


def test_a_method_of_a_record_is_called_and_one_among_plain_data_refused() -> None:
    named = {"name": lambda: "Mining", "books": []}
    assert Shelf.model_validate(SimpleNamespace(**named)).name == "Mining"
    with pytest.raises(ValidationError):
        Shelf.model_validate(named)
