"""English words that lists of misspellings hold as wrong and dictionaries as right: data only.

Some mean another thing than the word that such a list has for them (transferrin, miliary, precess),
others are an older spelling, or one of another country, that a page may keep.
"""

from bot.analyzer.prose.lexicons.lexicon import listed

RIGHT_WORDS = listed(
    "adust affaires algebraical algin algins alterative ameba anonyms approximatively arbitral"
    " astroid atheistical atomical billon binominal bion cacheing cancelation cancelations"
    " canonicalizations cerate cerates charas clearstories clearstory collet collets collogue"
    " collogues combatting commutated commutating compleat connexion conquerer consol"
    " contiguities conveyer corelation cornel cornels crystalize crystalized crystalizes curch"
    " decern delate delink delusionally demographical despatch despatched despatches despatching"
    " didactical digitalise digitalising digitalize digitalizing discernable dorp drats earlies"
    " embargos empted examinate examinated examinates examinating excentric expresso feeze"
    " floatation funguses gage gages geometrician geometricians hander heathy historial"
    " homogenous identic imbed imbedded imbedding incudes indictor instal instals intension"
    " intensionally interpolar interruptors invokable klick klicks lacker leary licker liquify"
    " logarithmical meeds metics miliary millenial millenials millepede miniscule minium miniums"
    " missable momento monickers mutch mutches neral omelet otherwhere pallette pard parrakeets"
    " pash pervious perviously phasis pice pincher poind pointes precess precessed precesses"
    " precessing preprepared processer processers quitted racoon racoons rasing readapted"
    " recompence rememberable requestor requestors revaluated scaleability scaleable secund"
    " sematic signifiant spacialize spacialized spacializes spacializing spermatozoan squirl"
    " succuss succussion swither synching synthetize synthetized synthetizes technic technics"
    " tesselate tesselation transferrin trigged trigging trotskyite trotskyites troup"
    " underlaying unsuccess useable vermillion waring welp worser"
)
"""Nothing is proven of these."""
