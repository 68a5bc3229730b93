import { textAt } from '#tests/support/curl-examples.ts'
import type { ApiAnswer } from '#tests/support/open-api.ts'

/** How an operation is asked, so that it does what it is for. */
export type Example = {
  readonly path?: () => Readonly<Record<string, string>>
  readonly query?: string
  readonly body?: () => unknown
  /** Whose token it is asked with; Mexico's, unless it says so. */
  readonly by?: 'AZ'
  readonly status: number
  /** Keeps what later examples need. */
  readonly keeps?: (data: ApiAnswer['data']) => void
}

/** Something to remember from one answer for the next question, such as an id. */
export const remembered = (at: string) => {
  let value = ''
  return {
    keeps: (data: ApiAnswer['data']): void => {
      value = textAt(data, at)
    },
    get: (): string => value,
  }
}
