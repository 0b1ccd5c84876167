"""What labels may know of the page round a change: both texts, the wiki's names, title facts.

Never asks for anything: what was not handed in is None.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import islice

from bot.analyzer.prose.typo_pairs import right_forms
from bot.analyzer.wikitext.footnotes import has_reference, references
from bot.analyzer.wikitext.infoboxes import SHIPPED, boxes_at_top
from bot.analyzer.wikitext.openings import has_opening, without_templates
from bot.analyzer.wikitext.places import headings
from bot.analyzer.wikitext.scopes import OPAQUE_ELEMENTS
from bot.analyzer.wikitext.titles import Site, Target, read_target, template_name
from bot.analyzer.wikitext.urls import bare_host, machine, registered, typed_hosts, urls_in
from bot.revisions import Context, Edit, Past, TitleFacts

_PRE_STYLE = re.compile(r"white-space\s*:(?!\s*(?:nowrap|normal|inherit))")
_PRE_CLASS = re.compile(
    r"class\s*=\s*(?:\"[^\"]*|'[^']*)?(?<![\w-])(?:mw-code|code|pre|poem|verse|console|terminal)(?![\w-])"
)
"""What MediaWiki's own style shows blanks in, or a wiki's may."""
_BLANKS = re.compile(r"[\s_]+")
_NO_HEADINGS = re.compile(
    rf"<!--.*?(?:-->|\Z)|<({'|'.join(OPAQUE_ELEMENTS)}|includeonly|chem|gallery|templatedata|graph"
    r"|imagemap|inputbox)\b[^<>]*(?<!/)>.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""What shows lines as they are typed, or not at all, or not here."""
_EXPANDED = "\ufffc"
"""Stands for a template."""
_LEAST_REFERENCES = 2
"""Those that are a habit."""
_MIN_PARAGRAPH = 100
_INTERFACE = 8
_BELOW = ("0:/", "0:./", "0:../")


@dataclass(frozen=True, kw_only=True)
class Page:
    """Everything round a change that labels may look at."""

    edit: Edit
    context: Context
    site: Site
    old: str
    new: str

    @property
    def namespace(self) -> int:
        """The page's namespace number."""
        return self.edit.change.namespace

    @property
    def is_talk(self) -> bool:
        """Whether people talk to each other on this page."""
        return self.namespace > 0 and self.namespace % 2 == 1

    @property
    def is_interface(self) -> bool:
        """Whether the page is a message of the wiki: a menu or a list of patterns, say."""
        return self.namespace == _INTERFACE

    @property
    def is_article(self) -> bool:
        """Whether the page is content."""
        return self.namespace in self.site.content

    @property
    def past(self) -> Past | None:
        """What is known of the page before the edit; None when nothing is.

        A new page has nothing behind it, which is all there is to know.
        """
        return Past(lines=()) if self.edit.old is None else self.context.past

    @cached_property
    def old_hosts(self) -> frozenset[str]:
        """The hosts that the page linked to before the edit."""
        return frozenset(map(bare_host, self._old_machines))

    @cached_property
    def title(self) -> Target:
        """What the page's own title means."""
        return read_target(self.edit.change.title, self.site)

    @cached_property
    def old_domains(self) -> frozenset[str]:
        """The domains that the page linked to before the edit."""
        return frozenset(map(registered, self._old_machines))

    @cached_property
    def old_typed_hosts(self) -> frozenset[str]:
        """The hosts that stood on the page as words before the edit."""
        return frozenset(typed_hosts(self.old))

    @cached_property
    def _old_machines(self) -> frozenset[str]:
        return frozenset(map(machine, urls_in(self.old)))

    @cached_property
    def headings(self) -> frozenset[str]:
        """The headings of the new text, as anchors compare them."""
        # templates may show headings or not, and words in one
        shown = without_templates(_NO_HEADINGS.sub("", self.new), _EXPANDED)
        return frozenset(anchor_words(heading) for heading in headings(shown))

    @cached_property
    def plain_headings(self) -> frozenset[str]:
        """The same as readers see them, entities too."""
        return frozenset(anchor_words(unescape(heading)) for heading in self.headings)

    @cached_property
    def is_sourced(self) -> bool:
        """Whether most paragraphs of the page before the edit have references."""
        if len(list(islice(references(self.old), _LEAST_REFERENCES))) < _LEAST_REFERENCES:
            return False
        lines = (line for line in self.old.split("\n") if len(line) > _MIN_PARAGRAPH)
        paragraphs = [line for line in lines if line[0].isalnum()]
        may_be = [line for line in paragraphs if "<" in line or "{{" in line]
        return 2 * sum(map(has_reference, may_be)) > len(paragraphs)

    @cached_property
    def shows_blanks(self) -> bool:
        """Whether a style on the page, or one of the wiki's own, shows all blanks, as in `pre`."""
        lowered = [text.lower() for text in (self.old, self.new)]
        if any("class" in text and _PRE_CLASS.search(text) for text in lowered):
            return True
        return any("white-space" in text and _PRE_STYLE.search(text) for text in lowered)

    @cached_property
    def has_openings(self) -> bool:
        """Whether a template on the page may open what another ends."""
        return has_opening(self.old) or has_opening(self.new)

    @cached_property
    def infobox(self) -> re.Pattern[str]:
        """What an infobox is called on this wiki."""
        patterns = self.context.infobox_patterns
        return re.compile("|".join(patterns) if patterns else SHIPPED)

    @cached_property
    def boxes(self) -> frozenset[str]:
        """The templates that stand where an infobox does and look like one, tags among them.

        A wiki that says what its infoboxes are called has no others.
        """
        if self.context.infobox_patterns or not self.is_article:
            return frozenset()
        return frozenset(template_name(name, self.site) for name in boxes_at_top(self.old))

    @cached_property
    def _facts(self) -> dict[str, TitleFacts]:
        told = self.context.titles or {}
        return {read_target(asked, self.site).title: facts for asked, facts in told.items()}

    def facts(self, target: Target) -> TitleFacts | None:
        """Give what the wiki said about a title; None when it was not asked, or is elsewhere.

        What a link calls /Walls may be a page below this one, of which nobody asked.
        """
        is_below = target.title.startswith(_BELOW)
        return None if target.prefix or is_below else self._facts.get(target.title)

    def has_right_word(self, word: str) -> bool:
        """Say whether a word is what a list of misspellings has as the right one."""
        return word in right_forms(self.context.typo_pairs or {})

    def redirects(self, one: Target, other: Target) -> bool:
        """Say whether the wiki told that a title redirects to another."""
        facts = self.facts(one)
        return facts is not None and self.is_same(facts.redirects_to, other)

    def is_same(self, shown: str | None, target: Target) -> bool:
        """Say whether a title as the wiki prints it is this target."""
        return shown is not None and read_target(shown, self.site).title == target.title


def anchor_words(anchor: str) -> str:
    """Give an anchor or heading in the form in which they are compared."""
    return _BLANKS.sub(" ", anchor).strip()
