import type { Random } from '../../bench/random';

const dutch =
  'de het een en ja nee maar dan ook wel niet ik je ze we dat die dit daar toen nu hier altijd soms nooit kind kinderen coach groep dag ochtend werk vraag ouders samen kijken zeggen praten weten doen gaan komen vertrouwen ruimte moeilijk rustig vaak weer eigenlijk gewoon misschien natuurlijk gesprek één reünie geïnteresseerd';
const english =
  'the a and yes no but then also not I you they we that this there when now here always sometimes never child children coach group day morning work question parents together look say talk know do go come trust room difficult calm often again actually just maybe of course conversation';

const syllables =
  'ba be bo da de do fa ga ka ke ko la le lo ma me mo na ne no pa ra re ro sa se so ta te to va ve wa we za ze'.split(
    ' ',
  );

/** What is said over and over: nobody can tell one from the other by its words. */
export const backchannels: readonly string[] = [
  'Yeah.',
  'Mm-hm.',
  'Ja.',
  'Oké.',
  'Yeah, yeah.',
  'Ja, precies.',
  'Nee.',
  'Right.',
];

/** What an interviewer asks every group in the same words. */
export const guide: readonly string[] = [
  'Kan je daar iets meer over vertellen?',
  'How did that come about?',
  'En hoe hebben jullie dat ervaren in de groep?',
  'What would you have liked to be different?',
];

/** Words as often as they are said: a few make up most of speech, and many are said once or twice (Zipf). */
export class Words {
  private readonly words: readonly string[];

  constructor(
    private readonly random: Random,
    size = 5000,
  ) {
    const common = `${dutch} ${english}`.split(' ');
    const made = new Set<string>();
    while (made.size < size) {
      made.add(Array.from({ length: random.between(2, 5) }, () => random.pick(syllables)).join(''));
    }
    this.words = [...common, ...made];
  }

  one(): string {
    const rank = Math.floor(this.words.length ** this.random.next()) - 1;
    return this.words[Math.min(Math.max(rank, 0), this.words.length - 1)] ?? 'en';
  }

  sentence(): readonly string[] {
    const length = this.random.between(3, 18);
    const words = Array.from({ length }, () => this.one());
    const [first = '', ...rest] = words;
    const all = [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
    return all.map((word, index) => (index === length - 1 ? word + this.random.pick(['.', '.', '.', '?', '…']) : word));
  }
}
