<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
