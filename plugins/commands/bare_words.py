"""Words of a command line that stand without an option: `inv import FILE FILE`."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

# The tasks that take words without an option, and the options of these that take a value.
BARE_WORDS: Mapping[str, str] = MappingProxyType(
    {"import": "--file=", "mirror": "--folder=", "pdf": "--path=", "upgrade": "--wheel="})
WITH_VALUE = ("--into", "--category", "--to", "--delta", "--apply", "--verify", "--content",
              "--output", "--day", "--limit", "--signature", "--signers", "--since")


def spread(argv: Sequence[str]) -> list[str]:
    """A command line in which the bare words of some tasks have an option for invoke."""
    words, option = [], ""
    for before, word in zip(["", *argv], argv, strict=False):
        bare = not word.startswith("-") and before not in WITH_VALUE
        words.append(option + word if bare else word)
        if not option and not before.startswith("-"):
            option = BARE_WORDS.get(word, "")
    return words
