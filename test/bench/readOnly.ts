import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

// What any program has to do at least: read every file of a study, and parse what is JSON or YAML in it.
const [, , folder = '.'] = process.argv;
let characters = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(folder, name);
  if (name.endsWith('.json')) JSON.parse(readFileSync(file, 'utf8'));
  else if (name.endsWith('.yaml')) parse(readFileSync(file, 'utf8'));
  else if (name.endsWith('.transcript')) {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n---\n');
    if (end !== -1) parse(text.slice(4, end));
    characters += text.length;
  }
}
if (characters === 0) process.exitCode = 1;
