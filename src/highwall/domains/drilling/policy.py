from highwall.kit.actors import Right


class DrillRight(Right):
    READ = "drilling.read", "see drill holes"
    CREATE = "drilling.create", "add drill holes and import drill patterns"
    UPDATE = "drilling.update", "change drill holes"
    DELETE = "drilling.delete", "delete drill holes"
    COMPLETE = "drilling.complete", "mark holes as drilled"
