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
            <source>Approval code, to read out to the mission</source>
            <translation>رمز الاعتماد، يُقرأ للبعثة</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Choose a passphrase.</source>
            <translation>اختر عبارة مرور.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>اختر واحدًا على الأقل.</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>اختر الملف أولًا.</translation>
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
            <source>Copied. It leaves the clipboard in a minute.</source>
            <translation>تم النسخ. ستُفرغ الحافظة بعد دقيقة.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>اختيرت عشوائيًا: لا يمكن لأحد تخمينها. احفظها ثم أتلف كل ورقة كُتبت عليها.</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – ورقة الاسترجاع</translation>
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
            <translation>احفظ هذه الورقة في مكان مقفل، ولا تضعها أبدًا قرب الحاسوب. مع البعثة تفتح الحاسوب إذا نُسيت كل عبارات المرور.</translation>
        </message>
        <message>
            <source>Long enough, if it is no proverb, song or name that others know.</source>
            <translation>طولها كافٍ، شرط ألا تكون مثلًا أو أغنية أو اسمًا يعرفه غيرك.</translation>
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
            <source>Passphrase</source>
            <translation>عبارة المرور</translation>
        </message>
        <message>
            <source>Prepare this laptop</source>
            <translation>تهيئة هذا الحاسوب</translation>
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
            <source>Propose one</source>
            <translation>اقترح عبارة</translation>
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
            <translation>ورقة الاسترجاع</translation>
        </message>
        <message>
            <source>Site pack</source>
            <translation>ملف الموقع</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>الموقع: %1</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack. It says which site this is and where figures may go.</source>
            <translation>سلّمتك البعثة ملفًا صغيرًا هو ملف الموقع. يحدّد الموقع والوجهة التي يمكن أن تُرسل إليها الأرقام.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>أعد كتابتها</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>الورقة محفوظة بعيدًا عن هذا الحاسوب</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>العبارتان غير متطابقتين.</translation>
        </message>
        <message>
            <source>What you do here</source>
            <translation>ما تقوم به هنا</translation>
        </message>
        <message>
            <source>Which site is this laptop for?</source>
            <translation>لأي موقع هذا الحاسوب؟</translation>
        </message>
        <message>
            <source>Who you are</source>
            <translation>من أنت</translation>
        </message>
        <message>
            <source>Write your initials.</source>
            <translation>اكتب الأحرف الأولى من اسمك.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>الأحرف الأولى من اسمك</translation>
        </message>
        <message>
            <source>the file ends in .fcsite</source>
            <translation>ينتهي اسم الملف بـ .fcsite</translation>
        </message>
    </context>
    <context>
        <name>frame</name>
        <message numerus="yes">
            <source>%n batch(es) wait(s) here, sealed</source>
            <translation>
                <numerusform>لا دفعة مختومة تنتظر هنا</numerusform>
                <numerusform>دفعة مختومة واحدة تنتظر هنا</numerusform>
                <numerusform>دفعتان مختومتان تنتظران هنا</numerusform>
                <numerusform>%n دفعات مختومة تنتظر هنا</numerusform>
                <numerusform>%n دفعة مختومة تنتظر هنا</numerusform>
                <numerusform>%n دفعة مختومة تنتظر هنا</numerusform>
            </translation>
        </message>
        <message>
            <source>All is saved, %1</source>
            <translation>كل شيء محفوظ، %1</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>لا شيء في انتظار الإرسال</translation>
        </message>
        <message>
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>حدث خلل هنا. ما حفظته في أمان؛ أعد المحاولة، أو أقفل ثم افتح من جديد.</translation>
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
        <name>rail</name>
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
            <source>Settings</source>
            <translation>الإعدادات</translation>
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
        <name>settings</name>
        <message>
            <source>%1 can open Fieldapp now.</source>
            <translation>يستطيع %1 الآن فتح Fieldapp.</translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes.</source>
            <translation>تُنجز نسخة مشفّرة ويُتحقق منها كلما أُغلق Fieldapp.</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>تحقّق من كل شيء</translation>
        </message>
        <message>
            <source>Checked: all is well.</source>
            <translation>تم التحقق: كل شيء سليم.</translation>
        </message>
        <message>
            <source>Checked: something needs a look, see below.</source>
            <translation>تم التحقق: هناك أمر يحتاج إلى نظرة، انظر أسفله.</translation>
        </message>
        <message>
            <source>Checking everything…</source>
            <translation>جارٍ التحقق…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>داكن</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>اللغة</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>كبير</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>إضافة</translation>
        </message>
        <message>
            <source>Let somebody in</source>
            <translation>إضافة مستعمل</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>فاتح</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>فاتح أو داكن</translation>
        </message>
        <message>
            <source>Like the computer</source>
            <translation>مثل الحاسوب</translation>
        </message>
        <message>
            <source>Make a copy now</source>
            <translation>أنجز نسخة الآن</translation>
        </message>
        <message>
            <source>Making the copy…</source>
            <translation>جارٍ النسخ…</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>عادي</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>عبارة المرور، يكتبها المستعمل الجديد</translation>
        </message>
        <message>
            <source>Propose a passphrase</source>
            <translation>اقترح عبارة مرور</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>الإعدادات</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>حجم النص</translation>
        </message>
        <message>
            <source>Somebody who holds this key must be present and type their own passphrase.</source>
            <translation>يجب أن يحضر شخص يملك هذا المفتاح ويكتب عبارة مروره.</translation>
        </message>
        <message>
            <source>The administrator lets people in.</source>
            <translation>الإدارة هي التي تضيف المستعملين.</translation>
        </message>
        <message>
            <source>The copy is made and was checked.</source>
            <translation>أُنجزت النسخة وتم التحقق منها.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>أعد كتابتها</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>العبارتان غير متطابقتين.</translation>
        </message>
        <message>
            <source>Their initials</source>
            <translation>الأحرف الأولى من اسمه</translation>
        </message>
        <message>
            <source>Their passphrase</source>
            <translation>عبارة مروره</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>هذا الحاسوب</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>ما يقوم به هنا</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>من يعمل هنا</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>النافذة</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>منذ %1</translation>
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
        <name>unlock</name>
        <message>
            <source>Capitals are on</source>
            <translation>الأحرف الكبيرة مفعّلة</translation>
        </message>
        <message>
            <source>Forgotten passphrase?</source>
            <translation>نسيت عبارة المرور؟</translation>
        </message>
        <message>
            <source>Keyboard: %1</source>
            <translation>لوحة المفاتيح: %1</translation>
        </message>
        <message>
            <source>Nothing is lost. A colleague who does the same work can open with their own passphrase, and the administrator can let you in again. If nobody can open, take the recovery sheet and call the mission: the two together open this laptop.</source>
            <translation>لا شيء ضاع. يمكن لزميل يقوم بالعمل نفسه أن يفتح بعبارته، ويمكن للإدارة أن تضيفك من جديد. وإذا لم يستطع أحد الفتح، فخذ ورقة الاسترجاع واتصل بالبعثة: الاثنتان معًا تفتحان هذا الحاسوب.</translation>
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
            <translation>يمكنك إعادة المحاولة.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>الأحرف الأولى من اسمك</translation>
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
