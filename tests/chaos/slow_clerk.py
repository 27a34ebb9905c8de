"""Prepares a mine with a long audit trail for the tests of slow clients. Talks on standard output in JSON lines.

people   a long trail, and the access tokens of an administrator and of an auditor
"""

import json

import django
from django.db import connection
from django.test.utils import setup_test_environment

django.setup()
setup_test_environment()

from highwall.config.testing import make_user, signed_in  # noqa: E402

EVENTS = 3_000
"""Of 1.6 KB each: together more than the system takes in the place of a reader."""
_TRAIL = """
    INSERT INTO audit_event (at, event, resource, resource_id, source, before, after)
    SELECT now(), 'update', 'drilling_drillhole', md5(i::text)::uuid::text, 'api',
        jsonb_build_object('remarks', repeat('dry ', 200)), jsonb_build_object('remarks', repeat('wet ', 200))
    FROM generate_series(1, %s) i
"""


def people() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_TRAIL, [EVENTS])
    tokens = {role: signed_in(make_user(role)).token for role in ("admin", "auditor")}
    print(json.dumps(tokens), flush=True)
