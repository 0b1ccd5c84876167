"""Names of the namespaces that change what a link is, by language.

Source: the tables of mwconstants 0.1.0 (MIT licence, Wikimedia Research), which were read from
the wikis' own siteinfo; they are generated, don't edit them. Used when the wiki itself gave no
names; names of other namespaces come only from the wiki. Never complete: it stands in for what
was not asked.
"""

_USER = """
ab:алахәыла|иалахә|участник ace:ureuëng_ngui|pengguna|ureuëng_nguy af:gebruiker
ak:odwumanyɛni als:benutzer|benutzerin alt:туружаачы am:አባል ami:midemakay|用戶|用户
an:usuario|usuaria ang:brūcend|brucend ar:مستخدم|مستخدمة arc:ܡܦܠܚܢܐ|ܡܬܚܫܚܢܐ
ary:خدايمي|مستخدم|مستخدمة arz:مستخدم|مستخدمة as:সদস্য|सदस्य ast:usuariu|usuaria
atj:ka_notcitatc|utilisateur|utilisatrice av:гӏахьалчи|гӏахьалчӏужу
avk:favesik|utilisateur|utilisatrice awa:यूजर ay:usuario|usuaria az:i̇stifadəçi
azb:ایشلدن ba:ҡатнашыусы ban:sang_anganggé bar:nutza|benutzer
bat-smg:nauduotuos|naudotojas bcl:paragamit be:удзельнік
be-x-old:удзельнік|удзельніца bg:потребител bh:प्रयोगकर्ता|u|स|सदस्य
bjn:pamakai|pengguna blk:ကေားသုင်ꩻသား bm:utilisateur bn:ব্যবহারকারী bpy:আতাকুরা
br:implijer|implijerez bs:korisnik bug:pengguna bxr:хэрэглэгшэ|участник
ca:usuari|usuària|utilisator cbk-zam:usuario|usuaria cdo:用戶|用户 ce:декъашхо|юзер
ceb:gumagamit ch:muna'sesetbi ckb:بەکارھێنەر|u|ب co:utente
crh:qullanıcı|къулланыджы cs:wikipedista|redaktor|uživatel|wikipedistka
csb:brëkòwnik|użytkowniczka|użytkownik cu:польꙃєватєл҄ь|польѕевател҄ь|участник
cv:хутшăнакан cy:defnyddiwr da:bruger dag:ŋun_su de:benutzer|benutzerin
din:dulooi diq:karber dsb:wužywaŕ|wužywarka dty:प्रयोगकर्ता dv:މެމްބަރު
el:χρήστης eml:utente eo:uzanto|uzantino|uzulo|vikipediisto es:usuario|usuaria
et:kasutaja eu:lankide ext:usuario|usuaria fa:کاربر|كاربر fi:käyttäjä
fiu-vro:pruukja fo:brúkari fr:utilisateur|utilisatrice frp:utilisator|usanciér
frr:benutzer|benutzerin fur:utent fy:meidogger|brûker ga:úsáideoir gag:kullanıcı
gan:用戶|用户 gcr:itilizatò|utilisateur|utilisatrice gd:cleachdaiche
gl:usuario|usuaria|usuário glk:کارگير|کاربر gn:puruhára gom:वापरपी|उपेगकर्तो
gor:ta_ohu'uwo got:𐌽𐌹𐌿𐍄𐌰𐌽𐌳𐍃 gu:સભ્ય|સ guw:zinzantọ gv:ymmydeyr hak:用戶|用户
haw:mea_hoʻohana he:משתמש|u|מש|משתמשת hi:सदस्य|u|स hif:sadasya
hr:suradnik|sur|suradnica|u hsb:wužiwar|wužiwarka ht:itilizatè hu:szerkesztő
hy:մասնակից hyw:մասնակից ia:usator id:pengguna ie:usator ig:ọbanife|ọ'bànifé
ilo:agar-aramat inh:доакъашхо|участник|участница
io:uzanto|uzantino|uzulo|vikipediisto is:notandi it:utente ja:利用者 jbo:pilno
jv:naraguna|panganggo ka:მომხმარებელი|მონაწილე
kaa:paydalanıwshı|qatıswşı|қатысушы|قاتىسۋشى
kab:amseqdac|utilisateur|utilisatrice kbd:цӏыхухэт|участник
kbp:utilisateur|utilisatrice kcg:a‌̱tyunta̱m kg:kisadi
kk:қатысушы|qatıswşı|قاتىسۋشى kl:atuisoq|bruger km:អ្នកប្រើប្រាស់ kn:ಸದಸ್ಯ
ko:사용자|사 koi:участник|участница krc:къошулуучу ks:رُکُن
ksh:metmaacher|medmaacher|medmaacheren|medmaacherin|metmaacheren|metmaacherin
ku:bikarhêner|بەکارھێنەر kv:пырысь|участник|участница kw:devnydhyer
ky:колдонуучу la:usor lad:usador|empleador|usuario lb:benotzer lbe:гьуртту_хьума
lez:уртах|участник lfn:usor li:gebroeker lij:utente lld:utente
lmo:utent|dovrat|druvadur|druvat|utente ln:utilisateur lo:ຜູ້ໃຊ້
lt:naudotojas|naudotoja ltg:lītuotuojs|dalībniece|dalībnieks|lietotājs
lv:dalībnieks|dalībniece|lietotājs mad:pangangghuy mai:प्रयोगकर्ता|u|प्र
map-bms:naraguna|panganggo mdf:тиись|участник mg:mpikambana|utilisateur
mhr:пайдаланыше|участник min:pangguno|pengguna mk:корисник ml:ഉപയോക്താവ്|അംഗം|ഉ
mn:хэрэглэгч mni:ꯁꯤꯖꯤꯟꯅꯔꯤꯕ mnw:ညးလွပ် mr:सदस्य mrj:сирӹшӹ|участник ms:pengguna
mt:utent
mwl:outelizador(a)|outelizador|outelizadora|usuário|utilizador|utilizadora
my:အသုံးပြုသူ myv:теиця|участник mzn:کارور|کاربر nah:tlatequitiltilīlli|usuario
nap:utente nds:bruker|benutzer nds-nl:gebruker ne:प्रयोगकर्ता|u|प्र|प्रवा
new:छ्येलेमि nia:sangoguna nl:gebruiker nn:brukar no:bruker nqo:ߟߊߓߊ߯ߙߟߊ
nrm:utilisateur|utilisatrice nso:mošomi nv:choyoołʼįįhí oc:utilizaire|utilisator
olo:käyttäi or:ବ୍ୟବହାରକାରୀ|ବ୍ୟବହାରକାରି|ବ୍ୟବାହାରକାରୀ
os:архайæг|участник|участница pa:ਵਰਤੋਂਕਾਰ|ਮੈਂਬਰ|ਵਰਤੌਂਕਾਰ pcd:utilisateur
pcm:yuza pdc:yuuser|benutzer pfl:middawaida|benudzer|benutzer pi:अवयव
pl:wikipedysta|wikipedystka pms:utent pnb:ورتنوالا pnt:χρήστες ps:کارن|کارونکی
pt:usuário(a)|usuária|usuário|utilizador pwn:avan_a_kipakamanguanguaq|用戶|用户
qu:ruraq rm:utilisader rmy:jeno rn:uwukoresha ro:utilizator roa-rup:utilizator
roa-tara:utente ru:участник|u|у|участница
rue:хоснователь|користувач|користувачка|участник rw:umukoresha sa:सदस्यः|योजकः
sah:кыттааччы sat:ᱵᱮᱵᱷᱟᱨᱤᱭᱟᱹ sc:usuàriu|utente scn:utenti sco:uiser
sd:واپرائيندڙ|يوزر se:geavaheaddji sg:utilisateur sh:korisnik|корисник
shi:asmras shn:ၽူႈၸႂ်ႉတိုဝ်း si:පරිශීලක sk:redaktor|redaktorka|užívateľ
skr:ورتݨ_آلا sl:uporabnik smn:kevttee sq:përdoruesi|perdoruesi|përdoruesja
sr:корисник|korisnik srn:masyin|gebruiker stq:benutser|benutserske su:pamaké
sv:användare sw:mtumiaji szl:używacz|użytkownik szy:misaungayay|用戶|用户 ta:பயனர்
tay:cinzyuwaw|用戶|用户 tcy:ಬಳಕೆದಾರೆ te:వాడుకరి|సభ్యుడు|సభ్యులు
tet:uza-na'in|usuário|utilizador|utilizadora tg:корбар th:ผู้ใช้ ti:ተጠቃሚ|ተጠቃሚት
tk:ulanyjy tl:tagagamit tn:modirisi tpi:yusa tr:kullanıcı|k trv:empduuy|用戶|用户
tt:кулланучы|äğzä|участник|участница tw:dwumadini ty:utilisateur
tyv:ажыглакчы|aжыглакчы udm:викиавтор ug:ئىشلەتكۈچى
uk:користувач|користувачка|участник ur:صارف uz:foydalanuvchi vec:utensa|utente
vep:kävutai vi:thành_viên vls:gebruker vo:geban wa:uzeu war:gumaramit
wo:jëfandikukat|utilisateur xal:демнч|орлцач xmf:მომხმარებელი|მონაწილე
yi:באַניצער|באַניצערין|באנוצער|באניצער|משתמש|משתמשת yo:oníṣe za:用户|用戶
zea:gebruker zh-classical:用戶|用户 zh-min-nan:iōng-chiá|用戶|用户
"""
_FILE = """
ab:афаил|изображение|файл ace:beureukaih|berkas|gambar af:lêer|beeld
als:datei|bild alt:файл|изображение am:ስዕል ami:faylo|图像|圖像|圖片|文件|档案|檔案
an:imachen|imagen ang:ymele|biliþ ar:ملف|صورة arc:ܠܦܦܐ ary:فيشي|صورة|ملف
arz:ملف|صورة as:চিত্ৰ|चित्र|চিত্র ast:ficheru|archivu|imagen|imaxe|imaxen
atj:natisinahikaniwoc av:файл|изображение avk:iyeltak|ewava|imagen|изображение
awa:फाइल ay:archivo|imagen az:fayl|şəkil azb:فایل|تصویر
ba:файл|изображение|рәсем ban:berkas|gambar bar:datei|bild
bat-smg:abruozdielis|vaizdas bcl:ladawan be:файл|выява be-x-old:файл|выява
bg:файл|картинка bh:चित्र bjn:barakas|berkas|gambar blk:ဖုဲင် bm:fichier
bn:চিত্র bpy:ছবি br:restr|skeudenn bs:datoteka|slika bug:berkas|gambar
bxr:файл|изображение ca:fitxer|imatge cbk-zam:archivo|imagen cdo:文件|图像|圖像|档案|檔案
ce:файл|изображение|сурт|хlум ceb:payl|imahen ch:litratu ckb:پەڕگە
crh:fayl|resim|ресим|файл cs:soubor|obrázok csb:òbrôzk|grafika
cu:дѣло|ви́дъ|видъ cv:ӳкерчĕк|изображение cy:delwedd da:fil|billede
dag:lahabali_kɔligu de:datei|bild din:apamduööt diq:dosya dsb:dataja|bild|wobraz
dty:चित्र dv:ފައިލު|ފައިލް el:αρχείο|εικόνα eo:dosiero es:archivo|imagen
et:fail|pilt eu:fitxategi|irudi ext:archivu|imagen fa:پرونده|تصویر
fi:tiedosto|kuva fiu-vro:pilt fo:mynd fr:fichier frp:fichiér|émâge
frr:datei|bild fur:figure|immagine fy:ofbyld ga:íomhá gag:dosye|dosya|resim
gan:文檔|图像|圖像|文件|档案|檔案 gcr:fiché gd:faidhle gl:ficheiro|arquivo|imagem|imaxe
glk:فاىل|تصویر|پرونده gn:ta'ãnga|imagen gom:फायल gor:berkas|gambar got:𐍆𐌴𐌹𐌻𐌰
gu:ચિત્ર guw:wepo gv:coadan hak:檔案|图像|圖像|文件|档案 haw:waihona|kiʻi he:קובץ|קו|תמונה
hi:चित्र hr:datoteka|dt|f|slika hsb:dataja|bild|wobraz ht:fichye|imaj
hu:fájl|kép hy:պատկեր hyw:պատկեր id:berkas|gambar ig:usòrò|ákwúkwó_orünotu
ilo:papeles inh:файл|изображение io:arkivo|imajo is:mynd ja:ファイル|画像 jbo:datnyvei
jv:barkas|gambar ka:ფაილი|სურათი kaa:su'wret|swret|сурет|سۋرەت kab:tugna
kbd:файл kbp:fichier kcg:fail kg:fisye kk:сурет|swret|سۋرەت
kl:fiileq|billede|fil km:ឯកសារ|រូបភាព kn:ಚಿತ್ರ ko:파일|그림 koi:файл|изображение
krc:файл|изображение ks:فَیِل ksh:datei|beld|belld|bild ku:wêne|پەڕگە
kv:файл|изображение kw:restren ky:файл la:fasciculus|imago
lad:dosya|archivo|dossia|imagen lb:fichier|bild lbe:сурат|изображение
lez:файл|şəkil|изображение lfn:fix li:plaetje|aafbeilding|afbeelding
lij:immaggine|immagine lmo:archivi|immagine|imàjine ln:fichier lo:ຮູບ lt:vaizdas
ltg:fails lv:attēls mad:bhengkek|gambar mai:फाइल map-bms:barkas|gambar
mdf:няйф|изображение mg:sary mhr:файл|изображение min:berkas|gambar
mk:податотека|слика ml:പ്രമാണം|ചി|ചിത്രം|പ്ര mn:файл|зураг mni:ꯐꯥꯏꯜ mnw:ဝှာင်
mr:चित्र mrj:файл|изображение ms:fail|imej mt:stampa
mwl:fexeiro|arquivo|ficheiro|imagem my:ဖိုင် myv:артовкс|изображение
mzn:پرونده|تصویر nah:īxiptli|imagen nap:fiùra|immagine nds:bild|datei
nds-nl:bestaand|afbeelding|ofbeelding ne:चित्र new:किपा nia:berkas|gambar
nl:bestand|afbeelding nn:fil|bilde no:fil|bilde nqo:ߞߐߕߐ߮ nrm:fichier
nso:seswantšho nv:eʼelyaaígíí oc:fichièr|imatge olo:failu|kuva or:ଫାଇଲ
os:файл|изображение|ныв pa:ਤਸਵੀਰ pcd:fichier pdc:feil|bild|datei
pfl:dadai|bild|datei pi:पटिमा pl:plik|grafika pms:figura|immagine pnb:فائل|تصویر
pnt:αρχείον|εικόνα|εικόναν ps:دوتنه|انځور pt:ficheiro|arquivo|imagem
pwn:sineqetj_a_vecik|图像|圖像|圖片|文件|档案|檔案 qu:rikcha|imagen rm:datoteca
rmy:chitro|fişier|imagine rn:dosiye ro:fișier|fişier|imagine
roa-rup:fișier|fişier|imagine ru:файл|изображение
rue:файл|зображення|изображение rw:dosiye sa:सञ्चिका|चित्रं|चित्रम्
sah:билэ|изображение|ойуу sat:ᱨᱮᱫ sd:فائل|عڪس se:fiila|bilde|kuva sg:fichier
sh:datoteka|slika|слика shi:afaylu shn:ၾၢႆႇ si:ගොනුව|රූපය sk:súbor|obrázok
skr:فائل sl:slika smn:tiätuvuárkká|kuva sq:skeda|figura
sr:датотека|datoteka|slika|слика srn:gefre|afbeelding stq:bielde|bild su:gambar
sv:fil|bild sw:faili|picha szl:plik|grafika szy:tangan|图像|圖像|圖片|文件|档案|檔案
ta:படிமம் tay:biru’_na_zayzyuwaw|biru'_na_zayzyuwaw|图像|圖像|圖片|文件|档案|檔案 tcy:ಫೈಲ್
te:దస్త్రం|ఫైలు|బొమ్మ tet:imajen|arquivo|imagem tg:акс th:ไฟล์|ภาพ ti:ፋይል
tk:faýl tl:talaksan tn:setshwantsho tpi:fail tr:dosya|resim
trv:patas_bntasan|图像|圖像|圖片|文件|档案|檔案 tt:файл|räsem|изображение|рәсем ty:fichier
tyv:файл|изображение udm:файл|изображение|суред ug:ھۆججەت
uk:файл|зображення|изображение ur:فائل|تصویر|ملف uz:fayl|tasvir vep:fail|pilt
vi:tập_tin|hình vls:ofbeeldienge|afbeelding vo:ragiv|magod wa:imådje
war:paypay|fayl wo:dencukaay xal:боомг|зург|изображение xmf:ფაილი|სურათი
yi:טעקע|בילד|תמונה yo:fáìlì|àwòrán za:文件|图像|圖像|档案|檔案 zea:plaetje|afbeelding
zh-classical:檔案|图像|圖像|文件|档案 zh-min-nan:tóng-àn|图像|圖像|文件|档案|檔案
"""
_CATEGORY = """
ab:акатегориа|категория ace:kawan|kategori af:kategorie ak:nkyekyem
als:kategorie alt:категория am:መደብ ami:kasasiwasiw|分类|分類 an:categoría ang:flocc
ar:تصنيف arc:ܣܕܪܐ ary:تصنيف arz:تصنيف as:শ্ৰেণী|cat|श्रेणी|শ্রেণী ast:categoría
atj:tipanictawin av:категория avk:loma awa:श्रेणी ay:categoría az:kateqoriya
azb:بؤلمه ba:категория|төркөм ban:kategori bar:kategorie
bat-smg:kateguorėjė|kategorija bcl:kategorya be:катэгорыя be-x-old:катэгорыя
bg:категория bh:श्रेणी bjn:tumbung|kategori blk:ကဏ္ဍ bm:catégorie bn:বিষয়শ্রেণী
bpy:থাক br:rummad bs:kategorija bug:kategori bxr:категори|категория ca:categoria
cbk-zam:categoría cdo:分類|分类 ce:категори|кадегар|тоба ceb:kategoriya ch:katigoria
ckb:پۆل|پ co:categoria crh:kategoriya|категория cs:kategorie csb:kategòrëjô
cu:катигорїꙗ|категория|катигорї cv:категори cy:categori da:kategori dag:pubu
de:kategorie din:bekätakthook diq:kategori|kategoriye dsb:kategorija dty:श्रेणी
dv:ޤިސްމު el:κατηγορία eml:categoria eo:kategorio es:categoría|cat et:kategooria
eu:kategoria ext:categoría|categoria fa:رده fi:luokka fiu-vro:katõgooria
fo:bólkur fr:catégorie frp:catègorie frr:kategorie fur:categorie fy:kategory
ga:catagóir|rang gag:kategoriya|kategori gan:分類|分类 gcr:katégori gd:roinn-seòrsa
gl:categoría glk:جرگه|رده gn:ñemohenda gom:वर्ग|श्रेणी gor:dalala got:𐌷𐌰𐌽𐍃𐌰
gu:શ્રેણી|cat|શ્રે guw:adà gv:ronney hak:分類|分类 haw:māhele he:קטגוריה|קט
hi:श्रेणी|श्र hif:vibhag hr:kategorija|ct|kt hsb:kategorija ht:kategori
hu:kategória hy:կատեգորիա hyw:ստորոգութիւն ia:categoria id:kategori ie:categorie
ig:òtù|ébéonọr ilo:kategoria inh:оагӏат io:kategorio is:flokkur it:categoria|cat
jbo:klesi jv:kategori ka:კატეგორია kaa:kategoriya|sanat|санат|سانات kab:taggayt
kbd:категориэ|категория kbp:catégorie kcg:sa kg:kalasi kk:санат|sanat|سانات
kl:sumut_atassuseq|kategori km:ចំណាត់ថ្នាក់ក្រុម|ចំណាត់ក្រុម|ចំនាត់ថ្នាក់ក្រុម
kn:ವರ್ಗ ko:분류 koi:категория krc:категория ks:زٲژ
ksh:saachjrupp|kategorie|katejori|kattejori|saachjrop|saachjropp|sachjrop
ku:kategorî|پۆل kv:категория kw:klass|class ky:категория la:categoria
lad:kateggoría|categoría|katēggoría lb:kategorie lbe:категория lez:категория
lfn:categoria li:categorie|kategorie lij:categorîa|categoria lld:categoria
lmo:categoria|categuria ln:catégorie lo:ໝວດ lt:kategorija ltg:kategoreja
lv:kategorija mad:bhângsa mai:श्रेणी|ca map-bms:kategori mdf:категорие|категория
mg:sokajy|catégorie mhr:категорий|категория min:kategori mk:категорија
ml:വർഗ്ഗം|വ|വി|വിഭാഗം mn:ангилал mni:ꯃꯆꯥꯈꯥꯏꯕ mnw:ကဏ္ဍ mr:वर्ग
mrj:категори|категория ms:kategori mt:kategorija mwl:catadorie|categoria my:ကဏ္ဍ
myv:категория mzn:رج|رده nah:neneuhcāyōtl|categoría nap:categurìa|categoria
nds:kategorie nds-nl:kategorie|categorie|kattegerie ne:श्रेणी new:पुचः
nia:kategori nl:categorie nn:kategori no:kategori nqo:ߦߌߟߡߊ nrm:catégorie
nso:setensele nv:tʼááłáhági_átʼéego oc:categoria olo:kategourii or:ଶ୍ରେଣୀ|ବିଭାଗ
os:категори pa:ਸ਼੍ਰੇਣੀ pcd:catégorie pcm:katigori pdc:abdeeling|kategorie
pfl:sachgrubb|kadegorie|kategorie pi:विभाग pl:kategoria pms:categorìa pnb:گٹھ
pnt:κατηγορίαν ps:وېشنيزه pt:categoria pwn:pinapapilipiliqan|分类|分類 qu:katiguriya
rm:categoria rmy:shopni rn:umuce ro:categorie roa-rup:categorie
roa-tara:categoria ru:категория|к rue:катеґорія|категория rw:ikiciro sa:वर्गः
sah:категория sat:ᱛᱷᱚᱠ sc:categoria scn:catigurìa sd:زمرو se:kategoriija
sg:catégorie sh:kategorija|категорија shi:taggayt shn:ပိူင်ထၢၼ်ႈ si:ප්‍රවර්ගය
sk:kategória skr:ونکی sl:kategorija smn:luokka sq:kategoria|kategori
sr:категорија|kategorija srn:guru|categorie stq:kategorie su:kategori
sv:kategori sw:jamii szl:kategoryjo|kategoria szy:kakuniza|分类|分類 ta:பகுப்பு
tay:zyuwaw_na|分类|分類 tcy:ವರ್ಗೊ te:వర్గం tet:kategoria|kategoría tg:гурӯҳ
th:หมวดหมู่ ti:መደብ tk:kategoriýa tl:kategorya|kaurian tn:karolo tpi:grup
tr:kategori|kat trv:snakun|分类|分類 tt:төркем|törkem|категория tw:nkyekyεmu
ty:catégorie tyv:аңгылал|категория udm:категория ug:تۈر uk:категорія|категория
ur:زمرہ uz:turkum|kategoriya vec:categoria vep:kategorii vi:thể_loại
vls:categorie vo:klad wa:categoreye war:kaarangay wo:wàll|catégorie xal:әәшл|янз
xmf:კატეგორია yi:קאַטעגאָריע|קאטעגאריע yo:ẹ̀ka za:分类|分類 zea:categorie
zh-classical:分類|cat|分类 zh-min-nan:lūi-pia̍t|分类|分類
"""
_LANGUAGES = """
ab ace ady af ak als alt am ami an ang ar arc ary arz as ast atj av avk awa ay az azb ba ban bar
bat-smg bcl be be-x-old bg bh bi bjn blk bm bn bo bpy br bs bug bxr ca cbk-zam cdo ce ceb ch chr
chy ckb co cr crh cs csb cu cv cy da dag de din diq dsb dty dv dz ee el eml en eo es et eu ext
fa ff fi fiu-vro fj fo fr frp frr fur fy ga gag gan gcr gd gl glk gn gom gor got gu guw gv ha
hak haw he hi hif hr hsb ht hu hy hyw ia id ie ig ik ilo inh io is it iu ja jam jbo jv ka kaa
kab kbd kbp kcg kg ki kk kl km kn ko koi krc ks ksh ku kv kw ky la lad lb lbe lez lfn lg li lij
lld lmo ln lo lt ltg lv mad mai map-bms mdf mg mhr mi min mk ml mn mni mnw mr mrj ms mt mwl my
myv mzn na nah nap nds nds-nl ne new nia nl nn no nov nqo nrm nso nv ny oc olo om or os pa pag
pam pap pcd pcm pdc pfl pi pih pl pms pnb pnt ps pt pwn qu rm rmy rn ro roa-rup roa-tara ru rue
rw sa sah sat sc scn sco sd se sg sh shi shn si simple sk skr sl sm smn sn so sq sr srn ss st
stq su sv sw szl szy ta tay tcy te tet tg th ti tk tl tn to tpi tr trv ts tt tum tw ty tyv udm
ug uk ur uz ve vec vep vi vls vo wa war wo wuu xal xh xmf yi yo za zea zh zh-classical
zh-min-nan zh-yue zu
"""

