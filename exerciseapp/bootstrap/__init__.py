"""The only place where parts are put together; one module for each command."""
