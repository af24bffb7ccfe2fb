import type { agreementErrorsEn } from '../en/agreementErrors';

/** Waarom over overeenstemming in een ronde niets te zeggen is, in het Nederlands. */
export const agreementErrorsNl: Record<keyof typeof agreementErrorsEn, string> = {
  'agreement.unknownRound': 'Er is geen ronde "{round}" (wel: {rounds}). Noem een daarvan.',
  'agreement.unreadable':
    'De ronde "{round}" kon niet gelezen worden. Herstel eerst haar round.json, of haal dat terug uit git.',
  'agreement.open':
    'De ronde "{round}" is nog open, en niemand ziet cijfers voor iedereen klaar is ({coders} {count|is|zijn} het nog niet). Kijk dan opnieuw.',
  'agreement.oneCoder':
    'In de ronde "{round}" oordeelde één codeur alleen, dus er valt niets te vergelijken. Laat nog iemand coderen.',
  'agreement.allLost':
    'Van de {count} {count|fragment|fragmenten} van de ronde "{round}" staat er geen enkele meer in de transcripten, dus zijn er geen cijfers. Haal de teksten terug die getrokken zijn, bijvoorbeeld uit git: {files}',
  'agreement.noCommonUnits':
    'Geen enkel fragment van de ronde "{round}" is door twee codeurs beoordeeld ({coders}). Trek een ronde waarin codeurs fragmenten delen, uit transcripten die de eerste codeur heeft afgewerkt.',
  'agreement.nothingTwice':
    'Geen enkel fragment van de ronde "{round}" is door {coder} twee keer beoordeeld, dus er valt niets te vergelijken. Trek nog een ronde van dezelfde codeur, uit transcripten die deze heeft afgewerkt, en beoordeel ze helemaal.',
  'agreement.earlierGone':
    '{file} is er niet, waarin staat wat {coder} vóór de ronde "{round}" gecodeerd had; er valt dus niets te vergelijken. Haal het terug, bijvoorbeeld uit git.',
  'agreement.codesUnreadable':
    '{file} kan niet gelezen worden, dus zijn er geen cijfers van de ronde "{round}". Herstel het, of haal het terug uit git.',
  'agreement.unsettled':
    'Na een samenvoeging is in {file} nog iets te beslissen, dus zijn er geen cijfers van de ronde "{round}". Hierna: intercoder merge --unmerged --take ours of theirs.',
  'agreement.unknownStatistic': 'Er is geen maat "{statistic}" om een minimum aan te vragen. Gebruik een van: {known}.',
  'agreement.badMinimum':
    '"{text}" is geen minimum. Schrijf een maat en een waarde van -1 tot 1, zoals krippendorffAlpha=.667, en daarachter each of pooled als je wilt. De maten: {known}.',
  'agreement.notPooled':
    '"{statistic}" is een waarde per code. Gebruik alphaMasi of pooledKappa voor alle codes samen.',
  'agreement.ofTwo':
    '"{statistic}" is van twee codeurs, en in de ronde "{round}" oordeelden er meer ({coders}). Vraag lightKappa, het gemiddelde over paren, of krippendorffAlpha.',
  'agreement.ofMore':
    '"{statistic}" is van meer dan twee codeurs, en in de ronde "{round}" oordeelden er twee ({coders}). Vraag cohenKappa of krippendorffAlpha.',
  'agreement.noCoefficient':
    'In de ronde "{round}" worden verschillen besproken en wordt geen coëfficiënt berekend, dus er kan er geen gevraagd worden. Laat --min weg.',
};
