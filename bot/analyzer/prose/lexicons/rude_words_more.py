"""More of what `rude_words` holds, for languages of smaller wikis: data only."""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

MORE = {
    "sl": Rude(
        profane=listed(
            "kurac kurca pička pizda jebi jebem jebati jebo kurba kurbe kurcu kurcem pičke"
            " pičko kurbo pizda pizde pizdo pezde"
        ),
        crude=listed(
            "peder pedri drek sranje idiot bedak debil butec smrdi tepec pedra pedrom dreka"
            " drekom idiota idioti bedaka bedaki debila debili butca butci tepca tepci"
        ),
        chat=("pozdrav vsem", "ime mi je", "ljubim te", "sovražim", "*je bil tukaj.", "tvoja mama"),
    ),
    "sq": Rude(
        profane=listed(
            "kurvë kurva pidh pidhi qifsha qihem bythë bythqir robqir"
            " kurvar kurvari kurvat kurvën bythqire bythqirë bythqira bythën bytha qifsh qifshi"
            " shkërdhatë shkërdhata shkerdhate robqirë rrospi rrospia pirdhu pidhar pidhari"
            " kurve bythec"
        ),
        crude=listed(
            "peder mut budalla idiot trashaman"
            " kar kari muti mutin lavire horr horra horri kopil hajvan pordhë pordha pshurrë shurrë"
            " qelbësirë qelbësira qelbesire budallë budallai budallenj kreten debil debilë dështak"
            " pederast pedera pederi matuf bushtër bushtra"
            " budalle debile dështakë dredharake horre"
        ),
        chat=("përshëndetje të gjithëve", "unë quhem", "të dua", "*ishte këtu.", "nëna jote"),
    ),
    "eu": Rude(
        profane=listed(
            "putakume putakumea putaseme kabroi kabroia zakila puta puto gilipollas"
            " putakumeak kabroiak putasemea zakilak popatik_hartzera kabroizar kakazahar"
        ),
        crude=listed(
            "kaka txotxolo tontoa ergela ipurdia inozoa"
            " kakati tontoak ergelak tontolapiko inozoak alua ipurzulo potorro txotxoloa"
        ),
        innocent=listed("anal"),
        chat=("kaixo denoi", "nire izena", "maite zaitut", "*hemen egon da.", "zure ama"),
    ),
    "gl": Rude(
        profane=listed(
            "puta putas puto merda collóns maricón cabrón gilipollas fillo_da_puta"
            " coño putos puteiro merdas cabróns maricóns maricas foder fodido fodida"
        ),
        crude=listed(
            "carallo cona parvo tonto tonta idiota caca feo fea"
            " tetas caga cagar cagada polla pollas verga porno estúpido estúpida estúpidos"
            " estúpidas estupido estupida chúpame chupa imbécil imbécis imbecil mamada mamadas"
            " fodechinchos marica conas parvos parva tontos tontas"
            " estupidos estupidas"
        ),
        chat=("ola a todos", "chámome", "quérote", "*estivo aquí.", "túa nai"),
    ),
    "af": Rude(
        profane=listed("poes fokken fokkin"),
        crude=listed("fok hoer hoere moffie piel kak idioot stink lelik naai naaier"),
        chat=("hallo almal", "my naam is", "ek is lief vir", "*was hier.", "jou ma"),
    ),
    "eo": Rude(
        profane=listed(
            "piĉo kaco fiki fikulo putino putinido merdo pugulo fekulo"
            " fiku forfiku forfiki fikado kacen piĉen"
        ),
        crude=listed("feko stulta stultulo idioto fek furzulo"),
        chat=("saluton al ĉiuj", "mia nomo estas", "mi amas vin", "*estis ĉi tie.", "via patrino"),
    ),
    "sw": Rude(
        profane=listed("kumamako mkundu mboo msenge kutomba tombwa"),
        crude=listed("kuma shoga matako mavi mjinga wajinga pumbavu fala"),
        innocent=listed("ass fart"),
        chat=("habari zenu", "jina langu ni", "nakupenda", "*alikuwa hapa.", "mama yako"),
    ),
    "az": Rude(
        profane=listed("sikim sikdir sikiş götveren qəhbə qehbe gijdıllaq oğraş"),
        crude=listed("göt axmaq gic idiot peysər"),
        chat=("salam hamıya", "mənim adım", "səni sevirəm", "*burada idi.", "sənin anan"),
    ),
    "kk": Rude(
        profane=listed("қотақ қотағым қотақбас сігейін сігу жәлеп көтлақ сука пидор хуй нахуй"),
        crude=listed("көт ақымақ лох дурак"),
        chat=("сәлем бәріңе", "менің атым", "сені сүйемін", "жақсы көремін", "сенің анаң"),
    ),
    "hy": Rude(
        profane=listed("բոզ բոզի քունեմ քունած գյոթվերան պուց կլիր"),
        crude=listed("ապուշ հիմար տխմար դեբիլ"),
        chat=("բարև բոլորին", "իմ անունը", "սիրում եմ քեզ", "*այստեղ էր.", "քո մայրը"),
    ),
    "ka": Rude(
        profane=listed(
            "ყლე ყლეო მუტელი მოტყნული დედამოტყნული ტრაკი ბოზი ბოზები ნაბოზარი ჩათლახი ბოზია ბოზის"
            " ბოზებო ნაბოზარია ნაბოზრები ყლეა ყლეები ჩათლახია ჩათლახები"
        ),
        crude=listed("დებილი იდიოტი სულელი ლოხი"),
        chat=("გამარჯობა ყველას", "გამარჯობა ხალხო", "მე მქვია", "მიყვარხარ", "დედაშენი"),
    ),
}
