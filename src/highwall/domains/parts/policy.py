from highwall.kit.actors import Right


class PartsRight(Right):
    READ = "parts.read", "see accessories, their stock and use"
    CREATE = "parts.create", "add and import accessories"
    UPDATE = "parts.update", "change and discontinue accessories, keep storage locations"
    DELETE = "parts.delete", "delete accessories without a history"
    MOVE = "parts.move", "add, remove, count, reserve, issue and return accessories"
