"""The analyzer's nouns: operations, labels, headlines, assurance, and the analysis they make up.

Values only: how they come about is told in the modules beside this one. The words of the enums
are those that people read in reports and write in rules.
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

Span = tuple[int, int]
"""Half-open code-point offsets into the old or the new text."""


class Kind(StrEnum):
    """What happened to a node."""

    INSERT = "insert"
    REMOVE = "remove"
    CHANGE = "change"
    MOVE = "move"


class Node(StrEnum):
    """What an operation happened to: a superset of the nodes that mwedittypes tells apart."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    WORD = "word"
    PUNCTUATION = "punctuation"
    WHITESPACE = "whitespace"
    WIKILINK = "wikilink"
    INTERWIKI_LINK = "interwiki link"
    INTERLANGUAGE_LINK = "interlanguage link"
    EXTERNAL_LINK = "external link"
    CATEGORY = "category"
    MEDIA = "media"
    REDIRECT_TARGET = "redirect target"
    ANNOTATION = "annotation"
    TEMPLATE = "template"
    TEMPLATE_PARAMETER = "template parameter"
    ARGUMENT = "argument"
    PARSER_FUNCTION = "parser function"
    BEHAVIOUR_SWITCH = "behaviour switch"
    HEADING = "heading"
    SECTION = "section"
    LIST_ITEM = "list item"
    TABLE = "table"
    TABLE_ROW = "table row"
    TABLE_CELL = "table cell"
    GALLERY = "gallery"
    TEXT_FORMATTING = "text formatting"
    ELEMENT = "html element"
    ENTITY = "entity"
    COMMENT = "comment"
    NOWIKI = "nowiki"
    REFERENCE = "reference"
    CODE = "code"
    EXTENSION_TAG = "extension tag"
    INCLUSION_CONTROL = "inclusion control"
    TRANSLATION_MARKER = "translation marker"


