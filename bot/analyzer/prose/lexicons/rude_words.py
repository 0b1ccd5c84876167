"""Rude words and addresses of languages that have no full lists here: data only.

Each language is a `bot.analyzer.prose.lexicons.rude.Rude`.
"""

from bot.analyzer.prose.lexicons.lexicon import listed, prefixed
from bot.analyzer.prose.lexicons.rude import Rude

_NORWEGIAN = Rude(
    profane=listed("fitte fitter kuk kuken hore hora jævla faen føkk pikk rasshøl rævhøl homse"),
    profane_stems=("jævl", "faens", "fitte"),
    crude=listed("bæsj bæsje tiss tissen promp rumpe rumpa dum dumme idiot idioter homo stygg"),
    innocent=listed("slut fart ass fag sletten nikker"),
    chat=(
        *("hei alle", "hei mamma", "jeg heter", "jeg elsker", "jeg hater", "*var her.", "er best."),
        "moren din",
    ),
)
_SERBO_CROATIAN = Rude(
    profane=listed(
        "kurac kurca kurcu pička picka pičke jebem jebi jebiga jebo jebati jebote govno sranje"
        " govna pederi pederčina šupak supak kurva kurve drolja курац пичка јебем говно"
        " гомно ебам усран усрана усрано усрани jeben jebena jebeno jebeni jebenog jebenom usran"
        " usrana usrano usrani usranog usranom usranu курва курве курви курву курво шупак"
    ),
    profane_stems=("pičk", "јебе", "пичк"),
    crude=listed(
        "peder педер glup glupa glupi idiot idioti debil debili kreten kreteni dupe guzica"
        " majmun pedera pederom pedere idiota idiote idiotom debila debile debilom kretena"
        " kretene kretenom guzice guzicu глуп глупа глупи идиот идиоти дебил дебили кретен"
        " кретени"
    ),
    chat=(
        "pozdrav svima",
        "zovem se",
        "volim te",
        "mrzim",
        "*bio ovdje.",
        "*bio ovde.",
        "tvoja mama",
    ),
)
_CZECH = Rude(
    profane=listed(
        "kurva kurvy kurvo píča piča píčo kokot kokoti kokote čurák čuráci jebat mrdat"
        " hovno hovna sráč sráči prdel prdele buzerant buzna buzerante zmrd zmrdi šukat"
        " vyjebaný vyjebany jebnutý srať kurvu kurvou kurvě kurev kurvám píči píčou píčí"
        " pičou pičus čuráka čurákem čuráků kokota kokotem kokotom kokotů kokotov hovnem"
        " hovně hovien sráče sráčů sračka sračky prdeli prdelí buzeranti buzeranta"
        " buzerantů zmrda zmrdů posraný posraná zasraný zasraná kunda kundy kundu"
    ),
    profane_stems=("zmrd", "vyjeb", "dojeb"),
    crude=listed(
        "debil debilové blbec blbci idiot idioti kretén kreténi debilní penis prd hnus"
        " teplouš debila debilem debilů debilov debili blbce blbcem blbců blbá blbý idiota"
        " idiotem idiotů idiotov kreténa kreténem kreténů teplouši hovado hovada"
    ),
    innocent=listed("ass"),
    chat=(
        *(
            "ahoj všichni",
            "ahoj lidi",
            "ahoj mami",
            "čau lidi",
            "ahojte",
            "jmenuji se",
            "volám sa",
            "miluji tě",
            "miluju",
            "ľúbim",
        ),
        *("nenávidím", "*byl tady.", "*byl zde.", "*bol tu.", "tvoje máma", "tvoja mama", "nevím"),
    ),
)
_HINDI = Rude(
    profane=listed(
        "चूतिया चूतिये चूत मादरचोद बहनचोद भोसड़ी भोसडी भोसड़ीके रंडी गांड गाँड गांडू लौड़ा लौड़े"
        " लंड झांट"
        " madarchod bhenchod behenchod chutiya chutiye bhosdike bhosdi gaandu"
    ),
    crude=listed("हरामी कमीना कमीने कुत्ते गधा गधे बेवकूफ़ बेवकूफ मूर्ख हरामखोर"),
    chat=("मेरा नाम", "मैं तुमसे प्यार", "मुझे पसंद", "मैं यहाँ", "हाय दोस्तों", "नमस्ते दोस्तों", "mera naam"),
)
_MALAY = Rude(
    profane=listed(
        "bangsat kontol memek ngentot entot jancok jancuk goblok tolol pepek bajingan lonte"
        " pukimak"
        " kimak perek ngewe bencong"
    ),
    crude=listed(
        "pantat asu anjing anjir babi bego idiot bodoh monyet dungu sialan banci jelek gila"
    ),
    chat=(
        *("halo semua", "hai semua", "nama saya", "nama aku", "namaku", "aku cinta", "aku suka"),
        *("saya suka", "aku benci", "aku sayang", "wkwk", "wkwkwk", "wkwkwkwk", "*pernah di sini."),
        *("wk wk", "ibumu", "ikuti saya", "jangan lupa subscribe", "hahaha"),
    ),
)

