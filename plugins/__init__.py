"""The plugins, and the story of a build.

    content/**/*.md ─▶ documents ─▶ Library ─▶ what is published on DAY
                                                  ─▶ features ─▶ Pages ─▶ output/

| Pelican's door   | Who answers   | What happens                                         |
|------------------|---------------|------------------------------------------------------|
| `initialized`    | pipeline      | the settings become frozen options                   |
| `get_generators` | every feature | the first to ask loads the library; it joins the run |
| `get_writer`     | pipeline      | a writer for Pelican; ours take Pages from the run   |
| (generators run) | every feature | faults of any end it: 2; new Pages are made, staged  |
| `finalized`      | pipeline      | staged files replace the old ones at once; summary   |

Ground floor: `documents` (what a document is), `pages` (how a page becomes a file), `validity`
(what is in force on a day), `reviewing` (who signed what), `office_files` (what came from anybody,
opened with limits). `pipeline` joins them for one run.

Above it the features, which never import each other:
- `reading`: the page of one document, its former texts compared
- `catalogue`: indexes, lists, exports
- `expiry`: what is in force, has lapsed, will lapse, on any day
- `search`: the index, the search page
- `organisations`: who leads what
- `application`: form, periods and fees of 依申请公开
- `annual_report`: the statutory tables, their arithmetic and charts
- `schedules`: what has been published of what disclosure schedules promise
- `interpretation`: which policies have been interpreted
- `leaving`: the notice before a website that is not the government's
- `mirroring`: the page of the mirror; its command makes, updates and verifies mirrors
- `publishing`: feeds, site map; releases, which its commands make (`publishconf.py` alone)

No part of a build: `inspection` (finds what an inspector would find), `importing`, `preview`,
`printing` (pages as PDF files), and `commands`, which hands all of them to the command line and
joins what must not import each other.
"""
