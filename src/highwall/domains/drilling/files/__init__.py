"""Drill files: kept as they were sent, read in a process of their own (ADR 19), completed and checked as holes. The
modules that the reading process loads do without Django."""
