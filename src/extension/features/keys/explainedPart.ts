import * as vscode from 'vscode';
import { baseName } from '../../../core/text/studyPath';
import { closesFrontMatter, opensFrontMatter } from '../../../core/transcript/frontMatterFences';
import { offsetAt, textOf } from '../../convert';
import { transcriptLanguage } from '../../ids';
import type { FeatureContext } from '../feature';

/** A YAML text that a schema explains, and a place in it. */
export interface ExplainedPart {
  /** The name of the schema's file, without what all are called. */
  readonly schema: string;
  readonly text: string;
  /** In UTF-16 units of the text, which has one LF for every line end. */
  readonly at: number;
}

/** The part of a document around a position; undefined where no schema is for it, or another extension explains it. */
export function explainedPart(
  document: vscode.TextDocument,
  position: vscode.Position,
  context: FeatureContext,
): ExplainedPart | undefined {
  if (document.languageId === transcriptLanguage) return frontMatterAround(document, position);
  const schema = schemaFor(document.uri, context);
  if (schema === undefined || isExplainedByAnother()) return undefined;
  return { schema, text: textOf(document), at: offsetAt(document, position) };
}

/** The text between the fences, where the position is between them. Looks at no line after. */
function frontMatterAround(document: vscode.TextDocument, position: vscode.Position): ExplainedPart | undefined {
  if (position.line === 0 || !opensFrontMatter(document.lineAt(0).text)) return undefined;
  const lines: string[] = [];
  for (let line = 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (closesFrontMatter(text)) {
      if (line <= position.line) return undefined;
      const before = lines.slice(0, position.line - 1).reduce((sum, one) => sum + one.length + 1, 0);
      return { schema: 'frontMatter', text: lines.join('\n'), at: before + position.character };
    }
    lines.push(text);
  }
  return undefined;
}

interface Configuration {
  readonly properties?: object;
}

/** What is read of an extension's `package.json`. */
interface Manifest {
  readonly contributes?: {
    readonly yamlValidation?: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly configuration?: Configuration | readonly Configuration[];
  };
}

/** By the file's name, as a YAML extension is told; and the codebook under whatever name the study gives it. */
function schemaFor(uri: vscode.Uri, { extension, studies }: FeatureContext): string | undefined {
  const file = studies.fileOf(uri);
  if (file === undefined) return undefined;
  if (file.path === file.study.current?.config.codebook) return 'codebook';
  const { contributes } = extension.extension.packageJSON as Manifest;
  const url = contributes?.yamlValidation?.find(({ fileMatch }) => fileMatch === baseName(file.path))?.url;
  return url?.replace(/^.*\//, '').replace('.schema.json', '');
}

/** Whoever shows in YAML what other extensions have schemas for has a setting for the user's own. */
const isExplainedByAnother = (): boolean =>
  vscode.extensions.all.some(({ isActive, packageJSON }) => {
    const { configuration = [] } = (packageJSON as Manifest).contributes ?? {};
    return isActive && [configuration].flat().some(({ properties = {} }) => 'yaml.schemas' in properties);
  });
