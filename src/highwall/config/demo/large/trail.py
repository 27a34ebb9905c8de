"""Events of the audit trail by the million, beside those of the rows."""

from django.db import connection

from highwall.config.demo.large.bulk import MONTHS, Bulk
from highwall.domains.accounts.models import User


def add(bulk: Bulk) -> str:
    """Whole lives of records, month after month."""
    assert User.objects.exists()
    size = bulk.size
    for back in range(MONTHS - 1, -1, -1):
        count = size.audit_events // (4 * MONTHS) * 4
        count += size.audit_events - count * MONTHS if back == 0 else 0
        with connection.cursor() as cursor:
            cursor.execute(_AUDIT, {"count": count - count % 4, "back": back})
    return f"{size.audit_events:,} audit events"


# Four events are the life of one record, from its creation to its deletion, so that none is missed among the rows. Each
# seventh is a person who signs in.
_AUDIT = """
    INSERT INTO audit_event (at, event, resource, resource_id, actor_id, source, before, after)
    SELECT month + (i::double precision / %(count)s) * interval '27 days',
        CASE WHEN life %% 7 = 6 THEN 'sign_in' ELSE (ARRAY['create', 'update', 'update', 'delete'])[1 + step] END,
        (ARRAY['drilling_drillpoint', 'drilling_drillhole', 'projects_site', 'explosives_stocklot',
            'blasting_holeloading', 'projects_project', 'accounts_user'])[1 + life %% 7],
        md5('%(back)s ' || life)::uuid::text, people.ids[1 + life %% array_length(people.ids, 1)], 'api',
        CASE WHEN life %% 7 < 6 AND step > 0 THEN jsonb_build_object('note', 'step ' || step) END,
        CASE WHEN life %% 7 < 6 AND step < 3 THEN jsonb_build_object('note', 'step ' || step + 1) END
    FROM (SELECT date_trunc('month', now(), 'UTC') - %(back)s * interval '1 month' AS month) m
    CROSS JOIN (SELECT array_agg(id ORDER BY id) AS ids FROM accounts_user) people
    CROSS JOIN generate_series(0, %(count)s::int - 1) i
    CROSS JOIN LATERAL (SELECT i / 4 AS life, i %% 4 AS step) part
"""
