"""A build as one pipeline: options and features in, a site in the output folder out.

    settings ─▶ Options, features ─▶ build ─▶ Summary
    load ─▶ BuildContext ─▶ Pages of each feature ─▶ Output ─▶ applied

`build.py` tells the story. Whoever makes a site calls it: the command, the preview, the tests, and
`pelican_adapter.py`, the one module that knows Pelican.
"""
