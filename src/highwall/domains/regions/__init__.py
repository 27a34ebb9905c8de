"""Regions: the governorates and other areas that scope projects, stores, machines and people.

Record: Region. Invariant: a name is unique, whatever its case; the eleven governorates of Oman are preloaded.
"""
