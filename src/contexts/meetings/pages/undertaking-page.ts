import { button } from '#kit/html/components/button.ts'
import { type Definition, definitionList } from '#kit/html/components/definition-list.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { choiceField, selectField, textAreaField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { illustrativeTag, tag } from '#kit/html/components/tag.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { outcomes } from '../domain/undertaking.ts'
import type { MeetingWords } from '../messages/words.ts'
import { assigning, type AssigningView } from './assigning.ts'
import { wordingFields, type WordingValues } from './wording-fields.ts'

export type UndertakingPageView = {
  readonly say: MeetingWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly text: string
  readonly textLanguage: string
  readonly ground: string
  readonly isOverdue: boolean
  readonly lacksOwner: boolean
  readonly isPrivate: boolean
  readonly isIllustrative: boolean
  readonly facts: readonly Definition[]
  readonly revision: string
  readonly assign: AssigningView
  readonly mayAssign: boolean
  readonly mayAnswer: boolean
  readonly mayRelease: boolean
  readonly mayClose: boolean
  readonly mayWord: boolean
  readonly mayWrite: boolean
  readonly isOpen: boolean
  readonly today: string
  readonly acts: readonly { readonly what: string; readonly words: string; readonly who: string }[]
  readonly links: readonly {
    readonly label: string
    /** What kind of record it is. */
    readonly word: string
    readonly href: string
    readonly key: string
  }[]
  readonly subjects: readonly { readonly value: string; readonly label: string }[]
  readonly notes: readonly {
    readonly words: string
    readonly who: string
    readonly isPrivate: boolean
  }[]
  readonly values: WordingValues
  readonly did?: string
  readonly refused?: string
}

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`

const answering = ({ say, action, revision, mayAnswer }: UndertakingPageView): Html =>
  mayAnswer
    ? html`<section class="leaf stack" aria-labelledby="answer-title">
        <h2 id="answer-title">${say('answer.title')}</h2>
        <p class="prose">${say('answer.text')}</p>
        <form method="post" action="${action}" class="stack">
          ${hidden('revision', revision)}
          ${textAreaField({ name: 'words', id: 'answer-words', label: say('answer.words'), rows: 2 })}
          <p class="actions">
            ${button({ label: say('answer.confirm'), kind: 'filled', name: 'act', value: 'confirmed' })}
            ${button({ label: say('answer.reword'), name: 'act', value: 'reworded' })}
            ${button({ label: say('answer.decline'), name: 'act', value: 'declined' })}
          </p>
        </form>
      </section>`
    : nothing

const releasing = ({ say, action, mayRelease }: UndertakingPageView): Html =>
  mayRelease
    ? html`<section class="leaf stack" aria-labelledby="release-title">
        <h2 id="release-title">${say('release.title')}</h2>
        <p class="prose">${say('release.text')}</p>
        <form method="post" action="${action}">
          ${button({ label: say('release.submit'), name: 'act', value: 'release' })}
        </form>
      </section>`
    : nothing

const closing = ({ say, action, today, isOpen }: UndertakingPageView): Html =>
  disclosure({
    summary: say('acts.say'),
    body: html`<form method="post" action="${action}" class="stack">
      ${selectField({
        name: 'kind',
        label: say('acts.kind'),
        width: 'medium',
        choices: (isOpen ? outcomes : (['reopened'] as const)).map((value) => ({
          value,
          label: value === 'reopened' ? say('act.reopened') : say(`state.${value}`),
        })),
      })}
      ${textField({ name: 'on', label: say('acts.on'), kind: 'date', value: today, width: 'medium' })}
      ${textAreaField({ name: 'words', id: 'act-words', label: say('acts.words'), rows: 2 })}
      <p>${button({ label: say('acts.submit'), name: 'act', value: 'close' })}</p>
    </form>`,
  })

const acts = (view: UndertakingPageView): Html => {
  const { say, acts: lines, mayClose } = view
  return html`<section class="stack" aria-labelledby="acts-title">
    <h2 id="acts-title">${say('acts.title')}</h2>
    ${
      lines.length === 0
        ? html`<p class="soft">${say('acts.none')}</p>`
        : html`<ul class="notes">
            ${lines.map(
              ({ what, words, who }) =>
                html`<li>
                  <p><strong>${what}</strong></p>
                  <p class="prose plain-text">${words}</p>
                  <p class="soft">${who}</p>
                </li>`,
            )}
          </ul>`
    }
    ${mayClose ? closing(view) : nothing}
  </section>`
}

const links = ({ say, links: known, subjects, action, mayWrite }: UndertakingPageView): Html =>
  html`<section class="stack" aria-labelledby="links-title">
    <h2 id="links-title">${say('links.title')}</h2>
    ${known.length === 0 ? html`<p class="soft">${say('links.none')}</p>` : nothing}
    ${known.map(
      ({ label, word, href, key }) =>
        html`<form method="post" action="${action}" class="actions">
          <span><a href="${href}">${label}</a> <span class="soft">${word}</span></span>
          ${hidden('subject', key)}
          ${mayWrite ? button({ label: say('links.remove'), kind: 'quiet', name: 'act', value: 'unlink' }) : nothing}
        </form>`,
    )}
    ${
      mayWrite && subjects.length > 0
        ? disclosure({
            summary: say('links.add'),
            body: html`<form method="post" action="${action}" class="stack">
              ${selectField({ name: 'subject', label: say('links.subject'), choices: subjects })}
              <p>${button({ label: say('links.submit'), name: 'act', value: 'link' })}</p>
            </form>`,
          })
        : nothing
    }
  </section>`

const thread = ({ say, notes, action, mayWrite, isPrivate }: UndertakingPageView): Html =>
  html`<section class="stack" aria-labelledby="thread-title">
    <h2 id="thread-title">${say('thread.title')}</h2>
    ${notes.length === 0 ? html`<p class="soft">${say('thread.none')}</p>` : nothing}
    <ul class="notes">
      ${notes.map(
        (note) =>
          html`<li>
            <p class="prose plain-text">${note.words}</p>
            <p class="soft">
              ${note.who} ${note.isPrivate ? tag({ label: say('private') }) : nothing}
            </p>
          </li>`,
      )}
    </ul>
    ${
      mayWrite
        ? html`<form method="post" action="${action}" class="stack">
            ${textAreaField({ name: 'words', id: 'note-words', label: say('thread.words'), rows: 2 })}
            ${
              isPrivate
                ? hidden('visibility', 'own')
                : choiceField({
                    name: 'visibility',
                    label: say('thread.who'),
                    chosen: ['own'],
                    choices: [
                      { value: 'own', label: say('thread.own') },
                      { value: 'both', label: say('thread.both') },
                    ],
                  })
            }
            <p>${button({ label: say('thread.submit'), name: 'act', value: 'note' })}</p>
          </form>`
        : nothing
    }
  </section>`

const wording = ({ say, action, revision, values, mayWord }: UndertakingPageView): Html =>
  mayWord
    ? disclosure({
        summary: say('word.title'),
        body: html`<form method="post" action="${action}" class="stack">
          ${hidden('revision', revision)} ${wordingFields(say, values)}
          ${textAreaField({ name: 'evidence', label: say('word.evidence'), rows: 2 })}
          <p>${button({ label: say('word.submit'), name: 'act', value: 'word' })}</p>
        </form>`,
      })
    : nothing

const owner = ({ assign, mayAssign, isOpen, lacksOwner }: UndertakingPageView): Html =>
  mayAssign && isOpen
    ? disclosure({
        summary: assign.say('assign.title'),
        open: lacksOwner,
        body: assigning(assign),
      })
    : nothing

const marks = (view: UndertakingPageView): Html => {
  const { say, isOverdue, lacksOwner, isPrivate, isIllustrative } = view
  return html`${isOverdue ? tag({ label: say('overdue') }) : nothing}
  ${lacksOwner ? tag({ label: say('lacks-owner') }) : nothing}
  ${isPrivate ? tag({ label: say('private') }) : nothing}
  ${isIllustrative ? illustrativeTag({ label: say('illustrative') }) : nothing}`
}

/** One undertaking: whose it is, where it comes from, what fulfils it, and what became of it. */
export const undertakingPage = (view: UndertakingPageView): Html => {
  const { above, text, textLanguage, ground, facts, did, refused } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}
    ${pageHead({
      above,
      title: html`<bdi lang="${textLanguage}">${text}</bdi> ${marks(view)}`,
      lede: ground,
    })}
    <div class="stack-wide">
      ${answering(view)} ${releasing(view)}
      <div class="event-columns">
        <div class="stack-wide">
          <section class="leaf stack">
            ${definitionList({ items: facts })} ${owner(view)} ${wording(view)}
          </section>
        </div>
        <div class="stack-wide">${acts(view)} ${links(view)}</div>
      </div>
      ${thread(view)}
    </div>`
}
