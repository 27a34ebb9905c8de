"""The fleet: drill rigs, explosives trucks and other machines; who has them, what they did, when they are serviced.

Records: MachineModel with ModelInterval and ModelPosition, Machine, Assignment, MachineRequest, DownInterval, Meter
with MeterReading, UsageEntry, ServiceInterval, Component with ComponentFit.
Invariants: a serial number is unique, whatever its case; a machine has one assignment and an operator one machine at a
time; the status is derived (`queries.derived_status`) and nobody else writes it; meters move by `services.record_usage`
alone; entries are reversed, never changed; live entries of a machine never overlap; at a position
of a machine there is one component at a time, and a component is at one place.
"""
