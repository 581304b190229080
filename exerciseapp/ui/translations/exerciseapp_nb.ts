<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb" sourcelanguage="en">
<context>
    <name>AboutClinicPage</name>
    <message>
        <source>Clinic</source>
        <translation>Klinikk</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>About my legs</source>
        <translation>Om beina mine</translation>
    </message>
    <message>
        <source>Short pages on what is known, how sure it is, and where it comes from. They do not take the place of your doctor or physiotherapist.</source>
        <translation>Korte sider om hva man vet, hvor sikkert det er, og hvor det kommer fra. De erstatter ikke legen eller fysioterapeuten din.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>Hvor sikkert er dette?</translation>
    </message>
    <message>
        <source>Where it comes from:</source>
        <translation>Hvor det kommer fra:</translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation>Svært sikkert</translation>
    </message>
    <message>
        <source>Quite sure</source>
        <translation>Ganske sikkert</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Ikke sikkert</translation>
    </message>
    <message>
        <source>Not at all sure</source>
        <translation>Slett ikke sikkert</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kjent</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
</context>
<context>
    <name>AboutSection</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Fødselsår</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>kan stå tomt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>The notes stay in this workspace; they are never handed over. In files the patient is called {id}.</source>
        <translation>Notatene blir i dette arbeidsrommet; de leveres aldri ut. I filer heter pasienten {id}.</translation>
    </message>
    <message>
        <source>Bring back among the patients</source>
        <translation>Hent tilbake blant pasientene</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkiver</translation>
    </message>
    <message>
        <source>Without a name nobody finds the patient again. Write one.</source>
        <translation>Uten navn finner ingen pasienten igjen. Skriv et.</translation>
    </message>
    <message>
        <source>A year of birth lies between {first} and {last}.</source>
        <translation>Et fødselsår ligger mellom {first} og {last}.</translation>
    </message>
    <message>
        <source>The notes are too long: at most {number} characters are kept.</source>
        <translation>Notatene er for lange: høyst {number} tegn blir tatt vare på.</translation>
    </message>
</context>
<context>
    <name>AfterEffectQuestion</name>
    <message>
        <source>You exercised on {day}. How were your legs after it?</source>
        <translation>Du trente {day}. Hvordan var beina etterpå?</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Ingen smerte</translation>
    </message>
    <message>
        <source>Worst pain you can imagine</source>
        <translation>Verst tenkelige smerte</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Lagret.</translation>
    </message>
</context>
<context>
    <name>AfterPanel</name>
    <message>
        <source>All done. Well done.</source>
        <translation>Alt er gjort. Godt jobbet.</translation>
    </message>
    <message>
        <source>Stopped for today.</source>
        <translation>Stoppet for i dag.</translation>
    </message>
    <message>
        <source>{done} of {asked} sets done.</source>
        <translation>{done} av {asked} sett gjort.</translation>
    </message>
    <message>
        <source>How much do your legs hurt now?</source>
        <translation>Hvor vondt gjør det i beina nå?</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Ingen smerte</translation>
    </message>
    <message>
        <source>Worst pain you can imagine</source>
        <translation>Verst tenkelige smerte</translation>
    </message>
    <message>
        <source>How hard was it?</source>
        <translation>Hvor tungt var det?</translation>
    </message>
    <message>
        <source>No effort at all</source>
        <translation>Ikke tungt i det hele tatt</translation>
    </message>
    <message>
        <source>As hard as it gets</source>
        <translation>Så tungt som det kan bli</translation>
    </message>
    <message>
        <source>Anything to note? (You can leave this empty.)</source>
        <translation>Noe å skrive ned? (Du kan la dette stå tomt.)</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Lagre og lukk</translation>
    </message>
</context>
<context>
    <name>AnswerDetails</name>
    <message>
        <source>Everything in the answer</source>
        <translation>Alt i svaret</translation>
    </message>
    <message>
        <source>The number that stands for you: {number}</source>
        <translation>Nummeret som står for deg: {number}</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis mer</translation>
    </message>
</context>
<context>
    <name>AnswerPage</name>
    <message>
        <source>Tell {name} how it goes</source>
        <translation>Fortell {name} hvordan det går</translation>
    </message>
    <message>
        <source>1. Save the answer…</source>
        <translation>1. Lagre svaret …</translation>
    </message>
    <message>
        <source>2. Write a message</source>
        <translation>2. Skriv en melding</translation>
    </message>
    <message>
        <source>Show everything in it</source>
        <translation>Vis alt som er i det</translation>
    </message>
    <message>
        <source>Tell everything again</source>
        <translation>Fortell alt på nytt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Ingenting nytt</translation>
    </message>
    <message>
        <source>You have done nothing on the programme of {name} yet. When you have, you can tell them here.</source>
        <translation>Du har ikke gjort noe av programmet fra {name} ennå. Når du har det, kan du fortelle om det her.</translation>
    </message>
    <message>
        <source>{name} knows everything already: nothing is new since the last answer. If that one was lost, you can tell everything again.</source>
        <translation>{name} vet alt fra før: Det er ikke noe nytt siden forrige svar. Hvis det ble borte, kan du fortelle alt på nytt.</translation>
    </message>
    <message>
        <source>In the answer</source>
        <translation>I svaret</translation>
    </message>
    <message>
        <source>The sessions are of the days from {first} to {last}.</source>
        <translation>Øktene er fra dagene {first} til {last}.</translation>
    </message>
    <message>
        <source>Only {name} can read the file. Your name is not in it; the clinic knows you by a number. Nothing is sent until you send it.</source>
        <translation>Bare {name} kan lese filen. Navnet ditt står ikke i den; klinikken kjenner deg på et nummer. Ingenting blir sendt før du sender det.</translation>
    </message>
    <message>
        <source>There is a file {file} already. Choose another name.</source>
        <translation>Det finnes allerede en fil {file}. Velg et annet navn.</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Your records are as they were. Choose another folder.</source>
        <translation>Filen kunne ikke lagres ({reason}). Opplysningene dine er som før. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>The answer is in {file}. Send it to your clinic in any way that you like: only they can read it.</source>
        <translation>Svaret ligger i {file}. Send det til klinikken på den måten du vil: Bare de kan lese det.</translation>
    </message>
    <message>
        <source>My exercises</source>
        <translation>Øvelsene mine</translation>
    </message>
    <message>
        <source>Your mail program opens. Put the file {file} in before you send the message.</source>
        <translation>E-postprogrammet åpnes. Legg ved filen {file} før du sender meldingen.</translation>
    </message>
    <message>
        <source>No mail program was found. The answer is in {file}; you can hand it over yourself, on a memory stick for example.</source>
        <translation>Fant ikke noe e-postprogram. Svaret ligger i {file}; du kan levere det selv, for eksempel på en minnepinne.</translation>
    </message>
    <message>
        <source>My answer is in the file {name}. Please open it with exerciseapp.</source>
        <translation>Svaret mitt ligger i filen {name}. Den åpnes med exerciseapp.</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Hei,</translation>
    </message>
    <message>
        <source>answer-{day}-{number}</source>
        <translation>svar-{day}-{number}</translation>
    </message>
    <message>
        <source>Save the answer</source>
        <translation>Lagre svaret</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Svar</translation>
    </message>
</context>
<context>
    <name>AnswerWords</name>
    <message>
        <source>{when}: {programme}</source>
        <translation>{when}: {programme}</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Notatet ditt: {note}</translation>
    </message>
    <message>
        <source>{programme}, version {version}</source>
        <translation>{programme}, versjon {version}</translation>
    </message>
    <message>
        <source>It hurt in {exercise}: {pain}. {choice}</source>
        <translation>Det gjorde vondt i {exercise}: {pain}. {choice}</translation>
    </message>
    <message>
        <source>the longest: {time}</source>
        <translation>den lengste: {time}</translation>
    </message>
    <message>
        <source>the worst: {pain}</source>
        <translation>den verste: {pain}</translation>
    </message>
    <message>
        <source>woke up: {answer}</source>
        <translation>våknet: {answer}</translation>
    </message>
    <message>
        <source>magnesium: {answer}</source>
        <translation>magnesium: {answer}</translation>
    </message>
    <message>
        <source>socks: {answer}</source>
        <translation>strømper: {answer}</translation>
    </message>
    <message>
        <source>a drink: {answer}</source>
        <translation>noe å drikke: {answer}</translation>
    </message>
    <message>
        <source>No pause from {first} after all</source>
        <translation>Ingen pause fra {first} likevel</translation>
    </message>
    <message>
        <source>The clinic was told of it; you took it back.</source>
        <translation>Klinikken fikk vite om den; du angret.</translation>
    </message>
    <message>
        <source>Pause from {first}, with no end yet</source>
        <translation>Pause fra {first}, uten slutt ennå</translation>
    </message>
    <message>
        <source>Pause from {first} to {last}</source>
        <translation>Pause fra {first} til {last}</translation>
    </message>
    <message>
        <source>The reason you chose: {reason}</source>
        <translation>Grunnen du valgte: {reason}</translation>
    </message>
    <message>
        <source>The day after an earlier session: {pain}</source>
        <translation>Dagen etter en tidligere økt: {pain}</translation>
    </message>
    <message>
        <source>The day after {when}: {pain}</source>
        <translation>Dagen etter {when}: {pain}</translation>
    </message>
    <message>
        <source>Done to the end</source>
        <translation>Gjort helt ferdig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stoppet</translation>
    </message>
    <message>
        <source>Done in part</source>
        <translation>Delvis gjort</translation>
    </message>
    <message>
        <source>It was the lighter one</source>
        <translation>Det var den lette varianten</translation>
    </message>
    <message>
        <source>Stage {number}</source>
        <translation>Trinn {number}</translation>
    </message>
    <message>
        <source>Pain before: {number} of 10</source>
        <translation>Smerte før: {number} av 10</translation>
    </message>
    <message>
        <source>Pain after: {number} of 10</source>
        <translation>Smerte etter: {number} av 10</translation>
    </message>
    <message>
        <source>Effort: {number} of 10</source>
        <translation>Anstrengelse: {number} av 10</translation>
    </message>
    <message>
        <source>{done} of {asked} sets done</source>
        <translation>{done} av {asked} sett gjort</translation>
    </message>
    <message>
        <source>set {number}</source>
        <translation>sett {number}</translation>
    </message>
    <message>
        <source>{set}: {outcome}, {done} of {asked} times</source>
        <translation>{set}: {outcome}, {done} av {asked} ganger</translation>
    </message>
    <message>
        <source>held {done} of {asked}</source>
        <translation>holdt {done} av {asked}</translation>
    </message>
    <message>
        <source>You rested</source>
        <translation>Du hvilte</translation>
    </message>
    <message>
        <source>You left the exercise out</source>
        <translation>Du hoppet over øvelsen</translation>
    </message>
    <message>
        <source>You stopped</source>
        <translation>Du stoppet</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>ikke oppgitt</translation>
    </message>
    <message>
        <source>{number} of 10</source>
        <translation>{number} av 10</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nei</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
</context>
<context>
    <name>AnswersDialog</name>
    <message>
        <source>Read answers</source>
        <translation>Les svar</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Velg filer …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Velg en mappe …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framdrift</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation>Hva som ble av hver fil</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Choose the files that patients have sent, or a folder of them, or drop them here. Each finds its patient by itself, and nothing counts twice. The files stay as they are.</source>
        <translation>Velg filene som pasientene har sendt, eller en mappe med dem, eller slipp dem her. Hver av dem finner pasienten sin selv, og ingenting telles to ganger. Filene blir som de er.</translation>
    </message>
    <message>
        <source>The folder cannot be read ({reason}). Choose another one.</source>
        <translation>Mappen kan ikke leses ({reason}). Velg en annen.</translation>
    </message>
    <message>
        <source>There is no answer there: such files end in “{suffix}”.</source>
        <translation>Der finnes ikke noe svar: slike filer slutter på «{suffix}».</translation>
    </message>
    <message>
        <source>{done} of {all} files</source>
        <translation>{done} av {all} filer</translation>
    </message>
    <message>
        <source>{number} left as they are</source>
        <translation>{number} er ikke rørt</translation>
    </message>
    <message>
        <source>was read before</source>
        <translation>er lest før</translation>
    </message>
    <message>
        <source>Answers of patients</source>
        <translation>Svar fra pasienter</translation>
    </message>
    <message>
        <source>A folder of answers</source>
        <translation>En mappe med svar</translation>
    </message>
</context>
<context>
    <name>ArrivalPage</name>
    <message>
        <source>Go to Today</source>
        <translation>Gå til I dag</translation>
    </message>
    <message>
        <source>Your programme has changed</source>
        <translation>Programmet ditt er endret</translation>
    </message>
    <message>
        <source>You have this programme already</source>
        <translation>Du har dette programmet fra før</translation>
    </message>
    <message>
        <source>Your new programme is here</source>
        <translation>Her er det nye programmet ditt</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>It is taken in, and the program knows {name} from now on.</source>
        <translation>Det er tatt inn, og fra nå av kjenner programmet {name}.</translation>
    </message>
    <message>
        <source>It is taken in. You find it under Today.</source>
        <translation>Det er tatt inn. Du finner det under I dag.</translation>
    </message>
    <message>
        <source>From {name}. Version {version}.</source>
        <translation>Fra {name}. Versjon {version}.</translation>
    </message>
    <message>
        <source>Before, you had version {version}.</source>
        <translation>Før hadde du versjon {version}.</translation>
    </message>
    <message>
        <source>Your program shows some of the exercises in slightly other words or pictures than the clinic’s does.</source>
        <translation>Programmet ditt viser noen av øvelsene med litt andre ord eller bilder enn klinikkens gjør.</translation>
    </message>
    <message>
        <source>Your clinic writes</source>
        <translation>Klinikken skriver</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>The clinic has set no times.</source>
        <translation>Klinikken har ikke satt noen tider.</translation>
    </message>
    <message>
        <source>It begins on {day}.</source>
        <translation>Det begynner {day}.</translation>
    </message>
    <message>
        <source>The last day is {day}.</source>
        <translation>Siste dag er {day}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>On days when the pain is worse, you may choose these instead:</source>
        <translation>På dager med mer smerte kan du velge disse i stedet:</translation>
    </message>
    <message>
        <source>No longer in it: {exercises}.</source>
        <translation>Ikke lenger med: {exercises}.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
</context>
<context>
    <name>BedtimeCard</name>
    <message>
        <source>Bedtime</source>
        <translation>Leggetid</translation>
    </message>
    <message>
        <source>When do you usually go to bed?</source>
        <translation>Når pleier du å legge deg?</translation>
    </message>
</context>
<context>
    <name>BeforePanel</name>
    <message>
        <source>The lighter one. It counts as today&apos;s exercises.</source>
        <translation>Den lette varianten. Den teller som dagens øvelser.</translation>
    </message>
    <message>
        <source>What you need</source>
        <translation>Dette trenger du</translation>
    </message>
    <message>
        <source>It takes about {time}.</source>
        <translation>Det tar omtrent {time}.</translation>
    </message>
    <message>
        <source>How much do your legs hurt now?</source>
        <translation>Hvor vondt gjør det i beina nå?</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Ingen smerte</translation>
    </message>
    <message>
        <source>Worst pain you can imagine</source>
        <translation>Verst tenkelige smerte</translation>
    </message>
    <message>
        <source>Go from step to step by itself, so that I need not touch the computer</source>
        <translation>Gå videre av seg selv, så jeg ikke trenger å røre datamaskinen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
</context>
<context>
    <name>BigButton</name>
    <message>
        <source>Key: {key}</source>
        <translation>Tast: {key}</translation>
    </message>
</context>
<context>
    <name>BroughtBackPage</name>
    <message>
        <source>The copy is in its place</source>
        <translation>Kopien er på plass</translation>
    </message>
    <message>
        <source>Close this window and open the workspace again, with the passphrase of the copy.</source>
        <translation>Lukk dette vinduet og åpne arbeidsrommet igjen, med passfrasen til kopien.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>BuilderPage</name>
    <message>
        <source>Parts of the programme</source>
        <translation>Deler av programmet</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Days and notes</source>
        <translation>Dager og beskjeder</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versjoner</translation>
    </message>
    <message>
        <source>The programme that was begun here cannot be read. It is kept as it is until you begin a new one.</source>
        <translation>Programmet som var begynt her, kan ikke leses. Det blir liggende som det er til du begynner på et nytt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Begin anew from a template</source>
        <translation>Begynn på nytt fra en mal</translation>
    </message>
    <message>
        <source>Begin anew from another patient</source>
        <translation>Begynn på nytt fra en annen pasient</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Lagre som mal</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Prøv det</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lever ut</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>The library lacks the exercise “{id}”.</source>
        <translation>Øvelsen «{id}» finnes ikke i biblioteket.</translation>
    </message>
