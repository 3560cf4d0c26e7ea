"""The rules of content, attachments and pages, by kind; in this order they run.

Those of numbers, patterns and traits are rows of `number_rules.py`, `pattern_rules.py` and
`trait_rules.py`, those of validity and reviews rows of the tables there; features bring their
own, see `Feature.rules`.
"""

from collections.abc import Iterator

from ..documents.document import Document
from ..documents.rule import Rule, RuleKind, rules_of
from ..reviewing.own_work import OWN_WORK_RULES
from ..reviewing.rule_table import RULES as REVIEW_RULES
from ..validity.rule_table import RULES as VALIDITY_RULES
from .context import Context
from .indicators import (
    CONTENT,
    FINDABLE,
    FRAME,
    MASTERY,
    PLATFORMS,
    REPORTS,
    REVIEW,
    SCHEDULES,
    VALIDITY,
)
from .leaks.carried import Piece
from .number_rules import number_rules
from .output import InspectedOutput
from .page import OutputPage
from .pattern_rules import PATTERN_RULES
from .rules import (
    agency_name,
    amendment_note,
    amount_in_words,
    annex_twice,
    annexes_listed,
    another_place,
    attachment_missing,
    beyond_powers,
    body_cut,
    body_empty,
    citation,
    cited_article,
    cited_lapsed,
    column_blank,
    column_stale,
    columns_many_blank,
    columns_many_stale,
    common_phrase,
    count_list,
    damaged,
    date_count,
    date_event,
    date_far,
    date_future,
    date_impossible,
    date_late,
    date_missing,
    date_mixed,
    date_order,
    date_padded,
    date_periods,
    date_signature,
    date_span,
    date_stale,
    date_weekday,
    empty_brackets,
    forbidden_words,
    foreign_glyphs,
    full_width,
    genre,
    guide_complete,
    guide_remedies,
    head_in_body,
    head_typing,
    heading_year,
    index_number,
    inner_reference,
    interpretation_facts,
    interpreted_early,
    interpreted_late,
    interprets_nothing,
    issuer_short,
    law_name,
    law_repealed,
    law_text,
    law_unknown,
    layout_keys,
    leader_posts,
    level,
    link_dead,
    link_external,
    link_hidden,
    link_unfit,
    markdown_left,
    media_words,
    named_absent,
    names_differ,
    near_duplicate,
    notice_elements,
    notice_period,
    number_alone,
    number_brackets,
    number_cited,
    number_code,
    number_form,
    number_future,
    number_gaps,
    number_head,
    number_repeated,
    number_unknown,
    number_year,
    office_elements,
    openness_note,
    ordinals,
    ordinals_inline,
    own_names,
    page_accessible,
    page_article_tags,
    page_column_tags,
    page_foreign,
    page_frame,
    page_headings,
    page_missing,
    page_site_tags,
    page_text,
    page_titles,
    page_weight,
    personal_list,
    picture_only,
    picture_words,
    postcode,
    posts,
    provision_missing,
    punctuation_width,
    ratio_colon,
    relation_one_way,
    repeated_signs,
    repeated_text,
    residue,
    reviews_unread,
    rulemaking,
    run_together,
    secrecy_mark,
    sentence_open,
    sentence_twice,
    service_guide,
    sign_off_residue,
    signature_issuer,
    site_stale,
    source_missing,
    spaces,
    sum_parts,
    sum_rows,
    sum_sentence,
    sum_table,
    table_cells,
    telephone,
    telephones_differ,
    text_table,
    text_undated,
    time_impossible,
    title_period,
    title_words,
    tool_residue,
    uninterpreted,
    unmerged,
    unpaired,
    web_addresses,
    wording_advised,
    wording_fixed,
    words,
    words_lost,
)
from .source import Source
from .trait_rules import TRAIT_RULES
from .waivers import RULES as WAIVER_RULES

