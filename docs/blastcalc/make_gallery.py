"""Draws the plots of docs/blastcalc/gallery with matplotlib, which the library itself does not need.

python docs/blastcalc/make_gallery.py
"""

from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
import matplotlib.pyplot as plt
import numpy as np
import shapely

from blastcalc.charging import load_holes
from blastcalc.exclusion import exclusion_zone
from blastcalc.flyrock import clearance_m, mckenzie_range_m, scaled_depth_of_burial
from blastcalc.fragmentation import BlastShape, kuz_ram_median_cm, uniformity_1987
from blastcalc.limits import LimitCurve, as_2187_2, din_4150_3, ri_8507
from blastcalc.loading_rules import column_rule
from blastcalc.mic import maximum_instantaneous_charge
from blastcalc.pattern import StaggeredBench, staggered_bench
from blastcalc.prediction import velocity_by_summing_mm_s
from blastcalc.products import Product, linear_charge_kg_m
from blastcalc.relief import burden_relief, first_movement, timing_contours
from blastcalc.rows import detect_rows
from blastcalc.scatter import scatter_study
from blastcalc.site_law import fit_site_law
from blastcalc.size_distribution import RosinRammler, curve_points, largest_fragment_m, swebrec_from_uniformity
from blastcalc.tie_ups import Delays, row_tie_up
from blastcalc.timing import solve
from blastcalc.vibration import peak_particle_velocity_mm_s

FOLDER = Path(__file__).parent / "gallery"
ANFO = Product("ANFO", "ANFO", 0.82)
EMULSION = Product("EM", "Emulsion", 1.15, water_resistant=True)
BENCH = StaggeredBench(6, 14, 4.0, 4.6, 10.0, subdrill_m=1.0, row_bearing_deg=70.0)
PATTERN = staggered_bench(BENCH)
ROWS = detect_rows(PATTERN.collar_m, row_bearing_deg=70.0)
TIE_UP = row_tie_up(ROWS.row, ROWS.position, "V", Delays(17.0, 67.0))
FIRED = solve(TIE_UP, 500.0)
LOADING = load_holes(column_rule(ANFO, 3.0, base=EMULSION, base_length_m=1.0), 165.0, PATTERN.length_m)


def save(figure: plt.Figure, name: str) -> None:
    """Write one plot as SVG, without a date, so that it changes only when the figures do."""
    figure.tight_layout()
    figure.savefig(FOLDER / f"{name}.svg", metadata={"Date": None})
    plt.close(figure)


def shot() -> None:
    """A V of 84 holes: ties, lines of equal time, first movement, relief."""
    east, north = PATTERN.collar_m[:, 0], PATTERN.collar_m[:, 1]
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.6), sharey=True)
    for source, target in zip(TIE_UP.from_index, TIE_UP.to_index, strict=True):
        left.plot(east[[source, target]], north[[source, target]], color="0.6", lw=0.8, zorder=1)
    dots = left.scatter(east, north, c=FIRED.times_ms, s=28, zorder=2)
    levels = np.arange(500.0, FIRED.duration_ms, 50.0)
    for line in timing_contours(PATTERN.collar_m, FIRED.times_ms, levels):
        for part in shapely.get_parts(line):
            left.plot(*shapely.get_coordinates(part).T, color="tab:blue", lw=0.7, zorder=0)
    move = first_movement(PATTERN.collar_m, FIRED.times_ms)
    turn = np.radians(move.bearing_deg)
    left.quiver(east, north, np.sin(turn), np.cos(turn), width=0.002, color="0.2")
    left.set_title("Firing times (ms) and first movement", fontsize=10)
    figure.colorbar(dots, ax=left, shrink=0.55)
    relief = burden_relief(PATTERN.collar_m, FIRED.times_ms)
    right.scatter(east[~relief.relieved], north[~relief.relieved], color="0.7", s=28)
    dots = right.scatter(east[relief.relieved], north[relief.relieved], c=relief.relief_ms_m[relief.relieved], s=28)
    right.set_title("Burden relief (ms/m)", fontsize=10)
    figure.colorbar(dots, ax=right, shrink=0.55)
    for axes in (left, right):
        axes.set_aspect("equal")
    save(figure, "shot")


