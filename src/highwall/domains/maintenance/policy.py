from highwall.kit.actors import Right


class MaintenanceRight(Right):
    READ = "maintenance.read", "see work orders and fault reports"
    READ_ALL = "maintenance.read_all", "see the work orders and fault reports of all regions"
    REPORT = "maintenance.report", "report faults of machines"
    CREATE = "maintenance.create", "add work orders"
    UPDATE = "maintenance.update", "change and cancel work orders, decide on fault reports"
    WORK = "maintenance.work", "start, pause and complete work orders, note hours and costs"
    CLEAR = "maintenance.clear", "confirm a machine free of explosives before work"
    CLOSE = "maintenance.close", "close the costs of work orders"
    DELETE = "maintenance.delete", "delete work orders"
