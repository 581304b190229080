"""Handing a programme over, and answering: the use cases, and the ports that they need."""
