import type { textProblemsEn } from '../en/textProblems';

export const textProblemsNl: Record<keyof typeof textProblemsEn, string> = {
  'text.notUtf8': 'Geen geldige UTF-8: het lijkt op {guess}. Het is niet gelezen. Zet een kopie om, bv.: {command}',
  'text.doublyEncoded':
    'Lijkt twee keer gecodeerd ("{sample}" waar een letter met een accent bedoeld was). Zet een kopie om, bv.: {command}',
  'text.nulBytes': 'Bevat NUL-bytes en is dus waarschijnlijk geen tekst. Kijk na of dit het juiste bestand is.',
  'file.unreadable': 'Kon niet worden gelezen ({reason}). Kijk de rechten na en laad opnieuw.',
  'file.tooLarge':
    'Is {size} MB, meer dan de {limit} MB die gelezen worden. Kijk na of dit het juiste bestand is.',
  'file.newerFormat':
    'Geschreven door een nieuwere Intercoder (formaat {found}, deze kent {known}). Werk Intercoder bij; tot dan blijft het bestand zoals het is.',
  'file.conflictMarkers':
    'Bevat conflictmarkeringen van een samenvoeging. Los die eerst op; tot dan wordt het bestand niet gelezen en niet geschreven.',
  'file.wrongType': '"{key}" moet {expected} zijn. Verbeter het; tot dan telt de waarde niet mee.',
  'file.missingKey': '"{key}" ontbreekt. Vul het aan.',
};
