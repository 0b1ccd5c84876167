"""Words of talk, insult and praise that articles seldom use, in some languages: data only.

Honest words all of them; `bot.analyzer.prose.added.doubtful` says where they ask for a look. What
people only are (gay, homosexual) is not among them: no report is to call it a doubtful word.
"""

from bot.analyzer.prose.lexicons.lexicon import Words, listed

DOUBTFUL: dict[str, Words] = {
    "en": listed(
        "ugly ugliest stupid stupidest dumb dumber dumbest idiot idiots idiotic moron morons loser"
        " losers sucks sucked sux lame lamest weirdo weirdos freak freaks nerd nerds nerdy geek"
        " geeks dork dorks noob noobs retard retards retarded fatso chubby smelly stinky stinks"
        " poop poops poopy pooped poo pee pees peed fart farts farted farting booger boogers butt"
        " butts boob boobs boobies tits tit titties sexy sexiest hottest hottie hotties horny pimp"
        " pimps gangsta stripper strippers pervert perverts perv pedo pedophile paedophile rapist"
        " cheater cheaters hobo hobos wimp wimps sissy crybaby hooker hookers awesome awesomest"
        " awsome cool kool coolest hilarious funniest boring dude dudes guys bro bros yeah yea yep"
        " nope yay gonna wanna gotta kinda sorta aint freaking friggin frickin freakin crap crappy"
        " damn damned dammit heck gosh duh whatever skool luv lovin haters swag yummy creepy crazy"
        " craziest dope badass cutest cutie smartest hunk bestest bff homie homies mom moms mommy"
        " mum momma daddy hi hello hey yo bye goodbye lol lulz thanks sorry amazing awful horrible"
        " fantastic wonderful terrible nice nicest really kid kids kidding liar liars hate hates"
        " hated loves liked favorite favourite weird fun funny scary girlfriend boyfriend satan"
        " bitch jerk bum bums drunk unicorn unicorns ninjas zombies aliens puke barf vomit turd"
        " turds diaper diapers nipple nipples thong bikini homework smells ate eats dont didnt"
        " doesnt isnt wasnt arent cant couldnt shouldnt wouldnt havent hes shes theyre youre thats"
        " whats theres im ive ur plz pls thx cuz coz becuz wuz teh alot realy thier beleive belive"
        " becuase wich freind freinds wierd tommorow definately truely rediculous prolly probly gud"
        " peple ppl sum1 b4 gr8 m8 l8r 2day 2nite 4ever definatly definitly seperate occured"
        " recieve intresting intrested diffrent beutiful beautifull excelent exellent tonite"
        " hisself themself themselfs dad dads birthday rubbish meow pretends pretend lick licks"
        " tosser tossers overrated underrated marvelous marvellous wow oh totally angry silly"
        " clever mad sad lazy guess hell suck slap granny grandma auntie weirdest sickest somebody"
        " anybody pimple pimples disgusting sucker suckers yucky eww unattractive panties"
    ),
    "de": listed(
        "dumm dumme dummer dummen doof doofe doofer doofen blöd blöde blöder blöden bescheuert"
        " idiot idioten depp deppen trottel loser versager hässlich hässliche hässlicher"
        " hässlichen eklig eklige stinkt stinken stinkende stinker pups pupsen furz furzt furzen"
        " pipi kacka kacke nackte nackten geil geile geiler geilen geilste sexy titten popo"
        " spasti streber fettsack penner asozial asi pervers perverser cool coole cooler coolen"
        " coolste krass krasse toll tolle toller tollen tollste langweilig langweilige"
        " langweiliger digga digger alda bro mama papi mami hallo hi hey hej tschüss tschüs sorry"
        " lol haha jep nö nee mega nice hdl du dich dir mich mir euch kumpel lustig lustige"
        " witzig blabla garnicht ned nich isch hab habs gehts"
    ),
    "fr": listed(
        "moche moches idiot idiote idiots débile débiles stupide stupides imbécile imbéciles"
        " crétin crétins abruti abrutis pue puent puant puante caca pipi prout prouts fesses cul"
        " nichons sexy bonasse loser losers boloss bouffon bouffons gogol triso cool cools"
        " génialissime marrant marrante rigolo ennuyeux chiant nase naze ouf kiffe kiffer mdr lol"
        " ptdr coucou bonjour bisous bisou stp svp désolé maman papa mamie papy pote potes mec"
        " mecs meuf meufs gars wesh ouais ouai nan bah hein truc trucs machin bidule jtm tkt jsp"
        " toi tes votre jai cest cetait koi pk pourkoi voila"
    ),
    "es": listed(
        "feo fea feos feas tonto tonta tontos tontas idiota idiotas estúpido estúpida estúpidos"
        " estúpidas imbécil imbéciles tarado tarada gordo gorda gordos gordas guapo guapa guapos"
        " guapas guapísimo apesta apestan apestoso pedo pedos caca pipí pis culo culos nalgas"
        " tetas tetona sexy cachondo cachonda fracasado fracasada ñoño nerd friki friqui chulo"
        " chula genial geniales aburrido aburrida aburridos chévere chido chida guay mola molan"
        " cool jaja jeje jijiji hola adiós chao saludos besos besitos porfa porfavor mamá papá"
        " mami papi wey güey bro pq xq tmb tambien aki kiero haora ahy nose te ti usted ustedes"
        " maricón puto"
    ),
    "pt": listed(
        "feio feia feios feias burra burras idiota idiotas estúpido estúpida imbecil imbecis"
        " otário otária trouxa gordo gorda gordos gordas lindo linda lindos gostoso gostosa"
        " gostosas gatinha fede fedem fedido fedorento peido peidos peida cocô xixi bunda bundas"
        " peitudo pelado pelada sexy tarado tarada perdedor fracassado nerd nerds otaku chato"
        " chata chatos maneiro irado doido doida maluco maluca bacana topzera véi velho kkk hehe"
        " oi olá tchau beijos mamãe papai vc vcs tb tbm pq naum voce vocês você te teu tua viado"
        " veado bicha"
    ),
    "it": listed(
        "brutto brutta brutti brutte stupido stupida stupidi idiota idioti cretino cretina"
        " cretini scemo scema scemi deficiente deficienti imbecille ciccione cicciona puzza"
        " puzzano puzzolente cacca pipì scoreggia scoregge culo culi tette tettone sexy figo figa"
        " fighi figata bellissimo bellissima sfigato sfigata sfigati secchione noioso noiosa"
        " noiosi bravissimo lol ahah ahahah haha ciao scusate mamma papà raga cmq nn xke xché"
        " perche perke ke kn tuo tua voi frocio pirla scemenza boh beh vabbè"
    ),
    "nl": listed(
        "lelijk lelijke stom stomme idioot idioten debiel debielen sukkel sukkels loser losers"
        " nerd nerds vies vieze stinkt stinken stinkende poep poepen pies scheet scheten kont"
        " billen tieten sexy geil lekker lekkere gek gekke saai saaie cool coole leuk leuke"
        " leukste gaaf tof toffe grappig grappige hoi hallo hey doei groetjes bedankt sorry lol"
        " haha hihi mama papa gasten jij jullie jou jouw mij idd gwn wnt omdt flikker mongool"
    ),
    "pl": listed(
        "brzydki brzydka brzydcy głupi głupia głupie głupek idiota idioci idiotka debil debile"
        " kretyn frajer frajerzy lamus lamusy grubas śmierdzi śmierdzą śmierdziel kupa kupę siku"
        " siki pierdzi tyłek dupa cycki cycek seksowna seksowny sexy napalony zboczony zboczeniec"
        " fajny fajna fajne fajnie fajni spoko nudny nudna nudne nudy siema siemka cześć hej elo"
        " witam witajcie pozdro pozdrawiam pozdrowienia dzięki dziękuję proszę sorry lol haha"
        " hehe mama tata kumpel ziom ziomek ty ciebie cię was mnie mój moja nwm wgl kocham pedał"
    ),
    "ru": listed(
        "дура дураки дурацкий тупой тупая тупые тупо идиот идиоты идиотка дебил дебилы кретин лох"
        " лохи лошара урод уроды уродина вонючий вонючая воняет воняют какашка какашки какать"
        " попка жопа пукать пукает пукнул сиськи сиська сексуальная секси красавчик круто"
        " крутейший классно прикольный прикольно прикол скучно скучный фигня ерунда бред"
        " офигенный клёвый клевый привет приветик здрасте спасибо пж плиз извините простите лол"
        " ору хаха хахаха мамка чувак чуваки пацан пацаны братан бро кореш ты тебя тебе вы вас"
        " вам твой твоя чё че щас ваще вобще нету короче педик"
    ),
    "tr": listed(
        "çirkin aptal aptallar salak salaklar gerizekalı şişko kokuyor kaka çiş osuruk osurdu"
        " popo göt seksi yakışıklı güzelim manyak ezik havalı sıkıcı komik selam naber görüşürüz"
        " hoşçakal teşekkürler sağol lütfen lol haha annem babam kanka kankam abi abim abla knk"
        " bro sen seni sana siz sizi size senin sizin beni bana benim aşkım seviyorum bişey"
        " birşey yaw lan amk"
    ),
    "sv": listed(
        "ful fula fulaste dum dumma dummaste idiot idioter korkad korkade puckad efterbliven tönt"
        " töntar nörd nördar äcklig äckliga stinker bajs bajsar bajsa kissar prutt pruttar rumpa"
        " rumpan tuttar sexig sexiga snygg snygga snyggast snyggaste cool coola coolaste tråkig"
        " tråkiga rolig roliga roligast grymma najs schysst hej hejsan tja tjena hallå hejdå"
        " snälla förlåt lol haha hihi mamma pappa kompis kompisar polare brorsan brush du dig din"
        " dina ni mig mongo"
    ),
    "id": listed(
        "jelek bodoh tolol goblok bego dungu idiot gila sinting gendut kentut berak pantat tetek"
        " toket seksi ganteng cantik cakep imut keren kece mantap asik asyik lucu bosan"
        " membosankan payah cupu alay lebay kepo jomblo banci bencong halo hallo dadah makasih"
        " terimakasih maaf wkwk wkwkwk haha hehe lol ibuku bapakku nyokap bokap bro lo lu gue gua"
        " gw aku kamu kalian gak nggak ngga enggak udah aja kok sih dong deh banget bgt yg dgn"
        " tdk klo kalo terganteng tercantik terjelek"
    ),
    "ar": listed(
        "غبي غبية اغبياء أغبياء حمير حقير تافه تافهة فاشل فاشلة قبيح قبيحة بشع بشعة وسخ وسخة كذاب"
        " كذابة حرامي احلى أحلى حبيبي حبيبتي احبك أحبك بحبك ياحبيبي مرحبا اهلا شكرا لوسمحت ههه"
        " هههه هههههه لول ماما انت أنت انتم أنتم احنا هاي باي"
    ),
    "hi": listed(
        "बेवकूफ मूर्ख पागल कुतिया बदसूरत नंगा नंगी झूठा हरामी कमीना कमीने नमस्ते नमस्कार हाय हेलो"
        " हैलो धन्यवाद शुक्रिया यार दोस्तो दोस्तों तुम तुम्हारा तू तेरा तेरी मैं मेरा मेरी मुझे"
        " मम्मी पापा मस्त बकवास जानू"
    ),
    "uk": listed(
        "дурень дурні тупий тупа тупі ідіот ідіоти дебіл дебіли лох лохи урод смердить смердючий"
        " какашка какати дупа срака пукати цицьки сексі красунчик круто класний класна прикольно"
        " нудно фігня привіт бувай дякую лол хаха чувак пацан бро ти тебе тобі ви вас вам твій"
        " мене"
    ),
    "cs": listed(
        "ošklivý ošklivá hnusný hnusná blbý blbá blbec blbci debil debilové idiot idioti kretén"
        " smrdí hovínko kakat čůrat prd prdel prdí sexy bezva nudný nudná trapný ahoj čau nazdar"
        " čus díky děkuji prosím sorry lol haha máma táta kámo kámoš brácho tebe tě vy vás mě"
        " teplouš buzna"
    ),
    "fi": listed(
        "ruma rumat tyhmä tyhmät tyhmin idiootti idiootit ääliö pölö luuseri luuserit nörtti"
        " nörtit läski läskit haisee haisevat kakka kakkaa kakki pissa pieru pieree pylly perse"
        " tissit seksikäs siistein cool coolein tylsä tylsää surkein moi moikka hei heippa kiitos"
        " kiitti anteeksi lol haha iskä kaveri kaverit sä sinä sun sinun mä minun"
    ),
    "hu": listed(
        "csúnya ronda hülye hülyék idióta debil kretén barom lúzer dagadt büdös büdi kaki kakil"
        " pisi fing fingik segg cicik szexi dögös jóképű királyság unalmas béna gagyi szia"
        " sziasztok hali helló szevasz köszi köszönöm bocsi kérlek lol haha haver haverok tesó"
        " téged titeket engem nekem enyém buzi legmenőbb"
    ),
    "ro": listed(
        "urât urâtă urat urata proasta proastă proști idiot idiota idioți tâmpit tâmpită tampit"
        " cretin fraier fraieri pute caca pipi bășină țâțe sexy mișto misto cool plictisitor"
        " nașpa salut mersi mulțumesc scuze lol haha coaie bă tine poponar"
    ),
    "vi": listed("ngu ỉa đái đít vãi haha hihi lol mày tao nhé nha đm vcl"),
}
"""By language."""
NO_NAMES: Words = listed(
    "boob boobs boobies tits titties poop poopy poops fart farts booger boogers losers retard"
    " retards retarded moron morons titten pups kacka caca pipi prout tetas culo pedos bunda cocô"
    " xixi cacca tette scoreggia kont tieten cycki dupa siku bajs rumpa osuruk göt"
)
"""Those of them that nobody is called."""
