"""What `rude_words` holds, for the north of Europe: data only."""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

_NORWEGIAN = Rude(
    profane=listed(
        "fitte fitter kuk kuken hore hora jævla faen føkk rasshøl rævhøl homse"
        " drittunge drittsekk"
        " kukhue dritkjedelig ludder jævel"
        " knulle knull knuller knulla fitta fittetryne hestkuk horunge horunger horebukk"
        " drittsekker pakkis pakkiser svartskalle svartskaller runke runker rompehull homser"
        " homsete tispetryne"
        " kuker kukene morraknuller ståpikk føkka føkkings"
    ),
    profane_stems=("jævl", "faens", "fitte"),
    crude=listed(
        "pikk bæsj bæsje tiss tissen promp rumpe rumpa dum dumme idiot idioter homo stygg"
        " ræv dritt drit mongo neger"
        " tulling teit ekkel kjerring dust ræva"
        " bæsjen bæsjer kåt kåte pule pulte rompa rompe rompen tissemann møkk møkka pappskalle"
        " tispe tisper idioten idiotisk dummen stygge feiting mongoloide pulting tissefant kukk"
        " forjævlig"
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
            " bøssekarl bøssekarle kneppet fissehul pikhoved pikfjæs kussefjæs røvbanan"
            " lortekælling luderunger"
        ),
        profane_stems=("bøsserø", "røvhul"),
        crude=listed(
            "pik pikken lort lorte pis tis prut numse bøsse dum idiot idioter grim homo"
            " røv skid"
            " skide tissemand tissekone åndssvag åndssvage"
            " negere idioten idioterne prutter lortet røvbananer tåbe tåber klamme knepper"
        ),
        innocent=listed("slut fart fag sletten nikker"),
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
            " paskat paskiaiset paskapää paskapäät paskamainen kyrvän kyrvät kyrpiä mulkut mulkun"
            " mulkkuja runkata runkkaa runkkarit runkkaus neekerit neekereitä perseenreikä"
            " perseenreiät perseennuolija kusipäitä hinttarit retardit nekru nekrut narttujen"
            " nussii pilluun pillun pillut pilluja pillussa pillusta pillulla vitusti vitussa"
            " vitusta"
            " hevonvittu hevonpaska hevonperse koiranpaska kananpaska perseääliö runkku mulkero"
            " mulkerot paskapuhetta kyrpiintynyt jutku pilkunnussija"
        ),
        profane_stems=(
            *("vitun", "vittu", "huora", "nussi", "vitutt", "vitutu", "vituiks", "vituill"),
        ),
        crude=listed(
            "homo homot perkele saatana pissa kakka kakkaa pieru pylly tyhmä tyhmät idiootti"
            " idiootit ruma läski"
            " kikkeli pippeli tissit lesbo"
            " perse perseet urpo urpot ääliö ääliöt kakkapää"
            " hintti hintit homppeli homppelit homoja homon lesbot juntti juntit kulli kullin"
            " kullia läskit läskin mamu mamut narttu nartut vammanen vammane vammaset äpärä kusi"
            " perseen perseeseen perseessä perseestä saatanan perkeleen jumalauta tyhmää tyhmiä"
            " tyhmin idiootteja kakat pierut pieree piereskelee pissaa kikkelin tissi tissejä"
            " pimppi pimpit pimpsa mulkvisti spurgu ryssä ryssät hurri hurrit vajakki vajakit"
            " paskin typerys typerykset ääliöitä lutka lutkat paskova"
            " paskainen paskoa paskantaa paskanmarjat paskapuhe munapää mutakuono tussu tussut"
            " persvako persläpi rättipää"
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
        profane=listed(
            "türa putsi pede pederast nikkuma nussima raisk"
            " türad türapea vittu vittude vitupea vitupead vitukarv litsid litsipoeg perseauk"
            " sitapea sitajunn sitahunnik munnipea peded pedekas pedekad pederastid hoorad nahhui"
            " pohhui pohui"
        ),
        profane_stems=("nussi",),
        crude=listed(
            "hoor hoora"
            " perse persse munn sitt sita pask loll lollid idioot tobe haiseb kurat krt"
            " lits litsakas litsi vitt perses persesse perset munni munnid munne pasane pasapea"
            " sitane sitapott tuss tussu tussud puts jobu jobud jobukas keppima keppida keppis"
            " lollakas lollakad lollpea homod homokas homokad idioodid idiootne noku noks kaka"
            " kakajunn kakane junn junni junnid taun taunid debiilik debiilikud debiilne kuradi"
            " tibla tiblad imbetsill imbetsillid värdjas värdjad mölakas mölakad tõbras haisev"
            " haisevad kretiin nahui"
        ),
        chat=("tere kõigile", "minu nimi on", "ma armastan", "ma vihkan", "*oli siin.", "sinu ema"),
    ),
    "lv": Rude(
        profane=listed(
            "pidars pidaras pidarasi mauka maukas dirsa dirsā pizda pimpis pimpji jebāt"
            " nahuj pohuj pohui huiņa huinja bļaģ bļeģ bļa bļe mauku maukām peža pežu pisties"
            " izpisa nepisies pimpja padla pīzda jebans jobans jobanais dirsējs pakaļdirsējs pediņš"
            " pediņi pidari pidaru pidarus pidariem pizdec"
        ),
        profane_stems=("pīzd", "dirsa", "dirsu", "dirsā", "dirst", "pizdu"),
        crude=listed(
            "sūds sūdi stulbs muļķis idiots lohs smird kaka"
            " kuce kuces losis lohu lox loxs loh pauti pipele pirdiens pirst sūda sūdu sūdiem suds"
            " stulba stulbi stulbenis stulbeņi smirdi smirdīgs daunis dauņi debils debili debīls"
            " debīli homītis homiķis idioti kroplis kropļi kakas kaku kakāt muļķe muļķi maita"
            " maitas niga čurāt nahui pimpi"
            " lohi stūlbs"
        ),
        chat=("sveiki visiem", "mani sauc", "es mīlu", "es ienīstu", "*bija šeit.", "tava mamma"),
    ),
    "lt": Rude(
        profane=listed(
            "pyderas pydaras kurva kurvos šūdas šūdai bybis bybys pizda nachui kekšė"
            " nachuj šiknius šikniai šikna šiknos šikną subinlaižys kekšės kekšių dalbajobas"
            " dalbajobai dolbajobas chuinia huinia jobanas jobana jobnutas pisasi užpisa užpiso"
            " bliat bybį bybio bybiai bybiu kurvų kurvą kurvomis pizdą pizdec pidarai pidarų"
        ),
        profane_stems=("pyder", "pydar", "šūd"),
        crude=listed(
            "durnius lochas debilas kvailys idiotas kaka subinė smirdi durniai durnių kvailiai"
            " durniau durna durnas lochai lochų debilai debilų debile kvailių idiotai idiotų idiote"
            " idiotė subinę subinės myžti apsimyžo smirda smirdžius bezdalius bezda homikas homikai"
            " pautai čiulpk užknisa užkniso blet blia urodas urodai kakoti kvaila kvailė kretinas"
            " kretinai bukagalvis bukagalviai nahui"
        ),
        chat=("labas visiems", "mano vardas", "aš myliu", "myliu tave", "*buvo čia.", "tavo mama"),
    ),
    "is": Rude(
        profane=listed(
            "hóra hórur píka píkan píkur mellur rassgat rassgatið drullusokkur drullusokkar"
            " böllur böllinn faggi faggar skítseiði skíthæll skíthælar skítapakk fokk fokking"
            " fokkaðu tíkarsonur tíkarsynir drulluhali píkuna tussan hóran mellufær kuntan"
            " drullukunta"
            " fokka fokkaði drulludeli píku hommadjöfull"
        ),
        crude=listed(
            "mella"
            " tussa tussur helvítis andskotans fáviti fávitar hálfviti hálfvitar ljótur ljót ljótt"
            " heimskur heimsk heimskt kúkur kúk kúkar typpi aumingi aumingjar skítur skít skíts"
            " skítugur skítug skítugt ógeð ógeðslegur ógeðsleg ógeðslegt fífl rass prump"
            " hommi hommar andskotinn djöfulsins freta fretar kúka kúkaði fábjáni fábjánar"
            " fitubolla fitabolla drusla druslur negri negrar rassgati prumpar prumpaði prumpa lúði"
            " aumingja ónytjungur sjúgðu brundur mongólíti tussu hálfvita fávita vesalingur"
            " kúkalabbi ljótar heimskir heimska typpið"
            " fretaði væluskjóða lúðablesi hlandbrenndur"
        ),
        chat=("hæ allir", "hæ ég heiti", "ég elska þig", "ég hata", "*var hér.", "mamma þín"),
    ),
}
