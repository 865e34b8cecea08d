<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Charts</name>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1: %2 on %3</source>
            <translation>%1 : %2 le %3</translation>
        </message>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1 : %2 le %3, %4 le %5</translation>
        </message>
        <message>
            <source>look closer: %1</source>
            <translation>à regarder de près : %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>pas de changement net</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Read more</source>
            <translation>En savoir plus</translation>
        </message>
        <message>
            <source>Say what happened</source>
            <translation>Dire ce qui s’est passé</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>Cet ordinateur a sa propre clé</translation>
        </message>
        <message>
            <source>This disk runs in another computer: call the coordinator. Work on as usual; nothing is sealed.</source>
            <translation>Ce disque tourne dans un autre ordinateur : appelez la coordination. Travaillez comme d’habitude ; rien n’est scellé.</translation>
        </message>
        <message>
            <source>This disk runs in another computer: nothing is sealed until you say what happened.</source>
            <translation>Ce disque tourne dans un autre ordinateur : rien n’est scellé tant que vous n’avez pas dit ce qui s’est passé.</translation>
        </message>
    </context>
    <context>
        <name>Lines</name>
        <message>
            <source>not ticked</source>
            <translation>non coché</translation>
        </message>
        <message>
            <source>ticked</source>
            <translation>coché</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed.</source>
            <translation>
                <numerusform>%n envoi attend ici, scellé.</numerusform>
                <numerusform>%n envois attendent ici, scellés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait(s)</source>
            <translation>
                <numerusform>%n envoi attend</numerusform>
                <numerusform>%n envois attendent</numerusform>
            </translation>
        </message>
        <message>
            <source>A USB stick takes them to the mission too; anybody may carry it.</source>
            <translation>Une clé USB les porte aussi à la mission ; n’importe qui peut la transporter.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>Un mois clos arrive ici de lui-même.</translation>
        </message>
        <message>
            <source>Another computer sends under the name of this one.</source>
            <translation>Un autre ordinateur envoie sous le nom de celui-ci.</translation>
        </message>
        <message>
            <source>Another server answered in the mission’s place.</source>
            <translation>Un autre serveur a répondu à la place de la mission.</translation>
        </message>
        <message>
            <source>At the next sending it says what it holds, then everything goes on by itself. A USB stick brings it too.</source>
            <translation>Au prochain envoi, elle dira ce qu’elle détient et tout reprendra de soi-même. Une clé USB l’apporte aussi.</translation>
        </message>
        <message>
            <source>Both work from one copy. Nothing is lost; sealing rests until a coordinator says which of the two goes on.</source>
            <translation>Les deux travaillent sur une même copie. Rien n’est perdu ; plus rien n’est scellé tant que la coordination n’a pas dit comment continuer.</translation>
        </message>
        <message>
            <source>Call the mission. Everything stays here, sealed, and counts again if it takes this back.</source>
            <translation>Appelez la mission. Tout reste ici, scellé, et comptera à nouveau si elle revient sur sa décision.</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>Tout a été reçu par la mission.</translation>
        </message>
        <message>
            <source>Everything is delivered and backed up.</source>
            <translation>Tout est remis et sauvegardé.</translation>
        </message>
        <message>
            <source>Next try at %1, sooner if the network comes back.</source>
            <translation>Prochain essai à %1, plus tôt si le réseau revient.</translation>
        </message>
        <message>
            <source>No network at the moment. Nothing is lost.</source>
            <translation>Pas de réseau pour le moment. Rien n’est perdu.</translation>
        </message>
        <message>
            <source>Nothing is lost. What to do stands below, beside each of them.</source>
            <translation>Rien n’est perdu. Ce qu’il faut faire est écrit plus bas, à côté de chacun.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Rien n’attend d’être envoyé.</translation>
        </message>
        <message>
            <source>Nothing was given to it. Try another network; if it stays so, call the mission.</source>
            <translation>Rien ne lui a été remis. Essayez un autre réseau ; si cela dure, appelez la mission.</translation>
        </message>
        <message numerus="yes">
            <source>Offline since %n day(s). Nothing is lost.</source>
            <translation>
                <numerusform>Hors ligne depuis %n jour. Rien n’est perdu.</numerusform>
                <numerusform>Hors ligne depuis %n jours. Rien n’est perdu.</numerusform>
            </translation>
        </message>
        <message>
            <source>On the way by USB stick.</source>
            <translation>En route par clé USB.</translation>
        </message>
        <message>
            <source>Only the mission can open what is sealed; nothing is lost meanwhile.</source>
            <translation>Seule la mission peut ouvrir ce qui est scellé ; rien ne se perd en attendant.</translation>
        </message>
        <message>
            <source>Open any page in a browser and sign in there, or try another network.</source>
            <translation>Ouvrez une page dans un navigateur et connectez-vous là, ou essayez un autre réseau.</translation>
        </message>
        <message>
            <source>Plug it in again when it comes back from the mission: the receipts lie on it. Sending by network stays possible.</source>
            <translation>Rebranchez-la à son retour de la mission : elle rapporte les accusés de réception. L’envoi par le réseau reste possible.</translation>
        </message>
        <message>
            <source>Put back from a copy: closing a month waits for the mission.</source>
            <translation>Remis en place depuis une copie : la clôture attend la mission.</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>« Envoyer maintenant » demande aussi à la mission les preuves qui manquent encore.</translation>
        </message>
        <message>
            <source>Sending did not go through. Nothing is lost.</source>
            <translation>L’envoi n’a pas abouti. Rien n’est perdu.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Envoi en cours…</translation>
        </message>
        <message>
            <source>The batch of %1 waits here, sealed.</source>
            <translation>L’envoi du mois attend ici, scellé : %1.</translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) ahead of the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur avance de %n jour sur celle de la mission. L’envoi marche quand même ; mettez-la à l’heure.</numerusform>
                <numerusform>L’horloge de cet ordinateur avance de %n jours sur celle de la mission. L’envoi marche quand même ; mettez-la à l’heure.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The clock of this computer is %n day(s) behind the mission’s. Sending works all the same; set it right.</source>
            <translation>
                <numerusform>L’horloge de cet ordinateur retarde de %n jour sur celle de la mission. L’envoi marche quand même ; mettez-la à l’heure.</numerusform>
                <numerusform>L’horloge de cet ordinateur retarde de %n jours sur celle de la mission. L’envoi marche quand même ; mettez-la à l’heure.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission has it all in its backup. A month that is closed comes here by itself.</source>
            <translation>La mission a tout dans sa sauvegarde. Un mois clos arrive ici de lui-même.</translation>
        </message>
        <message>
            <source>The mission is busy at the moment.</source>
            <translation>La mission est occupée pour le moment.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends.</source>
            <translation>La mission ne compte plus ce que cet ordinateur envoie.</translation>
        </message>
        <message numerus="yes">
            <source>The mission set %n batch(es) aside.</source>
            <translation>
                <numerusform>La mission a mis %n envoi de côté.</numerusform>
                <numerusform>La mission a mis %n envois de côté.</numerusform>
            </translation>
        </message>
        <message>
            <source>This network wants you to sign in first.</source>
            <translation>Ce réseau demande d’abord de se connecter.</translation>
        </message>
        <message>
            <source>Waits for the mission’s approval.</source>
            <translation>En attente de l’accord de la mission.</translation>
        </message>
        <message>
            <source>What is sealed is received and kept; it is counted once the mission has approved this computer. Read out the code to it:</source>
            <translation>Ce qui est scellé est reçu et gardé ; la mission le comptera dès qu’elle aura approuvé ce poste. Lisez-lui ce code :</translation>
        </message>
        <message>
            <source>You can go on working: nothing here waits for the network. It can be stopped below.</source>
            <translation>Vous pouvez continuer à travailler : rien ici n’attend le réseau. On peut l’arrêter en bas de l’écran.</translation>
        </message>
        <message>
            <source>next try at %1</source>
            <translation>prochain essai à %1</translation>
        </message>
        <message>
            <source>no network at the moment</source>
            <translation>pas de réseau pour le moment</translation>
        </message>
        <message numerus="yes">
            <source>offline since %n day(s)</source>
            <translation>
                <numerusform>hors ligne depuis %n jour</numerusform>
                <numerusform>hors ligne depuis %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>the mission is busy</source>
            <translation>la mission est occupée</translation>
        </message>
        <message>
            <source>the mission was not reached</source>
            <translation>mission non jointe</translation>
        </message>
        <message>
            <source>the network asks to sign in</source>
            <translation>le réseau demande de se connecter</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message>
            <source>More</source>
            <translation>Autres gestes</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Maintenant : %1</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>From the directory</source>
            <translation>De l’annuaire</translation>
        </message>
        <message>
            <source>In the whole country</source>
            <translation>Dans tout le pays</translation>
        </message>
        <message>
            <source>Numbers of this site</source>
            <translation>Numéros de ce site</translation>
        </message>
        <message>
            <source>Say where you are, what is happening, how many persons. Do not hang up first.</source>
            <translation>Dites où vous êtes, ce qui se passe, combien de personnes. Ne raccrochez pas les premiers.</translation>
        </message>
        <message>
            <source>The site has noted no number of its own yet: a coordinator adds them in the settings.</source>
            <translation>Le site n’a pas encore noté ses propres numéros : la coordination les ajoute dans les réglages.</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>Qui appeler maintenant</translation>
        </message>
        <message>
            <source>to be checked by the site</source>
            <translation>à vérifier par le site</translation>
        </message>
    </context>
    <context>
        <name>again</name>
        <message numerus="yes">
            <source>%n day(s) to enter again since the copy.</source>
            <translation>
                <numerusform>%n journée à saisir de nouveau depuis la copie.</numerusform>
                <numerusform>%n journées à saisir de nouveau depuis la copie.</numerusform>
            </translation>
        </message>
        <message>
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>La clôture d’un mois attend que la mission confirme ce qu’elle détient.</translation>
        </message>
        <message>
            <source>Show the list</source>
            <translation>Voir la liste</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message>
            <source>Bringing the stick up to date…</source>
            <translation>Mise à jour de la clé…</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Copy to a stick…</source>
            <translation>Copier sur une clé…</translation>
        </message>
        <message>
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>Les copies sur la clé sont à jour. Gardez-la ailleurs que l’ordinateur.</translation>
        </message>
        <message>
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>Le mois est clôturé. Branchez la clé des copies, pour que la clôture existe aussi hors de cet ordinateur.</translation>
        </message>
    </context>
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
            <source>%1 is taken: choose another name.</source>
            <translation>%1 est déjà pris : choisissez un autre nom.</translation>
        </message>
        <message>
            <source>Another site pack</source>
            <translation>Une autre fiche</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>Approbation</translation>
        </message>
        <message>
            <source>Approval code</source>
            <translation>Code d’approbation</translation>
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
            <source>Call the mission and read out these six digits and the name below. The mission compares them with what this laptop sends: so it counts only laptops it knows.</source>
            <translation>Appelez la mission et lisez-lui ces six chiffres et le nom ci-dessous. Elle les compare avec ce que cet ordinateur envoie : ainsi, elle ne compte que les postes qu’elle connaît.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Choisissez-en au moins un.</translation>
        </message>
        <message>
            <source>Choose counsellor or psychologist: somebody must be able to read the notes.</source>
            <translation>Choisissez Écoute ou Psychologue : il faut quelqu’un qui puisse lire les notes.</translation>
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
            <source>Close: the team goes on by itself</source>
            <translation>Fermer, la suite se fait avec l’équipe</translation>
        </message>
        <message>
            <source>Compare these six words with the laptop’s sheet. If one differs, close the window and call the mission: this is not its pack.</source>
            <translation>Comparez ces six mots avec la feuille de l’ordinateur. Si l’un diffère, fermez la fenêtre et appelez la mission : ce n’est pas sa fiche.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Continue with the coordinator</source>
            <translation>Continuer avec la coordination</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – fiche de secours</translation>
        </message>
        <message>
            <source>First, somebody who receives people</source>
            <translation>D’abord, une personne qui reçoit le public</translation>
        </message>
        <message>
            <source>I am alone for now</source>
            <translation>Je suis seul·e pour l’instant</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, this code and the mission together open the laptop; neither can alone. It is shown only now.</source>
            <translation>Si toutes les phrases de passe sont oubliées, ce code et la mission, ensemble, ouvrent l’ordinateur ; ni l’un ni l’autre ne le peut seul. Il n’est montré que maintenant.</translation>
        </message>
        <message>
            <source>If this is not your site, stop here and ask the mission for the right pack.</source>
            <translation>Si ce n’est pas votre site, arrêtez-vous ici et demandez la bonne fiche à la mission.</translation>
        </message>
        <message>
            <source>Installation: %1</source>
            <translation>Poste : %1</translation>
        </message>
        <message>
            <source>It opens for %1 now. Ctrl+L locks it; then the next person opens it with their own passphrase.</source>
            <translation>Fieldapp s’ouvre maintenant pour %1. Ctrl+L verrouille ; l’autre personne ouvre ensuite avec sa propre phrase.</translation>
        </message>
        <message>
            <source>Keep this sheet locked away, never beside the laptop. With the mission it opens the laptop when every passphrase is forgotten.</source>
            <translation>Gardez cette fiche sous clé, jamais près de l’ordinateur. Avec la mission, elle l’ouvre quand toutes les phrases de passe sont oubliées.</translation>
        </message>
        <message>
            <source>Name of this installation</source>
            <translation>Nom de ce poste</translation>
        </message>
        <message>
            <source>No passphrase exists yet: nothing can be opened, and nothing is written. The people who will work here choose their own.</source>
            <translation>Aucune phrase de passe n’existe encore : il n’y a rien à ouvrir, et rien n’est écrit. Les personnes qui travailleront ici choisiront la leur.</translation>
        </message>
        <message>
            <source>Not a site pack, left aside: %1. Ask the mission for it again.</source>
            <translation>Ce n’est pas une fiche de site, laissé de côté : %1. Redemandez-la à la mission.</translation>
        </message>
        <message>
            <source>Nothing has to wait for it: you can work and close months at once. What is sealed is kept by the mission and counted as soon as it has agreed. The request goes with the first sending, by network or by USB stick; the code stands there too.</source>
            <translation>Rien n’attend cette approbation : vous pouvez travailler et clôturer tout de suite. La mission garde ce qui est scellé et le compte dès qu’elle a dit oui. La demande part avec le premier envoi, par le réseau ou par clé USB ; le code s’y trouve aussi.</translation>
        </message>
        <message>
            <source>One passphrase will open all that your roles open. Let a second person in as soon as there is one, under Settings.</source>
            <translation>Une seule phrase de passe ouvrira tout ce que vos rôles ouvrent. Faites entrer une deuxième personne dès que possible, dans Réglages.</translation>
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
            <source>Passphrase</source>
            <translation>Phrase de passe</translation>
        </message>
        <message>
            <source>Prepare this laptop</source>
            <translation>Préparer cet ordinateur</translation>
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
            <source>The coordinator closes the months and lets people in, and opens no note. Another name and another passphrase than %1’s; %1 looks away.</source>
            <translation>La coordination clôture les mois, fait entrer les collègues et n’ouvre aucune note. Un autre nom et une autre phrase que pour %1 ; %1 regarde ailleurs.</translation>
        </message>
        <message>
            <source>The mission agrees to this laptop</source>
            <translation>L’approbation de la mission</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack, or a page with a square code and a line to type or paste. It says which site this is and where figures may go.</source>
            <translation>La mission vous a remis un petit fichier, la fiche de site, ou une page avec un carré et une ligne à taper ou à coller. Elle dit de quel site il s’agit et où les chiffres peuvent aller.</translation>
        </message>
        <message>
            <source>The mission that prepared it: %1</source>
            <translation>La mission qui l’a préparé : %1</translation>
        </message>
        <message>
            <source>The same pack is also for: %1</source>
            <translation>La même fiche vaut aussi pour : %1</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>La fiche est rangée, loin de cet ordinateur</translation>
        </message>
        <message>
            <source>The words are the same: the team goes on</source>
            <translation>Les mots sont les mêmes : l’équipe continue</translation>
        </message>
        <message>
            <source>Then, the coordinator</source>
            <translation>Ensuite, la coordination</translation>
        </message>
        <message>
            <source>There is no pack for %1 here. This laptop was prepared for: %2. Compare with its sheet, or call the mission.</source>
            <translation>Il n’y a pas de fiche pour %1 ici. Cet ordinateur a été préparé pour : %2. Comparez avec sa feuille, ou appelez la mission.</translation>
        </message>
        <message>
            <source>They choose their own name and passphrase; everybody else looks away.</source>
            <translation>Elle choisit son nom et sa phrase de passe ; les autres regardent ailleurs.</translation>
        </message>
        <message>
            <source>This is my site</source>
            <translation>C’est mon site</translation>
        </message>
        <message>
            <source>This laptop is ready, and locked</source>
            <translation>Cet ordinateur est prêt, et verrouillé</translation>
        </message>
        <message>
            <source>This laptop replaces a lost one</source>
            <translation>Cet ordinateur en remplace un perdu</translation>
        </message>
        <message>
            <source>This laptop will be for</source>
            <translation>Cet ordinateur sera pour</translation>
        </message>
        <message>
            <source>This pack is not for %1. If that is your site, ask the mission for its pack.</source>
            <translation>Cette fiche n’est pas pour %1. Si c’est votre site, demandez sa fiche à la mission.</translation>
        </message>
        <message>
            <source>Type the code first.</source>
            <translation>Tapez d’abord le code.</translation>
        </message>
        <message>
            <source>Type the code of the site, as it stands on the laptop’s sheet</source>
            <translation>Tapez le code du site, tel qu’il est écrit sur la feuille de l’ordinateur</translation>
        </message>
        <message>
            <source>Type the code of your site, as it stands above</source>
            <translation>Tapez le code de votre site, tel qu’il figure ci-dessus</translation>
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
            <source>Whom to call</source>
            <translation>Qui appeler</translation>
        </message>
        <message>
            <source>Words of this pack, to compare with the laptop’s sheet: %1</source>
            <translation>Les mots de cette fiche, à comparer avec la feuille de l’ordinateur : %1</translation>
        </message>
        <message>
            <source>Write your initials.</source>
            <translation>Notez vos initiales.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Vos initiales</translation>
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
        <message numerus="yes">
            <source>%n batch(es) wait(s) here, sealed</source>
            <translation>
                <numerusform>%n envoi scellé attend ici</numerusform>
                <numerusform>%n envois scellés attendent ici</numerusform>
            </translation>
        </message>
        <message>
            <source>All is saved, %1</source>
            <translation>Tout est enregistré, %1</translation>
        </message>
        <message>
            <source>Nothing waits to be sent</source>
            <translation>Rien n’attend d’être envoyé</translation>
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
        <name>settings</name>
        <message>
            <source>Who works here</source>
            <translation>Qui travaille ici</translation>
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
