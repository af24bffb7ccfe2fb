import type { speakersEn } from '../en/speakers';

/** What the editor says of who speaks, in Dutch. */
export const speakersNl: Record<keyof typeof speakersEn, string> = {
  'speakers.aliases': 'Ook geschreven als',
  'speakers.role': 'Rol',
  'speakers.turns': '{count} {count|beurt|beurten}',
  'speakers.words': '{count} {count|woord|woorden}',
  'speakers.share': '{percent} % van de woorden in dit transcript',
  'speakers.undeclared':
    'Niet aangegeven. Zet wie er spreekt bij "participants" in de kop van het bestand om een naam en een rol te geven.',
  'speakers.noLabel': 'Hier staat geen sprekerslabel. Zet de cursor op een label aan het begin van een beurt.',
  'speakers.nobodyYet': 'Hier heeft nog niemand gesproken. Zet de cursor in een beurt.',
  'speakers.at': '{speaker}: beurt {turn} van {count}',
  'speakers.noNext': '{speaker} spreekt in dit transcript niet meer.',
  'speakers.noPrevious': '{speaker} sprak in dit transcript nog niet eerder.',
  'speakers.renameWhich': '{speaker} spreekt onder meerdere labels. Welke worden “{newLabel}”?',
  'speakers.renameOne': 'Alleen “{label}” ({count} {count|beurt|beurten})',
  'speakers.renameAll': 'Alle: {labels} ({count} {count|beurt|beurten})',
};
