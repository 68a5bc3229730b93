/** Where a command writes: answers to `out`, problems and progress to `err`, line by line. */
export type CommandIo = {
  readonly out: (text: string) => void
  readonly err: (line: string) => void
}

export const processIo: CommandIo = {
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
}

/** Input that a command cannot take: the message names the field and what to do. Exit code 2. */
export class BadInput extends Error {}
