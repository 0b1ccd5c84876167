"""Takes URLs and says how two of them relate: same but safer, cleaner, archived; near, broken.

Never opens one.
"""

import re

import msgspec
from msgspec import structs
from rapidfuzz.distance import OSA

_TRACKING = re.compile(
    r"^(?:utm_(?:source|medium|campaign|term|content|id|name|cid|reader|social|source_platform)|"
    r"fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_hs(?:enc|mi)|wt\.mc_id|ref_src|mkt_tok)$",
    re.IGNORECASE,
)
"""Only names that mean nothing else anywhere: utm_zone is a map's, spm and cmpid are shops' ids."""
_PARTS = re.compile(
    r"(?:([a-z][a-z0-9+.-]*):)?(?://)?([^/?#@]*@)?([^/?#]*)([^?#]*)(\??[^#]*)(#?.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVED = re.compile(
    r"^(?:https?:)?//(?:(?:(?:web|www|wayback)\.)?archive\.(?:org|today|is|ph|md|fo|li|vn)|arquivo\.pt|"
    r"wayback\.(?:archive-it\.org|vefsafn\.is)|webarchive\.(?:loc\.gov|nationalarchives\.gov\.uk)|"
    r"www\.webarchive\.org\.uk)/(?:[\w*/-]*?/)?(https?:/{1,2}.+|www\..+)$",
    re.IGNORECASE,
)
"""Only archives by name: anybody may register a host that sounds like one."""
_ONE_COPY = re.compile(
    r"//(?:(?:(?:web|www)\.)?archive\.org/web/|archive\.(?:today|is|ph|md|fo|li|vn)/"
    r"|wayback\.archive-it\.org/(?:\w[\w-]*/)?"
    r"|(?:arquivo\.pt|wayback\.vefsafn\.is|webarchive\.|www\.webarchive\.)[\w.-]*/"
    r"(?:(?!save/|\d{4,})[\w.-]+/)*)"
    r"(?:19|20)\d{2,12}(?:i[dfm]_)?/(?=https?:|www\.)",
    re.IGNORECASE,
)
"""A copy of a day; under other paths of the same hosts anybody may lay down what he likes."""
_LOCAL = re.compile(
    r"(?:[^.]*|[\d.]+|0x[\da-f.x]+|.*[:@\[].*|.*\.(?:local|lan|internal|localhost|onion|test|home|corp"
    r"|intranet|i2p|arpa|invalid|localdomain|private|box|eth|bit|dn42))\.?"
)
"""Machines of which nobody else sees the same, or that answer elsewhere with https."""
_NAMESPACES = re.compile(
    r"(?:www\.)?w3\.org|xmlns\..*|(?:www\.)?purl\.org|(?:www\.)?schemas?\..*|ns\..*|ogp\.me|rdfs\.org"
    r"|www\.opengis\.net|.*\.dtd|dbpedia\.org|(?:ocsp|crl\d?)\..*|neverssl\.com"
    r"|(?:detectportal|connectivitycheck|captive)\..*"
)
"""Hosts whose addresses are names of XML and RDF: with https they are other names; and hosts that
answer without it on purpose."""
_NAMING = re.compile(r"/(?:entity|ontology|vocab)(?:[/#]|\Z)")
"""What stands in the path of such names on other hosts."""
_WITHIN = re.compile(r"(?:[:=]|%3a)(?:/|%2f){2}", re.IGNORECASE)
"""What an address that stands within another one holds."""
# Two slashes are looked for first, as a fixed string, then the scheme before them: that is twenty
# times as quick on a whole page as one pattern that tries every scheme at every letter.
_SLASHES = "//"
_BEHIND_SLASHES = re.compile(r"[^\s<>\[\]\"{}|]+")
_SCHEME = re.compile(r"(?:https?|ftps?|ircs?|git|svn):\Z", re.IGNORECASE)
_LONGEST_SCHEME = 6
_NO_SCHEME = re.compile(r"(?<![\w:])//[\w-]+\.")
_INVITING = ("discord.gg/", "t.me/", "bit.ly/", "youtu.be/", "tinyurl.com/")
"""How addresses begin that people type without www: who follows them joins or sees something."""
_INVITATIONS = "|".join(map(re.escape, _INVITING))
_TYPED = re.compile(
    r"(?<![\w/.@-])(?:www\.(?=[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?![\w.@-]\w))"
    rf"|(?={_INVITATIONS}))([a-z\d.-]+[a-z])",
    re.IGNORECASE,
)
"""An address that somebody typed as words: no link, but readers see where it leads."""
OF_TYPED = ("ww.", "WW.", *_INVITING)
"""What every address typed as words holds; telephones begin it with a capital."""
_HOST = re.compile(r"[:|%]")
_TITLE = re.compile(r".*?/(?:wiki|mediawiki|w|index\.php)/(?:index\.php/)?(.+)", re.IGNORECASE)
_TRAILING = ".,;:!?)'"
_NEAR_EDITS = 2
_MIN_NEAR_LENGTH = 5
_SHORT_NAME = 7
"""Two other letters make another name of so few: undp.org and un.org, nytimes and latimes."""
_SHORT_LABEL = 3


