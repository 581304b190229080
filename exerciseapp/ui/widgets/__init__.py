"""The widgets that pages are made of. Import each from its own module.

All take their look from ``exerciseapp.ui.theme`` (the theme that ``apply_theme`` set on the
application) and follow a change of theme or text size by themselves. All texts handed in are
translated already; what a widget says by itself it translates.

=====================  ==========================================================================
``labels``             ``Display(text)``, ``Title``, ``Heading``, ``Body``, ``Small``: labels that
                       wrap and are never cut off; ``quiet=True`` for text that matters less
``card``               ``Card(raised=False)``: a frame; ``card.column`` is its QVBoxLayout
``big_button``         ``BigButton(text, icon=None, key=None, role=Role.NORMAL,
                       size=Size.NORMAL, stacked=False)``: a QPushButton; with *key* it shows the
                       key cap and answers to the key (do not make a second QShortcut for it).
                       ``set_icon``, ``set_key``, ``set_role``; ``setText`` as in Qt. Use it for
                       every button
``choice``             ``Check(text)``, ``Radio(text)``: QCheckBox and QRadioButton whose words wrap
``time_ring``          ``TimeRing()``: ``set_time(seconds_left, fraction_left, tone, word="")``,
                       ``clear()``
``rating_scale``       ``RatingScale(question, low, high, optional=True)``: 0 to 10; ``value:
                       int | None``, ``set_value``, ``clear()``; signals ``value_changed(object)``
                       with an int or None, ``left_out()``
``count_line``         ``CountLine()``: ``set_counts(repetition, repetitions, set_number, sets,
                       side, seconds)``; a chip that says nothing is hidden
``progress_line``      ``ProgressLine()``: ``set_place(names, current, done=())``
``caption_bar``        ``CaptionBar()``: ``set_caption(text)``
``key_hints``          ``KeyHints()``: ``set_hints([(Qt.Key, text), ...])``
``notice``             ``Notice(text="", icon=IconName.INFO, tone=NoticeTone.QUIET)``:
                       ``show_text``, ``clear()``; hidden while empty
``flow``               ``FlowLayout(spacing=None)``: a row that goes on in the next line
=====================  ==========================================================================

``theme.keeper.ThemeKeeper(app, ThemeChoice.SYSTEM, text_scale=1.0, motion=True)`` applies the
person's choice and follows the system; ``keeper.choose(...)`` changes it while the program runs.

A page's own background: ``setProperty("page", True)`` and ``WA_StyledBackground``. A list of Qt's
is filled after ``ensurePolished()``: it measures its rows when they are added and never again.
"""
