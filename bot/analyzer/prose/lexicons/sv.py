"""Swedish."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="sv",
    negations=listed(
        "inte ej icke aldrig ingen inget inga ingenting ingenstans varken utan knappt nej"
    ),
    negating_prefixes=("o", "icke-", "in", "im", "ir", "miss", "van", "anti"),
    opposites=opposed(
        "vann vinner vunnit vinnare seger segrar/förlorade förlorar förlorat förlorare förlust "
        "nederlag|vänster vänstra/höger högra|norr norra nordlig/söder södra sydlig|öster östra"
        " östlig/väster västra västlig|före/efter|över ovanför/under nedanför|första förste/sista"
        " siste|stor stora större största/liten lilla små mindre minsta|hög höga högre högsta/låg"
        " låga lägre lägsta|gammal gamla äldre äldsta/ung unga yngre yngsta|bra god bättre "
        "bästa/dålig sämre sämsta|lång långa/kort korta|tidig tidigare/sen senare|ökade ökar ökat"
        " steg/minskade minskar minskat sjönk|framgång/misslyckande|vän vänner/fiende fiender|"
        "krig/fred|sann rätt/falsk fel|rik rika/fattig fattiga|stark starka/svag svaga|öppen "
        "öppnade/stängd stängde|började börjar början/slutade slutar slut|positiv "
        "positiva/negativ negativa|majoritet/minoritet|svart svarta/vit vita|varm/kall|dag/natt"
        "|skyldig/oskyldig|godkänd/avslagen|tillåten tillåtet/förbjuden förbjudet|manlig "
        "manliga/kvinnlig kvinnliga"
    ),
    claims=listed(
        "påstådd påstådda påstått påstås enligt_uppgift förmodligen förmodad troligen troligtvis"
        " sannolikt möjligen möjligtvis kanske uppenbarligen tydligen säkert bevisad bekräftad"
        " misstänkt anklagad åtalad dömd så_kallad kan kunde ska skulle måste bör får alla några"
        " vissa många få flera varje alltid ofta ibland vanligen vanligtvis sällan bara endast"
        " exakt ungefär cirka nästan minst högst flesta anses ansågs mer mindre"
    ),
    present=listed("är"),
    past=listed("var"),
    death=listed("död döda avliden avlidne avled dog omkom mördad †"),
    genders=grouped("han honom hans herr|hon henne hennes fru kvinna|hen"),
    months=grouped(
        "januari jan|februari feb|mars mar|april apr|maj|juni jun|juli jul|augusti aug"
        "|september sep sept|oktober okt|november nov|december dec"
    ),
    numerals=grouped(
        "noll|första|två andra|tre tredje|fyra fjärde|fem femte|sex sjätte|sju sjunde"
        "|åtta åttonde|nio nionde|tio tionde|elva|tolv|tretton|fjorton|femton|sexton|sjutton"
        "|arton|nitton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra|tusen"
    ),
    weekdays=grouped(
        "måndag måndagen|tisdag tisdagen|onsdag onsdagen|torsdag torsdagen|fredag fredagen"
        "|lördag lördagen|söndag söndagen"
    ),
    function_words=listed(
        "och i att det som en ett på är av för med till den har de inte om han hon var sig men ett"
        " så vid från eller under efter kan in hade sin sina sitt ut nu då när hur där här över"
        " mot mellan genom också bara mycket vi ni du jag man blev bli blir vara varit detta denna"
        " dessa än utan innan sedan eftersom"
    ),
    profane=listed(
        "fitta fittor kuk kukar jävla jävlar jävel knulla knullar knull skit"
        " skitstövel bög bögar bögjävel rövhål röv arsle slyna fitthora"
        " idiotjävel luder jävligt jäveln fittan fittig bögig bögarna skitdum"
        " skitsnack skitkul horunge horungar kukhuvud cpunge fanskap"
        " skittråkig skittråkigt skitful skitfula skitbra"
        " runka runkar runkade"
        " fan_i_mig"
        " arslet arslen blattar blattejävel hororna kukarna kuken kuksugare kuksugar rövhålet"
        " rövslickare runkare runkat skitunge skitungar skitgubbe skithög skithögar skitstövlar"
        " slampa slampor slampan svartskalle svartskallar fittjävel fittorna bögigaste skitnödig"
        " röven kukens"
    ),
    profane_stems=("jävl", "jävel", "knull", "bögj", "bögi"),
    crude=listed(
        "penis snopp snippa bajs bajsar kissa prutt rumpa tuttar dum dumma idiot idioter"
        " mongo gay homo porr ful fula luktar äcklig bajskorv bajsa bajsade fulaste tråkig"
        " tråkigt tönt töntar pucko puckon dumhuvud äckel luktade snorunge"
        " efterbliven äckliga äckligt pappskalle dumbom korkad korkade fjant asful asfula"
        " tjockis tjockisen"
        " bajset bajskorvar bajsat vafan faan fetto kåt penisar penisen pungkula pungkulor rumpan"
        " rumpor snoppar snoppen skiten subba subbor kärring kärringar negrar idioten idioterna"
        " korkskalle dumskalle dumskallar efterblivna efterblivet fjantar fjantig fisen fiser"
        " cpskadad äcklet bajsiga fulare blatte horan runk"
        " bögen bögarnas bajskorven negrarna"
        " helvete helvetet hora horor mongo neger negrer"
    ),
    innocent=listed("fart slut fag fat sex hoe kiss"),
    chat=(
        *("puss på dig", "världens bästa skola"),
        *("ingen bryr sig", "jag vill dö", "fan vad", "vilket skämt", "hej från"),
        *("sluta läsa", "läs inte"),
        *("lol", "haha", "hej alla", "hej jag heter", "hej mamma", "jag heter", "jag älskar"),
        *("jag hatar", "jag tycker", "jag tror", "jag gillar", "*var här.", "är bäst.", "är dum"),
        *("din mamma", "håll käften", "följ mig", "hej jag", "hej mitt", "mitt namn är"),
        *("jag är", "jag bor", "jag går i", "jag tycker om", "min skola", "min klass"),
        *("min mamma", "min pappa", "min bror", "min syster", "min kompis", "mina kompisar"),
        *("din pappa", "är gay", "är bög", "är ful", "är bajs", "är tråkig", "är coolast"),
        *("är snygg", "är sämst", "bäst i världen", "hejsan", "tjena", "hahaha", "hälsningar."),
        *("det stämmer inte", "kontakta oss", "ring oss", "besök oss", "köp nu", "älskar dig"),
    ),
)
