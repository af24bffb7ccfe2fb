import type { agreementReportEn } from '../en/agreementReport';

/** Wat een verslag over overeenstemming zegt, in het Nederlands. */
export const agreementReportNl: Record<keyof typeof agreementReportEn, string> = {
  'agreement.title': 'Overeenstemming, {round}',
  'agreement.title.dialogue': 'Verschillen, {round}',
  'agreement.beforeDiscussion': 'vóór de bespreking',
  'agreement.coders': '{count|codeur|codeurs} {coders}',
  'agreement.judge.earlier': '{coder}, eerder',
  'agreement.notBlind.again': 'De codeur kon zien wat die eerder gecodeerd had.',
  'agreement.isExploratory': 'verkennend',
  'agreement.planChangedIn':
    'Verkennend: het plan in rounds/{round}/round.json is niet meer wat het was toen er begonnen werd ({coders}). Gewijzigd: {keys}; de cijfers en uitspraken die daarop berusten, waren niet gepland. Haal de round.json terug die getrokken is, bijvoorbeeld uit git, of noem ze verkennend.',
  'agreement.exploratory': 'Verkennend: wijkt van het plan van de ronde af in {what}.',
  'agreement.purpose.inter-coder': 'verschillende codeurs',
  'agreement.purpose.intra-coder': 'één codeur tweemaal',
  'agreement.purpose.intra-coder.days': 'één codeur tweemaal, {days} {days|dag|dagen} na elkaar',
  'agreement.purpose.dialogue': 'verschillen doorgesproken',
  'agreement.purpose.practice': 'oefening, telt nergens voor',
  'agreement.blind.package': 'blind: de oordelen van de anderen zaten niet in de gekregen bestanden',
  'agreement.blind.shielded':
    'door het programma afgeschermd: de oordelen van de anderen zaten in de bestanden en werden niet getoond',
  'agreement.blind.none': 'niet blind',
  'agreement.blind.again.package': 'blind: wat eerder gecodeerd was, zat niet in de gekregen bestanden',
  'agreement.blind.again.shielded':
    'door het programma afgeschermd: wat eerder gecodeerd was, zat in de bestanden en werd niet getoond',
  'agreement.blind.again.none': 'niet blind',
  'unit.passage': 'fragment',
  'unit.turn': 'beurt',
  'unit.sentence': 'zin',
  'unit.character': 'teken',
  'unit.passages': 'fragmenten',
  'unit.turns': 'beurten',
  'unit.sentences': 'zinnen',
  'unit.characters': 'tekens',
  'presence.any': 'een gedeeld woord telt',
  'presence.half': 'de helft van de eenheid telt',
  'statistic.krippendorffAlpha': 'Krippendorffs α',
  'statistic.alphaMasi': 'α van verzamelingen (MASI)',
  'statistic.alphaJaccard': 'α van verzamelingen (Jaccard)',
  'statistic.cohenKappa': 'Cohens κ',
  'statistic.lightKappa': 'Lights κ',
  'statistic.pooledKappa': 'gepoolde κ',
  'statistic.macroKappa': 'gemiddelde κ van codes',
  'statistic.gwetAC1': 'AC1',
  'statistic.pabak': 'PABAK',
  'statistic.percent': '%',
  'statistic.positiveAgreement': 'positief',
  'statistic.negativeAgreement': 'negatief',
  'statistic.percentIdentical': 'zelfde codes',
  'verdict.met': 'gehaald',
  'verdict.notMet': 'niet gehaald',
  'verdict.undecided': 'onbeslist',
  'verdict.notTestable': 'niet te toetsen',
  'verdict.ofAll':
    '{statistic} minstens {minimum}: {verdict}, op {passages} {passages|fragment|fragmenten}, met {tested} van {of} {of|code|codes} getoetst',
  'verdict.of': '{statistic} minstens {minimum}: {verdict}',
  'agreement.tile.alpha': 'Krippendorffs α van verzamelingen codes (MASI-afstand)',
  'agreement.tile.pooled': 'gepoolde κ over {count} {count|code|codes} (De Vries e.a. 2008)',
  'agreement.tile.tested': '{tested} van {of} codes getoetst',
  'agreement.tile.share': 'met {share} van de coderingen van de eerste codeur',
  'agreement.tile.units': '{n} {units}',
  'agreement.tile.sample':
    '{passages} {passages|fragment|fragmenten} uit {transcripts} {transcripts|transcript|transcripten}',
  'agreement.tile.sampleShare':
    '{passages} {passages|fragment|fragmenten} ({share}) uit {transcripts} {transcripts|transcript|transcripten}',
  'agreement.tile.judged': 'door twee of meer beoordeeld, in {judged} van {drawn} getrokken fragmenten',
  'agreement.tile.drawn': 'getrokken: {sample}',
  'agreement.noDisagreement': 'geen verschil in {n} {n|eenheid|eenheden}',
  'agreement.undefined': 'onbepaald: {reason}',
  'agreement.warnings': 'Eerst te weten',
  'agreement.byCode': 'Per code',
  'agreement.byCode.lead': 'wat aandacht vraagt eerst',
  'agreement.byCode.legend':
    'Punten met hun interval van 95 % tegen het minimum van {minimum}: vol gehaald, half onbeslist, open niet gehaald, streep niet te toetsen.',
  'agreement.symbols': 'α: Krippendorffs α van de code, aanwezig of afwezig. κ: {kappa}.',
  'agreement.pairs':
    '[2/3]: een κ die het gemiddelde is van zoveel van de paren van codeurs; voor de andere is ze niet bepaald.',
  'agreement.noInterval':
    'Geen interval waar minder dan {least} fragmenten beslissen: die waarin de code gebruikt is (of, als dat bijna overal is, die waarin niet). Telkens dezelfde een of twee trekken zegt niets over andere.',
  'agreement.noInterval.few_clusters': 'te weinig fragmenten',
  'agreement.noInterval.unstable': 'te onvast',
  'agreement.byCode.noMinimum': 'Punten met hun interval van 95 %.',
  'agreement.caption':
    'Intervallen: 95 %, {replicates} herhalingen van fragmenten binnen strata (Rao & Wu 1988, BCa), seed {seed}: andere fragmenten van deze transcripten, zelfde codeurs, zelfde codeboek.',
  'agreement.noIntervals': 'Voor zo een kleine steekproef zijn er geen intervallen.',
  'agreement.weighted': 'Fragmenten wegen waar ze voor staan ({least} tot {most} elk); ongewogen: {values}.',
  'agreement.byUnit': 'Per eenheid',
  'agreement.byUnit.lead': 'dezelfde coderingen per fragment, beurt, zin en teken',
  'agreement.spans': 'Fragmenten zoals ze gemarkeerd zijn',
  'agreement.spans.lead': 'waar elke codeur een codering liet beginnen en eindigen, en met welke code',
  'agreement.spans.basis': 'In {characters} tekens spraak zonder spaties, {words} woorden.',
  'agreement.spans.basisOf': '{coders}: in {characters} tekens spraak zonder spaties, {words} woorden.',
  'agreement.spans.none':
    'Geen enkel fragment is door alle codeurs van deze rijen beoordeeld, zodat er niets over te zeggen valt: {coders}.',
  'agreement.spans.matched':
    'Gepaard: twee codeurs gaven dezelfde code, en delen minstens {overlap} % van wat ze samen bestreken; %: het aandeel coderingen met zo’n partner, zoals andere programma’s het geven. B‑P: hetzelfde zonder toeval, volgens het aantal codes (Brennan & Prediger 1981).',
  'agreement.spans.uAlpha':
    'uα: Krippendorffs α van gemarkeerde fragmenten (2016), waarin elk teken telt: 1, dezelfde stukken met dezelfde codes; 0, wat toeval zou geven.',
  'agreement.spans.uAlphaFamily':
    '|uα: gemarkeerd of niet, met welke code dan ook. cuα: welke code, waar beiden markeerden.',
  'agreement.spans.undefined': 'uα, |uα en cuα van alle codes samen zijn niet bepaald: {reason}.',
  'agreement.spans.undefinedFor': 'uα, |uα en cuα van alle codes samen zijn niet bepaald voor {coders}: {reason}.',
  'agreement.spans.boundariesNote':
    'B: hoeveel van de plaatsen waar coderingen beginnen of eindigen dezelfde zijn, welke code ook; een woord ernaast telt half (Fournier 2013).',
  'agreement.spans.brennanPrediger': 'Brennan-Prediger van de gepaarde fragmenten',
  'agreement.spans.boundaries': 'gelijkenis van grenzen B',
  'agreement.spans.noInterval': 'Er zijn geen intervallen: naburige tekens zijn niet onafhankelijk.',
  'agreement.spans.noIntervalNoWeights':
    'Er zijn geen intervallen: naburige tekens zijn niet onafhankelijk. Elk fragment telt hier één keer, waar het ook voor staat.',
  'agreement.spans.notAll': 'Alleen fragmenten die alle codeurs van een rij beoordeelden, tellen erin mee.',
  'agreement.spans.pairs':
    '[2/3]: het gemiddelde van zoveel van de paren van codeurs; voor de andere is het niet bepaald.',
  'agreement.spansByCode': 'Fragmenten zoals ze gemarkeerd zijn, per code',
  'agreement.spansByCode.lead': 'hoeveel elke codeur er markeerde, de minst gelijke eerst',
  'agreement.spansByCode.values':
    '(k)uα: de code tussen alle codes, waar beiden markeerden; dekking: het aandeel van haar tekens waarop beiden iets markeerden.',
  'agreement.column.marked': 'gemarkeerd',
  'agreement.column.markedBy': 'gemarkeerd door {coder}',
  'agreement.column.matched': 'gepaard',
  'agreement.column.coverage': 'dekking',
  'agreement.rollUp': 'Per hoogste niveau van het codeboek',
  'agreement.rollUp.lead': 'elke code geteld als die waar ze onder staat; niet te mengen met de codes zelf',
  'agreement.scales': 'Niveaus van geordende codes',
  'agreement.scales.lead': 'hoe ver codeurs uit elkaar liggen waar ze verschillen',
  'agreement.scales.note':
    'Eenheden waaraan elk van twee codeurs precies één niveau van de code gaf. Ordinale α en gewogen κ (lineair, kwadratisch; Cohen 1968) rekenen één niveau ernaast minder aan dan twee. Er zijn geen intervallen.',
  'agreement.scales.several':
    '{count} {count|oordeel geeft|oordelen geven} een eenheid meer niveaus tegelijk, en {count|staat|staan} niet in deze tabel.',
  'agreement.column.levels': 'niveaus',
  'agreement.column.ordinalAlpha': 'α ordinaal',
  'agreement.column.linearKappa': 'κ lineair',
  'agreement.column.quadraticKappa': 'κ kwadratisch',
  'agreement.perTranscript': 'Per transcript',
  'agreement.perRole': 'Per rol van de spreker',
  'agreement.perPair': 'Per paar codeurs',
  'agreement.confusions': 'Codes die voor elkaar genomen zijn',
  'agreement.confusions.lead': 'de ene codeur gaf de ene waar een andere de andere gaf',
  'agreement.confusions.none': 'Geen enkele code is voor een andere genomen.',
  'agreement.confusions.level': 'verschillen in niveau',
  'agreement.confusions.more': 'En nog {count} {count|paar|paren}; ze staan alle in de JSON van dit verslag.',
  'agreement.matrix': 'Verwarring van codes',
  'agreement.matrix.lead': 'rijen: wat {first} gaf; kolommen: wat {second} in de plaats gaf',
  'agreement.matrix.leadMany':
    'rijen: wat de ene codeur gaf; kolommen: wat een andere in de plaats gaf; elk paar codeurs telt in beide richtingen',
  'agreement.matrix.nothing': 'niets',
  'agreement.matrix.note':
    'Op de diagonaal: eenheden waaraan alle codeurs de code gaven. “Niets”: eenheden waaraan de ene codeur de code gaf en de andere geen code die de eerste niet had.',
  'agreement.matrix.left':
    'Nog {count} {count|code die voor een andere genomen is, staat|codes die voor een andere genomen zijn, staan} in de lijst hieronder.',
  'agreement.blindness': 'Hoe blind',
  'agreement.blindness.first': 'Wat {coder} codeerde, is ouder dan de steekproef.',
  'agreement.column.level': 'niveau',
  'agreement.drift': 'In de volgorde van het coderen',
  'agreement.drift.lead':
    'elke codeur met de eerste (de eerste met elk van de anderen), in het eerste, tweede en laatste derde van wat die codeur beoordeelde',
  'agreement.third': '{coder} met {other}, derde {third}',
  'agreement.notTested': 'Niet getoetst',
  'agreement.notTested.lead':
    'minder dan {passages} fragmenten waarin iemand de code gebruikte, of minder dan {units} eenheden',
  'agreement.leftOut': 'Weggelaten',
  'agreement.leftOut.unclearUnits': 'Onduidelijk voor {coder}, en in elk cijfer ontbrekend: {list}.',
  'agreement.leftOut.notSeen': 'Niet gezien door {coder}, en in elk cijfer ontbrekend: {list}.',
  'agreement.leftOut.orphaned': 'Coderingen die niet in hun tekst gevonden zijn: {count}.',
  'agreement.leftOut.ambiguous': 'Coderingen waarvan de plaats niet zeker is: {count}.',
  'agreement.leftOut.unclear': 'Coderingen waarvan de code onduidelijk is: {count}.',
  'agreement.leftOut.nothing':
    'Coderingen die nergens meetellen, omdat ze niets raken wat beoordeeld wordt, zoals alleen een beurt van een moderator: {count}.',
  'agreement.leftOut.shown': 'Beurten die getoond en volgens het plan niet beoordeeld zijn: {count}.',
  'agreement.leftOut.clipped':
    'Coderingen die buiten een getrokken fragment reiken, geteld zover ze erin liggen: {list}.',
  'agreement.leftOut.none': 'Niets.',
  'agreement.suggestions': 'Voorgestelde codes',
  'agreement.suggestions.lead': 'tijdens het beoordelen gemist in het codeboek van de ronde; nooit deel van een cijfer',
  'agreement.questions': 'Vragen',
  'agreement.questions.lead': 'gesteld tijdens het beoordelen',
  'agreement.topUp': 'Toegevoegd voor zeldzame codes',
  'agreement.topUp.lead':
    'aandeel van de toekenningen van de eerste codeur dat bevestigd is; nooit samengeteld met de steekproef',
  'agreement.topUp.unjudged':
    'Geen toekenning van de eerste codeur is door een andere beoordeeld, die er niet aan toe kwam of ze onduidelijk vond: {codes}.',
  'agreement.rounds': 'Rondes',
  'agreement.rounds.lead':
    'het cijfer is dat van de laatste ronde op nieuwe fragmenten met het codeboek van toen; eerdere rondes zijn ontwikkeling',
  'agreement.rounds.judged': '{judged} van {passages}',
  'agreement.rounds.judgedNote':
    'Zoveel van de fragmenten: die welke twee codeurs of meer beoordeelden, en waarop de cijfers rusten.',
  'agreement.rounds.fresh':
    'Nieuw: fragmenten waarvan geen beurt in een ronde stond die eerder is afgerond. Oefening, één codeur tweemaal en verschillen die doorgesproken worden, staan apart.',
  'agreement.rounds.noFigure':
    'Geen ronde van verschillende codeurs heeft alleen nieuwe fragmenten: geen ervan is het cijfer. Trek er een zonder wat al gezien is: intercoder round draw NAAM --trained-on RONDE',
  'agreement.round.figure': 'het cijfer',
  'agreement.round.development': 'ontwikkeling',
  'agreement.round.seenBefore': 'ontwikkeling: fragmenten eerder gezien',
  'agreement.round.apart': 'apart',
  'agreement.counts': 'Per code',
  'agreement.dialogue': 'In deze ronde worden verschillen besproken; er wordt geen coëfficiënt berekend.',
  'agreement.column.all': 'alle',
  'agreement.column.some': 'enkele',
  'agreement.column.none': 'geen',
  'agreement.column.both': 'beiden',
  'agreement.column.only': 'alleen {coder}',
  'agreement.column.neither': 'geen van beiden',
  'agreement.column.prevalence': 'prevalentie',
  'agreement.column.positive.short': 'pos.',
  'agreement.column.negative.short': 'neg.',
  'agreement.column.prevalence.short': 'prev.',
  'agreement.column.verdict': 'minimum',
  'agreement.column.units': 'n',
  'agreement.column.unit': 'eenheid',
  'agreement.column.transcript': 'transcript',
  'agreement.column.role': 'rol',
  'agreement.noRole': '(geen rol)',
  'agreement.column.pair': 'codeurs',
  'agreement.column.code': 'code',
  'agreement.column.with': 'genomen voor',
  'agreement.column.times': 'keer',
  'agreement.column.part': 'deel',
  'agreement.column.passages': 'fragmenten',
  'agreement.column.codings': 'coderingen van de eerste codeur',
  'agreement.column.confirmed': 'bevestigd',
  'agreement.column.round': 'ronde',
  'agreement.column.purpose': 'doel',
  'agreement.column.standsFor': 'geldt als',
  'agreement.column.fresh': 'nieuw',
  'agreement.column.finished': 'klaar',
  'agreement.column.suggested': 'voorgestelde code',
  'agreement.column.coder': 'codeur',
  'agreement.column.meaning': 'betekenis, of waarom',
  'agreement.column.question': 'vraag',
  'agreement.column.interval': '95 %',
  'agreement.warning.textChanged':
    'De tekst is sinds de trekking veranderd: {transcripts}. Fragmenten zijn aan hun woorden teruggevonden.',
  'agreement.warning.textVanished':
    'Transcripten van de steekproef zijn er niet meer: {transcripts}. Haal ze terug uit git; zijn ze hernoemd: intercoder check --relink',
  'agreement.warning.notFound':
    '{count} {count|fragment is|fragmenten zijn} niet meer in de tekst gevonden en weggelaten: {units}. Haal de tekst terug uit git, of geef hernoemde transcripten hun coderingen en rondes terug: intercoder check --relink',
  'agreement.warning.editedAfterFinishing':
    'De oordelen van {coder} zijn na het afronden gewijzigd, met de hand of doordat git ze samenvoegde met een versie die elders doorging. De cijfers zijn die van het gewijzigde bestand; welke versie afgerond was: intercoder verify {round:shell}',
  'agreement.warning.sampleChanged':
    'Het kader, de strata of de eenheden in round.json zijn nu andere dan toen er geoordeeld werd ({coders}), zodat fragmenten anders wegen. Haal de round.json terug die getrokken is; wat er verschilt: intercoder verify {round:shell}',
  'agreement.warning.planChanged':
    'Verkennend: het plan in rounds/{round}/round.json is niet meer wat het was toen er begonnen werd ({coders}), en wat op de wijziging berust, was niet gepland. Haal de round.json terug die getrokken is, bijvoorbeeld uit git, of noem elk cijfer verkennend.',
  'agreement.warning.bookChanged':
    'Verkennend: het codeboek van de ronde is niet meer dat waarmee begonnen werd ({coders}), zodat codes iets anders kunnen betekenen. Haal de rounds/{round}/codebook.yaml terug die getrokken is, bijvoorbeeld uit git, of noem cijfers van gewijzigde codes verkennend.',
  'agreement.warning.bookGone':
    'De eigen kopie van het codeboek van de ronde is weg of kan niet gelezen worden: de codes zijn die van de studie zoals ze nu is. Haal rounds/{round}/codebook.yaml terug uit git.',
  'agreement.warning.fewUnits':
    'Maar {n} {n|eenheid is|eenheden zijn} tweemaal beoordeeld, en minder dan {least} zeggen weinig: niets is te toetsen.',
  'agreement.warning.fewPassages':
    '{count} {count|code is|codes zijn} in minder dan {least} fragmenten gebruikt en niet te toetsen: hun intervallen beloven te veel.',
  'agreement.warning.fewTogether':
    'De cijfers van alle codes samen berusten op {count} fragmenten. Intervallen van minder dan {least} beloven te veel: een minimum dat ze halen of missen, is een eerste indruk.',
  'agreement.warning.oneCluster': 'Er is één enkel fragment getrokken: er is geen interval.',
  'agreement.warning.fewTranscripts':
    'Er zijn hele transcripten getrokken, en maar {count}: intervallen vragen er 30, dus zijn er geen.',
  'agreement.warning.neverUsed':
    '{count} {count|code is|codes zijn} door niemand gebruikt: er valt niets over eens te zijn.',
  'agreement.warning.constantCoder':
    '{coder} gaf {codes} altijd of nooit, en een andere codeur niet: κ van deze twee is daar 0, wat haar ware waarde is.',
  'agreement.warning.notBlind': 'De codeurs konden elkaars oordelen zien.',
  'agreement.warning.lostCodings': '{count} {count|codering is|coderingen zijn} weggelaten; zie onder.',
};
