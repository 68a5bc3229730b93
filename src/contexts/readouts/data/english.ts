import { englishNationalities } from './nationalities.ts'
import { languageLexicon } from './words-of.ts'

const areas = [
  'culture',
  'foreign',
  'education',
  'tourism',
  'economy',
  'finance',
  'interior',
  'defence',
  'defense',
  'sports',
  'youth and sports',
  'culture and tourism',
  'energy',
  'health',
]
const ranks = [
  'minister',
  'deputy minister',
  'first deputy minister',
  'vice minister',
  'acting minister',
  'deputy prime minister',
  'prime minister',
  'first deputy prime minister',
  'state minister',
]

const ministers = [
  ...ranks,
  ...areas.flatMap((area) => [
    `${area} minister`,
    `deputy ${area} minister`,
    `first deputy ${area} minister`,
    `acting ${area} minister`,
  ]),
  'secretary of culture',
  'secretary of foreign affairs',
  'secretary of state',
  'foreign secretary',
  'undersecretary',
  'under-secretary',
  'deputy secretary',
  'secretary of state',
  'state secretary',
  'undersecretary of state',
  'under-secretary of state',
  'cabinet secretary',
  'permanent secretary',
  'permanent undersecretary',
  'principal secretary',
  'joint secretary',
  'additional secretary',
  'parliamentary secretary',
  'assistant secretary',
  'assistant minister',
  'assistant foreign minister',
  'minister of state',
  'minister delegate',
  'chancellor',
].join('|')

