/** Why a package could not be made or taken back, in English. Each message ends with the next step. */
export const shellPackagesEn = {
  'package.noSheet':
    '{file}, which a coding sheet is made of, is missing from where intercoder is installed, so no package is made. Install intercoder again, then try again.',
  'package.ofFirst':
    '{coder} has coded the sample before it was drawn, so there is nothing to send. Name another coder of the round.',
  'package.textChanged':
    '{file} is not the text that was drawn any more, so nothing is sent. Get back that text, for example from git.',
  'package.bookChanged':
    '{file} is not the codebook that the sample was drawn with, and coders would judge by different ones, so nothing is sent. Get back that codebook, for example from git, or draw another round with the new one.',
  'package.neverSent':
    'Nothing was sent to {coder} for the round "{round}" from here. Look at the name, or collect it where it was sent from.',
  'package.another':
    'This is not the package that was sent to {coder} for the round "{round}". Ask for what was made in that one.',
  'package.twice':
    '{coder} has a file in the round "{round}" already, so this was not taken in. What came first stays; draw another round for other judgements.',
  'package.takenIn':
    'This was taken in already: what {coder} judged in the round "{round}" is there, and nothing is left to do. See: intercoder round status {round:shell}',
  'package.bookAltered':
    'The codebook that came back from {coder} is not the one that was sent, so nothing was taken in. Ask what was changed and why, and send the package anew.',
  'package.planAltered':
    'The round that came back from {coder} is not the one that was sent; what differs in its round.json: {list}. What was judged may answer another question, so nothing was taken in. Ask what was changed and why, and send the package anew.',
  'package.textAltered':
    '{file} came back as another text than was sent, so nothing was taken in. Ask for the judgements on the text that was sent.',
  'package.notFinished':
    '{coder} has not finished. Ask them to press Finish on the sheet (or: intercoder round finish), and collect it then.',
  'package.changedAfterFinish':
    'What came back from {coder} was changed after it was finished, so nothing was taken in. Ask for the file as it was finished.',
  'package.unknownUnit':
    'What came back from {coder} judges {unit}, which was not sent to them, so nothing was taken in. Ask for the file as the sheet saved it.',
  'package.codingElsewhere':
    'The words "{quote}" that were coded in {unit} do not stand there in what was sent, so nothing was taken in. Ask for the file as the sheet saved it.',
  'package.homeChanged':
    '{file} was changed here since it was sent, and what was coded in {unit} is not found in it for certain, so nothing was taken in. Get back the text that was drawn, for example from git, collect, and make the change again.',
  'package.unknownCode':
    'What came back from {coder} gives the code "{code}", which the codebook that was sent does not offer, so nothing was taken in. Ask for the file as the sheet saved it.',
  'package.codingTwice':
    'The coding of "{quote}" stands twice in what came back from {coder}, so nothing was taken in. Ask for the file as the sheet saved it.',
  'package.byAnother': 'This package was sent to {coder}, and holds judgements of {other}. Ask {coder} for their own.',
  'package.unreadable':
    'This is neither a package of the round "{round}" nor what its coding sheet saved. Name the folder, or the file.',
  'package.nothingJudged':
    'There are no judgements of {coder} in it that can be read. Ask for the file that the sheet saved.',
  'package.onlyOutside':
    '{coder} judged nothing in the round "{round}", and coded outside it: {files}. Ask them to code with --round {round}, to finish, and to send it again.',
} as const;
