/** What `intercoder statistics` says, in English. */
export const shellStatisticsEn = {
  'cli.agreement': 'Agreement in a finished round. Exit code 1 where a minimum is asked for and not met.',
  'cli.agreement.round': 'name of the round',
  'cli.agreement.unit': 'by another unit than the plan’s (exploratory)',
  'cli.agreement.presence': 'when a code counts as present: any shared word, or half of the unit (exploratory)',
  'cli.agreement.level': 'codes as they are, or each as the one above it at this level of the codebook (exploratory)',
  'cli.agreement.overlap':
    'per cent that two marked passages share to be matched (default: 90; another is exploratory)',
  'cli.agreement.min':
    'a value to reach, and of what: krippendorffAlpha=.667 [each|pooled]; each code that can be tested (default), or all together',
  'cli.agreement.nothingTested':
    'Nothing could be tested, so no minimum was held to anything: with --strict that counts as below.',
  'cli.agreement.strict': 'with --min: also what is undecided or not testable counts as below',
  'cli.agreement.bundle':
    'also write the data to this new folder, without any words of the texts: frame, plan, draw and judgements, from which statistics and other programs recompute every figure',
  'cli.agreement.bundled':
    'Wrote {count} files to {folder}. Compute the figures again, for instance: intercoder statistics {folder:shell}/turn.json',
  'cli.agreement.bundled.dialogue':
    'Wrote {count} files to {folder}: the draw, and who gave which code where. In this round no coefficient is computed, so there is no table for statistics in it.',
  'cli.report': 'The whole report of a finished round, to standard output.',
  'cli.report.as': 'one HTML page that needs nothing else, Markdown, CSV or JSON',
  'cli.statistics': 'Agreement statistics of a plain table.',
  'cli.statistics.file':
    'JSON whose "kind" is nominal, multilabel, confirmed, spans, table, segments or sets; or CSV with the columns unit, coder, code (a judgement each row; an empty code: nothing applies)',
  'cli.statistics.metric': 'how far values lie apart, for Krippendorff’s alpha of one value per unit',
  'cli.statistics.weights': 'also weighted kappa, for ordered categories',
  'cli.statistics.kind': 'CSV: whether a unit has one code or any number (default: told from the rows)',
  'cli.statistics.categories': 'CSV: how many categories the scale has, used or not',
  'cli.statistics.bootstrap': 'intervals from this many replicates, 100 to 100000',
  'cli.statistics.seed': 'seed of the replicates, 0 to 4294967295',
  'cli.statistics.cluster': 'CSV: column of what was drawn, such as the passage (default: each unit for itself)',
  'cli.statistics.overlap': 'spans: per cent that two passages share to count as the same (default: 90)',
  'cli.statistics.notInRange': 'Give a whole number from {low} to {high}.',
  'cli.statistics.readAs.nominal': 'One code per unit.',
  'cli.statistics.readAs.multilabel': 'Any number of codes per unit.',
  'cli.statistics.readAs.confirmed': 'Applications of a first coder, and which of them others gave too.',
  'cli.statistics.readAs.spans': 'Passages on a text.',
  'cli.statistics.readAs.table': 'A confusion matrix of two coders.',
  'cli.statistics.readAs.segments': 'Two segmentations.',
  'cli.statistics.readAs.sets': 'Two sets of codes.',
  'cli.statistics.replicates': 'Intervals: 95 %, {replicates} replicates, seed {seed}.',
  'cli.statistics.formula': 'Intervals: 95 %, by formula, where there is one.',
  'column.statistic': 'statistic',
  'column.value': 'value',
  'column.interval': '95 %',
  'column.n': 'n',
} as const;
