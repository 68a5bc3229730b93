import { addressIn, asPublic } from '#contexts/access/contract.ts'
import { listRelations, type Relation } from '#contexts/relations/contract.ts'
import { sites } from '#contexts/heritage/contract.ts'
import { type Answer, page, problem, redirect, refusedPage } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import type { Visit } from '#kit/http/visit.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage } from '#kit/text/localised.ts'
import { dayFromIso } from '#kit/time/days.ts'

import { termsInWords } from '../documents/terms-in-words.ts'
import { type Call, isOpenOn, type ReplyContent, type ReplyRefusal } from '../domain/call.ts'
import { words } from '../messages/words.ts'
import {
  callPage,
  type CallPageView,
  callsPage,
  type ListedCall,
  type ReplyField,
} from '../pages/call-page.ts'
import { replyToCall } from '../service/call-for-partners.ts'
import { listCalls } from '../store/call-store.ts'
import type { Named } from './around.ts'
import { siteFact, termFacts } from './need-facts.ts'
import { isFilledByHand, type ReplyLimit } from './reply-limits.ts'
import { callRoute, callsRoute } from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

/** A call with its relation and the name of its site, as everybody may know it. */
type OpenedCall = { readonly call: Call; readonly relation: Relation; readonly site: Named }

const readCalls = (
  { db }: Dependencies,
  { language }: Visit,
  wanted: { readonly slug?: string },
): Promise<readonly OpenedCall[]> =>
  asPublic(db, async (tx) => {
    const calls = await listCalls(tx, wanted)
    const relations = await listRelations(tx)
    const found = await sites.list(tx, { ids: calls.map(({ site }) => site) })
    return calls.flatMap((call) => {
      const relation = relations.find(({ id }) => id === call.relation)
      if (relation === undefined) return []
      const names = found.find(({ id }) => id === call.site)?.names ?? []
      const label = sites.labelOf(
        names.map(({ content }) => content),
        language,
      )
      const text = label?.text ?? words(language)('site.unnamed')
      const site =
        label === undefined || label.language === language
          ? { text }
          : { text, language: label.language }
      return [{ call, relation, site }]
    })
  })

const untilOf = ({ call, relation }: OpenedCall, visit: Visit): string => {
  const say = words(visit.language)
  const { until } = call.content
  if (!isOpenOn(call, todayOf(relation, visit))) return say('call.closed')
  return until === null
    ? say('call.open')
    : say('call.until', { day: formatDay(visit.language, until) })
}

const titled = ({ call }: OpenedCall, { language }: Visit) => {
  const title = inLanguage(call.content.title, language)
  return {
    title: title.text,
    ...(title.language !== language && { titleLanguage: title.language }),
  }
}

const listed = (opened: OpenedCall, visit: Visit): ListedCall => {
  const { call, site } = opened
  const { language } = visit
  return {
    ...titled(opened, visit),
    href: `/${language}${callRoute.href({ slug: call.slug })}`,
    where: site.text,
    ...(site.language !== undefined && { whereLanguage: site.language }),
    what: termsInWords(language, call.content, 'works'),
    until: untilOf(opened, visit),
    isIllustrative: call.content.illustrative,
  }
}

type Refusal =
  ReplyRefusal | 'stands-until-is-no-day' | 'call-is-closed' | 'too-many' | 'form-looks-automatic'

const fieldOf: Readonly<Record<Refusal, ReplyField>> = {
  'organisation-is-missing': 'organisation',
  'name-is-missing': 'name',
  'email-is-not-an-address': 'email',
  'words-are-missing': 'words',
  'text-is-too-long': 'words',
  'stands-until-is-past': 'standsUntil',
  'stands-until-is-no-day': 'standsUntil',
  'call-is-closed': 'organisation',
  'too-many': 'organisation',
  'form-looks-automatic': 'organisation',
}

type Filled = NonNullable<CallPageView['form']>['values']

const empty: Filled = {
  organisation: '',
  country: '',
  name: '',
  email: '',
  words: '',
  standsUntil: '',
}

