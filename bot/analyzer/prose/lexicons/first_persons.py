"""Words by which somebody says I, and that mean nothing else in their language: data only.

English has its phrases instead.
"""

from bot.analyzer.prose.lexicons.lexicon import Words, listed

FIRST_PERSONS: dict[str, Words] = {
    **dict.fromkeys(("da", "nb", "no", "nn"), listed("jeg")),
    "sv": listed("jag"),
    "nl": listed("ik"),
    "de": listed("ich"),
    "fr": listed("je"),
    "it": listed("ho"),
    "es": listed("yo"),
    "pt": listed("eu"),
    "ro": listed("eu"),
    "pl": listed("ja"),
    "cs": listed("já"),
    "hu": listed("én"),
    "fi": listed("minä mä"),
    "tr": listed("ben bence"),
    "id": listed("aku gue gw"),
    "vi": listed("tao tớ"),
    "el": listed("εγώ"),
    "he": listed("אני"),
    "ru": listed("я"),
    "uk": listed("я"),
    "bg": listed("аз"),
    "bn": listed("আমি"),
}