</context>
<context>
    <name>CardCard</name>
    <message>
        <source>What patients see</source>
        <translation>Det pasientene ser</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Klinikkens navn</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>Telefon (kan stå tomt)</translation>
    </message>
    <message>
        <source>Key: {key}</source>
        <translation>Nøkkel: {key}</translation>
    </message>
    <message>
        <source>A patient’s program shows this key when it opens your first file. Whoever wants to be sure reads it to you on the telephone.</source>
        <translation>Programmet hos en pasient viser denne nøkkelen når det åpner den første filen fra deg. Den som vil være sikker, leser den opp for deg på telefonen.</translation>
    </message>
    <message>
        <source>The clinic needs a name.</source>
        <translation>Klinikken må ha et navn.</translation>
    </message>
</context>
<context>
    <name>ChoiceChip</name>
    <message>
        <source>{what}: {which}</source>
        <translation>{what}: {which}</translation>
    </message>
</context>
<context>
    <name>ClinicMenu</name>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Pasient</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Rediger</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gå til</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Ny pasient</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Finn en pasient</translation>
    </message>
    <message>
        <source>Read answers…</source>
        <translation>Les svar …</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>Lås arbeidsrommet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Angre: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Gjør om: {what}</translation>
    </message>
</context>
<context>
    <name>ClinicNavigation</name>
    <message>
        <source>Patients</source>
        <translation>Pasienter</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Maler</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>Klinikk</translation>
    </message>
</context>
<context>
    <name>ClinicPage</name>
    <message>
        <source>My clinic</source>
        <translation>Min klinikk</translation>
    </message>
    <message>
        <source>{name} is forgotten.</source>
        <translation>{name} er glemt.</translation>
    </message>
    <message>
        <source>Who set up your programme</source>
        <translation>Hvem som laget programmet ditt</translation>
    </message>
    <message>
        <source>Your programme came with this program. No clinic is named in it. Ask the person who gave it to you how to reach them.</source>
        <translation>Programmet ditt fulgte med på datamaskinen. Ingen klinikk er nevnt i det. Spør den du fikk det av, hvordan du når dem.</translation>
    </message>
    <message>
        <source>Telephone: {number}</source>
        <translation>Telefon: {number}</translation>
    </message>
    <message>
        <source>E-mail: {address}</source>
        <translation>E-post: {address}</translation>
    </message>
    <message>
        <source>Show how it goes</source>
        <translation>Vis hvordan det går</translation>
    </message>
    <message>
        <source>Save your last four weeks as a file: what you did, and how much it hurt. Then write a message, and put the file in it yourself. Nothing is sent until you send it.</source>
        <translation>Lagre de siste fire ukene som en fil: hva du gjorde, og hvor vondt det gjorde. Skriv så en melding, og legg ved filen selv. Ingenting blir sendt før du sender det.</translation>
    </message>
    <message>
        <source>1. Save the last four weeks…</source>
        <translation>1. Lagre de siste fire ukene …</translation>
    </message>
    <message>
        <source>2. Write a message</source>
        <translation>2. Skriv en melding</translation>
    </message>
    <message>
        <source>The file could not be written ({reason}). Your records are as they were. Choose another folder.</source>
        <translation>Filen kunne ikke lagres ({reason}). Opplysningene dine er som før. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>The file is in {file}.</source>
        <translation>Filen ligger i {file}.</translation>
    </message>
    <message>
        <source>My exercises, {first} to {last}</source>
        <translation>Øvelsene mine, {first} til {last}</translation>
    </message>
    <message>
        <source>Your mail program opens. Put the file in before you send the message.</source>
        <translation>E-postprogrammet åpnes. Legg ved filen før du sender meldingen.</translation>
    </message>
    <message>
        <source>No mail program was found. You can hand over the file yourself.</source>
        <translation>Fant ikke noe e-postprogram. Du kan gi fra deg filen selv.</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Hei,</translation>
    </message>
    <message>
        <source>My exercises from {first} to {last}:</source>
        <translation>Øvelsene mine fra {first} til {last}:</translation>
    </message>
    <message>
        <source>Done to the end: {number}</source>
        <translation>Gjort helt ferdig: {number}</translation>
    </message>
    <message>
        <source>Done in part: {number}</source>
        <translation>Gjort delvis: {number}</translation>
    </message>
    <message>
        <source>Pain from 0 to 10, on average: {before} before, {after} after</source>
        <translation>Smerte fra 0 til 10, i snitt: {before} før, {after} etter</translation>
    </message>
    <message>
        <source>More is in the file {name}.</source>
        <translation>Mer står i filen {name}.</translation>
    </message>
    <message>
        <source>Save the last four weeks</source>
        <translation>Lagre de siste fire ukene</translation>
    </message>
</context>
<context>
    <name>ClinicWindow</name>
    <message>
        <source>exerciseapp: clinic</source>
        <translation>exerciseapp: klinikk</translation>
    </message>
    <message>
        <source>The demo clinic is being made. It takes some seconds.</source>
        <translation>Demoklinikken lages. Det tar noen sekunder.</translation>
    </message>
</context>
<context>
    <name>ClinicWords</name>
    <message>
        <source>add {what}</source>
        <translation>legg til {what}</translation>
    </message>
    <message>
        <source>change the details of {what}</source>
        <translation>endre opplysningene om {what}</translation>
    </message>
    <message>
        <source>archive {what}</source>
        <translation>arkiver {what}</translation>
    </message>
    <message>
        <source>bring back {what}</source>
        <translation>hent tilbake {what}</translation>
    </message>
    <message>
        <source>change the programme of {what}</source>
        <translation>endre programmet til {what}</translation>
    </message>
    <message>
        <source>keep the template “{what}”</source>
        <translation>ta vare på malen «{what}»</translation>
    </message>
    <message>
        <source>change the template “{what}”</source>
        <translation>endre malen «{what}»</translation>
    </message>
    <message>
        <source>rename the template “{what}”</source>
        <translation>gi malen «{what}» nytt navn</translation>
    </message>
    <message>
        <source>delete the template “{what}”</source>
        <translation>slett malen «{what}»</translation>
    </message>
    <message>
        <source>mark the exercise “{what}”</source>
        <translation>merk øvelsen «{what}»</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Uten navn</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime, so nothing was done. What is shown now is how it stands.</source>
        <translation>Dette er endret et annet sted i mellomtiden, så ingenting ble gjort. Det som vises nå, er slik det står.</translation>
    </message>
</context>
<context>
    <name>ClipProblem</name>
    <message>
        <source>The video of this exercise is missing. Picture and words go on.</source>
        <translation>Filmen til denne øvelsen mangler. Bilde og tekst går videre.</translation>
    </message>
    <message>
        <source>The video of this exercise is damaged. Picture and words go on.</source>
        <translation>Filmen til denne øvelsen er skadet. Bilde og tekst går videre.</translation>
    </message>
    <message>
        <source>Videos need VLC, which is not on this computer. Picture and words go on.</source>
        <translation>Filmer trenger VLC, som ikke finnes på denne datamaskinen. Bilde og tekst går videre.</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>rest {seconds} s</source>
        <translation>hvil {seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s between sets</source>
        <translation>{seconds} s mellom settene</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Hver dag</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flyttet</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borte</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 uke</translation>
    </message>
    <message>
        <source>{number} weeks</source>
        <translation>{number} uker</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beskrivelse</translation>
    </message>
    <message>
        <source>Note to the patient</source>
        <translation>Beskjed til pasienten</translation>
    </message>
    <message>
        <source>Days and times</source>
        <translation>Dager og tider</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
</context>
<context>
    <name>ControlRow</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Igjen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hopp over</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Vis meg</translation>
    </message>
    <message>
        <source>Show me how it is done</source>
        <translation>Vis meg hvordan det gjøres</translation>
    </message>
    <message>
        <source>This hurts</source>
        <translation>Dette gjør vondt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>Skip exercise</source>
        <translation>Hopp over øvelsen</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Jeg er klar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Lyd på</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyd av</translation>
    </message>
</context>
<context>
    <name>CountChip</name>
    <message>
        <source>of {count}</source>
        <comment>after a number: 3 of 10</comment>
        <translation>av {count}</translation>
    </message>
</context>
<context>
    <name>CountLine</name>
    <message>
        <source>Repetition {number} of {count}</source>
        <translation>Repetisjon {number} av {count}</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>Repetisjon</translation>
    </message>
    <message>
        <source>Set {number} of {count}</source>
        <translation>Sett {number} av {count}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>leg</comment>
        <translation>Venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <comment>leg</comment>
        <translation>Høyre</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Venstre bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Høyre bein</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Bein</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n sekund</numerusform>
            <numerusform>%n sekunder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minutt</numerusform>
            <numerusform>%n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n sett</numerusform>
            <numerusform>%n sett</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n gang</numerusform>
            <numerusform>%n ganger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s)</source>
        <translation>
            <numerusform>%n øvelse</numerusform>
            <numerusform>%n øvelser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedAnswer</name>
    <message numerus="yes">
        <source>%n session(s), with pain, effort and your notes</source>
        <translation>
            <numerusform>%n økt, med smerte, anstrengelse og notatene dine</numerusform>
            <numerusform>%n økter, med smerte, anstrengelse og notatene dine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>how it was on the day after, %n time(s)</source>
        <translation>
            <numerusform>hvordan det var dagen etter, %n gang</numerusform>
            <numerusform>hvordan det var dagen etter, %n ganger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s) from your diary</source>
        <translation>
            <numerusform>%n natt fra dagboken</numerusform>
            <numerusform>%n netter fra dagboken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pause(s): from when, until when, and the reason you chose</source>
        <translation>
            <numerusform>%n pause: fra når, til når, og grunnen du valgte</numerusform>
            <numerusform>%n pauser: fra når, til når, og grunnen du valgte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s)</source>
        <translation>
            <numerusform>%n annen ting</numerusform>
            <numerusform>%n andre ting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the text of %n programme(s), as the clinic gave it to you</source>
        <translation>
            <numerusform>teksten til %n program, slik du fikk den av klinikken</numerusform>
            <numerusform>teksten til %n programmer, slik du fikk dem av klinikken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cramp(s)</source>
        <translation>
            <numerusform>%n krampe</numerusform>
            <numerusform>%n kramper</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedCopy</name>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n pasient</numerusform>
            <numerusform>%n pasienter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) of its own</source>
        <translation>
            <numerusform>%n egen øvelse</numerusform>
            <numerusform>%n egne øvelser</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedDays</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dager</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n night(s)</source>
        <translation>
            <numerusform>%n natt</numerusform>
            <numerusform>%n netter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) in a row.</source>
        <translation>
            <numerusform>%n dag på rad.</numerusform>
            <numerusform>%n dager på rad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedFiles</name>
    <message numerus="yes">
        <source>%n file(s) read</source>
        <translation>
            <numerusform>%n fil lest</numerusform>
            <numerusform>%n filer lest</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) read before</source>
        <translation>
            <numerusform>%n fil lest før</numerusform>
            <numerusform>%n filer lest før</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not used</source>
        <translation>
            <numerusform>%n fil ikke brukt</numerusform>
            <numerusform>%n filer ikke brukt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n ny</numerusform>
            <numerusform>%n nye</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n endret</numerusform>
            <numerusform>%n endret</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountedReview</name>
    <message numerus="yes">
        <source>%n session(s) beyond what was asked for</source>
        <translation>
            <numerusform>%n økt ut over det som ble bedt om</numerusform>
            <numerusform>%n økter ut over det som ble bedt om</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended early</source>
        <translation>
            <numerusform>%n økt avsluttet før tiden</numerusform>
            <numerusform>%n økter avsluttet før tiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flare day(s), the lighter variant done</source>
        <translation>
            <numerusform>%n dårlig dag, den lette varianten gjort</numerusform>
            <numerusform>%n dårlige dager, den lette varianten gjort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n økt</numerusform>
            <numerusform>%n økter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) paused</source>
        <translation>
            <numerusform>%n dag pause</numerusform>
            <numerusform>%n dager pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>Alle %n notater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stopped for pain %n time(s)</source>
        <translation>
            <numerusform>avbrutt på grunn av smerte %n gang</numerusform>
            <numerusform>avbrutt på grunn av smerte %n ganger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left out for pain %n time(s)</source>
        <translation>
            <numerusform>utelatt på grunn av smerte %n gang</numerusform>
            <numerusform>utelatt på grunn av smerte %n ganger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hurt %n time(s), gone on after a rest</source>
        <translation>
            <numerusform>gjorde vondt %n gang, fortsatte etter en pause</numerusform>
            <numerusform>gjorde vondt %n ganger, fortsatte etter en pause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CutStep</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spill av</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Forfra</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>Start her</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Slutt her</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tilbake</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rettetasten</translation>
    </message>
    <message>
        <source>Picture 1</source>
        <translation>Bilde 1</translation>
    </message>
    <message>
        <source>The left picture of the poster: the start</source>
        <translation>Det venstre bildet på plakaten: starten</translation>
    </message>
    <message>
        <source>Picture 2</source>
        <translation>Bilde 2</translation>
    </message>
    <message>
        <source>The right picture of the poster: the end position</source>
        <translation>Det høyre bildet på plakaten: sluttstillingen</translation>
    </message>
    <message>
        <source>Mirror it (the right leg works)</source>
        <translation>Speilvend (høyre bein arbeider)</translation>
    </message>
    <message>
        <source>This film cannot be played here. You can still go through it picture by picture, with the arrows.</source>
        <translation>Denne filmen kan ikke spilles her. Du kan likevel gå gjennom den bilde for bilde med pilene.</translation>
    </message>
    <message>
        <source>A mark comes inside the cut, and after the one before. Play on, and mark.</source>
        <translation>Et merke skal være inne i klippet og etter det forrige. Spill videre, og merk.</translation>
    </message>
    <message>
        <source>While it plays, press M when: {moment}</source>
        <translation>Trykk M mens filmen spiller, når: {moment}</translation>
    </message>
    <message>
        <source>All four are marked. Drag them on the strip to correct them, or choose one there and move it with the arrows.</source>
        <translation>Alle fire er merket. Dra dem på stripen for å rette dem, eller velg ett der og flytt det med pilene.</translation>
    </message>
