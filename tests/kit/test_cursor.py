"""Cursors go on behind a row by whatever the list is sorted by, and belong to one list, sort, search and filter."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db.models import BinaryField, DecimalField, F, Func, QuerySet, Value
from django.db.models.functions import Collate, Length, Lower, NullIf

from highwall.config.testing import Persona
from highwall.domains.drilling.models import DrillPoint
from highwall.domains.drilling.queries.holes import HOLES
from highwall.domains.regions.models import Region
from highwall.kit.lists.cursor import behind, key_columns
from highwall.kit.models.ordering import end_key, order_keys
from highwall.kit.models.tables import JobRun

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-PERF-003")]

NAMES = ["b", "Bb", "a", "Áz", "äb", "ضفار", "ظفار", "10", "9", "_", "a b", "a%"]
EMPTY_AND_TIES = [None, Decimal("1.5"), Decimal("1.5"), None, Decimal(-3), Decimal("1.5"), None, Decimal(20)]

ORDERS: list[tuple[Any, ...]] = [
    ("name", "pk"),
    ("-name", "-pk"),
    ("latitude_deg", "pk"),
    ("-latitude_deg", "pk"),
    ("latitude_deg", "-longitude_deg", "pk"),
    ("-latitude_deg", "longitude_deg", "-is_active", "-pk"),
    (F("latitude_deg").desc(nulls_last=True), "pk"),
    (F("latitude_deg").asc(nulls_first=True), F("longitude_deg").desc(nulls_last=True), "pk"),
    (F("latitude_deg").desc(nulls_first=True), F("name").desc(), "pk"),
    (NullIf("name_ar", Value("")).asc(nulls_last=True), "-pk"),
    (Lower("name"), "pk"),
    (Collate("name", "C").desc(), "pk"),
    (Length("name"), Lower("name").desc(), "pk"),
    (
        Func(
            F("latitude_deg"),
            Value(7),
            template="(%(expressions)s)",
            arg_joiner=" / ",
            output_field=DecimalField(max_digits=3, decimal_places=0),
        ),
        "pk",
    ),
    (
        Func(
            F("name"), function="convert_to", template="convert_to(%(expressions)s, 'UTF8')", output_field=BinaryField()
        ),
        "pk",
    ),
]


@pytest.fixture
def regions(db: None) -> QuerySet[Region]:
    Region.objects.bulk_create(
        Region(
            name=name,
            name_ar="" if at % 3 else f"م{at % 2}",
            latitude_deg=EMPTY_AND_TIES[at % 8],
            longitude_deg=EMPTY_AND_TIES[at * 3 % 8],
            is_active=at % 2 == 0,
        )
        for at, name in enumerate(NAMES)
    )
    return Region.objects.all()


def walked(rows: QuerySet[Region], size: int) -> Iterator[Any]:
    """The keys of the rows, page after page, by nothing but the cursor."""
    place = None
    while True:
        page = rows if place is None else behind(rows, place)
        found = list(page.values_list("pk", *key_columns(rows))[:size])
        yield from (key for key, *_ in found)
        if len(found) < size:
            return
        place = found[-1][1:]


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize("size", [1, 4])
def test_any_order_is_walked_as_the_database_sorts_it(
    regions: QuerySet[Region], order: tuple[Any, ...], size: int
) -> None:
    rows = regions.order_by(*order)
    assert list(walked(rows, size)) == list(rows.values_list("pk", flat=True))


@pytest.mark.parametrize("path", ["name", "name_ar", "latitude_deg", "is_active"])
@pytest.mark.parametrize("is_reversed", [False, True])
def test_the_order_of_a_column_is_walked_by_one_condition_that_an_index_can_take(
    regions: QuerySet[Region], path: str, *, is_reversed: bool
) -> None:
    order = [*order_keys(Region, path, is_reversed=is_reversed), end_key(path, "pk", is_reversed=is_reversed)]
    rows = regions.order_by(*order)
    assert list(walked(rows, 2)) == list(rows.values_list("pk", flat=True))
    place = rows.values_list(*key_columns(rows))[5]
    condition = str(behind(rows, place).query).partition(" WHERE ")[2].partition(" ORDER BY ")[0]
    assert " OR " not in condition
    assert condition.startswith("(")


def test_an_annotation_can_be_a_key(regions: QuerySet[Region]) -> None:
    rows = regions.annotate(size=Length("name") * F("latitude_deg")).order_by("-size", "pk")
    assert list(walked(rows, 2)) == list(rows.values_list("pk", flat=True))


def test_moments_a_microsecond_apart_are_told_apart(admin: Persona) -> None:
    start = datetime(2026, 3, 1, 12, tzinfo=UTC)
    JobRun.objects.bulk_create(
        JobRun(kind="test", started_at=None if at % 4 == 0 else start + timedelta(microseconds=at // 2))
        for at in range(20)
    )
    for sort in ("started_at", "-started_at", "kind,-started_at"):
        assert len(set(walk(admin, "/jobs", sort=sort, page_size=3))) == 20


def walk(persona: Persona, path: str, **query: Any) -> list[str]:
    found: list[str] = []
    page = persona.get(path, **query).json
    while True:
        found += [row["id"] for row in page["items"]]
        if page["next_cursor"] is None:
            return found
        page = persona.get(path, cursor=page["next_cursor"], **query).json


def test_the_last_page_has_no_cursor_even_when_it_is_full(engineer: Persona) -> None:
    assert engineer.get("/regions", page_size=11).json["next_cursor"] is None
    first = engineer.get("/regions", page_size=10).json
    last = engineer.get("/regions", page_size=10, cursor=first["next_cursor"]).json
    assert (len(last["items"]), last["next_cursor"], last["page"], last["total"]) == (1, None, None, 11)


def test_a_cursor_holds_when_its_row_and_others_are_gone(engineer: Persona) -> None:
    first = engineer.get("/regions", page_size=4).json
    left = engineer.get("/regions", page_size=11).json["items"][4:]
    Region.objects.filter(pk__in=[row["id"] for row in first["items"]]).delete()
    Region.objects.create(name="Aaa before all")
    rest = engineer.get("/regions", page_size=11, cursor=first["next_cursor"]).json
    assert [row["id"] for row in rest["items"]] == [row["id"] for row in left]


def cursor_of(persona: Persona, path: str = "/regions", **query: Any) -> str:
    found: str = persona.get(path, page_size=1, **query).json["next_cursor"]
    return found


@pytest.mark.parametrize("other", [{"sort": "-name"}, {"search": "a"}, {"is_active": "true"}], ids=str)
def test_a_cursor_of_another_sort_search_or_filter_is_refused(engineer: Persona, other: dict[str, str]) -> None:
    refused = engineer.get("/regions", cursor=cursor_of(engineer), **other)
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "cursor_of_another_list")
    refused = engineer.get("/regions", cursor=cursor_of(engineer, **other))
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "cursor_of_another_list")


def test_a_cursor_of_another_list_is_refused(admin: Persona) -> None:
    JobRun.objects.bulk_create(JobRun(kind="test") for _ in range(3))
    refused = admin.get("/regions", cursor=cursor_of(admin, "/jobs"))
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "cursor_of_another_list")


@pytest.mark.parametrize("change", [lambda text: text[:-1], lambda text: "x" + text, lambda _: "W10", lambda _: "é:~"])
def test_what_no_list_has_given_is_refused(engineer: Persona, change: Any) -> None:
    refused = engineer.get("/regions", cursor=change(cursor_of(engineer)))
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "cursor_unreadable")


def test_a_cursor_beside_a_page_is_refused(engineer: Persona) -> None:
    refused = engineer.get("/regions", cursor=cursor_of(engineer), page=2)
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "page_beside_cursor")


def test_the_size_of_a_page_may_change_on_the_way(engineer: Persona) -> None:
    rest = engineer.get("/regions", page_size=200, cursor=cursor_of(engineer)).json
    assert len(rest["items"]) == 10


@pytest.mark.parametrize("sort", ["length_m", "-length_m"])
def test_an_order_by_a_column_that_is_shown_keeps_the_key_that_tells_rows_apart(sort: str) -> None:
    rows = HOLES.select(HOLES.order(DrillPoint.objects.all(), sort))
    compiler = rows.query.get_compiler("default")
    compiler.as_sql()
    assert len(compiler.get_order_by()) == len(rows.query.order_by) == 2
