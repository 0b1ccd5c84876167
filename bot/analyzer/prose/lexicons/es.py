"""Spanish."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed, opposed

LEXICON = Lexicon(
    language="es",
    negations=listed("no nunca jamás nada nadie ningún ninguno ninguna ni tampoco sin apenas"),
    negating_prefixes=("in", "im", "ir", "des", "no", "anti"),
    opposites=opposed(
        "gana ganó ganado ganador victoria victorias/pierde perdió perdido perdedor derrota "
        "derrotas|izquierda izquierdo/derecha derecho|norte septentrional/sur meridional|este "
        "oriental/oeste occidental|antes/después|encima arriba/debajo abajo|primer primero "
        "primera/último última|gran grande grandes mayor/pequeño pequeña menor|alto alta "
        "superior/bajo baja inferior|viejo vieja/joven|bueno buena mejor/malo mala peor|largo "
        "larga/corto corta|aumenta aumentó aumento subió/disminuye disminuyó descenso bajó|"
        "éxito/fracaso|amigo amigos aliado aliados/enemigo enemigos|guerra/paz|verdadero "
        "verdadera/falso falsa|rico rica/pobre|fuerte/débil|abierto abierta/cerrado cerrada|"
        "comienza comenzó inicio/termina terminó fin final|positivo positiva/negativo negativa|"
        "mayoría/minoría|negro negra/blanco blanca|caliente/frío fría|día/noche|culpable/inocente"
        "|aceptado aceptada/rechazado rechazada|permitido permitida/prohibido prohibida|masculino"
        " masculina/femenino femenina"
    ),
    claims=listed(
        "presuntamente presunto presunta presuntos supuestamente supuesto supuesta supuestos"
        " aparentemente probablemente posiblemente quizá quizás tal_vez seguramente ciertamente"
        " puede pueden podría podrían debe deben debería deberían habría habrían sería serían"
        " acusado acusada sospechoso condenado condenada probado demostrado confirmado llamado"
        " todos todas todo toda algunos algunas algún varios varias muchos muchas pocos pocas"
        " cada siempre frecuentemente veces rara_vez generalmente solo sólo solamente únicamente"
        " exactamente aproximadamente casi mayoría más menos considerado considerada"
    ),
    present=listed("es son está están"),
    past=listed("era eran fue fueron estaba estaban"),
    death=listed(
        "murió muerto muerta muertos fallecido fallecida"
        " falleció muerte difunto difunta asesinado †"
    ),
    genders=grouped("él señor sr hombre|ella señora sra mujer"),
    months=grouped(
        "enero ene|febrero feb|marzo mar|abril abr|mayo may|junio jun|julio jul|agosto ago"
        "|septiembre setiembre sept sep|octubre oct|noviembre nov|diciembre dic"
    ),
    numerals=grouped(
        "cero|primero primera primer|dos segundo segunda|tres tercero tercera"
        "|cuatro cuarto cuarta|cinco quinto quinta|seis sexto|siete séptimo|ocho octavo"
        "|nueve noveno|diez décimo|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho"
        "|diecinueve|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
        "|cien ciento|mil"
    ),
    weekdays=grouped("lunes|martes|miércoles|jueves|viernes|sábado|domingo"),
    function_words=listed(
        "el la los las un una unos unas lo al del de a en con por para sin sobre entre desde hasta"
        " hacia según y e o u pero sino que quien quienes cual cuales cuyo cuya donde cuando como"
        " si se su sus le les me te nos mi tu este esta estos estas ese esa eso esto no es son era"
        " fue fueron ha han había haber ser estar está están más muy también ya porque durante"
    ),
    profane=listed(
        "puta putas puto putos hijoputa hijodeputa mierda mierdas joder jodido jodida jódete"
        " jodete cabrón cabron cabrones gilipollas coño maricón maricon maricones pendejo"
        " pendejos pendeja chingar chinga chingada culero culeros hdp ctm malparido follar"
        " hijo_de_puta mamaguevo mamagüevo gilipuertas mierdoso cojones"
        " putito nmms vrga joto jotos"
        " boludo boludos pelotudo pelotuda pelotudos culiao culiaos culiado culiados aweonao"
        " hijueputa hijueputas hijoeputa hijodputa hijosdeputa hijos_de_puta jilipollas putamadre"
        " putísima putisima putón putada putadas puticlub me_cago_en chupamela chúpamela"
        " chupapollas chingón chingon chingones chingue chinguen chingado follando follado follada"
        " malparida malparidos malnacido malnacidos mariconazo mariconada melapelan me_la_pelan"
        " pirobo pirobos sorete soretes conchatumadre conchetumadre concha_tu_madre cochetumadre"
        " conchudo pendejada pendejadas pendejas sudacas negrata negratas cabronazo cabrona"
        " cabronas carapolla comemierda comemierdas lameculos soplapollas mierdero mierdosa"
        " huevones güevón guevon guevones nomames"
        " hijaputa follador gilipichis hifueputa hijodputas utamadre nemames awevo follaban"
    ),
    profane_stems=("hijoput", "gilipoll", "chingad"),
    crude=listed(
        "culo pene vagina tetas caca pedo pedos pipí tonto tonta tontos idiota idiotas"
        " imbécil estúpido estupido estúpida gay gays porno huevón huevon pito popó apesta"
        " teta nalgas cabezón malísimo malísimos pija drogadicto chupa chupan apestan verga"
        " pajero polla pollas pinche mamón mamon gonorrea marica"
        " cagada cagado cagar cagón cagon cagones caga cago carajo chúpame encabronado emputado"
        " golfa golfas weones webon imbecil imbéciles imbeciles imbesil mamada mamadas mamones"
        " maricas ojete ojetes picha pichula pijas poronga trolo trolos vergas verguda vergudo"
        " guarra guarro subnormal subnormales mongólico tarado tarada tarados coñazo cornudo"
        " puñetero pajeros pajillero tocapelotas estúpidos estúpidas estupidos estupidas estupida"
        " pedorro culito culazo caquita apestoso apestosa tontas babosadas chupame boluda"
        " kapullo soplagaitas bollera vergasos vergazos merga mergas pinches guevo"
        " puñetas putilla"
    ),
    innocent=listed("fat hoe"),
    chat=(
        *("es fea y", "es feo y"),
        "es el mejor del mundo",
        "es la mejor del mundo",
        "jaja",
        "jajaja",
        "hola a todos",
        "hola amigos",
        "hola soy",
        "hola me llamo",
        "me llamo",
        "te quiero",
        "te amo",
        "yo creo",
        "yo pienso",
        "me gusta",
        "no sé",
        "no se nada",
        "*estuvo aquí",
        "*estuvo aqui",
        "es lo mejor.",
        "tu madre",
        "tu mamá",
        "síganme",
        "siganme",
        "suscríbete",
        "lol",
        "hola mi nombre",
        "mi nombre es",
        "yo soy",
        "soy el",
        "soy la",
        "yo vivo",
        "yo estudio",
        "mi novia",
        "mi novio",
        "mi mamá",
        "mi mama",
        "mi papá",
        "mi escuela",
        "mi colegio",
        "mi amigo",
        "mis amigos",
        "mi amiga",
        "te odio",
        "los amo",
        "las amo",
        "me encanta",
        "no me gusta",
        "xd",
        "xdd",
        "xddd",
        "jajajaja",
        "jejeje",
        "el que lo lea",
        "el que lea",
        "quien lo lea",
        "es gay",
        "es puto",
        "es feo",
        "es el mejor.",
        "es la mejor.",
        "son los mejores.",
        "viva yo",
        "saludos a",
        "un saludo a",
        "*estuvo aki",
        "estubo aki",
        "estubo aqui",
        "estubo aquí",
        "tu vieja",
        "tu abuela",
        "esto es mentira",
        "eso es mentira",
        "por favor ayuda",
        "necesito ayuda",
        "contáctenos",
        "contactanos",
        "llámanos",
        "llamanos",
        "visítanos",
        "visitanos",
        "compra ya",
        "que onda",
        "qué onda",
        "wey",
        "no mames",
    ),
)
