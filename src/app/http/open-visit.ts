import type { Context } from 'hono'

import type { Dependencies } from '#kit/http/dependencies.ts'
import { type Form, readForm } from '#kit/http/form.ts'
import type { Visit } from '#kit/http/visit.ts'
import type { Language } from '#kit/text/localised.ts'

import { readCookies } from './cookies.ts'

type NodeBindings = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

const defaultBodyLimit = 256 * 1024

const addressOf = (context: Context<{ Bindings: NodeBindings }>): string =>
  context.env.incoming?.socket?.remoteAddress ?? 'unknown'

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
    cookies: readCookies(context.req.header('cookie')),
    form: () => (form ??= readForm(context.req.raw, bodyLimit ?? defaultBodyLimit)),
  }
}
