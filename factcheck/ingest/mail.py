"""E-mails as files (RFC 5322 with MIME): newsletters, press releases, messages passed on.

The text is the head as mail programs show it, decoded, over the body: the plain one, else the
page. What is attached is not read; the bytes that are kept have it.
"""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from hashlib import sha256

from factcheck.ingest.html import HTML_PAGE
from factcheck.ingest.interface import Stated
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
_END = re.compile(rb"\r?\n\r?\n")
_SHOWN = ("From", "To", "Date", "Subject")
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
        try:
            message = BytesParser(EmailMessage, policy=policy.default).parsebytes(source.content)
            body, is_page = _body(message)
            head = _head(message)
        except _ERRORS:
            return Skipped(source.name, _BROKEN)
        if is_page:
            as_page = Source(source.name, source.address, body.encode(errors="replace"))
            page = HTML_PAGE.read(as_page, None)
            if isinstance(page, Skipped):
                return page
            body = page.text
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


def _body(message: EmailMessage) -> tuple[str, bool]:
    """Return the body as text, and whether it is a page; empty where the message has none."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return "", False
    content = str(part.get_content()).replace("\r\n", "\n").replace("\r", "\n")
    is_page = part.get_content_type() == "text/html"
    return (content if is_page else content.strip("\n")), is_page and bool(content.strip())


def _head(message: EmailMessage) -> str:
    """Return who sent it to whom, when and about what, a line each."""
    lines = ((name, message[name]) for name in _SHOWN)
    return "\n".join(f"{name}: {_SPACES.sub(' ', str(said))}" for name, said in lines if said)


MAIL = Mail()
