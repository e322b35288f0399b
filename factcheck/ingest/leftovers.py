"""What is in a container and is no page: counted, and told of in one line."""

import re
from collections import Counter
from pathlib import PurePosixPath

_BY_MEDIA_TYPE = (
    ("image/", "picture"),
    ("css", "style sheet"),
    ("script", "script"),
    ("font", "font"),
    ("audio/", "recording"),
    ("video/", "recording"),
    ("mpegurl", "recording"),
    ("rss", "feed"),
    ("atom", "feed"),
    ("json", "data file"),
    ("xml", "data file"),
    ("csv", "data file"),
)
"""By a part of the media type; the first that fits."""
_SUFFIXES = {
    "picture": ".png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tif .tiff",
    "style sheet": ".css",
    "script": ".js .mjs .map",
    "font": ".woff .woff2 .ttf .otf .eot",
    "recording": ".mp3 .mp4 .m4a .ogg .wav .webm .mov .avi",
    "data file": ".json .jsonl .xml .csv .tsv .cdx .cdxj",
}
_BY_SUFFIX = {suffix: noun for noun, listed in _SUFFIXES.items() for suffix in listed.split()}
_NOUN = re.compile(r"(\w+(?: (?:file|sheet))?)(.*)")


class Leftovers:
    """Counts what is left over, by what it is."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, noun: str) -> None:
        """Count one, called by its noun in the singular: "picture", "answer of status 404"."""
        self._counts[noun] += 1

    def __bool__(self) -> bool:
        """Tell whether there is anything left over."""
        return bool(self._counts)

    def told(self, *, beside_pages: bool) -> str:
        """Return the reason for a `Skipped` that stands for all of them, the most first."""
        listed = ", ".join(
            f"{count:,} {noun if count == 1 else _NOUN.sub(_plural, noun, count=1)}"
            for noun, count in self._counts.most_common()
        )
        return f"holds {listed} besides" if beside_pages else f"holds no article, only {listed}"


def noun_of_media_type(media_type: str) -> str:
    """Return what something of a media type is called, "other file" if that says nothing."""
    return next((noun for part, noun in _BY_MEDIA_TYPE if part in media_type), "other file")


def noun_of_name(name: str) -> str | None:
    """Return what a file that is no article is called, from its name; None if it may be one."""
    return _BY_SUFFIX.get(PurePosixPath(name).suffix.lower())


def _plural(noun: re.Match[str]) -> str:
    return f"{noun[1]}s{noun[2]}"
