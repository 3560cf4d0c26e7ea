"""Every command, one module an area; `entry` hands them to invoke for `tasks.py`.

Beside the areas stand the joints they use: `bare_words`, `command_line`, `releasing`, `rules`,
`sbom`, `shared`; and the `executor` that runs every command, which invoke.yaml names.
"""
