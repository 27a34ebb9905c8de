from highwall.domains.fleet.models.machine import Machine, MachineStatus

__all__ = ["Machine", "MachineStatus"]