const formOf = (
  { call, relation }: OpenedCall,
  visit: Visit,
  { values, refusals }: { readonly values: Filled; readonly refusals: readonly Refusal[] },
): Partial<Pick<CallPageView, 'form'>> => {
  if (!isOpenOn(call, todayOf(relation, visit))) return {}
  const { language } = visit
  const say = words(language)
  const side = relation.sides.find(({ id }) => id === call.side)
  const represented = side === undefined ? '' : inLanguage(side.representedBy, language).text
  return {
    form: {
      action: `/${language}${callRoute.href({ slug: call.slug })}`,
      shownAt: visit.now,
      values,
      problems: refusals.map((refusal) => ({
        field: fieldOf[refusal],
        text: say(`reply.refused.${refusal}`),
      })),
      consent: say('reply.consent', { side: represented }),
    },
  }
}

const show = (
  opened: OpenedCall,
  visit: Visit,
  { values = empty, refusals = [] }: { values?: Filled; refusals?: readonly Refusal[] } = {},
): Answer => {
  const { call, relation, site } = opened
  const { language } = visit
  const say = words(language)
  const text = inLanguage(call.content.words, language)
  const named = titled(opened, visit)
  const side = relation.sides.find(({ id }) => id === call.side)
  const content = {
    title: named.title,
    description: say('calls.lede'),
    body: callPage({
      say,
      ...named,
      above: { label: say('calls.title'), href: `/${language}${callsRoute.path}` },
      lede: untilOf(opened, visit),
      text: text.text,
      textLanguage: text.language,
      facts: [
        siteFact(site, visit),
        {
          term: say('call.by'),
          description: side === undefined ? call.side : inLanguage(side.name, language).text,
        },
        { term: say('field.urgency'), description: say(`urgency.${call.content.urgency}`) },
        ...termFacts(call.content, visit),
      ],
      isIllustrative: call.content.illustrative,
      ...formOf(opened, visit, { values, refusals }),
      ...(visit.url.searchParams.get('did') === 'replied' && { did: say('did.replied') }),
    }),
  }
  return refusals.length > 0 ? refusedPage(content) : page(content)
}

const notFound = ({ language }: Visit): Answer => {
  const say = words(language)
  return problem({ status: 404, title: say('calls.title'), detail: say('call.not-found') })
}

/** Calls for partners: all of them, one, and answering it. */
export const callHttp = (dependencies: Dependencies, mayReply: ReplyLimit) => {
  const find = async (visit: Visit): Promise<OpenedCall | undefined> =>
    (await readCalls(dependencies, visit, { slug: visit.parameters['slug'] ?? '' }))[0]
  return {
    list: async (visit: Visit): Promise<Answer> => {
      const say = words(visit.language)
      const calls = (await readCalls(dependencies, visit, {})).map((one) => listed(one, visit))
      const body = callsPage({ say, calls })
      return page({ title: say('calls.title'), description: say('calls.lede'), body })
    },
    show: async (visit: Visit): Promise<Answer> => {
      const opened = await find(visit)
      return opened === undefined ? notFound(visit) : show(opened, visit)
    },
    reply: async (visit: Visit): Promise<Answer> => {
      const opened = await find(visit)
      if (opened === undefined) return notFound(visit)
      const form = await visit.form()
      const values: Filled = {
        organisation: form.text('organisation'),
        country: form.text('country'),
        name: form.text('name'),
        email: form.text('email'),
        words: form.text('words'),
        standsUntil: form.text('standsUntil'),
      }
      const refused = (refusals: readonly Refusal[]): Answer =>
        show(opened, visit, { values, refusals })
      const isByHand = form.text('website') === '' && isFilledByHand(form.text('shown'), visit.now)
      if (!isByHand) return refused(['form-looks-automatic'])
      if (!mayReply(visit)) return refused(['too-many'])
      const { language } = visit
      const email = addressIn(values.email) ?? ''
      const standsUntil = values.standsUntil === '' ? null : dayFromIso(values.standsUntil)
      if (standsUntil === undefined) return refused(['stands-until-is-no-day'])
      const reply: ReplyContent = { ...values, email, language, standsUntil }
      const today = todayOf(opened.relation, visit)
      const replied = await replyToCall(dependencies.db, opened.call, { reply, today })
      if (!replied.ok) return refused(replied.refusal)
      const { slug } = opened.call
      return redirect(`/${language}${callRoute.href({ slug }, { did: 'replied' })}`)
    },
  }
}
