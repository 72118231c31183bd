/**
 * Adds to problems the line of the file where their entry begins. Only done when there are any:
 * it reads the text a second time.
 */
import type {Problem} from '../model/problem.ts';
import {entryLines} from './entry-lines.ts';

/** The text of a file, and what it is called in messages. */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

const BY_POSITION = /^([\w$-]+)\[(\d+)\]/;
const BY_ID = /^([\w$-]+)\['(.*?)'\]/;

/** Returns the problems, with lines as far as the texts have them. One file's need not name it. */
export function locateProblems(problems: readonly Problem[], files: readonly FileText[]): Problem[] {
  if (problems.length === 0) return [];
  const lines = new Map(files.map(({name, text}) => [name, entryLines(text)]));
  const [only] = files.length === 1 ? files : [];
  return problems.map(problem => {
    const {path, file = only?.name} = problem;
    if (problem.line !== undefined) return problem;
    const [, list = '', position] = BY_POSITION.exec(path) ?? [];
    const named = BY_ID.exec(path);
    if (position !== undefined && file !== undefined) {
      const line = lines.get(file)?.get(list)?.[Number(position)]?.line;
      return line === undefined ? problem : {...problem, line};
    }
    if (named === null) return problem;
    // Who reads the whole graph knows ids, but not from which file they come.
    for (const [name, lists] of lines) {
      const entry = lists.get(named[1]!)?.find(({id}) => id === named[2]);
      if (entry === undefined) continue;
      return {...problem, line: entry.line, ...(files.length > 1 ? {file: name} : {})};
    }
    return problem;
  });
}
