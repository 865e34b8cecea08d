<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Access</name>
        <message>
            <source>%1 asks for exceptional access to file %2 (%3)</source>
            <translation>%1 asks for exceptional access to file %2 (%3)</translation>
        </message>
        <message>
            <source>%1 reads file %2 until %4, %5</source>
            <translation>%1 reads file %2 until %4, %5</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 day</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 hour</translation>
        </message>
        <message>
            <source>3 days</source>
            <translation>3 days</translation>
        </message>
        <message>
            <source>A colleague follows this file. Notes, topics and status open with a reason, for today.</source>
            <translation>A colleague follows this file. Notes, topics and status open with a reason, for today.</translation>
        </message>
        <message>
            <source>All demands (%1)</source>
            <translation>All demands (%1)</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Answered. Who asked is told.</source>
            <translation>Answered. Who asked is told.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Ask</translation>
        </message>
        <message>
            <source>Ask for exceptional access</source>
            <translation>Ask for exceptional access</translation>
        </message>
        <message>
            <source>Asked. Colleagues who read notes see it on their list of people.</source>
            <translation>Asked. Colleagues who read notes see it on their list of people.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>End it now</source>
            <translation>End it now</translation>
        </message>
        <message>
            <source>Exceptional access</source>
            <translation>Exceptional access</translation>
        </message>
        <message>
            <source>Exceptional access asked for, %1. A colleague who reads notes will answer.</source>
            <translation>Exceptional access asked for, %1. A colleague who reads notes will answer.</translation>
        </message>
        <message>
            <source>Exceptional access until %1, %2.</source>
            <translation>Exceptional access until %1, %2.</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>Grant</translation>
        </message>
        <message>
            <source>Grant for:</source>
            <translation>Grant for:</translation>
        </message>
        <message>
            <source>Nobody asks for anything.</source>
            <translation>Nobody asks for anything.</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>Older (%1)</translation>
        </message>
        <message>
            <source>Open to you today: %1.</source>
            <translation>Open to you today: %1.</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>Open with a reason</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Refuse</translation>
        </message>
        <message>
            <source>See the file</source>
            <translation>See the file</translation>
        </message>
        <message>
            <source>Who opened this file</source>
            <translation>Who opened this file</translation>
        </message>
        <message>
            <source>Who reads no notes asks for one file and says why. Who reads them grants it for a time, or refuses.</source>
            <translation>Who reads no notes asks for one file and says why. Who reads them grants it for a time, or refuses.</translation>
        </message>
        <message>
            <source>Why do you open it?</source>
            <translation>Why do you open it?</translation>
        </message>
        <message>
            <source>Why must you read the notes of this file? A colleague who reads them decides, for a time.</source>
            <translation>Why must you read the notes of this file? A colleague who reads them decides, for a time.</translation>
        </message>
        <message>
            <source>Why this access is needed</source>
            <translation>Why this access is needed</translation>
        </message>
        <message>
            <source>entry of %1</source>
            <translation>entry of %1</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>shown</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>Checking the journal…</source>
            <translation>Checking the journal…</translation>
        </message>
        <message>
            <source>Its signatures show that nothing was changed. It names those who work here by their initials.</source>
            <translation>Its signatures show that nothing was changed. It names those who work here by their initials.</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Journal saved: %1</source>
            <translation>Journal saved: %1</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>Save as a signed file…</source>
            <translation>Save as a signed file…</translation>
        </message>
        <message>
            <source>Save the journal</source>
            <translation>Save the journal</translation>
        </message>
        <message>
            <source>The trail holds: %1 entries follow each other without a gap, signed up to number %2.</source>
            <translation>The trail holds: %1 entries follow each other without a gap, signed up to number %2.</translation>
        </message>
        <message>
            <source>What was done on this laptop, by whom. It holds kinds and numbers: no name, no note, no search.</source>
            <translation>What was done on this laptop, by whom. It holds kinds and numbers: no name, no note, no search.</translation>
        </message>
        <message>
            <source>Writing the journal…</source>
            <translation>Writing the journal…</translation>
        </message>
    </context>
    <context>
        <name>Consent</name>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>Explain each purpose, then write the answer. Refusing one never closes the door to help.</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>Without this agreement no file is opened and nothing is kept. The welcome goes on.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>agreement given on %1</translation>
        </message>
    </context>
    <context>
        <name>Correction</name>
        <message>
            <source>Cancel this entry</source>
            <translation>Cancel this entry</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>Cancel: %1</translation>
        </message>
        <message>
            <source>Correct: %1</source>
            <translation>Correct: %1</translation>
        </message>
        <message>
            <source>Entry cancelled.</source>
            <translation>Entry cancelled.</translation>
        </message>
        <message>
            <source>Entry corrected.</source>
            <translation>Entry corrected.</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Save the correction</translation>
        </message>
    </context>
    <context>
        <name>Drafts</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Discard</translation>
        </message>
        <message>
            <source>Draft discarded.</source>
            <translation>Draft discarded.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
        <message>
            <source>To finish</source>
            <translation>To finish</translation>
        </message>
        <message>
            <source>draft kept, %1</source>
            <translation>draft kept, %1</translation>
        </message>
        <message>
            <source>left at %1</source>
            <translation>left at %1</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>left on %1</translation>
        </message>
    </context>
    <context>
        <name>Erase</name>
        <message>
            <source>All that is written about this person goes: here at once, from the copies with the next two. Nothing brings it back. Figures already counted stay as they are.</source>
            <translation>All that is written about this person goes: here at once, from the copies with the next two. Nothing brings it back. Figures already counted stay as they are.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>Erase this file for good</source>
            <translation>Erase this file for good</translation>
        </message>
        <message>
            <source>Erase this file…</source>
            <translation>Erase this file…</translation>
        </message>
        <message>
            <source>If the person still stands in a register, take them out there too, or its next import adds them again.</source>
            <translation>If the person still stands in a register, take them out there too, or its next import adds them again.</translation>
        </message>
        <message>
            <source>The file is erased. Its keys leave the copies with the next two.</source>
            <translation>The file is erased. Its keys leave the copies with the next two.</translation>
        </message>
        <message>
            <source>To confirm, type the file's code: %1</source>
            <translation>To confirm, type the file's code: %1</translation>
        </message>
        <message>
            <source>Why it is erased (this is kept nowhere)</source>
            <translation>Why it is erased (this is kept nowhere)</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Delete</source>
            <translation>Delete</translation>
        </message>
        <message>
            <source>Delete for good?</source>
            <translation>Delete for good?</translation>
        </message>
        <message>
            <source>Files that were written</source>
            <translation>Files that were written</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>No file was written.</translation>
        </message>
        <message>
            <source>Older: %1</source>
            <translation>Older: %1</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Take off the list</translation>
        </message>
        <message>
            <source>The file is deleted.</source>
            <translation>The file is deleted.</translation>
        </message>
        <message>
            <source>They lie outside this program and are not encrypted. Delete what is no longer needed.</source>
            <translation>They lie outside this program and are not encrypted. Delete what is no longer needed.</translation>
        </message>
        <message>
            <source>its folder is not plugged in</source>
            <translation>its folder is not plugged in</translation>
        </message>
        <message>
            <source>journal of this laptop</source>
            <translation>journal of this laptop</translation>
        </message>
        <message>
            <source>no longer there</source>
            <translation>no longer there</translation>
        </message>
        <message>
            <source>paper about a person</source>
            <translation>paper about a person</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>receipt</translation>
        </message>
        <message>
            <source>recovery sheet</source>
            <translation>recovery sheet</translation>
        </message>
        <message>
            <source>refused rows of a register</source>
            <translation>refused rows of a register</translation>
        </message>
        <message>
            <source>sheet for a donor</source>
            <translation>sheet for a donor</translation>
        </message>
        <message>
            <source>sheet for inside the cell</source>
            <translation>sheet for inside the cell</translation>
        </message>
        <message>
            <source>sheet for the mission</source>
            <translation>sheet for the mission</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1: %2 here, %3 leaves</source>
            <translation>%1: %2 here, %3 leaves</translation>
        </message>
        <message>
            <source>here</source>
            <translation>here</translation>
        </message>
        <message>
            <source>here, exact</source>
            <translation>here, exact</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>leaves</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>since the start</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>what leaves</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 or 1999</translation>
        </message>
        <message>
            <source>An age, a year or a date of birth</source>
            <translation>An age, a year or a date of birth</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close, keep the draft</source>
            <translation>Close, keep the draft</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>To complete: %1</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s)</source>
            <translation>
                <numerusform>about %n year</numerusform>
                <numerusform>about %n years</numerusform>
            </translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>estimated</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>other</source>
            <translation>other</translation>
        </message>
        <message>
            <source>other…</source>
            <translation>other…</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>%1 were there already</source>
            <translation>%1 were there already</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) come in although something in them is odd.</source>
            <translation>
                <numerusform>%n row comes in although something in it is odd.</numerusform>
                <numerusform>%n rows come in although something in them is odd.</numerusform>
            </translation>
        </message>
        <message>
            <source>A register is an Excel workbook with the sheets personnes, prestations, echelles and activites.</source>
            <translation>A register is an Excel workbook with the sheets personnes, prestations, echelles and activites.</translation>
        </message>
        <message>
            <source>Another workbook</source>
            <translation>Another workbook</translation>
        </message>
        <message>
            <source>Choose a register</source>
            <translation>Choose a register</translation>
        </message>
        <message>
            <source>Choose a workbook…</source>
            <translation>Choose a workbook…</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Column</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Excel workbooks (*.xlsx)</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Import</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>Import a register</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Importing…</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>It is done</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Line</translation>
        </message>
        <message>
            <source>No row is refused.</source>
            <translation>No row is refused.</translation>
        </message>
        <message>
            <source>Nothing is written before you have seen what would come in.</source>
            <translation>Nothing is written before you have seen what would come in.</translation>
        </message>
        <message>
            <source>Reading the register…</source>
            <translation>Reading the register…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>Refused rows</translation>
        </message>
        <message>
            <source>Reported through</source>
            <translation>Reported through</translation>
        </message>
        <message>
            <source>Save the refused rows</source>
            <translation>Save the refused rows</translation>
        </message>
        <message>
            <source>Save them in a workbook…</source>
            <translation>Save them in a workbook…</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>See the people</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Sheet</translation>
        </message>
        <message>
            <source>What happened up to that month was reported before Fieldapp, and never leaves again. Empty: nothing was.</source>
            <translation>What happened up to that month was reported before Fieldapp, and never leaves again. Empty: nothing was.</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>What would come in</translation>
        </message>
        <message>
            <source>activities</source>
            <translation>activities</translation>
        </message>
        <message>
            <source>people</source>
            <translation>people</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>questionnaires</translation>
        </message>
        <message>
            <source>services</source>
            <translation>services</translation>
        </message>
    </context>
    <context>
        <name>Known</name>
        <message numerus="yes">
            <source>%n file(s) look alike. Nothing is merged without you.</source>
            <translation>
                <numerusform>%n file looks alike. Nothing is merged without you.</numerusform>
                <numerusform>%n files look alike. Nothing is merged without you.</numerusform>
            </translation>
        </message>
        <message>
            <source>Already known?</source>
            <translation>Already known?</translation>
        </message>
        <message>
            <source>It is the same</source>
            <translation>It is the same</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Somebody else</translation>
        </message>
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 is closed.</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) are sealed and wait here. Only the mission can open them.</source>
            <translation>
                <numerusform>%n figure is sealed and waits here. Only the mission can open it.</numerusform>
                <numerusform>%n figures are sealed and wait here. Only the mission can open them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) of yours are not finished; they are not counted.</source>
            <translation>
                <numerusform>%n form of yours is not finished; it is not counted.</numerusform>
                <numerusform>%n forms of yours are not finished; they are not counted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late entry(ies) of earlier months leave with this one.</source>
            <translation>
                <numerusform>%n late entry of an earlier month leaves with this one.</numerusform>
                <numerusform>%n late entries of earlier months leave with this one.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older month(s)</source>
            <translation>
                <numerusform>%n older month</numerusform>
                <numerusform>%n older months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) refused statistics: counted in the total, nowhere else.</source>
            <translation>
                <numerusform>%n person refused statistics: counted in the total, nowhere else.</numerusform>
                <numerusform>%n persons refused statistics: counted in the total, nowhere else.</numerusform>
            </translation>
        </message>
        <message>
            <source>Age by sex and group leaves with the year, at the end of %1.</source>
            <translation>Age by sex and group leaves with the year, at the end of %1.</translation>
        </message>
        <message>
            <source>All months</source>
            <translation>All months</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>Before closing</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Check passed</source>
            <translation>Check passed</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Close %1</translation>
        </message>
        <message>
            <source>Closing fixes these numbers. A late entry leaves with %1.</source>
            <translation>Closing fixes these numbers. A late entry leaves with %1.</translation>
        </message>
        <message>
            <source>Closing the month…</source>
            <translation>Closing the month…</translation>
        </message>
        <message>
            <source>Drawing and checking the figures…</source>
            <translation>Drawing and checking the figures…</translation>
        </message>
        <message>
            <source>Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.</source>
            <translation>Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Go to sending</source>
            <translation>Go to sending</translation>
        </message>
        <message>
            <source>Monthly sheet</source>
            <translation>Monthly sheet</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Months</translation>
        </message>
        <message>
            <source>More detail (sex by age, services one by one) leaves with the quarter, at the end of %1.</source>
            <translation>More detail (sex by age, services one by one) leaves with the quarter, at the end of %1.</translation>
        </message>
        <message>
            <source>Never leaves</source>
            <translation>Never leaves</translation>
        </message>
        <message>
            <source>No figure leaves with this month.</source>
            <translation>No figure leaves with this month.</translation>
        </message>
        <message numerus="yes">
            <source>Nobody can be recognised, even by putting the %n month(s) already sent side by side.</source>
            <translation>
                <numerusform>Nobody can be recognised, even with the month already sent beside it (%n).</numerusform>
                <numerusform>Nobody can be recognised, even by putting the %n months already sent side by side.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody can be recognised.</source>
            <translation>Nobody can be recognised.</translation>
        </message>
        <message>
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>Nothing to report yet. The first session opens the first month.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>People since the start</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Prepare %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message numerus="yes">
            <source>See the %n other figure(s)</source>
            <translation>
                <numerusform>See the other figure (%n)</numerusform>
                <numerusform>See the %n other figures</numerusform>
            </translation>
        </message>
        <message>
            <source>See them</source>
            <translation>See them</translation>
        </message>
        <message>
            <source>See what will leave</source>
            <translation>See what will leave</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Send</translation>
        </message>
        <message>
            <source>Services since the start</source>
            <translation>Services since the start</translation>
        </message>
        <message>
            <source>The coordinator closes the months.</source>
            <translation>The coordinator closes the months.</translation>
        </message>
        <message>
            <source>What is dated up to %1 and written by now is counted, once.</source>
            <translation>What is dated up to %1 and written by now is counted, once.</translation>
        </message>
        <message>
            <source>What is still on paper can be typed first; what comes later leaves with the next month.</source>
            <translation>What is still on paper can be typed first; what comes later leaves with the next month.</translation>
        </message>
        <message>
            <source>What will leave, and nothing else</source>
            <translation>What will leave, and nothing else</translation>
        </message>
        <message>
            <source>can be closed</source>
            <translation>can be closed</translation>
        </message>
        <message>
            <source>closed on %1 by %2</source>
            <translation>closed on %1 by %2</translation>
        </message>
        <message>
            <source>exact dates and ages</source>
            <translation>exact dates and ages</translation>
        </message>
        <message>
            <source>names, file numbers</source>
            <translation>names, file numbers</translation>
        </message>
        <message>
            <source>notes and free words</source>
            <translation>notes and free words</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>quarter %1 of %2</source>
            <translation>quarter %1 of %2</translation>
        </message>
        <message>
            <source>waits for the month before</source>
            <translation>waits for the month before</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>year %1</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n person(s) found. A year or a file number narrows the search.</source>
            <translation>
                <numerusform>%n person found. A year or a file number narrows the search.</numerusform>
                <numerusform>%n people found. A year or a file number narrows the search.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) old</source>
            <translation>
                <numerusform>%n year old</numerusform>
                <numerusform>%n years old</numerusform>
            </translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Age</translation>
        </message>
        <message>
            <source>Another word narrows the search.</source>
            <translation>Another word narrows the search.</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Closed on %1</translation>
        </message>
        <message>
            <source>Discreet list</source>
            <translation>Discreet list</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Everyone</translation>
        </message>
        <message>
            <source>File</source>
            <translation>File</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Find a person</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>Import a register</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>In the notes</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>Less certain</source>
            <translation>Less certain</translation>
        </message>
        <message>
            <source>My files</source>
            <translation>My files</translation>
        </message>
        <message>
            <source>Name, file number or year of birth</source>
            <translation>Name, file number or year of birth</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Nobody found. Try another spelling, a year of birth or the file number.</source>
            <translation>Nobody found. Try another spelling, a year of birth or the file number.</translation>
        </message>
        <message>
            <source>Nobody here yet.</source>
            <translation>Nobody here yet.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s) old</source>
            <translation>
                <numerusform>about %n year old</numerusform>
                <numerusform>about %n years old</numerusform>
            </translation>
        </message>
        <message>
            <source>age not recorded</source>
            <translation>age not recorded</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1: %2 on %3, %4 on %5</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>Agreements saved.</translation>
        </message>
        <message>
            <source>Another service</source>
            <translation>Another service</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>At a glance</translation>
        </message>
        <message>
            <source>Change agreements</source>
            <translation>Change agreements</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>Close the file</translation>
        </message>
        <message>
            <source>Contact safely: %1</source>
            <translation>Contact safely: %1</translation>
        </message>
        <message>
            <source>File closed on %1.</source>
            <translation>File closed on %1.</translation>
        </message>
        <message>
            <source>File closed.</source>
            <translation>File closed.</translation>
        </message>
        <message>
            <source>Find a person…</source>
            <translation>Find a person…</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>New session</translation>
        </message>
        <message>
            <source>No agreement to keep a file: nothing new can be recorded. Change agreements mends it.</source>
            <translation>No agreement to keep a file: nothing new can be recorded. Change agreements mends it.</translation>
        </message>
        <message>
            <source>Phone: %1</source>
            <translation>Phone: %1</translation>
        </message>
        <message>
            <source>Referent</source>
            <translation>Referent</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>Referral</translation>
        </message>
        <message>
            <source>Referral saved.</source>
            <translation>Referral saved.</translation>
        </message>
        <message>
            <source>Save the agreements</source>
            <translation>Save the agreements</translation>
        </message>
        <message>
            <source>Save the referral</source>
            <translation>Save the referral</translation>
        </message>
        <message>
            <source>Save the service</source>
            <translation>Save the service</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>Save the session</translation>
        </message>
        <message>
            <source>Service saved.</source>
            <translation>Service saved.</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>Session saved.</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Story</translation>
        </message>
        <message>
            <source>Take care (%1)</source>
            <translation>Take care (%1)</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>follow-up</translation>
        </message>
        <message>
            <source>may be contacted</source>
            <translation>may be contacted</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>no follow-up</source>
            <translation>no follow-up</translation>
        </message>
        <message>
            <source>no questionnaires</source>
            <translation>no questionnaires</translation>
        </message>
        <message>
            <source>no sharing</source>
            <translation>no sharing</translation>
        </message>
        <message>
            <source>no statistics</source>
            <translation>no statistics</translation>
        </message>
        <message>
            <source>not to be contacted</source>
            <translation>not to be contacted</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>questionnaires</translation>
        </message>
        <message>
            <source>sharing with partners</source>
            <translation>sharing with partners</translation>
        </message>
        <message>
            <source>statistics</source>
            <translation>statistics</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
    </context>
    <context>
        <name>Registration</name>
        <message>
            <source>Back to the consent</source>
            <translation>Back to the consent</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>File opened.</source>
            <translation>File opened.</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Save the person</source>
            <translation>Save the person</translation>
        </message>
        <message>
            <source>consent first</source>
            <translation>consent first</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) counted by the mission.</source>
            <translation>
                <numerusform>%n batch counted by the mission.</numerusform>
                <numerusform>%n batches counted by the mission.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) received by the mission.</source>
            <translation>
                <numerusform>%n batch received by the mission.</numerusform>
                <numerusform>%n batches received by the mission.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed.</source>
            <translation>
                <numerusform>%n batch waits here, sealed.</numerusform>
                <numerusform>%n batches wait here, sealed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed. Nothing is lost; sending can be tried again at any time.</source>
            <translation>
                <numerusform>%n batch waits here, sealed. Sending can be tried again at any time.</numerusform>
                <numerusform>%n batches wait here, sealed. Sending can be tried again at any time.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older batch(es)</source>
            <translation>
                <numerusform>%n older batch</numerusform>
                <numerusform>%n older batches</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>A batch stays on this computer until the mission has backed it up.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>A month that is closed comes here by itself.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>Batches</translation>
        </message>
        <message>
            <source>Cover, without content</source>
            <translation>Cover, without content</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>Everything has been received by the mission.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>No batch yet. Closing a month makes the first one.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Nothing waits to be sent.</translation>
        </message>
        <message>
            <source>Only the mission can open them. Send when there is a network; nothing is lost meanwhile.</source>
            <translation>Only the mission can open them. Send when there is a network; nothing is lost meanwhile.</translation>
        </message>
        <message>
            <source>Receipt (PDF)</source>
            <translation>Receipt (PDF)</translation>
        </message>
        <message>
            <source>Receipt saved: %1</source>
            <translation>Receipt saved: %1</translation>
        </message>
        <message>
            <source>Save the receipt</source>
            <translation>Save the receipt</translation>
        </message>
        <message>
            <source>Sealed again after the copy was put back: the newer batch stands for it.</source>
            <translation>Sealed again after the copy was put back: the newer batch stands for it.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>Send now also asks the mission for the proofs that are still missing.</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Sending…</translation>
        </message>
        <message>
            <source>Set aside by the mission: call them, giving the number of the batch.</source>
            <translation>Set aside by the mission: call them, giving the number of the batch.</translation>
        </message>
        <message>
            <source>The mission holds another batch of this number: call them before sending more.</source>
            <translation>The mission holds another batch of this number: call them before sending more.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>The mission no longer counts what this computer sends: call them.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>The mission was reached; there is nothing new.</translation>
        </message>
        <message>
            <source>backed up there</source>
            <translation>backed up there</translation>
        </message>
        <message>
            <source>batch %1</source>
            <translation>batch %1</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>counted by the mission</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>received by the mission</translation>
        </message>
        <message>
            <source>under way at the mission</source>
            <translation>under way at the mission</translation>
        </message>
        <message>
            <source>waits for the network</source>
            <translation>waits for the network</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>Save the sheet</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>Save the sheet…</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>Sheet saved: %1</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>Writing the sheet…</translation>
        </message>
        <message>
            <source>the cell (exact)</source>
            <translation>the cell (exact)</translation>
        </message>
        <message>
            <source>the mission (as it left)</source>
            <translation>the mission (as it left)</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older event(s)</source>
            <translation>
                <numerusform>%n older event</numerusform>
                <numerusform>%n older events</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel this entry</source>
            <translation>Cancel this entry</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>Cancelled: %1</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>File closed</source>
            <translation>File closed</translation>
        </message>
        <message>
            <source>Note of %1 · open with a reason</source>
            <translation>Note of %1 · open with a reason</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>Read the note</translation>
        </message>
        <message>
            <source>Welcome and agreement</source>
            <translation>Welcome and agreement</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>corrected</translation>
        </message>
        <message>
            <source>not enough answers</source>
            <translation>not enough answers</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>undone at once</source>
            <translation>undone at once</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>with a note</translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>with an interpreter</translation>
        </message>
    </context>
    <context>
        <name>again</name>
        <message numerus="yes">
            <source>%n day(s) to enter again since the copy.</source>
            <translation>
                <numerusform>%n day to enter again since the copy.</numerusform>
                <numerusform>%n days to enter again since the copy.</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</translation>
        </message>
        <message>
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>Closing a month waits until the mission confirms what it holds.</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Days</translation>
        </message>
        <message>
            <source>Every day since the copy was entered again.</source>
            <translation>Every day since the copy was entered again.</translation>
        </message>
        <message>
            <source>Perhaps seen on these days</source>
            <translation>Perhaps seen on these days</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Show the list</translation>
        </message>
        <message>
            <source>Since %1 closing a month waits until the mission confirms what it holds. Send once there is a network, or take the mission's file.</source>
            <translation>Since %1 closing a month waits until the mission confirms what it holds. Send once there is a network, or take the mission's file.</translation>
        </message>
        <message>
            <source>Take the mission's file…</source>
            <translation>Take the mission's file…</translation>
        </message>
        <message>
            <source>The mission confirmed what it holds. Months can be closed again.</source>
            <translation>The mission confirmed what it holds. Months can be closed again.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>The mission's file</translation>
        </message>
        <message>
            <source>Tick a day once everything of it is entered.</source>
            <translation>Tick a day once everything of it is entered.</translation>
        </message>
        <message>
            <source>To enter again</source>
            <translation>To enter again</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message numerus="yes">
            <source>%n entry(ies)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new person(s)</source>
            <translation>
                <numerusform>%n new person</numerusform>
                <numerusform>%n new persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) read</source>
            <translation>
                <numerusform>%n note read</numerusform>
                <numerusform>%n notes read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older copy(ies)</source>
            <translation>
                <numerusform>%n older copy</numerusform>
                <numerusform>%n older copies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other change(s)</source>
            <translation>
                <numerusform>%n other change</numerusform>
                <numerusform>%n other changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other entry(ies)</source>
            <translation>
                <numerusform>%n other entry</numerusform>
                <numerusform>%n other entries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes. One on a stick, kept elsewhere, helps when the laptop is lost.</source>
            <translation>An encrypted copy is made and checked each time Fieldapp closes. One on a stick, kept elsewhere, helps when the laptop is lost.</translation>
        </message>
        <message>
            <source>Bringing the stick up to date…</source>
            <translation>Bringing the stick up to date…</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Comparing…</translation>
        </message>
        <message>
            <source>Copied off this laptop today</source>
            <translation>Copied off this laptop today</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Copy on this disk</source>
            <translation>Copy on this disk</translation>
        </message>
        <message>
            <source>Copy to a stick now</source>
            <translation>Copy to a stick now</translation>
        </message>
        <message>
            <source>Copy to a stick…</source>
            <translation>Copy to a stick…</translation>
        </message>
        <message>
            <source>Copying to the stick…</source>
            <translation>Copying to the stick…</translation>
        </message>
        <message>
            <source>Go back to the copy of %1</source>
            <translation>Go back to the copy of %1</translation>
        </message>
        <message>
            <source>Go back to this copy</source>
            <translation>Go back to this copy</translation>
        </message>
        <message>
            <source>Go back to this copy…</source>
            <translation>Go back to this copy…</translation>
        </message>
        <message>
            <source>Going back to the copy…</source>
            <translation>Going back to the copy…</translation>
        </message>
        <message numerus="yes">
            <source>Last copied off this laptop %n day(s) ago</source>
            <translation>
                <numerusform>Copied off this laptop %n day ago</numerusform>
                <numerusform>Copied off this laptop %n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>No copy off this laptop yet</source>
            <translation>No copy off this laptop yet</translation>
        </message>
        <message>
            <source>Nothing was written since this copy: nothing would be lost.</source>
            <translation>Nothing was written since this copy: nothing would be lost.</translation>
        </message>
        <message>
            <source>Restoring the copy into memory…</source>
            <translation>Restoring the copy into memory…</translation>
        </message>
        <message>
            <source>Test my backup</source>
            <translation>Test my backup</translation>
        </message>
        <message>
            <source>Test this copy</source>
            <translation>Test this copy</translation>
        </message>
        <message>
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>The copies on the stick are up to date. Keep it elsewhere than the laptop.</translation>
        </message>
        <message>
            <source>The copy lies on the stick and was read back. Keep the stick elsewhere than the laptop.</source>
            <translation>The copy lies on the stick and was read back. Keep the stick elsewhere than the laptop.</translation>
        </message>
        <message>
            <source>The copy was restored into memory and is sound: %1.</source>
            <translation>The copy was restored into memory and is sound: %1.</translation>
        </message>
        <message>
            <source>The data of now are put aside on this laptop, not deleted. Files of persons who were erased stay erased. Afterwards the mission confirms what it holds before the next closing.</source>
            <translation>The data of now are put aside on this laptop, not deleted. Files of persons who were erased stay erased. Afterwards the mission confirms what it holds before the next closing.</translation>
        </message>
        <message>
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</translation>
        </message>
        <message>
            <source>The stick for the copies</source>
            <translation>The stick for the copies</translation>
        </message>
        <message>
            <source>This copy could not be restored whole: %1. Make a new one now.</source>
            <translation>This copy could not be restored whole: %1. Make a new one now.</translation>
        </message>
        <message>
            <source>Type the word “%1”</source>
            <translation>Type the word “%1”</translation>
        </message>
        <message>
            <source>What can be done with the copy of %1</source>
            <translation>What can be done with the copy of %1</translation>
        </message>
        <message>
            <source>Would be lost, written since %1: %2.</source>
            <translation>Would be lost, written since %1: %2.</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>asked for</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>before an update</translation>
        </message>
        <message>
            <source>due</source>
            <translation>due</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>newest</translation>
        </message>
        <message>
            <source>put aside before going back</source>
            <translation>put aside before going back</translation>
        </message>
        <message>
            <source>replace</source>
            <translation>replace</translation>
        </message>
        <message>
            <source>this disk</source>
            <translation>this disk</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
    </context>
    <context>
        <name>recovery</name>
        <message numerus="yes">
            <source>%n practice file(s) left; a new sheet makes new ones.</source>
            <translation>
                <numerusform>%n practice file left; a new sheet makes new ones.</numerusform>
                <numerusform>%n practice files left; a new sheet makes new ones.</numerusform>
            </translation>
        </message>
        <message>
            <source>A practice file is under way; the mission's proof is awaited.</source>
            <translation>A practice file is under way; the mission's proof is awaited.</translation>
        </message>
        <message>
            <source>Begin a drill: save the practice file…</source>
            <translation>Begin a drill: save the practice file…</translation>
        </message>
        <message>
            <source>Bring this file to the mission; it sends a proof back.</source>
            <translation>Bring this file to the mission; it sends a proof back.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>Finish the drill</source>
            <translation>Finish the drill</translation>
        </message>
        <message>
            <source>Finish the drill…</source>
            <translation>Finish the drill…</translation>
        </message>
        <message>
            <source>First the new code goes on paper; the old sheet holds until then. After that all keys are changed, so that the old sheet opens nothing any more: leave the laptop open for that moment.</source>
            <translation>First the new code goes on paper; the old sheet holds until then. After that all keys are changed, so that the old sheet opens nothing any more: leave the laptop open for that moment.</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, the sheet the partner keeps and the mission together open this laptop; neither can alone. A drill every 90 days proves it, without opening anything.</source>
            <translation>If every passphrase is forgotten, the sheet the partner keeps and the mission together open this laptop; neither can alone. A drill every 90 days proves it, without opening anything.</translation>
        </message>
        <message>
            <source>Last drill passed on %1; the next is due on %2.</source>
            <translation>Last drill passed on %1; the next is due on %2.</translation>
        </message>
        <message>
            <source>Let the new sheet count</source>
            <translation>Let the new sheet count</translation>
        </message>
        <message>
            <source>Make a new sheet</source>
            <translation>Make a new sheet</translation>
        </message>
        <message>
            <source>No drill yet; the first is due on %1.</source>
            <translation>No drill yet; the first is due on %1.</translation>
        </message>
        <message>
            <source>Practice file for the mission</source>
            <translation>Practice file for the mission</translation>
        </message>
        <message>
            <source>Recovery</source>
            <translation>Recovery</translation>
        </message>
        <message>
            <source>The administrator makes a new sheet when it is lost.</source>
            <translation>The administrator makes a new sheet when it is lost.</translation>
        </message>
        <message>
            <source>The code on the sheet</source>
            <translation>The code on the sheet</translation>
        </message>
        <message>
            <source>The drill is passed, %1: the sheet and the mission together open this laptop.</source>
            <translation>The drill is passed, %1: the sheet and the mission together open this laptop.</translation>
        </message>
        <message>
            <source>The mission's proof</source>
            <translation>The mission's proof</translation>
        </message>
        <message>
            <source>The new sheet counts. The old one opens nothing any more: destroy it if it turns up.</source>
            <translation>The new sheet counts. The old one opens nothing any more: destroy it if it turns up.</translation>
        </message>
        <message>
            <source>The sheet is lost: make a new one…</source>
            <translation>The sheet is lost: make a new one…</translation>
        </message>
        <message>
            <source>When a drill is due, its practice file also leaves by itself with the next sending.</source>
            <translation>When a drill is due, its practice file also leaves by itself with the next sending.</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>%1 can open Fieldapp now.</source>
            <translation>%1 can open Fieldapp now.</translation>
        </message>
        <message>
            <source>%1 is removed. The keys are new; the old passphrase opens nothing, on no copy made from now on.</source>
            <translation>%1 is removed. The keys are new; the old passphrase opens nothing, on no copy made from now on.</translation>
        </message>
        <message>
            <source>%1 leaves the team</source>
            <translation>%1 leaves the team</translation>
        </message>
        <message>
            <source>%1 opens with the new passphrase now.</source>
            <translation>%1 opens with the new passphrase now.</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n draft</numerusform>
                <numerusform>%n drafts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) could not be passed on.</source>
            <translation>
                <numerusform>%n draft could not be passed on.</numerusform>
                <numerusform>%n drafts could not be passed on.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n open case</numerusform>
                <numerusform>%n open cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n referral(s) without an answer</source>
            <translation>
                <numerusform>%n referral without an answer</numerusform>
                <numerusform>%n referrals without an answer</numerusform>
            </translation>
        </message>
        <message>
            <source>All to one colleague</source>
            <translation>All to one colleague</translation>
        </message>
        <message>
            <source>Case by case</source>
            <translation>Case by case</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>Change it</translation>
        </message>
        <message>
            <source>Change my passphrase</source>
            <translation>Change my passphrase</translation>
        </message>
        <message>
            <source>Changing all keys; leave the laptop open…</source>
            <translation>Changing all keys; leave the laptop open…</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>Changing the passphrase…</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>Check everything</translation>
        </message>
        <message>
            <source>Checked: all is well.</source>
            <translation>Checked: all is well.</translation>
        </message>
        <message>
            <source>Checked: something needs a look, see below.</source>
            <translation>Checked: something needs a look, see below.</translation>
        </message>
        <message>
            <source>Checking everything…</source>
            <translation>Checking everything…</translation>
        </message>
        <message>
            <source>Choose who takes over.</source>
            <translation>Choose who takes over.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Definitive</source>
            <translation>Definitive</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Files</translation>
        </message>
        <message>
            <source>Files and drafts stay as they are. It is written in the audit trail, and told at the next opening.</source>
            <translation>Files and drafts stay as they are. It is written in the audit trail, and told at the next opening.</translation>
        </message>
        <message>
            <source>Forgotten passphrase: renew the access…</source>
            <translation>Forgotten passphrase: renew the access…</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>Initials of the colleague</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>Large</translation>
        </message>
        <message>
            <source>Leaves the team…</source>
            <translation>Leaves the team…</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Let in</translation>
        </message>
        <message>
            <source>Let somebody in</source>
            <translation>Let somebody in</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Light or dark</translation>
        </message>
        <message>
            <source>Like the computer</source>
            <translation>Like the computer</translation>
        </message>
        <message>
            <source>Making the copy…</source>
            <translation>Making the copy…</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>New passphrase, typed by the colleague</source>
            <translation>New passphrase, typed by the colleague</translation>
        </message>
        <message>
            <source>Nobody else here opens notes. Let in another counsellor or psychologist first: without one they stay closed.</source>
            <translation>Nobody else here opens notes. Let in another counsellor or psychologist first: without one they stay closed.</translation>
        </message>
        <message>
            <source>Nobody else here opens the protected annex. Let in another person with that role first.</source>
            <translation>Nobody else here opens the protected annex. Let in another person with that role first.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Nothing is open under this name.</source>
            <translation>Nothing is open under this name.</translation>
        </message>
        <message>
            <source>Passphrase of now</source>
            <translation>Passphrase of now</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>Passphrase, typed by the new user</translation>
        </message>
        <message>
            <source>Put the list in order</source>
            <translation>Put the list in order</translation>
        </message>
        <message>
            <source>Remove %1 and change the keys</source>
            <translation>Remove %1 and change the keys</translation>
        </message>
        <message>
            <source>Renew the access</source>
            <translation>Renew the access</translation>
        </message>
        <message>
            <source>Renew the access of %1</source>
            <translation>Renew the access of %1</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>Renewing the access…</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Sections of the settings</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Size of text</translation>
        </message>
        <message>
            <source>Somebody who holds this key must be present and type their own passphrase.</source>
            <translation>Somebody who holds this key must be present and type their own passphrase.</translation>
        </message>
        <message>
            <source>Still open under this name: %1.</source>
            <translation>Still open under this name: %1.</translation>
        </message>
        <message>
            <source>Store, audit trail, keys, copies and batches are read from end to end. Nothing is changed.</source>
            <translation>Store, audit trail, keys, copies and batches are read from end to end. Nothing is changed.</translation>
        </message>
        <message>
            <source>The administrator lets people in.</source>
            <translation>The administrator lets people in.</translation>
        </message>
        <message>
            <source>The copy is made and was checked.</source>
            <translation>The copy is made and was checked.</translation>
        </message>
        <message>
            <source>The list is in order again. Look at who stands in it.</source>
            <translation>The list is in order again. Look at who stands in it.</translation>
        </message>
        <message>
            <source>Their initials</source>
            <translation>Their initials</translation>
        </message>
        <message>
            <source>Their passphrase</source>
            <translation>Their passphrase</translation>
        </message>
        <message>
            <source>Then all keys are changed and every file is written anew under them. That takes a moment; leave the laptop open.</source>
            <translation>Then all keys are changed and every file is written anew under them. That takes a moment; leave the laptop open.</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>This laptop</translation>
        </message>
        <message>
            <source>What can be done for %1</source>
            <translation>What can be done for %1</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>What they do here</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>Who takes over</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Who works here</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Window</translation>
        </message>
        <message>
            <source>Your passphrase is changed. The old one opens nothing any more.</source>
            <translation>Your passphrase is changed. The old one opens nothing any more.</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
    </context>
</TS>
