"""The first words of a text, which describe it where nothing better does."""

LENGTH = 110


def excerpt_of(text: str) -> str:
    """The first words of a text, cut at a sentence where one ends late enough."""
    start = text[:LENGTH].replace("\n", " ")
    if len(text) <= LENGTH:
        return start
    end = start.rfind("。")
    return start[:end + 1] if end > LENGTH // 2 else start.rstrip("，、；：（") + "…"
