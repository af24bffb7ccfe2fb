import type { shellReanchorEn } from '../en/shellReanchor';

export const shellReanchorNl: Record<keyof typeof shellReanchorEn, string> = {
  'cli.reanchor':
    'Wat verplaatst is sinds het gecodeerd werd, met de woorden van toen en van nu. Leest alleen, tenzij --write of --accept anders zegt. Exitcode 1 als een passage gewijzigd, onzeker of niet gevonden is.',
  'cli.reanchor.write':
    'leg vast waar de eigen coderingen staan die met dezelfde woorden verplaatst zijn (schrijft alleen eigen bestanden)',
  'cli.reanchor.accept':
    'leg vast waar de eigen codering met deze id staat, ook als de woorden gewijzigd zijn; mag meermaals',
  'cli.reanchor.all': 'ook coderingen die op hun plaats staan',
  'cli.reanchor.coder': 'wiens coderingen: een codeur, of all (standaard)',
  'cli.reanchor.none': 'Elke codering staat op haar plaats.',
  'cli.reanchor.was': 'was',
  'cli.reanchor.now': 'nu',
  'cli.reanchor.here': 'hier?',
  'cli.reanchor.count': '{state}: {count}',
  'cli.reanchor.stored': '{count} {count|codering|coderingen} op de nieuwe plaats vastgelegd.',
  'cli.reanchor.next':
    'Zo leg je vast waar je coderingen staan die met dezelfde woorden verplaatst zijn: intercoder reanchor --write. Voor een die gewijzigd is, als je ze bekeken hebt: intercoder reanchor --accept ID. Een plaats kiezen of opnieuw vastmaken: Verplaatste passages nakijken in de editor.',
  'cli.notReadWhole': 'Niet in zijn geheel gelezen, dus niet alles daarin is meegeteld: {list}. Zie: intercoder check',
  'cli.notReadWhole.more': 'en nog {count}',
  'cli.notCounted': 'Niet meegeteld: {list}. Zie: intercoder reanchor',
};
