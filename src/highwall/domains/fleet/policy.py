from highwall.kit.actors import Right


class MachineRight(Right):
    READ = "machines.read", "see machines"
    CREATE = "machines.create", "add machines"
    UPDATE = "machines.update", "change machines and their status"
    DELETE = "machines.delete", "delete machines without a history"
    ASSIGN = "machines.assign", "assign machines and decide on requests for them"
    REQUEST = "machines.request", "ask for machines"
    LOG = "machines.log_usage", "log the usage of machines"
