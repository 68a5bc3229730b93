const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const plain = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)

const attributeIn = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

const chosenIn = (options: string): string => {
  const all = [...options.matchAll(/<option[^>]*>/g)].map(([tag]) => tag)
  const chosen = all.find((tag) => /\sselected/.test(tag)) ?? all[0] ?? ''
  return attributeIn(chosen, 'value') ?? ''
}

const control =
  /<input[^>]*>|<textarea[^>]*>\n?([^<]*)<\/textarea>|<select[^>]*>([\s\S]*?)<\/select>/g

/** What a browser would send of the forms of a page, by the names of their fields. */
export const formFields = (page: string): readonly (readonly [string, string])[] =>
  [...page.matchAll(control)].flatMap(([tag, text, options]): (readonly [string, string])[] => {
    const name = attributeIn(tag, 'name')
    if (name === undefined || /\stype="file"/.test(tag)) return []
    const isToTick = /\stype="(?:checkbox|radio)"/.test(tag)
    if (isToTick && !/\schecked/.test(tag)) return []
    if (options !== undefined) return [[name, chosenIn(options)]]
    return [[name, text === undefined ? (attributeIn(tag, 'value') ?? '') : plain(text)]]
  })
