"""How somebody is called the best of all, in some languages: data only."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, eq=False)
class Boasts:
    """One language's words, as patterns."""

    copulas: str
    best: str
    """The best or worst, with its article, right behind a copula."""
    most: str = r"(?!)"
    """What is said behind somebody, in the languages that do: the player most hated."""
    of_all: str
    """Among whom, or since when."""
    like: str = r"(?!)"
    """What says that others only call somebody so, between a copula and `most`."""


BOASTS: dict[str, Boasts] = {
    "en": Boasts(
        copulas="is|are|was|were",
        best="the (?:best|worst|coolest|nicest|dumbest|stupidest|lamest|ugliest|most hated)",
        of_all="ever|of all times?|in the (?:whole |entire |wide )?(?:world|universe)",
    ),
    "de": Boasts(
        copulas="ist|sind|war|waren",
        best="(?:der|die|das) (?:beste|schlechteste|coolste|geilste|tollste|dümmste|meistgehasste)",
        of_all="(?:auf )?der (?:ganzen )?welt|aller zeiten|des universums|im universum",
    ),
    "fr": Boasts(
        copulas="est|sont|était|fut|c'est|c’est",
        best="(?:le|la|les) (?:meilleure?s?|pires?)",
        most="(?:le|la|les) plus (?:nuls?|nulles?|détestée?s?|haïe?s?|moches?|cons?|cools?)",
        of_all="du monde|de tous les temps|de l['’]univers",
        like="comme",
    ),
    "es": Boasts(
        copulas="es|son|era|eran|fue",
        best="(?:el|la|los|las) (?:mejor(?:es)?|peor(?:es)?)",
        most="más (?:odiad[oa]s?|fe[oa]s?|tont[oa]s?|guap[oa]s?)",
        of_all="del mundo|del universo|de todos los tiempos|de la historia",
        like="como",
    ),
    "it": Boasts(
        copulas="è|sono|era|erano|fu",
        best="(?:il|la|i|le) (?:miglior[ei]?|peggior[ei]?)",
        most="più (?:odiat[oaie]|brutt[oaie]|stupid[oaie]|bell[oaie]|scars[oaie])",
        of_all="del mondo|dell['’]universo|di sempre|di tutti i tempi|della storia",
        like="come",
    ),
    "pt": Boasts(
        copulas="é|são|era|eram|foi",
        best="[oa]s? (?:melhor(?:es)?|pior(?:es)?)",
        most="mais (?:odiad[oa]s?|fei[oa]s?|burr[oa]s?|lind[oa]s?)",
        of_all="do mundo|do universo|de todos os tempos|da história",
        like="como",
    ),
    "nl": Boasts(
        copulas="is|zijn|was|waren",
        best="(?:de|het) (?:beste|slechtste|coolste|domste|lelijkste|meest gehate)",
        of_all="(?:ter|van de|op de|in de) (?:hele )?wereld|ooit|aller tijden",
    ),
    "pl": Boasts(
        copulas="jest|są|był|była|było|to|[–—-]",
        best="naj(?:lepsz|gorsz|głupsz|brzydsz|fajniejsz)(?:y|a|e|ym|ą|ymi)",
        of_all="na świecie|we wszechświecie|wszech ?czasów|w historii",
    ),
    "ru": Boasts(
        copulas="это|был|была|было|является|[–—-]",
        best="(?:самый |самая |самое )?(?:лучш|худш|тупейш|крутейш)(?:ий|ая|ее|им|ей)",
        most="сам(?:ый|ая|ое) (?:тупой|тупая|крутой|крутая|худший|худшая)",
        of_all="в мире|на свете|во вселенной|всех времён|всех времен|в истории",
    ),
    "sv": Boasts(
        copulas="är|var",
        best="(?:den|det|de) (?:bästa|sämsta|coolaste|dummaste|fulaste)",
        of_all="i (?:hela )?världen|någonsin|genom tiderna|i universum",
    ),
}
