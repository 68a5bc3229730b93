import { attribute } from '#kit/html/components/attribute.ts'
import { button } from '#kit/html/components/button.ts'
import { textAreaField } from '#kit/html/components/field.ts'
import { pageHead } from '#kit/html/components/page-head.ts'
import { type Html, html } from '#kit/html/html.ts'

import type { ComparedLine } from '../domain/line-difference.ts'
import type { MeetingWords } from '../messages/words.ts'

export type ClashView = {
  readonly say: MeetingWords
  readonly above: { readonly label: string; readonly href: string }
  readonly action: string
  readonly act: string
  readonly who: string
  readonly lines: readonly ComparedLine[]
  readonly words: string
  /** The version that was saved meanwhile: saving goes on from there. */
  readonly version: string
}

const signs = { both: ' ', saved: '−', own: '+' } as const

/** Two texts of the same notes: what each has alone, and the field in which they become one. */
export const clashPage = (view: ClashView): Html => {
  const { say, above, action, act, who, lines, words, version } = view
  return html`${pageHead({ above, title: say('clash.title'), lede: say('clash.text', { who }) })}
    <div class="stack-wide">
      <ul class="difference">
        ${lines.map((line) => html`<li class="difference-${line.in}">${signs[line.in]} ${line.text}</li>`)}
      </ul>
      <form
        method="post"
        action="${action}"
        class="leaf stack"
        ${attribute('data-compared', act === 'notes')}
      >
        <input type="hidden" name="startedFrom" value="${version}" />
        ${textAreaField({ name: 'words', label: say('notes.words'), value: words, rows: 14 })}
        <p>${button({ label: say('notes.submit'), kind: 'filled', name: 'act', value: act })}</p>
      </form>
    </div>`
}
