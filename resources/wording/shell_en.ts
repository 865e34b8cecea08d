<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>cover</name>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Another site pack</source>
            <translation>Another site pack</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approval</translation>
        </message>
        <message>
            <source>Approval code, to read out to the mission</source>
            <translation>Approval code, to read out to the mission</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>Choose the file first.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choose…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – recovery sheet</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>Installation: %1</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</translation>
        </message>
        <message>
            <source>Open Fieldapp</source>
            <translation>Open Fieldapp</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Preparing…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Recovery code</translation>
        </message>
        <message>
            <source>Recovery code: %1</source>
            <translation>Recovery code: %1</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Recovery sheet</translation>
        </message>
        <message>
            <source>Site pack</source>
            <translation>Site pack</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>Site: %1</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>The sheet is put away, not beside this laptop</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>This laptop replaces a lost one</translation>
        </message>
        <message>
            <source>What you do here</source>
            <translation>What you do here</translation>
        </message>
        <message>
            <source>Which site is this laptop for?</source>
            <translation>Which site is this laptop for?</translation>
        </message>
        <message>
            <source>Who you are</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>file.fcsite, or the line fieldapp:https://…</source>
            <translation>file.fcsite, or the line fieldapp:https://…</translation>
        </message>
    </context>
    <context>
        <name>forgotten</name>
        <message>
            <source>1. Save a small file on a stick and bring or send it to the mission. It holds no name and opens nothing by itself.</source>
            <translation>1. Save a small file on a stick and bring or send it to the mission. It holds no name and opens nothing by itself.</translation>
        </message>
        <message>
            <source>2. Call the person who stands on the recovery sheet. The mission makes a second file from the first and gives it back.</source>
            <translation>2. Call the person who stands on the recovery sheet. The mission makes a second file from the first and gives it back.</translation>
        </message>
        <message>
            <source>3. Come back here with the mission's file and the sheet. You can close Fieldapp meanwhile.</source>
            <translation>3. Come back here with the mission's file and the sheet. You can close Fieldapp meanwhile.</translation>
        </message>
        <message>
            <source>A colleague renews your access</source>
            <translation>A colleague renews your access</translation>
        </message>
        <message>
            <source>A colleague who does the same work</source>
            <translation>A colleague who does the same work</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>Choose at least one role.</translation>
        </message>
        <message>
            <source>File for the mission</source>
            <translation>File for the mission</translation>
        </message>
        <message>
            <source>I have the mission's file</source>
            <translation>I have the mission's file</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>Initials of the colleague</translation>
        </message>
        <message>
            <source>It is written in the audit trail. Your files and drafts stay as they are.</source>
            <translation>It is written in the audit trail. Your files and drafts stay as they are.</translation>
        </message>
        <message>
            <source>Nobody can open any more</source>
            <translation>Nobody can open any more</translation>
        </message>
        <message>
            <source>Nothing is lost. Who is there with you?</source>
            <translation>Nothing is lost. Who is there with you?</translation>
        </message>
        <message>
            <source>Open with both</source>
            <translation>Open with both</translation>
        </message>
        <message>
            <source>Opening with both halves…</source>
            <translation>Opening with both halves…</translation>
        </message>
        <message>
            <source>Passphrase of the colleague, typed by them</source>
            <translation>Passphrase of the colleague, typed by them</translation>
        </message>
        <message>
            <source>Renew and open</source>
            <translation>Renew and open</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>Renewing the access…</translation>
        </message>
        <message>
            <source>Save the file for the mission…</source>
            <translation>Save the file for the mission…</translation>
        </message>
        <message>
            <source>Saved. Bring this file to the mission.</source>
            <translation>Saved. Bring this file to the mission.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>The mission's file</translation>
        </message>
        <message>
            <source>The mission's file and the code of the sheet</source>
            <translation>The mission's file and the code of the sheet</translation>
        </message>
        <message>
            <source>Then it takes the recovery sheet the partner keeps, and the mission. The two together open this laptop; neither can alone.</source>
            <translation>Then it takes the recovery sheet the partner keeps, and the mission. The two together open this laptop; neither can alone.</translation>
        </message>
        <message>
            <source>They type their own passphrase here and you choose a new one, now. An administrator can help anybody who opens no notes.</source>
            <translation>They type their own passphrase here and you choose a new one, now. An administrator can help anybody who opens no notes.</translation>
        </message>
        <message>
            <source>With the sheet and the mission, in three steps</source>
            <translation>With the sheet and the mission, in three steps</translation>
        </message>
        <message>
            <source>Your new passphrase</source>
            <translation>Your new passphrase</translation>
        </message>
    </context>
    <context>
        <name>frame</name>
        <message>
            <source>All is saved, %1</source>
            <translation>All is saved, %1</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Saved.</translation>
        </message>
        <message>
            <source>Session in progress: the screen is covered as always, and locks after an hour only. F9 ends it.</source>
            <translation>Session in progress: the screen is covered as always, and locks after an hour only. F9 ends it.</translation>
        </message>
        <message>
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>Taken back.</translation>
        </message>
        <message>
            <source>The session is over: the screen locks as always.</source>
            <translation>The session is over: the screen locks as always.</translation>
        </message>
    </context>
    <context>
        <name>keys</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
    </context>
    <context>
        <name>kit</name>
        <message>
            <source>Clear</source>
            <translation>Clear</translation>
        </message>
        <message>
            <source>Hide the passphrase</source>
            <translation>Hide the passphrase</translation>
        </message>
        <message>
            <source>Not a date yet: 4/3, yesterday, 12 May…</source>
            <translation>Not a date yet: 4/3, yesterday, 12 May…</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Show the passphrase</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Type to find</translation>
        </message>
    </context>
    <context>
        <name>notice</name>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
    </context>
    <context>
        <name>passphrase</name>
        <message>
            <source>Choose a passphrase.</source>
            <translation>Choose a passphrase.</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</translation>
        </message>
        <message>
            <source>Fair.</source>
            <translation>Fair.</translation>
        </message>
        <message>
            <source>Propose one</source>
            <translation>Propose one</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Strong.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>The same once more</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>The two are not the same.</translation>
        </message>
        <message>
            <source>Weak.</source>
            <translation>Weak.</translation>
        </message>
    </context>
    <context>
        <name>rail</name>
        <message>
            <source>Activities</source>
            <translation>Activities</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Cover</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Month</translation>
        </message>
        <message>
            <source>People</source>
            <translation>People</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Sending</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Session in progress</source>
            <translation>Session in progress</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
    </context>
    <context>
        <name>recovery</name>
        <message>
            <source>The code on the sheet</source>
            <translation>The code on the sheet</translation>
        </message>
    </context>
    <context>
        <name>restore</name>
        <message>
            <source>Only their file was damaged. Everything that was written stays.</source>
            <translation>Only their file was damaged. Everything that was written stays.</translation>
        </message>
        <message>
            <source>Plug in the stick with the copies and choose the newest copy, a file store-….db in the folder fieldapp-…. Your initials and passphrase of then open it.</source>
            <translation>Plug in the stick with the copies and choose the newest copy, a file store-….db in the folder fieldapp-…. Your initials and passphrase of then open it.</translation>
        </message>
        <message>
            <source>Put back the copy of %1</source>
            <translation>Put back the copy of %1</translation>
        </message>
        <message>
            <source>Put the files back</source>
            <translation>Put the files back</translation>
        </message>
        <message>
            <source>Putting the files back and checking every one… Leave the laptop open.</source>
            <translation>Putting the files back and checking every one… Leave the laptop open.</translation>
        </message>
        <message>
            <source>The copy is put back</source>
            <translation>The copy is put back</translation>
        </message>
        <message>
            <source>The copy on the stick</source>
            <translation>The copy on the stick</translation>
        </message>
        <message>
            <source>The data on this disk are damaged. What was written after the copy of %1 would be lost, as far as it cannot be read. The damaged files are put aside on this laptop, never deleted.</source>
            <translation>The data on this disk are damaged. What was written after the copy of %1 would be lost, as far as it cannot be read. The damaged files are put aside on this laptop, never deleted.</translation>
        </message>
        <message>
            <source>The files are back. Work can go on at once; closing a month waits until the mission confirms what it holds. Fieldapp lists the days and persons to enter again.</source>
            <translation>The files are back. Work can go on at once; closing a month waits until the mission confirms what it holds. Fieldapp lists the days and persons to enter again.</translation>
        </message>
        <message>
            <source>The keys of the files are put back</source>
            <translation>The keys of the files are put back</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>This laptop replaces a lost one</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>Administrator</source>
            <translation>Administrator</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Coordinator</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Counsellor</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>Psychologist</source>
            <translation>Psychologist</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Reception</translation>
        </message>
    </context>
    <context>
        <name>sheet</name>
        <message>
            <source>Print it, or copy the code by hand; then delete the file. It must not stay on this laptop.</source>
            <translation>Print it, or copy the code by hand; then delete the file. It must not stay on this laptop.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Recovery sheet</translation>
        </message>
        <message>
            <source>Save the sheet (PDF)…</source>
            <translation>Save the sheet (PDF)…</translation>
        </message>
        <message>
            <source>Type group %1 of the code, as it stands on your paper</source>
            <translation>Type group %1 of the code, as it stands on your paper</translation>
        </message>
    </context>
    <context>
        <name>status</name>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Stopping…</translation>
        </message>
    </context>
    <context>
        <name>told</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Seen</translation>
        </message>
    </context>
    <context>
        <name>unlock</name>
        <message>
            <source>Capitals are on</source>
            <translation>Capitals are on</translation>
        </message>
        <message>
            <source>Forgotten passphrase?</source>
            <translation>Forgotten passphrase?</translation>
        </message>
        <message>
            <source>Keyboard: %1</source>
            <translation>Keyboard: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Opening…</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Put back the copy of %1…</source>
            <translation>Put back the copy of %1…</translation>
        </message>
        <message numerus="yes">
            <source>This passphrase does not open. Try again in %n second(s).</source>
            <translation>
                <numerusform>This passphrase does not open. Try again in %n second.</numerusform>
                <numerusform>This passphrase does not open. Try again in %n seconds.</numerusform>
            </translation>
        </message>
        <message>
            <source>You can try again.</source>
            <translation>You can try again.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Your initials</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>%1 MB</source>
            <translation>%1 MB</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 kB</translation>
        </message>
    </context>
</TS>
