/** What decides where a passage is, by name. Changed only with `npm run bench -- durability` before and after. */

// How good a place is

/** A place that has less than this of a passage's words and context is not the passage (score, 0 to 1). */
export const floor = 0.75;

/** Of two places whose scores differ by less than this, neither is taken: the coder chooses. */
export const margin = 0.05;

/** What a character of context counts beside one of the passage itself: context helps, words decide. */
export const contextWeight = 0.5;

/** Context this much alike is the same context with a word changed in it. */
export const alike = 0.6;

/** Context this much alike is as good as whole. */
export const whole = 0.95;

/** Shorter passages ("Yeah.") say too little: they need what stands around them. UTF-16 units. */
export const telling = 16;

/** A passage this long that occurs once is known by its words alone. UTF-16 units. */
export const distinctive = 60;

// Where it is looked for

/** UTF-16 units around the predicted place in which a passage is looked for before the whole text is. */
export const nearby = 1500;

/** The share of a passage's characters that may differ where it is looked for by likeness. */
export const mostErrors = 0.3;

/** UTF-16 units of context that are looked for as they are. */
export const contextPart = 16;

/** A longer passage is looked for by its beginning and its end, of which so much. UTF-16 units. */
export const [longestInOnePiece, endOfLong] = [400, 120];

/** A shorter passage is not looked for in the whole text: it is said everywhere. UTF-16 units. */
export const shortestGlobal = 16;

/** So many words in a row make a landmark: fewer are said too often, and where few words are all that is said, more are. */
export const landmarkWords = [3, 6, 12] as const;

/** As many passages as this with landmarks are enough (share). */
export const leastMarked = 0.5;

/** Of a long passage its beginning and its end are enough for landmarks. UTF-16 units. */
export const landmarkPart = 240;

/** So many passages over so many characters are moved together; fewer may be those of one turn said twice. */
export const [leastTogether, leastReach] = [3, 600];

/** What has moved by so much more or less moved alongside: words were changed between. Code points. */
export const alongside = 250;

// What a comparison of two texts tells

/** A run of unchanged text this long does not come about by chance. UTF-16 units; as much as is kept of context. */
export const solid = 32;

/** UTF-16 units of changed text on either side across which an unchanged passage between is still sure. */
export const smallGap = 80;

/** Further than this from a passage nothing is looked at that could be mistaken for it. UTF-16 units. */
export const gapReach = 4000;

/** The share of a passage's characters that have to be left for a comparison of texts to say where it is. */
export const leastKept = 0.5;

/** More words than these in the place of others are something else that was said. */
export const mostReplaced = 6;

/** So few words replaced by so few leave the text around them what it was. */
export const [fewGone, fewAdded] = [3, 6];

/** So many words in a row, found once in what is gone and once in what is new, are the same words moved. */
export const movedWords = 5;

/** Less text than this is not said to have moved: it may be the same by chance. UTF-16 units. */
export const movedLength = 24;

/** Further than this from its beginning a line is not told by its label, nor begins with one. UTF-16 units. */
export const longestLabel = 60;

// What could be taken for a passage

/** Words and marks that two turns share, of those of the longer one, to read nearly the same (share). */
export const nearly = 0.7;

/** A turn that keeps fewer of its words than this beside a passage is another turn (share). */
export const leastLeft = 0.5;

/** UTF-16 units on either side of a passage in which turns are compared. */
export const besideReach = 240;

/** What stands just beside a passage: as much has to be the same on one side for turns to be compared. UTF-16 units. */
export const nextTo = 3;

/** Turns that read nearly the same begin or end with as much that is the same. UTF-16 units. */
export const sameEnd = 5;

/** Longer turns are not compared as wholes. UTF-16 units. */
export const longestCompared = 4000;

/** Of a long passage, as much of either end as nobody says twice. UTF-16 units. */
export const piece = 24;

/** UTF-16 units of a passage, and of it and what stood beside it together, that tell where one of its ends is. */
export const [traceInside, traceLength] = [12, 32];

/** Words that stand at more other places than this are said all the time: that they do tells nothing. */
export const mostCopies = 2;

/** As much text that is the same twice was copied: twice what is kept of context on one side. UTF-16 units. */
export const copied = 64;

/** So many turns in a row that are said once more beside a turn were copied with it. */
export const copiedTurns = 2;

/** So many turns, and such a share of all that one label had, say that it has another name now. */
export const [leastRelabelled, mostlyRelabelled] = [3, 0.8];

// Names that were replaced everywhere

/** Fewer passages than these may have changed alike by chance. */
export const leastSeen = 3;

/** So many times more often a name has to be replaced than left. */
export const timesMore = 4;

/** Longer ones are no names. Words and marks, before and after. */
export const [longestName, longestNewName] = [2, 6];

/** UTF-16 units on either side of where a passage should be in which its names are looked for. */
export const nameReach = 60;

/** A passage is compared up to this length for names. UTF-16 units. */
export const longestForNames = 600;

// Live edits

/** A replacement longer than this, before or after, is looked into instead of taken as one. UTF-16 units. */
export const largestWhole = 200;

/** A shorter line ("P1: Yes.") may be the same by chance. UTF-16 units. */
export const leastLine = 16;

/**
 * UTF-16 units of quote and context that an insertion has to repeat before it counts as what was lost: anybody may paste
 * a "Yes." somewhere else.
 */
export const leastEvidence = 12;

// How many places

/** More places than these are not offered to choose from: hostile repetition must not fill memory. */
export const mostCandidates = 20;

/** More places than these near a predicted one tell nothing more. */
export const mostNear = 40;

/** More than these in the whole text tell nothing more. */
export const mostGlobal = 10;

/** More places than these that may be alike are not looked at: hostile repetition must not take for ever. */
export const mostAlike = 200;

/** What looking for passages by likeness may cost, all of them together: characters of a text times machine words (32 characters). */
export const mostSteps = 40_000_000;
