<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Charts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: %2 on %3</source>
            <translation>%1: %2 on %3</translation>
        </message>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1: %2 on %3, %4 on %5</translation>
        </message>
        <message>
            <source>look closer: %1</source>
            <translation>look closer: %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>no clear change</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Read more</source>
            <translation>Read more</translation>
        </message>
        <message>
            <source>Say what happened</source>
            <translation>Say what happened</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>This computer has a key of its own</translation>
        </message>
        <message>
            <source>This disk runs in another computer: call the coordinator. Work on as usual; nothing is sealed.</source>
            <translation>This disk runs in another computer: call the coordinator. Work on as usual; nothing is sealed.</translation>
        </message>
        <message>
            <source>This disk runs in another computer: nothing is sealed until you say what happened.</source>
            <translation>This disk runs in another computer: nothing is sealed until you say what happened.</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>not ticked</source>
            <translation>not ticked</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>ticked</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed.</source>
            <translation>
                <numerusform>%n batch waits here, sealed.</numerusform>
                <numerusform>%n batches wait here, sealed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait(s)</source>
            <translation>
                <numerusform>%n batch waits</numerusform>
                <numerusform>%n batches wait</numerusform>
            </translation>
        </message>
        <message>
            <source>A USB stick takes them to the mission too; anybody may carry it.</source>
            <translation>A USB stick takes them to the mission too; anybody may carry it.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>A month that is closed comes here by itself.</translation>
        </message>
        <message>
            <source>Another computer sends under the name of this one.</source>
            <translation>Another computer sends under the name of this one.</translation>
        </message>
        <message>
            <source>Another server answered in the mission’s place.</source>
            <translation>Another server answered in the mission’s place.</translation>
        </message>
        <message>
            <source>At the next sending it says what it holds, then everything goes on by itself. A USB stick brings it too.</source>
            <translation>At the next sending it says what it holds, then everything goes on by itself. A USB stick brings it too.</translation>
        </message>
        <message>
            <source>Both work from one copy. Nothing is lost; sealing rests until a coordinator says which of the two goes on.</source>
            <translation>Both work from one copy. Nothing is lost; sealing rests until a coordinator says which of the two goes on.</translation>
        </message>
        <message>
            <source>Call the mission. Everything stays here, sealed, and counts again if it takes this back.</source>
            <translation>Call the mission. Everything stays here, sealed, and counts again if it takes this back.</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>Everything has been received by the mission.</translation>
        </message>
        <message>
            <source>Everything is delivered and backed up.</source>
            <translation>Everything is delivered and backed up.</translation>
        </message>
        <message>
            <source>Next try at %1, sooner if the network comes back.</source>
            <translation>Next try at %1, sooner if the network comes back.</translation>
        </message>
        <message>
            <source>No network at the moment. Nothing is lost.</source>
            <translation>No network at the moment. Nothing is lost.</translation>
        </message>
        <message>
            <source>Nothing is lost. What to do stands below, beside each of them.</source>
            <translation>Nothing is lost. What to do stands below, beside each of them.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Nothing waits to be sent.</translation>
        </message>
        <message>
            <source>Nothing was given to it. Try another network; if it stays so, call the mission.</source>
            <translation>Nothing was given to it. Try another network; if it stays so, call the mission.</translation>
        </message>
        <message numerus="yes">
            <source>Offline since %n day(s). Nothing is lost.</source>
            <translation>
                <numerusform>Offline since %n day. Nothing is lost.</numerusform>
                <numerusform>Offline since %n days. Nothing is lost.</numerusform>
            </translation>
        </message>
        <message>
            <source>On the way by USB stick.</source>
            <translation>On the way by USB stick.</translation>
        </message>
        <message>
            <source>Only the mission can open what is sealed; nothing is lost meanwhile.</source>
            <translation>Only the mission can open what is sealed; nothing is lost meanwhile.</translation>
        </message>
        <message>
            <source>Open any page in a browser and sign in there, or try another network.</source>
            <translation>Open any page in a browser and sign in there, or try another network.</translation>
        </message>
        <message>
            <source>Plug it in again when it comes back from the mission: the receipts lie on it. Sending by network stays possible.</source>
            <translation>Plug it in again when it comes back from the mission: the receipts lie on it. Sending by network stays possible.</translation>
        </message>
        <message>
            <source>Put back from a copy: closing a month waits for the mission.</source>
            <translation>Put back from a copy: closing a month waits for the mission.</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>Send now also asks the mission for the proofs that are still missing.</translation>
        </message>
        <message>
            <source>Sending did not go through. Nothing is lost.</source>
            <translation>Sending did not go through. Nothing is lost.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Sending…</translation>
        </message>
        <message>
            <source>The batch of %1 waits here, sealed.</source>
            <translation>The batch of %1 waits here, sealed.</translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) ahead of the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>The clock of this computer is %n day ahead of the mission’s. Sending works all the same; set it right.</numerusform>
                <numerusform>The clock of this computer is %n days ahead of the mission’s. Sending works all the same; set it right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) behind the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>The clock of this computer is %n day behind the mission’s. Sending works all the same; set it right.</numerusform>
                <numerusform>The clock of this computer is %n days behind the mission’s. Sending works all the same; set it right.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission has it all in its backup. A month that is closed comes here by itself.</source>
            <translation>The mission has it all in its backup. A month that is closed comes here by itself.</translation>
        </message>
        <message>
            <source>The mission is busy at the moment.</source>
            <translation>The mission is busy at the moment.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends.</source>
            <translation>The mission no longer counts what this computer sends.</translation>
        </message>
        <message numerus="yes">
            <source>The mission set %n batch(es) aside.</source>
            <translation>
                <numerusform>The mission set %n batch aside.</numerusform>
                <numerusform>The mission set %n batches aside.</numerusform>
            </translation>
        </message>
        <message>
            <source>This network wants you to sign in first.</source>
            <translation>This network wants you to sign in first.</translation>
        </message>
        <message>
            <source>Waits for the mission’s approval.</source>
            <translation>Waits for the mission’s approval.</translation>
        </message>
        <message>
            <source>What is sealed is received and kept; it is counted once the mission has approved this computer. Read out the code to it:</source>
            <translation>What is sealed is received and kept; it is counted once the mission has approved this computer. Read out the code to it:</translation>
        </message>
        <message>
            <source>You can go on working: nothing here waits for the network. It can be stopped below.</source>
            <translation>You can go on working: nothing here waits for the network. It can be stopped below.</translation>
        </message>
        <message>
            <source>next try at %1</source>
            <translation>next try at %1</translation>
        </message>
        <message>
            <source>no network at the moment</source>
            <translation>no network at the moment</translation>
        </message>
        <message numerus="yes">
            <source>offline since %n day(s)</source>
            <translation>
                <numerusform>offline since %n day</numerusform>
                <numerusform>offline since %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>the mission is busy</source>
            <translation>the mission is busy</translation>
        </message>
        <message>
            <source>the mission was not reached</source>
            <translation>the mission was not reached</translation>
        </message>
        <message>
            <source>the network asks to sign in</source>
            <translation>the network asks to sign in</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Now: %1</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>From the directory</source>
            <translation>From the directory</translation>
        </message>
        <message>
            <source>In the whole country</source>
            <translation>In the whole country</translation>
        </message>
        <message>
            <source>Numbers of this site</source>
            <translation>Numbers of this site</translation>
        </message>
        <message>
            <source>Say where you are, what is happening, how many persons. Do not hang up first.</source>
            <translation>Say where you are, what is happening, how many persons. Do not hang up first.</translation>
        </message>
        <message>
            <source>The site has noted no number of its own yet: a coordinator adds them in the settings.</source>
            <translation>The site has noted no number of its own yet: a coordinator adds them in the settings.</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>Whom to call now</translation>
        </message>
        <message>
            <source>to be checked by the site</source>
            <translation>to be checked by the site</translation>
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
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>Closing a month waits until the mission confirms what it holds.</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Show the list</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message>
            <source>Bringing the stick up to date…</source>
            <translation>Bringing the stick up to date…</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Copy to a stick…</source>
            <translation>Copy to a stick…</translation>
        </message>
        <message>
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>The copies on the stick are up to date. Keep it elsewhere than the laptop.</translation>
        </message>
        <message>
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</translation>
        </message>
    </context>
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
            <source>%1 is taken: choose another name.</source>
            <translation>%1 is taken: choose another name.</translation>
        </message>
        <message>
            <source>Another site pack</source>
            <translation>Another site pack</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approval</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>Approval code</translation>
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
            <source>Call the mission and read out these six digits and the name below. The mission compares them with what this laptop sends: so it counts only laptops it knows.</source>
            <translation>Call the mission and read out these six digits and the name below. The mission compares them with what this laptop sends: so it counts only laptops it knows.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Choose at least one.</translation>
        </message>
        <message>
            <source>Choose counsellor or psychologist: somebody must be able to read the notes.</source>
            <translation>Choose counsellor or psychologist: somebody must be able to read the notes.</translation>
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
            <source>Close: the team goes on by itself</source>
            <translation>Close: the team goes on by itself</translation>
        </message>
        <message>
            <source>Compare these six words with the laptop’s sheet. If one differs, close the window and call the mission: this is not its pack.</source>
            <translation>Compare these six words with the laptop’s sheet. If one differs, close the window and call the mission: this is not its pack.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Continue with the coordinator</source>
            <translation>Continue with the coordinator</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – recovery sheet</translation>
        </message>
        <message>
            <source>First, somebody who receives people</source>
            <translation>First, somebody who receives people</translation>
        </message>
        <message>
            <source>I am alone for now</source>
            <translation>I am alone for now</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</translation>
        </message>
        <message>
            <source>If this is not your site, stop here and ask the mission for the right pack.</source>
            <translation>If this is not your site, stop here and ask the mission for the right pack.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>Installation: %1</translation>
        </message>
        <message>
            <source>It opens for %1 now. Ctrl+L locks it; then the next person opens it with their own passphrase.</source>
            <translation>It opens for %1 now. Ctrl+L locks it; then the next person opens it with their own passphrase.</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</translation>
        </message>
        <message>
            <source>Name of this installation</source>
            <translation>Name of this installation</translation>
        </message>
        <message>
            <source>No passphrase exists yet: nothing can be opened, and nothing is written. The people who will work here choose their own.</source>
            <translation>No passphrase exists yet: nothing can be opened, and nothing is written. The people who will work here choose their own.</translation>
        </message>
        <message>
            <source>Not a site pack, left aside: %1. Ask the mission for it again.</source>
            <translation>Not a site pack, left aside: %1. Ask the mission for it again.</translation>
        </message>
        <message>
            <source>Nothing has to wait for it: you can work and close months at once. What is sealed is kept by the mission and counted as soon as it has agreed. The request goes with the first sending, by network or by USB stick; the code stands there too.</source>
            <translation>Nothing has to wait for it: you can work and close months at once. What is sealed is kept by the mission and counted as soon as it has agreed. The request goes with the first sending, by network or by USB stick; the code stands there too.</translation>
        </message>
        <message>
            <source>One passphrase will open all that your roles open. Let a second person in as soon as there is one, under Settings.</source>
            <translation>One passphrase will open all that your roles open. Let a second person in as soon as there is one, under Settings.</translation>
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
            <source>The coordinator closes the months and lets people in, and opens no note. Another name and another passphrase than %1’s; %1 looks away.</source>
            <translation>The coordinator closes the months and lets people in, and opens no note. Another name and another passphrase than %1’s; %1 looks away.</translation>
        </message>
        <message>
            <source>The mission agrees to this laptop</source>
            <translation>The mission agrees to this laptop</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</translation>
        </message>
        <message>
            <source>The mission that prepared it: %1</source>
            <translation>The mission that prepared it: %1</translation>
        </message>
        <message>
            <source>The same pack is also for: %1</source>
            <translation>The same pack is also for: %1</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>The sheet is put away, not beside this laptop</translation>
        </message>
        <message>
            <source>The words are the same: the team goes on</source>
            <translation>The words are the same: the team goes on</translation>
        </message>
        <message>
            <source>Then, the coordinator</source>
            <translation>Then, the coordinator</translation>
        </message>
        <message>
            <source>There is no pack for %1 here. This laptop was prepared for: %2. Compare with its sheet, or call the mission.</source>
            <translation>There is no pack for %1 here. This laptop was prepared for: %2. Compare with its sheet, or call the mission.</translation>
        </message>
        <message>
            <source>They choose their own name and passphrase; everybody else looks away.</source>
            <translation>They choose their own name and passphrase; everybody else looks away.</translation>
        </message>
        <message>
            <source>This is my site</source>
            <translation>This is my site</translation>
        </message>
        <message>
            <source>This laptop is ready, and locked</source>
            <translation>This laptop is ready, and locked</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>This laptop replaces a lost one</translation>
        </message>
        <message>
            <source>This laptop will be for</source>
            <translation>This laptop will be for</translation>
        </message>
        <message>
            <source>This pack is not for %1. If that is your site, ask the mission for its pack.</source>
            <translation>This pack is not for %1. If that is your site, ask the mission for its pack.</translation>
        </message>
        <message>
            <source>Type the code first.</source>
            <translation>Type the code first.</translation>
        </message>
        <message>
            <source>Type the code of the site, as it stands on the laptop’s sheet</source>
            <translation>Type the code of the site, as it stands on the laptop’s sheet</translation>
        </message>
        <message>
            <source>Type the code of your site, as it stands above</source>
            <translation>Type the code of your site, as it stands above</translation>
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
            <source>Whom to call</source>
            <translation>Whom to call</translation>
        </message>
        <message>
            <source>Words of this pack, to compare with the laptop’s sheet: %1</source>
            <translation>Words of this pack, to compare with the laptop’s sheet: %1</translation>
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
        <name>settings</name>
        <message>
            <source>Who works here</source>
            <translation>Who works here</translation>
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
