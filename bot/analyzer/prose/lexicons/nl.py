"""Dutch."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="nl",
    negations=listed(
        "niet geen nooit niets niks niemand nergens noch zonder nauwelijks nee geenszins"
    ),
    negating_prefixes=("on", "niet-", "in", "im", "il", "ir", "non-", "anti", "wan"),
    opposites=opposed(
        "wint won gewonnen winnaar overwinning/verliest verloor verloren verliezer nederlaag|"
        "links linker linkse/rechts rechter rechtse|noorden noordelijk noordelijke/zuiden "
        "zuidelijk zuidelijke|oosten oostelijk oostelijke/westen westelijk westelijke|voor/na|"
        "boven/onder|eerste/laatste|groot grote groter grootste/klein kleine kleiner kleinste|"
        "hoog hoge hoger hoogste/laag lage lager laagste|oud oude ouder oudste/jong jonge jonger"
        " jongste|goed goede beter beste/slecht slechte slechter slechtste|lang lange/kort korte"
        "|vroeg vroeger/laat later|steeg stijgt gestegen/daalde daalt gedaald|succes "
        "succesvol/mislukking mislukt|vriend vrienden/vijand vijanden|oorlog/vrede|waar "
        "juist/onwaar onjuist fout|rijk rijke/arm arme|sterk sterke/zwak zwakke|geopend "
        "open/gesloten|begon begint begin/eindigde eindigt einde|positief positieve/negatief "
        "negatieve|meerderheid/minderheid|zwart zwarte/wit witte|warm/koud|dag/nacht|"
        "schuldig/onschuldig|aanvaard/verworpen|toegestaan/verboden|mannelijk "
        "mannelijke/vrouwelijk vrouwelijke"
    ),
    claims=listed(
        "vermeend vermeende vermoedelijk vermoedelijke naar_verluidt zogenaamd zogenaamde"
        " blijkbaar kennelijk schijnbaar waarschijnlijk mogelijk misschien wellicht zeker bewezen"
        " verdacht beschuldigd veroordeeld kan kunnen kon zou zouden mag moet moeten alle sommige"
        " enkele veel vele weinig elke elk ieder iedere verscheidene altijd vaak soms meestal"
        " zelden alleen slechts precies ongeveer circa bijna minstens hoogstens meeste meer minder"
        " beschouwd"
    ),
    present=listed("is zijn ben"),
    past=listed("was waren"),
    death=listed("overleden overleed stierf gestorven dood wijlen vermoord †"),
    genders=grouped("hij hem meneer heer man|zij ze haar mevrouw vrouw"),
    months=grouped(
        "januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug"
        "|september sep sept|oktober okt|november nov|december dec"
    ),
    numerals=grouped(
        "nul|eerste|twee tweede|drie derde|vier vierde|vijf vijfde|zes zesde|zeven zevende"
        "|acht achtste|negen negende|tien tiende|elf|twaalf|dertien|veertien|vijftien|zestien"
        "|zeventien|achttien|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig"
        "|negentig|honderd|duizend"
    ),
    weekdays=grouped("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"),
    function_words=listed(
        "de het een en of maar want dus in op aan bij met van voor door uit over onder naar tot te"
        " om als dan dat die dit deze er hier daar waar wie wat welke is zijn was waren werd"
        " werden wordt worden heeft hebben had hadden hij zij ze we wij ik je u hun haar hem zich"
        " niet ook nog al wel meer zeer na tijdens sinds tussen tegen zonder omdat toen"
    ),
    profane=listed(
        "kut kutten klootzak klootzakken godverdomme neuken neuk geneukt flikker"
        " flikkers kutwijf sletje slet nikker nikkers schijt kankerhoer kankerlijer"
        " kankermongool kankerzooi teringlijer tyfuslijer pleur klerelijer hoerenzoon aarsgat"
        " kutdorp kutschool kutstad"
        " kutmarokkaan kutmarokkanen krijg_de_tering krijg_de_tyfus krijg_de_kanker"
        " kutkind tyfusbeest tyfusbeesten randdebiel pisnicht"
        " facking focking kakhoofd kontgat neukt neukte neukten neukend neukende neuke neuker"
        " neukers geitenneuker kutje kutjes kuthoer rothoer vishoer moffenhoer zandneger spleetoog"
        " spleetogen poepchinees klotewijf klotezooi klotekind hoerenkind hoerenjong hoerenzonen"
        " kankerkind kankerjood kankerhomo kankerneger kankerkut kankerwijf tyfushoer teringhoer"
        " teringwijf tyfuswijf schijten poepgat aarslikker"
        " boerelul paardelul lulhannes kontneuken neukstier spaghettivreter bamivreter"
        " loempiavouwer roetmop"
    ),
    profane_stems=("klootz", "kutw", "godver"),
    crude=listed(
        "sletten"
        " poep poepen pies piemel piemels kont konten tieten scheet scheten stom idioot sukkel"
        " lul pik gay homo porno lelijk stinkt stinken debiel vies vieze lelijke stomme"
        " loser losers poepje drol drollen snotneus mietje mietjes kak kakker mongool"
        " mongolen"
        " achterlijk achterlijke kakken klote gadverdamme"
        " aars geil geile gelul homos kontje poephoofd poepie poepjes poept poepseks pis pissen"
        " stront tiet tetten verrekte dikzak mogool lullen lulletje smeerlap smeerlappen wijf neger"
        " negers gadver getver getverderrie verdomme graftak godskolere klere kolere trut trutten"
        " debielen idioten stomkop domkop rukker rukkers achterlijken penissen mof moffen"
        " hufter hufters klojo klojos mafketel verekte poepte poepsex"
        " hoer hoeren"
    ),
    innocent=listed("die fat slut hoe kant ass douche pees"),
    chat=(
        *("domme koe", "vet cool", "super schattig"),
        *("jouw moeder", "dit is onzin", "dit is saai", "groetjes uit"),
        *("lol", "haha", "hallo allemaal", "hallo ik ben", "hoi allemaal", "hoi ik ben"),
        *("ik heet", "mijn naam is", "ik hou van", "ik haat", "ik denk", "ik vind"),
        *("ik weet niet", "*was hier.", "is cool", "je moeder", "hou je bek", "volg mij"),
        *("groetjes", "hoi ik", "hallo ik", "ik ben", "ik zit", "ik woon", "ik vind dit"),
        *("mijn school", "mijn klas", "je vader", "jullie zijn", "jij bent", "is gay", "is homo"),
        *("is een homo", "is een sukkel", "is lelijk", "is de beste.", "is de leukste"),
        *("is saai", "waren hier", "groeten van", "de groeten", "hou van jou", "weet ik niet"),
        *("dit is niet waar", "hahaha", "bel ons", "bezoek onze", "koop nu", "wie dit leest"),
    ),
)
