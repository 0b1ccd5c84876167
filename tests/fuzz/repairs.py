"""Takes a seed and gives an edit made of harmless repairs, several at a time, amid markup.

Such edits are what can be shown: they try the laws of assurance harder than edits at random.
"""

from random import Random

from tests.fuzz.edits import TITLES, Pair
from tests.fuzz.pages import inline, sentence

_REPAIRS = (
    ("recieve", "receive"),
    ("teh", "the"),
    ("[[River|River]]", "[[River]]"),
    ("[[River|river]]", "[[river]]"),
    ("[[Lower_Mill]]", "[[Lower Mill]]"),
    ("[[Lower_Mill|mill]]", "[[Lower Mill|mill]]"),
    ("[[R%69ver]]", "[[River]]"),
    ("[[:River]]", "[[River]]"),
    ("[[#Curse]]", "[[#Head]]"),
    ("[[River]", "[[River]]"),
    ("[River]]", "[[River]]"),
    ("River", "[[River]]"),
    ("Lower Mill", "[[Lower Mill]]"),
    ("http://a.example/x", "https://a.example/x"),
    ("[http://a.example/x y]", "[https://a.example/x y]"),
    ("https://b.example/?q=1&utm_source=z", "https://b.example/?q=1"),
    ("  ", " "),
    (" \n", "\n"),
    ("\n\n\n", "\n\n"),
    ("==Head==", "== Head =="),
    ("*a", "* a"),
)
_JOINTS = (
    *(" ", " ", " ", "\n", "\n\n", "\n* ", "\n: ", "\n; ", "\n ", ". ", "! ", ", ", "|", "="),
    *("\n== Head ==\n", "\n{|\n| ", "\n|}\n", "\n| ", "\n!", "{{t|", "}}", "<ref>", "</ref>"),
    *(" “", "” ", "'' ", "'''", "<code>", "</code>", "<!--", "-->", ":", "(", ")", "—"),
)
_LANGUAGES = ("en", "en", "de", "fr", "xx")


def repaired(seed: str) -> Pair:
    """Grow the edit of a seed."""
    random = Random(seed)
    steps = [_step(random) for _ in range(random.randint(2, 10))]
    return Pair(
        old="".join(old for old, _ in steps),
        new="".join(new for _, new in steps),
        title=random.choice(TITLES),
        language=random.choice(_LANGUAGES),
        knows_titles=random.random() < 0.5,
    )


def _step(random: Random) -> tuple[str, str]:
    old, new = _repair(random) if random.random() < 0.45 else _standing(random)
    joint = random.choice(_JOINTS)
    return old + joint, new + joint


def _repair(random: Random) -> tuple[str, str]:
    old, new = random.choice(_REPAIRS)
    sort = random.random()
    if sort < 0.3:
        return old, old
    return (new, old) if sort < 0.37 else (old, new)


def _standing(random: Random) -> tuple[str, str]:
    text = inline(random, 1) if random.random() < 0.7 else sentence(random, 1)
    return text, text
