import type { shellStatisticsErrorsEn } from '../en/shellStatisticsErrors';

/** Waarom een gewone tabel niet gelezen kon worden, in het Nederlands. */
export const shellStatisticsErrorsNl: Record<keyof typeof shellStatisticsErrorsEn, string> = {
  'statistics.badShape.list': '{file}, regel {line}: {place} moet een lijst zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.number':
    '{file}, regel {line}: {place} moet een getal boven 0 zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.count':
    '{file}, regel {line}: {place} moet een geheel getal zijn, 0 of meer. Verbeter het en probeer opnieuw.',
  'statistics.badShape.text': '{file}, regel {line}: {place} moet een tekst zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.category':
    '{file}, regel {line}: {place} moet een tekst of een getal zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.object':
    '{file}, regel {line}: {place} moet een object { … } zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.code':
    '{file}, regel {line}: {place} moet een van "codes" zijn. Verbeter het en probeer opnieuw.',
  'statistics.badShape.span':
    '{file}, regel {line}: {place} moet [begin, einde, code] binnen de tekst zijn, en eenheden mogen niet overlappen. Verbeter het en probeer opnieuw.',
  'statistics.badShape.row':
    '{file}, regel {line}: {place} moet even lang zijn als de andere rijen van de tabel. Verbeter het en probeer opnieuw.',
  'statistics.notJson':
    '{file}, regel {line}: dit is geen geldige JSON. Verbeter het daar, of geef een bestand dat op .csv eindigt.',
  'statistics.noKind': '{file} zegt niet wat het is ("kind": "{found}"). Kies uit: {kinds}.',
  'statistics.notText': '{file} is geen UTF-8-tekst. Bewaar het als UTF-8 en probeer opnieuw.',
  'statistics.notCsv':
    '{file}, regel {line}: een cel tussen aanhalingstekens is niet gesloten. Verbeter de aanhalingstekens en probeer opnieuw.',
  'statistics.empty': '{file} bevat geen oordelen. Geef voor elk een rij, onder de titels unit, coder, code.',
  'statistics.noColumn':
    '{file}, regel 1: er is geen kolom "{column}" (wel: {found}). Voeg ze toe, of geef de kolommen deze titels: unit, coder, code.',
  'statistics.shortRow':
    '{file}, regel {line}: de rij heeft {count} {count|cel|cellen}, en er zijn {titles} titels. Vul ze aan, met een lege laatste cel waar niets van toepassing is, of haal de rij weg.',
  'statistics.blankUnit':
    '{file}, regel {line}: er staat niet welke eenheid dit is. Vul "unit" in, of haal de rij weg.',
  'statistics.blankCoder': '{file}, regel {line}: er staat niet wie oordeelde. Vul "coder" in, of haal de rij weg.',
  'statistics.twice':
    '{file}, regel {line}: {coder} heeft de eenheid {unit} in een eerdere rij al beoordeeld, hetzelfde of anders. Laat één van de rijen staan.',
  'statistics.severalCodes':
    '{file}, regel {line}: {coder} gaf meer dan één code aan de eenheid {unit}. Laat er één staan, of noem het een tabel met zoveel codes als men wil: --kind multilabel',
  'statistics.severalClusters':
    '{file}, regel {line}: de eenheid {unit} staat hier in een ander cluster dan in een eerdere rij. Geef elke eenheid er één.',
  'statistics.unequalLengths':
    '{file}: de stukken van "a" zijn samen {a} lang, die van "b" {b}. Geef twee indelingen van dezelfde tekst.',
  'statistics.notNumbers':
    'De categorie "{category}" is geen getal, en alleen getallen hebben een volgorde. Gebruik getallen, of de nominale metriek zonder gewichten.',
  'statistics.belowZero':
    'De ratiometriek is er voor waarden die bij 0 beginnen, en {category} ligt daaronder. Gebruik de intervalmetriek, of waarden van 0 of meer.',
  'statistics.moreCategories':
    'De schaal zou {declared} categorieën hebben, en er komen er {found} voor. Geef het aantal van alle categorieën van de schaal, gebruikt of niet, of laat het weg.',
  'statistics.cannotRead':
    '{file} kan niet gelezen worden ({reason}). Kijk het pad en de rechten na en probeer opnieuw.',
  'statistics.badShape.replicates':
    '{file}, regel {line}: {place} mag hoogstens 100.000 zijn. Verbeter het en probeer opnieuw.',
  'statistics.tooMuch.categories':
    'De tabel heeft {count} categorieën, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooMuch.cells':
    'De tabel heeft plaats voor {count} oordelen (eenheden maal codeurs), meer dan de {limit} die gelezen kunnen worden. Geef telkens een deel.',
  'statistics.tooMuch.coders':
    'De tabel heeft {count} codeurs, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooMuch.codes':
    'De tabel heeft {count} codes, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooMuch.judgements':
    'De tabel heeft {count} oordelen, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooMuch.pairs':
    'De tabel heeft {count} paren van oordelen, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooMuch.units':
    'De tabel heeft {count} eenheden om uit te trekken, meer dan de {limit} die berekend kunnen worden. Geef telkens een deel ervan.',
  'statistics.tooLarge': '{file} is groter dan {limit} MB. Geef een kleinere tabel.',
};
