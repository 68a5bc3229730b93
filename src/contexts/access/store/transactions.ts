import type { OpenDatabase, Transaction } from '#kit/db/database.ts'

import type { Actor } from '../domain/actor.ts'

type Work<T> = (tx: Transaction) => Promise<T>

/** One transaction that sees and writes what the actor's side may. */
export const asActor = <T>(db: OpenDatabase, actor: Actor, work: Work<T>): Promise<T> =>
  db.within(
    {
      role: 'alternat_side',
      relation: actor.relation,
      side: actor.side,
      member: actor.member,
      memberRole: actor.role,
    },
    work,
  )

/** One transaction that sees public rows only. */
export const asPublic = <T>(db: OpenDatabase, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_public' }, work)

/** The engine's own transaction: reads one relation whole, writes nothing but decisions. */
export const asEngine = <T>(db: OpenDatabase, relation: string, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_engine', relation }, work)

/**
 * The registrar's own transaction: keeps the registers of one relation, whoever may see them, and
 * carries out what both sides approved. It reads no memo, no draft and no account.
 */
export const asRegistrar = <T>(db: OpenDatabase, relation: string, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_registrar', relation }, work)

/** A visitor who holds the link of one registration: sees that one, and what is public. */
export const asVisitor = <T>(db: OpenDatabase, registration: string, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_visitor', registration }, work)

/** An outside partner who holds the link of one project: sees that one, and nothing else. */
export const asPartner = <T>(db: OpenDatabase, partner: string, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_partner', partner }, work)

/** The operator's transaction: founds relations and moves the demonstration's clock. */
export const asOperator = <T>(db: OpenDatabase, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_engine' }, work)

/** Accounts, sessions, links and mails: nothing of a relation's records. */
export const asAccess = <T>(db: OpenDatabase, work: Work<T>): Promise<T> =>
  db.within({ role: 'alternat_access' }, work)
