"""French."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="fr",
    negations=listed(
        "ne n' pas non jamais aucun aucune rien personne ni sans guère nul nulle point n'est"
        " n'était n'a n'ont n'avait n'y n'en"
    ),
    negating_prefixes=("in", "im", "ir", "il", "non", "non-", "dé", "dés", "mal", "anti"),
    opposites=opposed(
        "gagne gagné gagna gagnant remporte victoire victoires vainqueur/perd perdu perdit "
        "perdant défaite défaites|gauche/droite|nord septentrional septentrionale/sud méridional"
        " méridionale|est oriental orientale/ouest occidental occidentale|avant/après|"
        "dessus/dessous|premier première premiers premières/dernier dernière derniers dernières"
        "|grand grande grands grandes/petit petite petits petites|haut haute hauts hautes "
        "supérieur supérieure/bas basse basses inférieur inférieure|vieux vieille/jeune jeunes|"
        "bon bonne meilleur meilleure/mauvais mauvaise pire|long longue/court courte|augmente "
        "augmenté augmentation hausse/diminue diminué diminution baisse|succès réussite/échec "
        "échecs|ami amis allié alliés/ennemi ennemis|guerre/paix|vrai vraie/faux fausse|"
        "riche/pauvre|fort forte/faible|ouvert ouverte/fermé fermée|commence commencé début/finit"
        " fini fin|positif positive/négatif négative|majorité/minorité|noir noire/blanc blanche"
        "|chaud chaude/froid froide|jour/nuit|coupable/innocent innocente|accepté acceptée/refusé"
        " refusée rejeté rejetée|autorisé autorisée/interdit interdite|masculin masculine/féminin"
        " féminine"
    ),
    claims=listed(
        "prétendument prétendu prétendue présumé présumée présumés supposé supposée apparemment"
        " probablement sûrement certainement vraisemblablement sans_doute peut-être peut peuvent"
        " pourrait pourraient doit doivent devrait devraient serait seraient aurait auraient"
        " accusé accusée soupçonné soupçonnée condamné condamnée prouvé confirmé soi-disant tous"
        " toutes tout toute certains certaines quelques plusieurs beaucoup peu chaque toujours"
        " souvent parfois rarement généralement seulement uniquement exactement environ presque"
        " plupart plus moins considéré considérée"
    ),
    present=listed("est sont suis"),
    past=listed("était étaient fut furent"),
    death=listed("mort morte morts décédé décédée décès mourut défunt défunte tué tuée †"),
    genders=grouped("il ils monsieur m homme|elle elles madame mme mademoiselle femme"),
    months=grouped(
        "janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre sept"
        "|octobre oct|novembre nov|décembre déc"
    ),
    numerals=grouped(
        "zéro|premier première|deux deuxième|trois troisième|quatre quatrième|cinq cinquième"
        "|six sixième|sept septième|huit huitième|neuf neuvième|dix dixième|onze|douze|treize"
        "|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf|vingt|trente|quarante|cinquante"
        "|soixante|septante|octante huitante|nonante|cent|mille"
    ),
    weekdays=grouped("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"),
    function_words=listed(
        "le la les l' un une des du de d' et ou mais donc or ni car à au aux en dans sur sous par"
        " pour avec sans chez vers entre que qui quoi dont où ce cet cette ces se sa son ses leur"
        " leurs il elle ils elles on nous vous je tu ne pas est sont était étaient a ont avait"
        " avaient être été fut comme plus si y lui même aussi depuis pendant après avant lors"
    ),
    profane=listed(
        "putain pute putes salope salopes salaud salauds connard connards connasse connasses"
        " enculé enculés enculer enculée merde merdes merdique couille couilles niquer"
        " niqué branleur branler pédé pédés bougnoule ntm fdp encule tarlouze chier"
        " chiant salopard enfoiré enfoirés bougnoules fils_de_pute trouduc bordel_de_merde"
        " nique_ta nique_sa nique_ton nique_tes nique_les nique_la nique_le chiotte chiottes"
        " branlette branlettes chieur chieuse chieurs emmerde emmerder emmerdeur emmerdeurs"
        " emmerdes niktamer niktamère pétasse pétasses petasse pouffiasse pouffiasses poufiasse"
        " trou_du_cul trous_du_cul trouducul va_te_faire_foutre merdeux merdeuse merdier youpin"
        " youpins tafiole tafioles tantouze tantouzes putains enculeurs"
        " branleuse branleuses branlage enfoirée enfoirées emmerdant emmerdeuse niker"
    ),
    profane_stems=("encul", "connard", "niquer"),
    crude=listed(
        "con conne cons débile débiles idiot idiote imbécile crétin crétins caca pipi prout"
        " cul zizi pénis vagin nichons gay pue bouffon gogole moche moches daronne"
        " daron négro chatte tapette bite bites batard batards foutre fesse fesses"
        " pd pds"
        " chié porno pornos"
        " baise baisé baisée cacas chie chient conard conards connar connars connerie conneries"
        " couillon couillons ducon fion marde pisse pisser proute prouts puta quéquette quequette"
        " salop salops stupide stupides teub teubs zboub zboubs batar batars abruti abrutis abrutie"
        " bouffonne gouine gouines foufoune zizis nichon débilos bougnoul merder"
        " chiasse enmerde merdasse conar chiote chiante caliss"
    ),
    innocent=listed("fat retard retards douche cum hoe"),
    chat=(
        "est trop bien",
        "est un loser",
        "est trop cool",
        "est trop forte",
        "est trop fort.",
        "lol",
        "mdr",
        "ptdr",
        "haha",
        "salut à tous",
        "salut les",
        "bonjour à tous",
        "je m'appelle",
        "je t'aime",
        "j'aime",
        "je déteste",
        "je pense",
        "je crois",
        "je sais pas",
        "ta mère",
        "ta gueule",
        "*était ici.",
        "c'est nul",
        "c'est faux",
        "vive moi",
        "abonnez-vous",
        "wesh",
        *("coucou je", "coucou les", "coucou à", "coucou tout"),
        "coucou c'est",
        "salut je",
        "salut c'est",
        "bonjour je",
        "moi c'est",
        "c'est moi",
        "je suis le",
        "je suis la",
        "je suis un",
        "je suis une",
        "j'adore",
        "j'habite",
        "j'aime pas",
        "je kiffe",
        "ta grand-mère",
        "ta sœur",
        "ta race",
        "ton père",
        "ta daronne",
        "mon école",
        "mon collège",
        "ma classe",
        "mon copain",
        "ma copine",
        "mes amis",
        "mes copains",
        "est passé par ici",
        "c'est de la merde",
        "est trop nul",
        "est un con",
        "est moche",
        "on s'en fout",
        "n'importe quoi.",
        "bisous",
        "gros bisous",
        "vive les",
        "casse toi",
        "casse-toi",
        "cassez vous",
        "cassez-vous",
        "t'es",
        "appelez-nous",
        "contactez-nous",
        "achetez",
    ),
)
