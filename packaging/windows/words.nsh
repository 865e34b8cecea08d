; What the installer says, in its three languages.

!macro SAY NAME FRENCH ARABIC ENGLISH
  LangString ${NAME} ${LANG_FRENCH} "${FRENCH}"
  LangString ${NAME} ${LANG_ARABIC} "${ARABIC}"
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
!macroend

!ifdef TEST
  !define MARK "$(IT_IS_A_TEST)"
  !insertmacro SAY IT_IS_A_TEST \
    "$\r$\n$\r$\nVERSION D’ESSAI (TEST) : à ne pas remettre à un partenaire, à ne pas utiliser avec de vraies personnes." \
    "$\r$\n$\r$\nنسخة تجريبية (TEST): لا تُسلَّم لأي شريك ولا تُستعمل مع أشخاص حقيقيين." \
    "$\r$\n$\r$\nTEST VERSION: not for partners, not for use with real people."
!else
  !define MARK ""
!endif

!insertmacro SAY WELCOME \
  "Installer ${NAME} ${VERSION}" \
  "تثبيت ${NAME} ${VERSION}" \
  "Install ${NAME} ${VERSION}"
!insertmacro SAY WILL_DO \
  "Fieldapp s’installe pour vous seulement, sans administrateur et sans connexion à Internet. Comptez une minute.$\r$\n$\r$\nSi une fiche du site (.fcsite) se trouve à côté de cet installateur, elle est prise avec.$\r$\n$\r$\nSi Fieldapp est déjà là, il est remplacé par cette version ; les données restent.${MARK}" \
  "يُثبَّت Fieldapp لحسابكم وحده، دون حاجة إلى مسؤول الجهاز ولا إلى الإنترنت. يستغرق ذلك نحو دقيقة.$\r$\n$\r$\nإذا كانت بطاقة الموقع (.fcsite) بجانب هذا المثبّت، فستُؤخذ معه.$\r$\n$\r$\nإذا كان Fieldapp مثبّتًا من قبل، تحل هذه النسخة محله وتبقى البيانات.${MARK}" \
  "Fieldapp is installed for you alone, without an administrator and without the Internet. It takes about a minute.$\r$\n$\r$\nIf a site pack (.fcsite) lies beside this installer, it is taken along.$\r$\n$\r$\nIf Fieldapp is already here, this version takes its place; the data stay.${MARK}"
!insertmacro SAY DONE \
  "${NAME} est installé" \
  "تم تثبيت ${NAME}" \
  "${NAME} is installed"
!insertmacro SAY NEXT \
  "Il n’y a encore ni phrase de passe ni données. Au premier démarrage, les personnes qui travailleront ici choisissent chacune la leur." \
  "لا توجد بعد أي عبارة مرور ولا أي بيانات. عند التشغيل الأول، يختار كل من سيعمل هنا عبارته الخاصة." \
  "There is no passphrase and no data yet. At the first start, the people who will work here each choose their own."
!insertmacro SAY OPEN "Ouvrir Fieldapp" "فتح Fieldapp" "Open Fieldapp"

!insertmacro SAY TOO_OLD \
  "Fieldapp a besoin de Windows 10, version 1809 (octobre 2018) ou plus récente, en 64 bits. Mettez d’abord Windows à jour, puis recommencez." \
  "يحتاج Fieldapp إلى Windows 10 بالإصدار 1809 (أكتوبر 2018) أو أحدث، 64 بت. حدّثوا Windows أولًا ثم أعيدوا المحاولة." \
  "Fieldapp needs 64-bit Windows 10, version 1809 (October 2018) or newer. Update Windows first, then try again."
!insertmacro SAY RUNNING \
  "Fieldapp est ouvert sur cet ordinateur. Fermez-le, puis recommencez." \
  "‏Fieldapp مفتوح على هذا الحاسوب. أغلقوه ثم أعيدوا المحاولة." \
  "Fieldapp is open on this computer. Close it, then try again."
