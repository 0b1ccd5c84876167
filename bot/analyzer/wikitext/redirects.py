"""Takes a text and says whether it is a redirect, and where to. Never follows one."""

import re

_WORDS = """
aanstuur adkas ail-cyfeirio ailgyfeirio al aliah alidirekti alidirektu alih alihkan ancaminar
athsheoladh aýdaw beralîkirin birzuzendu daskedyans deurverwiezing dirección dirijar
doorverwijzing duurverwiezing endrecera fihodinana hetenayiş istiqamətləndir istiqamətləndirmə
kiahou kúfù leidt_öm_op lencong ohjaus omdiriger omdirigering ođđasitstivren patrz peradresavimas
presmeruj preusmeri preusmeritev preusmjeri przekieruj pupinah pusapuna přesměruj redireccio
redireccion redireccionamento redirecció redirección redirecionamento redirect redirecteaza
redirection redirigir redirixir redirèccion reendrecera renviament ridrejto rimando rindirizza
rinvia rinvio saadaq stir stivren suuna tam tilvísun tojədən_istiğomət_doy uudelleenohjaus varda
viderestilling viruleedung weiterleitung wiederleiden yonaltirish yoʻnaltirish yönlendir
yönlendirme yönləndirmə yönnendir yönnendirmä yönnendirmäkler yünältü átirányítás æрвитæн æрвыст
ömleide ömleide_op ömleidung đổi ανακατευθυνση айдау види виж джибериу дӏасахьажор көжүрүлге
ластар перанакіраваньне перенапр перенаправление перенаправлення пренасочване пренасочување
преусмери преусмјери прѣнаправлєниѥ равона рарвыст редирект тохирлуулах утаарыы утр хьажайо
чиглүүлэг шигледир юнәлтү վերահղում վերայղում הפניה ווייטערפירן ايداۋ بور تحويل تغییر_مسیر
تغییرمسیر رجوع_مکرر مڑجوڑ چوريو ڕەوانەکەر ܨܘܝܒܐ अनुप्रेषण अनुप्रेषित अनुप्रेषितम् पुनर्निदेशन
पुनर्निर्दिष्टम् पुनर्निर्देशन पुनर्प्रेषित पुर्ननिर्देशन পুনঃনির্দেশ পুনঃর্নির্দেশ পুননির্দেশ
পুনর্নির্দেশ ਰੀਡਿਰੈਕਟ ଲେଉଟାଣି வழிமாற்று దారిమార్పు തിരിച്ചുവിടുക തിരിച്ചുവിടൽ යළියොමුව เปลี่ยนทาง
გადამისამართება បញ្ជូនបន្ត ប្ដូរចំណងជើង ប្ដូរទីតាំង ប្ដូរទីតាំងទៅ ប្តូរទីតាំង ប្តូរទីតាំងទៅ リダイレクト
転送 重定向 重新導向 넘겨주기
"""
"""MediaWiki's words for it in all its languages, from its own message files, and some others."""
_REDIRECT = re.compile(
    rf"\s*[#＃](?:{'|'.join(_WORDS.split())}|转[^\W\d_]*)\s*:?\s*(\[\[)\s*:?([^\[\]|\n]+)",
    re.IGNORECASE,
)
_LONGEST_WORD = 80
"""Characters of a page, blanks too, beyond which its redirect's link never begins."""


def redirect_target(text: str) -> str | None:
    """Give the target as typed; None when the text is no redirect."""
    found = _REDIRECT.match(text)
    return found[2].strip() if found else None


def opening_end(text: str) -> int:
    """Give where the link of a redirect begins: nobody sees what stands before it; else 0."""
    found = _REDIRECT.match(text)
    return found.start(1) if found else 0


def is_turned(old: str, new: str) -> bool:
    """Say whether a page became a redirect, or no longer is one."""
    return (redirect_target(old) is None) is not (redirect_target(new) is None)


def is_redirect_link(text: str, at: int) -> bool:
    """Say whether the link that begins at a place is the one that a redirect leads by."""
    found = _REDIRECT.match(text) if at < _LONGEST_WORD else None
    return found is not None and found.start(1) == at
