"""How fresh a category is: when something was last published in it."""

from datetime import date

from .categories import Category
from .library import Library


def newest_in(library: Library, category: Category) -> date | None:
    """The last 发布日期 in a category and below it, None where nothing bears one."""
    days = (next((document.published_on for document in reversed(documents)
                  if document.published_on), None)
            for node in category.walk()
            if (documents := library.by_category.get(node.name)))
    return max(filter(None, days), default=None)
