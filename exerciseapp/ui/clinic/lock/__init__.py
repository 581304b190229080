"""What stands before the workspace: setting the clinic up, and the passphrase."""
