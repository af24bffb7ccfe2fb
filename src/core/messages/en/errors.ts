/** Why an operation could not go on, in English. Each message ends with the next step. */
export const errorsEn = {
  'file.writeFailed':
    'Could not write {file}: {reason}. Nothing was changed; make room or check permissions, then try again.',
  'coding.changedMeanwhile':
    'This coding was changed or taken away in the meantime ({id}), so the step was not carried out. Look at it and decide anew.',
} as const;
