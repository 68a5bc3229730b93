/**
 * Suppositions with a short address, as the fields of the form. `halls-may` is the fourth step of
 * the demonstration's story: in Baku halls open at half capacity from May, open-air events stay barred.
 */
const presets: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
  'halls-may': [
    ['title-en', 'Halls in Baku reopen at half capacity'],
    ['title-es', 'Las salas de Bakú reabren a media capacidad'],
    ['title-az', 'Bakıda zallar yarı tutumla açılır'],
    ['place', 'AZ/AZ-BA/baku'],
    ['from', '2021-05-01'],
    ['traits', 'prevails'],
    ['rule-1-kind', 'capacity-share'],
    ['rule-1-percent', '50'],
    ['rule-1-setting', 'indoor'],
    ['rule-2-kind', 'events-banned'],
    ['rule-2-setting', 'outdoor'],
  ],
}

/** The address with the fields of the preset it names, if it names one. */
export const withPreset = (url: URL): URL => {
  const fields = presets[url.searchParams.get('preset') ?? '']
  if (fields === undefined) return url
  const filled = new URL(url)
  filled.search = new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, value]),
  ).toString()
  return filled
}
