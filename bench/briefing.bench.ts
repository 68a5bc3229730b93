import { readdirSync, readFileSync } from 'node:fs'

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import pg from 'pg'

import { operatorActingFor } from '#contexts/access/contract.ts'
import { makeBriefing, wholeBriefing, writeBriefing } from '#contexts/reporting/contract.ts'
import { openDatabase, type OpenDatabase } from '#kit/db/database.ts'
import type { PaperDocument } from '#kit/documents/document.ts'
import { typstData } from '#kit/documents/typst-data.ts'
import { dayFromIso } from '#kit/time/days.ts'
import { startThrowAwayDatabase } from '#tests/runner/throw-away-database.ts'
import { freshDatabase } from '#tests/support/test-database.ts'

import { fillRelation, forDay, plainRows } from './briefing-world.ts'
import { interleaved, type Report } from './measuring.ts'

const size = { events: 10_000, undertakings: 2_000 }
const rounds = 3
const relation = 'mx-az'
const documents = new URL('../src/kit/documents/', import.meta.url)

type Edition = 'shareable' | 'private'

const made = (db: OpenDatabase, edition: Edition) =>
  makeBriefing(db, {
    relation,
    actor: edition === 'private' ? operatorActingFor(relation, 'AZ') : null,
    side: 'AZ',
    edition,
    language: 'en',
    choice: wholeBriefing,
    day: dayFromIso(forDay) ?? 0,
    today: Date.parse(`${forDay}T08:00:00Z`),
  })

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

/** What this process and its threads work, whoever else wants the processors. */
const processorSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000_000
}

/** Typst alone, with the same document, fonts and template. */
const bareTypst = (): ((paper: PaperDocument) => Promise<Uint8Array>) => {
  const fonts = new URL('fonts/', documents)
  const fontBlobs = readdirSync(fonts)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(new URL(name, fonts)))
  const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs: [{ fontBlobs }] })
  const mainFileContent = readFileSync(new URL('paper.typ', documents), 'utf8')
  return (paper) => {
    const set = compiler.compile({ mainFileContent, inputs: { document: typstData(paper) } }).result
    if (set === null) return Promise.reject(new Error('bare Typst sets nothing'))
    const bytes = compiler.pdf(set, { pdfStandard: 'ua-1' })
    compiler.evictCache(0)
    return Promise.resolve(bytes)
  }
}

type Asked = {
  readonly db: OpenDatabase
  readonly admin: pg.Client
  readonly edition: Edition
  readonly report: Report
}

const measured = async (
  { db, admin, edition, report }: Asked,
  format: 'html' | 'pdf' | 'docx',
): Promise<void> => {
  const { paper } = await made(db, edition)
  const typst = format === 'pdf' ? bareTypst() : null
  const plain = async (): Promise<void> => {
    for (const query of plainRows) await admin.query(query)
  }
  let bytes = 0
  let worked = Infinity
  const { ours, reference } = await interleaved(
    rounds,
    () =>
      secondsOf(async () => {
        const before = process.cpuUsage()
        const { paper: now } = await made(db, edition)
        bytes = (await writeBriefing(now, format)).length
        worked = Math.min(worked, processorSeconds(before))
      }),
    () => secondsOf(() => (typst === null ? plain() : typst(paper))),
  )
  const memory = Math.round(process.memoryUsage.rss() / 1_048_576)
  report({
    name: `briefing, ${edition}, ${format}`,
    figure: `${ours.toFixed(2)} s`,
    reference: `${reference.toFixed(2)} s, ${typst !== null ? 'bare Typst with the same document' : 'plain SQL reading the rows'}`,
    ratio: ours / reference,
    note: `aim 5 s; ${worked.toFixed(2)} s of one processor beside the database; file ${(bytes / 1_048_576).toFixed(2)} MB, process at ${String(memory)} MB`,
  })
}

/** A briefing of a relation with ten thousand events and two thousand undertakings. */
export const run = async (report: Report): Promise<void> => {
  const stop = await startThrowAwayDatabase()
  const database = await freshDatabase()
  const db = openDatabase(database.appUrl, 2)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  try {
    await fillRelation(database, size)
    for (const edition of ['shareable', 'private'] as const) {
      for (const format of ['html', 'docx', 'pdf'] as const) {
        await measured({ db, admin, edition, report }, format)
      }
    }
  } finally {
    await db.close()
    await admin.end()
    await database.drop()
    await stop()
  }
}
