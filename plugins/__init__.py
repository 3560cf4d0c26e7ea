"""The plugins, and the story of a build.

    content/**/*.md ─▶ documents ─▶ Library ─▶ what is published on DAY
                                                  ─▶ features ─▶ Pages ─▶ output/

`pipeline/build.py` does it, step by step, for whoever makes a site:

| Step                  | What happens                                                               |
|-----------------------|----------------------------------------------------------------------------|
| settings              | become frozen `Options` and the features that PLUGINS names                |
| lock, recover         | one build at a time; what was cut short is completed                       |
| load                  | documents, new ones parsed; what is published on the day; faults end it: 2 |
| check                 | each feature's own data; faults end it: 2                                  |
| pages of each feature | parts that are up to date are kept; new pages are rendered and staged      |
| apply                 | staged files replace the old ones at once; summary                         |

Each feature is a value, and a plugin of Pelican's: `pelican` makes the same site by
`pipeline/pelican_adapter.py`.

Ground floor: `files` (the walk over folders, stamps), `documents` (what a document is), `pages` (how
a page becomes a file), `validity` (what is in force on a day), `reviewing` (who signed what),
`disclosure` (what offices promise to make public and what they have),
`office_files` (what came from anybody, opened with limits). `pipeline` joins them for one run.

Above it the features, which never import each other:
- `reading`: the page of one document, its former texts compared
- `catalogue`: indexes, lists, exports
- `expiry`: what is in force, has lapsed, will lapse, on any day
- `search`: the index, the search page
- `organisations`: who leads what
- `application`: form, periods and fees of 依申请公开
- `annual_report`: the statutory tables, their arithmetic and charts
- `schedules`: what has been published of what disclosure schedules promise
- `platforms`: every office as a place, and how all stand with what the law asks of them
- `interpretation`: which policies have been interpreted
- `leaving`: the notice before a website that is not the government's
- `mirroring`: the page of the mirror; its command makes, updates and verifies mirrors
- `publishing`: feeds, site map; releases, which its commands make (`publishconf.py` alone)

No part of a build: `inspection` (finds what an inspector would find), `importing`, `migration` (an
old column whole), `preview`, `printing` (pages as PDF files), `starting` (a county's own repository,
and its way to another version), and `commands`, which hands all of them to the command line and
joins what must not import each other.
"""
