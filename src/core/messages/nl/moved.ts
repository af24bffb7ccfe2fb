import type { movedEn } from '../en/moved';

/** Wat de editor zegt van passages die niet staan waar ze gecodeerd werden, in het Nederlands. */
export const movedNl: Record<keyof typeof movedEn, string> = {
  'moved.needLook': '{count} {count|passage|passages} te bekijken',
  'moved.notice':
    '{study}: de tekst is veranderd, en {count} van je passages {count|staat|staan} niet meer waar {count|ze gecodeerd werd|ze gecodeerd werden}. Bekijk ze en zeg wat klopt.',
  'moved.noticeSame':
    '{study}: de tekst is veranderd, en {count} van je passages staan niet meer waar ze gecodeerd werden. Van {same} zijn de woorden dezelfde: aanvaard die samen, of bekijk ze een voor een.',
  'moved.review': 'Nakijken',
  'moved.acceptSame': '{same} samen aanvaarden',
  'moved.itemName': 'Na te kijken passages',
  'moved.none': 'Elke passage van jou staat waar ze gecodeerd werd. Er valt niets na te kijken.',
  'moved.noneButWithoutText':
    'Elke passage van jou die gezocht kon worden, staat waar ze gecodeerd werd. Van sommige is het transcript er niet of kan het niet gelezen worden: {list}. Het paneel Problemen zegt wat je kunt doen.',
  'moved.help': 'Nog {count}. Acties en toetsen staan in het contextmenu.',
  'moved.helpSame': 'Nog {count}, waarvan {same} met dezelfde woorden: aanvaard die samen hierboven.',
  'moved.was': 'was',
  'moved.now': 'nu',
  'moved.place': 'plaats {number}',
  'moved.nowhere': 'nergens in de tekst',
  'moved.line': 'regel {line}',
  'moved.alike': '{percent} % gelijk',
  'moved.struck': 'geschrapt: {words}',
  'moved.came': 'nieuw: {words}',
  'moved.sameWords': 'de woorden zijn dezelfde',
  'moved.via.stored': 'ze staat waar ze bewaard werd',
  'moved.via.context': 'gevonden door de woorden eromheen',
  'moved.via.history': 'gevonden door vergelijking met de vroegere tekst',
  'moved.via.neighbours': 'gevonden door de passages eromheen',
  'moved.via.likeness': 'niets anders lijkt er zo op',
  'moved.others': '{coder}: {count} {count|passage|passages}',
  'moved.othersTooltip': 'Alleen {coder} kan zeggen waar deze staan: elke codeur regelt de eigen passages.',
  'moved.anothers': 'Deze passage is van {coder}, die ze regelt. Ga verder met je eigen passages.',
  'moved.noPlace':
    'Het is niet zeker waar deze passage staat. Selecteer haar woorden in het transcript en hecht ze daaraan, of bewaar ze als niet gevonden.',
  'moved.noOther':
    'Er is geen andere plaats die past. Selecteer de woorden in het transcript en hecht de passage daaraan.',
  'moved.selectFirst':
    'Selecteer eerst de woorden in {file}, of in het transcript waarin ze nu staan; hecht de passage daarna daaraan.',
  'moved.pickPlace': 'Waar staat “{quote}”?',
  'moved.pickPlaceHint': 'De gemarkeerde plaats is te zien in het transcript',
  'moved.accepted': 'Bewaard: {code}. Nog {left}.',
  'moved.attached': 'Gehecht: {code}. Nog {left}.',
  'moved.attachedIn': 'Gehecht in {file}: {code}. Nog {left}.',
  'moved.kept': 'Bewaard als niet gevonden: {code}. Nog {left}.',
  'moved.acceptedAll': '{count} {count|passage|passages} bewaard waar ze nu {count|staat|staan}. Nog {left}.',
  'moved.elsewhere': 'woord voor woord in {found}, regel {line}',
  'moved.alsoElsewhere':
    '{count} {count|codering blijft|coderingen blijven} in {from}, want {to} heeft dezelfde woorden en geen oudere versie zegt waar dat gecodeerd is. Was het daar, dan voor elk: intercoder reanchor --accept {id:shell} --in {to:shell} --as {coder:shell}',
  'moved.elsewhereDone':
    '{count} {count|codering|coderingen} verhuisd van {from} naar {to}.{untold| Geen oudere versie die bewaard is, zegt sinds wanneer de woorden er staan: kijk of ze er altijd al stonden.|}',
  'moved.helpElsewhere':
    '{count} {count|staat|staan} woord voor woord in een ander transcript: verhuis {count|die codering|die coderingen} hierboven.',
  'moved.noneElsewhere':
    'Geen enkele passage van je staat zeker in een ander transcript: er is niets verhuisd. Bekijk ze een voor een met Verplaatste passages nakijken.',
  'moved.noneExact': 'Geen enkele is verplaatst met dezelfde woorden. Bekijk ze een voor een.',
  'moved.compare': '{code}: zoals gecodeerd ↔ zoals nu',
  'moved.accept': 'Deze plaats aanvaarden',
  'moved.choose': 'De plaats kiezen',
  'moved.keep': 'Bewaren als niet gevonden',
};