/** What English press texts about meetings are made of. */
export const english = languageLexicon({
  language: 'en',
  common:
    'the of and to in a was for on with that by at from is it as his her has were be which their also this an its will',
  titles: {
    ambassador:
      "ambassador extraordinary and plenipotentiary|ambassador|ambassador-designate|head of mission|chargé d’affaires|charge d'affaires|chargé d’affaires ad interim|high commissioner|consul general|consul|honorary consul|ambassador-at-large|permanent representative|permanent delegate|apostolic nuncio|nuncio|chargé d'affaires a.i|acting ambassador|deputy high commissioner|head of the delegation of the european union",
    minister: ministers,
    head: 'president|vice-president|vice president|first vice-president|executive director|director general|director-general|general director|director|deputy director|rector|vice-rector|vice rector|executive vice-rector|chairman|chairwoman|chairperson|deputy chairman|chair|co-chair|head of the executive power|head of the executive branch|head of executive power|head of the executive authority|head|deputy head|secretary general|secretary-general|secretary|governor|mayor|dean|chief|curator|manager|speaker|coordinator|commissioner|co-chairperson|co-chairman|co-chairwoman|vice-chair|vice-chairman|vice-chairwoman|vice chair|vice chairman|vice-chancellor|vice chancellor|deputy vice-chancellor|pro-rector|provost|chief executive|chief executive officer|ceo|managing director|artistic director|deputy director general|deputy director-general|deputy general director|assistant director|associate director|acting director|acting head|acting president|acting rector|founding director|executive secretary|deputy secretary general|deputy secretary-general|under-secretary-general|head of department|head of the department|chief of staff|chief curator|keeper|librarian|chief librarian|national librarian|deputy chairperson|deputy governor|deputy mayor|lord mayor|mayoress|governor general|lieutenant governor|premier|chief minister|commissioner general|superintendent|principal|headmaster|headmistress|leader|general manager|general secretary|first deputy chairman|first vice-rector|first lady|king|queen|prince|princess|crown prince|emir|sultan|sheikh',
    counterpart: 'counterpart|colleague|opposite number',
    staff:
      'counsellor|counselor|cultural attaché|attaché|first secretary|second secretary|third secretary|deputy head of mission|minister-counsellor|minister counsellor|minister-counselor|minister plenipotentiary|cultural counsellor|cultural counselor|counsellor for culture|cultural affairs officer|public affairs officer|press attaché|trade attaché|defence attaché|military attaché|embassy counsellor|embassy official|vice-consul|vice consul|head of the consular section',
    other:
      'adviser|advisor|assistant|writer|poet|composer|pianist|conductor|artist|painter|filmmaker|film director|historian|professor|academician|member of parliament|mp|deputy|representative|spokesperson|expert|restorer|conservator|architect|singer|musician|chef|translator|novelist|author|violinist|cellist|soprano|tenor|choreographer|dancer|photographer|sculptor|ceramist|playwright|screenwriter|film-maker|actor|actress|archaeologist|anthropologist|ethnologist|musicologist|linguist|philologist|scholar|researcher|scientist|lecturer|senior lecturer|associate professor|senator|congressman|congresswoman|lawmaker|parliamentarian|envoy|special envoy|special representative|chief negotiator|delegate|consultant|senior adviser|senior advisor|presidential adviser|specialist|engineer|designer|fashion designer|journalist|publisher|editor|editor-in-chief|founder|co-founder|philanthropist|collector|gallerist|producer|art historian|critic|calligrapher|weaver|master craftsman|guitarist|bandleader|choirmaster|programme officer|program officer',
  },
  areas:
    'culture cultural education science foreign affairs relations tourism youth sport sports economy economic finance interior defence defense health environment agriculture labour labor arts fine history heritage diplomacy public international external republic kingdom states united government executive branch power authority state national general extraordinary plenipotentiary acting first deputy vice former honorary executive technical commission commerce trade energy industry cooperation development language languages literature music cinema film cinematography translation library museum museums archives anthropology archaeology archeology conservation restoration performing visual sustainable scientific academic legal intangible tangible creative industries sciences letters religious islamic sami antiquities innovation information communication communications digital media press higher university universities sites monuments world bilateral european asian african american latin caribbean middle east north south west eastern western northern southern central regional global policy policies planning programmes programs projects protocol security justice transport infrastructure planning arctic women children family social community communities indigenous peoples rural urban housing water natural resources mines climate technology research publications libraries theatre theatres dance crafts handicrafts antiquities folklore traditional artistic educational political consular protocol',
  joints: 'of for and the to in at on de del la las los y &',
  institutionHeads:
    'ministry institute university center centre museum academy library theatre theater embassy agency foundation fund union committee commission council school conservatory conservatoire studio philharmonic parliament assembly orchestra association secretariat secretaría college archive archives gallery organization organisation department directorate bureau society consulate delegation chamber federation press news parliamentarians milli majlis cabinet universities institutes museums polytechnic academia opera hall memorial reserve trust institution institutes societies league congress senate inspectorate corporation biennale ensemble philharmonia cinematheque bibliotheque pinacoteca lyceum faculty campus laboratory observatory complex directorate-general diocese',
  headsLast: false,
  agreementHeads:
    'agreement memorandum memoranda mou protocol convention treaty accord programme program declaration letter charter plan statement compact',
  looseAgreements: 'programme program letter plan statement declaration charter protocol',
  agreementParts:
    'understanding cooperation co-operation collaboration intent exchange exchanges cultural friendship partnership action work joint executive implementation import export repatriation return restitution property reciprocal mutual recognition protection framework co-production coproduction intangible safeguarding film archives',
  agreementSubjects:
    'on in for between field fields area areas sphere spheres concerning regarding',
  months: [
    'january jan',
    'february feb',
    'march mar',
    'april apr',
    'may',
    'june jun',
    'july jul',
    'august aug',
    'september sept sep',
    'october oct',
    'november nov',
    'december dec',
  ],
  weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  meeting:
    'met|met with|has met|have met|had a meeting|held a meeting|held a working meeting|held talks|held consultations|held a working breakfast|held discussions|holds talks|holds a meeting|meets|meets with|received|has received|receives|welcomed the ambassador|welcomed the guests|welcomed the delegation|hosted the|signed|co-signed|co-chaired|cochaired|chaired|visited|paid a visit|paid a working visit|paid a courtesy visit|paid an official visit|attended by|attended the meeting|took part|participated|participated in|took place between|meeting held|meeting was held|a meeting was held|meeting took place|meeting with|a meeting between|meeting between|meeting of|talks with|talks between|was received by|were received by|was attended|opened the meeting|was held between|held between|spoke by telephone|spoke by phone|held a telephone conversation|held a phone conversation|telephone conversation between|phone conversation between|telephone conversation with|held a videoconference|held an online meeting|held a video conference|sat down with|conferred with|exchanged views with|accompanied by|in the presence of|presented a copy of|presented copies of|had a working session|held a working session|had a working meeting|had working meetings|had talks|had discussions|had consultations|had an audience|held a series of meetings|held an online|held a virtual|held virtual|met virtually|met online|met here|met today|meets the|had lunch|working lunch|hosted|hosts|hosted a|was hosted|were hosted|hosted by|welcomed by|was welcomed|were welcomed|welcomes|welcomed a|welcomed his|welcomed her|was greeted|were greeted|greeted by|received by|was received|were received|receives the|granted an audience|called on|paid a courtesy call|courtesy call|paid visits|paid an official|paid a two-day|paid a three-day|arrived in|visits|visited the|toured|was held|were held|took place|was inaugurated|inaugurated by|was opened by|opened by|jointly opened|jointly inaugurated|signing ceremony|was signed|were signed|signed by|inked|initialled|exchanged instruments|exchanged notes|co-host|co-hosted|co-chairs|co-chair|was chaired|were chaired|chaired by|was co-chaired|co-chaired by|presided over|was led|was led by|was headed|was headed by|were led|were headed|headed by|delegation led|delegation included|delegation comprised|delegation headed|delegation was|also present|was present|were present|was also present|were also present|in attendance|attended|were attended|attending|was joined|joined by|joined the meeting|took part in|taking part|participants|represented by|was represented|were represented|during the meeting|at the meeting|during the talks|at the talks|during the conversation|during the visit|in the meeting|the meeting was|the meeting also|convened|gathered|opening ceremony|handed over|presented his credentials|presented her credentials|presented credentials|presented his letters of credence|spoke on the phone|spoke over the phone|spoke via|telephoned|telephone talks|phone call|video call|video link|bilateral meeting|working meeting|round of consultations|round of political|roundtable|round table|accompanied|farewell call|farewell meeting|farewell visit|introductory meeting|reception hosted|delivered a lecture|unveiled|briefed the|held in',
  saying:
    'said|says|noted|notes|stressed|underlined|highlighted|emphasized|emphasised|stated|added|thanked|expressed|informed|mentioned|indicated|pointed out|recalled|spoke|spoke about|talked|told|briefed|underscored|hailed|praised|assured|proposed|suggested|invited|welcomed|discussed|announced|explained|remarked|reiterated|reaffirmed|conveyed|congratulated|presented|provided|addressed|referred|described|affirmed|declared|agreed|promised|pledged|offered|acknowledged|commended|voiced|touched upon|drew attention|wished|hoped|observed|asked|requested|confirmed|cited|argued|believes|believed|insisted|reported|shared|emphasizes|emphasises|stresses|extended|appreciated|revealed|outlined|detailed|concluded|recommended|intends|undertook|vowed|committed|considered|insists|replied|responded|admitted|urged|called for|encouraged|pointed|acknowledges|presented him|handed over|raised|spoke of|thanks|talks about|gave an overview|gave a briefing|delivered|read out|looked forward|reassured|sought|appealed|inquired|cherished|lauded|applauded|signalled|signaled|confirms|adds|plans',
  mentioning:
    'named after|death of|passing of|demise of|works of|work of|works by|books by|book by|novel by|poems of|poems by|music of|music by|legacy of|memory of|late|anniversary of|translated by|written by|directed by|composed by|paintings by|photographs by|films of|films by|initiative of|on behalf of|letter from|letter of|decree of|invitation of|policy of|leadership of|president of the republic|heydar aliyev foundation|statue of|monument to|monument of|exhibition of|texts of|composer|predecessor|novels of|novels by|plays by|play by|plays of|poetry of|poetry by|symphonies of|symphony by|opera by|works of art by|photos by|pictures by|sculptures by|drawings by|murals by|murals of|mural by|life of|birth of|grave of|tomb of|bust of|portrait of|dedicated to|tribute to|in honour of|in honor of|named for|birthplace of|message from|message of|statement by|statement of|speech by|order of|author of|the painter|the poet|the composer|under the patronage of|patronage of|founded by|curated by|edited by|sung by|performed by|verses of|verses by|writings of|ideas of|concert of|recital of|foundation of',
  modality: [
    [1, 'consider(?:ed|ing)? (?:it )?(?:possible|feasible)|could be considered|might be possible'],
    [2, 'exchang(?:ed|e of) (?:views|opinions|ideas)'],
    [
      3,
      'possibilit(?:y|ies) (?:of|for|to)|possibilities|possible (?=(?:joint|visit|event|project|cooperation|collaboration|meeting|exhibition|concert|participation|organi[sz]ation))|prospects? (?:of|for)|opportunit(?:y|ies) (?:for|of|to)|could (?:be held|host|organi[sz]e|cooperate|collaborate)|may be held',
    ],
    [4, 'propos(?:ed|es|al)|suggest(?:ed|s)|put forward|recommended|offered to'],
    [
      5,
      '(?:desire|wish|wishes|hope|hopes|interest|intention|intentions) (?:to|of|for|in|that)|(?:expressed|voiced|conveyed|has|have|reiterated) (?:(?:his|her|its|their|an?|the|great|keen|mutual|deep) )*(?:desire|wish|wishes|hope|hopes|interest)|hoped? (?:to|that|for)|looks? forward|looked forward|would like to|wish(?:ed|es)? to|keen (?:to|on)|eager to|hopeful|(?:is|are|was|were|be) (?:also |very |keenly )?interested in|would welcome|aspire[sd]? to|desire and willingness',
    ],
    [
      6,
      'willingness|readiness|(?:is|are|was|were|stands?|stood) (?:ready|willing|prepared)|ready to|willing to|prepared to|preparedness|open to(?= \\p{L}+ing)|(?:would be |is |are |was |were )?(?:happy|glad|pleased|delighted) to(?= (?:host|support|help|assist|receive|welcome|organi[sz]e|share|provide|cooperate|contribute|take part|participate|send|lend|offer|train|show|present|open))',
    ],
    [
      7,
      'invit(?:ed|es)(?! by)(?= )|(?:an|the|his|her|their) invitation to|extended (?:an|the) invitation|invitation (?:for|to)',
    ],
    [
      8,
      '(?:is|are|was|were|has|have|had|being) (?:also )?(?:been )?(?:planned|scheduled|envisaged|foreseen|expected|due)|plan(?:s|ned|ning)? (?:to|for|a|an|the|different|several|various|events|activities)|intend(?:s|ed)? to|in(?:tends)? the process of preparing|under preparation|being prepared|being drafted|being drawn up|(?:is|are) set to|(?:announced|has|have|unveiled) plans|preparations? (?:for|are)|(?:will|shall) (?:also )?(?:be (?:held|organi[sz]ed|hosted|shown|presented|published|translated|opened|staged|screened|signed|provided|established|sent|implemented|performed|exhibited|displayed|launched|set up|created|carried out|conducted|arranged|inaugurated|restored|installed|digiti[sz]ed|donated|lent|prepared|completed|discussed|continued)|hold|host|organi[sz]e|open|publish|translate|show|present|perform|visit|take place|host|travel|tour|lend|donate|share|teach|finance|fund|grant|award|build|digiti[sz]e|promote|develop|strengthen|work|collaborate|sign|invite|study|examine|celebrate|run|deliver|expand|facilitate|arrange|set up|carry out|appoint|submit|send|provide|establish|participate|take part|support|assist|help|continue|contribute|cooperate|train|restore|create|launch|prepare|bring|exhibit|screen|offer|join|follow up|seek)',
    ],
    [
      9,
      'promis(?:ed|es|e)|pledg(?:ed|es|e)|commit(?:ted|s|ment|ments)(?! by)|undertook|undertakes|assur(?:ed|es)|guarantee(?:d|s)|vow(?:ed|s)',
    ],
    [
      10,
      'agreed|decided|resolved to|reached (?:an )?agreement|reached a decision|came to an agreement|(?:it|they) (?:was|have|had) (?:been )?(?:agreed|decided)',
    ],
    [
      12,
      '(?:is|are) (?:currently |already |now |being )(?:being )?(?:translat|work|implement|organi[sz]|carr|restor|negotiat|develop)\\p{L}*|under ?way|in progress|ha(?:s|ve) (?:already )?(?:begun|started)|work is (?:ongoing|continuing|being)|is working on|are working on|is seeking|are seeking',
    ],
  ],
  courtesies:
    'thanked|gratitude|grateful|appreciation|congratulat\\p{L}*|condolences?|importance of|the importance|need to|need for|necessity|highlighted|praised|hailed|recalled|satisfaction|underlined the interest|overview',
  bothSides:
    'both (?:sides|parties|countries|nations|institutions|ministries|officials|diplomats|delegations|ministers)|the (?:two )?(?:sides|parties|interlocutors|officials|ministers|delegations)|the two (?:countries|institutions|ministries)|they|sides|mutual',
  impersonal:
    '(?:^|[\\s,])(?:it (?:is|was|has been)|there (?:is|was|were|are)|work is|(?:is|are|was|were) (?:\\p{L}+ )?(?:being|under|expected|planned|scheduled|envisaged|foreseen|due)|(?:will|to) be \\p{L}+(?:ed|n)|preparations (?:are|for))(?![\\p{L}])',
  pronouns: 'he she diplomat envoy guest visitor',
  clauseBreak:
    ';\\s+|,?\\s+(?:and|while|whereas|but)\\s+(?=(?:also\\s+)?(?:noted|said|stressed|underlined|expressed|indicated|thanked|proposed|suggested|invited|agreed|decided|promised|pledged|added|highlighted|emphasi[sz]ed|informed|announced|assured|reaffirmed|hoped|wished|welcomed|recalled|spoke|conveyed|stated|plan\\w*|will|it was|it is|discussed|exchanged)\\b)|,\\s+(?:and|while)\\s+(?=(?:the\\s+)?(?:\\p{Lu}[\\p{L}.’]*\\s+){1,4}(?:said|expressed|proposed|suggested|invited|agreed|promised|pledged|noted|hoped|offered|added|thanked)\\b)',
  contents: 'under the|under this|pursuant to|in accordance with|according to the',
  condition:
    'subject to|provided that|on (?:the )?condition|conditional (?:on|upon)|pending|depending on (?:the )?(?:consent|approval|agreement)|if (?:the )?(?:unesco|parliament|government)',
  particles: 'de del la las los y e da dos van von der al bin ibn oglu ogly ogli gizi kizi qizi di',
  today: 'today',
  yesterday: 'yesterday',
  nationalities: englishNationalities,
  sideNouns:
    'side part party delegation delegations team experts group representatives officials mission counterparts',
  postings: 'to in at',
  honorifics:
    'mr mrs ms dr prof h.e excellency his her sir madam hon honourable honorable dame lord lady h excellencies professor messrs',
})
