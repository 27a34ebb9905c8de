"""Import of 100,000 holes: what saving them takes, against a bare COPY of the same rows.

Saved means everything that the product promises: holes and points merged by number, an audit event for each of the
200,000 rows, foreign keys, milestones and events, in one transaction, with its progress reported beside it. The bare
COPY writes the same rows into empty tables with the same columns, ranges and indexes, without triggers and foreign
keys. Both are times of the processor, of this process and the database together, so that other work on the machine is
not measured; the clock is printed beside them, and so is what reading and inspecting the file took. Claims: saving
takes at most 4 times what the COPY takes, and the process at most 500 MB. Exits with 1 when one of them fails.

    python benchmarks/bench_import.py [holes]
"""

import os
import resource
import sys
import tempfile
import time
from itertools import batched
from pathlib import Path

import _processor as processor
from _claims import claim

from highwall.kit.postgres import Postgres

LIMIT_TIMES = 4.0
LIMIT_MB = 500


def make_file(holes: int) -> bytes:
    """A pattern of rows of 200 holes, as a planning tool writes it."""
    lines = ["Hole ID,X,Y,Z,Toe X,Toe Y,Toe Z,Depth,Spacing,Burden,Diameter,Stemming,Subdrill,Row,Type"]
    for place in range(holes):
        row, hole = divmod(place, 200)
        east, north = 500000.125 + 4.3125 * hole, 2600000.375 + 3.625 * row
        lines.append(
            f"R{row + 1}-{hole + 1},{east:.4f},{north:.4f},405.581,{east:.4f},{north + 0.5:.4f},392.5,"
            f"13.081,4.3,3.6,165,2.5,1.5,{row + 1},production"
        )
    return "\n".join(lines).encode()


def main(holes: int) -> bool:
    from django.utils import timezone

    from highwall.domains.drilling import services
    from highwall.domains.drilling.models import DrillHole, ImportBatch
    from highwall.domains.projects.models import Project, Site
    from highwall.domains.regions.models import Region
    from highwall.kit.actors import system_actor
    from highwall.kit.jobs import Progress
    from highwall.kit.models import JobRun

    actor = system_actor("benchmark")
    region = Region.objects.first()
    project = Project.objects.create(number="PR-1", name="Benchmark", region=region)
    site = Site.objects.create(number="ST-1", name="Large", project=project)
    content = make_file(holes)

    batch = services.start_import(
        actor=actor,
        site_id=site.pk,
        file_name="large.csv",
        chunks=(content[at : at + 65536] for at in range(0, len(content), 65536)),
    )
    started = time.perf_counter()
    services.read_import(batch.pk, lambda _rows, _share: None)
    read_s = time.perf_counter() - started
    # What the request does when the worker is idle: take the job's place, without its wait in the queue.
    ImportBatch.objects.filter(pk=batch.pk).update(state="saving")
    job = JobRun.objects.create(kind="benchmark", state=JobRun.State.RUNNING)
    started = time.perf_counter()
    with processor.used_by(processor.postmaster()) as saving, Progress(job.pk).beside_transaction() as report:
        services.save_import(
            actor=actor, import_id=batch.pk, at=timezone.now(), on_rows=lambda rows: report(rows, holes, "saving")
        )
    save_s = time.perf_counter() - started
    job.refresh_from_db()
    batch.refresh_from_db()
    assert job.done == batch.counts["created"] == DrillHole.objects.count() == holes
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    copy_s, copying = bare_copy()
    ratio = saving.all_s / copying.all_s
    good = claim(
        f"saving {holes:,} imported holes by a bare COPY",
        f"{ratio:.2f} times",
        f"at most {LIMIT_TIMES:g}",
        ratio <= LIMIT_TIMES,
        f"processor: saving {saving.own_s:.2f} s here and "
        f"{saving.trees_s:.2f} s in the database, COPY {copying.own_s:.2f} and {copying.trees_s:.2f}; clock: saving "
        f"{save_s:.2f} s, COPY {copy_s:.2f}; reading and inspecting {len(content) / 1e6:.1f} MB {read_s:.2f} s",
    )
    return good & claim("memory of that import", f"{memory_mb:.0f} MB", f"at most {LIMIT_MB}", memory_mb <= LIMIT_MB)


def bare_copy() -> tuple[float, processor.Used]:
    """To COPY the rows that were saved into empty tables with the same columns, ranges and indexes: seconds of the
    clock, and of the processor."""
    from django.db import connection, transaction

    seconds, whole = 0.0, processor.Used()
    for table in ("drilling_drillhole", "drilling_drillpoint"):
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TABLE bare_{table} (LIKE {table} INCLUDING ALL)")
            cursor.execute(
                "SELECT string_agg(quote_ident(attname), ',' ORDER BY attnum) FROM pg_attribute"
                " WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''",
                [table],
            )
            (columns,) = cursor.fetchone()
            with cursor.copy(f"COPY {table} ({columns}) TO STDOUT") as copy:
                blocks = [bytes(block) for block in copy]
        big = [b"".join(part) for part in batched(blocks, 5000, strict=False)]
        started = time.perf_counter()
        with (
            processor.used_by(processor.postmaster()) as used,
            transaction.atomic(),
            connection.cursor() as cursor,
            cursor.copy(f"COPY bare_{table} ({columns}) FROM STDIN") as copy,
        ):
            for block in big:
                copy.write(block)
        seconds += time.perf_counter() - started
        whole.trees_s, whole.own_s = whole.trees_s + used.trees_s, whole.own_s + used.own_s
    return seconds, whole


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="highwall-bench-") as place:
        server = Postgres(Path(place) / "pg", database="highwall")
        server.start()
        try:
            os.environ["DATABASE_URL"] = server.dsn("highwall")
            os.environ["HIGHWALL_VAR"] = place
            os.environ["DJANGO_SETTINGS_MODULE"] = "highwall.config.settings"
            import django
            from django.core.management import call_command

            django.setup()
            call_command("migrate", verbosity=0)
            passed = main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
            from django.db import connection

            connection.close()
            connection.close_pool()
        finally:
            server.stop()
    sys.exit(not passed)
