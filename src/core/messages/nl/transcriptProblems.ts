import type { transcriptProblemsEn } from '../en/transcriptProblems';

export const transcriptProblemsNl: Record<keyof typeof transcriptProblemsEn, string> = {
  'transcript.uncodedCopy':
    'Leest woord voor woord als {original}, dat {coders} {count|heeft|hebben} gecodeerd, en heeft zelf geen coderingen. Zo neem je de eigen mee, als aparte coderingen: intercoder copy-codings --transcript {copy:shell} --as CODEUR. Hoeft het niet gecodeerd te worden, dan is er niets te doen.',
  'transcript.frontMatterNotClosed':
    'De front matter die hier begint, heeft geen einde en wordt daarom als tekst gelezen. Zet erna --- op een eigen regel.',
  'transcript.labelTwice': '"{label}" is al van {owner}, die het houdt. Geef deze deelnemer een andere id of alias.',
  'transcript.labelOnce':
    '"{label}" opent maar één keer een beurt en is niet opgegeven. Voeg de deelnemer toe, of zet er \\ voor als hier niemand spreekt.',
  'transcript.moreLabelsOnce':
    'Vanaf hier zijn er nog {count} labels die maar één keer een beurt openen en niet opgegeven zijn. Zijn deze regels geen beurten, schrijf dan "strict: true" in de front matter: dan openen alleen opgegeven labels er een.',
  'transcript.fenceNotClosed':
    'Deze ``` wordt nergens gesloten, dus erna begint geen beurt meer. Sluit af met ``` op een eigen regel, of verwijder ze.',
  'transcript.colonWithoutSpace':
    'Na "{label}:" staat geen spatie, dus opent deze regel geen beurt zoals "{label}: " dat elders doet. Voeg de spatie toe, of zet \\ voor de regel als hier niemand spreekt.',
  'transcript.headerLine':
    '"{word}" staat in de tekst en wordt dus gelezen als iets wat gezegd of geschreven is. Verplaats het naar de front matter, of zet \\ voor de regel om het hier te houden.',
};