class Url(msgspec.Struct, frozen=True, gc=False):
    """The parts of a URL that comparisons need."""

    scheme: str
    user: str
    """What stands before the host with its @; '' in honest links."""
    host: str
    path: str
    query: str
    """With its question mark; '' where there is none."""
    fragment: str


def read_url(url: str) -> Url:
    """Cut a URL into parts; host and scheme in lower case."""
    parts = next(_PARTS.finditer(url.strip()))  # none of them need be there
    scheme, user, host, path, query, fragment = parts.groups(default="")
    return Url(scheme.lower(), user, host.lower(), path, query, fragment)


def urls_in(text: str) -> list[str]:
    """Give every URL that stands in a stretch of wikitext, without the signs that end it."""
    urls: list[str] = []
    at = 0
    while (start := text.find(_SLASHES, at)) >= 0:
        scheme = _SCHEME.search(text, max(start - _LONGEST_SCHEME, at), start)
        is_begun = scheme or _NO_SCHEME.match(text, start)
        # a row of slashes is walked along once: what is behind them is read where a URL begins
        rest = _BEHIND_SLASHES.match(text, start + len(_SLASHES)) if is_begun else None
        if rest:
            first = scheme.start() if scheme else start
            urls.append(text[first : rest.end()].rstrip(_TRAILING))
        at = rest.end() if rest else start + 1
    return urls


def typed_hosts(text: str) -> list[str]:
    """Give the hosts, without "www", that stand in a text as words and no part of a URL."""
    return list(dict.fromkeys(map(str.lower, _TYPED.findall(text))))


def machine(url: str) -> str:
    """Give the name of the machine, without a port."""
    return _HOST.split(read_url(url).host, maxsplit=1)[0].removesuffix(".")


def host(url: str) -> str:
    """Give the name of the machine, without "www"."""
    return bare_host(machine(url))


def bare_host(name: str) -> str:
    """Give the name of a machine without "www"."""
    return name.removeprefix("www.")


def domain(url: str) -> str:
    """Give the part of the host that somebody registered, as far as its form tells."""
    return registered(machine(url))


def registered(name: str) -> str:
    """Give the part of a machine's name that somebody registered."""
    if re.fullmatch(r"[\d.]+", name):
        return name
    labels = name.split(".")
    is_shared = len(labels) > 2 and len(labels[-2]) <= _SHORT_LABEL and len(labels[-1]) <= 2  # noqa: PLR2004 - co.uk
    return ".".join(labels[-3:] if is_shared else labels[-2:])


def is_secured(old: str, new: str) -> bool:
    """Say whether only http became https."""
    one, other = read_url(old), read_url(new)
    return (one.scheme, other.scheme) == ("http", "https") and _rest(one) == _rest(other)


def is_public(url: str) -> bool:
    """Say whether https leads everybody to the same door: no machine at home, port, user or name.

    A namespace of XML looks like an address and is none.
    """
    parts = read_url(url)
    if parts.user or parts.fragment == "#" or _NAMING.search(parts.path):
        return False
    return not (_LOCAL.fullmatch(parts.host) or _NAMESPACES.fullmatch(parts.host))


def is_local(url: str) -> bool:
    """Say whether an address leads everybody to a machine of his own: no archive has copied it."""
    return _LOCAL.fullmatch(read_url(url).host) is not None


def holds_address(url: str) -> bool:
    """Say whether another address stands within one: its parameters may be that one's."""
    return _WITHIN.search(url, url.find("//") + 2) is not None


