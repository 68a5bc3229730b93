import type { DeskVisit } from '#contexts/access/contract.ts'

import type { EventPageView } from '../pages/event-page/event-page-view.ts'
import type { EventView } from '../store/event-views.ts'

/**
 * Where other contexts keep what belongs to an event: `kept` is there to look at, `acts` lead to
 * what can be done. Both are empty while nothing of the kind can be.
 */
export type LinksOfEvent = (view: EventView, visit: DeskVisit) => EventPageView['links']

/** An event of which nobody else keeps anything. */
export const noLinks: LinksOfEvent = () => ({ kept: [], acts: [] })
