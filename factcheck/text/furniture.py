"""Site furniture: what a page's software prints around an article, left over in its text.

Buttons, counters, forms, prompts and lists of links, one line or a line's tail at a time. Copyright
lines are not among them: they name a publisher. What furniture says of an article is decided by
whoever asks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.models import Span
from factcheck.text.comments import begins_comments
from factcheck.text.lines import find_lines, trim


class FurnitureKind(StrEnum):
    """What a piece of furniture is for, in words a report can print."""

    SHARING = "share buttons"
    COMMENTS = "a comment box"
    READERS = "readers' comments"
    REACTIONS = "reaction buttons and counters"
    CAPTION = "controls of a picture or player"
    RELATED = "links to other pages"
    NEWSLETTER = "a newsletter or subscription prompt"
    LEGAL = "cookie and legal lines"
    ADVERTISING = "marks of advertising"
    NAVIGATION = "navigation"
    SOURCE_LINK = "a link in place of the source"
    LABELS = "tags of the publishing software"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One line of furniture, or the furniture at the end of a line of text."""

    span: Span
    kind: FurnitureKind


_LONGEST = 220  # no button or prompt is longer; paragraphs are passed over unread
_TAIL = 140
_PARAGRAPH = 12
"""Spaces of a line below which readers may speak."""
_RUN = 3  # words such as "Share" or "Home" alone need this many neighbours of their kind

_NETWORK = (
    r"(?:facebook|twitter|x|linked ?in|whats ?app|telegram|reddit|pinterest|e-?mail|print|messenger"
    r"|flipboard|tumblr|instagram|you ?tube|rss|sms|pocket|threads|bluesky|mastodon|gmail|viber|vk"
    r"|copy link|link copied!?|copy|google\+?|google plus|stumbleupon|digg|tiktok|line|share|tweet"
    r"|more|save|whatsapp|skype|wechat|weibo|blogger|buffer)"
)
_COUNT = r"(?:\d{1,3}(?:[,.]\d{3})*|\d{1,6})(?:\.\d)?k?"

