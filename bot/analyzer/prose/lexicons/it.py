"""Italian."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="it",
    negations=listed(
        "non no mai niente nulla nessuno nessuna nessun né neanche nemmeno neppure senza mica"
    ),
    negating_prefixes=("in", "im", "il", "ir", "dis", "non", "anti"),
    opposites=opposed(
        "vince vinse vinto vincitore vittoria vittorie/perde perse perso perdente sconfitta "
        "sconfitte|sinistra sinistro/destra destro|nord settentrionale/sud meridionale|est "
        "orientale/ovest occidentale|prima/dopo|sopra/sotto|primo/ultimo ultima|grande grandi "
        "maggiore/piccolo piccola piccoli minore|alto alta superiore/basso bassa inferiore|"
        "vecchio vecchia/giovane|buono buona migliore/cattivo cattiva peggiore|lungo lunga/corto"
        " corta breve|aumenta aumentò aumento/diminuisce diminuì diminuzione calo|"
        "successo/fallimento insuccesso|amico amici alleato alleati/nemico nemici|guerra/pace|"
        "vero vera/falso falsa|ricco ricca/povero povera|forte/debole|aperto aperta/chiuso chiusa"
        "|inizia iniziò inizio/finisce finì fine|positivo positiva/negativo negativa|"
        "maggioranza/minoranza|nero nera/bianco bianca|caldo calda/freddo fredda|giorno/notte|"
        "colpevole/innocente|accettato accettata/rifiutato rifiutata|permesso permessa/vietato "
        "vietata|maschile/femminile"
    ),
    claims=listed(
        "presumibilmente presunto presunta presunti presunte apparentemente probabilmente"
        " possibilmente forse sicuramente certamente può possono potrebbe potrebbero deve devono"
        " dovrebbe dovrebbero sarebbe sarebbero avrebbe avrebbero accusato accusata sospettato"
        " condannato condannata provato dimostrato confermato cosiddetto tutti tutte tutto tutta"
        " alcuni alcune qualche molti molte pochi poche diversi ogni sempre spesso talvolta"
        " raramente generalmente solo soltanto solamente esattamente circa quasi maggior più meno"
        " almeno considerato considerata"
    ),
    present=listed("è sono"),
    past=listed("era erano fu furono"),
    death=listed("morto morta morti morì deceduto deceduta morte scomparso defunto ucciso †"),
    genders=grouped("egli lui signor signore uomo|ella lei signora donna"),
    months=grouped(
        "gennaio gen|febbraio feb|marzo mar|aprile apr|maggio mag|giugno giu|luglio lug"
        "|agosto ago|settembre set|ottobre ott|novembre nov|dicembre dic"
    ),
    numerals=grouped(
        "zero|primo prima|due secondo seconda|tre terzo terza|quattro quarto|cinque quinto"
        "|sei sesto|sette settimo|otto ottavo|nove nono|dieci decimo|undici|dodici|tredici"
        "|quattordici|quindici|sedici|diciassette|diciotto|diciannove|venti|trenta|quaranta"
        "|cinquanta|sessanta|settanta|ottanta|novanta|cento|mille"
    ),
    weekdays=grouped("lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"),
    function_words=listed(
        "il lo la i gli le l' un uno una un' di a da in con su per tra fra del dello della dei"
        " degli delle al allo alla ai agli alle dal dallo dalla dai dalle nel nello nella nei"
        " nelle sul sulla sui sulle e ed o ma se che chi cui quale quali dove quando come si ci"
        " vi ne è sono era erano fu ha hanno aveva essere stato stata questo questa questi queste"
        " quello quella anche più non suo sua suoi sue loro perché durante dopo prima"
    ),
    profane=listed(
        "cazzo cazzi cazzata cazzate stronzo stronza stronzi stronzate merda merde puttana"
        " puttane vaffanculo fanculo coglione coglioni minchia frocio froci"
        " ricchione culattone pompino pompini incazzato succhiacazzi"
        " figlio_di_puttana pezzo_di_merda porco_dio porcodio dio_cane diocane negro_di_merda"
        " rottinculo cagare cagata cazzone cazzoni succhia_cazzi mignotta mignotte"
        " sborra"
        " cazzona cazzuto cazzaro cazzari kazzo cojone cojoni coglionata coglionate rincoglionito"
        " rincoglioniti fottiti fottuto fottuta fottuti fottetevi inculare inculato inculata"
        " inculati inculo merdaccia merdoso merdosa merdosi merdata merdina minchiata minchiate"
        " minchione minkia sborro sborrare sborrata sborrate stocazzo stronzata stronzone"
        " stronzetto vafanculo affanculo dioporco dio_porco porcamadonna porca_madonna porcoddio"
        " dio_merda madonna_puttana ricchioni culattoni leccaculo leccaculi troione troiona troiata"
        " troiate frocione frocetto fancazzista ciucciacazzi rottoinculo mortacci_tua mortacci_tuoi"
        " bocchinara spompinare froscio recchione rincoglionire chiavata rompicoglioni"
    ),
    profane_stems=("vaffancul", "puttan"),
    crude=listed(
        "culo pene vagina tette cacca pipì scoreggia scemo scema scemi stupido stupida idiota"
        " idioti deficiente cretino porno gay ciccione puzza puzzi schifo ciccioni sfigato"
        " sfigati puzzano puzzone babbeo mongoloide troia troie figa fica bastardo"
        " bastardi"
        " cretina cretini imbecille imbecilli schifoso schifosa handicappato palloso pallosa"
        " pallosissimo terrone terroni"
        " caca cacare cacata caccola caccole caga cago cagate cagato cesso deficente deficenti"
        " deficienti fighe gnocca gnocche pippa pippe pirla piscio pisciare piscia puzzolente"
        " puzzava scopata scopate scopato scorreggia scorregge scoregge skifo suca sucate succhiami"
        " trombare baldracca bagascia checca ebete ebeti cagasotto pisellino pupù buttana sfigata"
        " stupidi stupide schifosi zoccole culone culona"
        " rompipalle rompiballe chiavare pupu puzzate scopava"
        " scopare zoccola"
    ),
    innocent=listed("fat hoe"),
    chat=(
        "è il migliore del mondo",
        "lol",
        "ahah",
        "haha",
        "ciao a tutti",
        "ciao sono",
        "ciao mamma",
        "mi chiamo",
        "ti amo",
        "ti odio",
        "io penso",
        "io credo",
        "secondo me",
        "mi piace",
        "non lo so",
        "*era qui.",
        "è stato qui",
        "fa schifo",
        "tua madre",
        "tua mamma",
        "seguitemi",
        "iscrivetevi",
        "ciao mi chiamo",
        "io sono",
        "ti voglio bene",
        "il mio nome",
        "la mia scuola",
        "la mia classe",
        "mia mamma",
        "mio nonno",
        "mia nonna",
        "mi fa schifo",
        "fate schifo",
        "è uno scemo",
        "è scemo",
        "è brutto",
        "è brutta",
        "è gay",
        "è il migliore.",
        "è la migliore.",
        "siete",
        "forza juve",
        "forza inter",
        "forza milan",
        "forza napoli",
        "forza roma",
        "salutiamo",
        "un saluto a",
        "saluti a",
        "abbasso",
        "ahahah",
        "ahahaha",
        "chi legge",
        "contattateci",
        "chiamateci",
        "visitate il",
        "acquista ora",
    ),
)
