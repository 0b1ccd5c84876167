"""Knows the signs and names of common units and currencies, and which are the same.

Never converts: 5 km and 5,000 m are a change of number and of unit.
"""

from collections.abc import Iterable
from functools import lru_cache

from bot.analyzer.prose.capitals import also_in_capitals, small
from bot.analyzer.prose.changed.unit_names import MAGNITUDES, UNIT_NAMES
from bot.analyzer.prose.lexicons import without_variant
from bot.analyzer.prose.lexicons.lexicon import listed

_GROUPS = (
    (
        "km kilometre kilometres kilometer kilometers kilómetro kilómetros quilômetro quilômetros"
        " quilómetro quilómetros chilometro chilometri kilomètre kilomètres kilometrów kilometry км"
        " километр километра километров 公里 千米 キロメートル 킬로미터"
    ),
    (
        "m metre metres meter meters metro metros metri mètre mètres metrów metry м метр метра"
        " метров 米 公尺 メートル 미터"
    ),
    (
        "cm centimetre centimetres centimeter centimeters centímetros centimetri centimètres см"
        " сантиметров 厘米 公分 センチメートル センチ 센티미터"
    ),
    (
        "mm millimetre millimetres millimeter millimeters milímetros millimetri millimètres мм"
        " миллиметров 毫米 公釐 ミリメートル ミリ 밀리미터"
    ),
    "mi mile miles meilen milles millas milhas miglia миль 英里 マイル 마일",
    "ft foot feet pies pés piedi fuß 英尺 フィート",
    "in inch inches zoll pouces pulgadas polegadas",
    "yd yard yards",
    "nm nanometre nanometres nanometer nanometers",
    "kg kilogram kilograms kilogramme kilogrammes kilo kilos кг 公斤 千克 キログラム 킬로그램",
    "g gram grams gramme grammes gramm г 克 グラム 그램",
    "mg milligram milligrams мг",
    "t tonne tonnes ton tons tonnen toneladas т 吨 噸 トン 톤",
    "lb lbs pound pounds",
    "oz ounce ounces",
    "l litre litres liter liters litros litri л 升 公升 リットル 리터",
    "ml millilitre millilitres milliliter milliliters мл",
    "cl centilitre centilitres centiliter centiliters",
    "dl decilitre decilitres deciliter deciliters deziliter deciliters",
    "tsp teaspoon teaspoons tl teelöffel",
    "tbsp tablespoon tablespoons el esslöffel",
    "cup cups",
    "pt pint pints",
    "qt quart quarts",
    "gal gallon gallons",
    "ha hectare hectares hektar hectáreas га 公顷 公頃 ヘクタール 헥타르",
    "acre acres",
    "square sq vierkante квадратных кв",
    "cubic cu kubieke кубических куб",
    (
        "km² km2 quadratkilometer kvadratkilometer kilometrekare"
        " 平方公里 平方千米 平方キロメートル 平方キロ 제곱킬로미터"
    ),
    "m² m2 quadratmeter kvadratmeter metrekare 平方米 平方公尺 平方メートル 제곱미터",
    "m³ m3 kubikmeter metreküp 立方米 立方メートル 세제곱미터",
    "km³ km3",
    "cm³ cm3",
    "mi² sqmi",
    "ft² sqft",
    "ft³ cuft",
    "nmi",
    "kn knot knots",
    "s sec second seconds sekunden secondes segundos secondi",
    "ms millisecond milliseconds",
    "min minute minutes minuten minutos minuti 分钟 分鐘 分間",
    "h hr hrs hour hours stunden heures horas ore часов 小时 小時 時間 시간",
    "day days tage jours días dias giorni дней",
    "week weeks wochen semaines semanas settimane недель 週間 星期",
    "month months monate mois meses mesi месяцев 个月 個月 か月 ヶ月 カ月 개월",
    "year years jahre ans años anos anni лет jaar år lat",
    "century centuries 世纪 世紀 세기",
    "% percent percentage prozent pourcent porcentaje procent процентов パーセント 퍼센트",
    "‰",
    "°",
    "°c celsius ℃ 摄氏度 攝氏度",
    "°f fahrenheit ℉ 华氏度 華氏度",
    "k kelvin",
    "w watt watts",
    "kw kilowatt kilowatts",
    "mw megawatt megawatts",
    "v volt volts",
    "a ampere amperes amps",
    "ma milliampere milliamperes",
    "hz hertz",
    "khz kilohertz",
    "mhz megahertz",
    "ghz gigahertz",
    "b byte bytes",
    "kb kilobyte kilobytes",
    "mb megabyte megabytes",
    "gb gigabyte gigabytes",
    "tb terabyte terabytes",
    "bit bits",
    "kib",
    "mib",
    "gib",
    "mph",
    "km/h kph",
    "pa pascal",
    "bar bars",
    "j joule joules",
    "kcal",
    "hundred",
    (
        "thousand thousands tausend tsd mille mil mila duizend tusen tys tysiąc tysiące tysięcy"
        " тысяч тысяча тысячи тысячу тыс"
    ),
    (
        "million millions millionen millón millones milhão milhões milione milioni miljoen miljon"
        " miljoner milion miliony milionów миллион миллиона миллионы миллионов млн mln mio"
    ),
    (
        "billion billions milliarde milliarden milliard milliards miliardo miliardi miljard"
        " miljarder miliard miliardy miliardów bilhão bilhões миллиард миллиарда миллиарды"
        " миллиардов млрд mld mrd bn"
    ),
    "trillion trillions триллион триллиона триллионов трлн",
    "$ usd dollar dollars dólares dollari долларов 美元 ドル 달러",
    "€ eur euro euros евро 欧元 歐元 ユーロ 유로",
    "£ gbp 英镑 英鎊 ポンド",
    "¥ jpy yen",
    "₹ inr rupee rupees",
    "₽ rub rouble roubles ruble rubles рублей",
    "₩ krw won",
    "₺ try lira",
    "₿ btc bitcoin bitcoins",
    "satoshi satoshis sat sats",
    "chf",
    "元 cny",
    "円",
    "万 萬",
    "亿 億",
    "人",
    "歳 岁 歲",
)


