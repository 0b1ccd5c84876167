"""Takes the text of a page, says which of its templates are infoboxes: by name, or by their place.

Names are never all known, and many wikis call the box of a town "Town": a template at the top of a
page, before any prose, that has several named parameters on lines of their own is one. Whether it
is a tag is not told here.
"""

import re

SHIPPED = (
    r"(?i)infobox|info\s?box|taxobox|ficha|infotaula|infoboks|infokast|infolaatikko|карточка|картка|"
    r"bilgi kutusu|tietolaatikko|معلومات|صندوق|تاریخچه|infocaseta|infopolje|bosca|sẽ|基礎情報|정보|"
    r"sinóptico|scheda|faktamall|faktaruta|caseta|doosje|kotak info|thông tin|^info/|情報$|"
    r"信息框|資訊框|جعبه|ज्ञानसन्दूक|ज्ञानसंदूक|তথ্যছক|πληροφορίες|กล่องข้อมูล|ინფოდაფა|տեղեկաքարտ|"
    r"инфокут|таксокут|инфокаре|таксокаре|таксобокс|инфобокс|தகவற்சட்டம்|生物分類表|"
    r"кутијица|informkesto|infolent|"
    r"^(?:bio|sportivo|album|artista musicale|divisione amministrativa|azienda|carica pubblica|"
    r"fiction tv|videogioco|squadra di calcio|stazione ferroviaria|montagna|fiume|università|"
    r"университет|вуз|фильм|персона|нп|учёный|писатель|музыкант|художник|футболист|спортсмен|"
    r"политик|госдеятель|государственный деятель|военный деятель|актёр|кинематографист|река|озеро|"
    r"гора|остров|компания|организация|альбом|сингл|песня|телесериал|компьютерная игра|футбольный "
    r"клуб|станция метро|станция метрополитена|железнодорожная станция|аэропорт|школа|улица|"
    r"вооружённый конфликт|хоккеист|музыкальный коллектив|телепередача|персонаж|государство|"
    r"минерал|выборы|корабль|таксон|храм|село|місто|річка|особа|фільм|науковець|футболіст|"
    r"університет|станція|телесеріал|адміністративна одиниця|личност|писател|филм|гара|община|"
    r"глумац|насељено место|"
    r"kunta|kaupunki|henkilö|elokuva|albumi|yritys|joki|järvi|urheilija|jalkapalloilija|poliitikko|"
    r"eläintaulukko|kasvitaulukko|אישיות|אדם|עיר|יישוב|סרט|אלבום|מדינה|תחנת רכבת|שחקן|כדורגלן|סופר|"
    r"בית ספר|סדרת טלוויזיה|מיון|actoractress|日本の高等学校|日本の市|大学|声優|サッカー選手|"
    r"政治家|藝人|艺人|车站|車站)(?:[ -]|$)"
)
"""What infoboxes are called in the languages that we ship."""
_PASSED = re.compile(
    r"(?:\s+|<!--.*?-->|__\w+__|:?''[^\n]*"
    r"|\[\[[^\[\]\n:|]+:[^\[\]]*(?:\[\[[^\[\]]*\]\][^\[\]]*)*\]\])*",
    re.DOTALL,
)
"""What stands before an infobox and is no prose: notes in italics, pictures, comments."""
_BRACES = re.compile(r"\{\{|\}\}")
_NAME = re.compile(r"[^|{}<\[\]]+")
_NAMED = re.compile(r"(?:\n[ \t]*\||\|[ \t]*\n)[ \t]*[^\W\d][^=|{}\[\]\n]*=")
"""A parameter with a name on a line of its own."""
_SEVERAL = 3
_REACH = 20_000
"""Characters of a page in which its infobox ends."""


def boxes_at_top(text: str) -> frozenset[str]:
    """Give the names, as typed, of the templates at the top that look like infoboxes."""
    found = set()
    start = _start(text, 0)
    while text.startswith("{{", start) and (end := _end(text, start)):
        name = _NAME.match(text, start + 2, end)
        if name and len(_NAMED.findall(text, start, end)) >= _SEVERAL:
            found.add(name[0].strip())
        start = _start(text, end)
    return frozenset(found)


def _start(text: str, place: int) -> int:
    passed = _PASSED.match(text, place)
    return passed.end() if passed else place


def _end(text: str, start: int) -> int:
    """Find where a template ends; 0 if it never does."""
    depth = 0
    for brace in _BRACES.finditer(text, start, _REACH):
        depth += 1 if brace[0] == "{{" else -1
        if depth == 0:
            return brace.end()
    return 0
