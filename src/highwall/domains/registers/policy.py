from highwall.kit.actors import Right


class RegisterRight(Right):
    READ = "registers.read", "see the queue of all registers"
    SUPERVISOR = "registers.approve_supervisor", "approve what needs a supervisor"
    MANAGER = "registers.approve_manager", "approve what needs a manager"
    DIRECTOR = "registers.approve_director", "approve what needs a director"


READS: dict[str, Right] = {}
"""By which right the records of each register are read; a register adds its own."""
