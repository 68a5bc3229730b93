import { asRegistrar, recordMails } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'

import { noticeMail } from '../documents/notice-mail.ts'
import { lockOpenNotices, type OpenNotice, settleNotices } from '../store/notice-store.ts'

// People in one transaction: large enough to be quick, small enough to show progress.
const mostPeople = 200

const byPerson = (notices: readonly OpenNotice[]): [OpenNotice, ...OpenNotice[]][] => {
  const people = new Map<string, [OpenNotice, ...OpenNotice[]]>()
  for (const notice of notices) {
    const person = `${notice.change} ${notice.registration.email ?? notice.registration.id}`
    const known = people.get(person)
    if (known === undefined) people.set(person, [notice])
    else known.push(notice)
  }
  return [...people.values()]
}

/**
 * Writes a mail for everybody who has to be told: one for each person and change, in the same
 * transaction that notes it, so that nobody is forgotten and nobody told twice. Answers how many.
 */
export const ensureNoticesAreMailed = async (
  db: OpenDatabase,
  relation: string,
  links: { readonly baseUrl: string; readonly linkKey: string },
): Promise<number> => {
  let count = 0
  for (;;) {
    const told = await asRegistrar(db, relation, async (tx) => {
      const people = byPerson(await lockOpenNotices(tx, mostPeople))
      const written = people.map((notices) => ({ notices, mail: noticeMail(notices, links) }))
      await recordMails(
        tx,
        written.flatMap(({ mail }) => mail ?? []),
      )
      await settleNotices(
        tx,
        written.flatMap(({ notices, mail }) =>
          notices.map(({ id }) => ({ notice: id, mail: mail?.id ?? null })),
        ),
      )
      return people.length
    })
    if (told === 0) return count
    count += told
  }
}
