<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Access</name>
        <message>
            <source>%1 asks for exceptional access to file %2 (%3)</source>
            <translation>يطلب %1 وصولًا استثنائيًا إلى الملف %2 (%3)</translation>
        </message>
        <message>
            <source>%1 reads file %2 until %4, %5</source>
            <translation>يقرأ %1 الملف %2 إلى غاية %4، %5</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>يوم واحد</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>ساعة واحدة</translation>
        </message>
        <message>
            <source>3 days</source>
            <translation>3 أيام</translation>
        </message>
        <message>
            <source>A colleague follows this file. Notes, topics and status open with a reason, for today.</source>
            <translation>يتابع زميل هذا الملف. تُفتح الملاحظات والمواضيع والوضع القانوني بذكر سبب، لهذا اليوم.</translation>
        </message>
        <message>
            <source>All demands (%1)</source>
            <translation>كل الطلبات (%1)</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>الجواب</translation>
        </message>
        <message>
            <source>Answered. Who asked is told.</source>
            <translation>تم الجواب. سيُخبَر صاحب الطلب.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>طلب</translation>
        </message>
        <message>
            <source>Ask for exceptional access</source>
            <translation>طلب وصول استثنائي</translation>
        </message>
        <message>
            <source>Asked. Colleagues who read notes see it on their list of people.</source>
            <translation>أُرسل الطلب. يراه الزملاء الذين يقرؤون الملاحظات فوق لائحتهم.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>End it now</source>
            <translation>إنهاؤه الآن</translation>
        </message>
        <message>
            <source>Exceptional access</source>
            <translation>الوصول الاستثنائي</translation>
        </message>
        <message>
            <source>Exceptional access asked for, %1. A colleague who reads notes will answer.</source>
            <translation>طُلب وصول استثنائي، %1. سيجيب زميل يقرأ الملاحظات.</translation>
        </message>
        <message>
            <source>Exceptional access until %1, %2.</source>
            <translation>وصول استثنائي إلى غاية %1، %2.</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>منح</translation>
        </message>
        <message>
            <source>Grant for:</source>
            <translation>منح لمدة:</translation>
        </message>
        <message>
            <source>Nobody asks for anything.</source>
            <translation>لا يوجد أي طلب.</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>الأقدم (%1)</translation>
        </message>
        <message>
            <source>Open to you today: %1.</source>
            <translation>مفتوح لكم اليوم: %1.</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>فتح مع ذكر السبب</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>رفض</translation>
        </message>
        <message>
            <source>See the file</source>
            <translation>عرض الملف</translation>
        </message>
        <message>
            <source>Who opened this file</source>
            <translation>من فتح هذا الملف</translation>
        </message>
        <message>
            <source>Who reads no notes asks for one file and says why. Who reads them grants it for a time, or refuses.</source>
            <translation>من لا يقرأ الملاحظات يطلب الوصول إلى ملف واحد ويذكر السبب. ومن يقرؤها يمنحه لمدة محددة أو يرفض.</translation>
        </message>
        <message>
            <source>Why do you open it?</source>
            <translation>لماذا تفتحونه؟</translation>
        </message>
        <message>
            <source>Why must you read the notes of this file? A colleague who reads them decides, for a time.</source>
            <translation>لماذا يجب أن تقرؤوا ملاحظات هذا الملف؟ يقرر زميل يقرؤها، لمدة محددة.</translation>
        </message>
        <message>
            <source>Why this access is needed</source>
            <translation>لماذا هذا الوصول ضروري</translation>
        </message>
        <message>
            <source>entry of %1</source>
            <translation>سطر %1</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>معروض</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>Checking the journal…</source>
            <translation>مراجعة السجل…</translation>
        </message>
        <message>
            <source>Its signatures show that nothing was changed. It names those who work here by their initials.</source>
            <translation>تُثبت توقيعاته أن لا شيء تغيّر. ويذكر العاملين هنا بالأحرف الأولى لأسمائهم.</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>Journal saved: %1</source>
            <translation>حُفظ السجل: %1</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>الشهر</translation>
        </message>
        <message>
            <source>Save as a signed file…</source>
            <translation>حفظ في ملف موقّع…</translation>
        </message>
        <message>
            <source>Save the journal</source>
            <translation>حفظ السجل</translation>
        </message>
        <message>
            <source>The trail holds: %1 entries follow each other without a gap, signed up to number %2.</source>
            <translation>السجل سليم: %1 سطرًا متتابعة دون انقطاع، موقّعة إلى الرقم %2.</translation>
        </message>
        <message>
            <source>What was done on this laptop, by whom. It holds kinds and numbers: no name, no note, no search.</source>
            <translation>ما تم على هذا الحاسوب ومن قام به. لا يتضمن سوى أنواع وأرقام: لا أسماء ولا ملاحظات ولا عمليات بحث.</translation>
        </message>
        <message>
            <source>Writing the journal…</source>
            <translation>كتابة السجل…</translation>
        </message>
    </context>
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
        <name>Erase</name>
        <message>
            <source>All that is written about this person goes: here at once, from the copies with the next two. Nothing brings it back. Figures already counted stay as they are.</source>
            <translation>يزول كل ما كُتب عن هذا الشخص: من هنا فورًا، ومن النسخ مع النسختين القادمتين. لا شيء يعيده. الأرقام التي احتُسبت لا تتغيّر.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>محو نهائي</translation>
        </message>
        <message>
            <source>Erase this file for good</source>
            <translation>محو هذا الملف نهائيًا</translation>
        </message>
        <message>
            <source>Erase this file…</source>
            <translation>محو هذا الملف…</translation>
        </message>
        <message>
            <source>If the person still stands in a register, take them out there too, or its next import adds them again.</source>
            <translation>إذا كان هذا الشخص ما زال في سجل فاحذفه منه أيضًا، وإلا أضافه الاستيراد القادم من جديد.</translation>
        </message>
        <message>
            <source>The file is erased. Its keys leave the copies with the next two.</source>
            <translation>مُحي الملف. وتغادر مفاتيحه النسخ مع النسختين القادمتين.</translation>
        </message>
        <message>
            <source>To confirm, type the file's code: %1</source>
            <translation>للتأكيد اكتب رمز الملف: %1</translation>
        </message>
        <message>
            <source>Why it is erased (this is kept nowhere)</source>
            <translation>لماذا يُمحى (لا يُحفظ هذا في أي مكان)</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Delete for good?</source>
            <translation>حذف نهائي؟</translation>
        </message>
        <message>
            <source>Files that were written</source>
            <translation>الملفات المُصدَّرة</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>لم يُصدَّر أي ملف.</translation>
        </message>
        <message>
            <source>Older: %1</source>
            <translation>أقدم: %1</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>إزالة من القائمة</translation>
        </message>
        <message>
            <source>The file is deleted.</source>
            <translation>حُذف الملف.</translation>
        </message>
        <message>
            <source>They lie outside this program and are not encrypted. Delete what is no longer needed.</source>
            <translation>توجد خارج هذا البرنامج وهي غير مشفّرة. احذفوا ما لم تعودوا بحاجة إليه.</translation>
        </message>
        <message>
            <source>its folder is not plugged in</source>
            <translation>مجلده غير ظاهر من هنا</translation>
        </message>
        <message>
            <source>journal of this laptop</source>
            <translation>سجل هذا الجهاز</translation>
        </message>
        <message>
            <source>no longer there</source>
            <translation>لم يعد موجودًا</translation>
        </message>
        <message>
            <source>paper about a person</source>
            <translation>وثيقة عن شخص</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>إشعار بالاستلام</translation>
        </message>
        <message>
            <source>recovery sheet</source>
            <translation>بطاقة الاسترجاع</translation>
        </message>
        <message>
            <source>refused rows of a register</source>
            <translation>أسطر مرفوضة من سجل</translation>
        </message>
        <message>
            <source>sheet for a donor</source>
            <translation>بطاقة لجهة مانحة</translation>
        </message>
        <message>
            <source>sheet for inside the cell</source>
            <translation>بطاقة داخلية للخلية</translation>
        </message>
        <message>
            <source>sheet for the mission</source>
            <translation>بطاقة للبعثة</translation>
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
            <source>Another word narrows the search.</source>
            <translation>كلمة إضافية تُضيّق البحث.</translation>
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
            <source>In the notes</source>
            <translation>في الملاحظات</translation>
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
            <source>Sealed again after the copy was put back: the newer batch stands for it.</source>
            <translation>خُتم من جديد بعد إعادة النسخة: الإرسال الأحدث يقوم مقامه.</translation>
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
            <source>Note of %1 · open with a reason</source>
            <translation>ملاحظة %1 · فتح مع ذكر السبب</translation>
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
    <context>
        <name>again</name>
        <message numerus="yes">
            <source>%n day(s) to enter again since the copy.</source>
            <translation>
                <numerusform>لا أيام للإدخال من جديد.</numerusform>
                <numerusform>يوم واحد للإدخال من جديد منذ النسخة.</numerusform>
                <numerusform>يومان للإدخال من جديد منذ النسخة.</numerusform>
                <numerusform>%n أيام للإدخال من جديد منذ النسخة.</numerusform>
                <numerusform>%n يومًا للإدخال من جديد منذ النسخة.</numerusform>
                <numerusform>%n يوم للإدخال من جديد منذ النسخة.</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>أُعيدت نسخة إلى مكانها. ما كُتب بعدها لم يبق إلا على الورق وفي الذاكرة: أدخلوه من جديد يومًا بعد يوم.</translation>
        </message>
        <message>
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>إغلاق الشهر ينتظر تأكيد البعثة لما لديها.</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>الأيام</translation>
        </message>
        <message>
            <source>Every day since the copy was entered again.</source>
            <translation>أُدخلت كل الأيام منذ النسخة من جديد.</translation>
        </message>
        <message>
            <source>Perhaps seen on these days</source>
            <translation>ربما حضروا في هذه الأيام</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>عرض القائمة</translation>
        </message>
        <message>
            <source>Since %1 closing a month waits until the mission confirms what it holds. Send once there is a network, or take the mission's file.</source>
            <translation>منذ %1 ينتظر إغلاق الشهر تأكيد البعثة لما لديها. أرسلوا عند توفر الشبكة، أو خذوا ملف البعثة.</translation>
        </message>
        <message>
            <source>Take the mission's file…</source>
            <translation>أخذ ملف البعثة…</translation>
        </message>
        <message>
            <source>The mission confirmed what it holds. Months can be closed again.</source>
            <translation>أكدت البعثة ما لديها. يمكن إغلاق الأشهر من جديد.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>ملف البعثة</translation>
        </message>
        <message>
            <source>Tick a day once everything of it is entered.</source>
            <translation>ضعوا علامة على اليوم بعد إدخال كل ما فيه.</translation>
        </message>
        <message>
            <source>To enter again</source>
            <translation>للإدخال من جديد</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message numerus="yes">
            <source>%n entry(ies)</source>
            <translation>
                <numerusform>لا بطاقات</numerusform>
                <numerusform>بطاقة واحدة</numerusform>
                <numerusform>بطاقتان</numerusform>
                <numerusform>%n بطاقات</numerusform>
                <numerusform>%n بطاقة</numerusform>
                <numerusform>%n بطاقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new person(s)</source>
            <translation>
                <numerusform>لا أشخاص جدد</numerusform>
                <numerusform>شخص جديد</numerusform>
                <numerusform>شخصان جديدان</numerusform>
                <numerusform>%n أشخاص جدد</numerusform>
                <numerusform>%n شخصًا جديدًا</numerusform>
                <numerusform>%n شخص جديد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) read</source>
            <translation>
                <numerusform>لا ملاحظات مقروءة</numerusform>
                <numerusform>ملاحظة مقروءة</numerusform>
                <numerusform>ملاحظتان مقروءتان</numerusform>
                <numerusform>%n ملاحظات مقروءة</numerusform>
                <numerusform>%n ملاحظة مقروءة</numerusform>
                <numerusform>%n ملاحظة مقروءة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older copy(ies)</source>
            <translation>
                <numerusform>لا نسخ أقدم</numerusform>
                <numerusform>نسخة أقدم</numerusform>
                <numerusform>نسختان أقدم</numerusform>
                <numerusform>%n نسخ أقدم</numerusform>
                <numerusform>%n نسخة أقدم</numerusform>
                <numerusform>%n نسخة أقدم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other change(s)</source>
            <translation>
                <numerusform>لا تغييرات أخرى</numerusform>
                <numerusform>تغيير آخر</numerusform>
                <numerusform>تغييران آخران</numerusform>
                <numerusform>%n تغييرات أخرى</numerusform>
                <numerusform>%n تغييرًا آخر</numerusform>
                <numerusform>%n تغيير آخر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other entry(ies)</source>
            <translation>
                <numerusform>لا بطاقات أخرى</numerusform>
                <numerusform>بطاقة أخرى</numerusform>
                <numerusform>بطاقتان أخريان</numerusform>
                <numerusform>%n بطاقات أخرى</numerusform>
                <numerusform>%n بطاقة أخرى</numerusform>
                <numerusform>%n بطاقة أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>لا أشخاص</numerusform>
                <numerusform>شخص واحد</numerusform>
                <numerusform>شخصان</numerusform>
                <numerusform>%n أشخاص</numerusform>
                <numerusform>%n شخصًا</numerusform>
                <numerusform>%n شخص</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>لا جلسات</numerusform>
                <numerusform>جلسة واحدة</numerusform>
                <numerusform>جلستان</numerusform>
                <numerusform>%n جلسات</numerusform>
                <numerusform>%n جلسة</numerusform>
                <numerusform>%n جلسة</numerusform>
            </translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes. One on a stick, kept elsewhere, helps when the laptop is lost.</source>
            <translation>تُنجز نسخة مشفّرة ويُتحقق منها كلما أُغلق Fieldapp. ونسخة على مفتاح USB محفوظ في مكان آخر تنفع إذا ضاع الحاسوب.</translation>
        </message>
        <message>
            <source>Bringing the stick up to date…</source>
            <translation>جارٍ تحديث المفتاح…</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>جارٍ المقارنة…</translation>
        </message>
        <message>
            <source>Copied off this laptop today</source>
            <translation>نسخة خارج الحاسوب: اليوم</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>Copy on this disk</source>
            <translation>نسخ على هذا القرص</translation>
        </message>
        <message>
            <source>Copy to a stick now</source>
            <translation>نسخ إلى مفتاح USB الآن</translation>
        </message>
        <message>
            <source>Copy to a stick…</source>
            <translation>نسخ إلى مفتاح USB…</translation>
        </message>
        <message>
            <source>Copying to the stick…</source>
            <translation>جارٍ النسخ إلى المفتاح…</translation>
        </message>
        <message>
            <source>Go back to the copy of %1</source>
            <translation>الرجوع إلى نسخة %1</translation>
        </message>
        <message>
            <source>Go back to this copy</source>
            <translation>الرجوع إلى هذه النسخة</translation>
        </message>
        <message>
            <source>Go back to this copy…</source>
            <translation>الرجوع إلى هذه النسخة…</translation>
        </message>
        <message>
            <source>Going back to the copy…</source>
            <translation>جارٍ الرجوع إلى النسخة…</translation>
        </message>
        <message numerus="yes">
            <source>Last copied off this laptop %n day(s) ago</source>
            <translation>
                <numerusform>نسخة خارج الحاسوب: اليوم</numerusform>
                <numerusform>نسخة خارج الحاسوب: أمس</numerusform>
                <numerusform>نسخة خارج الحاسوب: قبل يومين</numerusform>
                <numerusform>نسخة خارج الحاسوب: قبل %n أيام</numerusform>
                <numerusform>نسخة خارج الحاسوب: قبل %n يومًا</numerusform>
                <numerusform>نسخة خارج الحاسوب: قبل %n يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>No copy off this laptop yet</source>
            <translation>لا نسخة خارج الحاسوب بعد</translation>
        </message>
        <message>
            <source>Nothing was written since this copy: nothing would be lost.</source>
            <translation>لم يُكتب شيء منذ هذه النسخة: لن يضيع شيء.</translation>
        </message>
        <message>
            <source>Restoring the copy into memory…</source>
            <translation>جارٍ إعادة النسخة إلى الذاكرة…</translation>
        </message>
        <message>
            <source>Test my backup</source>
            <translation>تجربة نسختي</translation>
        </message>
        <message>
            <source>Test this copy</source>
            <translation>تجربة هذه النسخة</translation>
        </message>
        <message>
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>النسخ على المفتاح محدّثة. احفظوه في مكان غير مكان الحاسوب.</translation>
        </message>
        <message>
            <source>The copy lies on the stick and was read back. Keep the stick elsewhere than the laptop.</source>
            <translation>النسخة على المفتاح وقد أُعيدت قراءتها. احفظوا المفتاح في مكان غير مكان الحاسوب.</translation>
        </message>
        <message>
            <source>The copy was restored into memory and is sound: %1.</source>
            <translation>أُعيدت النسخة إلى الذاكرة وهي سليمة: %1.</translation>
        </message>
        <message>
            <source>The data of now are put aside on this laptop, not deleted. Files of persons who were erased stay erased. Afterwards the mission confirms what it holds before the next closing.</source>
            <translation>توضع البيانات الحالية جانبًا في هذا الحاسوب ولا تُحذف. وتبقى الملفات الممحوة ممحوة. بعد ذلك تؤكد البعثة ما لديها قبل الإغلاق القادم.</translation>
        </message>
        <message>
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>أُغلق الشهر. أدخلوا مفتاح النسخ لتوجد نسخة من الإغلاق خارج هذا الحاسوب أيضًا.</translation>
        </message>
        <message>
            <source>The stick for the copies</source>
            <translation>مفتاح النسخ</translation>
        </message>
        <message>
            <source>This copy could not be restored whole: %1. Make a new one now.</source>
            <translation>تعذّرت إعادة هذه النسخة كاملة: %1. أنجزوا نسخة جديدة الآن.</translation>
        </message>
        <message>
            <source>Type the word “%1”</source>
            <translation>اكتبوا كلمة «%1»</translation>
        </message>
        <message>
            <source>What can be done with the copy of %1</source>
            <translation>ما يمكن عمله بنسخة %1</translation>
        </message>
        <message>
            <source>Would be lost, written since %1: %2.</source>
            <translation>سيضيع ما كُتب منذ %1: %2.</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>بطلب</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>قبل تحديث</translation>
        </message>
        <message>
            <source>due</source>
            <translation>حان وقتها</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>الأحدث</translation>
        </message>
        <message>
            <source>put aside before going back</source>
            <translation>وُضعت جانبًا قبل الرجوع</translation>
        </message>
        <message>
            <source>replace</source>
            <translation>استبدال</translation>
        </message>
        <message>
            <source>this disk</source>
            <translation>هذا القرص</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Choose…</source>
            <translation>اختيار…</translation>
        </message>
    </context>
    <context>
        <name>recovery</name>
        <message numerus="yes">
            <source>%n practice file(s) left; a new sheet makes new ones.</source>
            <translation>
                <numerusform>لم يبق ملف تمرين؛ البطاقة الجديدة تأتي بغيرها.</numerusform>
                <numerusform>بقي ملف تمرين واحد؛ البطاقة الجديدة تأتي بغيره.</numerusform>
                <numerusform>بقي ملفا تمرين؛ البطاقة الجديدة تأتي بغيرهما.</numerusform>
                <numerusform>بقيت %n ملفات تمرين؛ البطاقة الجديدة تأتي بغيرها.</numerusform>
                <numerusform>بقي %n ملف تمرين؛ البطاقة الجديدة تأتي بغيرها.</numerusform>
                <numerusform>بقي %n ملف تمرين؛ البطاقة الجديدة تأتي بغيرها.</numerusform>
            </translation>
        </message>
        <message>
            <source>A practice file is under way; the mission's proof is awaited.</source>
            <translation>ملف تمرين في الطريق؛ ننتظر إثبات البعثة.</translation>
        </message>
        <message>
            <source>Begin a drill: save the practice file…</source>
            <translation>بدء تمرين: حفظ الملف…</translation>
        </message>
        <message>
            <source>Bring this file to the mission; it sends a proof back.</source>
            <translation>أوصلوا هذا الملف إلى البعثة؛ ترسل إليكم إثباتًا.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>تحقّق</translation>
        </message>
        <message>
            <source>Finish the drill</source>
            <translation>إنهاء التمرين</translation>
        </message>
        <message>
            <source>Finish the drill…</source>
            <translation>إنهاء التمرين…</translation>
        </message>
        <message>
            <source>First the new code goes on paper; the old sheet holds until then. After that all keys are changed, so that the old sheet opens nothing any more: leave the laptop open for that moment.</source>
            <translation>يُكتب الرمز الجديد على الورق أولًا، وحتى ذلك الحين تبقى البطاقة القديمة صالحة. بعد ذلك تتغيّر كل المفاتيح فلا تفتح البطاقة القديمة شيئًا: اتركوا الحاسوب مفتوحًا في تلك الأثناء.</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, the sheet the partner keeps and the mission together open this laptop; neither can alone. A drill every 90 days proves it, without opening anything.</source>
            <translation>إذا نُسيت كل عبارات المرور، فإن البطاقة التي يحتفظ بها الشريك والبعثة معًا تفتحان هذا الحاسوب، ولا تستطيع إحداهما ذلك وحدها. تمرين كل 90 يومًا يثبت ذلك دون فتح أي شيء.</translation>
        </message>
        <message>
            <source>Last drill passed on %1; the next is due on %2.</source>
            <translation>آخر تمرين ناجح يوم %1؛ والتالي يوم %2.</translation>
        </message>
        <message>
            <source>Let the new sheet count</source>
            <translation>اعتماد البطاقة الجديدة</translation>
        </message>
        <message>
            <source>Make a new sheet</source>
            <translation>إعداد بطاقة جديدة</translation>
        </message>
        <message>
            <source>No drill yet; the first is due on %1.</source>
            <translation>لا تمرين بعد؛ الأول يوم %1.</translation>
        </message>
        <message>
            <source>Practice file for the mission</source>
            <translation>ملف التمرين للبعثة</translation>
        </message>
        <message>
            <source>Recovery</source>
            <translation>الاسترجاع</translation>
        </message>
        <message>
            <source>The administrator makes a new sheet when it is lost.</source>
            <translation>تُعدّ الإدارة بطاقة جديدة إذا ضاعت.</translation>
        </message>
        <message>
            <source>The code on the sheet</source>
            <translation>الرمز المكتوب في البطاقة</translation>
        </message>
        <message>
            <source>The drill is passed, %1: the sheet and the mission together open this laptop.</source>
            <translation>نجح التمرين، %1: البطاقة والبعثة معًا تفتحان هذا الحاسوب.</translation>
        </message>
        <message>
            <source>The mission's proof</source>
            <translation>إثبات البعثة</translation>
        </message>
        <message>
            <source>The new sheet counts. The old one opens nothing any more: destroy it if it turns up.</source>
            <translation>البطاقة الجديدة صالحة. أما القديمة فلم تعد تفتح شيئًا: أتلفوها إن ظهرت.</translation>
        </message>
        <message>
            <source>The sheet is lost: make a new one…</source>
            <translation>ضاعت البطاقة: إعداد بطاقة جديدة…</translation>
        </message>
        <message>
            <source>When a drill is due, its practice file also leaves by itself with the next sending.</source>
            <translation>عندما يحين موعد التمرين يُرسل ملفه تلقائيًا أيضًا مع الإرسال القادم.</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>%1 can open Fieldapp now.</source>
            <translation>يستطيع %1 الآن فتح Fieldapp.</translation>
        </message>
        <message>
            <source>%1 is removed. The keys are new; the old passphrase opens nothing, on no copy made from now on.</source>
            <translation>لم يعد لـ %1 دخول. المفاتيح جديدة؛ والعبارة القديمة لا تفتح شيئًا ولا أي نسخة تُنجز من الآن.</translation>
        </message>
        <message>
            <source>%1 leaves the team</source>
            <translation>%1 يغادر الفريق</translation>
        </message>
        <message>
            <source>%1 opens with the new passphrase now.</source>
            <translation>يفتح %1 الآن بالعبارة الجديدة.</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>لا مسودات</numerusform>
                <numerusform>مسودة واحدة</numerusform>
                <numerusform>مسودتان</numerusform>
                <numerusform>%n مسودات</numerusform>
                <numerusform>%n مسودة</numerusform>
                <numerusform>%n مسودة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) could not be passed on.</source>
            <translation>
                <numerusform>لم تبق مسودة بلا تسليم.</numerusform>
                <numerusform>تعذّر تسليم مسودة واحدة.</numerusform>
                <numerusform>تعذّر تسليم مسودتين.</numerusform>
                <numerusform>تعذّر تسليم %n مسودات.</numerusform>
                <numerusform>تعذّر تسليم %n مسودة.</numerusform>
                <numerusform>تعذّر تسليم %n مسودة.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>لا ملفات مفتوحة</numerusform>
                <numerusform>ملف مفتوح واحد</numerusform>
                <numerusform>ملفان مفتوحان</numerusform>
                <numerusform>%n ملفات مفتوحة</numerusform>
                <numerusform>%n ملفًا مفتوحًا</numerusform>
                <numerusform>%n ملف مفتوح</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n referral(s) without an answer</source>
            <translation>
                <numerusform>لا إحالات بلا جواب</numerusform>
                <numerusform>إحالة بلا جواب</numerusform>
                <numerusform>إحالتان بلا جواب</numerusform>
                <numerusform>%n إحالات بلا جواب</numerusform>
                <numerusform>%n إحالة بلا جواب</numerusform>
                <numerusform>%n إحالة بلا جواب</numerusform>
            </translation>
        </message>
        <message>
            <source>All to one colleague</source>
            <translation>الكل لزميل واحد</translation>
        </message>
        <message>
            <source>Case by case</source>
            <translation>ملفًا بملف</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>تغيير</translation>
        </message>
        <message>
            <source>Change my passphrase</source>
            <translation>تغيير عبارة مروري</translation>
        </message>
        <message>
            <source>Changing all keys; leave the laptop open…</source>
            <translation>جارٍ تغيير كل المفاتيح؛ اتركوا الحاسوب مفتوحًا…</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>جارٍ تغيير العبارة…</translation>
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
            <source>Choose who takes over.</source>
            <translation>اختاروا من يتسلّم.</translation>
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
            <source>Definitive</source>
            <translation>نهائي</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>الملفات المكتوبة</translation>
        </message>
        <message>
            <source>Files and drafts stay as they are. It is written in the audit trail, and told at the next opening.</source>
            <translation>تبقى الملفات والمسودات كما هي. يُسجَّل ذلك في السجل ويُقال عند الفتح القادم.</translation>
        </message>
        <message>
            <source>Forgotten passphrase: renew the access…</source>
            <translation>نسي العبارة: تجديد الدخول…</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>الأحرف الأولى للزميل</translation>
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
            <source>Leaves the team…</source>
            <translation>يغادر الفريق…</translation>
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
            <source>Making the copy…</source>
            <translation>جارٍ النسخ…</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>عبارة المرور الجديدة</translation>
        </message>
        <message>
            <source>New passphrase, typed by the colleague</source>
            <translation>العبارة الجديدة، يكتبها الزميل</translation>
        </message>
        <message>
            <source>Nobody else here opens notes. Let in another counsellor or psychologist first: without one they stay closed.</source>
            <translation>لا أحد غيره هنا يفتح الملاحظات. أضيفوا أولًا مستشارًا أو أخصائيًا نفسيًا آخر: من دونه تبقى الملاحظات مغلقة.</translation>
        </message>
        <message>
            <source>Nobody else here opens the protected annex. Let in another person with that role first.</source>
            <translation>لا أحد غيره هنا يفتح الملحق المحمي. أضيفوا أولًا شخصًا آخر له هذا الدور.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>عادي</translation>
        </message>
        <message>
            <source>Nothing is open under this name.</source>
            <translation>لا شيء مفتوح بهذا الاسم.</translation>
        </message>
        <message>
            <source>Passphrase of now</source>
            <translation>عبارة المرور الحالية</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>عبارة المرور، يكتبها المستعمل الجديد</translation>
        </message>
        <message>
            <source>Put the list in order</source>
            <translation>إصلاح القائمة</translation>
        </message>
        <message>
            <source>Remove %1 and change the keys</source>
            <translation>إخراج %1 وتغيير المفاتيح</translation>
        </message>
        <message>
            <source>Renew the access</source>
            <translation>تجديد الدخول</translation>
        </message>
        <message>
            <source>Renew the access of %1</source>
            <translation>تجديد دخول %1</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>جارٍ تجديد الدخول…</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>أقسام الإعدادات</translation>
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
            <source>Still open under this name: %1.</source>
            <translation>ما زال مفتوحًا بهذا الاسم: %1.</translation>
        </message>
        <message>
            <source>Store, audit trail, keys, copies and batches are read from end to end. Nothing is changed.</source>
            <translation>تُقرأ البيانات والسجل والمفاتيح والنسخ والإرسالات من أولها إلى آخرها. لا يتغيّر شيء.</translation>
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
            <source>The list is in order again. Look at who stands in it.</source>
            <translation>القائمة سليمة من جديد. تحقّقوا ممن فيها.</translation>
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
            <source>Then all keys are changed and every file is written anew under them. That takes a moment; leave the laptop open.</source>
            <translation>بعد ذلك تُغيَّر كل المفاتيح ويُكتب كل ملف من جديد بها. يستغرق ذلك لحظات؛ اتركوا الحاسوب مفتوحًا.</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>هذا الحاسوب</translation>
        </message>
        <message>
            <source>What can be done for %1</source>
            <translation>ما يمكن عمله لـ %1</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>ما يقوم به هنا</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>من يتسلّم</translation>
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
            <source>Your passphrase is changed. The old one opens nothing any more.</source>
            <translation>تغيّرت عبارة مرورك. القديمة لم تعد تفتح شيئًا.</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>منذ %1</translation>
        </message>
    </context>
</TS>
