"""What `rude_words` holds, for the north of Europe: data only."""

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

NORTH = {
    **dict.fromkeys(("nb", "no", "nn"), _NORWEGIAN),
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
    "et": Rude(
        profane=listed("türa putsi pede pederast hoor nikkuma nussima raisk"),
        crude=listed("perse persse munn sitt sita pask loll lollid idioot tobe haiseb kurat krt"),
        chat=("tere kõigile", "minu nimi on", "ma armastan", "ma vihkan", "*oli siin.", "sinu ema"),
    ),
    "lv": Rude(
        profane=listed(
            "pidars pidaras pidarasi mauka maukas dirsa dirsā pizda pimpis pimpji jebāt"
        ),
        crude=listed("sūds sūdi stulbs muļķis idiots lohs smird kaka"),
        chat=("sveiki visiem", "mani sauc", "es mīlu", "es ienīstu", "*bija šeit.", "tava mamma"),
    ),
    "lt": Rude(
        profane=listed("pyderas pydaras kurva kurvos šūdas šūdai bybis bybys pizda nachui kekšė"),
        crude=listed(
            "durnius lochas debilas kvailys idiotas kaka subinė smirdi durniai durnių kvailiai"
        ),
        chat=("labas visiems", "mano vardas", "aš myliu", "myliu tave", "*buvo čia.", "tavo mama"),
    ),
    "is": Rude(
        profane=listed(
            "hóra hórur píka píkan píkur mella mellur rassgat rassgatið drullusokkur drullusokkar"
        ),
        crude=listed(
            "tussa tussur helvítis andskotans fáviti fávitar hálfviti hálfvitar ljótur ljót ljótt"
            " heimskur heimsk heimskt kúkur kúk kúkar typpi aumingi aumingjar skítur skít skíts"
            " skítugur skítug skítugt ógeð ógeðslegur ógeðsleg ógeðslegt fífl rass prump"
        ),
        chat=("hæ allir", "hæ ég heiti", "ég elska þig", "ég hata", "*var hér.", "mamma þín"),
    ),
}