class Label(StrEnum):
    """A kind of change; many may hold for one edit. TAXONOMY families in order."""

    # link
    LINK_RETARGET = "link-retarget"
    LINK_ADD = "link-add"
    LINK_REMOVE = "link-remove"
    LINK_RELABEL = "link-relabel"
    LINK_SIMPLIFY = "link-simplify"
    LINK_ANCHOR = "link-anchor"
    LINK_REPAIR = "link-repair"
    LINK_TO_SELF = "link-to-self"
    LINK_TO_OTHER_NAMESPACE = "link-to-other-namespace"
    LINK_UNBREAK = "link-unbreak"
    LINK_BREAK = "link-break"
    LINK_DISAMBIGUATE = "link-disambiguate"
    LINK_BYPASS_REDIRECT = "link-bypass-redirect"
    EXTLINK_ADD = "extlink-add"
    EXTLINK_REMOVE = "extlink-remove"
    EXTLINK_RETARGET = "extlink-retarget"
    EXTLINK_SECURE = "extlink-secure"
    EXTLINK_ARCHIVE = "extlink-archive"
    EXTLINK_CLEAN = "extlink-clean"
    EXTLINK_REPAIR = "extlink-repair"
    EXTLINK_RELABEL = "extlink-relabel"
    # wording
    TYPO = "typo"
    PUNCTUATION = "punctuation"
    CAPITALISATION = "capitalisation"
    SPACING = "spacing"
    GRAMMAR = "grammar"
    REPHRASE = "rephrase"
    REORDER = "reorder"
    HEADING_WORDS = "heading-words"
    SPELLING_VARIANT = "spelling-variant"
    DATE_FORMAT = "date-format"
    # fact
    NUMBER_CHANGE = "number-change"
    DATE_CHANGE = "date-change"
    UNIT_CHANGE = "unit-change"
    NAME_CHANGE = "name-change"
    ORDER_CHANGE = "order-change"
    NEGATION_CHANGE = "negation-change"
    CLAIM_STRENGTH = "claim-strength"
    LIFE_STATUS = "life-status"
    PRONOUN_CHANGE = "pronoun-change"
    QUOTE_CHANGE = "quote-change"
    CODE_CHANGE = "code-change"
    TABLE_VALUE = "table-value"
    INFOBOX_VALUE = "infobox-value"
    ANNOTATION_VALUE = "annotation-value"
    # content
    EXPANSION = "expansion"
    TRIM = "trim"
    REWRITE = "rewrite"
    SECTION_ADD = "section-add"
    SECTION_REMOVE = "section-remove"
    CONTENT_MOVE = "content-move"
    PASTED_TEXT = "pasted-text"
    RE_ADDED = "re-added"
    NEW_PAGE = "new-page"
    BLANKING = "blanking"
    REDIRECT_CREATE = "redirect-create"
    REDIRECT_RETARGET = "redirect-retarget"
    REDIRECT_REMOVE = "redirect-remove"
    # sources
    REFERENCE_ADD = "reference-add"
    REFERENCE_REMOVE = "reference-remove"
    REFERENCE_REPLACE = "reference-replace"
    REFERENCE_FIX = "reference-fix"
    REFERENCE_ORPHANED = "reference-orphaned"
    BARE_URL = "bare-url"
    CITATION_TAG_ADD = "citation-tag-add"
    CITATION_TAG_RESOLVE = "citation-tag-resolve"
    # metadata
    CATEGORY_ADD = "category-add"
    CATEGORY_REMOVE = "category-remove"
    SORT_KEY = "sort-key"
    INTERLANGUAGE = "interlanguage"
    SHORT_DESCRIPTION = "short-description"
    MAGIC_WORD = "magic-word"
    # templates
    TEMPLATE_ADD = "template-add"
    TEMPLATE_REMOVE = "template-remove"
    TEMPLATE_CHANGE = "template-change"
    MAINTENANCE_TAG_ADD = "maintenance-tag-add"
    MAINTENANCE_TAG_REMOVE = "maintenance-tag-remove"
    DELETION_TAG_ADD = "deletion-tag-add"
    DELETION_TAG_REMOVE = "deletion-tag-remove"
    PROTECTION_TAG = "protection-tag"
    HATNOTE = "hatnote"
    TRANSCLUSION_SCOPE = "transclusion-scope"
    # media
    MEDIA_ADD = "media-add"
    MEDIA_REMOVE = "media-remove"
    MEDIA_CHANGE = "media-change"
    CAPTION_CHANGE = "caption-change"
    # formatting
    WHITESPACE = "whitespace"
    EMPHASIS = "emphasis"
    HEADING_LEVEL = "heading-level"
    LIST_LAYOUT = "list-layout"
    TABLE_LAYOUT = "table-layout"
    COMMENT_CHANGE = "comment-change"
    ELEMENT_CHANGE = "element-change"
    # talk
    SIGNED_POST = "signed-post"
    REPLY = "reply"
    POST_REMOVED = "post-removed"
    OTHERS_POST_EDITED = "others-post-edited"
    ARCHIVED = "archived"
    UNSIGNED = "unsigned"
    # history
    REVERT = "revert"
    PARTIAL_REVERT = "partial-revert"
    SELF_REVERT = "self-revert"
    UNDO = "undo"
    ROLLBACK = "rollback"
    # alarms
    LINK_SPAM = "link-spam"
    MASS_REMOVAL = "mass-removal"
    PROFANITY = "profanity"
    GIBBERISH = "gibberish"
    REPEATED_CHARACTERS = "repeated-characters"
    CHAT_IN_ARTICLE = "chat-in-article"
    CONTACT_DETAILS = "contact-details"
    # cautions
    SHOUTING = "shouting"
    TOOLBAR_LEFTOVER = "toolbar-leftover"
    MIXED_SCRIPT_WORD = "mixed-script-word"
    BROKEN_MARKUP = "broken-markup"
    BROKEN_URL = "broken-url"
    NEW_DOMAIN = "new-domain"
    LOOKALIKE_DOMAIN = "lookalike-domain"
    ARCHIVE_OF_OTHER_URL = "archive-of-other-url"
    HIDING_STYLE = "hiding-style"
    UNSOURCED_FACT = "unsourced-fact"
    OTHER_LANGUAGE = "other-language"
    LLM_LEFTOVER = "llm-leftover"
    MARKDOWN_LEFTOVER = "markdown-leftover"
    SUMMARY_MISMATCH = "summary-mismatch"


