import type { Context } from 'hono'
import { z } from 'zod'

import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Form, readForm } from '#kit/http/form.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Language } from '#kit/text/localised.ts'

import { readCookies } from './cookies.ts'

const bindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }),
})

const defaultBodyLimit = 256 * 1024

const addressOf = (context: Context): string => {
  const read = bindings.safeParse(context.env)
  return read.success ? read.data.incoming.socket.remoteAddress : 'unknown'
}

const isAhead = ({ req }: Context): boolean =>
  req.raw.method === 'HEAD' ||
  /prefetch|prerender|preview/i.test(req.header('sec-purpose') ?? req.header('purpose') ?? '')

/** Parses what every request has in common. */
export const openVisit = (
  context: Context,
  dependencies: Dependencies,
  { language, bodyLimit }: { language: Language; bodyLimit: number | undefined },
): Visit => {
  let form: Promise<Form> | undefined
  return {
    url: new URL(context.req.url),
    parameters: context.req.param(),
    language,
    today: dependencies.today(),
    now: dependencies.now(),
    address: addressOf(context),
    isAhead: isAhead(context),
    cookies: readCookies(context.req.header('cookie')),
    form: () => (form ??= readForm(context.req.raw, bodyLimit ?? defaultBodyLimit)),
  }
}
