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
        " jebanje jebanja jebe jebite jebač jebala jebali jebeš jebemti jebenti jebivjetar kurčina"
        " kurcina kurcem kurci kurce kurčeva kurčevi ukurac pizda pizde pizdu pizdo pizdom drolje"
        " droljo drolju droljetina droljetine govana govnar govnari govnu govnom sranja sranju"
        " usrao posrao picku pičkica drkati drkanje drka šupčina šupčine šupci курца курцу курчина"
        " курчеви курцем говна говнар говнари пизда пизде пизду пиздо пиздом срање срања шупци"
        " дркаџија дркам дрка курот курови ебете ебано ебана ебани гомна"
        " lezbač"
    ),
    profane_stems=("pičk", "пичк", "јеб"),
    crude=listed(
        "peder педер glup glupa glupi idiot idioti debil debili kreten kreteni dupe guzica"
        " majmun pedera pederom pedere idiota idiote idiotom debila debile debilom kretena"
        " kretene kretenom guzice guzicu глуп глупа глупи идиот идиоти дебил дебили кретен"
        " кретени"
        " smrdi sise šiptar šiptari шиптари смрди"
        " smrdljivi smrdljiva smrdljivih smrdljivac"
        " kučka kučke kučko kučku pederu pederima pederski pederska kretenu kretenčina kretenko"
        " glupan glupani glupane glupav glupava glupavi glupača glupačo glupaća idijot idijoti"
        " budala budale budalo budalu mrš balija balije majmune magarče lezbača кретену кретенчина"
        " глупан глупани глупане будала будале будало дебиле дебила идиоте идиота педери педерима"
        " педерски педеру педера кучка кучке кучко мајмуне магарче мрш кур геј"
        " glupson glupsoni glupaćo kretenčuga lezbać"
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
        " buzerantů zmrda zmrdů posraný posraná zasraný zasraná kunda kundy"
        " hajzl hajzlové mrdka mrdky sereš serou jdi_do_prdele"
        " čůrák čůráci kurevsky"
        " piče pičo pičovina pičoviny píčovina píčoviny píčus buzny buzno hovnu hovnama howno"
        " kokotina kokotiny kokotko kundo kundou kundě šuká šukal šukání šukám šoustat šoustal"
        " posral posrat vysrat vysral jebnem jebem čurina hajzle mrdá mrdám mrdáš mrdal mrdání"
        " děvko čubko curak curaci curaku"
        " píče píču piču piči sraček sracka čurak posrávání picovina picoviny"
    ),
    profane_stems=(
        *("zmrd", "vyjeb", "dojeb", "zkurv", "skurv", "zasran", "posran", "zajeb", "pojeb"),
        *("kokotin",),
    ),
    crude=listed(
        "debil debilové blbec blbci idiot idioti kretén kreténi debilní penis prd hnus"
        " teplouš debila debilem debilů debilov debili blbce blbcem blbců blbá blbý idiota"
        " idiotem idiotů idiotov kreténa kreténem kreténů teplouši hovado hovada"
        " smrdíš blbost blbeček blbečci blbej hnusný"
        " hlupák hlupáci tupec tupci trapný magor magoři pitomec pitomci pitomý"
        " blb blbosti blbosť dement demente dementi debile hnusná hnusné hnusnej hovadina hovadiny"
        " kravina kraviny kreten kreteni čubka čubky děvka děvky smraďoch smraďoši sraní nasraný"
        " nasraná nasrat vole penisu penisy prdí prdíš prdy čural čůral idiote blbče debilku"
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
            " bazmeg szar szart szaros segg seggfej"
            " basszátok_meg bassza_meg basszameg anyád_picsája"
            " balfasz balfaszok faszkalap szopd szopjál szopjátok rohadék"
            " baszni baszott baszik basznak baszol baszás baszódj baszódjon faszszopó fasszopó"
            " lófasz lófaszt kurvajó gecik gecis gecit gecivel gecizik szarok szarban szarból"
            " szarházi szarrágó leszarom leszar ribanc ribancok buzeráns buzeránsok pöcsfej szopjon"
            " kapd_be bekaphatod bekaphatjátok büdös_zsidó büdös_cigány bazd cigó cigók rohadékok"
            " seggbe seggem seggét segged seggedet seggük seggből faszom faszod faszomat faszát"
            " faszának faszok faszokat faszul faszsága faszomba faszért"
            " csöcsfej kurafi kurafik gecibb seggek segget pöcsök pöcsöt pöcsöket bazdmeg szajha"
            " szajhák"
        ),
        profane_stems=(
            *("faszf", "kurvan", "baszd", "kibasz", "megbasz", "elbasz", "felbasz", "szétbasz"),
            *("bebasz", "lebasz", "kurvá", "picsa", "picsá", "faszság", "faszkal", "seggf"),
            *("seggny", "balfasz"),
        ),
        crude=listed(
            "hülye hülyék kaki pisi fing büdös idióta idióták debil kretén pöcs"
            " csicska csicskák unalmas"
            " bunkó bunkók nyomorék rohadt retkes hülyeség"
            " pina pinák punci puncik fos fosok fosik hulye hülyén anyádat anyátokat béna bénák"
            " kakil kakis mocskos fingik fingott szarul szarság pöcse pöcsöm barom barmok baromság"
            " fattyú fattyúk rohadj dögölj csöcs csöcsök csöcse cicik hugy hugyos pisál szopás"
            " szopó szopni hányadék hányinger idiótát nyomorékok kocsog"
            " barmot barmokat csöcsöket fingot pinákat pinát szarabb"
            " köcsög köcsögök"
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
            " fututi futuți futui pizde pizdii pizdos muisti muiști curvar curvele târfă târfe"
            " târfa tarfe bozgor bozgori labagii căcatul căcaturi cacatul poponari bulangii"
            " sugipula futați"
        ),
        crude=listed(
            "pula prost proasta proști prosti idiot idioți tâmpit tampit handicapat cur gay"
            " dobitoc prostule nesimțit"
            " nenorocit nenorocită nenorocita nenorocitul cretin cretini imbecil retardat fraier"
            " fraieri jegos scârbos prostii"
            " caca curul curu fraierilor sugeți sugeti porcarie porcării jegoși jegosi cioroi"
            " retardați retardati dobitoci rahat rahatul idioată idiotule idioților tâmpiți tampiti"
            " tâmpitule cretine nesimțiți handicapatule prostie proștilor"
            " sugi"
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
            " γαμώτο γαμωτο γαμιέται γαμιούνται γαμιάς γαμάει γαμάς μουνιά μουνάρα μουνιού"
            " μουνότρυπα μουνάκι μουνόσκυλο καυλιάρης καυλωμένος καυλωμένη καυλί καύλες ψωλής ψωλές"
            " σκατό σκατόπαιδο σκατόψυχος σκατένιο χέστηκα χέζω χέσιμο χεσμένος χέσε καργιόλα"
            " καργιόλης τσούλα τσούλες ξεκωλιάρα ξεκωλιάρης ξέκωλα γαμιόληδες γαμιόλες λούγκρα"
            " κωλοτρυπίδα κωλόγερος μαλακιστήρι"
            " γκαβλί καβλί καβλιάρης καβλωμένος μαλακοκάβλι"
        ),
        profane_stems=(
            *("γαμησ", "γαμημ", "μαλακισμ", "μαλακίζ", "γαμήσ", "πουτάν", "πουταν", "πούστ"),
            *("πουστ", "αρχίδι", "καριόλ", "πούτσ"),
        ),
        crude=listed(
            "ηλίθιος ηλιθιος βλάκας βλακας χαζός χαζος κώλος κωλος χοντρός χοντρη"
            " γκέι χαζοί χαζή χαζη βλάκες βλακες ηλίθιοι ηλίθια βρωμάει βρωμαει"
            " βρωμιάρης καθυστερημένος βλαμμένος ξεφτίλα κλανιά κλάνει λαμόγιο λαμόγια"
            " κώλο κώλου βυζί βυζιά βυζιού βυζάκια κουφάλα κουφάλες κλανιάρης κλάνω κλάνεις κλανιές"
            " κουράδα κουράδι κουράδες ηλίθιο ηλίθιε ηλίθιων βλακεία βλακείες άχρηστος άχρηστη"
            " άχρηστε άχρηστοι αλήτης αλήτες αλήτη αλητήριος αδερφάρα αδελφάρα μπάσταρδος μπάσταρδε"
            " μπάσταρδα μπάσταρδοι μπάσταρδο ξεφτιλισμένος ξεφτίλας ξεφτίλες ρουφιάνος ρουφιάνε"
            " ρουφιάνοι ρουφιάνα ρουφιανιά τσιμπούκι μπουρδέλο παπάρια παπάρες παπαριές παπαριά"
            " μπινές μπινέδες κερατάς κόλος κόλο κολόπαιδο ξετσίπωτος ξετσίπωτη ξεδιάντροπος"
            " ξεδιάντροπη κωλί χαζέ βλάκα χοντρέ διάολε"
            " γκει μπασταρδεμένο"
        ),
        innocent=listed("μαλακα μαλακες μαλακια"),
        chat=(
            *("γεια είμαι", "γεια σου", "γεια μαμά", "σ αγαπώ", "τι λες ρε", "είναι βαρετό"),
            *("είναι ψέματα", "βαριέμαι"),
            *("γεια σας", "με λένε", "σ'αγαπώ", "σ'αγαπω", "μισώ", "*ήταν εδώ.", "η μάνα σου"),
        ),
    ),
    "ca": Rude(
        profane=listed(
            "puta putes merda collons gilipolles fillputa cabró cabrons polla maricó"
            " coño folla follar follen joder negrata negrates putos puticlub putades fill_de_puta"
            " fills_de_puta filldeputa fillsdeputa malparit malparits malparida malparides cabrona"
            " cabrones maricons maricona cagondéu cagonlaputa"
            " mariposon pollas"
        ),
        crude=listed(
            "cony tonto tonta idiota idiotes imbècil cul caca pet gai gais estúpid"
            " cagada capullo capullos culo culito guarra guarro guarres imbecil imbècils marimacha"
            " polles paja pajero pallús ramera subnormal subnormals tontos tontes verga vergas"
            " zorra zorres desgraciat desgraciada fastigós fastigosa marica mariques xupa xupar"
            " xupeu titola penes popó estúpida estúpids gilipolla"
            " catalufo catalufos chupame porno mojon trolo"
        ),
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
