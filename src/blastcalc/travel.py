"""What adds to the times of a tie-up: travel along cord and tube, and decks that fire by their own detonators."""

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, floats, indexes, not_negative, positive, vector
from blastcalc.timing import TieUp

SHOCK_TUBE_M_S = 2000.0
DETONATING_CORD_M_S = 7000.0


def travel_ms(length_m: npt.ArrayLike, velocity_m_s: npt.ArrayLike = SHOCK_TUBE_M_S) -> FloatArray:
    """Time that a signal needs along shock tube or cord, ms: 1000 L / v.

    `length_m` L, m, zero or more; `velocity_m_s` v, about 2000 m/s in shock tube and 7000 m/s in detonating cord. Other
    values raise ValueError. Reference: Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010.

    >>> travel_ms([5, 12]).tolist(), float(travel_ms(14, DETONATING_CORD_M_S))
    ([2.5, 6.0], 2.0)
    """
    return np.asarray(not_negative(length_m, "length_m") * 1000.0 / positive(velocity_m_s, "velocity_m_s"))


def with_travel(tie_up: TieUp, length_m: npt.ArrayLike, velocity_m_s: npt.ArrayLike = SHOCK_TUBE_M_S) -> TieUp:
    """The same tie-up with the travel along each connection added to its delay.

    `length_m` is the length of each connection, m, one value for all or one each; `velocity_m_s` as in `travel_ms`. A
    tie-up of detonating cord has delays of zero and this alone. Reference as for `travel_ms`.

    >>> tie_up = TieUp(hole_count=2, from_index=[0], to_index=[1], delay_ms=[25], start_index=[0])
    >>> with_travel(tie_up, 6).delay_ms.tolist()
    [28.0]
    """
    lengths = vector(length_m, "length_m", tie_up.delay_ms.size)
    return TieUp(
        hole_count=tie_up.hole_count,
        from_index=tie_up.from_index,
        to_index=tie_up.to_index,
        delay_ms=tie_up.delay_ms + travel_ms(lengths, velocity_m_s),
        start_index=tie_up.start_index,
        lead_in_ms=tie_up.lead_in_ms,
    )


def deck_times_ms(
    arrival_ms: npt.ArrayLike,
    deck_hole: npt.ArrayLike,
    deck_delay_ms: npt.ArrayLike,
    tube_length_m: npt.ArrayLike = 0.0,
    velocity_m_s: npt.ArrayLike = SHOCK_TUBE_M_S,
) -> FloatArray:
    """Firing time of each deck, ms: arrival at its collar + travel down the tube + its own in-hole delay.

    `arrival_ms` is the time of arrival at each collar (`FiringTimes.arrival_ms`); `deck_hole` the index of the hole of
    each deck; `deck_delay_ms` the delay of its detonator, ms; `tube_length_m` the tube from collar to detonator, m. An
    index outside, a negative delay and a deck in a hole that no signal reaches raise ValueError. Reference as for
    `travel_ms`.

    >>> deck_times_ms([0, 17], [0, 0, 1, 1], [500, 475, 500, 475], [12, 6, 12, 6]).tolist()
    [506.0, 478.0, 523.0, 495.0]
    """
    arrival = np.atleast_1d(np.asarray(arrival_ms, dtype=np.float64))
    hole = indexes(deck_hole, "deck_hole", arrival.size)
    at_collar = floats(arrival[hole], "arrival_ms")
    delay = not_negative(vector(deck_delay_ms, "deck_delay_ms", hole.size), "deck_delay_ms")
    return at_collar + delay + travel_ms(vector(tube_length_m, "tube_length_m", hole.size), velocity_m_s)
