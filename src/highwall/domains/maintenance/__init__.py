"""Maintenance: what is reported, planned, done and paid to keep machines at work.

Records: WorkOrder with its pauses and cost lines, FaultReport. Invariants: a status is one of four, and overdue is
never stored; a completed order has notes and a duration; what an order has cost is the sum of its lines where it has
any; work on a machine that touches explosives has no start before somebody has confirmed it free of them; at most one
pause of an order is open.
"""
