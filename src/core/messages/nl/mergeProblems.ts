import type { mergeProblemsEn } from '../en/mergeProblems';

/** Wat een samenvoeging in een bestand kan achterlaten: wat er is, en dan wat te doen. */
export const mergeProblemsNl: Record<keyof typeof mergeProblemsEn, string> = {
  'file.conflictMarkers':
    'Bevat vanaf deze regel conflictmarkeringen van een samenvoeging; zolang die er staan wordt het bestand niet gelezen en niet geschreven. Coderingen, memo’s en beslissingen: gebruik "Samenvoegen per codering", of intercoder merge --unmerged. Elk ander bestand: houd de regels die gelden en haal de markeringen weg.',
  'file.fieldConflict':
    'Bij een samenvoeging bleek "{field}"{of} op twee manieren veranderd: het bestand houdt één waarde, de andere staat in "conflicts". Beslis met "Samenvoegen per codering", of intercoder merge --unmerged --take ours of theirs.',
  'file.unmerged':
    'Git heeft dit bestand niet samengevoegd: er wachten twee versies van. Gebruik "Samenvoegen per codering", of intercoder merge --unmerged.',
  'sidecar.badConflicts':
    '"conflicts" moet een lijst zijn van elementen met "field" en, voor een codering of memo, "in" en "id". Verbeter het; tot dan blijft het bestand zoals het is.',
};
