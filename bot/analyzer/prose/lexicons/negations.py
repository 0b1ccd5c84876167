"""Words that negate, in languages that have no full lists here: data only.

Those alone that are no other word of their language; what is joined to a word in front of it is
listed by itself.
"""

from bot.analyzer.prose.lexicons.lexicon import Words, listed

_SERBO_CROATIAN = listed(
    "ne nije nisu nisam nema nemaju nikad nikada bez niti neće не није нису нема немају никад"
    " никада без нити неће"
)
_MALAY = listed("tidak tak tiada bukan belum tanpa jangan")

NEGATIONS: dict[str, Words] = {
    **dict.fromkeys(("sr", "hr", "bs", "sh"), _SERBO_CROATIAN),
    **dict.fromkeys(("id", "ms"), _MALAY),
    **dict.fromkeys(("nb", "no"), listed("ikke aldri ingen intet uten verken")),
    "af": listed("nie nooit geen sonder"),
    "be": listed("не няма ніколі ні без"),
    "bg": listed("не няма нямат никога нито без"),
    "bn": listed("না নয় নেই নি ছাড়া"),
    "ca": listed("no mai sense ni tampoc"),
    "cs": listed("ne není nejsou nebyl nebyla nebylo nebyli nikdy ani bez nemá nemají nikoli"),
    "da": listed("ikke aldrig ingen intet uden hverken"),
    "el": listed("δεν δε μην μη όχι ποτέ χωρίς ούτε"),
    "eo": listed("ne neniam sen nek"),
    "et": listed("ei pole polnud mitte ega ilma"),
    "eu": listed("ez inoiz gabe"),
    "fa": listed("نیست نیستند نبود هرگز بدون نمی نمی‌شود نمی‌کند نمی‌کنند ندارد ندارند نشد نکرد"),
    "fi": listed("ei eivät eikä eivätkä en emme älä ilman"),
    "gl": listed("non nunca sen nin tampouco"),
    "he": listed("לא אין אינו אינה אינם אינן בלי ללא מעולם"),
    "hi": listed("नहीं न बिना"),
    "hu": listed("nem nincs nincsenek sem sincs soha nélkül"),
    "is": listed("ekki aldrei engin enginn ekkert án"),
    "ka": listed("არ ვერ არა არასოდეს"),
    "lt": listed("ne nėra nebuvo niekada be"),
    "lv": listed("nav nebija nekad bez ne"),
    "mk": listed("не нема немаат никогаш без ниту"),
    "nn": listed("ikkje aldri ingen inkje utan"),
    "ro": listed("nu niciodată fără nici"),
    "sk": listed("nie nikdy ani bez nebol nebola nebolo nemá nemajú"),
    "sl": listed("ne ni niso nikoli brez nima nimajo"),
    "sq": listed("nuk s'ka mos kurrë pa jo"),
    "sw": listed("si hapana bila hakuna"),
    "ta": listed("இல்லை அல்ல"),
    "te": listed("లేదు కాదు లేరు"),
    "tl": listed("hindi wala walang huwag"),
    "uk": listed("не немає нема ні ані без ніколи"),
    "ur": listed("نہیں نہ بغیر"),
    "vi": listed("không chưa chẳng chả đừng"),
}
"""By language."""

NEGATING_PREFIXES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("cs", "sk", "lt", "lv"), ("ne",)),
    **dict.fromkeys(("hsb", "dsb"), ("nje", "njej")),
    "eo": ("mal", "ne"),
}
"""What is joined to a verb that is negated, or turns a word into its opposite, by language."""
