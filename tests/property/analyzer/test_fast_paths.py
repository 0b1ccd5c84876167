"""What was made quick gives what its plain form gives: each plain form stands here to compare."""

import re
from itertools import accumulate

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein, MatchingBlock

from bot.analyzer.align.tokens import _between, _ordered, tokenize
from bot.analyzer.align.unlike import without_chance
from bot.analyzer.compare.operations import compare
from bot.analyzer.labels import _ALL, _speaking
from bot.analyzer.labels.breakage import _elements_in, _tables, _tags
from bot.analyzer.labels.spam import _plain
from bot.analyzer.labels.spam import _words as words_of_topic
from bot.analyzer.prose.added.added_text import (
    AddedText,
    _placed,
    make_added_text,
)
from bot.analyzer.prose.added.cautions import (
    _has_capitals,
    _has_strangers,
    _other_language,
    _shouted_within,
    _shouting,
    _whole_sentences,
)
from bot.analyzer.prose.added.chat import _any_of, _pattern, _phrases_by_word, _phrases_in
from bot.analyzer.prose.added.contacts import (
    _CALL,
    _CALLING,
    _GROUPED,
    _NUMBER,
    _PHONE,
    _PHONE_DIGITS,
    _calls_in,
)
from bot.analyzer.prose.added.disguises import _PARTED
from bot.analyzer.prose.added.keyboards import _NAMES as _LAYOUTS
from bot.analyzer.prose.added.keyboards import _RUNS, _runs, runs_along_row
from bot.analyzer.prose.added.leftovers import _MODEL, _TOOLBAR, inspect_source, possible_leftovers
from bot.analyzer.prose.capitals import in_one_case
from bot.analyzer.prose.lexicons import lexicon, rude
from bot.analyzer.prose.pair import _QUOTATION, Within, is_inside, quotations
from bot.analyzer.prose.segments import has_words, is_word, tokens, words
from bot.analyzer.wikitext.blanks import _OUTPUT, rendered
from bot.analyzer.wikitext.footnotes import _NAMES, has_reference, references
from bot.analyzer.wikitext.markup import TABLE_BEGINS, TABLE_ENDS
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.reader import _TABLE_MARKS
from bot.analyzer.wikitext.scopes import _TOKEN, _Tokens, scopes_at, walked
from bot.analyzer.wikitext.titles import site_of
from bot.analyzer.wikitext.urls import urls_in
from bot.revisions import ChangeType, Context, Edit, RecentChange, Revision

_EXAMPLES = settings(max_examples=300, deadline=None)
_UNICODE_TOKEN = re.compile(
    r"\s+|\w+(?:(?:(?<=[^\W\d_])['’·‧](?=[^\W\d_])|(?<=\d)[.,'’·](?=\d))\w+)*|[^\w\s]"
)
_WORDS_OF_MANY = (
    "der und nicht il l’eau l' de la des les est que en the of is not THE Mill BIG “ BANG"
    " , не и я он в 的 是 ve bir och att Ως . ! ?"
)
_URL = re.compile(
    r"(?:(?:https?|ftps?|ircs?|git|svn)://|(?<![\w:])//(?=[\w-]+\.))[^\s<>\[\]\"{}|]+",
    re.IGNORECASE,
)
_MARKUP = re.compile(
    r"(\[\[|\]\]|\{\{\{?|\}\}\}?|'{2,5}|<!--|-->|^-{4,}|\n|={2,6}|\|\||!!|\{\||</?[a-zA-Z]+|https?://)",
    re.MULTILINE,
)


def _made_of(parts: str, size: int = 14) -> st.SearchStrategy[str]:
    """Grow texts of pieces that a pattern treats apart; blanks part the pieces."""
    return st.lists(st.sampled_from([*parts.split(" "), " "]), max_size=size).map("".join)


@_EXAMPLES
@given(
    st.text(st.characters(max_codepoint=127), max_size=20) | _made_of("a b1 _ ' . , 2 - \t \x1c")
)
@example("a'b_'c 1.5,2 \x1f\n x")
def test_ascii_is_cut_as_any_text(text: str) -> None:
    """The pattern for ASCII cuts the same words, blanks and signs as the one for Unicode."""
    assert tokens(text) == _UNICODE_TOKEN.findall(text)


