"""Chinese, in both scripts."""

from bot.analyzer.prose.lexicons.lexicon import Lexicon, grouped, listed

LEXICON = Lexicon(
    language="zh",
    negations=listed("不 没 沒 无 無 非 未 勿 莫 否"),
    claims=listed(
        "据称 據稱 据说 據說 涉嫌 疑似 所谓 所謂 可能"
        " 也许 也許 或许 或許 大概 似乎 显然 顯然 肯定 一定"
        " 证实 證實 证明 證明 被控 被告 有罪 无罪 無罪"
        " 必须 必須 应该 應該 应当 應當 可以 全部 所有 部分 一些"
        " 许多 許多 大多数 大多數 少数 少數 每 总是 總是 经常"
        " 經常 有时 有時 通常 很少 只 仅 僅 大约 大約 约 約"
        " 几乎 幾乎 至少 最多 被认为 被認為"
    ),
    present=listed("是 为 為"),
    past=listed("曾是 曾为 曾為 曾"),
    death=listed("去世 逝世 死亡 已故 病逝 身亡 遇害 卒 死"),
    genders=grouped("他 男 先生|她 女 女士 小姐"),
    months=(),
    function_words=listed(
        "的 了 在 是 和 与 與 有 为 為 也 以 于 於 及 其 被 由 上 下 中 等 这 這 那 而 但 并 並"
    ),
    profane=listed(
        "去死吧 操你妈 操你媽 他妈的 他媽的 傻逼 傻屄 煞笔 妈逼 媽逼 草泥马 草泥馬 鸡巴 雞巴"
        " 屌 婊子 贱人 賤人 狗屎 王八蛋 干你娘 幹你娘 脑残 腦殘 操你 去你妈的 去你媽的"
        " 草你妈 艹你 傻b 傻B 傻叉 垃圾人 狗日的 狗娘养 贱货 骚货 幹你 死全家 你妈死了 nmsl NMSL"
    ),
    crude=listed(
        "笨蛋 白痴 白癡 傻瓜 混蛋 煞笔 丑八怪 猪头 蠢货 放屁 拉屎 撒尿 脑子有病 神经病 恶心"
        " 废物 cnm"
    ),
    chat=(
        "哈哈哈",
        "呵呵呵",
        "大家好",
        "你好",
        "我叫",
        "我爱你",
        "我愛你",
        "我讨厌",
        "我討厭",
        "我觉得",
        "我覺得",
        "到此一游",
        "到此一遊",
        "谢谢大家",
        "謝謝大家",
        "关注我",
        "我喜欢",
        "我喜歡",
        "嘻嘻",
        "嘿嘿",
        "最帅",
        "最帥",
        "大傻",
        "真好玩",
        "好无聊",
        "好無聊",
        "刻章",
        "呵呵",
        "啦啦啦",
        "胡说",
        "瞎写",
    ),
    decimal_comma=False,
    has_spaces=False,
)
