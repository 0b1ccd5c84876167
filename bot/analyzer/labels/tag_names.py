"""Takes a template's name and says which kind of tag it is on a wiki of some language.

Knows the names that the Wikipedias of the shipped languages use, with common redirects, and the
plainest of some others; English ones are understood everywhere, for small wikis copy them. Never
opens a template.
"""

import re
from functools import lru_cache
from unicodedata import normalize

from bot.analyzer.analysis import Label
from bot.analyzer.prose.lexicons import without_variant

Labels = tuple[Label, Label]
"""What a tag's coming and going are labelled."""

_CITATION = (Label.CITATION_TAG_ADD, Label.CITATION_TAG_RESOLVE)
_MAINTENANCE = (Label.MAINTENANCE_TAG_ADD, Label.MAINTENANCE_TAG_REMOVE)
_DELETION = (Label.DELETION_TAG_ADD, Label.DELETION_TAG_REMOVE)
_HATNOTE = (Label.HATNOTE, Label.HATNOTE)
_PROTECTION = (Label.PROTECTION_TAG, Label.PROTECTION_TAG)

# Names are parted by "|", in small letters; "*" stands for anything. What asks for the source of
# a sentence is a citation tag; what complains of the whole page is one of maintenance.
_NAMES: dict[Labels, dict[str, str]] = {
    _CITATION: {
        "ar": "بحاجة لمصدر|بحاجة إلى مصدر|بحاجة لمصادر",
        "de": "belege fehlen|belege|quellen fehlen",
        "en": "citation needed|citation_needed|citation-needed|citationneeded|cita requerida|cn|"
        "cita necesaria|source needed|fact|ref needed|refneeded|ref-needed|better source needed|"
        "better source|verification needed|verify source|failed verification|page needed|"
        "unreliable source?|fonte necessária",
        "es": "cita requerida|citarequerida|cita necesaria|cr|citar|falta cita|demostrar|hechos",
        "fr": "référence nécessaire|référence souhaitée|référence à confirmer|réf nécessaire|"
        "réf. nécessaire|réf souhaitée|réf. souhaitée|ref nec|ref sou|refnec|refsou|inédit|"
        "citation nécessaire|passage à sourcer",
        "it": "citazione necessaria|senza fonte",
        "ja": "要出典|要出典範囲|要検証|要検証範囲|出典無効|信頼性要検証|要ページ番号",
        "nl": "bron?|bron gewenst",
        "pl": "fakt|potrzebne źródło",
        "pt": "carece de fontes|carece de fontes2|carece de fonte|carece-fonte|carece fontes|"
        "citação necessária|fonte necessária",
        "ru": "нет аи|нет аи 2|нет источника|источник?|аи?|факт",
        "sv": "källa behövs|kb|referens behövs",
        "tr": "kaynak belirt|olgu",
        "zh": "來源請求|来源请求|查證請求|查证请求|需要頁碼|需要页码",
        "bg": "източник?|факт|цитат",
        "ca": "cal citació|cc|citació necessària",
        "cs": "doplňte zdroj|fakt/dne|fakt|zdroj?",
        "da": "kilde mangler|citat behøves",
        "el": "εκκρεμεί παραπομπή|πηγή",
        "eo": "mankas fonto",
        "eu": "erreferentzia behar|erref behar",
        "fa": "مدرک|نیازمند منبع|نیازمند مدرک",
        "fi": "lähde|kenen mukaan",
        "gl": "cómpre referencia|cita requirida",
        "he": "דרוש מקור|מקור",
        "hi": "उद्धरण आवश्यक|तथ्य",
        "hr": "nedostaje izvor|izvor?",
        "hu": "forrás?",
        "id": "butuh rujukan|rujukan?",
        "ko": "출처|출처 필요 문장",
        "ms": "petik|rujukan diperlukan",
        "nb": "trenger referanse|tr",
        "ro": "necesită citare|nc",
        "sk": "bez citácie|chýba citácia",
        "sl": "navedi vir",
        "sr": "чињеница|потребан извор",
        "th": "ต้องการอ้างอิง",
        "uk": "джерело?|джерело|потрібне джерело|немає ад|немає ад 2|немає аі|факт|fact2|"
        "нема джерела",
        "vi": "cần chú thích|cần dẫn nguồn",
        "af": "feit",
        "azb": "قایناق؟",
        "bn": "তথ্যসূত্র প্রয়োজন|তথ্যসূত্র যাচাই|সত্যতা",
        "bs": "nedostaje izvor",
        "hy": "ստուգել փաստերը",
        "lv": "nepieciešama atsauce",
        "mk": "се бара извор",
        "ml": "തെളിവ്",
        "nn": "treng kjelde",
        "pa": "ਹਵਾਲਾ ਲੋੜੀਂਦਾ",
        "sd": "حوالو گھربل",
        "sh": "nedostaje izvor",
        "tt": "ач юк|ач юк 2|чыганагы",
        "ur": "حوالہ درکار",
    },
    _DELETION: {
        "ar": "شطب|شطب سريع|حذف|حذف سريع|نقاش حذف",
        "de": "löschen|löschantrag|löschantragstext|la|sla|schnelllöschen|schnelllöschantrag",
        "en": "db|db-*|afd|afd*|prod|prod*|proposed deletion*|delete|speedy*|csd*|rfd|rfd*|"
        "tfd|cfd|mfd|vfd",
        "es": "destruir|borrar|borrar definitivo|destrucción|consulta de borrado|cdb|avisoborrado",
        "fr": "suppression|suppression immédiate|si|à supprimer|supprimer|admissibilité à débattre",
        "it": "cancella subito|cancellare|cancellazione|cancelcopy|da cancellare",
        "ja": "削除|削除依頼|即時削除|sakujo|sakujo/*",
        "nl": "weg|nuweg|wiu|ne|reclame|artikelweg|verwijderen",
        "pl": "ek|ekspresowe kasowanie|dnu|sdu|usuń|do usunięcia",
        "pt": "eliminar|apagar|er|esr|esr-*|eliminação rápida|eliminação semirrápida",
        "ru": "к удалению|ку|куд|уд|уд-*|удалить|к быстрому удалению|кбу",
        "sv": "radera|snabbradera|snabbradering|sffr",
        "tr": "sil|hızlı sil|hs|sas",
        "zh": "速刪|速删|快速刪除|快速删除|刪除|删除|存廢討論|存废讨论",
        "be": "выдаліць",
        "bg": "изтриване|бързо изтриване",
        "cs": "smazat",
        "da": "slet",
        "el": "διαγραφή",
        "fa": "حذف|حذف سریع",
        "fi": "poistettava|roskaa",
        "ga": "scrios",
        "he": "מחק|מחיקה|הצבעת מחיקה",
        "hi": "शीह|शीह-*|हटाएँ|हटाएँ-*|हहेच *",
        "hu": "azonnali",
        "id": "hapus",
        "ka": "წასაშლელი",
        "ko": "삭제|삭제 신청",
        "nb": "slett|hurtigslett",
        "sr": "брисање",
        "th": "ลบ",
        "ur": "حذف",
        "vi": "xóa|chờ xóa|xóa nhanh",
    },
    _HATNOTE: {
        "ar": "عن|مفصلة|طالع أيضا|طالع أيضًا|انظر أيضا|تمييز",
        "de": "dieser artikel|begriffsklärungshinweis|weiterleitungshinweis|hauptartikel|"
        "siehe auch",
        "en": "about|for|hatnote|other uses*|otheruses*|distinguish|redirect|main|see also|further",
        "es": "otros usos|otrosusos|redirige aquí|no confundir|no confundir con|distinguir|"
        "artículo principal|ap|véase también|vt|véase",
        "fr": "homonyme|homonymes|voir homonymes|voir homonymie|voir paronymes|confusion|"
        "article détaillé|article général|voir aussi|loupe",
        "it": "nota disambigua|nd|vedi anche|torna a",
        "ja": "混同|それ以外",
        "nl": "zie artikel|zie hoofdartikel|hoofdartikel|zie ook|zie dp",
        "pl": "inne znaczenia|osobny artykuł|zobacz też",
        "pt": "ver desambig|ver desambiguação|não confundir|não confunda|ver também|"
        "artigo principal|outros usos",
        "ru": "о|значения|другие значения|не путать|основная статья|см. также",
        "sv": "olika betydelser|huvudartikel|ej att förväxla med|se även",
        "tr": "diğer anlamları|diğer anlamlar|ana madde|ayrıca bakınız|karıştırma",
        "zh": "主条目|主條目|另見|另见",
    },
    _PROTECTION: {"de": "geschützt", "en": "pp|pp-*|protected|semiprotected"},
    _MAINTENANCE: {
        "ar": "بذرة|بذرة *|مصدر|لا مصدر|بدون مصدر|مصادر أكثر|غير موثق|تدقيق|ويكي|تهذيب|يتيمة|"
        "تحيز|حيادية|ملحوظية|إعلان|تحديث|وصلة مكسورة|مشكلات متعددة|ترجمة آلية|ترجمة ركيكة",
        "de": "lückenhaft|überarbeiten|neutralität|unverständlich|allgemeinverständlichkeit|"
        "veraltet|widerspruch|qualitätssicherung|qs|qs-*|nurliste|nur liste|redundanz|"
        "redundanztext|deutschlandlastig|österreichlastig|schweizlastig|staatslastig|toter link",
        "en": "stub|*-stub|cleanup|*-cleanup|clean up|clean-up|unreferenced|refimprove|"
        "more citations*|blp sources|unsourced|no footnotes|more footnotes*|one source|"
        "primary sources|wikify|orphan|npov|pov|advert|copyedit|copy edit|notability|tone|update|"
        "expand*|incomplete|multiple issues|original research|dead link|clarify|by whom|who|when|"
        "dubious|globalize|underlinked|weasel|weasel-inline|peacock|coi|autobiography|undue weight|"
        "unbalanced|essay-like|in-universe|like resume|hoax|very long|over-quotation|third-party|"
        "citation style|self-published|bare urls|bareurls|linkrot|link rot|context|confusing|"
        "technical|overly detailed|prose|under construction|in use|disputed|merge|merge to|"
        "merge from|"
        "lead too short|lead rewrite|lead too long|which|where|why|vague|according to whom|specify|"
        "attribution needed|full citation needed|undisclosed paid|cleanup *",
        "es": "esbozo|miniesbozo|infraesbozo|referencias|referencias adicionales|sinreferencias|"
        "sin referencias|añadir referencias|sinref|noref|copyedit|wikificar|no neutralidad|"
        "no neutral|publicidad|promocional|fuente primaria|fusionar|traducción|mal traducido|"
        "contextualizar|desactualizado|actualizar|huérfano|sin relevancia|complejo|problemas|"
        "problemas artículo|globalizar|enlace roto|veracidad|discutido|enobras|enuso",
        "fr": "ébauche|ébauche *|à sourcer|section à sourcer|sources|sources secondaires|"
        "source insuffisante|vérifiabilité|à vérifier|vérifier|à wikifier|wikifier|à recycler|"
        "recycler|admissibilité|admissibilité à vérifier|non neutre|passage non neutre|"
        "désaccord de neutralité|promotionnel|publicité|pub|travail inédit|traduction à revoir|"
        "en travaux|orphelin|article orphelin|à mettre à jour|mettre à jour|mise à jour|"
        "plusieurs en un|interprétation personnelle|style non encyclopédique|anecdotes|"
        "internationaliser|lien brisé|lien mort|quoi|qui|quand",
        "it": "abbozzo|s|senza fonti|f|nn|wikificare|w|pov|p|controllare|c|enciclopedicità|e|"
        "orfana|o|aiutare|tradurre|correggere|localismo|unire|dividere|aggiornare|recentismo|"
        "chiarire|chi|quando|collegamento interrotto",
        "ja": "出典の明記|未検証|独自研究|観点|中立的な観点|正確性|特筆性|宣伝|大言壮語|複数の問題|"
        "要改訳|更新|大幅修正|孤立|雑多な内容の箇条書き|内容過剰|参照方法|脚注の不足|一次資料|"
        "単一の出典|存命人物の出典明記|国際化|リンク切れ|スタブ|節スタブ|工事中|暫定記事|誰|誰2|いつ|"
        "要説明|疑問点",
        "nl": "beginnetje|beginnetje *|bron|twijfel|verouderd|onvolledig|opmaak|samenvoegen|"
        "splitsen|dode link",
        "pl": "stub|zalążek|*-stub|dopracować|integruj|martwy link|w edycji|nieaktualne|kto|kiedy",
        "pt": "esboço|esboço-*|mínimo|sem-fontes|sem fontes|sem-fontes-*|mais fontes|mais-fontes|"
        "mais notas|sem notas|sem-notas|fontes primárias|wikificar|wikificação|revisão|rev|"
        "reciclagem|reciclar|corrigir|formatar|global|contextualizar|publicidade|promocional|"
        "desatualizado|atualizar|manutenção|artigo órfão|órfão|em tradução|má tradução|fusão|"
        "ligação inativa|quem|quando",
        "ru": "заготовка|заготовка *|нет источников|нет ссылок|мало источников|нет сносок|чистить|"
        "переработать|стиль|нейтральность|проверить нейтральность|достоверность|значимость|"
        "закончить|дополнить|дополнить раздел|викифицировать|обновить|обновить данные|устарело|"
        "оформить|перевести|плохой перевод|грубый перевод|грамматика|орфография|сирота|"
        "изолированная статья|реклама|орисс|оригинальное исследование|множественные проблемы|"
        "недоступная ссылка|редактирую|пишу|в работе|к улучшению|к объединению|rq|уточнить|кто|"
        "кто?|когда?|где?|какой?|что?|глобализировать",
        "sv": "stub|stubbe|källor|källlös|städa|språkvård|uppdatera|ovikifierad|ovikifierat|"
        "faktagranskas|reklam|utöka|sammanfoga|död länk|oklart|vem|när",
        "tr": "taslak|*-taslak|kaynaksız|ek kaynak gerekli|taraflı|vikileştir|düzenle|güncelle|"
        "öksüz|kayda değerlik|reklam|özgün araştırma|birden fazla sorun|genişlet|ölü bağlantı|"
        "kim|ne zaman",
        "zh": "小作品|小小作品|*小作品|補充來源|补充来源|無來源|无来源|關注度|关注度|中立|原創研究|"
        "原创研究|翻譯品質|翻译品质|多個問題|多个问题|更新|維護|维护|孤立|未完成|可疑|失效連結|失效链接",
        "bg": "мъниче|*-мъниче|без източници|недостатъчно източници|обработка",
        "ca": "enllaç no actiu|esborrany|*-esborrany|falten referències|millorar",
        "cs": "pahýl|*pahýl|upravit|neověřeno|aktualizovat|wikifikovat|sloučit|"
        "různé problémy|urgentně ověřit",
        "da": "*stub|dødt link|ingen kilder|kilder|opdateres|sprog|formatering",
        "el": "νεκρός σύνδεσμος|επέκταση|*-επέκταση|χωρίς πηγές|επιμέλεια",
        "eu": "zirriborroa|*zirriborroa|erreferentzia falta",
        "fa": "پیوند مرده|خرد|*-خرد|بدون منبع|منبع بهتر|تمیزکاری|ویکی‌سازی|به‌روزرسانی",
        "fi": "tynkä|tynkä/*|lähteetön|viitteetön|korjattava|korjattava/*|päivitettävä|"
        "vanhentunut linkki|epäneutraali|huonot lähteet",
        "gl": "bosquexo|*bosquexo|referencias|sen referencias",
        "he": "קישור שבור|קצרמר|לשכתב|עריכה|מקורות|להשלים|חשיבות|סגנון",
        "hi": "आधार|*-आधार|स्रोतहीन|स्रोत कम|सफ़ाई",
        "hr": "mrva|mrva-*|dopuna|dorada",
        "hu": "csonk|halott link|*-csonk|csonk-*|nincs forrás|lektor|korr|forráshiányos",
        "id": "pranala mati|rintisan|*-rintisan|tanpa sumber|rapikan|kembangkan|noref",
        "ko": "깨진 링크|토막글|토막글 *|*토막글|출처 필요|정리 필요|번역 확장 필요|독자 연구",
        "nb": "stubb|død lenke|*-stubb|spire|*spire|refforbedre|referanseløs|opprydning|oppdateres|"
        "uencyklopedisk",
        "ro": "ciot|ciot-*|fără surse|surse|fără note|problemearticol|ortografie|"
        "legătură nefuncțională",
        "sk": "výhonok|*výhonok|bez zdroja|upraviť",
        "sl": "škrbina|*-škrbina|brez virov",
        "sr": "мртва веза|клица|*клица|извор|без извора|спорно",
        "th": "โครง|โครง*|ขาดอ้างอิง|เก็บกวาด",
        "uk": "стаб|*-stub|без джерел|доробити|недописано|вікіфікувати|дописати|оновити|"
        "недоступне посилання|без виносок|поліпшити",
        "vi": "sơ khai|sơ khai *|*-stub|thiếu nguồn gốc|wiki hóa|cần biên tập|văn phong|"
        "liên kết hỏng",
        "be": "накід",
        "bn": "অসম্পূর্ণ|*-অসম্পূর্ণ|পরিষ্করণ|পরিষ্করণ-*|রচনা সংশোধন|অনুলিপি সম্পাদনা|উল্লেখযোগ্যতা|"
        "বিজ্ঞাপন|নিরপেক্ষতা|একটি উৎস|প্রাথমিক উৎস|সূত্র উন্নতি|উৎসহীন|মৌলিক গবেষণা|আত্মজীবনী|বিতর্কিত|"
        "হালনাগাদ|মেয়াদউত্তীর্ণ|যান্ত্রিক অনুবাদ|সংযোগহীন|অসংযুক্ত|কমসংযুক্ত|বিষয়শ্রেণীহীন|কাজ চলছে",
        "gu": "સ્ટબ|*-સ્ટબ",
        "hy": "անավարտ|*-անավարտ",
        "is": "stubbur|*stubbur",
        "ka": "ესკიზი|*-ესკიზი",
        "kn": "ಚುಟುಕು",
        "mk": "никулец|*-никулец|без извори",
        "ml": "അപൂർണ്ണം",
        "ne": "ठुटो|*-ठुटो",
        "ta": "குறுங்கட்டுரை|*-குறுங்கட்டுரை",
        "te": "మొలక|*-మొలక",
        "ur": "نامکمل|صفائی|ویکائی",
    },
}
_SUBSTITUTED = re.compile(
    r"(?:subst|safesubst|نسخ|نسخ آمن|ers|sicher ?ers|sust|fijar|sost|展開|安全展開|verv|veiligverv|"
    r"podst|подст|подстановка|защподст|byt|yk|kopyala|aktar|替代|安全替代|替換|安全替換)\s*[:：]\s*"
)
"""MediaWiki's words that put a template's text in its place, in the shipped languages."""
SORT_KEY = re.compile(
    r"(?:defaultsort|sortierung|cleandefaultsort|ordina|orden|(?:default(?:category)?sort(?:key)?|"
    r"ordenar?|ordenacaopadrao|ordenaçãopadrão|ordempadr[aã]o|clef?detri|(?:oletus)?aakkostus|"
    r"stand(?:aa|a)rdsortering|sorteringsn(?:y|øk)kel|sortuj|domyślniesortuj|klíčřazení|kulcs|"
    r"rendezés|sortareimplicita|glavniraspored|podrazumevanosortiranje|järjesta|defaŭltordigo|"
    r"urutanbaku|varsayilansirala|xếp ?mặc ?định|προκαθορισμενηταξινομηση|προκταξ|сорткат|"
    r"сортировка по умолчанию|ключ сортировки|стандартне сортування|подразумеваносортирање|"
    r"основноподредување|әдепкісұрыптау|լռությամբ դասավորում|מיון רגיל|ترتيب افتراضي|"
    r"مفتاح ترتيب افتراضي|ترتیب(?:.?پیش.?فرض)?|ابتدائی ترتیب|मूल सॉर्ट|পূর্বনির্ধারিত ?বাছাই|"
    r"デフォルトソート(?:キー)?|기본정렬|默认排序(?:关键字)?)(?=\s*[:：՝]))\b.*",
    re.DOTALL | re.IGNORECASE,
)
"""MediaWiki's words for how categories sort a page, and templates that are called so."""
_BLANKS = re.compile(r"[\s_]+")
_PLACE = re.compile(r"(?<=\w)[ -](?:section|inline)$")
"""What English tags add when they speak of a part of the page."""


@lru_cache(maxsize=4096)
def tag_labels(name: str, language: str) -> Labels | None:
    """Give the labels of a template that marks a page or a sentence; None for any other."""
    written = _BLANKS.sub(" ", normalize("NFC", name)).strip().lower()
    called = _PLACE.sub("", _SUBSTITUTED.sub("", written, count=1))
    code = without_variant(language)
    return next((kind for kind in _NAMES if _is_of(called, kind, code)), None)


def _is_of(called: str, kind: Labels, language: str) -> bool:
    names, pattern = _listed(kind, language)
    return called in names or (pattern is not None and pattern.fullmatch(called) is not None)


@lru_cache(maxsize=1024)
def _listed(kind: Labels, language: str) -> tuple[frozenset[str], re.Pattern[str] | None]:
    """Give the names of a kind, and the pattern of those where a star stands for any words."""
    parts = [_NAMES[kind].get(code, "") for code in dict.fromkeys((language, "en"))]
    told = normalize("NFC", "|".join(parts))  # as wikis keep their texts
    names = frozenset(name for name in told.split("|") if name)
    starred = [re.escape(name).replace(r"\*", ".*") for name in names if "*" in name]
    return names, re.compile("|".join(starred), re.DOTALL) if starred else None