@_EXAMPLES
@given(st.text(max_size=20) | _made_of("a b1 _ ' ’ . , 2 - é \u0301 中 ก ² __ x_ \u00ad क ् \u200d"))
def test_words_are_those_tokens_that_are_words(text: str) -> None:
    """Words are found without their blanks and signs, at the places where they stand."""
    placed = []
    at = 0
    for token in tokens(text):
        assert is_word(token) is bool(re.search(r"[^\W_]", token))
        if is_word(token):
            placed.append((token, at))
        at += len(token)
    cut = _placed(text, ((0, len(text)),), [words(text)], Within(()))
    assert [(word.text, word.span[0]) for word in cut] == placed
    assert words(text) == [word for word, _ in placed]
    assert [least for least in range(1, 20) if has_words(text, least)] == [
        *range(1, len(placed) + 1)
    ]


@_EXAMPLES
@given(_made_of('http https ftp s :// // / : a . - x.org HTTP ſ git irc [ ] | " ) , é < {'))
@example("shttps://a//b.c ///x.y a:///b.c")
def test_urls_are_found_by_their_slashes(text: str) -> None:
    """Looking for two slashes first finds the URLs that trying each scheme everywhere finds."""
    assert urls_in(text) == [url.rstrip(".,;:!?)'") for url in _URL.findall(text)]


@_EXAMPLES
@given(_made_of("[ [[ ]] { {{ } | || ' '' <!-- --> - ---- \n = == ! !! < / a http s ://"))
def test_markup_is_cut_by_its_first_signs(text: str) -> None:
    """Wikitext is cut at the same marks whichever way its pattern is written."""
    plain: list[str] = []
    for at, piece in enumerate(_MARKUP.split(text)):
        plain += [piece] if at % 2 else tokens(piece)
    assert tokenize(text) == plain


@_EXAMPLES
@given(
    _made_of("{ {{ {{{ } }} {| |} | <!-- --> <pre> </pre> <pre/> < <ref > /> ref </ref> \n a ! x"),
    _made_of("{ {{ }} {| |} | } --> </pre> > /> ref </ref> \n a"),
    _made_of("{ {{ }} {| |} | } --> </pre> > /> ref </ref> \n a"),
)
@example("the <pre>p\n", " ", " q</pre> ")
@example("{{a|<ref>{{b|of this and that mill}}</ref>\n", "}}", "\n")
def test_what_two_texts_begin_with_is_walked_once(start: str, old: str, new: str) -> None:
    """What encloses a place is the same whether the shared beginning was walked before or not."""
    for text in (start + old, start + new):
        places = [*range(len(start), len(text) + 1)]
        assert scopes_at(text, places, walked(start + old, len(start))) == scopes_at(text, places)


@_EXAMPLES
@given(
    _made_of(
        "{ {{ {{{ } }} {| |} | {{a}} {{b|c}} <ref> <REF/> <ref <b> > /> </ref> </Ref > <pre> </pre>"
        " <code>a</code> <!-- --> ! a \n",
        20,
    )
)
@example("{{a}}} {{b|{{c}} <ref>{{d}}</ref> <ref/> <code><pre>{{</pre></code>")
def test_what_opens_and_ends_is_passed_over(text: str) -> None:
    """What encloses a place is the same whether it alone was asked for, or all before it."""
    for place in range(len(text) + 1):
        assert scopes_at(text, [place])[-1] == scopes_at(text, range(place + 1))[-1]


_EDITED = _made_of("a b cat 1 . , ' [[ ]] '' \n http :// é _ == | \u0301 я ก ि ² 中 \u00a0", 6)


@_EXAMPLES
@given(_EDITED, _EDITED, _EDITED, _EDITED)
@example("a b", " c", " b c", "")
@example("a http", "", "a", "\n")
def test_shared_words_are_put_aside_before_they_are_cut(
    start: str, old: str, new: str, end: str
) -> None:
    """Two lines differ in the same tokens whether or not what they share was cut into tokens."""
    texts = start + old + end, start + new + end
    if min(texts):
        assert _ordered(*texts) == _between(*texts)


