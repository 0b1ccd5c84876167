"""German."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="de",
    negations=listed(
        "nicht kein keine keinen keinem keiner keines nie niemals nichts niemand niemanden"
        " nirgends nirgendwo weder noch ohne kaum nein keinerlei keineswegs"
    ),
    negating_prefixes=("un", "nicht", "nicht-", "in", "im", "ir", "des", "miss", "anti"),
    opposites=opposed(
        "gewann gewinnt gewonnen gewinner sieg siege siegte sieger/verlor verliert verloren "
        "verlierer niederlage niederlagen unterlag|links linke linken linker linkes/rechts rechte"
        " rechten rechter rechtes|norden nördlich nördliche nördlichen/süden südlich südliche "
        "südlichen|osten östlich östliche östlichen/westen westlich westliche westlichen|vor/nach"
        "|über oberhalb/unter unterhalb|oben/unten|erste ersten erster erstes/letzte letzten "
        "letzter letztes|groß große großen größer größte größten/klein kleine kleinen kleiner "
        "kleinste kleinsten|hoch hohe hohen höher höchste höchsten/niedrig niedrige niedrigen "
        "niedriger niedrigste niedrigsten|alt alte alten älter älteste ältesten/jung junge jungen"
        " jünger jüngste jüngsten|gut gute guten besser beste besten/schlecht schlechte "
        "schlechten schlechter schlechteste schlechtesten|lang lange länger längste/kurz kurze "
        "kürzer kürzeste|früh früher/spät später|stieg steigt gestiegen/sank sinkt gesunken fiel"
        " fällt gefallen|erfolg erfolgreich erfolgreiche/misserfolg erfolglos erfolglose|freund"
        " freunde/feind feinde|krieg/frieden|wahr richtig/falsch|reich reiche/arm arme|stark "
        "starke/schwach schwache|geöffnet offen/geschlossen|beginn begann beginnt/ende endete "
        "endet|positiv positive/negativ negative|mehrheit/minderheit|schwarz schwarze/weiß weiße"
        "|warm/kalt|tag/nacht|männlich männliche/weiblich weibliche|angenommen/abgelehnt|"
        "erlaubt/verboten"
    ),
    claims=listed(
        "angeblich angebliche angeblicher angeblichen mutmaßlich mutmaßliche mutmaßlicher"
        " vermutlich vermeintlich wahrscheinlich möglicherweise vielleicht offenbar anscheinend"
        " scheinbar wohl sicher bestimmt zweifellos bewiesen erwiesen verdächtigt beschuldigt"
        " verurteilt sogenannte sogenannter kann könnte können könnten darf dürfte muss müssen"
        " soll sollen sollte will alle allen einige einigen manche manchen viele vielen wenige"
        " wenigen jeder jede jedes mehrere meisten immer oft häufig manchmal meist meistens"
        " selten"
        " nur genau etwa ungefähr rund fast beinahe mindestens höchstens gilt mehr weniger"
    ),
    present=listed("ist sind bin"),
    past=listed("war waren gewesen"),
    death=listed("gestorben starb verstorben verstorbene verstorbener tot tod ermordet †"),
    genders=grouped("er ihn ihm sein seine seinen herr mann|sie ihr ihre ihren frau"),
    months=grouped(
        "januar jan jänner|februar feb|märz mär|april apr|mai|juni jun|juli jul|august aug"
        "|september sep sept|oktober okt|november nov|dezember dez"
    ),
    numerals=grouped(
        "null|eins erste erster ersten|zwei zweite zweiter zweiten|drei dritte dritter dritten"
        "|vier vierte vierter vierten|fünf fünfte|sechs sechste|sieben siebte|acht achte"
        "|neun neunte|zehn zehnte|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn"
        "|neunzehn|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert"
        "|tausend"
    ),
    weekdays=grouped("montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag"),
    function_words=listed(
        "der die das den dem des ein eine einen einem einer eines und oder aber sondern denn"
        " in im"
        " an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen um"
        " bis"
        " seit während wegen als wie dass daß weil wenn ob da so auch nicht noch nur schon sehr"
        " ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sich es er"
        " sie"
        " wir ihr ich sein seine ihre dieser diese dieses welche welcher"
    ),
    profane=listed(
        "scheiße scheisse scheiß scheiss ficken fickt gefickt arschloch"
        " arschlöcher arsch hurensohn hurensöhne nutte nutten fotze fotzen wichser"
        " wixer schlampe schlampen schwuchtel schwuchteln spasti spast"
        " pisser verpisst verpiss drecksau hackfresse vollidiot drecksloch"
        " dreckskaff dreckskerl mistkerl mistgeburt arschficker arschgesicht schwanzlutscher"
        " hurenkind gefickte bitch"
        " ärsche arschfick arschficken arschgeige arschgeigen arschkriecher arschlecker arschkopf"
        " hurre hurrensohn huhrensohn hurensöhnen kackwurst kackwürste kackbratze kackvogel kanacke"
        " kanacken peniskopf pimmelkopf scheise scheis spasten spasst spastis spacken verfickt"
        " verfickte verfickter verfickten verficktes wixxe wixxen wixxer wixen wixt fickte fickten"
        " fickst fickerei nuttensohn nuttenkind dreckssau dreckshure drecksack dreckschwein"
        " hurenbock fotzengesicht schwanzgesicht pissnelke"
        " pissfotze"
    ),
    profane_stems=("scheiß", "scheiss", "arschl", "hurens", "wichser"),
    crude=listed(
        "penis vagina pimmel muschi titten möse kacke kacken furz pups pupsen doof doofe"
        " blöd idiot idioten depp trottel schwul schwule porno pisse kotzen behindert neger"
        " mongo hässlich stinkt drecks stinken stinker hässliche dumm dumme dummkopf schwuli"
        " kacka popel arschi langweilig missgeburten penner assi"
        " furzen furzt"
        " bescheuert bescheuerte deppen fettsack fettsäcke muschis penise penisse pennis verarscht"
        " verarschen verarsche furtz fürze kack kake kackt gekackt kotze kotzt gekotzt muschie pipi"
        " pornos schniedel stingt titte bumsen bumst gebumst polacke polacken vollpfosten"
        " dumpfbacke hohlkopf trotteln schwull xnxx schwachkopf schwachköpfe dummköpfe dummer"
        " dummes blöde blöder dildos"
        " flittchen pissen pisst pinkeln pinkelt dödel bratze homofürst"
        " hure huren wichse wichsen fick ficker ficks kanake kanaken missgeburt"
    ),
    innocent=listed("dick ass fat fart cum gay sex hoe wiener"),
    chat=(
        "lol",
        "haha",
        "hallo leute",
        "hallo mama",
        "hi leute",
        "hallo ich bin",
        "ich heiße",
        "ich liebe dich",
        "ich liebe",
        "ich hasse",
        "ich denke",
        "ich finde",
        "ich glaube",
        "ich weiß nicht",
        "*war hier.",
        "ist doof",
        "ist ein loser",
        "ist toll",
        "ist cool",
        "ist geil",
        "sind cool",
        "sind geil",
        "deine mutter",
        "deine mudda",
        "halt die fresse",
        "halt die klappe",
        "wer das liest",
        "folgt mir",
        "hallo mein name",
        "mein name ist",
        "hallo leute ich",
        "ich bin der",
        "ich bin die",
        "ich bin ein",
        "ich wohne",
        "wir sind die",
        "grüße an",
        "grüßt alle",
        "gruß an",
        "liebe grüße",
        "ist schwul",
        "ist dumm",
        "ist blöd",
        "ist hässlich",
        "ist der beste.",
        "ist die beste.",
        "ist langweilig",
        "ist scheiße",
        "deine mama",
        "deine mum",
        "meine schule",
        "meine klasse",
        "wer das hier",
        "das stimmt nicht",
        "stimmt gar nicht",
        "keine ahnung",
        "was geht",
        "moin leute",
        "hdgdl",
        "besucht uns",
        "rufen sie",
        "jetzt bestellen",
        "fick dich",
    ),
    capital_nouns=True,
)
