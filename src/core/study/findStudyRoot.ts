/** Folders as a host names them, for the one question that looks outside a study. */
export interface FolderProbe {
  hasFile(folder: string, name: string): Promise<boolean>;
  /** Undefined at the top. */
  parent(folder: string): string | undefined;
}

/** The nearest folder at or above `start` that holds `study.yaml`; undefined where there is none. */
export async function findStudyRoot(probe: FolderProbe, start: string): Promise<string | undefined> {
  for (let folder: string | undefined = start; folder !== undefined; folder = probe.parent(folder)) {
    if (await probe.hasFile(folder, 'study.yaml')) return folder;
  }
  return undefined;
}