def _is_by_chance(block: MatchingBlock, old: list[str], new: list[str]) -> bool:
    """Say it by the words that two lines share, counted one by one."""
    lines = [list(accumulate(map("\n".__eq__, side))) for side in (old, new)]
    pair = lines[0][block.a], lines[1][block.b]
    sizes = [
        sum(len(t) for t, line in zip(side, of, strict=True) if line == at and is_word(t))
        for side, of, at in zip((old, new), lines, pair, strict=True)
    ]
    shared = sum(
        len(old[a + i])
        for a, b, size in Levenshtein.opcodes(old, new).as_matching_blocks()
        for i in range(size)
        if (lines[0][a + i], lines[1][b + i]) == pair and is_word(old[a + i])
    )
    return shared <= 0.2 * max(sizes) and shared < 0.5 * min(sizes)


_LINES = st.lists(
    st.sampled_from(["a", "of", "mill", "tower", "windmills", " ", " ", " ", ".", "\n"]),
    min_size=1,
    max_size=24,
)


@_EXAMPLES
@given(_LINES, _LINES)
@example(
    [*"the mill of stone\nwas", *["built ", "in ", "windmills"]], [*"a tower of wood\nstood", "up"]
)
def test_letters_of_lines_are_counted_once(old: list[str], new: list[str]) -> None:
    """What is left out as shared by chance is so if each word of both lines is counted anew."""
    blocks = Levenshtein.opcodes(old, new).as_matching_blocks()
    kept = without_chance(blocks, old, new, ("", ""))
    assert [block for block in blocks[:-1] if block not in kept] == [
        block
        for at, block in enumerate(blocks[:-1])
        if _is_by_chance(block, old, new)
        and all(token[0].isalnum() or token[0] in " \t" for token in old[block.a :][: block.size])
        and block.size <= 9
        and _grows_little(blocks, at, old, new)
    ]


def _grows_little(blocks: list[MatchingBlock], at: int, old: list[str], new: list[str]) -> bool:
    """Say whether words changed before and behind a block, about as many on both sides."""
    before = blocks[at - 1] if at else MatchingBlock(0, 0, 0)
    block, behind = blocks[at : at + 2]
    gone = old[before.a + before.size : block.a] + old[block.a + block.size : behind.a]
    come = new[before.b + before.size : block.b] + new[block.b + block.size : behind.b]
    both = [sum(map(len, filter(is_word, words))) for words in (gone, come)]
    is_first = block.a == block.b == 0
    is_last = at == len(blocks) - 2 and (behind.a, behind.b) == (
        block.a + block.size,
        block.b + block.size,
    )
    return not is_first and not is_last and 0 < max(both) <= 10 * min(both)


_NODES = _made_of(
    "a b cat [[a]] [[a|b]] [[de:A]] [[File:A.png|thumb|a]] [[Category:A]] [[b::c]] {{cn}} {{t|a=b}}"
    " {{{1}}} {{#if:a|b}} <ref>a</ref> <ref> </ref> <gallery> </gallery> <noinclude> __NOTOC__ ]] "
    "| {| |} |- {{ }} \n == '' <!-- --> &amp; <pre> </pre> http://x.org/ [http://y.org * ~~~~",
    8,
)


@_EXAMPLES
@given(_NODES, _NODES, _NODES, st.sampled_from([0, 1]))
def test_functions_that_are_not_asked_have_nothing_to_say(
    start: str, old: str, new: str, namespace: int
) -> None:
    """A label's function that the nodes of a change rule out is silent about that change."""
    change = RecentChange(type=ChangeType.EDIT, title="Mill", namespace=namespace)
    edit = Edit(change=change, old=Revision(text=start + old), new=Revision(text=start + new))
    context = Context(language="en")
    site = site_of(context)
    page = Page(edit=edit, context=context, site=site, old=start + old, new=start + new)
    for made in compare(page.old, page.new, site).changes:
        kinds = made.old.kinds | made.new.kinds
        asked = _ALL if made.stream.path else _speaking(made.node, kinds)
        left_out = [function for function in _ALL if function not in asked]
        assert not [found for function in left_out for found in function(made, page)]


