"""Which family every label belongs to: the one table that headlines are read from."""

from enum import StrEnum

from bot.analyzer.analysis import Headline, Label


class Family(StrEnum):
    """A group of labels, as TAXONOMY lists them."""

    LINK = "link"
    WORDING = "wording"
    FACT = "fact"
    ADDED = "content added"
    REMOVED = "content removed"
    REWRITTEN = "content rewritten"
    NEW_PAGE = "new page"
    BLANKING = "blanking"
    REDIRECT = "redirect"
    SOURCES = "sources"
    METADATA = "metadata"
    TEMPLATES = "templates"
    MEDIA = "media"
    FORMATTING = "formatting"
    TALK = "talk"
    REVERT = "revert"
    HISTORY = "history"
    ALARM = "alarm"
    CAUTION = "caution"


_LABELS = {
    Family.WORDING: (
        "typo punctuation capitalisation spacing grammar rephrase reorder heading-words"
        " spelling-variant date-format"
    ),
    Family.FACT: (
        "number-change date-change unit-change name-change order-change negation-change"
        " claim-strength life-status pronoun-change quote-change code-change table-value"
        " infobox-value annotation-value"
    ),
    Family.ADDED: "expansion section-add pasted-text re-added",
    Family.REMOVED: "trim section-remove",
    Family.REWRITTEN: "rewrite content-move",
    Family.NEW_PAGE: "new-page",
    Family.BLANKING: "blanking",
    Family.REDIRECT: "redirect-create redirect-retarget redirect-remove",
    Family.SOURCES: (
        "reference-add reference-remove reference-replace reference-fix reference-orphaned bare-url"
        " citation-tag-add citation-tag-resolve"
    ),
    Family.METADATA: (
        "category-add category-remove sort-key interlanguage short-description magic-word"
    ),
    Family.TEMPLATES: (
        "template-add template-remove template-change maintenance-tag-add maintenance-tag-remove"
        " deletion-tag-add deletion-tag-remove protection-tag hatnote transclusion-scope"
    ),
    Family.MEDIA: "media-add media-remove media-change caption-change",
    Family.FORMATTING: (
        "whitespace emphasis heading-level list-layout table-layout comment-change element-change"
    ),
    Family.TALK: "signed-post reply post-removed others-post-edited archived unsigned",
    Family.REVERT: "revert self-revert",
    Family.HISTORY: "partial-revert undo rollback",
    Family.ALARM: (
        "link-spam mass-removal profanity gibberish repeated-characters chat-in-article"
        " contact-details"
    ),
    Family.CAUTION: (
        "shouting toolbar-leftover mixed-script-word broken-markup broken-url new-domain"
        " lookalike-domain archive-of-other-url hiding-style unfinished-sentence"
        " own-name-replaced doubtful-word unsourced-fact other-language llm-leftover"
        " markdown-leftover summary-mismatch"
    ),
}
"""All labels but those of links, whose names begin like it; link-spam is an alarm all the same."""
FAMILIES = {
    **{label: Family.LINK for label in Label if label.startswith(("link-", "extlink-"))},
    **{Label(name): family for family, names in _LABELS.items() for name in names.split()},
}
ALARMS = frozenset(label for label, family in FAMILIES.items() if family is Family.ALARM)
CAUTIONS = frozenset(label for label, family in FAMILIES.items() if family is Family.CAUTION)
FACTS = frozenset(label for label, family in FAMILIES.items() if family is Family.FACT)
TALK = frozenset(label for label, family in FAMILIES.items() if family is Family.TALK)
HISTORY = frozenset(
    label for label, family in FAMILIES.items() if family in {Family.REVERT, Family.HISTORY}
)
CONTENT = frozenset({Family.ADDED, Family.REMOVED, Family.REWRITTEN})
HEADLINES: dict[Family, Headline] = {
    Family.LINK: Headline.LINK_FIX,
    Family.WORDING: Headline.WORDING,
    Family.SOURCES: Headline.SOURCES,
    Family.METADATA: Headline.METADATA,
    Family.TEMPLATES: Headline.TEMPLATES,
    Family.MEDIA: Headline.MEDIA,
    Family.FORMATTING: Headline.FORMATTING,
    Family.FACT: Headline.FACT_CHANGE,
    Family.ADDED: Headline.CONTENT_ADDED,
    Family.REMOVED: Headline.CONTENT_REMOVED,
    Family.REWRITTEN: Headline.CONTENT_REWRITTEN,
    Family.NEW_PAGE: Headline.NEW_PAGE,
    Family.BLANKING: Headline.BLANKED,
    Family.REDIRECT: Headline.REDIRECT,
    Family.TALK: Headline.DISCUSSION,
    Family.REVERT: Headline.REVERT,
    Family.ALARM: Headline.NEEDS_A_LOOK,
}
"""What an edit is called that only labels of one family explain."""
