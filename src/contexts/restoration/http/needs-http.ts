import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { inLanguage } from '#kit/text/localised.ts'

import { termsInWords } from '../documents/terms-in-words.ts'
import {
  type Capability,
  capabilityOfCompetence,
  capabilityOfOffer,
  standingOffers,
} from '../domain/capability.ts'
import type { Need } from '../domain/need.ts'
import { whoCouldHelp } from '../domain/rank.ts'
import { words } from '../messages/words.ts'
import { type ListedNeed, needsPage } from '../pages/needs-page.ts'
import { urgencies } from '../pages/need-form-page.ts'
import { listCompetences, listOffers } from '../store/capability-store.ts'
import { listNeeds } from '../store/need-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { needRoute, newNeedRoute } from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

const helpFor = (
  need: Need,
  capabilities: readonly Capability[],
  { language }: DeskVisit,
): string => {
  const say = words(language)
  const helping = whoCouldHelp({ id: need.id, ...need.content }, capabilities).filter(
    ({ verdict }) => verdict !== 'does-not-fit',
  )
  const institutions = new Set(helping.map(({ capability }) => capability.institution)).size
  return need.content.assessment === null
    ? say('needs.survey-first', { count: institutions })
    : say('needs.help', { count: institutions })
}

const listed = (
  need: Need,
  visit: DeskVisit,
  { around, capabilities }: { around: Around; capabilities: readonly Capability[] },
): ListedNeed => {
  const { language } = visit
  const { content, slug, visibility } = need
  const title = inLanguage(content.title, language)
  const site = around.site(need.site)
  return {
    title: title.text,
    ...(title.language !== language && { titleLanguage: title.language }),
    href: needRoute.href({ slug }),
    site: site.text,
    ...(site.language !== undefined && { siteLanguage: site.language }),
    urgency: words(language)(`urgency.${content.urgency}`),
    works: termsInWords(language, content, 'works'),
    help: helpFor(need, capabilities, visit),
    isPrivate: visibility !== 'joint',
    isIllustrative: content.illustrative,
  }
}

const byUrgency = (a: Need, b: Need): number =>
  urgencies.indexOf(a.content.urgency) - urgencies.indexOf(b.content.urgency)

/** What the sites of both sides need, and how many could help with each. */
export const needsHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor } = visit
    const say = words(language)
    const read = await asActor(db, actor, async (tx) => {
      const needs = await listNeeds(tx)
      const around = await readAround(
        tx,
        visit,
        needs.map(({ site }) => site),
      )
      const today = todayOf(around.relation, visit)
      const offers = standingOffers(await listOffers(tx), today).map(capabilityOfOffer)
      const competences = (await listCompetences(tx)).map(capabilityOfCompetence)
      return {
        needs: needs.toSorted(byUrgency),
        capabilities: [...offers, ...competences],
        around,
      }
    })
    const { needs, around } = read
    const sides = ownSideFirst(around.relation, actor.side).map(({ id, name }) => ({
      name: inLanguage(name, language).text,
      needs: needs.filter(({ owner }) => owner === id).map((need) => listed(need, visit, read)),
    }))
    const open = needs.filter(({ content }) => content.assessment === null).length
    const body = needsPage({
      say,
      sides,
      lede: say('needs.lede', { count: needs.length, surveys: open }),
      ...(may(actor, 'edit') && { addHref: newNeedRoute.path }),
    })
    return page({ title: say('needs.title'), section: sections.needs, body })
  }