</context>
<context>
    <name>CutWords</name>
    <message>
        <source>The movement begins</source>
        <translation>Bevegelsen begynner</translation>
    </message>
    <message>
        <source>The end position is reached</source>
        <translation>Sluttstillingen er nådd</translation>
    </message>
    <message>
        <source>The way back begins</source>
        <translation>Veien tilbake begynner</translation>
    </message>
    <message>
        <source>Back at the start</source>
        <translation>Tilbake ved starten</translation>
    </message>
    <message>
        <source>Easing in begins</source>
        <translation>Begynner å gå inn i stillingen</translation>
    </message>
    <message>
        <source>The hold begins</source>
        <translation>Holdet begynner</translation>
    </message>
    <message>
        <source>Letting go begins</source>
        <translation>Slippet begynner</translation>
    </message>
    <message>
        <source>Start of the cut</source>
        <translation>Starten på klippet</translation>
    </message>
    <message>
        <source>End of the cut</source>
        <translation>Slutten på klippet</translation>
    </message>
    <message>
        <source>Left picture of the poster</source>
        <translation>Venstre bilde på plakaten</translation>
    </message>
    <message>
        <source>Right picture of the poster</source>
        <translation>Høyre bilde på plakaten</translation>
    </message>
    <message>
        <source>Said while getting ready</source>
        <translation>Sies mens man gjør seg klar</translation>
    </message>
    <message>
        <source>Said as the movement begins</source>
        <translation>Sies når bevegelsen begynner</translation>
    </message>
    <message>
        <source>Said in the end position</source>
        <translation>Sies i sluttstillingen</translation>
    </message>
    <message>
        <source>Said on the way back</source>
        <translation>Sies på veien tilbake</translation>
    </message>
    <message>
        <source>Said while easing in</source>
        <translation>Sies mens man går rolig inn i stillingen</translation>
    </message>
    <message>
        <source>Said while holding</source>
        <translation>Sies mens man holder</translation>
    </message>
    <message>
        <source>Said while letting go</source>
        <translation>Sies mens man slipper rolig</translation>
    </message>
    <message>
        <source>The cut has less than a second. Put its end later.</source>
        <translation>Klippet er kortere enn ett sekund. Sett slutten senere.</translation>
    </message>
    <message>
        <source>The cut has more than 20 seconds. One repetition is enough.</source>
        <translation>Klippet er lengre enn 20 sekunder. Én repetisjon er nok.</translation>
    </message>
    <message>
        <source>Some of the four moments are not marked. Mark all of them, or take them all back: then the film runs at its own speed.</source>
        <translation>Noen av de fire øyeblikkene er ikke merket. Merk alle, eller ta alle tilbake: Da går filmen i sin egen fart.</translation>
    </message>
    <message>
        <source>A mark lies outside of the cut. Move it, or the cut.</source>
        <translation>Et merke ligger utenfor klippet. Flytt merket eller klippet.</translation>
    </message>
    <message>
        <source>A picture of the poster lies outside of the cut.</source>
        <translation>Et bilde på plakaten ligger utenfor klippet.</translation>
    </message>
    <message>
        <source>The film is not there any more, or it may not be read. Choose it again.</source>
        <translation>Filmen er ikke der lenger, eller den kan ikke leses. Velg den på nytt.</translation>
    </message>
    <message>
        <source>This file is empty. Copy it from the camera or telephone once more.</source>
        <translation>Denne filen er tom. Kopier den fra kameraet eller telefonen en gang til.</translation>
    </message>
    <message>
        <source>This file is no film, or it is damaged. If it plays elsewhere, copy it once more.</source>
        <translation>Denne filen er ikke en film, eller den er skadet. Hvis den kan spilles et annet sted, kopier den en gang til.</translation>
    </message>
    <message>
        <source>There is only sound in this file, no picture.</source>
        <translation>Det er bare lyd i denne filen, ikke noe bilde.</translation>
    </message>
    <message>
        <source>The pictures of this film are too large. 4K is enough by far.</source>
        <translation>Bildene i denne filmen er for store. 4K er mer enn nok.</translation>
    </message>
    <message>
        <source>The film is damaged where it is cut. Cut out another part, or copy it once more.</source>
        <translation>Filmen er skadet der den er klippet. Klipp ut en annen del, eller kopier den en gang til.</translation>
    </message>
    <message>
        <source>The part that converts films is missing. Install the program once more.</source>
        <translation>Delen som gjør om filmer, mangler. Installer programmet en gang til.</translation>
    </message>
    <message>
        <source>Write something here.</source>
        <translation>Skriv noe her.</translation>
    </message>
    <message>
        <source>Too long: at most {count} characters.</source>
        <translation>For langt: høyst {count} tegn.</translation>
    </message>
    <message>
        <source>Too many lines.</source>
        <translation>For mange linjer.</translation>
    </message>
    <message>
        <source>Holds a character that cannot be shown.</source>
        <translation>Inneholder et tegn som ikke kan vises.</translation>
    </message>
    <message>
        <source>Use small letters a to z, digits and hyphens.</source>
        <translation>Bruk små bokstaver a til z, sifre og bindestreker.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norsk</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Your data</source>
        <translation>Opplysningene dine</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in the folder {folder}. Nothing is sent anywhere.</source>
        <translation>Alt blir på denne datamaskinen, i mappen {folder}. Ingenting blir sendt noe sted.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Slett alt …</translation>
    </message>
    <message>
        <source>Delete all sessions, diary entries, reminders and choices? This cannot be undone. Copies that you saved elsewhere stay, and so does the workspace of a clinic.</source>
        <translation>Slette alle økter, dagboknotater, påminnelser og valg? Dette kan ikke angres. Kopier som du har lagret andre steder, blir værende, og det gjør arbeidsrommet til en klinikk også.</translation>
    </message>
    <message>
        <source>No, keep everything</source>
        <translation>Nei, behold alt</translation>
    </message>
    <message>
        <source>Yes, delete everything</source>
        <translation>Ja, slett alt</translation>
    </message>
    <message>
        <source>The copy is in {file}.</source>
        <translation>Kopien ligger i {file}.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lagre en kopi</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>DemoBanner</name>
    <message>
        <source>Demo clinic: nobody here is real. All is forgotten at the end.</source>
        <translation>Demoklinikk: ingen her er ekte. Alt glemmes til slutt.</translation>
    </message>
</context>
<context>
    <name>DemonstrationView</name>
    <message>
        <source>Demonstration of the exercise</source>
        <translation>Slik gjøres øvelsen</translation>
    </message>
</context>
<context>
    <name>DiaryCard</name>
    <message>
        <source>Diary</source>
        <translation>Dagbok</translation>
    </message>
    <message>
        <source>The diary also asks about:</source>
        <translation>Dagboken spør også om:</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>magnesium</translation>
    </message>
    <message>
        <source>compression socks</source>
        <translation>støttestrømper</translation>
    </message>
    <message>
        <source>enough to drink</source>
        <translation>nok å drikke</translation>
    </message>
</context>
<context>
    <name>DiaryPage</name>
    <message>
        <source>Cramp diary</source>
        <translation>Krampedagbok</translation>
    </message>
    <message>
        <source>Take back all of this night</source>
        <translation>Ta tilbake alt om denne natten</translation>
    </message>
    <message>
        <source>Last night: {night}</source>
        <translation>I natt: {night}</translation>
    </message>
    <message>
        <source>Night: {night}</source>
        <translation>Natt: {night}</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Saved. You can change it at any time.</source>
        <translation>Lagret. Du kan endre det når som helst.</translation>
    </message>
    <message>
        <source>The last answer is not saved.</source>
        <translation>Det siste svaret er ikke lagret.</translation>
    </message>
</context>
<context>
    <name>DiaryWords</name>
    <message>
        <source>dddd d MMMM</source>
        <comment>a pattern of Qt for a day</comment>
        <translation>dddd d. MMMM</translation>
    </message>
    <message>
        <source>{evening} to {morning}</source>
        <translation>{evening} til {morning}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>{number} or more</source>
        <translation>{number} eller flere</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Venstre bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Høyre bein</translation>
    </message>
    <message>
        <source>back of the thigh</source>
        <translation>baksiden av låret</translation>
    </message>
    <message>
        <source>front of the thigh</source>
        <translation>forsiden av låret</translation>
    </message>
    <message>
        <source>calf</source>
        <translation>leggen</translation>
    </message>
    <message>
        <source>shin</source>
        <translation>skinnleggen</translation>
    </message>
    <message>
        <source>sole or heel</source>
        <translation>fotsålen eller hælen</translation>
    </message>
    <message>
        <source>toes</source>
        <translation>tærne</translation>
    </message>
    <message>
        <source>{leg}: {place}</source>
        <translation>{leg}: {place}</translation>
    </message>
    <message>
        <source>Under 1 minute</source>
        <translation>Under 1 minutt</translation>
    </message>
    <message>
        <source>1 to 5 minutes</source>
        <translation>1 til 5 minutter</translation>
    </message>
    <message>
        <source>5 to 10 minutes</source>
        <translation>5 til 10 minutter</translation>
    </message>
    <message>
        <source>Over 10 minutes</source>
        <translation>Over 10 minutter</translation>
    </message>
</context>
<context>
    <name>DosageCells</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{rate}/min</source>
        <translation>{rate}/min</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Begge</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Hvert</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Høyre</translation>
    </message>
    <message>
        <source>“{text}” is not a number from {least} to {most}.</source>
        <translation>«{text}» er ikke et tall fra {least} til {most}.</translation>
    </message>
    <message>
        <source>{value} is not possible: it goes from {least} to {most}.</source>
        <translation>{value} går ikke: det går fra {least} til {most}.</translation>
    </message>
</context>
<context>
    <name>DosageWarnings</name>
    <message>
        <source>{what}: {value}. Usual is {least} to {most}.</source>
        <translation>{what}: {value}. Vanlig er {least} til {most}.</translation>
    </message>
    <message>
        <source>(No source; our own judgement.)</source>
        <translation>(Ingen kilde, vår egen vurdering.)</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation>Repetisjoner i et sett</translation>
    </message>
    <message>
        <source>Seconds of one hold</source>
        <translation>Sekunder i ett hold</translation>
    </message>
    <message>
        <source>Seconds of holding in all</source>
        <translation>Sekunder med hold til sammen</translation>
    </message>
    <message>
        <source>Seconds of one repetition</source>
        <translation>Sekunder i én repetisjon</translation>
    </message>
    <message>
        <source>Repetitions a minute</source>
        <translation>Repetisjoner i minuttet</translation>
    </message>
    <message>
        <source>Seconds of rest between sets</source>
        <translation>Sekunder hvil mellom settene</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Minutes of a session</source>
        <translation>Minutter i en økt</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>{id} (not in the library)</source>
        <translation>{id} (ikke i biblioteket)</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Ganger</translation>
    </message>
    <message>
        <source>Hold, tempo</source>
        <translation>Hold, tempo</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Hvil</translation>
    </message>
    <message>
        <source>Set rest</source>
        <translation>Setthvil</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Bein</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tar</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>2-1-3 is up, stay, back in seconds; 15 is so many a minute</source>
        <translation>2-1-3 er opp, bli, tilbake i sekunder; 15 er så mange i minuttet</translation>
    </message>
</context>
<context>
    <name>DraftState</name>
    <message>
        <source>Home exercises</source>
        <translation>Hjemmeøvelser</translation>
    </message>
    <message>
        <source>Your exercises at home.</source>
        <translation>Øvelsene dine hjemme.</translation>
    </message>
</context>
<context>
    <name>DraftTable</name>
    <message>
        <source>Exercises of this part</source>
        <translation>Øvelsene i denne delen</translation>
    </message>
</context>
<context>
    <name>EmptyDraft</name>
    <message>
        <source>From a template</source>
        <translation>Fra en mal</translation>
    </message>
    <message>
        <source>From another patient</source>
        <translation>Fra en annen pasient</translation>
    </message>
    <message>
        <source>Choose exercises</source>
        <translation>Velg øvelser</translation>
    </message>
    <message>
        <source>No exercise here yet</source>
        <translation>Ingen øvelse her ennå</translation>
    </message>
    <message>
        <source>Choose some, or remove this stage.</source>
        <translation>Velg noen, eller ta bort dette trinnet.</translation>
    </message>
    <message>
        <source>No programme yet</source>
        <translation>Ikke noe program ennå</translation>
    </message>
    <message>
        <source>How do you want to begin?</source>
        <translation>Hvordan vil du begynne?</translation>
    </message>
</context>
<context>
    <name>Evenings</name>
    <message>
        <source>Bedtime on {day}</source>
        <translation>Leggetid {day}</translation>
    </message>
</context>
<context>
    <name>ExerciseDetails</name>
    <message>
        <source>Favourite</source>
        <translation>Favoritt</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Play the film</source>
        <translation>Spill av filmen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Merkelapper</translation>
    </message>
    <message>
        <source>For example: knee, first week</source>
        <translation>For eksempel: kne, første uke</translation>
    </message>
    <message>
        <source>Tags, with commas between them</source>
        <translation>Merkelapper, med komma mellom</translation>
    </message>
    <message>
        <source>One leg at a time</source>
        <translation>Ett bein om gangen</translation>
    </message>
</context>
<context>
    <name>ExerciseList</name>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
</context>
<context>
    <name>ExercisePicker</name>
    <message>
        <source>Find an exercise</source>
        <translation>Finn en øvelse</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>No exercise matches. Try fewer words.</source>
        <translation>Ingen øvelse passer. Prøv færre ord.</translation>
    </message>
</context>
<context>
    <name>ExercisesModel</name>
    <message>
        <source>favourite</source>
        <translation>favoritt</translation>
    </message>
</context>
<context>
    <name>ExercisesTab</name>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Legg til en øvelse</translation>
    </message>
    <message>
        <source>Ctrl+E, or Insert in the table</source>
        <translation>Ctrl+E, eller Insert i tabellen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Ctrl+Up</source>
        <translation>Ctrl+Pil opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Ctrl+Down</source>
        <translation>Ctrl+Pil ned</translation>
    </message>
    <message>
        <source>Remove the exercise</source>
        <translation>Ta bort øvelsen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Note to the patient about this exercise</source>
        <translation>Beskjed til pasienten om denne øvelsen</translation>
    </message>
    <message>
        <source>Takes {number} min</source>
        <translation>Tar {number} min</translation>
    </message>
</context>
<context>
    <name>ExplanationPane</name>
    <message>
        <source>How it is done</source>
        <translation>Slik gjør du det</translation>
    </message>
    <message>
        <source>From your clinic</source>
        <translation>Fra klinikken din</translation>
    </message>
    <message>
        <source>What you feel</source>
        <translation>Det du kjenner</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vær forsiktig</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Standing</source>
        <translation>Stående</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Sittende</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Liggende</translation>
    </message>
    <message>
        <source>Moves through repetitions</source>
        <translation>Beveger seg i repetisjoner</translation>
    </message>
    <message>
        <source>Holds an end position</source>
        <translation>Holder en sluttstilling</translation>
    </message>
    <message>
        <source>Ball</source>
        <translation>Ball</translation>
    </message>
    <message>
        <source>Exercise band</source>
        <translation>Treningsstrikk</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Seng</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Stol</translation>
    </message>
    <message>
        <source>Cushion</source>
        <translation>Pute</translation>
    </message>
    <message>
        <source>Mat</source>
        <translation>Matte</translation>
    </message>
    <message>
        <source>Roller</source>
        <translation>Rulle</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Trappetrinn</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stokk</translation>
    </message>
    <message>
        <source>Stool</source>
        <translation>Krakk</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Towel</source>
        <translation>Håndkle</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Vegg</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Vekt</translation>
    </message>
    <message>
        <source>Abdominals</source>
        <translation>Magemuskler</translation>
    </message>
    <message>
        <source>Adductors</source>
        <translation>Adduktorer</translation>
    </message>
    <message>
        <source>Back extensors</source>
        <translation>Ryggstrekkere</translation>
    </message>
    <message>
        <source>Biceps</source>
        <translation>Biceps</translation>
    </message>
    <message>
        <source>Deltoid</source>
        <translation>Deltamuskelen</translation>
    </message>
    <message>
        <source>Gastrocnemius</source>
        <translation>Gastrocnemius</translation>
    </message>
    <message>
        <source>Gluteus maximus</source>
        <translation>Gluteus maximus</translation>
    </message>
    <message>
        <source>Gluteus medius</source>
        <translation>Gluteus medius</translation>
    </message>
    <message>
        <source>Hamstrings</source>
        <translation>Hamstrings</translation>
    </message>
    <message>
        <source>Hip flexors</source>
        <translation>Hoftebøyere</translation>
    </message>
    <message>
        <source>Small muscles of the foot</source>
        <translation>Små fotmuskler</translation>
    </message>
    <message>
        <source>Neck</source>
        <translation>Nakke</translation>
    </message>
    <message>
        <source>Pectorals</source>
        <translation>Brystmuskler</translation>
    </message>
    <message>
        <source>Pelvic floor</source>
        <translation>Bekkenbunn</translation>
    </message>
    <message>
        <source>Peroneals</source>
        <translation>Peroneusmuskler</translation>
    </message>
    <message>
        <source>Piriformis</source>
        <translation>Piriformis</translation>
    </message>
    <message>
        <source>Plantar fascia</source>
        <translation>Plantarfascien</translation>
    </message>
    <message>
        <source>Quadriceps</source>
        <translation>Quadriceps</translation>
    </message>
    <message>
        <source>Rotator cuff</source>
        <translation>Rotatormansjetten</translation>
    </message>
    <message>
        <source>Soleus</source>
        <translation>Soleus</translation>
    </message>
    <message>
        <source>Tibialis anterior</source>
        <translation>Tibialis anterior</translation>
    </message>
    <message>
        <source>Tibialis posterior</source>
        <translation>Tibialis posterior</translation>
    </message>
    <message>
        <source>Toe flexors</source>
        <translation>Tåbøyere</translation>
    </message>
    <message>
        <source>Trapezius</source>
        <translation>Trapezius</translation>
    </message>
    <message>
        <source>Triceps</source>
        <translation>Triceps</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>{what} Where: {file}</source>
        <translation>{what} Hvor: {file}</translation>
    </message>
    <message>
        <source>The disk is full, so nothing new could be saved. Everything saved before is safe. Free some space on the disk, and try again.</source>
        <translation>Disken er full, så ikke noe nytt kunne lagres. Alt som er lagret før, er trygt. Frigjør litt plass på disken, og prøv igjen.</translation>
    </message>
    <message>
        <source>Another program is using your records, so they could not be reached. Everything saved before is safe. Close other windows of this program, or wait until a backup is done, and try again.</source>
        <translation>Et annet program bruker opplysningene dine, så de var opptatt. Alt som er lagret før, er trygt. Lukk andre vinduer av dette programmet, eller vent til en sikkerhetskopiering er ferdig, og prøv igjen.</translation>
    </message>
    <message>
        <source>The file with your records is damaged and could not be read. It has been left as it is. Ask somebody who knows computers to put a good copy in its place. There may be one in the folder “backups” beside it.</source>
        <translation>Filen med opplysningene dine er skadet og kunne ikke leses. Den er ikke rørt. Be noen som kan datamaskiner, om å sette en god kopi i stedet. Det kan ligge en i mappen «backups» ved siden av.</translation>
    </message>
    <message>
        <source>The program cannot write there. Everything saved before is safe. Allow writing in that folder, or ask somebody who knows computers to do it.</source>
        <translation>Programmet kan ikke skrive der. Alt som er lagret før, er trygt. Gi lov til å skrive i den mappen, eller be noen som kan datamaskiner, om å gjøre det.</translation>
    </message>
    <message>
        <source>Your records were written by a newer version of this program. Nothing has been changed. Install the newer version to go on.</source>
        <translation>Opplysningene dine er skrevet av en nyere versjon av dette programmet. Ingenting er endret. Installer den nyere versjonen for å fortsette.</translation>
    </message>
    <message>
        <source>What stands where your records should be is something else. Nothing has been changed. Move that file elsewhere, and start the program again.</source>
        <translation>Det ligger noe annet der opplysningene dine skulle ligget. Ingenting er endret. Flytt den filen til et annet sted, og start programmet på nytt.</translation>
    </message>
    <message>
        <source>Your records could not be brought up to this version of the program. They are as they were before. Go back to the earlier version, or report this fault; the log file says more.</source>
        <translation>Opplysningene dine kunne ikke tilpasses denne versjonen av programmet. De er som de var før. Gå tilbake til den forrige versjonen, eller meld fra om feilen. Det står mer i loggfilen.</translation>
    </message>
    <message>
        <source>This could not be saved. Everything saved before is safe. Please report it as a fault of the program; the log file says more.</source>
        <translation>Dette kunne ikke lagres. Alt som er lagret før, er trygt. Meld gjerne fra om det som en feil i programmet. Det står mer i loggfilen.</translation>
    </message>
    <message>
        <source>A copy cannot take the place of the records themselves. Nothing has been changed. Choose another name or another folder.</source>
        <translation>En kopi kan ikke lagres oppå selve opplysningene. Ingenting er endret. Velg et annet navn eller en annen mappe.</translation>
    </message>
    <message>
        <source>That file cannot be read. Nothing has been changed. Look whether it is still there, and choose it again.</source>
        <translation>Den filen kan ikke leses. Ingenting er endret. Se etter om den fortsatt er der, og velg den på nytt.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. What was saved before should be safe. See whether the disk is connected, then try again; the log file says more.</source>
        <translation>Det gikk ikke å lese eller skrive på disken. Det som er lagret før, skal være trygt. Se etter om disken er koblet til, og prøv igjen. Det står mer i loggfilen.</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Let go of the file here</source>
        <translation>Slipp filen her</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Play</source>
        <translation>Spill av</translation>
    </message>
    <message>
        <source>Place in the film</source>
        <translation>Sted i filmen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Fart</translation>
    </message>
    <message>
        <source>{rate} ×</source>
        <translation>{rate} ×</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lydstyrke</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>FilmStep</name>
    <message>
        <source>Choose a film</source>
        <translation>Velg en film</translation>
    </message>
    <message>
        <source>Which film?</source>
        <translation>Hvilken film?</translation>
    </message>
    <message>
        <source>Drag it into this window, or choose it. Any film that VLC plays will do, from a telephone too. It stays as it is; the exercise gets a small copy without sound.</source>
        <translation>Dra den inn i dette vinduet, eller velg den. Alle filmer som VLC spiller, kan brukes, også fra en telefon. Filmen blir som den er; øvelsen får en liten kopi uten lyd.</translation>
    </message>
    <message>
        <source>One repetition is enough, filmed from the side, with a steady camera and the left leg working. Ask leave of whoever is seen in it.</source>
        <translation>Én repetisjon er nok, filmet fra siden, med stødig kamera og venstre bein i arbeid. Be om lov av den som er med på filmen.</translation>
    </message>
    <message>
        <source>Looking at the film …</source>
        <translation>Ser på filmen …</translation>
    </message>
    <message>
        <source>Films ({endings})</source>
        <translation>Filmer ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>{handle}: {seconds} s</source>
        <translation>{handle}: {seconds} s</translation>
    </message>
    <message>
        <source>Film, with its cut</source>
        <translation>Filmen med klippet</translation>
    </message>
    <message>
        <source>Up and down choose a handle, left and right move it by one picture</source>
        <translation>Opp og ned velger et håndtak, venstre og høyre flytter det ett bilde</translation>
    </message>
    <message>
        <source>Cut: {seconds} s</source>
        <translation>Klipp: {seconds} s</translation>
    </message>
