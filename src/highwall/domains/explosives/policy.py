from highwall.kit.actors import Right


class ExplosivesRight(Right):
    READ = "explosives.read", "see explosives, stores and the ledger"
    CREATE = "explosives.create", "add products and warehouse batches"
    UPDATE = "explosives.update", "change, quarantine and release batches, write off central stock"
    CREATE_STORE = "stores.create", "add stores"
    UPDATE_STORE = "stores.update", "change stores and their status"
    MOVE = "stock.move", "issue, return and write off stock"
    TRANSFER = "stock.transfer", "move stock from the central warehouse into a store"
    DELETE = "explosives.delete", "delete warehouse batches of which nothing has moved"
    CHECK = "quality.check", "record quality checks, decide on longer lives of batches"
