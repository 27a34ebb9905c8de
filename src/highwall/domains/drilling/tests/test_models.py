from uuid import uuid4

from highwall.domains.drilling.queries import pattern_of


def test_a_site_without_holes_has_an_empty_pattern(db: None) -> None:
    pattern = pattern_of(uuid4())
    assert len(pattern) == 0
    assert pattern.collar_m.shape == (0, 3)
