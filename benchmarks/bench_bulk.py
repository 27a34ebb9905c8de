"""Changes of many holes at once, while a person waits: completions of 2,000 holes and the charging of 10,000.

Each is asked of the real application, from the request to the answer: with its audit events, step log, versions, rules
and milestones. After each round as many drill points are written by one plain UPDATE ... FROM unnest(...), into a table
with the same indexes but without triggers and foreign keys. Claims, of the processor, here and in the database, medians
of the rounds: 2,000 completions take at most 8 times what the plain statement takes, and 10,000 charges, which are rows
of their own and a figure on each point, at most 6 times. What is larger is refused or done in the background.

    python benchmarks/bench_bulk.py
"""

import os
import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import _processor as processor
from _claims import claim

import highwall.config.test_environment  # noqa: F401 a server and a folder of its own, as for tests

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "highwall.config.settings")
os.environ.setdefault("HIGHWALL_LOG", "ERROR")

import django

django.setup()

from django.db import connection, transaction  # noqa: E402
from django.test.runner import DiscoverRunner  # noqa: E402

from highwall.config.testing import make_user, region_named, signed_in  # noqa: E402
from highwall.domains.blasting.models import HoleCharge  # noqa: E402
from highwall.domains.blasting.tests.factories import make_bench  # noqa: E402
from highwall.domains.drilling.models import DrillHole, DrillPoint  # noqa: E402
from highwall.domains.projects.models import Site  # noqa: E402
from highwall.kit.models import new_id  # noqa: E402
from highwall.kit.statements import insert_rows  # noqa: E402

HOLES, COMPLETED, ROUNDS = 10_000, 2_000, 5
COMPLETIONS_TIMES, CHARGES_TIMES = 8.0, 6.0


def used_by(work: Callable[[], object]) -> float:
    """Seconds of the processor, here and in the database."""
    with processor.used_by() as used:
        before = processor.backend_s()
        work()
        in_database_s = processor.backend_s() - before
    return used.own_s + in_database_s


def answered(answer: Any) -> None:
    if answer.status != 200:
        raise SystemExit(f"unexpected answer {answer.status}: {answer.content[:500]!r}")


def add_holes(site: Site, count: int) -> list[Any]:
    """A pattern of 100 holes a row; gives the ids of its holes."""
    ids = [new_id() for _ in range(count)]
    along, across = [5.0 * (place % 100) for place in range(count)], [4.0 * (place // 100) for place in range(count)]
    insert_rows(
        DrillHole,
        {
            "id": ids,
            "site": [site.pk] * count,
            "hole_number": [f"R{place // 100 + 1}-{place % 100 + 1}" for place in range(count)],
            **{f"{end}_easting_m": [600_000 + at for at in along] for end in ("collar", "toe")},
            **{f"{end}_northing_m": [2_700_000 + at for at in across] for end in ("collar", "toe")},
            "collar_elevation_m": [340.0] * count,
            "toe_elevation_m": [328.0] * count,
            "grade_elevation_m": [329.5] * count,
            "length_m": [12.0] * count,
        },
    )
    insert_rows(
        DrillPoint,
        {
            "id": [new_id() for _ in range(count)],
            "hole": ids,
            "depth_m": [12.0] * count,
            "diameter_mm": [165.0] * count,
            "burden_m": [4.0] * count,
            "spacing_m": [5.0] * count,
        },
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return ids


@contextmanager
def plain_update(count: int) -> Iterator[Callable[[], None]]:
    """What gives so many drill points values of their own by one statement, where nothing else is promised: each is
    given what it holds."""
    table = "drilling_drillpoint"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE bare (LIKE {table} INCLUDING ALL)")
        cursor.execute(
            "SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute"
            " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
            [table],
        )
        (columns,) = cursor.fetchone()
        cursor.execute(f"INSERT INTO bare ({columns}) SELECT {columns} FROM {table}")
        cursor.execute("ANALYZE bare")
        cursor.execute(
            "SELECT id::text, is_completed::text, completed_at::text, actual_depth_m::text FROM bare LIMIT %s", [count]
        )
        arrays = [list(column) for column in zip(*cursor.fetchall(), strict=True)]

        def update() -> None:
            with transaction.atomic():
                cursor.execute(
                    """UPDATE bare SET is_completed = given.is_completed, completed_at = given.completed_at,
                              actual_depth_m = given.actual_depth_m, version = version + 1, updated_at = now()
                       FROM unnest(%s::text[]::uuid[], %s::text[]::boolean[], %s::text[]::timestamptz[],
                                   %s::text[]::float8[]) AS given (id, is_completed, completed_at, actual_depth_m)
                       WHERE bare.id = given.id""",
                    arrays,
                )
                if cursor.rowcount != count:
                    raise SystemExit(f"{cursor.rowcount} rows were written instead of {count}.")

        yield update
        cursor.execute("DROP TABLE bare")


def claimed(what: str, work: Callable[[int], None], count: int, limit: float) -> bool:
    """Do some work of so many rows in several rounds, after each of them the plain update of as many rows."""
    ours, plain = [], []
    with plain_update(count) as update:
        update()
        for number in range(ROUNDS):
            ours.append(used_by(lambda number=number: work(number)))
            plain.append(used_by(update))
    times = statistics.median(mine / its for mine, its in zip(ours, plain, strict=True))
    return claim(
        f"{what} by a plain UPDATE of as many rows",
        f"{times:.1f} times",
        f"at most {limit:g}",
        times <= limit,
        f"{statistics.median(ours):.2f} s of the processor ({min(ours):.2f} to {max(ours):.2f} in {ROUNDS} rounds), "
        f"the plain one {statistics.median(plain):.3f} s",
    )


def measure() -> bool:
    region = region_named("Muscat")
    engineer = signed_in(make_user("blasting_engineer", region=region))
    bench = make_bench(region, stock_kg=20_000)
    holes = [point.hole_id for point in bench.points]
    holes += add_holes(bench.site, HOLES - len(holes))

    def charge(number: int) -> None:
        version = {"version": number} if number else {}
        answered(engineer.put(f"{bench.path}/loading-rule", bench.rule(stemming_m=3 + number / 10), **version))

    charge(0)
    good = claimed(f"charging {HOLES:,} holes", lambda number: charge(number + 1), HOLES, CHARGES_TIMES)
    if HoleCharge.objects.filter(site=bench.site).count() != HOLES:
        raise SystemExit("Not every hole was charged.")

    def complete(number: int) -> None:
        some = holes[number * COMPLETED : (number + 1) * COMPLETED]
        answered(engineer.post(f"{bench.path}/holes/complete", {"hole_ids": some}))

    good &= claimed(f"{COMPLETED:,} completions", complete, COMPLETED, COMPLETIONS_TIMES)
    if DrillPoint.objects.filter(hole__site=bench.site, is_completed=True).count() != HOLES:
        raise SystemExit("Not every hole was completed.")
    return good


def main() -> int:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        return 0 if measure() else 1
    finally:
        runner.teardown_databases(databases)


if __name__ == "__main__":
    sys.exit(main())
