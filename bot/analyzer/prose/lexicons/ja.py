"""Japanese."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed

LEXICON = Lexicon(
    language="ja",
    negations=listed(
        "ない なかった なく ません ませんでした ではな ではあり じゃな"
        " 無い 無し なし ぬ ず 非 未 不"
    ),
    claims=listed(
        "とされる とされた とされて らしい ようだ かもしれ だろう であろう と思われ おそらく 恐らく"
        " たぶん 多分 疑惑 容疑 被告 有罪"
        " 無罪 いわゆる 可能性 べき なければならない 全て すべて 全員"
        " 一部 多く ほとんど いつも 常に しばしば 時々"
        " まれに だけ のみ 約 およそ ほぼ 以上 以下 確実"
        " 明らか 証明 推定"
    ),
    present=listed("である です だ"),
    past=listed("であった でした だった"),
    death=listed("死去 死亡 没 逝去 故人 殺害 故"),
    genders=grouped("彼 男性 男 息子 夫|彼女 女性 女 娘 妻"),
    months=(),
    function_words=listed(
        "の に は を た が で て と し れ さ も な い か ら こと これ それ この その ある いる"
    ),
    profane=listed(
        "ちんこ ちんぽ まんこ うんこ うんち クソ野郎"
        " 死ね しね ファック キチガイ きちがい くたばれ セックス"
    ),
    crude=listed("バカ 馬鹿 アホ ブス デブ おっぱい ちんちん きもい キモい "),
    chat=(
        "笑",
        "ｗｗｗ",
        "www",
        "草生え",
        "こんにちは",
        "よろしく",
        "俺は",
        "私の名前",
        "大好き",
        "だと思います",
        "ありがとう",
        "参上",
    ),
    decimal_comma=False,
    has_case=False,
    has_spaces=False,
)
