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
        <name>Consent</name>
        <message>
            <source>Explain each purpose, then write the answer. Refusing one never closes the door to help.</source>
            <translation>Expliquez chaque accord, puis notez la réponse. Un refus ne ferme jamais la porte à l’aide.</translation>
        </message>
        <message>
            <source>Without this agreement no file is opened and nothing is kept. The welcome goes on.</source>
            <translation>Sans cet accord, aucun dossier n’est ouvert et rien n’est gardé. L’accueil continue.</translation>
        </message>
        <message>
            <source>agreement given on %1</source>
            <translation>accord donné le %1</translation>
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
            <source>since the start</source>
            <translation>depuis le début</translation>
        </message>
        <message>
            <source>what leaves</source>
            <translation>ce qui part</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <source>27 or 1999</source>
            <translation>27 ou 1999</translation>
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
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <source>To complete: %1</source>
            <translation>À compléter : %1</translation>
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
                <numerusform>%n dossier ressemble. Rien n’est fusionné sans vous.</numerusform>
                <numerusform>%n dossiers se ressemblent. Rien n’est fusionné sans vous.</numerusform>
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
    </context>
    <context>
        <name>Month</name>
        <message>
            <source>%1 is closed.</source>
            <translation>%1 est clos.</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) are sealed and wait here. Only the mission can open them.</source>
            <translation>
                <numerusform>%n chiffre est scellé et attend ici. Seule la mission peut l’ouvrir.</numerusform>
                <numerusform>%n chiffres sont scellés et attendent ici. Seule la mission peut les ouvrir.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n form(s) of yours are not finished; they are not counted.</source>
            <translation>
                <numerusform>%n de vos fiches n’est pas terminée ; elle n’est pas comptée.</numerusform>
                <numerusform>%n de vos fiches ne sont pas terminées ; elles ne sont pas comptées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n late entry(ies) of earlier months leave with this one.</source>
            <translation>
                <numerusform>%n fiche tardive d’un mois passé part avec celui-ci.</numerusform>
                <numerusform>%n fiches tardives des mois passés partent avec celui-ci.</numerusform>
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
            <source>Close</source>
            <translation>Clôturer</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Clôturer %1</translation>
        </message>
        <message>
            <source>Closing fixes these numbers. A late entry leaves with %1.</source>
            <translation>Clôturer fige ces nombres. Une fiche tardive partira avec %1.</translation>
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
            <source>Nothing to report yet. The first session opens the first month.</source>
            <translation>Rien à rapporter encore. La première séance ouvre le premier mois.</translation>
        </message>
        <message>
            <source>People since the start</source>
            <translation>Personnes depuis le début</translation>
        </message>
        <message>
            <source>Prepare %1</source>
            <translation>Préparer %1</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message numerus="yes">
            <source>See the %n other figure(s)</source>
            <translation>
                <numerusform>Voir l’autre chiffre (%n)</numerusform>
                <numerusform>Voir les %n autres chiffres</numerusform>
            </translation>
        </message>
        <message>
            <source>See them</source>
            <translation>Les voir</translation>
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
            <source>The coordinator closes the months.</source>
            <translation>La coordination clôture les mois.</translation>
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
            <source>waits for the month before</source>
            <translation>attend le mois d’avant</translation>
        </message>
        <message>
            <source>year %1</source>
            <translation>année %1</translation>
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
            <source>Find a person</source>
            <translation>Chercher une personne</translation>
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
            <source>My files</source>
            <translation>Mes dossiers</translation>
        </message>
        <message>
            <source>Name, file number or year of birth</source>
            <translation>Nom, numéro de dossier ou année de naissance</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Nouvelle personne</translation>
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
    </context>
    <context>
        <name>Person</name>
        <message>
            <source>%1: %2 on %3, %4 on %5</source>
            <translation>%1 : %2 le %3, %4 le %5</translation>
        </message>
        <message>
            <source>Agreements</source>
            <translation>Accords</translation>
        </message>
        <message>
            <source>Agreements saved.</source>
            <translation>Accords enregistrés.</translation>
        </message>
        <message>
            <source>Another service</source>
            <translation>Autre service</translation>
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
            <source>Phone: %1</source>
            <translation>Téléphone : %1</translation>
        </message>
        <message>
            <source>Referent</source>
            <translation>Référent·e</translation>
        </message>
        <message>
            <source>Referral</source>
            <translation>Référencement</translation>
        </message>
        <message>
            <source>Referral saved.</source>
            <translation>Référencement enregistré.</translation>
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
        <name>Sending</name>
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
            <source>%n batch(es) wait here, sealed.</source>
            <translation>
                <numerusform>%n envoi attend ici, scellé.</numerusform>
                <numerusform>%n envois attendent ici, scellés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n batch(es) wait here, sealed. Nothing is lost; sending can be tried again at any time.</source>
            <translation>
                <numerusform>%n envoi attend ici, scellé. L’envoi peut être retenté à tout moment.</numerusform>
                <numerusform>%n envois attendent ici, scellés. L’envoi peut être retenté à tout moment.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older batch(es)</source>
            <translation>
                <numerusform>%n envoi plus ancien</numerusform>
                <numerusform>%n envois plus anciens</numerusform>
            </translation>
        </message>
        <message>
            <source>A batch stays on this computer until the mission has backed it up.</source>
            <translation>Un envoi reste sur cet ordinateur jusqu’à sa sauvegarde à la mission.</translation>
        </message>
        <message>
            <source>A month that is closed comes here by itself.</source>
            <translation>Un mois clos arrive ici de lui-même.</translation>
        </message>
        <message>
            <source>Batches</source>
            <translation>Envois scellés</translation>
        </message>
        <message>
            <source>Cover, without content</source>
            <translation>Enveloppe vide</translation>
        </message>
        <message>
            <source>Everything has been received by the mission.</source>
            <translation>Tout a été reçu par la mission.</translation>
        </message>
        <message>
            <source>No batch yet. Closing a month makes the first one.</source>
            <translation>Aucun envoi encore. Clôturer un mois fait le premier.</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Rien n’attend d’être envoyé.</translation>
        </message>
        <message>
            <source>Only the mission can open them. Send when there is a network; nothing is lost meanwhile.</source>
            <translation>Seule la mission peut les ouvrir. Envoyez quand le réseau est là ; rien ne se perd en attendant.</translation>
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
            <source>Save the receipt</source>
            <translation>Enregistrer l’accusé de réception</translation>
        </message>
        <message>
            <source>Sealed again after the copy was put back: the newer batch stands for it.</source>
            <translation>Scellé à nouveau après la remise en place de la copie : l’envoi plus récent le remplace.</translation>
        </message>
        <message>
            <source>Send now</source>
            <translation>Envoyer maintenant</translation>
        </message>
        <message>
            <source>Send now also asks the mission for the proofs that are still missing.</source>
            <translation>« Envoyer maintenant » demande aussi à la mission les preuves qui manquent encore.</translation>
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
            <source>Set aside by the mission: call them, giving the number of the batch.</source>
            <translation>Mis de côté par la mission : appelez-la en donnant le numéro de l’envoi.</translation>
        </message>
        <message>
            <source>The mission holds another batch of this number: call them before sending more.</source>
            <translation>La mission détient un autre envoi de ce numéro : appelez-la avant d’envoyer la suite.</translation>
        </message>
        <message>
            <source>The mission no longer counts what this computer sends: call them.</source>
            <translation>La mission ne compte plus ce que cet ordinateur envoie : appelez-la.</translation>
        </message>
        <message>
            <source>The mission was reached; there is nothing new.</source>
            <translation>La mission a répondu ; rien de nouveau.</translation>
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
            <source>counted by the mission</source>
            <translation>compté par la mission</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>prêt</translation>
        </message>
        <message>
            <source>received by the mission</source>
            <translation>reçu par la mission</translation>
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
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Pour</translation>
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
            <source>Save the sheet</source>
            <translation>Enregistrer la fiche</translation>
        </message>
        <message>
            <source>Save the sheet…</source>
            <translation>Enregistrer la fiche…</translation>
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
            <source>Writing the sheet…</source>
            <translation>Écriture de la fiche…</translation>
        </message>
        <message>
            <source>the cell (exact)</source>
            <translation>la cellule (exact)</translation>
        </message>
        <message>
            <source>the mission (as it left)</source>
            <translation>la mission (comme envoyé)</translation>
        </message>
    </context>
    <context>
        <name>Story</name>
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
            <source>%n point(s)</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
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
            <source>File closed</source>
            <translation>Dossier clos</translation>
        </message>
        <message>
            <source>Note of %1 · open with a reason</source>
            <translation>Note de %1 · ouvrir avec un motif</translation>
        </message>
        <message>
            <source>Read the note</source>
            <translation>Lire la note</translation>
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
            <source>not enough answers</source>
            <translation>pas assez de réponses</translation>
        </message>
        <message>
            <source>note</source>
            <translation>note</translation>
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
        <name>again</name>
        <message numerus="yes">
            <source>%n day(s) to enter again since the copy.</source>
            <translation>
                <numerusform>%n journée à saisir de nouveau depuis la copie.</numerusform>
                <numerusform>%n journées à saisir de nouveau depuis la copie.</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy was put back. What was written after it stands on paper and in memory only: enter it again, day by day.</source>
            <translation>Une copie a été remise en place. Ce qui a été écrit après elle n’est plus que sur papier et dans les mémoires : saisissez-le de nouveau, jour par jour.</translation>
        </message>
        <message>
            <source>Closing a month waits until the mission confirms what it holds.</source>
            <translation>La clôture d’un mois attend que la mission confirme ce qu’elle détient.</translation>
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
            <source>Show the list</source>
            <translation>Voir la liste</translation>
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
            <source>Bringing the stick up to date…</source>
            <translation>Mise à jour de la clé…</translation>
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
            <source>Copy to a stick…</source>
            <translation>Copier sur une clé…</translation>
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
            <source>The copies on the stick are up to date. Keep it elsewhere than the laptop.</source>
            <translation>Les copies sur la clé sont à jour. Gardez-la ailleurs que l’ordinateur.</translation>
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
            <source>The month is closed. Plug in the stick of the copies, so that the closing lies off this laptop too.</source>
            <translation>Le mois est clôturé. Branchez la clé des copies, pour que la clôture existe aussi hors de cet ordinateur.</translation>
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
            <translation>Renouveler l’accès de %1</translation>
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
