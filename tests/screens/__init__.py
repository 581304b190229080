"""Every screen of the program, opened on made-up records: to be looked at and to be measured.

``patient.py`` lists the screens of the patient's window; each further window has a module of its
own beside it, which ``every.py`` names. ``script/pictures`` saves them as pictures.
"""