</context>
<context>
    <name>FilmView</name>
    <message>
        <source>Film of the exercise</source>
        <translation>Film av øvelsen</translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>Welcome</source>
        <translation>Velkommen</translation>
    </message>
    <message>
        <source>Question {number} of {all}</source>
        <translation>Spørsmål {number} av {all}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Ferdig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Skip the questions</source>
        <translation>Hopp over spørsmålene</translation>
    </message>
    <message>
        <source>All of this can be changed later, in Settings.</source>
        <translation>Alt dette kan endres senere, i Innstillinger.</translation>
    </message>
    <message>
        <source>Can you hear this?</source>
        <translation>Hører du dette?</translation>
    </message>
    <message>
        <source>Chimes tell you when something changes. Press, and listen.</source>
        <translation>Lydsignaler sier fra når noe endrer seg. Trykk, og lytt.</translation>
    </message>
    <message>
        <source>Hear a chime</source>
        <translation>Hør et lydsignal</translation>
    </message>
    <message>
        <source>I hear nothing</source>
        <translation>Jeg hører ingenting</translation>
    </message>
    <message>
        <source>Turn up the computer’s loudspeaker and try again. From now on the edge of the screen also lights up when something changes, and what is said is written.</source>
        <translation>Skru opp høyttaleren på datamaskinen og prøv igjen. Fra nå av lyser også kanten av skjermen når noe endrer seg, og det som blir sagt, står skrevet.</translation>
    </message>
</context>
<context>
    <name>FromFile</name>
    <message>
        <source>From a programme file…</source>
        <translation>Fra en programfil …</translation>
    </message>
    <message>
        <source>Kept as the template “{title}”, from a file of {clinic}.</source>
        <translation>Lagret som malen «{title}», fra en fil fra {clinic}.</translation>
    </message>
    <message>
        <source>The library here lacks: {exercises}.</source>
        <translation>Disse finnes ikke i biblioteket her: {exercises}.</translation>
    </message>
    <message>
        <source>{file} is no programme file, or it is damaged. Nothing has been changed. Choose another one.</source>
        <translation>{file} er ikke en programfil, eller den er skadet. Ingenting er endret. Velg en annen.</translation>
    </message>
    <message>
        <source>{file} was made with a newer version of the program. Nothing has been changed. Install the newest version here, and try again.</source>
        <translation>{file} er laget med en nyere versjon av programmet. Ingenting er endret. Installer den nyeste versjonen her, og prøv igjen.</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmer</translation>
    </message>
    <message>
        <source>Choose a programme file</source>
        <translation>Velg en programfil</translation>
    </message>
</context>
<context>
    <name>Giving</name>
    <message>
        <source>A part of the programme has no exercise yet. Add one, or remove that part.</source>
        <translation>En del av programmet har ingen øvelse ennå. Legg til en, eller ta bort den delen.</translation>
    </message>
    <message>
        <source>The programme cannot be handed over as it is: {why}</source>
        <translation>Programmet kan ikke leveres ut som det er: {why}</translation>
    </message>
    <message>
        <source>The library lacks the exercise “{id}”.</source>
        <translation>Øvelsen «{id}» finnes ikke i biblioteket.</translation>
    </message>
    <message>
        <source>Nothing more could be saved in {folder} ({why}). Choose another folder and hand over again; it will be the same version.</source>
        <translation>Det gikk ikke å lagre mer i {folder} ({why}). Velg en annen mappe og lever ut en gang til; det blir samme versjon.</translation>
    </message>
    <message>
        <source>Version {number} is printed.</source>
        <translation>Versjon {number} er skrevet ut.</translation>
    </message>
    <message>
        <source>Version {number} is saved in {folder}: {files}</source>
        <translation>Versjon {number} er lagret i {folder}: {files}</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message>
        <source>The lighter variant, for a bad day</source>
        <translation>Den lette varianten, for en dårlig dag</translation>
    </message>
    <message>
        <source>Do these instead: {exercises}.</source>
        <translation>Gjør disse i stedet: {exercises}.</translation>
    </message>
    <message>
        <source>Version {version}, {day}</source>
        <translation>Versjon {version}, {day}</translation>
    </message>
    <message>
        <source>For every exercise</source>
        <translation>For alle øvelsene</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Ta den ikke med.</translation>
    </message>
    <message>
        <source>On a bad day</source>
        <translation>På en dårlig dag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datoer</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Tar</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slutt</translation>
    </message>
    <message>
        <source>You need:</source>
        <translation>Du trenger:</translation>
    </message>
    <message>
        <source>Before you start:</source>
        <translation>Før du begynner:</translation>
    </message>
    <message>
        <source>How to do it</source>
        <translation>Slik gjør du</translation>
    </message>
    <message>
        <source>How it should feel:</source>
        <translation>Slik skal det kjennes:</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vær forsiktig</translation>
    </message>
    <message>
        <source>For you:</source>
        <translation>Til deg:</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Side {page} av {pages}</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>The numbers are those of the exercises.</source>
        <translation>Tallene er numrene på øvelsene.</translation>
    </message>
    <message>
        <source>{letter}: I did the lighter variant that day.</source>
        <translation>{letter}: Jeg gjorde den lette varianten den dagen.</translation>
    </message>
    <message>
        <source>Tick off what you have done</source>
        <translation>Kryss av for det du har gjort</translation>
    </message>
    <message>
        <source>Rest for {time} before the next time.</source>
        <translation>Hvil i {time} før neste gang.</translation>
    </message>
    <message>
        <source>Rest for {time} before the next set.</source>
        <translation>Hvil i {time} før neste sett.</translation>
    </message>
    <message>
        <source>{sets} sets of {times}</source>
        <translation>{sets} sett med {times}</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Én gang</translation>
    </message>
    <message>
        <source>{times} times</source>
        <translation>{times} ganger</translation>
    </message>
    <message>
        <source>, with each leg</source>
        <translation>, med hvert bein</translation>
    </message>
    <message>
        <source>, with the left leg only</source>
        <translation>, bare med venstre bein</translation>
    </message>
    <message>
        <source>, with the right leg only</source>
        <translation>, bare med høyre bein</translation>
    </message>
    <message>
        <source>Hold for {time} each time.</source>
        <translation>Hold i {time} hver gang.</translation>
    </message>
    <message>
        <source>{up} s to the end position, stay {top} s, {down} s back.</source>
        <translation>{up} s til sluttstillingen, bli der {top} s, {down} s tilbake.</translation>
    </message>
    <message>
        <source>{up} s to the end position, {down} s back.</source>
        <translation>{up} s til sluttstillingen, {down} s tilbake.</translation>
    </message>
    <message>
        <source>About {rate} times a minute.</source>
        <translation>Omtrent {rate} ganger i minuttet.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minutt</translation>
    </message>
    <message>
        <source>{number} minutes</source>
        <translation>{number} minutter</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 sekund</translation>
    </message>
    <message>
        <source>{number} seconds</source>
        <translation>{number} sekunder</translation>
    </message>
    <message>
        <source>about {number} min</source>
        <translation>omtrent {number} min</translation>
    </message>
    <message>
        <source>{least} to {most} min</source>
        <translation>{least} til {most} min</translation>
    </message>
    <message>
        <source>From week {number}</source>
        <translation>Fra uke {number}</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Uke {number}</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}</source>
        <translation>Uke {first} til {last}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Hver dag</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>at bedtime</source>
        <translation>ved leggetid</translation>
    </message>
    <message>
        <source>{minutes} min before bedtime</source>
        <translation>{minutes} min før leggetid</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>til {day}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day}/{month}</source>
        <translation>{day}.{month}.</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tir</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Ons</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fre</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Lør</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Søn</translation>
    </message>
    <message>
        <source>January</source>
        <translation>januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>mars</translation>
    </message>
    <message>
        <source>April</source>
        <translation>april</translation>
    </message>
    <message>
        <source>May</source>
        <translation>mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>august</translation>
    </message>
    <message>
        <source>September</source>
        <translation>september</translation>
    </message>
    <message>
        <source>October</source>
        <translation>oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>november</translation>
    </message>
    <message>
        <source>December</source>
        <translation>desember</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over</source>
        <translation>Lever ut</translation>
    </message>
    <message>
        <source>Programme file, for the patient’s computer</source>
        <translation>Programfil, til pasientens datamaskin</translation>
    </message>
    <message>
        <source>Hand-out to read and tick off, as PDF</source>
        <translation>Ark til å lese og krysse av på, som PDF</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>One in a row</source>
        <translation>Én i hver rad</translation>
    </message>
    <message>
        <source>Two in a row</source>
        <translation>To i hver rad</translation>
    </message>
    <message>
        <source>Other folder</source>
        <translation>Annen mappe</translation>
    </message>
    <message>
        <source>Print the hand-out</source>
        <translation>Skriv ut arket</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Patient’s language</source>
        <translation>Pasientens språk</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Version {number} for {name}</source>
        <translation>Versjon {number} til {name}</translation>
    </message>
    <message>
        <source>From then on this version stays as it is; a change makes the next one.</source>
        <translation>Fra da av blir denne versjonen som den er; en endring gir den neste.</translation>
    </message>
    <message>
        <source>Save both</source>
        <translation>Lagre begge</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lagre</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Mappe: {folder}</translation>
    </message>
    <message>
        <source>Where to save</source>
        <translation>Hvor det skal lagres</translation>
    </message>
</context>
<context>
    <name>HowMuch</name>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
</context>
<context>
    <name>HurtPanel</name>
    <message>
        <source>The clock stands still</source>
        <translation>Klokken står stille</translation>
    </message>
    <message>
        <source>Take your time. If the pain is sharp or new, stop for today and tell your physiotherapist.</source>
        <translation>Ta deg tid. Er smerten skarp eller ny, så stopp for i dag og si fra til fysioterapeuten.</translation>
    </message>
    <message>
        <source>How much does it hurt?</source>
        <translation>Hvor vondt gjør det?</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Ingen smerte</translation>
    </message>
    <message>
        <source>Worst pain you can imagine</source>
        <translation>Verst tenkelige smerte</translation>
    </message>
    <message>
        <source>Rest, then go on</source>
        <translation>Hvil, og fortsett så</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Hopp over denne øvelsen</translation>
    </message>
    <message>
        <source>Stop for today</source>
        <translation>Stopp for i dag</translation>
    </message>
    <message>
        <source>It was nothing</source>
        <translation>Det var ingenting</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>see the log</source>
        <translation>se loggen</translation>
    </message>
    <message>
        <source>The file was not taken in. You can open it again at any time.</source>
        <translation>Filen ble ikke tatt inn. Du kan åpne den igjen når som helst.</translation>
    </message>
    <message>
        <source>Open a programme from your clinic</source>
        <translation>Åpne et program fra klinikken</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmer</translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>{key}: {action}</source>
        <translation>{key}: {action}</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Left arrow</source>
        <translation>Venstrepil</translation>
    </message>
    <message>
        <source>Right arrow</source>
        <translation>Høyrepil</translation>
    </message>
    <message>
        <source>Up arrow</source>
        <translation>Pil opp</translation>
    </message>
    <message>
        <source>Down arrow</source>
        <translation>Pil ned</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellomrom</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>KnownClinicCard</name>
    <message>
        <source>Telephone: {number}</source>
        <translation>Telefon: {number}</translation>
    </message>
    <message>
        <source>E-mail: {address}</source>
        <translation>E-post: {address}</translation>
    </message>
    <message>
        <source>Tell them how it goes</source>
        <translation>Fortell dem hvordan det går</translation>
    </message>
    <message>
        <source>Their key</source>
        <translation>Nøkkelen deres</translation>
    </message>
    <message>
        <source>Forget this clinic…</source>
        <translation>Glem denne klinikken …</translation>
    </message>
    <message>
        <source>The fingerprint of the clinic’s key. If you are ever unsure, ring them and compare it.</source>
        <translation>Fingeravtrykket til klinikkens nøkkel. Er du en gang usikker, så ring dem og sammenlign.</translation>
    </message>
    <message>
        <source>Forget {name}? Their programmes go from this computer, and you can answer them no more. What you have done stays. With a new file from them you can begin anew.</source>
        <translation>Glemme {name}? Programmene deres forsvinner fra denne datamaskinen, og du kan ikke svare dem lenger. Det du har gjort, blir stående. Med en ny fil fra dem kan du begynne på nytt.</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nei, behold den</translation>
    </message>
    <message>
        <source>Yes, forget it</source>
        <translation>Ja, glem den</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Like the rest of the computer</source>
        <translation>Som resten av datamaskinen</translation>
    </message>
    <message>
        <source>The program speaks</source>
        <translation>Programmet snakker</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Why did I not hear it?</source>
        <translation>Hvorfor hørte jeg den ikke?</translation>
    </message>
    <message>
        <source>Nothing reminds you at the moment. On Today, press “Remind me from now on”.</source>
        <translation>Ingenting minner deg på noe nå. Trykk «Minn meg på det fra nå av» på siden I dag.</translation>
    </message>
    <message>
        <source>Nothing has been due in the last two weeks.</source>
        <translation>Ingenting har vært planlagt de siste to ukene.</translation>
    </message>
    <message>
        <source>{day} at {time}: {programme}</source>
        <translation>{day} kl. {time}: {programme}</translation>
    </message>
    <message>
        <source>Shown {when}</source>
        <translation>Vist {when}</translation>
    </message>
