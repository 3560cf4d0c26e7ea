"""How much may be unpacked of one file and of all files packed in it: counted, never timed."""

from dataclasses import dataclass

from .unreadable import DIVIDE, Unreadable

MEGABYTE = 1024 * 1024
LARGEST_FILE = 64 * MEGABYTE
LARGEST_PART = 24 * MEGABYTE  # of XML, which takes many times its size once it is parsed
MOST_PARTS = 4000


@dataclass
class Budget:
    """What is left to spend; a file within a file spends what is left of the outer one's."""

    parts: int = MOST_PARTS
    bytes: int = 128 * MEGABYTE
    steps: int = 1_500_000  # tags of XML, cells of a sheet, objects of a PDF
    depth: int = 4

    def spend_parts(self, count: int) -> None:
        """Unreadable where an archive has more parts than are left."""
        self.parts -= count
        if self.parts < 0:
            raise Unreadable(f"压缩包里的部件超过 {MOST_PARTS} 个，不像正常的文件，没有读取。", DIVIDE)

    def spend_bytes(self, count: int) -> None:
        """Unreadable where more was unpacked than is left."""
        self.bytes -= count
        if self.bytes < 0:
            raise Unreadable("展开后过大，没有读取。", DIVIDE)

    def spend_steps(self, count: int) -> None:
        """Unreadable where a file takes more steps to read than are left."""
        self.steps -= count
        if self.steps < 0:
            raise Unreadable("内容过多，没有读取。", DIVIDE)

    def is_spent(self) -> bool:
        """True once something could not be read because the budget was spent."""
        return min(self.parts, self.bytes, self.steps) <= 0

    def enter(self) -> None:
        """Unreadable where archives are packed in one another too deeply."""
        if self.depth <= 0:
            raise Unreadable("压缩包嵌套过深，没有读取。", DIVIDE)
        self.depth -= 1

    def leave(self) -> None:
        """Ends what `enter` began."""
        self.depth += 1
