import type { AgreementReport } from '../../report/agreement/agreementReport';
import type { Draw, Round } from '../../study/rounds/round';
import { emptyRoundCodes, type RoundCodes } from '../../study/rounds/roundCodes';
import { notHandled, unitsOf } from '../../study/rounds/roundState';

/** What those who judged left undecided, and what they wrote beside their codings: all of it is missing in the figures. */
export function wordsOfJudges(
  { codes }: Round,
  draw: Draw,
  judges: readonly string[],
): Pick<AgreementReport, 'notJudged' | 'suggestions' | 'questions'> {
  const all = judges.map((judge) => {
    const record = codes.get(judge);
    return { judge, coder: record?.coder ?? judge, own: record?.codes ?? emptyRoundCodes };
  });
  return {
    notJudged: all.flatMap(({ judge, coder, own }) => {
      const unclear = own.unclear.map(({ unit, reason }) => ({ unit, reason }));
      const notSeen = notHandled(
        own,
        unitsOf(draw, coder).map(({ id }) => id),
      );
      return unclear.length + notSeen.length === 0 ? [] : [{ coder: judge, unclear, notSeen }];
    }),
    suggestions: all.flatMap(({ judge, own }) => own.suggestions.map((each) => suggested(judge, each))),
    questions: all.flatMap(({ judge, own }) =>
      own.questions.map(({ unit, reason }) => ({ coder: judge, unit, question: reason })),
    ),
  };
}

/** Without the passage: a report holds no words of participants. */
const suggested = (
  coder: string,
  { unit, name, text }: RoundCodes['suggestions'][number],
): AgreementReport['suggestions'][number] => ({ coder, unit, name, ...(text === undefined ? {} : { text }) });
