"""Who may ask for what: only this machine, only pages of this server, only with the token.

A page of another site that an editor happens to have open can send requests to this machine too:
it is known by its Origin, by a Host that is not ours (DNS rebinding), by what the browser says of
it in Sec-Fetch-Site (Fetch Metadata, W3C), and knows no token. Scripts and pictures of any site
may be used by any other: without that header it could read the search index of what nobody has
reviewed yet.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message

Headers = Message | Mapping[str, str]  # of a request
TOKEN = "X-Preview-Token"
# Asked by a page of ours, by the person at the browser, or by a program that is no browser.
_ASKED_HERE = ("same-origin", "none", None)


@dataclass(frozen=True, slots=True)
class Guard:
    """The port of the server, and the token its own form carries."""

    port: int
    token: str

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which this server is asked."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    def may_read(self, headers: Headers) -> bool:
        """True for a request to one of our names that no page of another site sends."""
        return (headers.get("Host") in self.hosts
                and headers.get("Sec-Fetch-Site") in _ASKED_HERE)

    def may_write(self, headers: Headers) -> bool:
        """True for a request that a page of this server sends with the token."""
        return (self.may_read(headers)
                and headers.get("Origin") == f"http://{headers.get('Host')}"
                and secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode()))


def new_token() -> str:
    """A word that nobody can guess, for as long as the server runs."""
    return secrets.token_urlsafe(24)