</context>
<context>
    <name>Legs</name>
    <message>
        <source>Press on the place in the leg.</source>
        <translation>Trykk på stedet i beinet.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Name, muscle, position, equipment, what it is for, tag</source>
        <translation>Navn, muskel, stilling, utstyr, hva den er for, merkelapp</translation>
    </message>
    <message>
        <source>Find an exercise</source>
        <translation>Finn en øvelse</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ny øvelse</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>No exercise matches. Try fewer words, or show all.</source>
        <translation>Ingen øvelse passer. Prøv færre ord, eller vis alle.</translation>
    </message>
    <message>
        <source>A tag is one line of at most 40 characters; an exercise can have 30.</source>
        <translation>En merkelapp er én linje på høyst 40 tegn. En øvelse kan ha 30.</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Passphrase of the clinic</source>
        <translation>Klinikkens passfrase</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>It closes by itself after ten minutes without use. Nothing that was written is lost by that.</source>
        <translation>Det lukker seg selv etter ti minutter uten bruk. Ingenting av det som er skrevet, går tapt av det.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Åpner …</translation>
    </message>
    <message>
        <source>That is not the passphrase. Try again; capitals and blanks count.</source>
        <translation>Det er ikke passfrasen. Prøv igjen; store bokstaver og mellomrom teller.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>Like the rest of the computer</source>
        <translation>Som resten av datamaskinen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Sterk kontrast</translation>
    </message>
    <message>
        <source>{part} %</source>
        <translation>{part} %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Størrelse på teksten</translation>
    </message>
    <message>
        <source>Let things move gently on the screen</source>
        <translation>La ting bevege seg rolig på skjermen</translation>
    </message>
    <message>
        <source>Full screen, on or off ({key})</source>
        <translation>Fullskjerm, av eller på ({key})</translation>
    </message>
</context>
<context>
    <name>MeasuresCard</name>
    <message>
        <source>The day before this night</source>
        <translation>Dagen før denne natten</translation>
    </message>
    <message>
        <source>Did you take magnesium?</source>
        <translation>Tok du magnesium?</translation>
    </message>
    <message>
        <source>Did you wear compression socks?</source>
        <translation>Brukte du støttestrømper?</translation>
    </message>
    <message>
        <source>Did you drink enough?</source>
        <translation>Drakk du nok?</translation>
    </message>
</context>
<context>
    <name>NarrowingBar</name>
    <message>
        <source>Favourites</source>
        <translation>Favoritter</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>Muscle</source>
        <translation>Muskel</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Merkelapp</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
</context>
<context>
    <name>NavigationBar</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Diary</source>
        <translation>Dagbok</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Framgang</translation>
    </message>
    <message>
        <source>About my legs</source>
        <translation>Om beina mine</translation>
    </message>
    <message>
        <source>My clinic</source>
        <translation>Min klinikk</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>NewExercisePage</name>
    <message>
        <source>How far it has come</source>
        <translation>Hvor langt det er kommet</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>The exercise is being made. The film stays as it is.</source>
        <translation>Øvelsen lages nå. Filmen blir som den er.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Neste</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Kast den</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Fortsett med den</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ny øvelse</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Cut and phases</source>
        <translation>Klipp og faser</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Making</source>
        <translation>Lages</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>Trinn {number} av {all}: {name}</translation>
    </message>
    <message>
        <source>Make the exercise</source>
        <translation>Lag øvelsen</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Stopper …</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>The exercise could not be written ({reason}). Nothing is lost: free some space, and try again.</source>
        <translation>Øvelsen kunne ikke skrives ({reason}). Ingenting er tapt: Frigjør litt plass, og prøv igjen.</translation>
    </message>
    <message>
        <source>The exercise could not be made, for a reason that the log tells. What you wrote and marked is still here.</source>
        <translation>Øvelsen kunne ikke lages, av en grunn som står i loggen. Det du skrev og merket, er her fortsatt.</translation>
    </message>
    <message>
        <source>Stopped. What you wrote and marked is still here.</source>
        <translation>Stoppet. Det du skrev og merket, er her fortsatt.</translation>
    </message>
    <message>
        <source>Leave without making the exercise? What you wrote and marked would be lost.</source>
        <translation>Gå uten å lage øvelsen? Det du skrev og merket, går da tapt.</translation>
    </message>
</context>
<context>
    <name>NewPatientCard</name>
    <message>
        <source>optional</source>
        <translation>kan stå tomt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>A patient needs a name.</source>
        <translation>En pasient må ha et navn.</translation>
    </message>
    <message>
        <source>A year of birth lies between {first} and {last}.</source>
        <translation>Et fødselsår ligger mellom {first} og {last}.</translation>
    </message>
</context>
<context>
    <name>NightCard</name>
    <message>
        <source>How many cramps did you have?</source>
        <translation>Hvor mange kramper hadde du?</translation>
    </message>
    <message>
        <source>How long did the longest one last?</source>
        <translation>Hvor lenge varte den lengste?</translation>
    </message>
    <message>
        <source>Did it wake you?</source>
        <translation>Ble du vekket av den?</translation>
    </message>
    <message>
        <source>How bad was the worst one?</source>
        <translation>Hvor vond var den verste?</translation>
    </message>
    <message>
        <source>No pain</source>
        <translation>Ingen smerte</translation>
    </message>
    <message>
        <source>Worst pain you can imagine</source>
        <translation>Verst tenkelige smerte</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Hvor var den?</translation>
    </message>
    <message>
        <source>If a cramp lasts over ten minutes, call your doctor the same day. That is what the NHS says.</source>
        <translation>Varer en krampe i over ti minutter, så ring legen samme dag. Det er rådet fra den britiske helsetjenesten (NHS).</translation>
    </message>
</context>
<context>
    <name>NightQuestion</name>
    <message>
        <source>How many cramps did you have last night?</source>
        <translation>Hvor mange kramper hadde du i natt?</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Lagret.</translation>
    </message>
    <message>
        <source>Tell where and how bad</source>
        <translation>Si hvor og hvor vondt</translation>
    </message>
</context>
<context>
    <name>NotUsedPage</name>
    <message>
        <source>The file was not used</source>
        <translation>Filen ble ikke brukt</translation>
    </message>
    <message>
        <source>Your programmes and everything you have done are as they were.</source>
        <translation>Programmene dine og alt du har gjort, er som før.</translation>
    </message>
    <message>
        <source>For whoever helps you: {details}</source>
        <translation>Til den som hjelper deg: {details}</translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation>Tilbake til I dag</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Velg en annen fil …</translation>
    </message>
    <message>
        <source>What to ask the clinic</source>
        <translation>Hva du kan spørre klinikken om</translation>
    </message>
    <message>
        <source>Ring them on a number that you know. Ask for the fingerprint of their key. The one that you know:</source>
        <translation>Ring dem på et nummer du kjenner. Spør etter fingeravtrykket til nøkkelen deres. Det du kjenner:</translation>
    </message>
    <message>
        <source>The one in this file:</source>
        <translation>Det i denne filen:</translation>
    </message>
    <message>
        <source>If they have a new key, choose “Forget this clinic” on the page My clinic, and open the file again.</source>
        <translation>Hvis de har en ny nøkkel, så velg «Glem denne klinikken» på siden Min klinikk, og åpne filen igjen.</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>A programme from your clinic</source>
        <translation>Et program fra klinikken din</translation>
    </message>
    <message>
        <source>Your clinic gives you a file, in a message or on a memory stick. Open it here, or drag it onto this window.</source>
        <translation>Du får en fil av klinikken, i en melding eller på en minnepinne. Åpne den her, eller dra den inn i dette vinduet.</translation>
    </message>
    <message>
        <source>Open a programme…</source>
        <translation>Åpne et program …</translation>
    </message>
    <message>
        <source>Stop opening them by a double click</source>
        <translation>Ikke åpne dem med dobbeltklikk lenger</translation>
    </message>
    <message>
        <source>Open them by a double click, too</source>
        <translation>Åpne dem med dobbeltklikk også</translation>
    </message>
    <message>
        <source>That could not be changed on this computer ({reason}).</source>
        <translation>Det kunne ikke endres på denne datamaskinen ({reason}).</translation>
    </message>
    <message>
        <source>From now on a double click on such a file opens it here.</source>
        <translation>Fra nå av åpner et dobbeltklikk på en slik fil den her.</translation>
    </message>
    <message>
        <source>A double click on such a file does not open it here any more.</source>
        <translation>Et dobbeltklikk på en slik fil åpner den ikke her lenger.</translation>
    </message>
</context>
<context>
    <name>OtherReminders</name>
    <message>
        <source>Other reminders</source>
        <translation>Andre påminnelser</translation>
    </message>
    <message>
        <source>Remind me only of my clinic’s</source>
        <translation>Minn meg bare på klinikkens</translation>
    </message>
    <message>
        <source>You are also reminded of what came with the program and is not from your clinic: {names}.</source>
        <translation>Du blir også minnet på det som fulgte med programmet og ikke er fra klinikken din: {names}.</translation>
    </message>
    <message>
        <source>They are off. Under Today, each can be turned on again.</source>
        <translation>De er slått av. Under I dag kan hver av dem slås på igjen.</translation>
    </message>
</context>
<context>
    <name>PartWords</name>
    <message>
        <source>Lighter variant</source>
        <translation>Lett variant</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Alltid</translation>
    </message>
    <message>
        <source>From week {first}</source>
        <translation>Fra uke {first}</translation>
    </message>
    <message>
        <source>Week {first}</source>
        <translation>Uke {first}</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}</source>
        <translation>Uke {first} til {last}</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Passfrase</translation>
    </message>
    <message>
        <source>It opens this workspace and the clinic’s key. Nobody can find it out or replace it once it is lost.</source>
        <translation>Den åpner dette arbeidsrommet og klinikkens nøkkel. Ingen kan finne den ut eller erstatte den når den er tapt.</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>Passfrasen slik den er nå</translation>
    </message>
    <message>
        <source>New passphrase, at least {number} characters</source>
        <translation>Ny passfrase, minst {number} tegn</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>Den nye passfrasen en gang til</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Endre passfrasen</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Endrer …</translation>
    </message>
    <message>
        <source>The new passphrase is too short. Use at least {number} characters.</source>
        <translation>Den nye passfrasen er for kort. Bruk minst {number} tegn.</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same.</source>
        <translation>De to nye passfrasene er ikke like.</translation>
    </message>
    <message>
        <source>The passphrase is changed. The old one opens nothing any more, except copies that were saved before.</source>
        <translation>Passfrasen er endret. Den gamle åpner ikke noe lenger, bortsett fra kopier som ble lagret før.</translation>
    </message>
    <message>
        <source>The passphrase as it is now is not right. Nothing has been changed.</source>
        <translation>Passfrasen slik den er nå, stemmer ikke. Ingenting er endret.</translation>
    </message>
</context>
<context>
    <name>PatientPage</name>
    <message>
        <source>Patients</source>
        <translation>Pasienter</translation>
    </message>
    <message>
        <source>Back to the list of patients</source>
        <translation>Tilbake til listen over pasienter</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Deler</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Gjennomgang</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om pasienten</translation>
    </message>
</context>
<context>
    <name>PatientsModel</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <source>Last hand-over</source>
        <translation>Siste utlevering</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Siste svar</translation>
    </message>
    <message>
        <source>{name} (archived)</source>
        <translation>{name} (arkivert)</translation>
    </message>
</context>
<context>
    <name>PatientsPage</name>
    <message>
        <source>New patient</source>
        <translation>Ny pasient</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Pasienter</translation>
    </message>
    <message>
        <source>Read answers…</source>
        <translation>Les svar …</translation>
    </message>
    <message>
        <source>Find by name or year of birth</source>
        <translation>Finn med navn eller fødselsår</translation>
    </message>
    <message>
        <source>Find a patient</source>
        <translation>Finn en pasient</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rekkefølge</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Etter navn</translation>
    </message>
    <message>
        <source>Newest answer first</source>
        <translation>Nyeste svar først</translation>
    </message>
    <message>
        <source>Newest hand-over first</source>
        <translation>Nyeste utlevering først</translation>
    </message>
    <message>
        <source>Archived too</source>
        <translation>Også arkiverte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkiver</translation>
    </message>
    <message>
        <source>Nobody was found. Try fewer letters, or the archived ones.</source>
        <translation>Ingen ble funnet. Prøv færre bokstaver, eller ta med de arkiverte.</translation>
    </message>
    <message>
        <source>There are no patients yet. Press “New patient” to add the first one.</source>
        <translation>Det er ingen pasienter ennå. Trykk «Ny pasient» for å legge til den første.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Hent tilbake</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>From a template</source>
        <translation>Fra en mal</translation>
    </message>
    <message>
        <source>What you change afterwards leaves the template as it is.</source>
        <translation>Det du endrer etterpå, endrer ikke malen.</translation>
    </message>
    <message>
        <source>From another patient</source>
        <translation>Fra en annen pasient</translation>
    </message>
    <message>
        <source>Exercises, dosage, days and times are copied; notes and dates are not.</source>
        <translation>Øvelser, dosering, dager og tider kopieres, men ikke beskjeder og datoer.</translation>
    </message>
    <message>
        <source>There is nothing to begin from yet.</source>
        <translation>Det er ikke noe å begynne fra ennå.</translation>
    </message>
    <message>
        <source>That programme cannot be read.</source>
        <translation>Det programmet kan ikke leses.</translation>
    </message>
    <message>
        <source>Save as a template</source>
        <translation>Lagre som mal</translation>
    </message>
    <message>
        <source>What is the template called?</source>
        <translation>Hva heter malen?</translation>
    </message>
    <message>
        <source>Kept as the template “{title}”, without notes and dates.</source>
        <translation>Lagret som malen «{title}», uten beskjeder og datoer.</translation>
    </message>
</context>
<context>
    <name>PauseCard</name>
    <message>
        <source>A pause</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>End the pause</source>
        <translation>Avslutt pausen</translation>
    </message>
    <message>
        <source>Ill, or on holiday? During a pause nothing reminds you, and the days do not count against you.</source>
        <translation>Er du syk eller på ferie? I en pause minner ingenting deg på øvelsene, og dagene teller ikke mot deg.</translation>
    </message>
    <message>
        <source>There is a pause until you end it.</source>
        <translation>Det er pause til du avslutter den.</translation>
    </message>
    <message>
        <source>There is a pause. Reminders come again {day}.</source>
        <translation>Det er pause. Påminnelsene kommer igjen {day}.</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>Why?</source>
        <translation>Hvorfor?</translation>
    </message>
    <message>
        <source>I am ill</source>
        <translation>Jeg er syk</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Ferie</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Noe annet</translation>
    </message>
    <message>
        <source>If you answer a clinic, it is told of the pause and of this reason, so that it knows why nothing was done. The answer shows it before it goes.</source>
        <translation>Hvis du svarer en klinikk, får den vite om pausen og denne grunnen, så den forstår hvorfor ingenting ble gjort. Svaret viser det før det går.</translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation>Hvor lenge?</translation>
    </message>
    <message>
        <source>Until I end it</source>
        <translation>Til jeg avslutter den</translation>
    </message>
    <message>
        <source>Reminders come again on</source>
        <translation>Påminnelsene kommer igjen</translation>
    </message>
    <message>
        <source>Begin the pause</source>
        <translation>Begynn pausen</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Note to the patient</source>
        <translation>Beskjed til pasienten</translation>
    </message>
    <message>
        <source>Title of the programme</source>
        <translation>Tittel på programmet</translation>
    </message>
    <message>
        <source>What it is, in a sentence or two</source>
        <translation>Hva det er, i en setning eller to</translation>
    </message>
    <message>
        <source>Days and times</source>
        <translation>Dager og tider</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>These are the patient’s to read. What you write is shown as you write it.</source>
        <translation>Dette leser pasienten. Det du skriver, vises slik du skriver det.</translation>
    </message>
    <message>
        <source>The note is too long: at most {number} letters fit.</source>
        <translation>Beskjeden er for lang: det er plass til høyst {number} tegn.</translation>
    </message>
    <message>
        <source>The patient needs a title and a sentence to read.</source>
        <translation>Pasienten trenger en tittel og en setning å lese.</translation>
    </message>
    <message>
        <source>The last day lies before the first one.</source>
        <translation>Den siste dagen ligger før den første.</translation>
    </message>
