"""Drill-and-blast engineering: geometry, patterns, charging, timing, vibration, flyrock, fragmentation and files.

Everything is a pure function over numpy arrays. Lengths are metres, masses kilograms, times milliseconds and angles
degrees unless a name says otherwise. Eastings are x, northings y, reduced levels z; bearings run clockwise from north.
"""
