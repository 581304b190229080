"""Windows and widgets; they call services and know no adapter."""
