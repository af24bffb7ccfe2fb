/** Why an operation could not go on, in English. Each message ends with the next step. */
export const errorsEn = {
  'file.writeFailed': 'Could not write {file}: {reason}. Nothing was changed; make room or check permissions, then try again.',
} as const;
