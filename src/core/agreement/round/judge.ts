/** Who judged: a coder, or what the coder of an intra-coder round had coded before the draw. */
export interface Judge {
  readonly coder: string;
  readonly isEarlier: boolean;
}

/** No coder's id holds a full stop. */
const earlier = '.earlier';

/** The name that a judge has in the round's files and figures: the coder's id, `anna.earlier` for what was before. */
export const judgeOf = ({ coder, isEarlier }: Judge): string => (isEarlier ? `${coder}${earlier}` : coder);

/** The other way round. */
export function judgeNamed(name: string): Judge {
  const isEarlier = name.endsWith(earlier);
  return { coder: isEarlier ? name.slice(0, -earlier.length) : name, isEarlier };
}
