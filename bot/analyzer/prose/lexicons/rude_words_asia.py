"""What `rude_words` holds, for the south and east of Asia and for Persian: data only."""

from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.lexicons.rude import Rude

_HINDI = Rude(
    profane=listed(
        "चूतिया चूतिये चूत मादरचोद बहनचोद भोसड़ी भोसडी भोसड़ीके रंडी गांड गाँड गांडू लौड़ा लौड़े"
        " लंड झांट"
        " madarchod bhenchod behenchod chutiya chutiye bhosdike bhosdi gaandu"
        " भोसडीके चुतिया चूतिए चुतिये लौडा लौडे रण्डी बहन_के_लौड़े"
        " हरामजादा हरामजादे हरामज़ादा भड़वा भड़वे रंडीबाज झाटू साला_कुत्ता तेरी_मां_की"
        " तेरी_माँ_की"
        " भोसड़ा भोसरी गांडु गांडफट लोडू लोडु लौडू लवड़ा लवडा लवड़े रांड रंडियों छिनार छिनाल"
        " हरामजादी हरामज़ादी झाट झांटू झाँट भड़ुआ भडवा भडवे लण्ड बकचोद बकचोदी फुद्दी फ़ुद्दी gaand"
        " chutiyapa bhosda bhosadike benchod behnchod bakchod bakchodi lavde jhaat bsdk"
        " choot chootia chootiya gandu jhant lodu maa_ki_chut behen_chod madar_chod bhosadi bhosad"
        " chinaal raand गांडफाट बकलंड"
    ),
    profane_stems=("चूति", "चुति", "मादरचो", "बहनचो", "भोसड", "चोद", "चुद"),
    crude=listed(
        "हरामी कमीना कमीने गधा गधे बेवकूफ़ बेवकूफ मूर्ख हरामखोर पागल टट्टी निकम्मा नालायक बदमाश"
        " कुतिया कमीनी हरामियों चूची फुद्दू चिरकुट ठरकी बेवकूफों गधों मूत रण्डवा हगना चूतड़"
    ),
    chat=(
        *("हेलो दोस्तों", "हैलो दोस्तों", "नमस्कार दोस्तों", "हेलो मेरा", "सब्सक्राइब करें", "सब्सक्राइब करो"),
        *("मेरे चैनल", "मेरे यूट्यूब", "फॉलो करें", "फॉलो करो", "सब बकवास", "बकवास है"),
        *("मेरा नाम", "मैं तुमसे प्यार", "मुझे पसंद", "मैं यहाँ", "हाय दोस्तों"),
        *("नमस्ते दोस्तों", "mera naam"),
    ),
)
_MALAY = Rude(
    profane=listed(
        "bangsat kontol memek ngentot entot jancok jancuk goblok tolol pepek bajingan lonte"
        " pukimak"
        " kimak perek ngewe bencong"
        " ngaceng colmek bangke"
        " jembut jembud cibai pantek kontolnya kontolmu kntl memekmu memeknya ngentod ngentotin"
        " dientot lonthe bangsad goblog gblk pejuh anjing_lu babi_lu tololnya"
    ),
    crude=listed(
        "pantat asu anjing anjir babi bego idiot bodoh monyet dungu sialan banci jelek gila bokep"
        " kampret keparat brengsek norak bacot kentut titit peler geblek"
        " tetek toket sempak sinting puki malingsia anjeng anjink anjrit taik begok peju"
    ),
    chat=(
        *("halo guys", "hai guys", "halo teman", "nama gue", "saya ganteng", "aku ganteng"),
        *("paling ganteng", "cie cie", "ini bohong", "follow ig", "follow instagram"),
        *("jangan lupa follow", "gua bosan", "gue bosan", "hahahaha"),
        *("halo semua", "hai semua", "nama saya", "nama aku", "namaku", "aku cinta", "aku suka"),
        *("saya suka", "aku benci", "aku sayang", "wkwk", "wkwkwk", "wkwkwkwk", "*pernah di sini."),
        *("wk wk", "ibumu", "ikuti saya", "jangan lupa subscribe", "hahaha"),
    ),
)

