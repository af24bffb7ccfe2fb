/** Why something that `check` found could not be mended, in English. Each message ends with the next step. */
export const fixErrorsEn = {
  'fix.noDuplicate':
    'None of your codings says this twice (any more). Nothing was changed; go on with the next problem.',
  'fix.eachSaysMore':
    'Each of these codings has a memo or a mark of its own, so none was taken away. Open the passage and take away the one you do not need.',
  'fix.noRenamed':
    'No single transcript has the passages of {file}, so it was left as it is. Put its transcript back, or rename the file by hand.',
  'fix.relinkCutOff':
    'Could not write {file}: {reason}. It was left as it was, and what was written before it stays: nothing is lost. Make room or check permissions, then do the same again; it goes on where it stopped.',
  'fix.targetExists':
    'There is a file {file} already, so nothing was written. Look at it, and move or remove it first.',
  'fix.notConvertible':
    '{file} could not be converted: it is not in an encoding that is recognised. Save it as UTF-8 in the program it comes from.',
} as const;
