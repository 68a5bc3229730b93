/** Words for disciplines, by the programme's names for them. */
export const disciplines: readonly (readonly [string, string])[] = Object.entries({
  music:
    'music|musical|concert|concerts|musicians|mugham|mariachi|jazz|orchestra|pianist|opera|música|musical|musicales|concierto|conciertos|músicos|musiqi|konsert|konsertlər|konserti|konsertlərin|muğam',
  cinema:
    'cinema|film|films|cinematography|movie|movies|film screenings|cine|película|películas|cinematografía|cinematográfica|kino|film|filmlər|filmlərin|filmi|kinematoqrafiya',
  literature:
    'literature|literary|poetry|novel|novels|anthology|literatura|literario|literaria|poesía|novela|antología|ədəbiyyat|ədəbi|poeziya|roman|antologiya',
  gastronomy:
    'gastronomy|gastronomic|cuisine|culinary|gastronomía|gastronómico|gastronómica|cocina|culinaria|qastronomiya|mətbəx|mətbəxi|kulinariya',
  conferences:
    'conference|conferences|lecture|lectures|seminar|seminars|symposium|conferencia|conferencias|seminario|seminarios|ponencia|konfrans|konfranslar|mühazirə|mühazirələr|seminar|seminarlar',
  'visual-arts':
    'fine arts|visual arts|painting|paintings|sculpture|art exhibition|art exhibitions|muralism|artes visuales|artes plásticas|pintura|escultura|muralismo|təsviri sənət|rəssamlıq|heykəltəraşlıq',
  photography:
    'photography|photographic|photo exhibition|photo exhibitions|fotografía|fotográfica|fotografías|fotoqrafiya|foto sərgi|fotosərgi',
  dance: 'dance|dances|ballet|folkloric ballet|danza|danzas|baile|rəqs|rəqslər|balet',
  traditions:
    'handicrafts|crafts|folk art|day of the dead|artesanía|artesanías|día de muertos|sənətkarlıq|xalq sənəti|ölülər günü',
}).flatMap(([discipline, words]) => words.split('|').map((word) => [word, discipline] as const))
