"""More of what `rude_words` holds, for languages of smaller wikis: data only."""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

MORE = {
    "et": Rude(
        profane=listed("türa putsi pede pederast hoor nikkuma nussima raisk"),
        crude=listed("perse persse munn sitt sita pask loll lollid idioot tobe haiseb kurat krt"),
        chat=("tere kõigile", "minu nimi on", "ma armastan", "ma vihkan", "*oli siin.", "sinu ema"),
    ),
    "lv": Rude(
        profane=listed(
            "pidars pidaras pidarasi mauka maukas dirsa dirsā pizda pimpis pimpji jebāt"
        ),
        crude=listed("sūds sūdi stulbs muļķis idiots lohs smird kaka"),
        chat=("sveiki visiem", "mani sauc", "es mīlu", "es ienīstu", "*bija šeit.", "tava mamma"),
    ),
    "lt": Rude(
        profane=listed("pyderas pydaras kurva kurvos šūdas šūdai bybis bybys pizda nachui kekšė"),
        crude=listed(
            "durnius lochas debilas kvailys idiotas kaka subinė smirdi durniai durnių kvailiai"
        ),
        chat=("labas visiems", "mano vardas", "aš myliu", "myliu tave", "*buvo čia.", "tavo mama"),
    ),
    "sl": Rude(
        profane=listed(
            "kurac kurca pička pizda jebi jebem jebati jebo kurba kurbe kurcu kurcem pičke"
            " pičko kurbo pizda pizde pizdo pezde"
        ),
        crude=listed(
            "peder pedri drek sranje idiot bedak debil butec smrdi tepec pedra pedrom dreka"
            " drekom idiota idioti bedaka bedaki debila debili butca butci tepca tepci"
        ),
        chat=("pozdrav vsem", "ime mi je", "ljubim te", "sovražim", "*je bil tukaj.", "tvoja mama"),
    ),
    "is": Rude(
        profane=listed(
            "hóra hórur píka píkan píkur mella mellur rassgat rassgatið drullusokkur drullusokkar"
        ),
        crude=listed(
            "tussa tussur helvítis andskotans fáviti fávitar hálfviti hálfvitar ljótur ljót ljótt"
            " heimskur heimsk heimskt kúkur kúk kúkar typpi aumingi aumingjar skítur skít skíts"
            " skítugur skítug skítugt ógeð ógeðslegur ógeðsleg ógeðslegt fífl rass prump"
        ),
        chat=("hæ allir", "hæ ég heiti", "ég elska þig", "ég hata", "*var hér.", "mamma þín"),
    ),
    "sq": Rude(
        profane=listed("kurvë kurva pidh pidhi qifsha qihem bythë bythqir robqir"),
        crude=listed("peder mut budalla idiot trashaman"),
        chat=("përshëndetje të gjithëve", "unë quhem", "të dua", "*ishte këtu.", "nëna jote"),
    ),
    "eu": Rude(
        profane=listed("putakume putakumea putaseme kabroi kabroia zakila puta puto gilipollas"),
        crude=listed("kaka txotxolo tontoa ergela ipurdia inozoa"),
        innocent=listed("anal"),
        chat=("kaixo denoi", "nire izena", "maite zaitut", "*hemen egon da.", "zure ama"),
    ),
    "gl": Rude(
        profane=listed("puta putas puto merda collóns maricón cabrón gilipollas fillo_da_puta"),
        crude=listed("carallo cona parvo tonto tonta idiota caca feo fea"),
        chat=("ola a todos", "chámome", "quérote", "*estivo aquí.", "túa nai"),
    ),
    "af": Rude(
        profane=listed("poes naai naaier fokken fokkin"),
        crude=listed("fok hoer hoere moffie piel kak idioot stink lelik"),
        chat=("hallo almal", "my naam is", "ek is lief vir", "*was hier.", "jou ma"),
    ),
    "eo": Rude(
        profane=listed("piĉo kaco fiki fikulo putino putinido merdo pugulo fekulo"),
        crude=listed("feko stulta stultulo idioto"),
        chat=("saluton al ĉiuj", "mia nomo estas", "mi amas vin", "*estis ĉi tie.", "via patrino"),
    ),
    "tl": Rude(
        profane=listed(
            "putangina putang_ina tangina tanginamo ulol tarantado kantot kantutan"
            " burat pokpok pakyu"
        ),
        crude=listed("bobo gago tanga pangit bakla titi tae puta"),
        chat=("kumusta kayo", "mahal kita", "hello po", "hi po", "ako po si", "nanay mo"),
    ),
    "sw": Rude(
        profane=listed("kumamako mkundu mboo msenge kutomba tombwa"),
        crude=listed("kuma shoga matako mavi mjinga wajinga pumbavu fala"),
        innocent=listed("ass fart"),
        chat=("habari zenu", "jina langu ni", "nakupenda", "*alikuwa hapa.", "mama yako"),
    ),
    "az": Rude(
        profane=listed("sikim sikdir sikiş götveren qəhbə qehbe gijdıllaq oğraş peysər"),
        crude=listed("göt axmaq gic idiot"),
        chat=("salam hamıya", "mənim adım", "səni sevirəm", "*burada idi.", "sənin anan"),
    ),
    "kk": Rude(
        profane=listed("қотақ қотағым қотақбас сігейін сігу жәлеп көтлақ сука пидор хуй нахуй"),
        crude=listed("көт ақымақ лох дурак"),
        chat=("сәлем бәріңе", "менің атым", "сені сүйемін", "жақсы көремін", "сенің анаң"),
    ),
    "hy": Rude(
        profane=listed("բոզ բոզի քունեմ քունած գյոթվերան պուց կլիր"),
        crude=listed("ապուշ հիմար տխմար դեբիլ"),
        chat=("բարև բոլորին", "իմ անունը", "սիրում եմ քեզ", "*այստեղ էր.", "քո մայրը"),
    ),
    "ka": Rude(
        profane=listed(
            "ყლე ყლეო მუტელი მოტყნული დედამოტყნული ტრაკი ბოზი ბოზები ნაბოზარი ჩათლახი ბოზია ბოზის"
            " ბოზებო ნაბოზარია ნაბოზრები ყლეა ყლეები ჩათლახია ჩათლახები"
        ),
        crude=listed("დებილი იდიოტი სულელი ლოხი"),
        chat=("გამარჯობა ყველას", "გამარჯობა ხალხო", "მე მქვია", "მიყვარხარ", "დედაშენი"),
    ),
    "th": Rude(
        profane=listed(
            "ไอ้เหี้ย อีเหี้ย ไอ้สัตว์ ไอ้สัส ควย เย็ด อีดอก แม่มึง พ่อมึง ไอ้ควาย ไอ้ตุ๊ด"
            " ไอ้เวร อีเวร ไอ้โง่ อีโง่ เด็กโง่ พ่องตาย โคตรเหี้ย เหี้ยๆ เหี้ยมาก ไอ้บ้า สัสๆ"
            " ไอ้หน้า อีควาย"
            " ส้นตีน ห่วยแตก โคตรห่วย โคตรกาก โคตรโง่ โคตรน่าเบื่อ ไอ้หมา ไอ้อ้วน ไอ้ชั่ว"
            " หน้าหมา"
        ),
        chat=(
            *("หวัดดีครับ", "หวัดดีค่ะ", "สวัสดีเพื่อน", "หวัดดีเพื่อน", "ผมหล่อ", "หล่อมากครับ"),
            *("น่าเบื่อมาก", "ฟหกด", "กดติดตาม", "แอดไลน์", "ทักไลน์", "ครูสอนไม่", "จ้าาา"),
            *("สวัสดีครับ", "สวัสดีค่ะ", "สวัสดีทุกคน", "ผมชื่อ", "หนูชื่อ", "รักนะ", "ฮ่าๆ"),
        ),
        has_spaces=False,
    ),
    "my": Rude(
        profane=listed("လီးပဲ လီးလို စောက်ဖုတ် မအေလိုး ဖာသည်မ စောက်ရူး"),
        chat=("မင်္ဂလာပါ ခင်ဗျာ", "ကျွန်တော့်နာမည်", "ချစ်တယ်"),
        has_spaces=False,
    ),
    "ta": Rude(
        profane=listed("தேவடியா தேவிடியா தேவுடியா புண்டை ஓத்தா கூதி தாயோளி"),
        crude=listed("முட்டாள் லூசு நாயே"),
        chat=("வணக்கம் நண்பர்களே", "என் பெயர்", "நான் உன்னை காதலிக்கிறேன்"),
    ),
    "te": Rude(
        profane=listed("లంజ లంజా లంజాకొడుకు దెంగు పూకు మొడ్డ గుద్ద"),
        crude=listed("వెధవ పిచ్చి"),
        chat=("నా పేరు", "హాయ్ ఫ్రెండ్స్", "నేను నిన్ను ప్రేమిస్తున్నాను"),
    ),
    "ml": Rude(
        profane=listed("പൂറ് പൂറി മൈര് മൈരേ കുണ്ണ തായോളി"),
        crude=listed("മണ്ടൻ പൊട്ടൻ"),
        chat=("എന്റെ പേര്", "ഹായ് ഫ്രണ്ട്സ്", "ഞാൻ നിന്നെ സ്നേഹിക്കുന്നു"),
    ),
    "gu": Rude(
        profane=listed("ભોસડી ભોસડીના માદરચોદ બહેનચોદ ચોદ ગાંડ લોડો લંડ"),
        crude=listed("મૂરખ"),
        chat=("મારું નામ", "હું તને પ્રેમ", "કેમ છો મિત્રો"),
    ),
    "pa": Rude(
        profane=listed("ਭੈਣਚੋਦ ਮਾਦਰਚੋਦ ਫੁੱਦੀ ਗਾਂਡੂ ਗਸ਼ਤੀ ਲੌੜਾ"),
        chat=("ਮੇਰਾ ਨਾਮ", "ਮੇਰਾ ਨਾਂ", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ ਜੀ"),
    ),
    "si": Rude(
        profane=listed("හුත්ත හුත්තා හුකන හුකනවා පොන්නයා වේසි කැරියා පකයා"),
        crude=listed("මෝඩයා"),
        chat=("මගේ නම", "මම ඔයාට ආදරෙයි", "ආයුබෝවන් යාලුවනේ"),
    ),
    "vi": Rude(
        profane=listed(
            "địt lồn cặc đéo buồi đụ_má địt_mẹ đkm đm đmm vcl clgt chó_đẻ con_đĩ óc_chó đồ_chó"
            " ngu_như_chó ngu_vãi mẹ_mày"
            " thằng_chó thằng_ngu đồ_ngốc vãi_lồn mẹ_kiếp đụ_mẹ"
            " khốn_nạn đồ_khốn mất_dạy đồ_rác_rưởi vkl cmm đồ_điên"
        ),
        crude=listed("ngu đĩ cứt ỉa điên khùng dốt xàm"),
        innocent=listed("cum"),
        chat=(
            *("lớp em", "lớp mình", "trường mình"),
            *("bố mày", "tao là", "chúng mày", "bọn mày", "ahihi", "hello cả nhà", "cả nhà ơi"),
            *("đăng ký kênh", "đẹp trai nhất"),
            *(
                *("xin chào mọi người", "chào mọi người", "chào các bạn", "tên mình là", "tớ là"),
                "tôi yêu em",
            ),
            *("anh yêu em", "em yêu anh", "hihi", "hihihi", "hihihihi"),
            *("hehe", "haha", "*đã ở đây.", "*từng ở đây.", "mẹ mày", "xin chào mình"),
        ),
    ),
    "ur": Rude(
        profane=listed("چوتیا مادرچود بہنچود بھوسڑی رنڈی گانڈو لوڑا کنجر حرامزادہ حرامی"),
        crude=listed("کتا گدھا الو بیوقوف کمینہ"),
        chat=("میرا نام", "مجھے پسند", "السلام علیکم", "ہاہاہا"),
    ),
    "bn": Rude(
        profane=listed(
            "মাগি মাগী খানকি খানকির চুদি চোদা চুদা মাদারচোদ বোকাচোদা"
            " কুত্তার_বাচ্চা শুয়োরের_বাচ্চা শুয়োরের_বাচ্চা হারামজাদা হারামজাদি চুতমারানি"
            " চুতমারানির বালের চুদির"
            " গুদ"
        ),
        crude=listed("বাল শালা হারামি গাধা বোকা কুত্তা শয়তান পাগল গর্দভ আবাল ফালতু লুচ্চা বদমাশ নুনু"),
        chat=(
            *("হাই বন্ধুরা", "হ্যালো বন্ধুরা", "তোর মা", "তোমাকে ভালোবাসি", "সাবস্ক্রাইব করুন", "সাবস্ক্রাইব করো"),
            *("আমার চ্যানেল", "অ্যাড করো", "ফলো করুন", "একটা গাধা", "একটা ছাগল", "একটা পাগল"),
            *("আমার নাম", "আমি তোমাকে ভালোবাসি", "আমি ভালোবাসি", "হাহাহা"),
        ),
    ),
    "fa": Rude(
        profane=listed(
            "کیر کیرم کیری کونی جنده کسکش کسخل کس‌کش کس‌خل مادرجنده حرومزاده حرامزاده گاییدم"
            " جنده‌ها جندهها کونی‌ها کسکش‌ها کسکشها حرومزاده‌ها حرامزاده‌ها مادرجنده‌ها"
            " گه_خوردی لاشی کس_ننت کس_مادرت کون_ده خارکسده خوارکسده"
            " کص_کش کصکش کصافط خاک_بر_سرت خاک_تو_سرت بی‌ناموس بی_ناموس ریدم شاشیدم"
            " پفیوز کصخل حروم_زاده بیناموس پدرسگ پدر_سگ بیشرف سگ_تو_روحت مادرقحبه"
        ),
        crude=listed(
            "گوه خر احمق عوضی بیشعور بی‌شعور کثافت آشغال الاغ کون دیوث اسکل گاگول گوز بی_شعور"
            " نفهم کودن بی‌ادب بی‌شرف چاقال قحبه"
        ),
        chat=(
            *("من این", "من خیلی", "را دوست ندارم"),
            *("عاشقتم", "سلام بچه", "سلام بر همه", "هستم.", "این دروغه", "چرت و پرت"),
            *(
                *("سلام من", "سلام به همه", "سلام دوستان", "اسم من", "من عاشق", "دوستت دارم"),
                "من دوست",
            ),
            *("خخخ", "خخخخ", "هههه", "مادرت", "ننت", "*اینجا بود."),
        ),
    ),
    "ko": Rude(
        profane=listed(
            "씨발 씨팔 ㅅㅂ ㅄ ㅂㅅ 병신 병신아 병신이다 병신들 병신같은 병신새끼 개새끼"
            " 개새끼들 씹새끼"
            " 좆 존나 좆같은 지랄 걸레년 미친놈 미친년 엿먹어 호로새끼"
            " 니엄마 개쓰레기 똥구멍"
            " 븅신 썅년 개년 쌍놈 돼지새끼 게이새끼 장애새끼 니애비 느개비 빡대가리 미친새끼"
            # no stem: 병신년 is a year of the sixty
            " 병신이 병신은 병신을 병신이야 병신이네 병신임 병신짓 병신놈 ㅄ이 ㅄ아 ㅄ들 ㅄ임"
        ),
        profane_stems=(
            "씨발",
            "병신새",
            "병신같",
            "빡대가리",
            "돼지새끼",
            "씨팔",
            "개새끼",
            "좆",
            "씹새",
            "지랄하",
        ),
        crude=listed(
            "시발 섹스 창녀 꺼져 바보 바보다 바보야 멍청이 돼지 똥 똥개 변태 게이 찐따 못생긴"
            " 한남 한녀 틀딱"
            " 또라이 못생겼다 닥쳐 뒈져 존잘 존예 꼴통"
        ),
        chat=(
            *("메롱", "노잼", "재미없어", "재미없다", "심심해", "하기 싫어", "하기 싫어요"),
            *("ㅎㅇ", "노무노무", "개꿀", "구독 좋아요", "좋아요 구독", "구독해"),
            *("안녕하세요", "안녕 나는", "저는", "제 이름은", "내 이름은", "사랑해", "사랑해요"),
            *("ㅋㅋ", "ㅋㅋㅋ", "ㅎㅎ", "왔다 감", "왔다감", "다녀감", "느금마", "니애미"),
        ),
    ),
}
