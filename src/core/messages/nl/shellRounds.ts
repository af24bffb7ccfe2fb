import type { shellRoundsEn } from '../en/shellRounds';

export const shellRoundsNl: Record<keyof typeof shellRoundsEn, string> = {
  'cli.round': 'Rondes van dubbel coderen: een steekproef trekken, beoordelen, afronden.',
  'cli.round.name': 'naam van de ronde',
  'cli.round.draw': 'Trek een steekproef om dubbel te coderen. Schrijft, behalve met --dry-run.',
  'cli.round.dryRun': 'toon alleen wat de steekproef zou zijn en wat ze kan beslissen',
  'cli.round.coders': 'wie beoordeelt: id’s met komma’s ertussen (standaard: alle codeurs van de studie)',
  'cli.round.purpose':
    'inter-coder: codeurs met elkaar; intra-coder: één codeur met wat die eerder codeerde; practice: oefenen (standaard: inter-coder)',
  'cli.round.mode':
    'agreement: overeenstemming, of dialogue: verschillen worden besproken en er wordt geen coëfficiënt berekend (standaard: agreement)',
  'cli.round.assignment':
    'wie wat beoordeelt: iedereen alles (all), elke eenheid één codeur (split), of elke eenheid --overlap codeurs, naast de eerste codeur (standaard: all)',
  'cli.round.overlap': 'met --assignment overlap: codeurs per eenheid',
  'cli.round.fraction':
    'aandeel van de eenheden om te trekken, zoals 0.12 of 12%; 10 tot 15 % is gebruikelijk (standaard: 0.12)',
  'cli.round.draw.what': 'wat getrokken wordt (standaard: passage)',
  'cli.round.turns': 'beurten in een fragment (standaard: 8)',
  'cli.round.strata': 'waarover de steekproef gespreid wordt; role alleen met --draw turn (standaard: transcript)',
  'cli.round.wantedWidth':
    'hoe breed een interval mag zijn, van zijn onderste tot zijn bovenste einde: het aandeel dat dit vraagt wordt getoond (standaard: 0.30)',
  'cli.round.seed': 'startgetal van het toeval, 0 tot 4294967295 (standaard: getrokken, en getoond)',
  'cli.round.excludeRole':
    'rol waarvan de beurten getoond en niet beoordeeld worden; mag meermaals; none: geen enkele (standaard: gespreksleider, interviewer en dergelijke)',
  'cli.round.trainedOn': 'transcript of ronde waarmee geoefend is en die wegvalt; mag meermaals',
  'cli.round.incomplete':
    'als de eerste codeur transcripten niet heeft afgewerkt: stoppen (stop), weglaten (leave-out) of toch trekken (draw) (standaard: stop)',
  'cli.round.plan':
    'van het plan: unit=passage|turn|sentence|character, presence=any|half, level=exact|0|1…, statistic=…, scale=krippendorff|landis-koch|own, minimum=0.667, minWords=0, context=all|none|aantal beurten; mag meermaals',
  'cli.round.notANumber': 'Geef een getal, zoals 0.12 of 12%.',
  'cli.round.badPlan': 'Wat {key} kan zijn: {values}.',
  'cli.round.badPlanKey': 'Geef een sleutel en een waarde, zoals unit=turn. De sleutels: {keys}.',
  'cli.round.values.level': 'exact, of een niveau van het codeboek (0, 1, …)',
  'cli.round.values.minimum': 'een getal van -1 tot 1, zoals 0.667',
  'cli.round.values.minWords': 'een geheel getal, zoals 5',
  'cli.round.values.context': 'all, none, of een aantal beurten',
  'cli.round.frame':
    'Kader: {passages} {passages|eenheid|eenheden} in {transcripts} {transcripts|transcript|transcripten}, {turns} {turns|beurt die telt|beurten die tellen}, {words} {words|woord|woorden}.',
  'cli.round.leftOut': 'Weggelaten: {examples} met een voorbeeld van het codeboek, {training} waarmee geoefend is.',
  'cli.round.sample':
    'Steekproef: {passages} {passages|eenheid|eenheden} ({share}), {turns} {turns|beurt|beurten}, {words} {words|woord|woorden}.',
  'cli.round.unusualShare': 'Gebruikelijk is een aandeel van 10 tot 15 %.',
  'cli.round.seedIs': 'Startgetal: {seed}',
  'cli.round.roles': 'Getoond en niet beoordeeld: {roles}',
  'cli.round.incompleteIs': 'Niet afgewerkt door de eerste codeur, of niet voor nieuwere codes: {list}',
  'cli.round.precision': 'Wat ze kan beslissen: met een ware κ van .80 valt 95 % van de schattingen in',
  'cli.round.prevalence': 'code op',
  'cli.round.effective': 'eenheden waard',
  'cli.round.interval': 'interval',
  'cli.round.width': 'breedte',
  'cli.round.needed': 'aandeel voor {width}',
  'cli.round.tooRare': 'te zeldzaam om te zeggen',
  'cli.round.noShare': 'meer dan alles',
  'cli.round.testable':
    '{testable} van de {all} codes zullen waarschijnlijk in genoeg fragmenten staan om getoetst te worden (10).',
  'cli.round.untested': 'Waarschijnlijk niet: {list}. Trek een groter aandeel, of zeg het in het verslag.',
  'cli.round.withoutThem': 'Trek zonder die: {options}',
  'cli.round.drawnAgain':
    'De ronde "{round}" is getrokken: {count} {count|eenheid|eenheden} voor {coders}, die ze opnieuw codeert en pas na het afronden ziet wat er eerder gecodeerd was. Hierna: intercoder round status {round:shell}',
  'cli.round.drawn':
    'De ronde "{round}" is getrokken: {count} {count|eenheid|eenheden} voor {coders}. Niemand ziet wat anderen erin beoordelen tot iedereen heeft afgerond. Hierna: intercoder round status {round:shell}',
  'cli.round.notFound':
    '{count} {count|codering|coderingen} van de eerste codeur in de getrokken transcripten {count|is|zijn} niet terug te vinden in de tekst en niet gekopieerd. Zie: intercoder passages',
  'cli.round.status':
    'Hoe ver de codeurs in een ronde staan, en wat er voor jou overblijft. Afsluitcode 1 waar een bestand ervan niet te lezen is.',
  'cli.round.none': 'Er zijn nog geen rondes. Trek er een: intercoder round draw NAAM --dry-run',
  'cli.round.open': 'open',
  'cli.round.closed': 'gesloten',
  'cli.round.about': '{state}, {units} {units|eenheid|eenheden}, {purpose}, {mode}',
  'cli.round.judged': 'beoordeeld',
  'cli.round.finishedAt': 'afgerond',
  'cli.round.busy': 'nog niet',
  'cli.round.next': 'Nog {count} voor jou; de volgende is {unit}, {file}:{line}.',
  'cli.round.allJudged': 'Je hebt alles beoordeeld. Hierna: intercoder round finish {round:shell}',
  'cli.round.seen':
    'Zeg dat eenheden beoordeeld zijn: wat je erin codeerde geldt, en geen andere code. Schrijft alleen je eigen bestand.',
  'cli.round.units': 'id van een eenheid, zoals "round status" ze opsomt; mag meermaals',
  'cli.round.unit': 'id van een eenheid, zoals "round status" ze opsomt',
  'cli.round.takeBack': 'zeg dat ze nog niet beoordeeld zijn',
  'cli.round.seenDone': 'Beoordeeld: {list}',
  'cli.round.takenBack': 'Niet meer beoordeeld: {list}',
  'cli.round.unclear':
    'Zeg dat een eenheid niet te beoordelen is: ze ontbreekt dan in elk cijfer. Schrijft alleen je eigen bestand.',
  'cli.round.unclear.reason': 'waarom niet',
  'cli.round.ask': 'Bewaar een vraag over een eenheid voor het gesprek achteraf. Schrijft alleen je eigen bestand.',
  'cli.round.ask.reason': 'de vraag',
  'cli.round.noted': 'Genoteerd bij {unit}.',
  'cli.round.suggest': 'Stel een code voor die het codeboek niet heeft. Schrijft alleen je eigen bestand.',
  'cli.round.suggest.name': 'hoe ze zou kunnen heten',
  'cli.round.suggest.text': 'wat ze zou betekenen',
  'cli.round.finish': 'Rond je deel van een ronde af: er verandert niets meer aan. Schrijft alleen je eigen bestand.',
  'cli.round.withUnitsLeft': 'ook al blijven er eenheden over: die ontbreken dan in elk cijfer',
  'cli.round.notBlind': 'zeg dat je gezien hebt wat anderen daar codeerden',
  'cli.round.finishDone':
    '{coder} heeft de ronde "{round}" afgerond (in elk cijfer ontbreken: {count} niet {count|beoordeelde eenheid|beoordeelde eenheden}, {unclear} niet te beoordelen). Zie: intercoder round status {round:shell}',
  'cli.round.package':
    'Maak een pakket voor iemand buiten de studie: een map met wat nodig is om te beoordelen, een codeerblad voor elke browser, en niets van wat anderen codeerden. Schrijft.',
  'cli.round.package.dir': 'map voor het pakket, leeg of nog niet bestaand',
  'cli.round.package.coder': 'voor wie het is',
  'cli.round.package.done':
    'Pakket voor {coder} gemaakt in {dir}. Stuur de map, of alleen {sheet} eruit; wat terugkomt: intercoder round collect {round:shell} BESTAND',
  'cli.round.package.mentions':
    '{file}:{line} in het pakket noemt {coder}. Kijk of dat een collega is, en of het mee mag met het pakket.',
  'cli.round.draw.package':
    'maak ook een pakket voor elke codeur behalve de eerste: in DIR, of in een map per codeur eronder',
  'cli.round.collect':
    'Haal binnen wat iemand buiten de studie beoordeelde: de map, of het bestand dat het codeerblad bewaarde. Schrijft.',
  'cli.round.collect.from': 'de map van een pakket, of een bewaard bestand',
  'cli.round.collect.done':
    'Binnengehaald wat {coder} beoordeelde ({count} {count|codering|coderingen}), afgerond op {at}.',
  'cli.round.collect.outside':
    '{count} {count|codering|coderingen} buiten de ronde {count|is|zijn} niet binnengehaald: {file}. Waren ze ervoor bedoeld, trek dan een nieuwe ronde, en laat {coder} coderen met --round.',
  'cli.round.practise':
    'Een paar fragmenten trekken om op te oefenen voor een ronde: volgens haar plan, en in geen steekproef. Telt nergens mee. Schrijft.',
  'cli.round.practise.done':
    'De oefenronde "{round}" is getrokken, met {count} {count|fragment|fragmenten}. Beoordeel ze als elke andere; na het afronden vergelijkt intercoder agreement {round:shell}.',
  'cli.round.topUp':
    'Voeg eenheden toe voor zeldzame codes: enkele waarin de eerste codeur ze gaf, gemengd met evenveel zonder. Apart gerapporteerd, nooit samengevoegd. Schrijft.',
  'cli.round.topUp.code': 'een zeldzame code; mag meermaals',
  'cli.round.topUp.most': 'eenheden met de code, en evenveel zonder (standaard: 5)',
  'cli.round.topUp.done':
    '{count} eenheden toegevoegd ({list}) met startgetal {seed}. Ze worden alleen gerapporteerd als het aandeel bevestigde toekenningen van de eerste codeur.',
  'round.topUp.everybody': 'Iedereen beoordeelt wat erbij kwam, ook al beoordeelt niet iedereen de hele ronde.',
  'round.topUp.sent':
    'Wat erbij kwam, zit niet in het pakket dat {coders} eerder kreeg. Maak het opnieuw voor hen, of laat het: dan beoordelen ze het niet.',
  'cli.assign.round': 'in deze ronde van dubbel coderen in plaats van in de studie',
  'cli.unassign.round': 'in deze ronde van dubbel coderen in plaats van in de studie',
  'cli.verify':
    'Ga na of een ronde is wat ze zegt: zo getrokken, plan en bestanden ongewijzigd. Afsluitcode 1 als iets niet klopt.',
  'cli.verify.report': 'een bewaard verslag (report --as json): of de cijfers die zijn die de ronde nu geeft',
  'cli.verify.told': 'info',
  'cli.verify.ok': 'ja',
  'cli.verify.no': 'nee',
  'cli.verify.allGreen': 'Alles klopt.',
  'cli.verify.red': '{count} {count|punt klopt|punten kloppen} niet.',
};
