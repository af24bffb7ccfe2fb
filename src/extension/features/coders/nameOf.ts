import type { Coder } from '../../../core/study/config';

/** What a coder is called where people read it. */
export const nameOf = ({ name, id }: Coder): string => name ?? id;
