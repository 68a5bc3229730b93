import { readFileSync } from 'node:fs'

import { asActor, operatorActingFor, type Actor } from '#contexts/access/contract.ts'
import { assessments, type EnteredSite, sites } from '#contexts/heritage/contract.ts'
import type { OpenDatabase } from '#kit/db/database.ts'
import { newId } from '#kit/ids/ids.ts'
import { dayFromIso } from '#kit/time/days.ts'

import type { DemoWorld } from '../../../demo/demo-world.ts'

type Monument = DemoWorld['heritage']['sites'][number]

const wikidata = (item: string): string => `https://www.wikidata.org/wiki/${item}`

const nameOf = (text: string, language: string, status: 'preferred' | 'variant') => ({
  text,
  language,
  script: '',
  kind: 'designation' as const,
  status,
  assertedBy: 'Wikidata',
  usedBy: '',
  since: '',
  source: '',
})

const siteOf = (monument: Monument): EnteredSite => ({
  visibility: 'public',
  publicSees: 'exact',
  otherSees: 'exact',
  content: sites.readContent({
    kind: monument.kind,
    place: '',
    periods: [],
    dating: '',
    materials: [],
    description: monument.description ?? {},
    sources: [`${wikidata(monument.item)} (CC0)`],
    illustrative: false,
  }),
  location: {
    geometry: { type: 'Point', coordinates: monument.at },
    certainty: 'medium',
    source: wikidata(monument.item),
  },
  names: [
    nameOf(monument.label, monument.language, 'preferred'),
    ...(monument.alternatives ?? []).map((text) => nameOf(text, '', 'variant')),
  ],
  protections: [],
  references: [
    { scheme: 'wikidata', value: monument.item, uri: wikidata(monument.item) },
    { scheme: 'State inventory (P13410)', value: monument.inventory, uri: '' },
  ],
})

const drawing = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../demo/drawings/${file}`, import.meta.url))

type Told = ReturnType<typeof sites.readFile>['assessments'][number]

const recordTold = async (
  db: OpenDatabase,
  host: Actor,
  { site, told }: { readonly site: string; readonly told: Told },
): Promise<void> => {
  const { observedOn, verifiedBy, picture, ...said } = told
  const id = newId()
  const day = dayFromIso(observedOn) ?? 0
  await asActor(db, host, async (tx) => {
    const own = { id, site, visibility: 'public', observedOn: day, supersedes: null }
    await assessments.insert(tx, host, [{ ...said, ...own }])
  })
  if (verifiedBy !== null) {
    const { side, ...verified } = verifiedBy
    const actor = operatorActingFor(host.relation, side)
    await asActor(db, actor, (tx) =>
      assessments.verify(tx, actor, [
        { ...verified, assessment: id, visibility: 'public', says: 'confirmed' },
      ]),
    )
  }
  if (picture === null) return
  const { file, viewpoint, caption, credit } = picture
  await sites.addPhotograph(db, host, {
    id: newId(),
    site,
    assessment: id,
    visibility: 'public',
    takenOn: day,
    viewpoint,
    content: { caption, credit, illustrative: true },
    sent: await sites.paintDrawing(drawing(file)),
  })
}

/** The monuments of the host as a public register has them, and one made-up site to practise on. */
export const loadHeritage = async (
  db: OpenDatabase,
  world: DemoWorld,
  host: string,
): Promise<number> => {
  const actor = operatorActingFor(world.relation.id, host)
  const monuments = world.heritage.sites.map(siteOf)
  await asActor(db, actor, (tx) => sites.enterAll(tx, actor, monuments))
  const training = sites.readFile(world.trainingSite)
  const { id } = await asActor(db, actor, (tx) => sites.enter(tx, actor, training))
  for (const told of training.assessments) await recordTold(db, actor, { site: id, told })
  return monuments.length + 1
}
