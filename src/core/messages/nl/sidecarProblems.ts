import type { sidecarProblemsEn } from '../en/sidecarProblems';

export const sidecarProblemsNl: Record<keyof typeof sidecarProblemsEn, string> = {
  'sidecar.badList':
    '"{key}" zou een lijst moeten zijn. Zet een vroegere versie terug; tot dan blijft het bestand zoals het is.',
  'sidecar.badEntry':
    'Onderdeel {number} van "{key}" (id {id}) kan niet gelezen worden door {field}: dat ontbreekt, is van het verkeerde type of kan niet. Verbeter het; tot dan blijft het bestand zoals het is.',
  'sidecar.badComplete':
    '"complete" zou "at" en "text" moeten bevatten. Verbeter het; tot dan blijft het bestand zoals het is.',
  'sidecar.duplicateId': 'De id {id} komt meer dan eens voor. Geef een van beide een nieuwe UUID.',
  'sidecar.duplicateCoding':
    '{coder} gaf de code "{code}" twee keer aan dezelfde passage ("{quote}"). Haal er een weg: intercoder unassign --id {id:shell}',
  'sidecar.unknownCode':
    'De code "{code}" staat niet in het codeboek. Voeg ze toe, of zet ze bij "formerIds" van de code die ze vervangt.',
  'sidecar.unclearCode':
    'Meerdere codes maken aanspraak op "{code}" ({claimedBy}). Laat ze bij één staan; tot dan tellen die passages nergens mee.',
  'sidecar.unknownCoder': '{coder} is geen codeur van deze studie. Voeg {coder} toe bij "coders" in study.yaml.',
  'sidecar.withoutTranscript':
    'Hoort bij {transcript}, dat er niet is, of dat "transcripts" in study.yaml niet noemt. Zet het transcript terug, noem het daar, of hernoem dit bestand mee.',
  'sidecar.outsideStudy':
    '{count} {count|bestand|bestanden} met coderingen in {folder} {count|hoort|horen} bij transcripten die er zijn, maar die "transcripts" in study.yaml niet noemt: {count|het telt|ze tellen} nergens mee. Horen ze bij de studie, noem ze daar dan ook.',
  'sidecar.outOfText':
    'De passage "{quote}" reikt voorbij de tekst ({start}–{end} van {length}) en is elders niet gevonden. Maak ze vast waar ze hoort, of bewaar ze als niet gevonden: intercoder reanchor, of Verplaatste passages nakijken in de editor. Tot dan telt ze nergens mee.',
  'sidecar.orphaned':
    'De passage "{quote}" staat niet meer in de tekst. Maak ze vast waar ze hoort, of bewaar ze als niet gevonden: intercoder reanchor, of Verplaatste passages nakijken in de editor. Tot dan telt ze nergens mee.',
  'sidecar.wordsElsewhere':
    'De passage "{quote}" staat niet meer in de tekst; dezelfde woorden staan in {found}, regel {line}. Is ze daarheen verplaatst: intercoder reanchor --accept {id:shell} --in {found:shell} --as {coder:shell}, of selecteer ze daar en maak de passage vast in Verplaatste passages nakijken in de editor. Tot dan telt ze nergens mee.',
  'sidecar.elsewhere':
    '{count} {count|passage|passages} uit {transcript} {count|staat|staan} nu woord voor woord in {found}.{untold| Geen oudere versie die bewaard is, zegt sinds wanneer: kijk of ze er altijd al stonden.|} Zo verhuis je de {count|codering|coderingen} van {coder} daarheen: intercoder reanchor --move --as {coder:shell}, of Verplaatste passages nakijken in de editor. Tot dan {count|telt ze|tellen ze} nergens mee.',
  'sidecar.alsoElsewhere':
    '{count} {count|passage|passages} uit {transcript} {count|staat|staan} ook woord voor woord in {found}, waar alle andere zijn die {coder} hier codeerde. Geen oudere versie die bewaard is, zegt in welke van de twee teksten er gecodeerd is. Was het daar, dan voor elk: intercoder reanchor --accept {id:shell} --in {found:shell} --as {coder:shell}',
  'sidecar.ambiguous':
    'Het is niet zeker waar de passage "{quote}" nu staat: er {count|is|zijn} {count} {count|plaats|plaatsen} om te bekijken. Kies er een: intercoder reanchor, of Verplaatste passages nakijken in de editor. Tot dan telt ze nergens mee.',
  'sidecar.moved':
    '{count} {count|passage staat|passages staan} ergens anders dan bewaard, in dezelfde woorden. Zo leg je vast waar: intercoder reanchor --write, of Verplaatste passages nakijken in de editor.',
  'sidecar.changed':
    'De woorden van de passage "{quote}" zijn nu "{now}". Bekijk ze en bevestig: intercoder reanchor, of Verplaatste passages nakijken in de editor.',
  'sidecar.keptOrphans':
    '{coder} bewaart {count} {count|passage|passages} als niet gevonden; {count|die telt|die tellen} nergens mee. Maak er een opnieuw vast: intercoder reanchor, of Verplaatste passages nakijken in de editor.',
  'sidecar.idElsewhere': 'De id {id} komt ook voor in {other}. Geef een van beide een nieuwe UUID.',
  'sidecar.inTwoFiles':
    'De codering {id} staat ook in {other}, zoals wanneer ze op de ene computer naar een ander transcript verhuisde en op de andere veranderd is. Om haar maar in één ervan te hebben, met wat beide zeggen: intercoder reanchor --accept {id:shell} --in {transcript:shell} --as {coder:shell}, of met de naam van het andere transcript. Zijn het twee coderingen, geef dan een ervan een nieuwe UUID.',
  'sidecar.copied':
    'Bevat ook {count} {count|codering|coderingen} van {original}, met {count|dezelfde id|dezelfde id’s}, alsof het daarvan gekopieerd is. Geef wat in de kopie staat {count|een eigen id|eigen id’s}: intercoder copy-codings --transcript {copy:shell} (of noem het andere transcript, als dat de kopie is). Tot dan {count|telt ze|tellen ze} dubbel.',
  'sidecar.transcriptRenamed':
    'Hoort bij {transcript}, dat er niet is, maar de passages staan in {found}. Is het transcript hernoemd, hernoem dit bestand dan tot {name}: intercoder check --relink',
};
