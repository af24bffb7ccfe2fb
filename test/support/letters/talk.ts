import type { Random } from '../../bench/random';

/** Said by everybody, over and over. */
const answers: readonly string[] = [
  'Ja.',
  'Nee.',
  'Ja, ja.',
  'Mm-hm.',
  'Yeah.',
  'Okay.',
  'Ja, dat klopt.',
  'Dat is waar.',
  'Zeker 👍',
  '😀',
  '…',
  'Ik weet het niet.',
  'I don’t know.',
];

/** What an interviewer asks in the same words every time. */
const questions: readonly string[] = [
  'Kan je daar een voorbeeld van geven?',
  'En hoe was dat voor jou?',
  'Could you tell me a bit more about that?',
  'Wat gebeurde er toen?',
];

/** Whole sentences that come back with a word changed: `#` is a word. */
const patterns: readonly string[] = [
  'Wij hebben toen met # gepraat over de kinderen.',
  'De coach kwam op # naar onze groep en bleef de hele voormiddag.',
  'Ik vond het # dat niemand iets zei.',
  'Het was voor # de eerste keer dat wij gefilmd werden, en dat voelde vreemd.',
  'We talked about # for the rest of the morning.',
  'Bij ons op de groep is # altijd het moeilijkste moment van de dag geweest.',
  'She asked # whether it was all right.',
];

const fillers: readonly string[] =
  'Marie Jonas Fatima maandag dinsdag woensdag jammer fijn raar goed iedereen mij haar ons hen lunch slapen spelen eten reünie geïnteresseerd ’s-morgens één 🙂 école Zoë mevrouw'.split(
    ' ',
  );

const plain: readonly string[] =
  'de het een en dan ook wel niet ik je ze we dat die kind kinderen coach groep dag vraag ouders samen kijken zeggen doen gaan vertrouwen ruimte rustig vaak weer eigenlijk misschien the and it was then they children room there morning always'.split(
    ' ',
  );

/** How much a text repeats itself, from 0 to 1, and how it is laid out. */
export interface Manner {
  readonly sameness: number;
  readonly names: readonly string[];
  readonly between: string;
  readonly wrapAt: number;
}

export function someManner(random: Random): Manner {
  return {
    sameness: random.pick([0.2, 0.5, 0.8, 0.95]),
    names: random.pick([
      ['P1', 'P2'],
      ['MOD', 'P1', 'P2', 'P3'],
      ['Anna', 'Bert', 'Interviewer'],
      ['Mevr. De Smet', 'Zoë', 'I'],
    ]),
    between: random.pick(['\n', '\n', '\n\n']),
    wrapAt: random.pick([0, 0, 40]),
  };
}

export function aSentence(random: Random, { sameness }: Manner): string {
  if (random.next() < sameness) {
    const dice = random.next();
    if (dice < 0.4) return random.pick(answers);
    if (dice < 0.5) return random.pick(questions);
    return random.pick(patterns).replace('#', random.pick(fillers));
  }
  const words = Array.from({ length: random.between(3, 16) }, () => aWord(random));
  const said = words.join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1) + random.pick(['.', '.', '?', '!', ' (lacht).']);
}

/** Some words are said once in a text, most are said all the time. */
export const aWord = (random: Random): string =>
  random.next() < 0.3 ? `${random.pick(plain)}${random.pick(plain)}` : random.pick([...plain, ...fillers]);

/** Who speaks, what is said, and the line end. */
export function aTurn(random: Random, manner: Manner): string {
  const count = random.pick([1, 1, 1, 2, 3, 5]);
  const said = Array.from({ length: count }, () => aSentence(random, manner)).join(' ');
  const time = random.next() < 0.05 ? ` [00:${random.between(10, 59)}:${random.between(10, 59)}]` : '';
  return `${random.pick(manner.names)}${time}: ${wrapped(said, manner.wrapAt)}${manner.between}`;
}

function wrapped(said: string, width: number): string {
  if (width === 0) return said;
  let column = 0;
  return said.replace(/ /g, (blank, at: number) => {
    if (at - column < width) return blank;
    column = at;
    return '\n';
  });
}

/** A small transcript. */
export function aText(random: Random, manner: Manner): string {
  const parts: string[] = [];
  if (random.next() < 0.2) parts.push('---\ntitle: Gesprek 1\nlanguage: nl\n---\n');
  for (let count = random.between(3, 45); count > 0; count--) {
    if (random.next() < 0.05) parts.push(`## ${aSentence(random, { ...manner, sameness: 0.3 })}\n`);
    if (random.next() < 0.03) parts.push('%% later nog eens beluisteren\n');
    parts.push(aTurn(random, manner));
  }
  return parts.join('');
}
