"""Shapes that many resources share, the limits that columns set them, and figures so unusual that they are asked about
once (ADR 25)."""

from highwall.kit.schemas.checked import checked, facts_of
from highwall.kit.schemas.limits import figure_of, length_of, text_of
from highwall.kit.schemas.plausible import CONFIRMED_HEADER, Doubt, Usual, UsualDays, UsualYears, ask, asks_back
from highwall.kit.schemas.shared import Blocked, Body, Change, Dependent, OneOf, Reason, Reference, Schema, Step, WhyNot
