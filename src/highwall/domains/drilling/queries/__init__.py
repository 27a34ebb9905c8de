"""Reading drill data, always within the reach of the person who asks."""

from highwall.domains.drilling.queries.charged import (
    needs_reason,
    refuse_removal,
    tells_charged,
    tells_loaded,
    why_holes_stay,
)
from highwall.domains.drilling.queries.findings import drilling_findings
from highwall.domains.drilling.queries.holes import (
    ALL_HOLES,
    HOLES,
    NO_HOLE,
    Pattern,
    dependents_of_sites,
    get_hole,
    holes_of_site,
    holes_on_spot,
    pattern_of,
    progress_of,
    visible_holes,
    why_no_holes,
    why_not_approved,
)
from highwall.domains.drilling.queries.imports import IMPORTS, ImportRow, get_import, imports_of_site
from highwall.domains.drilling.queries.own_work import SiteToDrill, my_drilling