# Lines that stand for themselves, matched whole, in lower case.
_STRONG: dict[FurnitureKind, str] = {
    FurnitureKind.SHARING: rf"""
        spread (?:it|the word|the love)!?
        |(?:like|enjoy|love)d? (?:it|this)[^.]{{0,30}}\? ?(?:please )?share .{{1,40}}
        |sharing is caring!?
        |share(?: this| it)? (?:on|via|to|by) {_NETWORK}\b.{{0,40}}|share (?:this[ ]
        |it )?with .{{0,24}}\b(?:friends?|family|others|everyone|network|followers|us)!?
        |share (?:this|the|full) ?(?:article|story|post|page|news|content|link|now|video|entry
        |item)?[:!.]?
        |share(?: this| it)?!?:
        |share {_NETWORK}(?:[ |/,·•]+{_NETWORK})*
        |{_NETWORK}(?:[ |/,·•]+{_NETWORK}){{1,12}}
        |click to (?:share|email|print|tweet) .{{0,100}}|\(?opens in (?:a )?new window\)?
        |(?:tweet|pin|e-?mail|print|save|bookmark) (?:this|it|article|story|page)(?: (?:article
        |story|post|page))?!?
        |{_COUNT} (?:shares?|likes?|tweets?|views?|reads?|retweets)(?: {_COUNT} (?:shares?|likes?
        |views?|comments?))*
        |(?:share|tweet|like|e-?mail|print) {_COUNT}
        |(?:please )?(?:follow|like|find|join) us (?:on|at|in) .{{1,80}}|follow us!?:?
        |connect with us.{{0,60}}
        |save (?:for|to) (?:later|favou?rites|reading list)|copy (?:the )?(?:link
        |url)(?: to .{{1,30}})?|link copied.{{0,30}}
        |gift (?:this )?article|add to bookmarks?|send (?:this )?to a friend
        |e-?mail (?:this )?to a friend""",
    FurnitureKind.COMMENTS: rf"""
        (?:{_COUNT} (?:comments?|repl(?:y|ies)|responses?|thoughts?)|(?:no|one) (?:comments
        |replies|responses)|one (?:comment|reply|response)):?(?: (?:to|on|so far
        |yet) ?.{{0,120}})?
        |comments? ?(?:\({_COUNT}\)|: ?{_COUNT})
        |(?:leave|post|add|write|submit|make) (?:a|your|new) (?:comment|reply|response
        |public comment)s?[.!:]?.{{0,80}}
        |(?:click (?:here )?to )?join (?:in )?the (?:discussion|conversation
        |debate)(?:[.!:].{{0,80}}| (?:below|now|today|in the comments|on {_NETWORK}).{{0,40}})?
        |be the first (?:one )?to (?:comment|reply|share your thoughts).{{0,60}}
        |(?:the )?comments?(?: section)?(?: on this (?:article|story|post))? (?:is
        |are) (?:now )?(?:closed|disabled|off|turned off|moderated)[^.]{{0,60}}\.?
        |comments? (?:closed|disabled|off)|comment (?:box|form|section|policy|guidelines
        |as a guest)|start (?:a|the) (?:discussion|conversation)[.!…]*
        |(?:view|show|see|read|load|hide|toggle)(?: all| more| the
        | \d+)* comments?(?: \({_COUNT}\))?
        |your e-?mail address will not be (?:published|shared|displayed).{{0,100}}
        |required fields are marked ?\*?.{{0,40}}|(?:post|submit) comment|cancel reply
        |save my name,? e-?mail.{{0,140}}|notify me (?:of|by|via|when) .{{1,100}}
        |(?:you must be )?(?:please )?(?:log(?:ged)? ?in|sign(?:ed)? ?in)(?: or (?:register
        |sign up))? to (?:post a |leave a |add a )?(?:comment|reply|join).{{0,60}}
        |(?:name|e-?mail|website|comment) ?\*|type (?:here|your comment).{{0,30}}
        |sort (?:comments )?by:? ?(?:newest|oldest|best|popular).{{0,40}}
        |this site uses akismet.{{0,120}}|learn how your comment data is processed\.?
        |enter (?:your )?comment here.{{0,30}}""",
    FurnitureKind.REACTIONS: rf"""
        what(?:'?s| is| was) your reaction\s?\??|how (?:do|did) (?:you|this (?:article|story
        |post) make you) (?:react|feel)\s?\?
        |(?P<twice>hate|confused|fail|fun|geeky|love|lol|omg|win|angry|sad|wow|haha|like|cute
        |happy|cry|funny|excited|sleepy|surprise|dislike) (?P=twice)
        |(?:rate|vote (?:on|for)) this (?:article|post|story|page).{{0,30}}|(?:your[ ]
        |average )?rating: ?[\d.]{{1,4}}.{{0,30}}
        |(?:was|did you find) this (?:article|page|post|story) (?:helpful|useful
        |interesting)\s?\?.{{0,20}}
        |(?:upvote|downvote|thumbs up|thumbs down)(?: {_COUNT})?|like this:
        |like loading ?(?:…|\.{{2,4}})
        |be the first to like this\.?
        |{_COUNT} (?:people|bloggers?|readers?) (?:like|reacted).{{0,30}}""",
    FurnitureKind.CAPTION: r"""
        (?:hide|toggle|show|expand|collapse|enlarge|view|close|open)(?: the| this)? (?:caption
        |image|picture|photos?|gallery|full ?screen|slideshow|transcript|fullscreen image)
        |(?:click|tap) (?:here )?to (?:enlarge|expand|play|view|watch|zoom|unmute|open)\b.{0,60}
        |(?:image|photo|slide|picture) \d{1,3} (?:of|/) \d{1,3}|view (?:gallery
        |slideshow)(?: \(\d+ images?\))?
        |(?:video|poll|image|gallery|content|chart|map|player
        |audio)(?: player)?(?: is)? (?:loading|unavailable) ?(?:…|\.{2,4})?
        |loading ?(?:…|\.{2,4})|video player|play (?:video|audio|now|all)|playback .{1,60}
        |this video (?:can ?not|could not) be played.{0,60}
        |(?:media caption|image caption|image source|image copyright|media playback is .{1,60})""",
    FurnitureKind.RELATED: r"""
        (?:related|similar) (?:content|articles?|stor(?:y|ies)|posts?|news|topics?|coverage|links?
        |reading|items|videos?|tags)(?:(?: .{0,20})?:?|: .{0,200})
        |also interesting:?|also in [\w' -]{3,40}
        |(?:you (?:may|might)(?: also)? (?:like|be interested in|enjoy|have missed)
        |(?:recommended|suggested|picked)(?: for you| stories| reading| articles| by .{1,40})
        |people also read|readers also liked|we recommend)[^.]{0,40}:?
        |most (?:read|popular|viewed|shared|commented|recent|watched)(?: (?:articles|stories
        |posts|news|in|on) ?.{0,30})?:?|trending(?: (?:now|stories|news|topics|articles|posts
        |videos))?:?|popular (?:posts?|now|stories|articles|news):?
        |(?:read|see|watch|listen)(?: also| next| now| this| too| more)?:(?:\s.{0,160})?|(?:also
        |now|must|further|more) (?:read|watch|see|reading)(?:: ?.{0,160}|s)?|(?:related|see also
        |more|also on .{1,40}): .{0,160}|read (?:also|next)|see also:?|what to read next
        |more (?:articles|stories|posts|news|coverage|headlines|videos) (?:at|from|by|on|in
        |like this|about) (?:[^.!?]|(?<=\b[a-z])\.){1,80}|more (?:from [^.!?]{1,60}
        |on this (?:story|topic|subject|issue)|by this author|like this)(?:[:»>]|\.\.\.)?
        |more (?:articles|stories|posts|news|coverage|headlines|videos|reading)|up next:?.{0,80}
        |(?:next|previous|prev|newer|older)(?: |-)(?:article|post|story|posts|entries
        |page)s?.{0,120}|(?:next|previous) ?[:»«→←](?:.{0,120}[^.!?])?
        |don't miss(?: out| this| it)?[:!]?|editor'?s'? (?:picks?|choice)|top (?:stories
        |headlines|news|posts)|(?:latest|recent)(?: (?:news|stories|posts|articles|headlines
        |comments|videos))|keep reading(?: below)?
        |sponsored (?:stories|links)|around the web|from (?:our|around) .{1,20}(?:partners
        |network|web)|promoted stories|explore more.{0,40}|in this (?:article|story|series):?
        |on this topic:?|external links?:?|view all(?: posts.{0,40}| stories.{0,40})?
        |see all.{0,40}""",
    FurnitureKind.NEWSLETTER: r"""
        (?:click here to|enjoying (?:this|our) [^.?!]{1,40}[?!]) (?:subscribe|sign up
        |join)[^.]{0,60}[.!]?
        |thank(?:s| you) for reading [^.!]{2,60}[.!] (?:subscribe|sign up)\b.{0,100}
        |(?:please )?(?:sign[ -]?up|subscribe|register|join)\b[^.]{0,100}\b(?:newsletters?|inbox
        |updates|alerts|e-?mails?|mailing list|briefing|channel|notifications|whatsapp|telegram
        |podcast|digest|breaking news|free|today|now|here|unlimited|membership
        |access)\b[^.]{0,60}[.!]?
        |.{0,120}\b(?:(?:delivered|sent|straight)(?: straight| directly| right| daily| weekly)*
        |right|directly) (?:to|in|into) your (?:inbox|e-?mail|phone)\b.{0,40}
        |(?:get|receive) (?:the|our|all|daily|breaking|top|more|a|exclusive
        |notified)\b[^.]{0,90}\b(?:newsletter|inbox|by e-?mail|alerts|notifications)\b.{0,60}
        |enter your e-?mail(?: address)?.{0,60}|e-?mail address:?|your e-?mail(?: address)?:?
        |thank(?:s| you) for (?:subscribing|signing up|registering|your interest).{0,60}
        |by (?:signing up|subscribing|registering|clicking|providing|entering
        |continuing)[^.]{0,60},? (?:you|i) (?:agree|accept|consent|confirm|acknowledge).{0,160}
        |(?:please )?(?:support|help (?:us )?(?:fund|support)) (?:our|independent|quality|local
        |free|fearless)?.{0,24}(?:journalism|newsroom|reporting|our work)\b.{0,40}|(?:become
        |be) a (?:member|subscriber|supporter|patron)(?: (?:today|now|here))?[.!]?
        |(?:make a )?donat(?:e|ion)(?: now| today| here)[.!]?
        |already (?:a subscriber|a member|subscribed|have an account|registered).{0,80}
        |subscribe(?: now| today)? (?:to|for|and) (?:read|continue|unlock|keep|access|get|support
        |the)\b.{0,80}|subscribe(?: now| today| here| free)[.!]?
        |subscribe (?:from|for) [£$€].{1,40}
        |you (?:have|'ve)(?: read| got)? \d{1,2} (?:of \d{1,2} )?(?:free )?(?:articles
        |stories)\b.{0,60}
        |our newsletters?|newsletters?(?: sign[- ]?up)?|(?:free )?e-?mail (?:newsletters?|alerts)
        |(?:this (?:article|content|story) is )?(?:for
        |available to) (?:our )?(?:paying )?subscribers only.{0,60}|we(?:'ll
        | will) never share your e-?mail.{0,60}|you can unsubscribe .{0,80}""",
    FurnitureKind.LEGAL: r"""
        (?:we|our (?:site|website|partners)|this (?:site|website
        |page))(?: and our partners)? (?:also )?uses? (?:\w+ )?cookies.{0,200}|(?:accept|reject
        |allow|decline|manage|customi[sz]e)(?: all| necessary| essential| your)? (?:cookies?
        |preferences|consent|choices|settings)(?: .{0,60})?
        |(?:cookie|privacy)(?: &| and)?(?: cookies?| cookie)? (?:policy|settings|preferences
        |notice|statement|center)(?: ?[|·•/,-] ?.{0,120})?|terms (?:of (?:use|service|sale)
        |(?:and|&) conditions)(?: ?[|·•/,-] ?.{0,120})?|do not sell (?:or share )?my .{1,40}
        |your (?:privacy|ad) (?:choices|rights)
        |(?:about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|help|faqs?|sitemap
        |site map|rss|privacy(?: policy)?|terms(?: of (?:use|service))?|cookie policy|imprint
        |accessibility|newsletters|subscribe|disclaimer)(?: ?[|·•/] ?(?:about(?: us)?
        |contact(?: us)?|advertise(?: with us)?|careers|help|faqs?|sitemap|site map|rss
        |privacy(?: policy)?|terms(?: of (?:use|service))?|cookie policy|imprint|accessibility
        |newsletters|subscribe|disclaimer)){1,10}|i (?:accept|agree)|got it!""",
    FurnitureKind.ADVERTISING: r"""
        [-–—* ]*advert(?:isement)?s?[-–—* :]*|[-–—* ]*(?:sponsored|promoted|paid
        |partner)(?: (?:content|post|by .{1,40}|message))[-–—* ]*|advertisement ?[-–—|·].{0,40}
        |(?:the )?(?:story|article|content|post|text) continues (?:below|after|underneath).{0,40}
        |(?:continue|keep) reading (?:below|the main story|after).{0,40}|scroll (?:down |past[ ]
        |on )?(?:to|for) (?:continue|read|more|the).{0,30}|skip (?:ad|ads|advert|advertisement
        |past newsletter promotion).{0,20}|(?:after|below) (?:newsletter promotion|advertisement)
        |ad feedback|report (?:this )?ad|remove ads|why (?:are you seeing )?this ad\??
        |(?:proudly )?powered by (?:wordpress|blogger|disqus|typepad|ghost|tumblr|squarespace
        |substack|medium|taboola|outbrain|google).{0,40}""",
    FurnitureKind.NAVIGATION: r"""
        (?:skip|jump)(?: ahead)? to (?:the )?(?:main |primary )?(?:content|navigation|search
        |footer|menu|article|site index)(?: ?[|·•] ?.{1,100})?
        |(?:toggle|open|close|show|main|primary|mobile|site|hamburger) (?:navigation|menu|search
        |search form|sidebar)(?: .{0,20})?
        |(?:back|return|go back|scroll) to (?:the )?(?:top|home(?:page)?|start|main page
        |previous page|news|all .{1,20})(?: .{0,10})?|home ?[>»›/|→] ?.{1,120}
        |\w+(?: \w+)? [>»›] \w+(?: \w+)?|(?:[\w&' -]{2,24} ?[>»›] ?){2,6}.{0,120}
        |you are here:.{0,120}|(?:\d+ )?(?:sign|log) ?in ?[|/·] ?.{1,60}|my (?:account|profile)
        |edit (?:profile|this post)
        |search(?: for)?(?: this site| the site)?:? ?(?:…|\.\.\.)?(?<!search)
        |listen to (?:this )?(?:article|story|post).{0,40}|listen now|audio by .{1,40}|(?:view
        |open|read|get|use|download)(?: it)? (?:in|on|the|our|this in) (?:the[ ]
        |our )?(?:.{1,24} )?app\b.{0,60}|(?:print|mobile|desktop|amp) (?:edition|version|view)
        |toggle (?:dark|light) mode|table of contents|site index|choose (?:your )?(?:edition
        |language).{0,20}|skip (?:to )?(?:next|previous).{0,20}|select page|page \d+ of \d+""",
    FurnitureKind.SOURCE_LINK: r"""
        source link|(?:the )?(?:original|full) (?:article|source|post|link|story)(?: (?:here
        |link))?|(?:view|see|visit|go to|link to)(?: the)? (?:original|source|full)(?: (?:article
        |post|story|source))?|(?:read|view|see)(?: the)?(?: (?:full|original|rest of the|whole
        |entire|complete))? (?:article|story|post|report|rest)(?: (?:here|at|on|from|in
        |by)\b.{0,60})?|(?:click here to )?(?:read|find out|learn) more(?: (?:here|at|on
        |from)\b.{0,60})?|(?:click here )?(?:to )?continue reading(?:,? (?:at|on|here|this|the
        |subscribe|please)\b.{0,60})?|credit: source|go to source
        |source: ?(?:https?://)?\S{1,100}\.\S{1,200}|via: ?https?://\S{1,200}|more details
        |full story|\(?(?:more|read on)(?:…|\.\.\.)\)?""",
    FurnitureKind.LABELS: r"""
        (?:(?:filed|posted|archived) (?:under|in):?|(?:published|listed) under:?) .{1,80}
        |(?:article |story |post )?(?:tags?|labels?|categor(?:y|ies)|topics?|keywords?
        |hashtags?)(?: ?[:|] ?.{1,200})|tagged(?:(?: with| under| as| in)?:? .{1,160})
        |un-?categori[sz]ed|view my complete profile|blog archive|blogroll
        |subscribe to:? post.{0,40}|links to this post|create a link
        |e-?mail this ?blogthis!.{0,120}|blogthis!|reblog(?: this)?|(?:report|flag) (?:abuse
        |this)|trackbacks?(?: .{0,40})?|pingbacks?(?: .{0,40})?|permalink
        |discover more from .{2,60}|(?:create a free website or )?blog at wordpress\.com\.?
        |(?:published|made) with (?:substack|ghost|wordpress|medium|blogger)\.?
        |bookmark the permalink\.?|this entry was posted .{1,160}""",
}

