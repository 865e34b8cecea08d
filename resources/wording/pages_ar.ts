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
        <name>Activities</name>
        <message numerus="yes">
            <source>%n in households</source>
            <translation>
                <numerusform>في الأسر: %n</numerusform>
                <numerusform>في الأسر: %n</numerusform>
                <numerusform>في الأسر: %n</numerusform>
                <numerusform>في الأسر: %n</numerusform>
                <numerusform>في الأسر: %n</numerusform>
                <numerusform>في الأسر: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>الأشخاص: %n</numerusform>
                <numerusform>الأشخاص: %n</numerusform>
                <numerusform>الأشخاص: %n</numerusform>
                <numerusform>الأشخاص: %n</numerusform>
                <numerusform>الأشخاص: %n</numerusform>
                <numerusform>الأشخاص: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>دون اسم: %n</numerusform>
                <numerusform>دون اسم: %n</numerusform>
                <numerusform>دون اسم: %n</numerusform>
                <numerusform>دون اسم: %n</numerusform>
                <numerusform>دون اسم: %n</numerusform>
                <numerusform>دون اسم: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>الأنشطة</translation>
        </message>
        <message>
            <source>Activity cancelled.</source>
            <translation>تم إلغاء النشاط.</translation>
        </message>
        <message>
            <source>Activity corrected.</source>
            <translation>تم تصحيح النشاط.</translation>
        </message>
        <message>
            <source>Activity saved.</source>
            <translation>تم حفظ النشاط.</translation>
        </message>
        <message>
            <source>Activity without names</source>
            <translation>نشاط جديد</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Also older than three months</source>
            <translation>أقدم من ثلاثة أشهر أيضًا</translation>
        </message>
        <message>
            <source>Cancel this activity</source>
            <translation>إلغاء هذا النشاط</translation>
        </message>
        <message>
            <source>Correct the activity</source>
            <translation>تصحيح النشاط</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <source>Distribution or attendance</source>
            <translation>توزيع أو تسجيل الحضور</translation>
        </message>
        <message>
            <source>Every kind of service</source>
            <translation>كل أنواع الخدمات</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>المجموعات</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>نوع الخدمة</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>القوائم</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>نشاط جديد</translation>
        </message>
        <message>
            <source>Nothing here yet. A distribution, a group, an awareness session: write it down as it happens.</source>
            <translation>لا شيء هنا بعد. توزيع أو مجموعة أو حصة تحسيسية: سجّلوها أولًا بأول.</translation>
        </message>
        <message>
            <source>Nothing with these filters.</source>
            <translation>لا شيء بهذه التصفية.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>استمارات ورقية</translation>
        </message>
        <message>
            <source>Partners’ answers</source>
            <translation>أجوبة الشركاء</translation>
        </message>
        <message>
            <source>People without a name</source>
            <translation>أشخاص دون اسم</translation>
        </message>
        <message>
            <source>Save the activity</source>
            <translation>حفظ النشاط</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>حفظ التصحيح</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>دون اسم</translation>
        </message>
    </context>
    <context>
        <name>Assistant</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) known by card from another site: not counted twice</source>
            <translation>
                <numerusform>لا أحد معروف ببطاقة موقع آخر</numerusform>
                <numerusform>شخص واحد معروف ببطاقة موقع آخر: لا يُحتسب مرتين</numerusform>
                <numerusform>شخصان معروفان ببطاقة موقع آخر: لا يُحتسبان مرتين</numerusform>
                <numerusform>%n أشخاص معروفون ببطاقة موقع آخر: لا يُحتسبون مرتين</numerusform>
                <numerusform>%n شخصًا معروفون ببطاقة موقع آخر: لا يُحتسبون مرتين</numerusform>
                <numerusform>%n شخص معروفون ببطاقة موقع آخر: لا يُحتسبون مرتين</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) say they are followed elsewhere: possible overlap</source>
            <translation>
                <numerusform>لا أحد يقول إنه متابَع في موقع آخر</numerusform>
                <numerusform>شخص واحد يقول إنه متابَع في موقع آخر دون بطاقة: احتمال تكرار</numerusform>
                <numerusform>شخصان يقولان إنهما متابَعان في موقع آخر دون بطاقة: احتمال تكرار</numerusform>
                <numerusform>%n أشخاص يقولون إنهم متابَعون في موقع آخر دون بطاقة: احتمال تكرار</numerusform>
                <numerusform>%n شخصًا يقولون إنهم متابَعون في موقع آخر دون بطاقة: احتمال تكرار</numerusform>
                <numerusform>%n شخص يقولون إنهم متابَعون في موقع آخر دون بطاقة: احتمال تكرار</numerusform>
            </translation>
        </message>
        <message>
            <source>Closures to sign</source>
            <translation>إغلاقات تنتظر المصادقة</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>تناقضات</translation>
        </message>
        <message>
            <source>Emergencies that ran out</source>
            <translation>حالات استعجال انتهت</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>الإدخالات</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>إدخالات متأخرة</translation>
        </message>
        <message>
            <source>Looking through the month…</source>
            <translation>مراجعة الشهر…</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>غير مسجل</translation>
        </message>
        <message>
            <source>Nothing to look at: this month is in order.</source>
            <translation>لا شيء للمراجعة: هذا الشهر مضبوط.</translation>
        </message>
        <message>
            <source>Paper not typed</source>
            <translation>أوراق لم تُدخل</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>ملفات قد تكون مكررة</translation>
        </message>
        <message>
            <source>Quality of the data</source>
            <translation>جودة البيانات</translation>
        </message>
        <message>
            <source>Referrals without an answer</source>
            <translation>إحالات دون جواب</translation>
        </message>
        <message>
            <source>Your unfinished forms</source>
            <translation>استماراتكم غير المكتملة</translation>
        </message>
    </context>
    <context>
        <name>Attachment</name>
        <message>
            <source>Add a paper</source>
            <translation>إرفاق ورقة</translation>
        </message>
        <message>
            <source>Add a paper…</source>
            <translation>إرفاق ورقة…</translation>
        </message>
        <message>
            <source>Cancel this paper</source>
            <translation>إلغاء هذه الورقة</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>أُلغيت: %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>ملاءمة</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>في بضع كلمات</translation>
        </message>
        <message>
            <source>Keep this paper</source>
            <translation>الاحتفاظ بهذه الورقة</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>تكبير</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>الأقدم (%1)</translation>
        </message>
        <message>
            <source>Only the pixels are kept, without place or date. The file itself stays where it is: delete it there yourself.</source>
            <translation>تُحفظ الصورة وحدها، دون المكان أو التاريخ. أما الملف فيبقى حيث هو: احذفوه هناك بأنفسكم.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>ورقة</translation>
        </message>
        <message>
            <source>Paper cancelled.</source>
            <translation>أُلغيت الورقة.</translation>
        </message>
        <message>
            <source>Paper kept. Delete the file on the telephone or stick yourself.</source>
            <translation>حُفظت الورقة. احذفوا الملف بأنفسكم من الهاتف أو المفتاح.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>الأوراق المرفقة</translation>
        </message>
        <message>
            <source>Photos and scans (*.png *.jpg *.jpeg)</source>
            <translation>صور ومسح ضوئي (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>قراءة الصورة…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>تصغير</translation>
        </message>
        <message>
            <source>The paper</source>
            <translation>الورقة</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>ما هي</translation>
        </message>
        <message>
            <source>Why it does not belong here</source>
            <translation>لماذا لا مكان لها هنا</translation>
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
        <name>Calendar</name>
        <message>
            <source>%1 to %2</source>
            <translation>من %1 إلى %2</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s) moved.</source>
            <translation>
                <numerusform>لم يُنقل أي موعد.</numerusform>
                <numerusform>نُقل موعد واحد.</numerusform>
                <numerusform>نُقل موعدان.</numerusform>
                <numerusform>نُقلت %n مواعيد.</numerusform>
                <numerusform>نُقل %n موعدًا.</numerusform>
                <numerusform>نُقل %n موعد.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n day(s)</source>
            <translation>
                <numerusform>+%n ي</numerusform>
                <numerusform>+%n ي</numerusform>
                <numerusform>+%n ي</numerusform>
                <numerusform>+%n ي</numerusform>
                <numerusform>+%n ي</numerusform>
                <numerusform>+%n ي</numerusform>
            </translation>
        </message>
        <message>
            <source>An appointment for whom?</source>
            <translation>موعد لمن؟</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>الموعد</translation>
        </message>
        <message>
            <source>Appointment booked.</source>
            <translation>حُجز الموعد.</translation>
        </message>
        <message>
            <source>Appointment moved.</source>
            <translation>نُقل الموعد.</translation>
        </message>
        <message>
            <source>Arrows go about. Enter opens, N books, M moves, Space marks several to move together.</source>
            <translation>الأسهم للتنقل. Enter يفتح، N يحجز، M ينقل، والمسافة تحدد عدة مواعيد لنقلها معًا.</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>حجز موعد</translation>
        </message>
        <message>
            <source>Book the appointment</source>
            <translation>حجز الموعد</translation>
        </message>
        <message>
            <source>By how many days</source>
            <translation>بكم يوم</translation>
        </message>
        <message>
            <source>Cards written to %1. Delete the file once they are printed.</source>
            <translation>كُتبت البطاقات في %1. احذفوا الملف بعد طباعتها.</translation>
        </message>
        <message>
            <source>Free at %1</source>
            <translation>متاح على %1</translation>
        </message>
        <message>
            <source>Free on this day</source>
            <translation>متاح في ذلك اليوم</translation>
        </message>
        <message numerus="yes">
            <source>Move %n appointment(s)</source>
            <translation>
                <numerusform>لا موعد للنقل</numerusform>
                <numerusform>نقل موعد واحد</numerusform>
                <numerusform>نقل موعدين</numerusform>
                <numerusform>نقل %n مواعيد</numerusform>
                <numerusform>نقل %n موعدًا</numerusform>
                <numerusform>نقل %n موعد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n card(s)…</source>
            <translation>
                <numerusform>لا بطاقات للطباعة</numerusform>
                <numerusform>طباعة بطاقة واحدة…</numerusform>
                <numerusform>طباعة بطاقتين…</numerusform>
                <numerusform>طباعة %n بطاقات…</numerusform>
                <numerusform>طباعة %n بطاقة…</numerusform>
                <numerusform>طباعة %n بطاقة…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the cards</source>
            <translation>حفظ البطاقات</translation>
        </message>
        <message>
            <source>The arrows choose the place, Enter sets it there, Esc leaves it where it was.</source>
            <translation>الأسهم تختار المكان، Enter يضعه، وEsc يتركه مكانه.</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>الأسبوع التالي</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>الأسبوع السابق</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>هذا الأسبوع</translation>
        </message>
        <message>
            <source>a closed day goes to the next open one</source>
            <translation>اليوم المغلق يُؤجل إلى أول يوم مفتوح</translation>
        </message>
        <message>
            <source>cards.pdf</source>
            <translation>cartes.pdf</translation>
        </message>
        <message>
            <source>free</source>
            <translation>متاح</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>محدد</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Card</source>
            <translation>البطاقة</translation>
        </message>
        <message>
            <source>Code of the card: %1</source>
            <translation>رمز البطاقة: %1</translation>
        </message>
        <message>
            <source>Give a card</source>
            <translation>تسليم بطاقة</translation>
        </message>
        <message>
            <source>Joined with %1 on %2</source>
            <translation>ضُم إليه %1 في %2</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>فصل</translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <source>A card may be found by anybody: it says day, hour, a place the person recognises and a phone number. No service, no association, no name.</source>
            <translation>قد يجد أيُّ شخص هذه البطاقة: فيها اليوم والساعة ومكان يعرفه الشخص ورقم هاتف. لا خدمة ولا جمعية ولا اسم.</translation>
        </message>
        <message>
            <source>Appointment cards</source>
            <translation>بطاقات المواعيد</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>البطاقات</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>الهاتف</translation>
        </message>
        <message>
            <source>Save the words of the cards</source>
            <translation>حفظ نص البطاقات</translation>
        </message>
        <message>
            <source>The cards say this from now on.</source>
            <translation>ستقول البطاقات ذلك من الآن.</translation>
        </message>
        <message>
            <source>The place, in Arabic</source>
            <translation>المكان بالعربية</translation>
        </message>
        <message>
            <source>The place, in English</source>
            <translation>المكان بالإنجليزية</translation>
        </message>
        <message>
            <source>The place, in French</source>
            <translation>المكان بالفرنسية</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Call the coordinator, who says here how it goes on. Until then, work on as usual.</source>
            <translation>اتصلوا بمن يتولى التنسيق، فهو يبيّن هنا كيف يستمر العمل. وحتى ذلك الحين اعملوا كالمعتاد.</translation>
        </message>
        <message>
            <source>Go on like this</source>
            <translation>المتابعة هكذا</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>دُوِّن</translation>
        </message>
        <message>
            <source>Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.</source>
            <translation>منذ %1 يعمل هذا القرص في حاسوب لا يعرفه Fieldapp: إما نُسخ من حاسوب آخر أو نُقل. لا يجوز أن يرسل حاسوبان بمفتاح واحد: لا يُختم شيء هنا حتى يُبيَّن ما حدث. وكل عمل آخر يستمر.</translation>
        </message>
        <message>
            <source>The disk was copied: both laptops go on</source>
            <translation>نُسخ القرص: يستمر الحاسوبان</translation>
        </message>
        <message>
            <source>The disk was moved, or the laptop repaired</source>
            <translation>نُقل القرص أو أُصلح الحاسوب</translation>
        </message>
        <message>
            <source>The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.</source>
            <translation>يجب ألا يُستعمل الحاسوب الآخر بهذه البيانات أبدًا. هذا يأخذ مكانه ويستمر الختم.</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>لهذا الحاسوب مفتاحه الخاص</translation>
        </message>
        <message>
            <source>This computer is known from now on; sealing goes on.</source>
            <translation>أصبح هذا الحاسوب معروفًا من الآن؛ ويستمر الختم.</translation>
        </message>
        <message>
            <source>This is another computer</source>
            <translation>هذا حاسوب آخر</translation>
        </message>
        <message>
            <source>This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with the other; what was written here since leaves from here.</source>
            <translation>يحصل هذا الحاسوب على مفتاحه الخاص ورمز يُقرأ للبعثة. ما كُتب قبل النسخ يبقى للآخر؛ وما كُتب هنا منذئذ يُرسل من هنا.</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>ماذا حدث؟</translation>
        </message>
        <message>
            <source>Working and closing go on meanwhile; the mission counts what is sent once it has agreed.</source>
            <translation>يستمر العمل والإقفال في هذه الأثناء؛ وتحتسب البعثة ما يُرسل حالما توافق.</translation>
        </message>
        <message>
            <source>Write on this laptop’s sheet and read out to the mission: installation %1, code %2.</source>
            <translation>تُكتب على ورقة هذا الحاسوب وتُقرأ للبعثة: الجهاز %1، الرمز %2.</translation>
        </message>
    </context>
    <context>
        <name>Consent</name>
        <message>
            <source>Ask for the agreement after all</source>
            <translation>طلب الموافقة رغم ذلك</translation>
        </message>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>اشرحوا كل موافقة ثم دوّنوا الجواب. الرفض لا يمنع أبدًا من الحصول على المساعدة.</translation>
        </message>
        <message>
            <source>Life in danger, cannot be asked…</source>
            <translation>حياة في خطر، يتعذر السؤال…</translation>
        </message>
        <message>
            <source>Not written in this language: say it in their words, or with an interpreter.</source>
            <translation>غير مكتوب بهذه اللغة: قولوه بكلماته أو بمساعدة مترجم(ة).</translation>
        </message>
        <message>
            <source>Read what is explained</source>
            <translation>قراءة ما يُشرح</translation>
        </message>
        <message>
            <source>The person is</source>
            <translation>عمر الشخص</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>دون هذه الموافقة لا يُفتح أي ملف ولا يُحتفظ بأي شيء. ويستمر الاستقبال.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>موافقة بتاريخ %1</translation>
        </message>
        <message>
            <source>emergency, without agreement</source>
            <translation>حالة استعجال، دون موافقة</translation>
        </message>
    </context>
    <context>
        <name>Correction</name>
        <message>
            <source>Cancel this entry</source>
            <translation>إلغاء هذا الإدخال</translation>
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
            <translation>أُلغي الإدخال.</translation>
        </message>
        <message>
            <source>Entry corrected.</source>
            <translation>صُحح الإدخال.</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>حفظ التصحيح</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>A day to close</source>
            <translation>يوم للإغلاق</translation>
        </message>
        <message>
            <source>Close this day</source>
            <translation>إغلاق هذا اليوم</translation>
        </message>
        <message>
            <source>Days this site closes</source>
            <translation>أيام إغلاق هذا الموقع</translation>
        </message>
        <message>
            <source>Holidays of the next three months</source>
            <translation>عطل الأشهر الثلاثة المقبلة</translation>
        </message>
        <message>
            <source>None noted.</source>
            <translation>لا شيء مسجل.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>إعادة الفتح</translation>
        </message>
        <message>
            <source>Opening days</source>
            <translation>أيام العمل</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>الموقع</translation>
        </message>
        <message>
            <source>What is late is counted in open days; appointments keep their hour on the wall, in Ramadan too.</source>
            <translation>يُحسب التأخر بأيام العمل؛ ويحتفظ الموعد بساعته حتى في رمضان.</translation>
        </message>
    </context>
    <context>
        <name>Directory</name>
        <message numerus="yes">
            <source>%n place(s) free of %1</source>
            <translation>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
                <numerusform>الأماكن الشاغرة: %n من %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Any need</source>
            <translation>كل الحاجات</translation>
        </message>
        <message>
            <source>Closed ones too</source>
            <translation>المغلقة أيضًا</translation>
        </message>
        <message>
            <source>Closed: it stays where it was named and is no longer offered.</source>
            <translation>أُغلقت: تبقى حيث ذُكرت ولم تعد مقترحة.</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>الدليل</translation>
        </message>
        <message>
            <source>Find an organisation</source>
            <translation>البحث عن مؤسسة</translation>
        </message>
        <message>
            <source>It is offered again.</source>
            <translation>أصبحت مقترحة من جديد.</translation>
        </message>
        <message>
            <source>It no longer exists: close it</source>
            <translation>لم تعد موجودة: إغلاقها</translation>
        </message>
        <message>
            <source>Name, town, need or number</source>
            <translation>الاسم أو المدينة أو الحاجة أو الرقم</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>الحاجة</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>مؤسسة جديدة</translation>
        </message>
        <message>
            <source>Nothing found. New organisation (Ctrl+N) adds it.</source>
            <translation>لم يُعثر على شيء. «مؤسسة جديدة» (Ctrl+N) تضيفها.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>اقتراحها من جديد</translation>
        </message>
        <message>
            <source>Organisation saved.</source>
            <translation>حُفظت المؤسسة.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>The first %1 are shown; type to narrow.</source>
            <translation>تظهر أول %1؛ اكتبوا للتضييق.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>مغلقة</translation>
        </message>
    </context>
    <context>
        <name>Doubles</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>مقارنة</translation>
        </message>
        <message>
            <source>Comparing all files…</source>
            <translation>مقارنة جميع الملفات…</translation>
        </message>
        <message>
            <source>Names alike, and the same age, day of birth or phone. Nothing is joined without you.</source>
            <translation>أسماء متقاربة مع السن أو تاريخ الميلاد أو الهاتف نفسه. لا يُضم شيء دونكم.</translation>
        </message>
        <message>
            <source>No two files look like one person.</source>
            <translation>لا يتشابه أي ملفين.</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>ملفات قد تكون مكررة</translation>
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
            <source>blank form</source>
            <translation>استمارة فارغة</translation>
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
            <source>masked</source>
            <translation>مخفي</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>منذ البداية</translation>
        </message>
        <message>
            <source>since the start %1</source>
            <translation>منذ البداية %1</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>ما يُرسل</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Card, file number or three letters of the name</source>
            <translation>البطاقة أو رقم الملف أو ثلاثة أحرف من الاسم</translation>
        </message>
        <message>
            <source>Nobody found. Another spelling, or the file number?</source>
            <translation>لم يُعثر على أحد. كتابة أخرى، أو رقم الملف؟</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>الأشخاص الذين عُثر عليهم</translation>
        </message>
        <message>
            <source>Type three letters at least.</source>
            <translation>اكتبوا ثلاثة أحرف على الأقل.</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>من هو؟</translation>
        </message>
        <message>
            <source>agreed to no file</source>
            <translation>لم يوافق على ملف</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>نفس الخدمة يوم %1</translation>
        </message>
        <message>
            <source>in the list already</source>
            <translation>موجود في القائمة</translation>
        </message>
    </context>
    <context>
        <name>ForkPane</name>
        <message>
            <source>A coordinator chooses how it goes on. Until then all other work goes on as usual.</source>
            <translation>يختار المنسق كيفية المتابعة. إلى ذلك الحين يستمر كل عمل آخر كالمعتاد.</translation>
        </message>
        <message>
            <source>Both computers go on</source>
            <translation>يستمر الحاسوبان معًا</translation>
        </message>
        <message>
            <source>Not counted so far: %1.</source>
            <translation>لم يُحتسب بعد: %1.</translation>
        </message>
        <message>
            <source>Only this one goes on</source>
            <translation>يستمر هذا وحده</translation>
        </message>
        <message>
            <source>The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is lost and nothing counts twice; until it is said what happened, nothing is sealed here.</source>
            <translation>استُعمل الرقم %1 في حاسوب آخر أيضًا: نسخ شخص قرص هذا الحاسوب أو أعاده من صورة. لم يضع شيء ولا يُحتسب شيء مرتين؛ ولا يُختم هنا شيء حتى يُبيَّن ما حدث.</translation>
        </message>
        <message>
            <source>The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on after it; days that were only on the other one are listed to be entered again.</source>
            <translation>يجب ألا يرسل الحاسوب الآخر أبدًا. يسأل هذا الحاسوب البعثة عما لديها، بالشبكة أو بالمفتاح، ويتابع بعده؛ والأيام التي لم تكن إلا على الآخر تُعرض قائمتها لإعادة إدخالها.</translation>
        </message>
        <message>
            <source>This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again under it; what both had sent before stays with the other.</source>
            <translation>يحصل هذا الحاسوب على مفتاح جديد ورمز يُقرأ للبعثة. تُختم به من جديد الإقفالات التي لم تُحتسب؛ وما أُرسل قبل ذلك من الاثنين يبقى للآخر.</translation>
        </message>
        <message>
            <source>Two computers send under one name</source>
            <translation>حاسوبان يرسلان باسم واحد</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 أو 1999</translation>
        </message>
        <message>
            <source>9:30</source>
            <translation>9:30</translation>
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
            <source>From %1 to %2</source>
            <translation>من %1 إلى %2</translation>
        </message>
        <message>
            <source>No</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>Stays on this computer.</source>
            <translation>يبقى في هذا الحاسوب.</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>للإكمال: %1</translation>
        </message>
        <message>
            <source>Type to find in the directory</source>
            <translation>اكتبوا للبحث في الدليل</translation>
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
        <name>FormPicker</name>
        <message>
            <source>Nothing is called that here.</source>
            <translation>لا شيء بهذا الاسم هنا.</translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>استمارات أخرى</translation>
        </message>
        <message>
            <source>This person</source>
            <translation>هذا الشخص</translation>
        </message>
        <message>
            <source>Type to find a form, a service…</source>
            <translation>اكتبوا للبحث عن استمارة أو خدمة…</translation>
        </message>
        <message>
            <source>What is to be recorded?</source>
            <translation>ماذا تريدون أن تسجلوا؟</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>%1 h</source>
            <translation>%1 س</translation>
        </message>
        <message numerus="yes">
            <source>%n came at least once</source>
            <translation>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
                <numerusform>حضروا مرة على الأقل: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enrolled</source>
            <translation>
                <numerusform>المسجلون: %n</numerusform>
                <numerusform>المسجلون: %n</numerusform>
                <numerusform>المسجلون: %n</numerusform>
                <numerusform>المسجلون: %n</numerusform>
                <numerusform>المسجلون: %n</numerusform>
                <numerusform>المسجلون: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n made a business</source>
            <translation>
                <numerusform>أنشطة محدثة: %n</numerusform>
                <numerusform>أنشطة محدثة: %n</numerusform>
                <numerusform>أنشطة محدثة: %n</numerusform>
                <numerusform>أنشطة محدثة: %n</numerusform>
                <numerusform>أنشطة محدثة: %n</numerusform>
                <numerusform>أنشطة محدثة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>الأعضاء: %n</numerusform>
                <numerusform>الأعضاء: %n</numerusform>
                <numerusform>الأعضاء: %n</numerusform>
                <numerusform>الأعضاء: %n</numerusform>
                <numerusform>الأعضاء: %n</numerusform>
                <numerusform>الأعضاء: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
                <numerusform>المقاعد الشاغرة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n present</source>
            <translation>
                <numerusform>الحاضرون: %n</numerusform>
                <numerusform>الحاضرون: %n</numerusform>
                <numerusform>الحاضرون: %n</numerusform>
                <numerusform>الحاضرون: %n</numerusform>
                <numerusform>الحاضرون: %n</numerusform>
                <numerusform>الحاضرون: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>اللقاءات: %n</numerusform>
                <numerusform>اللقاءات: %n</numerusform>
                <numerusform>اللقاءات: %n</numerusform>
                <numerusform>اللقاءات: %n</numerusform>
                <numerusform>اللقاءات: %n</numerusform>
                <numerusform>اللقاءات: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n went to the end</source>
            <translation>
                <numerusform>أتموا المسار: %n</numerusform>
                <numerusform>أتموا المسار: %n</numerusform>
                <numerusform>أتموا المسار: %n</numerusform>
                <numerusform>أتموا المسار: %n</numerusform>
                <numerusform>أتموا المسار: %n</numerusform>
                <numerusform>أتموا المسار: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>ورقة الحضور…</translation>
        </message>
        <message>
            <source>Change the group…</source>
            <translation>تعديل المجموعة…</translation>
        </message>
        <message>
            <source>Enter on a line: somebody leaves the group.</source>
            <translation>إدخال على سطر: يغادر الشخص المجموعة.</translation>
        </message>
        <message>
            <source>Group saved.</source>
            <translation>تم حفظ المجموعة.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>المجموعات</translation>
        </message>
        <message>
            <source>How</source>
            <translation>كيف</translation>
        </message>
        <message>
            <source>Joined the group.</source>
            <translation>تم التسجيل في المجموعة.</translation>
        </message>
        <message>
            <source>Left on</source>
            <translation>تاريخ المغادرة</translation>
        </message>
        <message>
            <source>Left the group.</source>
            <translation>تم تسجيل المغادرة.</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>الأعضاء</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>مجموعة جديدة</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>تسجيل لقاء</translation>
        </message>
        <message>
            <source>No group yet. A group keeps who belongs to it, who came, and how they left.</source>
            <translation>لا توجد مجموعة بعد. تحفظ المجموعة من ينتمي إليها ومن حضر وكيف غادر.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>لا أحد</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Save the group</source>
            <translation>حفظ المجموعة</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>حفظ اللقاء</translation>
        </message>
        <message>
            <source>Session of the group</source>
            <translation>لقاء المجموعة</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>تم حفظ اللقاء.</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>اللقاءات</translation>
        </message>
        <message>
            <source>Somebody joins</source>
            <translation>تسجيل شخص</translation>
        </message>
        <message>
            <source>The group</source>
            <translation>المجموعة</translation>
        </message>
        <message>
            <source>Who was there</source>
            <translation>من حضر</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>منذ %1</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message numerus="yes">
            <source>%n person(s) in all</source>
            <translation>
                <numerusform>المجموع: %n</numerusform>
                <numerusform>المجموع: %n</numerusform>
                <numerusform>المجموع: %n</numerusform>
                <numerusform>المجموع: %n</numerusform>
                <numerusform>المجموع: %n</numerusform>
                <numerusform>المجموع: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Men</source>
            <translation>ذكور</translation>
        </message>
        <message>
            <source>Number only, sex and age unknown</source>
            <translation>العدد فقط، الجنس والسن مجهولان</translation>
        </message>
        <message>
            <source>People present</source>
            <translation>الحاضرون</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>إناث</translation>
        </message>
        <message>
            <source>age unknown</source>
            <translation>سن مجهول</translation>
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
            <translation>السجل هو مصنف Excel يضم أربع أوراق: personnes، prestations، echelles، activites.</translation>
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
                <numerusform>يوجد ملف مشابه. لا يُضم شيء دونكم.</numerusform>
                <numerusform>يوجد ملفان مشابهان. لا يُضم شيء دونكم.</numerusform>
                <numerusform>توجد %n ملفات مشابهة. لا يُضم شيء دونكم.</numerusform>
                <numerusform>يوجد %n ملفًا مشابهًا. لا يُضم شيء دونكم.</numerusform>
                <numerusform>يوجد %n ملف مشابه. لا يُضم شيء دونكم.</numerusform>
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
        <message>
            <source>To decide: their card, or their mother’s first name.</source>
            <translation>للحسم: بطاقته، أو اسم والدته.</translation>
        </message>
    </context>
    <context>
        <name>ListEntry</name>
        <message>
            <source>%1 is written down.</source>
            <translation>%1 في القائمة.</translation>
        </message>
        <message>
            <source>%1 pers.</source>
            <translation>%1 أفراد</translation>
        </message>
        <message numerus="yes">
            <source>%n household(s)</source>
            <translation>
                <numerusform>الأسر: %n</numerusform>
                <numerusform>الأسر: %n</numerusform>
                <numerusform>الأسر: %n</numerusform>
                <numerusform>الأسر: %n</numerusform>
                <numerusform>الأسر: %n</numerusform>
                <numerusform>الأسر: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>أفرادها: %n</numerusform>
                <numerusform>أفرادها: %n</numerusform>
                <numerusform>أفرادها: %n</numerusform>
                <numerusform>أفرادها: %n</numerusform>
                <numerusform>أفرادها: %n</numerusform>
                <numerusform>أفرادها: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>ورقة الحضور…</translation>
        </message>
        <message>
            <source>Blank: this person only.</source>
            <translation>فارغ: هذا الشخص فقط.</translation>
        </message>
        <message>
            <source>Count people without a name…</source>
            <translation>عدّ الأشخاص دون اسم…</translation>
        </message>
        <message>
            <source>Distribution or attendance list</source>
            <translation>توزيع أو قائمة حضور</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>إنهاء</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>فتح القائمة</translation>
        </message>
        <message>
            <source>People in the household</source>
            <translation>أفراد الأسرة</translation>
        </message>
        <message>
            <source>Quantity each</source>
            <translation>الكمية لكل شخص</translation>
        </message>
        <message>
            <source>Register quickly</source>
            <translation>تسجيل سريع</translation>
        </message>
        <message>
            <source>Save the attendance sheet</source>
            <translation>حفظ ورقة الحضور</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>تم حفظ الورقة: %1</translation>
        </message>
        <message>
            <source>Take the line off</source>
            <translation>حذف السطر</translation>
        </message>
        <message>
            <source>The line is taken off.</source>
            <translation>تم حذف السطر.</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>تسجيل</translation>
        </message>
        <message>
            <source>Written down</source>
            <translation>في القائمة</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>نفس الخدمة يوم %1</translation>
        </message>
    </context>
    <context>
        <name>Merge</name>
        <message>
            <source>%1 holds a refusal that will hold for both: %2.</source>
            <translation>رفض مسجل في %1 سيسري على الملفين: %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s)</source>
            <translation>
                <numerusform>المواعيد: %n</numerusform>
                <numerusform>المواعيد: %n</numerusform>
                <numerusform>المواعيد: %n</numerusform>
                <numerusform>المواعيد: %n</numerusform>
                <numerusform>المواعيد: %n</numerusform>
                <numerusform>المواعيد: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>المجموعات: %n</numerusform>
                <numerusform>المجموعات: %n</numerusform>
                <numerusform>المجموعات: %n</numerusform>
                <numerusform>المجموعات: %n</numerusform>
                <numerusform>المجموعات: %n</numerusform>
                <numerusform>المجموعات: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>الأوراق المرفقة: %n</numerusform>
                <numerusform>الأوراق المرفقة: %n</numerusform>
                <numerusform>الأوراق المرفقة: %n</numerusform>
                <numerusform>الأوراق المرفقة: %n</numerusform>
                <numerusform>الأوراق المرفقة: %n</numerusform>
                <numerusform>الأوراق المرفقة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questionnaire(s)</source>
            <translation>
                <numerusform>الاستبيانات: %n</numerusform>
                <numerusform>الاستبيانات: %n</numerusform>
                <numerusform>الاستبيانات: %n</numerusform>
                <numerusform>الاستبيانات: %n</numerusform>
                <numerusform>الاستبيانات: %n</numerusform>
                <numerusform>الاستبيانات: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>الخدمات: %n</numerusform>
                <numerusform>الخدمات: %n</numerusform>
                <numerusform>الخدمات: %n</numerusform>
                <numerusform>الخدمات: %n</numerusform>
                <numerusform>الخدمات: %n</numerusform>
                <numerusform>الخدمات: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>المراحل: %n</numerusform>
                <numerusform>المراحل: %n</numerusform>
                <numerusform>المراحل: %n</numerusform>
                <numerusform>المراحل: %n</numerusform>
                <numerusform>المراحل: %n</numerusform>
                <numerusform>المراحل: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Both files are one now. They can be taken apart at any time.</source>
            <translation>صار الملفان ملفًا واحدًا. يمكن فصلهما في أي وقت.</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>الإغلاق</translation>
        </message>
        <message>
            <source>Find the other file</source>
            <translation>البحث عن الملف الآخر</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Join into %1</source>
            <translation>ضم إلى %1</translation>
        </message>
        <message>
            <source>Join two files</source>
            <translation>ضم ملفين</translation>
        </message>
        <message>
            <source>Keep %1 instead</source>
            <translation>الإبقاء على %1 بدلًا منه</translation>
        </message>
        <message>
            <source>Name, file number, card or phone of the other file</source>
            <translation>اسم الملف الآخر أو رقمه أو بطاقته أو هاتفه</translation>
        </message>
        <message>
            <source>The same in both: %1.</source>
            <translation>متطابق في الملفين: %1.</translation>
        </message>
        <message>
            <source>They are two people</source>
            <translation>هما شخصان</translation>
        </message>
        <message>
            <source>Two people: they are not suggested again.</source>
            <translation>شخصان مختلفان: لن يُقترحا من جديد.</translation>
        </message>
        <message>
            <source>What they say differently</source>
            <translation>ما يختلف بينهما</translation>
        </message>
        <message>
            <source>Which file is the same person? Nothing is joined before you have compared both.</source>
            <translation>أي ملف هو للشخص نفسه؟ لا يُضم شيء قبل أن تقارنوا الملفين.</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>أُغلق في %1</translation>
        </message>
        <message>
            <source>is joined to it</source>
            <translation>يُضم إليه</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>غير مسجل</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>لا شيء بعد</translation>
        </message>
        <message>
            <source>open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <source>opened on %1</source>
            <translation>فُتح في %1</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>يبقى</translation>
        </message>
    </context>
    <context>
        <name>Mission</name>
        <message numerus="yes">
            <source>%n batch(es) received there wait(s) to be opened.</source>
            <translation>
                <numerusform>لا إرسال ينتظر الفتح.</numerusform>
                <numerusform>إرسال واحد مستلم هناك ينتظر فتحه.</numerusform>
                <numerusform>إرسالان مستلمان هناك ينتظران فتحهما.</numerusform>
                <numerusform>%n إرسالات مستلمة هناك تنتظر فتحها.</numerusform>
                <numerusform>%n إرسالًا مستلمًا هناك ينتظر فتحه.</numerusform>
                <numerusform>%n إرسال مستلم هناك ينتظر فتحه.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more figure(s)</source>
            <translation>
                <numerusform>لا أرقام أخرى</numerusform>
                <numerusform>رقم آخر</numerusform>
                <numerusform>رقمان آخران</numerusform>
                <numerusform>%n أرقام أخرى</numerusform>
                <numerusform>%n رقمًا آخر</numerusform>
                <numerusform>%n رقم آخر</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer of %1 still owes %2.</source>
            <translation>ما زال جهاز آخر في %1 لم يرسل %2.</translation>
        </message>
        <message>
            <source>Counted by the mission</source>
            <translation>ما احتسبته البعثة</translation>
        </message>
        <message>
            <source>Counted through %1.</source>
            <translation>محتسب إلى غاية %1.</translation>
        </message>
        <message numerus="yes">
            <source>It lacks from this computer: %n batch(es), number %1.</source>
            <translation>
                <numerusform>لا ينقصها إرسال من هذا الجهاز، الأرقام %1.</numerusform>
                <numerusform>ينقصها إرسال واحد من هذا الجهاز، رقمه %1.</numerusform>
                <numerusform>ينقصها إرسالان من هذا الجهاز، رقماهما %1.</numerusform>
                <numerusform>تنقصها %n إرسالات من هذا الجهاز، أرقامها %1.</numerusform>
                <numerusform>ينقصها %n إرسالًا من هذا الجهاز، أرقامها %1.</numerusform>
                <numerusform>ينقصها %n إرسال من هذا الجهاز، أرقامها %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its newest pack</source>
            <translation>آخر ملف من البعثة</translation>
        </message>
        <message>
            <source>Its programme cannot be used here, the one before stays in use: tell the mission.</source>
            <translation>لا يمكن استعمال برنامجه هنا، ويبقى السابق مستعملًا: أخبروا البعثة.</translation>
        </message>
        <message>
            <source>Month, quarter or year</source>
            <translation>الشهر أو الفصل أو السنة</translation>
        </message>
        <message>
            <source>No month counted yet.</source>
            <translation>لم يُحتسب أي شهر بعد.</translation>
        </message>
        <message>
            <source>None came yet: this computer works with what it was set up with.</source>
            <translation>لم يصل أي ملف بعد: يعمل هذا الجهاز بما أُعطي له عند التثبيت.</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>لا ينقص شيء.</translation>
        </message>
        <message>
            <source>Number %1, of %2.</source>
            <translation>رقم %1، بتاريخ %2.</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>إخفاء</translation>
        </message>
        <message>
            <source>Put away. The mission’s next notice shows here again.</source>
            <translation>أُخفيت. ستظهر الرسالة المقبلة للبعثة هنا.</translation>
        </message>
        <message>
            <source>Said by the mission on %1.</source>
            <translation>قالته البعثة في %1.</translation>
        </message>
        <message>
            <source>The mission adds up all computers of a site: its figure may be larger than the one sent from here.</source>
            <translation>تجمع البعثة كل أجهزة الموقع: قد يكون رقمها أكبر من الرقم المرسل من هنا.</translation>
        </message>
        <message>
            <source>The mission counts what this computer sent up to batch %1, nothing later: call them.</source>
            <translation>تحتسب البعثة ما أرسله هذا الجهاز حتى الإرسال %1 ولا شيء بعده: اتصلوا بها.</translation>
        </message>
        <message>
            <source>The mission has not said yet what it counts. It comes with the receipts, once it has counted a month.</source>
            <translation>لم تقل البعثة بعد ما تحتسبه. يأتي ذلك مع الإشعارات، بعد احتساب شهر.</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>ما تقوله البعثة</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>احتسبته البعثة</translation>
        </message>
        <message>
            <source>sent from here</source>
            <translation>المرسل من هنا</translation>
        </message>
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>أُقفل %1.</translation>
        </message>
        <message>
            <source>%1: new people %2, since the start %3</source>
            <translation>%1: أشخاص جدد %2، منذ البداية %3</translation>
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
            <source>%n late entry(ies) of earlier months leave with this one.</source>
            <translation>
                <numerusform>لا توجد إدخالات متأخرة.</numerusform>
                <numerusform>إدخال متأخر من شهر سابق يُرسل مع هذا الشهر.</numerusform>
                <numerusform>إدخالان متأخران من أشهر سابقة يُرسلان مع هذا الشهر.</numerusform>
                <numerusform>%n إدخالات متأخرة من أشهر سابقة تُرسل مع هذا الشهر.</numerusform>
                <numerusform>%n إدخال متأخر من أشهر سابقة يُرسل مع هذا الشهر.</numerusform>
                <numerusform>%n إدخال متأخر من أشهر سابقة يُرسل مع هذا الشهر.</numerusform>
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
            <source>A number with ≈ is near the true one.</source>
            <translation>العدد المسبوق بعلامة ≈ قريب من العدد الحقيقي.</translation>
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
            <source>Checked side by side with everything sent before: %1 closings.</source>
            <translation>فُحص بمقارنته بكل ما خرج قبله؛ عدد الإقفالات: %1.</translation>
        </message>
        <message>
            <source>Checked; nothing was sent before it.</source>
            <translation>فُحص؛ لم يخرج شيء قبله.</translation>
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
            <translation>الإقفال يثبّت هذه الأعداد. كل إدخال متأخر يُرسل مع %1.</translation>
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
            <source>Exact figures, refusals of statistics included, for the cell only.</source>
            <translation>أرقام دقيقة، بما فيها رفض الإحصاء، للخلية فقط.</translation>
        </message>
        <message>
            <source>Figures of fewer than %1 people are masked (·), and others with them so that none can be worked out.</source>
            <translation>الأرقام التي تخص أقل من %1 أشخاص مخفية (·)، ومعها أرقام أخرى حتى لا يمكن استنتاجها.</translation>
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
            <source>Looking through the month…</source>
            <translation>مراجعة الشهر…</translation>
        </message>
        <message>
            <source>Month submitted.</source>
            <translation>قُدِّم الشهر.</translation>
        </message>
        <message>
            <source>Month validated.</source>
            <translation>اعتُمد الشهر.</translation>
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
            <source>New people by month</source>
            <translation>الأشخاص الجدد حسب الشهر</translation>
        </message>
        <message>
            <source>New people by month, exact, for the cell only</source>
            <translation>الأشخاص الجدد حسب الشهر، أعداد دقيقة، للخلية فقط</translation>
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
            <source>Not closed</source>
            <translation>لم يُقفل</translation>
        </message>
        <message>
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>لا شيء للإبلاغ بعد. أول جلسة تفتح أول شهر.</translation>
        </message>
        <message>
            <source>Numbers of few people are masked (·), and others with them, so that nobody can be recognised.</source>
            <translation>الأعداد التي تخص أشخاصًا قليلين مخفية (·) ومعها أعداد أخرى، حتى لا يُتعرف على أحد.</translation>
        </message>
        <message>
            <source>People followed</source>
            <translation>أشخاص متابَعون</translation>
        </message>
        <message>
            <source>People leave as rows only in groups of %1 or more who look alike.</source>
            <translation>لا تخرج سطور الأشخاص إلا في مجموعات متشابهة لا تقل عن %1.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>الأشخاص منذ البداية</translation>
        </message>
        <message>
            <source>People who leave as one coarse row each, in groups who look alike: %1.</source>
            <translation>أشخاص يخرج كل منهم في سطر مبسّط ضمن مجموعات متشابهة: %1.</translation>
        </message>
        <message>
            <source>People who left as one coarse row each: %1.</source>
            <translation>أشخاص خرج كل منهم في سطر مبسّط: %1.</translation>
        </message>
        <message>
            <source>People who refused statistics, counted nowhere: %1.</source>
            <translation>أشخاص رفضوا الإحصاء ولا يُحتسبون في أي رقم: %1.</translation>
        </message>
        <message>
            <source>People who wait until enough others look alike: %1.</source>
            <translation>أشخاص ينتظرون حتى يتشابه معهم عدد كافٍ: %1.</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>إعداد %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>المعاينة</translation>
        </message>
        <message>
            <source>Rounded to a multiple of %1, up or down; the rest is carried over, as a rule no more than %2.</source>
            <translation>مقرَّب إلى مضاعف %1 صعودًا أو نزولًا؛ الباقي يُرحَّل ولا يتجاوز %2 في العادة.</translation>
        </message>
        <message>
            <source>Rows, one coarse line a person, leave with the quarter, at the end of %1.</source>
            <translation>تخرج سطور الأشخاص المبسّطة مع الفصل، في نهاية %1.</translation>
        </message>
        <message>
            <source>See</source>
            <translation>عرض</translation>
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
            <source>Sheet of the month</source>
            <translation>بطاقة الشهر</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>تقديم</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>The coordinator closes the months.</source>
            <translation>المنسق أو المنسقة من يقفل الأشهر.</translation>
        </message>
        <message>
            <source>The mark is taken back.</source>
            <translation>سُحبت العلامة.</translation>
        </message>
        <message>
            <source>The month stays open and work goes on. Once the mission has changed this, prepare it again.</source>
            <translation>يبقى الشهر مفتوحًا ويستمر العمل. حين تغيّر البعثة ذلك، حضّروه من جديد.</translation>
        </message>
        <message>
            <source>Validate</source>
            <translation>اعتماد</translation>
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
            <source>What left</source>
            <translation>ما خرج</translation>
        </message>
        <message>
            <source>What protection cost</source>
            <translation>كلفة الحماية</translation>
        </message>
        <message>
            <source>What protection costs</source>
            <translation>كلفة الحماية</translation>
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
            <source>set aside by the mission</source>
            <translation>وضعته البعثة جانبًا</translation>
        </message>
        <message>
            <source>submitted by %1 on %2</source>
            <translation>قدّمه %1 يوم %2</translation>
        </message>
        <message>
            <source>validated by %1 on %2</source>
            <translation>اعتمده %1 يوم %2</translation>
        </message>
        <message>
            <source>waits for the month before</source>
            <translation>ينتظر الشهر السابق</translation>
        </message>
        <message>
            <source>written, corrected or cancelled since: %1</source>
            <translation>ما كُتب أو صُحح أو أُلغي منذ ذلك: %1</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>سنة %1</translation>
        </message>
    </context>
    <context>
        <name>Office</name>
        <message numerus="yes">
            <source>%n batch(es) without receipt</source>
            <translation>
                <numerusform>لا إرسال دون وصل استلام</numerusform>
                <numerusform>إرسال واحد دون وصل استلام</numerusform>
                <numerusform>إرسالان دون وصل استلام</numerusform>
                <numerusform>%n إرسالات دون وصل استلام</numerusform>
                <numerusform>%n إرسالًا دون وصل استلام</numerusform>
                <numerusform>%n إرسال دون وصل استلام</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closing(s) of a file to sign</source>
            <translation>
                <numerusform>لا إغلاق ينتظر المصادقة</numerusform>
                <numerusform>إغلاق ملف واحد ينتظر المصادقة</numerusform>
                <numerusform>إغلاق ملفين ينتظر المصادقة</numerusform>
                <numerusform>إغلاق %n ملفات ينتظر المصادقة</numerusform>
                <numerusform>إغلاق %n ملفًا ينتظر المصادقة</numerusform>
                <numerusform>إغلاق %n ملف ينتظر المصادقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>اليوم</numerusform>
                <numerusform>منذ يوم</numerusform>
                <numerusform>منذ يومين</numerusform>
                <numerusform>منذ %n أيام</numerusform>
                <numerusform>منذ %n يومًا</numerusform>
                <numerusform>منذ %n يوم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n emergency opening(s) without consent</source>
            <translation>
                <numerusform>لا ملف فُتح في حالة استعجال دون موافقة</numerusform>
                <numerusform>ملف واحد فُتح في حالة استعجال دون موافقة</numerusform>
                <numerusform>ملفان فُتحا في حالة استعجال دون موافقة</numerusform>
                <numerusform>%n ملفات فُتحت في حالة استعجال دون موافقة</numerusform>
                <numerusform>%n ملفًا فُتحت في حالة استعجال دون موافقة</numerusform>
                <numerusform>%n ملف فُتحت في حالة استعجال دون موافقة</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) to close</source>
            <translation>
                <numerusform>لا شهر للإقفال</numerusform>
                <numerusform>شهر واحد للإقفال</numerusform>
                <numerusform>شهران للإقفال</numerusform>
                <numerusform>%n أشهر للإقفال</numerusform>
                <numerusform>%n شهرًا للإقفال</numerusform>
                <numerusform>%n شهر للإقفال</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) not typed</source>
            <translation>
                <numerusform>لا استمارات ورقية للإدخال</numerusform>
                <numerusform>استمارة ورقية واحدة لم تُدخل</numerusform>
                <numerusform>استمارتان ورقيتان لم تُدخلا</numerusform>
                <numerusform>%n استمارات ورقية لم تُدخل</numerusform>
                <numerusform>%n استمارة ورقية لم تُدخل</numerusform>
                <numerusform>%n استمارة ورقية لم تُدخل</numerusform>
            </translation>
        </message>
        <message>
            <source>A stick is enough.</source>
            <translation>يكفي مفتاح USB.</translation>
        </message>
        <message>
            <source>All months are closed, all batches are proved, the copies are fresh.</source>
            <translation>الشهور مقفلة، والإرسالات مُثبتة، والنسخ حديثة.</translation>
        </message>
        <message>
            <source>For the office</source>
            <translation>للمكتب</translation>
        </message>
        <message>
            <source>Last copy outside this laptop</source>
            <translation>آخر نسخة خارج هذا الحاسوب</translation>
        </message>
        <message>
            <source>No copy outside this laptop yet</source>
            <translation>لا توجد بعد نسخة خارج هذا الحاسوب</translation>
        </message>
        <message>
            <source>The recovery drill is due</source>
            <translation>حان تمرين الاسترجاع</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>منذ %1</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>%1 d: %2</source>
            <translation>%1 ي: %2</translation>
        </message>
        <message numerus="yes">
            <source>%n asked twice</source>
            <translation>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
                <numerusform>لهم نتيجتان قابلتان للمقارنة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n came</source>
            <translation>
                <numerusform>الحضور: %n</numerusform>
                <numerusform>الحضور: %n</numerusform>
                <numerusform>الحضور: %n</numerusform>
                <numerusform>الحضور: %n</numerusform>
                <numerusform>الحضور: %n</numerusform>
                <numerusform>الحضور: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could be asked</source>
            <translation>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
                <numerusform>من يمكن سؤالهم: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out (refused statistics or questionnaires)</source>
            <translation>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
                <numerusform>خارج الحساب (رفض الإحصاء أو الاستبيانات): %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left without being seen</source>
            <translation>
                <numerusform>غادروا دون استقبال: %n</numerusform>
                <numerusform>غادروا دون استقبال: %n</numerusform>
                <numerusform>غادروا دون استقبال: %n</numerusform>
                <numerusform>غادروا دون استقبال: %n</numerusform>
                <numerusform>غادروا دون استقبال: %n</numerusform>
                <numerusform>غادروا دون استقبال: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opened</source>
            <translation>
                <numerusform>الملفات المفتوحة: %n</numerusform>
                <numerusform>الملفات المفتوحة: %n</numerusform>
                <numerusform>الملفات المفتوحة: %n</numerusform>
                <numerusform>الملفات المفتوحة: %n</numerusform>
                <numerusform>الملفات المفتوحة: %n</numerusform>
                <numerusform>الملفات المفتوحة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with a first score</source>
            <translation>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
                <numerusform>لهم نتيجة أولى: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>A change is %1 points or more.</source>
            <translation>يُحتسب التغيّر ابتداءً من %1 نقطة.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Days between a service and its entry</source>
            <translation>الأيام بين الخدمة وتسجيلها</translation>
        </message>
        <message>
            <source>Fewer than %1 people were asked twice in a like manner: nothing is said of so few.</source>
            <translation>أقل من %1 أشخاص أجابوا مرتين بنفس الطريقة: لا يقال شيء عن عدد كهذا.</translation>
        </message>
        <message>
            <source>First score only: %1</source>
            <translation>نتيجة أولى فقط: %1</translation>
        </message>
        <message>
            <source>Median at first %1, last %2, change %3 (half of them between brackets)</source>
            <translation>الوسيط في البداية %1، في النهاية %2، التغيّر %3 (نصف الأشخاص بين القوسين)</translation>
        </message>
        <message>
            <source>No questionnaire was answered by the people who came in this time.</source>
            <translation>لم يجب من حضروا في هذه الفترة عن أي استبيان.</translation>
        </message>
        <message>
            <source>Nobody agreed on how many points of it are a change, and the cell has too few of its own scores.</source>
            <translation>لا اتفاق على عدد النقط التي تُعتبر تغيّرًا، ونتائج الخلية قليلة.</translation>
        </message>
        <message>
            <source>Open files</source>
            <translation>الملفات المفتوحة</translation>
        </message>
        <message>
            <source>Opened from</source>
            <translation>مفتوحة من</translation>
        </message>
        <message>
            <source>Outcomes and work</source>
            <translation>النتائج والعمل</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Sessions by counsellor</source>
            <translation>الجلسات حسب أعضاء الفريق</translation>
        </message>
        <message>
            <source>Sessions by week</source>
            <translation>الجلسات حسب الأسبوع</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>الموقع</translation>
        </message>
        <message>
            <source>The work</source>
            <translation>العمل</translation>
        </message>
        <message>
            <source>Waiting room</source>
            <translation>قاعة الانتظار</translation>
        </message>
        <message>
            <source>What changed during care</source>
            <translation>ما تغيّر أثناء المتابعة</translation>
        </message>
        <message>
            <source>asked again in another language or manner</source>
            <translation>سُئل ثانية بلغة أو طريقة أخرى</translation>
        </message>
        <message>
            <source>better</source>
            <translation>أحسن</translation>
        </message>
        <message>
            <source>half within %1 min, nine out of ten within %2 min</source>
            <translation>النصف خلال %1 د، وتسعة من عشرة خلال %2 د</translation>
        </message>
        <message>
            <source>later: %1</source>
            <translation>بعد ذلك: %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>لا تغيّر واضح</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>لا أحد</translation>
        </message>
        <message>
            <source>none</source>
            <translation>لا شيء</translation>
        </message>
        <message>
            <source>still followed, not asked again yet</source>
            <translation>ما زال متابَعًا ولم يُسأل ثانية</translation>
        </message>
        <message>
            <source>to</source>
            <translation>إلى</translation>
        </message>
        <message>
            <source>too few answers</source>
            <translation>أجوبة قليلة</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>أسوأ</translation>
        </message>
        <message>
            <source>“Better” means better during care, not thanks to it: many people who only wait get better too. Results are compared in the same version, language and manner only.</source>
            <translation>«أحسن» تعني أحسن أثناء المتابعة، لا بفضلها: كثيرون ممن ينتظرون فقط يتحسنون أيضًا. لا تُقارن إلا نفس النسخة بنفس اللغة وبنفس الطريقة.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>%1 is typed.</source>
            <translation>تم إدخال %1.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) to print: %1 to %2</source>
            <translation>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
                <numerusform>استمارات للطباعة: %n، من %1 إلى %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left to type</source>
            <translation>
                <numerusform>للإدخال: %n</numerusform>
                <numerusform>للإدخال: %n</numerusform>
                <numerusform>للإدخال: %n</numerusform>
                <numerusform>للإدخال: %n</numerusform>
                <numerusform>للإدخال: %n</numerusform>
                <numerusform>للإدخال: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n typed in this stack</source>
            <translation>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
                <numerusform>أُدخل من هذه الرزمة: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Drawing the forms…</source>
            <translation>إعداد صفحات الاستمارات…</translation>
        </message>
        <message>
            <source>Enter types this paper, Delete says why it never will be typed.</source>
            <translation>إدخال لكتابة هذه الورقة، وحذف لقول لماذا لن تُدخل أبدًا.</translation>
        </message>
        <message>
            <source>For</source>
            <translation>لأجل</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>الاستمارة</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>العدد</translation>
        </message>
        <message>
            <source>In</source>
            <translation>باللغة</translation>
        </message>
        <message>
            <source>Make it void</source>
            <translation>إلغاء هذه الورقة</translation>
        </message>
        <message>
            <source>No paper waits to be typed.</source>
            <translation>لا ورقة تنتظر الإدخال.</translation>
        </message>
        <message>
            <source>No paper was made void.</source>
            <translation>لم تُلغَ أي ورقة.</translation>
        </message>
        <message>
            <source>Nothing was typed from paper yet.</source>
            <translation>لم يُدخل شيء من الورق بعد.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>استمارات ورقية</translation>
        </message>
        <message>
            <source>Print blank…</source>
            <translation>طباعة استمارات فارغة…</translation>
        </message>
        <message>
            <source>Printed as version %1; this is version %2.</source>
            <translation>طُبعت بالصيغة %1؛ وهذه الصيغة %2.</translation>
        </message>
        <message>
            <source>Save the blank forms</source>
            <translation>حفظ الاستمارات الفارغة</translation>
        </message>
        <message>
            <source>Save, and the next</source>
            <translation>حفظ، ثم التالي</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>الرقم التسلسلي</translation>
        </message>
        <message>
            <source>Serial number of the paper</source>
            <translation>الرقم التسلسلي للورقة</translation>
        </message>
        <message>
            <source>Serial numbers</source>
            <translation>الأرقام التسلسلية</translation>
        </message>
        <message>
            <source>The paper is void.</source>
            <translation>أُلغيت الورقة.</translation>
        </message>
        <message>
            <source>To type</source>
            <translation>للإدخال</translation>
        </message>
        <message>
            <source>Type a stack</source>
            <translation>إدخال رزمة</translation>
        </message>
        <message>
            <source>Type or scan it; Enter alone takes %1.</source>
            <translation>اكتبوه أو امسحوه؛ إدخال وحدها تأخذ %1.</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>مُدخلة</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>ملغاة</translation>
        </message>
        <message>
            <source>Why it will not be typed</source>
            <translation>لماذا لن تُدخل</translation>
        </message>
        <message>
            <source>printed on %1</source>
            <translation>طُبعت يوم %1</translation>
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
            <translation>قائمة كتومة</translation>
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
            <source>Filters</source>
            <translation>تصفية</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>البحث عن شخص</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>الفئة</translation>
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
            <source>Look for doubles</source>
            <translation>البحث عن المكرر</translation>
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
            <source>Name, file number, card, phone or year of birth</source>
            <translation>الاسم أو رقم الملف أو البطاقة أو الهاتف أو سنة الميلاد</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>شخص جديد</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>التالي</translation>
        </message>
        <message>
            <source>Nobody fits these filters.</source>
            <translation>لا أحد يطابق هذه التصفية.</translation>
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
        <message>
            <source>Site</source>
            <translation>الموقع</translation>
        </message>
        <message>
            <source>Something due</source>
            <translation>ما يجب القيام به</translation>
        </message>
        <message>
            <source>Take the filters away</source>
            <translation>إزالة التصفية</translation>
        </message>
        <message>
            <source>Why it was closed</source>
            <translation>سبب الإغلاق</translation>
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
        <message>
            <source>today or overdue</source>
            <translation>اليوم أو متأخر</translation>
        </message>
        <message>
            <source>within 30 days</source>
            <translation>خلال 30 يومًا</translation>
        </message>
        <message>
            <source>within 7 days</source>
            <translation>خلال 7 أيام</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Agreements</source>
            <translation>الموافقات</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>حُفظت الموافقات.</translation>
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
            <source>Closing signed off.</source>
            <translation>تمت المصادقة على الإغلاق.</translation>
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
            <source>File open again.</source>
            <translation>أُعيد فتح الملف.</translation>
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
            <source>Open the file again</source>
            <translation>إعادة فتح الملف</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>أخرى…</translation>
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
            <source>Referral saved.</source>
            <translation>حُفظت الإحالة.</translation>
        </message>
        <message>
            <source>Risk: %1</source>
            <translation>الخطر: %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
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
            <source>Saved: %1</source>
            <translation>تم الحفظ: %1</translation>
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
        <name>PersonVerbs</name>
        <message>
            <source>Add a scanned paper or photo…</source>
            <translation>إرفاق ورقة ممسوحة أو صورة…</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>الموافقات والحقوق…</translation>
        </message>
        <message>
            <source>Book an appointment…</source>
            <translation>حجز موعد…</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>تصحيح التعريف…</translation>
        </message>
        <message>
            <source>Join with another file…</source>
            <translation>ضم إلى ملف آخر…</translation>
        </message>
        <message>
            <source>Look in the directory…</source>
            <translation>البحث في الدليل…</translation>
        </message>
        <message>
            <source>Note a partner’s answer…</source>
            <translation>تسجيل جواب شريك…</translation>
        </message>
        <message>
            <source>Questionnaire…</source>
            <translation>استبيان…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>عرض الملف أو نسخه…</translation>
        </message>
        <message>
            <source>Show to the person…</source>
            <translation>عرض على الشخص…</translation>
        </message>
        <message>
            <source>Transfer to another site…</source>
            <translation>تحويل إلى موقع آخر…</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>An event here explains it</source>
            <translation>يفسره حدث هنا</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>الإجابة</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>أُجيب عنها</translation>
        </message>
        <message>
            <source>Answered. It leaves with the next daily sending.</source>
            <translation>سُجل الجواب. سيغادر مع الإرسال اليومي المقبل.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>الإجابة…</translation>
        </message>
        <message>
            <source>Corrected in the closing of</source>
            <translation>صُحح في إقفال</translation>
        </message>
        <message>
            <source>Corrected in the closing of…</source>
            <translation>صُحح في إقفال…</translation>
        </message>
        <message>
            <source>It does not agree with another register of the mission: which is right?</source>
            <translation>لا يتفق مع سجل آخر لدى البعثة: أيهما الصحيح؟</translation>
        </message>
        <message>
            <source>It is zero: is that so?</source>
            <translation>هو صفر: هل هذا صحيح؟</translation>
        </message>
        <message>
            <source>It looks high to the mission: what explains it?</source>
            <translation>يبدو مرتفعًا للبعثة: ما تفسيره؟</translation>
        </message>
        <message>
            <source>It looks low to the mission: what explains it?</source>
            <translation>يبدو منخفضًا للبعثة: ما تفسيره؟</translation>
        </message>
        <message>
            <source>Late entries came with it</source>
            <translation>أُضيفت إدخالات متأخرة</translation>
        </message>
        <message>
            <source>Perhaps counted twice</source>
            <translation>ربما احتُسب مرتين</translation>
        </message>
        <message>
            <source>Questions of the mission</source>
            <translation>أسئلة البعثة</translation>
        </message>
        <message>
            <source>Staff was away</source>
            <translation>كان موظفون غائبين</translation>
        </message>
        <message>
            <source>The figure is right</source>
            <translation>الرقم صحيح</translation>
        </message>
        <message numerus="yes">
            <source>The mission asks about %n figure(s).</source>
            <translation>
                <numerusform>لا أسئلة من البعثة.</numerusform>
                <numerusform>تسأل البعثة عن رقم واحد.</numerusform>
                <numerusform>تسأل البعثة عن رقمين.</numerusform>
                <numerusform>تسأل البعثة عن %n أرقام.</numerusform>
                <numerusform>تسأل البعثة عن %n رقمًا.</numerusform>
                <numerusform>تسأل البعثة عن %n رقم.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission asks about figures, never about people. An answer leaves with the next daily sending.</source>
            <translation>تسأل البعثة عن أرقام مفردة، لا عن أشخاص أبدًا. يغادر الجواب مع الإرسال اليومي المقبل.</translation>
        </message>
        <message>
            <source>The mission asks nothing at the moment.</source>
            <translation>لا تسأل البعثة عن شيء حاليًا.</translation>
        </message>
        <message>
            <source>The mission asks to confirm it.</source>
            <translation>تطلب البعثة تأكيده.</translation>
        </message>
        <message>
            <source>There was a campaign</source>
            <translation>كانت هناك حملة</translation>
        </message>
        <message>
            <source>asked on %1</source>
            <translation>طُرح في %1</translation>
        </message>
        <message>
            <source>corrected in the closing of %1</source>
            <translation>صُحح في إقفال %1</translation>
        </message>
        <message>
            <source>leaves with the next daily sending</source>
            <translation>يغادر مع الإرسال اليومي المقبل</translation>
        </message>
        <message>
            <source>sealed, on its way</source>
            <translation>مختوم، في الطريق</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>المُرسلة: %n</numerusform>
                <numerusform>المُرسلة: %n</numerusform>
                <numerusform>المُرسلة: %n</numerusform>
                <numerusform>المُرسلة: %n</numerusform>
                <numerusform>المُرسلة: %n</numerusform>
                <numerusform>المُرسلة: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without news</source>
            <translation>
                <numerusform>بدون أخبار: %n</numerusform>
                <numerusform>بدون أخبار: %n</numerusform>
                <numerusform>بدون أخبار: %n</numerusform>
                <numerusform>بدون أخبار: %n</numerusform>
                <numerusform>بدون أخبار: %n</numerusform>
                <numerusform>بدون أخبار: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer of a partner</source>
            <translation>جواب شريك</translation>
        </message>
        <message>
            <source>Answer saved: %1.</source>
            <translation>حُفظ الجواب: %1.</translation>
        </message>
        <message>
            <source>By partner, 12 months</source>
            <translation>حسب الشريك، 12 شهرًا</translation>
        </message>
        <message>
            <source>Code of a slip, or partner</source>
            <translation>رمز الورقة أو الشريك</translation>
        </message>
        <message>
            <source>Every partner answered in time. Type the code of a slip to note an answer.</source>
            <translation>أجاب كل الشركاء في الوقت. اكتبوا رمز ورقة لتسجيل جواب.</translation>
        </message>
        <message>
            <source>No news</source>
            <translation>بدون أخبار</translation>
        </message>
        <message>
            <source>No referral here yet. It begins on a person’s page: Referral.</source>
            <translation>لا توجد أي إحالة هنا بعد. تبدأ من صفحة الشخص: إحالة.</translation>
        </message>
        <message>
            <source>Nothing found. A code has seven signs, like 7K2-M9Q-X.</source>
            <translation>لم يُعثر على شيء. يتكون الرمز من سبع علامات، مثل 7K2-M9Q-X.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>الشركاء</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>الإحالات</translation>
        </message>
        <message>
            <source>Save the answer</source>
            <translation>حفظ الجواب</translation>
        </message>
        <message>
            <source>Save the slip</source>
            <translation>حفظ الورقة</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>منذ</translation>
        </message>
        <message>
            <source>Slip French–Arabic (PDF)…</source>
            <translation>ورقة فرنسية–عربية (PDF)…</translation>
        </message>
        <message>
            <source>Slip French–English (PDF)…</source>
            <translation>ورقة فرنسية–إنجليزية (PDF)…</translation>
        </message>
        <message>
            <source>Slip saved. Print it, give it to the person, then delete the file (Settings, files that were written).</source>
            <translation>حُفظت الورقة. اطبعوها وسلموها للشخص، ثم احذفوا الملف (الإعدادات، الملفات المكتوبة).</translation>
        </message>
        <message>
            <source>The first %1 are shown; type a partner to narrow.</source>
            <translation>تظهر أول %1؛ اكتبوا اسم شريك للتضييق.</translation>
        </message>
        <message>
            <source>The partner’s words</source>
            <translation>كلمات الشريك</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>Where it stands now</source>
            <translation>إلى أين وصلت</translation>
        </message>
        <message>
            <source>Why refused</source>
            <translation>سبب الرفض</translation>
        </message>
        <message numerus="yes">
            <source>accepted after %n day(s), as a median</source>
            <translation>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
                <numerusform>مدة القبول (الوسيط) بالأيام: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>no news since %1</source>
            <translation>لا أخبار منذ %1</translation>
        </message>
        <message>
            <source>sent on %1</source>
            <translation>أُرسلت في %1</translation>
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
        <name>Rights</name>
        <message>
            <source>%1 was told</source>
            <translation>تم إخبار %1</translation>
        </message>
        <message>
            <source>%1 · CNDP authorisation %2</source>
            <translation>%1 · ترخيص اللجنة الوطنية %2</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) erased. Save the proof.</source>
            <translation>
                <numerusform>لم يُمحَ أي ملف.</numerusform>
                <numerusform>مُحي ملف واحد. احفظوا الإثبات.</numerusform>
                <numerusform>مُحي ملفان. احفظوا الإثبات.</numerusform>
                <numerusform>مُحيت %n ملفات. احفظوا الإثبات.</numerusform>
                <numerusform>مُحي %n ملفًا. احفظوا الإثبات.</numerusform>
                <numerusform>مُحي %n ملف. احفظوا الإثبات.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) go for good, with their keys. It cannot be taken back. Copy: “%1”</source>
            <translation>
                <numerusform>لا يزول أي ملف. انسخوا: «%1»</numerusform>
                <numerusform>يزول ملف واحد نهائيًا مع مفاتيحه، ولا رجوع في ذلك. انسخوا: «%1»</numerusform>
                <numerusform>يزول ملفان نهائيًا مع مفاتيحهما، ولا رجوع في ذلك. انسخوا: «%1»</numerusform>
                <numerusform>تزول %n ملفات نهائيًا مع مفاتيحها، ولا رجوع في ذلك. انسخوا: «%1»</numerusform>
                <numerusform>يزول %n ملفًا نهائيًا مع مفاتيحها، ولا رجوع في ذلك. انسخوا: «%1»</numerusform>
                <numerusform>يزول %n ملف نهائيًا مع مفاتيحها، ولا رجوع في ذلك. انسخوا: «%1»</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>أقل من شهر</numerusform>
                <numerusform>شهر واحد</numerusform>
                <numerusform>شهران</numerusform>
                <numerusform>%n أشهر</numerusform>
                <numerusform>%n شهرًا</numerusform>
                <numerusform>%n شهر</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>لا أحد</numerusform>
                <numerusform>شخص واحد</numerusform>
                <numerusform>شخصان</numerusform>
                <numerusform>%n أشخاص</numerusform>
                <numerusform>%n شخصًا</numerusform>
                <numerusform>%n شخص</numerusform>
            </translation>
        </message>
        <message>
            <source>A lost paper, a stolen laptop, something told to the wrong person: write it down, without a name.</source>
            <translation>ورقة ضائعة أو حاسوب مسروق أو معلومة قيلت للشخص الخطأ: سجلوا ذلك دون أسماء.</translation>
        </message>
        <message>
            <source>Add somebody who must not know…</source>
            <translation>إضافة من يجب ألا يعلم…</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>الموافقات</translation>
        </message>
        <message>
            <source>Agreements and rights</source>
            <translation>الموافقات والحقوق</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>الموافقات والحقوق…</translation>
        </message>
        <message>
            <source>Answer noted.</source>
            <translation>سُجل الجواب.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>الجواب…</translation>
        </message>
        <message>
            <source>Ask the person: could somebody else read this paper?</source>
            <translation>اسألوا الشخص: هل قد يقرأ غيره هذه الورقة؟</translation>
        </message>
        <message>
            <source>Both stand at the foot of every paper about a person. Without them a red band says so.</source>
            <translation>يظهران أسفل كل ورقة تخص شخصًا. ودونهما يظهر شريط أحمر.</translation>
        </message>
        <message>
            <source>Change agreements…</source>
            <translation>تغيير الموافقات…</translation>
        </message>
        <message>
            <source>Change the periods…</source>
            <translation>تغيير المدد…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>تغيير…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Closed files whose time is over. Nothing is erased by itself.</source>
            <translation>ملفات مغلقة انتهت مدتها. لا شيء يُمحى من تلقاء نفسه.</translation>
        </message>
        <message>
            <source>Complete…</source>
            <translation>استكمال…</translation>
        </message>
        <message>
            <source>Controller</source>
            <translation>المسؤول</translation>
        </message>
        <message>
            <source>Controller and authorisation</source>
            <translation>المسؤول والترخيص</translation>
        </message>
        <message>
            <source>Controller and authorisation saved.</source>
            <translation>حُفظ المسؤول والترخيص.</translation>
        </message>
        <message>
            <source>Copy saved: %1. Delete it here once it is printed: Settings, Files.</source>
            <translation>حُفظت النسخة: %1. احذفوها بعد الطباعة من هنا: الإعدادات، الملفات.</translation>
        </message>
        <message>
            <source>Correct the registration</source>
            <translation>تصحيح التعريف</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>تصحيح التعريف…</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>التصحيحات</translation>
        </message>
        <message>
            <source>Could somebody else read this paper?</source>
            <translation>هل قد يقرأ غيره هذه الورقة؟</translation>
        </message>
        <message>
            <source>Emergency opened. Ask for the agreement as soon as you can.</source>
            <translation>فُتحت حالة الاستعجال. اطلبوا الموافقة في أقرب وقت.</translation>
        </message>
        <message>
            <source>Emergency run out: ask for the agreement</source>
            <translation>انتهت حالة الاستعجال: اطلبوا الموافقة</translation>
        </message>
        <message>
            <source>Emergency until %1</source>
            <translation>حالة استعجال إلى غاية %1</translation>
        </message>
        <message>
            <source>Emergency without agreement</source>
            <translation>حالة استعجال دون موافقة</translation>
        </message>
        <message>
            <source>End the emergency</source>
            <translation>إنهاء حالة الاستعجال</translation>
        </message>
        <message>
            <source>Erase %1 for good</source>
            <translation>محو %1 نهائيًا</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>محو نهائي</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>جار المحو…</translation>
        </message>
        <message>
            <source>How long files are kept</source>
            <translation>مدد الحفظ</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>مدة الحفظ</translation>
        </message>
        <message>
            <source>Incident saved.</source>
            <translation>حُفظ الحادث.</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>الحوادث</translation>
        </message>
        <message>
            <source>Keep it beyond its time…</source>
            <translation>الاحتفاظ به بعد مدته…</translation>
        </message>
        <message>
            <source>Keep it from them</source>
            <translation>عدم إخبارهم</translation>
        </message>
        <message>
            <source>Keep the file</source>
            <translation>الاحتفاظ بالملف</translation>
        </message>
        <message>
            <source>Kept beyond its time: %1.</source>
            <translation>محفوظ بعد مدته: %1.</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>لغة الورقة</translation>
        </message>
        <message>
            <source>Let its time count again</source>
            <translation>ترك المدة تسري من جديد</translation>
        </message>
        <message>
            <source>May know again</source>
            <translation>يمكنه أن يعلم من جديد</translation>
        </message>
        <message>
            <source>Must not know</source>
            <translation>يجب ألا يعلم</translation>
        </message>
        <message>
            <source>Must not know: %1</source>
            <translation>يجب ألا يعلم: %1</translation>
        </message>
        <message>
            <source>No file is over its time.</source>
            <translation>لا يوجد ملف تجاوز مدته.</translation>
        </message>
        <message>
            <source>No, nobody</source>
            <translation>لا، لا أحد</translation>
        </message>
        <message>
            <source>Note the answer</source>
            <translation>تسجيل الجواب</translation>
        </message>
        <message>
            <source>Note the request</source>
            <translation>تسجيل الطلب</translation>
        </message>
        <message>
            <source>Noted: they must not know.</source>
            <translation>سُجل: يجب ألا يعلم.</translation>
        </message>
        <message>
            <source>Nothing waits for an answer.</source>
            <translation>لا شيء في انتظار جواب.</translation>
        </message>
        <message>
            <source>Once closed, until its time is over.</source>
            <translation>بعد إغلاقه، إلى نهاية مدته.</translation>
        </message>
        <message>
            <source>Open an emergency…</source>
            <translation>فتح حالة استعجال…</translation>
        </message>
        <message>
            <source>Open the emergency</source>
            <translation>فتح حالة الاستعجال</translation>
        </message>
        <message>
            <source>Periods saved.</source>
            <translation>حُفظت المدد.</translation>
        </message>
        <message>
            <source>Phrase to copy</source>
            <translation>الجملة المطلوب نسخها</translation>
        </message>
        <message>
            <source>Proof saved: %1</source>
            <translation>حُفظ الإثبات: %1</translation>
        </message>
        <message>
            <source>Read it together on the screen. Tick what the person wants on paper.</source>
            <translation>اقرؤوه معًا على الشاشة. ضعوا علامة على ما يريده الشخص على الورق.</translation>
        </message>
        <message>
            <source>Register saved: %1</source>
            <translation>حُفظ السجل: %1</translation>
        </message>
        <message>
            <source>Registration corrected.</source>
            <translation>صُحح التعريف.</translation>
        </message>
        <message>
            <source>Request noted: it is due in ten days.</source>
            <translation>سُجل الطلب: يجب الجواب خلال عشرة أيام.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>الطلبات</translation>
        </message>
        <message>
            <source>Requests of persons</source>
            <translation>طلبات الأشخاص</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>الحفظ</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>الحقوق</translation>
        </message>
        <message>
            <source>Run out on %1: nothing new can be written before they agree.</source>
            <translation>انتهت في %1: لا يمكن كتابة شيء جديد قبل الموافقة.</translation>
        </message>
        <message>
            <source>Runs until %1.</source>
            <translation>جارية إلى غاية %1.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>حفظ</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>حفظ بصيغة PDF…</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>حفظ النسخة</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>حفظ التصحيح</translation>
        </message>
        <message>
            <source>Save the incident</source>
            <translation>حفظ الحادث</translation>
        </message>
        <message>
            <source>Save the proof</source>
            <translation>حفظ الإثبات</translation>
        </message>
        <message>
            <source>Save the proof…</source>
            <translation>حفظ الإثبات…</translation>
        </message>
        <message>
            <source>Save the register</source>
            <translation>حفظ السجل</translation>
        </message>
        <message>
            <source>Save the register…</source>
            <translation>حفظ السجل…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>عرض الملف أو نسخه…</translation>
        </message>
        <message>
            <source>The authorisation is not written yet: every print carries a red band.</source>
            <translation>لم يُسجل الترخيص بعد: تحمل كل ورقة شريطًا أحمر.</translation>
        </message>
        <message>
            <source>Then let them read it here: no paper that could put them in danger.</source>
            <translation>إذن يقرؤه هنا: لا ورقة قد تعرضه للخطر.</translation>
        </message>
        <message>
            <source>This file is kept beyond its time.</source>
            <translation>هذا الملف محفوظ بعد مدته.</translation>
        </message>
        <message>
            <source>To see, correct or erase what is written: each is answered within ten days, free of charge.</source>
            <translation>الاطلاع على المكتوب أو تصحيحه أو محوه: يُجاب عن كل طلب خلال عشرة أيام مجانًا.</translation>
        </message>
        <message>
            <source>What is written about them</source>
            <translation>ما كُتب عن الشخص</translation>
        </message>
        <message>
            <source>What stood there stays, sealed, with who changed it.</source>
            <translation>يبقى الجواب السابق مختومًا مع اسم من غيره.</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>سبب التصحيح</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>Write down a request…</source>
            <translation>تسجيل طلب…</translation>
        </message>
        <message>
            <source>Write down an incident…</source>
            <translation>تسجيل حادث…</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>اكتبوا السبب ببضع كلمات.</translation>
        </message>
        <message>
            <source>Yes, or perhaps</source>
            <translation>نعم، أو ربما</translation>
        </message>
        <message>
            <source>a request waits</source>
            <translation>طلب في الانتظار</translation>
        </message>
        <message>
            <source>an emergency runs</source>
            <translation>حالة استعجال مفتوحة</translation>
        </message>
        <message>
            <source>answered on %1</source>
            <translation>أُجيب عنه في %1</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>قبل: %1</translation>
        </message>
        <message>
            <source>before: nothing</source>
            <translation>قبل: لا شيء</translation>
        </message>
        <message>
            <source>before: sealed</source>
            <translation>قبل: مختوم</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>مغلق</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>أُغلق في %1</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>الجواب قبل %1</translation>
        </message>
        <message>
            <source>kept for a child</source>
            <translation>محفوظ لأجل طفل</translation>
        </message>
        <message>
            <source>kept for a court</source>
            <translation>محفوظ لأجل القضاء</translation>
        </message>
        <message>
            <source>late: due on %1</source>
            <translation>متأخر: كان مستحقًا في %1</translation>
        </message>
        <message>
            <source>no</source>
            <translation>لا</translation>
        </message>
        <message>
            <source>open</source>
            <translation>مفتوح</translation>
        </message>
        <message>
            <source>somebody, in sealed words</source>
            <translation>شخص، بكلمات مختومة</translation>
        </message>
        <message>
            <source>text %1</source>
            <translation>نص %1</translation>
        </message>
        <message>
            <source>withdrawn on %1</source>
            <translation>سُحبت في %1</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>نعم</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message>
            <source>An answer asks for your attention now</source>
            <translation>جواب يستدعي انتباهكم الآن</translation>
        </message>
        <message>
            <source>Ask plainly whether they think of dying or of hurting themselves, and whether they are safe tonight.</source>
            <translation>اسألوا ببساطة هل يفكر في الموت أو في إيذاء نفسه، وهل هو في أمان هذه الليلة.</translation>
        </message>
        <message>
            <source>Do not leave them alone if the danger is near: call, then go with them.</source>
            <translation>لا تتركوه وحده إذا كان الخطر قريبًا: اتصلوا ثم رافقوه.</translation>
        </message>
        <message>
            <source>Stay with the person. Say that you read the answer and that you are glad they told you.</source>
            <translation>ابقوا مع الشخص. قولوا له إنكم قرأتم جوابه وإنكم مسرورون لأنه تحدث عنه.</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>بمن نتصل</translation>
        </message>
        <message>
            <source>Write the safety plan</source>
            <translation>كتابة خطة السلامة</translation>
        </message>
        <message>
            <source>now</source>
            <translation>الآن</translation>
        </message>
    </context>
    <context>
        <name>Scale</name>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%1 أجوبة من %2</translation>
        </message>
        <message>
            <source>%1 out of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>%1 since the first time</source>
            <translation>%1 منذ المرة الأولى</translation>
        </message>
        <message>
            <source>%1: a worrying result on %2, and no safety plan since.</source>
            <translation>%1: نتيجة مقلقة يوم %2، ولا خطة سلامة منذ ذلك الحين.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) without an answer</source>
            <translation>
                <numerusform>كل الأسئلة لها جواب</numerusform>
                <numerusform>سؤال واحد دون جواب</numerusform>
                <numerusform>سؤالان دون جواب</numerusform>
                <numerusform>%n أسئلة دون جواب</numerusform>
                <numerusform>%n سؤالًا دون جواب</numerusform>
                <numerusform>%n سؤال دون جواب</numerusform>
            </translation>
        </message>
        <message>
            <source>Another questionnaire…</source>
            <translation>استبيان آخر…</translation>
        </message>
        <message>
            <source>Asked in</source>
            <translation>لغة السؤال</translation>
        </message>
        <message>
            <source>Back to the file</source>
            <translation>العودة إلى الملف</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>التاريخ</translation>
        </message>
        <message>
            <source>How</source>
            <translation>الطريقة</translation>
        </message>
        <message>
            <source>In the person’s own words, %1 of %2</source>
            <translation>بكلمات الشخص نفسه، %1 من %2</translation>
        </message>
        <message>
            <source>Our own questions: nobody has shown yet what they measure (not validated).</source>
            <translation>أسئلة من وضعنا: لم يثبت أحد بعد ما تقيسه (غير محقَّقة).</translation>
        </message>
        <message>
            <source>Question %1</source>
            <translation>السؤال %1</translation>
        </message>
        <message>
            <source>Questionnaires</source>
            <translation>الاستبيانات</translation>
        </message>
        <message>
            <source>Save the answers</source>
            <translation>حفظ الأجوبة</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>عرض على الشخص</translation>
        </message>
        <message>
            <source>The wording of this questionnaire could not be had with its licence: read the questions from the sheet of the cell, in the order of their numbers.</source>
            <translation>تعذّر الحصول على نص هذا الاستبيان مع رخصته: اقرؤوا الأسئلة من ورقة الخلية، حسب أرقامها.</translation>
        </message>
        <message>
            <source>Too few answers for a score: what was answered is kept.</source>
            <translation>الأجوبة قليلة لحساب النتيجة: ما أُجيب عنه محفوظ.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>المرحلة</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>أي استبيان؟</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>سبب التصحيح</translation>
        </message>
        <message>
            <source>better, beyond doubt</source>
            <translation>أحسن، بوضوح</translation>
        </message>
        <message>
            <source>beyond the mark where one looks closer</source>
            <translation>تجاوز العلامة التي تستدعي نظرة أدق</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>مستحق يوم %1</translation>
        </message>
        <message>
            <source>due since %1</source>
            <translation>مستحق منذ %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>لا تغيّر واضح</translation>
        </message>
        <message>
            <source>worse, beyond doubt</source>
            <translation>أسوأ، بوضوح</translation>
        </message>
    </context>
    <context>
        <name>SelfTest</name>
        <message>
            <source>Every part of the program is tried here, without a network. The report names no person and no file.</source>
            <translation>يُجرَّب هنا كل جزء من البرنامج دون شبكة. لا يذكر التقرير أي شخص ولا أي ملف.</translation>
        </message>
        <message>
            <source>Report saved. It can be given to the help desk as it is.</source>
            <translation>حُفظ التقرير. يمكن تسليمه كما هو لمن يقدّم المساعدة.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>حفظ التقرير</translation>
        </message>
        <message>
            <source>Save the report…</source>
            <translation>حفظ التقرير…</translation>
        </message>
        <message>
            <source>Self-test</source>
            <translation>فحص البرنامج</translation>
        </message>
        <message>
            <source>Try the program</source>
            <translation>فحص البرنامج</translation>
        </message>
        <message>
            <source>Trying every part of the program…</source>
            <translation>جارٍ فحص البرنامج…</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) backed up by the mission.</source>
            <translation>
                <numerusform>لم تحفظ البعثة أي إرسال.</numerusform>
                <numerusform>حفظت البعثة إرسالًا واحدًا.</numerusform>
                <numerusform>حفظت البعثة إرسالين.</numerusform>
                <numerusform>حفظت البعثة %n إرسالات.</numerusform>
                <numerusform>حفظت البعثة %n إرسالًا.</numerusform>
                <numerusform>حفظت البعثة %n إرسال.</numerusform>
            </translation>
        </message>
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
            <source>%n batch(es) without figures: cover, answers</source>
            <translation>
                <numerusform>لا إرسالات دون أرقام</numerusform>
                <numerusform>إرسال واحد دون أرقام: تغطية أو جواب</numerusform>
                <numerusform>إرسالان دون أرقام: تغطية وأجوبة</numerusform>
                <numerusform>%n إرسالات دون أرقام: تغطية وأجوبة</numerusform>
                <numerusform>%n إرسالًا دون أرقام: تغطية وأجوبة</numerusform>
                <numerusform>%n إرسال دون أرقام: تغطية وأجوبة</numerusform>
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
        <message numerus="yes">
            <source>%n wait(s) here</source>
            <translation>
                <numerusform>لا شيء ينتظر هنا</numerusform>
                <numerusform>واحد ينتظر هنا</numerusform>
                <numerusform>اثنان ينتظران هنا</numerusform>
                <numerusform>%n تنتظر هنا</numerusform>
                <numerusform>%n تنتظر هنا</numerusform>
                <numerusform>%n تنتظر هنا</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>يبقى الإرسال في هذا الحاسوب إلى أن تحفظ البعثة نسخة منه.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>الإرسالات المختومة</translation>
        </message>
        <message>
            <source>Given up when this computer took another name, or came back from a copy: it is not sent again.</source>
            <translation>تُرك حين غيّر هذا الحاسوب اسمه أو أُعيد من نسخة: لن يُرسل ثانية.</translation>
        </message>
        <message>
            <source>It is offered again with the next sending.</source>
            <translation>سيُعرض من جديد مع الإرسال المقبل.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it already counted this closing as it was sealed before, or another of this month. Call them with the number of the batch.</source>
            <translation>محفوظ لدى البعثة دون احتساب: سبق أن احتسبت هذا الإقفال كما خُتم من قبل، أو إقفالًا آخر لهذا الشهر. اتصلوا بها مع ذكر رقم الإرسال.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it could not open it. Call them with the number of the batch; they can try again.</source>
            <translation>محفوظ لدى البعثة دون احتساب: لم تتمكن من فتحه. اتصلوا بها مع ذكر رقم الإرسال؛ يمكنها إعادة المحاولة.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>لا إرسال بعد. إقفال شهر يُنشئ أول إرسال.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>إعادة العرض</translation>
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
            <source>Refused by the mission: call them, giving the number of the batch, then offer it again.</source>
            <translation>رفضته البعثة: اتصلوا بها مع ذكر رقم الإرسال، ثم أعيدوا عرضه.</translation>
        </message>
        <message>
            <source>Save the receipt</source>
            <translation>حفظ إشعار الاستلام</translation>
        </message>
        <message>
            <source>Sealed again since: the newer batch stands for it.</source>
            <translation>خُتم من جديد بعد ذلك: الإرسال الأحدث يقوم مقامه.</translation>
        </message>
        <message>
            <source>See what leaves</source>
            <translation>ما الذي يُرسل</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>الإرسال الآن</translation>
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
            <source>The mission holds another batch of this number: two computers work from one copy. Both are kept.</source>
            <translation>لدى البعثة إرسال آخر بهذا الرقم: حاسوبان يعملان على نسخة واحدة. كلاهما محفوظ.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>لم تعد البعثة تحتسب ما يرسله هذا الحاسوب: اتصلوا بها.</translation>
        </message>
        <message>
            <source>The mission was reached; it has something to say.</source>
            <translation>أجابت البعثة؛ ولديها ما تقوله.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>أجابت البعثة؛ لا جديد.</translation>
        </message>
        <message>
            <source>USB stick…</source>
            <translation>مفتاح USB…</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>ما تقوله البعثة</translation>
        </message>
        <message>
            <source>Without figures</source>
            <translation>دون أرقام</translation>
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
            <source>by USB stick</source>
            <translation>بمفتاح USB</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>محتسب</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>احتسبته البعثة</translation>
        </message>
        <message>
            <source>on a stick</source>
            <translation>على مفتاح</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>جاهز</translation>
        </message>
        <message>
            <source>received</source>
            <translation>مستلم</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>استلمته البعثة</translation>
        </message>
        <message>
            <source>the last on %1</source>
            <translation>آخرها في %1</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>قيد المعالجة</translation>
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
            <translation>بطاقة الجهة المانحة…</translation>
        </message>
        <message>
            <source>Exact figures: people can be recognised. It stays in the cell; never send it.</source>
            <translation>أرقام دقيقة: قد يُتعرف فيها على شخص. تبقى في الخلية، لا ترسلوها أبدًا.</translation>
        </message>
        <message>
            <source>Exact sheet of the cell…</source>
            <translation>البطاقة الدقيقة للخلية…</translation>
        </message>
        <message>
            <source>For others: only what left, nobody can be recognised.</source>
            <translation>للغير: ما خرج فقط، ولا يمكن التعرف فيه على أحد.</translation>
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
            <source>Mission sheet…</source>
            <translation>بطاقة البعثة…</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF للقراءة</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>المشروع</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>حفظ البطاقة</translation>
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
            <source>Workbook</source>
            <translation>مصنف</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>جارٍ كتابة البطاقة…</translation>
        </message>
        <message>
            <source>the one that runs, or all</source>
            <translation>الجاري أو الكل</translation>
        </message>
    </context>
    <context>
        <name>Show</name>
        <message>
            <source>Initials</source>
            <translation>الأحرف الأولى</translation>
        </message>
        <message>
            <source>Language of the page</source>
            <translation>لغة الصفحة</translation>
        </message>
        <message>
            <source>No text in %1: the page is shown in %2. Say it aloud, or have it interpreted.</source>
            <translation>لا يوجد نص بلغة «%1»: تُعرض الصفحة بلغة «%2». اقرؤوها بصوت عالٍ أو استعينوا بمترجم.</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>عرض على الشخص</translation>
        </message>
        <message>
            <source>The agreements, one by one</source>
            <translation>الموافقات، واحدة تلو الأخرى</translation>
        </message>
        <message>
            <source>The next appointment</source>
            <translation>الموعد القادم</translation>
        </message>
        <message>
            <source>The screen shows this and nothing else: no name, no menu. To come back press Ctrl+M and type your initials. Lock with Ctrl+L before you leave the room.</source>
            <translation>لا تعرض الشاشة سوى هذا: لا اسم ولا قائمة. للعودة اضغطوا Ctrl+M واكتبوا الأحرف الأولى من اسمكم. قبل مغادرة الغرفة أقفلوا الشاشة (Ctrl+L).</translation>
        </message>
        <message>
            <source>Your initials, to come back</source>
            <translation>الأحرف الأولى من اسمكم، للعودة</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message>
            <source>%1 on %2</source>
            <translation>%1 في %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
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
            <source>%n page(s)</source>
            <translation>
                <numerusform>لا صفحات</numerusform>
                <numerusform>صفحة واحدة</numerusform>
                <numerusform>صفحتان</numerusform>
                <numerusform>%n صفحات</numerusform>
                <numerusform>%n صفحة</numerusform>
                <numerusform>%n صفحة</numerusform>
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
            <source>Agreement withdrawn: %1</source>
            <translation>سُحبت الموافقة: %1</translation>
        </message>
        <message>
            <source>Appointment kept</source>
            <translation>موعد تم</translation>
        </message>
        <message>
            <source>Appointment missed</source>
            <translation>موعد فائت</translation>
        </message>
        <message>
            <source>Cancel this entry</source>
            <translation>إلغاء هذا الإدخال</translation>
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
            <source>Everything</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>File closed</source>
            <translation>إغلاق الملف</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>الصحة</translation>
        </message>
        <message>
            <source>Help given</source>
            <translation>المساعدات</translation>
        </message>
        <message>
            <source>Merged with the file %1</source>
            <translation>ضُمّ إلى الملف %1</translation>
        </message>
        <message>
            <source>Note of %1 · open with a reason</source>
            <translation>ملاحظة %1 · فتح مع ذكر السبب</translation>
        </message>
        <message>
            <source>Nothing more is written here.</source>
            <translation>لا شيء آخر مكتوب هنا.</translation>
        </message>
        <message>
            <source>Nothing of this kind stands in the story yet.</source>
            <translation>لا شيء من هذا النوع في المسار بعد.</translation>
        </message>
        <message>
            <source>Paper kept</source>
            <translation>وثيقة محفوظة</translation>
        </message>
        <message>
            <source>Plan and file</source>
            <translation>الخطة والملف</translation>
        </message>
        <message>
            <source>Read all of it</source>
            <translation>قراءة الكل</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>قراءة الملاحظة</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>الإحالات</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>الجلسات</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>المعروض: %1</translation>
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
            <source>due on %1</source>
            <translation>الأجل %1</translation>
        </message>
        <message numerus="yes">
            <source>household of %n</source>
            <translation>
                <numerusform>أسرة: %n</numerusform>
                <numerusform>أسرة: %n</numerusform>
                <numerusform>أسرة: %n</numerusform>
                <numerusform>أسرة: %n</numerusform>
                <numerusform>أسرة: %n</numerusform>
                <numerusform>أسرة: %n</numerusform>
            </translation>
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
            <source>to be signed off</source>
            <translation>في انتظار المصادقة</translation>
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
        <name>ToDo</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open day(s) late</source>
            <translation>
                <numerusform>لا تأخر</numerusform>
                <numerusform>تأخر يوم عمل</numerusform>
                <numerusform>تأخر يومي عمل</numerusform>
                <numerusform>تأخر %n أيام عمل</numerusform>
                <numerusform>تأخر %n يوم عمل</numerusform>
                <numerusform>تأخر %n يوم عمل</numerusform>
            </translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>متروك</translation>
        </message>
        <message>
            <source>Goal given up.</source>
            <translation>تُرك الهدف.</translation>
        </message>
        <message>
            <source>Goal reached.</source>
            <translation>تحقق الهدف.</translation>
        </message>
        <message>
            <source>Goal under way.</source>
            <translation>الهدف جارٍ.</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>تحقق</translation>
        </message>
        <message>
            <source>Sign off the closing</source>
            <translation>المصادقة على الإغلاق</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>جارٍ</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>قبل %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>اليوم</numerusform>
                <numerusform>بعد يوم</numerusform>
                <numerusform>بعد يومين</numerusform>
                <numerusform>بعد %n أيام</numerusform>
                <numerusform>بعد %n يومًا</numerusform>
                <numerusform>بعد %n يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>الآن</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>جارٍ</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n د</numerusform>
                <numerusform>%n د</numerusform>
                <numerusform>%n د</numerusform>
                <numerusform>%n د</numerusform>
                <numerusform>%n د</numerusform>
                <numerusform>%n د</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>المواعيد</translation>
        </message>
        <message>
            <source>Arrival noted.</source>
            <translation>سُجل الوصول.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>تذكير</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>التقويم</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>حضر</translation>
        </message>
        <message>
            <source>Came or not?</source>
            <translation>هل حضر أم لا؟</translation>
        </message>
        <message>
            <source>Cancel the appointment</source>
            <translation>إلغاء الموعد</translation>
        </message>
        <message>
            <source>Did not come: %1</source>
            <translation>لم يحضر: %1</translation>
        </message>
        <message>
            <source>Everybody’s</source>
            <translation>كل الخلية</translation>
        </message>
        <message>
            <source>It is…</source>
            <translation>هذا هو الشخص…</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>متأخّر</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>نقل…</translation>
        </message>
        <message>
            <source>No appointment today.</source>
            <translation>لا مواعيد اليوم.</translation>
        </message>
        <message>
            <source>Nobody is waiting. Whoever comes is noted here, without a name.</source>
            <translation>لا أحد في الانتظار. من يصل يُسجَّل هنا دون اسم.</translation>
        </message>
        <message>
            <source>Note an arrival</source>
            <translation>تسجيل وصول</translation>
        </message>
        <message>
            <source>Note the arrival</source>
            <translation>تسجيل الوصول</translation>
        </message>
        <message>
            <source>Noted by mistake</source>
            <translation>سُجل خطأً</translation>
        </message>
        <message>
            <source>Nothing is late.</source>
            <translation>لا شيء متأخّر.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Opened without agreement</source>
            <translation>ملف فُتح دون موافقة</translation>
        </message>
        <message>
            <source>Public holiday: %1</source>
            <translation>يوم عطلة: %1</translation>
        </message>
        <message>
            <source>Ramadan hours</source>
            <translation>توقيت رمضان</translation>
        </message>
        <message>
            <source>Referral to %1</source>
            <translation>إحالة إلى %1</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>جلسة</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>عرض</translation>
        </message>
        <message>
            <source>The site does not open on this day of the week.</source>
            <translation>لا يفتح الموقع في هذا اليوم من الأسبوع.</translation>
        </message>
        <message>
            <source>The site is closed today.</source>
            <translation>الموقع مغلق اليوم.</translation>
        </message>
        <message>
            <source>Ticket %1</source>
            <translation>التذكرة %1</translation>
        </message>
        <message>
            <source>To call</source>
            <translation>للاتصال</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>مستعجل</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>في الانتظار</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>استقبال</translation>
        </message>
        <message>
            <source>Went away</source>
            <translation>غادر دون استقبال</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>من هو؟</translation>
        </message>
        <message>
            <source>an agreement is to be asked for, by %1</source>
            <translation>تُطلب الموافقة قبل %1</translation>
        </message>
        <message>
            <source>came</source>
            <translation>حضر</translation>
        </message>
        <message>
            <source>date to be confirmed</source>
            <translation>التاريخ قابل للتأكيد</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>لم يحضر</translation>
        </message>
        <message>
            <source>interpreter asked for</source>
            <translation>مطلوب مترجم</translation>
        </message>
        <message>
            <source>just came</source>
            <translation>وصل الآن</translation>
        </message>
        <message numerus="yes">
            <source>no answer for %n open day(s)</source>
            <translation>
                <numerusform>دون جواب اليوم</numerusform>
                <numerusform>دون جواب منذ يوم عمل</numerusform>
                <numerusform>دون جواب منذ يومي عمل</numerusform>
                <numerusform>دون جواب منذ %n أيام عمل</numerusform>
                <numerusform>دون جواب منذ %n يوم عمل</numerusform>
                <numerusform>دون جواب منذ %n يوم عمل</numerusform>
            </translation>
        </message>
        <message>
            <source>planned for %1</source>
            <translation>كان مقررًا في %1</translation>
        </message>
        <message numerus="yes">
            <source>waiting for %n min</source>
            <translation>
                <numerusform>ينتظر منذ %n د</numerusform>
                <numerusform>ينتظر منذ %n د</numerusform>
                <numerusform>ينتظر منذ %n د</numerusform>
                <numerusform>ينتظر منذ %n د</numerusform>
                <numerusform>ينتظر منذ %n د</numerusform>
                <numerusform>ينتظر منذ %n د</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting since %1</source>
            <translation>ينتظر منذ %1</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>مع %1</translation>
        </message>
        <message numerus="yes">
            <source>with %n more</source>
            <translation>
                <numerusform>وحده</numerusform>
                <numerusform>مع شخص آخر</numerusform>
                <numerusform>مع شخصين آخرين</numerusform>
                <numerusform>مع %n آخرين</numerusform>
                <numerusform>مع %n آخرين</numerusform>
                <numerusform>مع %n آخرين</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 إلى %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>لا شيء آخر</numerusform>
                <numerusform>واحد آخر</numerusform>
                <numerusform>اثنان آخران</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
                <numerusform>%n أخرى</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) sent to you</source>
            <translation>
                <numerusform>لا أحد أُرسل إليكم</numerusform>
                <numerusform>شخص واحد أُرسل إليكم</numerusform>
                <numerusform>شخصان أُرسلا إليكم</numerusform>
                <numerusform>%n أشخاص أُرسلوا إليكم</numerusform>
                <numerusform>%n شخصًا أُرسلوا إليكم</numerusform>
                <numerusform>%n شخص أُرسلوا إليكم</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) accepted</source>
            <translation>
                <numerusform>لا تحويل مقبول</numerusform>
                <numerusform>تحويل مقبول</numerusform>
                <numerusform>تحويلان مقبولان</numerusform>
                <numerusform>%n تحويلات مقبولة</numerusform>
                <numerusform>%n تحويلًا مقبولًا</numerusform>
                <numerusform>%n تحويل مقبول</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) refused</source>
            <translation>
                <numerusform>لا تحويل مرفوض</numerusform>
                <numerusform>تحويل مرفوض</numerusform>
                <numerusform>تحويلان مرفوضان</numerusform>
                <numerusform>%n تحويلات مرفوضة</numerusform>
                <numerusform>%n تحويلًا مرفوضًا</numerusform>
                <numerusform>%n تحويل مرفوض</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) to seal again</source>
            <translation>
                <numerusform>لا تحويل يُختم من جديد</numerusform>
                <numerusform>تحويل يُختم من جديد</numerusform>
                <numerusform>تحويلان يُختمان من جديد</numerusform>
                <numerusform>%n تحويلات تُختم من جديد</numerusform>
                <numerusform>%n تحويلًا يُختم من جديد</numerusform>
                <numerusform>%n تحويل يُختم من جديد</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) without news</source>
            <translation>
                <numerusform>لا تحويل دون أخبار</numerusform>
                <numerusform>تحويل دون أخبار</numerusform>
                <numerusform>تحويلان دون أخبار</numerusform>
                <numerusform>%n تحويلات دون أخبار</numerusform>
                <numerusform>%n تحويلًا دون أخبار</numerusform>
                <numerusform>%n تحويل دون أخبار</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
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
            <source>A protected annex comes too; only protection reads it.</source>
            <translation>يصل أيضًا ملحق محمي؛ لا يقرؤه إلا المكلف بالحماية.</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>قبول</translation>
        </message>
        <message>
            <source>Accepted: their file is here. The other site is told with the next delivery.</source>
            <translation>قُبل: ملفه هنا. سيعلم الموقع الآخر مع الإرسال التالي.</translation>
        </message>
        <message>
            <source>Appointment there: %1</source>
            <translation>موعد هناك: %1</translation>
        </message>
        <message>
            <source>Choose the site that receives the file.</source>
            <translation>اختاروا الموقع الذي يستقبل الملف.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>إغلاق</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>إغلاق الملف</translation>
        </message>
        <message>
            <source>Code of the card the person shows</source>
            <translation>رمز البطاقة التي يُظهرها الشخص</translation>
        </message>
        <message>
            <source>Could not be opened there</source>
            <translation>تعذر فتحه هناك</translation>
        </message>
        <message>
            <source>File closed: transferred.</source>
            <translation>أُغلق الملف: حُوّل.</translation>
        </message>
        <message>
            <source>It leaves again with the next delivery.</source>
            <translation>سيغادر من جديد مع الإرسال التالي.</translation>
        </message>
        <message>
            <source>Join to the file here</source>
            <translation>دمج مع الملف الموجود هنا</translation>
        </message>
        <message>
            <source>Nobody is on the way to you.</source>
            <translation>لا أحد في الطريق إليكم.</translation>
        </message>
        <message>
            <source>Nothing heard, perhaps it did not arrive</source>
            <translation>لا أخبار، ربما لم يصل</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>فتح الملف</translation>
        </message>
        <message>
            <source>Referral under way: %1</source>
            <translation>إحالة جارية: %1</translation>
        </message>
        <message>
            <source>Refused. What came is deleted; the other site is told why.</source>
            <translation>رُفض. مُحي ما وصل؛ وسيعرف الموقع الآخر السبب.</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>رفض…</translation>
        </message>
        <message>
            <source>Seal again</source>
            <translation>ختم من جديد</translation>
        </message>
        <message>
            <source>Seal and send</source>
            <translation>ختم وإرسال</translation>
        </message>
        <message>
            <source>Sealed for %1. It leaves with the next delivery.</source>
            <translation>خُتم لـ %1. سيغادر مع الإرسال التالي.</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>إعادة الإرسال</translation>
        </message>
        <message>
            <source>Send again, or call them</source>
            <translation>أعيدوا الإرسال أو اتصلوا</translation>
        </message>
        <message>
            <source>Sent by %1</source>
            <translation>مُرسَل من %1</translation>
        </message>
        <message>
            <source>Sent from here</source>
            <translation>مُرسَلون من هنا</translation>
        </message>
        <message>
            <source>Sent to you</source>
            <translation>مُرسَلون إليكم</translation>
        </message>
        <message>
            <source>Still open here</source>
            <translation>ما زال مفتوحًا هنا</translation>
        </message>
        <message>
            <source>The file is sealed for the site you choose: nobody on the way can read it. It stays open here until they accept.</source>
            <translation>يُختم الملف للموقع الذي تختارونه: لا أحد في الطريق يستطيع قراءته. ويبقى مفتوحًا هنا إلى أن يقبله ذلك الموقع.</translation>
        </message>
        <message>
            <source>The other site says why</source>
            <translation>يذكر الموقع الآخر السبب</translation>
        </message>
        <message>
            <source>They wait for an answer</source>
            <translation>في انتظار جوابكم</translation>
        </message>
        <message>
            <source>This card is known here: what comes is joined to that file.</source>
            <translation>هذه البطاقة معروفة هنا: يُضم ما يصل إلى ذلك الملف.</translation>
        </message>
        <message>
            <source>Transfer to another site</source>
            <translation>تحويل إلى موقع آخر</translation>
        </message>
        <message>
            <source>Transfers</source>
            <translation>التحويلات</translation>
        </message>
        <message>
            <source>Transfers so far</source>
            <translation>التحويلات إلى الآن</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>إلى أين</translation>
        </message>
        <message>
            <source>Why? Only this is told; what came is deleted here.</source>
            <translation>لماذا؟ يُبلَّغ هذا السبب وحده؛ ويُمحى هنا ما وصل.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>سحب</translation>
        </message>
        <message>
            <source>a summary</source>
            <translation>ملخص</translation>
        </message>
        <message>
            <source>born on %1</source>
            <translation>تاريخ الميلاد %1</translation>
        </message>
        <message>
            <source>with the notes</source>
            <translation>مع الملاحظات</translation>
        </message>
    </context>
    <context>
        <name>Update</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 من %2</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>اختيار ملف…</translation>
        </message>
        <message>
            <source>Copy of the data</source>
            <translation>نسخة احتياطية</translation>
        </message>
        <message>
            <source>Fetch it</source>
            <translation>تنزيل</translation>
        </message>
        <message>
            <source>Fetching the update…</source>
            <translation>جارٍ تنزيل التحديث…</translation>
        </message>
        <message>
            <source>Fieldapp was updated: version %1, of %2, runs now.</source>
            <translation>حُدِّث Fieldapp: يعمل الآن الإصدار %1 بتاريخ %2.</translation>
        </message>
        <message>
            <source>Fieldapp went back to version %1, of %2.</source>
            <translation>رجع Fieldapp إلى الإصدار %1 بتاريخ %2.</translation>
        </message>
        <message>
            <source>For when something no longer works. The data stay as they are, with all that was entered since. The newer version can be installed again from its file.</source>
            <translation>لحالة تعطّل شيء ما. تبقى البيانات كما هي مع كل ما سُجّل منذ ذلك الحين. ويمكن تثبيت الإصدار الأحدث من ملفه من جديد.</translation>
        </message>
        <message>
            <source>From the mission</source>
            <translation>من البعثة</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>Go back to release %1</source>
            <translation>الرجوع إلى الإصدار رقم %1</translation>
        </message>
        <message>
            <source>Go back to release %1…</source>
            <translation>الرجوع إلى الإصدار رقم %1…</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>تثبيت</translation>
        </message>
        <message>
            <source>Installing the update…</source>
            <translation>جارٍ تثبيت التحديث…</translation>
        </message>
        <message>
            <source>It brings the data to a new form, after a copy: no way leads back to the version of now.</source>
            <translation>يُحوّل البيانات إلى شكل جديد بعد أخذ نسخة: لا رجوع بعده إلى الإصدار الحالي.</translation>
        </message>
        <message>
            <source>Look on the stick</source>
            <translation>البحث في المفتاح</translation>
        </message>
        <message>
            <source>No update lies on a stick. Plug it in, or choose the file yourself.</source>
            <translation>لا يوجد تحديث على أي مفتاح. وصِّلوه أو اختاروا الملف بأنفسكم.</translation>
        </message>
        <message>
            <source>No way leads back from here: there is no earlier version that reads the data.</source>
            <translation>لا رجوع ممكن من هنا: لا يوجد إصدار سابق يقرأ هذه البيانات.</translation>
        </message>
        <message>
            <source>Release %1 is in place. It takes over when Fieldapp starts again; what you type is kept, as when it locks.</source>
            <translation>الإصدار رقم %1 جاهز. يبدأ العمل به عند إعادة تشغيل Fieldapp؛ ويُحفظ ما تكتبونه كما عند القفل.</translation>
        </message>
        <message>
            <source>Release %1 takes over when Fieldapp starts again.</source>
            <translation>يبدأ العمل بالإصدار رقم %1 عند إعادة تشغيل Fieldapp.</translation>
        </message>
        <message>
            <source>Signed by %1 of the %2 people whom the mission named.</source>
            <translation>وقّعه %1 من الأشخاص الـ%2 الذين سمّتهم البعثة.</translation>
        </message>
        <message>
            <source>Start again now</source>
            <translation>إعادة التشغيل الآن</translation>
        </message>
        <message>
            <source>Stay with release %1…</source>
            <translation>البقاء على الإصدار رقم %1…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>إيقاف</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>التحويل</translation>
        </message>
        <message>
            <source>The coordinator or the administrator installs it.</source>
            <translation>يثبّته من يتولى التنسيق أو الإدارة.</translation>
        </message>
        <message>
            <source>The data stay as they are; one can come back to the version of now.</source>
            <translation>تبقى البيانات كما هي؛ ويمكن الرجوع إلى الإصدار الحالي.</translation>
        </message>
        <message>
            <source>The mission offers version %1 (release %2): %3.</source>
            <translation>تعرض البعثة الإصدار %1 (رقم %2): %3.</translation>
        </message>
        <message>
            <source>The mission offers version %1 of Fieldapp (%2).</source>
            <translation>تعرض البعثة الإصدار %1 من Fieldapp (%2).</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>التجربة</translation>
        </message>
        <message>
            <source>Unpack</source>
            <translation>فك الحزمة</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>تحديث</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>التحديثات</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3.</source>
            <translation>الإصدار %1 (رقم %2)، بتاريخ %3.</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3; %4.</source>
            <translation>الإصدار %1 (رقم %2)، بتاريخ %3؛ %4.</translation>
        </message>
        <message>
            <source>Version %1 is in place: it takes over when Fieldapp starts again.</source>
            <translation>الإصدار %1 جاهز: يبدأ العمل به عند إعادة تشغيل Fieldapp.</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>للتجربة</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Ctrl+U shows these numbers from anywhere. Write those that answer near here: doctor on duty, shelter, lawyer.</source>
            <translation>يعرض Ctrl+U هذه الأرقام من أي مكان. اكتبوا من يجيب قريبًا من هنا: طبيب المداومة، الإيواء، محام.</translation>
        </message>
        <message>
            <source>National numbers you have checked</source>
            <translation>الأرقام الوطنية التي تحققتم منها</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>الرقم</translation>
        </message>
        <message>
            <source>Save the numbers</source>
            <translation>حفظ الأرقام</translation>
        </message>
        <message>
            <source>The numbers are saved.</source>
            <translation>حُفظت الأرقام.</translation>
        </message>
        <message>
            <source>When, or for what</source>
            <translation>متى أو لماذا</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>من يجيب</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>بمن نتصل الآن</translation>
        </message>
    </context>
    <context>
        <name>UsbPane</name>
        <message>
            <source>By USB stick</source>
            <translation>بمفتاح USB</translation>
        </message>
        <message>
            <source>Nothing waits: the stick was not changed.</source>
            <translation>لا شيء ينتظر: لم يُعدَّل المفتاح.</translation>
        </message>
        <message>
            <source>On the stick and read back (%1). Take the stick out and give it to whoever goes to the mission.</source>
            <translation>أصبح على المفتاح وأُعيدت قراءته (%1). انزعوا المفتاح وسلّموه لمن يذهب إلى البعثة.</translation>
        </message>
        <message>
            <source>Put on the stick</source>
            <translation>وضع على المفتاح</translation>
        </message>
        <message>
            <source>Read the mission’s answer</source>
            <translation>قراءة جواب البعثة</translation>
        </message>
        <message>
            <source>Reading the stick…</source>
            <translation>جارٍ قراءة المفتاح…</translation>
        </message>
        <message>
            <source>Somebody takes the stick to the mission and brings its answer back on it. All of it is sealed: whoever finds the stick reads nothing. What was carried stays here until the mission’s receipt comes back.</source>
            <translation>يحمل شخص المفتاح إلى البعثة ويعود بجوابها عليه. كل ما فيه مختوم: من يجده لا يقرأ شيئًا. ما حُمل يبقى هنا إلى أن يعود إشعار البعثة بالاستلام.</translation>
        </message>
        <message>
            <source>The mission’s answer was read before; there is nothing new on this stick.</source>
            <translation>سبقت قراءة جواب البعثة؛ لا جديد على هذا المفتاح.</translation>
        </message>
        <message>
            <source>The mission’s answer was read.</source>
            <translation>قُرئ جواب البعثة.</translation>
        </message>
        <message>
            <source>The stick</source>
            <translation>مفتاح USB</translation>
        </message>
        <message>
            <source>Writing to the stick…</source>
            <translation>جارٍ الكتابة على المفتاح…</translation>
        </message>
        <message>
            <source>backed up: %1</source>
            <translation>المحفوظة: %1</translation>
        </message>
        <message>
            <source>counted: %1</source>
            <translation>المحتسَبة: %1</translation>
        </message>
        <message>
            <source>letters: %1</source>
            <translation>الرسائل: %1</translation>
        </message>
        <message>
            <source>news: %1</source>
            <translation>الأخبار: %1</translation>
        </message>
        <message>
            <source>received before, not backed up yet: %1</source>
            <translation>تسلمتها البعثة ولم تُحفظ بعد: %1</translation>
        </message>
        <message>
            <source>received: %1</source>
            <translation>المستلَمة: %1</translation>
        </message>
        <message>
            <source>sealed batches: %1</source>
            <translation>الإرسالات المختومة: %1</translation>
        </message>
        <message>
            <source>set aside: %1</source>
            <translation>الموضوعة جانبًا: %1</translation>
        </message>
    </context>
    <context>
        <name>again</name>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>أُعيدت نسخة إلى مكانها. ما كُتب بعدها لم يبق إلا على الورق وفي الذاكرة: أدخلوه من جديد يومًا بعد يوم.</translation>
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
                <numerusform>لا إدخالات</numerusform>
                <numerusform>إدخال واحد</numerusform>
                <numerusform>إدخالان</numerusform>
                <numerusform>%n إدخالات</numerusform>
                <numerusform>%n إدخالًا</numerusform>
                <numerusform>%n إدخال</numerusform>
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
                <numerusform>لا إدخالات أخرى</numerusform>
                <numerusform>إدخال آخر</numerusform>
                <numerusform>إدخالان آخران</numerusform>
                <numerusform>%n إدخالات أخرى</numerusform>
                <numerusform>%n إدخالًا آخر</numerusform>
                <numerusform>%n إدخال آخر</numerusform>
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
        <name>rail</name>
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
            <translation>تم التحقق: هناك أمر يحتاج إلى نظرة، انظروا أسفله.</translation>
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
            <source>From the next sending on.</source>
            <translation>ابتداءً من الإرسال المقبل.</translation>
        </message>
        <message>
            <source>How much of the line sending may take, in kbit/s. A month is about 4 kB: a slow line suffices.</source>
            <translation>ما يمكن أن يأخذه الإرسال من الخط، بالكيلوبت في الثانية. الشهر نحو 4 كيلوبايت: يكفي خط بطيء.</translation>
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
            <source>Limit of sending, kbit/s</source>
            <translation>حد الإرسال، كيلوبت/ثانية</translation>
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
            <source>No limit</source>
            <translation>دون حد</translation>
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
            <source>Sending</source>
            <translation>الإرسال</translation>
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
            <translation>تغيّرت عبارة المرور. القديمة لم تعد تفتح شيئًا.</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>منذ %1</translation>
        </message>
    </context>
</TS>