_MORE = """
cs:uživatelka=2 ff:utilisateur=2|fichier=6|catégorie=14 ha:fayil=6|rukuni=14 ia:imagine=6
it:immagine=6 ja:カテゴリ=14 kaa:fayl=6 pl:użytkownik=2|użytkowniczka=2
pt:utilizador(a)=2|utilizadora=2 sc:immàgini=6 scn:mmàggini=6 sh:korisnica=2 sk:užívateľka=2
sr:сарадник=2|saradnik=2|сурадник=2|suradnik=2|фотографија=6|fotografija=6
vec:imàjine=6 xh:ilungu=2|ngokweenkcukacha=6|uluhlu=14
yue:用戶=2|用户=2|文件=6|檔案=6|档案=6|檔=6|档=6|圖像=6|图像=6|圖=6|图=6|分類=14|分类=14|類=14|类=14
zh:用户=2|用戶=2|使用者=2|文件=6|档案=6|檔案=6|图像=6|圖像=6|图片=6|圖片=6|分类=14|分類=14
"""
"""What that source lacks: MediaWiki's own message files have it."""
_CALLED = {
    "be-tarask": "be-x-old",
    "bho": "bh",
    "cbk": "cbk-zam",
    "egl": "eml",
    "gsw": "als",
    "lzh": "zh-classical",
    "nan": "zh-min-nan",
    "nb": "no",
    "sgs": "bat-smg",
    "vro": "fiu-vro",
    "wuu": "zh",
    "zh-yue": "yue",
}
"""Codes of languages, and those that Wikipedias have for them or for what they fall back on."""
_TABLES = {2: _USER, 6: _FILE, 14: _CATEGORY}
_CANONICAL = {
    -2: "media",
    -1: "special",
    1: "talk",
    2: "user",
    3: "user talk",
    4: "project",
    5: "project talk",
    6: "file",
    7: "file talk",
    8: "mediawiki",
    9: "mediawiki talk",
    10: "template",
    11: "template talk",
    12: "help",
    13: "help talk",
    14: "category",
    15: "category talk",
    118: "draft",
    828: "module",
}
_CLOSED = "aa cho ho hz ii kj kr mh mo mus ng ru-sib tlh tokipona"
"""Wikipedias that were closed: bots took their links away for years."""
LANGUAGE_CODES = frozenset(f"{_LANGUAGES} {_CLOSED}".split())
"""Codes that stand for other languages where a wiki did not name its interlanguage prefixes."""


def names(language: str) -> dict[str, int]:
    """Give the names known for a language, canonical English ones included, with their numbers."""
    found = {name: number for number, name in _CANONICAL.items()}
    found["image"] = 6
    code = _CALLED.get(language, language)
    for number, table in _TABLES.items():
        found |= {name.replace("_", " "): number for name in _entry(table, code)}
    for name in _entry(_MORE, code):
        told, _, number_told = name.partition("=")
        found[told] = int(number_told)
    return found


def _entry(table: str, code: str) -> list[str]:
    """Give what a table has of a language, or of the one that it is a variant of."""
    for one in dict.fromkeys((code, code.partition("-")[0])):
        at = f" {table.replace(chr(10), ' ')}".find(f" {one}:")
        if at >= 0:
            return table[at:].split(maxsplit=1)[0].partition(":")[2].split("|")
    return []
