<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>cover</name>
        <message>
            <source>Welcome</source>
            <translation>مرحبًا</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Another site pack</source>
            <translation>بطاقة أخرى</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>الموافقة</translation>
        </message>
        <message>
            <source>Approval code, to read out to the mission</source>
            <translation>رمز الاعتماد، يُقرأ للبعثة</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>اختاروا الملف أولًا.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – بطاقة الاسترجاع</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>إذا نُسيت كل عبارات المرور، فإن هذا الرمز والبعثة معًا يفتحان الحاسوب، ولا يستطيع أحدهما ذلك وحده. لا يظهر الرمز إلا الآن.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>الجهاز: %1</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>احفظوا هذه البطاقة في مكان مقفل، ولا تضعوها أبدًا قرب الحاسوب. مع البعثة تفتح الحاسوب إذا نُسيت كل عبارات المرور.</translation>
        </message>
        <message>
            <source>Open Fieldapp</source>
            <translation>فتح Fieldapp</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>جارٍ الفتح…</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>جارٍ التحضير…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>طباعة…</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>رمز الاسترجاع</translation>
        </message>
        <message>
            <source>Recovery code: %1</source>
            <translation>رمز الاسترجاع: %1</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>بطاقة الاسترجاع</translation>
        </message>
        <message>
            <source>Site pack</source>
            <translation>بطاقة الموقع</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>الموقع: %1</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>سلّمتكم البعثة ملفًا صغيرًا هو بطاقة الموقع، أو ورقة فيها مربع وسطر يُكتب أو يُلصق. تبيّن البطاقة أي موقع هذا وإلى أين يمكن أن تذهب الأرقام.</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>البطاقة محفوظة بعيدًا عن هذا الحاسوب</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>هذا الحاسوب يعوّض حاسوبًا ضائعًا</translation>
        </message>
        <message>
            <source>What you do here</source>
            <translation>المهام هنا</translation>
        </message>
        <message>
            <source>Which site is this laptop for?</source>
            <translation>لأي موقع هذا الحاسوب؟</translation>
        </message>
        <message>
            <source>Who you are</source>
            <translation>من يعمل هنا</translation>
        </message>
        <message>
            <source>file.fcsite, or the line fieldapp:https://…</source>
            <translation>ملف ‎.fcsite‎ أو السطر ‎fieldapp:https://…‎</translation>
        </message>
    </context>
    <context>
        <name>forgotten</name>
        <message>
            <source>1. Save a small file on a stick and bring or send it to the mission. It holds no name and opens nothing by itself.</source>
            <translation>1. احفظوا ملفًا صغيرًا على مفتاح USB وأوصلوه أو أرسلوه إلى البعثة. لا يحتوي على أي اسم ولا يفتح شيئًا وحده.</translation>
        </message>
        <message>
            <source>2. Call the person who stands on the recovery sheet. The mission makes a second file from the first and gives it back.</source>
            <translation>2. اتصلوا بالشخص المذكور في بطاقة الاسترجاع. تعدّ البعثة من الملف الأول ملفًا ثانيًا وتعيده إليكم.</translation>
        </message>
        <message>
            <source>3. Come back here with the mission's file and the sheet. You can close Fieldapp meanwhile.</source>
            <translation>3. عودوا إلى هنا ومعكم ملف البعثة والبطاقة. يمكنكم إغلاق Fieldapp في الانتظار.</translation>
        </message>
        <message>
            <source>A colleague renews your access</source>
            <translation>زميل يجدّد دخولك</translation>
        </message>
        <message>
            <source>A colleague who does the same work</source>
            <translation>زميل يقوم بالعمل نفسه</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>اختاروا دورًا واحدًا على الأقل.</translation>
        </message>
        <message>
            <source>File for the mission</source>
            <translation>ملف للبعثة</translation>
        </message>
        <message>
            <source>I have the mission's file</source>
            <translation>لدي ملف البعثة</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>الأحرف الأولى للزميل</translation>
        </message>
        <message>
            <source>It is written in the audit trail. Your files and drafts stay as they are.</source>
            <translation>يُسجَّل ذلك في السجل. تبقى الملفات والمسودات كما هي.</translation>
        </message>
        <message>
            <source>Nobody can open any more</source>
            <translation>لا أحد يستطيع الفتح</translation>
        </message>
        <message>
            <source>Nothing is lost. Who is there with you?</source>
            <translation>لم يضع شيء. من معكم الآن؟</translation>
        </message>
        <message>
            <source>Open with both</source>
            <translation>الفتح بالاثنين معًا</translation>
        </message>
        <message>
            <source>Opening with both halves…</source>
            <translation>جارٍ الفتح بالنصفين…</translation>
        </message>
        <message>
            <source>Passphrase of the colleague, typed by them</source>
            <translation>عبارة مرور الزميل، يكتبها بنفسه</translation>
        </message>
        <message>
            <source>Renew and open</source>
            <translation>تجديد وفتح</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>جارٍ تجديد الدخول…</translation>
        </message>
        <message>
            <source>Save the file for the mission…</source>
            <translation>حفظ الملف للبعثة…</translation>
        </message>
        <message>
            <source>Saved. Bring this file to the mission.</source>
            <translation>تم الحفظ. أوصلوا هذا الملف إلى البعثة.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>ملف البعثة</translation>
        </message>
        <message>
            <source>The mission's file and the code of the sheet</source>
            <translation>ملف البعثة ورمز البطاقة</translation>
        </message>
        <message>
            <source>Then it takes the recovery sheet the partner keeps, and the mission. The two together open this laptop; neither can alone.</source>
            <translation>عندها تلزم بطاقة الاسترجاع التي يحتفظ بها الشريك، والبعثة. الاثنتان معًا تفتحان هذا الحاسوب، ولا تستطيع إحداهما ذلك وحدها.</translation>
        </message>
        <message>
            <source>They type their own passphrase here and you choose a new one, now. An administrator can help anybody who opens no notes.</source>
            <translation>يكتب هنا عبارته الخاصة وتختارون أنتم عبارة جديدة فورًا. ويمكن للإدارة أن تساعد من لا يفتح الملاحظات.</translation>
        </message>
        <message>
            <source>With the sheet and the mission, in three steps</source>
            <translation>بالبطاقة والبعثة، في ثلاث خطوات</translation>
        </message>
        <message>
            <source>Your new passphrase</source>
            <translation>عبارة المرور الجديدة</translation>
        </message>
    </context>
    <context>
        <name>frame</name>
        <message>
            <source>All is saved, %1</source>
            <translation>كل شيء محفوظ، %1</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>تم الحفظ.</translation>
        </message>
        <message>
            <source>Session in progress: the screen is covered as always, and locks after an hour only. F9 ends it.</source>
            <translation>جلسة جارية: تُستر الشاشة كالمعتاد ولا تُقفل إلا بعد ساعة. F9 لإنهائها.</translation>
        </message>
        <message>
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>حدث خلل هنا. ما حفظته في أمان؛ أعد المحاولة، أو أقفل ثم افتح من جديد.</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>تم التراجع.</translation>
        </message>
        <message>
            <source>The session is over: the screen locks as always.</source>
            <translation>انتهت الجلسة: تُقفل الشاشة كالمعتاد.</translation>
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
            <translation>مسح</translation>
        </message>
        <message>
            <source>Hide the passphrase</source>
            <translation>إخفاء عبارة المرور</translation>
        </message>
        <message>
            <source>Not a date yet: 4/3, yesterday, 12 May…</source>
            <translation>ليس تاريخًا بعد: 4/3، أمس، 12 ماي…</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>إظهار عبارة المرور</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>اكتب للبحث</translation>
        </message>
    </context>
    <context>
        <name>notice</name>
        <message>
            <source>Undo</source>
            <translation>تراجع</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
    </context>
    <context>
        <name>passphrase</name>
        <message>
            <source>Choose a passphrase.</source>
            <translation>اختاروا عبارة مرور.</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>اختيرت عشوائيًا: لا يمكن لأحد تخمينها. احفظوها عن ظهر قلب ثم أتلفوا كل ورقة كُتبت عليها.</translation>
        </message>
        <message>
            <source>Fair.</source>
            <translation>متوسطة.</translation>
        </message>
        <message>
            <source>Propose one</source>
            <translation>اقتراح عبارة</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>جيدة.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>العبارة نفسها مرة أخرى</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>العبارتان غير متطابقتين.</translation>
        </message>
        <message>
            <source>Weak.</source>
            <translation>ضعيفة.</translation>
        </message>
    </context>
    <context>
        <name>rail</name>
        <message>
            <source>Activities</source>
            <translation>الأنشطة</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>ستر الشاشة</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>إقفال</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>الشهر</translation>
        </message>
        <message>
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>الإرسال</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>جلسة</translation>
        </message>
        <message>
            <source>Session in progress</source>
            <translation>جلسة جارية</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>اليوم</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>الطوارئ</translation>
        </message>
    </context>
    <context>
        <name>recovery</name>
        <message>
            <source>The code on the sheet</source>
            <translation>الرمز المكتوب في البطاقة</translation>
        </message>
    </context>
    <context>
        <name>restore</name>
        <message>
            <source>Only their file was damaged. Everything that was written stays.</source>
            <translation>كان ملفها وحده تالفًا. كل ما كُتب باقٍ.</translation>
        </message>
        <message>
            <source>Plug in the stick with the copies and choose the newest copy, a file store-….db in the folder fieldapp-…. Your initials and passphrase of then open it.</source>
            <translation>أدخلوا مفتاح النسخ واختاروا أحدث نسخة: ملف store-….db في المجلد fieldapp-…. تفتحها الأحرف الأولى وعبارة المرور آنذاك.</translation>
        </message>
        <message>
            <source>Put back the copy of %1</source>
            <translation>إعادة نسخة %1</translation>
        </message>
        <message>
            <source>Put the files back</source>
            <translation>إعادة الملفات</translation>
        </message>
        <message>
            <source>Putting the files back and checking every one… Leave the laptop open.</source>
            <translation>جارٍ إعادة الملفات والتحقق منها… اتركوا الحاسوب مفتوحًا.</translation>
        </message>
        <message>
            <source>The copy is put back</source>
            <translation>أُعيدت النسخة</translation>
        </message>
        <message>
            <source>The copy on the stick</source>
            <translation>النسخة على المفتاح</translation>
        </message>
        <message>
            <source>The data on this disk are damaged. What was written after the copy of %1 would be lost, as far as it cannot be read. The damaged files are put aside on this laptop, never deleted.</source>
            <translation>البيانات على هذا القرص تالفة. سيضيع ما كُتب بعد نسخة %1. توضع الملفات التالفة جانبًا في هذا الحاسوب ولا تُحذف أبدًا.</translation>
        </message>
        <message>
            <source>The files are back. Work can go on at once; closing a month waits until the mission confirms what it holds. Fieldapp lists the days and persons to enter again.</source>
            <translation>عادت الملفات. يمكن متابعة العمل فورًا؛ وينتظر إغلاق الشهر تأكيد البعثة لما لديها. يعرض Fieldapp الأيام والأشخاص الواجب إدخالهم من جديد.</translation>
        </message>
        <message>
            <source>The keys of the files are put back</source>
            <translation>أُعيدت مفاتيح الملفات</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>هذا الحاسوب يعوّض حاسوبًا ضائعًا</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>Administrator</source>
            <translation>الإدارة</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>التنسيق</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>الاستماع</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>الحماية</translation>
        </message>
        <message>
            <source>Psychologist</source>
            <translation>الدعم النفسي</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>الاستقبال</translation>
        </message>
    </context>
    <context>
        <name>sheet</name>
        <message>
            <source>Print it, or copy the code by hand; then delete the file. It must not stay on this laptop.</source>
            <translation>اطبعوها أو انسخوا الرمز باليد، ثم احذفوا الملف. يجب ألا يبقى في هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>بطاقة الاسترجاع</translation>
        </message>
        <message>
            <source>Save the sheet (PDF)…</source>
            <translation>حفظ البطاقة (PDF)…</translation>
        </message>
        <message>
            <source>Type group %1 of the code, as it stands on your paper</source>
            <translation>اكتبوا المجموعة %1 من الرمز كما هي على الورقة</translation>
        </message>
    </context>
    <context>
        <name>status</name>
        <message>
            <source>Cancel</source>
            <translation>إلغاء</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>جارٍ التوقف…</translation>
        </message>
    </context>
    <context>
        <name>told</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>خبر آخر</numerusform>
                <numerusform>خبران آخران</numerusform>
                <numerusform>%n أخبار أخرى</numerusform>
                <numerusform>%n خبرًا آخر</numerusform>
                <numerusform>%n خبر آخر</numerusform>
            </translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>اطّلعت</translation>
        </message>
    </context>
    <context>
        <name>unlock</name>
        <message>
            <source>Capitals are on</source>
            <translation>الأحرف الكبيرة مفعّلة</translation>
        </message>
        <message>
            <source>Forgotten passphrase?</source>
            <translation>هل نُسيت عبارة المرور؟</translation>
        </message>
        <message>
            <source>Keyboard: %1</source>
            <translation>لوحة المفاتيح: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>جارٍ الفتح…</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>Put back the copy of %1…</source>
            <translation>إعادة نسخة %1…</translation>
        </message>
        <message numerus="yes">
            <source>This passphrase does not open. Try again in %n second(s).</source>
            <translation>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة الآن.</numerusform>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة بعد ثانية.</numerusform>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة بعد ثانيتين.</numerusform>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة بعد %n ثوانٍ.</numerusform>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة بعد %n ثانية.</numerusform>
                <numerusform>هذه العبارة لا تفتح. أعد المحاولة بعد %n ثانية.</numerusform>
            </translation>
        </message>
        <message>
            <source>You can try again.</source>
            <translation>يمكن إعادة المحاولة.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>الأحرف الأولى من الاسم</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>%1 MB</source>
            <translation>%1 م.ب</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 ك.ب</translation>
        </message>
    </context>
</TS>
