"""The demo's story: who edits what, in which order.

Values, and the functions that play and record them on a running wiki. Never talks to the bot.
"""

from datetime import UTC, datetime, timedelta

from bot.playground.accounts import ADMIN, ANONYMOUS, NEWCOMER, OLD_HANDS, OTHER_BOT, PASSER_BY
from bot.playground.pages import PAGES
from bot.playground.steps import HideLast, Move, Step, Swap, Touch, Undo, Write
from bot.playground.wiki import Wiki

_GARDENER, _LIBRARIAN = OLD_HANDS
_AGE_OF_PAGES = timedelta(days=400)
_NOWHERE = "http://playground.example"

STEPS: tuple[Step, ...] = (
    # The edit that this program was founded on: a link is given the target that its words name.
    Swap(
        user=_GARDENER,
        title="Chess tutor",
        old="[[Reinforcement Learning]] from Human Feedback (RLHF)",
        new="[[Reinforcement Learning from Human Feedback]] ([[RLHF]])",
        summary="the link meant the other page",
    ),
    # Small repairs that can be shown to be harmless.
    Swap(user=_LIBRARIAN, title="Paper mill", old="[[Waterwheel|", new="[[Water wheel|"),
    Swap(user=_LIBRARIAN, title="Dovecote", old="comming", new="coming", summary="typo"),
    Swap(user=_GARDENER, title="Weather vane", old="barn.  The", new="barn. The"),
    Swap(
        user=_LIBRARIAN,
        title="Barometer",
        old="http://instruments.example",
        new="https://instruments.example",
    ),
    Swap(user=_GARDENER, title="Steeple", old="[[vane]]", new="[[Weather vane|vane]]"),
    # The same kind of repair, by people whom the rules do not trust yet.
    Swap(
        user=NEWCOMER, title="Water wheel", old="A stamping mill for paper", new="A [[paper mill]]"
    ),
    Swap(user=ANONYMOUS, title="Sundial", old="Many garden dials", new="Many [[garden]] dials"),
    # Honest work that nobody but a person can judge.
    Swap(
        user=_GARDENER,
        title="Compost",
        old="A good heap smells of woods after rain.",
        new="A healthy heap has the smell of woodland after rain.",
        summary="clearer",
    ),
    Swap(user=NEWCOMER, title="Rain gauge", old="20 centimetres", new="30 centimetres"),
    Swap(
        user=NEWCOMER,
        title="Beehive",
        old="Water should be near.",
        new="Water should be near.\n\nIn winter the hive is left alone. The bees keep warm by "
        "sitting close together, and what noise they make can be heard through the wall.",
        summary="winter",
    ),
    Swap(
        user=_LIBRARIAN,
        title="Lime kiln",
        old="near the\nground.",
        new="near the\nground.<ref>''Lime and its makers'', a pamphlet of the quarry museum, "
        "page 12.</ref>",
        summary="a source",
    ),
    Swap(
        user=_LIBRARIAN,
        title="Tide table",
        old="than the table says.",
        new="than the table says.\n\n[[Category:Seafaring]]",
    ),
    Swap(user=_GARDENER, title="Rope walk", old="A '''rope", new="{{Craft}}\nA '''rope"),
    Swap(
        user=_GARDENER,
        title="Charcoal",
        old="A clamp of",
        new="[[File:Clamp of logs.jpg|thumb|A clamp before it is lit]]\nA clamp of",
    ),
    Swap(user=_LIBRARIAN, title="Tannery", old="Oak bark", new="'''Oak bark'''"),
    # What somebody should look at.
    Swap(
        user=PASSER_BY,
        title="Ferry",
        old="enough.",
        new="enough. lol this page is booooring hahahahaha",
    ),
    Swap(
        user=PASSER_BY,
        title="Ice house",
        old="with straw.",
        new="with straw. Best prices: [http://cheap-cooling.example cheap fridges] "
        "[http://fridge-deals.example deals] [http://win-a-freezer.example win]",
    ),
    Write(user=NEWCOMER, title="Signal tower", text=""),
    Undo(user=_GARDENER, title="Signal tower"),
    Swap(user=PASSER_BY, title="Hay meadow", old="A '''hay", new="Call me: 555 0100. A '''hay"),
    Undo(user=ADMIN, title="Hay meadow"),
    HideLast(title="Hay meadow"),
    # New pages, talk, other models, redirects, moves, and the edits of bots and administrators.
    Write(
        user=NEWCOMER,
        title="Cooper",
        text="A '''cooper''' makes barrels. The staves are bent over a small fire.\n",
    ),
    Write(user=_LIBRARIAN, title="Apiary", text="#REDIRECT [[Beehive]]\n"),
    Write(
        user=_LIBRARIAN,
        title="User:Librarian/Shelf.json",
        text='{"books": 3, "lent": ["Lime and its makers"]}',
        model="json",
    ),
    Swap(
        user=NEWCOMER,
        title="Talk:Sundial",
        old="list mottoes?",
        new="list mottoes?\n: I would keep two or three. --~~~~\n\nWhich ones?",
    ),
    Move(user=_GARDENER, title="Slate quarry", to="Slate mine", summary="most are underground"),
    Swap(user=OTHER_BOT, title="Footbridge", old="on foot.", new="on foot only.", is_bot=True),
    Swap(user=ADMIN, title="Footbridge", old="every spring", new="twice a year"),
    Touch(user=_GARDENER, title="Sundial"),
)


def prepare(wiki: Wiki) -> None:
    """Put the pages on the wiki, as if they had stood there for more than a year."""
    for title, text in PAGES.items():
        wiki.edit(title, text)
    wiki.forget_changes(made=datetime.now(UTC) - _AGE_OF_PAGES)


def play(wiki: Wiki) -> None:
    """Let everybody edit."""
    for step in STEPS:
        step.take(wiki)
    wiki.run_jobs()


def record(wiki: Wiki) -> str:
    """Return every page that the story made or changed, as a MediaWiki XML export."""
    made = {step.title for step in STEPS if isinstance(step, Write)}
    moved = {step.to for step in STEPS if isinstance(step, Move)}
    titles = sorted({*PAGES, *made, *moved})
    return wiki.export_xml(titles).replace(wiki.address, _NOWHERE)
