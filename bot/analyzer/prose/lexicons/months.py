"""The months' names in languages that have no full lists here: data only.

Full names, in the forms that stand beside a day or a year. Where a second calendar is in use, its
months stand behind the twelve of the first, so that no two months are taken for one.
"""

from collections.abc import Iterable

from bot.analyzer.prose.lexicons.lexicon import Words, grouped

Months = tuple[Words, ...]


def _with(text: str, *, before: str = "", behind: str = "") -> Months:
    """Make twelve lists, of each name by itself, with each of some beginnings or endings."""
    return tuple(frozenset(_forms(names, before, behind)) for names in grouped(text))


def _forms(names: Words, before: str, behind: str) -> Iterable[str]:
    yield from names
    yield from (beginning + name for name in names for beginning in before.split())
    yield from (name + ending for name in names for ending in behind.split())


_SERBO_CROATIAN = grouped(
    "januar januara januaru јануар јануара јануару siječanj siječnja siječnju"
    "|februar februara februaru фебруар фебруара фебруару veljača veljače veljači"
    "|mart marta martu март марта марту ožujak ožujka ožujku"
    "|april aprila aprilu април априла априлу travanj travnja travnju"
    "|maj maja maju мај маја мају svibanj svibnja svibnju"
    "|jun juna junu juni јун јуна јуну јуни lipanj lipnja lipnju"
    "|jul jula julu juli јул јула јулу јули srpanj srpnja srpnju"
    "|avgust avgusta avgustu august augusta augustu август августа августу"
    " kolovoz kolovoza kolovozu"
    "|septembar septembra septembru септембар септембра септембру rujan rujna rujnu"
    "|oktobar oktobra oktobru октобар октобра октобру listopad listopada listopadu"
    "|novembar novembra novembru новембар новембра новембру studeni studenog studenoga studenom"
    "|decembar decembra decembru децембар децембра децембру prosinac prosinca prosincu"
)
_NORWEGIAN = grouped(
    "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
)