def _rest(url: Url) -> tuple[str, ...]:
    return (url.user, url.host, url.path or "/", url.query, url.fragment)


def is_cleaned(old: str, new: str) -> bool:
    """Say whether only tracking parameters were dropped (http may have become https, too)."""
    one, other = read_url(old), read_url(new)
    parts = one.query.removeprefix("?").split("&")
    kept = [part for part in parts if not _TRACKING.match(part.partition("=")[0])]
    query = "&".join(kept)
    bare = structs.replace(one, query=f"?{query}" if query else "")
    is_scheme_kept = one.scheme == other.scheme or (one.scheme, other.scheme) == ("http", "https")
    # what stands behind a semicolon went, too
    is_parted = any(";" in part for part in parts if part not in kept)
    is_less = len(kept) < len(parts) and not is_parted
    return is_less and is_scheme_kept and _rest(bare) == _rest(other)


def tells_tracking(text: str, old: str, new: str) -> bool:
    """Say whether a text names a tracking parameter that was dropped: it may be its example."""
    names = {part.partition("=")[0] for part in read_url(old).query.removeprefix("?").split("&")}
    dropped = (name for name in names if _TRACKING.match(name) and name not in new)
    return any(re.search(rf"(?<![?&;\w]){re.escape(name)}\b", text) for name in dropped)


def archived_url(url: str) -> str | None:
    """Give the URL that an archive's address holds; None when it is no archive copy."""
    found = _ARCHIVED.match(url.strip())
    return found[1] if found else None


def is_one_copy(url: str) -> bool:
    """Say whether an archive's URL is one copy: no list of them, and no order to make one."""
    return _ONE_COPY.search(url) is not None


def is_same_page(one: str, other: str) -> bool:
    """Say whether two URLs name the same page, whatever their scheme."""
    return _rest(read_url(_schemed(one))) == _rest(read_url(_schemed(other)))


def is_same_but_www(one: str, other: str) -> bool:
    """Say whether two URLs name the same page, but that one host begins with "www."."""
    return without_www(one) == without_www(other)


def without_www(url: str) -> tuple[str, ...]:
    """Give what two URLs share that `is_same_but_www`."""
    bare = re.sub(r"^(?:https?:)?/*(?:www\.)?", "//", url.strip(), flags=re.IGNORECASE)
    return _rest(read_url(_schemed(bare)))


def titled(url: str) -> str:
    """Give the title of the page that a wiki's URL leads to, as it is written there.

    "" where nothing says that it is a wiki's (a firm's page may be called as its firm is), or where
    more than a page is asked for: a section, or how it once stood.
    """
    parts = read_url(url)
    if parts.fragment:
        return ""
    if parts.query:
        name, _, title = parts.query.partition("=")
        is_page = name == "?title" and "&" not in title and parts.path.endswith("/index.php")
        return title if is_page else ""
    if found := _TITLE.fullmatch(parts.path):
        return found[1]
    return parts.path.removeprefix("/") if "wiki" in parts.host.split(".") else ""


def _schemed(url: str) -> str:
    fixed = re.sub(r"^(https?):/(?!/)", r"\1://", url.strip()).removesuffix("#")
    return fixed if "//" in fixed else f"//{fixed}"


def is_broken(url: str) -> bool:
    """Say whether a URL can't be right as it stands, by its form alone."""
    parts = read_url(url)
    if "|" in url or "%7c" in url.lower().partition("?")[0]:
        return True
    if parts.scheme in {"http", "https", ""} and not _is_host(parts.host):
        return True
    return bool(re.match(r"^\w+:/*(?:https?:?/*\w|//$)", url)) or ".." in parts.host


def _is_host(host: str) -> bool:
    name = host.partition(":")[0]
    return "." in name.strip(".") or name == "localhost" or name.startswith("[")


def lookalike_of(new: str, known: frozenset[str]) -> str | None:
    """Give the domain that a new one is confusingly near to; None when there is none."""
    if len(new) < _MIN_NEAR_LENGTH or new in known:
        return None
    edits = _NEAR_EDITS if new.rfind(".") > _SHORT_NAME else 1
    near = (x for x in sorted(known) if len(x) >= _MIN_NEAR_LENGTH)
    return next((x for x in near if OSA.distance(new, x, score_cutoff=edits) <= edits), None)
