import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { type Answer, page, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { languageName } from '#kit/i18n/lists.ts'
import { languages } from '#kit/text/localised.ts'

import { titleOf } from '../domain/agreement.ts'
import type { WrittenClauses } from '../domain/clause-form.ts'
import type { Clauses } from '../domain/clause.ts'
import { lifeOn } from '../domain/life.ts'
import { clausesInWords } from '../documents/clauses-in-words.ts'
import { standingInWords } from '../documents/standing-in-words.ts'
import { clauseFormWords } from '../messages/clause-form-words.ts'
import { words } from '../messages/words.ts'
import type { ClausesFormView } from '../pages/clauses-form-page/clause-field.ts'
import { clausesFormPage } from '../pages/clauses-form-page/clauses-form-page.ts'
import { reviseAgreement, type RecordRefusal } from '../service/record-agreement.ts'
import { agreementRoute, clausesRoute } from './agreements-routes.ts'
import { type ClauseFault, readClauses, writtenIn } from './clauses-form.ts'
import { writtenClauses } from './clauses-written.ts'
import { todayOf } from './life-of.ts'
import { type OpenedAgreement, partyNames, section, withOpened } from './open-agreement.ts'
import { readLife } from './read-life.ts'

type Said = {
  readonly values: WrittenClauses
  readonly startedFrom: string
  readonly faults?: readonly ClauseFault[]
  readonly readBack?: ClausesFormView['readBack']
  readonly refused?: RecordRefusal
}

const show = ({ agreement }: OpenedAgreement, visit: DeskVisit, said: Said): Answer => {
  const say = clauseFormWords(visit.language)
  const { slug } = agreement
  const { values, startedFrom, faults = [], readBack, refused } = said
  const body = clausesFormPage({
    say,
    above: { label: titleOf(agreement, visit.language), href: agreementRoute.href({ slug }) },
    action: clausesRoute.href({ slug }),
    values,
    startedFrom,
    errors: new Map(faults.map(({ field, kind }) => [field, say(`fault.${kind}`)])),
    ...(readBack !== undefined && { readBack }),
    ...(refused !== undefined && { refused: words(visit.language)(`refused.${refused}`) }),
  })
  const isRefused = faults.length > 0 || refused !== undefined
  return (isRefused ? refusedPage : page)({ title: say('title'), section, body })
}

/** The clauses in words of every language, and what they come to with the acts on record. */
const readBackOf = async (
  { db }: Dependencies,
  opened: OpenedAgreement,
  { visit, clauses }: { readonly visit: DeskVisit; readonly clauses: Clauses },
): Promise<NonNullable<ClausesFormView['readBack']>> => {
  const { language, actor } = visit
  const { record } = await asActor(db, actor, (tx) => readLife(tx, opened, visit))
  const life = lifeOn({ ...record, clauses }, todayOf(opened.relation, visit))
  const party = partyNames(opened.relation, language)
  return {
    texts: languages.map((each) => ({
      language: each,
      name: languageName(each, each),
      sentences: clausesInWords(clauses, each),
    })),
    force: clauseFormWords(language)('read-back.force', {
      answer: standingInWords(life.standing, { language, party }),
    }),
  }
}

/** Entering the final clauses of an agreement: read back first, then recorded. */
export const clausesHttp = (dependencies: Dependencies) => ({
  show: withOpened(dependencies, (opened, visit) =>
    show(opened, visit, {
      values: writtenClauses(opened.agreement.clauses),
      startedFrom: String(opened.agreement.revised.recordedAt),
    }),
  ),
  enter: withOpened(dependencies, async (opened, visit) => {
    const form = await visit.form()
    const values = writtenIn(form)
    const startedFrom = form.text('startedFrom')
    const read = readClauses(values)
    if (!read.ok) return show(opened, visit, { values, startedFrom, faults: read.refusal })
    const clauses = read.value
    const readBack = await readBackOf(dependencies, opened, { visit, clauses })
    if (form.text('step') !== 'record')
      return show(opened, visit, { values, startedFrom, readBack })
    const { slug } = opened.agreement
    const recorded = await reviseAgreement(dependencies.db, visit.actor, {
      slug,
      clauses,
      announcedOn: null,
      startedFrom: Number(startedFrom),
    })
    return recorded.ok
      ? redirect(agreementRoute.href({ slug }, { did: 'clauses' }))
      : show(opened, visit, { values, startedFrom, readBack, refused: recorded.refusal })
  }),
})
