from highwall.kit.policy import Right


class MachineRight(Right):
    READ = "machines.read", "see machines"
    MANAGE = "machines.manage", "add machines, change them and their status"
