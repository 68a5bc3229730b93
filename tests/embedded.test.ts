import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, describe, it } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import pg from 'pg'

import { isLiving, readPostmaster } from '#app/embedded/postmaster-file.ts'
import { startEmbedded } from '#app/embedded/start-embedded.ts'

// Everything lies below a folder that only its owner can enter, as a home does.
const locked = mkdtempSync(join(tmpdir(), 'alternat-embedded-test-'))
const script = fileURLToPath(new URL('support/use-embedded.ts', import.meta.url))
const children: ChildProcess[] = []

after(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(locked, { recursive: true, force: true })
})

type User = {
  readonly child: ChildProcess
  readonly lines: readonly string[]
  readonly says: (word: string) => Promise<string>
  readonly ended: Promise<void>
}

const use = (folder: string, servesAt: string[] = [], path = process.env['PATH']): User => {
  const child = spawn(process.execPath, [script, folder, ...servesAt], {
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const says = async (word: string): Promise<string> => {
    for (let waited = 0; waited < 20_000; waited += 20) {
      const line = lines.find((each) => each.startsWith(word))
      if (line !== undefined) return line.slice(word.length).trim()
      await delay(20)
    }
    throw new Error(`it never said "${word}", but: ${lines.join(' / ')}`)
  }
  return { child, lines, says, ended }
}

const ask = async (url: string, sql: string): Promise<unknown> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

const postmasterOf = (folder: string) => readPostmaster(join(folder, 'cluster'))
const runsOn = (folder: string): boolean => {
  const postmaster = postmasterOf(folder)
  return postmaster !== undefined && isLiving(postmaster)
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let waited = 0; !holds(); waited += 20) {
    assert.ok(waited < 10_000, 'it never happened')
    await delay(20)
  }
}

const noSetpriv = '/nonexistent'

describe('the built-in database', { concurrency: 2 }, () => {
  it('keeps what was written over a stop and a second start, and leaves nothing running', async () => {
    const options = { folder: join(locked, 'kept'), durable: false, report: () => undefined }
    const first = await startEmbedded(options)
    assert.equal(first.adopted, false)
    await ask(first.adminUrl, `create table note as select 'kept'::text as words`)
    assert.equal(await ask(first.adminUrl, `show listen_addresses`), '')
    assert.equal(
      await ask(first.adminUrl, `select datlocale from pg_database where datname = 'alternat'`),
      null,
    )
    assert.equal(await ask(first.adminUrl, `show lc_collate`).catch(() => 'C.UTF-8'), 'C.UTF-8')
    await first.stop()
    assert.equal(runsOn(options.folder), false)

    const second = await startEmbedded(options)
    assert.equal(await ask(second.adminUrl, 'select words from note'), 'kept')
    await second.stop()
  })

  it('is closed to other users of the machine, and never runs as root', async () => {
    const folder = join(locked, 'closed')
    const embedded = await startEmbedded({ folder, durable: false, report: () => undefined })
    assert.equal(statSync(locked).mode & 0o777, 0o700)
    assert.equal(statSync(folder).mode & 0o777, 0o700)
    assert.equal(statSync(join(folder, 'admin-password')).mode & 0o777, 0o600)
    const postmaster = postmasterOf(folder)
    assert.ok(postmaster)
    assert.equal(statSync(postmaster.socketFolder).mode & 0o777, 0o700)
    assert.notEqual(statSync(join(folder, 'cluster')).uid, 0)
    const wrong = embedded.adminUrl.replace(/:[^:@]+@/, ':wrong@')
    await assert.rejects(ask(wrong, 'select 1'), /password authentication failed/)
    await embedded.stop()
  })

  it('tells the second of two servers, started in the same moment, where the first one is', async () => {
    const folder = join(locked, 'twice')
    const users = [use(folder, ['http://one']), use(folder, ['http://two'])]
    const [one, two] = users
    assert.ok(one && two)
    await Promise.race(users.map(({ ended }) => ended))
    const [winner, loser] = one.child.exitCode === null ? [one, two] : [two, one]
    assert.deepEqual(loser.lines.at(-1), `refused ${winner === one ? 'http://one' : 'http://two'}`)
    assert.equal(await ask(await winner.says('ready'), 'select 1'), 1)
    winner.child.kill('SIGTERM')
    await winner.ended
    assert.equal(runsOn(folder), false)
  })

  it('lets a command join the running server, which stays when the command ends', async () => {
    const folder = join(locked, 'joined')
    const server = use(folder, ['http://server'])
    await server.says('ready')
    const command = await startEmbedded({ folder, report: () => undefined })
    assert.equal(command.adopted, true)
    await command.stop()
    assert.ok(runsOn(folder))
    server.child.kill('SIGTERM')
    await server.ended
    assert.equal(runsOn(folder), false)
  })

  it('keeps a command’s database until the last command that joined it has ended', async () => {
    const folder = join(locked, 'commands')
    const first = use(folder)
    await first.says('ready')
    const second = await startEmbedded({ folder, report: () => undefined })
    first.child.kill('SIGTERM')
    await delay(300)
    assert.equal(await ask(second.adminUrl, 'select 1'), 1)
    const server = use(folder, ['http://server'])
    await server.says('Waiting')
    await second.stop()
    await first.ended
    await server.says('ready')
    server.child.kill('SIGTERM')
    await server.ended
  })

  it('dies with an application that is killed, and starts again after it', async () => {
    const folder = join(locked, 'killed')
    const killed = use(folder, ['http://killed'])
    await killed.says('ready')
    killed.child.kill('SIGKILL')
    if (process.platform === 'linux') await until(() => !runsOn(folder))
    const next = use(folder, ['http://next'])
    await next.says('ready')
    next.child.kill('SIGTERM')
    await next.ended
  })

  it('joins, and takes over, what a killed application left running', async () => {
    const folder = join(locked, 'orphan')
    const killed = use(folder, ['http://killed'], noSetpriv)
    await killed.says('ready')
    killed.child.kill('SIGKILL')
    await killed.ended
    const orphan = postmasterOf(folder)?.pid
    assert.ok(runsOn(folder), 'there is an orphan')

    const command = await startEmbedded({ folder, report: () => undefined })
    assert.equal(command.adopted, true)
    await command.stop()
    assert.equal(postmasterOf(folder)?.pid, orphan)

    const next = use(folder, ['http://next'])
    await next.says('ready')
    assert.notEqual(postmasterOf(folder)?.pid, orphan)
    next.child.kill('SIGTERM')
    await next.ended
    assert.equal(runsOn(folder), false)
  })

  it('starts PostgreSQL again when that is killed under it', async () => {
    const folder = join(locked, 'crashed')
    const server = use(folder, ['http://server', 'durable'])
    const url = await server.says('ready')
    await ask(url, `create table note as select 'kept'::text as words`)
    const crashed = postmasterOf(folder)?.pid
    assert.ok(crashed !== undefined)
    process.kill(crashed, 'SIGKILL')
    await until(() => postmasterOf(folder)?.pid !== crashed && postmasterOf(folder)?.ready === true)
    assert.equal(await ask(url, 'select words from note'), 'kept')
    const socketFolder = postmasterOf(folder)?.socketFolder
    server.child.kill('SIGTERM')
    await server.ended
    assert.equal(runsOn(folder), false)
    rmSync(socketFolder ?? '', { recursive: true })
  })

  it('is not taken in by a lock that names a living process of another kind', async () => {
    const folder = join(locked, 'stale')
    const options = { folder, durable: false, report: () => undefined }
    await (await startEmbedded(options)).stop()
    const cluster = join(folder, 'cluster')
    const lock = join(cluster, 'postmaster.pid')
    const { uid, gid } = statSync(cluster)
    const sleeper = spawn('/bin/sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {})
    children.push(sleeper)
    writeFileSync(lock, `${String(sleeper.pid)}\n/x\n1\n5432\n/tmp/none\n\n1 1\nready\n`)
    const embedded = await startEmbedded(options)
    assert.notEqual(postmasterOf(folder)?.pid, sleeper.pid)
    await embedded.stop()
  })
})
