import type { Frame } from '../pack';

/** Blame told by a noun or an idiom rather than by a verb: "his accusation against X", "the finger of blame points at X", "attribution to X". */
const nouns: Frame[] = [
  { forms: ['{accusation|accusations|allegation|allegations|finger of blame|case|evidence|proof} {against|at}', '{attribution|attributions|attributing} {of _ _? _? _?|} to', '{accusing|blaming} _? {finger|fingers} at', '{points|pointed|point|pointing} {an|the|} accusing finger {at|to|towards}', '{finger|fingers} <have>? <be>? {quickly|soon|swiftly|immediately|also|now} {pointed} {at|to|towards}', '{finger|fingers} <have>? <be>? <adv>? {of blame|} {pointed|points|point|pointing} {at|to|towards}', '{finger|fingers} of {blame|suspicion} {points|pointed|point|is pointing|was pointed} {at|to|towards}'], family: 'accuse', actor: 'after', through: ['', 'at'], speaker: 'byAgent' },
  { forms: ['{repeated|repeats|renewed|renews|reiterated|reiterates|made|makes|levelled|leveled|levels|voiced|voices|raised|raises|stands by|stood by|hurled|directed|aimed} {his|her|its|their|the|an|fresh|new|} _? {accusation|accusations|allegation|allegations|charge|charges|suspicion|suspicions} {against|at}'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['{blame|guilt|fault|responsibility} for _ _? _? _? _? _? {lies|lay|rests|rested|falls|fell|belongs|sits} {squarely|firmly|wholly|entirely|solely|} {with|on|at}', '{blame|guilt|fault|responsibility} <adv>? {lies|lay|rests|rested|falls|fell|belongs|sits} {squarely|firmly|wholly|entirely|solely|} {with|on|at}', '{lays|laid|laying|places|placed|puts|pins|pinned|heaped|heaps|shifts|shifted} {all|} {the|} {blame|guilt|responsibility} {squarely|firmly|} {on|at|with}', '{laid|lays|put|puts|chalked|chalks} {it|this|that|them|_|} {down|up} to'], family: 'accuse', actor: 'after', through: ['', 'of'], speaker: 'subject' },
  { forms: ['{ascribed|credited|put down|chalked up|laid} to'], family: 'accuse', actor: 'after', through: [''], speaker: 'byAgent' },
  { forms: ['{denounced|denounces|denouncing|condemned|condemns|condemning}'], family: 'accuse', actor: 'after', through: ['by'], speaker: 'subject' },
  { forms: ['{incriminates|incriminated|implicates|implicated|implicating|fingers|fingered|unmasked|unmasks|exposed|exposes} {_|}'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['{involvement|participation|complicity|culpability} {of|by}', '{role|hand|guilt|responsibility} of', '{link|links|connection|connections|tie|ties} between', 'a {link|connection|tie} {to|with}'], family: 'behind', actor: 'after', through: ['', 'and'], speaker: 'none' },
  { forms: ['behind {it|this|them|that|all} {all|} {there|} {is|are|was|were|stands|stand|stood|lies|lie|sits|sit}', 'behind {the|this|these|those} _ {is|are|was|were|stands|stand|stood|lies|lie}', 'who {is|was} behind {it|this|that} {is|was}'], family: 'behind', actor: 'after', through: [''], speaker: 'none' },
];

/** What somebody saw of a party in a deed, and which nation's people the doers are said to be. */
const marks: Frame[] = [
  { forms: ['{see|sees|saw|seen|found|finds|discovered|spotted|recognised|recognized|detected} {the|} {fingerprints|handwriting|signature|hallmarks|hallmark|traces|marks} of', '{bears|bore|bear|bearing|carries|carried} {all|} {the|} {mark|marks|stamp|imprint|trademarks|trademark} of'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject', certainty: 'probable' },
  { forms: ['{possible|likely|probable} {culprit|culprits|perpetrator|perpetrators|author|authors} of _ _? _? _? {is|was|are|were}'], family: 'behind', actor: 'after', through: [''], speaker: 'none' },
  { forms: ['{best|widely|mostly|chiefly|} known for {the|its|their}'], family: 'behind', actor: 'before', speaker: 'none', takesAct: true },
];

/** What an article weighs as one of several explanations: no more is said for it than that somebody had a reason. */
const versions: Frame[] = [
  { forms: ['{first|second|third|fourth|last|other|another|favoured|favored|popular} {version|theory|hypothesis|possibility|scenario|explanation} {is|was|concerns|involves|names|leads to|points to|points at|blames}'], family: 'motive', actor: 'after', certainty: 'possible', speaker: 'none', actless: true },
];

/** Deeds told by nouns and verbs of responsibility that the plain ones lack. */
const responsible: Frame[] = [
  { forms: ['responsible', '{played|plays|play|playing} {a|an|the|any|some|no|its|their|his} _? _? {role|part|hand} {in|during}', '{had|have|has} {a|any|some|no|their|its|his} _? {role|part|hand|share} in', '{carried|carries|carry|carrying} {it|this|them|that} out', '{pulled|pulls} {it|this|that|_ _?} off', '{took|takes|taking} part', 'lent a hand', '{did|does|doing} the {job|deed|hacking|work}', '{made|make|making} it happen', '{had|has|have} {done|caused|committed|launched} {it|this|that}'], family: 'behind', actor: 'before', speaker: 'none' },
  { forms: ['<be> <adv>? {made|carried out|launched|run|mounted|conducted} from {computers|servers|inside|within|machines|offices} {of|in|}', '{sat|sits|sit|sitting} in', '{operated|operating|operates|acted|acting|worked|working} {from|out of}'], family: 'origin', actor: 'after', through: ['', 'of', 'from', 'in', 'inside'], speaker: 'none', relation: 'territory' },
];

/** Where those who did it are: the words name them, and no further word for an act is needed. */
const whereabouts: Frame[] = [
  { forms: ['{people|ones|those|persons} {responsible|behind it|behind this|behind them} <be> <adv>? {based|located|sitting|} {in|inside|from}', '{hackers|attackers|intruders|culprits|perpetrators|criminals|gang} <be> <adv>? {based|located|sitting|operating} {in|inside|out of}'], family: 'origin', actor: 'after', through: ['', 'in', 'inside', 'from'], speaker: 'none', relation: 'territory', actless: true },
];

/** Reasons that somebody had: they hint at a party and show nothing (model.md, decision 8). */
const motives: Frame[] = [
  { forms: ['{profits|profit|profited|gains|gained|benefits|benefited|benefitted} {most|} {from|by}', '{has|had|have} {most|the most|much|everything|something|more} to gain', '{plays|played|playing} into the hands of', '{is|was} the {motive|reason} that', 'as {a|the|its|their} {motive|motives}', '{suits|suited|serves|served} the interests of'], family: 'motive', actor: 'either', certainty: 'possible', speaker: 'none', actless: true },
];

export const blame: Frame[] = [...nouns, ...marks, ...versions, ...responsible, ...whereabouts, ...motives];