# Lines that are furniture only in company: each is also an honest word of an article.
_WEAK: dict[FurnitureKind, str] = {
    FurnitureKind.SHARING: rf"share|tweet|{_NETWORK}|shares|likes|bookmark|like|follow|views",
    FurnitureKind.COMMENTS: r"""
        comments?:?|replies|reply|responses|report|name|e-?mail|website|submit|send|post""",
    FurnitureKind.REACTIONS: rf"""
        hate|confused|fail|fun|geeky|love|lol|omg|win|angry|sad|wow|haha|cute|happy|cry|funny|excited|sleepy|surprise|dislike|{_COUNT}|\+\d{{1,4}}|[-+]""",
    FurnitureKind.CAPTION: r"""
        play|pause|mute|unmute|fullscreen|caption|image|gallery|\d{1,3} ?/ ?\d{1,3}|loading""",
    FurnitureKind.RELATED: r"""
        related:?|recommended|trending|more|next|previous|prev|popular|latest|read more
        |see more|show more|load more|older|newer|archives?""",
    FurnitureKind.NEWSLETTER: r"subscribe!?|sign up!?|join|register|donate|go|unsubscribe",
    FurnitureKind.LEGAL: r"""
        accept|decline|close|ok|agree|privacy|terms|contact(?: us)?|about(?: us)?|help|faq
        |careers|advertise|imprint|disclaimer|settings""",
    FurnitureKind.ADVERTISING: r"ad|ads|advertising|sponsored|promoted",
    FurnitureKind.NAVIGATION: r"""
        home(?:page)?|menu|search(?: for)?:?(?: ?…)?|log ?in|sign ?in|log ?out|sections|news
        |politics|business|sports?|opinion|world|us|u\.s\.|culture|entertainment|health
        |science|tech(?:nology)?|travel|lifestyle|videos?|photos?|podcasts?|weather|edition
        |top|back|blog|shop|events|live|jobs|property|people|what's on|local|arts|money|podcasts
        |letters|archives?|obituaries""",
    FurnitureKind.SOURCE_LINK: r"source|via|link|original",
    FurnitureKind.LABELS: r"""
        tags?:?|labels?:?|categor(?:y|ies):?|topics?:?|author:?|posted|edit|permalink""",
}


