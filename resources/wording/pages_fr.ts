<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Access</name>
        <message>
            <source>%1 asks for exceptional access to file %2 (%3)</source>
            <translation>%1 demande un accès exceptionnel au dossier %2 (%3)</translation>
        </message>
        <message>
            <source>%1 reads file %2 until %4, %5</source>
            <translation>%1 lit le dossier %2 jusqu’au %4, %5</translation>
        </message>
        <message>
            <source>1 day</source>
            <translation>1 jour</translation>
        </message>
        <message>
            <source>1 hour</source>
            <translation>1 heure</translation>
        </message>
        <message>
            <source>3 days</source>
            <translation>3 jours</translation>
        </message>
        <message>
            <source>A colleague follows this file. Notes, topics and status open with a reason, for today.</source>
            <translation>Un·e collègue suit ce dossier. Notes, thèmes et statut s’ouvrent avec un motif, pour aujourd’hui.</translation>
        </message>
        <message>
            <source>All demands (%1)</source>
            <translation>Toutes les demandes (%1)</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>Answered. Who asked is told.</source>
            <translation>Réponse donnée. La personne qui a demandé est prévenue.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Demander</translation>
        </message>
        <message>
            <source>Ask for exceptional access</source>
            <translation>Demander un accès exceptionnel</translation>
        </message>
        <message>
            <source>Asked. Colleagues who read notes see it on their list of people.</source>
            <translation>Demande envoyée. Les collègues qui lisent les notes la voient au-dessus de leur liste.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>End it now</source>
            <translation>Y mettre fin</translation>
        </message>
        <message>
            <source>Exceptional access</source>
            <translation>Accès exceptionnels</translation>
        </message>
        <message>
            <source>Exceptional access asked for, %1. A colleague who reads notes will answer.</source>
            <translation>Accès exceptionnel demandé, %1. Un·e collègue qui lit les notes répondra.</translation>
        </message>
        <message>
            <source>Exceptional access until %1, %2.</source>
            <translation>Accès exceptionnel jusqu’au %1, %2.</translation>
        </message>
        <message>
            <source>Grant</source>
            <translation>Accorder</translation>
        </message>
        <message>
            <source>Grant for:</source>
            <translation>Accorder pour :</translation>
        </message>
        <message>
            <source>Nobody asks for anything.</source>
            <translation>Aucune demande.</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>Plus anciens (%1)</translation>
        </message>
        <message>
            <source>Open to you today: %1.</source>
            <translation>Ouvert pour vous aujourd’hui : %1.</translation>
        </message>
        <message>
            <source>Open with a reason</source>
            <translation>Ouvrir avec un motif</translation>
        </message>
        <message>
            <source>Refuse</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <source>See the file</source>
            <translation>Voir le dossier</translation>
        </message>
        <message>
            <source>Who opened this file</source>
            <translation>Qui a ouvert ce dossier</translation>
        </message>
        <message>
            <source>Who reads no notes asks for one file and says why. Who reads them grants it for a time, or refuses.</source>
            <translation>Qui ne lit pas les notes demande l’accès à un dossier et dit pourquoi. Qui les lit l’accorde pour un temps, ou refuse.</translation>
        </message>
        <message>
            <source>Why do you open it?</source>
            <translation>Pourquoi l’ouvrez-vous ?</translation>
        </message>
        <message>
            <source>Why must you read the notes of this file? A colleague who reads them decides, for a time.</source>
            <translation>Pourquoi devez-vous lire les notes de ce dossier ? Un·e collègue qui les lit décide, pour un temps.</translation>
        </message>
        <message>
            <source>Why this access is needed</source>
            <translation>Pourquoi cet accès est nécessaire</translation>
        </message>
        <message>
            <source>entry of %1</source>
            <translation>ligne du %1</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>affiché</translation>
        </message>
    </context>
    <context>
        <name>Activities</name>
        <message numerus="yes">
            <source>%n in households</source>
            <translation>
                <numerusform>dans les foyers : %n</numerusform>
                <numerusform>dans les foyers : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>personnes : %n</numerusform>
                <numerusform>personnes : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a name</source>
            <translation>
                <numerusform>sans nom : %n</numerusform>
                <numerusform>sans nom : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activités</translation>
        </message>
        <message>
            <source>Activity cancelled.</source>
            <translation>Activité annulée.</translation>
        </message>
        <message>
            <source>Activity corrected.</source>
            <translation>Activité corrigée.</translation>
        </message>
        <message>
            <source>Activity saved.</source>
            <translation>Activité enregistrée.</translation>
        </message>
        <message>
            <source>Activity without names</source>
            <translation>Nouvelle activité</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Also older than three months</source>
            <translation>Aussi avant trois mois</translation>
        </message>
        <message>
            <source>Cancel this activity</source>
            <translation>Annuler cette activité</translation>
        </message>
        <message>
            <source>Correct the activity</source>
            <translation>Corriger l’activité</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Annuaire</translation>
        </message>
        <message>
            <source>Distribution or attendance</source>
            <translation>Distribuer, noter les présences</translation>
        </message>
        <message>
            <source>Every kind of service</source>
            <translation>Toutes les familles de services</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>Kind of service</source>
            <translation>Famille de services</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <source>New activity</source>
            <translation>Nouvelle activité</translation>
        </message>
        <message>
            <source>Nothing here yet. A distribution, a group, an awareness session: write it down as it happens.</source>
            <translation>Rien encore ici. Une distribution, un groupe, une séance de sensibilisation : notez-les au fur et à mesure.</translation>
        </message>
        <message>
            <source>Nothing with these filters.</source>
            <translation>Rien avec ces filtres.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Formulaires papier</translation>
        </message>
        <message>
            <source>Partners’ answers</source>
            <translation>Réponses des partenaires</translation>
        </message>
        <message>
            <source>People without a name</source>
            <translation>Personnes sans nom</translation>
        </message>
        <message>
            <source>Save the activity</source>
            <translation>Enregistrer l’activité</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Enregistrer la correction</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>Sans nom</translation>
        </message>
    </context>
    <context>
        <name>Assistant</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n de plus</numerusform>
                <numerusform>%n de plus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) known by card from another site: not counted twice</source>
            <translation>
                <numerusform>%n personne connue par la carte d’un autre site : pas comptée deux fois</numerusform>
                <numerusform>%n personnes connues par la carte d’un autre site : pas comptées deux fois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) say they are followed elsewhere: possible overlap</source>
            <translation>
                <numerusform>%n personne dit être suivie ailleurs, sans carte : recouvrement possible</numerusform>
                <numerusform>%n personnes disent être suivies ailleurs, sans carte : recouvrement possible</numerusform>
            </translation>
        </message>
        <message>
            <source>Closures to sign</source>
            <translation>Clôtures à valider</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Contradictions</translation>
        </message>
        <message>
            <source>Emergencies that ran out</source>
            <translation>Urgences terminées</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Saisies</translation>
        </message>
        <message>
            <source>Late entries</source>
            <translation>Saisies tardives</translation>
        </message>
        <message>
            <source>Looking through the month…</source>
            <translation>Relecture du mois…</translation>
        </message>
        <message>
            <source>Not recorded</source>
            <translation>Non noté</translation>
        </message>
        <message>
            <source>Nothing to look at: this month is in order.</source>
            <translation>Rien à revoir : ce mois est en ordre.</translation>
        </message>
        <message>
            <source>Paper not typed</source>
            <translation>Papier à saisir</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>Doublons possibles</translation>
        </message>
        <message>
            <source>Quality of the data</source>
            <translation>Qualité des données</translation>
        </message>
        <message>
            <source>Referrals without an answer</source>
            <translation>Référencements sans réponse</translation>
        </message>
        <message>
            <source>Your unfinished forms</source>
            <translation>Vos formulaires à terminer</translation>
        </message>
    </context>
    <context>
        <name>Attachment</name>
        <message>
            <source>Add a paper</source>
            <translation>Joindre un papier</translation>
        </message>
        <message>
            <source>Add a paper…</source>
            <translation>Joindre un papier…</translation>
        </message>
        <message>
            <source>Cancel this paper</source>
            <translation>Annuler ce papier</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>Annulé : %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Ajuster</translation>
        </message>
        <message>
            <source>In a few words</source>
            <translation>En quelques mots</translation>
        </message>
        <message>
            <source>Keep this paper</source>
            <translation>Garder ce papier</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Agrandir</translation>
        </message>
        <message>
            <source>Older (%1)</source>
            <translation>Plus anciens (%1)</translation>
        </message>
        <message>
            <source>Only the pixels are kept, without place or date. The file itself stays where it is: delete it there yourself.</source>
            <translation>Seule l’image est gardée, sans le lieu ni la date. Le fichier, lui, reste où il est : supprimez-le là-bas vous-même.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Paper cancelled.</source>
            <translation>Papier annulé.</translation>
        </message>
        <message>
            <source>Paper kept. Delete the file on the telephone or stick yourself.</source>
            <translation>Papier gardé. Supprimez vous-même le fichier du téléphone ou de la clé.</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Papiers joints</translation>
        </message>
        <message>
            <source>Photos and scans (*.png *.jpg *.jpeg)</source>
            <translation>Photos et scans (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Reading the picture…</source>
            <translation>Lecture de l’image…</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Réduire</translation>
        </message>
        <message>
            <source>The paper</source>
            <translation>Le papier</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>Ce que c’est</translation>
        </message>
        <message>
            <source>Why it does not belong here</source>
            <translation>Pourquoi il n’a pas sa place ici</translation>
        </message>
    </context>
    <context>
        <name>Audit</name>
        <message>
            <source>Checking the journal…</source>
            <translation>Contrôle du journal…</translation>
        </message>
        <message>
            <source>Its signatures show that nothing was changed. It names those who work here by their initials.</source>
            <translation>Ses signatures montrent que rien n’a été changé. Il nomme par leurs initiales celles et ceux qui travaillent ici.</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>Journal saved: %1</source>
            <translation>Journal enregistré : %1</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Save as a signed file…</source>
            <translation>Enregistrer en fichier signé…</translation>
        </message>
        <message>
            <source>Save the journal</source>
            <translation>Enregistrer le journal</translation>
        </message>
        <message>
            <source>The trail holds: %1 entries follow each other without a gap, signed up to number %2.</source>
            <translation>Le journal est intact : %1 lignes se suivent sans trou, signées jusqu’au numéro %2.</translation>
        </message>
        <message>
            <source>What was done on this laptop, by whom. It holds kinds and numbers: no name, no note, no search.</source>
            <translation>Ce qui a été fait sur ce poste, et par qui. Il ne contient que des actes et des numéros : aucun nom, aucune note, aucune recherche.</translation>
        </message>
        <message>
            <source>Writing the journal…</source>
            <translation>Écriture du journal…</translation>
        </message>
    </context>
    <context>
        <name>Calendar</name>
        <message>
            <source>%1 to %2</source>
            <translation>du %1 au %2</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s) moved.</source>
            <translation>
                <numerusform>%n rendez-vous déplacé.</numerusform>
                <numerusform>%n rendez-vous déplacés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n day(s)</source>
            <translation>
                <numerusform>+ %n j</numerusform>
                <numerusform>+ %n j</numerusform>
            </translation>
        </message>
        <message>
            <source>An appointment for whom?</source>
            <translation>Un rendez-vous pour qui ?</translation>
        </message>
        <message>
            <source>Appointment</source>
            <translation>Rendez-vous</translation>
        </message>
        <message>
            <source>Appointment booked.</source>
            <translation>Rendez-vous pris.</translation>
        </message>
        <message>
            <source>Appointment moved.</source>
            <translation>Rendez-vous déplacé.</translation>
        </message>
        <message>
            <source>Arrows go about. Enter opens, N books, M moves, Space marks several to move together.</source>
            <translation>Les flèches parcourent la semaine. Entrée ouvre, N prend un rendez-vous, M déplace, Espace en marque plusieurs à déplacer ensemble.</translation>
        </message>
        <message>
            <source>Book an appointment</source>
            <translation>Prendre rendez-vous</translation>
        </message>
        <message>
            <source>Book the appointment</source>
            <translation>Prendre le rendez-vous</translation>
        </message>
        <message>
            <source>By how many days</source>
            <translation>De combien de jours</translation>
        </message>
        <message>
            <source>Cards written to %1. Delete the file once they are printed.</source>
            <translation>Cartes écrites dans %1. Supprimez le fichier une fois imprimées.</translation>
        </message>
        <message>
            <source>Free at %1</source>
            <translation>Libre à %1</translation>
        </message>
        <message>
            <source>Free on this day</source>
            <translation>Libre ce jour-là</translation>
        </message>
        <message numerus="yes">
            <source>Move %n appointment(s)</source>
            <translation>
                <numerusform>Déplacer %n rendez-vous</numerusform>
                <numerusform>Déplacer %n rendez-vous</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Print %n card(s)…</source>
            <translation>
                <numerusform>Imprimer %n carte…</numerusform>
                <numerusform>Imprimer %n cartes…</numerusform>
            </translation>
        </message>
        <message>
            <source>Save the cards</source>
            <translation>Enregistrer les cartes</translation>
        </message>
        <message>
            <source>The arrows choose the place, Enter sets it there, Esc leaves it where it was.</source>
            <translation>Les flèches choisissent la place, Entrée l’y pose, Échap le laisse où il était.</translation>
        </message>
        <message>
            <source>The week after</source>
            <translation>La semaine d’après</translation>
        </message>
        <message>
            <source>The week before</source>
            <translation>La semaine d’avant</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Cette semaine</translation>
        </message>
        <message>
            <source>a closed day goes to the next open one</source>
            <translation>un jour fermé passe au prochain jour ouvert</translation>
        </message>
        <message>
            <source>cards.pdf</source>
            <translation>cartes.pdf</translation>
        </message>
        <message>
            <source>free</source>
            <translation>libre</translation>
        </message>
        <message>
            <source>marked</source>
            <translation>marqué</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>Card</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Code of the card: %1</source>
            <translation>Code de la carte : %1</translation>
        </message>
        <message>
            <source>Give a card</source>
            <translation>Donner une carte</translation>
        </message>
        <message>
            <source>Joined with %1 on %2</source>
            <translation>Réuni avec %1 le %2</translation>
        </message>
        <message>
            <source>Take apart</source>
            <translation>Séparer</translation>
        </message>
    </context>
    <context>
        <name>Cards</name>
        <message>
            <source>A card may be found by anybody: it says day, hour, a place the person recognises and a phone number. No service, no association, no name.</source>
            <translation>Une carte peut être trouvée par n’importe qui : elle dit le jour, l’heure, un endroit que la personne reconnaît et un numéro de téléphone. Ni service, ni association, ni nom.</translation>
        </message>
        <message>
            <source>Appointment cards</source>
            <translation>Cartes de rendez-vous</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Cartes</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Téléphone</translation>
        </message>
        <message>
            <source>Save the words of the cards</source>
            <translation>Enregistrer le texte des cartes</translation>
        </message>
        <message>
            <source>The cards say this from now on.</source>
            <translation>Les cartes le disent désormais.</translation>
        </message>
        <message>
            <source>The place, in Arabic</source>
            <translation>L’endroit, en arabe</translation>
        </message>
        <message>
            <source>The place, in English</source>
            <translation>L’endroit, en anglais</translation>
        </message>
        <message>
            <source>The place, in French</source>
            <translation>L’endroit, en français</translation>
        </message>
    </context>
    <context>
        <name>ComputerPane</name>
        <message>
            <source>Call the coordinator, who says here how it goes on. Until then, work on as usual.</source>
            <translation>Appelez la coordination, qui dira ici comment on continue. En attendant, travaillez comme d’habitude.</translation>
        </message>
        <message>
            <source>Go on like this</source>
            <translation>Continuer ainsi</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>C’est noté</translation>
        </message>
        <message>
            <source>Since %1 this disk runs in a computer that Fieldapp does not know: it was copied from another laptop, or moved. Two must never send under one key: until it is said what happened, nothing is sealed here. All other work goes on.</source>
            <translation>Depuis le %1, ce disque tourne dans un ordinateur que Fieldapp ne connaît pas : il a été copié d’un autre, ou déplacé. Deux ordinateurs ne doivent jamais envoyer sous une même clé : tant qu’on n’a pas dit ce qui s’est passé, rien n’est scellé ici. Tout le reste continue.</translation>
        </message>
        <message>
            <source>The disk was copied: both laptops go on</source>
            <translation>Le disque a été copié : les deux continuent</translation>
        </message>
        <message>
            <source>The disk was moved, or the laptop repaired</source>
            <translation>Le disque a été déplacé, ou l’ordinateur réparé</translation>
        </message>
        <message>
            <source>The other computer must never be used with this data again. This one is remembered in its place, and sealing goes on.</source>
            <translation>L’autre ordinateur ne doit plus jamais servir avec ces données. Celui-ci prend sa place, et on scelle de nouveau.</translation>
        </message>
        <message>
            <source>This computer has a key of its own</source>
            <translation>Cet ordinateur a sa propre clé</translation>
        </message>
        <message>
            <source>This computer is known from now on; sealing goes on.</source>
            <translation>Cet ordinateur est connu désormais ; on scelle de nouveau.</translation>
        </message>
        <message>
            <source>This is another computer</source>
            <translation>Ceci est un autre ordinateur</translation>
        </message>
        <message>
            <source>This laptop takes a key of its own, and a code to read out to the mission. What was written before the copy stays with the other; what was written here since leaves from here.</source>
            <translation>Cet ordinateur reçoit sa propre clé, et un code à lire à la mission. Ce qui a été écrit avant la copie reste à l’autre ; ce qui a été écrit ici depuis part d’ici.</translation>
        </message>
        <message>
            <source>What happened?</source>
            <translation>Que s’est-il passé ?</translation>
        </message>
        <message>
            <source>Working and closing go on meanwhile; the mission counts what is sent once it has agreed.</source>
            <translation>On travaille et on clôture en attendant ; la mission compte les envois dès qu’elle a dit oui.</translation>
        </message>
        <message>
            <source>Write on this laptop’s sheet and read out to the mission: installation %1, code %2.</source>
            <translation>À écrire sur la feuille de cet ordinateur et à lire à la mission : poste %1, code %2.</translation>
        </message>
    </context>
    <context>
        <name>Consent</name>
        <message>
            <source>Ask for the agreement after all</source>
            <translation>Demander l’accord, finalement</translation>
        </message>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>Expliquez chaque accord, puis notez la réponse. Un refus ne ferme jamais la porte à l’aide.</translation>
        </message>
        <message>
            <source>Life in danger, cannot be asked…</source>
            <translation>Vie en danger, impossible de demander…</translation>
        </message>
        <message>
            <source>Not written in this language: say it in their words, or with an interpreter.</source>
            <translation>Pas écrit dans cette langue : dites-le avec ses mots, ou avec un·e interprète.</translation>
        </message>
        <message>
            <source>Read what is explained</source>
            <translation>Lire ce qui est expliqué</translation>
        </message>
        <message>
            <source>The person is</source>
            <translation>La personne a</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>Sans cet accord, aucun dossier n’est ouvert et rien n’est gardé. L’accueil continue.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>accord donné le %1</translation>
        </message>
        <message>
            <source>emergency, without agreement</source>
            <translation>urgence, sans accord</translation>
        </message>
    </context>
    <context>
        <name>Correction</name>
        <message>
            <source>Cancel this entry</source>
            <translation>Annuler cette fiche</translation>
        </message>
        <message>
            <source>Cancel: %1</source>
            <translation>Annuler : %1</translation>
        </message>
        <message>
            <source>Correct: %1</source>
            <translation>Corriger : %1</translation>
        </message>
        <message>
            <source>Entry cancelled.</source>
            <translation>Fiche annulée.</translation>
        </message>
        <message>
            <source>Entry corrected.</source>
            <translation>Fiche corrigée.</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Enregistrer la correction</translation>
        </message>
    </context>
    <context>
        <name>Days</name>
        <message>
            <source>A day to close</source>
            <translation>Un jour à fermer</translation>
        </message>
        <message>
            <source>Close this day</source>
            <translation>Fermer ce jour</translation>
        </message>
        <message>
            <source>Days this site closes</source>
            <translation>Jours où ce site ferme</translation>
        </message>
        <message>
            <source>Holidays of the next three months</source>
            <translation>Jours fériés des trois prochains mois</translation>
        </message>
        <message>
            <source>None noted.</source>
            <translation>Aucun n’est noté.</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Opening days</source>
            <translation>Jours d’ouverture</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>What is late is counted in open days; appointments keep their hour on the wall, in Ramadan too.</source>
            <translation>Le retard se compte en jours ouvrés ; un rendez-vous garde son heure à la montre, en Ramadan aussi.</translation>
        </message>
    </context>
    <context>
        <name>Directory</name>
        <message numerus="yes">
            <source>%n place(s) free of %1</source>
            <translation>
                <numerusform>places libres : %n sur %1</numerusform>
                <numerusform>places libres : %n sur %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Any need</source>
            <translation>Tous les besoins</translation>
        </message>
        <message>
            <source>Closed ones too</source>
            <translation>Aussi les fermées</translation>
        </message>
        <message>
            <source>Closed: it stays where it was named and is no longer offered.</source>
            <translation>Fermée : elle reste là où elle est nommée et n’est plus proposée.</translation>
        </message>
        <message>
            <source>Directory</source>
            <translation>Annuaire</translation>
        </message>
        <message>
            <source>Find an organisation</source>
            <translation>Chercher une organisation</translation>
        </message>
        <message>
            <source>It is offered again.</source>
            <translation>Elle est proposée de nouveau.</translation>
        </message>
        <message>
            <source>It no longer exists: close it</source>
            <translation>Elle n’existe plus : la fermer</translation>
        </message>
        <message>
            <source>Name, town, need or number</source>
            <translation>Nom, ville, besoin ou numéro</translation>
        </message>
        <message>
            <source>Need</source>
            <translation>Besoin</translation>
        </message>
        <message>
            <source>New organisation</source>
            <translation>Nouvelle organisation</translation>
        </message>
        <message>
            <source>Nothing found. New organisation (Ctrl+N) adds it.</source>
            <translation>Rien trouvé. Nouvelle organisation (Ctrl+N) l’ajoute.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>La proposer de nouveau</translation>
        </message>
        <message>
            <source>Organisation saved.</source>
            <translation>Organisation enregistrée.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>The first %1 are shown; type to narrow.</source>
            <translation>Les %1 premières sont montrées ; écrivez pour préciser.</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>fermée</translation>
        </message>
    </context>
    <context>
        <name>Doubles</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n de plus</numerusform>
                <numerusform>%n de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Comparing all files…</source>
            <translation>Comparaison de tous les dossiers…</translation>
        </message>
        <message>
            <source>Names alike, and the same age, day of birth or phone. Nothing is joined without you.</source>
            <translation>Des noms proches, et le même âge, la même date de naissance ou le même téléphone. Rien n’est réuni sans vous.</translation>
        </message>
        <message>
            <source>No two files look like one person.</source>
            <translation>Aucun dossier ne ressemble à un autre.</translation>
        </message>
        <message>
            <source>Possible doubles</source>
            <translation>Doublons possibles</translation>
        </message>
    </context>
    <context>
        <name>Drafts</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n autre</numerusform>
                <numerusform>%n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Jeter</translation>
        </message>
        <message>
            <source>Draft discarded.</source>
            <translation>Brouillon écarté.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>To finish</source>
            <translation>À terminer</translation>
        </message>
        <message>
            <source>draft kept, %1</source>
            <translation>brouillon gardé, %1</translation>
        </message>
        <message>
            <source>left at %1</source>
            <translation>laissé à %1</translation>
        </message>
        <message>
            <source>left on %1</source>
            <translation>laissé le %1</translation>
        </message>
    </context>
    <context>
        <name>Erase</name>
        <message>
            <source>All that is written about this person goes: here at once, from the copies with the next two. Nothing brings it back. Figures already counted stay as they are.</source>
            <translation>Tout ce qui est écrit sur cette personne disparaît : ici tout de suite, des copies avec les deux prochaines. Rien ne le fait revenir. Les chiffres déjà comptés ne changent pas.</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Effacer pour toujours</translation>
        </message>
        <message>
            <source>Erase this file for good</source>
            <translation>Effacer ce dossier pour toujours</translation>
        </message>
        <message>
            <source>Erase this file…</source>
            <translation>Effacer ce dossier…</translation>
        </message>
        <message>
            <source>If the person still stands in a register, take them out there too, or its next import adds them again.</source>
            <translation>Si cette personne figure encore dans un registre, retirez-l’en aussi, sinon le prochain import l’ajoutera de nouveau.</translation>
        </message>
        <message>
            <source>The file is erased. Its keys leave the copies with the next two.</source>
            <translation>Le dossier est effacé. Ses clés quittent les copies avec les deux prochaines.</translation>
        </message>
        <message>
            <source>To confirm, type the file's code: %1</source>
            <translation>Pour confirmer, tapez le code du dossier : %1</translation>
        </message>
        <message>
            <source>Why it is erased (this is kept nowhere)</source>
            <translation>Pourquoi il est effacé (rien n’en est gardé)</translation>
        </message>
    </context>
    <context>
        <name>Exports</name>
        <message>
            <source>Delete</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Delete for good?</source>
            <translation>Effacer pour de bon ?</translation>
        </message>
        <message>
            <source>Files that were written</source>
            <translation>Fichiers exportés</translation>
        </message>
        <message>
            <source>No file was written.</source>
            <translation>Aucun fichier exporté.</translation>
        </message>
        <message>
            <source>Older: %1</source>
            <translation>Plus anciens : %1</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message>
            <source>The file is deleted.</source>
            <translation>Le fichier est effacé.</translation>
        </message>
        <message>
            <source>They lie outside this program and are not encrypted. Delete what is no longer needed.</source>
            <translation>Ils se trouvent hors de ce programme et ne sont pas chiffrés. Effacez ceux dont vous n’avez plus besoin.</translation>
        </message>
        <message>
            <source>blank form</source>
            <translation>formulaire vierge</translation>
        </message>
        <message>
            <source>its folder is not plugged in</source>
            <translation>son dossier n’est pas visible d’ici</translation>
        </message>
        <message>
            <source>journal of this laptop</source>
            <translation>journal de ce poste</translation>
        </message>
        <message>
            <source>no longer there</source>
            <translation>n’est plus là</translation>
        </message>
        <message>
            <source>paper about a person</source>
            <translation>document sur une personne</translation>
        </message>
        <message>
            <source>receipt</source>
            <translation>accusé de réception</translation>
        </message>
        <message>
            <source>recovery sheet</source>
            <translation>fiche de secours</translation>
        </message>
        <message>
            <source>refused rows of a register</source>
            <translation>lignes refusées d’un registre</translation>
        </message>
        <message>
            <source>sheet for a donor</source>
            <translation>fiche pour un bailleur</translation>
        </message>
        <message>
            <source>sheet for inside the cell</source>
            <translation>fiche interne à la cellule</translation>
        </message>
        <message>
            <source>sheet for the mission</source>
            <translation>fiche pour la mission</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message>
            <source>%1: %2 here, %3 leaves</source>
            <translation>%1 : %2 ici, %3 part</translation>
        </message>
        <message>
            <source>here</source>
            <translation>ici</translation>
        </message>
        <message>
            <source>here, exact</source>
            <translation>ici, exact</translation>
        </message>
        <message>
            <source>leaves</source>
            <translation>part</translation>
        </message>
        <message>
            <source>masked</source>
            <translation>masqué</translation>
        </message>
        <message>
            <source>since the start</source>
            <translation>depuis le début</translation>
        </message>
        <message>
            <source>since the start %1</source>
            <translation>depuis le début %1</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>ce qui part</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Card, file number or three letters of the name</source>
            <translation>Carte, numéro de dossier ou trois lettres du nom</translation>
        </message>
        <message>
            <source>Nobody found. Another spelling, or the file number?</source>
            <translation>Personne trouvée. Une autre écriture, ou le numéro de dossier ?</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Personnes trouvées</translation>
        </message>
        <message>
            <source>Type three letters at least.</source>
            <translation>Écrivez au moins trois lettres.</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Qui est-ce ?</translation>
        </message>
        <message>
            <source>agreed to no file</source>
            <translation>pas d’accord pour un dossier</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>même service le %1</translation>
        </message>
        <message>
            <source>in the list already</source>
            <translation>déjà dans la liste</translation>
        </message>
    </context>
    <context>
        <name>ForkPane</name>
        <message>
            <source>A coordinator chooses how it goes on. Until then all other work goes on as usual.</source>
            <translation>Un·e coordinateur·rice choisit la suite. D’ici là, tout autre travail continue comme d’habitude.</translation>
        </message>
        <message>
            <source>Both computers go on</source>
            <translation>Les deux ordinateurs continuent</translation>
        </message>
        <message>
            <source>Not counted so far: %1.</source>
            <translation>Pas encore compté : %1.</translation>
        </message>
        <message>
            <source>Only this one goes on</source>
            <translation>Seul celui-ci continue</translation>
        </message>
        <message>
            <source>The number %1 was used by another computer too: somebody copied this one’s disk, or put it back from an image. Nothing is lost and nothing counts twice; until it is said what happened, nothing is sealed here.</source>
            <translation>Le numéro %1 a aussi été utilisé par un autre ordinateur : quelqu’un a copié le disque de celui-ci, ou l’a remis à partir d’une image. Rien n’est perdu et rien ne compte deux fois ; tant qu’il n’est pas dit ce qui s’est passé, rien n’est scellé ici.</translation>
        </message>
        <message>
            <source>The other computer must never send again. This one asks the mission what it holds, by network or by stick, and goes on after it; days that were only on the other one are listed to be entered again.</source>
            <translation>L’autre ordinateur ne doit plus jamais envoyer. Celui-ci demande à la mission ce qu’elle détient, par le réseau ou par clé, et continue à la suite ; les jours qui n’étaient que sur l’autre sont à ressaisir, la liste en est donnée.</translation>
        </message>
        <message>
            <source>This computer gets a fresh key and a code to read out to the mission. The closings that were not counted are sealed again under it; what both had sent before stays with the other.</source>
            <translation>Cet ordinateur reçoit une nouvelle clé, et un code à lire à la mission. Les clôtures qui n’ont pas compté sont scellées à nouveau sous cette clé ; ce que les deux avaient envoyé avant reste à l’autre.</translation>
        </message>
        <message>
            <source>Two computers send under one name</source>
            <translation>Deux ordinateurs envoient sous un même nom</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 ou 1999</translation>
        </message>
        <message>
            <source>9:30</source>
            <translation>9:30</translation>
        </message>
        <message>
            <source>An age, a year or a date of birth</source>
            <translation>Un âge, une année ou une date de naissance</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close, keep the draft</source>
            <translation>Fermer, garder le brouillon</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>De %1 à %2</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>Stays on this computer.</source>
            <translation>Reste sur cet ordinateur.</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>À compléter : %1</translation>
        </message>
        <message>
            <source>Type to find in the directory</source>
            <translation>Tapez pour trouver dans l’annuaire</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s)</source>
            <translation>
                <numerusform>environ %n an</numerusform>
                <numerusform>environ %n ans</numerusform>
            </translation>
        </message>
        <message>
            <source>estimated</source>
            <translation>estimé</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <source>other…</source>
            <translation>autre…</translation>
        </message>
    </context>
    <context>
        <name>FormPicker</name>
        <message>
            <source>Nothing is called that here.</source>
            <translation>Rien ne s’appelle ainsi ici.</translation>
        </message>
        <message>
            <source>Other forms</source>
            <translation>Autres formulaires</translation>
        </message>
        <message>
            <source>This person</source>
            <translation>Cette personne</translation>
        </message>
        <message>
            <source>Type to find a form, a service…</source>
            <translation>Tapez pour trouver un formulaire, un service…</translation>
        </message>
        <message>
            <source>What is to be recorded?</source>
            <translation>Que voulez-vous noter ?</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>%1 h</source>
            <translation>%1 h</translation>
        </message>
        <message numerus="yes">
            <source>%n came at least once</source>
            <translation>
                <numerusform>venus au moins une fois : %n</numerusform>
                <numerusform>venus au moins une fois : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n enrolled</source>
            <translation>
                <numerusform>inscrits : %n</numerusform>
                <numerusform>inscrits : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n made a business</source>
            <translation>
                <numerusform>activités créées : %n</numerusform>
                <numerusform>activités créées : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>membres : %n</numerusform>
                <numerusform>membres : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) left</source>
            <translation>
                <numerusform>places libres : %n</numerusform>
                <numerusform>places libres : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n present</source>
            <translation>
                <numerusform>présents : %n</numerusform>
                <numerusform>présents : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>rencontres : %n</numerusform>
                <numerusform>rencontres : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n went to the end</source>
            <translation>
                <numerusform>parcours achevés : %n</numerusform>
                <numerusform>parcours achevés : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>Feuille de présence…</translation>
        </message>
        <message>
            <source>Change the group…</source>
            <translation>Modifier le groupe…</translation>
        </message>
        <message>
            <source>Enter on a line: somebody leaves the group.</source>
            <translation>Entrée sur une ligne : la personne quitte le groupe.</translation>
        </message>
        <message>
            <source>Group saved.</source>
            <translation>Groupe enregistré.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>Joined the group.</source>
            <translation>Inscription au groupe enregistrée.</translation>
        </message>
        <message>
            <source>Left on</source>
            <translation>Quitte le groupe le</translation>
        </message>
        <message>
            <source>Left the group.</source>
            <translation>Sortie du groupe enregistrée.</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Membres</translation>
        </message>
        <message>
            <source>New group</source>
            <translation>Nouveau groupe</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Noter une rencontre</translation>
        </message>
        <message>
            <source>No group yet. A group keeps who belongs to it, who came, and how they left.</source>
            <translation>Aucun groupe encore. Un groupe garde qui en fait partie, qui est venu et comment chacun en sort.</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save the group</source>
            <translation>Enregistrer le groupe</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>Enregistrer la rencontre</translation>
        </message>
        <message>
            <source>Session of the group</source>
            <translation>Rencontre du groupe</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>Rencontre enregistrée.</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Rencontres</translation>
        </message>
        <message>
            <source>Somebody joins</source>
            <translation>Inscrire quelqu’un</translation>
        </message>
        <message>
            <source>The group</source>
            <translation>Le groupe</translation>
        </message>
        <message>
            <source>Who was there</source>
            <translation>Qui était là</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>depuis le %1</translation>
        </message>
    </context>
    <context>
        <name>Heads</name>
        <message numerus="yes">
            <source>%n person(s) in all</source>
            <translation>
                <numerusform>Total : %n</numerusform>
                <numerusform>Total : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Hommes</translation>
        </message>
        <message>
            <source>Number only, sex and age unknown</source>
            <translation>Nombre seul, sexe et âge inconnus</translation>
        </message>
        <message>
            <source>People present</source>
            <translation>Personnes présentes</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Femmes</translation>
        </message>
        <message>
            <source>age unknown</source>
            <translation>âge inconnu</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <source>%1 were there already</source>
            <translation>%1 y étaient déjà</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) come in although something in them is odd.</source>
            <translation>
                <numerusform>%n ligne entre bien que quelque chose y soit étrange.</numerusform>
                <numerusform>%n lignes entrent bien que quelque chose y soit étrange.</numerusform>
            </translation>
        </message>
        <message>
            <source>A register is an Excel workbook with the sheets personnes, prestations, echelles and activites.</source>
            <translation>Un registre est un classeur Excel avec les feuilles personnes, prestations, echelles et activites.</translation>
        </message>
        <message>
            <source>Another workbook</source>
            <translation>Un autre classeur</translation>
        </message>
        <message>
            <source>Choose a register</source>
            <translation>Choisir un registre</translation>
        </message>
        <message>
            <source>Choose a workbook…</source>
            <translation>Choisir un classeur…</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Classeurs Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>Importer un registre</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Importation…</translation>
        </message>
        <message>
            <source>It is done</source>
            <translation>C’est fait</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>No row is refused.</source>
            <translation>Aucune ligne n’est refusée.</translation>
        </message>
        <message>
            <source>Nothing is written before you have seen what would come in.</source>
            <translation>Rien n’est écrit avant que vous ayez vu ce qui entrerait.</translation>
        </message>
        <message>
            <source>Reading the register…</source>
            <translation>Lecture du registre…</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refusées</translation>
        </message>
        <message>
            <source>Refused rows</source>
            <translation>Lignes refusées</translation>
        </message>
        <message>
            <source>Reported through</source>
            <translation>Déjà rapporté jusqu’à</translation>
        </message>
        <message>
            <source>Save the refused rows</source>
            <translation>Enregistrer les lignes refusées</translation>
        </message>
        <message>
            <source>Save them in a workbook…</source>
            <translation>Les enregistrer dans un classeur…</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Enregistré : %1</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>Voir les personnes</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>What happened up to that month was reported before Fieldapp, and never leaves again. Empty: nothing was.</source>
            <translation>Ce qui date de ce mois ou d’avant a été rapporté avant Fieldapp et ne repartira jamais. Vide : rien ne l’a été.</translation>
        </message>
        <message>
            <source>What would come in</source>
            <translation>Ce qui entrerait</translation>
        </message>
        <message>
            <source>activities</source>
            <translation>activités</translation>
        </message>
        <message>
            <source>people</source>
            <translation>personnes</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>questionnaires</translation>
        </message>
        <message>
            <source>services</source>
            <translation>prestations</translation>
        </message>
    </context>
    <context>
        <name>Known</name>
        <message numerus="yes">
            <source>%n file(s) look alike. Nothing is merged without you.</source>
            <translation>
                <numerusform>%n dossier ressemble. Rien n’est réuni sans vous.</numerusform>
                <numerusform>%n dossiers se ressemblent. Rien n’est réuni sans vous.</numerusform>
            </translation>
        </message>
        <message>
            <source>Already known?</source>
            <translation>Déjà connue ?</translation>
        </message>
        <message>
            <source>It is the same</source>
            <translation>C’est elle</translation>
        </message>
        <message>
            <source>Somebody else</source>
            <translation>Une autre</translation>
        </message>
        <message>
            <source>To decide: their card, or their mother’s first name.</source>
            <translation>Pour trancher : sa carte, ou le prénom de sa mère.</translation>
        </message>
    </context>
    <context>
        <name>ListEntry</name>
        <message>
            <source>%1 is written down.</source>
            <translation>%1 est sur la liste.</translation>
        </message>
        <message>
            <source>%1 pers.</source>
            <translation>%1 pers.</translation>
        </message>
        <message numerus="yes">
            <source>%n household(s)</source>
            <translation>
                <numerusform>foyers : %n</numerusform>
                <numerusform>foyers : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n member(s)</source>
            <translation>
                <numerusform>leurs membres : %n</numerusform>
                <numerusform>leurs membres : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance sheet…</source>
            <translation>Feuille de présence…</translation>
        </message>
        <message>
            <source>Blank: this person only.</source>
            <translation>Vide : cette personne seulement.</translation>
        </message>
        <message>
            <source>Count people without a name…</source>
            <translation>Compter les personnes sans nom…</translation>
        </message>
        <message>
            <source>Distribution or attendance list</source>
            <translation>Distribution ou liste de présence</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <source>Open the list</source>
            <translation>Ouvrir la liste</translation>
        </message>
        <message>
            <source>People in the household</source>
            <translation>Personnes du foyer</translation>
        </message>
        <message>
            <source>Quantity each</source>
            <translation>Quantité par personne</translation>
        </message>
        <message>
            <source>Register quickly</source>
            <translation>Inscrire rapidement</translation>
        </message>
        <message>
            <source>Save the attendance sheet</source>
            <translation>Enregistrer la feuille de présence</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>Feuille enregistrée : %1</translation>
        </message>
        <message>
            <source>Take the line off</source>
            <translation>Retirer la ligne</translation>
        </message>
        <message>
            <source>The line is taken off.</source>
            <translation>La ligne est retirée.</translation>
        </message>
        <message>
            <source>Write down</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Written down</source>
            <translation>Sur la liste</translation>
        </message>
        <message>
            <source>given the same on %1</source>
            <translation>même service le %1</translation>
        </message>
    </context>
    <context>
        <name>Merge</name>
        <message>
            <source>%1 holds a refusal that will hold for both: %2.</source>
            <translation>Un refus noté dans %1 vaudra pour les deux : %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n appointment(s)</source>
            <translation>
                <numerusform>rendez-vous : %n</numerusform>
                <numerusform>rendez-vous : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n group(s)</source>
            <translation>
                <numerusform>groupes : %n</numerusform>
                <numerusform>groupes : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s)</source>
            <translation>
                <numerusform>papiers joints : %n</numerusform>
                <numerusform>papiers joints : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questionnaire(s)</source>
            <translation>
                <numerusform>questionnaires : %n</numerusform>
                <numerusform>questionnaires : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n service(s)</source>
            <translation>
                <numerusform>services : %n</numerusform>
                <numerusform>services : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s)</source>
            <translation>
                <numerusform>étapes : %n</numerusform>
                <numerusform>étapes : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Both files are one now. They can be taken apart at any time.</source>
            <translation>Les deux dossiers n’en font plus qu’un. On peut les séparer à tout moment.</translation>
        </message>
        <message>
            <source>Closed on</source>
            <translation>Clôture</translation>
        </message>
        <message>
            <source>Find the other file</source>
            <translation>Trouver l’autre dossier</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Join into %1</source>
            <translation>Réunir dans %1</translation>
        </message>
        <message>
            <source>Join two files</source>
            <translation>Réunir deux dossiers</translation>
        </message>
        <message>
            <source>Keep %1 instead</source>
            <translation>Garder plutôt %1</translation>
        </message>
        <message>
            <source>Name, file number, card or phone of the other file</source>
            <translation>Nom, numéro, carte ou téléphone de l’autre dossier</translation>
        </message>
        <message>
            <source>The same in both: %1.</source>
            <translation>Identique dans les deux : %1.</translation>
        </message>
        <message>
            <source>They are two people</source>
            <translation>Ce sont deux personnes</translation>
        </message>
        <message>
            <source>Two people: they are not suggested again.</source>
            <translation>Deux personnes : elles ne seront plus proposées.</translation>
        </message>
        <message>
            <source>What they say differently</source>
            <translation>Ce qui diffère</translation>
        </message>
        <message>
            <source>Which file is the same person? Nothing is joined before you have compared both.</source>
            <translation>Quel dossier est celui de la même personne ? Rien n’est réuni avant que vous ayez comparé les deux.</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>clos le %1</translation>
        </message>
        <message>
            <source>is joined to it</source>
            <translation>lui est réuni</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>non noté</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>encore rien</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>opened on %1</source>
            <translation>ouvert le %1</translation>
        </message>
        <message>
            <source>stays</source>
            <translation>reste</translation>
        </message>
    </context>
    <context>
        <name>Mission</name>
        <message numerus="yes">
            <source>%n batch(es) received there wait(s) to be opened.</source>
            <translation>
                <numerusform>%n envoi reçu là-bas attend d’être ouvert.</numerusform>
                <numerusform>%n envois reçus là-bas attendent d’être ouverts.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more figure(s)</source>
            <translation>
                <numerusform>%n autre chiffre</numerusform>
                <numerusform>%n autres chiffres</numerusform>
            </translation>
        </message>
        <message>
            <source>Another computer of %1 still owes %2.</source>
            <translation>Un autre poste du site %1 doit encore %2.</translation>
        </message>
        <message>
            <source>Counted by the mission</source>
            <translation>Compté par la mission</translation>
        </message>
        <message>
            <source>Counted through %1.</source>
            <translation>Compté jusqu’à %1 inclus.</translation>
        </message>
        <message numerus="yes">
            <source>It lacks from this computer: %n batch(es), number %1.</source>
            <translation>
                <numerusform>Il lui manque %n envoi de ce poste, numéro %1.</numerusform>
                <numerusform>Il lui manque %n envois de ce poste, numéros %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its newest pack</source>
            <translation>Dernier dossier de la mission</translation>
        </message>
        <message>
            <source>Its programme cannot be used here, the one before stays in use: tell the mission.</source>
            <translation>Son programme n’est pas utilisable ici, le précédent reste en service : prévenez la mission.</translation>
        </message>
        <message>
            <source>Month, quarter or year</source>
            <translation>Mois, trimestre ou année</translation>
        </message>
        <message>
            <source>No month counted yet.</source>
            <translation>Aucun mois compté pour l’instant.</translation>
        </message>
        <message>
            <source>None came yet: this computer works with what it was set up with.</source>
            <translation>Aucun encore : ce poste travaille avec ce qui lui a été donné à l’installation.</translation>
        </message>
        <message>
            <source>Nothing is missing.</source>
            <translation>Rien ne manque.</translation>
        </message>
        <message>
            <source>Number %1, of %2.</source>
            <translation>Numéro %1, du %2.</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Ranger</translation>
        </message>
        <message>
            <source>Put away. The mission’s next notice shows here again.</source>
            <translation>Rangé. Le prochain message de la mission s’affichera ici.</translation>
        </message>
        <message>
            <source>Said by the mission on %1.</source>
            <translation>Dit par la mission le %1.</translation>
        </message>
        <message>
            <source>The mission adds up all computers of a site: its figure may be larger than the one sent from here.</source>
            <translation>La mission additionne tous les postes d’un site : son chiffre peut dépasser celui envoyé d’ici.</translation>
        </message>
        <message>
            <source>The mission counts what this computer sent up to batch %1, nothing later: call them.</source>
            <translation>La mission compte ce que ce poste a envoyé jusqu’à l’envoi %1, rien après : appelez-la.</translation>
        </message>
        <message>
            <source>The mission has not said yet what it counts. It comes with the receipts, once it has counted a month.</source>
            <translation>La mission n’a pas encore dit ce qu’elle compte. Cela vient avec les accusés, dès qu’un mois est compté.</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>Ce que dit la mission</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>compté par la mission</translation>
        </message>
        <message>
            <source>sent from here</source>
            <translation>envoyé d’ici</translation>
        </message>
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 est clos.</translation>
        </message>
        <message>
            <source>%1: new people %2, since the start %3</source>
            <translation>%1 : personnes nouvelles %2, depuis le début %3</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) are sealed and wait here. Only the mission can open them.</source>
            <translation>
                <numerusform>%n chiffre est scellé et attend ici. Seule la mission peut l’ouvrir.</numerusform>
                <numerusform>%n chiffres sont scellés et attendent ici. Seule la mission peut les ouvrir.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late entry(ies) of earlier months leave with this one.</source>
            <translation>
                <numerusform>%n saisie tardive d’un mois passé part avec celui-ci.</numerusform>
                <numerusform>%n saisies tardives des mois passés partent avec celui-ci.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older month(s)</source>
            <translation>
                <numerusform>%n mois plus ancien</numerusform>
                <numerusform>%n mois plus anciens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) refused statistics: counted in the total, nowhere else.</source>
            <translation>
                <numerusform>%n personne a refusé les statistiques : comptée dans le total, nulle part ailleurs.</numerusform>
                <numerusform>%n personnes ont refusé les statistiques : comptées dans le total, nulle part ailleurs.</numerusform>
            </translation>
        </message>
        <message>
            <source>A number with ≈ is near the true one.</source>
            <translation>Un nombre précédé de ≈ est proche du vrai.</translation>
        </message>
        <message>
            <source>Age by sex and group leaves with the year, at the end of %1.</source>
            <translation>L’âge par sexe et public partira avec l’année, fin %1.</translation>
        </message>
        <message>
            <source>All months</source>
            <translation>Tous les mois</translation>
        </message>
        <message>
            <source>Before closing</source>
            <translation>Avant de clôturer</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Check passed</source>
            <translation>Contrôle réussi</translation>
        </message>
        <message>
            <source>Checked side by side with everything sent before: %1 closings.</source>
            <translation>Contrôlé en rapprochant tout ce qui est déjà parti ; clôtures : %1.</translation>
        </message>
        <message>
            <source>Checked; nothing was sent before it.</source>
            <translation>Contrôlé ; rien n’était parti avant.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Clôturer</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Clôturer %1</translation>
        </message>
        <message>
            <source>Closing fixes these numbers. A late entry leaves with %1.</source>
            <translation>Clôturer fige ces nombres. Une saisie tardive partira avec %1.</translation>
        </message>
        <message>
            <source>Closing the month…</source>
            <translation>Clôture du mois…</translation>
        </message>
        <message>
            <source>Drawing and checking the figures…</source>
            <translation>Préparation et contrôle des chiffres…</translation>
        </message>
        <message>
            <source>Each number is rounded to a multiple of %1, up or down, so that nobody can be recognised.</source>
            <translation>Chaque nombre est arrondi à un multiple de %1, dans les deux sens, pour que personne ne soit reconnu.</translation>
        </message>
        <message>
            <source>Exact figures, refusals of statistics included, for the cell only.</source>
            <translation>Chiffres exacts, refus des statistiques compris, pour la cellule seulement.</translation>
        </message>
        <message>
            <source>Figures of fewer than %1 people are masked (·), and others with them so that none can be worked out.</source>
            <translation>Les chiffres de moins de %1 personnes sont masqués (·), et d’autres avec eux pour que rien ne se recalcule.</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Définitif</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Go to sending</source>
            <translation>Aller à l’envoi</translation>
        </message>
        <message>
            <source>Looking through the month…</source>
            <translation>Relecture du mois…</translation>
        </message>
        <message>
            <source>Month submitted.</source>
            <translation>Mois soumis.</translation>
        </message>
        <message>
            <source>Month validated.</source>
            <translation>Mois validé.</translation>
        </message>
        <message>
            <source>Monthly sheet</source>
            <translation>Fiche mensuelle</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>More detail (sex by age, services one by one) leaves with the quarter, at the end of %1.</source>
            <translation>Plus de détail (sexe et âge, services un à un) partira avec le trimestre, fin %1.</translation>
        </message>
        <message>
            <source>Never leaves</source>
            <translation>Ne part jamais</translation>
        </message>
        <message>
            <source>New people by month</source>
            <translation>Personnes nouvelles par mois</translation>
        </message>
        <message>
            <source>New people by month, exact, for the cell only</source>
            <translation>Personnes nouvelles par mois, exactes, pour la cellule seulement</translation>
        </message>
        <message>
            <source>No figure leaves with this month.</source>
            <translation>Aucun chiffre ne part avec ce mois.</translation>
        </message>
        <message numerus="yes">
            <source>Nobody can be recognised, even by putting the %n month(s) already sent side by side.</source>
            <translation>
                <numerusform>Personne n’est reconnaissable, même en rapprochant le mois déjà publié (%n).</numerusform>
                <numerusform>Personne n’est reconnaissable, même en rapprochant les %n mois déjà publiés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody can be recognised.</source>
            <translation>Personne n’est reconnaissable.</translation>
        </message>
        <message>
            <source>Not closed</source>
            <translation>Pas clôturé</translation>
        </message>
        <message>
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>Rien à rapporter encore. La première séance ouvre le premier mois.</translation>
        </message>
        <message>
            <source>Numbers of few people are masked (·), and others with them, so that nobody can be recognised.</source>
            <translation>Les nombres de peu de personnes sont masqués (·), et d’autres avec eux, pour que personne ne soit reconnu.</translation>
        </message>
        <message>
            <source>People followed</source>
            <translation>Personnes suivies</translation>
        </message>
        <message>
            <source>People leave as rows only in groups of %1 or more who look alike.</source>
            <translation>Les lignes par personne ne partent que par groupes semblables d’au moins %1.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>Personnes depuis le début</translation>
        </message>
        <message>
            <source>People who leave as one coarse row each, in groups who look alike: %1.</source>
            <translation>Personnes qui partent chacune en une ligne grossière, par groupes semblables : %1.</translation>
        </message>
        <message>
            <source>People who left as one coarse row each: %1.</source>
            <translation>Personnes parties chacune en une ligne peu détaillée : %1.</translation>
        </message>
        <message>
            <source>People who refused statistics, counted nowhere: %1.</source>
            <translation>Personnes qui ont refusé les statistiques, comptées nulle part : %1.</translation>
        </message>
        <message>
            <source>People who wait until enough others look alike: %1.</source>
            <translation>Personnes qui attendent d’être assez nombreuses à se ressembler : %1.</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Préparer %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Rounded to a multiple of %1, up or down; the rest is carried over, as a rule no more than %2.</source>
            <translation>Arrondi à un multiple de %1, dans les deux sens ; le reste est reporté, en règle générale %2 au plus.</translation>
        </message>
        <message>
            <source>Rows, one coarse line a person, leave with the quarter, at the end of %1.</source>
            <translation>Les lignes par personne, peu détaillées, partent avec le trimestre, fin %1.</translation>
        </message>
        <message>
            <source>See</source>
            <translation>Voir</translation>
        </message>
        <message numerus="yes">
            <source>See the %n other figure(s)</source>
            <translation>
                <numerusform>Voir l’autre chiffre (%n)</numerusform>
                <numerusform>Voir les %n autres chiffres</numerusform>
            </translation>
        </message>
        <message>
            <source>See what will leave</source>
            <translation>Voir ce qui partira</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Services since the start</source>
            <translation>Services depuis le début</translation>
        </message>
        <message>
            <source>Sheet of the month</source>
            <translation>Fiche du mois</translation>
        </message>
        <message>
            <source>Submit</source>
            <translation>Soumettre</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>The coordinator closes the months.</source>
            <translation>La coordination clôture les mois.</translation>
        </message>
        <message>
            <source>The mark is taken back.</source>
            <translation>La marque est retirée.</translation>
        </message>
        <message>
            <source>The month stays open and work goes on. Once the mission has changed this, prepare it again.</source>
            <translation>Le mois reste ouvert et le travail continue. Quand la mission aura changé cela, préparez-le de nouveau.</translation>
        </message>
        <message>
            <source>Validate</source>
            <translation>Valider</translation>
        </message>
        <message>
            <source>What is dated up to %1 and written by now is counted, once.</source>
            <translation>Ce qui est daté jusqu’au %1 et saisi à ce jour est compté, une seule fois.</translation>
        </message>
        <message>
            <source>What is still on paper can be typed first; what comes later leaves with the next month.</source>
            <translation>Ce qui reste sur papier peut être saisi d’abord ; ce qui vient après partira avec le mois suivant.</translation>
        </message>
        <message>
            <source>What left</source>
            <translation>Ce qui est parti</translation>
        </message>
        <message>
            <source>What protection cost</source>
            <translation>Coût de la protection</translation>
        </message>
        <message>
            <source>What protection costs</source>
            <translation>Coût de la protection</translation>
        </message>
        <message>
            <source>What will leave, and nothing else</source>
            <translation>Ce qui partira, et rien d’autre</translation>
        </message>
        <message>
            <source>can be closed</source>
            <translation>peut être clos</translation>
        </message>
        <message>
            <source>closed on %1 by %2</source>
            <translation>clos le %1 par %2</translation>
        </message>
        <message>
            <source>exact dates and ages</source>
            <translation>dates et âges exacts</translation>
        </message>
        <message>
            <source>names, file numbers</source>
            <translation>noms, numéros de dossier</translation>
        </message>
        <message>
            <source>notes and free words</source>
            <translation>notes et textes libres</translation>
        </message>
        <message>
            <source>open</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>quarter %1 of %2</source>
            <translation>trimestre %1 de %2</translation>
        </message>
        <message>
            <source>set aside by the mission</source>
            <translation>mis de côté par la mission</translation>
        </message>
        <message>
            <source>submitted by %1 on %2</source>
            <translation>soumis par %1 le %2</translation>
        </message>
        <message>
            <source>validated by %1 on %2</source>
            <translation>validé par %1 le %2</translation>
        </message>
        <message>
            <source>waits for the month before</source>
            <translation>attend le mois d’avant</translation>
        </message>
        <message>
            <source>written, corrected or cancelled since: %1</source>
            <translation>saisi, corrigé ou annulé depuis : %1</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>année %1</translation>
        </message>
    </context>
    <context>
        <name>Office</name>
        <message numerus="yes">
            <source>%n batch(es) without receipt</source>
            <translation>
                <numerusform>%n envoi sans accusé de réception</numerusform>
                <numerusform>%n envois sans accusé de réception</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n closing(s) of a file to sign</source>
            <translation>
                <numerusform>%n clôture de dossier à valider</numerusform>
                <numerusform>%n clôtures de dossiers à valider</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>il y a %n jour</numerusform>
                <numerusform>il y a %n jours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n emergency opening(s) without consent</source>
            <translation>
                <numerusform>%n ouverture d’urgence sans accord</numerusform>
                <numerusform>%n ouvertures d’urgence sans accord</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s) to close</source>
            <translation>
                <numerusform>%n mois à clore</numerusform>
                <numerusform>%n mois à clore</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) not typed</source>
            <translation>
                <numerusform>%n formulaire papier non saisi</numerusform>
                <numerusform>%n formulaires papier non saisis</numerusform>
            </translation>
        </message>
        <message>
            <source>A stick is enough.</source>
            <translation>Une clé USB suffit.</translation>
        </message>
        <message>
            <source>All months are closed, all batches are proved, the copies are fresh.</source>
            <translation>Les mois sont clos, les envois prouvés, les copies récentes.</translation>
        </message>
        <message>
            <source>For the office</source>
            <translation>Pour le bureau</translation>
        </message>
        <message>
            <source>Last copy outside this laptop</source>
            <translation>Dernière copie hors de ce poste</translation>
        </message>
        <message>
            <source>No copy outside this laptop yet</source>
            <translation>Pas encore de copie hors de ce poste</translation>
        </message>
        <message>
            <source>The recovery drill is due</source>
            <translation>L’exercice de récupération est à faire</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>depuis le %1</translation>
        </message>
    </context>
    <context>
        <name>Outcomes</name>
        <message>
            <source>%1 d: %2</source>
            <translation>%1 j : %2</translation>
        </message>
        <message numerus="yes">
            <source>%n asked twice</source>
            <translation>
                <numerusform>%n avec deux scores comparables</numerusform>
                <numerusform>%n avec deux scores comparables</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n came</source>
            <translation>
                <numerusform>%n venue</numerusform>
                <numerusform>%n venues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could be asked</source>
            <translation>
                <numerusform>%n à qui le poser</numerusform>
                <numerusform>%n à qui le poser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left out (refused statistics or questionnaires)</source>
            <translation>
                <numerusform>%n hors compte (statistiques ou questionnaires refusés)</numerusform>
                <numerusform>%n hors compte (statistiques ou questionnaires refusés)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left without being seen</source>
            <translation>
                <numerusform>%n repartie sans être reçue</numerusform>
                <numerusform>%n reparties sans être reçues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n opened</source>
            <translation>
                <numerusform>%n dossier ouvert</numerusform>
                <numerusform>%n dossiers ouverts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with a first score</source>
            <translation>
                <numerusform>%n avec un premier score</numerusform>
                <numerusform>%n avec un premier score</numerusform>
            </translation>
        </message>
        <message>
            <source>A change is %1 points or more.</source>
            <translation>Un changement compte à partir de %1 points.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Days between a service and its entry</source>
            <translation>Jours entre une prestation et sa saisie</translation>
        </message>
        <message>
            <source>Fewer than %1 people were asked twice in a like manner: nothing is said of so few.</source>
            <translation>Moins de %1 personnes ont répondu deux fois de la même façon : on ne dit rien de si peu.</translation>
        </message>
        <message>
            <source>First score only: %1</source>
            <translation>Un premier score seulement : %1</translation>
        </message>
        <message>
            <source>Median at first %1, last %2, change %3 (half of them between brackets)</source>
            <translation>Médiane au début %1, à la fin %2, changement %3 (la moitié des personnes entre parenthèses)</translation>
        </message>
        <message>
            <source>No questionnaire was answered by the people who came in this time.</source>
            <translation>Les personnes venues dans cette période n’ont répondu à aucun questionnaire.</translation>
        </message>
        <message>
            <source>Nobody agreed on how many points of it are a change, and the cell has too few of its own scores.</source>
            <translation>Personne ne s’accorde sur le nombre de points qui font un changement, et la cellule a trop peu de scores à elle.</translation>
        </message>
        <message>
            <source>Open files</source>
            <translation>Dossiers ouverts</translation>
        </message>
        <message>
            <source>Opened from</source>
            <translation>Ouverts du</translation>
        </message>
        <message>
            <source>Outcomes and work</source>
            <translation>Résultats et travail</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Sessions by counsellor</source>
            <translation>Séances par personne de l’équipe</translation>
        </message>
        <message>
            <source>Sessions by week</source>
            <translation>Séances par semaine</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>The work</source>
            <translation>Le travail</translation>
        </message>
        <message>
            <source>Waiting room</source>
            <translation>Salle d’attente</translation>
        </message>
        <message>
            <source>What changed during care</source>
            <translation>Ce qui a changé pendant le suivi</translation>
        </message>
        <message>
            <source>asked again in another language or manner</source>
            <translation>reposé dans une autre langue ou d’une autre façon</translation>
        </message>
        <message>
            <source>better</source>
            <translation>mieux</translation>
        </message>
        <message>
            <source>half within %1 min, nine out of ten within %2 min</source>
            <translation>la moitié en %1 min, neuf sur dix en %2 min</translation>
        </message>
        <message>
            <source>later: %1</source>
            <translation>plus tard : %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>pas de changement net</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>personne</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>still followed, not asked again yet</source>
            <translation>encore suivie, pas encore reposé</translation>
        </message>
        <message>
            <source>to</source>
            <translation>au</translation>
        </message>
        <message>
            <source>too few answers</source>
            <translation>trop peu de réponses</translation>
        </message>
        <message>
            <source>worse</source>
            <translation>moins bien</translation>
        </message>
        <message>
            <source>“Better” means better during care, not thanks to it: many people who only wait get better too. Results are compared in the same version, language and manner only.</source>
            <translation>« Mieux » veut dire mieux pendant le suivi, pas grâce à lui : beaucoup de personnes qui ne font qu’attendre vont mieux aussi. On ne compare que la même version, dans la même langue et de la même façon.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>%1 is typed.</source>
            <translation>%1 est saisi.</translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) to print: %1 to %2</source>
            <translation>
                <numerusform>Formulaires à imprimer : %n, de %1 à %2</numerusform>
                <numerusform>Formulaires à imprimer : %n, de %1 à %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left to type</source>
            <translation>
                <numerusform>à saisir : %n</numerusform>
                <numerusform>à saisir : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n typed in this stack</source>
            <translation>
                <numerusform>saisis de cette pile : %n</numerusform>
                <numerusform>saisis de cette pile : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Drawing the forms…</source>
            <translation>Mise en page des formulaires…</translation>
        </message>
        <message>
            <source>Enter types this paper, Delete says why it never will be typed.</source>
            <translation>Entrée saisit ce papier, Suppr dit pourquoi il ne le sera jamais.</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pour</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formulaire</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Combien</translation>
        </message>
        <message>
            <source>In</source>
            <translation>En</translation>
        </message>
        <message>
            <source>Make it void</source>
            <translation>Annuler ce papier</translation>
        </message>
        <message>
            <source>No paper waits to be typed.</source>
            <translation>Aucun papier n’attend d’être saisi.</translation>
        </message>
        <message>
            <source>No paper was made void.</source>
            <translation>Aucun papier n’a été annulé.</translation>
        </message>
        <message>
            <source>Nothing was typed from paper yet.</source>
            <translation>Rien n’a encore été saisi depuis le papier.</translation>
        </message>
        <message>
            <source>Paper forms</source>
            <translation>Formulaires papier</translation>
        </message>
        <message>
            <source>Print blank…</source>
            <translation>Imprimer des vierges…</translation>
        </message>
        <message>
            <source>Printed as version %1; this is version %2.</source>
            <translation>Imprimé en version %1 ; voici la version %2.</translation>
        </message>
        <message>
            <source>Save the blank forms</source>
            <translation>Enregistrer les formulaires vierges</translation>
        </message>
        <message>
            <source>Save, and the next</source>
            <translation>Enregistrer, au suivant</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>Numéro de série</translation>
        </message>
        <message>
            <source>Serial number of the paper</source>
            <translation>Numéro de série du papier</translation>
        </message>
        <message>
            <source>Serial numbers</source>
            <translation>Numéros de série</translation>
        </message>
        <message>
            <source>The paper is void.</source>
            <translation>Le papier est annulé.</translation>
        </message>
        <message>
            <source>To type</source>
            <translation>À saisir</translation>
        </message>
        <message>
            <source>Type a stack</source>
            <translation>Saisir une pile</translation>
        </message>
        <message>
            <source>Type or scan it; Enter alone takes %1.</source>
            <translation>Tapez-le ou scannez-le ; Entrée seule prend %1.</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Saisis</translation>
        </message>
        <message>
            <source>Void</source>
            <translation>Annulés</translation>
        </message>
        <message>
            <source>Why it will not be typed</source>
            <translation>Pourquoi il ne sera pas saisi</translation>
        </message>
        <message>
            <source>printed on %1</source>
            <translation>imprimé le %1</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%n person(s) found. A year or a file number narrows the search.</source>
            <translation>
                <numerusform>%n personne trouvée. Une année ou un numéro de dossier précisent la recherche.</numerusform>
                <numerusform>%n personnes trouvées. Une année ou un numéro de dossier précisent la recherche.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s) old</source>
            <translation>
                <numerusform>%n an</numerusform>
                <numerusform>%n ans</numerusform>
            </translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Âge</translation>
        </message>
        <message>
            <source>Another word narrows the search.</source>
            <translation>Un mot de plus précise la recherche.</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Clos</translation>
        </message>
        <message>
            <source>Closed on %1</source>
            <translation>Dossier clos le %1</translation>
        </message>
        <message>
            <source>Discreet list</source>
            <translation>Liste discrète</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Toute la cellule</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>Chercher une personne</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>Import a register</source>
            <translation>Importer un registre</translation>
        </message>
        <message>
            <source>In the notes</source>
            <translation>Dans les notes</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Dernier contact</translation>
        </message>
        <message>
            <source>Less certain</source>
            <translation>Moins sûr</translation>
        </message>
        <message>
            <source>Look for doubles</source>
            <translation>Chercher les doublons</translation>
        </message>
        <message>
            <source>My files</source>
            <translation>Mes dossiers</translation>
        </message>
        <message>
            <source>Name, file number or year of birth</source>
            <translation>Nom, numéro de dossier ou année de naissance</translation>
        </message>
        <message>
            <source>Name, file number, card, phone or year of birth</source>
            <translation>Nom, dossier, carte, téléphone ou année de naissance</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Ensuite</translation>
        </message>
        <message>
            <source>Nobody fits these filters.</source>
            <translation>Personne ne correspond à ces filtres.</translation>
        </message>
        <message>
            <source>Nobody found. Try another spelling, a year of birth or the file number.</source>
            <translation>Aucune personne trouvée. Essayez une autre écriture, une année de naissance ou le numéro de dossier.</translation>
        </message>
        <message>
            <source>Nobody here yet.</source>
            <translation>Personne ici pour l’instant.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouverts</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>Site</translation>
        </message>
        <message>
            <source>Something due</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>Take the filters away</source>
            <translation>Enlever les filtres</translation>
        </message>
        <message>
            <source>Why it was closed</source>
            <translation>Motif de clôture</translation>
        </message>
        <message numerus="yes">
            <source>about %n year(s) old</source>
            <translation>
                <numerusform>environ %n an</numerusform>
                <numerusform>environ %n ans</numerusform>
            </translation>
        </message>
        <message>
            <source>age not recorded</source>
            <translation>âge non noté</translation>
        </message>
        <message>
            <source>today or overdue</source>
            <translation>aujourd’hui ou en retard</translation>
        </message>
        <message>
            <source>within 30 days</source>
            <translation>sous 30 jours</translation>
        </message>
        <message>
            <source>within 7 days</source>
            <translation>sous 7 jours</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>Agreements</source>
            <translation>Accords</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>Accords enregistrés.</translation>
        </message>
        <message>
            <source>At a glance</source>
            <translation>Repères</translation>
        </message>
        <message>
            <source>Change agreements</source>
            <translation>Modifier les accords</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>Clôturer le dossier</translation>
        </message>
        <message>
            <source>Closing signed off.</source>
            <translation>Clôture validée.</translation>
        </message>
        <message>
            <source>Contact safely: %1</source>
            <translation>Contact sans danger : %1</translation>
        </message>
        <message>
            <source>File closed on %1.</source>
            <translation>Dossier clos le %1.</translation>
        </message>
        <message>
            <source>File closed.</source>
            <translation>Dossier clos.</translation>
        </message>
        <message>
            <source>File open again.</source>
            <translation>Dossier rouvert.</translation>
        </message>
        <message>
            <source>Find a person…</source>
            <translation>Chercher une personne…</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Nouvelle séance</translation>
        </message>
        <message>
            <source>No agreement to keep a file: nothing new can be recorded. Change agreements mends it.</source>
            <translation>Pas d’accord pour garder un dossier : rien de nouveau ne peut être noté. « Modifier les accords » y remédie.</translation>
        </message>
        <message>
            <source>Open the file again</source>
            <translation>Rouvrir le dossier</translation>
        </message>
        <message>
            <source>Other…</source>
            <translation>Autre…</translation>
        </message>
        <message>
            <source>Phone: %1</source>
            <translation>Téléphone : %1</translation>
        </message>
        <message>
            <source>Referent</source>
            <translation>Référent·e</translation>
        </message>
        <message>
            <source>Referral saved.</source>
            <translation>Référencement enregistré.</translation>
        </message>
        <message>
            <source>Risk: %1</source>
            <translation>Risque : %1</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save the agreements</source>
            <translation>Enregistrer les accords</translation>
        </message>
        <message>
            <source>Save the referral</source>
            <translation>Enregistrer le référencement</translation>
        </message>
        <message>
            <source>Save the service</source>
            <translation>Enregistrer le service</translation>
        </message>
        <message>
            <source>Save the session</source>
            <translation>Enregistrer la séance</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Enregistré : %1</translation>
        </message>
        <message>
            <source>Service saved.</source>
            <translation>Service enregistré.</translation>
        </message>
        <message>
            <source>Session saved.</source>
            <translation>Séance enregistrée.</translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Histoire</translation>
        </message>
        <message>
            <source>Take care (%1)</source>
            <translation>Vigilance (%1)</translation>
        </message>
        <message>
            <source>To do</source>
            <translation>À faire</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>suivi</translation>
        </message>
        <message>
            <source>may be contacted</source>
            <translation>peut être recontacté·e</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>no follow-up</source>
            <translation>pas de suivi</translation>
        </message>
        <message>
            <source>no questionnaires</source>
            <translation>pas de questionnaires</translation>
        </message>
        <message>
            <source>no sharing</source>
            <translation>pas de partage</translation>
        </message>
        <message>
            <source>no statistics</source>
            <translation>pas de statistiques</translation>
        </message>
        <message>
            <source>not to be contacted</source>
            <translation>ne pas recontacter</translation>
        </message>
        <message>
            <source>questionnaires</source>
            <translation>questionnaires</translation>
        </message>
        <message>
            <source>sharing with partners</source>
            <translation>partage avec les partenaires</translation>
        </message>
        <message>
            <source>statistics</source>
            <translation>statistiques</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
    </context>
    <context>
        <name>PersonVerbs</name>
        <message>
            <source>Add a scanned paper or photo…</source>
            <translation>Joindre un papier scanné ou une photo…</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>Accords et droits…</translation>
        </message>
        <message>
            <source>Book an appointment…</source>
            <translation>Prendre rendez-vous…</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>Corriger l’identification…</translation>
        </message>
        <message>
            <source>Join with another file…</source>
            <translation>Réunir avec un autre dossier…</translation>
        </message>
        <message>
            <source>Look in the directory…</source>
            <translation>Chercher dans l’annuaire…</translation>
        </message>
        <message>
            <source>Note a partner’s answer…</source>
            <translation>Noter la réponse d’un partenaire…</translation>
        </message>
        <message>
            <source>Questionnaire…</source>
            <translation>Questionnaire…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>Montrer ou copier son dossier…</translation>
        </message>
        <message>
            <source>Show to the person…</source>
            <translation>Montrer à la personne…</translation>
        </message>
        <message>
            <source>Transfer to another site…</source>
            <translation>Transférer vers un autre site…</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message>
            <source>An event here explains it</source>
            <translation>Un événement ici l’explique</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Questions répondues</translation>
        </message>
        <message>
            <source>Answered. It leaves with the next daily sending.</source>
            <translation>Réponse notée. Elle part avec le prochain envoi quotidien.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Répondre…</translation>
        </message>
        <message>
            <source>Corrected in the closing of</source>
            <translation>Corrigé dans la clôture de</translation>
        </message>
        <message>
            <source>Corrected in the closing of…</source>
            <translation>Corrigé dans la clôture de…</translation>
        </message>
        <message>
            <source>It does not agree with another register of the mission: which is right?</source>
            <translation>Il ne concorde pas avec un autre registre de la mission : lequel est juste ?</translation>
        </message>
        <message>
            <source>It is zero: is that so?</source>
            <translation>Il est à zéro : est-ce bien cela ?</translation>
        </message>
        <message>
            <source>It looks high to the mission: what explains it?</source>
            <translation>Il paraît élevé à la mission : qu’est-ce qui l’explique ?</translation>
        </message>
        <message>
            <source>It looks low to the mission: what explains it?</source>
            <translation>Il paraît faible à la mission : qu’est-ce qui l’explique ?</translation>
        </message>
        <message>
            <source>Late entries came with it</source>
            <translation>Des saisies tardives s’y ajoutent</translation>
        </message>
        <message>
            <source>Perhaps counted twice</source>
            <translation>Peut-être compté deux fois</translation>
        </message>
        <message>
            <source>Questions of the mission</source>
            <translation>Questions de la mission</translation>
        </message>
        <message>
            <source>Staff was away</source>
            <translation>Du personnel était absent</translation>
        </message>
        <message>
            <source>The figure is right</source>
            <translation>Le chiffre est juste</translation>
        </message>
        <message numerus="yes">
            <source>The mission asks about %n figure(s).</source>
            <translation>
                <numerusform>La mission pose une question sur %n chiffre.</numerusform>
                <numerusform>La mission pose des questions sur %n chiffres.</numerusform>
            </translation>
        </message>
        <message>
            <source>The mission asks about figures, never about people. An answer leaves with the next daily sending.</source>
            <translation>La mission pose des questions sur des chiffres, jamais sur des personnes. La réponse part avec le prochain envoi quotidien.</translation>
        </message>
        <message>
            <source>The mission asks nothing at the moment.</source>
            <translation>La mission ne demande rien pour le moment.</translation>
        </message>
        <message>
            <source>The mission asks to confirm it.</source>
            <translation>La mission demande de le confirmer.</translation>
        </message>
        <message>
            <source>There was a campaign</source>
            <translation>Il y a eu une campagne</translation>
        </message>
        <message>
            <source>asked on %1</source>
            <translation>posée le %1</translation>
        </message>
        <message>
            <source>corrected in the closing of %1</source>
            <translation>corrigé dans la clôture du mois (%1)</translation>
        </message>
        <message>
            <source>leaves with the next daily sending</source>
            <translation>part avec le prochain envoi quotidien</translation>
        </message>
        <message>
            <source>sealed, on its way</source>
            <translation>scellée, en route</translation>
        </message>
    </context>
    <context>
        <name>Referral</name>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>envoyés : %n</numerusform>
                <numerusform>envoyés : %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without news</source>
            <translation>
                <numerusform>sans nouvelles : %n</numerusform>
                <numerusform>sans nouvelles : %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer of a partner</source>
            <translation>Réponse d’un partenaire</translation>
        </message>
        <message>
            <source>Answer saved: %1.</source>
            <translation>Réponse enregistrée : %1.</translation>
        </message>
        <message>
            <source>By partner, 12 months</source>
            <translation>Par partenaire, 12 mois</translation>
        </message>
        <message>
            <source>Code of a slip, or partner</source>
            <translation>Code d’une fiche, ou partenaire</translation>
        </message>
        <message>
            <source>Every partner answered in time. Type the code of a slip to note an answer.</source>
            <translation>Tous les partenaires ont répondu à temps. Écrivez le code d’une fiche pour noter une réponse.</translation>
        </message>
        <message>
            <source>No news</source>
            <translation>Sans nouvelles</translation>
        </message>
        <message>
            <source>No referral here yet. It begins on a person’s page: Referral.</source>
            <translation>Aucun référencement ici pour l’instant. Il commence sur la page d’une personne : Référencement.</translation>
        </message>
        <message>
            <source>Nothing found. A code has seven signs, like 7K2-M9Q-X.</source>
            <translation>Rien trouvé. Un code a sept signes, comme 7K2-M9Q-X.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partenaires</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>Référencements</translation>
        </message>
        <message>
            <source>Save the answer</source>
            <translation>Enregistrer la réponse</translation>
        </message>
        <message>
            <source>Save the slip</source>
            <translation>Enregistrer la fiche</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis le</translation>
        </message>
        <message>
            <source>Slip French–Arabic (PDF)…</source>
            <translation>Fiche français–arabe (PDF)…</translation>
        </message>
        <message>
            <source>Slip French–English (PDF)…</source>
            <translation>Fiche français–anglais (PDF)…</translation>
        </message>
        <message>
            <source>Slip saved. Print it, give it to the person, then delete the file (Settings, files that were written).</source>
            <translation>Fiche enregistrée. Imprimez-la, donnez-la à la personne, puis supprimez le fichier (Réglages, fichiers écrits).</translation>
        </message>
        <message>
            <source>The first %1 are shown; type a partner to narrow.</source>
            <translation>Les %1 premiers sont montrés ; écrivez un partenaire pour préciser.</translation>
        </message>
        <message>
            <source>The partner’s words</source>
            <translation>Les mots du partenaire</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Where it stands now</source>
            <translation>Où en est-on</translation>
        </message>
        <message>
            <source>Why refused</source>
            <translation>Pourquoi refusée</translation>
        </message>
        <message numerus="yes">
            <source>accepted after %n day(s), as a median</source>
            <translation>
                <numerusform>acceptation en %n j (médiane)</numerusform>
                <numerusform>acceptation en %n j (médiane)</numerusform>
            </translation>
        </message>
        <message>
            <source>no news since %1</source>
            <translation>sans nouvelles depuis le %1</translation>
        </message>
        <message>
            <source>sent on %1</source>
            <translation>envoyé le %1</translation>
        </message>
    </context>
    <context>
        <name>Registration</name>
        <message>
            <source>Back to the consent</source>
            <translation>Revenir aux accords</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>File opened.</source>
            <translation>Dossier ouvert.</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <source>Save the person</source>
            <translation>Enregistrer la personne</translation>
        </message>
        <message>
            <source>consent first</source>
            <translation>l’accord d’abord</translation>
        </message>
    </context>
    <context>
        <name>Rights</name>
        <message>
            <source>%1 was told</source>
            <translation>%1 a été prévenu·e</translation>
        </message>
        <message>
            <source>%1 · CNDP authorisation %2</source>
            <translation>%1 · autorisation CNDP %2</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) erased. Save the proof.</source>
            <translation>
                <numerusform>%n dossier effacé. Enregistrez la preuve.</numerusform>
                <numerusform>%n dossiers effacés. Enregistrez la preuve.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) go for good, with their keys. It cannot be taken back. Copy: “%1”</source>
            <translation>
                <numerusform>%n dossier disparaît pour toujours, avec ses clés. On ne peut pas revenir en arrière. Recopiez : « %1 »</numerusform>
                <numerusform>%n dossiers disparaissent pour toujours, avec leurs clés. On ne peut pas revenir en arrière. Recopiez : « %1 »</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n mois</numerusform>
                <numerusform>%n mois</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>A lost paper, a stolen laptop, something told to the wrong person: write it down, without a name.</source>
            <translation>Un papier perdu, un ordinateur volé, une information dite à la mauvaise personne : notez-le, sans nom.</translation>
        </message>
        <message>
            <source>Add somebody who must not know…</source>
            <translation>Ajouter quelqu’un qui ne doit pas savoir…</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>Accords</translation>
        </message>
        <message>
            <source>Agreements and rights</source>
            <translation>Accords et droits</translation>
        </message>
        <message>
            <source>Agreements and rights…</source>
            <translation>Accords et droits…</translation>
        </message>
        <message>
            <source>Answer noted.</source>
            <translation>Réponse notée.</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>Répondre…</translation>
        </message>
        <message>
            <source>Ask the person: could somebody else read this paper?</source>
            <translation>Demandez à la personne : quelqu’un d’autre pourrait-il lire ce papier ?</translation>
        </message>
        <message>
            <source>Both stand at the foot of every paper about a person. Without them a red band says so.</source>
            <translation>Les deux figurent au pied de chaque papier sur une personne. Sans eux, une bande rouge le dit.</translation>
        </message>
        <message>
            <source>Change agreements…</source>
            <translation>Modifier les accords…</translation>
        </message>
        <message>
            <source>Change the periods…</source>
            <translation>Changer les durées…</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Changer…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Closed files whose time is over. Nothing is erased by itself.</source>
            <translation>Dossiers clos dont la durée est passée. Rien ne s’efface tout seul.</translation>
        </message>
        <message>
            <source>Complete…</source>
            <translation>Compléter…</translation>
        </message>
        <message>
            <source>Controller</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <source>Controller and authorisation</source>
            <translation>Responsable et autorisation</translation>
        </message>
        <message>
            <source>Controller and authorisation saved.</source>
            <translation>Responsable et autorisation enregistrés.</translation>
        </message>
        <message>
            <source>Copy saved: %1. Delete it here once it is printed: Settings, Files.</source>
            <translation>Copie enregistrée : %1. Une fois imprimée, effacez-la ici : Réglages, Fichiers.</translation>
        </message>
        <message>
            <source>Correct the registration</source>
            <translation>Corriger l’identification</translation>
        </message>
        <message>
            <source>Correct the registration…</source>
            <translation>Corriger l’identification…</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>Corrections</translation>
        </message>
        <message>
            <source>Could somebody else read this paper?</source>
            <translation>Quelqu’un d’autre pourrait-il lire ce papier ?</translation>
        </message>
        <message>
            <source>Emergency opened. Ask for the agreement as soon as you can.</source>
            <translation>Urgence ouverte. Demandez l’accord dès que possible.</translation>
        </message>
        <message>
            <source>Emergency run out: ask for the agreement</source>
            <translation>Urgence terminée : demandez l’accord</translation>
        </message>
        <message>
            <source>Emergency until %1</source>
            <translation>Urgence jusqu’au %1</translation>
        </message>
        <message>
            <source>Emergency without agreement</source>
            <translation>Urgence sans accord</translation>
        </message>
        <message>
            <source>End the emergency</source>
            <translation>Terminer l’urgence</translation>
        </message>
        <message>
            <source>Erase %1 for good</source>
            <translation>Effacer %1 pour toujours</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Effacer pour toujours</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Effacement…</translation>
        </message>
        <message>
            <source>How long files are kept</source>
            <translation>Durées de conservation</translation>
        </message>
        <message>
            <source>How long it is kept</source>
            <translation>Durée de conservation</translation>
        </message>
        <message>
            <source>Incident saved.</source>
            <translation>Incident enregistré.</translation>
        </message>
        <message>
            <source>Incidents</source>
            <translation>Incidents</translation>
        </message>
        <message>
            <source>Keep it beyond its time…</source>
            <translation>Garder au-delà de la durée…</translation>
        </message>
        <message>
            <source>Keep it from them</source>
            <translation>Ne rien leur dire</translation>
        </message>
        <message>
            <source>Keep the file</source>
            <translation>Garder le dossier</translation>
        </message>
        <message>
            <source>Kept beyond its time: %1.</source>
            <translation>Gardé au-delà de sa durée : %1.</translation>
        </message>
        <message>
            <source>Language of the paper</source>
            <translation>Langue du papier</translation>
        </message>
        <message>
            <source>Let its time count again</source>
            <translation>Laisser la durée courir</translation>
        </message>
        <message>
            <source>May know again</source>
            <translation>Peut savoir à nouveau</translation>
        </message>
        <message>
            <source>Must not know</source>
            <translation>Ne doit pas savoir</translation>
        </message>
        <message>
            <source>Must not know: %1</source>
            <translation>Ne doit pas savoir : %1</translation>
        </message>
        <message>
            <source>No file is over its time.</source>
            <translation>Aucun dossier n’a dépassé sa durée.</translation>
        </message>
        <message>
            <source>No, nobody</source>
            <translation>Non, personne</translation>
        </message>
        <message>
            <source>Note the answer</source>
            <translation>Noter la réponse</translation>
        </message>
        <message>
            <source>Note the request</source>
            <translation>Noter la demande</translation>
        </message>
        <message>
            <source>Noted: they must not know.</source>
            <translation>Noté : cette personne ne doit pas savoir.</translation>
        </message>
        <message>
            <source>Nothing waits for an answer.</source>
            <translation>Rien n’attend de réponse.</translation>
        </message>
        <message>
            <source>Once closed, until its time is over.</source>
            <translation>Une fois clos, jusqu’à la fin de sa durée.</translation>
        </message>
        <message>
            <source>Open an emergency…</source>
            <translation>Ouvrir une urgence…</translation>
        </message>
        <message>
            <source>Open the emergency</source>
            <translation>Ouvrir l’urgence</translation>
        </message>
        <message>
            <source>Periods saved.</source>
            <translation>Durées enregistrées.</translation>
        </message>
        <message>
            <source>Phrase to copy</source>
            <translation>Phrase à recopier</translation>
        </message>
        <message>
            <source>Proof saved: %1</source>
            <translation>Preuve enregistrée : %1</translation>
        </message>
        <message>
            <source>Read it together on the screen. Tick what the person wants on paper.</source>
            <translation>Lisez-le ensemble à l’écran. Cochez ce que la personne veut sur papier.</translation>
        </message>
        <message>
            <source>Register saved: %1</source>
            <translation>Registre enregistré : %1</translation>
        </message>
        <message>
            <source>Registration corrected.</source>
            <translation>Identification corrigée.</translation>
        </message>
        <message>
            <source>Request noted: it is due in ten days.</source>
            <translation>Demande notée : réponse due dans dix jours.</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Demandes</translation>
        </message>
        <message>
            <source>Requests of persons</source>
            <translation>Demandes des personnes</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Conservation</translation>
        </message>
        <message>
            <source>Rights</source>
            <translation>Droits</translation>
        </message>
        <message>
            <source>Run out on %1: nothing new can be written before they agree.</source>
            <translation>Terminée le %1 : rien de nouveau ne peut être écrit avant son accord.</translation>
        </message>
        <message>
            <source>Runs until %1.</source>
            <translation>En cours jusqu’au %1.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <source>Save the copy</source>
            <translation>Enregistrer la copie</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Enregistrer la correction</translation>
        </message>
        <message>
            <source>Save the incident</source>
            <translation>Enregistrer l’incident</translation>
        </message>
        <message>
            <source>Save the proof</source>
            <translation>Enregistrer la preuve</translation>
        </message>
        <message>
            <source>Save the proof…</source>
            <translation>Enregistrer la preuve…</translation>
        </message>
        <message>
            <source>Save the register</source>
            <translation>Enregistrer le registre</translation>
        </message>
        <message>
            <source>Save the register…</source>
            <translation>Enregistrer le registre…</translation>
        </message>
        <message>
            <source>Show or copy their file…</source>
            <translation>Montrer ou copier son dossier…</translation>
        </message>
        <message>
            <source>The authorisation is not written yet: every print carries a red band.</source>
            <translation>L’autorisation n’est pas encore notée : chaque papier porte une bande rouge.</translation>
        </message>
        <message>
            <source>Then let them read it here: no paper that could put them in danger.</source>
            <translation>Alors, qu’elle le lise ici : pas de papier qui pourrait la mettre en danger.</translation>
        </message>
        <message>
            <source>This file is kept beyond its time.</source>
            <translation>Ce dossier est gardé au-delà de sa durée.</translation>
        </message>
        <message>
            <source>To see, correct or erase what is written: each is answered within ten days, free of charge.</source>
            <translation>Voir, corriger ou effacer ce qui est écrit : chaque demande reçoit une réponse en dix jours, gratuitement.</translation>
        </message>
        <message>
            <source>What is written about them</source>
            <translation>Ce qui est écrit sur la personne</translation>
        </message>
        <message>
            <source>What stood there stays, sealed, with who changed it.</source>
            <translation>L’ancienne réponse reste, scellée, avec le nom de qui l’a changée.</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Pourquoi corriger</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Write down a request…</source>
            <translation>Noter une demande…</translation>
        </message>
        <message>
            <source>Write down an incident…</source>
            <translation>Noter un incident…</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Écrivez pourquoi, en quelques mots.</translation>
        </message>
        <message>
            <source>Yes, or perhaps</source>
            <translation>Oui, ou peut-être</translation>
        </message>
        <message>
            <source>a request waits</source>
            <translation>une demande attend</translation>
        </message>
        <message>
            <source>an emergency runs</source>
            <translation>une urgence est ouverte</translation>
        </message>
        <message>
            <source>answered on %1</source>
            <translation>réponse le %1</translation>
        </message>
        <message>
            <source>before: %1</source>
            <translation>avant : %1</translation>
        </message>
        <message>
            <source>before: nothing</source>
            <translation>avant : rien</translation>
        </message>
        <message>
            <source>before: sealed</source>
            <translation>avant : scellé</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>clos</translation>
        </message>
        <message>
            <source>closed on %1</source>
            <translation>clos le %1</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>à répondre avant le %1</translation>
        </message>
        <message>
            <source>kept for a child</source>
            <translation>gardé pour un enfant</translation>
        </message>
        <message>
            <source>kept for a court</source>
            <translation>gardé pour la justice</translation>
        </message>
        <message>
            <source>late: due on %1</source>
            <translation>en retard : dû le %1</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>somebody, in sealed words</source>
            <translation>quelqu’un, en mots scellés</translation>
        </message>
        <message>
            <source>text %1</source>
            <translation>texte %1</translation>
        </message>
        <message>
            <source>withdrawn on %1</source>
            <translation>retiré le %1</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>oui</translation>
        </message>
    </context>
    <context>
        <name>Safety</name>
        <message>
            <source>An answer asks for your attention now</source>
            <translation>Une réponse demande votre attention maintenant</translation>
        </message>
        <message>
            <source>Ask plainly whether they think of dying or of hurting themselves, and whether they are safe tonight.</source>
            <translation>Demandez simplement si elle pense à mourir ou à se faire du mal, et si elle est en sécurité ce soir.</translation>
        </message>
        <message>
            <source>Do not leave them alone if the danger is near: call, then go with them.</source>
            <translation>Ne la laissez pas seule si le danger est proche : appelez, puis accompagnez-la.</translation>
        </message>
        <message>
            <source>Stay with the person. Say that you read the answer and that you are glad they told you.</source>
            <translation>Restez avec la personne. Dites-lui que vous avez lu sa réponse et que vous êtes content·e qu’elle en parle.</translation>
        </message>
        <message>
            <source>Whom to call</source>
            <translation>Qui appeler</translation>
        </message>
        <message>
            <source>Write the safety plan</source>
            <translation>Écrire le plan de sécurité</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
    </context>
    <context>
        <name>Scale</name>
        <message>
            <source>%1 of %2 answered</source>
            <translation>%1 réponses sur %2</translation>
        </message>
        <message>
            <source>%1 out of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1 since the first time</source>
            <translation>%1 depuis la première fois</translation>
        </message>
        <message>
            <source>%1: a worrying result on %2, and no safety plan since.</source>
            <translation>%1 : un résultat préoccupant le %2, et pas de plan de sécurité depuis.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) without an answer</source>
            <translation>
                <numerusform>%n question sans réponse</numerusform>
                <numerusform>%n questions sans réponse</numerusform>
            </translation>
        </message>
        <message>
            <source>Another questionnaire…</source>
            <translation>Autre questionnaire…</translation>
        </message>
        <message>
            <source>Asked in</source>
            <translation>Posé en</translation>
        </message>
        <message>
            <source>Back to the file</source>
            <translation>Retour au dossier</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Date</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Comment</translation>
        </message>
        <message>
            <source>In the person’s own words, %1 of %2</source>
            <translation>Avec les mots de la personne, %1 sur %2</translation>
        </message>
        <message>
            <source>Our own questions: nobody has shown yet what they measure (not validated).</source>
            <translation>Questions de notre cru : personne n’a encore montré ce qu’elles mesurent (non validé).</translation>
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
            <translation>Enregistrer les réponses</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>Montrer à la personne</translation>
        </message>
        <message>
            <source>The wording of this questionnaire could not be had with its licence: read the questions from the sheet of the cell, in the order of their numbers.</source>
            <translation>Le texte de ce questionnaire n’a pas pu être obtenu avec sa licence : lisez les questions sur la feuille de la cellule, dans l’ordre de leurs numéros.</translation>
        </message>
        <message>
            <source>Too few answers for a score: what was answered is kept.</source>
            <translation>Trop peu de réponses pour un score : ce qui a été répondu est gardé.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Moment</translation>
        </message>
        <message>
            <source>Which one?</source>
            <translation>Lequel ?</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Pourquoi corriger</translation>
        </message>
        <message>
            <source>better, beyond doubt</source>
            <translation>mieux, nettement</translation>
        </message>
        <message>
            <source>beyond the mark where one looks closer</source>
            <translation>au-delà du repère où l’on regarde de plus près</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>à faire le %1</translation>
        </message>
        <message>
            <source>due since %1</source>
            <translation>à faire depuis le %1</translation>
        </message>
        <message>
            <source>no clear change</source>
            <translation>pas de changement net</translation>
        </message>
        <message>
            <source>worse, beyond doubt</source>
            <translation>moins bien, nettement</translation>
        </message>
    </context>
    <context>
        <name>SelfTest</name>
        <message>
            <source>Every part of the program is tried here, without a network. The report names no person and no file.</source>
            <translation>Chaque partie du programme est essayée ici, sans réseau. Le rapport ne nomme ni personne ni fichier.</translation>
        </message>
        <message>
            <source>Report saved. It can be given to the help desk as it is.</source>
            <translation>Rapport enregistré. Il peut être remis tel quel à l’assistance.</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>Save the report…</source>
            <translation>Enregistrer le rapport…</translation>
        </message>
        <message>
            <source>Self-test</source>
            <translation>Vérification du programme</translation>
        </message>
        <message>
            <source>Try the program</source>
            <translation>Vérifier le programme</translation>
        </message>
        <message>
            <source>Trying every part of the program…</source>
            <translation>Vérification du programme…</translation>
        </message>
    </context>
    <context>
        <name>Sending</name>
        <message numerus="yes">
            <source>%n batch(es) backed up by the mission.</source>
            <translation>
                <numerusform>%n envoi sauvegardé par la mission.</numerusform>
                <numerusform>%n envois sauvegardés par la mission.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) counted by the mission.</source>
            <translation>
                <numerusform>%n envoi compté par la mission.</numerusform>
                <numerusform>%n envois comptés par la mission.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) received by the mission.</source>
            <translation>
                <numerusform>%n envoi reçu par la mission.</numerusform>
                <numerusform>%n envois reçus par la mission.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) without figures: cover, answers</source>
            <translation>
                <numerusform>%n envoi sans chiffres : couverture, réponses</numerusform>
                <numerusform>%n envois sans chiffres : couverture, réponses</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older batch(es)</source>
            <translation>
                <numerusform>%n envoi plus ancien</numerusform>
                <numerusform>%n envois plus anciens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) here</source>
            <translation>
                <numerusform>%n attend ici</numerusform>
                <numerusform>%n attendent ici</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>Un envoi reste sur cet ordinateur jusqu’à sa sauvegarde à la mission.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>Envois scellés</translation>
        </message>
        <message>
            <source>Given up when this computer took another name, or came back from a copy: it is not sent again.</source>
            <translation>Abandonné quand cet ordinateur a changé de nom ou est revenu d’une copie : il ne sera plus envoyé.</translation>
        </message>
        <message>
            <source>It is offered again with the next sending.</source>
            <translation>Il sera proposé à nouveau au prochain envoi.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it already counted this closing as it was sealed before, or another of this month. Call them with the number of the batch.</source>
            <translation>Gardé par la mission, non compté : elle a déjà compté cette clôture telle qu’elle avait été scellée auparavant, ou une autre de ce mois. Appelez-la en donnant le numéro de l’envoi.</translation>
        </message>
        <message>
            <source>Kept by the mission, not counted: it could not open it. Call them with the number of the batch; they can try again.</source>
            <translation>Gardé par la mission, pas compté : elle n’a pas pu l’ouvrir. Appelez-la avec le numéro de l’envoi ; elle peut réessayer.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>Aucun envoi encore. Clôturer un mois fait le premier.</translation>
        </message>
        <message>
            <source>Offer it again</source>
            <translation>Proposer à nouveau</translation>
        </message>
        <message>
            <source>Receipt (PDF)</source>
            <translation>Accusé de réception (PDF)</translation>
        </message>
        <message>
            <source>Receipt saved: %1</source>
            <translation>Accusé enregistré : %1</translation>
        </message>
        <message>
            <source>Refused by the mission: call them, giving the number of the batch, then offer it again.</source>
            <translation>Refusé par la mission : appelez-la en donnant le numéro de l’envoi, puis proposez-le à nouveau.</translation>
        </message>
        <message>
            <source>Save the receipt</source>
            <translation>Enregistrer l’accusé de réception</translation>
        </message>
        <message>
            <source>Sealed again since: the newer batch stands for it.</source>
            <translation>Scellé à nouveau depuis : l’envoi plus récent le remplace.</translation>
        </message>
        <message>
            <source>See what leaves</source>
            <translation>Voir ce qui part</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Envoyer maintenant</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Envoi en cours…</translation>
        </message>
        <message>
            <source>The mission holds another batch of this number: two computers work from one copy. Both are kept.</source>
            <translation>La mission détient un autre envoi de ce numéro : deux ordinateurs travaillent sur une même copie. Les deux sont gardés.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>La mission ne compte plus ce que cet ordinateur envoie : appelez-la.</translation>
        </message>
        <message>
            <source>The mission was reached; it has something to say.</source>
            <translation>La mission a répondu ; elle a quelque chose à dire.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>La mission a répondu ; rien de nouveau.</translation>
        </message>
        <message>
            <source>USB stick…</source>
            <translation>Clé USB…</translation>
        </message>
        <message>
            <source>What the mission says</source>
            <translation>Ce que dit la mission</translation>
        </message>
        <message>
            <source>Without figures</source>
            <translation>Sans chiffres</translation>
        </message>
        <message>
            <source>backed up there</source>
            <translation>sauvegardé</translation>
        </message>
        <message>
            <source>batch %1</source>
            <translation>envoi %1</translation>
        </message>
        <message>
            <source>by USB stick</source>
            <translation>par clé USB</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>compté</translation>
        </message>
        <message>
            <source>counted by the mission</source>
            <translation>compté par la mission</translation>
        </message>
        <message>
            <source>on a stick</source>
            <translation>sur une clé</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>prêt</translation>
        </message>
        <message>
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>reçu par la mission</translation>
        </message>
        <message>
            <source>the last on %1</source>
            <translation>le dernier le %1</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>under way at the mission</source>
            <translation>en cours à la mission</translation>
        </message>
        <message>
            <source>waits for the network</source>
            <translation>attend le réseau</translation>
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
            <translation>Fiche bailleur…</translation>
        </message>
        <message>
            <source>Exact figures: people can be recognised. It stays in the cell; never send it.</source>
            <translation>Chiffres exacts : on peut y reconnaître quelqu’un. Elle reste dans la cellule ; ne l’envoyez jamais.</translation>
        </message>
        <message>
            <source>Exact sheet of the cell…</source>
            <translation>Fiche exacte de la cellule…</translation>
        </message>
        <message>
            <source>For others: only what left, nobody can be recognised.</source>
            <translation>Pour les autres : seulement ce qui est parti, personne n’y est reconnaissable.</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Mission sheet…</source>
            <translation>Fiche mission…</translation>
        </message>
        <message>
            <source>PDF to read</source>
            <translation>PDF à lire</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projet</translation>
        </message>
        <message>
            <source>Save the sheet</source>
            <translation>Enregistrer la fiche</translation>
        </message>
        <message>
            <source>Sheet saved: %1</source>
            <translation>Fiche enregistrée : %1</translation>
        </message>
        <message>
            <source>To</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Classeur</translation>
        </message>
        <message>
            <source>Writing the sheet…</source>
            <translation>Écriture de la fiche…</translation>
        </message>
        <message>
            <source>the one that runs, or all</source>
            <translation>celui en cours, ou tous</translation>
        </message>
    </context>
    <context>
        <name>Show</name>
        <message>
            <source>Initials</source>
            <translation>Initiales</translation>
        </message>
        <message>
            <source>Language of the page</source>
            <translation>Langue de la page</translation>
        </message>
        <message>
            <source>No text in %1: the page is shown in %2. Say it aloud, or have it interpreted.</source>
            <translation>Pas de texte dans la langue « %1 » : la page s’affiche en « %2 ». Dites-la à voix haute, ou faites-la interpréter.</translation>
        </message>
        <message>
            <source>Show to the person</source>
            <translation>Montrer à la personne</translation>
        </message>
        <message>
            <source>The agreements, one by one</source>
            <translation>Les accords, un par un</translation>
        </message>
        <message>
            <source>The next appointment</source>
            <translation>Le prochain rendez-vous</translation>
        </message>
        <message>
            <source>The screen shows this and nothing else: no name, no menu. To come back press Ctrl+M and type your initials. Lock with Ctrl+L before you leave the room.</source>
            <translation>L’écran ne montre que cela : ni nom, ni menu. Pour revenir, appuyez sur Ctrl+M et tapez vos initiales. Verrouillez avec Ctrl+L avant de quitter la pièce.</translation>
        </message>
        <message>
            <source>Your initials, to come back</source>
            <translation>Vos initiales, pour revenir</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
        <message>
            <source>%1 on %2</source>
            <translation>%1 le %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
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
                <numerusform>%n événement plus ancien</numerusform>
                <numerusform>%n événements plus anciens</numerusform>
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
            <translation>Accord retiré : %1</translation>
        </message>
        <message>
            <source>Appointment kept</source>
            <translation>Rendez-vous tenu</translation>
        </message>
        <message>
            <source>Appointment missed</source>
            <translation>Rendez-vous manqué</translation>
        </message>
        <message>
            <source>Cancel this entry</source>
            <translation>Annuler cette fiche</translation>
        </message>
        <message>
            <source>Cancelled: %1</source>
            <translation>Annulée : %1</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>File closed</source>
            <translation>Dossier clos</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Santé</translation>
        </message>
        <message>
            <source>Help given</source>
            <translation>Aides</translation>
        </message>
        <message>
            <source>Merged with the file %1</source>
            <translation>Réuni avec le dossier %1</translation>
        </message>
        <message>
            <source>Note of %1 · open with a reason</source>
            <translation>Note (%1) · ouvrir avec un motif</translation>
        </message>
        <message>
            <source>Nothing more is written here.</source>
            <translation>Rien d’autre n’est écrit ici.</translation>
        </message>
        <message>
            <source>Nothing of this kind stands in the story yet.</source>
            <translation>Rien de tel dans l’histoire pour l’instant.</translation>
        </message>
        <message>
            <source>Paper kept</source>
            <translation>Document gardé</translation>
        </message>
        <message>
            <source>Plan and file</source>
            <translation>Plan et dossier</translation>
        </message>
        <message>
            <source>Read all of it</source>
            <translation>Tout lire</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>Lire la note</translation>
        </message>
        <message>
            <source>Referrals</source>
            <translation>Référencements</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Séances</translation>
        </message>
        <message>
            <source>Shown: %1</source>
            <translation>Affiché : %1</translation>
        </message>
        <message>
            <source>Welcome and agreement</source>
            <translation>Accueil et accord</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>corrigée</translation>
        </message>
        <message>
            <source>due on %1</source>
            <translation>pour le %1</translation>
        </message>
        <message numerus="yes">
            <source>household of %n</source>
            <translation>
                <numerusform>foyer de %n</numerusform>
                <numerusform>foyer de %n</numerusform>
            </translation>
        </message>
        <message>
            <source>not enough answers</source>
            <translation>pas assez de réponses</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>to be signed off</source>
            <translation>à valider</translation>
        </message>
        <message>
            <source>undone at once</source>
            <translation>reprise aussitôt</translation>
        </message>
        <message>
            <source>with a note</source>
            <translation>avec une note</translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>avec interprète</translation>
        </message>
    </context>
    <context>
        <name>ToDo</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>encore %n</numerusform>
                <numerusform>encore %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open day(s) late</source>
            <translation>
                <numerusform>%n jour ouvré de retard</numerusform>
                <numerusform>%n jours ouvrés de retard</numerusform>
            </translation>
        </message>
        <message>
            <source>Given up</source>
            <translation>Abandonné</translation>
        </message>
        <message>
            <source>Goal given up.</source>
            <translation>Objectif abandonné.</translation>
        </message>
        <message>
            <source>Goal reached.</source>
            <translation>Objectif atteint.</translation>
        </message>
        <message>
            <source>Goal under way.</source>
            <translation>Objectif en cours.</translation>
        </message>
        <message>
            <source>Reached</source>
            <translation>Atteint</translation>
        </message>
        <message>
            <source>Sign off the closing</source>
            <translation>Valider la clôture</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>d’ici le %1</translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>dans %n jour</numerusform>
                <numerusform>dans %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>en cours</translation>
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
                <numerusform>Encore %n</numerusform>
                <numerusform>Encore %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Appointments</source>
            <translation>Rendez-vous</translation>
        </message>
        <message>
            <source>Arrival noted.</source>
            <translation>Arrivée notée.</translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
        <message>
            <source>Came</source>
            <translation>Venue</translation>
        </message>
        <message>
            <source>Came or not?</source>
            <translation>Venue ou absente ?</translation>
        </message>
        <message>
            <source>Cancel the appointment</source>
            <translation>Annuler le rendez-vous</translation>
        </message>
        <message>
            <source>Did not come: %1</source>
            <translation>Absente : %1</translation>
        </message>
        <message>
            <source>Everybody’s</source>
            <translation>Toute la cellule</translation>
        </message>
        <message>
            <source>It is…</source>
            <translation>C’est…</translation>
        </message>
        <message>
            <source>Late</source>
            <translation>En retard</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Déplacer…</translation>
        </message>
        <message>
            <source>No appointment today.</source>
            <translation>Aucun rendez-vous aujourd’hui.</translation>
        </message>
        <message>
            <source>Nobody is waiting. Whoever comes is noted here, without a name.</source>
            <translation>Personne n’attend. Qui arrive se note ici, sans nom.</translation>
        </message>
        <message>
            <source>Note an arrival</source>
            <translation>Noter une arrivée</translation>
        </message>
        <message>
            <source>Note the arrival</source>
            <translation>Noter l’arrivée</translation>
        </message>
        <message>
            <source>Noted by mistake</source>
            <translation>Notée par erreur</translation>
        </message>
        <message>
            <source>Nothing is late.</source>
            <translation>Rien n’est en retard.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Opened without agreement</source>
            <translation>Ouvert sans accord</translation>
        </message>
        <message>
            <source>Public holiday: %1</source>
            <translation>Jour férié : %1</translation>
        </message>
        <message>
            <source>Ramadan hours</source>
            <translation>horaire de Ramadan</translation>
        </message>
        <message>
            <source>Referral to %1</source>
            <translation>Référencement %1</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Séance</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Montrer</translation>
        </message>
        <message>
            <source>The site does not open on this day of the week.</source>
            <translation>Le site n’ouvre pas ce jour de la semaine.</translation>
        </message>
        <message>
            <source>The site is closed today.</source>
            <translation>Le site est fermé aujourd’hui.</translation>
        </message>
        <message>
            <source>Ticket %1</source>
            <translation>Ticket %1</translation>
        </message>
        <message>
            <source>To call</source>
            <translation>À appeler</translation>
        </message>
        <message>
            <source>Urgent</source>
            <translation>Urgent</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Accueillir</translation>
        </message>
        <message>
            <source>Went away</source>
            <translation>Repartie sans être reçue</translation>
        </message>
        <message>
            <source>Who is it?</source>
            <translation>Qui est-ce ?</translation>
        </message>
        <message>
            <source>an agreement is to be asked for, by %1</source>
            <translation>un accord est à demander avant le %1</translation>
        </message>
        <message>
            <source>came</source>
            <translation>venue</translation>
        </message>
        <message>
            <source>date to be confirmed</source>
            <translation>date à confirmer</translation>
        </message>
        <message>
            <source>did not come</source>
            <translation>absente</translation>
        </message>
        <message>
            <source>interpreter asked for</source>
            <translation>interprète demandé·e</translation>
        </message>
        <message>
            <source>just came</source>
            <translation>vient d’arriver</translation>
        </message>
        <message numerus="yes">
            <source>no answer for %n open day(s)</source>
            <translation>
                <numerusform>%n jour ouvré sans réponse</numerusform>
                <numerusform>%n jours ouvrés sans réponse</numerusform>
            </translation>
        </message>
        <message>
            <source>planned for %1</source>
            <translation>prévu le %1</translation>
        </message>
        <message numerus="yes">
            <source>waiting for %n min</source>
            <translation>
                <numerusform>attend depuis %n min</numerusform>
                <numerusform>attend depuis %n min</numerusform>
            </translation>
        </message>
        <message>
            <source>waiting since %1</source>
            <translation>attend depuis %1</translation>
        </message>
        <message>
            <source>with %1</source>
            <translation>avec %1</translation>
        </message>
        <message numerus="yes">
            <source>with %n more</source>
            <translation>
                <numerusform>avec %n autre personne</numerusform>
                <numerusform>avec %n autres personnes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Transfer</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 vers %2</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>encore %n</numerusform>
                <numerusform>encore %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) sent to you</source>
            <translation>
                <numerusform>%n personne envoyée vers vous</numerusform>
                <numerusform>%n personnes envoyées vers vous</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) accepted</source>
            <translation>
                <numerusform>%n transfert accepté</numerusform>
                <numerusform>%n transferts acceptés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) refused</source>
            <translation>
                <numerusform>%n transfert refusé</numerusform>
                <numerusform>%n transferts refusés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) to seal again</source>
            <translation>
                <numerusform>%n transfert à sceller de nouveau</numerusform>
                <numerusform>%n transferts à sceller de nouveau</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n transfer(s) without news</source>
            <translation>
                <numerusform>%n transfert sans nouvelles</numerusform>
                <numerusform>%n transferts sans nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n an</numerusform>
                <numerusform>%n ans</numerusform>
            </translation>
        </message>
        <message>
            <source>A protected annex comes too; only protection reads it.</source>
            <translation>Une annexe protégée arrive aussi ; seule la protection la lit.</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>Accepter</translation>
        </message>
        <message>
            <source>Accepted: their file is here. The other site is told with the next delivery.</source>
            <translation>Accepté : son dossier est ici. L’autre site l’apprend avec le prochain envoi.</translation>
        </message>
        <message>
            <source>Appointment there: %1</source>
            <translation>Rendez-vous là-bas : %1</translation>
        </message>
        <message>
            <source>Choose the site that receives the file.</source>
            <translation>Choisissez le site qui reçoit le dossier.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close the file</source>
            <translation>Clôturer le dossier</translation>
        </message>
        <message>
            <source>Code of the card the person shows</source>
            <translation>Code de la carte que la personne montre</translation>
        </message>
        <message>
            <source>Could not be opened there</source>
            <translation>N’a pas pu être ouvert là-bas</translation>
        </message>
        <message>
            <source>File closed: transferred.</source>
            <translation>Dossier clôturé : transféré.</translation>
        </message>
        <message>
            <source>It leaves again with the next delivery.</source>
            <translation>Il repart avec le prochain envoi.</translation>
        </message>
        <message>
            <source>Join to the file here</source>
            <translation>Réunir avec le dossier d’ici</translation>
        </message>
        <message>
            <source>Nobody is on the way to you.</source>
            <translation>Personne n’est en route vers vous.</translation>
        </message>
        <message>
            <source>Nothing heard, perhaps it did not arrive</source>
            <translation>Sans nouvelles, peut-être pas arrivé</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Referral under way: %1</source>
            <translation>Orientation en cours : %1</translation>
        </message>
        <message>
            <source>Refused. What came is deleted; the other site is told why.</source>
            <translation>Refusé. Ce qui était arrivé est effacé ; l’autre site saura pourquoi.</translation>
        </message>
        <message>
            <source>Refuse…</source>
            <translation>Refuser…</translation>
        </message>
        <message>
            <source>Seal again</source>
            <translation>Sceller à nouveau</translation>
        </message>
        <message>
            <source>Seal and send</source>
            <translation>Sceller et envoyer</translation>
        </message>
        <message>
            <source>Sealed for %1. It leaves with the next delivery.</source>
            <translation>Scellé pour %1. Il part avec le prochain envoi.</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Envoyer à nouveau</translation>
        </message>
        <message>
            <source>Send again, or call them</source>
            <translation>Envoyez à nouveau, ou appelez</translation>
        </message>
        <message>
            <source>Sent by %1</source>
            <translation>Envoyé par %1</translation>
        </message>
        <message>
            <source>Sent from here</source>
            <translation>Envoyés d’ici</translation>
        </message>
        <message>
            <source>Sent to you</source>
            <translation>Envoyés vers vous</translation>
        </message>
        <message>
            <source>Still open here</source>
            <translation>Encore ouvert ici</translation>
        </message>
        <message>
            <source>The file is sealed for the site you choose: nobody on the way can read it. It stays open here until they accept.</source>
            <translation>Le dossier est scellé pour le site choisi : personne ne peut le lire en chemin. Il reste ouvert ici jusqu’à ce que ce site l’accepte.</translation>
        </message>
        <message>
            <source>The other site says why</source>
            <translation>L’autre site dit pourquoi</translation>
        </message>
        <message>
            <source>They wait for an answer</source>
            <translation>Une réponse est attendue</translation>
        </message>
        <message>
            <source>This card is known here: what comes is joined to that file.</source>
            <translation>Cette carte est connue ici : ce qui arrive rejoint ce dossier.</translation>
        </message>
        <message>
            <source>Transfer to another site</source>
            <translation>Transférer vers un autre site</translation>
        </message>
        <message>
            <source>Transfers</source>
            <translation>Transferts</translation>
        </message>
        <message>
            <source>Transfers so far</source>
            <translation>Transferts jusqu’ici</translation>
        </message>
        <message>
            <source>Where to</source>
            <translation>Vers où</translation>
        </message>
        <message>
            <source>Why? Only this is told; what came is deleted here.</source>
            <translation>Pourquoi ? Seul ce motif est transmis ; ce qui est arrivé est effacé ici.</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>a summary</source>
            <translation>un résumé</translation>
        </message>
        <message>
            <source>born on %1</source>
            <translation>né·e le %1</translation>
        </message>
        <message>
            <source>with the notes</source>
            <translation>avec les notes</translation>
        </message>
    </context>
    <context>
        <name>Update</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Choisir un fichier…</translation>
        </message>
        <message>
            <source>Copy of the data</source>
            <translation>Copie</translation>
        </message>
        <message>
            <source>Fetch it</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <source>Fetching the update…</source>
            <translation>Téléchargement de la mise à jour…</translation>
        </message>
        <message>
            <source>Fieldapp was updated: version %1, of %2, runs now.</source>
            <translation>Fieldapp a été mis à jour : c’est maintenant la version %1, du %2.</translation>
        </message>
        <message>
            <source>Fieldapp went back to version %1, of %2.</source>
            <translation>Fieldapp est revenu à la version %1, du %2.</translation>
        </message>
        <message>
            <source>For when something no longer works. The data stay as they are, with all that was entered since. The newer version can be installed again from its file.</source>
            <translation>Pour le cas où quelque chose ne marche plus. Les données restent, avec tout ce qui a été saisi depuis. La version plus récente pourra être réinstallée depuis son fichier.</translation>
        </message>
        <message>
            <source>From the mission</source>
            <translation>Proposée par la mission</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Go back to release %1</source>
            <translation>Revenir à la version nº %1</translation>
        </message>
        <message>
            <source>Go back to release %1…</source>
            <translation>Revenir à la version nº %1…</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Installer</translation>
        </message>
        <message>
            <source>Installing the update…</source>
            <translation>Installation de la mise à jour…</translation>
        </message>
        <message>
            <source>It brings the data to a new form, after a copy: no way leads back to the version of now.</source>
            <translation>Elle donne aux données une nouvelle forme, après une copie : on ne pourra pas revenir à la version actuelle.</translation>
        </message>
        <message>
            <source>Look on the stick</source>
            <translation>Chercher sur la clé</translation>
        </message>
        <message>
            <source>No update lies on a stick. Plug it in, or choose the file yourself.</source>
            <translation>Aucune mise à jour sur une clé. Branchez-la, ou choisissez le fichier vous-même.</translation>
        </message>
        <message>
            <source>No way leads back from here: there is no earlier version that reads the data.</source>
            <translation>Pas de retour possible d’ici : aucune version antérieure ne lit ces données.</translation>
        </message>
        <message>
            <source>Release %1 is in place. It takes over when Fieldapp starts again; what you type is kept, as when it locks.</source>
            <translation>La version nº %1 est en place. Elle prend le relais au redémarrage de Fieldapp ; ce que vous tapez est gardé, comme au verrouillage.</translation>
        </message>
        <message>
            <source>Release %1 takes over when Fieldapp starts again.</source>
            <translation>La version nº %1 prend le relais au redémarrage de Fieldapp.</translation>
        </message>
        <message>
            <source>Signed by %1 of the %2 people whom the mission named.</source>
            <translation>Signée par %1 des %2 personnes nommées par la mission.</translation>
        </message>
        <message>
            <source>Start again now</source>
            <translation>Redémarrer maintenant</translation>
        </message>
        <message>
            <source>Stay with release %1…</source>
            <translation>Rester à la version nº %1…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Switch</source>
            <translation>Bascule</translation>
        </message>
        <message>
            <source>The coordinator or the administrator installs it.</source>
            <translation>C’est la coordination ou l’administration qui l’installe.</translation>
        </message>
        <message>
            <source>The data stay as they are; one can come back to the version of now.</source>
            <translation>Les données restent telles quelles ; on pourra revenir à la version actuelle.</translation>
        </message>
        <message>
            <source>The mission offers version %1 (release %2): %3.</source>
            <translation>La mission propose la version %1 (nº %2) : %3.</translation>
        </message>
        <message>
            <source>The mission offers version %1 of Fieldapp (%2).</source>
            <translation>La mission propose la version %1 de Fieldapp (%2).</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>Unpack</source>
            <translation>Dépôt</translation>
        </message>
        <message>
            <source>Update</source>
            <translation>Mise à jour</translation>
        </message>
        <message>
            <source>Updates</source>
            <translation>Mises à jour</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3.</source>
            <translation>Version %1 (nº %2), du %3.</translation>
        </message>
        <message>
            <source>Version %1 (release %2), of %3; %4.</source>
            <translation>Version %1 (nº %2), du %3 ; %4.</translation>
        </message>
        <message>
            <source>Version %1 is in place: it takes over when Fieldapp starts again.</source>
            <translation>La version %1 est en place : elle prend le relais au redémarrage de Fieldapp.</translation>
        </message>
        <message>
            <source>for tests</source>
            <translation>pour essais</translation>
        </message>
    </context>
    <context>
        <name>Urgent</name>
        <message>
            <source>Ctrl+U shows these numbers from anywhere. Write those that answer near here: doctor on duty, shelter, lawyer.</source>
            <translation>Ctrl+U montre ces numéros de partout. Écrivez ceux qui répondent près d’ici : médecin de garde, hébergement, avocat·e.</translation>
        </message>
        <message>
            <source>National numbers you have checked</source>
            <translation>Numéros nationaux que vous avez vérifiés</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <source>Save the numbers</source>
            <translation>Enregistrer les numéros</translation>
        </message>
        <message>
            <source>The numbers are saved.</source>
            <translation>Les numéros sont enregistrés.</translation>
        </message>
        <message>
            <source>When, or for what</source>
            <translation>Quand, ou pour quoi</translation>
        </message>
        <message>
            <source>Who answers</source>
            <translation>Qui répond</translation>
        </message>
        <message>
            <source>Whom to call now</source>
            <translation>Qui appeler maintenant</translation>
        </message>
    </context>
    <context>
        <name>UsbPane</name>
        <message>
            <source>By USB stick</source>
            <translation>Par clé USB</translation>
        </message>
        <message>
            <source>Nothing waits: the stick was not changed.</source>
            <translation>Rien n’attend : la clé n’a pas été modifiée.</translation>
        </message>
        <message>
            <source>On the stick and read back (%1). Take the stick out and give it to whoever goes to the mission.</source>
            <translation>C’est sur la clé, et relu (%1). Retirez la clé et confiez-la à la personne qui va à la mission.</translation>
        </message>
        <message>
            <source>Put on the stick</source>
            <translation>Mettre sur la clé</translation>
        </message>
        <message>
            <source>Read the mission’s answer</source>
            <translation>Lire la réponse de la mission</translation>
        </message>
        <message>
            <source>Reading the stick…</source>
            <translation>Lecture de la clé…</translation>
        </message>
        <message>
            <source>Somebody takes the stick to the mission and brings its answer back on it. All of it is sealed: whoever finds the stick reads nothing. What was carried stays here until the mission’s receipt comes back.</source>
            <translation>Quelqu’un porte la clé à la mission et rapporte sa réponse sur la même clé. Tout y est scellé : qui la trouve n’y lit rien. Ce qui a été porté reste ici jusqu’au retour de l’accusé de réception.</translation>
        </message>
        <message>
            <source>The mission’s answer was read before; there is nothing new on this stick.</source>
            <translation>La réponse de la mission était déjà lue ; il n’y a rien de nouveau sur cette clé.</translation>
        </message>
        <message>
            <source>The mission’s answer was read.</source>
            <translation>La réponse de la mission est lue.</translation>
        </message>
        <message>
            <source>The stick</source>
            <translation>La clé USB</translation>
        </message>
        <message>
            <source>Writing to the stick…</source>
            <translation>Écriture sur la clé…</translation>
        </message>
        <message>
            <source>backed up: %1</source>
            <translation>sauvegardés : %1</translation>
        </message>
        <message>
            <source>counted: %1</source>
            <translation>comptés : %1</translation>
        </message>
        <message>
            <source>letters: %1</source>
            <translation>lettres : %1</translation>
        </message>
        <message>
            <source>news: %1</source>
            <translation>nouvelles : %1</translation>
        </message>
        <message>
            <source>received before, not backed up yet: %1</source>
            <translation>déjà reçus, pas encore sauvegardés : %1</translation>
        </message>
        <message>
            <source>received: %1</source>
            <translation>reçus : %1</translation>
        </message>
        <message>
            <source>sealed batches: %1</source>
            <translation>envois scellés : %1</translation>
        </message>
        <message>
            <source>set aside: %1</source>
            <translation>mis de côté : %1</translation>
        </message>
    </context>
    <context>
        <name>again</name>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>Une copie a été remise en place. Ce qui a été écrit après elle n’est plus que sur papier et dans les mémoires : saisissez-le de nouveau, jour par jour.</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Journées</translation>
        </message>
        <message>
            <source>Every day since the copy was entered again.</source>
            <translation>Toutes les journées depuis la copie ont été saisies de nouveau.</translation>
        </message>
        <message>
            <source>Perhaps seen on these days</source>
            <translation>Peut-être vues ces jours-là</translation>
        </message>
        <message>
            <source>Since %1 closing a month waits until the mission confirms what it holds. Send once there is a network, or take the mission's file.</source>
            <translation>Depuis le %1, la clôture attend que la mission confirme ce qu’elle détient. Envoyez dès qu’il y a du réseau, ou prenez le fichier de la mission.</translation>
        </message>
        <message>
            <source>Take the mission's file…</source>
            <translation>Prendre le fichier de la mission…</translation>
        </message>
        <message>
            <source>The mission confirmed what it holds. Months can be closed again.</source>
            <translation>La mission a confirmé ce qu’elle détient. Les mois peuvent de nouveau être clôturés.</translation>
        </message>
        <message>
            <source>The mission's file</source>
            <translation>Fichier de la mission</translation>
        </message>
        <message>
            <source>Tick a day once everything of it is entered.</source>
            <translation>Cochez une journée quand tout y est saisi.</translation>
        </message>
        <message>
            <source>To enter again</source>
            <translation>À saisir de nouveau</translation>
        </message>
    </context>
    <context>
        <name>copies</name>
        <message numerus="yes">
            <source>%n entry(ies)</source>
            <translation>
                <numerusform>%n fiche</numerusform>
                <numerusform>%n fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new person(s)</source>
            <translation>
                <numerusform>%n personne nouvelle</numerusform>
                <numerusform>%n personnes nouvelles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) read</source>
            <translation>
                <numerusform>%n note lue</numerusform>
                <numerusform>%n notes lues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older copy(ies)</source>
            <translation>
                <numerusform>%n copie plus ancienne</numerusform>
                <numerusform>%n copies plus anciennes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other change(s)</source>
            <translation>
                <numerusform>%n autre changement</numerusform>
                <numerusform>%n autres changements</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other entry(ies)</source>
            <translation>
                <numerusform>%n autre fiche</numerusform>
                <numerusform>%n autres fiches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n séance</numerusform>
                <numerusform>%n séances</numerusform>
            </translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes. One on a stick, kept elsewhere, helps when the laptop is lost.</source>
            <translation>Une copie chiffrée est faite et vérifiée chaque fois que Fieldapp se ferme. Une copie sur clé, gardée ailleurs, sert si l’ordinateur disparaît.</translation>
        </message>
        <message>
            <source>Comparing…</source>
            <translation>Comparaison…</translation>
        </message>
        <message>
            <source>Copied off this laptop today</source>
            <translation>Copie hors de l’ordinateur : aujourd’hui</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>Copies</translation>
        </message>
        <message>
            <source>Copy on this disk</source>
            <translation>Copier sur ce disque</translation>
        </message>
        <message>
            <source>Copy to a stick now</source>
            <translation>Copier sur une clé maintenant</translation>
        </message>
        <message>
            <source>Copying to the stick…</source>
            <translation>Copie sur la clé…</translation>
        </message>
        <message>
            <source>Go back to the copy of %1</source>
            <translation>Revenir à la copie du %1</translation>
        </message>
        <message>
            <source>Go back to this copy</source>
            <translation>Revenir à cette copie</translation>
        </message>
        <message>
            <source>Go back to this copy…</source>
            <translation>Revenir à cette copie…</translation>
        </message>
        <message>
            <source>Going back to the copy…</source>
            <translation>Retour à la copie…</translation>
        </message>
        <message numerus="yes">
            <source>Last copied off this laptop %n day(s) ago</source>
            <translation>
                <numerusform>Copie hors de l’ordinateur : il y a %n jour</numerusform>
                <numerusform>Copie hors de l’ordinateur : il y a %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>No copy off this laptop yet</source>
            <translation>Pas encore de copie hors de l’ordinateur</translation>
        </message>
        <message>
            <source>Nothing was written since this copy: nothing would be lost.</source>
            <translation>Rien n’a été écrit depuis cette copie : rien ne serait perdu.</translation>
        </message>
        <message>
            <source>Restoring the copy into memory…</source>
            <translation>Remise en mémoire de la copie…</translation>
        </message>
        <message>
            <source>Test my backup</source>
            <translation>Essayer ma sauvegarde</translation>
        </message>
        <message>
            <source>Test this copy</source>
            <translation>Essayer cette copie</translation>
        </message>
        <message>
            <source>The copy lies on the stick and was read back. Keep the stick elsewhere than the laptop.</source>
            <translation>La copie est sur la clé et a été relue. Gardez la clé ailleurs que l’ordinateur.</translation>
        </message>
        <message>
            <source>The copy was restored into memory and is sound: %1.</source>
            <translation>La copie a été remise en mémoire et elle est saine : %1.</translation>
        </message>
        <message>
            <source>The data of now are put aside on this laptop, not deleted. Files of persons who were erased stay erased. Afterwards the mission confirms what it holds before the next closing.</source>
            <translation>Les données d’aujourd’hui sont mises de côté sur cet ordinateur, pas effacées. Les dossiers effacés restent effacés. Ensuite, la mission confirme ce qu’elle détient avant la prochaine clôture.</translation>
        </message>
        <message>
            <source>The stick for the copies</source>
            <translation>La clé pour les copies</translation>
        </message>
        <message>
            <source>This copy could not be restored whole: %1. Make a new one now.</source>
            <translation>Cette copie n’a pas pu être remise entière : %1. Faites-en une nouvelle maintenant.</translation>
        </message>
        <message>
            <source>Type the word “%1”</source>
            <translation>Tapez le mot « %1 »</translation>
        </message>
        <message>
            <source>What can be done with the copy of %1</source>
            <translation>Ce qu’on peut faire de la copie du %1</translation>
        </message>
        <message>
            <source>Would be lost, written since %1: %2.</source>
            <translation>Serait perdu, écrit depuis le %1 : %2.</translation>
        </message>
        <message>
            <source>asked for</source>
            <translation>demandée</translation>
        </message>
        <message>
            <source>before an update</source>
            <translation>avant une mise à jour</translation>
        </message>
        <message>
            <source>due</source>
            <translation>à faire</translation>
        </message>
        <message>
            <source>newest</source>
            <translation>la plus récente</translation>
        </message>
        <message>
            <source>put aside before going back</source>
            <translation>mise de côté avant un retour</translation>
        </message>
        <message>
            <source>replace</source>
            <translation>remplacer</translation>
        </message>
        <message>
            <source>this disk</source>
            <translation>ce disque</translation>
        </message>
    </context>
    <context>
        <name>first_run</name>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>rail</name>
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
        <message numerus="yes">
            <source>%n practice file(s) left; a new sheet makes new ones.</source>
            <translation>
                <numerusform>%n fichier d’exercice restant ; une nouvelle fiche en apporte d’autres.</numerusform>
                <numerusform>%n fichiers d’exercice restants ; une nouvelle fiche en apporte d’autres.</numerusform>
            </translation>
        </message>
        <message>
            <source>A practice file is under way; the mission's proof is awaited.</source>
            <translation>Un fichier d’exercice est en route ; la preuve de la mission est attendue.</translation>
        </message>
        <message>
            <source>Begin a drill: save the practice file…</source>
            <translation>Commencer un exercice : enregistrer le fichier…</translation>
        </message>
        <message>
            <source>Bring this file to the mission; it sends a proof back.</source>
            <translation>Portez ce fichier à la mission ; elle renvoie une preuve.</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <source>Finish the drill</source>
            <translation>Terminer l’exercice</translation>
        </message>
        <message>
            <source>Finish the drill…</source>
            <translation>Terminer l’exercice…</translation>
        </message>
        <message>
            <source>First the new code goes on paper; the old sheet holds until then. After that all keys are changed, so that the old sheet opens nothing any more: leave the laptop open for that moment.</source>
            <translation>Le nouveau code va d’abord sur papier ; d’ici là, l’ancienne fiche reste valable. Ensuite toutes les clés changent et l’ancienne fiche n’ouvre plus rien : laissez l’ordinateur ouvert pendant ce temps.</translation>
        </message>
        <message>
            <source>If every passphrase is forgotten, the sheet the partner keeps and the mission together open this laptop; neither can alone. A drill every 90 days proves it, without opening anything.</source>
            <translation>Si toutes les phrases de passe sont oubliées, la fiche que garde le partenaire et la mission, ensemble, ouvrent cet ordinateur ; aucune ne le peut seule. Un exercice tous les 90 jours le prouve, sans rien ouvrir.</translation>
        </message>
        <message>
            <source>Last drill passed on %1; the next is due on %2.</source>
            <translation>Dernier exercice réussi le %1 ; le prochain est pour le %2.</translation>
        </message>
        <message>
            <source>Let the new sheet count</source>
            <translation>Valider la nouvelle fiche</translation>
        </message>
        <message>
            <source>Make a new sheet</source>
            <translation>Faire une nouvelle fiche</translation>
        </message>
        <message>
            <source>No drill yet; the first is due on %1.</source>
            <translation>Pas encore d’exercice ; le premier est pour le %1.</translation>
        </message>
        <message>
            <source>Practice file for the mission</source>
            <translation>Fichier d’exercice pour la mission</translation>
        </message>
        <message>
            <source>Recovery</source>
            <translation>Secours</translation>
        </message>
        <message>
            <source>The administrator makes a new sheet when it is lost.</source>
            <translation>L’administration fait une nouvelle fiche si elle est perdue.</translation>
        </message>
        <message>
            <source>The code on the sheet</source>
            <translation>Le code de la fiche</translation>
        </message>
        <message>
            <source>The drill is passed, %1: the sheet and the mission together open this laptop.</source>
            <translation>Exercice réussi, %1 : la fiche et la mission ensemble ouvrent cet ordinateur.</translation>
        </message>
        <message>
            <source>The mission's proof</source>
            <translation>La preuve de la mission</translation>
        </message>
        <message>
            <source>The new sheet counts. The old one opens nothing any more: destroy it if it turns up.</source>
            <translation>La nouvelle fiche est valable. L’ancienne n’ouvre plus rien : détruisez-la si elle reparaît.</translation>
        </message>
        <message>
            <source>The sheet is lost: make a new one…</source>
            <translation>La fiche est perdue : en faire une nouvelle…</translation>
        </message>
        <message>
            <source>When a drill is due, its practice file also leaves by itself with the next sending.</source>
            <translation>Quand un exercice est dû, son fichier part aussi de lui-même avec le prochain envoi.</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>%1 can open Fieldapp now.</source>
            <translation>%1 peut maintenant ouvrir Fieldapp.</translation>
        </message>
        <message>
            <source>%1 is removed. The keys are new; the old passphrase opens nothing, on no copy made from now on.</source>
            <translation>%1 n’a plus accès. Les clés sont neuves ; l’ancienne phrase n’ouvre plus rien, ni aucune copie faite désormais.</translation>
        </message>
        <message>
            <source>%1 leaves the team</source>
            <translation>%1 quitte l’équipe</translation>
        </message>
        <message>
            <source>%1 opens with the new passphrase now.</source>
            <translation>%1 ouvre désormais avec la nouvelle phrase.</translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n brouillon</numerusform>
                <numerusform>%n brouillons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft(s) could not be passed on.</source>
            <translation>
                <numerusform>%n brouillon n’a pas pu être transmis.</numerusform>
                <numerusform>%n brouillons n’ont pas pu être transmis.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n dossier ouvert</numerusform>
                <numerusform>%n dossiers ouverts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n referral(s) without an answer</source>
            <translation>
                <numerusform>%n référencement sans réponse</numerusform>
                <numerusform>%n référencements sans réponse</numerusform>
            </translation>
        </message>
        <message>
            <source>All to one colleague</source>
            <translation>Tout à une collègue</translation>
        </message>
        <message>
            <source>Case by case</source>
            <translation>Dossier par dossier</translation>
        </message>
        <message>
            <source>Change it</source>
            <translation>La changer</translation>
        </message>
        <message>
            <source>Change my passphrase</source>
            <translation>Changer ma phrase de passe</translation>
        </message>
        <message>
            <source>Changing all keys; leave the laptop open…</source>
            <translation>Changement de toutes les clés ; laissez l’ordinateur ouvert…</translation>
        </message>
        <message>
            <source>Changing the passphrase…</source>
            <translation>Changement de la phrase…</translation>
        </message>
        <message>
            <source>Check everything</source>
            <translation>Tout vérifier</translation>
        </message>
        <message>
            <source>Checked: all is well.</source>
            <translation>Vérifié : tout va bien.</translation>
        </message>
        <message>
            <source>Checked: something needs a look, see below.</source>
            <translation>Vérifié : un point est à regarder, voir plus bas.</translation>
        </message>
        <message>
            <source>Checking everything…</source>
            <translation>Vérification…</translation>
        </message>
        <message>
            <source>Choose who takes over.</source>
            <translation>Choisissez qui reprend.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Definitive</source>
            <translation>Définitif</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>Files and drafts stay as they are. It is written in the audit trail, and told at the next opening.</source>
            <translation>Dossiers et brouillons restent tels quels. C’est noté au journal, et dit à la prochaine ouverture.</translation>
        </message>
        <message>
            <source>Forgotten passphrase: renew the access…</source>
            <translation>Phrase oubliée : renouveler l’accès…</translation>
        </message>
        <message>
            <source>From the next sending on.</source>
            <translation>À partir du prochain envoi.</translation>
        </message>
        <message>
            <source>How much of the line sending may take, in kbit/s. A month is about 4 kB: a slow line suffices.</source>
            <translation>Part de la ligne que l’envoi peut prendre, en kbit/s. Un mois pèse environ 4 ko : une ligne lente suffit.</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initiales</translation>
        </message>
        <message>
            <source>Initials of the colleague</source>
            <translation>Initiales de la collègue</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>Large</source>
            <translation>Grande</translation>
        </message>
        <message>
            <source>Leaves the team…</source>
            <translation>Quitte l’équipe…</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Faire entrer</translation>
        </message>
        <message>
            <source>Let somebody in</source>
            <translation>Faire entrer quelqu’un</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>Clair ou sombre</translation>
        </message>
        <message>
            <source>Like the computer</source>
            <translation>Comme l’ordinateur</translation>
        </message>
        <message>
            <source>Limit of sending, kbit/s</source>
            <translation>Limite de l’envoi, kbit/s</translation>
        </message>
        <message>
            <source>Making the copy…</source>
            <translation>Copie en cours…</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Nouvelle phrase de passe</translation>
        </message>
        <message>
            <source>New passphrase, typed by the colleague</source>
            <translation>Nouvelle phrase, tapée par elle</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <source>Nobody else here opens notes. Let in another counsellor or psychologist first: without one they stay closed.</source>
            <translation>Personne d’autre ici n’ouvre les notes. Faites d’abord entrer une autre conseillère ou psychologue : sans elle, les notes resteraient fermées.</translation>
        </message>
        <message>
            <source>Nobody else here opens the protected annex. Let in another person with that role first.</source>
            <translation>Personne d’autre ici n’ouvre l’annexe protégée. Faites d’abord entrer une autre personne de ce rôle.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normale</translation>
        </message>
        <message>
            <source>Nothing is open under this name.</source>
            <translation>Rien n’est ouvert sous ce nom.</translation>
        </message>
        <message>
            <source>Passphrase of now</source>
            <translation>Phrase de passe actuelle</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>Phrase de passe, tapée par la personne</translation>
        </message>
        <message>
            <source>Put the list in order</source>
            <translation>Remettre la liste en ordre</translation>
        </message>
        <message>
            <source>Remove %1 and change the keys</source>
            <translation>Retirer %1 et changer les clés</translation>
        </message>
        <message>
            <source>Renew the access</source>
            <translation>Renouveler l’accès</translation>
        </message>
        <message>
            <source>Renew the access of %1</source>
            <translation>Renouveler l’accès : %1</translation>
        </message>
        <message>
            <source>Renewing the access…</source>
            <translation>Renouvellement de l’accès…</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Parties des réglages</translation>
        </message>
        <message>
            <source>Sending</source>
            <translation>Envoi</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Somebody who holds this key must be present and type their own passphrase.</source>
            <translation>Quelqu’un qui détient cette clé doit être présent et taper sa propre phrase de passe.</translation>
        </message>
        <message>
            <source>Still open under this name: %1.</source>
            <translation>Encore ouvert sous ce nom : %1.</translation>
        </message>
        <message>
            <source>Store, audit trail, keys, copies and batches are read from end to end. Nothing is changed.</source>
            <translation>Données, journal, clés, copies et envois sont relus de bout en bout. Rien n’est changé.</translation>
        </message>
        <message>
            <source>The administrator lets people in.</source>
            <translation>C’est l’administration qui fait entrer quelqu’un.</translation>
        </message>
        <message>
            <source>The copy is made and was checked.</source>
            <translation>La copie est faite et vérifiée.</translation>
        </message>
        <message>
            <source>The list is in order again. Look at who stands in it.</source>
            <translation>La liste est de nouveau en ordre. Vérifiez qui y figure.</translation>
        </message>
        <message>
            <source>Their initials</source>
            <translation>Ses initiales</translation>
        </message>
        <message>
            <source>Their passphrase</source>
            <translation>Sa phrase de passe</translation>
        </message>
        <message>
            <source>Then all keys are changed and every file is written anew under them. That takes a moment; leave the laptop open.</source>
            <translation>Ensuite toutes les clés sont changées et chaque fichier est réécrit sous les nouvelles. Cela prend un moment ; laissez l’ordinateur ouvert.</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <source>What can be done for %1</source>
            <translation>Ce qu’on peut faire pour %1</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>Ce que la personne fait ici</translation>
        </message>
        <message>
            <source>Who takes over</source>
            <translation>Qui reprend</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>Qui travaille ici</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Your passphrase is changed. The old one opens nothing any more.</source>
            <translation>Votre phrase de passe est changée. L’ancienne n’ouvre plus rien.</translation>
        </message>
        <message>
            <source>since %1</source>
            <translation>depuis le %1</translation>
        </message>
    </context>
</TS>