!insertmacro SAY NEWER \
  "Une version plus récente de Fieldapp est déjà installée ; celle-ci ne la remplace pas." \
  "توجد نسخة أحدث من Fieldapp مثبّتة على هذا الحاسوب، ولن تحل هذه محلها." \
  "A newer version of Fieldapp is already installed; this one does not replace it."
!insertmacro SAY NO_ROOM \
  "Il n’y a pas assez de place sur le disque. Libérez un peu de place, puis recommencez." \
  "لا توجد مساحة كافية على القرص. أفرغوا بعض المساحة ثم أعيدوا المحاولة." \
  "There is too little room on the disk. Make some room, then try again."
!insertmacro SAY NOT_WRITTEN \
  "Un fichier de Fieldapp est retenu par un autre programme. Rien n’a changé. Redémarrez l’ordinateur, puis recommencez." \
  "أحد ملفات Fieldapp محجوز من طرف برنامج آخر. لم يتغير شيء. أعيدوا تشغيل الحاسوب ثم أعيدوا المحاولة." \
  "Another program holds on to a file of Fieldapp. Nothing has changed. Restart the computer, then try again."
!insertmacro SAY NOT_HERE \
  "Fieldapp n’est pas installé dans ce dossier." \
  "‏Fieldapp غير مثبّت في هذا المجلد." \
  "Fieldapp is not installed in this folder."
!ifdef TEST
  !insertmacro SAY NO_TEST_HERE \
    "Fieldapp est installé sur cet ordinateur ; une version d’essai (TEST) ne le remplace pas." \
    "‏Fieldapp مثبّت على هذا الحاسوب، ولا تحل محله نسخة تجريبية (TEST)." \
    "Fieldapp is installed on this computer; a test version does not replace it."
!endif

!insertmacro SAY REMOVE "Désinstaller ${NAME}" "إزالة ${NAME}" "Remove ${NAME}"
!insertmacro SAY REMOVE_HOW \
  "Le programme est retiré de cet ordinateur." \
  "يُزال البرنامج من هذا الحاسوب." \
  "The program is removed from this computer."
!insertmacro SAY REMOVE_NOW "Désinstaller" "إزالة" "Remove"
!insertmacro SAY STAYS \
  "Les données (dossiers des personnes, chiffres du mois, envois) restent sur cet ordinateur, chiffrées. Si vous réinstallez Fieldapp, vous les retrouvez." \
  "تبقى البيانات (ملفات الأشخاص وأرقام الشهر والإرسالات) مشفّرة على هذا الحاسوب. إذا أعدتم تثبيت Fieldapp فستجدونها." \
  "The data (people’s files, figures of the month, what was sent) stay on this computer, encrypted. If you install Fieldapp again, they are there."
!insertmacro SAY ERASE \
  "Effacer aussi toutes les données de cet ordinateur" \
  "محو جميع البيانات من هذا الحاسوب أيضًا" \
  "Also erase all data from this computer"
!insertmacro SAY ERASE_WARNING \
  "Attention : ce qui est effacé ici ne revient pas. Seule une sauvegarde gardée ailleurs permet de retrouver les dossiers, et ce qui n’a pas encore été envoyé à la mission est perdu." \
  "انتبهوا: ما يُمحى هنا لا يعود. لا يمكن استرجاع الملفات إلا من نسخة احتياطية محفوظة في مكان آخر، ويضيع ما لم يُرسل بعد إلى البعثة." \
  "Careful: what is erased here does not come back. Only a backup kept elsewhere brings the files back, and what was not yet sent to the mission is lost."
!insertmacro SAY ERASE_SURE \
  "Effacer définitivement toutes les données de Fieldapp sur cet ordinateur ?" \
  "هل تريدون محو جميع بيانات Fieldapp من هذا الحاسوب نهائيًا؟" \
  "Erase all data of Fieldapp on this computer for good?"