def _compiled(patterns: dict[FurnitureKind, str]) -> re.Pattern[str]:
    """One pattern, one named group per kind; the white space it is laid out with goes."""
    laid_out = re.compile(r"(?m)^ +|\n")
    return re.compile(
        "|".join(
            f"(?P<{kind.name}>{laid_out.sub('', pattern)})" for kind, pattern in patterns.items()
        )
    )


_STRONG_LINE = _compiled(_STRONG)
_WEAK_LINE = _compiled(_WEAK)
_ENDING = re.compile(
    r"(?:(?<=[.!?…\"”’')\]])\s{1,4})"
    r"(?:(?P<RELATED>(?:more|other|read more) (?:articles|posts|stories|news) (?:at|by|from|on"
    r"|in) (?:[^.!?\n]|(?<=\b[a-z])\.){2,80})"
    r"|(?P<SOURCE_LINK>source link|\[?(?:click here to )?(?:read"
    r"|continue reading)(?: the full (?:story"
    r"|article))?(?: more)?(?: here)?\]?\s?[»→>.…]{0,3}(?<=[eg\]»→>.…]))"
    r"|(?P<SHARING>(?:please )?(?:follow|like) us on [^.!?\n]{2,60}|share this(?: \w{1,12})?:?"
    r"|spread it!)"
    r"|(?P<COMMENTS>(?:leave|post) a (?:comment|reply)\W{0,3}|no comments:))\s*$"
)
_MENU = re.compile(
    r"(?!(?i:by|from|text|words|photo)\b)[^\W\d_][^\s\d.,:;!?|]*(?: [^\s\d.,:;!?|]+){0,2}"
    r"(?:(?: {2,}|\t+)[^\W\d_][^\s\d.,:;!?|]*(?: [^\s\d.,:;!?|]+){0,4}){2,}\s*"
)
"""Three words or more set far apart on a line: "Investors   Careers   Contact"."""
_WIDE = re.compile(r" {3,}|\t+")
_BARS = re.compile(r"\s?[|·•]\s?")
_AMONG_COMMENTS = (FurnitureKind.COMMENTS, FurnitureKind.REACTIONS, FurnitureKind.SHARING)
_FOOT = re.compile(r"#|[>*_ ]*(?:©|\(c\)|copyright\b|powered by\b)", re.IGNORECASE)
"""How a line begins that is none of a reader's: a heading, and whose page it is."""
_CRUMBS = "»«→←›‹>•·|*#_✕×✖▼▲▶►◄●○◦–—-"


