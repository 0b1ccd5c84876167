"""What `rude_words` holds, for Bulgarian, Hebrew, Ukrainian and small wikis: data only.

Vandals of small wikis write English, too, and words of the big languages beside them; those are
looked for everywhere.
"""

from bot.analyzer.prose.lexicons.lexicon import listed, prefixed
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
            *("менин атым", "мен сени сүйөм", "салам баарына", "салам баарыңарга"),
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
    "bg": Rude(
        profane=listed(
            "хуй путка путки курва курви педераст педерасти лайно лайна еба ебал ебати"
            " ебаси мамицата гъз курвата курвите путката лайното лайната гъза гъзът"
            " педераста педерастите"
            " ебем ебете да_го_духаш духай_ми"
        ),
        profane_stems=("пичк", "педерас"),
        crude=listed(
            "копеле копелето копелета копелетата шибан шибана шибано шибани шибаният шибаната"
            " тъпак тъпаци тъп тъпа глупак идиот идиоти дебил грозен пикня акам смърди"
            " тъпака тъпакът глупака глупаци глупаците идиота идиотите дебила дебили"
            " дебилите"
            " простак простаци тъпанар тъпанари"
        ),
        chat=(
            *("здрасти", "здравейте аз", "аз съм от", "това е лъжа"),
            *("здравейте на всички", "казвам се", "обичам те", "мразя", "*беше тук.", "майка ти"),
        ),
    ),
    "uk": Rude(
        profane=listed(
            "хуй хуя хуї хуйня хуйло нахуй похуй пізда пізди пізду пиздець блядь бляді бля"
            " блять сука"
            " суки їбати єбати йобаний їбаний йобана заїбав заїбали підор підори підорас підараси"
            " гандон мудак мудаки гівно гімно лайно срака сраку сраки курва курви шльондра"
            " лайна лайну лайном лайні гівна гівну гівном гівні сраці сракою срак курву"
            " курві курвою курв курвам шльондри шльондру шльондрою шльондр шлюха шлюхи"
            " шлюху шлюхою шлюх сукою гандони гандона гандоном гандонів мудака мудаком"
            " мудаків підора підором підорів підараса підарасом підарасів підарас підар підари"
            " довбойоби єбало єбальник уйобок уйобки виблядок срати"
            " уйобище залупа єбанутий їбанутий їбанько мудло обісрався насрав заєбісь охуєнний"
            " ебать ебаный ебал ебало пидор пидоры говно гавно їбе їбуть їбав сраний срана сране"
            " срані сцикло сцикун шалава шалави блядина сучара похую вйобок хуєсос хуєсоси"
            " засранець засранці обісраний"
            " дохуя нахуя вйоб"
        ),
        profane_stems=(
            *("довбойоб", "найхуй", "хуй", "хуї", "пізд", "пизд", "заїб", "виїб", "йоба", "їб"),
            *("наїб", "доїб", "підар", "бляд", "гівн", "мудак", "мудил", "йобн", "охує"),
            *("охуї",),
        ),
        crude=listed(
            "дурень дурні дурна дурак дебіл дебіли ідіот ідіоти лох лохи гей геї тупий тупа"
            " придурок жопа жопи жопу какашка какашки какашок пеніс урод уроди чмо лол"
            " порно дурня дурнем дурнів дурну дебіла дебілом дебілів ідіота ідіотом ідіотів"
            " ідіотка ідіотки лоха лохом лохів придурка придурки придурком придурків жопі"
            " жопою урода уродом уродів"
            " дупа дупу смердить довбень виродок кацап кацапи кацапів"
            " тварюка сволота бидло покидьок хрінь цицьки пердун дегенерат кретин вонючий"
            " довбаний дебільний"
            " дурепа дурепи"
            " серун серуха бздюха бздюх дристун дристало задниця задниці дибіл дибіли какають"
            " какати пісяють пісяти чмир чмирі хер херня херню хєр хєрня вилупок вилупки йолоп"
            " йолопи бовдур бовдури хохол хохли падлюка падлюки падло наволоч сучка сучий фігня"
            " здохни гнида гниди недоумок недоумки"
        ),
        chat=(
            *("це брехня", "хто це читає", "підпишись"),
            *("всім привіт", "привіт всім", "привіт усім", "мене звати", "я люблю", "я ненавиджу"),
            *("я думаю", "мені подобається", "*був тут.", "тут був *.", "тут була *.", "лол"),
            *(
                *("слава україні!", "героям слава!", "твоя мама", "твоя мати", "ахаха", "ахахах"),
                *("хаха", "підписуйтесь"),
            ),
        ),
    ),
    "he": Rude(
        profane=listed(
            "שרמוטה שרמוטות מניאק מניאקים מזדיין מזדיינת לזיין מזיין כוסאמק"
            " כוסומו"
            " כוס_אמק כוס_אמא בן_זונה בת_זונה בני_זונות קוקסינל חרא שרלילה מוצץ_זין"
            " לך_תזדיין תזדיין תזדיינו זין_עליך זין_עליכם תמצוץ"
            " המזדיין המזדיינת המזדיינים"
            " בנזונה אחושרמוטה להזדיין מזדיינים תזדייני חארות חארה זובי בן_של_זונה בת_של_זונה"
            " יא_זונה יא_שרמוטה יא_הומו קוקסינלים זיונים"
        )
        # not behind מ: מזונות are food
        | prefixed("ה ו ל ב כ ש וה שה", "שרמוטה שרמוטות מניאק מניאקים חרא שרלילה כוסאמק"),
        crude=listed(
            "הומו הומואים מטומטם מטומטמת מטומטמים דביל דבילי טמבל טיפש קקי פיפי מסריח פלוץ"
            " אידיוט אידיוטים אידיוטית מפגר מפגרים מפגרת מכוער מכוערת מכוערים משעמם המשעמם"
            " המסריח והמסריח"
            " דפוק הדפוק דפוקים טיפשים מגעיל מגעילה מסריחים לוזר לוזרים אהבל דגנרט"
            " שפיך כוסיות פלוצים דבילים קקה קאקי מעפן מעפנה מעפנים טינופת מטומטמות המטומטם המטומטמת"
            " המטומטמים פוסטמה נאד נאדים מגעילים טיפשה המפגר המפגרים"
        )
        | prefixed("ה ו ל ב כ ש וה שה", "זונה זונות")
        | listed("זונה זונות"),
        chat=(
            *("היי אני", "שלום אני", "שלום קוראים", "היי מה קורה", "זה שקר", "זה משעמם", "תסתמו"),
            *("תסתום", "שקרנים"),
            *(
                *("שלום לכולם", "היי לכולם", "קוראים לי", "*היה פה.", "*היתה פה.", "*היה כאן."),
                "*הייתה פה.",
            ),
            *(*("אני אוהב", "אני אוהבת", "אני שונא", "אני שונאת", "אמא שלך", "אמא שלכם", "חחח"),),
        ),
    ),
}
"""By language code."""
