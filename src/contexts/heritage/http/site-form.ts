import type { Form } from '#kit/http/form.ts'
import { accept, refuse, type Result } from '#kit/result/result.ts'

import { checkGeometry, type Geometry } from '../domain/geometry.ts'
import { grades, type Location, locationCertainties, periods } from '../domain/site.ts'
import type { EnteredSite } from '../service/enter-site.ts'
import { nameSchema, siteContentSchema } from '../store/site-schema.ts'

/** A site as somebody typed it. */
export type WrittenSite = Readonly<Record<WrittenText, string>> & {
  readonly periods: readonly string[]
}

type WrittenText =
  | 'name'
  | 'nameLanguage'
  | 'assertedBy'
  | 'kind'
  | 'place'
  | 'dating'
  | 'materials'
  | 'description-en'
  | 'description-es'
  | 'description-az'
  | 'latitude'
  | 'longitude'
  | 'certainty'
  | 'sources'
  | 'visibility'
  | 'publicSees'
  | 'otherSees'
  | 'whole'
  | 'wholeAsked'
  | 'wholeChosen'

export type SiteFault = {
  readonly field: string
  readonly kind:
    | 'missing'
    | 'too-long'
    | 'choice'
    | 'language'
    | 'number'
    | 'out-of-range'
    | 'swapped'
    | 'not-found'
    | 'several'
}

const textsOf = (read: (name: WrittenText) => string): Record<WrittenText, string> => ({
  name: read('name'),
  nameLanguage: read('nameLanguage'),
  assertedBy: read('assertedBy'),
  kind: read('kind'),
  place: read('place'),
  dating: read('dating'),
  materials: read('materials'),
  'description-en': read('description-en'),
  'description-es': read('description-es'),
  'description-az': read('description-az'),
  latitude: read('latitude'),
  longitude: read('longitude'),
  certainty: read('certainty'),
  sources: read('sources'),
  visibility: read('visibility'),
  publicSees: read('publicSees'),
  otherSees: read('otherSees'),
  whole: read('whole'),
  wholeAsked: read('wholeAsked'),
  wholeChosen: read('wholeChosen'),
})

export const emptySite = (assertedBy: string): WrittenSite => ({
  ...textsOf(() => ''),
  assertedBy,
  kind: 'building',
  certainty: 'high',
  visibility: 'joint',
  publicSees: 'exact',
  otherSees: 'exact',
  periods: [],
})

export const siteIn = (form: Form): WrittenSite => ({
  ...textsOf((name) => form.text(name)),
  periods: form.all('periods'),
})

const lines = (text: string, by: string): string[] =>
  text
    .split(by)
    .map((line) => line.trim())
    .filter((line) => line !== '')

// People write a decimal comma where their language has one.
const numberIn = (text: string): number | undefined => {
  const value = Number(text.replace(',', '.'))
  return text !== '' && Number.isFinite(value) ? value : undefined
}

const geometryIn = ({ latitude, longitude }: WrittenSite): Result<Geometry | null, SiteFault> => {
  if (latitude === '' && longitude === '') return accept(null)
  const north = numberIn(latitude)
  const east = numberIn(longitude)
  if (north === undefined) return refuse({ field: 'latitude', kind: 'number' })
  if (east === undefined) return refuse({ field: 'longitude', kind: 'number' })
  const checked = checkGeometry({ type: 'Point', coordinates: [east, north] })
  if (checked.ok) return checked
  const kind = checked.refusal === 'swapped' ? 'swapped' : 'out-of-range'
  return refuse({ field: 'latitude', kind })
}

const locationIn = (written: WrittenSite, geometry: Geometry | null): Location | null => {
  const certainty = locationCertainties.find((one) => one === written.certainty) ?? 'medium'
  return geometry === null ? null : { geometry, certainty, source: '' }
}

const descriptionIn = (written: WrittenSite): Record<string, string> =>
  Object.fromEntries(
    (['en', 'es', 'az'] as const).flatMap((language) => {
      const text = written[`description-${language}`]
      return text === '' ? [] : [[language, text]]
    }),
  )

const contentIn = (written: WrittenSite) =>
  siteContentSchema.safeParse({
    kind: written.kind,
    place: written.place,
    periods: periods.filter((period) => written.periods.includes(period)),
    dating: written.dating,
    materials: lines(written.materials, ','),
    description: descriptionIn(written),
    sources: lines(written.sources, '\n'),
    illustrative: false,
  })

const nameIn = ({ name, nameLanguage, assertedBy }: WrittenSite) =>
  nameSchema.safeParse({
    text: name,
    language: nameLanguage.toLowerCase(),
    script: '',
    kind: 'toponym',
    status: 'preferred',
    assertedBy,
    usedBy: '',
    since: '',
    source: '',
  })

const nameFaults = ({ name }: WrittenSite, isRead: boolean): SiteFault[] => {
  if (name === '') return [{ field: 'name', kind: 'missing' }]
  return isRead ? [] : [{ field: 'nameLanguage', kind: 'language' }]
}

const gradeIn = (text: string) => grades.find((grade) => grade === text) ?? 'withheld'

/** The site that a form gives, of the side that fills it in. */
export const readSiteForm = (
  written: WrittenSite,
  side: string,
): Result<EnteredSite, readonly SiteFault[]> => {
  const content = contentIn(written)
  const name = nameIn(written)
  const geometry = geometryIn(written)
  const faults: SiteFault[] = [
    ...nameFaults(written, name.success),
    ...(content.error?.issues ?? []).map(({ path }): SiteFault => {
      const [first, second] = path.map(String)
      const field = first === 'description' ? `description-${second ?? 'en'}` : (first ?? 'kind')
      return { field, kind: first === 'kind' ? 'choice' : 'too-long' }
    }),
    ...(geometry.ok ? [] : [geometry.refusal]),
  ]
  if (!content.success || !name.success || !geometry.ok || faults.length > 0) return refuse(faults)
  const audience = (['public', 'joint'] as const).find((one) => one === written.visibility)
  return accept({
    visibility: audience ?? side,
    publicSees: gradeIn(written.publicSees),
    otherSees: gradeIn(written.otherSees),
    content: content.data,
    location: locationIn(written, geometry.value),
    names: [name.data],
    protections: [],
    references: [],
  })
}
