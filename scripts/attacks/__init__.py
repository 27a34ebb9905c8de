"""What somebody with bad intent, or bad luck, tries on a copy of the product; each module a part of it.

Everything is bounded in count and time and goes to loopback addresses only.
"""
