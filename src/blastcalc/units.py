"""The few imperial units in which American rules are written, as exact factors (NIST SP 811)."""

import math

METRES_PER_FOOT = 0.3048
MILLIMETRES_PER_INCH = 25.4
KILOGRAMS_PER_POUND = 0.45359237
KILOPASCALS_PER_PSI = 6.894757293168361
STANDARD_GRAVITY_M_S2 = 9.80665

SCALED_DISTANCE_PER_IMPERIAL = METRES_PER_FOOT / math.sqrt(KILOGRAMS_PER_POUND)
"""One ft/sqrt(lb) in m/sqrt(kg): 0.45256."""
