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
            <source>Approval code, to read out to the mission</source>
            <translation>Code d’approbation, à lire à la mission</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Revenir</translation>
        </message>
        <message>
            <source>Choose a passphrase.</source>
            <translation>Choisissez une phrase de passe.</translation>
        </message>
        <message>
            <source>Choose at least one.</source>
            <translation>Choisissez-en au moins un.</translation>
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
            <source>Copied. It leaves the clipboard in a minute.</source>
            <translation>Copié. Le presse-papiers sera vidé dans une minute.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Drawn at random: nobody can guess it. Learn it, then destroy any paper it stands on.</source>
            <translation>Tirée au hasard : personne ne peut la deviner. Apprenez-la, puis détruisez le papier où elle est notée.</translation>
        </message>
        <message>
            <source>Fieldapp – recovery sheet</source>
            <translation>Fieldapp – feuille de secours</translation>
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
            <translation>Gardez cette feuille sous clé, jamais près de l’ordinateur. Avec la mission, elle l’ouvre quand toutes les phrases de passe sont oubliées.</translation>
        </message>
        <message>
            <source>Long enough, if it is no proverb, song or name that others know.</source>
            <translation>Assez longue, si ce n’est ni un proverbe, ni une chanson, ni un nom que d’autres connaissent.</translation>
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
            <source>Propose one</source>
            <translation>En proposer une</translation>
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
            <translation>Feuille de secours</translation>
        </message>
        <message>
            <source>Site pack</source>
            <translation>Fichier du site</translation>
        </message>
        <message>
            <source>Site: %1</source>
            <translation>Site : %1</translation>
        </message>
        <message>
            <source>The mission gave you a small file, the site pack. It says which site this is and where figures may go.</source>
            <translation>La mission vous a remis un petit fichier, le fichier du site. Il dit de quel site il s’agit et où les chiffres peuvent aller.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Encore une fois la même</translation>
        </message>
        <message>
            <source>The sheet is put away, not beside this laptop</source>
            <translation>La feuille est rangée, loin de cet ordinateur</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Les deux ne sont pas identiques.</translation>
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
            <source>Write your initials.</source>
            <translation>Notez vos initiales.</translation>
        </message>
        <message>
            <source>Your initials</source>
            <translation>Vos initiales</translation>
        </message>
        <message>
            <source>the file ends in .fcsite</source>
            <translation>le fichier se termine par .fcsite</translation>
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
            <source>Something went wrong here. What you saved is safe; please try again, or lock and open once more.</source>
            <translation>Un incident s’est produit ici. Ce qui est enregistré est en sûreté ; réessayez, ou verrouillez puis rouvrez.</translation>
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
        <name>rail</name>
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
            <source>Settings</source>
            <translation>Réglages</translation>
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
            <source>%1 can open Fieldapp now.</source>
            <translation>%1 peut maintenant ouvrir Fieldapp.</translation>
        </message>
        <message>
            <source>An encrypted copy is made and checked each time Fieldapp closes.</source>
            <translation>Une copie chiffrée est faite et vérifiée chaque fois que Fieldapp se ferme.</translation>
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
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Initiales</translation>
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
            <source>Make a copy now</source>
            <translation>Faire une copie maintenant</translation>
        </message>
        <message>
            <source>Making the copy…</source>
            <translation>Copie en cours…</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normale</translation>
        </message>
        <message>
            <source>Passphrase, typed by the new user</source>
            <translation>Phrase de passe, tapée par la personne</translation>
        </message>
        <message>
            <source>Propose a passphrase</source>
            <translation>Proposer une phrase de passe</translation>
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
            <source>The administrator lets people in.</source>
            <translation>C’est l’administration qui fait entrer quelqu’un.</translation>
        </message>
        <message>
            <source>The copy is made and was checked.</source>
            <translation>La copie est faite et vérifiée.</translation>
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
            <source>Their initials</source>
            <translation>Ses initiales</translation>
        </message>
        <message>
            <source>Their passphrase</source>
            <translation>Sa phrase de passe</translation>
        </message>
        <message>
            <source>This laptop</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <source>What they do here</source>
            <translation>Ce que la personne fait ici</translation>
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
            <source>since %1</source>
            <translation>depuis le %1</translation>
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
            <source>Nothing is lost. A colleague who does the same work can open with their own passphrase, and the administrator can let you in again. If nobody can open, take the recovery sheet and call the mission: the two together open this laptop.</source>
            <translation>Rien n’est perdu. Une collègue qui fait le même travail peut ouvrir avec sa propre phrase, et l’administration peut vous faire entrer de nouveau. Si personne ne peut ouvrir, prenez la feuille de secours et appelez la mission : les deux ensemble ouvrent cet ordinateur.</translation>
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
