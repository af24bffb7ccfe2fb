import type { Random } from './random';

const words = (
  'de het een en ja nee maar dan ook wel niet ik je ze we dat die dit daar toen nu hier altijd soms nooit kind kinderen ' +
  'coach groep team dag ochtend tijd werk vraag ouders samen kijken zeggen praten voelen weten doen gaan komen blijven ' +
  'vertrouwen ruimte moeilijk rustig vaak weer eigenlijk gewoon misschien bijvoorbeeld natuurlijk begeleiding gesprek ' +
  'één crèche reünie geïnteresseerd verantwoordelijke observatie feedback moment week eerste laatste beetje eten slapen'
).split(' ');
const marks = ['(lacht)', '(.)', '[gelach]', '(onverstaanbaar)', '//ja//', '[naam kind]', '(3s)'];
const labels = ['MOD', 'P1', 'P2', 'P3', 'P4', 'P5'];

function sentence(random: Random): string {
  const chosen = Array.from({ length: random.between(3, 18) }, () => random.pick(words));
  const [first = '', ...rest] = chosen;
  const mark = random.next() < 0.08 ? ` ${random.pick(marks)}` : '';
  const end = random.pick(['.', '.', '.', '?', '…']);
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}${end}${mark}`;
}

const sentences = (random: Random, most: number): string =>
  Array.from({ length: random.between(1, most) }, () => sentence(random)).join(' ');

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** At least `length` characters of turns under a front matter with six participants. */
export function focusGroupText(random: Random, length: number): string {
  const participants = labels.map((id, at) => `  - { id: ${id}, role: ${at === 0 ? 'moderator' : 'coach'} }`);
  const head = ['title: Focusgroep', 'type: focus-group', 'language: nl', 'participants:', ...participants];
  const parts = [`---\n${head.join('\n')}\n---\n`];
  let written = 0;
  for (let seconds = 0; written < length; seconds += random.between(2, 40)) {
    const heading = random.next() < 0.01 ? `## ${sentence(random)}\n\n` : '';
    const time = random.next() < 0.25 ? ` [${clock(seconds)}]` : '';
    const turn = `${heading}${random.pick(labels)}${time}: ${sentences(random, 6)}\n\n`;
    parts.push(turn);
    written += turn.length;
  }
  return parts.join('');
}

/** At least `length` characters of paragraphs. */
export function diaryText(random: Random, length: number): string {
  const parts = ['---\ntitle: Dagboek\ntype: diary\nlanguage: nl\nparticipants:\n  - { id: P1, role: coach }\n---\n'];
  let written = 0;
  while (written < length) {
    const paragraph = `${sentences(random, 9)}\n\n`;
    parts.push(paragraph);
    written += paragraph.length;
  }
  return parts.join('');
}
