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
        <name>Activities</name>
        <message numerus="yes">
            <source>%n in households</source>
            <translation>
                <numerusform>%n in households</numerusform>
                <numerusform>%n in households</numerusform>
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
            <source>%n without a name</source>
            <translation>
                <numerusform>%n without a name</numerusform>
                <numerusform>%n without a name</numerusform>
            </translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activities</translation>
        </message>
        <message>
            <source>Activity cancelled.</source>
            <translation>Activity cancelled.</translation>
        </message>
        <message>
            <source>Activity corrected.</source>
            <translation>Activity corrected.</translation>
        </message>
        <message>
            <source>Activity saved.</source>
            <translation>Activity saved.</translation>
        </message>
        <message>
            <source>Activity without names</source>
            <translation>Activity without names</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Also older than three months</source>
            <translation>Also older than three months</translation>
        </message>
        <message>
            <source>Cancel this activity</source>
            <translation>Cancel this activity</translation>
        </message>
        <message>
            <source>Correct the activity</source>
            <translation>Correct the activity</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Directory</translation>
        </message>
        <message>
            <source>Distribution or attendance</source>
            <translation>Distribution or attendance</translation>
        </message>
        <message>
            <source>Every kind of service</source>
            <translation>Every kind of service</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groups</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>Kind of service</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Lists</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>New activity</translation>
        </message>
        <message>
            <source>Nothing here yet. A distribution, a group, an awareness session: write it down as it happens.</source>
            <translation>Nothing here yet. A distribution, a group, an awareness session: write it down as it happens.</translation>
        </message>
        <message>
            <source>Nothing with these filters.</source>
            <translation>Nothing with these filters.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Paper forms</translation>
        </message>
        <message>
            <source>Partners’ answers</source>
            <translation>Partners’ answers</translation>
        </message>
        <message>
            <source>People without a name</source>
            <translation>People without a name</translation>
        </message>
        <message>
            <source>Save the activity</source>
            <translation>Save the activity</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Save the correction</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Without a name</translation>
        </message>
    </context>
    <context>
        <name>Assistant</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) known by card from another site: not counted twice</source>
            <translation>
                <numerusform>%n person known by card from another site: not counted twice</numerusform>
                <numerusform>%n persons known by card from another site: not counted twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) say they are followed elsewhere: possible overlap</source>
            <translation>
                <numerusform>%n person says they are followed elsewhere: possible overlap</numerusform>
                <numerusform>%n persons say they are followed elsewhere: possible overlap</numerusform>
            </translation>
        </message>
        <message>
            <source>Closures to sign</source>
            <translation>Closures to sign</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Contradictions</translation>
        </message>
        <message>
            <source>Emergencies that ran out</source>
            <translation>Emergencies that ran out</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Entries</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>Late entries</translation>
        </message>
        <message>
            <source>Looking through the month…</source>
            <translation>Looking through the month…</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Not recorded</translation>
        </message>
        <message>
            <source>Nothing to look at: this month is in order.</source>
            <translation>Nothing to look at: this month is in order.</translation>
        </message>
        <message>
            <source>Paper not typed</source>
            <translation>Paper not typed</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>Possible doubles</translation>
        </message>
        <message>
            <source>Quality of the data</source>
            <translation>Quality of the data</translation>
        </message>
        <message>
            <source>Referrals without an answer</source>
            <translation>Referrals without an answer</translation>
        </message>
        <message>
            <source>Your unfinished forms</source>
            <translation>Your unfinished forms</translation>
        </message>
    </context>
    <context>
        <name>Attachment</name>
        <message>
            <source>Add a paper</source>
            <translation>Add a paper</translation>
        </message>
        <message>
            <source>Add a paper…</source>
            <translation>Add a paper…</translation>
        </message>
        <message>
            <source>Cancel this paper</source>
            <translation>Cancel this paper</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>Cancelled: %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Fit</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>In a few words</translation>
        </message>
        <message>
            <source>Keep this paper</source>
            <translation>Keep this paper</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Larger</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>Older (%1)</translation>
        </message>
        <message>
            <source>Only the pixels are kept, without place or date. The file itself stays where it is: delete it there yourself.</source>
            <translation>Only the pixels are kept, without place or date. The file itself stays where it is: delete it there yourself.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Paper</translation>
        </message>
        <message>
            <source>Paper cancelled.</source>
            <translation>Paper cancelled.</translation>
        </message>
        <message>
            <source>Paper kept. Delete the file on the telephone or stick yourself.</source>
            <translation>Paper kept. Delete the file on the telephone or stick yourself.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papers</translation>
        </message>
        <message>
            <source>Photos and scans (*.png *.jpg *.jpeg)</source>
            <translation>Photos and scans (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>Reading the picture…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Smaller</translation>
        </message>
        <message>
            <source>The paper</source>
            <translation>The paper</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>What it is</translation>
        </message>
        <message>
            <source>Why it does not belong here</source>
            <translation>Why it does not belong here</translation>
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
        <name>Calendar</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s) moved.</source>
            <translation>
                <numerusform>%n appointment moved.</numerusform>
                <numerusform>%n appointments moved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n day(s)</source>
            <translation>
                <numerusform>+%n day</numerusform>
                <numerusform>+%n days</numerusform>
            </translation>
        </message>
        <message>
            <source>An appointment for whom?</source>
            <translation>An appointment for whom?</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Appointment</translation>
        </message>
        <message>
            <source>Appointment booked.</source>
            <translation>Appointment booked.</translation>
        </message>
        <message>
            <source>Appointment moved.</source>
            <translation>Appointment moved.</translation>
        </message>
        <message>
            <source>Arrows go about. Enter opens, N books, M moves, Space marks several to move together.</source>
            <translation>Arrows go about. Enter opens, N books, M moves, Space marks several to move together.</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Book an appointment</translation>
        </message>
        <message>
            <source>Book the appointment</source>
            <translation>Book the appointment</translation>
        </message>
        <message>
            <source>By how many days</source>
            <translation>By how many days</translation>
        </message>
        <message>
            <source>Cards written to %1. Delete the file once they are printed.</source>
            <translation>Cards written to %1. Delete the file once they are printed.</translation>
        </message>
        <message>
            <source>Free at %1</source>
            <translation>Free at %1</translation>
        </message>
        <message>
            <source>Free on this day</source>
            <translation>Free on this day</translation>
        </message>
        <message numerus="yes">
            <source>Move %n appointment(s)</source>
            <translation>
                <numerusform>Move %n appointment</numerusform>
                <numerusform>Move %n appointments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n card(s)…</source>
            <translation>
                <numerusform>Print %n card…</numerusform>
                <numerusform>Print %n cards…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the cards</source>
            <translation>Save the cards</translation>
        </message>
        <message>
            <source>The arrows choose the place, Enter sets it there, Esc leaves it where it was.</source>
            <translation>The arrows choose the place, Enter sets it there, Esc leaves it where it was.</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>The week after</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>The week before</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>a closed day goes to the next open one</source>
            <translation>a closed day goes to the next open one</translation>
        </message>
        <message>
            <source>cards.pdf</source>
            <translation>cards.pdf</translation>
        </message>
        <message>
            <source>free</source>
            <translation>free</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>marked</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Card</source>
            <translation>Card</translation>
        </message>
        <message>
            <source>Code of the card: %1</source>
            <translation>Code of the card: %1</translation>
        </message>
        <message>
            <source>Give a card</source>
            <translation>Give a card</translation>
        </message>
        <message>
            <source>Joined with %1 on %2</source>
            <translation>Joined with %1 on %2</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>Take apart</translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <source>A card may be found by anybody: it says day, hour, a place the person recognises and a phone number. No service, no association, no name.</source>
            <translation>A card may be found by anybody: it says day, hour, a place the person recognises and a phone number. No service, no association, no name.</translation>
        </message>
        <message>
            <source>Appointment cards</source>
            <translation>Appointment cards</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Cards</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Phone</translation>
        </message>
        <message>
            <source>Save the words of the cards</source>
            <translation>Save the words of the cards</translation>
        </message>
        <message>
            <source>The cards say this from now on.</source>
            <translation>The cards say this from now on.</translation>
        </message>
        <message>
            <source>The place, in Arabic</source>
            <translation>The place, in Arabic</translation>
        </message>
        <message>
            <source>The place, in English</source>
            <translation>The place, in English</translation>
        </message>
        <message>
            <source>The place, in French</source>
            <translation>The place, in French</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Call the coordinator, who says here how it goes on. Until then, work on as usual.</source>
            <translation>Call the coordinator, who says here how it goes on. Until then, work on as usual.</translation>
        </message>
        <message>
            <source>Go on like this</source>
            <translation>Go on like this</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Noted</translation>
        </message>
        <message>
            <source>Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.</source>
            <translation>Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.</translation>
        </message>
        <message>
            <source>The disk was copied: both laptops go on</source>
            <translation>The disk was copied: both laptops go on</translation>
        </message>
        <message>
            <source>The disk was moved, or the laptop repaired</source>
            <translation>The disk was moved, or the laptop repaired</translation>
        </message>
        <message>
            <source>The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.</source>
            <translation>The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>This computer has a key of its own</translation>
        </message>
        <message>
            <source>This computer is known from now on; sealing goes on.</source>
            <translation>This computer is known from now on; sealing goes on.</translation>
        </message>
        <message>
            <source>This is another computer</source>
            <translation>This is another computer</translation>
        </message>
        <message>
            <source>This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with the other; what was written here since leaves from here.</source>
            <translation>This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with the other; what was written here since leaves from here.</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>What happened?</translation>
        </message>
        <message>
            <source>Working and closing go on meanwhile; the mission counts what is sent once it has agreed.</source>
            <translation>Working and closing go on meanwhile; the mission counts what is sent once it has agreed.</translation>
        </message>
        <message>
            <source>Write on this laptop’s sheet and read out to the mission: installation %1, code %2.</source>
            <translation>Write on this laptop’s sheet and read out to the mission: installation %1, code %2.</translation>
        </message>
    </context>
    <context>
        <name>Consent</name>
        <message>
            <source>Ask for the agreement after all</source>
            <translation>Ask for the agreement after all</translation>
        </message>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>Explain each purpose, then write the answer. Refusing one never closes the door to help.</translation>
        </message>
        <message>
            <source>Life in danger, cannot be asked…</source>
            <translation>Life in danger, cannot be asked…</translation>
        </message>
        <message>
            <source>Not written in this language: say it in their words, or with an interpreter.</source>
            <translation>Not written in this language: say it in their words, or with an interpreter.</translation>
        </message>
        <message>
            <source>Read what is explained</source>
            <translation>Read what is explained</translation>
        </message>
        <message>
            <source>The person is</source>
            <translation>The person is</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>Without this agreement no file is opened and nothing is kept. The welcome goes on.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>agreement given on %1</translation>
        </message>
        <message>
            <source>emergency, without agreement</source>
            <translation>emergency, without agreement</translation>
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
        <name>Days</name>
        <message>
            <source>A day to close</source>
            <translation>A day to close</translation>
        </message>
        <message>
            <source>Close this day</source>
            <translation>Close this day</translation>
        </message>
        <message>
            <source>Days this site closes</source>
            <translation>Days this site closes</translation>
        </message>
        <message>
            <source>Holidays of the next three months</source>
            <translation>Holidays of the next three months</translation>
        </message>
        <message>
            <source>None noted.</source>
            <translation>None noted.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Open again</translation>
        </message>
        <message>
            <source>Opening days</source>
            <translation>Opening days</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>What is late is counted in open days; appointments keep their hour on the wall, in Ramadan too.</source>
            <translation>What is late is counted in open days; appointments keep their hour on the wall, in Ramadan too.</translation>
        </message>
    </context>
    <context>
        <name>Directory</name>
        <message numerus="yes">
            <source>%n place(s) free of %1</source>
            <translation>
                <numerusform>%n place free of %1</numerusform>
                <numerusform>%n places free of %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Any need</source>
            <translation>Any need</translation>
        </message>
        <message>
            <source>Closed ones too</source>
            <translation>Closed ones too</translation>
        </message>
        <message>
            <source>Closed: it stays where it was named and is no longer offered.</source>
            <translation>Closed: it stays where it was named and is no longer offered.</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Directory</translation>
        </message>
        <message>
            <source>Find an organisation</source>
            <translation>Find an organisation</translation>
        </message>
        <message>
            <source>It is offered again.</source>
            <translation>It is offered again.</translation>
        </message>
        <message>
            <source>It no longer exists: close it</source>
            <translation>It no longer exists: close it</translation>
        </message>
        <message>
            <source>Name, town, need or number</source>
            <translation>Name, town, need or number</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Need</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>New organisation</translation>
        </message>
        <message>
            <source>Nothing found. New organisation (Ctrl+N) adds it.</source>
            <translation>Nothing found. New organisation (Ctrl+N) adds it.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>Offer it again</translation>
        </message>
        <message>
            <source>Organisation saved.</source>
            <translation>Organisation saved.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>The first %1 are shown; type to narrow.</source>
            <translation>The first %1 are shown; type to narrow.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
    </context>
    <context>
        <name>Doubles</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Compare</translation>
        </message>
        <message>
            <source>Comparing all files…</source>
            <translation>Comparing all files…</translation>
        </message>
        <message>
            <source>Names alike, and the same age, day of birth or phone. Nothing is joined without you.</source>
            <translation>Names alike, and the same age, day of birth or phone. Nothing is joined without you.</translation>
        </message>
        <message>
            <source>No two files look like one person.</source>
            <translation>No two files look like one person.</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>Possible doubles</translation>
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
            <source>blank form</source>
            <translation>blank form</translation>
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
            <source>masked</source>
            <translation>masked</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>since the start</translation>
        </message>
        <message>
            <source>since the start %1</source>
            <translation>since the start %1</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>what leaves</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Card, file number or three letters of the name</source>
            <translation>Card, file number or three letters of the name</translation>
        </message>
        <message>
            <source>Nobody found. Another spelling, or the file number?</source>
            <translation>Nobody found. Another spelling, or the file number?</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>People found</translation>
        </message>
        <message>
            <source>Type three letters at least.</source>
            <translation>Type three letters at least.</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Who is it?</translation>
        </message>
        <message>
            <source>agreed to no file</source>
            <translation>agreed to no file</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>given the same on %1</translation>
        </message>
        <message>
            <source>in the list already</source>
            <translation>in the list already</translation>
        </message>
    </context>
    <context>
        <name>ForkPane</name>
        <message>
            <source>A coordinator chooses how it goes on. Until then all other work goes on as usual.</source>
            <translation>A coordinator chooses how it goes on. Until then all other work goes on as usual.</translation>
        </message>
        <message>
            <source>Both computers go on</source>
            <translation>Both computers go on</translation>
        </message>
        <message>
            <source>Not counted so far: %1.</source>
            <translation>Not counted so far: %1.</translation>
        </message>
        <message>
            <source>Only this one goes on</source>
            <translation>Only this one goes on</translation>
        </message>
        <message>
            <source>The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is lost and nothing counts twice; until it is said what happened, nothing is sealed here.</source>
            <translation>The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is lost and nothing counts twice; until it is said what happened, nothing is sealed here.</translation>
        </message>
        <message>
            <source>The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on after it; days that were only on the other one are listed to be entered again.</source>
            <translation>The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on after it; days that were only on the other one are listed to be entered again.</translation>
        </message>
        <message>
            <source>This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again under it; what both had sent before stays with the other.</source>
            <translation>This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again under it; what both had sent before stays with the other.</translation>
        </message>
        <message>
            <source>Two computers send under one name</source>
            <translation>Two computers send under one name</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 or 1999</translation>
        </message>
        <message>
            <source>9:30</source>
            <translation>9:30</translation>
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
            <source>From %1 to %2</source>
            <translation>From %1 to %2</translation>
        </message>
        <message>
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Stays on this computer.</source>
            <translation>Stays on this computer.</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>To complete: %1</translation>
        </message>
        <message>
            <source>Type to find in the directory</source>
            <translation>Type to find in the directory</translation>
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
        <name>FormPicker</name>
        <message>
            <source>Nothing is called that here.</source>
            <translation>Nothing is called that here.</translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>Other forms</translation>
        </message>
        <message>
            <source>This person</source>
            <translation>This person</translation>
        </message>
        <message>
            <source>Type to find a form, a service…</source>
            <translation>Type to find a form, a service…</translation>
        </message>
        <message>
            <source>What is to be recorded?</source>
            <translation>What is to be recorded?</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message numerus="yes">
            <source>%n came at least once</source>
            <translation>
                <numerusform>%n came at least once</numerusform>
                <numerusform>%n came at least once</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enrolled</source>
            <translation>
                <numerusform>%n enrolled</numerusform>
                <numerusform>%n enrolled</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n made a business</source>
            <translation>
                <numerusform>%n made a business</numerusform>
                <numerusform>%n made a business</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>%n place left</numerusform>
                <numerusform>%n places left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n present</source>
            <translation>
                <numerusform>%n present</numerusform>
                <numerusform>%n present</numerusform>
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
            <source>%n went to the end</source>
            <translation>
                <numerusform>%n went to the end</numerusform>
                <numerusform>%n went to the end</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>Attendance sheet…</translation>
        </message>
        <message>
            <source>Change the group…</source>
            <translation>Change the group…</translation>
        </message>
        <message>
            <source>Enter on a line: somebody leaves the group.</source>
            <translation>Enter on a line: somebody leaves the group.</translation>
        </message>
        <message>
            <source>Group saved.</source>
            <translation>Group saved.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groups</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>Joined the group.</source>
            <translation>Joined the group.</translation>
        </message>
        <message>
            <source>Left on</source>
            <translation>Left on</translation>
        </message>
        <message>
            <source>Left the group.</source>
            <translation>Left the group.</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Members</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>New group</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>New session</translation>
        </message>
        <message>
            <source>No group yet. A group keeps who belongs to it, who came, and how they left.</source>
            <translation>No group yet. A group keeps who belongs to it, who came, and how they left.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save the group</source>
            <translation>Save the group</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>Save the session</translation>
        </message>
        <message>
            <source>Session of the group</source>
            <translation>Session of the group</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>Session saved.</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>Somebody joins</source>
            <translation>Somebody joins</translation>
        </message>
        <message>
            <source>The group</source>
            <translation>The group</translation>
        </message>
        <message>
            <source>Who was there</source>
            <translation>Who was there</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message numerus="yes">
            <source>%n person(s) in all</source>
            <translation>
                <numerusform>%n person in all</numerusform>
                <numerusform>%n persons in all</numerusform>
            </translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Men</translation>
        </message>
        <message>
            <source>Number only, sex and age unknown</source>
            <translation>Number only, sex and age unknown</translation>
        </message>
        <message>
            <source>People present</source>
            <translation>People present</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Women</translation>
        </message>
        <message>
            <source>age unknown</source>
            <translation>age unknown</translation>
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
        <message>
            <source>To decide: their card, or their mother’s first name.</source>
            <translation>To decide: their card, or their mother’s first name.</translation>
        </message>
    </context>
    <context>
        <name>ListEntry</name>
        <message>
            <source>%1 is written down.</source>
            <translation>%1 is written down.</translation>
        </message>
        <message>
            <source>%1 pers.</source>
            <translation>%1 pers.</translation>
        </message>
        <message numerus="yes">
            <source>%n household(s)</source>
            <translation>
                <numerusform>%n household</numerusform>
                <numerusform>%n households</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>%n member</numerusform>
                <numerusform>%n members</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>Attendance sheet…</translation>
        </message>
        <message>
            <source>Blank: this person only.</source>
            <translation>Blank: this person only.</translation>
        </message>
        <message>
            <source>Count people without a name…</source>
            <translation>Count people without a name…</translation>
        </message>
        <message>
            <source>Distribution or attendance list</source>
            <translation>Distribution or attendance list</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>Open the list</translation>
        </message>
        <message>
            <source>People in the household</source>
            <translation>People in the household</translation>
        </message>
        <message>
            <source>Quantity each</source>
            <translation>Quantity each</translation>
        </message>
        <message>
            <source>Register quickly</source>
            <translation>Register quickly</translation>
        </message>
        <message>
            <source>Save the attendance sheet</source>
            <translation>Save the attendance sheet</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>Sheet saved: %1</translation>
        </message>
        <message>
            <source>Take the line off</source>
            <translation>Take the line off</translation>
        </message>
        <message>
            <source>The line is taken off.</source>
            <translation>The line is taken off.</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>Write down</translation>
        </message>
        <message>
            <source>Written down</source>
            <translation>Written down</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>given the same on %1</translation>
        </message>
    </context>
    <context>
        <name>Merge</name>
        <message>
            <source>%1 holds a refusal that will hold for both: %2.</source>
            <translation>%1 holds a refusal that will hold for both: %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s)</source>
            <translation>
                <numerusform>%n appointment</numerusform>
                <numerusform>%n appointments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>%n group</numerusform>
                <numerusform>%n groups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>%n paper</numerusform>
                <numerusform>%n papers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questionnaire(s)</source>
            <translation>
                <numerusform>%n questionnaire</numerusform>
                <numerusform>%n questionnaires</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>%n service</numerusform>
                <numerusform>%n services</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>%n step</numerusform>
                <numerusform>%n steps</numerusform>
            </translation>
        </message>
        <message>
            <source>Both files are one now. They can be taken apart at any time.</source>
            <translation>Both files are one now. They can be taken apart at any time.</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Closed on</translation>
        </message>
        <message>
            <source>Find the other file</source>
            <translation>Find the other file</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Join into %1</source>
            <translation>Join into %1</translation>
        </message>
        <message>
            <source>Join two files</source>
            <translation>Join two files</translation>
        </message>
        <message>
            <source>Keep %1 instead</source>
            <translation>Keep %1 instead</translation>
        </message>
        <message>
            <source>Name, file number, card or phone of the other file</source>
            <translation>Name, file number, card or phone of the other file</translation>
        </message>
        <message>
            <source>The same in both: %1.</source>
            <translation>The same in both: %1.</translation>
        </message>
        <message>
            <source>They are two people</source>
            <translation>They are two people</translation>
        </message>
        <message>
            <source>Two people: they are not suggested again.</source>
            <translation>Two people: they are not suggested again.</translation>
        </message>
        <message>
            <source>What they say differently</source>
            <translation>What they say differently</translation>
        </message>
        <message>
            <source>Which file is the same person? Nothing is joined before you have compared both.</source>
            <translation>Which file is the same person? Nothing is joined before you have compared both.</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>closed on %1</translation>
        </message>
        <message>
            <source>is joined to it</source>
            <translation>is joined to it</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>not recorded</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>nothing yet</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>opened on %1</source>
            <translation>opened on %1</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>stays</translation>
        </message>
    </context>
    <context>
        <name>Mission</name>
        <message numerus="yes">
            <source>%n batch(es) received there wait(s) to be opened.</source>
            <translation>
                <numerusform>%n batch received there waits to be opened.</numerusform>
                <numerusform>%n batches received there wait to be opened.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more figure(s)</source>
            <translation>
                <numerusform>%n more figure</numerusform>
                <numerusform>%n more figures</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer of %1 still owes %2.</source>
            <translation>Another computer of %1 still owes %2.</translation>
        </message>
        <message>
            <source>Counted by the mission</source>
            <translation>Counted by the mission</translation>
        </message>
        <message>
            <source>Counted through %1.</source>
            <translation>Counted through %1.</translation>
        </message>
        <message numerus="yes">
            <source>It lacks from this computer: %n batch(es), number %1.</source>
            <translation>
                <numerusform>It lacks from this computer: %n batch, number %1.</numerusform>
                <numerusform>It lacks from this computer: %n batches, number %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its newest pack</source>
            <translation>Its newest pack</translation>
        </message>
        <message>
            <source>Its programme cannot be used here, the one before stays in use: tell the mission.</source>
            <translation>Its programme cannot be used here, the one before stays in use: tell the mission.</translation>
        </message>
        <message>
            <source>Month, quarter or year</source>
            <translation>Month, quarter or year</translation>
        </message>
        <message>
            <source>No month counted yet.</source>
            <translation>No month counted yet.</translation>
        </message>
        <message>
            <source>None came yet: this computer works with what it was set up with.</source>
            <translation>None came yet: this computer works with what it was set up with.</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Nothing is missing.</translation>
        </message>
        <message>
            <source>Number %1, of %2.</source>
            <translation>Number %1, of %2.</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Put away</translation>
        </message>
        <message>
            <source>Put away. The mission’s next notice shows here again.</source>
            <translation>Put away. The mission’s next notice shows here again.</translation>
        </message>
        <message>
            <source>Said by the mission on %1.</source>
            <translation>Said by the mission on %1.</translation>
        </message>
        <message>
            <source>The mission adds up all computers of a site: its figure may be larger than the one sent from here.</source>
            <translation>The mission adds up all computers of a site: its figure may be larger than the one sent from here.</translation>
        </message>
        <message>
            <source>The mission counts what this computer sent up to batch %1, nothing later: call them.</source>
            <translation>The mission counts what this computer sent up to batch %1, nothing later: call them.</translation>
        </message>
        <message>
            <source>The mission has not said yet what it counts. It comes with the receipts, once it has counted a month.</source>
            <translation>The mission has not said yet what it counts. It comes with the receipts, once it has counted a month.</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>What the mission says</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>counted by the mission</translation>
        </message>
        <message>
            <source>sent from here</source>
            <translation>sent from here</translation>
        </message>
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 is closed.</translation>
        </message>
        <message>
            <source>%1: new people %2, since the start %3</source>
            <translation>%1: new people %2, since the start %3</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) are sealed and wait here. Only the mission can open them.</source>
            <translation>
                <numerusform>%n figure is sealed and waits here. Only the mission can open it.</numerusform>
                <numerusform>%n figures are sealed and wait here. Only the mission can open them.</numerusform>
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
            <source>A number with ≈ is near the true one.</source>
            <translation>A number with ≈ is near the true one.</translation>
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
            <source>Checked side by side with everything sent before: %1 closings.</source>
            <translation>Checked side by side with everything sent before: %1 closings.</translation>
        </message>
        <message>
            <source>Checked; nothing was sent before it.</source>
            <translation>Checked; nothing was sent before it.</translation>
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
            <source>Exact figures, refusals of statistics included, for the cell only.</source>
            <translation>Exact figures, refusals of statistics included, for the cell only.</translation>
        </message>
        <message>
            <source>Figures of fewer than %1 people are masked (·), and others with them so that none can be worked out.</source>
            <translation>Figures of fewer than %1 people are masked (·), and others with them so that none can be worked out.</translation>
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
            <source>Looking through the month…</source>
            <translation>Looking through the month…</translation>
        </message>
        <message>
            <source>Month submitted.</source>
            <translation>Month submitted.</translation>
        </message>
        <message>
            <source>Month validated.</source>
            <translation>Month validated.</translation>
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
            <source>New people by month</source>
            <translation>New people by month</translation>
        </message>
        <message>
            <source>New people by month, exact, for the cell only</source>
            <translation>New people by month, exact, for the cell only</translation>
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
            <source>Not closed</source>
            <translation>Not closed</translation>
        </message>
        <message>
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>Nothing to report yet. The first session opens the first month.</translation>
        </message>
        <message>
            <source>Numbers of few people are masked (·), and others with them, so that nobody can be recognised.</source>
            <translation>Numbers of few people are masked (·), and others with them, so that nobody can be recognised.</translation>
        </message>
        <message>
            <source>People followed</source>
            <translation>People followed</translation>
        </message>
        <message>
            <source>People leave as rows only in groups of %1 or more who look alike.</source>
            <translation>People leave as rows only in groups of %1 or more who look alike.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>People since the start</translation>
        </message>
        <message>
            <source>People who leave as one coarse row each, in groups who look alike: %1.</source>
            <translation>People who leave as one coarse row each, in groups who look alike: %1.</translation>
        </message>
        <message>
            <source>People who left as one coarse row each: %1.</source>
            <translation>People who left as one coarse row each: %1.</translation>
        </message>
        <message>
            <source>People who refused statistics, counted nowhere: %1.</source>
            <translation>People who refused statistics, counted nowhere: %1.</translation>
        </message>
        <message>
            <source>People who wait until enough others look alike: %1.</source>
            <translation>People who wait until enough others look alike: %1.</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Prepare %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Rounded to a multiple of %1, up or down; the rest is carried over, as a rule no more than %2.</source>
            <translation>Rounded to a multiple of %1, up or down; the rest is carried over, as a rule no more than %2.</translation>
        </message>
        <message>
            <source>Rows, one coarse line a person, leave with the quarter, at the end of %1.</source>
            <translation>Rows, one coarse line a person, leave with the quarter, at the end of %1.</translation>
        </message>
        <message>
            <source>See</source>
            <translation>See</translation>
        </message>
        <message numerus="yes">
            <source>See the %n other figure(s)</source>
            <translation>
                <numerusform>See the other figure (%n)</numerusform>
                <numerusform>See the %n other figures</numerusform>
            </translation>
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
            <source>Sheet of the month</source>
            <translation>Sheet of the month</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Submit</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Take back</translation>
        </message>
        <message>
            <source>The coordinator closes the months.</source>
            <translation>The coordinator closes the months.</translation>
        </message>
        <message>
            <source>The mark is taken back.</source>
            <translation>The mark is taken back.</translation>
        </message>
        <message>
            <source>The month stays open and work goes on. Once the mission has changed this, prepare it again.</source>
            <translation>The month stays open and work goes on. Once the mission has changed this, prepare it again.</translation>
        </message>
        <message>
            <source>Validate</source>
            <translation>Validate</translation>
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
            <source>What left</source>
            <translation>What left</translation>
        </message>
        <message>
            <source>What protection cost</source>
            <translation>What protection cost</translation>
        </message>
        <message>
            <source>What protection costs</source>
            <translation>What protection costs</translation>
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
            <source>set aside by the mission</source>
            <translation>set aside by the mission</translation>
        </message>
        <message>
            <source>submitted by %1 on %2</source>
            <translation>submitted by %1 on %2</translation>
        </message>
        <message>
            <source>validated by %1 on %2</source>
            <translation>validated by %1 on %2</translation>
        </message>
        <message>
            <source>waits for the month before</source>
            <translation>waits for the month before</translation>
        </message>
        <message>
            <source>written, corrected or cancelled since: %1</source>
            <translation>written, corrected or cancelled since: %1</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>year %1</translation>
        </message>
    </context>
    <context>
        <name>Office</name>
        <message numerus="yes">
            <source>%n batch(es) without receipt</source>
            <translation>
                <numerusform>%n batch without receipt</numerusform>
                <numerusform>%n batches without receipt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closing(s) of a file to sign</source>
            <translation>
                <numerusform>%n closing of a file to sign off</numerusform>
                <numerusform>%n closings of files to sign off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n emergency opening(s) without consent</source>
            <translation>
                <numerusform>%n file opened in an emergency, without consent</numerusform>
                <numerusform>%n files opened in an emergency, without consent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) to close</source>
            <translation>
                <numerusform>%n month to close</numerusform>
                <numerusform>%n months to close</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) not typed</source>
            <translation>
                <numerusform>%n paper form not typed</numerusform>
                <numerusform>%n paper forms not typed</numerusform>
            </translation>
        </message>
        <message>
            <source>A stick is enough.</source>
            <translation>A stick is enough.</translation>
        </message>
        <message>
            <source>All months are closed, all batches are proved, the copies are fresh.</source>
            <translation>All months are closed, all batches are proved, the copies are fresh.</translation>
        </message>
        <message>
            <source>For the office</source>
            <translation>For the office</translation>
        </message>
        <message>
            <source>Last copy outside this laptop</source>
            <translation>Last copy outside this laptop</translation>
        </message>
        <message>
            <source>No copy outside this laptop yet</source>
            <translation>No copy outside this laptop yet</translation>
        </message>
        <message>
            <source>The recovery drill is due</source>
            <translation>The recovery drill is due</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>since %1</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>%1 d: %2</source>
            <translation>%1 d: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n asked twice</source>
            <translation>
                <numerusform>%n asked twice</numerusform>
                <numerusform>%n asked twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n came</source>
            <translation>
                <numerusform>%n came</numerusform>
                <numerusform>%n came</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could be asked</source>
            <translation>
                <numerusform>%n could be asked</numerusform>
                <numerusform>%n could be asked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out (refused statistics or questionnaires)</source>
            <translation>
                <numerusform>%n left out (refused statistics or questionnaires)</numerusform>
                <numerusform>%n left out (refused statistics or questionnaires)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left without being seen</source>
            <translation>
                <numerusform>%n left without being seen</numerusform>
                <numerusform>%n left without being seen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opened</source>
            <translation>
                <numerusform>%n opened</numerusform>
                <numerusform>%n opened</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with a first score</source>
            <translation>
                <numerusform>%n with a first score</numerusform>
                <numerusform>%n with a first score</numerusform>
            </translation>
        </message>
        <message>
            <source>A change is %1 points or more.</source>
            <translation>A change is %1 points or more.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Days between a service and its entry</source>
            <translation>Days between a service and its entry</translation>
        </message>
        <message>
            <source>Fewer than %1 people were asked twice in a like manner: nothing is said of so few.</source>
            <translation>Fewer than %1 people were asked twice in a like manner: nothing is said of so few.</translation>
        </message>
        <message>
            <source>First score only: %1</source>
            <translation>First score only: %1</translation>
        </message>
        <message>
            <source>Median at first %1, last %2, change %3 (half of them between brackets)</source>
            <translation>Median at first %1, last %2, change %3 (half of them between brackets)</translation>
        </message>
        <message>
            <source>No questionnaire was answered by the people who came in this time.</source>
            <translation>No questionnaire was answered by the people who came in this time.</translation>
        </message>
        <message>
            <source>Nobody agreed on how many points of it are a change, and the cell has too few of its own scores.</source>
            <translation>Nobody agreed on how many points of it are a change, and the cell has too few of its own scores.</translation>
        </message>
        <message>
            <source>Open files</source>
            <translation>Open files</translation>
        </message>
        <message>
            <source>Opened from</source>
            <translation>Opened from</translation>
        </message>
        <message>
            <source>Outcomes and work</source>
            <translation>Outcomes and work</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Sessions by counsellor</source>
            <translation>Sessions by counsellor</translation>
        </message>
        <message>
            <source>Sessions by week</source>
            <translation>Sessions by week</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>The work</source>
            <translation>The work</translation>
        </message>
        <message>
            <source>Waiting room</source>
            <translation>Waiting room</translation>
        </message>
        <message>
            <source>What changed during care</source>
            <translation>What changed during care</translation>
        </message>
        <message>
            <source>asked again in another language or manner</source>
            <translation>asked again in another language or manner</translation>
        </message>
        <message>
            <source>better</source>
            <translation>better</translation>
        </message>
        <message>
            <source>half within %1 min, nine out of ten within %2 min</source>
            <translation>half within %1 min, nine out of ten within %2 min</translation>
        </message>
        <message>
            <source>later: %1</source>
            <translation>later: %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>no clear change</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>nobody</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>still followed, not asked again yet</source>
            <translation>still followed, not asked again yet</translation>
        </message>
        <message>
            <source>to</source>
            <translation>to</translation>
        </message>
        <message>
            <source>too few answers</source>
            <translation>too few answers</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>worse</translation>
        </message>
        <message>
            <source>“Better” means better during care, not thanks to it: many people who only wait get better too. Results are compared in the same version, language and manner only.</source>
            <translation>“Better” means better during care, not thanks to it: many people who only wait get better too. Results are compared in the same version, language and manner only.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>%1 is typed.</source>
            <translation>%1 is typed.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) to print: %1 to %2</source>
            <translation>
                <numerusform>%n form to print: %1 to %2</numerusform>
                <numerusform>%n forms to print: %1 to %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left to type</source>
            <translation>
                <numerusform>%n left to type</numerusform>
                <numerusform>%n left to type</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n typed in this stack</source>
            <translation>
                <numerusform>%n typed in this stack</numerusform>
                <numerusform>%n typed in this stack</numerusform>
            </translation>
        </message>
        <message>
            <source>Drawing the forms…</source>
            <translation>Drawing the forms…</translation>
        </message>
        <message>
            <source>Enter types this paper, Delete says why it never will be typed.</source>
            <translation>Enter types this paper, Delete says why it never will be typed.</translation>
        </message>
        <message>
            <source>For</source>
            <translation>For</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>How many</translation>
        </message>
        <message>
            <source>In</source>
            <translation>In</translation>
        </message>
        <message>
            <source>Make it void</source>
            <translation>Make it void</translation>
        </message>
        <message>
            <source>No paper waits to be typed.</source>
            <translation>No paper waits to be typed.</translation>
        </message>
        <message>
            <source>No paper was made void.</source>
            <translation>No paper was made void.</translation>
        </message>
        <message>
            <source>Nothing was typed from paper yet.</source>
            <translation>Nothing was typed from paper yet.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Paper forms</translation>
        </message>
        <message>
            <source>Print blank…</source>
            <translation>Print blank…</translation>
        </message>
        <message>
            <source>Printed as version %1; this is version %2.</source>
            <translation>Printed as version %1; this is version %2.</translation>
        </message>
        <message>
            <source>Save the blank forms</source>
            <translation>Save the blank forms</translation>
        </message>
        <message>
            <source>Save, and the next</source>
            <translation>Save, and the next</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Serial number</translation>
        </message>
        <message>
            <source>Serial number of the paper</source>
            <translation>Serial number of the paper</translation>
        </message>
        <message>
            <source>Serial numbers</source>
            <translation>Serial numbers</translation>
        </message>
        <message>
            <source>The paper is void.</source>
            <translation>The paper is void.</translation>
        </message>
        <message>
            <source>To type</source>
            <translation>To type</translation>
        </message>
        <message>
            <source>Type a stack</source>
            <translation>Type a stack</translation>
        </message>
        <message>
            <source>Type or scan it; Enter alone takes %1.</source>
            <translation>Type or scan it; Enter alone takes %1.</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Typed</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Void</translation>
        </message>
        <message>
            <source>Why it will not be typed</source>
            <translation>Why it will not be typed</translation>
        </message>
        <message>
            <source>printed on %1</source>
            <translation>printed on %1</translation>
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
            <source>Filters</source>
            <translation>Filters</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Find a person</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Group</translation>
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
            <source>Look for doubles</source>
            <translation>Look for doubles</translation>
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
            <source>Name, file number, card, phone or year of birth</source>
            <translation>Name, file number, card, phone or year of birth</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>New person</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Next</translation>
        </message>
        <message>
            <source>Nobody fits these filters.</source>
            <translation>Nobody fits these filters.</translation>
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
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Something due</source>
            <translation>Something due</translation>
        </message>
        <message>
            <source>Take the filters away</source>
            <translation>Take the filters away</translation>
        </message>
        <message>
            <source>Why it was closed</source>
            <translation>Why it was closed</translation>
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
        <message>
            <source>today or overdue</source>
            <translation>today or overdue</translation>
        </message>
        <message>
            <source>within 30 days</source>
            <translation>within 30 days</translation>
        </message>
        <message>
            <source>within 7 days</source>
            <translation>within 7 days</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Agreements</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>Agreements saved.</translation>
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
            <source>Closing signed off.</source>
            <translation>Closing signed off.</translation>
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
            <source>File open again.</source>
            <translation>File open again.</translation>
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
            <source>Open the file again</source>
            <translation>Open the file again</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Other…</translation>
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
            <source>Referral saved.</source>
            <translation>Referral saved.</translation>
        </message>
        <message>
            <source>Risk: %1</source>
            <translation>Risk: %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
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
            <source>Saved: %1</source>
            <translation>Saved: %1</translation>
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
        <name>PersonVerbs</name>
        <message>
            <source>Add a scanned paper or photo…</source>
            <translation>Add a scanned paper or photo…</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>Agreements and rights…</translation>
        </message>
        <message>
            <source>Book an appointment…</source>
            <translation>Book an appointment…</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>Correct the registration…</translation>
        </message>
        <message>
            <source>Join with another file…</source>
            <translation>Join with another file…</translation>
        </message>
        <message>
            <source>Look in the directory…</source>
            <translation>Look in the directory…</translation>
        </message>
        <message>
            <source>Note a partner’s answer…</source>
            <translation>Note a partner’s answer…</translation>
        </message>
        <message>
            <source>Questionnaire…</source>
            <translation>Questionnaire…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>Show or copy their file…</translation>
        </message>
        <message>
            <source>Show to the person…</source>
            <translation>Show to the person…</translation>
        </message>
        <message>
            <source>Transfer to another site…</source>
            <translation>Transfer to another site…</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>An event here explains it</source>
            <translation>An event here explains it</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>Answered. It leaves with the next daily sending.</source>
            <translation>Answered. It leaves with the next daily sending.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Answer…</translation>
        </message>
        <message>
            <source>Corrected in the closing of</source>
            <translation>Corrected in the closing of</translation>
        </message>
        <message>
            <source>Corrected in the closing of…</source>
            <translation>Corrected in the closing of…</translation>
        </message>
        <message>
            <source>It does not agree with another register of the mission: which is right?</source>
            <translation>It does not agree with another register of the mission: which is right?</translation>
        </message>
        <message>
            <source>It is zero: is that so?</source>
            <translation>It is zero: is that so?</translation>
        </message>
        <message>
            <source>It looks high to the mission: what explains it?</source>
            <translation>It looks high to the mission: what explains it?</translation>
        </message>
        <message>
            <source>It looks low to the mission: what explains it?</source>
            <translation>It looks low to the mission: what explains it?</translation>
        </message>
        <message>
            <source>Late entries came with it</source>
            <translation>Late entries came with it</translation>
        </message>
        <message>
            <source>Perhaps counted twice</source>
            <translation>Perhaps counted twice</translation>
        </message>
        <message>
            <source>Questions of the mission</source>
            <translation>Questions of the mission</translation>
        </message>
        <message>
            <source>Staff was away</source>
            <translation>Staff was away</translation>
        </message>
        <message>
            <source>The figure is right</source>
            <translation>The figure is right</translation>
        </message>
        <message numerus="yes">
            <source>The mission asks about %n figure(s).</source>
            <translation>
                <numerusform>The mission asks about %n figure.</numerusform>
                <numerusform>The mission asks about %n figures.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission asks about figures, never about people. An answer leaves with the next daily sending.</source>
            <translation>The mission asks about figures, never about people. An answer leaves with the next daily sending.</translation>
        </message>
        <message>
            <source>The mission asks nothing at the moment.</source>
            <translation>The mission asks nothing at the moment.</translation>
        </message>
        <message>
            <source>The mission asks to confirm it.</source>
            <translation>The mission asks to confirm it.</translation>
        </message>
        <message>
            <source>There was a campaign</source>
            <translation>There was a campaign</translation>
        </message>
        <message>
            <source>asked on %1</source>
            <translation>asked on %1</translation>
        </message>
        <message>
            <source>corrected in the closing of %1</source>
            <translation>corrected in the closing of %1</translation>
        </message>
        <message>
            <source>leaves with the next daily sending</source>
            <translation>leaves with the next daily sending</translation>
        </message>
        <message>
            <source>sealed, on its way</source>
            <translation>sealed, on its way</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n sent</numerusform>
                <numerusform>%n sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without news</source>
            <translation>
                <numerusform>%n without news</numerusform>
                <numerusform>%n without news</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer of a partner</source>
            <translation>Answer of a partner</translation>
        </message>
        <message>
            <source>Answer saved: %1.</source>
            <translation>Answer saved: %1.</translation>
        </message>
        <message>
            <source>By partner, 12 months</source>
            <translation>By partner, 12 months</translation>
        </message>
        <message>
            <source>Code of a slip, or partner</source>
            <translation>Code of a slip, or partner</translation>
        </message>
        <message>
            <source>Every partner answered in time. Type the code of a slip to note an answer.</source>
            <translation>Every partner answered in time. Type the code of a slip to note an answer.</translation>
        </message>
        <message>
            <source>No news</source>
            <translation>No news</translation>
        </message>
        <message>
            <source>No referral here yet. It begins on a person’s page: Referral.</source>
            <translation>No referral here yet. It begins on a person’s page: Referral.</translation>
        </message>
        <message>
            <source>Nothing found. A code has seven signs, like 7K2-M9Q-X.</source>
            <translation>Nothing found. A code has seven signs, like 7K2-M9Q-X.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Open the file</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>Save the answer</source>
            <translation>Save the answer</translation>
        </message>
        <message>
            <source>Save the slip</source>
            <translation>Save the slip</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Since</translation>
        </message>
        <message>
            <source>Slip French–Arabic (PDF)…</source>
            <translation>Slip French–Arabic (PDF)…</translation>
        </message>
        <message>
            <source>Slip French–English (PDF)…</source>
            <translation>Slip French–English (PDF)…</translation>
        </message>
        <message>
            <source>Slip saved. Print it, give it to the person, then delete the file (Settings, files that were written).</source>
            <translation>Slip saved. Print it, give it to the person, then delete the file (Settings, files that were written).</translation>
        </message>
        <message>
            <source>The first %1 are shown; type a partner to narrow.</source>
            <translation>The first %1 are shown; type a partner to narrow.</translation>
        </message>
        <message>
            <source>The partner’s words</source>
            <translation>The partner’s words</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Where it stands now</source>
            <translation>Where it stands now</translation>
        </message>
        <message>
            <source>Why refused</source>
            <translation>Why refused</translation>
        </message>
        <message numerus="yes">
            <source>accepted after %n day(s), as a median</source>
            <translation>
                <numerusform>accepted after %n day, as a median</numerusform>
                <numerusform>accepted after %n days, as a median</numerusform>
            </translation>
        </message>
        <message>
            <source>no news since %1</source>
            <translation>no news since %1</translation>
        </message>
        <message>
            <source>sent on %1</source>
            <translation>sent on %1</translation>
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
        <name>Rights</name>
        <message>
            <source>%1 was told</source>
            <translation>%1 was told</translation>
        </message>
        <message>
            <source>%1 · CNDP authorisation %2</source>
            <translation>%1 · CNDP authorisation %2</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) erased. Save the proof.</source>
            <translation>
                <numerusform>%n file erased. Save the proof.</numerusform>
                <numerusform>%n files erased. Save the proof.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) go for good, with their keys. It cannot be taken back. Copy: “%1”</source>
            <translation>
                <numerusform>%n file goes for good, with its keys. It cannot be taken back. Copy: “%1”</numerusform>
                <numerusform>%n files go for good, with their keys. It cannot be taken back. Copy: “%1”</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n persons</numerusform>
            </translation>
        </message>
        <message>
            <source>A lost paper, a stolen laptop, something told to the wrong person: write it down, without a name.</source>
            <translation>A lost paper, a stolen laptop, something told to the wrong person: write it down, without a name.</translation>
        </message>
        <message>
            <source>Add somebody who must not know…</source>
            <translation>Add somebody who must not know…</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>Agreements</translation>
        </message>
        <message>
            <source>Agreements and rights</source>
            <translation>Agreements and rights</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>Agreements and rights…</translation>
        </message>
        <message>
            <source>Answer noted.</source>
            <translation>Answer noted.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Answer…</translation>
        </message>
        <message>
            <source>Ask the person: could somebody else read this paper?</source>
            <translation>Ask the person: could somebody else read this paper?</translation>
        </message>
        <message>
            <source>Both stand at the foot of every paper about a person. Without them a red band says so.</source>
            <translation>Both stand at the foot of every paper about a person. Without them a red band says so.</translation>
        </message>
        <message>
            <source>Change agreements…</source>
            <translation>Change agreements…</translation>
        </message>
        <message>
            <source>Change the periods…</source>
            <translation>Change the periods…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Change…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Closed files whose time is over. Nothing is erased by itself.</source>
            <translation>Closed files whose time is over. Nothing is erased by itself.</translation>
        </message>
        <message>
            <source>Complete…</source>
            <translation>Complete…</translation>
        </message>
        <message>
            <source>Controller</source>
            <translation>Controller</translation>
        </message>
        <message>
            <source>Controller and authorisation</source>
            <translation>Controller and authorisation</translation>
        </message>
        <message>
            <source>Controller and authorisation saved.</source>
            <translation>Controller and authorisation saved.</translation>
        </message>
        <message>
            <source>Copy saved: %1. Delete it here once it is printed: Settings, Files.</source>
            <translation>Copy saved: %1. Delete it here once it is printed: Settings, Files.</translation>
        </message>
        <message>
            <source>Correct the registration</source>
            <translation>Correct the registration</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>Correct the registration…</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <source>Could somebody else read this paper?</source>
            <translation>Could somebody else read this paper?</translation>
        </message>
        <message>
            <source>Emergency opened. Ask for the agreement as soon as you can.</source>
            <translation>Emergency opened. Ask for the agreement as soon as you can.</translation>
        </message>
        <message>
            <source>Emergency run out: ask for the agreement</source>
            <translation>Emergency run out: ask for the agreement</translation>
        </message>
        <message>
            <source>Emergency until %1</source>
            <translation>Emergency until %1</translation>
        </message>
        <message>
            <source>Emergency without agreement</source>
            <translation>Emergency without agreement</translation>
        </message>
        <message>
            <source>End the emergency</source>
            <translation>End the emergency</translation>
        </message>
        <message>
            <source>Erase %1 for good</source>
            <translation>Erase %1 for good</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Erase for good</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Erasing…</translation>
        </message>
        <message>
            <source>How long files are kept</source>
            <translation>How long files are kept</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>How long it is kept</translation>
        </message>
        <message>
            <source>Incident saved.</source>
            <translation>Incident saved.</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Incidents</translation>
        </message>
        <message>
            <source>Keep it beyond its time…</source>
            <translation>Keep it beyond its time…</translation>
        </message>
        <message>
            <source>Keep it from them</source>
            <translation>Keep it from them</translation>
        </message>
        <message>
            <source>Keep the file</source>
            <translation>Keep the file</translation>
        </message>
        <message>
            <source>Kept beyond its time: %1.</source>
            <translation>Kept beyond its time: %1.</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>Language of the paper</translation>
        </message>
        <message>
            <source>Let its time count again</source>
            <translation>Let its time count again</translation>
        </message>
        <message>
            <source>May know again</source>
            <translation>May know again</translation>
        </message>
        <message>
            <source>Must not know</source>
            <translation>Must not know</translation>
        </message>
        <message>
            <source>Must not know: %1</source>
            <translation>Must not know: %1</translation>
        </message>
        <message>
            <source>No file is over its time.</source>
            <translation>No file is over its time.</translation>
        </message>
        <message>
            <source>No, nobody</source>
            <translation>No, nobody</translation>
        </message>
        <message>
            <source>Note the answer</source>
            <translation>Note the answer</translation>
        </message>
        <message>
            <source>Note the request</source>
            <translation>Note the request</translation>
        </message>
        <message>
            <source>Noted: they must not know.</source>
            <translation>Noted: they must not know.</translation>
        </message>
        <message>
            <source>Nothing waits for an answer.</source>
            <translation>Nothing waits for an answer.</translation>
        </message>
        <message>
            <source>Once closed, until its time is over.</source>
            <translation>Once closed, until its time is over.</translation>
        </message>
        <message>
            <source>Open an emergency…</source>
            <translation>Open an emergency…</translation>
        </message>
        <message>
            <source>Open the emergency</source>
            <translation>Open the emergency</translation>
        </message>
        <message>
            <source>Periods saved.</source>
            <translation>Periods saved.</translation>
        </message>
        <message>
            <source>Phrase to copy</source>
            <translation>Phrase to copy</translation>
        </message>
        <message>
            <source>Proof saved: %1</source>
            <translation>Proof saved: %1</translation>
        </message>
        <message>
            <source>Read it together on the screen. Tick what the person wants on paper.</source>
            <translation>Read it together on the screen. Tick what the person wants on paper.</translation>
        </message>
        <message>
            <source>Register saved: %1</source>
            <translation>Register saved: %1</translation>
        </message>
        <message>
            <source>Registration corrected.</source>
            <translation>Registration corrected.</translation>
        </message>
        <message>
            <source>Request noted: it is due in ten days.</source>
            <translation>Request noted: it is due in ten days.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requests</translation>
        </message>
        <message>
            <source>Requests of persons</source>
            <translation>Requests of persons</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Rights</translation>
        </message>
        <message>
            <source>Run out on %1: nothing new can be written before they agree.</source>
            <translation>Run out on %1: nothing new can be written before they agree.</translation>
        </message>
        <message>
            <source>Runs until %1.</source>
            <translation>Runs until %1.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Save as PDF…</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>Save the copy</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Save the correction</translation>
        </message>
        <message>
            <source>Save the incident</source>
            <translation>Save the incident</translation>
        </message>
        <message>
            <source>Save the proof</source>
            <translation>Save the proof</translation>
        </message>
        <message>
            <source>Save the proof…</source>
            <translation>Save the proof…</translation>
        </message>
        <message>
            <source>Save the register</source>
            <translation>Save the register</translation>
        </message>
        <message>
            <source>Save the register…</source>
            <translation>Save the register…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>Show or copy their file…</translation>
        </message>
        <message>
            <source>The authorisation is not written yet: every print carries a red band.</source>
            <translation>The authorisation is not written yet: every print carries a red band.</translation>
        </message>
        <message>
            <source>Then let them read it here: no paper that could put them in danger.</source>
            <translation>Then let them read it here: no paper that could put them in danger.</translation>
        </message>
        <message>
            <source>This file is kept beyond its time.</source>
            <translation>This file is kept beyond its time.</translation>
        </message>
        <message>
            <source>To see, correct or erase what is written: each is answered within ten days, free of charge.</source>
            <translation>To see, correct or erase what is written: each is answered within ten days, free of charge.</translation>
        </message>
        <message>
            <source>What is written about them</source>
            <translation>What is written about them</translation>
        </message>
        <message>
            <source>What stood there stays, sealed, with who changed it.</source>
            <translation>What stood there stays, sealed, with who changed it.</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Why it is corrected</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>Write down a request…</source>
            <translation>Write down a request…</translation>
        </message>
        <message>
            <source>Write down an incident…</source>
            <translation>Write down an incident…</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Write why, in a few words.</translation>
        </message>
        <message>
            <source>Yes, or perhaps</source>
            <translation>Yes, or perhaps</translation>
        </message>
        <message>
            <source>a request waits</source>
            <translation>a request waits</translation>
        </message>
        <message>
            <source>an emergency runs</source>
            <translation>an emergency runs</translation>
        </message>
        <message>
            <source>answered on %1</source>
            <translation>answered on %1</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>before: %1</translation>
        </message>
        <message>
            <source>before: nothing</source>
            <translation>before: nothing</translation>
        </message>
        <message>
            <source>before: sealed</source>
            <translation>before: sealed</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>closed on %1</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>due on %1</translation>
        </message>
        <message>
            <source>kept for a child</source>
            <translation>kept for a child</translation>
        </message>
        <message>
            <source>kept for a court</source>
            <translation>kept for a court</translation>
        </message>
        <message>
            <source>late: due on %1</source>
            <translation>late: due on %1</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>somebody, in sealed words</source>
            <translation>somebody, in sealed words</translation>
        </message>
        <message>
            <source>text %1</source>
            <translation>text %1</translation>
        </message>
        <message>
            <source>withdrawn on %1</source>
            <translation>withdrawn on %1</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message>
            <source>An answer asks for your attention now</source>
            <translation>An answer asks for your attention now</translation>
        </message>
        <message>
            <source>Ask plainly whether they think of dying or of hurting themselves, and whether they are safe tonight.</source>
            <translation>Ask plainly whether they think of dying or of hurting themselves, and whether they are safe tonight.</translation>
        </message>
        <message>
            <source>Do not leave them alone if the danger is near: call, then go with them.</source>
            <translation>Do not leave them alone if the danger is near: call, then go with them.</translation>
        </message>
        <message>
            <source>Stay with the person. Say that you read the answer and that you are glad they told you.</source>
            <translation>Stay with the person. Say that you read the answer and that you are glad they told you.</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>Whom to call</translation>
        </message>
        <message>
            <source>Write the safety plan</source>
            <translation>Write the safety plan</translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
    </context>
    <context>
        <name>Scale</name>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%1 of %2 answered</translation>
        </message>
        <message>
            <source>%1 out of %2</source>
            <translation>%1 out of %2</translation>
        </message>
        <message>
            <source>%1 since the first time</source>
            <translation>%1 since the first time</translation>
        </message>
        <message>
            <source>%1: a worrying result on %2, and no safety plan since.</source>
            <translation>%1: a worrying result on %2, and no safety plan since.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) without an answer</source>
            <translation>
                <numerusform>%n question without an answer</numerusform>
                <numerusform>%n questions without an answer</numerusform>
            </translation>
        </message>
        <message>
            <source>Another questionnaire…</source>
            <translation>Another questionnaire…</translation>
        </message>
        <message>
            <source>Asked in</source>
            <translation>Asked in</translation>
        </message>
        <message>
            <source>Back to the file</source>
            <translation>Back to the file</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>How</source>
            <translation>How</translation>
        </message>
        <message>
            <source>In the person’s own words, %1 of %2</source>
            <translation>In the person’s own words, %1 of %2</translation>
        </message>
        <message>
            <source>Our own questions: nobody has shown yet what they measure (not validated).</source>
            <translation>Our own questions: nobody has shown yet what they measure (not validated).</translation>
        </message>
        <message>
            <source>Question %1</source>
            <translation>Question %1</translation>
        </message>
        <message>
            <source>Questionnaires</source>
            <translation>Questionnaires</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation>Save the answers</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>Show to the person</translation>
        </message>
        <message>
            <source>The wording of this questionnaire could not be had with its licence: read the questions from the sheet of the cell, in the order of their numbers.</source>
            <translation>The wording of this questionnaire could not be had with its licence: read the questions from the sheet of the cell, in the order of their numbers.</translation>
        </message>
        <message>
            <source>Too few answers for a score: what was answered is kept.</source>
            <translation>Too few answers for a score: what was answered is kept.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>Which one?</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Why it is corrected</translation>
        </message>
        <message>
            <source>better, beyond doubt</source>
            <translation>better, beyond doubt</translation>
        </message>
        <message>
            <source>beyond the mark where one looks closer</source>
            <translation>beyond the mark where one looks closer</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>due on %1</translation>
        </message>
        <message>
            <source>due since %1</source>
            <translation>due since %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>no clear change</translation>
        </message>
        <message>
            <source>worse, beyond doubt</source>
            <translation>worse, beyond doubt</translation>
        </message>
    </context>
    <context>
        <name>SelfTest</name>
        <message>
            <source>Every part of the program is tried here, without a network. The report names no person and no file.</source>
            <translation>Every part of the program is tried here, without a network. The report names no person and no file.</translation>
        </message>
        <message>
            <source>Report saved. It can be given to the help desk as it is.</source>
            <translation>Report saved. It can be given to the help desk as it is.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Save the report</translation>
        </message>
        <message>
            <source>Save the report…</source>
            <translation>Save the report…</translation>
        </message>
        <message>
            <source>Self-test</source>
            <translation>Self-test</translation>
        </message>
        <message>
            <source>Try the program</source>
            <translation>Try the program</translation>
        </message>
        <message>
            <source>Trying every part of the program…</source>
            <translation>Trying every part of the program…</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) backed up by the mission.</source>
            <translation>
                <numerusform>%n batch backed up by the mission.</numerusform>
                <numerusform>%n batches backed up by the mission.</numerusform>
            </translation>
        </message>
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
            <source>%n batch(es) without figures: cover, answers</source>
            <translation>
                <numerusform>%n batch without figures: cover, answers</numerusform>
                <numerusform>%n batches without figures: cover, answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older batch(es)</source>
            <translation>
                <numerusform>%n older batch</numerusform>
                <numerusform>%n older batches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) here</source>
            <translation>
                <numerusform>%n waits here</numerusform>
                <numerusform>%n wait here</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>A batch stays on this computer until the mission has backed it up.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>Batches</translation>
        </message>
        <message>
            <source>Given up when this computer took another name, or came back from a copy: it is not sent again.</source>
            <translation>Given up when this computer took another name, or came back from a copy: it is not sent again.</translation>
        </message>
        <message>
            <source>It is offered again with the next sending.</source>
            <translation>It is offered again with the next sending.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it already counted this closing as it was sealed before, or another of this month. Call them with the number of the batch.</source>
            <translation>Kept by the mission, not counted: it already counted this closing as it was sealed before, or another of this month. Call them with the number of the batch.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it could not open it. Call them with the number of the batch; they can try again.</source>
            <translation>Kept by the mission, not counted: it could not open it. Call them with the number of the batch; they can try again.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>No batch yet. Closing a month makes the first one.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>Offer it again</translation>
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
            <source>Refused by the mission: call them, giving the number of the batch, then offer it again.</source>
            <translation>Refused by the mission: call them, giving the number of the batch, then offer it again.</translation>
        </message>
        <message>
            <source>Save the receipt</source>
            <translation>Save the receipt</translation>
        </message>
        <message>
            <source>Sealed again since: the newer batch stands for it.</source>
            <translation>Sealed again since: the newer batch stands for it.</translation>
        </message>
        <message>
            <source>See what leaves</source>
            <translation>See what leaves</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Send now</translation>
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
            <source>The mission holds another batch of this number: two computers work from one copy. Both are kept.</source>
            <translation>The mission holds another batch of this number: two computers work from one copy. Both are kept.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>The mission no longer counts what this computer sends: call them.</translation>
        </message>
        <message>
            <source>The mission was reached; it has something to say.</source>
            <translation>The mission was reached; it has something to say.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>The mission was reached; there is nothing new.</translation>
        </message>
        <message>
            <source>USB stick…</source>
            <translation>USB stick…</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>What the mission says</translation>
        </message>
        <message>
            <source>Without figures</source>
            <translation>Without figures</translation>
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
            <source>by USB stick</source>
            <translation>by USB stick</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>counted</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>counted by the mission</translation>
        </message>
        <message>
            <source>on a stick</source>
            <translation>on a stick</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>ready</translation>
        </message>
        <message>
            <source>received</source>
            <translation>received</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>received by the mission</translation>
        </message>
        <message>
            <source>the last on %1</source>
            <translation>the last on %1</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
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
            <source>ActivityInfo</source>
            <translation>ActivityInfo</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>DHIS2</source>
            <translation>DHIS2</translation>
        </message>
        <message>
            <source>Donor sheet…</source>
            <translation>Donor sheet…</translation>
        </message>
        <message>
            <source>Exact figures: people can be recognised. It stays in the cell; never send it.</source>
            <translation>Exact figures: people can be recognised. It stays in the cell; never send it.</translation>
        </message>
        <message>
            <source>Exact sheet of the cell…</source>
            <translation>Exact sheet of the cell…</translation>
        </message>
        <message>
            <source>For others: only what left, nobody can be recognised.</source>
            <translation>For others: only what left, nobody can be recognised.</translation>
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
            <source>Mission sheet…</source>
            <translation>Mission sheet…</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF to read</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Project</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>Save the sheet</translation>
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
            <source>Workbook</source>
            <translation>Workbook</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>Writing the sheet…</translation>
        </message>
        <message>
            <source>the one that runs, or all</source>
            <translation>the one that runs, or all</translation>
        </message>
    </context>
    <context>
        <name>Show</name>
        <message>
            <source>Initials</source>
            <translation>Initials</translation>
        </message>
        <message>
            <source>Language of the page</source>
            <translation>Language of the page</translation>
        </message>
        <message>
            <source>No text in %1: the page is shown in %2. Say it aloud, or have it interpreted.</source>
            <translation>No text in %1: the page is shown in %2. Say it aloud, or have it interpreted.</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>Show to the person</translation>
        </message>
        <message>
            <source>The agreements, one by one</source>
            <translation>The agreements, one by one</translation>
        </message>
        <message>
            <source>The next appointment</source>
            <translation>The next appointment</translation>
        </message>
        <message>
            <source>The screen shows this and nothing else: no name, no menu. To come back press Ctrl+M and type your initials. Lock with Ctrl+L before you leave the room.</source>
            <translation>The screen shows this and nothing else: no name, no menu. To come back press Ctrl+M and type your initials. Lock with Ctrl+L before you leave the room.</translation>
        </message>
        <message>
            <source>Your initials, to come back</source>
            <translation>Your initials, to come back</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message>
            <source>%1 on %2</source>
            <translation>%1 on %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
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
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
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
            <source>Agreement withdrawn: %1</source>
            <translation>Agreement withdrawn: %1</translation>
        </message>
        <message>
            <source>Appointment kept</source>
            <translation>Appointment kept</translation>
        </message>
        <message>
            <source>Appointment missed</source>
            <translation>Appointment missed</translation>
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
            <source>Everything</source>
            <translation>Everything</translation>
        </message>
        <message>
            <source>File closed</source>
            <translation>File closed</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Health</translation>
        </message>
        <message>
            <source>Help given</source>
            <translation>Help given</translation>
        </message>
        <message>
            <source>Merged with the file %1</source>
            <translation>Merged with the file %1</translation>
        </message>
        <message>
            <source>Note of %1 · open with a reason</source>
            <translation>Note of %1 · open with a reason</translation>
        </message>
        <message>
            <source>Nothing more is written here.</source>
            <translation>Nothing more is written here.</translation>
        </message>
        <message>
            <source>Nothing of this kind stands in the story yet.</source>
            <translation>Nothing of this kind stands in the story yet.</translation>
        </message>
        <message>
            <source>Paper kept</source>
            <translation>Paper kept</translation>
        </message>
        <message>
            <source>Plan and file</source>
            <translation>Plan and file</translation>
        </message>
        <message>
            <source>Read all of it</source>
            <translation>Read all of it</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>Read the note</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>Referrals</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>Shown: %1</translation>
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
            <source>due on %1</source>
            <translation>due on %1</translation>
        </message>
        <message numerus="yes">
            <source>household of %n</source>
            <translation>
                <numerusform>household of %n</numerusform>
                <numerusform>household of %n</numerusform>
            </translation>
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
            <source>to be signed off</source>
            <translation>to be signed off</translation>
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
        <name>ToDo</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open day(s) late</source>
            <translation>
                <numerusform>%n open day late</numerusform>
                <numerusform>%n open days late</numerusform>
            </translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Given up</translation>
        </message>
        <message>
            <source>Goal given up.</source>
            <translation>Goal given up.</translation>
        </message>
        <message>
            <source>Goal reached.</source>
            <translation>Goal reached.</translation>
        </message>
        <message>
            <source>Goal under way.</source>
            <translation>Goal under way.</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Reached</translation>
        </message>
        <message>
            <source>Sign off the closing</source>
            <translation>Sign off the closing</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>Under way</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>by %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>now</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>under way</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Appointments</translation>
        </message>
        <message>
            <source>Arrival noted.</source>
            <translation>Arrival noted.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Ask again</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendar</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Came</translation>
        </message>
        <message>
            <source>Came or not?</source>
            <translation>Came or not?</translation>
        </message>
        <message>
            <source>Cancel the appointment</source>
            <translation>Cancel the appointment</translation>
        </message>
        <message>
            <source>Did not come: %1</source>
            <translation>Did not come: %1</translation>
        </message>
        <message>
            <source>Everybody’s</source>
            <translation>Everybody’s</translation>
        </message>
        <message>
            <source>It is…</source>
            <translation>It is…</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>Late</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Move…</translation>
        </message>
        <message>
            <source>No appointment today.</source>
            <translation>No appointment today.</translation>
        </message>
        <message>
            <source>Nobody is waiting. Whoever comes is noted here, without a name.</source>
            <translation>Nobody is waiting. Whoever comes is noted here, without a name.</translation>
        </message>
        <message>
            <source>Note an arrival</source>
            <translation>Note an arrival</translation>
        </message>
        <message>
            <source>Note the arrival</source>
            <translation>Note the arrival</translation>
        </message>
        <message>
            <source>Noted by mistake</source>
            <translation>Noted by mistake</translation>
        </message>
        <message>
            <source>Nothing is late.</source>
            <translation>Nothing is late.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Open the file</translation>
        </message>
        <message>
            <source>Opened without agreement</source>
            <translation>Opened without agreement</translation>
        </message>
        <message>
            <source>Public holiday: %1</source>
            <translation>Public holiday: %1</translation>
        </message>
        <message>
            <source>Ramadan hours</source>
            <translation>Ramadan hours</translation>
        </message>
        <message>
            <source>Referral to %1</source>
            <translation>Referral to %1</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Show</translation>
        </message>
        <message>
            <source>The site does not open on this day of the week.</source>
            <translation>The site does not open on this day of the week.</translation>
        </message>
        <message>
            <source>The site is closed today.</source>
            <translation>The site is closed today.</translation>
        </message>
        <message>
            <source>Ticket %1</source>
            <translation>Ticket %1</translation>
        </message>
        <message>
            <source>To call</source>
            <translation>To call</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Welcome</translation>
        </message>
        <message>
            <source>Went away</source>
            <translation>Went away</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Who is it?</translation>
        </message>
        <message>
            <source>an agreement is to be asked for, by %1</source>
            <translation>an agreement is to be asked for, by %1</translation>
        </message>
        <message>
            <source>came</source>
            <translation>came</translation>
        </message>
        <message>
            <source>date to be confirmed</source>
            <translation>date to be confirmed</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>did not come</translation>
        </message>
        <message>
            <source>interpreter asked for</source>
            <translation>interpreter asked for</translation>
        </message>
        <message>
            <source>just came</source>
            <translation>just came</translation>
        </message>
        <message numerus="yes">
            <source>no answer for %n open day(s)</source>
            <translation>
                <numerusform>no answer for %n open day</numerusform>
                <numerusform>no answer for %n open days</numerusform>
            </translation>
        </message>
        <message>
            <source>planned for %1</source>
            <translation>planned for %1</translation>
        </message>
        <message numerus="yes">
            <source>waiting for %n min</source>
            <translation>
                <numerusform>waiting for %n min</numerusform>
                <numerusform>waiting for %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting since %1</source>
            <translation>waiting since %1</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>with %1</translation>
        </message>
        <message numerus="yes">
            <source>with %n more</source>
            <translation>
                <numerusform>with %n more</numerusform>
                <numerusform>with %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 to %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) sent to you</source>
            <translation>
                <numerusform>%n person sent to you</numerusform>
                <numerusform>%n persons sent to you</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) accepted</source>
            <translation>
                <numerusform>%n transfer accepted</numerusform>
                <numerusform>%n transfers accepted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) refused</source>
            <translation>
                <numerusform>%n transfer refused</numerusform>
                <numerusform>%n transfers refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) to seal again</source>
            <translation>
                <numerusform>%n transfer to seal again</numerusform>
                <numerusform>%n transfers to seal again</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) without news</source>
            <translation>
                <numerusform>%n transfer without news</numerusform>
                <numerusform>%n transfers without news</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message>
            <source>A protected annex comes too; only protection reads it.</source>
            <translation>A protected annex comes too; only protection reads it.</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accept</translation>
        </message>
        <message>
            <source>Accepted: their file is here. The other site is told with the next delivery.</source>
            <translation>Accepted: their file is here. The other site is told with the next delivery.</translation>
        </message>
        <message>
            <source>Appointment there: %1</source>
            <translation>Appointment there: %1</translation>
        </message>
        <message>
            <source>Choose the site that receives the file.</source>
            <translation>Choose the site that receives the file.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>Close the file</translation>
        </message>
        <message>
            <source>Code of the card the person shows</source>
            <translation>Code of the card the person shows</translation>
        </message>
        <message>
            <source>Could not be opened there</source>
            <translation>Could not be opened there</translation>
        </message>
        <message>
            <source>File closed: transferred.</source>
            <translation>File closed: transferred.</translation>
        </message>
        <message>
            <source>It leaves again with the next delivery.</source>
            <translation>It leaves again with the next delivery.</translation>
        </message>
        <message>
            <source>Join to the file here</source>
            <translation>Join to the file here</translation>
        </message>
        <message>
            <source>Nobody is on the way to you.</source>
            <translation>Nobody is on the way to you.</translation>
        </message>
        <message>
            <source>Nothing heard, perhaps it did not arrive</source>
            <translation>Nothing heard, perhaps it did not arrive</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Open the file</translation>
        </message>
        <message>
            <source>Referral under way: %1</source>
            <translation>Referral under way: %1</translation>
        </message>
        <message>
            <source>Refused. What came is deleted; the other site is told why.</source>
            <translation>Refused. What came is deleted; the other site is told why.</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>Refuse…</translation>
        </message>
        <message>
            <source>Seal again</source>
            <translation>Seal again</translation>
        </message>
        <message>
            <source>Seal and send</source>
            <translation>Seal and send</translation>
        </message>
        <message>
            <source>Sealed for %1. It leaves with the next delivery.</source>
            <translation>Sealed for %1. It leaves with the next delivery.</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Send again, or call them</source>
            <translation>Send again, or call them</translation>
        </message>
        <message>
            <source>Sent by %1</source>
            <translation>Sent by %1</translation>
        </message>
        <message>
            <source>Sent from here</source>
            <translation>Sent from here</translation>
        </message>
        <message>
            <source>Sent to you</source>
            <translation>Sent to you</translation>
        </message>
        <message>
            <source>Still open here</source>
            <translation>Still open here</translation>
        </message>
        <message>
            <source>The file is sealed for the site you choose: nobody on the way can read it. It stays open here until they accept.</source>
            <translation>The file is sealed for the site you choose: nobody on the way can read it. It stays open here until they accept.</translation>
        </message>
        <message>
            <source>The other site says why</source>
            <translation>The other site says why</translation>
        </message>
        <message>
            <source>They wait for an answer</source>
            <translation>They wait for an answer</translation>
        </message>
        <message>
            <source>This card is known here: what comes is joined to that file.</source>
            <translation>This card is known here: what comes is joined to that file.</translation>
        </message>
        <message>
            <source>Transfer to another site</source>
            <translation>Transfer to another site</translation>
        </message>
        <message>
            <source>Transfers</source>
            <translation>Transfers</translation>
        </message>
        <message>
            <source>Transfers so far</source>
            <translation>Transfers so far</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Where to</translation>
        </message>
        <message>
            <source>Why? Only this is told; what came is deleted here.</source>
            <translation>Why? Only this is told; what came is deleted here.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Withdraw</translation>
        </message>
        <message>
            <source>a summary</source>
            <translation>a summary</translation>
        </message>
        <message>
            <source>born on %1</source>
            <translation>born on %1</translation>
        </message>
        <message>
            <source>with the notes</source>
            <translation>with the notes</translation>
        </message>
    </context>
    <context>
        <name>Update</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 of %2</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Choose a file…</translation>
        </message>
        <message>
            <source>Copy of the data</source>
            <translation>Copy of the data</translation>
        </message>
        <message>
            <source>Fetch it</source>
            <translation>Fetch it</translation>
        </message>
        <message>
            <source>Fetching the update…</source>
            <translation>Fetching the update…</translation>
        </message>
        <message>
            <source>Fieldapp was updated: version %1, of %2, runs now.</source>
            <translation>Fieldapp was updated: version %1, of %2, runs now.</translation>
        </message>
        <message>
            <source>Fieldapp went back to version %1, of %2.</source>
            <translation>Fieldapp went back to version %1, of %2.</translation>
        </message>
        <message>
            <source>For when something no longer works. The data stay as they are, with all that was entered since. The newer version can be installed again from its file.</source>
            <translation>For when something no longer works. The data stay as they are, with all that was entered since. The newer version can be installed again from its file.</translation>
        </message>
        <message>
            <source>From the mission</source>
            <translation>From the mission</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Go back</translation>
        </message>
        <message>
            <source>Go back to release %1</source>
            <translation>Go back to release %1</translation>
        </message>
        <message>
            <source>Go back to release %1…</source>
            <translation>Go back to release %1…</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Install</translation>
        </message>
        <message>
            <source>Installing the update…</source>
            <translation>Installing the update…</translation>
        </message>
        <message>
            <source>It brings the data to a new form, after a copy: no way leads back to the version of now.</source>
            <translation>It brings the data to a new form, after a copy: no way leads back to the version of now.</translation>
        </message>
        <message>
            <source>Look on the stick</source>
            <translation>Look on the stick</translation>
        </message>
        <message>
            <source>No update lies on a stick. Plug it in, or choose the file yourself.</source>
            <translation>No update lies on a stick. Plug it in, or choose the file yourself.</translation>
        </message>
        <message>
            <source>No way leads back from here: there is no earlier version that reads the data.</source>
            <translation>No way leads back from here: there is no earlier version that reads the data.</translation>
        </message>
        <message>
            <source>Release %1 is in place. It takes over when Fieldapp starts again; what you type is kept, as when it locks.</source>
            <translation>Release %1 is in place. It takes over when Fieldapp starts again; what you type is kept, as when it locks.</translation>
        </message>
        <message>
            <source>Release %1 takes over when Fieldapp starts again.</source>
            <translation>Release %1 takes over when Fieldapp starts again.</translation>
        </message>
        <message>
            <source>Signed by %1 of the %2 people whom the mission named.</source>
            <translation>Signed by %1 of the %2 people whom the mission named.</translation>
        </message>
        <message>
            <source>Start again now</source>
            <translation>Start again now</translation>
        </message>
        <message>
            <source>Stay with release %1…</source>
            <translation>Stay with release %1…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Switch</translation>
        </message>
        <message>
            <source>The coordinator or the administrator installs it.</source>
            <translation>The coordinator or the administrator installs it.</translation>
        </message>
        <message>
            <source>The data stay as they are; one can come back to the version of now.</source>
            <translation>The data stay as they are; one can come back to the version of now.</translation>
        </message>
        <message>
            <source>The mission offers version %1 (release %2): %3.</source>
            <translation>The mission offers version %1 (release %2): %3.</translation>
        </message>
        <message>
            <source>The mission offers version %1 of Fieldapp (%2).</source>
            <translation>The mission offers version %1 of Fieldapp (%2).</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Try it</translation>
        </message>
        <message>
            <source>Unpack</source>
            <translation>Unpack</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Update</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Updates</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3.</source>
            <translation>Version %1 (release %2), of %3.</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3; %4.</source>
            <translation>Version %1 (release %2), of %3; %4.</translation>
        </message>
        <message>
            <source>Version %1 is in place: it takes over when Fieldapp starts again.</source>
            <translation>Version %1 is in place: it takes over when Fieldapp starts again.</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>for tests</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Ctrl+U shows these numbers from anywhere. Write those that answer near here: doctor on duty, shelter, lawyer.</source>
            <translation>Ctrl+U shows these numbers from anywhere. Write those that answer near here: doctor on duty, shelter, lawyer.</translation>
        </message>
        <message>
            <source>National numbers you have checked</source>
            <translation>National numbers you have checked</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Number</translation>
        </message>
        <message>
            <source>Save the numbers</source>
            <translation>Save the numbers</translation>
        </message>
        <message>
            <source>The numbers are saved.</source>
            <translation>The numbers are saved.</translation>
        </message>
        <message>
            <source>When, or for what</source>
            <translation>When, or for what</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>Who answers</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>Whom to call now</translation>
        </message>
    </context>
    <context>
        <name>UsbPane</name>
        <message>
            <source>By USB stick</source>
            <translation>By USB stick</translation>
        </message>
        <message>
            <source>Nothing waits: the stick was not changed.</source>
            <translation>Nothing waits: the stick was not changed.</translation>
        </message>
        <message>
            <source>On the stick and read back (%1). Take the stick out and give it to whoever goes to the mission.</source>
            <translation>On the stick and read back (%1). Take the stick out and give it to whoever goes to the mission.</translation>
        </message>
        <message>
            <source>Put on the stick</source>
            <translation>Put on the stick</translation>
        </message>
        <message>
            <source>Read the mission’s answer</source>
            <translation>Read the mission’s answer</translation>
        </message>
        <message>
            <source>Reading the stick…</source>
            <translation>Reading the stick…</translation>
        </message>
        <message>
            <source>Somebody takes the stick to the mission and brings its answer back on it. All of it is sealed: whoever finds the stick reads nothing. What was carried stays here until the mission’s receipt comes back.</source>
            <translation>Somebody takes the stick to the mission and brings its answer back on it. All of it is sealed: whoever finds the stick reads nothing. What was carried stays here until the mission’s receipt comes back.</translation>
        </message>
        <message>
            <source>The mission’s answer was read before; there is nothing new on this stick.</source>
            <translation>The mission’s answer was read before; there is nothing new on this stick.</translation>
        </message>
        <message>
            <source>The mission’s answer was read.</source>
            <translation>The mission’s answer was read.</translation>
        </message>
        <message>
            <source>The stick</source>
            <translation>The stick</translation>
        </message>
        <message>
            <source>Writing to the stick…</source>
            <translation>Writing to the stick…</translation>
        </message>
        <message>
            <source>backed up: %1</source>
            <translation>backed up: %1</translation>
        </message>
        <message>
            <source>counted: %1</source>
            <translation>counted: %1</translation>
        </message>
        <message>
            <source>letters: %1</source>
            <translation>letters: %1</translation>
        </message>
        <message>
            <source>news: %1</source>
            <translation>news: %1</translation>
        </message>
        <message>
            <source>received before, not backed up yet: %1</source>
            <translation>received before, not backed up yet: %1</translation>
        </message>
        <message>
            <source>received: %1</source>
            <translation>received: %1</translation>
        </message>
        <message>
            <source>sealed batches: %1</source>
            <translation>sealed batches: %1</translation>
        </message>
        <message>
            <source>set aside: %1</source>
            <translation>set aside: %1</translation>
        </message>
    </context>
    <context>
        <name>again</name>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</translation>
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
        <name>rail</name>
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
            <source>From the next sending on.</source>
            <translation>From the next sending on.</translation>
        </message>
        <message>
            <source>How much of the line sending may take, in kbit/s. A month is about 4 kB: a slow line suffices.</source>
            <translation>How much of the line sending may take, in kbit/s. A month is about 4 kB: a slow line suffices.</translation>
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
            <source>Limit of sending, kbit/s</source>
            <translation>Limit of sending, kbit/s</translation>
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
            <source>No limit</source>
            <translation>No limit</translation>
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
            <source>Sending</source>
            <translation>Sending</translation>
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
