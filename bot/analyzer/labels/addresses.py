"""Takes a change of an address on the web and says whether the page speaks of the address itself.

Then another spelling of it is another thing that readers are told. Never opens one.
"""

import re

from bot.analyzer.analysis import Node
from bot.analyzer.compare.changes import Change
from bot.analyzer.wikitext.places import before_in_line

_BEFORE_LINK = frozenset(" \n\t(*#:;|>'")
_VIEWED = re.compile(r"[a-z]:\Z", re.IGNORECASE)
_OF_ADDRESSES = re.compile(
    r"\b(?:https?|ssl|tls|ur[il]s?|xmlns|namespaces?|identifiers?|prox(?:y|ies)|curl|wget|git|svn"
    r"|rsync|deb|apt|pip|npm|docker|redirect\w*|(?:un)?encrypt\w*|verschlüsselt\w*|refer+ers?|regex\w*"
    r"|rdf|headers?|endpoints?|protocols?|(?:in)?secure)\b",
    re.IGNORECASE,
)
"""What speaks of addresses and how they are asked, or is a command that takes one."""
_HEADING_TAG = re.compile(r"<h[1-6]\b", re.IGNORECASE)
_WITHOUT_ADDRESSES = re.compile(r"(?:https?:)?//[^\s<>\[\]]+", re.IGNORECASE)


def is_spoken_of(change: Change) -> bool:
    """Say whether an address is more than a link: in quotation marks, an attribute, a command.

    That is one that readers see, of which more than blanks stand before it, or in a sentence on
    addresses; or one behind such words: [http://mill.example HTTP].
    """
    if change.is_of_attributes:
        return True
    text, start = change.new.page_text, change.new.start
    if not text.startswith("http", start):
        return _OF_ADDRESSES.search(change.new.part("label")) is not None
    before = before_in_line(text, start)
    if before and (before[-1] not in _BEFORE_LINK or _VIEWED.search(before)):
        return True
    said = _WITHOUT_ADDRESSES.sub("", change.new.line)
    if change.stream.is_within(Node.HEADING) or _HEADING_TAG.search(said):
        return True
    return _OF_ADDRESSES.search(said) is not None
