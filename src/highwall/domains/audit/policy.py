from highwall.kit.actors import Right


class AuditRight(Right):
    READ = "audit.read", "read and export the audit trail, and check its seals"
