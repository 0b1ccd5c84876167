"""What `rude_words` holds, for languages whose wikis are small: data only.

Their vandals write English, too, and words of the big languages beside them; those are looked for
everywhere.
"""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

_ZULU = Rude(
    profane=listed("msunu umsunu nyoko golo igolo mthondo umthondo isifebe izifebe ingquza"),
    crude=listed("isilima izilima isidenge ipipi isinqe isiphukuphuku"),
    chat=("igama lami", "igama lam", "ngiyakuthanda", "ndiyakuthanda", "sanibonani", "molweni"),
)

SMALL = {
    "pap": Rude(
        profane=listed(
            "konjo koño coño kabron kabrón puta putanan mariku marikon marikón mierda hoer pendeu"
        ),
        crude=listed("kaka sanka pishi pichi bobo loko sokete stinki stront"),
        chat=(
            *("mi ta stima", "mi ta stimabo", "mi stimabo", "mi nomber ta", "mi nòmber ta"),
            *("mi yama", "mi ta odia", "bon dia tur hende", "halo tur hende", "bo mama"),
            "*tabata aki.",
        ),
    ),
    "ak": Rude(
        profane=listed("etwɛ ɛtwɛ kwasea kwasia kwaseafoɔ"),
        crude=listed("kote gyimi gyimii gyimifoɔ ɔkwasea ɔkwasia"),
        chat=("me din de", "medɔ wo", "me dɔ wo", "ɛte sɛn", "maakye", "wo maame", "tweaa"),
    ),
    "gd": Rude(
        profane=listed("siùrsach siùrsaichean strìopach strìopaichean pòg_mo_thòin"),
        crude=listed("cac bod tòn tòin thòin galla amadan amadain òinseach"),
        chat=(
            *("halò a h-uile duine", "'s e m' ainm", "tha gaol agam ort", "is toigh leam"),
            *("is caomh leam", "'s toil leam", "*bha an seo."),
        ),
    ),
    "ga": Rude(
        profane=listed("striapach striapacha focáil focain póg_mo_thóin"),
        crude=listed("cac bod pis tóin thóin amadán amadáin óinseach"),
        chat=(
            *("is ainm dom", "tá grá agam duit", "is breá liom", "is maith liom", "is fuath liom"),
            *("do mháthair", "*bhí anseo."),
        ),
    ),
    "cy": Rude(
        profane=listed("ffwc ffwcio ffwcin ffycin slwt hwren hwrod bolocs twll_din twll_dy_din"),
        crude=listed("cachu cachgi coc pidlen pen-ôl twp"),
        chat=(
            *("helo pawb", "fy enw i yw", "fy enw i ydy", "dw i'n caru", "dwi'n caru"),
            *("rwy'n caru", "dw i'n casáu", "dwi'n casáu", "dw i'n hoffi", "dwi'n hoffi"),
            *("dy fam", "*oedd yma."),
        ),
    ),
    "br": Rude(
        profane=listed("gast gisti"),
        crude=listed("kaoc'h kac'h reor revr"),
        innocent=listed("fag"),
        chat=("salud deoc'h holl", "ma anv eo", "da garout a ran", "me a gar"),
    ),
    "mt": Rude(
        profane=listed("żobb żobbi foxx għoxx f'għoxx oxx qaħba qaħbiet liba pufta pufti"),
        crude=listed("ħara ċuċ sorm sormok stupidu"),
        chat=("jisimni", "inħobbok", "inħobbkom", "ommok", "*kien hawn."),
    ),
    "ht": Rude(
        profane=listed("zozo bouzen bouzin langèt langet masisi madivin koko_manman"),
        crude=listed("kaka bouda tètchat pipi pise sòt egare"),
        chat=(
            *("non mwen se", "mwen rele", "mwen renmen ou", "mwen rayi", "bonjou tout moun"),
            *("manman ou", "*te la."),
        ),
    ),
    "oc": Rude(
        profane=listed("puta putas merda colhon colhons enculat enculada"),
        crude=listed("caga cagar piòt piòta pèc"),
        innocent=listed("retard"),
        chat=("bonjorn a totes", "adieu a totes", "me dison", "t'aimi", "*èra aquí."),
    ),
    "yo": Rude(
        profane=listed("oloshi olosi ashewo asewo aṣẹ́wó olóṣì"),
        crude=listed("werey wèrè omugo òmùgọ̀ didinrin dindinrin"),
        chat=("oruko mi ni", "orúkọ mi ni", "mo nife re", "mo nífẹ̀ẹ́ rẹ", "iya e"),
    ),
    "ha": Rude(
        profane=listed("uwarka ubanka gindinka durin_uwa durin_uba buran_uba burar_uba karuwa"),
        crude=listed("shege shegiya wawa wawaye dan_iska ɗan_iska yan_iska"),
        chat=("sunana ne", "ina sonka", "ina sonki", "ina son ka", "ina son ki", "sannunku"),
    ),
    "ig": Rude(
        profane=listed("akwuna ikpu"),
        crude=listed("onye_nzuzu onye_ara iberibe anụ_ọhịa"),
        chat=("aha m bụ", "aha m bu", "ahụrụ m gị n'anya", "a hụrụ m gị n'anya", "nne gị"),
    ),
    "zu": _ZULU,
    "xh": _ZULU,
    "so": Rude(
        profane=listed(
            "guska futo futada siil siilka dhillo dhillooyin sharmuuto khaniis khaniisiin qaniis"
            " abaha_was hooyada_was"
        ),
        crude=listed("doqon doqomo nacas nacasyo saxaro"),
        chat=("magacaygu waa", "magaceygu waa", "waan ku jeclahay", "hooyadaa", "*halkan joogay."),
    ),
    "uz": Rude(
        profane=listed(
            "jalab jalap qotoq sikish sikay sikaman gandon dalbayob onangni"
            " жалаб қўтоқ сикиш сикай гандон онангни"
        ),
        crude=listed("ahmoq axmoq tentak haromi аҳмоқ тентак ҳароми"),
        chat=(
            *("salom hammaga", "mening ismim", "men seni sevaman", "onang", "*shu yerda edi."),
            *("менинг исмим", "салом ҳаммага"),
        ),
    ),
    "ky": Rude(
        profane=listed("сиктим сигейин энеңди жалап жалаптар котак көтак гандон"),
        crude=listed("акмак акмактар келесоо көт көтүң"),
        chat=(
            "менин атым",
            "мен сени сүйөм",
            "салам баарына",
            "салам баарыңарга",
            "*бул жерде болгон.",
        ),
    ),
    "mn": Rude(
        profane=listed("пизда пизд пиздэн ёбан янхан янханууд гичий гичийн"),
        crude=listed("новш новшнууд новшийн тэнэг тэнэгүүд мангар баас бөгс хошного"),
        chat=("миний нэр", "намайг гэдэг.", "би чамд хайртай", "хайртай шүү", "ээжийг чинь"),
    ),
    "ku": Rude(
        profane=listed("qûn kîr quz qehpik qahpik qehbe pûşt gayîn"),
        crude=listed("ehmeq ehmaq gû gûxwar"),
        chat=("navê min", "ez ji te hez dikim", "ji te hez dikim", "silav ji we re", "diya te"),
    ),
    "ceb": Rude(
        profane=listed("bilat oten otin iyot kayata burikat giatay pesteng_yawa puta putang_ina"),
        crude=listed("yawa pisti buang bugo bogo lubot tae igit ungo"),
        chat=(
            *("akong ngalan", "gihigugma ko ikaw", "gihigugma tika", "kumusta kamong tanan"),
            *("imong mama", "imong inahan"),
        ),
    ),
}
"""By language code."""
