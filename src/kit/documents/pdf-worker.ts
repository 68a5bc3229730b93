import { readdirSync, readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

import type { SettingJob, SettingOutcome } from './setting-job.ts'

// Runs in a thread of its own: setting a long document takes seconds, and the server goes on.
const fonts = new URL('./fonts/', import.meta.url)
const fontBlobs = readdirSync(fonts)
  .filter((name) => name.endsWith('.ttf'))
  .map((name) => readFileSync(new URL(name, fonts)))
const paper = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')

// The folder does not exist: a document reads no file, whatever stands in it.
const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs }] })

const compiled = (document: string) => {
  const result = compiler.compile({ mainFileContent: paper, inputs: { document } })
  if (result.result === null) {
    const said = result.takeDiagnostics()?.shortDiagnostics ?? []
    throw new Error(`the document cannot be set: ${JSON.stringify(said).slice(0, 500)}`)
  }
  return result.result
}

const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500)

/**
 * PDF/UA wants a glyph for every letter. A name in a script without a font here is no reason to
 * refuse the document: it is then tagged all the same, and claims nothing.
 */
const pdfOf = (document: string): Uint8Array => {
  const set = compiled(document)
  try {
    return compiler.pdf(set, { pdfStandard: 'ua-1' })
  } catch (error) {
    if (!messageOf(error).includes('could not be displayed')) throw error
    return compiler.pdf(set, { pdfTags: true })
  }
}

const answer = ({ id, document }: SettingJob): SettingOutcome => {
  try {
    return { id, made: pdfOf(document) }
  } catch (error) {
    return { id, failed: messageOf(error) }
  } finally {
    compiler.evictCache(0)
  }
}

parentPort?.on('message', (job: SettingJob) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the thread of a worker has no origin
  parentPort?.postMessage(answer(job))
})
