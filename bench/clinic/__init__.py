"""The figures of the physiotherapist's workspace."""
