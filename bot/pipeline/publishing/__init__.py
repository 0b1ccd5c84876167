"""Tells what was done, on the wiki and in files.

* `reports`: the reports that are due; `saves`: each save of their pages.
* `refreshing`: how the edits of a report stand by now; `expiring`: what will soon be too old.
* `quoting`: what may be quoted of edits; `notices`: words of the operator's own on a page.
"""
