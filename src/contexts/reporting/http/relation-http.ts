import {
  type CooperationField,
  cooperationFields,
  fieldInWords,
} from '#contexts/agreements/contract.ts'
import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { directoryRoute } from '#contexts/directory/contract.ts'
import { getOwnRelation, hostOf, ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { capitalised } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { civilOfDay } from '#kit/time/civil-date.ts'
import type { Day } from '#kit/time/days.ts'
import { dayInZone } from '#kit/time/zones.ts'

import { type FieldRow, relationByField, withoutField } from '../domain/relation-fields.ts'
import { relationWords } from '../messages/relation-words.ts'
import type { StripSpan } from '../pages/field-strip.ts'
import { type FieldView, relationPage } from '../pages/relation-page.ts'
import { fieldFacts, readRelation, type RelationRecord } from './read-relation.ts'
import { officialsOf } from './relation-officials.ts'
import { figureKinds, rowsOfFigure } from './relation-rows.ts'
import { dateInWords, momentsOf, timelineYears } from './relation-timeline.ts'
import { briefingRoute, relationRoute } from './reporting-routes.ts'

type Asked = {
  readonly field: CooperationField
  readonly of: (typeof figureKinds)[number]
}

const askedOf = ({ url }: DeskVisit): Asked | undefined => {
  const field = cooperationFields.find((one) => one === url.searchParams.get('field'))
  const of = figureKinds.find((one) => one === url.searchParams.get('of'))
  return field === undefined || of === undefined ? undefined : { field, of }
}

const fieldView = (
  row: FieldRow,
  { visit, span }: { readonly visit: DeskVisit; readonly span: StripSpan },
): FieldView => {
  const { language } = visit
  const say = relationWords(language)
  const name = capitalised(language, fieldInWords(row.field, language))
  const count = row.undertakings.length + row.events.length + row.projects.length
  return {
    name,
    since: row.since === null ? say('since.unknown') : dateInWords(language, row.since),
    figures: figureKinds.map((of) => ({
      label: say(`figure.${of}`),
      count: row[of].length,
      href: `${relationRoute.href({}, { field: row.field, of })}#rows`,
    })),
    strip: {
      span,
      basisSince: row.basisSince?.first ?? null,
      marks: row.marks,
      label: say(row.basisSince === null ? 'strip.label.none' : 'strip.label', {
        field: name,
        count,
        since: row.basisSince === null ? '' : dateInWords(language, row.basisSince),
      }),
    },
    gap: row.gap === null ? '' : say(`gap.${row.gap}`),
  }
}

const spanOf = (rows: readonly FieldRow[], today: Day): StripSpan => {
  const dates = rows.flatMap(({ marks, basisSince }) => [
    ...marks.flatMap(({ on }) => on ?? []),
    ...(basisSince === null ? [] : [basisSince]),
  ])
  return {
    first: dates.reduce((first, { first: day }) => Math.min(first, day), today),
    last: dates.reduce((last, { last: day }) => Math.max(last, day), today),
    today,
  }
}

const rowsAsked = (
  asked: Asked | undefined,
  rows: readonly FieldRow[],
  { record, visit, today }: { record: RelationRecord; visit: DeskVisit; today: Day },
) => {
  const row = rows.find(({ field }) => field === asked?.field)
  if (asked === undefined || row === undefined) return {}
  const { language } = visit
  const say = relationWords(language)
  const title = say('rows.title', {
    field: capitalised(language, fieldInWords(asked.field, language)),
    what: say(`figure.${asked.of}`),
  })
  return {
    rows: {
      title,
      items: rowsOfFigure({ of: asked.of, ids: row[asked.of] }, record, { language, today }),
    },
  }
}

/** The relation at a glance, the reader's side first. */
export const relationHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor, today } = visit
    const { record, day } = await asActor(db, actor, async (tx) => {
      const { zone } = hostOf(await getOwnRelation(tx))
      const on = dayInZone(today, zone)
      return { day: on, record: await readRelation(tx, { today, day: on, language }) }
    })
    const say = relationWords(language)
    const facts = fieldFacts(record, day)
    const rows = relationByField(facts, { fields: cooperationFields, today: day })
    const span = spanOf(rows, day)
    const moments = momentsOf(record, { language, today: day })
    const sides = ownSideFirst(record.relation, actor.side)
    const [own, other] = sides.map(({ name }) => inLanguage(name, language).text)
    const title = `${own ?? ''} – ${other ?? ''}`
    const [firstMoment] = moments
    const without = withoutField(facts, 'undertakings').length
    return page({
      title,
      section: 'relation',
      body: relationPage({
        say,
        title,
        lede:
          firstMoment === undefined
            ? say('lede.empty')
            : say('lede', {
                since: dateInWords(language, firstMoment.on),
                agreements: facts.agreements.length,
                gaps: rows.filter(({ gap }) => gap !== null).length,
              }),
        fields: rows.map((row) => fieldView(row, { visit, span })),
        years: say('field.years.span', {
          first: String(civilOfDay(span.first).year),
          last: String(civilOfDay(span.last).year),
        }),
        without: without === 0 ? '' : say('without', { count: without }),
        ...rowsAsked(askedOf(visit), rows, { record, visit, today: day }),
        timeline: timelineYears(moments, { language, today: day }),
        officials: officialsOf(record, { sides, language, today: day }),
        links: { briefing: briefingRoute.path, directory: directoryRoute.path },
      }),
    })
  }