@_EXAMPLES
@given(_made_of("= == a \t * *# : \n \n \n ===", 24))
@example("\n\n a  b \t c\td  \n")
def test_white_space_is_brought_to_form_where_its_signs_stand(text: str) -> None:
    """White space comes to the same form whether or not a step is left out that has no sign."""
    plain = text
    for _, pattern, form in _OUTPUT:
        plain = pattern.sub(form, plain)
    assert rendered(text) == re.sub(r"\n+\Z", "", plain)


@_EXAMPLES
@given(
    st.lists(
        _made_of(
            "Bold ''' text ** [a](http://x.org) \n ## Sure! here oaicite = [[ Link title ]]", 8
        ),
        max_size=4,
    )
)
@example(["=Heading text=", "'''Bold text'''", "Sure! here"])
def test_leftovers_are_looked_for_in_all_changes_at_once(pieces: list[str]) -> None:
    """What the joined pieces rule out stands in none of them."""
    possible = possible_leftovers("\n".join(pieces))
    for piece in pieces:
        assert inspect_source(piece, possible) == inspect_source(piece)


@_EXAMPLES
@given(
    _made_of(
        "Certainly sure Of_course ! , here below I an AI artificial_intelligence language model"
        " assistant here's is a the revised more_concise neutral updated version _ _ \n",
        24,
    ).map(lambda text: text.replace("_", " "))
)
@example("Sure! Here is the revised version. As an artificial intelligence model, I")
def test_words_of_a_model_have_their_signs(text: str) -> None:
    """The cheap signs rule out nothing that the pattern finds."""
    assert bool(inspect_source(text)) or not _MODEL.search(text)


def _of(text: str, language: str) -> AddedText:
    return make_added_text(
        text,
        language=language,
        added=None,
        page_has_word=None,
        is_value=False,
        titles=(),
    )


@_EXAMPLES
@given(st.sampled_from(["en", "fr", "ru", "ja", "tr", "pap", "nap", "uk"]), st.data())
def test_phrases_are_found_by_the_word_they_begin_with(language: str, data: st.DataObject) -> None:
    """The phrases whose first word a text has are all that stand in it."""
    known = _phrases_by_word(lexicon(language) or rude(language))
    every = sorted(phrase for phrases in known.values() for phrase in phrases)
    said = st.sampled_from([phrase.source.rstrip(".* ") for phrase in every])
    shouted = said.filter(lambda phrase: "\u0131" not in phrase).map(str.upper)  # its capital is I
    pieces = st.one_of(said, shouted, st.sampled_from(["Mill", "x", ",", ".", "\n"]))
    text = " ".join(data.draw(st.lists(pieces, min_size=1, max_size=5)))
    plain = _any_of(tuple([_pattern(phrase) for phrase in every]))
    found = _phrases_in(_of(text, language))
    told = [m.span() for m in _any_of(found).finditer(text)] if found else []
    assert told == [m.span() for m in plain.finditer(text)]


@_EXAMPLES
@given(
    st.sampled_from(["en", "de", "ru", "zh", "tr", "pap", "nb", "uk"]),
    st.lists(st.sampled_from(_WORDS_OF_MANY.split(" ")), max_size=14).map(" ".join),
)
@example("en", "Il y a des gens qui sont là et ne le sont pas.")
def test_sentences_are_cut_where_words_tell_that_they_may_matter(language: str, text: str) -> None:
    """Where too few words are strange or in capitals, no sentence is another language's or loud."""
    new = _of(text, language)
    whole = _whole_sentences(new)
    assert _has_strangers(new) or not list(_other_language(new, whole))
    assert _has_capitals(new) or not [*_shouting(new, whole), *_shouted_within(new)]


