"""Every Vietnamese word that a person reads: labels, findings, refusals, screens. Words only, no logic."""
