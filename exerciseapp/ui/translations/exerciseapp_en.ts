<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n set</numerusform>
            <numerusform>%n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedAnswer</name>
    <message numerus="yes">
        <source>%n session(s), with pain, effort and your notes</source>
        <translation>
            <numerusform>%n session, with pain, effort and your notes</numerusform>
            <numerusform>%n sessions, with pain, effort and your notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how it was on the day after, %n time(s)</source>
        <translation>
            <numerusform>how it was on the day after, %n time</numerusform>
            <numerusform>how it was on the day after, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s) from your diary</source>
        <translation>
            <numerusform>%n night from your diary</numerusform>
            <numerusform>%n nights from your diary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s): from when, until when, and the reason you chose</source>
        <translation>
            <numerusform>%n pause: from when, until when, and the reason you chose</numerusform>
            <numerusform>%n pauses: from when, until when, and the reason you chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s)</source>
        <translation>
            <numerusform>%n other thing</numerusform>
            <numerusform>%n other things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n programme(s), as the clinic gave it to you</source>
        <translation>
            <numerusform>the text of %n programme, as the clinic gave it to you</numerusform>
            <numerusform>the text of %n programmes, as the clinic gave them to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cramp(s)</source>
        <translation>
            <numerusform>%n cramp</numerusform>
            <numerusform>%n cramps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedCopy</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of its own</source>
        <translation>
            <numerusform>%n exercise of its own</numerusform>
            <numerusform>%n exercises of its own</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedDays</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s)</source>
        <translation>
            <numerusform>%n night</numerusform>
            <numerusform>%n nights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row.</source>
        <translation>
            <numerusform>%n day in a row.</numerusform>
            <numerusform>%n days in a row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedFiles</name>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n file read</numerusform>
            <numerusform>%n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read before</source>
        <translation>
            <numerusform>%n file read before</numerusform>
            <numerusform>%n files read before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not used</source>
        <translation>
            <numerusform>%n file not used</numerusform>
            <numerusform>%n files not used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedReview</name>
    <message numerus="yes">
        <source>%n session(s) beyond what was asked for</source>
        <translation>
            <numerusform>%n session beyond what was asked for</numerusform>
            <numerusform>%n sessions beyond what was asked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended early</source>
        <translation>
            <numerusform>%n session ended early</numerusform>
            <numerusform>%n sessions ended early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flare day(s), the lighter variant done</source>
        <translation>
            <numerusform>%n flare day, the lighter variant done</numerusform>
            <numerusform>%n flare days, the lighter variant done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) paused</source>
        <translation>
            <numerusform>%n day paused</numerusform>
            <numerusform>%n days paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>All %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped for pain %n time(s)</source>
        <translation>
            <numerusform>stopped for pain %n time</numerusform>
            <numerusform>stopped for pain %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out for pain %n time(s)</source>
        <translation>
            <numerusform>left out for pain %n time</numerusform>
            <numerusform>left out for pain %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hurt %n time(s), gone on after a rest</source>
        <translation>
            <numerusform>hurt %n time, gone on after a rest</numerusform>
            <numerusform>hurt %n times, gone on after a rest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n file(s) of the library could not be used. “exerciseapp doctor” says which.</source>
        <translation>
            <numerusform>%n file of the library could not be used. “exerciseapp doctor” says which.</numerusform>
            <numerusform>%n files of the library could not be used. “exerciseapp doctor” says which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You began on {when}, and %n set(s) are done.</source>
        <translation>
            <numerusform>You began on {when}, and %n set is done.</numerusform>
            <numerusform>You began on {when}, and %n sets are done.</numerusform>
        </translation>
    </message>
</context>
</TS>