def find_furniture(text: str, lines: Sequence[Span] | None = None) -> tuple[Furniture, ...]:
    """Return the furniture in order: lines, and tails of lines, that belong to the page.

    A word like "Share", "Home" or a bare number counts only beside other furniture.

    Args:
        text: The text.
        lines: Its lines where `find_lines` was already called; by default it is.
    """
    spans = find_lines(text) if lines is None else lines
    read = [_read(span.slice(text)) for span in spans]
    found: list[Furniture] = []
    begin = 0
    while begin < len(read):
        if read[begin] is None:
            tail = _tail(text, spans[begin])
            if tail is not None:
                found.append(tail)
            begin += 1
            continue
        end = begin
        while end < len(read) and read[end] is not None:
            end += 1
        run = [entry for entry in read[begin:end] if entry is not None]
        if _counts(run):
            found += [
                Furniture(span, kind)
                for span, (kind, _, _) in zip(spans[begin:end], run, strict=True)
            ]
        begin = end
    return _with_comments(text, spans, found)


def _with_comments(
    text: str, spans: Sequence[Span], found: list[Furniture]
) -> tuple[Furniture, ...]:
    """The furniture with what readers say below the text, down to the page's own foot."""
    begin = _first_comment(text, spans)
    if begin is None:
        return tuple(found)
    kinds = {item.span.start: item.kind for item in found}
    said = [Furniture(spans[begin], FurnitureKind.COMMENTS)]
    for span in spans[begin + 1 :]:
        if kinds.get(span.start, FurnitureKind.COMMENTS) not in _AMONG_COMMENTS or _FOOT.match(
            text, span.start
        ):
            break
        said.append(Furniture(span, FurnitureKind.READERS))
    whole = Span(said[0].span.start, said[-1].span.end)
    rest = [item for item in found if not item.span.overlaps(whole)]
    return tuple(sorted([*rest, *said], key=lambda item: item.span))


