import { addMember, joinSide, type MemberRole } from '#contexts/access/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import type { Language } from '#kit/text/localised.ts'

/** A sign-in of the demonstration, as printed at start. */
export type DemoSignIn = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly side: string
}

type DemoMember = {
  readonly side: string
  readonly name: string
  readonly role: MemberRole
  readonly language: Language
}

// Functions, not people: whoever tries the demonstration acts in one of them.
const members: Readonly<Record<string, DemoMember>> = {
  'attache@mexico.example': {
    side: 'MX',
    name: 'Cultural attaché',
    role: 'editor',
    language: 'en',
  },
  'head@mexico.example': { side: 'MX', name: 'Head of mission', role: 'head', language: 'es' },
  'officer@ministry.example': {
    side: 'AZ',
    name: 'Ministry officer',
    role: 'editor',
    language: 'az',
  },
  'head@ministry.example': {
    side: 'AZ',
    name: 'Head of department',
    role: 'head',
    language: 'en',
  },
  'viewer@ministry.example': { side: 'AZ', name: 'Reader', role: 'viewer', language: 'en' },
}

const shortPassword = 12

/** Who can sign in, and with which passwords: derived from the installation's secret, never stored. */
export const demoSignIns = (passwordFor: (email: string) => string): DemoSignIn[] =>
  Object.entries(members).map(([email, { side, name }]) => ({
    email,
    side,
    name,
    password: passwordFor(email).replaceAll(/[-_]/g, '').slice(0, shortPassword),
  }))

export const loadDemoMembers = async (
  db: OpenDatabase,
  signIns: readonly DemoSignIn[],
  { relation, baseUrl, now }: { relation: string; baseUrl: string; now: number },
): Promise<void> => {
  for (const { email, password } of signIns) {
    const member = members[email]
    if (member === undefined) continue
    await addMember(db, { ...member, relation, email, password }, { baseUrl, now })
  }
  for (const side of new Set(signIns.map((signIn) => signIn.side))) {
    await joinSide(db, { relation, side })
  }
}
