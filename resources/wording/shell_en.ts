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
            <source>Approval code, to read out to the mission</source>
            <translation>Approval code, to read out to the mission</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Choose a passphrase.</source>
            <translation>Choose a passphrase.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Choose at least one.</translation>
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
            <source>Copied. It leaves the clipboard in a minute.</source>
            <translation>Copied. It leaves the clipboard in a minute.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</translation>
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
            <source>Long enough, if it is no proverb, song or name that others know.</source>
            <translation>Long enough, if it is no proverb, song or name that others know.</translation>
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
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Prepare this laptop</source>
            <translation>Prepare this laptop</translation>
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
            <source>Propose one</source>
            <translation>Propose one</translation>
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
            <source>The mission gave you a small file, the site pack. It says which site this is and where figures may go.</source>
            <translation>The mission gave you a small file, the site pack. It says which site this is and where figures may go.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>The same once more</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>The sheet is put away, not beside this laptop</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>The two are not the same.</translation>
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
            <source>Write your initials.</source>
            <translation>Write your initials.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Your initials</translation>
        </message>
        <message>
            <source>the file ends in .fcsite</source>
            <translation>the file ends in .fcsite</translation>
        </message>
    </context>
    <context>
        <name>frame</name>
        <message numerus="yes">
            <source>%n batch(es) wait(s) here, sealed</source>
            <translation>
                <numerusform>%n sealed batch waits here</numerusform>
                <numerusform>%n sealed batches wait here</numerusform>
            </translation>
        </message>
        <message>
            <source>All is saved, %1</source>
            <translation>All is saved, %1</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>Nothing waits to be sent</translation>
        </message>
        <message>
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</translation>
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
        <name>rail</name>
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
            <source>Settings</source>
            <translation>Settings</translation>
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
        <name>settings</name>
        <message>
            <source>%1 can open Fieldapp now.</source>
            <translation>%1 can open Fieldapp now.</translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes.</source>
            <translation>An encrypted copy is made and checked each time Fieldapp closes.</translation>
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
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
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
            <source>Make a copy now</source>
            <translation>Make a copy now</translation>
        </message>
        <message>
            <source>Making the copy…</source>
            <translation>Making the copy…</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>Passphrase, typed by the new user</translation>
        </message>
        <message>
            <source>Propose a passphrase</source>
            <translation>Propose a passphrase</translation>
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
            <source>The administrator lets people in.</source>
            <translation>The administrator lets people in.</translation>
        </message>
        <message>
            <source>The copy is made and was checked.</source>
            <translation>The copy is made and was checked.</translation>
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
            <source>Their initials</source>
            <translation>Their initials</translation>
        </message>
        <message>
            <source>Their passphrase</source>
            <translation>Their passphrase</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>This laptop</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>What they do here</translation>
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
            <source>since %1</source>
            <translation>since %1</translation>
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
            <source>Nothing is lost. A colleague who does the same work can open with their own passphrase, and the administrator can let you in again. If nobody can open, take the recovery sheet and call the mission: the two together open this laptop.</source>
            <translation>Nothing is lost. A colleague who does the same work can open with their own passphrase, and the administrator can let you in again. If nobody can open, take the recovery sheet and call the mission: the two together open this laptop.</translation>
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
