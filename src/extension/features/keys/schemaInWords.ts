import * as vscode from 'vscode';
import { isAbsent } from '../../isThere';
import { Schemas } from './schemas';

/**
 * The text of a schema with its descriptions in the language that is spoken.
 * @throws FileSystemError FileNotFound where there is no such schema
 */
export async function schemaInWords(uri: vscode.Uri, extension: vscode.Uri): Promise<Uint8Array> {
  const name = /^\/(\w+)\.schema\.json$/.exec(uri.path)?.[1];
  if (name === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  try {
    const { schema, inWords } = await new Schemas(extension).read(name);
    const inLanguage = (key: string, value: unknown): unknown =>
      key === 'description' && typeof value === 'string' ? inWords(value) : value;
    return new TextEncoder().encode(JSON.stringify(schema, inLanguage));
  } catch (error) {
    if (isAbsent(error)) throw vscode.FileSystemError.FileNotFound(uri);
    throw error;
  }
}
