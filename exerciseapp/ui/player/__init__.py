"""Moving pictures: demonstrations by the session's clock, films by their own."""
