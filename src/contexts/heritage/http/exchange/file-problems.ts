import type { FileProblem } from '#kit/files/file-problem.ts'

/** Thrown where a file stops making sense: what comes after cannot be read. */
export class UnreadableFile extends Error {
  readonly at: Omit<FileProblem, 'file'>
  constructor(at: Omit<FileProblem, 'file'>) {
    super(at.problem)
    this.at = at
  }
}
