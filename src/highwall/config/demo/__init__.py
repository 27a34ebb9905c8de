"""The demonstration mine: made by code with a fixed seed, through the same services that people's requests go through.

Dates are counted from the moment of loading, so that the mine is always half a year old and in the middle of its work.
Each domain has a module here, with its own dates, and a line in `mine.DOMAINS`.
"""

from highwall.config.demo.mine import NotEmpty, load