def _first_comment(text: str, spans: Sequence[Span]) -> int | None:
    """The line below a paragraph that heads comments, or holds them."""
    below = False
    for number, span in enumerate(spans):
        if span.end - span.start > _LONGEST:
            below = True
            continue
        line = span.slice(text)
        after = [one.slice(text) for one in spans[number + 1 : number + 3]]
        if below and begins_comments(line, after):
            return number
        below = below or line.count(" ") >= _PARAGRAPH
    return None


def is_furniture(line: str) -> bool:
    """Tell whether a line is furniture by itself, whatever stands around it."""
    entry = _read(line)
    return entry is not None and entry[1]


def _read(line: str) -> tuple[FurnitureKind, bool, bool] | None:
    """The kind of a line, whether it stands for itself, and whether it is more than a number."""
    if len(line) > _LONGEST:
        return None
    if _MENU.fullmatch(line) or _is_software(line) or _is_barred(line):
        return FurnitureKind.NAVIGATION, True, True
    plain = " ".join(line.lower().replace("’", "'").split())
    bare = plain.strip(_CRUMBS + " []()") or plain
    for form in (plain, bare) if bare != plain else (plain,):
        match = _STRONG_LINE.fullmatch(form)
        if match is not None:
            return _kind(match), True, True
    match = _WEAK_LINE.fullmatch(bare)
    if match is None:
        return None
    return _kind(match), False, not bare.strip("+-").replace(",", "").replace(".", "").isdigit()


