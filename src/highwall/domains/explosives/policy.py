from highwall.kit.policy import Right


class ExplosivesRight(Right):
    READ = "explosives.read", "see explosives, stores and the ledger"
    MANAGE = "explosives.manage", "add products and warehouse batches, quarantine and release them"
    STORES = "stores.manage", "add and change stores"
    MOVE = "stock.move", "receive, issue, return and write off stock"
