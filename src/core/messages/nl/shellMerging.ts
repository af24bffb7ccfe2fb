import type { shellMergingEn } from '../en/shellMerging';

/** Wat de shell zegt over samenvoegen en over git. */
export const shellMergingNl: Record<keyof typeof shellMergingEn, string> = {
  'cli.merge':
    'Voegt versies van een bestand met coderingen, memo’s of beslissingen samen per codering en veld. Schrijft OURS, of met --unmerged de bestanden van de studie. Afsluitcode 1 als iets gevraagd moet worden: beide waarden staan dan in het bestand.',
  'cli.merge.files':
    'BASE OURS THEIRS: de gemeenschappelijke versie (een leeg bestand: die is er niet), de onze, waarin het resultaat geschreven wordt, en de hunne; dan, als OURS dat niet zegt, waar het bestand in de studie hoort (%P van git). Twee bestanden, OURS THEIRS, als er geen gemeenschappelijke versie bekend is: alles wat een van beide zegt blijft. Met --unmerged: de map van de studie',
  'cli.merge.unmerged':
    'in plaats daarvan: voeg elk bestand van een studie samen (standaard: de dichtstbijzijnde hogerop) dat git niet samenvoegde of dat conflictmarkeringen bevat, meld git wat klaar is, en toon wat gevraagd moet worden',
  'cli.merge.take': 'waar iets gevraagd moet worden: houd de onze (ours), of neem de hunne (theirs)',
  'cli.merge.id': 'bij --take: alleen voor de codering of memo met deze id; mag vaker',
  'cli.merge.usage': 'Geef drie bestanden (BASE OURS THEIRS), twee (OURS THEIRS), of --unmerged.',
  'cli.merge.kept.ours':
    '{file}: {what} is daar veranderd en hier weggehaald. Bewaard; haal het weer weg als dat de bedoeling was.',
  'cli.merge.kept.theirs':
    '{file}: {what} is hier veranderd en daar weggehaald. Bewaard; haal het weer weg als dat de bedoeling was.',
  'cli.merge.movedChanged':
    '{file}: {what} is aan de ene kant naar {transcript} verplaatst en aan de andere veranderd. Ze staat in beide bestanden tot dit haar bij elkaar brengt: intercoder reanchor --move',
  'cli.merge.movedTakenAway':
    '{file}: {what} is aan de ene kant naar {transcript} verplaatst en aan de andere weggehaald. Daar bewaard; haal het weer weg als dat de bedoeling was.',
  'cli.merge.asked': '{file}: "{field}" van {what} is op twee manieren veranderd. Hier: {ours}. Daar: {theirs}.',
  'cli.merge.askedFile': '{file}: "{field}" is op twee manieren veranderd. Hier: {ours}. Daar: {theirs}.',
  'cli.merge.askedWhole':
    '{file}: een afgerond bestand geldt als geheel, en elke kant heeft een ander. Hier: {ours}. Daar: {theirs}.',
  'cli.merge.next':
    'Beide waarden staan in het bestand (de andere in "conflicts"). Beslis in de editor met "Samenvoegen per codering", of: intercoder merge --unmerged --take ours of theirs',
  'cli.merge.sides':
    '{file}: de gemeenschappelijke versie is niet bekend; wat één kant weghaalde kan er dus weer staan. Bekijk het.',
  'cli.merge.alone': '{file}: één kant haalde het hele bestand weg, de andere werkte eraan verder. Bewaard.',
  'cli.merge.done': '{file}: samengevoegd.',
  'cli.merge.settled': '{file}: samengevoegd, en git weet het.',
  'cli.merge.waits': '{file}: samengevoegd op {count} {count|vraag|vragen} na.',
  'cli.merge.none': 'Er wacht niets om samengevoegd te worden.',
  'cli.merge.absent': 'niets',
  'cli.merge.coding': 'de codering "{code}" op "{quote}"',
  'cli.merge.codingAt': 'de codering "{code}" op "{quote}" (regel {line})',
  'cli.gitSetup':
    'Leert git coderingen per codering samen te voegen: zet regels in .gitattributes van de studie en een merge driver in de eigen instellingen van de repository, na vragen. Schrijft.',
  'cli.gitSetup.yes': 'doe het zonder te vragen',
  'cli.gitSetup.remove': 'haal de driver en zijn regels weer weg; wat .gitattributes over regeleinden zegt blijft',
  'cli.gitSetup.plan.add': 'Dit staat te gebeuren:',
  'cli.gitSetup.plan.lines': '- toevoegen aan {file}: {lines}',
  'cli.gitSetup.plan.removeLines': '- weghalen uit {file}: {lines}',
  'cli.gitSetup.plan.driver': '- instellen in {file}: {key} = {value}',
  'cli.gitSetup.plan.removeDriver': '- weghalen uit {file}: [merge "intercoder"]',
  'cli.gitSetup.ask': 'Doorgaan? [j/N]',
  'cli.gitSetup.yesWords': 'j ja y yes',
  'cli.gitSetup.no': 'Er is niets veranderd.',
  'cli.gitSetup.nothing': 'Er is niets te doen: het staat zoals het hoort.',
  'cli.gitSetup.done':
    'Klaar. Commit {file}; elke andere kloon van deze repository doet eenmalig "intercoder git-setup". Terugdraaien: intercoder git-setup --remove',
  'cli.gitSetup.removed': 'Klaar. Git voegt deze bestanden weer als tekst samen.',
};
