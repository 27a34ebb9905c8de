"""Reads of reports: the report itself, and the printings of it."""

from highwall.domains.reports.queries.printing import printings, prints_in_background, require_report
from highwall.domains.reports.queries.report import NO_PATTERN, blast_report
