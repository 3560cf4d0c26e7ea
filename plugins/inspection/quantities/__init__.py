"""Consistency of the numbers of a paragraph: quantities, and the relations stated between them.

`reading` extracts quantities (number, scale, unit, context), `arithmetic` compares them within
rounding error; `sums`, `accounts`, `shares`, `changes` and `products` check one kind of relation
each, `relations` is the table of all checks.
"""
