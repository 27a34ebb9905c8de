"""Reports: what happened at a site, as a document that leaves the system.

A report is gathered from the other domains at the moment it is asked for; nothing of it is stored here.
"""
