import type { ReplyWords } from '../pack';

const ADJECTIVES = [
  'absurd', 'baseless', 'groundless', 'unfounded', 'false', 'untrue', 'fabricated', 'ridiculous', 'preposterous', 'ludicrous', 'outrageous', 'laughable', 'irresponsible', 'invented', 'far-fetched', 'unsubstantiated', 'slanderous', 'libellous', 'defamatory', 'scandalous', 'fanciful', 'fictional', 'fictitious', 'bogus',
  'unacceptable', 'unjustified', 'unproven', 'wrong', 'mistaken', 'incorrect', 'misleading', 'made up', 'made to order', 'made in bad faith', 'politically motivated', 'without {foundation|merit|basis|substance}', 'nonsensical', 'senseless', 'implausible', 'illusory',
];
const NOUNS = [
  'nonsense', 'rubbish', 'lie', 'lies', 'slander', 'smear', 'smears', 'fantasy', 'fantasies', 'fiction', 'invention', 'inventions', 'fabrication', 'fabrications', 'provocation', 'disinformation', 'propaganda', 'hysteria', 'speculation', 'hoax', 'forgery', 'fake', 'fakes', 'farce', 'myth', 'myths', 'theatre', 'theater', 'fairy {tale|tales}', 'fairytale', 'witch hunt', 'joke', 'paranoia',
  'conspiracy theory', 'tall tale', 'insinuation', 'insinuations', 'gossip', 'distraction', 'spectacle', 'circus', 'pretext', 'guesswork', 'russophobia', 'libel',
];

