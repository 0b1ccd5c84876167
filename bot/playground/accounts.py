"""The accounts of every playground wiki: who they are and how they log in.

Values only. Passwords are made anew for each installation and never stand in the program.
"""

import secrets
from dataclasses import dataclass, field


def _new_password() -> str:
    # letters and digits only: a script would take a leading hyphen for an option
    return secrets.token_hex(16)


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """One account of a playground wiki."""

    name: str
    password: str = field(default_factory=_new_password, repr=False)
    groups: tuple[str, ...] = ()
    edit_count: int = 0
    """Edits that the wiki believes it made before the playground opened."""
    age_days: int = 0
    """Days since it was registered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BotLogin:
    """What Special:BotPasswords gave the bot's account."""

    name: str
    """``Account@suffix``: what goes into user-config.py and user-password.py."""
    password: str = field(repr=False)

    @property
    def account(self) -> str:
        """The account's own name."""
        return self.name.partition("@")[0]

    @property
    def suffix(self) -> str:
        """What the bot password is called."""
        return self.name.partition("@")[2]


ADMIN = "Admin"
BOT = "Patrolbot"
BOT_SUFFIX = "patrol"
BOT_GRANTS = ("basic", "highvolume", "editpage", "createeditmovepage", "patrol")
OTHER_BOT = "Tidybot"
OLD_HANDS = ("Gardener", "Librarian")
"""Named users with edits and age enough for the sample rules."""
NEWCOMER = "Newcomer"
PASSER_BY = "Passer-by"
ANONYMOUS = ""
"""Stands for somebody who has not logged in."""


def make_accounts() -> tuple[Account, ...]:
    """Return the accounts of a new wiki, each with a password of its own."""
    return (
        Account(name=ADMIN, groups=("sysop", "bureaucrat"), edit_count=2000, age_days=3000),
        Account(name=BOT, groups=("bot", "patroller"), age_days=90),
        Account(name=OTHER_BOT, groups=("bot",), edit_count=5000, age_days=900),
        *(Account(name=name, edit_count=400, age_days=700) for name in OLD_HANDS),
        Account(name=NEWCOMER),
        Account(name=PASSER_BY),
    )


def make_bot_login() -> BotLogin:
    """Return a bot password of the shape that MediaWiki itself makes: 32 letters and digits."""
    return BotLogin(name=f"{BOT}@{BOT_SUFFIX}", password=_new_password())
