import type { mergeErrorsEn } from '../en/mergeErrors';

/** Waarom versies van een bestand niet samengevoegd konden worden. Elke melding eindigt met de volgende stap. */
export const mergeErrorsNl: Record<keyof typeof mergeErrorsEn, string> = {
  'merge.unreadable':
    '{file} kan niet volledig gelezen worden; er is niets samengevoegd en niets geschreven. Verbeter wat eraan schort, of voeg met de hand samen.',
  'merge.noFile':
    '{file} is geen bestand; er is niets samengevoegd en niets geschreven. Noem twee versies van een bestand; waar één kant er geen heeft, valt er niets samen te voegen: neem de andere.',
  'merge.unknownKind':
    '{file} is geen bestand met coderingen, memo’s of beslissingen en is niet samengevoegd. Voeg het als tekst samen, zoals git doet.',
  'merge.noSides':
    'De twee versies van {file} zijn er niet uit op te maken, en git heeft ze niet. Er is niets geschreven; haal het bestand uit een vroegere commit, of herstel het met de hand.',
  'merge.changedMeanwhile':
    '{file} is intussen veranderd; er is niets geschreven. Bekijk het en voeg het opnieuw samen.',
  'git.missing': 'Git kon niet gestart worden ({reason}). Installeer het en probeer opnieuw.',
  'git.notARepository': '{folder} staat niet in een git-repository. Maak er eerst een: git init',
  'git.failed': 'Git weigerde: {reason}. Er is niets meer gedaan; bekijk dat en probeer opnieuw.',
  'git.notAsked':
    'Dit verandert bestanden en instellingen van git, en er is geen terminal om het te vragen. Doe het in een terminal, of geef --yes.',
};
