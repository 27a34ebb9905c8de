"""The fleet: drill rigs, explosives trucks and other machines.

Record: Machine. Invariants: a serial number is unique, whatever its case; status moves only along the workflow.
"""
