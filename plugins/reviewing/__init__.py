"""三审: who signs a document before it is published, and whether what they signed still stands.

`rules.py` reads which categories need how many steps, `review_status.py` tells where a document is
on the way, `checks.py` lists those that must wait, `command.py` is `inv review`. The signatures
themselves are values of `documents.reviews`; none of this ever reaches the output.
"""
