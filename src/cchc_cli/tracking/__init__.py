"""How far it is: duties, states, legal moves, reports, and the log that explains every field."""
