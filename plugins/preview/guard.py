"""Who may ask for what: only this machine, only pages of this server, only with the token.

A page of another site that an editor happens to have open can send requests to this machine too:
it is known by its Origin, by a Host that is not ours (DNS rebinding), and knows no token.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass

TOKEN = "X-Preview-Token"


@dataclass(frozen=True, slots=True)
class Guard:
    """The port of the server, and the token its own form carries."""

    port: int
    token: str

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names under which this server is asked."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}"

    def may_read(self, headers: Mapping[str, str]) -> bool:
        """True for a request to one of our names."""
        return headers.get("Host") in self.hosts

    def may_write(self, headers: Mapping[str, str]) -> bool:
        """True for a request that a page of this server sends with the token."""
        return (self.may_read(headers)
                and headers.get("Origin") == f"http://{headers.get('Host')}"
                and secrets.compare_digest(headers.get(TOKEN, "").encode(), self.token.encode()))


def new_token() -> str:
    """A word that nobody can guess, for as long as the server runs."""
    return secrets.token_urlsafe(24)
