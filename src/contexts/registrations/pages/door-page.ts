import { attribute } from '#kit/html/components/attribute.ts'
import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import type { Door, DoorParty } from '../domain/door-party.ts'
import type { RegistrationWords } from '../messages/words.ts'
import { contactGrounds, type ContactWords, telephoneField } from './contact-fields.ts'

export type DoorPageView = {
  readonly say: RegistrationWords
  readonly title: string
  readonly aboveHref: string
  readonly action: string
  readonly stateHref: string
  readonly actsHref: string
  readonly door: Pick<Door, 'inside' | 'seats' | 'free'>
  /** Those to be shown. */
  readonly parties: readonly DoorParty[]
  /** How many more there are to be found. */
  readonly hidden: number
  readonly typed: string
  readonly mayAct: boolean
  readonly newKey: () => string
  /** The party of the last act, and what became of it. */
  readonly did?: { readonly text: string; readonly party: DoorParty | undefined }
  readonly refused?: string
  readonly walkIn: {
    readonly name: string
    readonly people: string
    readonly telephone: string
    readonly isOpen: boolean
  }
  /** What asks for telephone numbers of whoever comes in; undefined: nothing does. */
  readonly contact?: ContactWords & { readonly href: string }
}

type Figure = string | number

/** A row as it is filled here or, with gaps for its figures, by the script while it is offline. */
type Row = {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly standing: string
  readonly rest: Figure
  readonly undo: Figure
  readonly outside: boolean
}

const nameOf = (say: RegistrationWords, { name }: Pick<DoorParty, 'name'>): string =>
  name ?? say('door.nameless')

const standingOf = (say: RegistrationWords, one: DoorParty): string =>
  one.outside === null
    ? say('door.standing', { inside: one.inside, party: one.party })
    : say(`door.outside.${one.outside}`)

const rowOf = (say: RegistrationWords, one: DoorParty): Row => ({
  id: one.id,
  name: nameOf(say, one),
  code: one.code,
  standing: standingOf(say, one),
  rest: one.outside === null ? Math.max(0, one.party - one.inside) : 0,
  undo: one.undo,
  outside: one.outside !== null,
})

const act = (
  { say }: DoorPageView,
  { kind, people, isShown }: { kind: 'in' | 'one' | 'undo'; people: Figure; isShown: boolean },
): Html =>
  html`<button
    class="button ${kind === 'in' ? 'button-outlined door-in' : 'button-quiet'}"
    name="act"
    value="${kind === 'undo' ? 'out' : 'in'} ${people}"
    data-kind="${kind}"
    ${attribute('hidden', isShown ? undefined : true)}
  >
    ${say(`door.${kind}`, { people })}
  </button>`

const row = (view: DoorPageView, { id, name, code, standing, rest, undo, outside }: Row): Html =>
  html`<li class="door-party${outside ? ' door-outside' : ''}">
    <form method="post" action="${view.action}">
      <input type="hidden" name="registration" value="${id}" />
      <input type="hidden" name="key" value="${view.newKey()}" />
      <p class="door-name">
        <strong data-name>${name}</strong>
        <span class="soft"
          ><span data-standing>${standing}</span> · <span data-code>${code}</span></span
        >
      </p>
      ${
        view.mayAct
          ? html`<p class="door-acts">
              ${act(view, { kind: 'in', people: rest, isShown: rest !== 0 })}
              ${act(view, { kind: 'one', people: 1, isShown: Number(rest) > 1 })}
              ${act(view, { kind: 'undo', people: undo, isShown: undo !== 0 })}
            </p>`
          : nothing
      }
    </form>
  </li>`

const contactAtDoor = ({ say, contact, mayAct }: DoorPageView): Html =>
  contact === undefined
    ? nothing
    : html`<div class="stack">
        ${contactGrounds(say, contact)}
        ${mayAct ? html`<p><a href="${contact.href}">${say('contact.door')}</a></p>` : nothing}
      </div>`

const search = ({ say, action, typed }: DoorPageView): Html =>
  html`<form method="get" action="${action}" class="door-search" role="search">
    ${textField({
      name: 'q',
      label: say('door.search'),
      kind: 'search',
      value: typed,
      autocomplete: 'off',
    })}
    <p class="actions">
      ${button({ label: say('door.search.submit'), kind: 'filled' })}
      <button class="button button-outlined" type="button" data-scan hidden>
        ${say('door.scan')}
      </button>
    </p>
    <video data-video hidden muted playsinline></video>
  </form>`

