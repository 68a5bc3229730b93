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
].join('|')

/** What English press texts about meetings are made of. */
export const english = languageLexicon({
  language: 'en',
  common:
    'the of and to in a was for on with that by at from is it as his her has were be which their also this an its will',
  titles: {
    ambassador:
      "ambassador extraordinary and plenipotentiary|ambassador|ambassador-designate|head of mission|chargé d’affaires|charge d'affaires|chargé d’affaires ad interim|high commissioner|consul general|consul|honorary consul",
    minister: ministers,
    head: 'president|vice-president|vice president|first vice-president|executive director|director general|director-general|general director|director|deputy director|rector|vice-rector|vice rector|executive vice-rector|chairman|chairwoman|chairperson|deputy chairman|chair|co-chair|head of the executive power|head of the executive branch|head of executive power|head of the executive authority|head|deputy head|secretary general|secretary-general|secretary|governor|mayor|dean|chief|curator|manager|speaker|coordinator|commissioner',
    staff:
      'counsellor|counselor|cultural attaché|attaché|first secretary|second secretary|third secretary|deputy head of mission',
    other:
      'adviser|advisor|assistant|writer|poet|composer|pianist|conductor|artist|painter|filmmaker|film director|historian|professor|academician|member of parliament|mp|deputy|representative|spokesperson|expert|restorer|conservator|architect|singer|musician|chef|translator',
  },
  areas:
    'culture cultural education science foreign affairs relations tourism youth sport sports economy economic finance interior defence defense health environment agriculture labour labor arts fine history heritage diplomacy public international external republic kingdom states united government executive branch power authority state national general extraordinary plenipotentiary acting first deputy vice former honorary executive technical commission commerce trade energy industry cooperation development language languages literature music cinema film cinematography translation library museum museums archives anthropology archaeology archeology conservation restoration',
  joints: 'of for and the to in at on de del la las los y &',
  institutionHeads:
    'ministry institute university center centre museum academy library theatre theater embassy agency foundation fund union committee commission council school conservatory conservatoire studio philharmonic parliament assembly orchestra association secretariat secretaría college archive archives gallery organization organisation department directorate bureau society consulate delegation chamber federation press news parliamentarians milli majlis cabinet',
  headsLast: false,
  agreementHeads: 'agreement memorandum protocol convention treaty accord programme declaration',
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
    'met|met with|has met|have met|had a meeting|held a meeting|held a working meeting|held talks|held consultations|held a working breakfast|held discussions|holds talks|holds a meeting|meets|meets with|received|has received|receives|welcomed the ambassador|welcomed the guests|welcomed the delegation|hosted the|signed|co-signed|co-chaired|cochaired|chaired|visited|paid a visit|paid a working visit|paid a courtesy visit|paid an official visit|attended by|attended the meeting|took part|participated|participated in|took place between|meeting held|meeting was held|a meeting was held|meeting took place|meeting with|a meeting between|meeting between|meeting of|talks with|talks between|was received by|were received by|was attended|opened the meeting|was held between|held between|spoke by telephone|spoke by phone|held a telephone conversation|held a phone conversation|telephone conversation between|phone conversation between|telephone conversation with|held a videoconference|held an online meeting|held a video conference|sat down with|conferred with|exchanged views with|accompanied by|in the presence of|presented a copy of|presented copies of',
  saying:
    'said|says|noted|notes|stressed|underlined|highlighted|emphasized|emphasised|stated|added|thanked|expressed|informed|mentioned|indicated|pointed out|recalled|spoke|spoke about|talked|told|briefed|underscored|hailed|praised|assured|proposed|suggested|invited|welcomed|discussed|announced|explained|remarked|reiterated|reaffirmed|conveyed|congratulated|presented|provided|addressed|referred|described|affirmed|declared|agreed|promised|pledged|offered|acknowledged|commended|voiced|touched upon|drew attention|wished|hoped|observed|asked|requested|confirmed',
  mentioning:
    'named after|death of|passing of|demise of|works of|work of|works by|books by|book by|novel by|poems of|poems by|music of|music by|legacy of|memory of|late|anniversary of|translated by|written by|directed by|composed by|paintings by|photographs by|films of|films by|initiative of|on behalf of|letter from|letter of|decree of|invitation of|policy of|leadership of|president of the republic|heydar aliyev foundation|statue of|monument to|monument of|exhibition of|texts of|composer|predecessor',
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
      '(?:desire|wish|wishes|hope|hopes|interest|intention) (?:to|of|for|in|that)|(?:expressed|voiced|conveyed|has|have|reiterated) (?:(?:his|her|its|their|an?|the|great|keen|mutual|deep) )*(?:desire|wish|wishes|hope|hopes|interest)|hoped? (?:to|that|for)|looks? forward|looked forward|would like to|wish(?:ed|es)? to|keen to|desire and willingness',
    ],
    [
      6,
      'willingness|readiness|(?:is|are|was|were|stands?|stood) (?:ready|willing|prepared)|ready to|willing to|prepared to',
    ],
    [7, 'invit(?:ed|es|ation) (?!by|of the)(?:to|him|her|them|the|for|mexic|azerbaij|\\p{Lu})'],
    [
      8,
      '(?:is|are|was|were|has|have|had|being) (?:also )?(?:been )?(?:planned|scheduled|envisaged|foreseen|expected|due)|plan(?:s|ned|ning)? (?:to|for|a|an|the|different|several|various|events|activities)|intend(?:s|ed)? to|in(?:tends)? the process of preparing|under preparation|preparations? (?:for|are)|(?:will|shall) (?:also )?(?:be (?:held|organi[sz]ed|hosted|shown|presented|published|translated|opened|staged|screened|signed|provided|established|sent|implemented|performed|exhibited|displayed)|hold|host|organi[sz]e|open|publish|translate|show|present|perform|visit|take place|send|provide|establish|participate|take part|support|assist|help|continue|contribute|cooperate|train|restore|create|launch|prepare|bring|exhibit|screen|offer|join|follow up|seek)',
    ],
    [
      9,
      'promis(?:ed|es|e)|pledg(?:ed|es|e)|commit(?:ted|s|ment|ments)|undertook|undertakes|assur(?:ed|es)|guarantee(?:d|s)|vow(?:ed|s)',
    ],
    [
      10,
      'agreed|decided|resolved to|reached (?:an )?agreement|reached a decision|came to an agreement|(?:it|they) (?:was|have|had) (?:been )?(?:agreed|decided)',
    ],
    [
      12,
      '(?:is|are) (?:currently |already |now |being )(?:being )?(?:translat|prepar|work|implement|organi[sz]|carr|restor|negotiat|develop)\\p{L}*|under ?way|in progress|ha(?:s|ve) (?:already )?(?:begun|started)|work is (?:ongoing|continuing|being)|is working on|are working on|is seeking|are seeking',
    ],
  ],
  courtesies:
    'thanked|gratitude|grateful|appreciation|congratulat\\p{L}*|condolences?|importance of|the importance|need to|need for|necessity|highlighted|praised|hailed|recalled|satisfaction|underlined the interest|overview',
  bothSides:
    'both (?:sides|parties|countries|nations|institutions|ministries|officials|diplomats|delegations|ministers)|the (?:two )?(?:sides|parties|interlocutors|officials|ministers|delegations)|the two (?:countries|institutions|ministries)|they|sides|mutual',
  impersonal:
    '(?:^|[\\s,])(?:it (?:is|was|has been)|there (?:is|was|were|are)|work is)(?![\\p{L}])',
  pronouns: 'he she diplomat envoy',
  clauseBreak:
    ';\\s+|,?\\s+(?:and|while|whereas|but)\\s+(?=(?:also\\s+)?(?:noted|said|stressed|underlined|expressed|indicated|thanked|proposed|suggested|invited|agreed|decided|promised|pledged|added|highlighted|emphasi[sz]ed|informed|announced|assured|reaffirmed|hoped|wished|welcomed|recalled|spoke|conveyed|stated|plan\\w*|will|it was|it is|discussed|exchanged)\\b)|,\\s+(?:and|while)\\s+(?=(?:the\\s+)?(?:\\p{Lu}[\\p{L}.’]*\\s+){1,4}(?:said|expressed|proposed|suggested|invited|agreed|promised|pledged|noted|hoped|offered|added|thanked)\\b)',
  condition:
    'subject to|provided that|on (?:the )?condition|conditional (?:on|upon)|pending|depending on (?:the )?(?:consent|approval|agreement)|if (?:the )?(?:unesco|parliament|government)',
  particles: 'de del la las los y e da dos van von der al bin ibn oglu ogly ogli gizi kizi qizi di',
  today: 'today',
  yesterday: 'yesterday',
  honorifics: 'mr mrs ms dr prof h.e excellency his her sir madam',
})