ASIA = {
    **dict.fromkeys(("hi", "mr", "ne", "bho", "mai"), _HINDI),
    **dict.fromkeys(("id", "ms", "jv", "su", "min"), _MALAY),
    "tl": Rude(
        profane=listed(
            "putangina putang_ina tangina tanginamo ulol tarantado kantot kantutan"
            " burat pokpok pakyu"
        ),
        crude=listed("bobo gago tanga pangit bakla titi tae puta"),
        chat=("kumusta kayo", "mahal kita", "hello po", "hi po", "ako po si", "nanay mo"),
    ),
    "th": Rude(
        profane=listed(
            "ไอ้เหี้ย อีเหี้ย ไอ้สัตว์ ไอ้สัส ควย เย็ด อีดอก แม่มึง พ่อมึง ไอ้ควาย ไอ้ตุ๊ด"
            " ไอ้เวร อีเวร ไอ้โง่ อีโง่ เด็กโง่ พ่องตาย โคตรเหี้ย เหี้ยๆ เหี้ยมาก ไอ้บ้า สัสๆ"
            " ไอ้หน้า อีควาย"
            " ส้นตีน ห่วยแตก โคตรห่วย โคตรกาก โคตรโง่ โคตรน่าเบื่อ ไอ้หมา ไอ้อ้วน ไอ้ชั่ว"
            " หน้าหมา"
            " ตอแหล"
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
        profane=listed(
            "தேவடியா தேவிடியா தேவுடியா புண்டை ஓத்தா கூதி தாயோளி"
            " சுண்ணி புண்ட கூதியா தேவடியாள் தேவுடியாள் தேவிடியாள் ஒக்காளி ஒத்தா ஒம்மால ஊம்பு ஊம்ப"
            " ஓத்தவன் பொச்சு கண்டாரோளி கேனப்புண்டை பூலு thevdiya thevidiya thevadiya pundai koothi"
            " oombu ommala thayoli okkala mayiru"
            " ஓத்த ஓழ் ஓல்மாரி ஓழ்மாரி புண்டநக்கி koodhi pundek olmaari thevdia"
        ),
        profane_stems=("தேவடியா", "தேவிடியா", "தேவுடியா", "புண்டை"),
        crude=listed(
            "முட்டாள் லூசு நாயே சூத்து சூத்த முண்டை முண்ட பூல் மயிரு பொட்டை punda baadu mayire mairu"
        ),
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
            " đụ cặt kặc kặt con_điếm đĩ_điếm đcm clmm vãi_cặc vãi_đái ăn_cứt mặt_lồn mả_mẹ lũ_chó"
            " lũ_ngu bọn_chó bọn_ngu đồ_ngu thằng_điên bú_cu bú_buồi ngu_như_bò ngu_vcl"
        ),
        crude=listed("ngu đĩ cứt ỉa điên khùng dốt xàm đít đù dzâm"),
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
            " চুতিয়া ভোদা বাইনচোদ বাঞ্চোত বাঞ্চোদ চোদন চোদনা চোদাচুদি খানকিমাগি কুত্তারবাচ্চা"
            " খাঙ্কি চুদমারানি চুদমারানির"
        ),
        profane_stems=("চুদ",),
        crude=listed(
            "বাল শালা হারামি গাধা বোকা কুত্তা শয়তান পাগল গর্দভ আবাল ফালতু লুচ্চা বদমাশ নুনু"
            " নষ্টা মগা পেনিস ধোন পোদ পোঁদ শালার হাগা হাগু মুতা পর্নো পর্ণো"
        ),
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
            " گائیدم گائیدمت گاییدمت گاییدن کونکش کونده جاکش کسشعر کس_شعر کصشعر کسشر کیرخر خارکسه"
            " خوارکسه خارکصه کون_گشاد ننتو مادرتو_گاییدم"
        ),
        crude=listed(
            "گوه خر احمق عوضی بیشعور بی‌شعور کثافت آشغال الاغ کون دیوث اسکل گاگول گوز بی_شعور"
            " نفهم کودن بی‌ادب بی‌شرف چاقال قحبه"
            " کاکاسیاه خایه گوزو گوزیدم گوزیده الدنگ دیوس پتیاره سلیطه ممه مشنگ چس اوبی"
            " تخمی جقی"
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
            " ㅆㅂ ㅈㄹ ㅅㅂㄹㅁ 개수작 계집년 띠발 씨부랄 시부랄 쓰벌 새끼야 새꺄 씹구멍 씹물 씹알"
            " 씹년 씹할 조빱 창년 화냥년 잡놈 미친놈아 미친놈들 미친년들 짱꼴라 뒈져라 디져라"
            " 병시나"
            " 씹팔 씹빨 니기미 빠구리 후레아들 종간나 버러지년"
        ),
        profane_stems=(
            *("씨발", "병신새", "병신같", "빡대가리", "돼지새끼", "씨팔", "개새끼", "좆"),
            *("씹새", "지랄하", "개자식", "개좆", "썅", "쌍년", "엠창", "앰창", "뻐큐", "뻑큐"),
            *("호로자식", "후레자식", "잡년", "씹창", "니미럴", "쪽바리", "쪽발이", "짱깨"),
            *("개지랄", "간나새끼", "거지새끼", "그지새끼", "씹버러지", "엄창", "쥐좆"),
            *("빡대갈",),
        ),
        crude=listed(
            "시발 섹스 창녀 꺼져 바보 바보다 바보야 멍청이 돼지 똥 똥개 변태 게이 찐따 못생긴"
            " 한남 한녀 틀딱"
            " 또라이 못생겼다 닥쳐 뒈져 존잘 존예 꼴통"
            " 갈보 개차반 꼴값 눈깔 대가리 대갈빡 씨바 빙신 빌어먹을 쓰레기같은 아가리 염병 옘병"
            " 찌질이 찌질한 처먹다 쳐먹다 젠장 똥꼬 똥덩어리 한남충 김치녀 된장녀 맘충 급식충 개독"
            " 색히 버러지 개소리"
            " 뒤져라 딸딸이"
        ),
        chat=(
            *("메롱", "노잼", "재미없어", "재미없다", "심심해", "하기 싫어", "하기 싫어요"),
            *("ㅎㅇ", "노무노무", "개꿀", "구독 좋아요", "좋아요 구독", "구독해"),
            *("안녕하세요", "안녕 나는", "저는", "제 이름은", "내 이름은", "사랑해", "사랑해요"),
            *("ㅋㅋ", "ㅋㅋㅋ", "ㅎㅎ", "왔다 감", "왔다감", "다녀감", "느금마", "니애미"),
        ),
    ),
}
