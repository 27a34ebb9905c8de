from highwall.domains.blasting.queries.approval import (
    APPROVAL_REQUESTS,
    get_request,
    listed_requests,
    request_choices,
    request_detail,
    stores_for,
    supply_of_site,
    visible_requests,
)
from highwall.domains.blasting.queries.calculation import (
    CALCULATIONS,
    CHARGING_JOB,
    DEFAULT_RULES,
    CalculationRow,
    calculations_of_site,
    charge_summary,
    charging_jobs,
    get_calculation,
    get_default_rule,
    visible_default_rules,
)
from highwall.domains.blasting.queries.charge import (
    CHARGES,
    charges_of_site,
    default_rules,
    loading_rule_of,
)
from highwall.domains.blasting.queries.findings import findings_answer, findings_of, site_findings
from highwall.domains.blasting.queries.shot import corrections_of, loading_of, reconciliation_of, shot_of
from highwall.domains.blasting.queries.timing import SiteTiming, site_timing, tie_up_answer, timing_answer
from highwall.domains.blasting.queries.way import way_of, why_not_confirmed
from highwall.domains.blasting.workflow import newest_calculation
