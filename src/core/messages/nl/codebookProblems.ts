import type { codebookProblemsEn } from '../en/codebookProblems';

export const codebookProblemsNl: Record<keyof typeof codebookProblemsEn, string> = {
  'codebook.noId':
    'De code "{name}" heeft geen id. Geef er een die nooit verandert, bv. "id: {slug}"; tot dan is de code niet bruikbaar.',
  'codebook.badId':
    '"{id}" is geen id: alleen a-z, 0-9 en "-", hoogstens 64 tekens. Schrijf bv. "id: {slug}"; tot dan is de code niet bruikbaar.',
  'codebook.duplicateId':
    'De id "{id}" staat al op regel {line}. Geef een van de twee codes een andere id; tot dan zijn coderingen ermee onduidelijk en tellen ze nergens mee.',
  'codebook.claimedTwice':
    'De vroegere id "{id}" hoort bij "{code}" en bij "{other}". Haal hem weg bij een van de twee; tot dan zijn coderingen ermee onduidelijk en tellen ze nergens mee.',
  'codebook.noName': 'De code "{id}" heeft geen naam, dus je ziet de id. Voeg "name: …" toe.',
  'codebook.badColor':
    '"{found}" is geen kleur. Schrijf zes cijfers tussen aanhalingstekens, bv. "#0077bb"; tot dan wordt er een voor je gekozen.',
  'codebook.unquotedColor':
    'YAML leest {found} als commentaar, dus deze code heeft geen eigen kleur. Zet de kleur tussen aanhalingstekens: "{found}".',
  'codebook.badDate': '"{found}" is geen dag. Schrijf het als 2026-01-31; tot dan telt de datum niet mee.',
  'codebook.unknownReplacement':
    '"{id}" is vervangen door "{found}", en dat is geen code in dit boek. Verbeter "replacedBy" of voeg die code toe.',
  'codebook.unclearReplacement':
    '"{id}" is vervangen door "{found}", een id die meer codes hebben. Geef elk een eigen id en schrijf dan welke bedoeld is.',
  'codebook.replacementCycle':
    '"{id}" is vervangen door "{found}", en dat leidt terug naar "{id}". Beslis welke van deze codes blijft en verwijder daar "replacedBy".',
  'codebook.tooManyLevels':
    '"{id}" staat onder {limit} andere niveaus, meer dan je bij het coderen kunt overzien. Zet de code hoger of maak deze tak vlakker.',
};
