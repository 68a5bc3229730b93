import { languageLexicon } from './words-of.ts'

/** What Spanish press texts about meetings are made of. */
export const spanish = languageLexicon({
  language: 'es',
  common:
    'de la el en y a los las del que con un una para por su se al lo como más fue entre sus sobre este esta ambos',
  titles: {
    ambassador:
      'embajador extraordinario y plenipotenciario|embajadora extraordinaria y plenipotenciaria|embajador|embajadora|encargado de negocios|encargada de negocios|cónsul general|cónsul|jefe de misión|jefa de misión',
    minister:
      'ministro|ministra|viceministro|viceministra|viceministro primero|primer viceministro|primera viceministra|primer ministro|primera ministra|ministro en funciones|ministra en funciones|ministro interino|ministra interina|secretario de cultura|secretaria de cultura|secretario de relaciones exteriores|secretaria de relaciones exteriores|secretario de estado|secretaria de estado|subsecretario|subsecretaria|canciller|vicecanciller',
    head: 'presidente|presidenta|vicepresidente|vicepresidenta|director general|directora general|director|directora|director ejecutivo|directora ejecutiva|subdirector|subdirectora|rector|rectora|vicerrector|vicerrectora|secretario general|secretaria general|titular|jefe|jefa|gobernador|gobernadora|alcalde|alcaldesa|coordinador|coordinadora|decano|decana|comisionado|comisionada|secretario|secretaria|copresidente|copresidenta',
    staff:
      'consejero|consejera|agregado cultural|agregada cultural|agregado|agregada|primer secretario|primera secretaria',
    other:
      'asesor|asesora|asistente|escritor|escritora|poeta|compositor|compositora|pianista|artista|pintor|pintora|cineasta|historiador|historiadora|académico|académica|diputado|diputada|senador|senadora|representante|portavoz|vocero|vocera|experto|experta|restaurador|restauradora|arquitecto|arquitecta|músico|cantante|chef|traductor|traductora',
  },
  areas:
    'cultura cultural educación ciencia relaciones exteriores asuntos turismo juventud deporte deportes economía económico finanzas interior defensa salud medio ambiente agricultura trabajo artes bellas historia patrimonio diplomacia pública público internacional república reino estados unidos gobierno ejecutivo poder estado estatal nacional general extraordinario extraordinaria plenipotenciario plenipotenciaria interino interina funciones primer primera comercio energía industria cooperación desarrollo lenguas literatura música cine traducción biblioteca museo museos archivo antropología arqueología conservación restauración museografía',
  joints: 'de del la las los el y e en para of and ante',
  institutionHeads:
    'ministerio secretaría instituto universidad centro museo academia biblioteca teatro embajada agencia fundación fondo unión comité comisión consejo escuela conservatorio estudio estudios filarmónica parlamento asamblea congreso senado orquesta asociación colegio archivo galería organización dirección departamento subsecretaría sociedad consulado cámara federación cineteca prensa',
  headsLast: false,
  agreementHeads:
    'acuerdo convenio memorándum memorando protocolo convención tratado declaración programa',
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre setiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  meeting:
    'se reunió|se reunió con|se reunieron|se reunieron con|reunió con|sostuvo una reunión|sostuvieron una reunión|sostuvo un encuentro|sostuvieron un encuentro|sostuvo una reunión de trabajo|sostuvieron una reunión de trabajo|mantuvo una reunión|mantuvieron una reunión|mantuvo un encuentro|mantuvieron un encuentro|celebró una reunión|celebraron una reunión|se entrevistó con|se entrevistó|recibió|fue recibido|fue recibida|fueron recibidos|recibieron|dialogó con|dialogaron|conversó con|visitó|realizó una visita|firmó|firmaron|suscribió|suscribieron|copresidió|copresidieron|presidió|presidieron|participó|participaron|asistió|asistieron|reunión con|reunión entre|encuentro con|encuentro entre|tuvo lugar una reunión|intercambió opiniones con|acompañado por|acompañada por|en presencia de|conversación telefónica con|videoconferencia con',
  saying:
    'dijo|señaló|destacó|subrayó|resaltó|expresó|manifestó|agradeció|indicó|informó|mencionó|afirmó|recordó|habló|añadió|agregó|comentó|conversaron|propuso|invitó|anunció|explicó|reiteró|refrendó|felicitó|presentó|abordó|refirió|describió|declaró|acordó|prometió|ofreció|reconoció|celebró|transmitió|planteó|sugirió|aseguró|confirmó|sostuvo|apuntó|deseó|solicitó|expuso|enfatizó|ponderó',
  mentioning:
    'que lleva el nombre de|muerte de|fallecimiento de|obras de|obra de|libros de|libro de|novela de|poemas de|música de|legado de|memoria de|fallecido|fallecida|aniversario de|traducido por|escrito por|dirigida por|dirigido por|iniciativa de|en nombre de|carta de|decreto de|invitación de|política de|liderazgo de|estatua de|monumento a|exposición de|compositor|antecesor',
  modality: [
    [1, 'consider(?:ó|aron|a|an)? (?:la )?posib(?:le|ilidad)|podría considerarse'],
    [
      2,
      'intercambi(?:ó|aron|o|ar) (?:de )?(?:opiniones|impresiones|puntos de vista|ideas)|intercambio de (?:opiniones|impresiones|puntos de vista|ideas)',
    ],
    [
      3,
      '(?:la |las )?posibilidad(?:es)? de|posible (?=(?:visita|evento|proyecto|cooperación|colaboración|reunión|exposición|concierto|participación|realización|organización))|oportunidad(?:es)? de|se planteó la posible|perspectivas de|podría[n]? (?:realizar|organizar|celebrar)\\p{L}*',
    ],
    [
      4,
      'propus(?:o|ieron)|propuesta|propone[n]?|sugiri(?:ó|eron)|plante(?:ó|aron)|recomend(?:ó|aron)',
    ],
    [
      5,
      'deseo[s]? de|dese(?:a|an|ó|aron)|interés (?:en|de|por)|esperanza de|esper(?:a|an|ó|aron) que|intención de|anhelo',
    ],
    [6, 'disposición|voluntad de|disposici[óo]n de|dispuest[oa]s? a|list[oa]s? para'],
    [7, 'invit(?:ó|aron|a|an|ación) al?|extendi(?:ó|eron) una invitación'],
    [
      8,
      '(?:está|están|estaba|estaban) (?:previst|programad|planead|contemplad)[oa]s?|se (?:prevé|prevén|planea|planean|contempla|tiene previsto|realizará|realizarán|llevará|llevarán|celebrará|celebrarán|presentará|presentarán|organizará|organizarán|publicará|publicarán)|(?:tiene|tienen|tenía|tenían) (?:previsto|planeado|programado)|ha[n]? (?:previsto|planeado|programado)|plane(?:a|an|ó|aron)|prev(?:é|én) |en preparación|(?:organizará|realizará|presentará|publicará|traducirá|apoyará|continuará|participará|enviará|abrirá|exhibirá|ofrecerá|impartirá|capacitará|restaurará|visitará|inaugurará|colaborará|contribuirá)[n]?|(?:organizarán|realizarán|presentarán|publicarán|continuarán|participarán|colaborarán)',
    ],
    [
      9,
      'prometi(?:ó|eron)|(?:su |el |un )?compromiso[s]?|se compromet(?:ió|ieron|e|en)|asegur(?:ó|aron) que|garantiz(?:ó|aron)',
    ],
    [
      10,
      'acord(?:ó|aron|ado|aron)|se acordó|convin(?:o|ieron)|decidi(?:ó|eron)|se decidió|alcanzaron un acuerdo',
    ],
    [
      12,
      '(?:está|están) (?:traduciendo|preparando|trabajando|realizando|organizando|restaurando|gestionando)|en curso|en marcha|ha[n]? (?:iniciado|comenzado)|se está[n]? \\p{L}+(?:ando|iendo)',
    ],
  ],
  courtesies:
    'agradec\\p{L}*|gratitud|reconocimiento|felicit\\p{L}*|condolencias|pésame|importancia|necesidad de|destac(?:ó|aron)|record(?:ó|aron)|satisfacción|subray(?:ó|aron) el interés|panorama',
  bothSides:
    'amb[oa]s (?:partes|lados|países|naciones|instituciones|funcionarios|diplomáticos|delegaciones|ministros|titulares)|las (?:dos )?partes|los (?:dos )?(?:países|funcionarios|ministros|diplomáticos|titulares)|ambos|ambas|coincidieron|mutu[oa]',
  impersonal:
    '(?:^|[\\s,])se (?:acord|decid|prev|plante|tiene|contempl|plane|realiz|celebrar|llevar|organizar|presentar|convino)',
  pronouns: 'ella diplomático diplomática',
  clauseBreak:
    ';\\s+|,?\\s+(?:y|e|mientras que|pero)\\s+(?=(?:también\\s+)?(?:señaló|dijo|destacó|subrayó|expresó|manifestó|agradeció|propuso|invitó|acordaron|acordó|decidieron|prometió|añadió|agregó|resaltó|informó|anunció|aseguró|reiteró|recordó|planteó|coincidieron|indicó|intercambiaron)(?![\\p{L}]))',
  condition:
    'sujet[oa]s? al?|siempre (?:que|y cuando)|a condición de|condicionad[oa]s? a|a reserva de|previa? (?:aprobación|consentimiento)',
  particles: 'de del la las los y e',
  today: 'hoy',
  yesterday: 'ayer',
  honorifics:
    'sr sra srta dr dra lic ing mtro mtra s.e excelentísimo excelentísima excmo excma don doña señor señora su excelencia',
})