SOURCE_RULES: tuple[Rule[[Source, Context]], ...] = (*rules_of(
    RuleKind.SOURCE,
    head_typing,
    number_form, number_brackets, number_unknown, number_cited,
    date_impossible, date_padded, date_signature,
    punctuation_width, spaces, ordinals, empty_brackets, residue, attachment_missing,
    ratio_colon, damaged, unpaired, words, common_phrase, level, heading_year, repeated_signs,
    full_width,
    rulemaking, guide_complete, guide_remedies, web_addresses, postcode,
    wording_fixed, wording_advised, agency_name, law_repealed, law_text, own_names,
    personal_list, secrecy_mark, sign_off_residue, openness_note, link_external,
    picture_words,
    date_weekday, time_impossible, date_mixed, date_span, date_stale,
    signature_issuer, number_head,
    words_lost, run_together, markdown_left, head_in_body, repeated_text,
    sum_table, sum_sentence, count_list,
    body_empty, body_cut, sentence_twice, annexes_listed, named_absent, ordinals_inline,
    tool_residue, foreign_glyphs, link_unfit, forbidden_words,
    service_guide,
    date_count, date_event, date_periods, amount_in_words, title_period, table_cells, sentence_open,
    number_future, law_unknown, sum_parts, sum_rows, text_table, inner_reference, posts,
    notice_elements, notice_period, telephones_differ, beyond_powers,
    amendment_note, title_words, office_elements, names_differ, another_place,
), *number_rules(RuleKind.SOURCE), *PATTERN_RULES)
DOCUMENT_RULES: tuple[Rule[[Document, Context]], ...] = rules_of(
    RuleKind.DOCUMENT,
    number_code, number_year, number_alone, date_order, date_late, date_future, date_far,
    date_missing, genre, interpreted_late, relation_one_way, interprets_nothing,
    picture_only, media_words, interpreted_early, interpretation_facts,
    layout_keys, issuer_short, reviews_unread,
)
LIBRARY_RULES: tuple[Rule[[Context]], ...] = rules_of(
    RuleKind.LIBRARY,
    number_repeated, number_gaps, index_number, near_duplicate, citation, telephone, uninterpreted,
    law_name, leader_posts, source_missing, text_undated, provision_missing,
    column_blank, columns_many_blank, column_stale, columns_many_stale,
    cited_lapsed, cited_article, site_stale, annex_twice,
)
PIECE_RULES: tuple[Rule[[Piece, Context]], ...] = (*rules_of(
    RuleKind.PIECE,
    personal_list, secrecy_mark, sign_off_residue, unmerged,
), *number_rules(RuleKind.PIECE))
PAGE_RULES: tuple[Rule[[OutputPage, Context]], ...] = rules_of(
    RuleKind.PAGE,
    page_site_tags, page_column_tags, page_article_tags, page_frame, page_text, page_weight,
    page_accessible, page_headings, link_hidden,
)
OUTPUT_RULES: tuple[Rule[[InspectedOutput, Context]], ...] = rules_of(
    RuleKind.OUTPUT, page_missing, page_titles, link_dead, page_foreign)


# Rules that live elsewhere, by the beginning of their ids.
_ELSEWHERE = {"VAL": VALIDITY, "SRCH": FINDABLE, "FOOT": FRAME, "WAIVE": MASTERY,
              "AR": REPORTS, "SCHED": SCHEDULES, "REV": REVIEW,
              "PLAT": PLATFORMS}


def indicator_of(rule_id: str) -> str:
    """The indicator that a rule serves, its own or that of its family."""
    own = next((rule.indicator for rule in all_rules() if rule_id == rule.id), "")
    return own or _ELSEWHERE.get(rule_id.partition("-")[0], CONTENT)


def all_rules() -> Iterator[Rule[...]]:
    """Every rule of content, validity, reviews, attachments, pages and waivers, once."""
    rules: tuple[Rule[...], ...] = (
        *SOURCE_RULES, *DOCUMENT_RULES, *LIBRARY_RULES, *PIECE_RULES, *TRAIT_RULES,
        *PAGE_RULES, *OUTPUT_RULES, *VALIDITY_RULES, *REVIEW_RULES, *OWN_WORK_RULES,
        *WAIVER_RULES)
    return iter({rule.id: rule for rule in rules}.values())
