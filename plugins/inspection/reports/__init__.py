"""Reports of an inspection: for the terminal, for programs, for the file, for the handbook."""
