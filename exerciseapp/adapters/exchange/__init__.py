"""Files that go between the clinic and the patient: what they look like, and their ciphers."""
