"""Which settings an output folder was made with: what every page shows of the site."""

from pathlib import Path

from ..documents.site import Site
from ..pages.fingerprint import fingerprint
from ..pages.store import Store
from .looks import read_looks
from .options import Options

_FRAMES = ("header.html", "footer.html")
_KEY = "site"


def remember_site(store: Store, options: Options, site: Site) -> None:
    """Records the settings that the output folder now shows."""
    namespace, digest = _namespace(store, options.output), _digest(options, site)
    if store.items(namespace).get(_KEY) != (digest,):
        store.put(namespace, _KEY, (), "", digest)


def is_older(store: Store, options: Options, site: Site) -> bool:
    """True where the output folder was made with other settings; False where nobody knows."""
    (made_with,) = store.items(_namespace(store, options.output)).get(_KEY, ("",))
    return bool(made_with) and made_with != _digest(options, site)


def _namespace(store: Store, output: Path) -> str:
    return f"settings of {store.name_of(output)}"


def _digest(options: Options, site: Site) -> str:
    frames = [file.read_bytes() if (file := options.portal / name).is_file() else b""
              for name in _FRAMES]
    return fingerprint(site.identity, site.categories.columns, read_looks(options.portal), frames)
