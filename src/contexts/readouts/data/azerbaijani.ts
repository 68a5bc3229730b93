import { azerbaijaniNationalities } from './nationalities.ts'
import { languageLexicon } from './words-of.ts'

/** What Azerbaijani press texts about meetings are made of. Endings stand at the end of words, so patterns name stems. */
export const azerbaijani = languageLexicon({
  language: 'az',
  common:
    'və bu ilə üçün olan də da bir o ki edib olub sonra həm isə üzrə barədə haqqında öz edilib bildirib görə arasında həmçinin qeyd ölkə',
  titles: {
    ambassador:
      'fövqəladə və səlahiyyətli səfiri|fövqəladə və səlahiyyətli səfir|səfiri|səfir|müvəqqəti işlər vəkili|baş konsulu|baş konsul|konsul|müvəqqəti işlər vəkilinin|daimi nümayəndəsi|fəxri konsulu|səfirlər|yeni təyin olunmuş səfiri',
    minister:
      'naziri vəzifəsini icra edən|naziri vəzifəsini müvəqqəti icra edən|nazir vəzifəsini icra edən|nazirinin birinci müavini|nazirin birinci müavini|birinci müavini|nazirinin müavini|nazirin müavini|nazir müavini|naziri|nazir|baş nazirin müavini|baş nazir|dövlət katibi|baş katib müavini|vitse-naziri|vitse-nazir|vitse-nazirin|nazirinin müavini vəzifəsini icra edən|dövlət naziri|baş nazirin birinci müavini|dövlət müşaviri|federal naziri|nazirin vəzifəsini icra edən',
    head: 'prezidenti|prezident|vitse-prezidenti|vitse-prezident|sədri|sədr|sədrinin müavini|sədr müavini|sədrin müavini|direktoru|direktor|direktorunun müavini|direktor müavini|icraçı direktoru|baş direktoru|baş direktor|rektoru|rektor|prorektoru|prorektor|icraçı vitse-rektoru|rəhbəri|rəhbər|rəisi|müdiri|müdir|icra hakimiyyətinin başçısı|başçısı|baş katibi|baş katib|katibi|dekanı|qubernatoru|meri|icraçı katibi|bədii rəhbəri|direktorun müavini|direktorun birinci müavini|direktorunun birinci müavini|birinci müavini|sədrinin birinci müavini|sədrin birinci müavini|idarə heyətinin sədri|müşahidə şurasının sədri|həmsədri|həmsədr|rektorun müavini|prorektorun|kafedra müdiri|şöbə müdiri|şöbəsinin müdiri|sektor müdiri|departamentinin direktoru|idarəsinin rəisi|rəis müavini|rəisinin müavini|mer müavini|bələdiyyə başçısı|bələdiyyə sədri|şəhər meri|vali|valisi|hakimi|kral|kraliça|şahzadə|əmir|birinci xanım|nazirlər kabinetinin sədri|parlamentin sədri|spikeri|vitse-spikeri|təsisçisi|kuratoru|baş kuratoru|baş redaktoru|icraçı vitse-prezidenti|birinci vitse-prezidenti|əlaqələndiricisi|koordinatoru|rəhbərinin müavini|agentliyin sədri|kansleri|vitse-kansleri',
    counterpart: 'həmkarı|həmkar',
    staff:
      'mədəniyyət attaşesi|attaşesi|attaşe|birinci katibi|mədəniyyət müşaviri|səfirliyin müşaviri|səfirliyin birinci katibi|səfirliyin ikinci katibi|ikinci katibi|üçüncü katibi|nazir-müşaviri|mətbuat attaşesi|hərbi attaşesi|müşavir-elçi|vitse-konsulu',
    other:
      'müşaviri|müşavir|köməkçisi|köməkçi|yazıçı|yazıçısı|şair|bəstəkar|pianoçu|dirijor|rəssam|rejissor|tarixçi|professor|akademik|millət vəkili|deputat|nümayəndəsi|ekspert|bərpaçı|memar|müğənni|tərcüməçi|yazıçı-dramaturq|dramaturq|jurnalist|naşir|redaktor|aktyor|aktrisa|rejissoru|prodüser|operator|fotoqraf|heykəltəraş|keramika ustası|dizayner|arxeoloq|antropoloq|etnoqraf|dilçi|filoloq|alim|tədqiqatçı|müəllim|dosent|skripkaçı|violonçelçi|gitaraçı|xanəndə|tarzən|kamança ifaçısı|rəqqas|rəqqasə|baletmeyster|xalq artisti|xalq şairi|xalq yazıçısı|senator|xüsusi nümayəndəsi|mütəxəssis|mühəndis|kolleksioner|sənətşünas|təsisçi|həmtəsisçi|iş adamı|ixtisasçı',
  },
  areas:
    'mədəniyyət mədəniyyətin təhsil elm xarici işlər turizm gənclər idman iqtisadiyyat maliyyə daxili müdafiə səhiyyə dövlət milli respublikası respublikasının beynəlxalq fövqəladə səlahiyyətli birinci keçmiş icra hakimiyyəti incəsənət tarix irs ədəbiyyat musiqi kino tərcümə dillər ölkəmizdəki respublikamızdakı ölkədəki kommunikasiya informasiya gənclərin idmanın turizmin elmin təhsilin əməkdaşlıq ştatının şəhərinin vilayətinin rayonunun əyalətinin regionunun diyarının ştat şəhər vilayət ölkəsinin ölkənin muxtar krallığının krallığı əmirliyi federasiyasının federativ federal islam ərəb birləşmiş demokratik xalq sosialist dini qurumlarla iş diaspora sənaye ticarət energetika ekologiya nəqliyyat rəqəmsal inkişaf ali məktəb irsi irsin irsə abidələrinin qorunması bərpası arxiv kitabxana muzey teatr rəqs rəssamlıq memarlıq şəhərsalma əlaqələr ictimai kütləvi siyasi konsulluq humanitar qonaq',
  joints: 'və',
  institutionHeads:
    'nazirliy mərkəz universitet institut muzey akademiya kitabxana teatr səfirliy fond birliy ittifaq komitə komissiya agentliy filarmoniya konservatoriya məktəb parlament məclis orkestr assosiasiya studiya qalereya təşkilat federasiya palata şura administrasiya konsulluq nazirlik nümayəndəlik idarə departament bələdiyyə ansambl kollec fakültə qoruq arxiv cəmiyyət hökumət kabinet senat assambleya kinoteka katiblik korporasiya liqa',
  headsLast: true,
  agreementHeads: 'saziş memorandum protokol konvensiya müqavilə bəyannamə proqram',
  looseAgreements: '',
  agreementParts:
    'əməkdaşlıq əməkdaşlığı anlaşma mədəni humanitar mübadilə niyyət qarşılıqlı birgə dostluq tərəfdaşlıq strateji çərçivə illər fəaliyyət iş icra mədəniyyət',
  agreementSubjects: 'haqqında üzrə sahəsində sahələrində dair barədə arasında üçün',
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
    'görüşüb|görüşdü|görüşmüşdür|görüş keçirib|görüş keçirdi|görüş olub|görüş keçirilib|görüş baş tutub|qəbul edib|qəbul etdi|qəbul etmişdir|qəbulunda olub|iştirak edib|iştirak ediblər|iştirak edirdi|imzalayıb|imzalayıblar|imzaladılar|səfər edib|ziyarət edib|baş çəkib|danışıqlar aparıb|telefon danışığı olub|telefonla danışıb|həmsədrlik ediblər|sədrlik edib|görüşdə iştirak|ilə görüş|ilə görüşdə|arasında görüş|görüşünə|müşayiət edib|görüşüblər|görüşdülər|görüşmüşlər|görüş baş tutdu|görüş keçirmişdir|görüşü olub|görüşləri olub|görüşü keçirilib|görüş olmuşdur|qəbul ediblər|qəbul olunub|qəbulu olub|qəbulunda|qarşılayıb|qarşılanıb|qonağı olub|iştirak etmişdir|iştirak edən|iştirak etdi|iştirakı ilə|imzalanıb|imzalanmışdır|imzalanma mərasimi|imzalamışdır|imzalayaraq|səfər etmişdir|səfərdə olan|səfərdədir|səfəri çərçivəsində|səfərə gələn|ziyarət ediblər|ziyarət etmişdir|danışıqlar aparılıb|danışıqlar aparıblar|danışıqlar keçirilib|müzakirələr aparılıb|müzakirə aparılıb|telefon danışığı|videokonfrans|videobağlantı|onlayn görüş|işgüzar görüş|işçi görüş|ikitərəfli görüş|vida görüşü|tanışlıq görüşü|həmsədrlik edib|həmsədrlik edir|sədrlik ediblər|rəhbərlik edib|rəhbərlik ediblər|başçılıq edib|başçılıq ediblər|başçılıq etdiyi|rəhbərlik etdiyi|rəhbərliyi ilə|iclası keçirilib|iclas keçirilib|keçirilən iclasda|keçirilən görüşdə|keçirilən tədbirdə|keçirilmiş görüşdə|görüşdə|görüş zamanı|görüş əsnasında|görüşün sonunda|baş tutub|baş tutan|çıxış edib|çıxış ediblər|çıxış edərək|açılışı olub|açılış mərasimi|açılıb|təqdimatı keçirilib|etimadnaməsini təqdim|müraciət edib|bir araya gəlib|görüş gerçəkləşib|qonaq olub|gəliblər|gəlib|konsultasiyalar|məsləhətləşmələr',
  saying:
    'bildirib|bildirdi|deyib|dedi|qeyd edib|qeyd etdi|vurğulayıb|vurğuladı|təşəkkür edib|təşəkkür etdi|məmnunluğunu|ifadə edib|məlumat verib|söyləyib|danışıb|xatırladıb|təklif edib|təklif etdi|dəvət edib|əlavə edib|diqqətə çatdırıb|diqqətə çatdırıldı|təqdim edib|toxunub|ümidvar olduğunu|əmin olduğunu|razılaşıb|söz verib|təbrik edib|yüksək qiymətləndirib|açıqlayıb|elan edib|nəzərə çatdırıb|təsdiqləyib|bildiriblər|bildirmişdir|deyiblər|demişdir|qeyd ediblər|qeyd etmişdir|qeyd edərək|vurğulayıblar|vurğulamışdır|vurğulayaraq|təşəkkür ediblər|təşəkkürünü|minnətdarlığını|minnətdarlıq|ifadə ediblər|ifadə etdi|ifadə etmişdir|məlumat verdi|məlumat verərək|söylədi|söyləyərək|danışdı|xatırladaraq|xatırlatdı|təklif ediblər|dəvət etdi|dəvət ediblər|əlavə etdi|toxunaraq|toxunublar|ümid etdiyini|ümidini|arzusunu|arzulayıb|vəd edib|vəd etdi|söz verdi|öhdəsinə götürüb|hazır olduğunu|hazır olduqlarını|niyyətində|maraqlı olduqlarını|maraqlı olduğunu|razılıqlarını|çıxış edib|çıxış edərək|çıxış ediblər|təqdim etdi|hədiyyə edib|qiymətləndirib|şərh edib|izah edib|əminliyini|əmin edib|rica edib|xahiş edib|tövsiyə edib|irəli sürüb|soruşub|cavab verib|nəzərə çatdırdı|açıqladı|təsdiq edib|fikirlərini bölüşüb|paylaşıb|müzakirə edib|müzakirə ediblər',
  mentioning:
    'adına|əsərləri|əsəri|kitabı|romanı|şeirləri|irsi|xatirəsinə|mərhum|anadan olmasının|tərcüməsində|rejissorluğu|təşəbbüsü ilə|adından|məktubu|sərəncamı|dəvəti ilə|siyasəti|rəhbərliyi|abidəsi|heykəli|bəstəkar|əsərlərinin|əsərinin|əsərlərindən|kitabının|romanının|şeirlərinin|poeziyası|musiqisi|operası|simfoniyası|rəsmləri|tabloları|heykəlləri|fotoları|yaradıcılığı|yaradıcılığına|həyatı|yubileyi|yubileyinə|büstü|büstünün|abidəsinin|məzarı|məqbərəsi|ev-muzeyi|adını daşıyan|adlı|adına olan|ideyaları|irsinin|xatirəsi|fərmanı|fərmanına|sərəncamına|məktubunu|təbrik məktubu|ifasında|müəllifi|qələmə aldığı',
  modality: [
    [1, 'mümkün hesab (?:ed|olun)\\p{L}*|mümkünlüyü nəzərdən'],
    [2, 'fikir mübadiləsi\\p{L}*|fikir mübadilə\\p{L}*'],
    [
      3,
      'imkan(?:lar)?(?:ı|ları|ından|larından)\\p{L}*|mümkün (?:birgə|əməkdaşlıq|layihə)\\p{L}*|perspektiv\\p{L}*',
    ],
    [4, 'təklif\\p{L}*|tövsiyə (?:ed|et)\\p{L}*'],
    [
      5,
      'arzu\\p{L}*|istə(?:k|y)\\p{L}*|ümid\\p{L}*|maraqlı ol\\p{L}*|maraq (?:göstər|bildir)\\p{L}*|niyyət\\p{L}*',
    ],
    [
      6,
      'hazır(?: olduğunu| olduqlarını| olacağını| olacaqlarını|dır|dırlar|lığını|lıqlarını| olub)',
    ],
    [7, 'dəvət (?:ed|et|olun)\\p{L}*|dəvətini (?:çatdır|ifadə)\\p{L}*'],
    [
      8,
      'planlaşdır\\p{L}*|nəzərdə tut\\p{L}*|hazırlıq (?:görül|işlər)\\p{L}*|\\p{L}{2,}(?:əcə(?:y|klər)|aca(?:ğ|qlar))\\p{L}+|\\p{L}{2,}(?:əcək|acaq)(?:dır|dir|lar|lər)?(?=\\s*(?:[.,;!]|$))',
    ],
    [
      9,
      'söz ver\\p{L}*|öhdəlik\\p{L}*|öhdə\\p{L}+ götür\\p{L}*|vəd (?:ed|ver)\\p{L}*|əmin ed\\p{L}*|sadiqli\\p{L}*',
    ],
    [
      10,
      'razılaş\\p{L}*|razılığa gəl\\p{L}*|razılıq əldə\\p{L}*|qərara (?:al|gəl)\\p{L}*|razılaşma əldə\\p{L}*|qərar (?:ver|qəbul)\\p{L}*',
    ],
    [
      12,
      'davam ed(?:ir|irlər)|davam etdi(?:yini|ril\\p{L}*)|aparıldığını|görüldüyünü|hazırlandığını|işlədiyini|işləndiyini|aparılır|görülür|hazırlanır|tərcümə (?:olunur|edilir)|icra olunur|başlanılıb|başlayıb',
    ],
  ],
  courtesies:
    'təşəkkür\\p{L}*|minnətdar\\p{L}*|təbrik\\p{L}*|başsağlığı\\p{L}*|əhəmiyyət\\p{L}*|vacib\\p{L}*|zəruri\\p{L}*|yüksək qiymətləndir\\p{L}*|məmnunluq\\p{L}*|xatırlat\\p{L}*|xatırladıb',
  bothSides:
    'tərəflər\\p{L}*|hər iki (?:tərəf|ölkə|qurum)\\p{L}*|iki ölkə\\p{L}*|ölkələr\\p{L}*|qarşılıqlı',
  impersonal:
    '(?:[ıiuü]l[ıiuü]b|[ıiuü]n[ıiuü]b|olunub|edilib|[ıiuü]l[ıi]r|olunur|nəzərdə tutulur)[\\s.]*$',
  pronouns: 'o diplomat qonaq',
  clauseBreak: ';\\s+|,\\s+(?=(?:həmçinin|eyni zamanda|o)(?![\\p{L}]))',
  contents: '\\p{L}+ (?:əsasən|uyğun olaraq|çərçivəsində tərəflər)',
  condition: 'şərti ilə|şərtilə|razılığı olduqda|təsdiqindən sonra|razılığından sonra',
  particles: 'oğlu qızı de del la y al',
  today: 'bugün',
  yesterday: 'dünən',
  nationalities: azerbaijaniNationalities,
  sideNouns: 'tərəf nümayəndə heyət',
  postings: '',
  honorifics: 'cənab xanım dr prof zati-aliləri',
})