MONTHS: dict[str, Months] = {
    **dict.fromkeys(("sr", "hr", "bs", "sh"), _SERBO_CROATIAN),
    **dict.fromkeys(("nb", "nn", "no"), _NORWEGIAN),
    **dict.fromkeys(("ko", "vi"), ()),
    "af": grouped(
        "januarie|februarie|maart|april|mei|junie|julie|augustus|september|oktober|november"
        "|desember"
    ),
    "az": _with(
        "yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr",
        behind="da də ın in un ün",
    ),
    "be": grouped(
        "студзень студзеня студзені|люты лютага лютым|сакавік сакавіка сакавіку"
        "|красавік красавіка красавіку|май мая маі травень траўня траўні"
        "|чэрвень чэрвеня чэрвені|ліпень ліпеня ліпені|жнівень жніўня жніўні"
        "|верасень верасня верасні|кастрычнік кастрычніка кастрычніку"
        "|лістапад лістапада лістападзе|снежань снежня снежні"
    ),
    "bg": grouped(
        "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември"
    ),
    "bn": _with(
        "জানুয়ারি জানুয়ারী|ফেব্রুয়ারি ফেব্রুয়ারী|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট আগষ্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
        behind="র ের ে তে",
    ),
    "ca": grouped(
        "gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre"
    ),
    "cs": grouped(
        "leden ledna lednu|únor února únoru|březen března březnu|duben dubna dubnu"
        "|květen května květnu|červen června červnu|červenec července červenci|srpen srpna srpnu"
        "|září|říjen října říjnu|listopad listopadu|prosinec prosince prosinci"
    ),
    "da": grouped(
        "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
    ),
    "el": grouped(
        "ιανουάριος ιανουαρίου ιανουάριο|φεβρουάριος φεβρουαρίου φεβρουάριο"
        "|μάρτιος μαρτίου μάρτιο|απρίλιος απριλίου απρίλιο|μάιος μαΐου μάιο"
        "|ιούνιος ιουνίου ιούνιο|ιούλιος ιουλίου ιούλιο|αύγουστος αυγούστου αύγουστο"
        "|σεπτέμβριος σεπτεμβρίου σεπτέμβριο|οκτώβριος οκτωβρίου οκτώβριο"
        "|νοέμβριος νοεμβρίου νοέμβριο|δεκέμβριος δεκεμβρίου δεκέμβριο"
    ),
    "eo": grouped(
        "januaro|februaro|marto|aprilo|majo|junio|julio|aŭgusto|septembro|oktobro|novembro|decembro"
    ),
    "et": _with(
        "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september septembri septembril"
        "|oktoober oktoobri oktoobril|november novembri novembril"
        "|detsember detsembri detsembril",
        behind="i il is l s",
    ),
    "eu": grouped(
        "urtarrila urtarrilaren urtarrilean|otsaila otsailaren otsailean"
        "|martxoa martxoaren martxoan|apirila apirilaren apirilean|maiatza maiatzaren maiatzean"
        "|ekaina ekainaren ekainean|uztaila uztailaren uztailean|abuztua abuztuaren abuztuan"
        "|iraila irailaren irailean|urria urriaren urrian|azaroa azaroaren azaroan"
        "|abendua abenduaren abenduan"
    ),
    "fa": _with(
        "ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه جولای|اوت آگوست|سپتامبر|اکتبر|نوامبر|دسامبر"
        "|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
        behind="ٔ",
    ),
    "fi": _with(
        "tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu"
        "|marraskuu|joulukuu",
        behind="n ta ssa",
    ),
    "gl": grouped(
        "xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro"
    ),
    "he": _with(
        "ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר",
        before="ב ל מ ו",
    ),
    "hi": grouped(
        "जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर"
        "|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर"
    ),
    "hu": _with(
        "január|február|március|április|május|június|július|augusztus|szeptember|október"
        "|november|december",
        behind="i ban ben",
    ),
    "hy": _with(
        "հունվար|փետրվար|մարտ|ապրիլ|մայիս|հունիս|հուլիս|օգոստոս|սեպտեմբեր|հոկտեմբեր"
        "|նոյեմբեր|դեկտեմբեր",
        behind="ի ին ից",
    ),
    "id": grouped(
        "januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    ),
    "is": grouped(
        "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"
    ),
    "ka": grouped(
        "იანვარი იანვარს იანვრის იანვარში|თებერვალი თებერვალს თებერვლის თებერვალში"
        "|მარტი მარტს მარტის მარტში|აპრილი აპრილს აპრილის აპრილში|მაისი მაისს მაისის მაისში"
        "|ივნისი ივნისს ივნისის ივნისში|ივლისი ივლისს ივლისის ივლისში"
        "|აგვისტო აგვისტოს აგვისტოში|სექტემბერი სექტემბერს სექტემბრის სექტემბერში"
        "|ოქტომბერი ოქტომბერს ოქტომბრის ოქტომბერში|ნოემბერი ნოემბერს ნოემბრის ნოემბერში"
        "|დეკემბერი დეკემბერს დეკემბრის დეკემბერში"
    ),
    "kk": _with(
        "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан",
        behind="да де та те",
    ),
    "lt": grouped(
        "sausis sausio sausį|vasaris vasario vasarį|kovas kovo kovą|balandis balandžio balandį"
        "|gegužė gegužės gegužę|birželis birželio birželį|liepa liepos liepą"
        "|rugpjūtis rugpjūčio rugpjūtį|rugsėjis rugsėjo rugsėjį|spalis spalio spalį"
        "|lapkritis lapkričio lapkritį|gruodis gruodžio gruodį"
    ),
    "lv": grouped(
        "janvāris janvāra janvārī|februāris februāra februārī|marts marta martā"
        "|aprīlis aprīļa aprīlī|maijs maija maijā|jūnijs jūnija jūnijā|jūlijs jūlija jūlijā"
        "|augusts augusta augustā|septembris septembra septembrī|oktobris oktobra oktobrī"
        "|novembris novembra novembrī|decembris decembra decembrī"
    ),
    "mk": grouped(
        "јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември"
    ),
    "ml": grouped(
        "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ് മെയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്ടോബർ ഒക്‌ടോബർ|നവംബർ|ഡിസംബർ"
    ),
    "mr": grouped("जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर"),
    "ms": grouped(
        "januari|februari|mac|april|mei|jun|julai|ogos|september|oktober|november|disember"
    ),
    "pap": grouped(
        "yanüari yanuari januari|febrüari februari|mart maart|aprel april|mei|yüni yuni juni"
        "|yüli yuli juli|ougùstùs ougustus augustus|sèptèmber september|òktober oktober october"
        "|novèmber november|desèmber desember dezèmber december"
    ),
    "ro": grouped(
        "ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie"
        "|noiembrie|decembrie"
    ),
    "sk": grouped(
        "január januára januári|február februára februári|marec marca marci|apríl apríla apríli"
        "|máj mája máji|jún júna júni|júl júla júli|august augusta auguste"
        "|september septembra septembri|október októbra októbri|november novembra novembri"
        "|december decembra decembri"
    ),
    "sl": grouped(
        "januar januarja januarju|februar februarja februarju|marec marca marcu"
        "|april aprila aprilu|maj maja maju|junij junija juniju|julij julija juliju"
        "|avgust avgusta avgustu|september septembra septembru|oktober oktobra oktobru"
        "|november novembra novembru|december decembra decembru"
    ),
    "sq": grouped("janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor"),
    "ta": grouped(
        "ஜனவரி சனவரி|பிப்ரவரி பெப்ரவரி|மார்ச் மார்ச்சு|ஏப்ரல்|மே|ஜூன் சூன்|ஜூலை சூலை|ஆகஸ்ட் ஆகத்து"
        "|செப்டம்பர் செப்டெம்பர்|அக்டோபர் ஒக்டோபர்|நவம்பர்|டிசம்பர் திசம்பர்"
    ),
    "te": grouped(
        "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జూలై జులై|ఆగస్టు|సెప్టెంబర్ సెప్టెంబరు"
        "|అక్టోబర్ అక్టోబరు|నవంబర్ నవంబరు|డిసెంబర్ డిసెంబరు"
    ),
    "th": grouped(
        "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    ),
    "tl": grouped(
        "enero|pebrero|marso|abril|mayo|hunyo|hulyo|agosto|setyembre|oktubre|nobyembre|disyembre"
    ),
    "uk": grouped(
        "січень січня січні|лютий лютого лютому|березень березня березні"
        "|квітень квітня квітні|травень травня травні|червень червня червні"
        "|липень липня липні|серпень серпня серпні|вересень вересня вересні"
        "|жовтень жовтня жовтні|листопад листопада листопаді|грудень грудня грудні"
    ),
    "ur": grouped("جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر"),
}
"""By language; an empty tuple for those that number their months."""
