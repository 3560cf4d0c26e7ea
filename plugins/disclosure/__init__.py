"""What offices promise to make public and what they have: schedules, fields, fulfilment; sites
beside this one, by their cards."""
