"""Files before anything is known of what is in them: the walk over folders, stamps, saving."""
