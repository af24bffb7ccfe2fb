import type { textProblemsEn } from '../en/textProblems';

export const textProblemsNl: Record<keyof typeof textProblemsEn, string> = {
  'text.notUtf8': 'Geen geldige UTF-8: het lijkt op {guess}. Het is niet gelezen. Zet een kopie om, bv.: {command}',
  'text.doublyEncoded':
    'Lijkt twee keer gecodeerd ("{sample}" waar een letter met een accent bedoeld was). Zet een kopie om, bv.: {command}',
  'text.nulBytes':
    'Bevat NUL-bytes, de eerste hier, en is dus waarschijnlijk geen tekst. Kijk na of dit het juiste bestand is.',
  'file.unreadable': 'Kon niet worden gelezen ({reason}). Kijk na wat het is en wie het mag lezen, en laad opnieuw.',
  'file.linkNotFollowed':
    'Kon niet worden gelezen ({reason}). Zet het bestand zelf in de studie in plaats van de koppeling, en laad opnieuw.',
  'file.linked':
    'Staat achter een koppeling, die de shell volgt en de editor niet: daar kan het niet worden gelezen. Zet het bestand zelf hier in plaats van de koppeling.',
  'file.linkedFolder':
    'Is een koppeling naar een map, en niets daarachter wordt gelezen. Staan er transcripten, zet dan de map zelf hier in plaats van de koppeling.',
  'file.folderNotFollowed':
    'Is een map die niet kon worden gelezen ({reason}): wat erin staat, wordt niet gevonden. Zet de map zelf in de studie in plaats van de koppeling, en laad opnieuw.',
  'file.tooLarge': 'Is {size} MB, meer dan de {limit} MB die gelezen worden. Kijk na of dit het juiste bestand is.',
  'file.newerFormat':
    'Geschreven door een nieuwere Intercoder (formaat {found}, deze kent {known}). Werk Intercoder bij; tot dan blijft het bestand zoals het is.',
  'file.notAText': '"{key}" moet een tekst zijn. Verbeter het; tot dan telt de waarde niet mee.',
  'file.notANumber': '"{key}" moet een getal zijn. Verbeter het; tot dan telt de waarde niet mee.',
  'file.notABoolean': '"{key}" moet true of false zijn. Verbeter het; tot dan telt de waarde niet mee.',
  'file.notAList':
    '"{key}" moet een lijst zijn. Begin elk element op een eigen regel met "- "; tot dan telt de waarde niet mee.',
  'file.notAMap':
    '"{key}" moet velden bevatten zoals "id: …", elk op een eigen regel of tussen { en }. Verbeter het; tot dan telt de waarde niet mee.',
  'file.keyElsewhere':
    'Niets leest "{key}" hier; het blijft staan. Zet wat over een deelnemer bekend is onder "{under}:".',
  'file.misnamedKey': 'Niets leest "{key}"; het blijft staan. Is "{meant}" bedoeld, schrijf dan "{meant}:".',
  'file.unknownKey':
    'Niets leest "{key}"; het blijft staan. Wat hier gelezen wordt: {known}. Verbeter het, of laat het staan als het van jezelf is.',
  'file.notOneOf':
    '"{key}" is "{found}", maar moet een van deze zijn: {known}. Verbeter het; tot dan telt de waarde niet mee.',
  'file.badFormat':
    '"format" moet een geheel getal zijn, zoals 1. Verbeter het; tot dan wordt het bestand niet gelezen en niet geschreven.',
  'file.duplicateKey': '"{key}" staat hier twee keer en alleen de eerste telt. Verwijder of hernoem er een.',
  'file.yamlSyntax': 'Is hier geen geldige YAML: {detail}. Verbeter deze regel of die ervoor.',
  'file.yamlUnclosed':
    'Hier, of voor deze plaats, gaat een aanhalingsteken of haakje open dat nooit sluit. Sluit het; een tekst die met [ of { begint, komt tussen aanhalingstekens ("…").',
  'file.yamlNoColon':
    'Hier werd een naam met een dubbelepunt en een spatie ("title: …") verwacht. Schrijf het zo; gaat de regel verder op die erboven, spring dan in.',
  'file.yamlColon':
    'Heeft een tweede ": " of een lijst waar tekst verwacht werd ({detail}). Zet de tekst tussen aanhalingstekens ("…"), of begin de lijst op de volgende regel.',
  'file.yamlTab': 'Begint met een tab, en dat mag niet in YAML. Laat inspringen met spaties.',
  'file.yamlSeveral': 'Heeft een tweede document na "---" of "...". Houd alles in één document: verwijder die regel.',
  'file.yamlTooDeep':
    'Heeft meer dan {depth} lijsten en velden in elkaar. Maak het vlakker; tot dan wordt het niet gelezen.',
  'file.yamlTooLong':
    'Is langer dan wat in één keer gelezen kan worden (meer dan {limit} woorden en tekens). Haal eruit wat hier niet hoort; tot dan wordt het niet gelezen.',
  'file.yamlNotAMap': 'Moet uit velden bestaan, zoals "title: …". Schrijf elk veld op een eigen regel.',
  'file.yamlKey': 'De naam voor ":" is geen gewoon woord. Schrijf er een gewoon woord; tot dan telt het veld niet mee.',
  'file.yamlAlias':
    '"{key}": tekst die met * of & begint, is in YAML een verwijzing, en verwijzingen worden niet gelezen. Zet de tekst tussen aanhalingstekens, of schrijf de waarde voluit.',
  'file.yamlTag':
    '"{key}": tekst die met ! begint, is in YAML een tag, en tags worden niet gelezen. Zet de tekst tussen aanhalingstekens, of verwijder de tag.',
  'file.missingKey': '"{key}" ontbreekt. Vul het aan.',
  'file.notJson':
    'Is geen geldige JSON: {detail}. Verbeter het of zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'file.notAnObject':
    'Zou één JSON-object moeten bevatten. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'file.noFormat':
    'Heeft geen "format": {known}. Zet het als eerste sleutel als dit een Intercoder-bestand is; tot dan blijft het zoals het is.',
  'file.jsonTooDeep':
    'Heeft meer dan {depth} lijsten en objecten in elkaar. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'file.moreProblems':
    'Heeft nog {count} problemen zoals die ervoor. Verhelp eerst de eerste, en controleer dan opnieuw.',
  'file.leftVersion':
    'Is een versie van {of} uit een schrijfbeurt die afgebroken werd. Van {of} is niets verloren; breng het in orde met: intercoder check --fix',
  'file.leftDraft':
    'Is een versie van {of} die bij het schrijven achterbleef: afgebroken, of aangetroffen en opzijgezet. Ze zegt niets wat {of} niet zegt; breng dit in orde met: intercoder check --fix',
  'file.leftRival':
    'Is een versie van {of} die bij het schrijven achterbleef en iets zegt wat {of} niet zegt. Zo neem je die: intercoder check --take {version:shell}. Zo ga je zonder verder: intercoder check --drop {version:shell}',
  'file.leftOnly':
    'Is wat bij het schrijven achterbleef van {of}, dat er niet is: meer is er niet van bekend. Zo wordt dit {of}: intercoder check --take {version:shell}. Zo ga je zonder verder: intercoder check --drop {version:shell}',
  'file.leftHalf':
    'Is het begin van {of}, waarvan het schrijven werd afgebroken voor er een {of} was. Het kan niet gelezen worden; verwijder het met: intercoder check --fix',
  'file.leftLock':
    'Zegt dat {of} geschreven wordt. Is er geen programma bezig, dan bleef dit achter en kan het geen kwaad: verwijder het met intercoder check --fix',
  'file.repeatedKey':
    'Noemt de sleutel "{key}" nog eens in hetzelfde object, en alleen de laatste kan bewaard blijven. Haal er een weg; tot dan blijft het bestand zoals het is.',
};
