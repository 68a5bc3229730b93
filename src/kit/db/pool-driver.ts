import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  sql,
} from 'kysely'
import type pg from 'pg'

import { hashOf } from '#kit/ids/ids.ts'

const mark = '/* kept */'

/**
 * Begins a statement that is asked again and again with other values, so that each connection
 * parses and plans it once. Only for a text that is always the same and names its columns (where
 * one is added while connections are open, what they keep of a `select *` fails), and whose plan is
 * the same however fast a table grows: a new row, or a look by the primary key.
 */
export const kept = sql.raw(mark)

const names = new Map<string, string>()

/** The name under which connections keep a statement: always the same for the same text. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? hashOf(text).slice(0, 40)
  names.set(text, name)
  return name
}

type Session = {
  readonly client: pg.PoolClient
  /** A transaction was begun, and nothing has been asked in it. */
  isOpening: boolean
  /** Where its transaction stands is not known: nobody may use it again. */
  isBroken: boolean
}

type Answer = pg.QueryResult<never>

/** What begins a transaction travels with what is asked first, which saves a way to the database. */
const askFirst = async (client: pg.PoolClient, text: string): Promise<Answer> => {
  // Two statements in one text are answered by a list, which the types do not know.
  const [, answer] = [await client.query<never>(`begin; ${text}`)].flat()
  if (answer === undefined) throw new Error('the first statement of a transaction has no answer')
  return answer
}

const ask = async (session: Session, { sql: text, parameters }: CompiledQuery): Promise<Answer> => {
  const { client } = session
  const values = [...parameters]
  if (session.isOpening) {
    session.isOpening = false
    if (values.length === 0) return askFirst(client, text)
    await client.query('begin')
  }
  const named = text.startsWith(mark) ? { name: nameOf(text) } : {}
  return client.query<never>({ ...named, text, values })
}

const changing: readonly string[] = ['INSERT', 'UPDATE', 'DELETE', 'MERGE']

const connectionOf = (session: Session): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    const { rows, command, rowCount } = await ask(session, query)
    return changing.includes(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows }
  },
  streamQuery: () => {
    throw new Error('answers of the database are not read as streams')
  },
})

const endTransaction = async (session: Session, how: 'commit' | 'rollback'): Promise<void> => {
  // Nothing was asked, so that the database knows of no transaction.
  if (session.isOpening) {
    session.isOpening = false
    return
  }
  try {
    const { command } = await session.client.query(how)
    if (command.toLowerCase() !== how) throw new Error('a transaction that had failed was ended')
  } catch (error) {
    session.isBroken = how === 'rollback'
    throw error
  }
}

/** What Kysely asks of a database, by the connections of a pool that keep statements. */
export const poolDriver = (pool: pg.Pool): Driver => {
  const sessions = new WeakMap<DatabaseConnection, Session>()
  const sessionOf = (connection: DatabaseConnection): Session => {
    const session = sessions.get(connection)
    if (session === undefined) throw new Error('a connection of another pool')
    return session
  }
  return {
    init: () => Promise.resolve(),
    acquireConnection: async () => {
      const session = { client: await pool.connect(), isOpening: false, isBroken: false }
      const connection = connectionOf(session)
      sessions.set(connection, session)
      return connection
    },
    beginTransaction: async (connection) => {
      sessionOf(connection).isOpening = true
      await Promise.resolve()
    },
    commitTransaction: (connection) => endTransaction(sessionOf(connection), 'commit'),
    rollbackTransaction: (connection) => endTransaction(sessionOf(connection), 'rollback'),
    releaseConnection: async (connection) => {
      const { client, isBroken } = sessionOf(connection)
      client.release(isBroken)
      await Promise.resolve()
    },
    destroy: () => pool.end(),
  }
}
