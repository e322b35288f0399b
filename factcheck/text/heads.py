"""What stands above a text for software to read: front matter, and the head of an e-mail.

None of it is the article's text. What it says of the article is read in `ingest.metadata`.
"""

import re

from factcheck.models import Span

_LONGEST = 8_000
_BEGIN = re.compile(r"\ufeff?\s*---[ \t]*\r?\n")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
ENTRY = re.compile(r"^(?P<key>\w[\w -]{0,40}?)[ \t]*:(?:[ \t]+|$)(?P<value>.*)$", re.MULTILINE)
"""An entry of front matter, or the first line of one."""
_MORE = re.compile(r"(?:[ \t]+\S.*|-[ \t].*|#.*|[ \t]*)")
SENDER = frozenset({"from", "von", "de", "da", "van"})
"""How programs for e-mail label who sent a message..."""
SENT = frozenset({"date", "sent", "datum", "gesendet", "envoyé", "enviado", "fecha", "inviato"})
"""...when..."""
SUBJECT = frozenset({"subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp"})
"""...and about what."""
_TO = frozenset({"to", "an", "à", "para", "a", "aan"})
_OTHER = frozenset(
    """
    cc bcc reply-to sender return-path delivered-to received message-id in-reply-to references
    mime-version user-agent importance priority attachments attachment kopie
    """.split()
)
_NAMES = SENDER | SENT | SUBJECT | _TO | _OTHER
HEADER = re.compile(
    r"^(?P<name>[^\W\d_][\w-]{0,40})[ \xa0]?:[ \t\xa0]*(?P<value>.*(?:\n[ \t]+\S.*)*)", re.MULTILINE
)
"""An entry of an e-mail's head, which goes on in lines that are set in."""
_POSTED = re.compile(r">?From \S+ .*\d{4}\r?\n")
"""The line above a message in a mailbox file (RFC 4155)."""
_SET_IN = re.compile(r"[ \t]+\S")
_ENOUGH = 2
"""Of a message's day, subject and receiver, what stands beside its sender."""
_TECHNICAL = re.compile(r"(?:x|content|list|thread|arc|dkim|authentication|received)-[\w-]+")


def find_head(text: str) -> Span | None:
    """Return the front matter or the head of an e-mail that a text begins with."""
    return find_front_matter(text) or find_message_head(text)


def find_front_matter(text: str) -> Span | None:
    """Return what stands between two lines of three dashes at the top, these with it."""
    begin = _BEGIN.match(text)
    end = _END.search(text, begin.end(), _LONGEST) if begin else None
    if begin is None or end is None:
        return None
    lines = text[begin.end() : end.start()].splitlines()
    if not lines or not all(ENTRY.match(line) or _MORE.fullmatch(line) for line in lines):
        return None
    return Span(0, end.end())


def find_message_head(text: str) -> Span | None:
    """Return the lines at the top that say who sent an e-mail, when, to whom or about what."""
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    names: set[str] = set()
    posted = _POSTED.match(text, start)
    end = at = posted.end() if posted else start
    for line in text[at : start + _LONGEST].splitlines(keepends=True):
        header = HEADER.match(line)
        name = header["name"].lower() if header else ""
        if not (name in _NAMES or _TECHNICAL.fullmatch(name) or (names and _SET_IN.match(line))):
            break
        names |= {name} - {""}
        at += len(line)
        end = at - len(line) + len(line.rstrip())
    said = sum(bool(names & listed) for listed in (SENT, SUBJECT, _TO))
    return Span(start, end) if names & SENDER and said >= _ENOUGH else None
