import type { Context } from 'hono'

import { newId } from '#kit/ids/ids.ts'
import { type Answer, problem } from '#kit/http/answer.ts'
import { BodyTooLarge } from '#kit/http/form.ts'
import type { Language } from '#kit/text/localised.ts'
import { words } from '#site/messages/words.ts'

const isUnsafe = (method: string): boolean => method !== 'GET' && method !== 'HEAD'

export const notFound = (language: Language): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('not-found.title'), detail: say('not-found.detail') })
}

export const foreignForm = (language: Language): Answer => {
  const say = words(language)
  return problem({
    status: 403,
    title: say('foreign-form.title'),
    detail: say('foreign-form.detail'),
  })
}

const tooLarge = (language: Language, limit: number): Answer => {
  const say = words(language)
  const megabytes = Math.max(1, Math.round(limit / 1_048_576))
  return problem({
    status: 413,
    title: say('too-large.title'),
    detail: say('too-large.detail', { megabytes }),
  })
}

/** Runs a handler; what is expected becomes an answer, a bug becomes a log line and a plain page. */
export const runHandler = async (
  context: Context,
  language: Language,
  handle: () => Promise<Answer> | Answer,
): Promise<Answer> => {
  try {
    return await handle()
  } catch (error) {
    if (error instanceof BodyTooLarge) return tooLarge(language, error.limit)
    const id = newId()
    const { method, path } = context.req
    // A personal link is as good as a password: no log holds one.
    const shown = path.replace(/\/r\/[^/]+/, '/r/…')
    const trace = error instanceof Error ? error.stack : String(error)
    process.stderr.write(`request ${id} ${method} ${shown}: ${trace ?? ''}\n`)
    const say = words(language)
    return problem({
      status: 500,
      title: say('failed.title'),
      detail: say('failed.detail', { id }),
    })
  }
}

/** Whether an unsafe request may be refused before its handler runs. */
export const needsOwnOrigin = isUnsafe
