"""What a line quotes of another text: 将第八条修改为“本办法自公布之日起施行”."""

import re

_CLAUSE = r"起[^“”\"]{0,16}?(?:[施执试实]行|实施|生效)"
# In quotation marks; up to the end of a line that goes on in the next one, and from the beginning
# of that.
_QUOTED = re.compile(rf'“[^“”]*?{_CLAUSE}[^“”]*”|"[^"]*?{_CLAUSE}[^"]*"'
                     rf"|(?:^|(?<=[为:：]))\s*“[^“”]*?{_CLAUSE}[^“”]*$|^[^“”]*?{_CLAUSE}[^“”]*”")


def without_quoted(line: str) -> str:
    """The line with blanks for each quotation that holds a 施行 clause: it is no clause of the
    text itself. Every other character is in its place."""
    if "施" not in line and "行" not in line and "效" not in line:
        return line
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), line)
