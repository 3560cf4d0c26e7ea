"""The rules for disclosure schedules, a module each."""
