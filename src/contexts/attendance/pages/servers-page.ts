import { button } from '#kit/html/components/button.ts'
import { emptyState } from '#kit/html/components/empty-state.ts'
import { choiceField, textField } from '#kit/html/components/field.ts'
import { flashMessage } from '#kit/html/components/flash-message.ts'
import { formErrorSummary } from '#kit/html/components/form-error-summary.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html, nothing } from '#kit/html/html.ts'

import { type ServerKind, serverKinds } from '../domain/online-server.ts'
import type { AttendanceWords } from '../messages/words.ts'

export type ServerField = 'name' | 'address' | 'appId' | 'secret'

type ServerEntry = {
  readonly id: string
  readonly kind: ServerKind
  readonly name: string
  readonly address: string
  readonly added: string
}

export type ServersPageView = {
  readonly say: AttendanceWords
  readonly action: string
  readonly mayKeep: boolean
  readonly servers: readonly ServerEntry[]
  readonly values: {
    readonly kind: ServerKind
    readonly name: string
    readonly address: string
    readonly appId: string
  }
  readonly did?: string
  readonly problem?: { readonly field: ServerField; readonly text: string }
}

const entry = ({ say, action, mayKeep }: ServersPageView, server: ServerEntry): Html =>
  html`<li class="event-row saved-view">
    <p class="event-row-date">${say(`servers.kind.${server.kind}`)}</p>
    <div>
      <h2><bdi>${server.name}</bdi></h2>
      <p class="soft"><bdi>${server.address}</bdi></p>
      <p class="soft">${server.added}</p>
    </div>
    ${
      mayKeep
        ? html`<form method="post" action="${action}">
            <input type="hidden" name="act" value="remove" />
            <input type="hidden" name="id" value="${server.id}" />
            ${button({ label: say('servers.remove', { name: server.name }), kind: 'quiet' })}
          </form>`
        : nothing
    }
  </li>`

const form = ({ say, action, values, problem }: ServersPageView): Html => {
  const errorOf = (field: ServerField): string | undefined =>
    problem?.field === field ? problem.text : undefined
  return html`<form method="post" action="${action}" class="leaf stack" novalidate>
    <h2>${say('servers.new')}</h2>
    ${choiceField({
      name: 'kind',
      label: say('servers.kind'),
      chosen: [values.kind],
      choices: serverKinds.map((kind) => ({
        value: kind,
        label: say(`servers.kind.${kind}`),
        hint: say(`servers.kind.${kind}.hint`),
      })),
    })}
    ${textField({
      name: 'name',
      label: say('servers.name'),
      hint: say('servers.name.hint'),
      value: values.name,
      error: errorOf('name'),
      width: 'medium',
      required: true,
    })}
    ${textField({
      name: 'address',
      label: say('servers.address'),
      hint: say('servers.address.hint'),
      value: values.address,
      error: errorOf('address'),
      kind: 'url',
      autocomplete: 'off',
      required: true,
    })}
    ${textField({
      name: 'appId',
      label: say('servers.app-id'),
      hint: say('servers.app-id.hint'),
      value: values.appId,
      error: errorOf('appId'),
      width: 'medium',
      autocomplete: 'off',
    })}
    ${textField({
      name: 'secret',
      label: say('servers.secret'),
      hint: say('servers.secret.hint'),
      kind: 'password',
      error: errorOf('secret'),
      width: 'medium',
      autocomplete: 'off',
      required: true,
    })}
    <p>${button({ label: say('servers.add'), kind: 'filled', name: 'act', value: 'add' })}</p>
  </form>`
}

/** The servers for meetings of a side: those it has, and adding one. */
export const serversPage = (view: ServersPageView): Html => {
  const { say, servers, did, problem, mayKeep } = view
  return html`${did === undefined ? nothing : flashMessage({ text: did })}
    ${pageHead({ title: say('servers.title'), lede: say('servers.lede') })}
    ${formErrorSummary({
      title: say('servers.refused'),
      errors: problem === undefined ? [] : [{ fieldId: problem.field, text: problem.text }],
    })}
    <div class="stack-wide">
      ${
        servers.length === 0
          ? emptyState({ title: say('servers.none.title'), text: say('servers.none') })
          : html`<ul class="event-rows">
              ${servers.map((server) => entry(view, server))}
            </ul>`
      }
      ${mayKeep ? form(view) : html`<p class="soft">${say('servers.head-only')}</p>`}
    </div>`
}
