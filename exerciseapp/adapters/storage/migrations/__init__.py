"""The steps by which a database of an earlier version becomes one of this version.

One file a step in ``versions``, named ``vNNNN_what.py`` with the revision ``NNNN``. A new step
also raises ``CURRENT`` in ``exerciseapp.adapters.storage.schema``.
"""
