import type { errorsEn } from '../en/errors';

export const errorsNl: Record<keyof typeof errorsEn, string> = {
  'file.writeFailed':
    'Kon {file} niet schrijven: {reason}. Het bleef zoals het was; maak plaats of kijk de rechten na en probeer opnieuw.',
  'coding.changedMeanwhile':
    'Deze codering is intussen gewijzigd of weggehaald ({id}); de stap is niet uitgevoerd. Bekijk ze en beslis opnieuw.',
  'complete.changedMeanwhile':
    'Of dit transcript volledig gelezen is, werd intussen gewijzigd; de stap is niet uitgevoerd. Bekijk het en beslis opnieuw.',
  'step.partly':
    'De stap kon niet worden afgemaakt ({reason}), en wat al gebeurd was in {files} kon niet worden teruggedraaid. Bekijk de coderingen daar.',
  'study.notFound': 'Hier of hoger staat geen study.yaml. Ga naar een studie, of maak er een: intercoder init MAP',
  'study.unreadable': 'study.yaml is zo niet bruikbaar. Verbeter het en probeer opnieuw.',
  'study.exists': 'Hier staat al een studie ({file}). Kies een andere map.',
  'file.exists': 'Hier staat al een bestand {file}. Kies een lege map.',
  'file.outside': '{file} ligt buiten de studie. Noem een bestand erbinnen.',
  'example.missing': 'De voorbeeldstudie is onvolledig ({file}). Installeer Intercoder opnieuw.',
  'sidecar.notWritable':
    '{file} bevat iets wat niet gelezen kon worden en is dus niet geschreven. Controleer de studie om te zien wat, en herstel dat eerst.',
  'codebook.notWritable':
    '{file} is zo niet bruikbaar en is dus niet geschreven. Controleer de studie om te zien waarom, en herstel dat eerst.',
  'codebook.unreadable':
    '{file} is zo niet bruikbaar, dus de codes ervan zijn niet bekend. Verbeter het bestand en probeer opnieuw.',
  'coder.unknown':
    '"{coder}" is geen codeur van deze studie. Kies er een uit "coders" in study.yaml, of zet jezelf erbij.',
  'coder.notKnown':
    'Het is niet bekend wie er codeert. Zeg het met --as ID of INTERCODER_CODER, of zet je git-adres in study.yaml.',
  'transcript.unknown': '{file} is geen leesbaar transcript van deze studie. Zie "transcripts" in study.yaml.',
  'transcript.changed': '{file} is intussen veranderd; er is niets gecodeerd. Selecteer de passage opnieuw.',
  'passage.outside': 'De passage reikt voorbij de tekst van {file} ({length} tekens). Geef --start en --end erbinnen.',
  'passage.empty': 'Deze passage bevat geen woorden. Selecteer er enkele.',
  'passage.frontMatter': 'Dit is de kop van het bestand, niet het transcript. Selecteer wat iemand zei.',
  'code.unknown': 'De code "{code}" staat niet in het codeboek. Gebruik een van de codes daar, of voeg ze toe.',
  'code.unknownInRound':
    'De code "{code}" staat niet in het codeboek van deze ronde, dat blijft zoals het getrokken is. Gebruik een van de codes daar, of stel deze voor.',
  'code.unclear': 'Meerdere codes maken aanspraak op "{code}" ({claimedBy}). Laat ze eerst bij één staan.',
  'code.notCodable': '"{code}" groepeert alleen andere codes. Gebruik een daarvan.',
  'code.retired':
    '"{code}" is buiten gebruik (vervangen door: {replacedBy}). Gebruik een andere code, of maak ze weer actief in het codeboek.',
  'code.exists': 'Er is al een code met de id "{id}". Kies een andere.',
  'coding.exists':
    'Je gaf "{code}" al aan deze passage. Er is niets meer te doen; kies een andere code als je die bedoelde.',
  'coding.unknown':
    'Er is geen codering met de id {id}: misschien is ze weggehaald. Kijk naar de passages zoals ze nu zijn.',
  'coding.anothers': 'De codering {id} is van een andere codeur. Alleen die kan ze wijzigen of weghalen.',
  'coding.judgedAgain':
    'Fragmenten van {file} worden opnieuw beoordeeld in een ronde die open is, dus zijn je coderingen ervan verborgen, en blijft {id} daar. Maak ze vast in het andere transcript zodra de ronde afgerond is.',
  'coding.undecided':
    'Twee versies van de codering {id} wachten op een beslissing in {file}, dus ze verhuisde niet naar een ander transcript. Beslis eerst: Samenvoegen per codering in de editor.',
  'coding.isAtPlace':
    'De passage van de codering {id} staat op haar plaats in {file}, dus ze verhuisde niet naar een ander transcript. De woorden daar ook coderen: intercoder assign.',
  'coding.hiddenByRound':
    'Fragmenten van {file} worden opnieuw beoordeeld in een ronde die open is, dus zijn je coderingen ervan verborgen en nu niet te kopiëren. Kopieer ze zodra de ronde afgerond is: intercoder copy-codings.',
  'coding.shownOtherwise':
    'De tekst van {file} is gewijzigd sinds de plaats van “{quote}” getoond werd; er is niets bewaard. Kijk opnieuw naar de passage en beslis dan.',
  'coding.nowhere':
    'Het is niet zeker waar de passage van deze codering staat ({id}), dus er is niets bewaard. Kies een plaats.',
  'quote.notFound':
    'De woorden "{quote}" staan niet in het transcript. Kijk spelling en regeleinden na, of geef --start en --end.',
  'quote.several':
    'De woorden "{quote}" komen {count} keer voor (regels {lines}). Geef meer woorden, of --start en --end.',
  'passage.notNamed': 'Zeg welke passage: ofwel --quote, ofwel --start en --end.',
  'copy.noOriginal':
    '{file} leest niet als een kopie van één transcript dat je gecodeerd hebt, of heeft al coderingen van jou. Er is niets geschreven; codeer het, of kopieer het bestand opnieuw.',
  'copy.changedMeanwhile':
    '{file} is niet meer wat gelezen werd, dus bleef het zoals het is. Controleer de studie en doe het opnieuw.',
  'file.notFound': 'Er is geen bestand {file}. Kijk het pad na.',
  'file.notRead': '{file} kon niet als transcript gelezen worden.',
  'code.intoItself': '"{code}" kan niet onder zichzelf staan. Kies een andere plaats.',
  'codebook.cannotEdit':
    'Het codeboek kon niet veilig worden gewijzigd en bleef zoals het is. Open het en los de problemen op die het toont, of maak deze wijziging met de hand.',
  'study.cannotEdit':
    'study.yaml kon niet veilig worden gewijzigd en bleef zoals het is. Open het en los de problemen op die het toont, of maak deze wijziging met de hand.',
  'coder.isAnalysis':
    'De codering van {coder} is die van de studie: tellingen, passages en exports komen ervan. Zet eerst een andere codeur bij "analysis" in study.yaml.',
  'coder.exists': 'Er is al een codeur "{id}" in deze studie. Kies een andere id.',
  'coder.idNotAllowed':
    '"{id}" kan geen id van een codeur zijn: alleen a-z, 0-9 en "-", hoogstens 64 tekens, en geen woord met een eigen betekenis zoals "consensus". Kies een andere id.',
  'codebook.idNotAllowed': '"{id}" kan geen id zijn: alleen a-z, 0-9 en "-", hoogstens 64 tekens. Kies een andere id.',
  'coding.several':
    'Er zijn {count} coderingen met de id {id}. Controleer de studie, geef ze een eigen id en probeer opnieuw.',
  'file.busy':
    '{file} wordt door een ander programma geschreven. Probeer het zo opnieuw; als dit blijft, verwijder {file}.lock.',
  'file.lockIsFolder':
    '{file} is niet geschreven: {folder} is een map, op de plaats van een bestand dat er even staat terwijl er geschreven wordt. Verplaats ze of geef ze een andere naam, en probeer het opnieuw.',
  'file.notWritable':
    '{file} is er niet of is niet leesbaar, en is dus niet geschreven. Controleer de studie om te zien waarom, en herstel dat eerst.',
  'leftVersion.unknown':
    'Geen schrijfbeurt liet {file} achter met iets om over te beslissen, of het is twee keer genoemd. Welke er zijn, zegt: intercoder check --fix',
  'label.taken': 'Hier heet al een andere spreker "{label}". Kies een ander label.',
  'label.opensNoTurn':
    'Met "{label}" zouden deze beurten niet meer zo gelezen worden als nu. Kies een label zoals P1, of zet het eerst bij "participants" in de kop van het bestand.',
  'label.notEditable':
    '"{label}" staat zo in de kop van het bestand dat het niet veilig gewijzigd kon worden, en er is niets hernoemd. Los op wat het paneel Problemen daar toont, of wijzig het met de hand.',
  'transcript.conflictMarkers':
    '{file} bevat conflictmarkeringen van een samenvoeging. Los die eerst op en codeer daarna.',
};
