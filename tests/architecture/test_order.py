"""The order in which the tests are begun."""

from tests.conftest import LONGEST_FIRST


def test_the_files_that_are_begun_first_are_there_and_are_named_once() -> None:
    assert [path for path in LONGEST_FIRST if not path.is_file()] == []
    assert len(set(LONGEST_FIRST)) == len(LONGEST_FIRST)