def vibration() -> None:
    """A site law with its upper line, and four limits."""
    chance = np.random.default_rng(5)
    distance, charge = chance.uniform(80, 1500, 45), chance.uniform(40, 400, 45)
    measured = peak_particle_velocity_mm_s(distance, charge, 900, 1.5) * np.exp(0.35 * chance.standard_normal(45))
    law = fit_site_law(distance, charge, measured)
    scaled = np.geomspace(law.lowest_scaled_distance, law.highest_scaled_distance, 50)
    figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.4))
    left.loglog(distance / np.sqrt(charge), measured, "o", ms=4)
    left.loglog(scaled, law.velocity_mm_s(scaled, 1.0), label=f"{law.k:.0f} SD^-{law.b:.2f}, R2 {law.r_squared:.2f}")
    left.loglog(scaled, law.velocity_mm_s(scaled, 1.0, upper=True), "--", label="95 % line")
    left.set(xlabel="scaled distance, m/sqrt(kg)", ylabel="peak particle velocity, mm/s", title="Made-up records, n 45")
    left.legend()
    curves: list[LimitCurve] = [ri_8507("drywall"), ri_8507("plaster"), din_4150_3("dwelling"), din_4150_3("sensitive")]
    for curve in [*curves, as_2187_2("unreinforced")]:
        right.loglog(*curve.points(), label=f"{curve.standard}, {curve.name}")
    right.set(xlabel="frequency, Hz", ylabel="limit, mm/s", title="Limits at buildings", xlim=(1, 100))
    right.legend(fontsize=8)
    save(figure, "vibration")


def fragmentation() -> None:
    """One blast as Rosin-Rammler and as Swebrec curve."""
    charge = float(LOADING.hole_mass_kg[0])
    median = float(kuz_ram_median_cm(7.0, charge / (4.0 * 4.6 * 10.0), charge))
    uniformity = float(uniformity_1987(BlastShape(4.0, 4.6, 165.0, 0.15, 7.0, 10.0, staggered=True)))
    swebrec = swebrec_from_uniformity(median, 100.0 * largest_fragment_m(2.0, 4.0, 4.6), uniformity)
    figure, axes = plt.subplots(figsize=(6.5, 4.2))
    for name, curve in (("Rosin-Rammler", RosinRammler(median, uniformity)), ("Swebrec", swebrec)):
        sizes, shares = curve_points(curve)
        axes.semilogx(sizes, 100.0 * shares, label=name)
    axes.set(xlabel="size, cm", ylabel="passing, %", title=f"X50 {median:.0f} cm, n {uniformity:.2f}")
    axes.grid(alpha=0.3)
    axes.legend()
    save(figure, "fragmentation")


def scatter() -> None:
    """What 1.5 % scatter does to the charge within 8 ms."""
    mass = LOADING.hole_mass_kg
    design = maximum_instantaneous_charge(FIRED.times_ms, mass).mass_kg
    figure, axes = plt.subplots(figsize=(6.5, 4.0))
    for name, share in (("pyrotechnic, 1.5 %", 0.015), ("electronic, 0.1 %", 0.001)):
        study = scatter_study(TIE_UP, 500.0, mass, runs=2000, surface_scatter=share, in_hole_scatter=share)
        axes.hist(study.mic_kg, bins=np.arange(0.0, 1800.0, 60.0), alpha=0.6, label=name)
    axes.axvline(design, color="k", ls="--", label="design")
    axes.set(xlabel="maximum instantaneous charge, kg", ylabel="runs of 2,000", title="Scatter study of the V")
    axes.legend()
    save(figure, "scatter")


def surroundings() -> None:
    """The exclusion zone of a shot and the vibration around it, contributions added up in time."""
    per_metre = linear_charge_kg_m(165.0, 0.82)
    reach = clearance_m(mckenzie_range_m(scaled_depth_of_burial(3.0, 165.0, per_metre, 8.0), 165.0), 1.5)
    zone = exclusion_zone(PATTERN.collar_m, reach)
    middle = PATTERN.collar_m[:, :2].mean(axis=0)
    side = np.linspace(-600.0, 600.0, 31)
    grid = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2) + middle
    motion = velocity_by_summing_mm_s(grid, PATTERN.collar_m[:, :2], FIRED.times_ms, LOADING.hole_mass_kg)
    figure, axes = plt.subplots(figsize=(6.5, 5.6))
    speed = motion.velocity_mm_s.reshape(31, 31)
    lines = axes.contour(middle[0] + side, middle[1] + side, speed, levels=[2, 5, 10, 25, 50])
    axes.clabel(lines, fmt="%g mm/s")
    axes.plot(*shapely.get_coordinates(zone.exterior).T, color="tab:red", label=f"McKenzie x 1.5: {float(reach):.0f} m")
    axes.scatter(PATTERN.collar_m[:, 0], PATTERN.collar_m[:, 1], s=3, color="k")
    axes.set_aspect("equal")
    axes.legend()
    save(figure, "surroundings")


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    mpl.rcParams["svg.hashsalt"] = "blastcalc"
    mpl.rcParams["svg.fonttype"] = "none"
    for draw in (shot, vibration, fragmentation, scatter, surroundings):
        draw()