def _by_form(groups: Iterable[str]) -> dict[str, str]:
    """Give the usual sign of each form."""
    signs = {form: group.split()[0] for group in groups for form in group.split()}
    return also_in_capitals(signs)


_CANONICAL = _by_form(_GROUPS)
_OWN = {language: _by_form(names.split("|")) for language, names in UNIT_NAMES.items()}

UNSPACED_UNITS = {
    form: sign
    for form, sign in (_CANONICAL | _OWN["ko"] | _OWN["th"]).items()
    if form[0] >= "\u3000" or "\u0e00" <= form[0] < "\u0e80"
}
"""Those that are written in Han, Kana, Hangul or Thai."""
_POWERS = listed("square cubic sq cu vierkante kubieke квадратных кубических кв куб")


def unit(word: str, language: str) -> str | None:
    """Give the usual sign of a unit or currency; None for any other word."""
    own, lowered = _own(language), small(word)
    if own and (sign := own.get(word) or own.get(lowered)):
        return sign
    return _CANONICAL.get(word) or _CANONICAL.get(lowered)


def knows_units(language: str) -> bool:
    """Tell whether the names of units in a language without full lists are written down."""
    return bool(_own(language))


def is_multiplier(word: str, language: str) -> bool:
    """Tell what may stand between a number and its unit: square, million."""
    return word in _POWERS or unit(word, language) in MAGNITUDES


@lru_cache(maxsize=512)
def _own(language: str) -> dict[str, str]:
    return _OWN.get(language) or _OWN.get(without_variant(language), {})
