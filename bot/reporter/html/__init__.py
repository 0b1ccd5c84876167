"""A report as one self-contained HTML file. Pure.

* `page`: the file.
* `cards`: each edit as the data that its script builds.
* `charts`: the shapes of its charts.
"""
