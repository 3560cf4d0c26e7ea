"""A county's own repository: what `inv init` writes, and how it moves to another version."""
