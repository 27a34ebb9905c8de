from typing import Any

from django.utils import timezone

from highwall.domains.registers import queries
from highwall.domains.registers.policy import RegisterRight
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["registers"])
router.listing("/register-records", queries.REGISTER_RECORDS, queries.visible_records, right=RegisterRight.READ)


@router.read("/register-overview", right=RegisterRight.READ, response=queries.RegisterOverview)
def get_register_overview(request: ApiRequest) -> Any:
    """Read how many records of the registers wait for the person who asks, and how many were posted"""
    return queries.overview_of(request.actor, timezone.now())
