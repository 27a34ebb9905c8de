"""Writes of reports: printings in the background."""

from highwall.domains.reports.services.printing import (
    KEPT,
    file_of,
    forget_old_printings,
    keep,
    start_printing,
)
