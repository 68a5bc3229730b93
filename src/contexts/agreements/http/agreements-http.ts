import { asActor, type DeskVisit } from '#contexts/access/contract.ts'
import { getOwnRelation, type Relation } from '#contexts/relations/contract.ts'
import { type Answer, page, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { type Day, dayFromIso } from '#kit/time/days.ts'

import { type Agreement, recordOf } from '../domain/agreement.ts'
import { officialForce, signedOn } from '../domain/agreement-record.ts'
import { type Life, lifeOn } from '../domain/life.ts'
import { inForceByKey } from '../domain/others-in-force.ts'
import { knownDateInWords } from '../documents/known-date-in-words.ts'
import { standingInShort } from '../documents/standing-in-words.ts'
import { importWords } from '../messages/import-words.ts'
import { words } from '../messages/words.ts'
import { agreementsPage, type ListedAgreement } from '../pages/agreements-page.ts'
import { listAgreements } from '../store/agreement-store.ts'
import { titleParts } from './act-rows.ts'
import {
  agreementRoute,
  agreementsRoute,
  exportTableRoute,
  importRoute,
  newAgreementRoute,
} from './agreements-routes.ts'
import { todayOf } from './life-of.ts'
import { mayEdit, partyNames, section } from './open-agreement.ts'

type Lived = { readonly agreement: Agreement; readonly life: Life }

const nextOf = ({ notice, term, standing }: Life, visit: DeskVisit): string => {
  const { language } = visit
  const say = words(language)
  const day = (on: Day): string => formatDay(language, on, 'short')
  if (notice?.outcome === 'several') return say('next.notice', { day: day(notice.safe) })
  if (standing.state === 'comes-into-force') return say('next.force', { day: day(standing.on) })
  return term?.outcome === 'runs' && term.term.end !== null
    ? say('next.term', { day: day(term.term.end - 1) })
    : ''
}

const inForceSince = ({ agreement, life }: Lived, visit: DeskVisit): string => {
  const { language } = visit
  const { standing, force } = life
  if (standing.state === 'in-force') return knownDateInWords(language, standing.since, 'short')
  const official = officialForce(recordOf(agreement, { othersInForce: {}, calendar: null }))
  if (official !== undefined) return knownDateInWords(language, official.on, 'short')
  const [day] = force.days
  return day === undefined ? '' : formatDay(language, day, 'short')
}

const listed = (lived: Lived, visit: DeskVisit, relation: Relation): ListedAgreement => {
  const { agreement, life } = lived
  const { language } = visit
  const { description, slug, visibility, acts } = agreement
  const name = partyNames(relation, language)
  const signed = signedOn(recordOf(agreement, { othersInForce: {}, calendar: null }))
  return {
    ...titleParts(agreement, visit),
    href: agreementRoute.href({ slug }),
    what: `${description.key} · ${description.parties.map(name).join(' – ')}`,
    signed: signed === undefined ? '' : knownDateInWords(language, signed, 'short'),
    inForce: inForceSince(lived, visit),
    stands: acts.length === 0 ? '' : standingInShort(life.standing, language),
    next: nextOf(life, visit),
    isPrivate: visibility !== 'joint',
    isIllustrative: description.illustrative,
  }
}

/** How many agreements a table brought, where the member comes from there. */
const didImport = ({ url, language }: DeskVisit): { readonly did?: string } => {
  const count = url.searchParams.get('imported') ?? ''
  return /^\d{1,4}$/.test(count)
    ? { did: importWords(language)('did', { count: Number(count) }) }
    : {}
}

/** The agreements on record, or those in force on a day that the address names. */
export const agreementsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const say = words(visit.language)
    const { agreements, relation } = await asActor(db, visit.actor, async (tx) => ({
      agreements: await listAgreements(tx),
      relation: await getOwnRelation(tx),
    }))
    const asked = visit.url.searchParams.get('on') ?? ''
    const on = asked === '' ? undefined : dayFromIso(asked)
    const setting = { othersInForce: inForceByKey(agreements), calendar: null }
    const lived = agreements.map((agreement) => ({
      agreement,
      life: lifeOn(recordOf(agreement, setting), on ?? todayOf(relation, visit)),
    }))
    const shown =
      on === undefined ? lived : lived.filter(({ life }) => life.standing.state === 'in-force')
    const isWrong = asked !== '' && on === undefined
    const body = agreementsPage({
      say,
      agreements: shown.map((one) => listed(one, visit, relation)),
      recorded: agreements.length,
      action: agreementsRoute.path,
      on: on === undefined ? '' : asked,
      ...(isWrong && { onError: say('fault.date') }),
      lede:
        on === undefined
          ? say('agreements.lede', { count: shown.length })
          : say('agreements.lede.on', {
              count: shown.length,
              day: formatDay(visit.language, on),
            }),
      ...didImport(visit),
      links: {
        add: newAgreementRoute.path,
        tables: importRoute.path,
        take: exportTableRoute.path,
        clear: agreementsRoute.path,
      },
      mayEdit: mayEdit(visit),
    })
    return (isWrong ? refusedPage : page)({ title: say('agreements.title'), section, body })
  }
