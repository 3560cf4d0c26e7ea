"""The seven states of validity: names for data, labels for readers, and which one prevails."""

from enum import StrEnum


class Validity(StrEnum):
    """Whether and how a document is in force; the value is its name in exported data."""

    #                    name                  label      in force  precedence on one day
    NOT_YET_EFFECTIVE = "not_yet_effective", "尚未生效", False, 0
    IN_FORCE = "in_force", "有效", True, 1
    AMENDED = "amended", "已修改", True, 2
    PARTLY_LAPSED = "partly_lapsed", "部分失效", True, 3
    EXPIRED = "expired", "失效", False, 4
    REPEALED = "repealed", "废止", False, 5
    SUSPENDED = "suspended", "暂停执行", False, 6  # laid over the others: a code for data, no more

    label: str
    is_in_force: bool
    precedence: int
    is_lapsed: bool  # no longer in force: what has lapsed comes into force no more
    is_listed: bool  # in the in-force list: what is suspended stands there, marked

    def __new__(cls, name: str, label: str, is_in_force: bool, precedence: int) -> "Validity":
        member = str.__new__(cls, name)
        member._value_ = name
        member.label, member.is_in_force, member.precedence = label, is_in_force, precedence
        member.is_lapsed = name in ("expired", "repealed")
        member.is_listed = is_in_force or name == "suspended"
        return member
