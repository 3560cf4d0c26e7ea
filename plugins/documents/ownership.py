"""Which documents an office of this site wrote, and which are another's text, kept as it is."""

import re

from .document import Document
from .site import Site

ABOVE = "上级机关"
# 转发县财政局关于…的通知 gives the force of this office to a text from below.
_FORWARDED = re.compile(r"转发(?![《〈“]?[一-鿿]{0,3}[县乡镇]|工作|情况)")


def own_issuers(site: Site) -> frozenset[str]:
    """The registered names, former ones too, of the offices of this site, not of those above."""
    return frozenset(name for issuer in site.issuers if issuer.level != ABOVE
                     for name in (issuer.name, *issuer.former_names))


def forwards(document: Document) -> bool:
    """True where a document passes on a text from above, by its front matter or by its title."""
    return bool(document.forwards) or bool(_FORWARDED.search(document.title))


def is_reprint(document: Document, site: Site) -> bool:
    """True for a document that others made: it has a source, or issuers elsewhere.

    One of an unregistered office of the same place is the site's own.
    """
    place = site.identity.name.removesuffix("人民政府")
    return bool(document.source) or (bool(document.issuers) and not any(
        name.startswith(place) or name in own_issuers(site) for name in document.issuers))


def is_anothers(document: Document, site: Site) -> bool:
    """True for a text whose words are not this site's to change: a reprint, or one passed on."""
    return is_reprint(document, site) or forwards(document)
