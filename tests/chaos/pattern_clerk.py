"""Prepares a site for tests that send files to it over HTTP. Talks on standard output in JSON lines.

site            a site in progress, and the access token of its engineer
"""

import json
from uuid import uuid4

import django
from django.test.utils import setup_test_environment

django.setup()
setup_test_environment()

from highwall.config.testing import make_user, region_named, signed_in  # noqa: E402
from highwall.domains.accounts.models import User  # noqa: E402
from highwall.domains.projects.tests.factories import make_project, make_site  # noqa: E402


def site() -> None:
    region = region_named("Muscat")
    user = User.objects.filter(roles__code="blasting_engineer").first()
    engineer = signed_in(user or make_user("blasting_engineer", region=region))
    # Each clerk counts its projects from one, and they share a mine.
    project = make_project(region, members=(engineer.user,), name=f"Patterns {uuid4().hex}")
    print(json.dumps({"site": str(make_site(project).pk), "token": engineer.token}), flush=True)
