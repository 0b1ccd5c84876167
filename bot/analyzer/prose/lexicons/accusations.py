"""Insults and crimes that a predicate says of somebody, in some languages: data only.

Honest words all of them; `bot.analyzer.prose.added.accusations` says where they are none.
"""

from dataclasses import dataclass
from functools import cached_property

from bot.analyzer.prose.lexicons.lexicon import Words, listed, opposed


@dataclass(frozen=True, kw_only=True, eq=False)
class Accusations:
    """One language's words."""

    words: tuple[tuple[Words, Words], ...]
    """What somebody is made, and beside it the words of texts that speak of such things."""
    copulas: Words
    """Words, and signs, that say that somebody is or was something."""
    articles: Words
    needs_article: bool = False
    most_between: int = 2
    """Words of description that may stand before what somebody is; 0 where they stand behind."""

    @cached_property
    def insults(self) -> Words:
        """All that somebody is made."""
        return frozenset().union(*(insults for insults, _ in self.words))


_DASHES = " – — -"

ACCUSATIONS: dict[str, Accusations] = {
    "en": Accusations(
        words=opposed(
            "rapist/rape rapes raped raping sexual|pedophile paedophile molester/pedophilia"
            " paedophilia molested abuse abused|murderer/murder murders murdered killed homicide"
            "|terrorist/terrorism attack attacks bombing bombings|nazi/nazis nazism hitler nsdap"
            "|racist/racism|fascist/fascism fascists|criminal crook/crime crimes convicted prison"
            "|thief/theft thefts stole stolen robbery|liar/lied lies|fraudster scammer/fraud scam"
            "|whore prostitute/prostitution brothel|psychopath/psychopathy|traitor/treason betrayed"
        ),
        copulas=listed("is was are were be became"),
        articles=listed("a an"),
        needs_article=True,
    ),
    "de": Accusations(
        words=opposed(
            "vergewaltiger vergewaltigerin/vergewaltigung vergewaltigt vergewaltigte|pädophiler"
            " pädophile kinderschänder/missbrauch pädophilie|mörder mörderin/mord morde ermordet"
            " ermordete|terrorist terroristin/terror terrorismus anschlag|nazi/nsdap nazis"
            " nationalsozialismus hitler|rassist rassistin/rassismus|faschist faschistin/faschismus"
            "|verbrecher verbrecherin krimineller kriminelle/verbrechen kriminalität|dieb diebin/"
            "diebstahl gestohlen|lügner lügnerin/lüge lügen|betrüger betrügerin/betrug|nutte hure"
            " prostituierte/prostitution bordell|psychopath psychopathin|verräter verräterin/verrat"
            "|drogendealer drogendealerin dealer junkie/drogen drogenhandel rauschgift"
        ),
        copulas=listed("ist war wurde"),
        articles=listed("ein eine"),
    ),
    "fr": Accusations(
        words=opposed(
            "violeur violeuse/viol viols violé violée|pédophile pédocriminel/pédophilie|meurtrier"
            " meurtrière assassin/meurtre meurtres assassinat tué tuer|terroriste/terrorisme"
            " attentat attentats|nazi nazie/nazisme nazis hitler|raciste/racisme|fasciste/fascisme"
            "|criminel criminelle/crime crimes|voleur voleuse/vol vols volé|menteur menteuse/"
            "mensonge|escroc/escroquerie|prostituée/prostitution|psychopathe/psychopathie|traître"
            " traîtresse/trahison"
            "|trafiquant trafiquante dealer drogué droguée/drogue drogues trafic"
        ),
        copulas=listed("est était fut"),
        articles=listed("un une"),
        most_between=0,
    ),
    "es": Accusations(
        words=opposed(
            "violador violadora/violación violaciones violó|pedófilo pedófila pederasta/pedofilia"
            " pederastia|asesino asesina/asesinato asesinatos asesinó mató|terrorista/terrorismo"
            " atentado atentados|nazi/nazismo nazis hitler|racista/racismo|fascista/fascismo"
            "|criminal delincuente/crimen crímenes delito|ladrón ladrona/robo robos robó|mentiroso"
            " mentirosa/mentira|estafador estafadora/estafa|prostituta/prostitución|psicópata/"
            "psicopatía|traidor traidora/traición"
            "|narcotraficante traficante narco drogadicto drogadicta/droga drogas narcotráfico"
        ),
        copulas=listed("es era fue"),
        articles=listed("un una"),
        most_between=0,
    ),
    "it": Accusations(
        words=opposed(
            "stupratore stupratrice/stupro stupri|pedofilo pedofila/pedofilia|assassino assassina"
            " omicida/omicidio omicidi assassinio|terrorista/terrorismo attentato|nazista/nazismo"
            " nazisti|razzista/razzismo|fascista/fascismo|criminale/crimine crimini|ladro ladra/"
            "furto furti|bugiardo bugiarda/bugia|truffatore truffatrice/truffa|prostituta/"
            "prostituzione|psicopatico psicopatica|traditore traditrice/tradimento"
            "|spacciatore spacciatrice trafficante drogato drogata/droga spaccio traffico"
        ),
        copulas=listed("è era fu"),
        articles=listed("un uno una"),
        most_between=0,
    ),
    "pt": Accusations(
        words=opposed(
            "estuprador estupradora violador violadora/estupro violação|pedófilo pedófila/pedofilia"
            "|assassino assassina/assassinato assassinatos homicídio|terrorista/terrorismo atentado"
            "|nazista nazi/nazismo nazistas|racista/racismo|fascista/fascismo|criminoso criminosa"
            " bandido bandida/crime crimes|ladrão ladra/roubo roubos|mentiroso mentirosa/mentira"
            "|prostituta/prostituição|psicopata/psicopatia|traidor traidora/traição"
            "|traficante narcotraficante drogado drogada/droga drogas tráfico"
        ),
        copulas=listed("é era foi"),
        articles=listed("um uma"),
        most_between=0,
    ),
    "nl": Accusations(
        words=opposed(
            "verkrachter/verkrachting verkracht|pedofiel kinderverkrachter/pedofilie misbruik"
            "|moordenaar moordenares/moord moorden vermoord vermoordde|terrorist terroriste/"
            "terrorisme aanslag|nazi/nazisme nsb|racist/racisme|fascist/fascisme|crimineel"
            " misdadiger/misdaad misdrijf|dief dievegge/diefstal gestolen|leugenaar/leugen"
            "|oplichter/oplichting|prostituee/prostitutie|psychopaat|verrader verraadster/verraad"
            "|drugsdealer drugsdealster dealer junkie drugsverslaafde/drugs drugshandel"
        ),
        copulas=listed("is was werd"),
        articles=listed("een"),
    ),
    "pl": Accusations(
        words=opposed(
            "gwałciciel gwałcicielem gwałcicielka gwałcicielką/gwałt gwałtu|pedofil pedofilem"
            " pedofilka pedofilką/pedofilia|morderca mordercą morderczyni morderczynią/morderstwo"
            " zabójstwo|terrorysta terrorystą terrorystka terrorystką/terroryzm zamach|nazista"
            " nazistą nazistka nazistką/nazizm|rasista rasistą rasistka rasistką/rasizm|faszysta"
            " faszystą faszystka faszystką/faszyzm|przestępca przestępcą/przestępstwo|złodziej"
            " złodziejem złodziejka złodziejką/kradzież|kłamca kłamcą/kłamstwo|oszust oszustem"
            " oszustka oszustką/oszustwo|prostytutka prostytutką/prostytucja|psychopata psychopatą"
            " psychopatka psychopatką|zdrajca zdrajcą/zdrada zdrady"
            "|diler dilerem dilerka dilerką narkoman narkomanem narkomanka narkomanką/narkotyki"
            " narkotyków"
        ),
        copulas=listed("jest był była to" + _DASHES),
        articles=frozenset(),
    ),
    "ru": Accusations(
        words=opposed(
            "насильник насильником насильница насильницей/изнасилование изнасилования изнасиловал"
            "|педофил педофилом педофилка педофилкой/педофилия педофилии|убийца убийцей/убийство"
            " убийства убил|террорист террористом террористка террористкой/теракт теракта терроризм"
            "|нацист нацистом нацистка нацисткой/нацизм нацисты|фашист фашистом фашистка фашисткой/"
            "фашизм фашисты|расист расистом расистка расисткой/расизм|преступник преступником"
            " преступница преступницей/преступление преступления преступлений|вор вором воровка"
            " воровкой/кража кражи краж|лжец лжецом лгун лгунья/ложь|мошенник мошенником мошенница"
            " мошенницей/мошенничество|проститутка проституткой/проституция|психопат психопатом"
            "|предатель предателем/предательство измена"
            "|наркоторговец наркоторговцем наркодилер наркоман наркоманом наркоманка наркоманкой/"
            "наркотики наркотиков"
        ),
        copulas=listed("был была является являлся являлась это" + _DASHES),
        articles=frozenset(),
    ),
    "sv": Accusations(
        words=opposed(
            "våldtäktsman/våldtäkt våldtäkter|pedofil/pedofili|mördare mörderska/mord mordet"
            " mördade mördat|terrorist/terrorism|nazist/nazism nazister|rasist/rasism|fascist/"
            "fascism|brottsling kriminell/brott brottet|tjuv/stöld stölder|lögnare/lögn|bedragare/"
            "bedrägeri|prostituerad/prostitution|psykopat/psykopati|förrädare/förräderi"
            "|knarklangare langare knarkare/knark narkotika droger"
        ),
        copulas=listed("är var"),
        articles=listed("en"),
    ),
}
