import { Worker } from 'node:worker_threads'

import type { SettingOutcome } from './setting-job.ts'

/** A document of five hundred pages takes a few seconds; what takes longer than this is given up. */
const givesUpAfterMilliseconds = 60_000

type Waiting = {
  readonly settle: (outcome: SettingOutcome) => void
  readonly timer: NodeJS.Timeout
}

let thread: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

const settle = (outcome: SettingOutcome): void => {
  const one = waiting.get(outcome.id)
  if (one === undefined) return
  waiting.delete(outcome.id)
  clearTimeout(one.timer)
  if (waiting.size === 0) thread?.unref()
  one.settle(outcome)
}

const failAll = (why: string): void => {
  const broken = thread
  thread = undefined
  void broken?.terminate()
  for (const id of waiting.keys()) settle({ id, failed: why })
}

/** One thread for the process, started when it is first needed; it does not keep the process alive. */
const openThread = (): Worker => {
  if (thread !== undefined) return thread
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url))
  started.on('message', settle)
  started.on('error', ({ message }) => {
    failAll(`the setting thread ended: ${message}`)
  })
  thread = started
  return started
}

/** Has the setting thread make a PDF of a document. Throws when it fails or takes longer than a minute. */
export const setOnThread = async (document: string): Promise<Uint8Array> => {
  last += 1
  const id = last
  const worker = openThread()
  worker.ref()
  const outcome = await new Promise<SettingOutcome>((resolve) => {
    const timer = setTimeout(() => {
      failAll('setting the document took too long')
    }, givesUpAfterMilliseconds)
    waiting.set(id, { settle: resolve, timer })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the thread of a worker has no origin
    worker.postMessage({ id, document })
  })
  if ('failed' in outcome) throw new Error(outcome.failed)
  return outcome.made
}
