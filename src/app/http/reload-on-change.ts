import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

// The stream breaks when the server restarts, and is there again when it serves anew.
const script = `let lost = false
const stream = new EventSource('/dev/reload')
stream.onerror = () => { lost = true }
stream.onopen = () => { if (lost) location.reload() }
`

/** For development only: open pages reload by themselves when the server was restarted. */
export const bindReloading = (app: Hono): void => {
  app.get('/dev/reload.js', (context) =>
    context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/dev/reload', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ data: 'here' })
      await new Promise<void>((resolve) => stream.onAbort(resolve))
    }),
  )
  app.use('*', async (context, next) => {
    await next()
    if (!(context.res.headers.get('content-type') ?? '').startsWith('text/html')) return
    const body = await context.res.text()
    const withScript = body.replace('</body>', '<script src="/dev/reload.js"></script></body>')
    context.res = new Response(withScript, context.res)
  })
}
