const of = (country: string, names: string): (readonly [string, string])[] =>
  names.split('|').map((name) => [name, country] as const)

/**
 * Cities, regions and landmarks of both countries and capitals, as press texts in three languages
 * write them, with the country that an office there belongs to.
 */
export const places: readonly (readonly [string, string])[] = [
  ...of(
    'AZ',
    'Baku|Bakú|Bakı|Gabala|Qabala|Qəbələ|Sheki|Shaki|Şəki|Ganja|Gəncə|Sumgayit|Sumqayıt|Shusha|Şuşa|Karabakh|Qarabağ|Karabaj|Nagorno-Karabakh|Nakhchivan|Naxçıvan|Najicheván|Lankaran|Lənkəran|Quba|Guba|Shamakhi|Şamaxı|Ismayilli|İsmayıllı|Lahij|Lahıc|Khinalig|Xınalıq|Gobustan|Qobustan|Mingachevir|Mingəçevir|Zagatala|Zaqatala|Aghdam|Ağdam|Fuzuli|Füzuli|Khankendi|Xankəndi|Lachin|Laçın|Kalbajar|Kəlbəcər|Icherisheher|İçərişəhər|Old City of Baku|Absheron|Abşeron',
  ),
  ...of(
    'MX',
    'Mexico City|Ciudad de México|Mexiko|Mexiko şəhəri|Guadalajara|Monterrey|Puebla|Oaxaca|Mérida|Merida|Guanajuato|Querétaro|Queretaro|Tlaxcala|Veracruz|Xalapa|Morelia|Chiapas|Yucatán|Yucatan|Jalisco|Michoacán|Teotihuacán|Teotihuacan|Chichén Itzá|Chichen Itza|Palenque|Zacatecas|San Luis Potosí|Tijuana|Cancún|Cancun|Acapulco|Cuernavaca|Toluca',
  ),
  ...of(
    '',
    'Tbilisi|Tiflis|Ankara|Istanbul|Estambul|İstanbul|Madrid|Paris|París|Parij|London|Londres|Rome|Roma|Berlin|Berlín|Vienna|Viena|Geneva|Ginebra|Moscow|Moscú|Moskva|Tehran|Teherán|Astana|Tashkent|New York|Nueva York|Washington|Havana|La Habana|Bogota|Bogotá|Buenos Aires|Lima|Santiago|Lisbon|Lisboa|Brussels|Bruselas',
  ),
]
