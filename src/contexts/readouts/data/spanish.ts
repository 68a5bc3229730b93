import { spanishNationalities } from './nationalities.ts'
import { languageLexicon } from './words-of.ts'

/** What Spanish press texts about meetings are made of. */
export const spanish = languageLexicon({
  language: 'es',
  common:
    'de la el en y a los las del que con un una para por su se al lo como más fue entre sus sobre este esta ambos',
  titles: {
    ambassador:
      'embajador extraordinario y plenipotenciario|embajadora extraordinaria y plenipotenciaria|embajador|embajadora|encargado de negocios|encargada de negocios|cónsul general|cónsul|jefe de misión|jefa de misión|embajador concurrente|embajadora concurrente|embajador designado|embajadora designada|nuncio apostólico|nuncio|alto representante|representante permanente|cónsul honorario|cónsul honoraria|consulesa',
    minister:
      'ministro|ministra|viceministro|viceministra|viceministro primero|primer viceministro|primera viceministra|primer ministro|primera ministra|ministro en funciones|ministra en funciones|ministro interino|ministra interina|secretario de cultura|secretaria de cultura|secretario de relaciones exteriores|secretaria de relaciones exteriores|secretario de estado|secretaria de estado|subsecretario|subsecretaria|canciller|vicecanciller|ministro de estado|ministra de estado|ministro encargado|ministra encargada|viceministro de estado|secretario|secretaria|secretario de educación pública|secretaria de educación pública|subsecretario de estado|subsecretaria de estado|secretario ejecutivo de cultura|primer secretario de estado|vicepresidente del gobierno|vicepresidenta del gobierno|conseller|consellera',
    head: 'presidente|presidenta|vicepresidente|vicepresidenta|director general|directora general|director|directora|director ejecutivo|directora ejecutiva|subdirector|subdirectora|rector|rectora|vicerrector|vicerrectora|secretario general|secretaria general|titular|jefe|jefa|gobernador|gobernadora|alcalde|alcaldesa|coordinador|coordinadora|decano|decana|comisionado|comisionada|secretario|secretaria|copresidente|copresidenta|director artístico|directora artística|director adjunto|directora adjunta|director general adjunto|directora general adjunta|subdirector general|subdirectora general|director interino|directora interina|director nacional|directora nacional|presidente ejecutivo|presidenta ejecutiva|presidente honorario|vicedirector|vicedirectora|vicedecano|vicedecana|vicealcalde|vicealcaldesa|gerente|gerente general|gerenta|intendente|intendenta|prefecto|prefecta|rey|reina|príncipe|princesa|primera dama|primer vicepresidente|primera vicepresidenta|secretario ejecutivo|secretaria ejecutiva|secretario técnico|secretaria técnica|secretario académico|secretaria académica|jefe de gabinete|jefa de gabinete|jefe de departamento|jefa de departamento|jefe de la unidad|jefa de la unidad|jefe de delegación|jefa de delegación|encargado|encargada|curador|curadora|curador en jefe|curadora en jefe|conservador jefe|conservadora jefa|bibliotecario|bibliotecaria|responsable|delegado|delegada|comisario|comisaria|coordinador nacional|coordinadora nacional|coordinador general|coordinadora general|procurador|procuradora',
    counterpart: 'homólogo|homóloga|contraparte|colega|par',
    staff:
      'consejero|consejera|agregado cultural|agregada cultural|agregado|agregada|primer secretario|primera secretaria|consejero cultural|consejera cultural|ministro consejero|ministra consejera|ministro-consejero|agregado de prensa|agregada de prensa|segundo secretario|segunda secretaria|tercer secretario|tercera secretaria|consejero político|consejera política|vicecónsul',
    other:
      'asesor|asesora|asistente|escritor|escritora|poeta|compositor|compositora|pianista|artista|pintor|pintora|cineasta|historiador|historiadora|académico|académica|diputado|diputada|senador|senadora|representante|portavoz|vocero|vocera|experto|experta|restaurador|restauradora|arquitecto|arquitecta|músico|cantante|chef|traductor|traductora|novelista|autor|autora|ensayista|dramaturgo|dramaturga|guionista|actor|actriz|violinista|chelista|guitarrista|soprano|tenor|director de orquesta|directora de orquesta|coreógrafo|coreógrafa|bailarín|bailarina|fotógrafo|fotógrafa|escultor|escultora|ceramista|arqueólogo|arqueóloga|antropólogo|antropóloga|musicólogo|musicóloga|lingüista|filólogo|filóloga|investigador|investigadora|profesor|profesora|catedrático|catedrática|docente|especialista|consultor|consultora|periodista|editor|editora|fundador|fundadora|galerista|productor|productora|crítico|crítica|maestro|maestra|realizador|realizadora|congresista|parlamentario|parlamentaria|enviado especial|enviada especial|ingeniero|ingeniera|diseñador|diseñadora|artesano|artesana|cocinero|cocinera|conservador|conservadora|museógrafo|museógrafa',
  },
  areas:
    'cultura cultural educación ciencia relaciones exteriores asuntos turismo juventud deporte deportes economía económico finanzas interior defensa salud medio ambiente agricultura trabajo artes bellas historia patrimonio diplomacia pública público internacional república reino estados unidos gobierno ejecutivo poder estado estatal nacional general extraordinario extraordinaria plenipotenciario plenipotenciaria interino interina funciones primer primera comercio energía industria cooperación desarrollo lenguas literatura música cine traducción biblioteca museo museos archivo antropología arqueología conservación restauración museografía culturales internacionales acción social sociales científica científicas científico tecnología tecnológico educativa educativas educativo artístico artística artísticas bilateral bilaterales multilateral multilaterales académica académicas académico inmaterial material mundial regional regionales nacionales populares tradicional tradicionales indígena indígenas pueblos culturas letras humanidades escénicas visuales plásticas escultura danza teatro audiovisual audiovisuales cinematografía cinematográfica industrias creativas innovación información comunicación comunicaciones prensa libro lectura bibliotecas archivos monumentos sitios históricos histórico histórica natural naturales recursos europeos europea asia áfrica américa latina caribe central norte sur este oeste política políticas planeación planificación programas proyectos protocolo seguridad justicia transporte vivienda mujer mujeres familia infancia sustentable sostenible superior públicas públicos civil diversidad promoción difusión extensión vinculación investigación posgrado docencia islámica religiosos consulares jurídicos administración nuevas intercambio',
  joints: 'de del la las los el y e en para of and ante',
  institutionHeads:
    'ministerio secretaría instituto universidad centro museo academia biblioteca teatro embajada agencia fundación fondo unión comité comisión consejo escuela conservatorio estudio estudios filarmónica parlamento asamblea congreso senado orquesta asociación colegio archivo galería organización dirección departamento subsecretaría sociedad consulado cámara federación cineteca prensa universidades casa fundaciones ministerios alcaldía ayuntamiento gobernación municipalidad pinacoteca fonoteca filmoteca hemeroteca fototeca ópera orfeón cancillería liceo facultad politécnico tecnológico observatorio complejo sindicato confederación patronato consorcio bienal secretariado comisaría ateneo agregaduría legación nunciatura diputación xunta generalitat',
  headsLast: false,
  agreementHeads:
    'acuerdo convenio memorándum memorando protocolo convención tratado declaración programa carta plan pacto',
  looseAgreements: 'programa carta plan declaración protocolo',
  agreementParts:
    'entendimiento cooperación colaboración intención intercambio amistad trabajo acción conjunta conjunto ejecutivo marco específico interinstitucional coproducción restitución repatriación reconocimiento mutuo recíproca protección bienes adhesión hermanamiento cultural',
  agreementSubjects: 'sobre materia ámbito ámbitos campo campos área áreas entre',
  months: [
    'enero ene',
    'febrero feb',
    'marzo mar',
    'abril abr',
    'mayo',
    'junio jun',
    'julio jul',
    'agosto ago',
    'septiembre setiembre sept sep',
    'octubre oct',
    'noviembre nov',
    'diciembre dic',
  ],
  weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  meeting:
    'se reunió|se reunió con|se reunieron|se reunieron con|reunió con|sostuvo una reunión|sostuvieron una reunión|sostuvo un encuentro|sostuvieron un encuentro|sostuvo una reunión de trabajo|sostuvieron una reunión de trabajo|mantuvo una reunión|mantuvieron una reunión|mantuvo un encuentro|mantuvieron un encuentro|celebró una reunión|celebraron una reunión|se entrevistó con|se entrevistó|recibió|fue recibido|fue recibida|fueron recibidos|recibieron|dialogó con|dialogaron|conversó con|visitó|realizó una visita|firmó|firmaron|suscribió|suscribieron|copresidió|copresidieron|presidió|presidieron|participó|participaron|asistió|asistieron|reunión con|reunión entre|encuentro con|encuentro entre|tuvo lugar una reunión|intercambió opiniones con|acompañado por|acompañada por|en presencia de|conversación telefónica con|videoconferencia con|se reunieron hoy|se reunió hoy|se reunió este|se reunieron este|tuvo un encuentro|tuvieron un encuentro|tuvo una reunión|tuvieron una reunión|tuvo una audiencia|reunión de trabajo|reunión bilateral|reunión virtual|encuentro bilateral|encuentro virtual|desayuno de trabajo|almuerzo de trabajo|cena de trabajo|visita de cortesía|visita oficial|visita de trabajo|visita protocolaria|realizaron una visita|efectuó una visita|efectuaron una visita|hizo una visita|giró una visita|acogió|dio la bienvenida|dieron la bienvenida|recibe|recibió a|recibió al|recibió en|recibió ayer|fueron recibidas|fue acogido|fue acogida|encabezó|encabezaron|encabezada|encabezado|encabezados|presidida por|presidido por|presidida|copresidida|liderada por|liderado por|integrada por|asistieron también|asistió también|también asistió|también asistieron|estuvo presente|estuvieron presentes|estuvo acompañado|estuvo acompañada|estuvo encabezada|estuvo integrada|contó con la presencia|con la presencia|con la asistencia|con la participación|participó también|también participó|también participaron|intervino|intervinieron|también intervino|inauguró|inauguraron|quedó inaugurada|quedó inaugurado|fue inaugurada|fue inaugurado|firmó con|firma de|rubricaron|rubricó|se firmó|se firmaron|se suscribió|suscribió con|fue firmado|fue suscrito|ceremonia de firma|celebró|celebraron|se celebró|se celebraron|celebrada en|celebrada|tuvo lugar|tuvieron lugar|se llevó a cabo|se efectuó|se desarrolló|durante la reunión|durante el encuentro|en la reunión|en el encuentro|durante la visita|durante el acto|en el acto|en la ceremonia|al término de la reunión|al finalizar la reunión|conversó|conversaron|mantuvo una conversación|mantuvieron una conversación|sostuvo una conversación|sostuvo una videoconferencia|sostuvieron una videoconferencia|por videoconferencia|llamada telefónica|charló con|se encontró con|se encontraron|coincidió con|visitaron|recorrió|recorrieron|entregó|entregaron|hizo entrega|presentó copias|presentó sus cartas credenciales|cartas credenciales|ofreció una recepción|dictó una conferencia|acompañaron|acompañó|en compañía de|junto con|mesa redonda|consultas políticas|comisión mixta|comisión binacional',
  saying:
    'dijo|señaló|destacó|subrayó|resaltó|expresó|manifestó|agradeció|indicó|informó|mencionó|afirmó|recordó|habló|añadió|agregó|comentó|conversaron|propuso|invitó|anunció|explicó|reiteró|refrendó|felicitó|presentó|abordó|refirió|describió|declaró|acordó|prometió|ofreció|reconoció|celebró|transmitió|planteó|sugirió|aseguró|confirmó|sostuvo|apuntó|deseó|solicitó|expuso|enfatizó|ponderó|ofrecieron|consideró|opinó|insistió|precisó|puntualizó|detalló|sugirieron|compartió|valoró|elogió|exhortó|instó|llamó a|comprometió|transmite|dice|señala|destaca|aseguró que|externó|remarcó|recalcó|concluyó|pidió|extendió|dio a conocer|hizo hincapié|puso de relieve|saludó|lamentó|respondió|adelantó|reveló|coincidió|evocó|ratificó|reafirmó|intervino|entregó|mostró|admitió|espera|mostró su|analizó|analizaron|detallaron|informaron|reiteraron|subrayaron|manifestaron|expresaron|señalaron|propusieron',
  mentioning:
    'que lleva el nombre de|muerte de|fallecimiento de|obras de|obra de|libros de|libro de|novela de|poemas de|música de|legado de|memoria de|fallecido|fallecida|aniversario de|traducido por|escrito por|dirigida por|dirigido por|iniciativa de|en nombre de|carta de|decreto de|invitación de|política de|liderazgo de|estatua de|monumento a|exposición de|compositor|antecesor|obras del|obra del|poesía de|poemas del|novelas de|cuentos de|teatro de|sinfonía de|ópera de|cuadros de|pinturas de|esculturas de|grabados de|fotografías de|murales de|dibujos de|vida de|nacimiento de|natalicio de|tumba de|busto de|retrato de|dedicada a|dedicado a|homenaje a|en honor de|en honor a|mensaje de|declaración de|discurso de|bajo el patrocinio de|fundada por|fundado por|curada por|autor de|el pintor|el poeta|el compositor|la poeta|la pintora|versos de|ideas de|colección de libros de|cátedra',
  modality: [
    [1, 'consider(?:ó|aron|a|an)? (?:la )?posib(?:le|ilidad)|podría considerarse'],
    [
      2,
      'intercambi(?:ó|aron|o|ar) (?:de )?(?:opiniones|impresiones|puntos de vista|ideas)|intercambio de (?:opiniones|impresiones|puntos de vista|ideas)',
    ],
    [
      3,
      '(?:la |las )?posibilidad(?:es)? de|posible (?=(?:visita|evento|proyecto|cooperación|colaboración|reunión|exposición|concierto|participación|realización|organización))|oportunidad(?:es)? de|se planteó la posible|perspectivas de|podría[n]? \\p{L}+r(?:se)?',
    ],
    [
      4,
      'propus(?:o|ieron)|propuesta|propone[n]?|sugiri(?:ó|eron)|plante(?:ó|aron)|recomend(?:ó|aron)',
    ],
    [
      5,
      'deseo[s]? de|dese(?:a|an|ó|aron)|interés (?:en|de|por)|esperanza de|esper(?:a|an|ó|aron) (?:que|poder|contar|\\p{L}+r(?![\\p{L}]))|intención de|anhel(?:o|a|an)|interesad[oa]s? en|confi(?:ó|aron|a|an) en que|le[s]? gustaría',
    ],
    [
      6,
      'disposición|disponibilidad|voluntad (?:de|para)|disposici[óo]n de|dispuest[oa]s? a|list[oa]s? para',
    ],
    [
      7,
      'invit(?:ó|aron|a|an|ación) al?|(?:extendi(?:ó|eron)|curs(?:ó|aron)|transmiti(?:ó|eron)|formul(?:ó|aron)) (?:una|la|su) invitación',
    ],
    [
      8,
      '(?:está|están|estaba|estaban) (?:previst|programad|planead|contemplad)[oa]s?|se (?:prevé|prevén|planea|planean|contempla|tiene previsto|realizará|realizarán|llevará|llevarán|celebrará|celebrarán|presentará|presentarán|organizará|organizarán|publicará|publicarán)|(?:tiene|tienen|tenía|tenían) (?:previsto|planeado|programado)|ha[n]? (?:previsto|planeado|programado)|plane(?:a|an|ó|aron)|prev(?:é|én)|en preparación|(?:se )?prepara[n]?(?= (?:una?|el|la|los|las|para|ya|actualmente))|(?!(?:ser|estar|habr|podr|permitir|contribuir|entrar|deber|tendr)á)\\p{L}{2,}(?:ar|er|ir|dr|br)á[n]?(?= )|(?:organizará|realizará|presentará|publicará|traducirá|apoyará|continuará|participará|enviará|abrirá|exhibirá|ofrecerá|impartirá|capacitará|restaurará|visitará|inaugurará|colaborará|contribuirá)[n]?|(?:organizarán|realizarán|presentarán|publicarán|continuarán|participarán|colaborarán)',
    ],
    [
      9,
      'prometi(?:ó|eron)|(?:su |el |un )?compromiso[s]?|se (?:ha[n]? )?compromet(?:ió|ieron|e|en|ido)|asumi(?:ó|eron) el compromiso|asegur(?:ó|aron) que|garantiz(?:ó|aron)',
    ],
    [
      10,
      'acord(?:ó|aron|ado|aron)|se acordó|convin(?:o|ieron)|decidi(?:ó|eron)|se decidió|resolvi(?:ó|eron)|pactaron|coincid(?:ió|ieron) en \\p{L}+r(?![\\p{L}])|alcanzaron un acuerdo',
    ],
    [
      12,
      '(?:está|están) (?:traduciendo|preparando|trabajando|realizando|organizando|restaurando|gestionando)|en curso|en marcha|ha[n]? (?:iniciado|comenzado)|se está[n]? \\p{L}+(?:ando|iendo)',
    ],
  ],
  courtesies:
    'agradec\\p{L}*|gratitud|reconocimiento|felicit\\p{L}*|condolencias|pésame|importancia|necesidad de|destac(?:ó|aron)|record(?:ó|aron)|satisfacción|subray(?:ó|aron) el interés|panorama',
  bothSides:
    'amb[oa]s \\p{L}+|(?:los|las) dos \\p{L}+|las (?:dos )?partes|los (?:dos )?(?:países|funcionarios|ministros|diplomáticos|titulares)|ambos|ambas|coincidieron|mutu[oa]',
  impersonal:
    '(?:^|[\\s,])se (?:acord|decid|prev|plante|tiene|contempl|plane|realiz|celebrar|llevar|organizar|presentar|convino)',
  pronouns: 'ella diplomático diplomática funcionario funcionaria visitante mandatario jerarca',
  clauseBreak:
    ';\\s+|,?\\s+(?:y|e|mientras que|pero|al tiempo que|a la vez que)\\s+(?=(?:también\\s+|se\\s+)?(?!(?:no|paso|plazo)(?![\\p{L}]))\\p{L}+(?:ó|aron|ieron|o)\\s)(?=(?:también\\s+|se\\s+)?\\p{L}+(?:ó|aron|ieron)\\s|(?:propuso|convino|expuso|dijo)\\s)|,?\\s+(?:y|mientras que)\\s+(?=(?:el\\s+|la\\s+)?(?:\\p{Lu}[\\p{L}.]*\\s+){1,4}(?:se\\s+)?(?:\\p{L}+(?:ó|aron|ieron)|propuso|dijo)\\s)',
  contents: 'en virtud de|conforme a|de conformidad con|de acuerdo con el',
  condition:
    'sujet[oa]s? al?|siempre (?:que|y cuando)|a condición de|condicionad[oa]s? a|a reserva de|previa? (?:aprobación|consentimiento)',
  particles: 'de del la las los y e',
  today: 'hoy',
  yesterday: 'ayer',
  nationalities: spanishNationalities,
  sideNouns:
    'parte lado delegación comitiva equipo expertos grupo misión representantes bando representación',
  postings: 'en ante',
  honorifics:
    'sr sra srta dr dra lic ing mtro mtra s.e excelentísimo excelentísima excmo excma don doña señor señora su excelencia licenciado licenciada ingeniero doctora doctor maestra maestro profesor arq lcdo lcda s e',
})
