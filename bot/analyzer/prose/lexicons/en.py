"""English."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="en",
    negations=listed(
        "not no never none nobody nothing nowhere neither nor cannot without hardly barely"
        " don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't"
        " shouldn't mustn't needn't haven't hasn't hadn't ain't shan't mightn't dont doesnt didnt"
        " isnt arent wasnt werent wont wouldnt cant couldnt shouldnt hasnt hadnt havent"
    ),
    negating_prefixes=("un", "in", "im", "il", "ir", "non", "dis", "non-", "anti", "anti-"),
    opposites=opposed(
        "win wins won winning winner winners victory victories/lose loses lost losing loser "
        "losers defeat defeats|left left-hand left-wing leftist/right right-hand right-wing "
        "rightist|north northern/south southern|east eastern/west western|northeast northeastern"
        " northwest northwestern/southeast southeastern southwest southwestern|before/after|above"
        " over/below under|up/down|inside/outside|upper/lower|top/bottom|first/last|early earlier"
        " earliest/late later latest|high higher highest/low lower lowest|large larger largest "
        "big bigger biggest/small smaller smallest|long longer longest/short shorter shortest|old"
        " older oldest/young younger youngest|good better best/bad worse worst|increase increases"
        " increased increasing rise rises rose rising/decrease decreases decreased decreasing "
        "fall falls fell falling|success successful successfully/failure failed unsuccessful "
        "unsuccessfully|accept accepts accepted/reject rejects rejected|allow allows allowed "
        "permitted/forbid forbids forbidden prohibit prohibits prohibited banned|guilty/innocent"
        "|true/false|right correct/wrong|friend friends ally allies/enemy enemies|war/peace|love"
        " loves loved/hate hates hated|hero heroes/villain villains|rich/poor|strong "
        "stronger/weak weaker|hot/cold|light/dark|black/white|day/night|wet/dry|full/empty|open"
        " opens opened/closed closes shut|begin begins began start starts started/end ends ended"
        " finish finishes finished|public/private|positive/negative|major/minor|majority/minority"
        "|maximum/minimum|male/female|bought buys/sold sells|import imports imported/export "
        "exports exported|attack attacks attacked/defend defends defended"
    ),
    claims=listed(
        "allegedly alleged reportedly supposedly purportedly apparently presumably possibly"
        " probably likely perhaps maybe arguably seemingly ostensibly certainly definitely"
        " undoubtedly clearly obviously proven unproven confirmed unconfirmed suspected accused"
        " convicted acquitted claimed claims claim so-called may might could must should shall"
        " some all most many few several every each any always often sometimes usually rarely"
        " seldom occasionally only exactly about approximately nearly almost at_least at_most"
        " believed thought considered rumored rumoured disputed more less fewer"
    ),
    present=listed("is are am isn't aren't"),
    past=listed("was were wasn't weren't"),
    death=listed("died dead deceased death late killed murdered †"),
    genders=grouped(
        "he him his himself mr man boy male son father brother husband actor king"
        "|she her hers herself mrs ms miss woman girl female daughter mother sister wife actress"
        " queen|they them their theirs themself themselves mx"
    ),
    months=grouped(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
        "|september sep sept|october oct|november nov|december dec"
    ),
    numerals=grouped(
        "zero|one first|two second|three third|four fourth|five fifth|six sixth|seven seventh"
        "|eight eighth|nine ninth|ten tenth|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
        "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
        "|hundred|thousand"
    ),
    weekdays=grouped(
        "monday mondays mon|tuesday tuesdays tue|wednesday wednesdays wed|thursday thursdays thu"
        "|friday fridays fri|saturday saturdays sat|sunday sundays sun"
    ),
    function_words=listed(
        "the a an of to in on at by for with from into onto over under about as than then that"
        " this these those and or but if so because while when where which who whom whose what"
        " it its it's is are was were be been being am has have had having do does did done will"
        " would can there their they them he she his her him we our us you your i me my i'm"
        " let lets let's just also too very up down out off upon within between through during"
        " before after since until both either not no such how why all any some each many more"
    ),
    profane=listed(
        "fuck fucks fucked fucker fuckers fucking fuckin fuk fuking motherfucker shit shits"
        " shitty bullshit shithead bitch bitches bitching cunt cunts asshole assholes"
        " arsehole dickhead nigger niggers nigga niggas faggot faggots fags fagboy fagboi"
        " slut sluts wanker wankers twat twats dumbass douchebag cocksucker cumshot"
        " blowjob blowjobs handjob tranny trannies"
        " milf pornhub jizz bollocks pissed biatch stfu gtfo shithole"
        " shitholes shitface shitbag arseholes bellend knobhead pedo pedos paedo poopoo"
        " peepee butthead buttface dumbfuck nutsack ballsack jerkoff madarchod bhenchod"
        " pendejo cabron mierda putain merde"
        " assface asswipe asswipes asshat asshats assclown assclowns fatass fatasses lazyass"
        " dumbasses jackasses lardass smartasses asslicker arselicker assmunch cuntface cunty"
        " dickface dickheads dickwad pissface slutty slutface whoreface twatface twatting wankface"
        " wanking wankstain biotch bitchface bitchass niglet niggaz niggah niggahs phaggot faggy"
        " ragheads raghead towelhead fudgepacker buttplug buttsex cumdump cumslut dipshit dipshits"
        " shitass shitting shitstain shittiest shitter bullshitting rimjob gangbang ballsacks"
        " nutsacks douchebags gaytard libtard libtards sonofabitch cockface cockhead titfuck gooks"
        " cumshots camwhore bulldyke carpetmuncher cunthead fagface wetbacker zipperhead dothead"
        " limpdick buttclown assbutt"
    ),
    profane_stems=("fuck", "motherfuck", "nigger", "cocksuck", "shithead", "asshole", "faggot"),
    crude=listed(
        "viagra cialis levitra penis penises pussy dick dicks cock cocks titties boobs"
        " boobies ass arse butt butts butthole poop poopy poo pee turd fart farts farted crap"
        " farter crappy damn dumb stupid idiot idiots moron morons gay homo sexy porn suck sucks"
        " sucked kike bastard bastards retard retards retarded whore whores dildo piss douche"
        " tosser ugly smelly stinky stinks"
        " weirdo noob spunk beyatch biatch wank sux boner boners wiener weiner pimp fatso"
        " doodoo nerds pervert dumbo chungus skibidi rizz gyatt sexiest pooping peeing"
        " pees peed poops pooped snot booger boogers yucky dork dorks retardedness lmfao homies"
        " kikes titty bugger vajayjay turds ghey farting fartface butthurt crackhead stupidest"
        " stupider dumber dumbest nutjob cuck cucks scumbag scumbags fugly coochie pussies weenie"
        " schlong queef crapper crappiest crappier gayest gaywad batshit horseshit boogereater"
        " stupidhead poopface poophead poopyhead doodie peenus ugliest retarted dildos whoring"
        " bunghole apeshit dingleberry gaybo chutiya"
        " jackass wetback spic fag"
    ),
    chat=(
        *("my homework",),
        *("kill yourself", "*is the worst."),
        *("nobody cares", "wuz here", "why are you reading this", "deez nuts", "ligma"),
        *("yeet", "idk"),
        "subscribe to my",
        "subscribe to our",
        "please subscribe",
        "lol",
        "lmao",
        "lmfao",
        "rofl",
        "omg",
        "wtf",
        "haha",
        "hehe",
        "hi mom",
        "hi mum",
        "hi everyone",
        "hi guys",
        "hey guys",
        "hello everyone",
        "hello world i",
        "hello my name",
        "my name is",
        "ha ha",
        "u fat",
        "ur fat",
        "my waifu",
        "my discord",
        "join our discord",
        "*was here.",
        "i think",
        "i love you",
        "i love my",
        "i hate",
        "i like",
        "i'm just",
        "i'm trying",
        "i am just trying",
        "just trying to help",
        "i am bored",
        "im bored",
        "i'm bored",
        "i don't know",
        "i dont know",
        "you suck",
        "you are stupid",
        "you guys",
        "you idiot",
        "screw you",
        "follow me",
        "follow back",
        "check out my",
        "visit my",
        "love and kisses",
        "this page sucks",
        "is awesome",
        "is trash",
        "dont play",
        "is the best ever",
        "just kidding",
        "who wrote this",
        "whoever wrote this",
        "if you are reading this",
        "if you reading this",
        "delete this page",
        "plz",
        "so horny",
        "i'm horny",
        "im horny",
        "send nudes",
        "ur mom",
        "ur moms",
        "your mom",
        "your moms",
        "yo mama",
        "my best friend",
        "my friend",
        "my friends",
        "my school",
        "my teacher",
        "my class",
        "my girlfriend",
        "my boyfriend",
        "bruh",
        "hi my",
        "hi i am",
        "hi i'm",
        "hi im",
        "hello i am",
        "hello i'm",
        "hello im",
        "hello everybody",
        "hello there",
        "hi there",
        "hey there",
        "hi to all",
        "hi guys i",
        "i was here",
        "were here",
        "im so",
        "i'm so",
        "i am so",
        "i am the",
        "i go to",
        "i wanna",
        "my mom",
        "my mum",
        "my dad",
        "my sister",
        "my brother",
        "ur mum",
        "your mum",
        "your mother",
        "your dad",
        "yo momma",
        "your face",
        "is a loser",
        *("coolest person", "coolest guy", "coolest kid", "coolest boy", "coolest girl"),
        *("best teacher ever", "best school ever", "best friend ever", "best kid ever"),
        *(
            "she is hot",
            "she's hot",
            "she is so hot",
            "she's so hot",
            "she is very hot",
            "he is so hot",
        ),
        "are losers",
        "is so cool",
        "is so stupid",
        "is so boring",
        "is so gay",
        "is stupid",
        "are stupid",
        "is dumb",
        "are dumb",
        "is boring",
        "is an idiot",
        "are idiots",
        "is ugly",
        "come and see us",
        "come visit us",
        "visit our website",
        "order now",
        "buy now",
        "blah blah",
        "bla bla",
        "wassup",
        "what's up",
        "whats up",
        "trust me",
        "dont go",
        "who cares.",
        "this is fake",
        "this is a lie",
        "just testing",
        "vote for me",
        "we love you",
        "i luv",
        "shout out to",
        "shoutout to",
        "like and subscribe",
        "dm me",
        "hit me up",
        "text me",
        "can you please",
        "please help me",
        "i need help",
    ),
    decimal_comma=False,
)
