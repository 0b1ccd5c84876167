"""The pages that stand on the demo's wiki before anybody edits: our own words on old crafts.

Values only.
"""

from bot.reporter.wiki_page.markers import END, START

PAGES: dict[str, str] = {
    "Chess tutor": """\
A '''chess tutor''' is a program that plays below its strength and says why a move was poor.

Early tutors looked moves up in a book of openings. A later one was tuned with
[[Reinforcement Learning]] from Human Feedback (RLHF): pupils were shown two hints for the same
position and chose the one that helped them more.

== See also ==
* [[Sundial]]
""",
    "Reinforcement Learning": """\
'''Reinforcement learning''' lets a program try things out and rewards what turned out well.
""",
    "Reinforcement Learning from Human Feedback": """\
'''Reinforcement learning from human feedback''' asks people which of two answers they prefer and
teaches a program to give the preferred kind.
""",
    "RLHF": "#REDIRECT [[Reinforcement Learning from Human Feedback]]\n",
    "Water wheel": """\
A '''water wheel''' turns the fall of a stream into the turning of a shaft.

== Kinds ==
An undershot wheel stands in the current. An overshot wheel is fed from above and wastes less of
the fall. A breastshot wheel takes the water at the height of its axle.

== Uses ==
Wheels drove hammers, bellows, saws and stones. A stamping mill for paper needed a steady stream
more than a strong one.
""",
    "Waterwheel": "#REDIRECT [[Water wheel]]\n",
    "Paper mill": """\
A '''paper mill''' makes paper from rags or wood.

The stampers of an old mill were lifted by a [[Waterwheel|water wheel]] and fell by their own
weight. Rags were sorted, cut and left to rot for some weeks before they were stamped.

A vat held the pulp. One worker dipped the mould, a second turned the sheet out on felt, and a
third hung the sheets to dry under the roof.
""",
    "Sundial": """\
A '''sundial''' shows the hour by the shadow of a rod.

The rod must point to the celestial pole. On a flat dial the hour lines stand closest together at
noon, and a dial that was made for one latitude is wrong at another.

Many garden dials carry a motto. Most of them remind the reader that time is short.
""",
    "Dovecote": """\
A '''dovecote''' is a house for pigeons. The oldest ones are round and built of stone.

The keeper climbed a ladder that turned with a post in the middle of the tower. In this way he
could reach every nest without comming down. Young birds were taken in spring and autumn.
""",
    "Rain gauge": """\
A '''rain gauge''' collects rain and shows how much of it fell.

The funnel of the usual model is 20 centimetres wide. It is read once a day, at the same hour,
and emptied afterwards.
""",
    "Lime kiln": """\
A '''lime kiln''' burns limestone to quicklime. A draw kiln was filled from the top and emptied at
the foot, day and night, for as long as the season lasted.

The burners slept near the kiln for its warmth. This was dangerous, as the fumes collect near the
ground.
""",
    "Beehive": """\
A '''beehive''' is a box in which people keep bees.

A skep is a basket of coiled straw. To take its honey the keeper had to destroy the comb. Hives
with frames that can be lifted out ended that waste.

== Placing ==
A hive should face the morning sun and be sheltered from wind. Water should be near.
""",
    "Footbridge": """\
A '''footbridge''' carries people on foot.

The simplest is a plank. A suspended one hangs on two cables, and its deck is made of short
boards so that a broken one can be replaced by a single person.

== Safety ==
Boards are checked every spring. A handrail on both sides is usual where children cross.
""",
    "Compost": """\
'''Compost''' is what is left of plants when small life has eaten its fill.

A heap needs air and water. It is turned after a month, and again when it has cooled.

A good heap smells of woods after rain.
""",
    "Tide table": """\
A '''tide table''' lists the hours of high and low water at one place.

It is computed a year ahead. Wind and air pressure are not foreseen, so that the sea may stand
half a metre higher than the table says.
""",
    "Weather vane": """\
A '''weather vane''' turns into the wind. Its tail has more surface than its tip.

The cock on a steeple is a vane. So is the arrow on a barn.  The letters below it stay fixed.
""",
    "Rope walk": """\
A '''rope walk''' is a long lane in which ropes are laid.

The spinner walked backwards with hemp around the waist and let the fibre run out between the
fingers. Three strands make a rope; three ropes make a cable.
""",
    "Charcoal": """\
'''Charcoal''' is wood that was heated with little air.

A clamp of logs was covered with turf and lit in the middle. It had to be watched for days, and
every crack in the cover was closed at once.
""",
    "Barometer": """\
A '''barometer''' measures the pressure of the air. More is told at
[http://instruments.example/barometer the instrument maker's page].

The first ones held mercury in a glass tube. An aneroid has a metal box that breathes with the
pressure and moves a needle.
""",
    "Tannery": """\
A '''tannery''' turns hides into leather. It stood downstream, as it fouled the water.

Oak bark was ground and steeped. A hide lay in the pit for a year or longer.
""",
    "Ice house": """\
An '''ice house''' kept the winter's ice until autumn. It was dug into a north slope and lined
with straw.
""",
    "Ferry": """\
A '''ferry''' carries people across water. A cable ferry needs no engine where the stream is strong
enough.
""",
    "Signal tower": """\
A '''signal tower''' passed messages on by arms or lamps. In clear weather a word crossed the
country in minutes.
""",
    "Hay meadow": """\
A '''hay meadow''' is cut late in summer, when the flowers have shed their seed.
""",
    "Slate quarry": """\
A '''slate quarry''' yields roofing stone. The blocks are split while they are still damp.
""",
    "Vane": """\
'''Vane''' may mean:
* [[Weather vane]], which turns into the wind
* [[Sail]], of a windmill
{{Disambiguation}}
""",
    "Steeple": """\
A '''steeple''' is a tall tower. On its tip stands a cross or a [[vane]].
""",
    "Template:Disambiguation": "''This title has several meanings.''\n",
    "MediaWiki:Disambiguationspage": "* [[Template:Disambiguation]]\n",
    "Talk:Sundial": """\
== Motto ==
Should the article list mottoes? --~~~~
""",
    "Template:Craft": "''This page is about a craft.''\n",
    "User:Patrolbot/Report": f"""\
The operator made this page; the bot writes between its marks.
{START}
{END}
""",
}
"""Title to text."""
