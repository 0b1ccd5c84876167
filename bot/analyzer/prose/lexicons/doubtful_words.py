"""Words of talk, insult and praise that articles seldom use, in some languages: data only.

Honest words and hasty spellings all of them; `bot.analyzer.prose.added.doubtful` says where they
ask for a look. What people only are (gay, homosexual) is not among them: no report is to call it a
doubtful word; nor is what speaks to readers politely, as guides do (вы, usted, você).
"""

from bot.analyzer.prose.lexicons.lexicon import Words, listed

EVERYWHERE: Words = listed(
    "awesome kewl ftw swag lol lool lulz lmao lmfao rofl roflmao omg omfg wtf yolo noob noobs"
    " blabla blablabla blahblah muhaha muahaha hihi hihihi plz thx xoxo"
)
"""What people write on any wiki."""
DOUBTFUL: dict[str, Words] = {
    "en": listed(
        "ugly ugliest stupid stupidest dumb dumber dumbest idiot idiots idiotic moron morons loser"
        " losers sucks sucked sux lame lamest weirdo weirdos freak freaks nerd nerds nerdy geek"
        " geeks dork dorks retard retards retarded fatso chubby smelly stinky stinks poop poops"
        " poopy pooped poo pee pees peed fart farts farted farting booger boogers butt butts boob"
        " boobs tits titties sexy sexiest hottie hotties pimp pimps pervert perverts perv cheater"
        " cheaters hobo hobos wimp wimps sissy crybaby hookers awesomest awsome cool kool coolest"
        " hilarious funniest boring dude dudes guys bro bros yeah yea yep nope yay gonna wanna"
        " gotta kinda sorta aint freaking friggin frickin freakin crap crappy damn damned dammit"
        " heck gosh duh skool luv lovin haters yummy creepy crazy craziest dope badass cutest cutie"
        " smartest bestest bff homie homies mom moms mommy mum momma daddy hi hello hey yo goodbye"
        " sorry amazing awful horrible fantastic wonderful terrible nice nicest really kid kids"
        " kidding liar liars hates hated loves weird fun funny scary bitch bum bums puke barf turd"
        " turds dont didnt doesnt isnt wasnt arent cant couldnt shouldnt wouldnt havent hes shes"
        " theyre youre thats whats theres ive cuz coz becuz wuz teh alot realy thier beleive belive"
        " becuase wich freind freinds wierd tommorow definately truely rediculous prolly probly gud"
        " peple ppl sum1 gr8 m8 l8r 2day 2nite 4ever definatly definitly seperate occured recieve"
        " intresting intrested diffrent beutiful beautifull excelent exellent tonite hisself"
        " themselfs dad dads rubbish meow pretends pretend tosser tossers overrated underrated"
        " marvelous marvellous wow oh silly clever weirdest sickest somebody anybody disgusting"
        " yucky eww unattractive panties okay awesom awsum byebye wassup whatsup wazzup yall y'all"
        " ya'll ain't y’all ain’t gimme lemme dunno outta lotta cmon tbh imho idk btw rly ewww yuck"
        " ugh blah theif theives pedofile potheads pothead tities becouse untill whos pls"
    ),
    "de": listed(
        "dumm dumme dummer dummen doof doofe doofer doofen blöd blöde blöder blöden bescheuert"
        " idiot idioten depp deppen trottel loser versager hässlich hässliche hässlicher hässlichen"
        " eklig eklige stinkt stinken stinker pups pupsen furz furzt furzen pipi kacka kacke geil"
        " geile geiler geilen geilste sexy titten popo spasti streber fettsack penner asozial asi"
        " pervers perverser cool coole cooler coolen coolste krass krasse toll tolle toller tollen"
        " tollste langweilig langweilige langweiliger digga digger alda bro mama papi mami hallo hi"
        " hey hej tschüss tschüs sorry jep nö nee hdl dich dir mir euch kumpel lustig lustige"
        " witzig garnicht nich hab habs gehts deine deiner deinem deinen dein bist hast seid könnt"
        " wisst ok okay bla blub blubb auserdem fürn grüße halts huhu juhu juhuu kaka labert looser"
        " mfg moin mudda naja opfa schwachsinn stinkst igitt kotz gibts biste haste ey mutti vati"
        " wow bye hässlichste dümmste"
    ),
    "fr": listed(
        "moche moches idiot idiote idiots débile débiles stupide stupides imbécile imbéciles"
        " crétin crétins abruti abrutis pue puent puant puante caca pipi prout prouts nichons sexy"
        " bonasse loser losers boloss bouffon bouffons gogol triso cool cools génialissime marrant"
        " marrante rigolo ennuyeux chiant nase naze ouf kiffe kiffer mdr ptdr bonjour bisous bisou"
        " stp svp désolé maman papa mamie papy pote potes mec mecs meuf meufs gars wesh ouais ouai"
        " bah hein truc trucs machin bidule jtm tkt jsp toi tes jai cest cetait pourkoi voila"
        " bonsoir bla pouri debile imbecile cretin bjr slt jaime jadore chui jsuis jpp kelkun ouaip"
        " beurk relou chelou chiante chiants chiantes gogole gogoles frérot daron daronne wsh sava"
        " askip etais etes allo wow okay débilos"
    ),
    "es": listed(
        "feo fea feos feas tonto tonta tontos tontas idiota idiotas estúpido estúpida estúpidos"
        " estúpidas imbécil imbéciles tarado tarada gordo gorda gordos gordas guapo guapa guapos"
        " guapas guapísimo apesta apestan apestoso pedo pedos caca pipí pis culo culos tetas tetona"
        " sexy cachondo cachonda ñoño nerd friki friqui chulo chula genial geniales aburrido"
        " aburrida aburridos chévere chido chida guay molan cool hola adiós chao saludos besos"
        " besitos porfa porfavor mamá papá mami papi wey güey bro pq xq tmb tambien aki kiero haora"
        " ahy maricón puto asi bla bobo bobos chafa chale esq estupida estupidas estupido estupidos"
        " imbecil imbeciles grasias grax holi holis komo loko lokos loka menso mensos muxo osea"
        " ojala plis porke porqe porq profe qiero sierto tambn tmbn tkm tqm vallanse wena wenas"
        " weno weon weón porfis marica maricas salu2 vato vatos asqueroso asquerosa asquerosos"
        " asquerosas apestosa apestosos feísimo feísima buenísimo buenísima malísimo malísima"
        " taradas tarados caquita pedorro pedorra narizón tonterías wow okay holaa"
    ),
    "pt": listed(
        "feio feia feios feias burra burras idiota idiotas estúpido estúpida imbecil imbecis"
        " otário trouxa gordo gorda gordos gordas lindo linda lindos gostoso gostosa gostosas"
        " gatinha fede fedem fedido fedorento peido peidos peida cocô xixi bunda bundas peitudo"
        " sexy tarado tarada fracassado nerd nerds otaku chato chata chatos maneiro irado doido"
        " doida maluco maluca bacana topzera véi oi olá tchau beijos mamãe papai vc vcs tb tbm pq"
        " naum voce vocês teu tua viado bicha entao mto nois odeio tava vao voces xau nao tambem"
        " entaum blz flw vlw mlk zoeira zuera zueira eae eai oie oii oiii beijinhos bjs xato xata"
        " xatos xatas chatas doidos doidas doidinho doidinha loko loka lokos fedida fedidas fedidos"
        " fedorenta fedorentas fedorentos gostosão gostosona gostosos otario otarios vagabunda"
        " bonitão bonitinho bobão bobona véio véia cê tô tá né feioso feiosa kocô cokô wow okay mae"
        " bla"
    ),
    "it": listed(
        "brutto brutta brutti brutte stupido stupida stupidi idiota idioti cretino cretina cretini"
        " scemo scema scemi deficiente deficienti imbecille ciccione cicciona puzza puzzano"
        " puzzolente cacca pipì scoreggia scoregge culo culi tette tettone sexy figo figa fighi"
        " figata bellissimo bellissima sfigato sfigata sfigati secchione noioso noiosa noiosi"
        " bravissimo ciao scusate mamma papà raga cmq xke xché perche perke ke tuo tua frocio pirla"
        " scemenza boh beh vabbè bla xò xchè perkè anke kuesto kuesta kosa qnd qst tvb tvtb tvttb"
        " xkè schifo schifoso schifosa schifosi puzzone puzzona bruttissimo bruttissima ciccioni"
        " bimbominkia bimbiminkia sfiga gnocca gnocche tamarro tamarri truzzo truzzi fregna mah ehi"
        " buongiorno ciaoo ciaooo wow okay fighissimo"
    ),
    "nl": listed(
        "lelijk lelijke stom idioot idioten debiel debielen sukkel sukkels loser losers nerd nerds"
        " vies vieze stinkt stinken poep poepen pies scheet scheten kont tieten sexy geil lekker"
        " lekkere gek gekke saai saaie cool coole leuk leuke leukste tof toffe grappig grappige hoi"
        " hallo hey doei groetjes bedankt sorry mama papa jij jullie jou jouw idd gwn wnt omdt"
        " flikker mongool kusje kusjes lkkr zielig zielige ofzo oke oké kots boeit eigelijk hoihoi"
        " hoii doeg zooi verdorie jeetje egt watje dombo chill chille chillen nou wow okay bye kaka"
        " bla halloo heey heej zeg"
    ),
    "pl": listed(
        "brzydki brzydka brzydcy głupi głupia głupie głupek idiota idioci idiotka debil debile"
        " kretyn frajer frajerzy grubas śmierdzi śmierdzą śmierdziel kupa kupę siku siki pierdzi"
        " tyłek dupa cycki cycek seksowna seksowny sexy napalony zboczony zboczeniec fajny fajna"
        " fajne fajnie fajni spoko nudny nudna nudne nudy siema siemka hej elo witam witajcie"
        " pozdro pozdrawiam pozdrowienia dziękuję proszę sorry mama tata kumpel ziom ziomek ciebie"
        " cię nwm wgl kocham joł ziomki ziomy ziomal wogule debilny debilna debili idioty"
        " idiotyczny kretyni kretynka głupki gupi gupia brzydal narka siemano siemanko hejka hejo"
        " prosze dziekuje kurde kurcze kurczę fajowy wypasiony mamusia tatuś siusiu heh okej wow"
        " spk lamer"
    ),
    "ru": listed(
        "дура дураки дурацкий тупо идиот идиоты идиотка дебил дебилы кретин лох лохи лошара урод"
        " уроды уродина вонючий вонючая воняет воняют какашка какашки какать попка жопа пукать"
        " пукает пукнул сиськи сиська сексуальная секси красавчик крутейший классно прикольный"
        " прикольно прикол скучно скучный фигня ерунда бред офигенный клёвый клевый привет приветик"
        " здрасте спасибо пж плиз извините простите лол ору хахаха мамка чувак чуваки пацан пацаны"
        " братан бро кореш ты тебя тебе твой твоя чё че щас ваще вобще нету педик кароч кароче пук"
        " чувиха чушь ыыы превед упячка здрасьте здравствуйте пасиб пасибо спс пожалуста чмок кек"
        " рофл хихи хехе ржу ржака зашквар кринж имба нуб нубы задрот задроты лузер лузеры клёво"
        " клево суперский няша няшный милашка красава вобщем вообщем незнаю тоесть ихний чо чтоли"
        " дебильный тупица тупицы дурацкая дурацкие придурок придурки вонючка отстой хрень нафиг"
        " пофиг офигеть пипец капец хз имхо обожаю окей вау"
    ),
    "tr": listed(
        "çirkin aptal aptallar salak salaklar gerizekalı şişko kokuyor kaka çiş osuruk osurdu popo"
        " göt seksi yakışıklı güzelim manyak ezik sıkıcı selam naber görüşürüz hoşçakal teşekkürler"
        " sağol lütfen annem babam kanka kankam abi abim knk bro sen seni sana senin bana benim"
        " aşkım seviyorum bişey birşey yaw lan amk kanki kardeşim canım bebeğim tatlım mrb slm nbr"
        " napıyon nasılsın eyw eyvallah saol sağolun tşk iğrenç salakça aptalca gerzek dangalak"
        " şapşal tipsiz çüş oha yuh valla yav günaydın yanlız herkez süpriz çirkinsin vay"
    ),
    "sv": listed(
        "ful fula fulaste dum dumma dummaste idiot idioter korkad korkade puckad efterbliven tönt"
        " töntar nörd nördar äcklig äckliga stinker bajs bajsar bajsa kissar prutt pruttar rumpa"
        " rumpan tuttar sexig sexiga snygg snygga snyggast snyggaste cool coola coolaste tråkig"
        " tråkiga rolig roliga roligast najs schysst hej hejsan tja tjena hallå hejdå snälla förlåt"
        " kompis kompisar polare brorsan mig mongo adda asså coolt fult hejhej kolla mkt kul mvh"
        " tjenare tjabba lixom sämst sämsta töntig töntiga fulast fulare dumskalle dumbom ballt"
        " skitbra äckel farsan morsan heej wow okej"
    ),
    "id": listed(
        "jelek bodoh tolol goblok bego dungu idiot gila sinting gendut kentut berak pantat tetek"
        " toket ganteng cakep imut keren kece asik asyik lucu bosan membosankan payah cupu alay"
        " lebay kepo jomblo banci bencong hallo dadah makasih terimakasih ibuku bapakku nyokap"
        " bokap bro gue gw aku kamu kalian gak nggak ngga enggak udah aja sih deh banget bgt yg dgn"
        " tdk klo kalo terganteng tercantik terjelek hai anjir anjay goblog kocak ngakak cowok"
        " cewek kak bngt krn utk jgn blm sdh udh gk gmn knp aq loe elo loh lho tuh nih yuk gitu"
        " gini gimana emang doang pengen makasi trims oke bloon"
    ),
    "ar": listed(
        "غبي غبية اغبياء أغبياء حقير تافه تافهة قبيح قبيحة بشع بشعة وسخ وسخة كذابة حرامي احلى أحلى"
        " حبيبي حبيبتي احبك أحبك بحبك ياحبيبي مرحبا اهلا شكرا لوسمحت لول ماما انت أنت انتم أنتم"
        " احنا هاي اهبل أهبل عبيط عبيطة متخلفين معفن معفنة تحياتي احبكم أحبكم بحبكم بحبها هلو اوكي"
    ),
    "hi": listed(
        "बेवकूफ मूर्ख पागल कुतिया बदसूरत झूठा हरामी कमीना कमीने नमस्ते हाय हेलो हैलो धन्यवाद"
        " शुक्रिया यार दोस्तो दोस्तों तुम तुम्हारा मैं मुझे मम्मी पापा मस्त बकवास जानू वाह शाबाश"
        " पॉटी लौंडिया लौंडा प्लीज प्लीज़ सॉरी थैंक्यू थैंक्स ओके बुद्धू क्यूट सुनो लोल"
    ),
    "uk": listed(
        "дурень дурні ідіот ідіоти дебіл дебіли лох лохи урод смердить смердючий какашка какати"
        " дупа срака пукати цицьки сексі красунчик прикольно нудно фігня привіт бувай дякую лол"
        " чувак пацан бро тебе тобі твій мене дурепа дурний бовдур придурок дебільний ідіотка лузер"
        " лузери нуб кльово прикольний прикольна прикол фігово нафіг пофіг капець офігіти відстій"
        " кринж пацани привітик спс вобще твоя твоє лошара вонючка вонючий вонюча хихи кек окей вау"
        " дякс"
    ),
    "cs": listed(
        "ošklivý ošklivá hnusný hnusná blbý blbá blbec blbci debil debilové idiot idioti kretén"
        " smrdí hovínko kakat čůrat prd prdel prdí sexy bezva nudný nudná trapný ahoj čau nazdar"
        " čus děkuji prosím sorry máma táta kámo kámoš brácho tebe tě mě teplouš buzna ahojky"
        " ahojda cau čauky čauves jeto nevim neni kterej velkej dobrej malej hezkej blbej protoze"
        " furt fuj hňup hlupák hlupáci pitomec pitomci pitomý pitomá smrad smraďoch smrdi smrdíš"
        " dement dementi jseš kámoši hele děkuju dík kecy bla sexi supr okej wow tvůj"
    ),
    "fi": listed(
        "ruma rumat tyhmä tyhmät tyhmin idiootti idiootit ääliö pölö luuseri luuserit nörtti"
        " nörtit läski läskit haisee haisevat kakka kakkaa kakki pissa pieru pieree pylly perse"
        " tissit seksikäs siistein cool coolein tylsä tylsää surkein moi moikka hei heippa kiitos"
        " kiitti iskä kaveri kaverit sä mä minun mää joo juu ok okei heihei hyi yök hölmö hölmöt"
        " typerys urpo urpot kakkapää pissaa mun mulle mua sulle sua ihku kivaa jee jes miks oon"
        " oot ootte niinku moro wow"
    ),
    "hu": listed(
        "csúnya ronda hülye hülyék idióta debil kretén barom lúzer büdös büdi kakil pisi fing"
        " fingik segg cicik szexi dögös jóképű unalmas béna gagyi szia sziasztok hali helló szevasz"
        " köszi köszönöm bocsi kérlek haver haverok tesó téged titeket engem nekem enyém buzi"
        " legmenőbb szerintem szeretem vagytok tudjátok csá szevasztok kösz köszike bocs légyszi"
        " lécci okés oké oksi jófej ciki uncsi hülyeség idióták debilek lúzerek büdösek kakis pisis"
        " pisil popsi csajok neked tietek wow"
    ),
    "ro": listed(
        "urât urâtă urat urata proasta proastă proști idiot idiota idioți tâmpit tâmpită tampit"
        " cretin fraier fraieri caca pipi bășină țâțe sexy mișto misto cool plictisitor nașpa salut"
        " mersi mulțumesc scuze coaie bă poponar bla naspa smecher șmecher fraierilor tampiti"
        " tâmpiți idioti idioată astea okay ok wow țuțu sefu ceau multumesc"
    ),
    "vi": listed("ngu ỉa đít tao nhé đm vcl fải zì zậy zui zô tui hok mik bợn vkl ko đc iu xàm ạ"),
}
"""By language; `doubtful_words_more` has others."""
NO_NAMES: Words = listed(
    "boob boobs tits titties poop poopy poops fart farts booger boogers losers retard retards"
    " retarded moron morons titten pups kacka caca pipi prout tetas culo pedos bunda cocô xixi"
    " cacca tette scoreggia kont tieten cycki dupa siku bajs rumpa osuruk göt numse prut pupper"
    " kakat prdel пук какашка"
)
"""Those of them that nobody is called."""
