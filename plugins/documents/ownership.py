"""Which documents an office of this site wrote, and which are another's text, kept as it is."""

import re

from .document import Document
from .site import Site

ABOVE = "上级机关"
# 转发县财政局关于…的通知 gives the force of this office to a text from below.
_FORWARDED = re.compile(r"转发(?![《〈“]?[一-鿿]{0,3}[县乡镇]|工作|情况)")

_FROM_ABOVE = re.compile(
    r"中共中央|国务院|全国|最高|中华人民|国家|中央|[一-鿿]{1,8}(?:部|总局|总署)$"
    r"|(?!.*县)[一-鿿]{1,8}?(?:省|自治区|市|兵团)")


def own_issuers(site: Site) -> frozenset[str]:
    """The registered names, former ones too, of the offices of this site, not of those above."""
    return frozenset(name for issuer in site.issuers if issuer.level != ABOVE
                     for name in (issuer.name, *issuer.former_names))


def forwards(document: Document) -> bool:
    """True where a document passes on a text from above, by its front matter or by its title."""
    return bool(document.forwards) or bool(_FORWARDED.search(document.title))


def is_reprint(document: Document, site: Site) -> bool:
    """True for a document that others made: it has a source, or none but issuers from above.

    What is not registered is from above by its name; an office of some county is the site's own.
    """
    place, own = site.identity.name.removesuffix("人民政府"), own_issuers(site)
    registered = {issuer.name for issuer in site.issuers}
    return bool(document.source) or (bool(document.issuers) and all(
        name not in own and not name.startswith(place)
        and (name in registered or bool(_FROM_ABOVE.match(name))) for name in document.issuers))


def is_anothers(document: Document, site: Site) -> bool:
    """True for a text whose words are not this site's to change: a reprint, or one passed on."""
    return is_reprint(document, site) or forwards(document)
