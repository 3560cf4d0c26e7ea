"""What one document does to another, or says of it."""

from dataclasses import dataclass
from datetime import date

# Relations that editors declare on the new document; the back-link is derived.
RELATIONS = ("repeals", "declares_lapsed", "amends", "supplements", "extends", "suspends",
             "resumes", "reaffirms", "interprets", "forwards", "based_on", "collects",
             "responds_to")


@dataclass(frozen=True)
class Relation:
    """A document named by 文号 or file path; for some kinds its articles and days.

    `since` is the first day of what is done to it, `until` the last; without either it is done
    with the declaring document's own first day. `months` is by how much 有效期 is prolonged.

    As declared, `target` is what the editor typed; in a library it is one 文号 or path. Of what
    is not on this site `title` is known, too, and `written` the words it was named by. `outside`
    is what 站外 says: a document that belongs elsewhere. `listed_at` are the path of the list and
    the row in it where a list names the document.
    """

    target: str = ""
    articles: tuple[str, ...] = ()
    until: date | None = None
    since: date | None = None
    months: int | None = None
    outside: bool = False
    title: str = ""
    written: str = ""
    listed_at: tuple[str, int] | None = None

    @property
    def words(self) -> str:
        """How the editor named it: what a page shows where it is not on this site."""
        return self.written or self.target
