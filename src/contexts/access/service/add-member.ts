import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { hashPassword } from '#kit/ids/password.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'
import type { Language } from '#kit/text/localised.ts'
import type { Instant } from '#kit/time/days.ts'

import type { MemberRole } from '../domain/permissions.ts'
import { invitationLastsMilliseconds, isEmail, normaliseEmail } from '../domain/sign-in-rules.ts'
import { type Account, findAccountByEmail, saveAccount } from '../store/account-store.ts'
import { listMembershipsOf, saveMember, sideExists } from '../store/member-store.ts'
import { asAccess } from '../store/transactions.ts'
import { makeSignInLink } from './request-sign-in-link.ts'

export type NewMember = {
  readonly relation: string
  readonly side: string
  readonly email: string
  readonly name: string
  readonly role: MemberRole
  readonly language: Language
  /** Only the demonstration sets one; others choose theirs at their first sign-in. */
  readonly password?: string
}

export type AddMemberRefusal =
  'email-is-not-an-address' | 'is-a-member-of-the-other-side' | 'side-is-unknown'

const accountFor = async (member: NewMember, known: Account | undefined): Promise<Account> => {
  if (known !== undefined) return known
  const passwordHash = member.password === undefined ? null : await hashPassword(member.password)
  const email = normaliseEmail(member.email)
  return { id: newId(), email, passwordHash, language: member.language }
}

/** Adds a member of one side and answers the one-time link for their first sign-in. */
export const addMember = (
  db: OpenDatabase,
  member: NewMember,
  { baseUrl, now }: { baseUrl: string; now: Instant },
): Promise<Result<{ link: string }, AddMemberRefusal>> =>
  asAccess(db, async (tx) => {
    const email = normaliseEmail(member.email)
    if (!isEmail(email)) return refuse('email-is-not-an-address')
    if (!(await sideExists(tx, member))) return refuse('side-is-unknown')
    const account = await accountFor(member, await findAccountByEmail(tx, email))
    const memberships = await listMembershipsOf(tx, account.id)
    const known = memberships.find(({ relation }) => relation === member.relation)
    const expiresAt = now + invitationLastsMilliseconds
    const invite = () => makeSignInLink(tx, account.id, { baseUrl, expiresAt })
    // An invitation that lapsed is renewed by adding the member again.
    if (known?.side === member.side) return accept({ link: await invite() })
    if (known !== undefined) return refuse('is-a-member-of-the-other-side')
    await saveAccount(tx, account)
    const { relation, name, role } = member
    await saveMember(tx, {
      id: newId(),
      account: account.id,
      relation,
      side: member.side,
      name,
      role,
    })
    return accept({ link: await invite() })
  })
