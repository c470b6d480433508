import type { Frame, LanguagePack } from '../pack';

/** Further words of the law, each with its stage (model.md 2.6): custody, warrants, verdicts, pleas, and the nouns made of them. */
export const proceedings: Frame[] = [
  { forms: ['{remanded|remands|remanding}', 'ordered {the|} {detention|custody|extradition} of', '{extended|extends|prolonged} {the|} {detention|custody} of', '{denied|refused|granted} bail {to|for}', '{extradited|extradites}'], family: 'legal', actor: 'after', through: ['', 'for', 'to'], legal: 'pretrial_ruling', speaker: 'subject', actless: true },
  { forms: ['<be> <adv>? {remanded|kept|placed|held} {in|on} {custody|remand|detention|bail}', '<be> <adv>? refused bail', '<be> <adv>? ordered {held|detained}'], family: 'legal', actor: 'before', legal: 'pretrial_ruling', speaker: 'byAgent', actless: true },
  { forms: ['{issued|issues|issuing|obtained|obtains|sought|seeks} {a|an|the|} _? _? {warrant|warrants} _? _? _? for', 'arrest warrant for', 'warrant for {the|} arrest of', 'international warrant for', '{announced|announces|confirmed|confirms|reported} {the|} {arrest|arrests|detention|capture} of'], family: 'legal', actor: 'after', through: ['', 'of', 'for'], legal: 'warrant_or_arrest', speaker: 'subject' },
  { forms: ['{brought|brings|filed|files|laid|pressed} {_|} charges against'], family: 'legal', actor: 'after', through: ['', 'of', 'against'], legal: 'charge', speaker: 'subject' },
  { forms: ['{upheld|upholds|confirmed|confirms|affirmed|affirms} {the|} _? {conviction|convictions|sentence|sentences} {of|against}', '{sentenced|sentences}'], family: 'legal', actor: 'after', through: ['', 'of', 'against'], legal: 'conviction', speaker: 'subject' },
  { forms: ['{found|finds|finding}'], family: 'legal', actor: 'after', through: [''], legal: 'conviction', speaker: 'subject', completes: ['guilty', 'liable'] },
  { forms: ['{stood|stands|stand|goes|went|go} {on|} trial {for|over|in|accused|}', '{appeared|appears|appear} {in|before} {a|the|} _? _? {court|magistrates|magistrate|judge|tribunal}', '<be> <adv>? {brought|taken} before {a|the|} {court|judge|magistrate}'], family: 'legal', actor: 'before', legal: 'charge', speaker: 'byAgent' },
  { forms: ['<be> <adv>? {held|detained|arrested|questioned} {over|for|on}', '<be> <adv>? jailed on {charges|suspicion|remand|accusations}', '{held|detained|arrested|seized} {over|for|in connection with|on suspicion of}'], family: 'legal', actor: 'before', legal: 'warrant_or_arrest', speaker: 'byAgent' },
  { forms: ['{faces|face|facing|faced} _? _? _? {charges|charge|counts|prosecution}', '<be> facing _? _? _? {charges|charge|counts|prosecution}'], family: 'legal', actor: 'before', legal: 'charge', speaker: 'byAgent' },
  { forms: ['<be> <adv>? {given|handed} {a|an|_} _? _? _? _? {term|sentence|imprisonment|probation|conviction}', '<be> <adv>? {given|handed} _ _? {months|years} {in|behind|of|for|imprisonment|}', '<be> ordered to serve', '{received|receives|gets|got} {a|an|_} _? _? {jail|prison|custodial|suspended} {term|sentence}', '<be> <adv>? put behind bars', '{gets|got|get} _ _? {months|years} {in|behind|for}', '{gets|got} {prison|jail} {time|term|}'], family: 'legal', actor: 'before', legal: 'conviction', speaker: 'byAgent' },
  { forms: ['<adv>? {agreed|agrees|agree|set|due|expected|plans|planning} to plead guilty', '{will|would} plead guilty', '{entered|enters|entering} a guilty plea', '{changed|changes} {his|her|their} plea to guilty', '{admitted|admits} {charges|guilt|the charges|the charge|one count|two counts|_ counts|offences|the offences|wrongdoing}', 'pleads guilty', '<be> pleading guilty'], family: 'legal', actor: 'before', legal: 'guilty_plea', speaker: 'actor' },
  { forms: ['{named|names|identified|identifies|identify|unmasked|outed} {the|an|its|their} _? _? {hacker|attacker|culprit|perpetrator|mastermind} _? _? _? _? as'], family: 'legal', actor: 'after', through: ['', 'as'], legal: 'suspect', speaker: 'subject', actless: true },
  { forms: ['{named|names|identified|identifies|identify|unmasked|outed} {the|an|its|their} _? _? {suspect|man|woman|leader|person|insider|employee|teenager|boy} _? _? _? _? as'], family: 'legal', actor: 'after', through: ['', 'as'], legal: 'suspect', speaker: 'subject' },
  { forms: ['{quashed|quashes|overturned|overturns} {the|} _? {conviction|convictions|sentence} of', '<be> <adv>? {cleared|acquitted} of'], family: 'legal', actor: 'either', through: ['', 'of'], legal: 'acquittal', speaker: 'subject', polarity: 'denies' },
  { forms: ['{blacklisted|blacklists|blacklisting}', '{put|puts|placed|places|added|adds} _? _? _? _? _? _? on {its|a|the} {sanctions|} {list|blacklist}'], family: 'legal', actor: 'either', through: [''], legal: 'sanction', speaker: 'subject' },
];

/** Stages told by words that are no frame of their own. */
export const stages: LanguagePack['legal'] = [
  { forms: ['{remanded|remands} ', 'refused bail', 'in custody', 'behind bars awaiting'], stage: 'pretrial_ruling' },
  { forms: ['{jailed|guilty verdict|convicts|verdict against|found _ _? _? _? guilty|finds _ _? _? _? guilty}'], stage: 'conviction' },
  { forms: ['{acquit|acquits|acquittal}', '{walked|walks|walk} free', '{cleared|clears} of'], stage: 'acquittal' },
  { forms: ['{plead|pleading|pleads} guilty'], stage: 'guilty_plea' },
  { forms: ['{faces|face|facing|faced} _? _? {charge|charges|count|counts}', 'charges {of|that|stemming|related}', '{felony|federal|criminal} {charge|count|counts}'], stage: 'charge' },
  { forms: ['{arrests|detains|detainees|detention of|manhunt|warrant}'], stage: 'warrant_or_arrest' },
];

/** Offences without intent: who is tried for one has attacked nobody. */
export const lesserOffences = ['negligence', 'negligent', 'careless', 'carelessness', 'recklessness', 'dangerous driving', 'breach of duty', 'contempt of court', 'tax evasion', 'perjury'];
