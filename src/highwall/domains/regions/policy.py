from highwall.kit.actors import Right


class RegionRight(Right):
    """Everybody who is signed in reads regions; changing them is a right."""

    CREATE = "regions.create", "add regions"
    UPDATE = "regions.update", "change, retire and reactivate regions"
    DELETE = "regions.delete", "delete regions that nothing refers to"
