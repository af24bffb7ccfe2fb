import { IntercoderError, type ErrorCode } from '../../../src/core/intercoderError';

/** The error that an operation ends with; anything else it throws goes on. */
export async function errorOf(work: () => unknown): Promise<IntercoderError | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof IntercoderError) return error;
    throw error;
  }
}

/** The code of the error that an operation ends with. */
export const codeOf = async (work: () => unknown): Promise<ErrorCode | undefined> => (await errorOf(work))?.code;
