"""Where a long address in the text may be broken: after its signs, not anywhere in a word."""

import re

_TAG_OR_ADDRESS = re.compile(r"<[^<>]*>|https?://[\w.~:/?#@!$&'*+,;=%-]{24,}", re.ASCII)
_PLACE = re.compile(r"(?<=[/?=_.])(?=\w)|(?=&amp;)", re.ASCII)


def break_addresses(markup: str) -> str:
    """The HTML with a `<wbr>` wherever an address of the text may go on in the next line."""
    if "://" not in markup:
        return markup
    return _TAG_OR_ADDRESS.sub(
        lambda match: match[0] if match[0].startswith("<") else _PLACE.sub("<wbr>", match[0]),
        markup)