@_EXAMPLES
@given(_made_of("+ 0 04 12 1234 555 ( ) . - / phone Tel: tel x \n ٣٤ 12345678", 24))
@example("+49 (0)30 1234567 call 555-1234567 01 23 45 67 89")
def test_telephone_numbers_hold_a_long_number(text: str) -> None:
    """Where no number is long enough, none of the patterns has anything to say."""
    found = [m.group() for p in (_PHONE, _CALL, _GROUPED) for m in p.finditer(text)]
    if any(sum(map(str.isdecimal, number)) in _PHONE_DIGITS for number in found):
        assert _NUMBER.search(text)


@_EXAMPLES
@given(_made_of("call CALLS Téléphone ARAYIN arayın teİ тел τηλ 电话 on : - 555-1234567 12 \n", 8))
def test_words_of_calling_stand_before_numbers_that_they_tell(text: str) -> None:
    """Their pattern finds the first where it is tried before numbers alone, if a word stands."""
    first = next(_CALL.finditer(text), None)
    near = next(_calls_in(text), None)
    assert (first and first.span()) == (near and near.span())
    assert first is None or any(map(in_one_case(text).__contains__, _CALLING))


@_EXAMPLES
@given(_made_of("asdf qwerty 1 _ rewq йцуке ㅁㄴㅇㄹ x фыва é", 6))
def test_runs_along_rows_are_looked_for_in_letters_alone(text: str) -> None:
    """Parts of words find the runs that whole words do, since no row has other signs."""
    word = "".join(text.split())
    plain = any(not known.isdisjoint(_runs(word, size)) for size, known in _RUNS.items())
    assert runs_along_row(word) or not plain or word in _LAYOUTS


@_EXAMPLES
@given(
    _made_of("{ {{ {{{ { } }} | || {| |} < <!-- <ref <ref> </REF> <code/ <b> > -- a \n"), st.data()
)
def test_tokens_are_found_where_their_signs_stand(text: str, data: st.DataObject) -> None:
    """Trying the pattern at its signs alone finds the tokens that trying it everywhere does."""
    end = data.draw(st.integers(0, len(text)))
    tokens, at = _Tokens(text, end), 0
    while at <= end:
        token, plain = tokens.search(at), _TOKEN.search(text, at, end)
        assert (token and token.span()) == (plain and plain.span())
        at = plain.end() if plain else end + 1


@_EXAMPLES
@given(_made_of("= == === \n a Heading text Headline Koptekst \t [[ Link title ]] ''' Bold"))
@example(" =Heading text=\n==Heading text==")
def test_sample_headings_are_found_by_their_first_sign(text: str) -> None:
    """A heading's pattern finds the same whether it begins with a line's start or with its sign."""
    plain = re.compile(_TOOLBAR.pattern.replace("=(?<=^=)=*", "^=+"), _TOOLBAR.flags)
    assert plain.pattern != _TOOLBAR.pattern
    assert [m.span() for m in _TOOLBAR.finditer(text)] == [m.span() for m in plain.finditer(text)]


@_EXAMPLES
@given(
    _made_of(
        "! | * # || !! \n Example Header text Bulleted list item Numbered example .jpg|Caption1"
    )
)
@example("x\n|Example||Example\n#Numbered list item")
def test_samples_of_tables_and_lists_are_found_by_their_first_sign(text: str) -> None:
    """Samples at a line's start are found whether its start is tried everywhere or the sign is."""
    plain = _TOOLBAR.pattern
    for sign in ("!", r"\|", r"\*", "#"):
        plain = plain.replace(f"|{sign}(?<=^{sign})", f"|^{sign}")
    assert plain.count("|^") == 4
    found = [m.span() for m in re.finditer(plain, text, _TOOLBAR.flags)]
    assert [m.span() for m in _TOOLBAR.finditer(text)] == found


