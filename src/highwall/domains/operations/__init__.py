"""Operations: the registers of the mine's daily work, on the engine of `registers`.

Records: EquipmentUsage, the typed row of a record of that register. Invariants: it has the id of its record, and its
record stands in its register; what has been posted is never changed; no two records of a machine that have been
submitted or posted overlap in time.
"""
