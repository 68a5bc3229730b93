import { button } from '#kit/html/components/button.ts'
import { disclosure } from '#kit/html/components/disclosure.ts'
import { selectField, textField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import { institutionKinds } from '../../domain/venue.ts'
import { institutionsRoute } from '../../http/relations-routes.ts'
import type { RelationsWords } from '../../messages/words.ts'

export type InstitutionTyped = {
  readonly name: string
  readonly kind: string
  readonly visibility: string
  readonly isRefused: boolean
}

/** Naming who takes part in events. */
export const institutionFields = (say: RelationsWords, typed: InstitutionTyped): Html =>
  html`<div id="institutions">
    ${disclosure({
      summary: say('institution.add'),
      open: typed.isRefused,
      body: html`<form method="post" action="${institutionsRoute.path}" class="stack" novalidate>
        ${textField({
          name: 'name',
          id: 'institution-name',
          label: say('venue.name'),
          value: typed.name,
          width: 'full',
          ...(typed.isRefused ? { error: say('institution.name.error') } : {}),
        })}
        ${selectField({
          name: 'kind',
          label: say('institution.kind'),
          hint: say('institution.kind.hint'),
          choices: institutionKinds.map((value) => ({ value, label: say(`kind.${value}`) })),
          value: typed.kind,
          width: 'medium',
        })}
        ${selectField({
          name: 'visibility',
          id: 'institution-visibility',
          label: say('venue.visibility'),
          choices: [
            { value: 'joint', label: say('visibility.joint') },
            { value: 'private', label: say('visibility.private') },
          ],
          value: typed.visibility,
          width: 'medium',
        })}
        ${button({ label: say('institution.submit'), kind: 'filled' })}
      </form>`,
    })}
  </div>`
