import * as vscode from 'vscode';
import { keyAt } from '../../../core/yaml/keyAt';
import { keyToWrite, mayBeKey } from '../../../core/yaml/keyToWrite';
import { keyAtPath, keysUnder, type SchemaKey } from '../../../core/yaml/schemaKeys';
import { plain } from '../../markdown';
import type { FeatureContext } from '../feature';
import { explainedPart } from './explainedPart';
import { Schemas } from './schemas';

/** Explains the keys of files that are written by hand, from their schemas. */
export class KeyProvider {
  private readonly schemas: Schemas;

  constructor(private readonly context: FeatureContext) {
    this.schemas = new Schemas(context.extension.extensionUri);
  }

  /** On a key, and on what stands behind it in its line. */
  async hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const part = explainedPart(document, position, this.context);
    const place = part && keyAt(part.text, part.at);
    if (part === undefined || place === undefined || part.text.slice(place.span.start, part.at).includes('\n'))
      return undefined;
    const { schema, inWords } = await this.schemas.read(part.schema);
    const known = keyAtPath(schema, place.path);
    if (known === undefined) return undefined;
    const text = `**${plain(known.key)}**\n\n${plain(inWords(known.description))}`;
    return new vscode.Hover(new vscode.MarkdownString(text), inLine(position, part.at, place.span));
  }

  /** The keys that can still be written here. */
  async complete(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> {
    // Looked at before anything is read: nearly every letter typed is in a value, or in what somebody said.
    if (!mayBeKey(document.lineAt(position.line).text, position.character)) return undefined;
    const part = explainedPart(document, position, this.context);
    const place = part && keyToWrite(part.text, part.at);
    if (part === undefined || place === undefined) return undefined;
    const { schema, inWords } = await this.schemas.read(part.schema);
    const range = inLine(position, part.at, place.span);
    return keysUnder(schema, place.path)
      .filter(({ key }) => !place.beside.includes(key))
      .map((known, rank) => itemFor(known, rank, range, place.hasColon, inWords));
  }
}

/** A key stands in one line: where it is, from a place in that line. */
const inLine = (
  { line, character }: vscode.Position,
  at: number,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range => new vscode.Range(line, character + start - at, line, character + end - at);

function itemFor(
  { key, description }: SchemaKey,
  rank: number,
  range: vscode.Range,
  hasColon: boolean,
  inWords: (description: string) => string,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
  item.documentation = inWords(description);
  item.insertText = hasColon ? key : `${key}: `;
  item.sortText = String(rank).padStart(5, '0');
  item.range = range;
  return item;
}