class Headline(StrEnum):
    """The one thing that a patroller reads first; exactly one per edit."""

    LINK_FIX = "link fix"
    WORDING = "wording"
    FACT_CHANGE = "fact change"
    CONTENT_ADDED = "content added"
    CONTENT_REMOVED = "content removed"
    CONTENT_REWRITTEN = "content rewritten"
    NEW_PAGE = "new page"
    BLANKED = "blanked"
    SOURCES = "sources"
    MEDIA = "media"
    METADATA = "metadata"
    TEMPLATES = "templates"
    FORMATTING = "formatting"
    DISCUSSION = "discussion"
    REDIRECT = "redirect"
    REVERT = "revert"
    NEEDS_A_LOOK = "needs a look"
    MIXED = "mixed"
    HIDDEN = "hidden"
    OTHER_MODEL = "other model"
    NULL_EDIT = "null edit"
    PAGE_MOVED = "page moved"
    FILE = "file"
    LOG = "log"


class Assurance(IntEnum):
    """How far an edit is shown to be what its headline says; ordered, the least is worst."""

    PLAUSIBLE = 0
    VERIFIED = 1
    PROVEN = 2

    @property
    def word(self) -> str:
        """The word that people read and write."""
        return self.name.lower()


@dataclass(frozen=True, kw_only=True, slots=True)
class Detail:
    """What inside an operation's node changed, and where that node stands."""

    changed: tuple[str, ...] = ()
    """Parts, e.g. ``target``, ``anchor``, ``label``, ``parameter title``, ``url``, ``level``."""
    path: tuple[str, ...] = ()
    """Enclosing nodes, outermost first, e.g. ``("reference", "template Cite web")``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """One thing that an edit did. Regions of all operations are disjoint and rebuild the new text.

    Taking every `old_span` out of the old text and every `new_span` out of the new one leaves
    the same text twice.
    """

    kind: Kind
    node: Node
    section: str = ""
    """Heading of the section it stands in, without markup; '' before the first heading."""
    old_line: int | None
    """Line in the old text, from 1; None for an insertion."""
    new_line: int | None
    """Line in the new text, from 1; None for a removal."""
    old_span: Span
    new_span: Span
    old: str
    """Source of the node as it was; '' for an insertion (a link put round words: those words)."""
    new: str
    detail: Detail = Detail()


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """Why a label was given."""

    label: Label
    operation: int | None
    """Index into `Analysis.operations`; None when the whole edit is the evidence."""
    old_span: Span | None = None
    new_span: Span | None = None
    why: str = ""
    """One clause a person would write, without a full stop."""
    assurance: Assurance = Assurance.PLAUSIBLE
    """How far this label alone is shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unchecked:
    """A label that could not be computed; its absence then proves nothing."""

    label: Label
    reason: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Analysis:
    """What an edit did, with evidence. Nothing in it is a score."""

    headline: Headline
    assurance: Assurance = Assurance.PLAUSIBLE
    labels: frozenset[Label] = frozenset()
    evidence: tuple[Evidence, ...] = ()
    operations: tuple[Operation, ...] = ()
    why: tuple[str, ...] = ()
    """Sentences, first the one that explains the headline."""
    unchecked: tuple[Unchecked, ...] = ()
    truncated: tuple[str, ...] = ()
    """What was not looked into because of its size, a sentence each."""
    byte_change: int = 0
    """New minus old, in UTF-8 bytes."""
    visible_text_changed: bool = False
    wanted_titles: tuple[str, ...] = ()
    """Titles whose facts could change this analysis; empty when they were handed in."""
    analyzer_version: str = ""
    extras: tuple[str, ...] = field(default=())
    """Optional parts that took part, e.g. ``icu``: the same ones give the same result."""


class LineKind(StrEnum):
    """How a line of a hunk relates the two texts."""

    EQUAL = "equal"
    CHANGED = "changed"
    INSERTED = "inserted"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, kw_only=True, slots=True)
class HunkLine:
    """One line, or pair of lines, of a hunk."""

    kind: LineKind
    old_line: int | None = None
    """Line number in the old text, from 1; None for INSERTED."""
    new_line: int | None = None
    old: str | None = None
    new: str | None = None
    old_marks: tuple[Span, ...] = ()
    """Changed stretches, as offsets into `old`."""
    new_marks: tuple[Span, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Hunk:
    """Changed lines with two lines of context: all that is ever kept of a page's text."""

    section: str = ""
    lines: tuple[HunkLine, ...]
