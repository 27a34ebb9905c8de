"""Drilling: the holes of a site, how far they are drilled, and the files that they came from.

Records: DrillHole, DrillPoint, ImportBatch. Invariants: a hole number is unique in its site; depth, diameter, burden,
spacing and stemming lie within the ranges of REQ-DRILL-012; a completed point knows when it was completed; survey
coordinates are stored as measured, in double precision, and never rounded.
"""
