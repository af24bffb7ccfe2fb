import type { shellReanchorEn } from '../en/shellReanchor';

export const shellReanchorNl: Record<keyof typeof shellReanchorEn, string> = {
  'cli.reanchor':
    'Wat verplaatst is sinds het gecodeerd werd, met de woorden van toen en van nu. Leest alleen, tenzij --write, --move, --accept of --keep anders zegt. Exitcode 1 als een passage gewijzigd, onzeker of niet gevonden is, of niet gezocht kon worden.',
  'cli.reanchor.write':
    'leg vast waar de eigen coderingen staan die met dezelfde woorden verplaatst zijn (schrijft alleen eigen bestanden)',
  'cli.reanchor.move':
    'verhuis je eigen coderingen naar het transcript waarin hun passages woord voor woord staan, waar dat zeker is (schrijft alleen je eigen bestanden)',
  'cli.reanchor.noneMoved': 'Geen enkele passage van je staat zeker in een ander transcript: er is niets verhuisd.',
  'cli.reanchor.accept':
    'leg vast waar de eigen codering met deze id staat, ook als de woorden gewijzigd zijn; mag meermaals',
  'cli.reanchor.place': 'bij één --accept: welke van de plaatsen die erbij staan, vanaf 1',
  'cli.reanchor.in':
    'bij één --accept: het transcript waarin de woorden van de codering staan, of die van --quote, of --start en --end; de codering verhuist erheen met haar id. Liet een samenvoeging haar in twee transcripten: dat waarbij ze hoort',
  'cli.reanchor.keep':
    'bewaar de eigen codering met deze id als niet gevonden: ze telt nergens mee en wordt niet meer gezocht, tenzij haar woorden weer op haar plaats staan; mag meermaals',
  'cli.reanchor.all': 'ook coderingen die op hun plaats staan',
  'cli.reanchor.coder': 'wiens coderingen: een codeur, of all (standaard)',
  'cli.reanchor.none': 'Elke codering staat op haar plaats.',
  'cli.reanchor.noneElse': 'Elke codering die gezocht kon worden, staat op haar plaats.',
  'cli.reanchor.was': 'was',
  'cli.reanchor.now': 'nu',
  'cli.reanchor.here': 'hier?',
  'cli.reanchor.first': 'Na te kijken ({count}):',
  'cli.reanchor.others': 'De rest ({count}):',
  'cli.reanchor.count': '{state}: {count}',
  'cli.reanchor.stored': '{count} {count|codering|coderingen} op de nieuwe plaats vastgelegd.',
  'cli.reanchor.kept': '{count} {count|codering|coderingen} bewaard als niet gevonden.',
  'cli.reanchor.next':
    'Zo leg je vast waar je coderingen staan die met dezelfde woorden verplaatst zijn: intercoder reanchor --write. Voor een die gewijzigd is, als je ze bekeken hebt: intercoder reanchor --accept ID. Een van de plaatsen kiezen die erbij staan: intercoder reanchor --accept ID --place NUMMER. Een aan andere woorden vastmaken: intercoder reanchor --accept ID --quote WOORDEN, of --start en --end; met --in TRANSCRIPT in een ander. Een bewaren als niet gevonden: intercoder reanchor --keep ID. De editor doet hetzelfde met Verplaatste passages nakijken.',
  'cli.reanchor.nextMove':
    'Zo verhuis je je coderingen naar de transcripten waarin hun passages staan: intercoder reanchor --move.',
  'cli.notReadWhole': 'Niet in zijn geheel gelezen, dus niet alles daarin is meegeteld: {list}. Zie: intercoder check',
  'cli.notReadWhole.more': 'en nog {count}',
  'cli.notCounted': 'Niet meegeteld: {list}. Zie: intercoder reanchor',
  'cli.withoutText.absent':
    '{count} {count|codering hoort|coderingen horen} bij {transcript}, dat er niet is of niet in study.yaml staat: niet meegeteld, en op geen enkele plaats. Wat te doen: intercoder check',
  'cli.withoutText.unreadable':
    '{count} {count|codering hoort|coderingen horen} bij {transcript}, dat niet gelezen kan worden: niet meegeteld, en op geen enkele plaats. Wat te doen: intercoder check',
  'cli.withoutText.hidden':
    'Een bestand met coderingen dat niet getoond wordt zolang een ronde open is, hoort bij {transcript}, dat er niet is of niet gelezen kan worden. Wat te doen: intercoder check',
  'cli.withoutText.more':
    'Nog {count} {count|hoort|horen} bij {files} {files|ander transcript|andere transcripten} die er niet zijn of niet gelezen kunnen worden. Alle samen: --format json',
};
