"""What the numbers of a paragraph say of each other: quantities and a table of relations.

`reading` reads them, `arithmetic` compares them within what rounding hides; `sums`, `accounts`,
`shares`, `changes` and `products` know one kind of relation each, `relations` is the table of them.
"""