</context>
<context>
    <name>ProgrammeCard</name>
    <message>
        <source>From your clinic: {note}</source>
        <translation>Fra klinikken din: {note}</translation>
    </message>
    <message>
        <source>Week {week} of {weeks}</source>
        <translation>Uke {week} av {weeks}</translation>
    </message>
    <message>
        <source>Week {week}</source>
        <translation>Uke {week}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Til og med {day}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start: {programme}</source>
        <translation>Start: {programme}</translation>
    </message>
    <message>
        <source>A bad day? Do the lighter one</source>
        <translation>En dårlig dag? Ta den lette varianten</translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message>
        <source>{days}, {time}</source>
        <translation>{days}, {time}</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Hver dag</translation>
    </message>
    <message>
        <source>From week {first} on:</source>
        <translation>Fra og med uke {first}:</translation>
    </message>
    <message>
        <source>Week {first}:</source>
        <translation>Uke {first}:</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}:</source>
        <translation>Uke {first} til {last}:</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>You exercised on {done} of {asked}.</source>
        <translation>Du trente {done} av {asked}.</translation>
    </message>
    <message>
        <source>{done} of {asked} sets done.</source>
        <translation>{done} av {asked} sett gjort.</translation>
    </message>
    <message>
        <source>No exercise days here yet.</source>
        <translation>Ingen treningsdager her ennå.</translation>
    </message>
    <message>
        <source>Exercise days</source>
        <translation>Treningsdager</translation>
    </message>
    <message>
        <source>Days that you paused leave it as it is.</source>
        <translation>Dager med pause endrer det ikke.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tidspunkt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Hva som ble gjort</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>On average {before} before and {after} after, on the scale from 0 to 10.</source>
        <translation>I snitt {before} før og {after} etter, på skalaen fra 0 til 10.</translation>
    </message>
    <message>
        <source>No answers about pain here yet.</source>
        <translation>Ingen svar om smerte her ennå.</translation>
    </message>
    <message>
        <source>Pain before and after</source>
        <translation>Smerte før og etter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dagen etter</translation>
    </message>
    <message>
        <source>Pain goes up and down by itself. People mostly notice a change of 2 points or more (Farrar and others, 2001).</source>
        <translation>Smerte går opp og ned av seg selv. De fleste merker en endring på 2 poeng eller mer (Farrar med flere, 2001).</translation>
    </message>
    <message>
        <source>Cramps at night</source>
        <translation>Kramper om natten</translation>
    </message>
    <message>
        <source>After a day with stretches</source>
        <translation>Etter en dag med tøyning</translation>
    </message>
    <message>
        <source>After a day without</source>
        <translation>Etter en dag uten</translation>
    </message>
    <message>
        <source>Nights after stretches</source>
        <translation>Netter etter tøyning</translation>
    </message>
    <message>
        <source>Cramps a night</source>
        <translation>Kramper per natt</translation>
    </message>
    <message>
        <source>Nights without stretches</source>
        <translation>Netter uten tøyning</translation>
    </message>
    <message>
        <source>No places recorded here yet.</source>
        <translation>Ingen steder oppgitt her ennå.</translation>
    </message>
    <message>
        <source>No nights recorded here yet.</source>
        <translation>Ingen netter oppgitt her ennå.</translation>
    </message>
    <message>
        <source>Leg by leg</source>
        <translation>Bein for bein</translation>
    </message>
    <message>
        <source>Left leg: {left} with cramps. Right leg: {right}.</source>
        <translation>Venstre bein: {left} med kramper. Høyre bein: {right}.</translation>
    </message>
    <message>
        <source>The numbers are nights with a cramp there.</source>
        <translation>Tallene er netter med en krampe der.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Cramps in {with_cramps} of {nights} after stretches, {others} without.</source>
        <translation>Kramper i {with_cramps} av {nights} etter tøyning, {others} uten.</translation>
    </message>
    <message>
        <source>in {with_cramps} of {nights}</source>
        <translation>i {with_cramps} av {nights}</translation>
    </message>
    <message>
        <source>That is too little to tell whether stretching makes a difference: it takes at least {fewest} nights of each kind.</source>
        <translation>Det er for lite til å si om tøyning gjør noen forskjell: Det trengs minst {fewest} netter av hvert slag.</translation>
    </message>
    <message>
        <source>No clear difference: it is within what goes up and down by itself.</source>
        <translation>Ingen klar forskjell: Det er innenfor det som går opp og ned av seg selv.</translation>
    </message>
    <message>
        <source>After stretches you had about {number} fewer cramps a night. That may have other causes too.</source>
        <translation>Etter tøyning hadde du omtrent {number} færre kramper per natt. Det kan også ha andre grunner.</translation>
    </message>
    <message>
        <source>After stretches you had about {number} more cramps a night. That may have other causes too. Tell your physiotherapist.</source>
        <translation>Etter tøyning hadde du omtrent {number} flere kramper per natt. Det kan også ha andre grunner. Si fra til fysioterapeuten.</translation>
    </message>
    <message>
        <source>How we compare: a night counts as “with stretches” if you held a stretch on the day before it. We tell a difference only from {fewest} nights of each kind on, only if it is more than twice its uncertainty, and only if the earlier and the later half of the time both show it. Studies disagree on whether stretching helps.</source>
        <translation>Slik sammenligner vi: En natt regnes som «med tøyning» hvis du holdt en tøyning dagen før. Vi sier fra om en forskjell bare når det er minst {fewest} netter av hvert slag, bare hvis den er mer enn to ganger så stor som usikkerheten, og bare hvis både den første og den siste halvdelen av tiden viser den. Studier er uenige om tøyning hjelper.</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Exercise {number} of {count}: {name}</source>
        <translation>Øvelse {number} av {count}: {name}</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>Framgang</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uke</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a pattern of Qt for a date</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a pattern of Qt for a month</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>Since {first}</source>
        <translation>Siden {first}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a pattern of Qt for a day</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Delvis gjort</translation>
    </message>
    <message>
        <source>The lighter one</source>
        <translation>Den lette</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Ingenting planlagt</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>A programme from a clinic</source>
        <translation>Et program fra en klinikk</translation>
    </message>
    <message>
        <source>Telephone: {number}</source>
        <translation>Telefon: {number}</translation>
    </message>
    <message>
        <source>The file holds a programme of {exercises}, made on {day}. It says that it comes from</source>
        <translation>Filen har et program med {exercises}, laget {day}. Den sier at den kommer fra</translation>
    </message>
    <message>
        <source>The fingerprint of its key:</source>
        <translation>Fingeravtrykket til nøkkelen:</translation>
    </message>
    <message>
        <source>You have had nothing from this clinic before. If you expected the file, take it in. From then on the program knows the clinic by its key, and refuses files that only pretend to be from it.</source>
        <translation>Du har ikke fått noe fra denne klinikken før. Hvis du ventet filen, så ta den inn. Fra da av kjenner programmet klinikken på nøkkelen, og avviser filer som bare gir seg ut for å være fra den.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta den inn</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>To be quite sure, ring your clinic on a number that you know. Compare the fingerprint: every clinic has its own.</source>
        <translation>Vil du være helt sikker, ring klinikken på et nummer du kjenner. Sammenlign fingeravtrykket: hver klinikk har sitt eget.</translation>
    </message>
</context>
<context>
    <name>RatingScale</name>
    <message>
        <source>Leave this out</source>
        <translation>Hopp over dette</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>A programme from a clinic</source>
        <translation>Et program fra en klinikk</translation>
    </message>
    <message>
        <source>The file is being looked at. One moment…</source>
        <translation>Ser på filen. Et øyeblikk …</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The program could not write its files ({reason}).</source>
        <translation>Programmet kunne ikke skrive filene sine ({reason}).</translation>
    </message>
    <message>
        <source>The file is damaged, or was changed on its way to you. Ask your clinic to send it again.</source>
        <translation>Filen er skadet eller ble endret på veien til deg. Be klinikken sende den på nytt.</translation>
    </message>
    <message>
        <source>The file is not there any more, or cannot be read. Look where you saved it, and try again.</source>
        <translation>Filen er ikke der lenger, eller kan ikke leses. Se etter der du lagret den, og prøv igjen.</translation>
    </message>
    <message>
        <source>This is not a programme from a clinic. The name of such a file ends in “.exerciseprogramme”.</source>
        <translation>Dette er ikke et program fra en klinikk. Navnet på en slik fil slutter på «.exerciseprogramme».</translation>
    </message>
    <message>
        <source>This is an answer, meant for a clinic. Send it to your clinic; only they can read it.</source>
        <translation>Dette er et svar, ment for en klinikk. Send det til klinikken; bare de kan lese det.</translation>
    </message>
    <message>
        <source>The file needs a newer version of this program. Install the newest one, and open the file again.</source>
        <translation>Filen trenger en nyere versjon av dette programmet. Installer den nyeste, og åpne filen igjen.</translation>
    </message>
    <message>
        <source>The file says that it is from {name}, but it was not made with the key of the clinic that you know. Somebody may be pretending to be your clinic. Ring them and ask.</source>
        <translation>Filen sier at den er fra {name}, men den er ikke laget med nøkkelen til klinikken du kjenner. Kanskje noen gir seg ut for å være klinikken din. Ring dem og spør.</translation>
    </message>
    <message>
        <source>{name} made this file for somebody else. Ask them for yours.</source>
        <translation>{name} laget denne filen til en annen. Be dem om din.</translation>
    </message>
    <message>
        <source>The file holds a programme called “{programme}”, and you have one of that name from {name}. Ask the clinic to give theirs another name.</source>
        <translation>Filen har et program som heter «{programme}», og du har ett med det navnet fra {name}. Be klinikken gi sitt et annet navn.</translation>
    </message>
    <message>
        <source>You have version {version} of this programme already, and the one in the file is different. Ask your clinic for a new version.</source>
        <translation>Du har versjon {version} av dette programmet fra før, og den i filen er annerledes. Be klinikken om en ny versjon.</translation>
    </message>
    <message>
        <source>This is version {version} of a programme of which you have version {newest}, which is newer. You go on with that one.</source>
        <translation>Dette er versjon {version} av et program som du har i versjon {newest}, som er nyere. Du fortsetter med den.</translation>
    </message>
    <message>
        <source>The file brings an exercise that you have from elsewhere, with other content. Ask your clinic to give theirs another name.</source>
        <translation>Filen har med en øvelse som du har fra et annet sted, med annet innhold. Be klinikken gi sin et annet navn.</translation>
    </message>
</context>
<context>
    <name>Reminder</name>
    <message>
        <source>Snooze {minutes} minutes</source>
        <translation>Utsett {minutes} minutter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Ikke i dag</translation>
    </message>
    <message>
        <source>This is how a reminder looks</source>
        <translation>Slik ser en påminnelse ut</translation>
    </message>
    <message>
        <source>Press one of the buttons to see that it arrives.</source>
        <translation>Trykk på en av knappene for å se at det kommer fram.</translation>
    </message>
    <message>
        <source>Time for your exercises, planned for {time}.</source>
        <translation>Tid for øvelsene dine, planlagt til {time}.</translation>
    </message>
    <message>
        <source>Your exercises from {time} are still waiting. Last reminder for now.</source>
        <translation>Øvelsene dine fra {time} venter fortsatt. Siste påminnelse for nå.</translation>
    </message>
    <message>
        <source>Your exercises from {time} are still waiting ({count}).</source>
        <translation>Øvelsene dine fra {time} venter fortsatt ({count}).</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Reminders</source>
        <translation>Påminnelser</translation>
    </message>
    <message>
        <source>Why did I not hear it?</source>
        <translation>Hvorfor hørte jeg den ikke?</translation>
    </message>
    <message>
        <source>You are not being reminded at the moment.</source>
        <translation>Du får ingen påminnelser for tiden.</translation>
    </message>
    <message>
        <source>There is a pause. Nothing reminds you until you end it.</source>
        <translation>Det er pause. Ingenting minner deg på øvelsene før du avslutter den.</translation>
    </message>
    <message>
        <source>There is a pause. Reminders come again {day}.</source>
        <translation>Det er pause. Påminnelsene kommer igjen {day}.</translation>
    </message>
    <message>
        <source>No reminder is set.</source>
        <translation>Ingen påminnelse er satt.</translation>
    </message>
    <message>
        <source>Next: {when}, {programme}</source>
        <translation>Neste: {when}, {programme}</translation>
    </message>
    <message>
        <source>Add a time for {programme}</source>
        <translation>Legg til et tidspunkt for {programme}</translation>
    </message>
    <message>
        <source>{programme}: off</source>
        <translation>{programme}: av</translation>
    </message>
    <message>
        <source>{programme}: {when}</source>
        <translation>{programme}: {when}</translation>
    </message>
    <message>
        <source>Stop reminding me</source>
        <translation>Ikke minn meg på det mer</translation>
    </message>
    <message>
        <source>Remind me from now on, also when this window is closed</source>
        <translation>Minn meg på det fra nå av, også når dette vinduet er lukket</translation>
    </message>
    <message>
        <source>The reminders could not be changed on this computer ({reason}).</source>
        <translation>Påminnelsene kunne ikke endres på denne datamaskinen ({reason}).</translation>
    </message>
</context>
<context>
    <name>ReminderEditor</name>
    <message>
        <source>On these days</source>
        <translation>På disse dagene</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Ikke før</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Ikke etter</translation>
    </message>
    <message>
        <source>Turn this reminder off</source>
        <translation>Slå av denne påminnelsen</translation>
    </message>
    <message>
        <source>Remove this reminder</source>
        <translation>Fjern denne påminnelsen</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>at bedtime</source>
        <translation>ved leggetid</translation>
    </message>
    <message>
        <source>{time} before bedtime</source>
        <translation>{time} før leggetid</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d. MMMM</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>ill</source>
        <translation>syk</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>ferie</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>noe annet</translation>
    </message>
    <message>
        <source>Waits until it can be shown</source>
        <translation>Venter til den kan vises</translation>
    </message>
    <message>
        <source>Shown, not answered yet</source>
        <translation>Vist, ikke besvart ennå</translation>
    </message>
    <message>
        <source>Comes again in a while, as you asked</source>
        <translation>Kommer igjen om litt, som du ba om</translation>
    </message>
    <message>
        <source>You pressed Start</source>
        <translation>Du trykket Start</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>You said: not today</source>
        <translation>Du sa: ikke i dag</translation>
    </message>
    <message>
        <source>Shown, never answered</source>
        <translation>Vist, aldri besvart</translation>
    </message>
    <message>
        <source>A later one came in its place</source>
        <translation>En senere kom i stedet</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Ikke vist</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>It fell into your quiet hours.</source>
        <translation>Den falt i stilletiden din.</translation>
    </message>
    <message>
        <source>“Do not disturb” was on. Switch it off in the computer&apos;s settings, or at night only.</source>
        <translation>«Ikke forstyrr» var på. Slå det av i innstillingene på datamaskinen, eller ha det på bare om natten.</translation>
    </message>
    <message>
        <source>This computer shows no notifications. Switch them on in its settings, or leave this window open.</source>
        <translation>Denne datamaskinen viser ikke varsler. Slå dem på i innstillingene, eller la dette vinduet stå åpent.</translation>
    </message>
    <message>
        <source>The part of the computer that shows notifications did not answer. Logging out and in again often helps.</source>
        <translation>Den delen av datamaskinen som viser varsler, svarte ikke. Det hjelper ofte å logge ut og inn igjen.</translation>
    </message>
    <message>
        <source>The computer was off or asleep, or the reminders were not running. See to it that they start with the computer.</source>
        <translation>Datamaskinen var av eller i dvale, eller påminnelsene var ikke i gang. Sørg for at de starter sammen med datamaskinen.</translation>
    </message>
    <message>
        <source>You were doing your exercises.</source>
        <translation>Du holdt på med øvelsene.</translation>
    </message>
    <message>
        <source>The next one was due already.</source>
        <translation>Det var allerede tid for den neste.</translation>
    </message>
    <message>
        <source>Reminders were paused.</source>
        <translation>Påminnelsene hadde pause.</translation>
    </message>
    <message>
        <source>This reminder was turned off.</source>
        <translation>Denne påminnelsen var slått av.</translation>
    </message>
    <message>
        <source>You had said: not today.</source>
        <translation>Du hadde sagt: ikke i dag.</translation>
    </message>
    <message>
        <source>The reminders were ended while it was on the screen.</source>
        <translation>Påminnelsene ble avsluttet mens den sto på skjermen.</translation>
    </message>
