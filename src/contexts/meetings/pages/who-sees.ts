import { choiceField } from '#kit/html/components/field.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { MeetingWords } from '../messages/words.ts'

/** Who sees a record that is new; of one that is there, the revision that its editor started from. */
export const whoSees = ({
  say,
  values,
  startedFrom,
}: {
  readonly say: MeetingWords
  readonly values: { readonly visibility: string }
  readonly startedFrom?: string
}): Html =>
  startedFrom === undefined
    ? choiceField({
        name: 'visibility',
        label: say('field.visibility'),
        chosen: [values.visibility],
        choices: (['own', 'joint'] as const).map((value) => ({
          value,
          label: say(`field.visibility.${value}`),
        })),
      })
    : html`<input type="hidden" name="startedFrom" value="${startedFrom}" />`
