import { execFileSync } from 'node:child_process';

/** The words that a real POSIX shell makes of a command that is pasted into it. */
export const shellWords = (command: string): readonly string[] =>
  execFileSync('sh', ['-c', `for word in ${command}; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
