"""Projects and sites by the thousand."""

from datetime import timedelta

from django.db import connection

from highwall.config.demo.large.bulk import NAME, Bulk
from highwall.domains.projects.models import Project, Site
from highwall.kit.calendar import calendar_year

SITES_PER_PROJECT = 25


def add(bulk: Bulk) -> str:
    """Projects with their sites, and a temporary table that numbers the sites."""
    now, regions = bulk.now, bulk.regions
    projects = [
        Project(
            number=f"PR-{calendar_year(now)}-L{number:05d}",
            name=f"{NAME} project {number:03d}",
            description="Made for measurements.",
            region=regions[number % 2],
            area_of_operation="Nowhere",
            status="in_progress",
            created_at=now - timedelta(days=number),
        )
        for number in range(-(-bulk.size.sites // SITES_PER_PROJECT))
    ]
    Project.objects.bulk_create(projects)
    sites = [
        Site(
            number=f"ST-{calendar_year(now)}-L{number:05d}",
            project=projects[number // SITES_PER_PROJECT],
            name=f"{NAME} bench {number:05d}",
            address="Nowhere",
            status=("planned", "in_progress", "in_progress", "on_hold")[number % 4],
            created_at=now - timedelta(hours=number),
        )
        for number in range(bulk.size.sites)
    ]
    Site.objects.bulk_create(sites, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE large_site (n int, site_id uuid) ON COMMIT DROP")
        with cursor.copy("COPY large_site FROM STDIN") as copy:
            for number, site in enumerate(sites):
                copy.write_row((number, site.pk))
    bulk.sites = sites
    return f"{len(sites)} sites"
