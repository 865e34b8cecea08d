<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Charts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: %2 on %3</source>
            <translation>%1: %2 يوم %3</translation>
        </message>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1: %2 يوم %3، و%4 يوم %5</translation>
        </message>
        <message>
            <source>look closer: %1</source>
            <translation>يستدعي الانتباه: %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>لا تغيّر واضح</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Read more</source>
            <translation>اقرؤوا المزيد</translation>
        </message>
        <message>
            <source>Say what happened</source>
            <translation>بيان ما حدث</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>لهذا الحاسوب مفتاحه الخاص</translation>
        </message>
        <message>
            <source>This disk runs in another computer: call the coordinator. Work on as usual; nothing is sealed.</source>
            <translation>يعمل هذا القرص في حاسوب آخر: اتصلوا بالتنسيق. اعملوا كالمعتاد؛ لا يُختم شيء.</translation>
        </message>
        <message>
            <source>This disk runs in another computer: nothing is sealed until you say what happened.</source>
            <translation>يعمل هذا القرص في حاسوب آخر: لا يُختم شيء حتى تبيّنوا ما حدث.</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>not ticked</source>
            <translation>غير مؤشَّر</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>مؤشَّر</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
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
            <source>%n batch(es) wait(s)</source>
            <translation>
                <numerusform>لا إرسال ينتظر</numerusform>
                <numerusform>إرسال واحد ينتظر</numerusform>
                <numerusform>إرسالان ينتظران</numerusform>
                <numerusform>%n إرسالات تنتظر</numerusform>
                <numerusform>%n إرسالًا ينتظر</numerusform>
                <numerusform>%n إرسال ينتظر</numerusform>
            </translation>
        </message>
        <message>
            <source>A USB stick takes them to the mission too; anybody may carry it.</source>
            <translation>يمكن أيضًا إيصالها إلى البعثة بمفتاح USB؛ وبإمكان أيٍّ كان حمله.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>الشهر المقفل يصل إلى هنا تلقائيًا.</translation>
        </message>
        <message>
            <source>Another computer sends under the name of this one.</source>
            <translation>حاسوب آخر يُرسل باسم هذا الحاسوب.</translation>
        </message>
        <message>
            <source>Another server answered in the mission’s place.</source>
            <translation>أجاب خادم آخر مكان البعثة.</translation>
        </message>
        <message>
            <source>At the next sending it says what it holds, then everything goes on by itself. A USB stick brings it too.</source>
            <translation>في الإرسال المقبل ستخبر بما لديها، ثم يستمر كل شيء تلقائيًا. ويمكن لمفتاح USB أن يأتي بذلك أيضًا.</translation>
        </message>
        <message>
            <source>Both work from one copy. Nothing is lost; sealing rests until a coordinator says which of the two goes on.</source>
            <translation>يعمل كلاهما على نسخة واحدة. لم يضع شيء؛ يتوقف الختم إلى أن تقرر التنسيقية كيف يتم الاستمرار.</translation>
        </message>
        <message>
            <source>Call the mission. Everything stays here, sealed, and counts again if it takes this back.</source>
            <translation>اتصلوا بالبعثة. يبقى كل شيء هنا مختومًا، ويُحتسب من جديد إذا تراجعت عن ذلك.</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>استلمت البعثة كل شيء.</translation>
        </message>
        <message>
            <source>Everything is delivered and backed up.</source>
            <translation>كل شيء سُلِّم وحُفظ.</translation>
        </message>
        <message>
            <source>Next try at %1, sooner if the network comes back.</source>
            <translation>المحاولة التالية على الساعة %1، أو قبلها إذا عادت الشبكة.</translation>
        </message>
        <message>
            <source>No network at the moment. Nothing is lost.</source>
            <translation>لا شبكة حاليًا. لم يضع شيء.</translation>
        </message>
        <message>
            <source>Nothing is lost. What to do stands below, beside each of them.</source>
            <translation>لم يضع شيء. ما ينبغي فعله مكتوب أدناه بجانب كل واحد.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>لا شيء في انتظار الإرسال.</translation>
        </message>
        <message>
            <source>Nothing was given to it. Try another network; if it stays so, call the mission.</source>
            <translation>لم يُسلَّم له شيء. جربوا شبكة أخرى؛ وإن استمر ذلك فاتصلوا بالبعثة.</translation>
        </message>
        <message numerus="yes">
            <source>Offline since %n day(s). Nothing is lost.</source>
            <translation>
                <numerusform>دون اتصال منذ اليوم. لم يضع شيء.</numerusform>
                <numerusform>دون اتصال منذ يوم. لم يضع شيء.</numerusform>
                <numerusform>دون اتصال منذ يومين. لم يضع شيء.</numerusform>
                <numerusform>دون اتصال منذ %n أيام. لم يضع شيء.</numerusform>
                <numerusform>دون اتصال منذ %n يومًا. لم يضع شيء.</numerusform>
                <numerusform>دون اتصال منذ %n يوم. لم يضع شيء.</numerusform>
            </translation>
        </message>
        <message>
            <source>On the way by USB stick.</source>
            <translation>في الطريق بمفتاح USB.</translation>
        </message>
        <message>
            <source>Only the mission can open what is sealed; nothing is lost meanwhile.</source>
            <translation>البعثة وحدها يمكنها فتح ما خُتم؛ لا يضيع شيء في الانتظار.</translation>
        </message>
        <message>
            <source>Open any page in a browser and sign in there, or try another network.</source>
            <translation>افتحوا أي صفحة في متصفح وسجلوا الدخول هناك، أو جربوا شبكة أخرى.</translation>
        </message>
        <message>
            <source>Plug it in again when it comes back from the mission: the receipts lie on it. Sending by network stays possible.</source>
            <translation>أعيدوا توصيله عند رجوعه من البعثة: عليه إشعارات الاستلام. ويبقى الإرسال عبر الشبكة ممكنًا.</translation>
        </message>
        <message>
            <source>Put back from a copy: closing a month waits for the mission.</source>
            <translation>أُعيد من نسخة: إقفال الشهر ينتظر البعثة.</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>«الإرسال الآن» يطلب أيضًا من البعثة الإثباتات التي ما زالت ناقصة.</translation>
        </message>
        <message>
            <source>Sending did not go through. Nothing is lost.</source>
            <translation>لم يتم الإرسال. لم يضع شيء.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>جارٍ الإرسال…</translation>
        </message>
        <message>
            <source>The batch of %1 waits here, sealed.</source>
            <translation>إرسال %1 ينتظر هنا مختومًا.</translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) ahead of the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>ساعة هذا الحاسوب مضبوطة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة بيوم على ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة بيومين على ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة بـ%n أيام على ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة بـ%n يومًا على ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متقدمة بـ%n يوم على ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) behind the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>ساعة هذا الحاسوب مضبوطة.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة بيوم عن ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة بيومين عن ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة بـ%n أيام عن ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة بـ%n يومًا عن ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
                <numerusform>ساعة هذا الحاسوب متأخرة بـ%n يوم عن ساعة البعثة. الإرسال يعمل رغم ذلك؛ اضبطوها.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission has it all in its backup. A month that is closed comes here by itself.</source>
            <translation>كل شيء في النسخة الاحتياطية للبعثة. الشهر المقفل يصل إلى هنا تلقائيًا.</translation>
        </message>
        <message>
            <source>The mission is busy at the moment.</source>
            <translation>البعثة مشغولة حاليًا.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends.</source>
            <translation>لم تعد البعثة تحتسب ما يرسله هذا الحاسوب.</translation>
        </message>
        <message numerus="yes">
            <source>The mission set %n batch(es) aside.</source>
            <translation>
                <numerusform>لم تضع البعثة شيئًا جانبًا.</numerusform>
                <numerusform>وضعت البعثة إرسالًا واحدًا جانبًا.</numerusform>
                <numerusform>وضعت البعثة إرسالين جانبًا.</numerusform>
                <numerusform>وضعت البعثة %n إرسالات جانبًا.</numerusform>
                <numerusform>وضعت البعثة %n إرسالًا جانبًا.</numerusform>
                <numerusform>وضعت البعثة %n إرسال جانبًا.</numerusform>
            </translation>
        </message>
        <message>
            <source>This network wants you to sign in first.</source>
            <translation>هذه الشبكة تطلب تسجيل الدخول أولًا.</translation>
        </message>
        <message>
            <source>Waits for the mission’s approval.</source>
            <translation>في انتظار موافقة البعثة.</translation>
        </message>
        <message>
            <source>What is sealed is received and kept; it is counted once the mission has approved this computer. Read out the code to it:</source>
            <translation>ما خُتم قد استُلم وحُفظ؛ وستحتسبه البعثة حالما توافق على هذا الجهاز. اقرؤوا لها هذا الرمز:</translation>
        </message>
        <message>
            <source>You can go on working: nothing here waits for the network. It can be stopped below.</source>
            <translation>يمكنكم مواصلة العمل: لا شيء هنا ينتظر الشبكة. ويمكن إيقافه أسفل الشاشة.</translation>
        </message>
        <message>
            <source>next try at %1</source>
            <translation>المحاولة التالية %1</translation>
        </message>
        <message>
            <source>no network at the moment</source>
            <translation>لا شبكة حاليًا</translation>
        </message>
        <message numerus="yes">
            <source>offline since %n day(s)</source>
            <translation>
                <numerusform>دون اتصال منذ اليوم</numerusform>
                <numerusform>دون اتصال منذ يوم</numerusform>
                <numerusform>دون اتصال منذ يومين</numerusform>
                <numerusform>دون اتصال منذ %n أيام</numerusform>
                <numerusform>دون اتصال منذ %n يومًا</numerusform>
                <numerusform>دون اتصال منذ %n يوم</numerusform>
            </translation>
        </message>
        <message>
            <source>the mission is busy</source>
            <translation>البعثة مشغولة</translation>
        </message>
        <message>
            <source>the mission was not reached</source>
            <translation>تعذر الوصول إلى البعثة</translation>
        </message>
        <message>
            <source>the network asks to sign in</source>
            <translation>الشبكة تطلب تسجيل الدخول</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>More</source>
            <translation>المزيد</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>الآن: %1</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Back</source>
            <translation>رجوع</translation>
        </message>
        <message>
            <source>From the directory</source>
            <translation>من الدليل</translation>
        </message>
        <message>
            <source>In the whole country</source>
            <translation>في البلاد كلها</translation>
        </message>
        <message>
            <source>Numbers of this site</source>
            <translation>أرقام هذا الموقع</translation>
        </message>
        <message>
            <source>Say where you are, what is happening, how many persons. Do not hang up first.</source>
            <translation>قولوا أين أنتم، وماذا يحدث، وكم عدد الأشخاص. لا تنهوا المكالمة أولًا.</translation>
        </message>
        <message>
            <source>The site has noted no number of its own yet: a coordinator adds them in the settings.</source>
            <translation>لم يسجل الموقع أرقامه بعد: تضيفها التنسيقية في الإعدادات.</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>بمن نتصل الآن</translation>
        </message>
        <message>
            <source>to be checked by the site</source>
            <translation>يتحقق منه الموقع</translation>
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
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>إغلاق الشهر ينتظر تأكيد البعثة لما لديها.</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>عرض القائمة</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message>
            <source>Bringing the stick up to date…</source>
            <translation>جارٍ تحديث المفتاح…</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>النسخ</translation>
        </message>
        <message>
            <source>Copy to a stick…</source>
            <translation>نسخ إلى مفتاح USB…</translation>
        </message>
        <message>
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>النسخ على المفتاح محدّثة. احفظوه في مكان غير مكان الحاسوب.</translation>
        </message>
        <message>
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>أُغلق الشهر. أدخلوا مفتاح النسخ لتوجد نسخة من الإغلاق خارج هذا الحاسوب أيضًا.</translation>
        </message>
    </context>
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
            <source>%1 is taken: choose another name.</source>
            <translation>%1 مستعمل: اختاروا اسمًا آخر.</translation>
        </message>
        <message>
            <source>Another site pack</source>
            <translation>بطاقة أخرى</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>الموافقة</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>رمز الموافقة</translation>
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
            <source>Call the mission and read out these six digits and the name below. The mission compares them with what this laptop sends: so it counts only laptops it knows.</source>
            <translation>اتصلوا بالبعثة واقرؤوا لها هذه الأرقام الستة والاسم أدناه. تقارنها بما يرسله هذا الحاسوب: هكذا لا تحتسب إلا الأجهزة التي تعرفها.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>اختاروا واحدة على الأقل.</translation>
        </message>
        <message>
            <source>Choose counsellor or psychologist: somebody must be able to read the notes.</source>
            <translation>اختاروا الاستماع أو الدعم النفسي: لا بد من شخص يستطيع قراءة الملاحظات.</translation>
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
            <source>Close: the team goes on by itself</source>
            <translation>إغلاق، والبقية مع الفريق</translation>
        </message>
        <message>
            <source>Compare these six words with the laptop’s sheet. If one differs, close the window and call the mission: this is not its pack.</source>
            <translation>قارنوا هذه الكلمات الست بورقة الحاسوب. إن اختلفت واحدة فأغلقوا النافذة واتصلوا بالبعثة: فهذه ليست بطاقتها.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>متابعة</translation>
        </message>
        <message>
            <source>Continue with the coordinator</source>
            <translation>المتابعة مع التنسيق</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – بطاقة الاسترجاع</translation>
        </message>
        <message>
            <source>First, somebody who receives people</source>
            <translation>أولًا، شخص يستقبل الناس</translation>
        </message>
        <message>
            <source>I am alone for now</source>
            <translation>أنا وحدي حاليًا</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>إذا نُسيت كل عبارات المرور، فإن هذا الرمز والبعثة معًا يفتحان الحاسوب، ولا يستطيع أحدهما ذلك وحده. لا يظهر الرمز إلا الآن.</translation>
        </message>
        <message>
            <source>If this is not your site, stop here and ask the mission for the right pack.</source>
            <translation>إن لم يكن هذا موقعكم فتوقفوا هنا واطلبوا البطاقة الصحيحة من البعثة.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>الجهاز: %1</translation>
        </message>
        <message>
            <source>It opens for %1 now. Ctrl+L locks it; then the next person opens it with their own passphrase.</source>
            <translation>يُفتح الآن باسم %1. تقفله Ctrl+L؛ ثم يفتحه الشخص الآخر بعبارته.</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>احفظوا هذه البطاقة في مكان مقفل، ولا تضعوها أبدًا قرب الحاسوب. مع البعثة تفتح الحاسوب إذا نُسيت كل عبارات المرور.</translation>
        </message>
        <message>
            <source>Name of this installation</source>
            <translation>اسم هذا الجهاز</translation>
        </message>
        <message>
            <source>No passphrase exists yet: nothing can be opened, and nothing is written. The people who will work here choose their own.</source>
            <translation>لا توجد أي عبارة مرور بعد: لا شيء يُفتح ولا شيء يُكتب. من سيعملون هنا يختارون عباراتهم بأنفسهم.</translation>
        </message>
        <message>
            <source>Not a site pack, left aside: %1. Ask the mission for it again.</source>
            <translation>ليس بطاقة موقع وتُرك جانبًا: %1. اطلبوها من البعثة من جديد.</translation>
        </message>
        <message>
            <source>Nothing has to wait for it: you can work and close months at once. What is sealed is kept by the mission and counted as soon as it has agreed. The request goes with the first sending, by network or by USB stick; the code stands there too.</source>
            <translation>لا شيء ينتظر ذلك: يمكنكم العمل وإقفال الشهور فورًا. تحفظ البعثة ما خُتم وتحتسبه حالما توافق. يذهب الطلب مع أول إرسال، بالشبكة أو بمفتاح USB؛ والرمز موجود هناك أيضًا.</translation>
        </message>
        <message>
            <source>One passphrase will open all that your roles open. Let a second person in as soon as there is one, under Settings.</source>
            <translation>ستفتح عبارة مرور واحدة كل ما تفتحه أدواركم. أدخلوا شخصًا ثانيًا متى وُجد، من الإعدادات.</translation>
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
            <source>The coordinator closes the months and lets people in, and opens no note. Another name and another passphrase than %1’s; %1 looks away.</source>
            <translation>يُقفل التنسيق الأشهر ويُدخل الزملاء ولا يفتح أي ملاحظة. يُختار اسم وعبارة مرور غير ما اختاره %1، ويصرف %1 نظره أثناء ذلك.</translation>
        </message>
        <message>
            <source>The mission agrees to this laptop</source>
            <translation>موافقة البعثة على هذا الجهاز</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>سلّمتكم البعثة ملفًا صغيرًا هو بطاقة الموقع، أو ورقة فيها مربع وسطر يُكتب أو يُلصق. تبيّن البطاقة أي موقع هذا وإلى أين يمكن أن تذهب الأرقام.</translation>
        </message>
        <message>
            <source>The mission that prepared it: %1</source>
            <translation>البعثة التي أعدّته: %1</translation>
        </message>
        <message>
            <source>The same pack is also for: %1</source>
            <translation>البطاقة نفسها صالحة أيضًا لـ: %1</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>البطاقة محفوظة بعيدًا عن هذا الحاسوب</translation>
        </message>
        <message>
            <source>The words are the same: the team goes on</source>
            <translation>الكلمات هي نفسها: يواصل الفريق</translation>
        </message>
        <message>
            <source>Then, the coordinator</source>
            <translation>ثم التنسيق</translation>
        </message>
        <message>
            <source>There is no pack for %1 here. This laptop was prepared for: %2. Compare with its sheet, or call the mission.</source>
            <translation>لا توجد هنا بطاقة للموقع %1. أُعِدّ هذا الحاسوب للمواقع: %2. قارنوا بورقته أو اتصلوا بالبعثة.</translation>
        </message>
        <message>
            <source>They choose their own name and passphrase; everybody else looks away.</source>
            <translation>يختار هذا الشخص اسمه وعبارة مروره بنفسه، ويصرف الآخرون نظرهم.</translation>
        </message>
        <message>
            <source>This is my site</source>
            <translation>هذا موقعنا</translation>
        </message>
        <message>
            <source>This laptop is ready, and locked</source>
            <translation>هذا الحاسوب جاهز ومقفل</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>هذا الحاسوب يعوّض حاسوبًا ضائعًا</translation>
        </message>
        <message>
            <source>This laptop will be for</source>
            <translation>سيكون هذا الحاسوب للموقع</translation>
        </message>
        <message>
            <source>This pack is not for %1. If that is your site, ask the mission for its pack.</source>
            <translation>هذه البطاقة ليست للموقع %1. إن كان ذلك موقعكم فاطلبوا بطاقته من البعثة.</translation>
        </message>
        <message>
            <source>Type the code first.</source>
            <translation>اكتبوا الرمز أولًا.</translation>
        </message>
        <message>
            <source>Type the code of the site, as it stands on the laptop’s sheet</source>
            <translation>اكتبوا رمز الموقع كما هو على ورقة الحاسوب</translation>
        </message>
        <message>
            <source>Type the code of your site, as it stands above</source>
            <translation>اكتبوا رمز موقعكم كما هو أعلاه</translation>
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
            <source>Whom to call</source>
            <translation>بمن تتصلون</translation>
        </message>
        <message>
            <source>Words of this pack, to compare with the laptop’s sheet: %1</source>
            <translation>كلمات هذه البطاقة للمقارنة بورقة الحاسوب: %1</translation>
        </message>
        <message>
            <source>Write your initials.</source>
            <translation>اكتبوا الأحرف الأولى من الاسم.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>الأحرف الأولى من الاسم</translation>
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
        <message numerus="yes">
            <source>%n batch(es) wait(s) here, sealed</source>
            <translation>
                <numerusform>لا إرسال ينتظر هنا</numerusform>
                <numerusform>إرسال مختوم واحد ينتظر هنا</numerusform>
                <numerusform>إرسالان مختومان ينتظران هنا</numerusform>
                <numerusform>%n إرسالات مختومة تنتظر هنا</numerusform>
                <numerusform>%n إرسالًا مختومًا ينتظر هنا</numerusform>
                <numerusform>%n إرسال مختوم ينتظر هنا</numerusform>
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
        <name>settings</name>
        <message>
            <source>Who works here</source>
            <translation>من يعمل هنا</translation>
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
