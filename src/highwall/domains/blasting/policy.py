from highwall.kit.actors import Right


class BlastingRight(Right):
    READ = "blasting.read", "see charges, tie-up and firing times"
    UPDATE = "blasting.update", "set loading rules, charges and the tie-up"
    SET_DEFAULTS = "blasting.set_defaults", "set the company's default loading rules"
    LOAD = "blasting.load", "record what went into each hole"
    FIRE = "blasting.fire", "record a shot as fired"
    RECONCILE = "blasting.reconcile", "explain differences and close a shot"


class ApprovalRight(Right):
    READ = "approvals.read", "see explosive approval requests"
    CREATE = "approvals.create", "ask for explosives"
    DECIDE = "approvals.decide", "approve or reject explosive requests"