const walkIn = ({
  say,
  action,
  door,
  newKey,
  walkIn: values,
  mayAct,
  contact,
}: DoorPageView): Html =>
  mayAct
    ? disclosure({
        summary: say('door.walk-in'),
        open: values.isOpen,
        body: html`<form method="post" action="${action}" class="stack" data-walk-in>
          <p class="soft" data-free>
            ${door.free === null ? say('door.free.any') : say('door.free', { free: door.free })}
          </p>
          <input type="hidden" name="key" value="${newKey()}" />
          ${textField({ name: 'name', label: say('door.walk-in.name'), value: values.name })}
          ${textField({
            name: 'people',
            kind: 'number',
            label: say('door.walk-in.people'),
            value: values.people,
            width: 'short',
            min: 1,
            max: 100,
          })}
          ${
            contact === undefined
              ? nothing
              : telephoneField(say, { value: values.telephone, required: true })
          }
          <p class="actions">
            ${button({ label: say('door.walk-in.submit'), name: 'act', value: 'walk-in' })}
          </p>
        </form>`,
      })
    : html`<p class="soft">${say('door.read-only')}</p>`

// The script fills what stands in braces here; it knows no word of its own.
const wordsForScript = (say: RegistrationWords): string =>
  JSON.stringify({
    nameless: say('door.nameless'),
    standing: say('door.standing', { inside: '{inside}', party: '{party}' }),
    cancelled: say('door.outside.cancelled'),
    released: say('door.outside.released'),
    waiting: say('door.outside.waiting'),
    online: say('door.outside.online'),
    in: say('door.in', { people: '{people}' }),
    one: say('door.one', { people: '{people}' }),
    undo: say('door.undo', { people: '{people}' }),
    more: say('door.more', { hidden: '{hidden}' }),
    nobody: say('door.nobody'),
    queued: say('door.queued', { count: '{count}' }),
    signedOut: say('door.signed-out'),
    noCamera: say('door.no-camera'),
    free: say('door.free', { free: '{free}' }),
    freeAny: say('door.free.any'),
  })

const blank: Row = { id: '', name: '', code: '', standing: '', rest: 0, undo: 0, outside: false }

const count = ({ say, door: { inside, seats } }: DoorPageView): Html =>
  html`<p class="door-count">
    <strong data-inside>${inside}</strong>
    ${seats === null ? say('door.inside') : say('door.inside-of', { seats })}
  </p>`

const list = (view: DoorPageView): Html => {
  const { say, parties, hidden, typed } = view
  return html`${
      parties.length === 0 && typed === ''
        ? emptyState({ title: say('door.empty.title'), text: say('door.empty') })
        : nothing
    }
    <ul class="door-list" data-list>
      ${parties.map((one) => row(view, rowOf(say, one)))}
    </ul>
    <p class="soft" data-more ${attribute('hidden', hidden === 0 && parties.length > 0)}>
      ${parties.length === 0 ? (typed === '' ? '' : say('door.nobody')) : say('door.more', { hidden })}
    </p>
    <template data-conflict>
      <li>
        <span data-text></span>
        <button class="button button-quiet" type="button">${say('door.dismiss')}</button>
      </li>
    </template>
    <template data-row>${row(view, blank)}</template>`
}

const said = (view: DoorPageView): Html => {
  const { did, refused, say } = view
  return html`${
    did === undefined
      ? nothing
      : html`<div class="stack" data-said>
          ${flashMessage({ text: did.text })}
          ${
            did.party === undefined
              ? nothing
              : html`<ul class="door-list">
                  ${row(view, rowOf(say, did.party))}
                </ul>`
          }
        </div>`
  }
  ${refused === undefined ? nothing : flashMessage({ text: refused, kind: 'problem' })}`
}

/** The door of one event, for a phone in one hand: find a party, let it in, take that back. */
export const doorPage = (view: DoorPageView): Html => {
  const { say, title, aboveHref, actsHref, stateHref } = view
  return html`${pageHead({ above: { label: say('desk.people'), href: aboveHref }, title })}
    <div
      id="door"
      class="door stack"
      data-door
      data-acts="${actsHref}"
      data-state="${stateHref}"
      data-words="${wordsForScript(say)}"
    >
      ${count(view)}
      <p class="door-status" role="status" data-status hidden></p>
      <div role="alert"><ul class="door-conflicts" data-conflicts></ul></div>
      ${said(view)} ${search(view)} ${list(view)} ${walkIn(view)} ${contactAtDoor(view)}
    </div>`
}
