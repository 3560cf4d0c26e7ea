"""The one exception of this package."""

SAVE_AGAIN = "请用原来的程序打开后重新保存。"
DIVIDE = "请确认来源；内容确实这样多的，分成几份。"


class Unreadable(Exception):
    """A file that cannot be opened, or not within the limits: why and what to do, in Chinese."""

    def __init__(self, reason: str, fix: str = ""):
        super().__init__(reason, fix)
        self.reason, self.fix = reason, fix

    def __str__(self) -> str:
        return self.reason + self.fix
