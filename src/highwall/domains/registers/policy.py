from dataclasses import dataclass

from highwall.kit.actors import Right


class RegisterRight(Right):
    READ = "registers.read", "see the queue of all registers"
    SUPERVISOR = "registers.approve_supervisor", "approve what needs a supervisor"
    MANAGER = "registers.approve_manager", "approve what needs a manager"
    DIRECTOR = "registers.approve_director", "approve what needs a director"


@dataclass(frozen=True)
class BookRights:
    """By which rights the records of one register are read, approved, posted and reversed."""

    read: Right
    approve: Right
    post: Right
    reverse: Right


RIGHTS: dict[str, BookRights] = {}
"""Those of each register; a register adds its own."""
