"""Rude words and addresses of languages that have no full lists here: data only.

Each language is a `bot.analyzer.prose.lexicons.rude.Rude`.
"""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

_SERBO_CROATIAN = Rude(
    profane=listed(
        "kurac kurca kurcu pička picka pičke jebem jebi jebiga jebo jebati jebote govno sranje"
        " govna pederi pederčina šupak supak kurva kurve drolja курац пичка јебем говно"
        " гомно ебам усран усрана усрано усрани jeben jebena jebeno jebeni jebenog jebenom usran"
        " usrana usrano usrani usranog usranom usranu курва курве курви курву курво шупак"
        " drkadžija drkam drkaš seronja"
    ),
    profane_stems=("pičk", "јебе", "пичк"),
    crude=listed(
        "peder педер glup glupa glupi idiot idioti debil debili kreten kreteni dupe guzica"
        " majmun pedera pederom pedere idiota idiote idiotom debila debile debilom kretena"
        " kretene kretenom guzice guzicu глуп глупа глупи идиот идиоти дебил дебили кретен"
        " кретени"
        " smrdi sise šiptar šiptari шиптари смрди"
        " smrdljivi smrdljiva smrdljivih smrdljivac"
    ),
    chat=(
        *("zdravo ja sam", "bok ja sam", "ja sam iz", "здраво ја сам", "ovo je laž"),
        *("pozdrav svima", "zovem se", "volim te", "mrzim", "*bio ovdje.", "*bio ovde."),
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
        " hajzl hajzlové mrdka mrdky sereš serou seru jdi_do_prdele"
        " čůrák čůráci kurevsky"
    ),
    profane_stems=("zmrd", "vyjeb", "dojeb"),
    crude=listed(
        "debil debilové blbec blbci idiot idioti kretén kreténi debilní penis prd hnus"
        " teplouš debila debilem debilů debilov debili blbce blbcem blbců blbá blbý idiota"
        " idiotem idiotů idiotov kreténa kreténem kreténů teplouši hovado hovada"
        " smrdíš blbost blbeček blbečci blbej hnusný"
        " hlupák hlupáci tupec tupci trapný magor magoři pitomec pitomci pitomý"
    ),
    innocent=listed("ass"),
    chat=(
        *("smrdí.", "čau všichni", "ahoj tady", "ahoj já", "zdravím všechny"),
        *("zdravíme paní", "zdravíme třídu", "já jsem", "ty jsi", "jsi vůl", "je nuda"),
        *("ale nuda",),
        *(
            *("ahoj všichni", "ahoj lidi", "ahoj mami", "čau lidi", "ahojte", "jmenuji se"),
            *("volám sa", "miluji tě", "miluju", "ľúbim"),
        ),
        *("nenávidím", "*byl tady.", "*byl zde.", "*bol tu.", "tvoje máma", "tvoja mama", "nevím"),
    ),
)

RUDE = {
    **dict.fromkeys(("sr", "hr", "bs", "sh", "mk"), _SERBO_CROATIAN),
    **dict.fromkeys(("cs", "sk"), _CZECH),
    "hu": Rude(
        profane=listed(
            "fasz faszt faszfej geci geciző kurva kurvák kurvát picsa picsába buzi buzik baszd"
            " buzis buzit buzikat buzikkal buziknak buzinak buzival"
            " bazmeg szar szart szaros köcsög köcsögök segg seggfej"
            " basszátok_meg bassza_meg basszameg anyád_picsája"
            " balfasz balfaszok faszkalap szopd szopjál szopjátok rohadék"
        ),
        profane_stems=("faszf", "kurvan", "baszd"),
        crude=listed(
            "hülye hülyék kaki pisi fing büdös idióta idióták debil kretén pöcs"
            " csicska csicskák unalmas"
            " bunkó bunkók nyomorék rohadt retkes hülyeség"
        ),
        chat=(
            *("unatkozom", "nem tudom mit"),
            *("helló mindenki", "helló én", "szia én", "szia mindenki", "üdv mindenkinek"),
            *("ez hazugság", "aki ezt olvassa", "nagyon unalmas", "senkit nem érdekel"),
            *("sziasztok", "a nevem", "szeretlek", "utálom", "*itt járt.", "*itt volt.", "anyád"),
        ),
    ),
    "ro": Rude(
        profane=listed(
            "pulă pulii muie muist pizda pizdă fut fute futu futut curva curvă curve căcat cacat"
            " bulangiu poponar"
            " du-te_dracului coaie labagiu sugi_pula puța"
        ),
        crude=listed(
            "pula prost proasta proști prosti idiot idioți tâmpit tampit handicapat cur gay"
            " dobitoc prostule nesimțit"
            " nenorocit nenorocită nenorocita nenorocitul cretin cretini imbecil retardat fraier"
            " fraieri jegos scârbos prostii"
        ),
        innocent=listed("cum fag fagi"),
        chat=(
            *("salut sunt", "bună sunt", "salut eu sunt"),
            *("mă cheamă", "ma cheama", "cine citește", "cui îi pasă"),
            *("salut tuturor", "mă numesc", "ma numesc", "te iubesc", "urăsc", "*a fost aici."),
            "mă-ta",
        ),
    ),
    "el": Rude(
        profane=listed(
            "μαλάκας μαλάκα μαλακία μαλακίες μαλάκες πούστης πουστης πούστη"
            " γαμώ γαμω"
            " γαμημένε γαμημένος πουτάνα πουτανα μουνί μουνι αρχίδια αρχιδια καύλα σκατά σκατα"
            " γαμιέσαι γαμιεσαι γαμήσου γαμησου γαμιόλη καριόλης καριόλη καριόλα αρχίδι αρχιδι"
            " πούτσα πουτσα πούτσες πούτσο πούτσος πουτσο ψωλή ψωλη τσουτσούνι μουνόπανο"
            " κωλόπαιδο κωλόπαιδα πούστηδες"
            " ξέκωλο τσόλι σκατόφατσα πουστράκι"
        ),
        profane_stems=("γαμησ", "γαμημ"),
        crude=listed(
            "ηλίθιος ηλιθιος βλάκας βλακας χαζός χαζος κώλος κωλος χοντρός χοντρη"
            " γκέι χαζοί χαζή χαζη βλάκες βλακες ηλίθιοι ηλίθια βρωμάει βρωμαει"
            " βρωμιάρης καθυστερημένος βλαμμένος ξεφτίλα κλανιά κλάνει λαμόγιο λαμόγια"
        ),
        chat=(
            *("γεια είμαι", "γεια σου", "γεια μαμά", "σ αγαπώ", "τι λες ρε", "είναι βαρετό"),
            *("είναι ψέματα", "βαριέμαι"),
            *("γεια σας", "με λένε", "σ'αγαπώ", "σ'αγαπω", "μισώ", "*ήταν εδώ.", "η μάνα σου"),
        ),
    ),
    "ca": Rude(
        profane=listed(
            "puta putes merda cony collons gilipolles fillputa cabró cabrons polla maricó"
        ),
        crude=listed("tonto tonta idiota idiotes imbècil cul caca pet gai gais estúpid"),
        innocent=listed("fart retard retards bastards"),
        chat=(
            *("hola sóc", "hola soc"),
            *("hola a tothom", "em dic", "t'estimo", "odio", "m'agrada", "*va ser aquí."),
            "ta mare",
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
}