</context>
<context>
    <name>RestingCard</name>
    <message>
        <source>It begins {day}.</source>
        <translation>Det begynner {day}.</translation>
    </message>
    <message>
        <source>It ended {day}. Ask your clinic how to go on.</source>
        <translation>Det sluttet {day}. Spør klinikken din hvordan du går videre.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Pain, stopped and skipped</source>
        <translation>Smerte, avbrutt og hoppet over</translation>
    </message>
    <message>
        <source>Less, also of: {names}</source>
        <translation>Mindre, også for: {names}</translation>
    </message>
    <message>
        <source>Nothing hurt, nothing was stopped and nothing skipped.</source>
        <translation>Ingenting gjorde vondt, ingenting ble avbrutt og ingenting hoppet over.</translation>
    </message>
    <message>
        <source>Pain, earlier and later</source>
        <translation>Smerte, før og senere</translation>
    </message>
    <message>
        <source>{day}, {what}</source>
        <translation>{day}, {what}</translation>
    </message>
    <message>
        <source>Done and asked, by exercise</source>
        <translation>Gjort og bedt om, øvelse for øvelse</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sett</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Nothing was asked for in these days.</source>
        <translation>Det ble ikke bedt om noe disse dagene.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notater</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Bedt om</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Sets by week</source>
        <translation>Sett uke for uke</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gjeldende</translation>
    </message>
    <message>
        <source>Pain, 0 to 10</source>
        <translation>Smerte, 0 til 10</translation>
    </message>
    <message>
        <source>Effort, 0 to 10</source>
        <translation>Anstrengelse, 0 til 10</translation>
    </message>
    <message>
        <source>Nights with cramps</source>
        <translation>Netter med kramper</translation>
    </message>
    <message>
        <source>filled: done, outline: asked for</source>
        <translation>fylt: gjort, omriss: bedt om</translation>
    </message>
    <message>
        <source>, hatched: paused</source>
        <translation>, skravert: pause</translation>
    </message>
    <message>
        <source>ring: before, square: after, triangle: the day after; the grey line goes from the lowest to the highest</source>
        <translation>ring: før, firkant: etter, trekant: dagen etter; den grå streken går fra det laveste til det høyeste</translation>
    </message>
    <message>
        <source>the grey line goes from the lowest to the highest</source>
        <translation>den grå streken går fra det laveste til det høyeste</translation>
    </message>
    <message>
        <source>striped: left leg, filled: right leg, outline: nights told</source>
        <translation>stripet: venstre bein, fylt: høyre bein, omriss: netter det er fortalt om</translation>
    </message>
    <message>
        <source>No programme was in force.</source>
        <translation>Ikke noe program gjaldt.</translation>
    </message>
    <message>
        <source>No nights were reported.</source>
        <translation>Det er ikke fortalt om noen netter.</translation>
    </message>
    <message>
        <source>{what} from {day}</source>
        <translation>{what} fra {day}</translation>
    </message>
    <message>
        <source>No answers about pain.</source>
        <translation>Ingen svar om smerte.</translation>
    </message>
    <message>
        <source>No answers about effort.</source>
        <translation>Ingen svar om anstrengelse.</translation>
    </message>
    <message>
        <source>On average {told}</source>
        <translation>I gjennomsnitt {told}</translation>
    </message>
    <message>
        <source>{mean} ({lowest} to {highest})</source>
        <translation>{mean} ({lowest} til {highest})</translation>
    </message>
    <message>
        <source>{with_cramps} of {nights}: left {left}, right {right}</source>
        <translation>{with_cramps} av {nights}: venstre {left}, høyre {right}</translation>
    </message>
    <message>
        <source>These versions can no longer be read: {names}.</source>
        <translation>Disse versjonene kan ikke leses lenger: {names}.</translation>
    </message>
    <message>
        <source>As tables</source>
        <translation>Som tabeller</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uke</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dager</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Økter</translation>
    </message>
    <message>
        <source>Pain: {when}</source>
        <translation>Smerte: {when}</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengelse</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>Netter</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Venstre</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Høyre</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Uke for uke</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Dosage</source>
        <translation>Dosering</translation>
    </message>
    <message>
        <source>Exercise by exercise</source>
        <translation>Øvelse for øvelse</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a pattern of Qt for a day</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} til {last}</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a pattern of Qt for a month</comment>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a pattern of Qt for a day</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a pattern of Qt for a day</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>versjon {number}</translation>
    </message>
    <message>
        <source>stage {number}</source>
        <translation>trinn {number}</translation>
    </message>
    <message>
        <source>No answer has been read yet.</source>
        <translation>Det er ikke lest noe svar ennå.</translation>
    </message>
    <message>
        <source>Nothing has been reported for these days yet.</source>
        <translation>Det er ikke fortalt noe om disse dagene ennå.</translation>
    </message>
    <message>
        <source>Nothing was asked for in these days, and nothing done.</source>
        <translation>Det ble ikke bedt om noe disse dagene, og ikke gjort noe.</translation>
    </message>
    <message>
        <source>{done}/{asked} sets</source>
        <translation>{done}/{asked} sett</translation>
    </message>
    <message>
        <source>{done}/{asked} sets of these sessions</source>
        <translation>{done}/{asked} sett i disse øktene</translation>
    </message>
    <message>
        <source>{done}/{asked} holds</source>
        <translation>{done}/{asked} hold</translation>
    </message>
    <message>
        <source>{done} of {asked} days</source>
        <translation>{done} av {asked} dager</translation>
    </message>
    <message>
        <source>{days} ({number} in part)</source>
        <translation>{days} ({number} delvis)</translation>
    </message>
    <message>
        <source>{programme}: no days were asked for, {sessions}</source>
        <translation>{programme}: ingen dager var satt, {sessions}</translation>
    </message>
    <message>
        <source>No days were asked for: {sessions}</source>
        <translation>Ingen dager var satt: {sessions}</translation>
    </message>
    <message>
        <source>{sessions}, {number} a week</source>
        <translation>{sessions}, {number} i uka</translation>
    </message>
    <message>
        <source>paused from {first}, no end given</source>
        <translation>pause fra {first}, ingen slutt fortalt</translation>
    </message>
    <message>
        <source>paused on {first}</source>
        <translation>pause {first}</translation>
    </message>
    <message>
        <source>paused {first} to {last}</source>
        <translation>pause {first} til {last}</translation>
    </message>
    <message>
        <source>{pause} ({reason})</source>
        <translation>{pause} ({reason})</translation>
    </message>
    <message>
        <source>Reported until {day}; what came later is not known.</source>
        <translation>Fortalt til og med {day}; hva som kom senere, er ikke kjent.</translation>
    </message>
    <message>
        <source>{number} of {sessions} sessions ({days})</source>
        <translation>{number} av {sessions} økter ({days})</translation>
    </message>
    <message>
        <source>sets skipped in {sessions}</source>
        <translation>sett hoppet over i {sessions}</translation>
    </message>
    <message>
        <source>sets broken off in {sessions}</source>
        <translation>sett avbrutt i {sessions}</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Etter</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Dagen etter</translation>
    </message>
    <message>
        <source>too few answers to compare</source>
        <translation>for få svar til å sammenligne</translation>
    </message>
    <message>
        <source>{earlier} to {later} ({points})</source>
        <translation>{earlier} til {later} ({points})</translation>
    </message>
    <message>
        <source>◆ a change that matters</source>
        <translation>◆ en endring som betyr noe</translation>
    </message>
    <message>
        <source>The first two weeks of this time beside the last two, or its halves where it is shorter. ◆ marks 2 points or 30 % (Farrar and others, 2001), up or down. It says nothing about why.</source>
        <translation>De første to ukene av denne tiden ved siden av de siste to, eller halvdelene der den er kortere. ◆ merker 2 poeng eller 30 % (Farrar og andre, 2001), opp eller ned. Det sier ingenting om hvorfor.</translation>
    </message>
    <message>
        <source>, hold {seconds} s</source>
        <translation>, hold {seconds} s</translation>
    </message>
    <message>
        <source>, {number} a minute</source>
        <translation>, {number} i minuttet</translation>
    </message>
    <message>
        <source>each leg</source>
        <translation>hvert bein</translation>
    </message>
    <message>
        <source>left leg</source>
        <translation>venstre bein</translation>
    </message>
    <message>
        <source>right leg</source>
        <translation>høyre bein</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Side {page} av {pages}</translation>
    </message>
    <message>
        <source>How the exercises went</source>
        <translation>Hvordan det gikk med øvelsene</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Since last time</source>
        <translation>Siden sist</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Uke</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Tidligere</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Read answers…</source>
        <translation>Les svar …</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lagre som PDF …</translation>
    </message>
    <message>
        <source>The report could not be written ({reason}). Choose another folder.</source>
        <translation>Rapporten kunne ikke skrives ({reason}). Velg en annen mappe.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation>Rapporten ligger i {file}.</translation>
    </message>
    <message>
        <source>Report {day}.pdf</source>
        <translation>Rapport {day}.pdf</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lagre rapporten</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>How to remind me</source>
        <translation>Slik vil jeg bli påminnet</translation>
    </message>
    <message>
        <source>“Snooze” waits</source>
        <translation>«Utsett» venter</translation>
    </message>
    <message>
        <source>If I do not answer, a reminder comes again</source>
        <translation>Hvis jeg ikke svarer, kommer en påminnelse igjen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldri</translation>
    </message>
    <message>
        <source>I go to bed at another time than usual on</source>
        <translation>Jeg legger meg til en annen tid enn vanlig på</translation>
    </message>
    <message>
        <source>Quiet hours: what is due then comes when they end</source>
        <translation>Stille timer: det som skulle kommet da, kommer når de er over</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Stille fra</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Stille til</translation>
    </message>
    <message>
        <source>from</source>
        <translation>fra</translation>
    </message>
    <message>
        <source>until</source>
        <translation>til</translation>
    </message>
    <message>
        <source>When I travel, the times of reminders</source>
        <translation>Når jeg reiser, skal tidene for påminnelser</translation>
    </message>
    <message>
        <source>follow the clock of the computer</source>
        <translation>følge klokken på datamaskinen</translation>
    </message>
    <message>
        <source>stay those of home ({zone})</source>
        <translation>være de samme som hjemme ({zone})</translation>
    </message>
</context>
<context>
    <name>RunningSession</name>
    <message>
        <source>There is no programme called “{id}”.</source>
        <translation>Det finnes ikke noe program som heter «{id}».</translation>
    </message>
    <message>
        <source>The programme needs the exercise “{id}”, which is missing.</source>
        <translation>Programmet trenger øvelsen «{id}», som mangler.</translation>
    </message>
    <message>
        <source>This programme has no lighter variant.</source>
        <translation>Dette programmet har ingen lett variant.</translation>
    </message>
    <message>
        <source>The programme has changed, so that session cannot be gone on with.</source>
        <translation>Programmet er endret, så den økten kan ikke fortsette.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>As a table</source>
        <translation>Som tabell</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>During the exercises</source>
        <translation>Under øvelsene</translation>
    </message>
    <message>
        <source>Sound: chimes and the voice</source>
        <translation>Lyd: lydsignaler og stemmen</translation>
    </message>
    <message>
        <source>How loud the chimes are</source>
        <translation>Hvor høye lydsignalene er</translation>
    </message>
    <message>
        <source>Hear a chime</source>
        <translation>Hør et lydsignal</translation>
    </message>
    <message>
        <source>Captions: what is said is written under the picture</source>
        <translation>Teksting: Det som blir sagt, står under bildet</translation>
    </message>
    <message>
        <source>The edge of the screen lights up when something changes</source>
        <translation>Kanten av skjermen lyser når noe endrer seg</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Set up your clinic</source>
        <translation>Sett opp klinikken din</translation>
    </message>
    <message>
        <source>Patients see the name and the telephone number on everything that you hand over. Both can be changed later.</source>
        <translation>Pasientene ser navnet og telefonnummeret på alt du leverer ut. Begge kan endres senere.</translation>
    </message>
    <message>
        <source>Name of the clinic</source>
        <translation>Klinikkens navn</translation>
    </message>
    <message>
        <source>Telephone (optional)</source>
        <translation>Telefon (kan stå tomt)</translation>
    </message>
    <message>
        <source>The passphrase opens this workspace, and it locks the key that signs what you hand over and opens what patients answer. Nobody can find it out or replace it. If it is lost, you have to set up a new clinic, and each patient has to accept it anew. Write it down and keep it where only your clinic can read it.</source>
        <translation>Passfrasen åpner dette arbeidsrommet, og den låser nøkkelen som signerer det du leverer ut, og som åpner det pasientene svarer. Ingen kan finne den ut eller erstatte den. Går den tapt, må du sette opp en ny klinikk, og hver pasient må godta den på nytt. Skriv den ned, og oppbevar den der bare klinikken din kan lese den.</translation>
    </message>
    <message>
        <source>Passphrase, {number} characters or more</source>
        <translation>Passfrase, {number} tegn eller flere</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Den samme passfrasen en gang til</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Sett opp</translation>
    </message>
    <message>
        <source>Making the clinic’s keys…</source>
        <translation>Lager klinikkens nøkler …</translation>
    </message>
    <message>
        <source>The clinic needs a name.</source>
        <translation>Klinikken må ha et navn.</translation>
    </message>
    <message>
        <source>The passphrase is too short. Use at least {number} characters, such as four words that do not belong together.</source>
        <translation>Passfrasen er for kort. Bruk minst {number} tegn, for eksempel fire ord som ikke hører sammen.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type the second one again.</source>
        <translation>De to passfrasene er ikke like. Skriv den andre på nytt.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Take your time. When you are as in the picture, press “I am ready”.</source>
        <translation>Ta deg tid. Trykk «Jeg er klar» når du står eller sitter som på bildet.</translation>
    </message>
    <message>
        <source>− {number} s</source>
        <translation>− {number} s</translation>
    </message>
    <message>
        <source>Rest less: {time}</source>
        <translation>Kortere hvile: {time}</translation>
    </message>
    <message>
        <source>+ {number} s</source>
        <translation>+ {number} s</translation>
    </message>
    <message>
        <source>Rest more: {time}</source>
        <translation>Lengre hvile: {time}</translation>
    </message>
</context>
<context>
    <name>SpeechCard</name>
    <message>
        <source>Voice</source>
        <translation>Stemme</translation>
    </message>
    <message>
        <source>Say aloud what comes</source>
        <translation>Si høyt hva som kommer</translation>
    </message>
    <message>
        <source>How fast it speaks</source>
        <translation>Hvor fort den snakker</translation>
    </message>
    <message>
        <source>Slowly</source>
        <translation>Sakte</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanlig</translation>
    </message>
    <message>
        <source>Quickly</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>How loud it speaks</source>
        <translation>Hvor høyt den snakker</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>Hør stemmen</translation>
    </message>
    <message>
        <source>It says:</source>
        <translation>Den sier:</translation>
    </message>
    <message>
        <source>the exercise’s name and how it is done</source>
        <translation>hva øvelsen heter, og hvordan den gjøres</translation>
    </message>
    <message>
        <source>hold, rest, change to the other leg, done</source>
        <translation>hold, hvil, bytt bein, ferdig</translation>
    </message>
    <message>
        <source>when you are halfway</source>
        <translation>når du er halvveis</translation>
    </message>
    <message>
        <source>the last three seconds</source>
        <translation>de tre siste sekundene</translation>
    </message>
    <message>
        <source>each movement, up and down</source>
        <translation>hver bevegelse, opp og ned</translation>
    </message>
    <message>
        <source>The computer’s own choice</source>
        <translation>Datamaskinens eget valg</translation>
    </message>
    <message>
        <source>Hold for ten seconds. Then let go slowly.</source>
        <translation>Hold i ti sekunder. Slipp så rolig.</translation>
    </message>
    <message>
        <source>No voice was found for this language, or no loudspeaker. Chimes and captions work without it.</source>
        <translation>Fant ingen stemme for dette språket, eller ingen høyttaler. Lydsignaler og teksting virker uten.</translation>
    </message>
    <message>
        <source>To get a voice, open the computer’s Settings, then Time &amp; language, Speech, and add a voice.</source>
        <translation>For å få en stemme: Åpne Innstillinger på datamaskinen, så Tid og språk, Tale, og legg til en stemme.</translation>
    </message>
    <message>
        <source>To get a voice, open System Settings, then Accessibility, Spoken Content, and choose a system voice.</source>
        <translation>For å få en stemme: Åpne Systeminnstillinger, så Tilgjengelighet, Opplest innhold, og velg en systemstemme.</translation>
    </message>
    <message>
        <source>To get a voice on Debian or Ubuntu, have these packages installed: speech-dispatcher, speech-dispatcher-espeak-ng and libspeechd2. Then start this program again.</source>
        <translation>For å få en stemme på Debian eller Ubuntu: Få disse pakkene installert: speech-dispatcher, speech-dispatcher-espeak-ng og libspeechd2. Start så programmet på nytt.</translation>
    </message>
