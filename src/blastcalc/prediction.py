"""Vibration at points around a blast: from the maximum instantaneous charge, and by adding up what each deck sends.

The first is what rules ask for: one charge, the shortest distance. The second lets the contributions of all decks
arrive when they do, so a point beside the blast, or one that the firing runs towards, differs from one behind it.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from blastcalc.arrays import FloatArray, floats
from blastcalc.vibration import SITE_B, SITE_K, check_site, peak_particle_velocity_mm_s

WAVE_SPEED_M_S = 3000.0
STEP_MS = 0.5


@dataclass(frozen=True, slots=True)
class Ground:
    """How the ground carries vibration: the site law, the speed of the waves, and the shape of one charge's motion.

    One charge's motion is a sine of `frequency_hz` that dies away with `damping` of critical, scaled to a peak of 1.
    """

    k: float = SITE_K
    b: float = SITE_B
    wave_speed_m_s: float = WAVE_SPEED_M_S
    frequency_hz: float = 20.0
    damping: float = 0.1

    def __post_init__(self) -> None:
        check_site(self.k, self.b)
        if not 100.0 <= self.wave_speed_m_s <= 8000.0:
            raise ValueError("wave_speed_m_s must lie between 100 and 8000")
        if not (1.0 <= self.frequency_hz <= 200.0 and 0.01 <= self.damping < 1.0):
            raise ValueError("frequency_hz must lie between 1 and 200 and damping between 0.01 and 1")


@dataclass(frozen=True, slots=True, eq=False)
class Motion:
    """Predicted motion at points: the peak particle velocity, mm/s, and when it comes, ms after initiation."""

    velocity_mm_s: FloatArray
    peak_ms: FloatArray


def velocity_from_mic_mm_s(
    point_m: npt.ArrayLike, collar_m: npt.ArrayLike, mic_kg: float, k: float = SITE_K, b: float = SITE_B
) -> FloatArray:
    """Peak particle velocity at points from the maximum instantaneous charge at the nearest hole, mm/s.

    `point_m` and `collar_m` hold easting and northing and, when both do, level, m; `mic_kg` the charge within 8 ms;
    `k`, `b` the site law. A point at a hole and a charge of zero or less raise ValueError. Reference: AS 2187.2-2006,
    appendix J.

    >>> velocity_from_mic_mm_s([[510, 0]], [[0, 0], [10, 0]], 100).round(4).tolist()
    [2.1805]
    """
    points, holes = _places(point_m, collar_m)
    distance, _ = scipy.spatial.KDTree(holes).query(points)
    return peak_particle_velocity_mm_s(np.asarray(distance, dtype=np.float64), mic_kg, k, b)


def velocity_by_summing_mm_s(
    point_m: npt.ArrayLike,
    collar_m: npt.ArrayLike,
    times_ms: npt.ArrayLike,
    mass_kg: npt.ArrayLike,
    ground: Ground | None = None,
) -> Motion:
    """Peak particle velocity at points from the sum in time of what every charge sends there.

    Each charge contributes K (D / sqrt(W))^-B times one damped sine, which arrives D / c after the charge fires. The
    sum is taken on a grid of 0.5 ms. `point_m` and `collar_m` as for `velocity_from_mic_mm_s`, one row per charge;
    `times_ms` its firing time, ms; `mass_kg` its mass W, kg, zero for none; `ground` the ground, by default average.
    Superposition is linear, so charges that fire in phase add fully, which errs on the safe side against the law for
    one charge of their sum. A point at a charge, negative masses and values that are not finite raise ValueError.
    Reference: Blair, Statistical Models for Ground Vibration and Airblast, Fragblast 3, 1999.

    >>> one = velocity_by_summing_mm_s([[500, 0]], [[0, 0]], [0], [100])
    >>> one.velocity_mm_s.round(2).tolist()
    [2.18]
    """
    ground = ground or Ground()
    points, holes = _places(point_m, collar_m)
    time = np.atleast_1d(floats(times_ms, "times_ms"))
    mass = np.atleast_1d(floats(mass_kg, "mass_kg"))
    if time.shape != (len(holes),) or mass.shape != (len(holes),):
        raise ValueError("collar_m, times_ms and mass_kg must have one entry per charge")
    if (mass < 0.0).any():
        raise ValueError("mass_kg must not be negative")
    fires = mass > 0.0
    if not fires.any():
        return Motion(np.zeros(len(points)), np.zeros(len(points)))
    holes, time, mass = holes[fires], time[fires], mass[fires]
    wave = _unit_wave(ground)
    velocity, peak = np.empty(len(points)), np.empty(len(points))
    for place, point in enumerate(points):
        distance = np.sqrt(((holes - point) ** 2).sum(axis=1))
        strength = peak_particle_velocity_mm_s(distance, mass, ground.k, ground.b)
        arrival = time + distance / ground.wave_speed_m_s * 1000.0
        begin = float(arrival.min())
        motion = np.abs(_sum_in_time((arrival - begin) / STEP_MS, strength, wave))
        top = int(motion.argmax())
        velocity[place], peak[place] = motion[top], begin + top * STEP_MS
    return Motion(velocity, peak)


def _places(point_m: npt.ArrayLike, collar_m: npt.ArrayLike) -> tuple[FloatArray, FloatArray]:
    points, holes = np.atleast_2d(floats(point_m, "point_m")), np.atleast_2d(floats(collar_m, "collar_m"))
    if holes.shape[0] == 0 or min(points.shape[1], holes.shape[1]) < 2:
        raise ValueError("points and collars need easting and northing, and there must be at least one collar")
    axes = min(points.shape[1], holes.shape[1], 3)
    return points[:, :axes], holes[:, :axes]


def _unit_wave(ground: Ground) -> FloatArray:
    angular = 2.0 * np.pi * ground.frequency_hz / 1000.0
    # Until a hundredth of the peak is left, and at least one period.
    length = max(4.6 / (ground.damping * angular), 1000.0 / ground.frequency_hz)
    time = np.arange(0.0, length, STEP_MS)
    wave = np.exp(-ground.damping * angular * time) * np.sin(angular * time)
    return np.asarray(wave / np.abs(wave).max())


def _sum_in_time(step: FloatArray, strength: FloatArray, wave: FloatArray) -> FloatArray:
    # A pulse between two steps is shared between them, so that nothing jumps when a time changes a little.
    below = np.floor(step).astype(np.int64)
    share = step - below
    count = int(below.max()) + 2
    pulses = np.bincount(below, strength * (1.0 - share), count) + np.bincount(below + 1, strength * share, count)
    size = 1 << (count + wave.size - 1).bit_length()
    return np.asarray(np.fft.irfft(np.fft.rfft(pulses, size) * np.fft.rfft(wave, size), size)[: count + wave.size])
