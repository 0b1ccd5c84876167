"""A report, or one edit after the other, on a screen.

* `report`: a report.
* `edit`, `diff`: one edit.
* `scene`: what a patroller's screen shows at one moment. Values only.
* `screen`, `plain`: scenes, drawn or told in words.
* `bidi`: right-to-left text beside our own words. Pure.
"""
