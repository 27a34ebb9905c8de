"""Registers: the books of record of the mine, each a list of controlled records with one life cycle.

Records: RegisterRecord, which holds what all registers share, and RegisterEffect, the ledger of what postings did
elsewhere. Each register keeps its own fields in a typed row with the id of its record. Invariants: what has been posted
is never changed; an effect is written once and taken back once; nobody approves what they submitted or wrote last, and
nobody reverses what they asked to have reversed; a posting reference has no gaps within register and year.
"""
