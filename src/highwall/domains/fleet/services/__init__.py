from highwall.domains.fleet.services.machine import change_machine, create_machine, move_machine

__all__ = ["change_machine", "create_machine", "move_machine"]
