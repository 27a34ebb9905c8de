from highwall.domains.fleet.models.machine import OUT_OF_WORK, Machine, MachineStatus
