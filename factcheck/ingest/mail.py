"""E-mails as files (RFC 5322 with MIME): newsletters, press releases, messages passed on.

The text is the head as mail programs show it, decoded, over the body: the plain one, or the page
where that says much more. What is attached is not read, and told of; the bytes that are kept
have it.
"""

import re
from collections.abc import Iterator
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from hashlib import sha256

from factcheck.ingest.decoding import decode
from factcheck.ingest.html import is_crowded
from factcheck.ingest.interface import Stated
from factcheck.ingest.markup.parsing import HEAD_LINES, LONGEST_LINE, parse
from factcheck.ingest.metadata import find_metadata
from factcheck.models import Article, Skipped, Source

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:>?From [^\n]{1,200}\n)?[A-Za-z][A-Za-z-]{1,60}:[ \t\r\n]"
)
_HEAD = 65_536
_MIME = re.compile(rb"^(?:mime-version|content-type):", re.IGNORECASE | re.MULTILINE)
_MESSAGE = re.compile(rb"^(?:from|subject|date):", re.IGNORECASE | re.MULTILINE)
_SAVED_PAGE = re.compile(
    rb"^(?:snapshot-content-location:|from: <saved by)", re.IGNORECASE | re.MULTILINE
)
_BROKEN = "is an e-mail that is broken; save its text and ingest that"
_EMPTY = "is an e-mail without a text in it; ingest what came with it"
_CROWDED = "is an e-mail of too many or too long parts; save its text and ingest that"
_LARGE = "is an e-mail whose page is too large to be read; save its text and ingest that"
_END = re.compile(rb"\r?\n\r?\n")
_NESTING = re.compile(
    rb"^content-type[ \t]*:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE
)
_NESTED, _PARTS, _STEPS = 100, 5_000, 10_000_000
"""Parts with parts of their own, parts, and lines for each of the former that are read at most."""
_ENTRY = re.compile(
    rb"^(?:from|to|subject|date|mime-version|content-[\w-]+)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_LONG = 10_000
"""Bytes of an entry above which none is read: the library's time grows with their square."""
_SHOWN = ("From", "To", "Date", "Subject")
_MUCH = 0.3
"""Share of the page's text below which a plain body is only a hint to the page."""
_NAMED, _LONGEST_NAME = 3, 60
"""How many attachments are named, and how much of a name."""
_SPACES = re.compile(r"\s+")
_ERRORS = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
"""What the standard library raises on messages that are cut or made up."""


class Mail:
    """Reads e-mails."""

    name = "e-mails"

    def accepts(self, source: Source) -> bool:
        """Accept what begins with the head of a message that says how its body is written."""
        start = source.content[:_HEAD]
        if _START.match(start) is None:
            return False
        head = _END.split(start, maxsplit=1)[0]
        found = all(pattern.search(head) for pattern in (_MIME, _MESSAGE))
        return found and _SAVED_PAGE.search(head) is None

    def read(self, source: Source, stated: Stated | None) -> Article | Skipped:
        """Return the message as an article, its head above its body."""
        if _is_too_much(source.content):
            return Skipped(source.name, _CROWDED)
        try:
            message = _parsed(source)
            plain, page = _bodies(message, "plain"), _bodies(message, "html")
            head = _head(message)
        except _ERRORS:
            return Skipped(source.name, _BROKEN)
        shown = _shown(page)
        if shown is None:
            return Skipped(source.name, _LARGE)
        body = shown if len(plain) < _MUCH * len(shown) else plain
        if not body.strip():
            return Skipped(source.name, _EMPTY)
        text = f"{head}\n\n{body}"
        address = (stated.address if stated else None) or source.address
        return Article(
            id=None,
            file=source.name,
            address=address,
            sha256=sha256(source.content).hexdigest(),
            media_type="message/rfc822",
            encoding="utf-8",
            text=text,
            metadata=(stated.metadata() if stated else ()) + find_metadata(text, address),
        )


def tell_attachments(source: Source) -> Iterator[Skipped]:
    """Yield why what is attached to a source was left out, if it is an e-mail with attachments."""
    if not MAIL.accepts(source) or _is_too_much(source.content):
        return
    try:
        names = [_name(part) for part in _parsed(source).walk() if _is_attached(part)]
    except _ERRORS:
        return
    if names:
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        listed = ", ".join(names[:_NAMED]) + more
        yield Skipped(source.name, f"has {listed} attached; save what is an article and ingest it")


def _is_too_much(content: bytes) -> bool:
    """Tell whether a message is put together so that the library cannot take it in time."""
    nested = sum(1 for _ in _NESTING.finditer(content))
    return (
        nested > _NESTED
        or nested * content.count(b"\n") > _STEPS
        or content.count(b"\n--") > _PARTS
        or any(entry.end() - entry.start() > _LONG for entry in _ENTRY.finditer(content))
    )


def _parsed(source: Source) -> EmailMessage:
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(source.content)


def _is_attached(part: Message) -> bool:
    """Tell whether it is left out and may be read: no picture in the text, no other body."""
    if part.get_content_disposition() == "attachment":
        return True
    return part.get_content_maintype() not in ("text", "multipart", "image")


def _name(part: Message) -> str:
    name = " ".join((part.get_filename() or "").split())[:_LONGEST_NAME]
    return name or f"a file of type {part.get_content_type()}"


def _bodies(message: EmailMessage, kind: str) -> str:
    """Return what is not attached and of a kind, in order: programs part a text at its pictures."""
    found = []
    for part in _parts(message):
        if part.get_content_type() == f"text/{kind}" and not part.is_attachment():
            content = part.get_payload(decode=True)
            charset = part.get_content_charset()
            if isinstance(content, bytes) and content.strip():
                decoded = decode(content, (charset,) if charset else (), "utf-8")
                found += [decoded.text.replace("\0", "").strip("\n")] if decoded else []
    return "\n\n".join(found)


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a message, but not those of another that is in it."""
    if message.get_content_maintype() == "message":
        return
    if not message.is_multipart():
        yield message
        return
    for part in message.iter_parts():
        if isinstance(part, EmailMessage):
            yield from _parts(part)


def _shown(page: str) -> str | None:
    """Return every line that a page shows, as nothing in a message is there for the site.

    None where the page is larger than is walked through.
    """
    if is_crowded(page):
        return None
    markup = parse(page)
    lines = markup.lines if markup is not None else []
    if len(lines) == HEAD_LINES or any(len(line.text) == LONGEST_LINE for line in lines):
        return None
    parts: list[str] = []
    for before, line in zip([None, *lines], lines, strict=False):
        listed = line.tag == "li" and before is not None and before.tag == "li"
        parts += ["\n" if listed else "\n\n", "- " if line.tag == "li" else "", line.text]
    return "".join(parts[1:])


def _head(message: EmailMessage) -> str:
    """Return who sent it to whom, when and about what, a line each."""
    lines = ((name, message[name]) for name in _SHOWN)
    return "\n".join(f"{name}: {_SPACES.sub(' ', str(said))}" for name, said in lines if said)


MAIL = Mail()