def _is_software(line: str) -> bool:
    """Tell whether words of a page's software are set far apart: "Share    Comment (47)"."""
    items = [item.lower() for item in _WIDE.split(line.strip())]
    return len(items) > 1 and all(
        _STRONG_LINE.fullmatch(x) or _WEAK_LINE.fullmatch(x) for x in items
    )


def _is_barred(line: str) -> bool:
    """Tell whether bars part four items or more, one a menu's own: "Loans | Jobs | Fleet | Us"."""
    items = [item.strip(" *_") for item in _BARS.split(line)]
    return (
        len(items) > 3  # noqa: PLR2004
        and all(0 < len(item.split()) <= 3 for item in items)  # noqa: PLR2004
        and not any(char.isdigit() for char in line)
        and any(_WEAK_LINE.fullmatch(item.lower()) for item in items)
    )


def _kind(match: re.Match[str]) -> FurnitureKind:
    return next(kind for kind in FurnitureKind if match.groupdict().get(kind.name) is not None)


def _counts(run: list[tuple[FurnitureKind, bool, bool]]) -> bool:
    return any(strong for _, strong, _ in run) or sum(word for _, _, word in run) >= _RUN


def _tail(text: str, line: Span) -> Furniture | None:
    start = max(line.start, line.end - _TAIL)
    lowered = text[start : line.end].lower().replace("’", "'")
    if len(lowered) != line.end - start:
        return None
    match = _ENDING.search(lowered)
    if match is None:
        return None
    at = next(k for k in FurnitureKind if match.groupdict().get(k.name) is not None)
    span = Span(start + match.start(at.name), start + match.end(at.name))
    return Furniture(trim(text, span), at)
