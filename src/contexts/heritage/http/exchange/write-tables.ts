import { currentOfExchanged } from './current-of-exchanged.ts'
import { areaInWriting } from '../../domain/damage-mark.ts'
import { middleOf } from '../../domain/geometry.ts'
import type { LeavingSite } from '../../service/export-sites.ts'
import { languages } from '#kit/text/localised.ts'

/** A table of the export: what its file is called after, its header, and the rows that a site gives. */
export type LeavingTable = {
  readonly name: 'sites' | 'names' | 'assessments' | 'causes' | 'marks'
  readonly header: readonly string[]
  readonly rowsOf: (site: LeavingSite) => readonly (readonly string[])[]
}

// A spreadsheet would reckon what begins like a formula: an apostrophe makes it a text.
const guarded = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text

const cell = (text: string): string => {
  const safe = guarded(text)
  return /[",\n\r;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A row of CSV (RFC 4180). */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

const preferredIn = ({ site }: LeavingSite, language: string): string =>
  site.names.find((name) => name.language === language && name.status === 'preferred')?.text ??
  site.names.find((name) => name.language === language)?.text ??
  ''

const placeOf = ({ geometry }: LeavingSite): readonly [string, string] => {
  if (geometry === null) return ['', '']
  const [longitude, latitude] = middleOf(geometry)
  return [String(latitude), String(longitude)]
}

const siteRow = (leaving: LeavingSite): readonly string[] => {
  const { id, site } = leaving
  const { content } = site
  const current = currentOfExchanged(site.assessments)
  return [
    id,
    site.owner,
    site.visibility,
    site.names[0]?.text ?? '',
    ...languages.map((language) => preferredIn(leaving, language)),
    content.kind,
    content.place,
    ...placeOf(leaving),
    site.grade,
    content.periods.join('; '),
    content.dating,
    content.materials.join('; '),
    ...languages.map((language) => content.description[language] ?? ''),
    content.sources.join('; '),
    site.references.find(({ scheme }) => scheme === 'wikidata')?.value ?? '',
    current?.condition ?? '',
    current?.observedOn ?? '',
  ]
}

const inLanguages = (column: string): readonly string[] =>
  languages.map((language) => `${column} (${language})`)

/** The tables of an export, linked by the ids of sites and assessments. */
export const leavingTables: readonly LeavingTable[] = [
  {
    name: 'sites',
    header: [
      'id',
      'kept by',
      'visibility',
      'name',
      ...inLanguages('name'),
      'kind',
      'place',
      'latitude',
      'longitude',
      'place is',
      'periods',
      'dating',
      'materials',
      ...inLanguages('description'),
      'sources',
      'wikidata',
      'current condition',
      'assessed on',
    ],
    rowsOf: (leaving) => [siteRow(leaving)],
  },
  {
    name: 'names',
    header: [
      'site',
      'text',
      'language',
      'script',
      'kind',
      'status',
      'asserted by',
      'used by',
      'since',
      'source',
    ],
    rowsOf: ({ id, site }) =>
      site.names.map((name) => [
        id,
        name.text,
        name.language,
        name.script,
        name.kind,
        name.status,
        name.assertedBy,
        name.usedBy,
        name.since,
        name.source,
      ]),
  },
  {
    name: 'assessments',
    header: [
      'assessment',
      'site',
      'observed on',
      'condition',
      'extent',
      'priority',
      'method',
      'verification',
      'assessor',
      'capacity',
      'side',
      'stands in the place of',
      'narrative',
    ],
    rowsOf: ({ id, site }) =>
      site.assessments.map((one) => [
        one.id,
        id,
        one.observedOn,
        one.condition,
        one.content.extent,
        one.priority ?? '',
        one.content.method,
        one.content.verification,
        one.assessor.name ?? '',
        one.assessor.capacity,
        one.side,
        one.supersedes ?? '',
        one.content.narrative,
      ]),
  },
  {
    name: 'causes',
    header: ['assessment', 'category', 'cause', 'certainty', 'effect', 'certainty of the effect'],
    rowsOf: ({ site }) =>
      site.assessments.flatMap(({ id, content }) =>
        content.damages.flatMap(({ category, cause, causeCertainty, effects }) =>
          (effects.length === 0 ? [{ effect: '', certainty: '' }] : effects).map(
            ({ effect, certainty }) => [id, category, cause, causeCertainty, effect, certainty],
          ),
        ),
      ),
  },
  {
    name: 'marks',
    header: ['assessment', 'photograph', 'left top right bottom in per cent', 'effect', 'words'],
    rowsOf: ({ site }) =>
      site.assessments.flatMap(({ id, content }) =>
        content.marks.map(({ photograph, area, effect, words }) => [
          id,
          photograph,
          areaInWriting(area),
          effect,
          words,
        ]),
      ),
  },
]
