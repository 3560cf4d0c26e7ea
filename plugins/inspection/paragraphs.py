"""Which lines of a file a converted page shows as one paragraph."""

from .written import compared

_COMPARED = 16  # characters at which two lines are known on the page


class Paragraphs:
    """The paragraphs of a converted page, as they are compared with lines of the file."""

    def __init__(self, text: str):
        paragraphs = [compared(paragraph) for paragraph in text.split("\n")]
        self._text = "\n".join(paragraphs)
        self._begins = {paragraph[:size] for paragraph in paragraphs
                        for size in range(1, _COMPARED + 1)}
        self._seen = 0

    def join(self, above: str, line: str) -> bool:
        """True where the page shows two lines, later than those asked about before, as one."""
        end, begin = compared(above)[-_COMPARED:], compared(line)[:_COMPARED]
        if not end or not begin or begin in self._begins:
            return False
        at = self._text.find(end + begin, self._seen)
        self._seen = max(self._seen, at)
        return at >= 0
