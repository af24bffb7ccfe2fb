/** What runs in a page that takes a name for markup: it leaves `ran` behind, wherever it stands. */
const leaves = 'globalThis.ran=1';

/** Names that are meant to be something else than names. Each is shown as it is, and nothing of it does anything. */
export const hostileNames = {
  script: `<script>${leaves}</script>`,
  closing: `</script></title></style></textarea><script>${leaves}</script>`,
  attribute: `"><img src=x onerror="${leaves}">`,
  quoted: `' onmouseover='${leaves}' autofocus onfocus='${leaves}`,
  link: `javascript:${leaves}`,
  frame: `<iframe srcdoc="<script>parent.ran=1</script>"></iframe><svg onload="${leaves}">`,
  bidi: 'safe \u202Eexe.gpj\u202C \u2066isolated\u2069',
  prototype: '__proto__',
  constructed: 'constructor',
  template: `\${${leaves}} {{${leaves}}} {count} %s`,
  entity: '&lt;b&gt; &amp;amp; ]]> <!--',
  long: `${'a long name without end '.repeat(12)}x`.slice(0, 300),
} as const;

const names = Object.values(hostileNames);
const text = (value: string): string => JSON.stringify(value);

const turns = names.map((name, index) => `P${(index % 3) + 1}: It is called ${name} here.\n\n`).join('');

const transcript = (title: string, label: string): string =>
  `---\ntitle: ${text(title)}\ntype: ${text(hostileNames.attribute)}\nparticipants:\n  - { id: P1, name: ${text(title)}, role: ${text(hostileNames.script)} }\n---\n## ${title}\n\n${turns}${label}: and plain words at the end.\n`;

/** A study all of whose names are hostile, by path; `anna` and `bert` code in it. */
export const hostileStudy: Readonly<Record<string, string>> = {
  'study.yaml': `format: 1\ntitle: ${text(hostileNames.closing)}\ncoders:\n  - { id: anna, name: ${text(hostileNames.attribute)} }\n  - { id: bert, name: ${text(hostileNames.closing)} }\n  - { id: constructor, name: ${text(hostileNames.bidi)} }\nanalysis: anna\n`,
  'codebook.yaml': `format: 1\ncodes:\n${names
    .map(
      (name, index) =>
        `  - id: ${index === 0 ? 'constructor' : `c${index}`}\n    name: ${text(name)}\n    definition: ${text(name)}\n    include: [${text(name)}]\n    exclude: [${text(name)}]\n    examples: [{ text: ${text(name)} }]\n`,
    )
    .join('')}`,
  [`transcripts/${hostileNames.script.replaceAll('/', '-')}.transcript`]: transcript(hostileNames.closing, 'P1'),
  'transcripts/"><img src=x onerror=globalThis.ran=1>.transcript': transcript(hostileNames.attribute, 'P2'),
  'transcripts/__proto__.transcript': transcript(hostileNames.bidi, 'P3'),
  'transcripts/plain.transcript': transcript(hostileNames.long, 'P1'),
};
