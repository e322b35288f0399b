r"""The report as JSON: the written contract, described by report.schema.json beside this module.

Everything is as it is kept: ids as people type them, days and moments in ISO 8601, quotes exactly
as they stand in the article. Characters that could steer a terminal are written as \u escapes,
which a JSON reader turns back. What is not known is null, never left out.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

from factcheck.models import (
    Appearance,
    Article,
    ArticleStance,
    Claim,
    Claimant,
    Contested,
    Disagreement,
    Evidence,
    Field,
    Grade,
    Happened,
    Interval,
    Kind,
    Metadatum,
    Note,
    NoteRuling,
    OpenMatter,
    Origin,
    OriginLink,
    Passage,
    Recapture,
    Run,
    Scores,
    Span,
    VerdictStanding,
    Withdrawal,
    format_id,
    subject_id,
)
from factcheck.report.interface import Look, Part, Report
from factcheck.report.naming import headline
from factcheck.report.reading import Reading
from factcheck.text.authors import find_authors
from factcheck.text.days import parse_date
from factcheck.text.display import visible
from factcheck.text.tellings import telling_of

Record = dict[str, Any]
"""A JSON object."""


def render(report: Report, look: Look) -> str:
    """Return the parts asked for as one JSON object, ending in a newline."""
    reading = Reading(report)
    content: Record = {"factcheck": header(report)}
    for part in Part:
        if part in look.parts:
            content[part.value] = records(reading, part)
    return write(content)


def records(reading: Reading, part: Part) -> list[Record]:
    """Return one part of a report as a list of JSON objects."""
    make: Callable[[Reading, Any], Record] = RECORDS[part]
    return [make(reading, each) for each in getattr(reading.report, part.value)]


def write(content: Record) -> str:
    """Return an object as JSON that steers no terminal, ending in a newline."""
    return escape_controls(json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def escape_controls(text: str) -> str:
    r"""Write what could steer a terminal as \u escapes; outside strings there is none of it."""
    shown = visible(text)
    if shown == text:
        return text
    return "".join(
        char if char == safe else json.dumps(char)[1:-1]
        for char, safe in zip(text, shown, strict=True)
    )


def header(report: Report) -> Record:
    """Return what made a report, when and for whom."""
    return {
        "program": report.program,
        "version": report.program.rpartition(" ")[2],
        "made_at": _moment(report.made_at),
        "database": report.database,
        "reviewer": report.reviewer,
    }


# ---------------------------------------------------------------------------------------------
# What every part is made of
# ---------------------------------------------------------------------------------------------


def _id(kind: Kind, number: int | None) -> str | None:
    return None if number is None else format_id(kind, number)


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(span: Span | None) -> Record:
    return {"start": span.start if span else None, "end": span.end if span else None}


def _passage(passage: Passage) -> Record:
    article = _id(Kind.ARTICLE, passage.article)
    return {"article": article, **_span(passage.span), "quote": passage.quote}


def _claimant(claimant: Claimant | None) -> Record:
    return {
        "claimant": claimant.name if claimant else None,
        "claimant_kind": claimant.kind.value if claimant else None,
    }


def _interval(interval: Interval) -> Record:
    return {"earliest": _day(interval.earliest), "latest": _day(interval.latest)}


def _appearance(place: Appearance) -> Record:
    return {**_passage(place.passage), **_claimant(place.claimant)}


def _evidence(reading: Reading, evidence: Evidence) -> Record:
    passage = evidence.passage
    return {
        **_passage(passage),
        "stance": evidence.stance.value,
        **_claimant(evidence.claimant),
        "rule": evidence.rule,
        "decisive": [
            {**_span(span), "quote": reading.words(passage.article, span, passage)}
            for span in evidence.decisive
        ],
        "happened": _happened(reading, evidence.happened, passage),
        "published": _told(reading.article(passage.article), passage),
        "captured": _captured(reading.article(passage.article)),
        "scores": _scores(evidence.scores),
    }


def _happened(reading: Reading, happened: Happened | None, passage: Passage) -> Record | None:
    if happened is None:
        return None
    quote = reading.words(passage.article, happened.span, passage)
    return {**_interval(happened.interval), **_span(happened.span), "quote": quote}


def _told(article: Article | None, passage: Passage) -> Record | None:
    """The day of a passage that the text itself dates; else that of its article."""
    telling = telling_of(article, passage.span) if article else None
    if article is None or telling is None:
        return _published(article)
    return {
        **_interval(telling.interval),
        "stated": telling.words.slice(article.text),
        "found_in": "words above the passage",
    }


def _published(article: Article | None) -> Record | None:
    """The days of publication, or all that bounds them; null if there is neither."""
    if article is None:
        return None
    found = article.best(Field.PUBLISHED)
    bound = article.not_before
    if found is None and bound is None:
        return None
    days = parse_date(found.value if found else bound or "") or Interval(None, None)
    return {
        "earliest": _day(days.earliest),
        "latest": _day(days.latest) if found else None,
        "stated": found.value if found else None,
        "found_in": found.found_in if found else None,
    }


def _captured(article: Article | None) -> str | None:
    return _moment(article.captured_at) if article else None


def _scores(scores: Scores | None) -> Record | None:
    if scores is None:
        return None
    return {
        "supports": scores.supports,
        "refutes": scores.refutes,
        "discusses": scores.discusses,
        "unrelated": scores.unrelated,
    }


# ---------------------------------------------------------------------------------------------
# The parts
# ---------------------------------------------------------------------------------------------


def _article(reading: Reading, article: Article) -> Record:
    origin = reading.origin(article.id or 0)
    return {
        "id": _id(Kind.ARTICLE, article.id),
        "file": article.file,
        **{field.value: article.value(field) for field in Field},
        "authors": list(find_authors(article.byline or "")),
        "origin": _id(Kind.ORIGIN, origin.id) if origin else None,
        "captured_from": article.address,
        "sha256": article.sha256,
        "media_type": article.media_type,
        "encoding": article.encoding,
        "characters": len(article.text),
        "captured_at": _moment(article.captured_at),
        "supersedes": _id(Kind.ARTICLE, article.supersedes),
        "withdrawn": _withdrawal(article.withdrawn),
        "metadata": [_metadatum(each) for each in article.metadata],
    }


def _metadatum(found: Metadatum) -> Record:
    return {
        "field": found.field.value,
        "value": found.value,
        "found_in": found.found_in,
        **_span(found.span),
    }


def _note(reading: Reading, note: Note) -> Record:
    del reading
    return {
        "id": _id(Kind.NOTE, note.id),
        "article": _id(Kind.ARTICLE, note.article),
        "signal": note.signal,
        "state": note.state.value,
        **_span(note.span),
        "quote": note.quote,
        "searched": list(note.searched),
        "explanation": note.explanation,
        "reviewer": note.reviewer,
        "run": _id(Kind.RUN, note.run),
        "ruling": _note_ruling(note.ruling),
    }


def _note_ruling(ruling: NoteRuling | None) -> Record | None:
    if ruling is None:
        return None
    return {
        "ruling": ruling.ruling.value,
        "reviewer": ruling.reviewer,
        "reason": ruling.reason,
        "at": _moment(ruling.at),
    }


def _claim(reading: Reading, claim: Claim) -> Record:
    del reading
    return {
        "id": _id(Kind.CLAIM, claim.id),
        "text": claim.text,
        "reviewer": claim.reviewer,
        "added_at": _moment(claim.added_at),
        "appearances": [_appearance(place) for place in claim.appearances],
        "withdrawn": _withdrawal(claim.withdrawn),
    }


def _withdrawal(withdrawal: Withdrawal | None) -> Record | None:
    if withdrawal is None:
        return None
    return {
        "reviewer": withdrawal.reviewer,
        "reason": withdrawal.reason,
        "at": _moment(withdrawal.at),
    }


def _withdrawn(reading: Reading, subject: Article | Claim) -> Record:
    del reading
    told = _withdrawal(subject.withdrawn) or {}
    return {"id": subject_id(subject), "text": headline(subject), **told}


def _stance(reading: Reading, stance: ArticleStance) -> Record:
    return {
        "claim": _id(Kind.CLAIM, stance.claim),
        "article": _id(Kind.ARTICLE, stance.article),
        "stance": stance.stance.value,
        "scores": _scores(stance.scores),
        "engine": stance.engine,
        "run": _id(Kind.RUN, stance.run),
        "passages": [_evidence(reading, each) for each in stance.evidence],
    }


def _disagreement(reading: Reading, disagreement: Disagreement) -> Record:
    return {
        "id": _id(Kind.DISAGREEMENT, disagreement.id),
        "type": disagreement.type.value,
        "claim": _id(Kind.CLAIM, disagreement.claim),
        "left": _evidence(reading, disagreement.left),
        "right": _evidence(reading, disagreement.right),
        "rule": disagreement.rule,
        "missing": list(disagreement.missing),
        "run": _id(Kind.RUN, disagreement.run),
    }


def _origin(reading: Reading, origin: Origin) -> Record:
    del reading
    return {
        "id": _id(Kind.ORIGIN, origin.id),
        "name": origin.name,
        "kind": origin.kind.value,
        "articles": _ids(Kind.ARTICLE, origin.articles),
        "links": [_link(link) for link in origin.links],
        "run": _id(Kind.RUN, origin.run),
    }


def _link(link: OriginLink) -> Record:
    return {
        "article": _id(Kind.ARTICLE, link.article),
        "rule": link.rule,
        "proof": _passage(link.passage) if link.passage else None,
    }


def _verdict(reading: Reading, standing: VerdictStanding) -> Record:
    """One verdict; of one that is sealed, only what it is on and that it was given."""
    del reading
    verdict, told = standing.verdict, not standing.hidden
    return {
        "id": _id(Kind.VERDICT, verdict.id),
        "claim": _id(Kind.CLAIM, verdict.claim),
        "article": _id(Kind.ARTICLE, verdict.article),
        "reviewer": verdict.reviewer if told else None,
        "rubric": verdict.rubric,
        "rubric_sha256": verdict.rubric_sha256,
        "rating": verdict.rating if told else None,
        "rating_label": standing.rating_label if told else None,
        "confidence": verdict.confidence.value if told and verdict.confidence else None,
        "rationale": verdict.rationale if told else None,
        "cited": [_passage(passage) for passage in verdict.cited] if told else [],
        "at": _moment(verdict.at),
        "sealed": verdict.sealed,
        "hidden": standing.hidden,
        "superseded": standing.superseded,
        "stale": list(standing.stale) if told else [],
    }


def _grade(reading: Reading, grade: Grade) -> Record:
    del reading
    return {
        "article": _id(Kind.ARTICLE, grade.article),
        "rubric": grade.rubric,
        "rubric_sha256": grade.rubric_sha256,
        "score": grade.score,
        "level": grade.level,
        "parts": [
            {
                "signal": part.signal,
                "weight": part.weight,
                "notes": _ids(Kind.NOTE, part.notes),
            }
            for part in grade.parts
        ],
        "not_checked": list(grade.not_checked),
    }


def _recapture(reading: Reading, recapture: Recapture) -> Record:
    del reading
    return {
        "article": _id(Kind.ARTICLE, recapture.later),
        "supersedes": _id(Kind.ARTICLE, recapture.earlier),
        "changes": [
            {"before": _passage(change.before), "after": _passage(change.after)}
            for change in recapture.changes
        ],
        "quotes": [
            {
                "cited": _passage(found.passage),
                "fate": found.fate.value,
                "now": None if found.now is None else _passage(found.now),
            }
            for found in recapture.quotes
        ],
    }


def _contested(reading: Reading, contested: Contested) -> Record:
    return {
        "text": contested.text,
        "type": contested.disagreement.value,
        "appearance": _appearance(contested.appearance),
        "left": _evidence(reading, contested.left),
        "right": _evidence(reading, contested.right),
        "articles": _ids(Kind.ARTICLE, contested.articles),
        "rule": contested.rule,
    }


def _open(reading: Reading, matter: OpenMatter) -> Record:
    del reading
    return {"subject": matter.subject, "text": matter.text, "next_step": matter.next_step}


def _run(reading: Reading, run: Run) -> Record:
    del reading
    return {
        "id": _id(Kind.RUN, run.id),
        "stage": run.stage,
        "version": run.version,
        "started_at": _moment(run.started_at),
        "rubric": run.rubric,
        "rubric_sha256": run.rubric_sha256,
    }


def _ids(kind: Kind, numbers: Iterable[int]) -> list[str]:
    return [format_id(kind, number) for number in numbers]


RECORDS: dict[Part, Callable[[Reading, Any], Record]] = {
    Part.ARTICLES: _article,
    Part.NOTES: _note,
    Part.CLAIMS: _claim,
    Part.STANCES: _stance,
    Part.DISAGREEMENTS: _disagreement,
    Part.ORIGINS: _origin,
    Part.VERDICTS: _verdict,
    Part.GRADES: _grade,
    Part.CAPTURES: _recapture,
    Part.CONTESTED: _contested,
    Part.OPEN: _open,
    Part.WITHDRAWN: _withdrawn,
    Part.RUNS: _run,
}
"""What makes a JSON object of each member of a part."""
