<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>cover</name>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Another site pack</source>
            <translation>Une autre fiche</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Approval code, to read out to the mission</source>
            <translation>Code d’approbation, à lire à la mission</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Choose the file first.</source>
            <translation>Choisissez d’abord le fichier.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – fiche de secours</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>Si toutes les phrases de passe sont oubliées, ce code et la mission, ensemble, ouvrent l’ordinateur ; ni l’un ni l’autre ne le peut seul. Il n’est montré que maintenant.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>Poste : %1</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>Gardez cette fiche sous clé, jamais près de l’ordinateur. Avec la mission, elle l’ouvre quand toutes les phrases de passe sont oubliées.</translation>
        </message>
        <message>
            <source>Open Fieldapp</source>
            <translation>Ouvrir Fieldapp</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Préparation…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Code de secours</translation>
        </message>
        <message>
            <source>Recovery code: %1</source>
            <translation>Code de secours : %1</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>Site pack</source>
            <translation>Fiche du site</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>Site : %1</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>La mission vous a remis un petit fichier, la fiche de site, ou une page avec un carré et une ligne à taper ou à coller. Elle dit de quel site il s’agit et où les chiffres peuvent aller.</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>La fiche est rangée, loin de cet ordinateur</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>Cet ordinateur en remplace un perdu</translation>
        </message>
        <message>
            <source>What you do here</source>
            <translation>Ce que vous faites ici</translation>
        </message>
        <message>
            <source>Which site is this laptop for?</source>
            <translation>Pour quel site est cet ordinateur ?</translation>
        </message>
        <message>
            <source>Who you are</source>
            <translation>Qui vous êtes</translation>
        </message>
        <message>
            <source>file.fcsite, or the line fieldapp:https://…</source>
            <translation>fichier .fcsite, ou la ligne fieldapp:https://…</translation>
        </message>
    </context>
    <context>
        <name>forgotten</name>
        <message>
            <source>1. Save a small file on a stick and bring or send it to the mission. It holds no name and opens nothing by itself.</source>
            <translation>1. Enregistrez un petit fichier sur une clé et portez-le ou envoyez-le à la mission. Il ne contient aucun nom et n’ouvre rien à lui seul.</translation>
        </message>
        <message>
            <source>2. Call the person who stands on the recovery sheet. The mission makes a second file from the first and gives it back.</source>
            <translation>2. Appelez la personne indiquée sur la fiche de secours. La mission tire du premier fichier un second et vous le rend.</translation>
        </message>
        <message>
            <source>3. Come back here with the mission's file and the sheet. You can close Fieldapp meanwhile.</source>
            <translation>3. Revenez ici avec le fichier de la mission et la fiche. Vous pouvez fermer Fieldapp en attendant.</translation>
        </message>
        <message>
            <source>A colleague renews your access</source>
            <translation>Une collègue renouvelle votre accès</translation>
        </message>
        <message>
            <source>A colleague who does the same work</source>
            <translation>Une collègue qui fait le même travail</translation>
        </message>
        <message>
            <source>Choose at least one role.</source>
            <translation>Choisissez au moins un rôle.</translation>
        </message>
        <message>
            <source>File for the mission</source>
            <translation>Fichier pour la mission</translation>
        </message>
        <message>
            <source>I have the mission's file</source>
            <translation>J’ai le fichier de la mission</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>Initiales de la collègue</translation>
        </message>
        <message>
            <source>It is written in the audit trail. Your files and drafts stay as they are.</source>
            <translation>C’est noté au journal. Vos dossiers et vos brouillons restent tels quels.</translation>
        </message>
        <message>
            <source>Nobody can open any more</source>
            <translation>Plus personne ne peut ouvrir</translation>
        </message>
        <message>
            <source>Nothing is lost. Who is there with you?</source>
            <translation>Rien n’est perdu. Qui est là avec vous ?</translation>
        </message>
        <message>
            <source>Open with both</source>
            <translation>Ouvrir avec les deux</translation>
        </message>
        <message>
            <source>Opening with both halves…</source>
            <translation>Ouverture avec les deux moitiés…</translation>
        </message>
        <message>
            <source>Passphrase of the colleague, typed by them</source>
            <translation>Sa phrase de passe, tapée par elle</translation>
        </message>
        <message>
            <source>Renew and open</source>
            <translation>Renouveler et ouvrir</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>Renouvellement de l’accès…</translation>
        </message>
        <message>
            <source>Save the file for the mission…</source>
            <translation>Enregistrer le fichier pour la mission…</translation>
        </message>
        <message>
            <source>Saved. Bring this file to the mission.</source>
            <translation>Enregistré. Portez ce fichier à la mission.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>Le fichier de la mission</translation>
        </message>
        <message>
            <source>The mission's file and the code of the sheet</source>
            <translation>Le fichier de la mission et le code de la fiche</translation>
        </message>
        <message>
            <source>Then it takes the recovery sheet the partner keeps, and the mission. The two together open this laptop; neither can alone.</source>
            <translation>Il faut alors la fiche de secours que garde le partenaire, et la mission. Les deux ensemble ouvrent cet ordinateur ; ni l’une ni l’autre ne le peut seule.</translation>
        </message>
        <message>
            <source>They type their own passphrase here and you choose a new one, now. An administrator can help anybody who opens no notes.</source>
            <translation>Elle tape ici sa propre phrase et vous en choisissez une nouvelle, tout de suite. L’administration peut aider qui n’ouvre pas de notes.</translation>
        </message>
        <message>
            <source>With the sheet and the mission, in three steps</source>
            <translation>Avec la fiche et la mission, en trois étapes</translation>
        </message>
        <message>
            <source>Your new passphrase</source>
            <translation>Votre nouvelle phrase de passe</translation>
        </message>
    </context>
    <context>
        <name>frame</name>
        <message>
            <source>All is saved, %1</source>
            <translation>Tout est enregistré, %1</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Enregistré.</translation>
        </message>
        <message>
            <source>Session in progress: the screen is covered as always, and locks after an hour only. F9 ends it.</source>
            <translation>Séance en cours : l’écran se voile comme d’habitude, mais ne se verrouille qu’au bout d’une heure. F9 pour terminer.</translation>
        </message>
        <message>
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>Un incident s’est produit ici. Ce qui est enregistré est en sûreté ; réessayez, ou verrouillez puis rouvrez.</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>Repris.</translation>
        </message>
        <message>
            <source>The session is over: the screen locks as always.</source>
            <translation>La séance est terminée : l’écran se verrouille comme d’habitude.</translation>
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
            <translation>Entrée</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Maj</translation>
        </message>
    </context>
    <context>
        <name>kit</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Hide the passphrase</source>
            <translation>Cacher la phrase de passe</translation>
        </message>
        <message>
            <source>Not a date yet: 4/3, yesterday, 12 May…</source>
            <translation>Pas encore une date : 4/3, hier, 12 mai…</translation>
        </message>
        <message>
            <source>Show the passphrase</source>
            <translation>Montrer la phrase de passe</translation>
        </message>
        <message>
            <source>Type to find</source>
            <translation>Écrire pour trouver</translation>
        </message>
    </context>
    <context>
        <name>notice</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>Back</source>
            <translation>Revenir</translation>
        </message>
    </context>
    <context>
        <name>passphrase</name>
        <message>
            <source>Choose a passphrase.</source>
            <translation>Choisissez une phrase de passe.</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>Tirée au hasard : personne ne peut la deviner. Apprenez-la, puis détruisez le papier où elle est notée.</translation>
        </message>
        <message>
            <source>Fair.</source>
            <translation>Moyenne.</translation>
        </message>
        <message>
            <source>Propose one</source>
            <translation>En proposer une</translation>
        </message>
        <message>
            <source>Strong.</source>
            <translation>Bonne.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Encore une fois la même</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
        </message>
        <message>
            <source>Weak.</source>
            <translation>Faible.</translation>
        </message>
    </context>
    <context>
        <name>rail</name>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Voiler</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Séance</translation>
        </message>
        <message>
            <source>Session in progress</source>
            <translation>Séance en cours</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgence</translation>
        </message>
    </context>
    <context>
        <name>recovery</name>
        <message>
            <source>The code on the sheet</source>
            <translation>Le code de la fiche</translation>
        </message>
    </context>
    <context>
        <name>restore</name>
        <message>
            <source>Only their file was damaged. Everything that was written stays.</source>
            <translation>Seul leur fichier était abîmé. Tout ce qui a été écrit reste.</translation>
        </message>
        <message>
            <source>Plug in the stick with the copies and choose the newest copy, a file store-….db in the folder fieldapp-…. Your initials and passphrase of then open it.</source>
            <translation>Branchez la clé des copies et choisissez la copie la plus récente : un fichier store-….db du dossier fieldapp-…. Vos initiales et votre phrase d’alors l’ouvrent.</translation>
        </message>
        <message>
            <source>Put back the copy of %1</source>
            <translation>Remettre la copie du %1</translation>
        </message>
        <message>
            <source>Put the files back</source>
            <translation>Remettre les dossiers</translation>
        </message>
        <message>
            <source>Putting the files back and checking every one… Leave the laptop open.</source>
            <translation>Remise en place et vérification de chaque fichier… Laissez l’ordinateur ouvert.</translation>
        </message>
        <message>
            <source>The copy is put back</source>
            <translation>La copie est en place</translation>
        </message>
        <message>
            <source>The copy on the stick</source>
            <translation>La copie sur la clé</translation>
        </message>
        <message>
            <source>The data on this disk are damaged. What was written after the copy of %1 would be lost, as far as it cannot be read. The damaged files are put aside on this laptop, never deleted.</source>
            <translation>Les données de ce disque sont abîmées. Ce qui a été écrit après la copie du %1 serait perdu. Les fichiers abîmés sont mis de côté sur cet ordinateur, jamais effacés.</translation>
        </message>
        <message>
            <source>The files are back. Work can go on at once; closing a month waits until the mission confirms what it holds. Fieldapp lists the days and persons to enter again.</source>
            <translation>Les dossiers sont là. Le travail peut reprendre tout de suite ; la clôture d’un mois attend que la mission confirme ce qu’elle détient. Fieldapp liste les journées et les personnes à saisir de nouveau.</translation>
        </message>
        <message>
            <source>The keys of the files are put back</source>
            <translation>Les clés des dossiers sont en place</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>Cet ordinateur en remplace un perdu</translation>
        </message>
    </context>
    <context>
        <name>roles</name>
        <message>
            <source>Administrator</source>
            <translation>Administration</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Coordination</translation>
        </message>
        <message>
            <source>Counsellor</source>
            <translation>Écoute</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>Protection</translation>
        </message>
        <message>
            <source>Psychologist</source>
            <translation>Psychologue</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>Accueil</translation>
        </message>
    </context>
    <context>
        <name>sheet</name>
        <message>
            <source>Print it, or copy the code by hand; then delete the file. It must not stay on this laptop.</source>
            <translation>Imprimez-la, ou copiez le code à la main ; puis effacez le fichier. Il ne doit pas rester sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Fiche de secours</translation>
        </message>
        <message>
            <source>Save the sheet (PDF)…</source>
            <translation>Enregistrer la fiche (PDF)…</translation>
        </message>
        <message>
            <source>Type group %1 of the code, as it stands on your paper</source>
            <translation>Tapez le groupe %1 du code, tel qu’il est sur votre papier</translation>
        </message>
    </context>
    <context>
        <name>status</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
    </context>
    <context>
        <name>told</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n autre</numerusform>
                <numerusform>%n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Vu</translation>
        </message>
    </context>
    <context>
        <name>unlock</name>
        <message>
            <source>Capitals are on</source>
            <translation>Majuscules actives</translation>
        </message>
        <message>
            <source>Forgotten passphrase?</source>
            <translation>Phrase oubliée ?</translation>
        </message>
        <message>
            <source>Keyboard: %1</source>
            <translation>Clavier : %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ouverture…</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase de passe</translation>
        </message>
        <message>
            <source>Put back the copy of %1…</source>
            <translation>Remettre la copie du %1…</translation>
        </message>
        <message numerus="yes">
            <source>This passphrase does not open. Try again in %n second(s).</source>
            <translation>
                <numerusform>Cette phrase n’ouvre pas. Réessayez dans %n seconde.</numerusform>
                <numerusform>Cette phrase n’ouvre pas. Réessayez dans %n secondes.</numerusform>
            </translation>
        </message>
        <message>
            <source>You can try again.</source>
            <translation>Vous pouvez réessayer.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Vos initiales</translation>
        </message>
    </context>
    <context>
        <name>wording</name>
        <message>
            <source>%1 MB</source>
            <translation>%1 Mo</translation>
        </message>
        <message>
            <source>%1 kB</source>
            <translation>%1 Ko</translation>
        </message>
    </context>
</TS>
