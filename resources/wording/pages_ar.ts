<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Consent</name>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>اشرحوا كل موافقة ثم دوّنوا الجواب. الرفض لا يمنع أبدًا من الحصول على المساعدة.</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>دون هذه الموافقة لا يُفتح أي ملف ولا يُحتفظ بأي شيء. ويستمر الاستقبال.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>موافقة بتاريخ %1</translation>
        </message>
    </context>
    <context>
        <name>Correction</name>
        <message>
            <source>Cancel this entry</source>
            <translation>إلغاء هذه البطاقة</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>إلغاء: %1</translation>
        </message>
        <message>
            <source>Correct: %1</source>
            <translation>تصحيح: %1</translation>
        </message>
        <message>
            <source>Entry cancelled.</source>
            <translation>أُلغيت البطاقة.</translation>
        </message>
        <message>
            <source>Entry corrected.</source>
            <translation>صُححت البطاقة.</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>حفظ التصحيح</translation>
        </message>
    </context>
    <context>
        <name>Drafts</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>واحدة أخرى</numerusform>
                <numerusform>اثنتان أخريان</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Draft discarded.</source>
            <translation>أُهملت المسودة.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>استئناف</translation>
        </message>
        <message>
            <source>To finish</source>
            <translation>للإتمام</translation>
        </message>
        <message>
            <source>draft kept, %1</source>
            <translation>المسودة محفوظة، %1</translation>
        </message>
        <message>
            <source>left at %1</source>
            <translation>تُركت في %1</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>تُركت في %1</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1: %2 here, %3 leaves</source>
            <translation>%1: هنا %2، ويُرسل %3</translation>
        </message>
        <message>
            <source>here</source>
            <translation>هنا</translation>
        </message>
        <message>
            <source>here, exact</source>
            <translation>هنا، بالضبط</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>يُرسل</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>منذ البداية</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>ما يُرسل</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 أو 1999</translation>
        </message>
        <message>
            <source>An age, a year or a date of birth</source>
            <translation>سن أو سنة أو تاريخ ميلاد</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close, keep the draft</source>
            <translation>إغلاق مع حفظ المسودة</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>للإكمال: %1</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>نعم</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s)</source>
            <translation>
                <numerusform>أقل من سنة تقريبًا</numerusform>
                <numerusform>حوالي سنة</numerusform>
                <numerusform>حوالي سنتين</numerusform>
                <numerusform>حوالي %n سنوات</numerusform>
                <numerusform>حوالي %n سنة</numerusform>
                <numerusform>حوالي %n سنة</numerusform>
            </translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>تقديري</translation>
        </message>
        <message>
            <source>min</source>
            <translation>دقيقة</translation>
        </message>
        <message>
            <source>other</source>
            <translation>أخرى</translation>
        </message>
        <message>
            <source>other…</source>
            <translation>أخرى…</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>%1 were there already</source>
            <translation>%1 موجودة من قبل</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) come in although something in them is odd.</source>
            <translation>
                <numerusform>لا يدخل أي سطر فيه أمر غريب.</numerusform>
                <numerusform>يدخل سطر واحد رغم أن فيه أمرًا غريبًا.</numerusform>
                <numerusform>يدخل سطران رغم أن فيهما أمرًا غريبًا.</numerusform>
                <numerusform>تدخل %n أسطر رغم أن فيها أمرًا غريبًا.</numerusform>
                <numerusform>يدخل %n سطرًا رغم أن فيها أمرًا غريبًا.</numerusform>
                <numerusform>يدخل %n سطر رغم أن فيها أمرًا غريبًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>A register is an Excel workbook with the sheets personnes, prestations, echelles and activites.</source>
            <translation>السجل هو مصنف Excel يضم الأوراق personnes وprestations وechelles وactivites.</translation>
        </message>
        <message>
            <source>Another workbook</source>
            <translation>مصنف آخر</translation>
        </message>
        <message>
            <source>Choose a register</source>
            <translation>اختيار سجل</translation>
        </message>
        <message>
            <source>Choose a workbook…</source>
            <translation>اختيار مصنف…</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>العمود</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>مصنفات Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>استيراد</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>استيراد سجل</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>جارٍ الاستيراد…</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>تمّ</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>السطر</translation>
        </message>
        <message>
            <source>No row is refused.</source>
            <translation>لم يُرفض أي سطر.</translation>
        </message>
        <message>
            <source>Nothing is written before you have seen what would come in.</source>
            <translation>لا يُكتب شيء قبل أن تروا ما سيدخل.</translation>
        </message>
        <message>
            <source>Reading the register…</source>
            <translation>جارٍ قراءة السجل…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>السبب</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>المرفوضة</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>الأسطر المرفوضة</translation>
        </message>
        <message>
            <source>Reported through</source>
            <translation>أُبلغ عنه إلى غاية</translation>
        </message>
        <message>
            <source>Save the refused rows</source>
            <translation>حفظ الأسطر المرفوضة</translation>
        </message>
        <message>
            <source>Save them in a workbook…</source>
            <translation>حفظها في مصنف…</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>حُفظ: %1</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>عرض الأشخاص</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>الورقة</translation>
        </message>
        <message>
            <source>What happened up to that month was reported before Fieldapp, and never leaves again. Empty: nothing was.</source>
            <translation>ما جرى إلى غاية ذلك الشهر أُبلغ عنه قبل Fieldapp ولن يُرسل من جديد. فارغ: لم يُبلغ عن شيء.</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>ما سيدخل</translation>
        </message>
        <message>
            <source>activities</source>
            <translation>أنشطة</translation>
        </message>
        <message>
            <source>people</source>
            <translation>أشخاص</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>استبيانات</translation>
        </message>
        <message>
            <source>services</source>
            <translation>خدمات</translation>
        </message>
    </context>
    <context>
        <name>Known</name>
        <message numerus="yes">
            <source>%n file(s) look alike. Nothing is merged without you.</source>
            <translation>
                <numerusform>لا يوجد ملف مشابه.</numerusform>
                <numerusform>يوجد ملف مشابه. لا يُدمج شيء دونكم.</numerusform>
                <numerusform>يوجد ملفان مشابهان. لا يُدمج شيء دونكم.</numerusform>
                <numerusform>توجد %n ملفات مشابهة. لا يُدمج شيء دونكم.</numerusform>
                <numerusform>يوجد %n ملفًا مشابهًا. لا يُدمج شيء دونكم.</numerusform>
                <numerusform>يوجد %n ملف مشابه. لا يُدمج شيء دونكم.</numerusform>
            </translation>
        </message>
        <message>
            <source>Already known?</source>
            <translation>معروف(ة) من قبل؟</translation>
        </message>
        <message>
            <source>It is the same</source>
            <translation>هو نفسه</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>شخص آخر</translation>
        </message>
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>أُقفل %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) are sealed and wait here. Only the mission can open them.</source>
            <translation>
                <numerusform>الأرقام مختومة وتنتظر هنا. البعثة وحدها يمكنها فتحها.</numerusform>
                <numerusform>رقم واحد مختوم ينتظر هنا. البعثة وحدها يمكنها فتحه.</numerusform>
                <numerusform>رقمان مختومان ينتظران هنا. البعثة وحدها يمكنها فتحهما.</numerusform>
                <numerusform>%n أرقام مختومة تنتظر هنا. البعثة وحدها يمكنها فتحها.</numerusform>
                <numerusform>%n رقمًا مختومًا ينتظر هنا. البعثة وحدها يمكنها فتحها.</numerusform>
                <numerusform>%n رقم مختوم ينتظر هنا. البعثة وحدها يمكنها فتحها.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) of yours are not finished; they are not counted.</source>
            <translation>
                <numerusform>لا توجد بطاقات غير مكتملة.</numerusform>
                <numerusform>لديكم بطاقة غير مكتملة؛ لا تُحتسب.</numerusform>
                <numerusform>لديكم بطاقتان غير مكتملتين؛ لا تُحتسبان.</numerusform>
                <numerusform>لديكم %n بطاقات غير مكتملة؛ لا تُحتسب.</numerusform>
                <numerusform>لديكم %n بطاقة غير مكتملة؛ لا تُحتسب.</numerusform>
                <numerusform>لديكم %n بطاقة غير مكتملة؛ لا تُحتسب.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late entry(ies) of earlier months leave with this one.</source>
            <translation>
                <numerusform>لا توجد بطاقات متأخرة.</numerusform>
                <numerusform>بطاقة متأخرة من شهر سابق تُرسل مع هذا الشهر.</numerusform>
                <numerusform>بطاقتان متأخرتان من أشهر سابقة تُرسلان مع هذا الشهر.</numerusform>
                <numerusform>%n بطاقات متأخرة من أشهر سابقة تُرسل مع هذا الشهر.</numerusform>
                <numerusform>%n بطاقة متأخرة من أشهر سابقة تُرسل مع هذا الشهر.</numerusform>
                <numerusform>%n بطاقة متأخرة من أشهر سابقة تُرسل مع هذا الشهر.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older month(s)</source>
            <translation>
                <numerusform>لا أشهر أقدم</numerusform>
                <numerusform>شهر أقدم</numerusform>
                <numerusform>شهران أقدم</numerusform>
                <numerusform>%n أشهر أقدم</numerusform>
                <numerusform>%n شهرًا أقدم</numerusform>
                <numerusform>%n شهر أقدم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) refused statistics: counted in the total, nowhere else.</source>
            <translation>
                <numerusform>لم يرفض أحد الإحصاء.</numerusform>
                <numerusform>رفض شخص واحد الإحصاء: يُحسب في المجموع فقط.</numerusform>
                <numerusform>رفض شخصان الإحصاء: يُحسبان في المجموع فقط.</numerusform>
                <numerusform>رفض %n أشخاص الإحصاء: يُحسبون في المجموع فقط.</numerusform>
                <numerusform>رفض %n شخصًا الإحصاء: يُحسبون في المجموع فقط.</numerusform>
                <numerusform>رفض %n شخص الإحصاء: يُحسبون في المجموع فقط.</numerusform>
            </translation>
        </message>
        <message>
            <source>Age by sex and group leaves with the year, at the end of %1.</source>
            <translation>السن حسب الجنس والفئة يُرسل مع السنة، نهاية %1.</translation>
        </message>
        <message>
            <source>All months</source>
            <translation>كل الأشهر</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>قبل الإقفال</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>التحقق</translation>
        </message>
        <message>
            <source>Check passed</source>
            <translation>نجح الفحص</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>الإقفال</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>إقفال %1</translation>
        </message>
        <message>
            <source>Closing fixes these numbers. A late entry leaves with %1.</source>
            <translation>الإقفال يثبّت هذه الأعداد. كل بطاقة متأخرة تُرسل مع %1.</translation>
        </message>
        <message>
            <source>Closing the month…</source>
            <translation>جارٍ إقفال الشهر…</translation>
        </message>
        <message>
            <source>Drawing and checking the figures…</source>
            <translation>جارٍ إعداد الأرقام وفحصها…</translation>
        </message>
        <message>
            <source>Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.</source>
            <translation>كل عدد مقرّب إلى مضاعف %1، زيادة أو نقصانًا، حتى لا يُتعرّف على أحد.</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>نهائي</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Go to sending</source>
            <translation>إلى الإرسال</translation>
        </message>
        <message>
            <source>Monthly sheet</source>
            <translation>البطاقة الشهرية</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>الأشهر</translation>
        </message>
        <message>
            <source>More detail (sex by age, services one by one) leaves with the quarter, at the end of %1.</source>
            <translation>تفاصيل أكثر (الجنس والسن، الخدمات واحدة واحدة) تُرسل مع الفصل، نهاية %1.</translation>
        </message>
        <message>
            <source>Never leaves</source>
            <translation>لا يُرسل أبدًا</translation>
        </message>
        <message>
            <source>No figure leaves with this month.</source>
            <translation>لا يُرسل أي رقم مع هذا الشهر.</translation>
        </message>
        <message numerus="yes">
            <source>Nobody can be recognised, even by putting the %n month(s) already sent side by side.</source>
            <translation>
                <numerusform>لا يمكن التعرف على أحد.</numerusform>
                <numerusform>لا يمكن التعرف على أحد، حتى بمقارنتها مع الشهر المنشور.</numerusform>
                <numerusform>لا يمكن التعرف على أحد، حتى بمقارنتها مع الشهرين المنشورين.</numerusform>
                <numerusform>لا يمكن التعرف على أحد، حتى بمقارنتها مع %n أشهر منشورة.</numerusform>
                <numerusform>لا يمكن التعرف على أحد، حتى بمقارنتها مع %n شهرًا منشورًا.</numerusform>
                <numerusform>لا يمكن التعرف على أحد، حتى بمقارنتها مع %n شهر منشور.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody can be recognised.</source>
            <translation>لا يمكن التعرف على أحد.</translation>
        </message>
        <message>
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>لا شيء للإبلاغ بعد. أول جلسة تفتح أول شهر.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>الأشخاص منذ البداية</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>إعداد %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>المعاينة</translation>
        </message>
        <message numerus="yes">
            <source>See the %n other figure(s)</source>
            <translation>
                <numerusform>لا أرقام أخرى</numerusform>
                <numerusform>عرض الرقم الآخر</numerusform>
                <numerusform>عرض الرقمين الآخرين</numerusform>
                <numerusform>عرض %n أرقام أخرى</numerusform>
                <numerusform>عرض %n رقمًا آخر</numerusform>
                <numerusform>عرض %n رقم آخر</numerusform>
            </translation>
        </message>
        <message>
            <source>See them</source>
            <translation>عرضها</translation>
        </message>
        <message>
            <source>See what will leave</source>
            <translation>عرض ما سيُرسل</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>الإرسال</translation>
        </message>
        <message>
            <source>Services since the start</source>
            <translation>الخدمات منذ البداية</translation>
        </message>
        <message>
            <source>The coordinator closes the months.</source>
            <translation>المنسق أو المنسقة من يقفل الأشهر.</translation>
        </message>
        <message>
            <source>What is dated up to %1 and written by now is counted, once.</source>
            <translation>ما تاريخه إلى غاية %1 وأُدخل حتى الآن يُحتسب مرة واحدة.</translation>
        </message>
        <message>
            <source>What is still on paper can be typed first; what comes later leaves with the next month.</source>
            <translation>ما زال على الورق يمكن إدخاله أولًا؛ وما يأتي بعد ذلك يُرسل مع الشهر الموالي.</translation>
        </message>
        <message>
            <source>What will leave, and nothing else</source>
            <translation>ما سيُرسل، ولا شيء غيره</translation>
        </message>
        <message>
            <source>can be closed</source>
            <translation>يمكن إقفاله</translation>
        </message>
        <message>
            <source>closed on %1 by %2</source>
            <translation>أُقفل في %1 من طرف %2</translation>
        </message>
        <message>
            <source>exact dates and ages</source>
            <translation>التواريخ والأعمار الدقيقة</translation>
        </message>
        <message>
            <source>names, file numbers</source>
            <translation>الأسماء وأرقام الملفات</translation>
        </message>
        <message>
            <source>notes and free words</source>
            <translation>الملاحظات والنصوص الحرة</translation>
        </message>
        <message>
            <source>open</source>
            <translation>جارٍ</translation>
        </message>
        <message>
            <source>quarter %1 of %2</source>
            <translation>الفصل %1 من %2</translation>
        </message>
        <message>
            <source>waits for the month before</source>
            <translation>ينتظر الشهر السابق</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>سنة %1</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n person(s) found. A year or a file number narrows the search.</source>
            <translation>
                <numerusform>لم يُعثر على أحد.</numerusform>
                <numerusform>عُثر على شخص واحد. السنة أو رقم الملف يدققان البحث.</numerusform>
                <numerusform>عُثر على شخصين. السنة أو رقم الملف يدققان البحث.</numerusform>
                <numerusform>عُثر على %n أشخاص. السنة أو رقم الملف يدققان البحث.</numerusform>
                <numerusform>عُثر على %n شخصًا. السنة أو رقم الملف يدققان البحث.</numerusform>
                <numerusform>عُثر على %n شخص. السنة أو رقم الملف يدققان البحث.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) old</source>
            <translation>
                <numerusform>أقل من سنة</numerusform>
                <numerusform>سنة واحدة</numerusform>
                <numerusform>سنتان</numerusform>
                <numerusform>%n سنوات</numerusform>
                <numerusform>%n سنة</numerusform>
                <numerusform>%n سنة</numerusform>
            </translation>
        </message>
        <message>
            <source>Age</source>
            <translation>السن</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>المغلقة</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>أُغلق الملف في %1</translation>
        </message>
        <message>
            <source>Discreet list</source>
            <translation>لائحة كتومة</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>البحث عن شخص</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>استيراد سجل</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>آخر اتصال</translation>
        </message>
        <message>
            <source>Less certain</source>
            <translation>أقل تأكيدًا</translation>
        </message>
        <message>
            <source>My files</source>
            <translation>ملفاتي</translation>
        </message>
        <message>
            <source>Name, file number or year of birth</source>
            <translation>الاسم أو رقم الملف أو سنة الميلاد</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <source>Nobody found. Try another spelling, a year of birth or the file number.</source>
            <translation>لم يُعثر على أحد. جرّبوا كتابة أخرى أو سنة الميلاد أو رقم الملف.</translation>
        </message>
        <message>
            <source>Nobody here yet.</source>
            <translation>لا يوجد أحد هنا بعد.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>المفتوحة</translation>
        </message>
        <message>
            <source>People</source>
            <translation>الأشخاص</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>الشخص</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>المكان</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s) old</source>
            <translation>
                <numerusform>أقل من سنة تقريبًا</numerusform>
                <numerusform>حوالي سنة</numerusform>
                <numerusform>حوالي سنتين</numerusform>
                <numerusform>حوالي %n سنوات</numerusform>
                <numerusform>حوالي %n سنة</numerusform>
                <numerusform>حوالي %n سنة</numerusform>
            </translation>
        </message>
        <message>
            <source>age not recorded</source>
            <translation>السن غير مسجل</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1: %2 في %3، %4 في %5</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>الموافقات</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>حُفظت الموافقات.</translation>
        </message>
        <message>
            <source>Another service</source>
            <translation>خدمة أخرى</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>نبذة</translation>
        </message>
        <message>
            <source>Change agreements</source>
            <translation>تعديل الموافقات</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>إغلاق الملف</translation>
        </message>
        <message>
            <source>Contact safely: %1</source>
            <translation>الاتصال الآمن: %1</translation>
        </message>
        <message>
            <source>File closed on %1.</source>
            <translation>أُغلق الملف في %1.</translation>
        </message>
        <message>
            <source>File closed.</source>
            <translation>أُغلق الملف.</translation>
        </message>
        <message>
            <source>Find a person…</source>
            <translation>ابحثوا عن شخص…</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>جلسة جديدة</translation>
        </message>
        <message>
            <source>No agreement to keep a file: nothing new can be recorded. Change agreements mends it.</source>
            <translation>لا توجد موافقة على الاحتفاظ بملف: لا يمكن تسجيل أي جديد. «تعديل الموافقات» يعالج ذلك.</translation>
        </message>
        <message>
            <source>Phone: %1</source>
            <translation>الهاتف: %1</translation>
        </message>
        <message>
            <source>Referent</source>
            <translation>المرجع</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>إحالة</translation>
        </message>
        <message>
            <source>Referral saved.</source>
            <translation>حُفظت الإحالة.</translation>
        </message>
        <message>
            <source>Save the agreements</source>
            <translation>حفظ الموافقات</translation>
        </message>
        <message>
            <source>Save the referral</source>
            <translation>حفظ الإحالة</translation>
        </message>
        <message>
            <source>Save the service</source>
            <translation>حفظ الخدمة</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>حفظ الجلسة</translation>
        </message>
        <message>
            <source>Service saved.</source>
            <translation>حُفظت الخدمة.</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>حُفظت الجلسة.</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>المسار</translation>
        </message>
        <message>
            <source>Take care (%1)</source>
            <translation>انتباه (%1)</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>المهام</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>المتابعة</translation>
        </message>
        <message>
            <source>may be contacted</source>
            <translation>يمكن الاتصال</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>no follow-up</source>
            <translation>دون متابعة</translation>
        </message>
        <message>
            <source>no questionnaires</source>
            <translation>دون استبيانات</translation>
        </message>
        <message>
            <source>no sharing</source>
            <translation>دون مشاركة</translation>
        </message>
        <message>
            <source>no statistics</source>
            <translation>دون إحصاء</translation>
        </message>
        <message>
            <source>not to be contacted</source>
            <translation>دون اتصال</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>الاستبيانات</translation>
        </message>
        <message>
            <source>sharing with partners</source>
            <translation>المشاركة مع الشركاء</translation>
        </message>
        <message>
            <source>statistics</source>
            <translation>الإحصاء</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
    </context>
    <context>
        <name>Registration</name>
        <message>
            <source>Back to the consent</source>
            <translation>الرجوع إلى الموافقات</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>File opened.</source>
            <translation>فُتح الملف.</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <source>Save the person</source>
            <translation>حفظ الشخص</translation>
        </message>
        <message>
            <source>consent first</source>
            <translation>الموافقة أولًا</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) counted by the mission.</source>
            <translation>
                <numerusform>لم تُحتسب أي دفعة.</numerusform>
                <numerusform>احتسبت البعثة إرسالًا واحدًا.</numerusform>
                <numerusform>احتسبت البعثة إرسالين.</numerusform>
                <numerusform>احتسبت البعثة %n إرسالات.</numerusform>
                <numerusform>احتسبت البعثة %n إرسالًا.</numerusform>
                <numerusform>احتسبت البعثة %n إرسال.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) received by the mission.</source>
            <translation>
                <numerusform>لم تستلم البعثة شيئًا.</numerusform>
                <numerusform>استلمت البعثة إرسالًا واحدًا.</numerusform>
                <numerusform>استلمت البعثة إرسالين.</numerusform>
                <numerusform>استلمت البعثة %n إرسالات.</numerusform>
                <numerusform>استلمت البعثة %n إرسالًا.</numerusform>
                <numerusform>استلمت البعثة %n إرسال.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed.</source>
            <translation>
                <numerusform>لا إرسال ينتظر.</numerusform>
                <numerusform>إرسال واحد مختوم ينتظر هنا.</numerusform>
                <numerusform>إرسالان مختومان ينتظران هنا.</numerusform>
                <numerusform>%n إرسالات مختومة تنتظر هنا.</numerusform>
                <numerusform>%n إرسالًا مختومًا ينتظر هنا.</numerusform>
                <numerusform>%n إرسال مختوم ينتظر هنا.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed. Nothing is lost; sending can be tried again at any time.</source>
            <translation>
                <numerusform>لا شيء ينتظر. يمكن إعادة المحاولة في أي وقت.</numerusform>
                <numerusform>إرسال واحد مختوم ينتظر هنا. يمكن إعادة المحاولة في أي وقت.</numerusform>
                <numerusform>إرسالان مختومان ينتظران هنا. يمكن إعادة المحاولة في أي وقت.</numerusform>
                <numerusform>%n إرسالات مختومة تنتظر هنا. يمكن إعادة المحاولة في أي وقت.</numerusform>
                <numerusform>%n إرسالًا مختومًا ينتظر هنا. يمكن إعادة المحاولة في أي وقت.</numerusform>
                <numerusform>%n إرسال مختوم ينتظر هنا. يمكن إعادة المحاولة في أي وقت.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older batch(es)</source>
            <translation>
                <numerusform>لا إرسالات أقدم</numerusform>
                <numerusform>إرسال أقدم</numerusform>
                <numerusform>إرسالان أقدم</numerusform>
                <numerusform>%n إرسالات أقدم</numerusform>
                <numerusform>%n إرسالًا أقدم</numerusform>
                <numerusform>%n إرسال أقدم</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>يبقى الإرسال في هذا الحاسوب إلى أن تحفظ البعثة نسخة منه.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>الشهر المقفل يصل إلى هنا تلقائيًا.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>الإرسالات المختومة</translation>
        </message>
        <message>
            <source>Cover, without content</source>
            <translation>ظرف فارغ</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>استلمت البعثة كل شيء.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>لا إرسال بعد. إقفال شهر يُنشئ أول إرسال.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>لا شيء في انتظار الإرسال.</translation>
        </message>
        <message>
            <source>Only the mission can open them. Send when there is a network; nothing is lost meanwhile.</source>
            <translation>البعثة وحدها يمكنها فتحها. أرسلوا عند توفر الشبكة؛ لا يضيع شيء في الانتظار.</translation>
        </message>
        <message>
            <source>Receipt (PDF)</source>
            <translation>إشعار بالاستلام (PDF)</translation>
        </message>
        <message>
            <source>Receipt saved: %1</source>
            <translation>حُفظ الإشعار: %1</translation>
        </message>
        <message>
            <source>Save the receipt</source>
            <translation>حفظ إشعار الاستلام</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>الإرسال الآن</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>«الإرسال الآن» يطلب أيضًا من البعثة الإثباتات التي ما زالت ناقصة.</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>الإرسال</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>جارٍ الإرسال…</translation>
        </message>
        <message>
            <source>Set aside by the mission: call them, giving the number of the batch.</source>
            <translation>وضعته البعثة جانبًا: اتصلوا بها مع ذكر رقم الإرسال.</translation>
        </message>
        <message>
            <source>The mission holds another batch of this number: call them before sending more.</source>
            <translation>لدى البعثة إرسال آخر بهذا الرقم: اتصلوا بها قبل إرسال المزيد.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>لم تعد البعثة تحتسب ما يرسله هذا الحاسوب: اتصلوا بها.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>أجابت البعثة؛ لا جديد.</translation>
        </message>
        <message>
            <source>backed up there</source>
            <translation>محفوظ</translation>
        </message>
        <message>
            <source>batch %1</source>
            <translation>الإرسال %1</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>احتسبته البعثة</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>جاهز</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>استلمته البعثة</translation>
        </message>
        <message>
            <source>under way at the mission</source>
            <translation>قيد المعالجة لدى البعثة</translation>
        </message>
        <message>
            <source>waits for the network</source>
            <translation>ينتظر الشبكة</translation>
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
            <translation>لفائدة</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>الصيغة</translation>
        </message>
        <message>
            <source>From</source>
            <translation>من</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>حفظ البطاقة</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>حفظ البطاقة…</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>حُفظت البطاقة: %1</translation>
        </message>
        <message>
            <source>To</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>جارٍ كتابة البطاقة…</translation>
        </message>
        <message>
            <source>the cell (exact)</source>
            <translation>الخلية (بالضبط)</translation>
        </message>
        <message>
            <source>the mission (as it left)</source>
            <translation>البعثة (كما أُرسل)</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>دقيقة واحدة</numerusform>
                <numerusform>دقيقتان</numerusform>
                <numerusform>%n دقائق</numerusform>
                <numerusform>%n دقيقة</numerusform>
                <numerusform>%n دقيقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older event(s)</source>
            <translation>
                <numerusform>لا أحداث أقدم</numerusform>
                <numerusform>حدث أقدم</numerusform>
                <numerusform>حدثان أقدم</numerusform>
                <numerusform>%n أحداث أقدم</numerusform>
                <numerusform>%n حدثًا أقدم</numerusform>
                <numerusform>%n حدث أقدم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s)</source>
            <translation>
                <numerusform>0 نقطة</numerusform>
                <numerusform>نقطة واحدة</numerusform>
                <numerusform>نقطتان</numerusform>
                <numerusform>%n نقاط</numerusform>
                <numerusform>%n نقطة</numerusform>
                <numerusform>%n نقطة</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel this entry</source>
            <translation>إلغاء هذه البطاقة</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>أُلغيت: %1</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>تصحيح</translation>
        </message>
        <message>
            <source>File closed</source>
            <translation>إغلاق الملف</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>قراءة الملاحظة</translation>
        </message>
        <message>
            <source>Welcome and agreement</source>
            <translation>الاستقبال والموافقة</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>مصححة</translation>
        </message>
        <message>
            <source>not enough answers</source>
            <translation>أجوبة غير كافية</translation>
        </message>
        <message>
            <source>note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>undone at once</source>
            <translation>تراجع فوري</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>مع ملاحظة</translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>بحضور مترجم(ة)</translation>
        </message>
    </context>
</TS>
