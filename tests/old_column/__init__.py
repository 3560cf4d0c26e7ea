"""A made-up old column of 示例县, saved by a mirror program: three families of templates."""