@_EXAMPLES
@given(_made_of("< <ref ref > / { {{ sfn r cite efn | } }} \n REF Sfn rs"))
def test_references_are_found_by_their_first_signs(text: str) -> None:
    """References begin in the same places whether one pattern looks for both kinds or two do."""
    made = rf"\{{\{{\s*(?:(?:{_NAMES})\s*[|}}]|cite\b|#tag:ref\b)"
    plain = re.compile(rf"<ref[\s>/]|{made}", re.IGNORECASE)
    places = [match.start() for match in plain.finditer(text)]
    assert sorted(references(text)) == places
    assert has_reference(text) is bool(places)


@_EXAMPLES
@given(_made_of("Mill mill MILL Été été 123 12a a_b www.x-y.org , . ſharp İ"))
def test_ascii_words_of_a_topic_are_those_of_any_text(text: str) -> None:
    """The words that links are compared by are the same whether or not all are lowered at once."""
    found = re.findall(r"[^\W_]{3,}", text)
    assert words_of_topic(text) == {_plain(word) for word in found if not word.isdecimal()}


@_EXAMPLES
@given(_made_of("\" “ ” „ « » ‹ › ‘ ’ 「 」 a it it’s s’ é ‘a 'b'"))
def test_quotations_are_found_by_their_first_sign(text: str) -> None:
    """What stands in marks is the same whether a mark is tried everywhere or looked for."""
    plain = re.compile(_QUOTATION.pattern.replace(r"‘(?<!\w‘)", r"(?<!\w)‘"))
    assert plain.pattern != _QUOTATION.pattern
    assert quotations(text) == [found.span() for found in plain.finditer(text)]


@_EXAMPLES
@given(_made_of("a b é क \u0301 . - _ , word 1 \n"))
@example("f.u.c.k f_u_c_k xf.u.c.k f u c k")
def test_parted_letters_are_found_by_their_parting(text: str) -> None:
    """A word in single letters is found whether or not every letter is asked what stands before."""
    plain = re.compile(r"(?<!\w)(?:[^\W\d_][ ._-]){3,}[^\W\d_](?!\w)")
    assert [m.span() for m in _PARTED.finditer(text)] == [m.span() for m in plain.finditer(text)]


@_EXAMPLES
@given(_made_of("< </ ref REF code div ſpan small sup x > /> {| |} } : \n a", 24))
@example("<ref>{| a\n|}</ſpan ><Div>")
@example("<refſpan>")
def test_tables_and_elements_are_counted_where_their_signs_stand(text: str) -> None:
    """What is not counted, for want of a sign, would have counted nothing."""
    asked = {what for what, _ in _elements_in("", text)}
    names = ("ref", "code", "div", "span", "small", "sup", "tvar")
    assert {f"<{name}>" for name in names if _tags(name).search(text)} <= asked
    plain = len(TABLE_BEGINS.findall(text)) - len(TABLE_ENDS.findall(text))
    assert _tables(text) == plain


@_EXAMPLES
@given(_made_of("' '' < <b> </b> ~~~ | || |- |} |+ ! !! {| { : * # ; = [ ] x=1| a \n \n \t"))
@example("|- a\n||b!!c\n :{| x\n!! a=b|c\n{|}\n {|}")
def test_marks_of_tables_are_found_by_their_first_sign(text: str) -> None:
    """The marks between visible words of a table are the same whichever way they are looked for."""
    plain = re.compile(
        r"'{2,5}|</?[a-zA-Z][^<>]*>|~{3,5}|^[ \t:]*\{\|(?!\}).*$|^\|-.*$|^\|\}(?!\})|^\|\+"
        r"|^[*#:;]+[ \t]*|(?:^[|!]|\|\||!!)(?:[^|\[\]{}\n]*=[^|\[\]{}\n]*\|(?!\|))?",
        re.MULTILINE,
    )
    assert [m.span() for m in _TABLE_MARKS.finditer(text)] == [
        m.span() for m in plain.finditer(text)
    ]


_SPAN = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda span: tuple(sorted(span)))


@given(st.lists(_SPAN, max_size=6), _SPAN)
def test_spans_are_asked_as_one_by_one(spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
    """What lies within one of many spans is found without a look at each."""
    assert (span in Within(spans)) is is_inside(span, spans)
    assert bool(Within(spans)) is bool(spans)
