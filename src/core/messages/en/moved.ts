/** What the editor says of passages that are not where they were coded, in English. */
export const movedEn = {
  'moved.needLook': '{count} {count|passage needs|passages need} a look',
  'moved.notice':
    '{study}: the text changed, and {count} of your passages {count|is|are} not where {count|it was|they were} coded. Look at {count|it|them} and say what holds.',
  'moved.noticeSame':
    '{study}: the text changed, and {count} of your passages are not where they were coded. Of {same} the words are the same: accept those together, or look at each.',
  'moved.review': 'Review',
  'moved.acceptSame': 'Accept {same} Together',
  'moved.itemName': 'Passages to review',
  'moved.none': 'Every passage of yours is where it was coded. There is nothing to review.',
  'moved.noneButWithoutText':
    'Every passage of yours that could be looked for is where it was coded. Of some the transcript is not there or cannot be read: {list}. The Problems panel says what to do.',
  'moved.help': '{count} to settle. The context menu has the actions and their keys.',
  'moved.helpSame': '{count} to settle, {same} with the same words: accept those together above.',
  'moved.was': 'was',
  'moved.now': 'now',
  'moved.place': 'place {number}',
  'moved.nowhere': 'nowhere in the text',
  'moved.line': 'line {line}',
  'moved.alike': '{percent} % alike',
  'moved.struck': 'struck: {words}',
  'moved.came': 'new: {words}',
  'moved.sameWords': 'the words are the same',
  'moved.via.stored': 'it stands where it was stored',
  'moved.via.context': 'found by the words around it',
  'moved.via.history': 'found by comparing with the earlier text',
  'moved.via.neighbours': 'found by the passages around it',
  'moved.via.likeness': 'nothing else is as much like it',
  'moved.others': '{coder}: {count} {count|passage|passages}',
  'moved.othersTooltip': 'Only {coder} can say where these are: every coder settles their own.',
  'moved.anothers': 'This passage is of {coder}, who settles it. Go on with your own.',
  'moved.noPlace':
    'It is not certain where this passage is. Select its words in the transcript and attach it to them, or keep it as not found.',
  'moved.noOther':
    'There is no other place that fits. Select the words in the transcript and attach the passage to them.',
  'moved.selectFirst':
    'Select the words in {file}, or in the transcript that has them now, first; then attach the passage to them.',
  'moved.pickPlace': 'Where is “{quote}”?',
  'moved.pickPlaceHint': 'The place that is marked is shown in the transcript',
  'moved.accepted': 'Stored: {code}. {left} left.',
  'moved.attached': 'Attached: {code}. {left} left.',
  'moved.attachedIn': 'Attached in {file}: {code}. {left} left.',
  'moved.kept': 'Kept as not found: {code}. {left} left.',
  'moved.acceptedAll': '{count} {count|passage|passages} stored where {count|it is|they are} now. {left} left.',
  'moved.elsewhere': 'word for word in {found}, line {line}',
  'moved.alsoElsewhere':
    '{count} {count|coding stays|codings stay} in {from}, since {to} has the same words too and no older version tells where that was coded. If there, for each: intercoder reanchor --accept {id:shell} --in {to:shell} --as {coder:shell}',
  'moved.elsewhereDone':
    '{count} {count|coding|codings} moved from {from} to {to}.{untold| No older version that is kept tells since when the words are there: look whether they were there all along.|}',
  'moved.helpElsewhere':
    '{count} {count|is|are} word for word in another transcript: move {count|its coding|their codings} there above.',
  'moved.noneElsewhere':
    'No passage of yours is for certain in another transcript: nothing was moved. Look at each in Review Moved Passages.',
  'moved.noneExact': 'None has moved with its words the same. Look at each.',
  'moved.compare': '{code}: as coded ↔ as it is now',
  'moved.accept': 'Accept this place',
  'moved.choose': 'Choose the place',
  'moved.keep': 'Keep as not found',
} as const;
