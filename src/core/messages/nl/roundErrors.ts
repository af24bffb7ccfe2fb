import type { roundErrorsEn } from '../en/roundErrors';

export const roundErrorsNl: Record<keyof typeof roundErrorsEn, string> = {
  'report.notKept':
    '{file} is geen bewaard verslag van een ronde. Maak er een, en noem het: intercoder report {round:shell} --as json > kept.json, intercoder verify {round:shell} --report kept.json',
  'report.ofAnother':
    '{file} is het verslag van de ronde "{other}", niet van "{round}". Noem het bewaarde verslag van deze ronde, of controleer die andere: intercoder verify {other:shell}',
  'round.unknown': 'Er is geen ronde "{round}" die te lezen is. Zie welke er zijn: intercoder round status',
  'round.notYours':
    '{coder} codeert niet in de ronde "{round}". Zeg wie je bent met --as, of trek een ronde met {coder} erbij.',
  'round.finished':
    '{coder} heeft de ronde "{round}" afgerond, en er verandert niets meer aan. Trek een nieuwe ronde voor andere oordelen.',
  'round.notWritable':
    '{file} bevat iets wat niet gelezen kon worden en is dus niet geschreven. Controleer de studie om te zien wat, en herstel dat eerst.',
  'round.changedMeanwhile': 'Dit is intussen gewijzigd; de stap is niet uitgevoerd. Bekijk het en beslis opnieuw.',
  'round.exists': 'Er is al een ronde "{round}". Kies een andere naam.',
  'round.badName':
    '"{round}" kan geen naam van een ronde zijn: alleen a-z, 0-9 en "-", hoogstens 64 tekens, en geen woord met een eigen betekenis. Kies een andere naam.',
  'round.folderTaken':
    'Er staan al bestanden in {folder}, zonder trekking erbij. Haal ze weg, of kies een andere naam.',
  'round.tooFewCoders': 'Een ronde heeft minstens twee verschillende codeurs nodig. Kies wie meedoet.',
  'round.oneCoder': 'In een intra-codeurronde codeert één codeur hetzelfde opnieuw. Kies alleen die.',
  'round.nothingToRepeat':
    '{coder} heeft niets gecodeerd van wat getrokken is; er is dus niets om opnieuw te coderen. Noem een codeur die dat wel heeft.',
  'round.badShare':
    'Het aandeel moet meer dan 0 zijn en hoogstens 1 (of 100 %). Gebruikelijk is tussen 0.10 en 0.15: --fraction 0.12',
  'round.badSeed':
    'Het startgetal moet een geheel getal zijn van 0 tot 4294967295. Laat het weg om er een te laten trekken.',
  'round.badTurns': 'Een fragment heeft 1 tot 1000 beurten, als geheel getal. Gebruikelijk is: --turns 8',
  'round.badOverlap':
    'Zeg hoeveel van de {count} die oordelen elke eenheid krijgen: een geheel getal van 1 tot {count}.',
  'round.overlapWithout':
    'Een aantal codeurs per eenheid hoort alleen bij de verdeling "overlap", en "{kind}" is gekozen. Laat een van de twee weg: --assignment overlap --overlap 2',
  'round.badLevel':
    'Geen code van het codeboek staat op niveau {level}: de niveaus gaan van 0, de codes bovenaan, tot {deepest}. Kies een daarvan, of neem elke code apart: --plan level=exact',
  'round.badWidth':
    'Een breedte moet meer dan 0 en hoogstens 2 zijn, zoals 0.30 van het onderste tot het bovenste einde van een interval.',
  'round.cohenNeedsTwo':
    'Cohens κ is van twee codeurs. Kies met meer Krippendorffs α, of Lights κ, het gemiddelde over paren.',
  'round.lightNeedsThree':
    'Lights κ is het gemiddelde over paren van drie of meer codeurs. Kies met twee Cohens κ, of Krippendorffs α.',
  'round.roleNeedsTurns': 'Alleen losse beurten hebben een rol. Trek losse beurten, of kies andere strata.',
  'round.unknownRole':
    'Geen transcript heeft de rol "{role}", dus zou er niets door wegvallen. Er zijn: {roles}. Gebruik een daarvan, of geef de deelnemers die rol eerst in de kop van het transcript.',
  'round.trainingLost':
    'Fragmenten van de ronde "{round}" waarmee geoefend is, zijn niet meer te vinden ({list}) en kunnen dus niet wegvallen. Haal de teksten terug waaruit getrokken is, of laat in hun geheel weg: {files}',
  'round.emptyFrame':
    'Er is niets om uit te trekken: geen beurt telt nog als rollen, korte beurten, oefenmateriaal en de voorbeelden van het codeboek ({examples} weggelaten) wegvallen. Laat minder weg.',
  'round.noTranscripts':
    'Er zijn geen transcripten om uit te trekken. Zet teksten in de map die bij "transcripts" in study.yaml staat, codeer ze, en trek dan.',
  'round.noneCompleted':
    '{coder} heeft geen enkel transcript afgerond, en wat niet afgerond is, zou weggelaten worden; er valt dus niets te trekken. Rond er eerst een af, of kies om toch te trekken: wat niet afgerond is, telt dan als niet beoordeeld.',
  'round.shareTooSmall':
    'Met dit aandeel wordt niets getrokken: er {count|is|zijn} {count} {count|eenheid|eenheden} om uit te trekken. Geef minstens {least}, of trek kleinere eenheden.',
  'round.notCompleted':
    '{coder} heeft niet alles afgewerkt waaruit getrokken zou worden: {list} (na +: codes van na het lezen). Werk dat eerst af, of kies om het weg te laten, of om toch te trekken: het telt dan als niet beoordeeld.',
  'round.outsideUnits':
    'Deze woorden staan in geen enkele eenheid van jou in de ronde "{round}" in {file}. Kies woorden binnen een eenheid: intercoder round status {round:shell}',
  'round.unitsLeft':
    'In de ronde "{round}" {count|is|zijn} nog {count} {count|eenheid|eenheden} over: {units}. Beoordeel ze, of rond toch af met --with-units-left: dan blijven ze ontbreken in elk cijfer.',
  'round.topUpWithoutFirst':
    'De ronde "{round}" heeft geen coderingen van een eerste codeur om van te vertrekken. Trek een ronde waaraan de analysecodeur van de studie meedoet.',
  'round.topUpTooLate':
    '{coder} heeft de ronde "{round}" al afgerond; er kan niets meer bij. Trek een nieuwe ronde voor zeldzame codes.',
  'round.topUpChanged':
    '{file} is gewijzigd nadat {coder} het had afgerond; er is dus niets aan toegevoegd. Haal de afgeronde versie terug, bijvoorbeeld uit git.',
  'round.topUpNotYours':
    '{coder} moet de ronde "{round}" blind beoordelen, en zou weten wat {first} gaf in wat erbij komt. Laat {first} het toevoegen.',
  'round.badMost': 'Geef hoeveel eenheden met een toekenning erbij moeten, van 1 tot {most}.',
  'round.topUpNothing':
    'Buiten de steekproef zijn er geen eenheden met {codes} van de eerste codeur, of geen zonder. Kies andere codes.',
};
