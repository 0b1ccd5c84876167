"""The names of units and magnitudes, language by language: data only.

Each group begins with the usual sign. Signs that are alike everywhere, and names of languages with
full lists, stand in `units`.
"""

from bot.analyzer.prose.lexicons.lexicon import listed

_SOUTH_SLAVIC = (
    "km км километар километра километара kilometar kilometra kilometara"
    "|m м метар метра метара metar metra metara|cm цм центиметар centimetar centimetara"
    "|mm мм милиметар milimetar|kg кг килограм килограма kilogram kilograma"
    "|g г грам грама gram grama|t т тона тоне tona tone|l л литар литара litar litara"
    "|ha хектар хектара hektar hektara|% процената posto postotaka"
    "|hundred стотина stotina|thousand хиљада хиљаде хиљаду hiljada hiljade hiljadu tisuća tisuće"
    "|million милион милиона милиони milion miliona milioni milijun milijuna milijuni"
    "|billion милијарда милијарде милијарди milijarda milijarde milijardi"
    "|year година године godina godine|month месец месеца месеци mjesec mjeseca mjeseci"
    "|day дан дана dan dana|h сат сата сати sat sata sati"
)
_SCANDINAVIAN = (
    "km kilometer|m meter|cm centimeter|kg kilo kilogram|g gram|% prosent procent"
    "|hundred hundre hundrede|thousand tusen tusind|million millioner|billion milliard milliarder"
    "|year år|month måned måneder|week uke uker uge uger|day dag dager dage|h time timer"
)

