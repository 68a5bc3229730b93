import pg from 'pg'

type Asking = {
  readonly adminUrl: string
  readonly event: string
  /** Null: what was decided before asks for nothing any more. */
  readonly keepsDays: number | null
  readonly asOf?: string
}

const groundOf = (keepsDays: number) => ({
  kind: 'measure',
  measure: {
    id: '0190a0a0-0000-7000-8000-000000000001',
    title: { en: 'An arbitrary decree', az: 'İxtiyari qərar' },
    jurisdiction: { country: 'AZ' },
    targeted: false,
    binding: true,
    holdsFrom: 22_000,
    announced: 0,
    source: { name: 'Arbitrary gazette 7', url: 'https://example.org/decree' },
  },
  until: null,
  rule: { kind: 'contact-data', keepsDays },
  effect: 'changes-nothing',
  seats: { lo: 4, hi: 4 },
  reading: null,
  displacedBy: null,
  missing: [],
  asOf: 0,
})

/** A decision on an event of a register, by a measure that asks for contact data, or no longer does. */
export const aContactRule = async ({
  adminUrl,
  event,
  keepsDays,
  asOf = '2030-04-01T00:00:00Z',
}: Asking): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  const because = [
    ...(keepsDays === null ? [] : [groundOf(keepsDays)]),
    { kind: 'capacity-not-known' },
  ]
  try {
    await admin.query(
      `insert into programme.decision (id, relation, event, visibility, as_of, outcome, on_site_lo,
         on_site_hi, online, because, cause, content_hash)
       select gen_random_uuid(), relation, id, 'public', $2, 'hybrid', 4, 4, 'unlimited', $3, 'measure', 'x'
       from programme.event where id = $1`,
      [event, asOf, JSON.stringify(because)],
    )
  } finally {
    await admin.end()
  }
}
