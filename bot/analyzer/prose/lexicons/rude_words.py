"""Rude words and addresses of languages that have no full lists here: data only.

Each language is a `bot.analyzer.prose.lexicons.rude.Rude`.
"""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

_NORWEGIAN = Rude(
    profane=listed(
        "fitte fitter kuk kuken hore hora jævla faen føkk pikk rasshøl rævhøl homse"
        " drittunge drittsekk"
        " kukhue dritkjedelig ludder jævel"
    ),
    profane_stems=("jævl", "faens", "fitte"),
    crude=listed(
        "bæsj bæsje tiss tissen promp rumpe rumpa dum dumme idiot idioter homo stygg"
        " ræv dritt drit mongo neger"
        " tulling teit ekkel kjerring dust ræva"
    ),
    innocent=listed("slut fart ass fag sletten nikker"),
    chat=(
        *("mora di", "hei på deg", "heisann", "jeg kjeder meg", "er kjedelig.", "hold kjeft"),
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
_HINDI = Rude(
    profane=listed(
        "चूतिया चूतिये चूत मादरचोद बहनचोद भोसड़ी भोसडी भोसड़ीके रंडी गांड गाँड गांडू लौड़ा लौड़े"
        " लंड झांट"
        " madarchod bhenchod behenchod chutiya chutiye bhosdike bhosdi gaandu"
        " भोसडीके चुतिया चूतिए चुतिये लौडा लौडे रण्डी बहन_के_लौड़े"
        " हरामजादा हरामजादे हरामज़ादा भड़वा भड़वे रंडीबाज झाटू साला_कुत्ता तेरी_मां_की"
        " तेरी_माँ_की"
    ),
    profane_stems=("चूति", "चुति", "मादरचो", "बहनचो", "भोसड"),
    crude=listed("हरामी कमीना कमीने गधा गधे बेवकूफ़ बेवकूफ मूर्ख हरामखोर पागल टट्टी निकम्मा नालायक बदमाश"),
    chat=(
        *("हेलो दोस्तों", "हैलो दोस्तों", "नमस्कार दोस्तों", "हेलो मेरा", "सब्सक्राइब करें", "सब्सक्राइब करो"),
        *("मेरे चैनल", "मेरे यूट्यूब", "फॉलो करें", "फॉलो करो", "सब बकवास", "बकवास है"),
        *("मेरा नाम", "मैं तुमसे प्यार", "मुझे पसंद", "मैं यहाँ", "हाय दोस्तों"),
        *("नमस्ते दोस्तों", "mera naam"),
    ),
)
_MALAY = Rude(
    profane=listed(
        "bangsat kontol memek ngentot entot jancok jancuk goblok tolol pepek bajingan lonte"
        " pukimak"
        " kimak perek ngewe bencong"
        " ngaceng colmek bangke"
    ),
    crude=listed(
        "pantat asu anjing anjir babi bego idiot bodoh monyet dungu sialan banci jelek gila bokep"
        " kampret keparat brengsek norak bacot kentut titit peler geblek"
    ),
    chat=(
        *("halo guys", "hai guys", "halo teman", "nama gue", "saya ganteng", "aku ganteng"),
        *("paling ganteng", "cie cie", "ini bohong", "follow ig", "follow instagram"),
        *("jangan lupa follow", "gua bosan", "gue bosan", "hahahaha"),
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
        profane=listed(
            "fisse kusse luder luderen bøsserøv røvhul kneppe fandme"
            " kælling kællinger møgkælling perker perkere spasser spassere"
            " bondeknold"
            " fandeme"
        ),
        profane_stems=("bøsser", "røvhul"),
        crude=listed(
            "pik pikken lort lorte pis tis prut numse bøsse bøsser dum idiot idioter grim homo"
            " røv skid"
            " skide tissemand tissekone åndssvag åndssvage"
        ),
        innocent=listed("slut fart fag sletten"),
        chat=(
            *("er kedelig.",),
            *("hold kæft", "kys mig", "jeg keder mig", "er kedeligt.", "ha ha"),
            *("hej alle", "hej mor", "hej med jer", "jeg hedder", "jeg elsker", "jeg hader"),
            *("*var her.", "er bedst.", "din mor"),
        ),
    ),
    "fi": Rude(
        profane=listed(
            "vittu vitun vituiksi paska paskaa paskan kyrpä kyrpää mulkku huora"
            " huoran huorat pillu pillua nussia runkkari neekeri persereikä"
            " läskiperse ime_munaa imekää_munaa homopelle"
            " kusipää kusipäät hinttari paskiainen vitut retardi"
        ),
        profane_stems=("vitun", "vittu", "huora"),
        crude=listed(
            "homo homot perkele saatana pissa kakka kakkaa pieru pylly tyhmä tyhmät idiootti"
            " idiootit ruma läski"
            " kikkeli pippeli tissit lesbo"
            " perse perseet urpo urpot ääliö ääliöt kakkapää"
        ),
        chat=(
            *("heippa kaikille", "heippa kaikki"),
            *("haisee.", "moi mä", "mä oon", "moikka", "terve kaikki", "terveisiä luokalta"),
            *("sun äiti", "äitis on", "äitisi on", "on tylsää.", "ketään ei kiinnosta"),
            *("moi kaikki", "moi olen", "moi äiti", "hei kaikki", "nimeni on", "mun nimi"),
            *("rakastan", "vihaan", "*oli täällä."),
        ),
    ),
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
