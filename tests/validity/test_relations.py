from datetime import date

from plugins.validity.relations import effective_from, list_effects, own_expiry
from plugins.validity.states import Validity
from tests.validity.making import FIRST_NUMBER, make, read_documents, resolver


def test_a_document_works_from_its_effective_day_else_signature_else_publication():
    days = {"published_at": date(2024, 3, 1), "signed_on": date(2024, 2, 1),
            "effective_on": date(2024, 4, 1)}
    assert effective_from(make("a.md", **days)) == date(2024, 4, 1)
    assert effective_from(make("a.md", **days | {"effective_on": None})) == date(2024, 2, 1)
    assert effective_from(make("a.md", published_at=days["published_at"])) == date(2024, 3, 1)
    assert effective_from(make("a.md")) is None


def test_a_period_without_a_first_day_ends_nowhere():
    assert own_expiry(make("a.md", valid_for=12)) is None


def test_effects_name_both_documents_the_state_and_the_day():
    documents = read_documents(
        f"成文日期: 2020-01-01\n---\n成文日期: 2024-01-01\n修改: [{FIRST_NUMBER}, 国发〔2001〕1号]\n"
        f"延长有效期: [{{文件: {FIRST_NUMBER}, 至: 2030-12-31}}]\n")
    amendment, extension = list_effects(documents, resolver(documents))
    assert (amendment.cause.path, amendment.target.path) == ("2.md", "1.md")
    assert (amendment.validity, amendment.day) == (Validity.AMENDED, date(2024, 1, 1))
    assert extension.validity is None and not extension.ends
