from highwall.kit.actors import Right


class ReportRight(Right):
    """Whoever may read reports reads everything that a report of a visible site states."""

    READ = "reports.read", "see and print reports"