/** Answers to an accusation that the text before has told. */
export const replies: ReplyWords = {
  verbs: [
    { forms: ['{denies|denied|deny|denying}', '{rejects|rejected|reject|rejecting}', '{dismisses|dismissed|dismiss|dismissing}', '{refutes|refuted|rebuts|rebutted|rebuffs|rebuffed|repudiates|repudiated}', '{disputes|disputed|contests|contested|disputing}', '{disavowed|disavows|disclaimed|disclaims}', '{brushed|brushes|laughed|waved|shrugged} {off|aside|away}', '{scoffed|scoffs} at', 'poured scorn on', '{contradicts|contradicted}', '{derided|derides|mocked|ridiculed|ridicules}', '{protested|protests|condemned} {the|these|those|this|such}'], kind: 'rejects' },
    { forms: ['{called|calls|calling|call}', '{described|describes|describing}', '{branded|brands|branding}', '{dubbed|termed|terms|labelled|labeled|slammed|deemed}', '{considers|considered|consider|regards|regarded}', '{dismissed|dismisses|dismissing|rejected|rejects|rejecting|denounced|denounces}'], kind: 'calls' },
    { forms: ['{withdrew|withdraws|withdrawn|retracted|retracts|rescinded}', '{took|taken|takes} back', '{walked|walks} back', '{backed|backs} away from', '{disowned|disowns}'], kind: 'withdraws' },
    { forms: ['{confirmed|confirms|confirming|corroborated|corroborates|endorsed|endorses|backed|backs|seconded|echoed|echoes|supported|supports} {the|this|that|these|its|their|his|her}', '{agreed|agrees|agree|concurred|concurs} with {the|this|that|these|its|their}', '{shares|share|shared} {the|this|that|these|its|their}'], kind: 'affirms' },
    { forms: ['{is|are|was|were|remains|remained} <adv>? {sceptical|skeptical|unconvinced} {of|about|by}', '{is|are|was|were} not <adv>? {convinced|persuaded|certain} {of|about|by|}', "{isn't|aren't|wasn't|weren't} <adv>? {convinced|persuaded|buying} {of|about|by|}", '{is|are|was|were} not buying', '{doubts|doubted|doubt|questions|questioned|questioning|queried}', '{cast|casts|casting} {doubt|doubts} on', '{has|have|had} {doubts|misgivings} about', '{took|takes} issue with', '{disagrees|disagreed} with', '{is|are|was|were} in {doubt|doubts} about'], kind: 'doubts' },
    { forms: ['{does|do|did} not {believe|buy|accept|trust}', "{doesn't|don't|didn't} {believe|buy|accept|trust}"], kind: 'disbelieves' },
  ],
  sameViews: ['{came|comes|come|arrived|arrives} {to|at} the same {conclusion|conclusions|result|results|view|finding|findings|verdict|answer|assessment}', '{reached|reaches|drew|draws} the same {conclusion|conclusions|result|results|view|finding|findings|verdict|answer}', '{is|are|was|were} of the same {opinion|view|mind}', '{takes|took|holds|held} the same view', '{shares|shared|share} {that|this|the} {view|assessment|conclusion|opinion|suspicion}'],
  pleas: ['{plead|pleads|pleaded|pled|pleading|plea of} not guilty', '{maintains|maintained|protests|protested|insists on|insisted on|proclaimed|proclaims} {his|her|their|its} innocence', '{is|are|was|were} innocent', '{denies|denied|deny} {the|all|these|those|both|any} {charges|charge|counts}'],
  accusations: ['allegation', 'allegations', 'accusation', 'accusations', 'claim', 'claims', 'charge', 'charges', 'attribution', 'attributions', 'insinuation', 'insinuations', 'suggestion', 'suggestions', 'suspicion', 'suspicions', 'imputation', 'talk of', 'assertion', 'assertions', 'indictment', 'finger pointing'],
  utterances: ['statement', 'statements', 'report', 'reports', 'remark', 'remarks', 'version', 'versions', 'comment', 'comments', 'theory', 'theories', 'talk', 'paper', 'dossier', 'finding', 'findings', 'conclusion', 'conclusions', 'assessment', 'assessments', 'verdict', 'judgment', 'judgement', 'ruling', 'account', 'view', 'hypothesis', 'study', 'analysis', 'story', 'stories', 'article', 'idea', 'notion', 'narrative', 'argument', 'news', 'link', 'connection'],
  parts: ['involvement', 'role', 'part', 'hand', 'link', 'links', 'connection', 'connections', 'complicity', 'responsibility', 'participation', 'wrongdoing', 'guilt', 'knowledge', 'ties', 'association'],
  quantifiers: ['any', 'all', 'every', 'direct', 'no', 'such', 'having'],
  things: ['it', 'this', 'that', 'everything', 'all', 'them'],
  points: ['it', 'this', 'that', 'these', 'those', 'they', 'all'],
  dismissals: [...ADJECTIVES, ...NOUNS],
  unbased: ['{has|have|had} no {basis|foundation|substance|merit}', '{is|are|was|were} not true', "{isn't|aren't|wasn't|weren't} true", '{lacks|lacked|lack} {any|all|} {basis|foundation|substance|evidence|proof}', '{has|have|had} nothing to {support|back} {them|it}', '{there is|there was|there were|there are} no {basis|grounds|foundation} {to|for|in|}', '{does|do|did} not {hold water|stand up}'],
  neutral: ['serious', 'grave', 'credible', 'accurate', 'correct', 'convincing', 'plausible', 'troubling', 'worrying', 'true', 'alarming', 'disturbing', 'damning', 'important', 'an important', 'a breakthrough'],
  adverbs: ['always', 'consistently', 'categorically', 'flatly', 'angrily', 'firmly', 'vehemently', 'strongly', 'strenuously', 'swiftly', 'quickly', 'promptly', 'since', 'long', 'repeatedly', 'invariably', 'vigorously', 'immediately', 'nevertheless', 'still', 'however', 'also', 'later', 'then', 'throughout', 'repeatedly', 'publicly', 'both', 'meanwhile', 'naturally', 'duly', 'once', 'again', 'utterly', 'completely', 'totally', 'emphatically', 'outright'],
  advocates: ['{lawyer|lawyers|solicitor|solicitors|barrister|counsel|attorney for|attorneys for|defence attorney|defense attorney|defence team|defense team|legal team|legal representative}', '{his|her|their} {client|clients|attorney|attorneys}'],
  owned: ['its', 'their', 'his', 'her'],
  selves: ['i', 'we', 'my', 'our', 'nobody', 'no one', 'none', 'they', 'he', 'she', 'it'],
  nobody: ['nobody {in|from|at|of|inside|}', 'no one {in|from|at|of|inside|}', 'none of', 'neither', 'no member of'],
  nevers: ['never', '{does|do|did} not', "{doesn't|don't|didn't}", 'not once', 'has no hackers', 'have no hackers', 'cannot have', "can't have", 'could not have', "couldn't have"],
  suchThings: ['such {things|a thing|acts|attacks|activities|actions|methods|operations|crimes}', '{anything|nothing|something} of the {kind|sort}', 'anything like {that|this|it}', 'nothing like {that|this|it}', 'anybody', 'anyone', 'anything', 'this', 'that', 'it'],
  lacks: ['{has|have|had} {seen|found|uncovered|received|been shown|been given} no {evidence|proof|trace|sign|signs|indication}', '{no|not any|little|any|scant} {evidence|proof|trace|sign|signs|indication|indications} {that|of|for|}', '{nothing|anything} to {suggest|indicate|show|prove}', 'would not call {it|this|that}', '{is|are|was|were} not a single', "{isn't|wasn't} a single"],
};
