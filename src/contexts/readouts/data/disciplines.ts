/** Words for disciplines, by the programme's names for them. */
export const disciplines: readonly (readonly [string, string])[] = Object.entries({
  music:
    'music|musical|musicians|musicology|concert|concerts|recital|recitals|mugham|mugam|mariachi|jazz|orchestra|orchestras|philharmonic|symphony|choir|choirs|choral|composers|composition class|pianists|piano|violinists|violin|cello|guitar|guitarists|singers|singing|opera|operas|tar players|gamelan|rock band|música|músicas|musicales|concierto|conciertos|músicos|orquesta|orquestas|sinfónica|sinfonía|filarmónica|coro|coros|compositores|piano|pianistas|violín|guitarra|guitarras|guitarristas|arpa|arpas|cantantes|ópera|óperas|musiqi|musiqiçilər|konsert|konsertlər|konserti|konsertlərin|muğam|bəstəkarlar|pianoçular|skripka|gitara|orkestr|simfonik|opera',
  cinema:
    'cinema|cinemas|film|films|filmmakers|film-makers|filmmaking|cinematographic|cinematography|cinematic|movie|movies|film screenings|screening|screenings|documentary|documentaries|feature film|animation|cine|película|películas|filme|filmes|cinematografía|cinematográfico|cinematográficos|cinematográfica|cinematográficas|cineastas|documental|documentales|largometraje|largometrajes|cortometraje|cortometrajes|audiovisual|audiovisuales|kino|filmlər|filmlərin|filmi|kinematoqrafiya|kinematoqrafçılar|sənədli film|kinofestival',
  literature:
    'literature|literatures|literary|poetry|poem|poems|poets|novel|novels|novelists|writers|anthology|anthologies|short stories|fiction|literatura|literaturas|literario|literarios|literaria|literarias|poesía|poema|poemas|poetas|novela|novelas|novelistas|escritores|escritoras|antología|antologías|cuentos|feria del libro|book fair|ədəbiyyat|ədəbi|poeziya|şeir|şeirlər|şeirləri|şairlər|roman|romanlar|romanı|yazıçılar|antologiya|kitab sərgisi',
  gastronomy:
    'gastronomy|gastronomic|cuisine|cuisines|culinary|cooking|chefs|food festival|gastronomía|gastronómico|gastronómicos|gastronómica|gastronómicas|cocina|cocinas|culinaria|culinario|cocineros|cocineras|qastronomiya|qastronomik|mətbəx|mətbəxi|kulinariya|aşpazlar',
  conferences:
    'conference|conferences|lecture|lectures|seminar|seminars|symposium|symposia|colloquium|congress|panel discussion|conferencia|conferencias|seminario|seminarios|simposio|simposios|coloquio|coloquios|ponencia|ponencias|congreso internacional|ciclo de charlas|konfrans|konfranslar|simpozium|mühazirə|mühazirələr|seminarlar',
  'visual-arts':
    'fine arts|visual arts|plastic arts|painting|paintings|painters|sculpture|sculptures|sculptors|drawing|drawings|engraving|engravings|printmaking|watercolours|watercolors|mural|murals|art exhibition|art exhibitions|exhibition of art|contemporary art|muralism|artes visuales|artes plásticas|pintura|pinturas|pintores|pintoras|escultura|esculturas|escultores|grabado|grabados|dibujo|dibujos|acuarelas|mural|murales|muralismo|arte contemporáneo|exposición de arte|artistas plásticos|təsviri sənət|rəsm|rəsmlər|rəsm sərgisi|rəssamlar|rəssamlıq|heykəl|heykəltəraşlıq|müasir incəsənət|qrafika',
  photography:
    'photography|photographic|photograph|photographs|photographers|photos|photo exhibition|photo exhibitions|fotografía|fotografías|fotográfico|fotográficos|fotográfica|fotográficas|fotógrafos|fotógrafas|fotos|fotoqrafiya|fotoqraflar|fotoşəkil|fotoşəkillər|foto sərgi|fotosərgi|fotosərgilər|fotosərgisi',
  dance:
    'dance|dances|dancers|dancing|ballet|ballets|choreography|folkloric ballet|danza|danzas|baile|bailes|bailarines|bailarinas|coreografía|rəqs|rəqslər|rəqqaslar|balet|xoreoqrafiya',
  traditions:
    'handicraft|handicrafts|crafts|craftsmen|artisans|folk art|folk arts|folklore|day of the dead|novruz|nowruz|artesanía|artesanías|artesanal|artesanales|artesanos|arte popular|folclor|folclore|día de muertos|sənətkarlıq|xalq sənəti|sənətkarlar|folklor|ölülər günü',
}).flatMap(([discipline, words]) => words.split('|').map((word) => [word, discipline] as const))