UNIT_NAMES = {
    **dict.fromkeys(("sr", "hr", "bs", "sh"), _SOUTH_SLAVIC),
    **dict.fromkeys(("da", "nb", "nn", "no"), _SCANDINAVIAN),
    "ar": (
        "km كم كيلومتر كيلومترا كيلومترات|m م متر مترا أمتار|cm سم سنتيمتر|mm مم مليمتر"
        "|mi ميل أميال|ft قدم أقدام|kg كجم كغ كيلوغرام كيلوجرام|g غرام جرام غ جم|t طن أطنان"
        "|l لتر لترا|ha هكتار هكتارا|% ٪ بالمئة بالمائة|hundred مئة مائة|thousand ألف ألفا آلاف"
        "|million مليون مليونا ملايين|billion مليار مليارا مليارات بليون|trillion تريليون"
        "|year سنة سنوات عام عاما أعوام|month شهر شهرا أشهر شهور|week أسبوع أسبوعا أسابيع"
        "|day يوم يوما أيام|h ساعة ساعات|min دقيقة دقائق|century قرن قرون|$ دولار|€ يورو"
    ),
    "be": (
        "km км кіламетр кіламетра кіламетры кіламетраў|m м метр метра метры метраў|cm см|mm мм"
        "|kg кг кілаграм кілаграма кілаграмаў|g г грам грама грамаў|t т тона тоны тон"
        "|l л літр літра літраў|ha га гектар гектараў|thousand тысяча тысячы тысяч тыс"
        "|million мільён мільёна мільёны мільёнаў млн"
        "|billion мільярд мільярда мільярды мільярдаў млрд|year год года гады гадоў"
        "|month месяц месяца месяцы месяцаў|day дзень дні дзён|h гадзіна гадзіны гадзін"
    ),
    "bg": (
        "km км километър километра километри|m м метър метра метри|cm см сантиметра|mm мм"
        "|kg кг килограм килограма|g г грам грама|t т тон тона|l л литър литра|ha хектар хектара"
        "|% процент процента|hundred стотици|thousand хил хиляда хиляди"
        "|million млн милион милиона милиони|billion млрд милиард милиарда милиарди"
        "|year година години|month месец месеца месеци|week седмица седмици|day ден дни дена"
        "|h час часа|min минута минути|century век века"
    ),
    "bn": (
        "km কিমি কিলোমিটার|m মি মিটার|cm সেমি সেন্টিমিটার|mm মিমি মিলিমিটার|mi মাইল|ft ফুট"
        "|kg কেজি কিলোগ্রাম|g গ্রাম|t টন|l লিটার|ha হেক্টর|acre একর|% শতাংশ|hundred শত"
        "|thousand হাজার|লাখ লক্ষ|কোটি|million মিলিয়ন|billion বিলিয়ন|year বছর|month মাস"
        "|week সপ্তাহ|day দিন|h ঘণ্টা|min মিনিট"
    ),
    "cs": (
        "km kilometr kilometru kilometry kilometrů|m metr metru metry metrů|kg kilogram kilogramů"
        "|g gram gramů|t tuna tuny tun|l litr litru litry litrů|% procenta procent"
        "|thousand tis tisíc tisíce tisíců|million mil milion milionu miliony milionů"
        "|billion mld miliarda miliardy miliard|year rok roky roku let"
        "|month měsíc měsíce měsíců|week týden týdny týdnů|day den dny dní|h hodina hodiny hodin"
    ),
    "el": (
        "km χλμ χιλιόμετρο χιλιόμετρα χιλιομέτρων|m μ μέτρο μέτρα μέτρων"
        "|cm εκ εκατοστό εκατοστά|mm χιλιοστό χιλιοστά|mi μίλι μίλια|ft πόδια"
        "|kg κιλό κιλά κιλών χιλιόγραμμα|g γραμμάριο γραμμάρια γραμμαρίων"
        "|t τόνος τόνοι τόνους τόνων"
        "|l λίτρο λίτρα λίτρων|ha εκτάριο εκτάρια εκταρίων|hundred εκατό"
        "|thousand χιλιάδες χιλιάδων χίλια"
        "|million εκατ εκατομμύριο εκατομμύρια εκατομμυρίων"
        "|billion δισ δισεκατομμύριο δισεκατομμύρια δισεκατομμυρίων"
        "|year έτος έτη ετών χρόνια|month μήνας μήνες μηνών|week εβδομάδα εβδομάδες εβδομάδων"
        "|day ημέρα ημέρες ημερών μέρες|h ώρα ώρες ωρών|min λεπτά λεπτών|€ ευρώ|$ δολάρια δολαρίων"
    ),
    "fa": (
        "km کیلومتر|m متر|cm سانتی‌متر سانتیمتر سانتی‌متری|mm میلی‌متر میلیمتر|mi مایل|ft فوت پا"
        "|kg کیلوگرم کیلو|g گرم|t تن|l لیتر|ha هکتار|% ٪ درصد|hundred صد|thousand هزار"
        "|million میلیون|billion میلیارد|trillion تریلیون|year سال|month ماه|week هفته|day روز"
        "|h ساعت|min دقیقه|century قرن سده|$ دلار|€ یورو|ریال|تومان"
    ),
    "fi": (
        "km kilometri kilometriä|m metri metriä|cm senttimetriä senttiä|kg kilo kiloa kilogrammaa"
        "|g gramma grammaa|t tonni tonnia|l litra litraa|ha hehtaari hehtaaria"
        "|% prosentti prosenttia|hundred sata sataa|thousand tuhat tuhatta|million miljoona"
        " miljoonaa milj|billion miljardi miljardia mrd|year vuosi vuotta|month kuukausi kuukautta"
        "|week viikko viikkoa|day päivä päivää|h tunti tuntia|min minuutti minuuttia"
    ),
    "he": (
        'km ק"מ ק״מ קילומטר קילומטרים|m מ מטר מטרים|cm ס"מ ס״מ סנטימטר סנטימטרים'
        '|mm מ"מ מ״מ מילימטר מילימטרים|mi מייל מיילים|kg ק"ג ק״ג קילוגרם קילו|g גרם|t טון טונות'
        "|l ליטר ליטרים|דונם|% אחוז אחוזים|hundred מאה מאות|thousand אלף אלפים אלפי"
        "|million מיליון מיליוני|billion מיליארד מיליארדי|year שנה שנים|month חודש חודשים"
        "|week שבוע שבועות|day יום ימים|h שעה שעות|min דקה דקות|$ דולר דולרים|€ אירו|₪ שקל שקלים"
    ),
    "hi": (
        "km किमी किलोमीटर|m मी मीटर|cm सेमी सेंटीमीटर|mm मिमी मिलीमीटर|mi मील|ft फुट फीट"
        "|kg किग्रा किलो किलोग्राम|g ग्राम|t टन|l लीटर|ha हेक्टेयर|acre एकड़"
        "|% प्रतिशत फीसदी|hundred सौ|thousand हज़ार हजार|लाख|करोड़ करोड|अरब|million मिलियन"
        "|billion बिलियन|year साल वर्ष वर्षों|month महीना महीने माह|week सप्ताह हफ्ते|day दिन दिनों"
        "|h घंटा घंटे घण्टे|min मिनट|₹ रुपये रुपए रुपया|$ डॉलर"
    ),
    "hu": (
        "km kilométer kilométerre|m méter méteres|cm centiméter|kg kilogramm kiló|g gramm"
        "|t tonna|l liter|ha hektár|% százalék|hundred száz|thousand ezer|million millió"
        "|billion milliárd|year év évig évvel|month hónap hónapig|week hét hétig|day nap napig"
        "|h óra órán|min perc"
    ),
    "hy": (
        "km կմ կիլոմետր|m մ մետր|cm սմ սանտիմետր|mm մմ|kg կգ կիլոգրամ|g գ գրամ|t տոննա|l լ լիտր"
        "|ha հա հեկտար|% տոկոս|hundred հարյուր|thousand հազար հզր|million միլիոն մլն"
        "|billion միլիարդ մլրդ|year տարի|month ամիս|week շաբաթ|day օր|h ժամ|min րոպե"
    ),
    "id": (
        "km kilometer|m meter|cm sentimeter|kg kilogram|g gram|t ton|l liter|ha hektar|% persen"
        "|hundred ratus|thousand ribu|million juta|billion miliar|trillion triliun|year tahun"
        "|month bulan|week minggu|day hari|h jam|min menit"
    ),
    "ka": (
        "km კმ კილომეტრი კილომეტრს კილომეტრის|m მ მეტრი მეტრს მეტრის|cm სმ სანტიმეტრი|mm მმ"
        "|kg კგ კილოგრამი კილოგრამს|g გ გრამი|t ტ ტონა|l ლ ლიტრი|ha ჰა ჰექტარი ჰექტარს|% პროცენტი"
        "|thousand ათასი ათას|million მლნ მილიონი მილიონ|billion მლრდ მილიარდი მილიარდ"
        "|year წელი წლის|month თვე თვის|week კვირა კვირის|day დღე დღის|h საათი საათის|min წუთი"
    ),
    "ko": (
        "₩ 원|人 명|歳 세 살|year 년|decade 년대|월|day 일|week 주|h 시|개|마리|대|권|채|척|층|회"
        "|번|위|점|골|승|패|무"
    ),
    "mk": (
        "km км километар километри|m м метар метри|cm см|mm мм|kg кг килограм килограми"
        "|g г грам грама грами|t т тон тони|l л литар литри|ha хектар хектари"
        "|thousand илјада илјади"
        "|million милион милиони|billion милијарда милијарди|year година години"
        "|month месец месеци|day ден дена|h час часа"
    ),
    "mr": (
        "km किमी किलोमीटर|m मी मीटर|cm सेमी|kg किलो किलोग्रॅम|g ग्रॅम|t टन|l लिटर|ha हेक्टर"
        "|% टक्के|thousand हजार|लाख|कोटी|year वर्षे वर्ष|month महिने महिना|day दिवस|h तास"
    ),
    "pap": (
        "km kilometer|m meter|thousand mil|million mion miyon|year aña|month luna|week siman"
        "|day dia|h ora|century siglo"
    ),
    "ro": (
        "km kilometru kilometri|m metru metri|kg kilogram kilograme|g grame|t tonă tone"
        "|l litru litri|ha hectar hectare|% procente|hundred sute|thousand mie mii"
        "|million milion milioane|billion miliard miliarde|year an ani|month lună luni"
        "|week săptămână săptămâni|day zi zile|h oră ore|min minute"
    ),
    "sk": (
        "km kilometer kilometre kilometrov|m meter metre metrov|kg kilogram kilogramov"
        "|g gram gramov|t tona tony ton|l liter litre litrov|% percento percenta percent"
        "|thousand tis tisíc tisíce|million mil milión milióna milióny miliónov"
        "|billion mld miliarda miliardy miliárd|year rok roky rokov|month mesiac mesiace mesiacov"
        "|week týždeň týždne týždňov|day deň dni dní|h hodina hodiny hodín"
    ),
    "ta": (
        "km கிமீ கிலோமீட்டர் கிலோமீட்டர்கள்|m மீ மீட்டர் மீட்டர்கள்|cm செமீ சென்டிமீட்டர்|mm மிமீ"
        "|mi மைல் மைல்கள்|ft அடி|kg கிகி கிலோ கிலோகிராம்|g கிராம்|t டன்|l லிட்டர்"
        "|ha ஹெக்டேர் எக்டேர்"
        "|% சதவீதம் விழுக்காடு|hundred நூறு|thousand ஆயிரம்|இலட்சம் லட்சம்|கோடி|million மில்லியன்"
        "|billion பில்லியன்|year ஆண்டு ஆண்டுகள் வருடம் வருடங்கள்|month மாதம் மாதங்கள்"
        "|day நாள் நாட்கள்|h மணிநேரம்"
    ),
    "te": (
        "km కిమీ కిలోమీటర్లు కిలోమీటరు|m మీ మీటర్లు మీటరు|kg కిలోలు కిలోగ్రాములు|g గ్రాములు"
        "|% శాతం|hundred వంద|thousand వేలు వేల|లక్షలు లక్షల లక్ష|కోట్లు కోట్ల కోటి"
        "|million మిలియన్|billion బిలియన్|year సంవత్సరాలు సంవత్సరాల|month నెలలు నెలల"
        "|day రోజులు రోజుల|h గంటలు గంటల"
    ),
    "th": (
        "km กิโลเมตร กม|m เมตร|cm เซนติเมตร ซม|mm มิลลิเมตร มม|mi ไมล์|ft ฟุต"
        "|kg กิโลกรัม กก|g กรัม|t ตัน|l ลิตร|ha เฮกตาร์|ไร่|% เปอร์เซ็นต์|hundred ร้อย"
        "|thousand พัน|หมื่น|แสน|million ล้าน|year ปี|month เดือน|week สัปดาห์|day วัน"
        "|h ชั่วโมง|min นาที|บาท|$ ดอลลาร์"
    ),
    "tr": "mi mil|thousand bin|million milyon|billion milyar|trillion trilyon",
    "uk": (
        "km км кілометр кілометра кілометри кілометрів|m м метр метра метри метрів"
        "|cm см сантиметр сантиметра сантиметрів|mm мм міліметр міліметра міліметрів"
        "|kg кг кілограм кілограма кілограмів|g г грам грама грамів|t т тонна тонни тонн"
        "|l л літр літра літри літрів|ha га гектар гектара гектари гектарів"
        "|% відсоток відсотка відсотки відсотків|thousand тис тисяча тисячі тисяч тисячу"
        "|million млн мільйон мільйона мільйони мільйонів"
        "|billion млрд мільярд мільярда мільярди мільярдів|year рік року роки років"
        "|month місяць місяця місяці місяців|week тиждень тижня тижні тижнів|day день дня дні днів"
        "|h година години годин|min хвилина хвилини хвилин|century століття"
    ),
    "ur": (
        "km کلومیٹر کلومیٹرز|m میٹر|cm سینٹی|mi میل|ft فٹ|kg کلو کلوگرام|g گرام|t ٹن|l لیٹر"
        "|ha ہیکٹر|acre ایکڑ|% فیصد|hundred سو|thousand ہزار|لاکھ|کروڑ|ارب|million ملین"
        "|billion بلین|year سال|month ماہ مہینے مہینہ|week ہفتے ہفتہ|day دن|h گھنٹے گھنٹہ|min منٹ"
    ),
}
"""By language, groups parted by `|`."""
MAGNITUDES = listed(
    "hundred thousand million billion trillion লাখ কোটি लाख करोड़ अरब لاکھ کروڑ ارب இலட்சம் கோடி"
    " లక్షలు కోట్లు หมื่น แสน कोटी"
)
"""The signs of those groups that multiply what they stand behind."""