RUDE = {
    **dict.fromkeys(("nb", "no", "nn"), _NORWEGIAN),
    **dict.fromkeys(("sr", "hr", "bs", "sh", "mk"), _SERBO_CROATIAN),
    **dict.fromkeys(("cs", "sk"), _CZECH),
    **dict.fromkeys(("hi", "mr", "ne", "bho", "mai"), _HINDI),
    **dict.fromkeys(("id", "ms", "jv", "su", "min"), _MALAY),
    "fo": Rude(innocent=listed("slut fart fag")),
    "lb": Rude(innocent=listed("ass")),
    "da": Rude(
        profane=listed("fisse kusse luder luderen bøsserøv røvhul kneppe fandme"),
        profane_stems=("bøsser", "røvhul"),
        crude=listed(
            "pik pikken lort lorte pis tis prut numse bøsse bøsser dum idiot idioter grim homo"
        ),
        innocent=listed("slut fart fag sletten"),
        chat=(
            "hej alle",
            "hej mor",
            "hej med jer",
            "jeg hedder",
            "jeg elsker",
            "jeg hader",
            "*var her.",
            "er bedst.",
            "din mor",
        ),
    ),
    "fi": Rude(
        profane=listed(
            "vittu vitun vituiksi paska paskaa paskan kyrpä kyrpää mulkku huora"
            " huoran huorat pillu pillua nussia runkkari neekeri persereikä"
        ),
        profane_stems=("vitun", "vittu", "huora"),
        crude=listed(
            "homo homot perkele saatana pissa kakka kakkaa pieru pylly tyhmä tyhmät idiootti"
            " idiootit ruma läski"
        ),
        chat=(
            "moi kaikki",
            "moi olen",
            "moi äiti",
            "hei kaikki",
            "nimeni on",
            "mun nimi",
            "rakastan",
            "vihaan",
            "*oli täällä.",
        ),
    ),
    "hu": Rude(
        profane=listed(
            "fasz faszt faszfej geci geciző kurva kurvák kurvát picsa picsába buzi buzik baszd"
            " buzis buzit buzikat buzikkal buziknak buzinak buzival"
            " bazmeg szar szart szaros köcsög köcsögök segg seggfej"
        ),
        profane_stems=("faszf", "kurvan", "baszd"),
        crude=listed("hülye hülyék kaki pisi fing büdös idióta idióták debil kretén pöcs"),
        chat=("sziasztok", "a nevem", "szeretlek", "utálom", "*itt járt.", "*itt volt.", "anyád"),
    ),
    "ro": Rude(
        profane=listed(
            "pulă pulii muie muist pizda pizdă fut fute futu futut curva curvă curve căcat cacat"
            " bulangiu poponar"
        ),
        crude=listed(
            "pula prost proasta proști prosti idiot idioți tâmpit tampit handicapat cur gay"
        ),
        innocent=listed("cum fag fagi"),
        chat=(
            "salut tuturor",
            "mă numesc",
            "ma numesc",
            "te iubesc",
            "urăsc",
            "*a fost aici.",
            "mă-ta",
        ),
    ),
    "bg": Rude(
        profane=listed(
            "хуй путка путки курва курви педераст педерасти лайно лайна еба ебал ебати"
            " ебаси мамицата гъз курвата курвите путката лайното лайната гъза гъзът"
            " педераста педерастите"
        ),
        profane_stems=("пичк", "педерас"),
        crude=listed(
            "копеле копелето копелета копелетата шибан шибана шибано шибани шибаният шибаната"
            " тъпак тъпаци тъп тъпа глупак идиот идиоти дебил грозен пикня акам смърди"
            " тъпака тъпакът глупака глупаци глупаците идиота идиотите дебила дебили"
            " дебилите"
        ),
        chat=("здравейте на всички", "казвам се", "обичам те", "мразя", "*беше тук.", "майка ти"),
    ),
    "el": Rude(
        profane=listed(
            "μαλάκας μαλάκα μαλακία μαλακίες μαλάκες πούστης πουστης πούστη"
            " γαμώ γαμω"
            " γαμημένε γαμημένος πουτάνα πουτανα μουνί μουνι αρχίδια αρχιδια καύλα σκατά σκατα"
        ),
        profane_stems=("γαμησ", "γαμημ"),
        crude=listed("ηλίθιος ηλιθιος βλάκας βλακας χαζός χαζος κώλος κωλος χοντρός χοντρη"),
        chat=("γεια σας", "με λένε", "σ'αγαπώ", "σ'αγαπω", "μισώ", "*ήταν εδώ.", "η μάνα σου"),
    ),
    "ca": Rude(
        profane=listed(
            "puta putes merda cony collons gilipolles fillputa cabró cabrons polla maricó"
        ),
        crude=listed("tonto tonta idiota idiotes imbècil cul caca pet gai gais estúpid"),
        innocent=listed("fart retard retards bastards"),
        chat=(
            "hola a tothom",
            "em dic",
            "t'estimo",
            "odio",
            "m'agrada",
            "*va ser aquí.",
            "ta mare",
        ),
    ),
    "uk": Rude(
        profane=listed(
            "хуй хуя хуї хуйня хуйло нахуй похуй пізда пізди пізду пиздець блядь бляді бля"
            " блять сука"
            " суки їбати єбати йобаний їбаний йобана заїбав заїбали підор підори підорас підараси"
            " гандон мудак мудаки гівно гімно лайно срака сраку сраки курва курви шльондра"
            " лайна лайну лайном лайні гівна гівну гівном гівні сраці сракою срак курву"
            " курві курвою курв курвам шльондри шльондру шльондрою шльондр шлюха шлюхи"
            " шлюху шлюхою шлюх сукою гандони гандона гандоном гандонів мудака мудаком"
            " мудаків підора підором підорів підараса підарасом підарасів підарас підар підари"
        ),
        profane_stems=("хуй", "хуї", "пізд", "пизд", "заїб", "виїб", "йоба"),
        crude=listed(
            "дурень дурні дурна дурак дебіл дебіли ідіот ідіоти лох лохи гей геї тупий тупа тупі"
            " придурок жопа жопи жопу какашка какашки какашок пеніс урод уроди чмо лол"
            " порно дурня дурнем дурнів дурну дебіла дебілом дебілів ідіота ідіотом ідіотів"
            " ідіотка ідіотки лоха лохом лохів придурка придурки придурком придурків жопі"
            " жопою урода уродом уродів"
        ),
        chat=(
            *("всім привіт", "привіт всім", "привіт усім", "мене звати", "я люблю", "я ненавиджу"),
            *("я думаю", "мені подобається", "*був тут.", "тут був *.", "тут була *.", "лол"),
            *(
                "слава україні!",
                "героям слава!",
                "твоя мама",
                "твоя мати",
                "ахаха",
                "ахахах",
                "хаха",
                "підписуйтесь",
            ),
        ),
    ),
    "be": Rude(
        profane=listed(
            "хуй хуйня пізда пізды блядзь сука сукі гаўно підар курва ябаць хуя пізду"
            " піздой гаўна гаўном гаўне сраку сракі сракай курвы курву курвай сукай підары"
            " підараў"
        ),
        crude=listed(
            "дурань дурны ідыёт дэбіл лох жопа дурня дурні дурням ідыёта ідыёты ідыётам"
            " ідыётаў дэбіла дэбілы дэбілаў лоха лохі жопы жопу жопай"
        ),
        chat=("усім прывітанне", "прывітанне ўсім", "мяне завуць", "я люблю", "*быў тут."),
    ),
    "he": Rude(
        profane=listed(
            "זונה זונות הזונה שרמוטה שרמוטות מניאק מניאקים מזדיין מזדיינת לזיין מזיין כוסאמק"
            " כוסומו"
            " כוס_אמק כוס_אמא בן_זונה בת_זונה בני_זונות קוקסינל חרא שרלילה מוצץ_זין"
        )
        # not behind מ: מזונות are food
        | prefixed(
            "ה ו ל ב כ ש וה שה", "זונה זונות שרמוטה שרמוטות מניאק מניאקים חרא שרלילה כוסאמק"
        ),
        crude=listed(
            "הומו הומואים מטומטם מטומטמת מטומטמים דביל דבילי טמבל טיפש קקי פיפי מסריח פלוץ"
        ),
        chat=(
            *(
                "שלום לכולם",
                "היי לכולם",
                "קוראים לי",
                "*היה פה.",
                "*היתה פה.",
                "*היה כאן.",
                "*הייתה פה.",
            ),
            *(
                "אני אוהב",
                "אני אוהבת",
                "אני שונא",
                "אני שונאת",
                "אמא שלך",
                "אמא שלכם",
                "חחח",
            ),
        ),
    ),
}
