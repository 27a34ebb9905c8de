from django.conf import settings
from django.db import models
from django.db.models import F, Q

from highwall.domains.drilling.files.ranges import COORDINATE_LIMIT_M, HOLE_RANGES, POINT_RANGES, TEXT_LENGTHS, Range
from highwall.domains.drilling.models.copied import COPIED, copied_from_hole, copied_to_points
from highwall.domains.projects.models.frozen import frozen_once_fired
from highwall.kit.models import Record, both_ways, sort_index
from highwall.kit.text import NaturalKey, search_index
from highwall.kit.triggers import audit_triggers


def _within(table: str, ranges: dict[str, Range]) -> list[models.CheckConstraint]:
    return [
        models.CheckConstraint(
            condition=Q(**{f"{name}__gte": low, f"{name}__lte": high}), name=f"drill_{table}_{name}_in_range"
        )
        for name, (low, high, _) in ranges.items()
    ]


def _coordinates(*names: str) -> models.CheckConstraint:
    limits: dict[str, float] = {}
    for name in names:
        limits |= {f"{name}__gte": -COORDINATE_LIMIT_M, f"{name}__lte": COORDINATE_LIMIT_M}
    return models.CheckConstraint(condition=Q(**limits), name=f"drill_hole_{names[0].split('_')[0]}_finite")


class DrillHole(Record):
    """Where a hole is. Coordinates are metres of the project's grid as measured; levels are null where nobody gave
    any. `length_m` runs along the hole; azimuth is clockwise from north, the angle from vertical. Grade is the level
    of the bench floor; `bench_height_m` is vertical."""

    # The constraints below index the foreign keys; each further index costs an import of many holes time.
    site = models.ForeignKey("projects.Site", on_delete=models.CASCADE, related_name="holes", db_index=False)
    hole_number = models.CharField(max_length=TEXT_LENGTHS["hole_number"])
    number_order = models.GeneratedField(
        expression=NaturalKey(F("hole_number")), output_field=models.TextField(), db_persist=True
    )
    serial_number = models.CharField(max_length=60, blank=True, default="")
    row_label = models.CharField(max_length=TEXT_LENGTHS["row_label"], blank=True, default="")
    position_label = models.CharField(max_length=TEXT_LENGTHS["position_label"], blank=True, default="")
    hole_type = models.CharField(max_length=TEXT_LENGTHS["hole_type"], blank=True, default="")
    collar_easting_m = models.FloatField()
    collar_northing_m = models.FloatField()
    collar_elevation_m = models.FloatField(null=True, blank=True)
    toe_easting_m = models.FloatField()
    toe_northing_m = models.FloatField()
    toe_elevation_m = models.FloatField(null=True, blank=True)
    grade_elevation_m = models.FloatField(null=True, blank=True)
    length_m = models.FloatField()
    azimuth_deg = models.FloatField(default=0)
    angle_from_vertical_deg = models.FloatField(default=0)
    bench_height_m = models.FloatField(null=True, blank=True)
    water_height_m = models.FloatField(null=True, blank=True)

    class Meta(Record.Meta):
        triggers = [*audit_triggers("number_order"), *frozen_once_fired(), copied_to_points()]
        constraints = [
            models.UniqueConstraint(fields=["site", "hole_number"], name="drill_hole_number_unique_in_site"),
            # What reads alike on a plan is one hole: case, the digits of another writing, zeros in front.
            models.UniqueConstraint("site", "number_order", name="drill_hole_number_reads_once_in_site"),
            models.CheckConstraint(condition=~Q(hole_number=""), name="drill_hole_has_number"),
            *_within("hole", HOLE_RANGES),
            _coordinates("collar_easting_m", "collar_northing_m", "collar_elevation_m"),
            _coordinates("toe_easting_m", "toe_northing_m", "toe_elevation_m"),
        ]
        indexes = [search_index("hole_number", "row_label", "serial_number", name="drill_hole_search")]

    def __str__(self) -> str:
        return self.hole_number


class DrillPoint(Record):
    """What is drilled, charged and completed: the design of a hole and how far it is. Null means not given, which
    differs from zero. Depth is vertical; stemming runs along the hole; subdrill is vertical below the floor.
    `actual_depth_m` is measured along the hole, as a tape does."""

    hole = models.ForeignKey(DrillHole, on_delete=models.CASCADE, related_name="points", db_index=False)
    # What lists are ordered and filtered by, as it stands in the hole: one index holds the columns of one table.
    site_id = models.UUIDField(editable=False)
    number_order = models.TextField(editable=False)
    length_m = models.FloatField(editable=False)
    hole_type = models.TextField(default="", editable=False)
    order = models.PositiveSmallIntegerField(default=1)
    depth_m = models.FloatField()
    diameter_mm = models.FloatField(null=True, blank=True)
    burden_m = models.FloatField(null=True, blank=True)
    spacing_m = models.FloatField(null=True, blank=True)
    stemming_m = models.FloatField(null=True, blank=True)
    subdrill_m = models.FloatField(null=True, blank=True)
    volume_m3 = models.FloatField(null=True, blank=True)
    anfo_kg = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    emulsion_kg = models.DecimalField(max_digits=12, decimal_places=3, null=True, blank=True)
    is_mass_given = models.BooleanField(default=False)
    """ANFO and emulsion came with the hole, from its file or by hand; otherwise they are what was calculated."""
    actual_depth_m = models.FloatField(null=True, blank=True)
    is_completed = models.BooleanField(default=False)
    completed_at = models.DateTimeField(null=True, blank=True)
    completed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        db_index=False,
    )

    class Meta(Record.Meta):
        triggers = [
            *audit_triggers(*COPIED),
            *frozen_once_fired(),
            *copied_from_hole(),
        ]
        constraints = [
            models.UniqueConstraint(fields=["hole", "order"], name="drill_point_order_unique_in_hole"),
            *_within("point", POINT_RANGES),
            models.CheckConstraint(
                condition=Q(is_completed=True, completed_at__isnull=False)
                | Q(is_completed=False, completed_at=None, completed_by=None),
                name="drill_point_completed_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["completed_at"], condition=Q(is_completed=True), name="drill_point_completed"),
            *both_ways("is_completed", "completed_at", tie_break="hole", name="drill_point_by_completion"),
            sort_index("site_id", "number_order", tie_break="hole", name="drill_point_by_number"),
            sort_index("is_completed", "site_id", "number_order", tie_break="hole", name="drill_point_by_state"),
            sort_index("created_at", tie_break="hole", name="drill_point_by_creation"),
            # Only for those of one type: the holes of a site are not to be looked for in it, type by type.
            models.Index(
                fields=["hole_type", "site_id", "number_order", "hole"],
                name="drill_point_by_type",
                condition=~Q(hole_type=""),
            ),
            sort_index("site_id", "length_m", tie_break="hole", name="drill_point_by_length"),
            models.Index(fields=["completed_by"], condition=Q(is_completed=True), name="drill_point_completed_by"),
        ]

    def __str__(self) -> str:
        return f"{self.hole_id} {self.order}"
