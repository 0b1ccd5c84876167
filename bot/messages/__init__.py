"""The words that people read in reports and summaries, by language; translatewiki's format.

``LANG.json`` holds a language's messages, ``qqq.json`` says for each what it is for. Adding a
language means adding a file: copy ``en.json``, translate the values, and name yourself under
``@metadata``. What a file lacks is said in English.

    messages = messages_for("de-at")            # de-at, else de, else en
    messages.text("report-read", 1234)          # "1.234 Bearbeitungen wurden gelesen."
    messages.word("headline", Headline.NEW_PAGE)  # "headline-new-page": "Neue Seite"
    messages.number(1234), messages.direction   # "1.234", "ltr"

In a message ``$1`` ``$2`` ... stand for what is put in, and ``{{PLURAL:$1|edit|edits}}`` for a
number's form, in the order of the language's CLDR categories; of too few forms the last one holds.
Whole numbers are written as the language groups digits; texts go in as they are: **escape them
first, for the place where the sentence will stand**. No message holds markup.

* `bot.messages.catalog`: the files, and `Messages`.
* `bot.messages.plural`: which form a number takes; `counted` says it in English.

Never knows a label, a report or a wiki: keys are strings.
"""

from bot.messages.catalog import LANGUAGES, Messages, is_spoken, messages_for
from bot.messages.plural import counted

__all__ = ["LANGUAGES", "Messages", "counted", "is_spoken", "messages_for"]
