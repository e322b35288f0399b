"""A page of HTML as a browser takes it: its elements, and what a reader sees."""

from html.parser import HTMLParser

VOID = {"br", "meta"}
INLINE = {"a", "kbd", "mark", "small", "span", "strong"}
UNSEEN = {"style", "title"}


class Page(HTMLParser):
    """The elements of a page, each with its attributes, in order; fails where they do not nest."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.seen: list[str] = []
        self.style = ""
        self.feed(text)
        self.close()
        assert not self.open

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element with this tag."""
        return [attributes for each, attributes in self.elements if each == tag]

    def values(self, attribute: str) -> list[str | None]:
        """The values of an attribute, wherever it stands."""
        return [found[attribute] for _, found in self.elements if attribute in found]

    @property
    def text(self) -> str:
        """What a reader sees, a line for each block."""
        lines = (" ".join(line.split()) for line in "".join(self.seen).split("\n"))
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element."""
        assert len(attrs) == len(dict(attrs))
        self.elements.append((tag, dict(attrs)))
        if tag not in INLINE:
            self.seen.append("\n")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        assert self.open.pop() == tag
        if tag not in INLINE:
            self.seen.append("\n")

    def handle_data(self, data: str) -> None:
        """Take words: the line ends of the source are white space."""
        if self.open and self.open[-1] == "style":
            self.style += data
        elif not UNSEEN & set(self.open):
            self.seen.append(data.replace("\n", " "))