</context>
<context>
    <name>StageBar</name>
    <message>
        <source>Stage</source>
        <translation>Trinn</translation>
    </message>
    <message>
        <source>Add a stage after the last one</source>
        <translation>Legg til et trinn etter det siste</translation>
    </message>
    <message>
        <source>Lighter variant</source>
        <translation>Lett variant</translation>
    </message>
    <message>
        <source>For bad days: begins as about half of this stage</source>
        <translation>For dårlige dager: begynner som omtrent halvparten av dette trinnet</translation>
    </message>
    <message>
        <source>Weeks of this stage</source>
        <translation>Uker i dette trinnet</translation>
    </message>
    <message>
        <source> weeks</source>
        <translation> uker</translation>
    </message>
    <message>
        <source>Remove the lighter variant</source>
        <translation>Ta bort den lette varianten</translation>
    </message>
    <message>
        <source>Remove stage</source>
        <translation>Ta bort trinnet</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Find</source>
        <translation>Finn</translation>
    </message>
    <message>
        <source>Begin with this</source>
        <translation>Begynn med denne</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StopPanel</name>
    <message>
        <source>Stop for today?</source>
        <translation>Stoppe for i dag?</translation>
    </message>
    <message>
        <source>What you have done is saved.</source>
        <translation>Det du har gjort, er lagret.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Stop for today</source>
        <translation>Stopp for i dag</translation>
    </message>
</context>
<context>
    <name>StoredCard</name>
    <message>
        <source>Where everything is kept</source>
        <translation>Hvor alt oppbevares</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in the folder {folder}. Only you can read that folder, but names and notes in it are not encrypted: let the computer encrypt its disk, and lock it when you leave.</source>
        <translation>Alt blir på denne datamaskinen, i mappen {folder}. Bare du kan lese mappen, men navn og notater i den er ikke kryptert: la datamaskinen kryptere disken sin, og lås den når du går.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>Bring a copy back…</source>
        <translation>Hent en kopi tilbake …</translation>
    </message>
    <message>
        <source>No, leave everything as it is</source>
        <translation>Nei, la alt være som det er</translation>
    </message>
    <message>
        <source>Yes, bring it back</source>
        <translation>Ja, hent den tilbake</translation>
    </message>
    <message>
        <source>The copy is in {file}. Keep it as safe as the computer itself.</source>
        <translation>Kopien er i {file}. Pass på den like godt som på selve datamaskinen.</translation>
    </message>
    <message>
        <source>This is a copy of the workspace of {clinic}, with {patients} and {exercises}. It comes in the place of the patients, programmes, answers and templates that are here now; those are kept in {folder}. From then on the passphrase of the copy opens the workspace. It cannot be undone.</source>
        <translation>Dette er en kopi av arbeidsrommet til {clinic}, med {patients} og {exercises}. Den kommer i stedet for pasientene, programmene, svarene og malene som er her nå; de blir tatt vare på i {folder}. Fra da av er det passfrasen til kopien som åpner arbeidsrommet. Det kan ikke angres.</translation>
    </message>
    <message>
        <source>This file is no copy of a workspace, or it is damaged. Nothing has been changed. Choose another one.</source>
        <translation>Denne filen er ikke en kopi av et arbeidsrom, eller den er skadet. Ingenting er endret. Velg en annen.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Lagre en kopi</translation>
    </message>
    <message>
        <source>Bring a copy back</source>
        <translation>Hent en kopi tilbake</translation>
    </message>
    <message>
        <source>Copies of a workspace</source>
        <translation>Kopier av et arbeidsrom</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>What you did</source>
        <translation>Dette gjorde du</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alt</translation>
    </message>
    <message>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <source>not done</source>
        <translation>ikke gjort</translation>
    </message>
    <message>
        <source>{sets} × {amount}</source>
        <translation>{sets} × {amount}</translation>
    </message>
    <message>
        <source>{times}, {hold}</source>
        <translation>{times}, {hold}</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Maler</translation>
    </message>
    <message>
        <source>A patient’s programme can begin with one of these. What you change there leaves the template as it is.</source>
        <translation>Programmet til en pasient kan begynne med en av disse. Det du endrer der, lar malen være som den er.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Keep a copy as your own</source>
        <translation>Ta vare på en kopi som din egen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>{title} (comes with the program)</source>
        <translation>{title} (følger med programmet)</translation>
    </message>
    <message>
        <source>One of your own</source>
        <translation>En av dine egne</translation>
    </message>
    <message>
        <source>Make a second one of it</source>
        <translation>Lag en til av den</translation>
    </message>
    <message>
        <source>Comes with the program and stays as it is</source>
        <translation>Følger med programmet og blir som den er</translation>
    </message>
    <message>
        <source>This template cannot be read any more.</source>
        <translation>Denne malen kan ikke leses lenger.</translation>
    </message>
    <message>
        <source>Weeks {first} to {last}:</source>
        <translation>Uke {first} til {last}:</translation>
    </message>
    <message>
        <source>From week {first} on:</source>
        <translation>Fra og med uke {first}:</translation>
    </message>
    <message>
        <source>On a flare day:</source>
        <translation>På en dag da det blusser opp:</translation>
    </message>
    <message>
        <source>{exercise} (not in the library any more)</source>
        <translation>{exercise} (ikke i biblioteket lenger)</translation>
    </message>
    <message>
        <source>A template needs a title.</source>
        <translation>En mal må ha en tittel.</translation>
    </message>
    <message>
        <source>{title} (copy)</source>
        <translation>{title} (kopi)</translation>
    </message>
</context>
<context>
    <name>TimeChoice</name>
    <message>
        <source>I go to bed at</source>
        <translation>Jeg legger meg kl.</translation>
    </message>
</context>
<context>
    <name>TimeRing</name>
    <message>
        <source>Time left</source>
        <translation>Tid igjen</translation>
    </message>
    <message>
        <source>{word}. Seconds left: {seconds}</source>
        <translation>{word}. Sekunder igjen: {seconds}</translation>
    </message>
    <message>
        <source>No time is running</source>
        <translation>Ingen tid går</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Gjør deg klar</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Beveg</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Hvil</translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Klokken</translation>
    </message>
    <message>
        <source>Minutes before bedtime</source>
        <translation>Minutter før leggetid</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Klokkeslett</translation>
    </message>
    <message>
        <source>Remove this time</source>
        <translation>Ta bort denne tiden</translation>
    </message>
</context>
<context>
    <name>TimesEditor</name>
    <message>
        <source>No times: no days are asked for. It is done when it suits, and the review tells how many sessions a week.</source>
        <translation>Ingen tider: ingen dager er satt. Det gjøres når det passer, og gjennomgangen sier hvor mange økter i uka.</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Legg til en tid</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d. MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of the library could not be used. “exerciseapp doctor” says which.</source>
        <translation>
            <numerusform>%n fil i biblioteket kunne ikke brukes. «exerciseapp doctor» sier hvilken.</numerusform>
            <numerusform>%n filer i biblioteket kunne ikke brukes. «exerciseapp doctor» sier hvilke.</numerusform>
        </translation>
    </message>
    <message>
        <source>You had begun</source>
        <translation>Du hadde begynt</translation>
    </message>
    <message>
        <source>dddd d MMMM, HH:mm</source>
        <translation>dddd d. MMMM &apos;kl.&apos; HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>You began on {when}, and %n set(s) are done.</source>
        <translation>
            <numerusform>Du begynte {when}, og %n sett er gjort.</numerusform>
            <numerusform>Du begynte {when}, og %n sett er gjort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>Fortsett derfra</translation>
    </message>
    <message>
        <source>That is enough; close it</source>
        <translation>Det er nok; avslutt økten</translation>
    </message>
    <message>
        <source>There is nothing to do today.</source>
        <translation>Det er ingenting å gjøre i dag.</translation>
    </message>
    <message>
        <source>There is no programme yet.</source>
        <translation>Det finnes ikke noe program ennå.</translation>
    </message>
    <message>
        <source>Open a programme from your clinic…</source>
        <translation>Åpne et program fra klinikken …</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>The program cannot go on</source>
        <translation>Programmet kan ikke fortsette</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>TryOutWindow</name>
    <message>
        <source>You are trying it. Nothing is recorded.</source>
        <translation>Dette er en prøve. Ingenting blir lagret.</translation>
    </message>
    <message>
        <source>Trying “{title}”</source>
        <translation>Prøver «{title}»</translation>
    </message>
</context>
<context>
    <name>VersionsTab</name>
    <message>
        <source>Earlier version</source>
        <translation>Tidligere versjon</translation>
    </message>
    <message>
        <source>Later version</source>
        <translation>Senere versjon</translation>
    </message>
    <message>
        <source>Go on from this version</source>
        <translation>Gå videre fra denne versjonen</translation>
    </message>
    <message>
        <source>The two versions side by side</source>
        <translation>De to versjonene ved siden av hverandre</translation>
    </message>
    <message>
        <source>beside</source>
        <translation>ved siden av</translation>
    </message>
    <message>
        <source>Version {number}, {day}</source>
        <translation>Versjon {number}, {day}</translation>
    </message>
    <message>
        <source>What you are working on</source>
        <translation>Det du arbeider med</translation>
    </message>
    <message>
        <source>Nothing has been handed over yet.</source>
        <translation>Ingenting er levert ut ennå.</translation>
    </message>
    <message>
        <source>Only one version so far: {name}.</source>
        <translation>Bare én versjon så langt: {name}.</translation>
    </message>
    <message>
        <source>The two ask for the same.</source>
        <translation>De to ber om det samme.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hva</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Forskjell</translation>
    </message>
    <message>
        <source>One difference.</source>
        <translation>Én forskjell.</translation>
    </message>
    <message>
        <source>{number} differences.</source>
        <translation>{number} forskjeller.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Then you are done</source>
        <translation>Så er du ferdig</translation>
    </message>
    <message>
        <source>Then: {exercise}</source>
        <translation>Deretter: {exercise}</translation>
    </message>
    <message>
        <source>Then: rest, {time}</source>
        <translation>Deretter: hvil, {time}</translation>
    </message>
    <message>
        <source>Then: {side}</source>
        <translation>Deretter: {side}</translation>
    </message>
    <message>
        <source>Then: repetition {number}</source>
        <translation>Deretter: repetisjon {number}</translation>
    </message>
    <message>
        <source>Then: set {number}</source>
        <translation>Deretter: sett {number}</translation>
    </message>
    <message>
        <source>Then: {what}</source>
        <translation>Deretter: {what}</translation>
    </message>
    <message>
        <source>Hold for {time}</source>
        <translation>Hold i {time}</translation>
    </message>
    <message>
        <source>Let go slowly</source>
        <translation>Slipp rolig</translation>
    </message>
    <message>
        <source>Rest for {time}</source>
        <translation>Hvil i {time}</translation>
    </message>
    <message>
        <source>Next: {exercise}. {needed}</source>
        <translation>Neste: {exercise}. {needed}</translation>
    </message>
    <message>
        <source>Halfway</source>
        <translation>Halvveis</translation>
    </message>
    <message>
        <source>That was the last one</source>
        <translation>Det var den siste</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Gjør deg klar</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Hvil</translation>
    </message>
    <message>
        <source>Next: {exercise}</source>
        <translation>Neste: {exercise}</translation>
    </message>
    <message>
        <source>Get back into position</source>
        <translation>Gå tilbake til utgangsstillingen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Left leg</source>
        <translation>Venstre bein</translation>
    </message>
    <message>
        <source>Right leg</source>
        <translation>Høyre bein</translation>
    </message>
    <message>
        <source>Both legs</source>
        <translation>Begge beina</translation>
    </message>
    <message>
        <source>Change to the left leg</source>
        <translation>Bytt til venstre bein</translation>
    </message>
    <message>
        <source>Change to the right leg</source>
        <translation>Bytt til høyre bein</translation>
    </message>
    <message>
        <source>hold {time}</source>
        <translation>hold {time}</translation>
    </message>
    <message>
        <source>tempo {up}-{top}-{down} s</source>
        <translation>tempo {up}-{top}-{down} s</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} i minuttet</translation>
    </message>
    <message>
        <source>each leg</source>
        <translation>hvert bein</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gjort</translation>
    </message>
    <message>
        <source>partly done</source>
        <translation>delvis gjort</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>hoppet over</translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Position</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>One leg at a time</source>
        <translation>Ett bein om gangen</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Utstyr</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Heel raises on a step</source>
        <translation>Tåhev på trappetrinn</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hva den er for</translation>
    </message>
    <message>
        <source>How to stand, sit or lie</source>
        <translation>Hvordan man står, sitter eller ligger</translation>
    </message>
    <message>
        <source>Steps, one on each line</source>
        <translation>Trinnene, ett på hver linje</translation>
    </message>
    <message>
        <source>What it should feel like</source>
        <translation>Hvordan det skal kjennes</translation>
    </message>
    <message>
        <source>What to avoid and when to stop, one on each line</source>
        <translation>Hva man skal unngå og når man skal stoppe, ett på hver linje</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Hva som trengs</translation>
    </message>
    <message>
        <source>A chair. Shoes.</source>
        <translation>En stol. Sko.</translation>
    </message>
    <message>
        <source>The few words on the screen while it is done</source>
        <translation>De få ordene på skjermen mens den gjøres</translation>
    </message>
    <message>
        <source>How sure anybody can be that it helps</source>
        <translation>Hvor sikker man kan være på at den hjelper</translation>
    </message>
    <message>
        <source>Nobody has looked into whether it helps.</source>
        <translation>Ingen har undersøkt om den hjelper.</translation>
    </message>
    <message>
        <source>Write for the patient, in {language}, in short sentences.</source>
        <translation>Skriv til pasienten, på {language}, i korte setninger.</translation>
    </message>
</context>
<context>
    <name>WorkspaceCard</name>
    <message>
        <source>For physiotherapists</source>
        <translation>For fysioterapeuter</translation>
    </message>
    <message>
        <source>Put programmes together for your patients, hand them over and read the answers. The workspace opens in a window of its own, with a passphrase. If you are a patient, you do not need it.</source>
        <translation>Sett sammen programmer til pasientene dine, lever dem ut og les svarene. Arbeidsrommet åpnes i et eget vindu, med en passfrase. Er du pasient, trenger du det ikke.</translation>
    </message>
    <message>
        <source>Open the workspace</source>
        <translation>Åpne arbeidsrommet</translation>
    </message>
    <message>
        <source>Look at a demo clinic</source>
        <translation>Se på en demoklinikk</translation>
    </message>
    <message>
        <source>The window opens in a moment.</source>
        <translation>Vinduet åpnes om et øyeblikk.</translation>
    </message>
    <message>
        <source>The window could not be opened. Nothing has been changed. Start the program anew and try again.</source>
        <translation>Vinduet kunne ikke åpnes. Ingenting er endret. Start programmet på nytt og prøv igjen.</translation>
    </message>
</context>
<context>
    <name>_Refusals</name>
    <message>
        <source>This is not an answer from a patient. Ask for the file again.</source>
        <translation>Dette er ikke et svar fra en pasient. Be om filen på nytt.</translation>
    </message>
    <message>
        <source>It does not open: it was made for another clinic, or was changed on its way. Ask the patient to send it again.</source>
        <translation>Den lar seg ikke åpne: den er laget for en annen klinikk, eller ble endret på veien. Be pasienten sende den på nytt.</translation>
    </message>
    <message>
        <source>It is from somebody to whom this clinic has handed no programme over.</source>
        <translation>Den er fra noen som denne klinikken ikke har gitt noe program.</translation>
    </message>
    <message>
        <source>It was made with a newer version of the program. Install the newest version here, and read it again.</source>
        <translation>Den er laget med en nyere versjon av programmet. Installer den nyeste versjonen her, og les den på nytt.</translation>
    </message>
    <message>
        <source>It is not there any more, or cannot be read.</source>
        <translation>Den er ikke der lenger, eller kan ikke leses.</translation>
    </message>
    <message>
        <source>Something in it is not as it should be, so none of it was used ({detail}).</source>
        <translation>Noe i den er ikke som det skal være, så ingenting av den ble brukt ({detail}).</translation>
    </message>
</context>
</TS>
