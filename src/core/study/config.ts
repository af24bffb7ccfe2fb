import type { Problem } from '../problem';
import { FewProblems } from '../text/fewProblems';
import type { SourceText } from '../text/sourceText';
import { shortened } from '../text/shortened';
import { joinPath, toStudyPath, type StudyPath } from '../text/studyPath';
import { readYamlFile } from '../yaml/readYamlFile';
import { unknownKeysReporter } from '../yaml/unknownKeys';
import type { YamlMap } from '../yaml/yamlMap';
import { coderKeys, studyKeys } from './studyKeys';
import { coderIdProblem } from './coderId';

/** Somebody who codes in this study. */
export interface Coder {
  /** `[a-z0-9-]+`: part of the names of the files that are theirs. */
  readonly id: string;
  readonly name?: string;
  /** Compared with git's, to know who is coding. */
  readonly email?: string;
}

/** What `study.yaml` says. */
export interface StudyConfig {
  readonly title?: string;
  /** BCP 47 */
  readonly language?: string;
  /** Globs of paths inside the study, `/` between names. */
  readonly transcripts: readonly string[];
  readonly codebook: StudyPath;
  readonly coders: readonly Coder[];
  /** Id of the coder whose coding is the study's; one coder alone is meant without being named. */
  readonly analysis?: string;
}

export interface ParsedStudyConfig {
  /** Undefined where the file could not be read: it must stay as it is. */
  readonly config: StudyConfig | undefined;
  readonly problems: readonly Problem[];
}

/** Where `study.yaml` does not say. */
export const defaultTranscripts = ['transcripts/**/*.transcript'];
const defaultCodebook = joinPath('codebook.yaml');

/** Reads `study.yaml`. Never throws; what does not hold is reported and left out. */
export function parseStudyConfig(source: SourceText): ParsedStudyConfig {
  const problems = new FewProblems();
  const root = readYamlFile(source, problems.report);
  const config = root && readConfig(root);
  return { config, problems: problems.told };
}

function readConfig(root: YamlMap): StudyConfig {
  const noteUnknownKeys = unknownKeysReporter();
  noteUnknownKeys(root, studyKeys);
  const title = root.string('title');
  const language = readLanguage(root);
  const transcripts = root.strings('transcripts').map((glob) => pathIn(root, 'transcripts', glob));
  const globs = transcripts.filter((glob) => glob !== undefined);
  const codebook = root.string('codebook');
  const coders = readCoders(root.maps('coders'), (map) => noteUnknownKeys(map, coderKeys));
  const analysis = readAnalysis(root, coders);
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    transcripts: globs.length > 0 ? globs : defaultTranscripts,
    codebook: (codebook === undefined ? undefined : pathIn(root, 'codebook', codebook)) ?? defaultCodebook,
    coders,
    ...(analysis !== undefined && { analysis }),
  };
}

function readLanguage(root: YamlMap): string | undefined {
  const language = root.string('language');
  if (language === undefined || /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,20}$/i.test(language)) return language;
  root.report('study.badLanguage', 'warning', { found: language }, 'language');
  return undefined;
}

/** A glob is a path too: what it may not do is leave the study, or mean everything but what it names. */
function pathIn(root: YamlMap, key: string, found: string): StudyPath | undefined {
  if (isTooWild(found)) {
    root.report('study.patternTooWild', 'error', { key, found: found.slice(0, 80), limit: mostStars }, key);
    return undefined;
  }
  const path = found.startsWith('!') ? undefined : toStudyPath(found);
  if (path === undefined) root.report('study.pathOutside', 'error', { key, found }, key);
  return path;
}

/** Each `*` in a name multiplies what a matcher may have to try: a study from elsewhere must not freeze its reader. */
const mostStars = 3;
const isTooWild = (pattern: string): boolean =>
  pattern.length > 400 || pattern.split('/').some((name) => name !== '**' && name.split('*').length - 1 > mostStars);

function readCoders(maps: readonly YamlMap[], noteKeys: (map: YamlMap) => void): readonly Coder[] {
  const coders = new Map<string, Coder>();
  for (const map of maps) {
    noteKeys(map);
    const id = map.string('id');
    const name = map.string('name');
    const email = map.string('email');
    const problem = id === undefined ? undefined : coderIdProblem(id);
    if (id === undefined) map.report('file.missingKey', 'error', { key: 'id' });
    else if (problem !== undefined) map.report(problem, 'error', { id }, 'id');
    else if (coders.has(id)) map.report('study.duplicateCoder', 'error', { id }, 'id');
    else coders.set(id, { id, ...(name !== undefined && { name }), ...(email !== undefined && { email }) });
  }
  return [...coders.values()];
}

/** Enough of them to know which are meant. */
const longestKnown = 400;
const shownIds = (ids: readonly string[]): string => shortened(ids.join(', '), longestKnown);

function readAnalysis(root: YamlMap, coders: readonly Coder[]): string | undefined {
  const analysis = root.string('analysis');
  const ids = coders.map(({ id }) => id);
  if (analysis === undefined) {
    if (ids.length > 1) root.report('study.noAnalysis', 'warning', { known: shownIds(ids) }, 'coders');
    return ids.length === 1 ? ids[0] : undefined;
  }
  if (ids.includes(analysis)) return analysis;
  root.report('study.unknownAnalysis', 'error', { found: analysis, known: shownIds(ids) || '–' }, 'analysis');
  return undefined;
}
