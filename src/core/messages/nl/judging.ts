import type { judgingEn } from '../en/judging';

export const judgingNl: Record<keyof typeof judgingEn, string> = {
  'round.noCodebook':
    'Het codeboek van de ronde "{round}" ontbreekt of is niet te lezen. Haal de codebook.yaml terug die erbij getrokken is, bijvoorbeeld uit git.',
  'round.unitUnknown':
    '{coder} heeft geen fragment {unit} in de ronde "{round}". Zie welke er zijn: intercoder round status',
  'round.transcriptGone':
    '{file} is er niet, dus het fragment {unit} is niet te beoordelen. Is het hernoemd, geef de ronde dan de nieuwe naam: intercoder check --relink, of de snelle oplossing in het paneel Problemen. Zet het anders terug.',
  'round.unitNotFound':
    'Het fragment {unit} staat niet meer in {file} en is dus niet te beoordelen. Haal de getrokken tekst terug, of zeg "onduidelijk" met de reden.',
  'round.outsideUnit':
    'In deze ronde worden alleen woorden binnen het fragment {unit} beoordeeld. Selecteer daar woorden, of pauzeer de ronde om de rest te coderen.',
  'round.onlyShown':
    'Volgens het plan van deze ronde worden deze woorden getoond en niet beoordeeld, zoals een beurt van een moderator of een die te kort is: een code erop zou nergens meetellen. Codeer de beurten die niet gedimd zijn.',
  'round.nothingCoded': 'In {unit} is nog niets gecodeerd. Codeer iets, of zeg dat niets van toepassing is.',
  'round.hasCodings':
    '{unit} heeft {count} {count|codering|coderingen} van jou. Haal {count|die|die} eerst weg, of markeer het fragment als klaar.',
  'round.emptyRemark': 'Schrijf in een paar woorden op waar het om gaat.',
};
