import * as vscode from 'vscode';
import type { JsonSchema } from '../../../core/yaml/schemaKeys';
import { currentLanguage } from '../../l10n';

export interface ReadSchema {
  readonly schema: JsonSchema;
  /** A description of the schema in the language that is spoken. */
  readonly inWords: (description: string) => string;
}

type Words = Readonly<Record<string, string>>;

const noWords: Words = {};

/** The schemas that come with the extension, each read when it is first wanted. */
export class Schemas {
  private readonly files = new Map<string, Promise<unknown>>();

  constructor(private readonly extension: vscode.Uri) {}

  async read(name: string): Promise<ReadSchema> {
    const language = currentLanguage();
    const [schema, words] = await Promise.all([
      this.json<JsonSchema>('schemas', `${name}.schema.json`),
      language === 'en' ? noWords : this.json<Words>('l10n', `schemas.${language}.json`),
    ]);
    return { schema, inWords: (description) => words[description] ?? description };
  }

  private json<Content>(...path: readonly string[]): Promise<Content> {
    const file = vscode.Uri.joinPath(this.extension, 'media', ...path);
    let reading = this.files.get(file.path);
    if (reading === undefined) {
      reading = readJson(file);
      this.files.set(file.path, reading);
      // Whoever asked is told; who asks again has it read again.
      reading.catch(() => this.files.delete(file.path));
    }
    return reading as Promise<Content>;
  }
}

const readJson = async (file: vscode.Uri): Promise<unknown> =>
  JSON.parse(new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(file)));
