/** What decides where a passage is, by name. Changed only with `npm run bench -- durability` before and after. */

/** A place that has less than this of a passage's words and context is not the passage (score, 0 to 1). */
export const floor = 0.75;

/** Of two places whose scores differ by less than this, neither is taken: the coder chooses. */
export const margin = 0.05;

/** What a character of context counts beside one of the passage itself: context helps, words decide. */
export const contextWeight = 0.5;

/** UTF-16 units around the predicted place in which a passage is looked for before the whole text is. */
export const nearby = 1500;

/** The share of a passage's characters that may differ where it is looked for by likeness. */
export const mostErrors = 0.3;

/** Shorter passages ("Yeah.") say too little: they need what stands around them. UTF-16 units. */
export const telling = 16;

/** A passage this long that occurs once is known by its words alone. UTF-16 units. */
export const distinctive = 60;

/** Context this much alike is the same context with a word changed in it. */
export const alike = 0.6;

/** Context this much alike is as good as whole. */
export const whole = 0.95;

/** A run of unchanged text this long does not come about by chance. UTF-16 units; as much as is kept of context. */
export const solid = 32;

/** UTF-16 units of changed text on either side across which an unchanged passage between is still sure. */
export const smallGap = 80;

/** Further than this from a passage nothing is looked at that could be mistaken for it. UTF-16 units. */
export const gapReach = 4000;

/** The share of a passage's characters that have to be left for a comparison of texts to say where it is. */
export const leastKept = 0.5;

/** More places than these are not offered to choose from: hostile repetition must not fill memory. */
export const mostCandidates = 20;
