import { languageLexicon } from './words-of.ts'

/** What Azerbaijani press texts about meetings are made of. Endings stand at the end of words, so patterns name stems. */
export const azerbaijani = languageLexicon({
  language: 'az',
  common:
    'və bu ilə üçün olan də da bir o ki edib olub sonra həm isə üzrə barədə haqqında öz edilib bildirib görə arasında həmçinin qeyd ölkə',
  titles: {
    ambassador:
      'fövqəladə və səlahiyyətli səfiri|fövqəladə və səlahiyyətli səfir|səfiri|səfir|müvəqqəti işlər vəkili|baş konsulu|baş konsul|konsul',
    minister:
      'naziri vəzifəsini icra edən|naziri vəzifəsini müvəqqəti icra edən|nazir vəzifəsini icra edən|nazirinin birinci müavini|nazirin birinci müavini|birinci müavini|nazirinin müavini|nazirin müavini|nazir müavini|naziri|nazir|baş nazirin müavini|baş nazir|dövlət katibi|baş katib müavini',
    head: 'prezidenti|prezident|vitse-prezidenti|vitse-prezident|sədri|sədr|sədrinin müavini|sədr müavini|sədrin müavini|direktoru|direktor|direktorunun müavini|direktor müavini|icraçı direktoru|baş direktoru|baş direktor|rektoru|rektor|prorektoru|prorektor|icraçı vitse-rektoru|rəhbəri|rəhbər|rəisi|müdiri|müdir|icra hakimiyyətinin başçısı|başçısı|baş katibi|baş katib|katibi|dekanı|qubernatoru|meri',
    staff: 'mədəniyyət attaşesi|attaşesi|attaşe|birinci katibi',
    other:
      'müşaviri|müşavir|köməkçisi|köməkçi|yazıçı|yazıçısı|şair|bəstəkar|pianoçu|dirijor|rəssam|rejissor|tarixçi|professor|akademik|millət vəkili|deputat|nümayəndəsi|nümayəndə|ekspert|bərpaçı|memar|müğənni|tərcüməçi',
  },
  areas:
    'mədəniyyət mədəniyyətin təhsil elm xarici işlər turizm gənclər idman iqtisadiyyat maliyyə daxili müdafiə səhiyyə dövlət milli respublikası respublikasının beynəlxalq fövqəladə səlahiyyətli birinci keçmiş icra hakimiyyəti incəsənət tarix irs ədəbiyyat musiqi kino tərcümə dillər ölkəmizdəki respublikamızdakı ölkədəki',
  joints: 'və',
  institutionHeads:
    'nazirliy mərkəz universitet institut muzey akademiya kitabxana teatr səfirliy fond birliy ittifaq komitə komissiya agentliy filarmoniya konservatoriya məktəb parlament məclis orkestr assosiasiya studiya qalereya təşkilat federasiya palata şura administrasiya konsulluq',
  headsLast: true,
  agreementHeads: 'saziş memorandum protokol konvensiya müqavilə bəyannamə proqram',
  months: [
    'yanvar yanvarın',
    'fevral fevralın',
    'mart martın',
    'aprel aprelin',
    'may mayın',
    'iyun iyunun',
    'iyul iyulun',
    'avqust avqustun',
    'sentyabr sentyabrın',
    'oktyabr oktyabrın',
    'noyabr noyabrın',
    'dekabr dekabrın',
  ],
  weekdays: [
    'bazar ertəsi',
    'çərşənbə axşamı',
    'çərşənbə',
    'cümə axşamı',
    'cümə',
    'şənbə',
    'bazar',
  ],
  meeting:
    'görüşüb|görüşdü|görüşmüşdür|görüş keçirib|görüş keçirdi|görüş olub|görüş keçirilib|görüş baş tutub|qəbul edib|qəbul etdi|qəbul etmişdir|qəbulunda olub|iştirak edib|iştirak ediblər|iştirak edirdi|imzalayıb|imzalayıblar|imzaladılar|səfər edib|ziyarət edib|baş çəkib|danışıqlar aparıb|telefon danışığı olub|telefonla danışıb|həmsədrlik ediblər|sədrlik edib|görüşdə iştirak|ilə görüş|ilə görüşdə|arasında görüş|görüşünə|müşayiət edib',
  saying:
    'bildirib|bildirdi|deyib|dedi|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|təşəkkür edib|təşəkkür etdi|məmnunluğunu|ifadə edib|məlumat verib|söyləyib|danışıb|xatırladıb|təklif edib|təklif etdi|dəvət edib|əlavə edib|diqqətə çatdırıb|diqqətə çatdırıldı|təqdim edib|toxunub|ümidvar olduğunu|əmin olduğunu|razılaşıb|söz verib|təbrik edib|yüksək qiymətləndirib|açıqlayıb|elan edib|nəzərə çatdırıb|təsdiqləyib',
  mentioning:
    'adına|əsərləri|əsəri|kitabı|romanı|şeirləri|irsi|xatirəsinə|mərhum|anadan olmasının|tərcüməsində|rejissorluğu|təşəbbüsü ilə|adından|məktubu|sərəncamı|dəvəti ilə|siyasəti|rəhbərliyi|abidəsi|heykəli|bəstəkar',
  modality: [
    [1, 'mümkün hesab (?:ed|olun)\\p{L}*|mümkünlüyü nəzərdən'],
    [2, 'fikir mübadiləsi\\p{L}*|fikir mübadilə\\p{L}*'],
    [
      3,
      'imkan(?:lar)?(?:ı|ları|ından|larından)\\p{L}*|mümkün (?:birgə|əməkdaşlıq|layihə)\\p{L}*|perspektiv\\p{L}*',
    ],
    [4, 'təklif (?:ed|et|olun|irəli)\\p{L}*|tövsiyə ed\\p{L}*'],
    [
      5,
      'arzu\\p{L}*|istə(?:k|y)\\p{L}*|ümid\\p{L}*|maraqlı ol\\p{L}*|maraq (?:göstər|bildir)\\p{L}*|niyyət\\p{L}*',
    ],
    [6, 'hazır(?: olduğunu| olduqlarını|dır|dırlar|lığını|lıqlarını| olub)'],
    [7, 'dəvət (?:ed|et|olun)\\p{L}*'],
    [
      8,
      'planlaşdır\\p{L}*|nəzərdə tut\\p{L}*|hazırlıq (?:görül|işlər)\\p{L}*|(?:keçiril|təşkil edil|təşkil olun|nümayiş etdiril|təqdim olun|nəşr olun|tərcümə edil|tərcümə olun|açıl|imzalan|davam etdiril|göstəril|baş tut)(?:əcə[kyğ]|aca[qğ])\\p{L}*|(?:keçir|təşkil ed|iştirak ed|dəstək ver|dəstəklə|davam etdir|nəşr ed|tərcümə ed|göndər|aç|bərpa ed|təqdim ed|qonaq gəl|səfər ed)(?:y?əcə[kyğ]|y?aca[qğ])\\p{L}*',
    ],
    [
      9,
      'söz ver\\p{L}*|öhdəlik\\p{L}*|öhdəsinə götür\\p{L}*|vəd (?:ed|ver)\\p{L}*|əmin ed\\p{L}*|sadiqli\\p{L}*',
    ],
    [
      10,
      'razılaş\\p{L}*|razılığa gəl\\p{L}*|razılıq əldə\\p{L}*|qərara al\\p{L}*|qərar (?:ver|qəbul)\\p{L}*',
    ],
    [
      12,
      'davam ed(?:ir|irlər)|aparılır|görülür|hazırlanır|tərcümə (?:olunur|edilir)|icra olunur|başlanılıb|başlayıb',
    ],
  ],
  courtesies:
    'təşəkkür\\p{L}*|minnətdar\\p{L}*|təbrik\\p{L}*|başsağlığı\\p{L}*|əhəmiyyət\\p{L}*|vacib\\p{L}*|zəruri\\p{L}*|yüksək qiymətləndir\\p{L}*|məmnunluq\\p{L}*|xatırlat\\p{L}*|xatırladıb',
  bothSides:
    'tərəflər\\p{L}*|hər iki (?:tərəf|ölkə|qurum)\\p{L}*|iki ölkə\\p{L}*|ölkələr\\p{L}*|qarşılıqlı',
  impersonal:
    '(?:[ıiuü]l[ıiuü]b|[ıiuü]n[ıiuü]b|olunub|edilib|[ıiuü]l[ıi]r|olunur|nəzərdə tutulur)[\\s.]*$',
  pronouns: 'o diplomat',
  clauseBreak: ';\\s+|,\\s+(?=(?:həmçinin|eyni zamanda|o)(?![\\p{L}]))',
  condition: 'şərti ilə|şərtilə|razılığı olduqda|təsdiqindən sonra|razılığından sonra',
  particles: 'oğlu qızı de del la y al',
  today: 'bugün',
  yesterday: 'dünən',
  honorifics: 'cənab xanım dr prof zati-aliləri',
})
