"""Reading the audit trail: who did what, from where, values before and after, and the proof that nothing was altered.

Records: AuditEvent and AuditSeal of the kit, read only. Invariant: nothing here writes the trail but its own exports.
"""
