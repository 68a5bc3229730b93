import { buttonLink } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { RestorationWords } from '../messages/words.ts'

/** A competence or an offer as the list shows it, in finished words. */
export type ListedCapability = {
  readonly href: string
  /** `can` or `offers`, and since or until when. */
  readonly label: string
  readonly works: string
  readonly isOffer: boolean
  /** Until when an offer stands, or stood, where it names a day. */
  readonly standing?: string
  readonly hasLapsed?: boolean
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
}

export type CompetencesPageView = {
  readonly say: RestorationWords
  readonly lede: string
  readonly groups: readonly {
    readonly name: string
    readonly institutions: readonly {
      readonly name: string
      readonly capabilities: readonly ListedCapability[]
    }[]
  }[]
  readonly links?: { readonly competence: string; readonly offer: string }
  readonly did?: string
}

const capability = (say: RestorationWords, one: ListedCapability): Html =>
  html`<li class="${one.isOffer ? 'capability-offer' : 'capability'}">
    <a href="${one.href}">${one.label}</a>
    ${one.hasLapsed === true ? tag({ label: say('offer.lapsed') }) : nothing}
    ${one.isPrivate ? tag({ label: say('private') }) : nothing}
    ${one.isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}
    <span class="soft">${one.works}</span>
    ${one.standing && html`<span class="soft">${one.standing}</span>`}
  </li>`

const adding = ({ say, links }: CompetencesPageView): Html =>
  links === undefined
    ? nothing
    : html`${buttonLink({ label: say('competence.add'), href: links.competence, kind: 'filled' })}
      ${buttonLink({ label: say('offer.add'), href: links.offer, kind: 'quiet' })}`

/** What institutions can do and offer: those of the own side first, each led to what it could help with. */
export const competencesPage = (view: CompetencesPageView): Html => {
  const { say, lede, groups, did } = view
  const filled = groups.filter(({ institutions }) => institutions.length > 0)
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({ title: say('competences.title'), lede, actions: adding(view) })}
    <div class="stack-wide">
      ${
        filled.length === 0
          ? emptyState({ title: say('competences.none.title'), text: say('competences.none') })
          : filled.map(
              ({ name, institutions }) =>
                html`<section class="stack">
                  <h2>${name}</h2>
                  <ul class="institutions">
                    ${institutions.map(
                      (one) =>
                        html`<li>
                          <h3>${one.name}</h3>
                          <ul class="capabilities">
                            ${one.capabilities.map((each) => capability(say, each))}
                          </ul>
                        </li>`,
                    )}
                  </ul>
                </section>`,
            )
      }
    </div>`
}
