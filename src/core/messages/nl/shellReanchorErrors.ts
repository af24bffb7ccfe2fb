import type { shellReanchorErrorsEn } from '../en/shellReanchorErrors';

/** Waarom de plaats van een verplaatste passage niet vastgelegd werd, in het Nederlands. */
export const shellReanchorErrorsNl: Record<keyof typeof shellReanchorErrorsEn, string> = {
  'reanchor.both':
    'De codering {id} kan niet tegelijk bevestigd en bewaard worden als niet gevonden. Geef ze met --accept of met --keep.',
  'reanchor.whichOne':
    'Een plaats is die van één codering: geef precies één --accept ID bij --place, bij --quote, of bij --start en --end. De id’s staan in: intercoder reanchor',
  'reanchor.twoPlaces': 'Geef één plaats: ofwel --place, ofwel --quote, ofwel --start en --end.',
  'reanchor.inNeedsWords':
    '--in zegt in welk transcript de woorden van één codering staan: geef het bij precies één --accept ID. Zijn het nu andere woorden, of staan ze er meermalen, geef dan ook --quote, of --start en --end.',
  'reanchor.noChoice':
    'Er zijn geen plaatsen om uit te kiezen voor de codering {id}. Om ze aan andere woorden vast te maken, geef --quote, of --start en --end, in plaats van --place. Wat erbij staat: intercoder reanchor',
  'reanchor.noSuchPlace':
    'De codering {id} heeft {count} {count|plaats|plaatsen} om uit te kiezen: geef --place met een nummer tot en met {count}. Ze staan in: intercoder reanchor',
  'reanchor.isThere':
    'De passage van de codering {id} staat op haar plaats, dus ze werd niet bewaard als niet gevonden. De codering weghalen: intercoder unassign',
};
