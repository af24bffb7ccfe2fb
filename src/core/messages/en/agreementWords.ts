/** Why an agreement statistic has no value, in English. */
export const agreementWordsEn = {
  'reason.no_pairable_units': 'no unit was judged by two coders',
  'reason.no_variation': 'no variation: all judgements are the same ({n} {n|unit|units})',
  'statistic.meanOfPairs': 'the mean of {defined} of {of} pairs of coders; for the others it is not defined',
  'interval.few_clusters': 'no interval: rests on fewer than {least} of what was drawn',
  'interval.unstable': 'no interval: in most replicates undefined, or to one side',
  'reason.single_category': 'there is one category only',
  'reason.too_few_coders': 'there are fewer than two coders',
  'reason.no_codes': 'there are no codes',
  'reason.no_segments': 'nobody marked anything',
  'reason.overlapping_codes': 'a coder gave two codes to the same place: see each code by itself',
  'reason.not_tested': 'too little of the sample uses it',
} as const;
