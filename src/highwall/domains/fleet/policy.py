from highwall.kit.actors import Right


class MachineRight(Right):
    READ = "machines.read", "see machines"
    CREATE = "machines.create", "add machines"
    UPDATE = "machines.update", "change machines and their status"
