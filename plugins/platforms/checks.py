"""What cannot be published faithfully: a 公开机关 that is no office of the register, a day of a
solicitation that is none."""

from collections.abc import Iterator

from ..documents.disclosing import OfficeRegister
from ..documents.document import Layout
from ..documents.fields import CLOSES, OPENS
from ..documents.findings import Finding
from ..documents.loading import place_of
from ..documents.schema import nearest
from ..pipeline.context import BuildContext
from .accounts import read_accounts
from .charges import check_charges
from .neighbours import check_neighbours
from .solicitations import day_of


def check(context: BuildContext) -> Iterator[Finding]:
    """An error for each name and each day that is none."""
    register = OfficeRegister(context.library.site.issuers)
    names = [office.name for office in register.offices]
    for document in context.library.documents:
        for name in document.disclosing_offices:
            if register.named(name) is None:
                yield Finding(
                    document.path, *place_of(context.options.content, document, name), "KEY-05",
                    f"公开机关“{name}”不在 _data/issuers.yml 里。",
                    nearest(name, names) + "请写登记的名称；上级机关没有本站的平台。")
    for document in context.library.by_layout.get(Layout.SOLICITATION, ()):
        said = dict(document.particulars)
        for key in (OPENS, CLOSES):
            if key in said and day_of(said[key]) is None:
                yield Finding(
                    document.path, *place_of(context.options.content, document, said[key]),
                    "KEY-05", f"“{key}”应是日期，现在是“{said[key]}”。", "请写成 2026-11-30 的样子。")
    yield from read_accounts(context.options.data)[1]
    yield from check_charges(context.options.data, frozenset(names))
    yield from check_neighbours(context.options.data)
