"""Portuguese."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="pt",
    negations=listed("não nunca jamais nada ninguém nenhum nenhuma nem tampouco sem nao"),
    negating_prefixes=("in", "im", "ir", "des", "não-", "anti"),
    opposites=opposed(
        "ganha ganhou ganho vence venceu vencedor vitória vitórias/perde perdeu perdido perdedor"
        " derrota derrotas|esquerda esquerdo/direita direito|norte setentrional/sul meridional|"
        "leste oriental/oeste ocidental|antes/depois|acima/abaixo|primeiro primeira/último última"
        "|grande grandes maior/pequeno pequena menor|alto alta superior/baixo baixa inferior|"
        "velho velha/jovem|bom boa melhor/mau má ruim pior|longo longa/curto curta|aumenta "
        "aumentou aumento/diminui diminuiu diminuição queda|sucesso/fracasso|amigo amigos aliado"
        " aliados/inimigo inimigos|guerra/paz|verdadeiro verdadeira/falso falsa|rico rica/pobre"
        "|forte/fraco fraca|aberto aberta/fechado fechada|começa começou início/termina terminou"
        " fim|positivo positiva/negativo negativa|maioria/minoria|preto preta/branco branca|"
        "quente/frio fria|dia/noite|culpado culpada/inocente|aceito aceita/rejeitado rejeitada|"
        "permitido permitida/proibido proibida|masculino masculina/feminino feminina"
    ),
    claims=listed(
        "alegadamente alegado alegada supostamente suposto suposta supostos aparentemente"
        " provavelmente possivelmente talvez certamente pode podem poderia poderiam deve devem"
        " deveria deveriam seria seriam teria teriam acusado acusada suspeito condenado condenada"
        " provado comprovado confirmado chamado todos todas todo toda alguns algumas algum vários"
        " várias muitos muitas poucos poucas cada sempre frequentemente vezes raramente geralmente"
        " só somente apenas exatamente aproximadamente cerca quase maioria mais menos considerado"
        " considerada"
    ),
    present=listed("é são está estão"),
    past=listed("era eram foi foram estava estavam"),
    death=listed("morreu morto morta mortos faleceu falecido falecida morte assassinado †"),
    genders=grouped("ele eles senhor sr homem|ela elas senhora sra mulher"),
    months=grouped(
        "janeiro jan|fevereiro fev|março mar|abril abr|maio mai|junho jun|julho jul|agosto ago"
        "|setembro set|outubro out|novembro nov|dezembro dez"
    ),
    numerals=grouped(
        "zero|primeiro primeira|dois duas segundo|três terceiro terceira|quatro quarto"
        "|cinco quinto|seis sexto|sete sétimo|oito oitavo|nove nono|dez décimo|onze|doze|treze"
        "|catorze quatorze|quinze|dezesseis dezasseis|dezessete dezassete|dezoito"
        "|dezenove dezanove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa"
        "|cem cento|mil"
    ),
    weekdays=grouped(
        "segunda-feira|terça-feira terça|quarta-feira|quinta-feira|sexta-feira|sábado|domingo"
    ),
    function_words=listed(
        "o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas"
        " para com sem sobre entre desde até ao aos à às e ou mas que quem qual quais cujo cuja"
        " onde quando como se seu sua seus suas lhe ele ela eles elas este esta isto esse essa"
        " isso não é são era foi foram tem têm tinha ser estar está mais muito também já porque"
        " durante após"
    ),
    profane=listed(
        "puta putas puto putos merda merdas caralho caralhos porra foda foder fodido foda-se"
        " fodase buceta piroca viado viados arrombado arrombada cuzão cuzao otário"
        " otario babaca babacas fdp vsf vtnc filho_da_puta pqp paneleiro cabrão"
        " punheta viadinho viadinhos puteiro"
        " pau_no_cu tomar_no_cu krl merdinha bosta bostas"
        " boiola boiolas"
        " baitola baitolas xoxota putaria cagão"
        " boiolão boiolinha boiolagem bucetas bucetão bucetinha cuzinho cuzudo cuzona fude fuder"
        " fudido fudida fudidos fodão fodida fodidos fodendo fodeu fudeu karalho caraio merdão"
        " merdoso otários otarios punhetas punheteiro punheteira punheteiros putona putinha"
        " putinhas viadagem viadão viadao xoxotas babacão arrombados arrombadas traveco travecos"
        " pirocas pirocudo pirocão bichona bichonas cagalhão cuzões filhos_da_puta filha_da_puta"
        " vai_se_foder vai_se_fuder"
        " chochota kuzão kuzao karaio buçeta busseta bucetao fodao merdao cagalhao"
    ),
    profane_stems=("caralh", "fodas"),
    crude=listed(
        "bunda pênis penis vagina peido peidos cocô xixi idiota idiotas imbecil estúpido"
        " estupido gay gays pornô feio feia trouxa rola veado bicha bichas cu feios fedido"
        " fedida idiotice trouxas peidou xereca safado safada corno cornos"
        " retardado retardados retardada nojento nojenta"
        " bixa bixas boquete boquetes bundas bundão bundinha cacete cacetes kacete caga cagada"
        " cagado cagando caganeira cagar cagou caguei chupa xupa cona conas fede fedem fedorento"
        " fedorenta idiotices imbecis maconheiro maconheiros peida peidar peidei peidando peidão"
        " peidorreiro porno safados safadas tesão tesudo tesuda troxa troxas xana cornudo cornudos"
        " chifrudo vagabundas rameira sapatão nojentos estúpida estúpidos babaquice fedidos"
        " viadinha burrão"
        " kacetes cagadela kagada bundao tezão peidao idiotisses viadage viadinhu"
        " bichinha vadia vadias vagabunda boceta desgraçado desgraçada"
    ),
    innocent=listed("cum"),
    chat=(
        "é o melhor do mundo",
        "é a melhor do mundo",
        "rsrsrs",
        "kkkk",
        "kkkkk",
        "rsrs",
        "haha",
        "lol",
        "oi gente",
        "oi pessoal",
        "olá a todos",
        "oi eu sou",
        "meu nome é",
        "eu te amo",
        "te amo",
        "eu amo",
        "eu odeio",
        "eu acho",
        "eu penso",
        "eu gosto",
        "não sei",
        "*esteve aqui",
        "é o melhor.",
        "sua mãe",
        "tua mãe",
        "me segue",
        "me sigam",
        "inscreva-se",
        "vlw",
        "oi meu nome",
        "olá meu nome",
        "olá eu sou",
        "eu sou",
        "eu moro",
        "moro em",
        "minha escola",
        "minha namorada",
        "meu namorado",
        "meus amigos",
        "meu amigo",
        "minha amiga",
        "minha turma",
        "minha irmã",
        "te odeio",
        "amo você",
        "quem ler",
        "quem leu",
        "é gay",
        "é feio",
        "é feia",
        "é burro",
        "é chato",
        "é lixo",
        "é um lixo",
        "é a melhor.",
        "é o cara",
        "melhor time do mundo",
        "salve salve",
        "um salve",
        "beijos.",
        "bjs",
        "passou por aqui",
        "teve aqui",
        "kkkkkk",
        "kkkkkkk",
        "kkkkkkkk",
        "hahaha",
        "hahahaha",
        "huehue",
        "rs rs",
        "isso é mentira",
        "preciso de ajuda",
        "entre em contato",
        "ligue já",
        "visite nosso",
        "compre já",
        "flamengo melhor",
        "seu burro",
        "sua burra",
        "seu idiota",
        "sua idiota",
        "seu otário",
        "seu trouxa",
        "seu lixo",
        "seu merda",
        "seu bosta",
        "seu corno",
        "sua vaca",
        "seus burros",
        "seus idiotas",
        "seus otários",
        "seus trouxas",
    ),
)
