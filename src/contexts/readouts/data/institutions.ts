import type { KnownInstitution } from '../domain/lexicon.ts'

const of = (side: string | null, names: string): (readonly [string, KnownInstitution])[] =>
  names.split('|').map((name) => [name.trim(), { name: name.trim(), side }] as const)

/**
 * Institutions by names and acronyms under which press texts of both countries mention them, each
 * with its side; null for international ones. Names are facts of public registers and press.
 */
export const institutions: readonly (readonly [string, KnownInstitution])[] = [
  ...of(
    'MX',
    'INAH|INBAL|INBA|ENAH|ENCRyM|AMEXCID|IMCINE|UNAM|SRE|CONACULTA|Conaculta|FONCA|SECTUR|UDLAP|COMEXUS|Instituto Nacional de Antropología e Historia|Instituto Nacional de Bellas Artes|Instituto Nacional de Bellas Artes y Literatura|Escuela Nacional de Antropología e Historia|Escuela Nacional de Conservación, Restauración y Museografía|Secretaría de Relaciones Exteriores|Secretaría de Cultura|Secretaría de Cultura de México|Instituto Matías Romero|Cineteca Nacional|Museo Nacional de Antropología|Museo del Palacio de Bellas Artes|Palacio de Bellas Artes|Universidad Nacional Autónoma de México|National Institute of Anthropology and History|National Institute of Fine Arts|National Institute of Fine Arts and Literature|National School of Anthropology and History|National School of Conservation, Restoration and Museography|National Museum of Anthropology|Ministry of Culture of Mexico|Secretariat of Culture|Secretariat of Foreign Affairs|Ministry of Foreign Affairs of Mexico|Embassy of Mexico|Mexican Embassy|Embassy of Mexico in Azerbaijan|Embajada de México|Embajada de México en Azerbaiyán|Meksika səfirliyi|Meksikanın Azərbaycandakı səfirliyi|Fondo de Cultura Económica|Senate of Mexico',
  ),
  ...of(
    'AZ',
    'ADA University|ADA Universiteti|ANAS|AMEA|AzerbaijanFilm|Azərbaycanfilm|Azerbaijan Film|State Translation Centre|State Translation Center|Azerbaijan State Translation Centre|Azərbaycan Dövlət Tərcümə Mərkəzi|International Mugham Center|International Mugham Centre|International Mugam Center|Beynəlxalq Muğam Mərkəzi|Centro Internacional de Mugham|Baku Book Center|Bakı Kitab Mərkəzi|Azerbaijan University of Languages|Azərbaycan Dillər Universiteti|Baku Music Academy|Bakı Musiqi Akademiyası|Azerbaijan National Library|Azərbaycan Milli Kitabxanası|Heydar Aliyev Center|Heydər Əliyev Mərkəzi|Heydar Aliyev Foundation|Heydər Əliyev Fondu|Milli Majlis|Milli Məclis|Ministry of Culture of Azerbaijan|Ministry of Culture of the Republic of Azerbaijan|Azerbaijani Ministry of Culture|Mədəniyyət Nazirliyi|Azərbaycan Respublikasının Mədəniyyət Nazirliyi|Ministerio de Cultura de Azerbaiyán|Ministry of Foreign Affairs of Azerbaijan|Xarici İşlər Nazirliyi|Ministry of Education of Azerbaijan|Təhsil Nazirliyi|Union of Writers of Azerbaijan|Azerbaijan Writers Union|Writers Union|Azərbaycan Yazıçılar Birliyi|Khazar University|Xəzər Universiteti|Western University|International Eurasia Press Fund|IEPF|Gobustan National Park|Embassy of Azerbaijan|Azerbaijani Embassy|Embajada de Azerbaiyán|AZERTAC|Bilik Fondu',
  ),
  ...of(
    null,
    'UNESCO|YUNESKO|ICESCO|ISESCO|ICCROM|ICOMOS|ICOM|UNDP|UN|TURKSOY|OIC|European Union|Council of Europe|United Nations|Naciones Unidas|BMT|Organización de las Naciones Unidas|Ibero-American General Secretariat|SEGIB|Non-Aligned Movement|G20|OSCE',
  ),
]

/** Agencies that report: they took no part and are no partners. */
export const agencies: ReadonlySet<string> = new Set([
  'azertac',
  'trend',
  'apa',
  'report',
  'notimex',
])
