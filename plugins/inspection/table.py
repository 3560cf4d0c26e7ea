"""Every rule, by what it looks at; in this order they run and stand in the handbook."""

from collections.abc import Iterator
from types import ModuleType

from .indicators import CONTENT, FINDABLE, FRAME, MASTERY, REPORTS, SCHEDULES, VALIDITY
from .rules import (
    agency_name,
    attachment_missing,
    bank_card,
    citation,
    column_blank,
    column_stale,
    columns_many_blank,
    columns_many_stale,
    damaged,
    date_far,
    date_future,
    date_impossible,
    date_late,
    date_missing,
    date_order,
    date_padded,
    date_signature,
    empty_brackets,
    file_authors,
    file_comments,
    file_embedded,
    file_hidden,
    file_position,
    file_revisions,
    file_scripts,
    file_unchecked,
    file_unreadable,
    full_width,
    genre,
    guide_complete,
    guide_remedies,
    head_typing,
    heading_year,
    identity_number,
    index_number,
    interpreted_late,
    interprets_nothing,
    law_name,
    law_repealed,
    level,
    link_dead,
    link_external,
    link_hidden,
    media_words,
    mobile_number,
    near_duplicate,
    number_alone,
    number_brackets,
    number_cited,
    number_code,
    number_form,
    number_gaps,
    number_repeated,
    number_unknown,
    number_year,
    openness_note,
    ordinals,
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
    picture_only,
    picture_words,
    postcode,
    punctuation_width,
    ratio_colon,
    relation_one_way,
    repeated_signs,
    residue,
    rulemaking,
    secrecy_mark,
    spaces,
    telephone,
    uninterpreted,
    unmerged,
    unpaired,
    web_addresses,
    wording_advised,
    wording_fixed,
    words,
)

# check(source, context): the file of one document and the settings; kept by digest.
SOURCE_RULES = (
    head_typing,
    number_form, number_brackets, number_unknown, number_cited,
    date_impossible, date_padded, date_signature,
    punctuation_width, spaces, ordinals, empty_brackets, residue, attachment_missing,
    ratio_colon, damaged, unpaired, words, level, heading_year, repeated_signs, full_width,
    rulemaking, guide_complete, guide_remedies, web_addresses, postcode,
    wording_fixed, wording_advised, agency_name, law_repealed, law_name, own_names,
    identity_number, mobile_number, bank_card, secrecy_mark, openness_note, link_external,
    picture_words,
)
# check(document, context): the facts of one document, with the library, the day, the settings.
DOCUMENT_RULES = (
    number_code, number_year, number_alone, date_order, date_late, date_future, date_far,
    date_missing, genre, interpreted_late, relation_one_way, interprets_nothing,
    picture_only, media_words,
)
# check(context): the whole.
LIBRARY_RULES = (
    number_repeated, number_gaps, index_number, near_duplicate, citation, telephone, uninterpreted,
    column_blank, columns_many_blank, column_stale, columns_many_stale,
)
# check(piece, context): a text in an attachment; the first read the texts of documents, too.
PIECE_RULES = (identity_number, mobile_number, bank_card, secrecy_mark, unmerged)
# check(carried, context): what an attachment carries unseen.
FILE_RULES = (
    file_unreadable, file_unchecked, file_hidden, file_comments, file_revisions, file_authors,
    file_position, file_scripts, file_embedded,
)
# check(page, context): one HTML page of the output; kept by stamp.
PAGE_RULES = (
    page_site_tags, page_column_tags, page_article_tags, page_frame, page_text, page_weight,
    page_accessible, page_headings, link_hidden,
)
# check(output, context): all pages together.
OUTPUT_RULES = (page_missing, page_titles, link_dead, page_foreign)


# Rules that live elsewhere, by the beginning of their ids.
_ELSEWHERE = {"VAL": VALIDITY, "SRCH": FINDABLE, "FOOT": FRAME, "WAIVE": MASTERY,
              "AR": REPORTS, "SCHED": SCHEDULES}


def indicator_of(rule_id: str) -> str:
    """The indicator that a rule serves, its own or that of its family."""
    own = next((rule.INDICATOR for rule in all_rules() if rule_id == rule.ID), "")
    return own or _ELSEWHERE.get(rule_id.partition("-")[0], CONTENT)


def all_rules() -> Iterator[ModuleType]:
    """Every rule, once."""
    return iter(dict.fromkeys((*SOURCE_RULES, *DOCUMENT_RULES, *LIBRARY_RULES, *PIECE_RULES,
                               *FILE_RULES, *PAGE_RULES, *OUTPUT_RULES)))
