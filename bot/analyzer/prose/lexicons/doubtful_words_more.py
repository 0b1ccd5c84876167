"""What `doubtful_words` holds, for some more languages: data only."""

from bot.analyzer.prose.lexicons.lexicon import Words, listed

_BY_GAJ = listed(
    "glup glupa glupi glupo glupe glupan glupani glupača glupson kreten kreteni idiot idioti"
    " idijot debil debili moron budala budale budalo ružan ružna ružni smrdi smrde smrdljiv"
    " smrdljiva smrdljivi guzica guzice sise prdi prdnuo prdac seksi frajer frajeri štreber"
    " štreberi luzer luzeri kul cool dosadan dosadna dosadni bljak fuj ćao hej pozz hvala molim"
    " izvini tvoj tvoja tvoje neznam nezna neznaju nemogu moze mozete nista nesto okej brate buraz"
    " keva ćale"
)
"""Of Bosnian, Croatian and Serbian in Latin letters."""
_NORWEGIAN = listed(
    "stygg stygge dum dumme idiot idioter teit teite tapere nerd nerder kjedelig kjedelige kul"
    " kuleste digg ekkel ekle stinker promp promper prompe pupper sexy hei heisann hallo hey"
    " unnskyld sorry cool yeah wow okay asså"
)

MORE_DOUBTFUL: dict[str, Words] = {
    **dict.fromkeys(("bs", "hr", "sh"), _BY_GAJ),
    **dict.fromkeys(("nb", "nn", "no"), _NORWEGIAN),
    "sr": _BY_GAJ
    | listed(
        "глуп глупа глупи глупе глупан глупани глупача кретен кретени идиот идиоти дебил дебили"
        " будала будале ружан ружна ружни смрди смрде смрдљив смрдљива смрдљиви гузица гузице сисе"
        " прди прднуо прдац секси фрајер фрајери штребер штребери лузер лузери досадан досадна"
        " досадни бљак фуј ћао хеј хвала молим извини твој твоја твоје незнам незна незнају немогу"
        " лол хихи океј брате буразеру кева ћале"
    ),
    "da": listed(
        "grim grimme grimt grimmeste dum dumme dummeste idiot idioter tabere nørd nørder klam"
        " klamme ulækker ulækre stinker prut prutter prutte tissemand numse numsen patter babser"
        " sexet kedelig kedelige nederen hej hejsa halløj hallo undskyld sorry cool wow okay"
    ),
    "ca": listed(
        "lleig lletja lletjos lletges ximple ximples tonto tonta tontos idiota idiotes imbècil"
        " imbècils estúpid estúpida estúpids babau fastigós fastigosa fastigosos pudent pudents"
        " caca pipí guai guapo guapa guapos avorrit avorrida avorrits xulo xula xulos friqui hola"
        " holi adeu adéu merci sisplau porfa mami papi xq tmb sexy asi soy quereis wow"
    ),
    "gl": listed(
        "feo fea feos feas idiota idiotas estúpido estúpida imbécil tonto tonta tontos tontas"
        " guapo guapa guapos guapas aburrido aburrida peido peidos cheirento caca pipí cachondo"
        " pailán adeus mamá papá porfa chulo chula wow"
    ),
    "sk": listed(
        "škaredý škaredá škaredí hlúpy hlúpa hlúpi hlupák hlupáci sprostý sprostá blbý blbá blbec"
        " blbci debil debili idiot idioti idiotka kretén kreténi smrdí smrdia smradľavý hovienko"
        " kakať cikať prdí prdel cecky sexi sexy trapný trápny nudný nudná čau čauko čaute ahoj"
        " ahojte nazdar díky ďakujem sorry teba tvoj tvoja kámo kamoš fuj okej"
    ),
    "sl": listed(
        "grd grda grdi neumen neumna neumni bedak bedaki bedasto idiot idioti kreten kreteni debil"
        " debili smrdi smrdijo smrdljiv prdec joške lulček seksi frajer frajerji zguba zgube luzer"
        " kul fajn ojla živjo adijo čav hej hvala oprosti tebe tebi tvoj tvoja nevem neveš okej"
    ),
    "bg": listed(
        "грозен грозна грозни глупав глупава глупави глупак глупаци идиот идиоти тъпак тъпаци"
        " дебил дебили кретен кретени смърди смърдят пръц дупе цици секси готин готина готини"
        " скучен скучна здрасти здравейте привет чао хей благодаря мерси извинявай теб твой твоя"
        " тате братле пич мацка мацки гадже кво щото лол хихи окей"
    ),
    "mk": listed(
        "грд грда грди глуп глупа глупи глупак глупаци идиот идиоти дебил дебили кретен смрди прди"
        " прдеж цицки секси фраер фраери досаден досадна чао еј благодарам тебе твој твоја твое"
        " бате лол хихи"
    ),
    "et": listed(
        "cool loll lollakas lollid idioot idioodid debiil debiilik kole haiseb kaka kakab pissib"
        " tissid seksikas igav lahedad luuser luuserid nohik nohikud tere tsau tšau aitäh vabandust"
        " emme issi jobu jobud tegelt suht sakib jou ilge mõtetu okei"
    ),
    "lv": listed(
        "stulbs stulba stulbi stulbais idiots idioti debīls debīli debils smird kaka čurā čurāt"
        " seksīga seksīgs lūzeris lūzeri forša foršs forši garlaicīgs garlaicīgi sveiki čau chau"
        " cau paldies lūdzu atvaino vinsh vinjam vinji vinju kruts nais rullē jaa okei"
    ),
    "lt": listed(
        "bjaurus bjauri kvailas kvaila kvaili kvailys idiotas idiotai debilas debilai kretinas"
        " lochas lochai smirdi kaka kakoti sysioti faina fainas fainai nuobodus nuobodu čiau ačiū"
        " prašau tave tavo blyn krč"
    ),
    "is": listed(
        "ljótur heimskur heimsk heimskir hálfviti hálfvitar fáviti fávitar fífl aumingi aumingjar"
        " prump prumpa prumpar kúkur kúka kúkar pissa rass rassgat sexí sexy töff nörd nördar lúði"
        " hæ bæ bless halló kveðja ógeð ógeðslegur ógeðsleg auli flón cool"
    ),
    "el": listed(
        "ηλίθιος ηλίθια ηλίθιοι ηλίθιε βλάκας βλάκες βλάκα χαζός χαζή χαζοί χαζό βρωμάει βρωμάνε"
        " κλάνει κλανιά κλάνω πορδή τσίσα σέξι σεξι βαρετός βαρετή βαρετό γεια γειά ευχαριστώ"
        " παρακαλώ εσένα φίλε φιλαράκι κουλ λολ άντε άσε χεχε χιχι μπλα μπλαμπλα χοχο"
    ),
    "he": listed(
        "מכוער מכוערת מעפן מעפנה חתיך אחלה חמוד חמודה חמודים יאללה סתם כנסו אותך תהנו אוהבת מגניב"
        " מגניבה כיף משעמם משעממת אידיוט אידיוטים מטומטם מטומטמת מטומטמים טיפש טיפשה טיפשים דביל"
        " דבילים מפגר מפגרת מסריח מסריחה פלוץ פיפי קקי סקסי להתראות בבקשה איכס חנון חנונים בגללך"
    ),
    "fa": listed(
        "احمق احمقها ابله خنگ بیشعور کثافت عوضی لعنتی گوز گوزید خوشگل عشقم عزیزم داداش مرسی لطفا"
        " لطفاً میشه نمیشه میخوام میگن میکنن میدونم نمیدونم هستش واسه دیگه اینجوری چیه کیه اونا"
        " اینا"
    ),
    "sq": listed(
        "idiot idiotë idioti budalla budallai debil debila cool ok okej hej wow yeah përshëndetje"
        " pershendetje faleminderit flm tungjatjeta qka cka eshte shume njerez qene vetem gjithe"
    ),
    "bn": listed("বোকা ফালতু প্লিজ প্লীজ লোল লুল ব্লা ব্লাব্লা হ্যালো ভাইয়া আপু দোস্ত বিশ্রী"),
    "ko": listed(
        "하세요 있어요 없어요 해요 안녕 안녕하세요 감사합니다 죄송합니다 알겠어요 됐어요 하죠"
        " 모르세요 바보 멍청이 병맛 존나 대박 헐 님들 여러분"
    ),
}
"""By language."""
