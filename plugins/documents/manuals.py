"""The handbooks that messages point to, each with its heading there."""

EDITORS, SETTINGS = "docs/editors.md", "docs/settings.md"
DATA = "_data/"


def manual_of(path: str) -> str:
    """Where the keys of a file are explained: of a document, or of one in `_data`."""
    if path.startswith(DATA):
        return f"字段见 {SETTINGS}“{path.removeprefix(DATA)}”。"
    return f"全部字段见 {EDITORS}“字段表”。"
