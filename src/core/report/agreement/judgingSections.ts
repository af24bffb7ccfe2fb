import type { AgreementReport } from './agreementReport';
import type { Section } from './document';
import { judgeInWords } from './judgeInWords';
import type { Words } from './words';

/** What each coder did not judge, with the reasons they gave. */
export const notJudgedNotes = ({ notJudged }: AgreementReport, t: Words): readonly string[] =>
  notJudged.flatMap(({ coder: judge, unclear, notSeen }) => {
    const coder = judgeInWords(judge, t);
    const reasons = unclear.map(({ unit, reason }) => `${unit} (${reason})`).join('; ');
    return [
      ...(unclear.length === 0 ? [] : [t('agreement.leftOut.unclearUnits', { coder, list: reasons })]),
      ...(notSeen.length === 0 ? [] : [t('agreement.leftOut.notSeen', { coder, list: notSeen.join(', ') })]),
    ];
  });

/** Codes that coders missed in the book while they judged. */
export function suggestionsSection({ suggestions }: AgreementReport, t: Words): Section | undefined {
  if (suggestions.length === 0) return undefined;
  return {
    title: t('agreement.suggestions'),
    lead: t('agreement.suggestions.lead'),
    table: {
      columns: [
        { title: t('agreement.column.suggested') },
        { title: t('agreement.column.coder') },
        { title: t('unit.passage') },
        { title: t('agreement.column.meaning') },
      ],
      rows: suggestions.map(({ coder, unit, name, text = '' }) => [
        { text: name },
        { text: coder },
        { text: unit },
        { text, isSentence: true },
      ]),
    },
    notes: [],
  };
}

/** What coders asked while they judged. */
export function questionsSection({ questions }: AgreementReport, t: Words): Section | undefined {
  if (questions.length === 0) return undefined;
  return {
    title: t('agreement.questions'),
    lead: t('agreement.questions.lead'),
    table: {
      columns: [
        { title: t('unit.passage') },
        { title: t('agreement.column.coder') },
        { title: t('agreement.column.question') },
      ],
      rows: questions.map(({ coder, unit, question }) => [
        { text: unit },
        { text: coder },
        { text: question, isSentence: true },
      ]),
    },
    notes: [],
  };
}
