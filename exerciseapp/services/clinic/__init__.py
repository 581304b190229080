"""The physiotherapist's workspace: the caseload and every change of it."""
