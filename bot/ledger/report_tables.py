"""The tables of the ledger that only reports need.

Takes and gives nothing but table objects; never opens a database.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, String

from bot.ledger.schema import Said, Utc, new_table

_KEY = String(32)
_TITLE = String(255)

# how an edit left the list of what people may look at, and when that was noticed
settlements = new_table(
    "settlements",
    Column("key", _KEY, primary_key=True),
    Column("how", String(30), nullable=False),
    Column("noted", Utc, nullable=False),
)

# what people wrote beside an edit on a report page; kept over every rewrite
report_marks = new_table(
    "report_marks",
    Column("target", _TITLE, primary_key=True),
    Column("revid", BigInteger, primary_key=True),
    Column("text", Said(), nullable=False),
    Column("noted", Utc, nullable=False),
)

# where somebody with the right to say so wrote that the bot misjudged an edit, what it had
# thought then, and when that was taken back; never who: the wiki may hide a name some day
corrections = new_table(
    "corrections",
    Column("revid", BigInteger, primary_key=True, autoincrement=False),
    Column("target", _TITLE, nullable=False),
    Column("page_revid", BigInteger, nullable=False),
    Column("noted", Utc, nullable=False),
    Column("rule", Said(255), nullable=False),  # '' when the ledger did not know the edit
    Column("headline", String(40), nullable=False),
    Column("withdrawn", Utc),
)

# which saves of our pages named an edit: from one page revision on, up to the save that did no more
listings = new_table(
    "listings",
    Column("key", _KEY, primary_key=True),
    Column("target", _TITLE, primary_key=True),
    Column("since", BigInteger, primary_key=True, autoincrement=False),
    Column("until", BigInteger),  # None while it stands there
    Index("listings_by_page", "target", "until"),
)

# what a report said when it was last looked at, for the trend
report_counts = new_table(
    "report_counts",
    Column("target", _TITLE, primary_key=True),
    Column("made", Utc, primary_key=True),
    Column("looks", Integer, nullable=False),
)
