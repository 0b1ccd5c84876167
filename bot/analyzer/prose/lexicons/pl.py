"""Polish."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="pl",
    negations=listed(
        "nie nigdy nic nikt nikogo nigdzie żaden żadna żadne żadnego ani bez ledwie bynajmniej"
    ),
    negating_prefixes=("nie", "bez", "anty"),
    opposites=opposed(
        "wygrał wygrała wygrali wygrywa zwycięstwo zwycięzca/przegrał przegrała przegrali "
        "przegrywa porażka przegrana|lewy lewa lewe lewej lewo/prawy prawa prawe prawej prawo|"
        "północ północy północny północna północnej/południe południu południowy południowa "
        "południowej|wschód wschodzie wschodni wschodnia wschodniej/zachód zachodzie zachodni "
        "zachodnia zachodniej|przed/po|nad/pod|pierwszy pierwsza pierwsze/ostatni ostatnia "
        "ostatnie|duży duża duże większy większa największy największa/mały mała małe mniejszy "
        "mniejsza najmniejszy najmniejsza|wysoki wysoka wyższy najwyższy najwyższa/niski niska "
        "niższy najniższy najniższa|stary stara starszy najstarszy/młody młoda młodszy najmłodszy"
        "|dobry dobra lepszy najlepszy/zły zła gorszy najgorszy|długi długa/krótki krótka|wzrósł"
        " wzrosła wzrost/spadł spadła spadek|sukces/porażka klęska|przyjaciel przyjaciele/wróg "
        "wrogowie|wojna wojny/pokój pokoju|prawdziwy prawdziwa/fałszywy fałszywa|bogaty "
        "bogata/biedny biedna|silny silna/słaby słaba|otwarty otwarta otwarto/zamknięty zamknięta"
        " zamknięto|początek rozpoczął/koniec zakończył|pozytywny pozytywna/negatywny negatywna"
        "|większość/mniejszość|czarny czarna/biały biała|dzień/noc|winny/niewinny|męski "
        "męska/żeński żeńska"
    ),
    claims=listed(
        "rzekomo rzekomy rzekoma domniemany domniemana podobno przypuszczalnie prawdopodobnie"
        " możliwe być_może może mogą mógł mogła mógłby powinien powinna musi muszą chyba zapewne"
        " oczywiście niewątpliwie udowodniony potwierdzony podejrzany oskarżony skazany skazana"
        " tak_zwany wszyscy wszystkie wszystko niektórzy niektóre wielu wiele kilka kilku każdy"
        " każda każde większość zawsze często czasami czasem zwykle rzadko tylko jedynie"
        " dokładnie"
        " około prawie uważany uważana więcej mniej"
    ),
    present=listed("jest są"),
    past=listed("był była było byli były"),
    death=listed("zmarł zmarła zmarli zginął zginęła śmierć nieżyjący zamordowany †"),
    genders=grouped("on jego jemu go mu pan mężczyzna|ona jej ją pani kobieta"),
    months=grouped(
        "styczeń stycznia sty|luty lutego lut|marzec marca mar|kwiecień kwietnia kwi|maj maja"
        "|czerwiec czerwca cze|lipiec lipca lip|sierpień sierpnia sie|wrzesień września wrz"
        "|październik października paź|listopad listopada lis|grudzień grudnia gru"
    ),
    numerals=grouped(
        "zero|jeden jedna pierwszy pierwsza|dwa dwie drugi druga|trzy trzeci trzecia"
        "|cztery czwarty|pięć piąty|sześć szósty|siedem siódmy|osiem ósmy|dziewięć dziewiąty"
        "|dziesięć dziesiąty|jedenaście|dwanaście|trzynaście|czternaście|piętnaście|szesnaście"
        "|siedemnaście|osiemnaście|dziewiętnaście|dwadzieścia|trzydzieści|czterdzieści"
        "|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt|sto|tysiąc"
    ),
    weekdays=grouped(
        "poniedziałek|wtorek|środa środę|czwartek|piątek|sobota sobotę|niedziela niedzielę"
    ),
    function_words=listed(
        "i w we z ze na do o od po za przy przez dla pod nad przed między u bez a ale lub oraz"
        " czy"
        " że żeby aby jak jako gdy kiedy gdzie co kto który która które którzy ten ta to te tego"
        " tej tym się jest są był była było były być nie jego jej ich on ona oni go mu też także"
        " już tylko bardzo"
    ),
    profane=listed(
        "kurwa kurwy kurwo kurwą chuj chuja chuje chujowy chujowa pierdol pierdolić pierdolę"
        " pierdolony spierdalaj wypierdalaj jebać jebac jebany jebana zajebisty zajebiste"
        " pojeb pojebany pizda pizdy cipa cipy dziwka dziwki skurwysyn skurwiel gówno gowno"
        " dupa dupy dupe cwel cwele ciota gównie jebaną pierdolcie pierdolona ruchać rucha"
        " wyruchał spierdalać wypierdala zjeb zjeby pojebana pojebani chujnia chujowo chujem"
        " pizdą huj huja huje kórwa ciotą dziwką gówniarz gówniany debilu pizdę dziwkę"
        " dziwek dupą dupę dupie gówna gównem gównu cipą cipę cwela cwelem cweli ciotę"
        " cioty"
        " wypierdalać wyruchać"
        " zjebany zjebana zjebane"
        " chój cipka cipkę cipko dupsko dupska gunwo guwno hujem hujowy hujowa hujnia hwdp chwdp"
        " japierdole jebał jebała jebie jebią jebcie jebnij jebnięty kutafon kutasiarz piździe"
        " pizdo ruchania ruchanie ruchaniu ruchał ruchała ruchają ruchacz sranie srać srał zesrał"
        " zesrała zesrany obsrany posrany posrane wysrać wysrał zasrany zasrana zasrane wyruchany"
        " wyruchana wyruchali zdzira zdziry lachociąg obciągara czarnuch czarnuchy czarnuchów"
        " dziwkarz cwelu niedojeb chujek chujku chujów chujami chujach chujowi chujstwo"
    ),
    profane_stems=(
        *("kurw", "skurw", "pierdol", "jeban", "jebać", "pojeb", "zajeb", "chujo", "gówn"),
        *("kurew", "wpierdol", "zapierdal", "opierdal", "opierdol", "rozpierdol", "wypierdol"),
        *("przypierdol", "podpierdol", "napierdal", "upierdol", "odpierdol", "dopierdol"),
        *("popierdol", "spierdol", "wyjeb", "odjeb", "przyjeb", "dojeb", "rozjeb", "zjeb"),
        *("wkurw", "zakurw", "podkurw", "nakurw"),
    ),
    crude=listed(
        "penis pochwa cycki kupa siki pierd debil debile idiota idioci głupi głupia głupek"
        " frajer frajerzy gej geje lesbijka porno śmierdzi matoł ciul debilem głupie brzydki"
        " brzydka śmierdziel nudy cienias lamus lamusy frajerem dziwak sraka pierdzi menel"
        " menele żul pedał pedały suka suki szmata dupek fiut fiuta fiuty fiutem kutas"
        " kutasa kutasem debila debili debilami idiotę idiotą idiotka idiotki idiotów"
        " frajera frajerów głupków głupka matoła matoły pedała pedałem pedałów dupka dupki"
        " dupków"
        " palant palanci kretyn kretyni jełop jełopy bzdura bzdury"
        " grubas grubasy grubaska"
        " burdel glupi glupia glupie gupi gupia kutasy kutasów kutasie penisa penisem penisy pisior"
        " przygłup przygłupa przygłupy ryj smierdzi śmierdzą śmierdziele śmierdzielu ssij ssijcie"
        " syf sraczka sraką zadupie wiocha obciąga ciapak ciapaty ciapaci kacap kacapy menda mendy"
        " szmaty gnojek gnojki idioto debilka głupki głupole downy cipki"
        " przygłupów dupeczki downa sraniu burdelu pieprzyć pierdzieć cipie cipe"
    ),
    innocent=listed("suka fat hoe"),
    chat=(
        *("nie chce mi się",),
        *("nikt tego nie czyta",),
        "lol",
        "haha",
        "xd",
        "xddd",
        "cześć wszystkim",
        "siema",
        "witam wszystkich",
        "mam na imię",
        "nazywam się",
        "kocham cię",
        "ja kocham",
        "nienawidzę",
        "myślę że",
        "lubię",
        "nie wiem",
        "*był tu.",
        "*tu był.",
        "twoja stara",
        "twoja mama",
        "pozdrawiam",
        "pozdro",
        "ale nuda",
        "hej wszystkim",
        "hej jestem",
        "cześć jestem",
        "ja jestem",
        "jestem z",
        "mam na imie",
        "chodzę do",
        "mieszkam w",
        "moja mama",
        "mój tata",
        "moja dziewczyna",
        "mój chłopak",
        "moja szkoła",
        "moja klasa",
        "mój kolega",
        "kocham",
        "jest gejem",
        "jest głupi",
        "jest głupia",
        "jest brzydki",
        "jest najlepszy.",
        "jest najlepsza.",
        "jest super",
        "jest fajny",
        "to debil",
        "to idiota",
        "to frajer",
        "twoja matka",
        "twój stary",
        "twój ojciec",
        "pozdro dla",
        "pozdrawiam wszystkich",
        "pozdrowienia dla",
        "byłem tu",
        "byłam tu",
        "tu byłem",
        "nie lubię",
        "to kłamstwo",
        "hahaha",
        "xdd",
        "nie wiem co",
        "kto to czyta",
        "zadzwoń",
        "zapraszamy na",
        "kup teraz",
    ),
)
