import { ConfigError } from '../config.ts'

/** The built-in database cannot be used; the message says why and what to do. */
export class EmbeddedError extends ConfigError {}

/** Another Alternat already serves this data folder; `where` is the address it gave. */
export class AlreadyServed extends EmbeddedError {
  readonly where: string

  constructor(where: string) {
    super(`Alternat is already running on this data folder: ${where}`)
    this.where = where
  }
}
