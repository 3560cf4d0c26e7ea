"""What offices promise to make public and what they have: schedules, fields, fulfilment."""
