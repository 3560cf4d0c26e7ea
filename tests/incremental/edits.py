"""Ways to change a site: what editors, designers, machines and accidents do.

An edit may leave the content faulty; the clean build must then find the same faults.
"""

from collections.abc import Callable

from tests.incremental import document_edits as d
from tests.incremental import feature_edits as f
from tests.incremental import other_edits as o
from tests.incremental.site import Site

EDITS: tuple[Callable[[Site], None], ...] = (
    d.body, d.title, d.number, d.category, d.also_in, d.issuer, d.published, d.validity,
    d.relation, d.no_relation, d.move, d.rename, d.exchange, d.exchange_alike, d.add, d.delete,
    d.withdraw, d.openness, d.coverage, d.coverage, d.gap, d.gap, d.former_path, d.layout, d.attachment, d.more_attachments,
    o.same_size, o.same_second, o.clock_back, o.clock_ahead, o.touch, o.line_ends, o.day, o.template,
    o.included, o.chosen, o.imported, o.style, o.setting, o.portal, o.tree, o.identity,
    o.demonstration, o.harm, o.lose,
    f.telephone, f.linked, f.mark, f.earlier, f.outward,
    f.revised, f.revised,
    f.figures, f.figures, f.cleared, f.cleared, f.named, f.named)  # begun, then changed
