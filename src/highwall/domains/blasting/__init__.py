"""Blasting: how a shot is charged, tied up, approved, loaded, fired and reconciled.

Records: LoadingRule, HoleCharge, ChargeOverride, CalculationResult, TieUp with BlastConnection and StartingHole,
ExplosiveApprovalRequest, Shot with HoleLoading and ShotDifference. Invariants: one connection per unordered pair of
points of one site; delays of 0 to 10,000 ms; one open approval request per site; nobody decides on their own request;
a shot is reconciled only when its site account in the ledger is empty.
"""
