from highwall.kit.policy import Right


class RegionRight(Right):
    """Everybody who is signed in reads regions; changing them is a right."""

    MANAGE = "regions.manage", "add, edit and retire regions"
