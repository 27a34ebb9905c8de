"""Drill holes by the hundred thousand."""

from highwall.config.demo.large.bulk import Bulk


def add(bulk: Bulk) -> str:
    """The holes of each site, half of them drilled."""
    bulk.run(_HOLES)
    return f"{bulk.size.drill_points:,} drill points"


_HOLES = (
    """
    CREATE TEMP TABLE large_hole ON COMMIT DROP AS
    SELECT highwall_new_id() AS id, s.site_id, s.n, h AS place, 640000 + 120.0 * (s.n %% 50) + 4.6 * (h %% 20) AS e,
           2590000 + 90.0 * (s.n / 50) + 4.0 * (h / 20) AS north, random() AS r
    FROM large_site s CROSS JOIN generate_series(0, %(holes_per_site)s::int - 1) h
    """,
    """
    INSERT INTO drilling_drillhole (id, version, created_at, updated_at, site_id, hole_number, serial_number,
        row_label, position_label, hole_type, collar_easting_m, collar_northing_m, collar_elevation_m, toe_easting_m,
        toe_northing_m, toe_elevation_m, grade_elevation_m, length_m, azimuth_deg, angle_from_vertical_deg,
        bench_height_m)
    SELECT id, 1, %(now)s, %(now)s, site_id, chr(65 + place / 20) || lpad((place %% 20 + 1)::text, 2, '0'), '',
        chr(65 + place / 20), (place %% 20 + 1)::text, 'Production', e, north, 350, e, north, 339, 340, 11, 0, 0, 10
    FROM large_hole
    """,
    """
    INSERT INTO drilling_drillpoint (id, version, created_at, updated_at, hole_id, "order", depth_m, diameter_mm,
        burden_m, spacing_m, stemming_m, subdrill_m, is_mass_given, is_completed, completed_at, actual_depth_m)
    SELECT highwall_new_id(), 1, %(now)s, %(now)s, id, 1, 11, 127, 4, 4.6, 3, 1, false, r < 0.5,
        CASE WHEN r < 0.5 THEN %(now)s::timestamptz - r * interval '2 years' END,
        CASE WHEN r < 0.5 THEN round((10.7 + r)::numeric, 2) END
    FROM large_hole
    """,
)
