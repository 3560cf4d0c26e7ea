"""The days a site is built for in these tests."""

from datetime import date

# Days on which something of the starting content begins or ends, and the common one.
DAYS = tuple(map(date.fromisoformat, (
    "2026-11-23", "2026-11-23", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02",
    "2025-03-01", "2024-06-30")))
