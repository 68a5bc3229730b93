import { asActor, type DeskVisit, may } from '#contexts/access/contract.ts'
import { ownSideFirst } from '#contexts/relations/contract.ts'
import { type Answer, page } from '#kit/http/answer.ts'
import type { Dependencies } from '#kit/http/dependencies.ts'
import { formatDay } from '#kit/i18n/dates.ts'
import { inLanguage, type Language } from '#kit/text/localised.ts'
import type { Day } from '#kit/time/days.ts'

import { termsInWords } from '../documents/terms-in-words.ts'
import { type Competence, type Offer, standsOn } from '../domain/capability.ts'
import { words } from '../messages/words.ts'
import {
  competencesPage,
  type CompetencesPageView,
  type ListedCapability,
} from '../pages/competences-page.ts'
import { listCompetences, listOffers } from '../store/capability-store.ts'
import { type Around, readAround, sections } from './around.ts'
import { capabilityRoute, newCompetenceRoute, newOfferRoute } from './restoration-routes.ts'
import { todayOf } from './today-of.ts'

type Placed = ListedCapability & { readonly institution: string }

const ofCompetence = (one: Competence, { language, actor }: DeskVisit): Placed => ({
  institution: one.institution,
  href: capabilityRoute.href({ id: one.competence }),
  label: words(language)('competence.label'),
  works: termsInWords(language, one.content, 'works'),
  isOffer: false,
  isPrivate: one.visibility === actor.side,
  isIllustrative: one.content.illustrative,
})

/** Until when it stands, or stood. */
const standing = (
  { content }: Offer,
  language: Language,
  today: Day,
): Pick<ListedCapability, 'standing' | 'hasLapsed'> => {
  const { standsUntil } = content
  if (standsUntil === null) return {}
  const hasLapsed = !standsOn(content, today)
  const day = formatDay(language, standsUntil)
  return {
    hasLapsed,
    standing: words(language)(hasLapsed ? 'offer.stood' : 'offer.stands', { day }),
  }
}

const ofOffer = (one: Offer, { language, actor }: DeskVisit, today: Day): Placed => ({
  institution: one.institution,
  href: capabilityRoute.href({ id: one.offer }),
  label: words(language)('offer.label', { day: formatDay(language, one.content.offeredOn) }),
  works: termsInWords(language, one.content, 'works'),
  isOffer: true,
  ...standing(one, language, today),
  isPrivate: one.visibility === actor.side,
  isIllustrative: one.content.illustrative,
})

const groupsOf = (
  { relation, institutions }: Around,
  capabilities: readonly Placed[],
  { language, actor }: DeskVisit,
): CompetencesPageView['groups'] => {
  const known = new Set(capabilities.map(({ institution }) => institution))
  const groups = [
    ...ownSideFirst(relation, actor.side).map(({ id, name }) => ({
      side: id as string | null,
      name: inLanguage(name, language).text,
    })),
    { side: null, name: words(language)('competences.of-neither') },
  ]
  return groups.map(({ side, name }) => ({
    name,
    institutions: institutions
      .filter((one) => one.side === side && known.has(one.id))
      .map((one) => ({
        name: inLanguage(one.name, language).text,
        capabilities: capabilities.filter(({ institution }) => institution === one.id),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, language)),
  }))
}

/** What institutions can do and offer, by side. */
export const capabilitiesHttp =
  ({ db }: Dependencies) =>
  async (visit: DeskVisit): Promise<Answer> => {
    const { language, actor } = visit
    const say = words(language)
    const { capabilities, around } = await asActor(db, actor, async (tx) => {
      const read = await readAround(tx, visit, [])
      const today = todayOf(read.relation, visit)
      return {
        around: read,
        capabilities: [
          ...(await listOffers(tx)).map((one) => ofOffer(one, visit, today)),
          ...(await listCompetences(tx)).map((one) => ofCompetence(one, visit)),
        ],
      }
    })
    const institutions = new Set(capabilities.map(({ institution }) => institution)).size
    const body = competencesPage({
      say,
      groups: groupsOf(around, capabilities, visit),
      lede: say('competences.lede', {
        institutions,
        offers: capabilities.filter(({ isOffer, hasLapsed }) => isOffer && hasLapsed !== true)
          .length,
      }),
      ...(may(actor, 'edit') && {
        links: { competence: newCompetenceRoute.path, offer: newOfferRoute.path },
      }),
      ...(visit.url.searchParams.get('did') === 'withdrawn' && { did: say('did.withdrawn') }),
    })
    return page({ title: say('competences.title'), section: sections.competences, body })
  }
