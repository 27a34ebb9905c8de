"""Documents as PDF: fonts of our own, nothing taken from the machine, each set in a process of its own."""

from highwall.kit.typesetting.running import TIME_LIMIT_S, OnStep, set_pdf
