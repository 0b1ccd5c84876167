"""Turkish."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="tr",
    negations=listed(
        "değil değildir değildi yok yoktur yoktu hayır hiç hiçbir asla kimse ne olmayan olmadan"
    ),
    negating_prefixes=("gayri", "anti", "bi"),
    negating_infixes=("ma", "me", "mı", "mi", "mu", "mü", "maz", "mez", "maya", "meye"),
    opposites=opposed(
        "kazandı kazanan galibiyet zafer/kaybetti kaybeden mağlubiyet yenilgi|sol/sağ|kuzey "
        "kuzeyi kuzeyinde/güney güneyi güneyinde|doğu doğusu doğusunda/batı batısı batısında|"
        "önce/sonra|üst üstünde/alt altında|ilk/son|büyük en_büyük/küçük|yüksek/düşük alçak|"
        "yaşlı/genç|iyi/kötü|uzun/kısa|arttı artış yükseldi/azaldı azalış düştü|başarı "
        "başarılı/başarısızlık başarısız|dost dostu/düşman düşmanı|savaş/barış|doğru/yanlış|"
        "zengin/fakir yoksul|güçlü/zayıf|açık açıldı/kapalı kapandı kapatıldı|başladı "
        "başlangıç/bitti bitiş|olumlu/olumsuz|çoğunluk/azınlık|siyah/beyaz|sıcak/soğuk|"
        "gündüz/gece|suçlu/suçsuz|erkek/kadın"
    ),
    claims=listed(
        "iddia iddiaya sözde güya muhtemelen olası belki galiba herhalde kuşkusuz kesinlikle"
        " görünüşe kanıtlanmış doğrulanmış şüpheli"
        " sanık suçlanan hükümlü mahkûm olabilir olabilirdi"
        " gerekir gerek zorunda bütün tüm bazı birçok pek_çok az çok çoğu her her_zaman sık_sık"
        " bazen genellikle nadiren sadece yalnızca yalnız tam yaklaşık neredeyse en_az sayılır daha"
    ),
    present=listed("dır dir dur dür tır tir tur tür"),
    past=listed("idi ydı ydi ydu ydü oldu"),
    is_endings=("dır", "dir", "dur", "dür", "tır", "tir", "tur", "tür"),
    was_endings=("ydı", "ydi", "ydu", "ydü", "dı", "di", "du", "dü", "tı", "ti", "tu", "tü"),
    death=listed("öldü ölü ölüm vefat merhum merhume rahmetli öldürüldü †"),
    genders=(),
    months=grouped(
        "ocak oca|şubat şub|mart mar|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu"
        "|eylül eyl|ekim eki|kasım kas|aralık ara"
    ),
    numerals=grouped(
        "sıfır|birinci|iki ikinci|üç üçüncü|dört dördüncü|beş beşinci|altı altıncı|yedi yedinci"
        "|sekiz sekizinci|dokuz dokuzuncu|on onuncu|on_bir|on_iki|on_üç|on_dört|on_beş|on_altı"
        "|on_yedi|on_sekiz|on_dokuz|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz|bin"
    ),
    weekdays=grouped("pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"),
    function_words=listed(
        "ve ile bir bu şu o da de ki mi mı mu mü için gibi kadar göre sonra önce daha en çok ise"
        " ya veya ama fakat ancak çünkü olarak olan oldu olduğu var yok her ne nasıl neden onun"
        " onlar biz siz ben sen kendi üzerine arasında tarafından karşı doğru beri dolayı"
    ),
    profane=listed(
        "amk amına amcık orospu orospular orospunun siktir sikik sikeyim sikerim yarrak yarak"
        " piç piçler göt götü götveren ibne ibneler pezevenk kahpe gavat puşt şerefsiz"
        " orospuçocuğu amına_koyayım amına_koyim amk_çocuğu siktirin sikiş sikti"
        " siktiğimin yavşak yavşaklar şerefsizler dallama dallamalar ananı anasını_satayım"
        " it_oğlu götlek götünü puştlar"
        " yarrağı yarrağım"
        " gavatlar sürtük kevaşe dümbük lavuk"
        " sikem sikişme sikişmek sikeceğim amını amının"
        " ananın_amı ananın_amına ananı_sikeyim ağzına_sıçayım ağzına_sıçarım ağzına_sıçtım sıçayım"
        " sıçarım götoğlanı göt_oğlanı götverenler godoş ibnelik ibnenin puşttur puştluk yavşaktır"
        " piçlik piçin dalyarak dalyarağı kahpeler kahpelik kaltaklar sürtükler taşak taşşak"
        " ermeni_dölü avradını gavatın gavatlık"
        " taşaklar taşağı taşağın taşakları yarağı yarağa yaraklar yarakları kaltağı kaltağın"
        " kaltakları saksocu saksocular amcığı amcığın amcığa"
    ),
    profane_stems=(
        *("orospu", "siktir", "amcık", "götver", "pezeven", "yarrağ", "yarrak", "yavşak"),
        *("şerefsiz",),
    ),
    crude=listed(
        "penis vajina kaka çiş osuruk aptal salak gerizekalı dangalak gey lezbiyen porno"
        " çirkin şişko kokuyor salaktır salaklar aptaldır geri_zekalı malsın şişman ibnedir"
        " keko kekolar bok boktan"
        " embesil beyinsiz manyak şikeci"
        " ahlaksız ahmak ahmaklar gerzek gerzekler haysiyetsiz haysiyetsizler liboş oğlancı çük"
        " çükü gerizekalılar salakça salaksın aptallar aptalsın mankafa boku osurdu osuruyor"
        " osurgan dangalaklar manyaklar pislik pisliksin"
        " götün götler götleri göte sıçmak sikler sikleri"
        " kancık kaltak"
    ),
    innocent=listed("fat am cum"),
    chat=(
        *("mal mısın", "kahrolsun", "kimse okumuyor"),
        *("lol", "haha", "hahaha", "merhaba arkadaşlar", "selam arkadaşlar", "herkese merhaba"),
        *("benim adım", "ben seni", "seni seviyorum", "nefret ediyorum", "bence", "bilmiyorum"),
        *("*buradaydı", "en iyisi", "takip edin", "abone ol", "selam ben", "merhaba ben"),
        *("benim ismim", "ismim", "ben seviyorum", "çok seviyorum", "seni çok", "aşkım"),
        *("kankam", "kanka", "benim okulum", "okulumuz", "en büyük fener"),
        *("en büyük galatasaray", "en büyük beşiktaş", "başka büyük yok", "salaktır", "gay dir"),
        *("burdaydı", "buraya geldi", "hahahaha", "ahahaha", "sjsjsj", "bunu okuyan"),
        *("bizi arayın", "hemen ara", "satın al", "selamlar"),
    ),
)
