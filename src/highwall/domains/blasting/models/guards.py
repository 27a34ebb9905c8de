"""The triggers of blasting that a migration wrote by hand; `highwall audit verify` looks whether they are in force."""

from highwall.kit.audit import GUARDS, Guard

GUARDS += [
    Guard(
        table,
        name,
        f"BEFORE INSERT OR UPDATE ON {table} FOR EACH ROW WHEN ((new.quantity <> trunc(new.quantity))) "
        "EXECUTE FUNCTION highwall_whole_pieces()",
    )
    for table, name in (
        ("blasting_approvalline", "approval_line_whole_pieces"),
        ("blasting_holeloading", "hole_loading_whole_pieces"),
        ("blasting_shotdifference", "shot_difference_whole_pieces"),
    )
]
