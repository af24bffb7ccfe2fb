import type { shellStatisticsEn } from '../en/shellStatistics';

/** Wat `intercoder statistics` zegt, in het Nederlands. */
export const shellStatisticsNl: Record<keyof typeof shellStatisticsEn, string> = {
  'cli.agreement': 'Overeenstemming in een afgeronde ronde. Code 1 waar een minimum gevraagd is en niet gehaald.',
  'cli.agreement.round': 'naam van de ronde',
  'cli.agreement.unit': 'per andere eenheid dan die van het plan (verkennend)',
  'cli.agreement.presence': 'wanneer een code aanwezig is: elk gedeeld woord, of de helft van de eenheid (verkennend)',
  'cli.agreement.level': 'codes zoals ze zijn, of elk als die erboven op dit niveau van het codeboek (verkennend)',
  'cli.agreement.overlap':
    'hoeveel procent twee gemarkeerde fragmenten delen om gepaard te zijn (standaard: 90; een ander is verkennend)',
  'cli.agreement.min':
    'een te halen waarde, en waarvan: krippendorffAlpha=.667 [each|pooled]; elke code die te toetsen is (standaard), of alle samen',
  'cli.agreement.nothingTested':
    'Niets was te toetsen, dus er is geen minimum tegen gehouden: met --strict telt dat als eronder.',
  'cli.agreement.strict': 'met --min: ook wat onbeslist of niet te toetsen is, telt als eronder',
  'cli.agreement.bundle':
    'schrijf ook de gegevens naar deze nieuwe map, zonder woorden uit de teksten: kader, plan, trekking en oordelen, waaruit statistics en andere programma’s elk cijfer opnieuw berekenen',
  'cli.agreement.bundled':
    '{count} bestanden naar {folder} geschreven. Bereken de cijfers opnieuw, bijvoorbeeld: intercoder statistics {folder:shell}/turn.json',
  'cli.agreement.bundled.dialogue':
    '{count} bestanden geschreven in {folder}: de trekking, en wie waar welke code gaf. In deze ronde wordt geen coëfficiënt berekend; er staat dus geen tabel voor statistics in.',
  'cli.report': 'Het hele verslag van een afgeronde ronde, naar standaarduitvoer.',
  'cli.report.as': 'één HTML-pagina die niets anders nodig heeft, Markdown, CSV of JSON',
  'cli.statistics': 'Maten van overeenstemming voor een gewone tabel.',
  'cli.statistics.file':
    'JSON met als "kind" nominal, multilabel, confirmed, spans, table, segments of sets; of CSV met de kolommen unit, coder, code (een oordeel per rij; een lege code: niets van toepassing)',
  'cli.statistics.metric': 'hoe ver waarden uiteenliggen, voor Krippendorffs alfa met één waarde per eenheid',
  'cli.statistics.weights': 'ook gewogen kappa, voor geordende categorieën',
  'cli.statistics.kind': 'CSV: of een eenheid één code heeft of hoeveel ook (standaard: af te lezen aan de rijen)',
  'cli.statistics.categories': 'CSV: hoeveel categorieën de schaal heeft, gebruikt of niet',
  'cli.statistics.bootstrap': 'intervallen uit zoveel herhalingen, 100 tot 100000',
  'cli.statistics.seed': 'seed van de herhalingen, 0 tot 4294967295',
  'cli.statistics.cluster': 'CSV: kolom van wat getrokken is, zoals het fragment (standaard: elke eenheid op zich)',
  'cli.statistics.overlap': 'spans: hoeveel procent twee fragmenten delen om als hetzelfde te gelden (standaard: 90)',
  'cli.statistics.notInRange': 'Geef een geheel getal van {low} tot {high}.',
  'cli.statistics.readAs.nominal': 'Eén code per eenheid.',
  'cli.statistics.readAs.multilabel': 'Zoveel codes per eenheid als men wil.',
  'cli.statistics.readAs.confirmed': 'Toekenningen van een eerste codeur, en welke daarvan anderen ook gaven.',
  'cli.statistics.readAs.spans': 'Fragmenten op een tekst.',
  'cli.statistics.readAs.table': 'Een kruistabel van twee codeurs.',
  'cli.statistics.readAs.segments': 'Twee indelingen in stukken.',
  'cli.statistics.readAs.sets': 'Twee verzamelingen codes.',
  'cli.statistics.replicates': 'Intervallen: 95 %, {replicates} herhalingen, seed {seed}.',
  'cli.statistics.formula': 'Intervallen: 95 %, met een formule, waar er een is.',
  'column.statistic': 'maat',
  'column.value': 'waarde',
  'column.interval': '95 %',
  'column.n': 'n',
};
