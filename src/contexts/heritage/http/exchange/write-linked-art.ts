import { areaInWriting } from '../../domain/damage-mark.ts'
import { wound } from '../../domain/geometry.ts'
import type { LeavingSite } from '../../service/export-sites.ts'
import type { ExchangedAssessment, ExchangedSite } from '../../store/exchange-schema.ts'

const context = 'https://linked.art/ns/v1/linked-art.json'
// Getty AAT; only terms that were looked up.
const aat = (id: string, label: string) => ({
  id: `http://vocab.getty.edu/aat/${id}`,
  type: 'Type',
  _label: label,
})
const primaryName = aat('300404670', 'Primary Name')
const description = aat('300435416', 'Description')

/** The address under which a record is named: this installation's own. */
type Addressed = (path: string) => string

const languageOf = (language: string) => ({
  id: `https://www.w3.org/ns/lang#${language}`,
  type: 'Language',
  _label: language,
})

const nameOf = (name: ExchangedSite['names'][number]) => ({
  type: 'Name',
  content: name.text,
  ...(name.status === 'preferred' && { classified_as: [primaryName] }),
  ...(name.language !== '' && { language: [languageOf(name.language)] }),
  ...(name.assertedBy !== '' && {
    referred_to_by: [
      {
        type: 'LinguisticObject',
        content: [name.assertedBy, name.usedBy, name.since, name.source]
          .filter(Boolean)
          .join(' · '),
      },
    ],
  }),
})

const term = (addressed: Addressed, path: string, label: string) => ({
  id: addressed(`/vocabulary/${path}`),
  type: 'Type',
  _label: label,
})

// A bare date is refused by the schema: a day is the span from its first moment to its last.
const daySpan = (day: string) => ({
  type: 'TimeSpan',
  begin_of_the_begin: `${day}T00:00:00Z`,
  end_of_the_end: `${day}T23:59:59Z`,
})

const toldOf = ({ content, priority }: ExchangedAssessment): string =>
  [
    content.narrative,
    ...Object.values(content.report),
    ...content.damages.map(
      ({ cause, effects }) => `${cause}: ${effects.map(({ effect }) => effect).join(', ')}`,
    ),
    ...content.marks.map(({ photograph, area, effect, words }) =>
      [`Marked on photograph ${photograph} at ${areaInWriting(area)} per cent: ${effect}`, words]
        .filter(Boolean)
        .join(', '),
    ),
    ...(priority === null ? [] : [`Priority: ${priority}`]),
  ]
    .filter(Boolean)
    .join('\n')

/** An assessment: the attribution of a state, by somebody, within a span of time. */
const assignmentOf = (one: ExchangedAssessment, addressed: Addressed) => {
  const told = toldOf(one)
  return {
    type: 'AttributeAssignment',
    _label: `Condition assessment of ${one.observedOn}`,
    assigned_property: 'classified_as',
    assigned: term(addressed, `condition/${one.condition}`, one.condition),
    carried_out_by: [
      {
        id: addressed(`/heritage/assessments/${one.id}/assessor`),
        type: 'Person',
        _label: [one.assessor.name, one.assessor.capacity].filter(Boolean).join(', '),
      },
    ],
    timespan: daySpan(one.observedOn),
    ...(told !== '' && { referred_to_by: [{ type: 'LinguisticObject', content: told }] }),
  }
}

const identifiersOf = ({ references }: ExchangedSite) =>
  references.map(({ scheme, value }) => ({ type: 'Identifier', _label: scheme, content: value }))

const equivalentsOf = ({ references }: ExchangedSite) =>
  references
    .filter(({ uri }) => /^https?:\/\//.test(uri))
    .map(({ uri, value }) => ({ id: uri, type: 'Place', _label: value }))

const describedOf = ({ content }: ExchangedSite) =>
  Object.entries(content.description).map(([language, text]) => ({
    type: 'LinguisticObject',
    classified_as: [description],
    content: text,
    language: [languageOf(language)],
  }))

const nonEmpty = (key: string, list: readonly unknown[]): Readonly<Record<string, unknown>> =>
  list.length === 0 ? {} : { [key]: list }

/** A site as a Place of Linked Art 1.0. */
const linkedArtOf = (
  { id, geometry, site }: LeavingSite,
  addressed: Addressed,
): Readonly<Record<string, unknown>> => ({
  '@context': context,
  id: addressed(`/heritage/${site.slug}`),
  type: 'Place',
  _label: site.names[0]?.text ?? site.slug,
  classified_as: [term(addressed, `kind/${site.content.kind}`, site.content.kind)],
  identified_by: [
    ...site.names.map(nameOf),
    ...identifiersOf(site),
    { type: 'Identifier', _label: 'Alternat', content: id },
  ],
  ...nonEmpty('referred_to_by', describedOf(site)),
  ...nonEmpty('equivalent', equivalentsOf(site)),
  ...nonEmpty(
    'attributed_by',
    site.assessments.map((one) => assignmentOf(one, addressed)),
  ),
  ...(geometry !== null && { defined_by: JSON.stringify(wound(geometry)) }),
})

/** The sites as one JSON list of Places, one on each line. */
export const writeLinkedArt = async function* (
  sites: AsyncIterable<LeavingSite>,
  addressed: Addressed,
): AsyncGenerator<string> {
  yield '['
  let separator = '\n'
  for await (const site of sites) {
    yield separator + JSON.stringify(linkedArtOf(site, addressed))
    separator = ',\n'
  }
  yield '\n]\n'
}
