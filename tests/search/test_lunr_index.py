"""Postings and vector elements equal those of lunr.py's Builder, and both sides score alike."""

import json
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from lunr.builder import Builder
from lunr.index import Index
from lunr.query import QueryPresence

from plugins.search.document_numbers import cited_terms, number_terms
from plugins.search.entry import FIELDS, field_texts
from plugins.search.lunr_index import LUNR_PATH, make_lunr_index
from plugins.search.lunr_proof import LunrDiffersError, prove_lunr
from plugins.search.merging import collect
from plugins.search.pinyin import pinyin_terms
from plugins.search.scoring import elements
from plugins.search.tokens import normalise, tokenize
from tests.search.corpus import TABLES, make_corpus, read_samples, sample, write

ROOT = Path(__file__).parents[2]
SCORES = ROOT / "tests" / "js" / "scores.js"
COUNT = 1000
QUERIES = 400


def tokens_of(one) -> dict[str, list[str]]:
    """The tokens of every field, from the plain tokenizer rather than the fast counting."""
    texts = {name: normalise(text) for name, text in field_texts(one.document, one.texts).items()}
    fields = {name: tokenize(text, TABLES.folding) for name, text in texts.items()}
    fields["document_number"] += number_terms(texts["document_number"])
    for name in ("body", "title", "attachments"):
        fields[name] += cited_terms(texts[name])
    return fields | {"pinyin": pinyin_terms(texts["title"], TABLES.readings)}


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    return read_samples(make_corpus(COUNT, tmp_path_factory.mktemp("corpus")))


@pytest.fixture(scope="module")
def output(documents, tmp_path_factory):
    return write(documents, tmp_path_factory.mktemp("output"), with_lunr_json=True)


@pytest.fixture(scope="module")
def built(documents):
    builder = Builder()
    builder.ref("path")
    for field in FIELDS:
        builder.field(field.name, boost=field.boost)
    for document in documents:
        builder.add({"path": document.path, **tokens_of(document)})
    builder.build()
    return builder


@pytest.fixture(scope="module")
def written(output):
    return json.loads((output / LUNR_PATH).read_text(encoding="utf-8"))


def test_every_posting_equals_the_builders(built, written):
    ours = {
        term: {name: set(refs) for name, refs in posting.items() if name != "_index"}
        for term, posting in written["invertedIndex"]
    }
    theirs = {
        term: {name: set(refs) for name, refs in posting.items() if name != "_index"}
        for term, posting in built.inverted_index.items()
    }
    assert ours == theirs


def test_every_vector_element_equals_the_builders(built, written):
    terms = [term for term, _ in written["invertedIndex"]]
    names = {posting["_index"]: term for term, posting in built.inverted_index.items()}
    for reference, vector in written["fieldVectors"]:
        theirs = built.field_vectors[reference].elements
        expected = {names[index]: value for index, value in _pairs(theirs)}
        assert {terms[index]: value for index, value in _pairs(vector)} == expected, reference


def _pairs(flat):
    return zip(flat[::2], flat[1::2], strict=True)


def make_queries(written) -> list[dict]:
    """Queries of one to five terms, all required or none, common and rare terms alike."""
    choose = random.Random(5)
    terms = [term for term, _ in written["invertedIndex"]]
    sizes = [len(posting["body"]) for _, posting in written["invertedIndex"]]
    queries: list[dict] = []
    while len(queries) < QUERIES:
        common = choose.choices(terms, sizes, k=choose.randint(1, 4))
        chosen = sorted({*common, *choose.sample(terms, choose.randint(0, 1))})
        queries.append({"terms": chosen, "required": choose.random() < 0.5})
    return queries


def test_scores_and_order_agree_with_lunr_py(output, written):
    index = Index.load(written)
    queries = make_queries(written)
    asked = "".join(json.dumps(query) + "\n" for query in queries)
    ran = subprocess.run(["node", str(SCORES), str(output)], input=asked, text=True,
                         capture_output=True, check=True)
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(answers) == QUERIES
    assert sum(bool(answer) for answer in answers) > QUERIES / 2
    for query, answer in zip(queries, answers, strict=True):
        expected = ask_lunr(index, query)
        assert {path for path, _ in answer} == set(expected)
        assert all(abs(score - expected[path]) < 1e-9 for path, score in answer)
        in_their_order = [expected[path] for path, _ in answer]
        drops = np.diff(in_their_order)
        assert not len(drops) or drops.max() < 1e-9, query  # ties may stand in any order


def ask_lunr(index, query) -> dict[str, float]:
    presence = QueryPresence.REQUIRED if query["required"] else QueryPresence.OPTIONAL
    asked = index.create_query()
    for term in query["terms"]:
        asked.term(term, presence=presence)
    return {result["ref"]: result["score"] for result in index.query(asked)}


def test_halves_are_rounded_as_python_rounds():
    values = np.array([0.0625, 0.1875, 1.0005, 2.6755, 0.0005])
    ones = np.ones(len(values))
    # With a count of 1 and an average length the fraction of the element is 1.
    rounded = elements(values, ones, ones, 1.0, 1.0)
    exact = values * ((1.2 + 1) * ones) / (1.2 * (1 - 0.75 + 0.75 * ones) + ones)
    assert rounded.tolist() == [round(float(value), 3) for value in exact]


def test_a_file_in_which_lunr_finds_less_than_the_scripts_is_not_written():
    samples = [sample(title="养犬管理办法"), sample("b.html", title="养犬登记通知")]
    documents = [one.document for one in samples]
    collected = collect(one.counted for one in samples)
    index = make_lunr_index(documents, collected)
    prove_lunr(index, documents, collected)
    lost = index.terms["养犬"].replace(b'"b.html":{}', b'"a.html":{}')
    with pytest.raises(LunrDiffersError, match="养犬登记通知"):
        prove_lunr(replace(index, terms=index.terms | {"养犬": lost}), documents, collected)
