import type { Localised } from '#kit/text/localised.ts'

export type TemplateStep = { readonly step: Localised; readonly office: Localised }

/**
 * What the two countries of the demonstration usually do before they are bound, as templates that a
 * side edits. Mexico: Ley sobre la Celebración de Tratados, and the example of the agreement with
 * Switzerland on cultural property (2017). Azerbaijan: decree no. 991 of 17 April 2020 approving a
 * memorandum between ministries of culture.
 */
export const nationalPaths: Readonly<Record<string, readonly TemplateStep[]>> = {
  MX: [
    {
      step: {
        en: 'Signed ad referendum',
        es: 'Firma ad referéndum',
        az: 'Ad referendum imzalanma',
      },
      office: { es: 'Secretaría de Relaciones Exteriores' },
    },
    {
      step: {
        en: 'Approved by the Senate',
        es: 'Aprobación del Senado',
        az: 'Senat tərəfindən təsdiq',
      },
      office: { es: 'Senado de la República' },
    },
    {
      step: {
        en: 'Decree of approval published',
        es: 'Decreto de aprobación publicado',
        az: 'Təsdiq haqqında dekretin dərci',
      },
      office: { es: 'Diario Oficial de la Federación' },
    },
    {
      step: {
        en: 'Decree of promulgation signed',
        es: 'Decreto promulgatorio firmado',
        az: 'Promulqasiya dekretinin imzalanması',
      },
      office: { es: 'Presidencia de la República' },
    },
    {
      step: {
        en: 'Decree of promulgation published',
        es: 'Decreto promulgatorio publicado',
        az: 'Promulqasiya dekretinin dərci',
      },
      office: { es: 'Diario Oficial de la Federación' },
    },
  ],
  AZ: [
    {
      step: {
        en: 'Approved by presidential decree',
        es: 'Aprobado por decreto presidencial',
        az: 'Prezidentin fərmanı ilə təsdiq',
      },
      office: { az: 'Azərbaycan Respublikasının Prezidenti' },
    },
    {
      step: {
        en: 'Ministry tasked with carrying it out',
        es: 'Encargo de aplicación al ministerio',
        az: 'İcrası nazirliyə tapşırıldı',
      },
      office: { az: 'Mədəniyyət Nazirliyi' },
    },
    {
      step: {
        en: 'Foreign ministry tasked with notifying',
        es: 'Encargo de notificación a la cancillería',
        az: 'Bildirişin göndərilməsi XİN-ə tapşırıldı',
      },
      office: { az: 'Xarici İşlər Nazirliyi' },
    },
  ],
}
