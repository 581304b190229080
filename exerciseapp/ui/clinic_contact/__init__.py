"""My clinic, for the patient."""
