"""Which family every label belongs to: the one table that headlines are read from."""

from enum import StrEnum

from bot.analyzer.analysis import Label


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


FAMILIES: dict[Label, Family] = {
    **dict.fromkeys(
        (label for label in Label if label.startswith(("link-", "extlink-"))), Family.LINK
    ),
    Label.TYPO: Family.WORDING,
    Label.PUNCTUATION: Family.WORDING,
    Label.CAPITALISATION: Family.WORDING,
    Label.SPACING: Family.WORDING,
    Label.GRAMMAR: Family.WORDING,
    Label.REPHRASE: Family.WORDING,
    Label.REORDER: Family.WORDING,
    Label.HEADING_WORDS: Family.WORDING,
    Label.SPELLING_VARIANT: Family.WORDING,
    Label.DATE_FORMAT: Family.WORDING,
    Label.NUMBER_CHANGE: Family.FACT,
    Label.DATE_CHANGE: Family.FACT,
    Label.UNIT_CHANGE: Family.FACT,
    Label.NAME_CHANGE: Family.FACT,
    Label.ORDER_CHANGE: Family.FACT,
    Label.NEGATION_CHANGE: Family.FACT,
    Label.CLAIM_STRENGTH: Family.FACT,
    Label.LIFE_STATUS: Family.FACT,
    Label.PRONOUN_CHANGE: Family.FACT,
    Label.QUOTE_CHANGE: Family.FACT,
    Label.CODE_CHANGE: Family.FACT,
    Label.TABLE_VALUE: Family.FACT,
    Label.INFOBOX_VALUE: Family.FACT,
    Label.ANNOTATION_VALUE: Family.FACT,
    Label.EXPANSION: Family.ADDED,
    Label.SECTION_ADD: Family.ADDED,
    Label.PASTED_TEXT: Family.ADDED,
    Label.RE_ADDED: Family.ADDED,
    Label.TRIM: Family.REMOVED,
    Label.SECTION_REMOVE: Family.REMOVED,
    Label.REWRITE: Family.REWRITTEN,
    Label.CONTENT_MOVE: Family.REWRITTEN,
    Label.NEW_PAGE: Family.NEW_PAGE,
    Label.BLANKING: Family.BLANKING,
    Label.REDIRECT_CREATE: Family.REDIRECT,
    Label.REDIRECT_RETARGET: Family.REDIRECT,
    Label.REDIRECT_REMOVE: Family.REDIRECT,
    Label.REFERENCE_ADD: Family.SOURCES,
    Label.REFERENCE_REMOVE: Family.SOURCES,
    Label.REFERENCE_REPLACE: Family.SOURCES,
    Label.REFERENCE_FIX: Family.SOURCES,
    Label.REFERENCE_ORPHANED: Family.SOURCES,
    Label.BARE_URL: Family.SOURCES,
    Label.CITATION_TAG_ADD: Family.SOURCES,
    Label.CITATION_TAG_RESOLVE: Family.SOURCES,
    Label.CATEGORY_ADD: Family.METADATA,
    Label.CATEGORY_REMOVE: Family.METADATA,
    Label.SORT_KEY: Family.METADATA,
    Label.INTERLANGUAGE: Family.METADATA,
    Label.SHORT_DESCRIPTION: Family.METADATA,
    Label.MAGIC_WORD: Family.METADATA,
    Label.TEMPLATE_ADD: Family.TEMPLATES,
    Label.TEMPLATE_REMOVE: Family.TEMPLATES,
    Label.TEMPLATE_CHANGE: Family.TEMPLATES,
    Label.MAINTENANCE_TAG_ADD: Family.TEMPLATES,
    Label.MAINTENANCE_TAG_REMOVE: Family.TEMPLATES,
    Label.DELETION_TAG_ADD: Family.TEMPLATES,
    Label.DELETION_TAG_REMOVE: Family.TEMPLATES,
    Label.PROTECTION_TAG: Family.TEMPLATES,
    Label.HATNOTE: Family.TEMPLATES,
    Label.TRANSCLUSION_SCOPE: Family.TEMPLATES,
    Label.MEDIA_ADD: Family.MEDIA,
    Label.MEDIA_REMOVE: Family.MEDIA,
    Label.MEDIA_CHANGE: Family.MEDIA,
    Label.CAPTION_CHANGE: Family.MEDIA,
    Label.WHITESPACE: Family.FORMATTING,
    Label.EMPHASIS: Family.FORMATTING,
    Label.HEADING_LEVEL: Family.FORMATTING,
    Label.LIST_LAYOUT: Family.FORMATTING,
    Label.TABLE_LAYOUT: Family.FORMATTING,
    Label.COMMENT_CHANGE: Family.FORMATTING,
    Label.ELEMENT_CHANGE: Family.FORMATTING,
    Label.SIGNED_POST: Family.TALK,
    Label.REPLY: Family.TALK,
    Label.POST_REMOVED: Family.TALK,
    Label.OTHERS_POST_EDITED: Family.TALK,
    Label.ARCHIVED: Family.TALK,
    Label.UNSIGNED: Family.TALK,
    Label.REVERT: Family.REVERT,
    Label.SELF_REVERT: Family.REVERT,
    Label.PARTIAL_REVERT: Family.HISTORY,
    Label.UNDO: Family.HISTORY,
    Label.ROLLBACK: Family.HISTORY,
    Label.LINK_SPAM: Family.ALARM,
    Label.MASS_REMOVAL: Family.ALARM,
    Label.PROFANITY: Family.ALARM,
    Label.GIBBERISH: Family.ALARM,
    Label.REPEATED_CHARACTERS: Family.ALARM,
    Label.CHAT_IN_ARTICLE: Family.ALARM,
    Label.CONTACT_DETAILS: Family.ALARM,
    Label.SHOUTING: Family.CAUTION,
    Label.TOOLBAR_LEFTOVER: Family.CAUTION,
    Label.MIXED_SCRIPT_WORD: Family.CAUTION,
    Label.BROKEN_MARKUP: Family.CAUTION,
    Label.BROKEN_URL: Family.CAUTION,
    Label.NEW_DOMAIN: Family.CAUTION,
    Label.LOOKALIKE_DOMAIN: Family.CAUTION,
    Label.ARCHIVE_OF_OTHER_URL: Family.CAUTION,
    Label.HIDING_STYLE: Family.CAUTION,
    Label.UNFINISHED_SENTENCE: Family.CAUTION,
    Label.UNSOURCED_FACT: Family.CAUTION,
    Label.OTHER_LANGUAGE: Family.CAUTION,
    Label.LLM_LEFTOVER: Family.CAUTION,
    Label.MARKDOWN_LEFTOVER: Family.CAUTION,
    Label.SUMMARY_MISMATCH: Family.CAUTION,
}
# A link-spam alarm is no link label, whatever its name begins with; the later entry wins.

ALARMS = frozenset(label for label, family in FAMILIES.items() if family is Family.ALARM)
CAUTIONS = frozenset(label for label, family in FAMILIES.items() if family is Family.CAUTION)
FACTS = frozenset(label for label, family in FAMILIES.items() if family is Family.FACT)
HISTORY = frozenset(
    label for label, family in FAMILIES.items() if family in {Family.REVERT, Family.HISTORY}
)
