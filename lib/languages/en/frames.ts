import type { Frame } from '../pack';

/** Family (i): somebody holds somebody responsible. Passive forms stand before active ones; the longest at a place wins. */
const accusing: Frame[] = [
  { forms: ['<be> <adv>? <adv>? {blamed|accused|named|identified} by', '<be> <adv>? <adv>? blamed {for|over|in}', 'blamed {for|over}', '<be> <adv>? <adv>? {accused|suspected} {of|in}', '{stand|stands|stood} accused of', 'accused of', '<be> <adv>? {fingered|implicated} {in|for|as}', 'suspected {of|in}', 'under suspicion {of|for}', '<be> <adv>? held responsible', 'named as', '{is|are} a {suspect|suspects} in', '{suspect|suspects|culprit|perpetrator} {in|behind|of}', '{is|are|was|were} the {leading|prime|main|chief|likely|number one} {suspect|suspects|culprit}', '<be> the "? {leading|prime|main|chief|likely} {suspect|suspects|culprit}', 'as the likely {author|culprit|perpetrator|source}'], family: 'accuse', actor: 'before', speaker: 'byAgent' },
  { forms: ['{named|names|name|naming|identified|identifies} _? _? _? as the {likely|probable|} {author|culprit|perpetrator|attacker|attackers|source|mastermind}'], family: 'accuse', actor: 'either', through: [''], speaker: 'subject' },
  { forms: ['{leading|prime|main|chief|likely} {suspect|suspects|culprit} {in|behind|for}'], family: 'accuse', actor: 'before', speaker: 'none', certainty: 'probable' },
  { forms: ['blamed on', '<be> <adv>? blamed on', '<be> <adv>? pinned on', 'pinned on'], family: 'accuse', actor: 'after', through: [''], speaker: 'byAgent' },
  { forms: ['{blame|blames|blamed|blaming} {it|this|them} on', '{blame|blames|blamed|blaming}', '{put|puts|laid|placed} {the|} blame {on|at}', '{put|place|places|putting} the blame {on|for}', 'lay the blame'], family: 'accuse', actor: 'after', through: ['', 'on', 'at'], speaker: 'subject' },
  { forms: ['{accuses|accused|accusing|accuse}'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['{point|points|pointed|pointing} {the|a|} finger {of blame|} {at|to|towards}', '{points|point|pointed|pointing} the finger {squarely|firmly|directly} at', '{pointed|point|points|pointing} {to|at}', '{pointed|point|points|pointing} to code', '{leaned|lean|leans|leaning} towards', '{see|sees|saw|seen|sense|senses|detected|spotted} the hand of'], family: 'accuse', actor: 'after', through: ['', 'to'], speaker: 'subject' },
  { forms: ['{pin|pins|pinning|pinned} {the|this|that|_} _? _? _? on'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['suspicion <have>? <adv>? {fell|fallen|falls} on', '{trail|trails|tracks|clues|signs|leads} {led|leads|lead|point|points|pointed|pointing} {back|} {to|towards}'], family: 'accuse', actor: 'after', through: [''], speaker: 'none', certainty: 'probable', actless: true },
  { forms: ['<be> <adv>? suspected'], family: 'accuse', actor: 'before', speaker: 'none', certainty: 'probable' },
  { forms: ['naming'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['{hold|holds|held|holding} _? _? responsible'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject' },
  { forms: ['called out', 'publicly {named|identified}', 'named and shamed'], family: 'accuse', actor: 'after', through: ['', 'as'], speaker: 'subject' },
  { forms: ['{suspect|suspects|suspected}'], family: 'accuse', actor: 'after', through: [''], speaker: 'subject', certainty: 'probable' },
  { forms: ['<be> <adv>? <adv>? {attributed|ascribed|pinned} {to|on}', 'attributed to', 'attributable to'], family: 'tie', actor: 'after', through: ['', 'to'], speaker: 'byAgent', relation: 'state_unspecified' },
  { forms: ['{attributes|attribute|attributed|attributing|ascribes|ascribed}'], family: 'tie', actor: 'after', through: ['to'], speaker: 'subject', relation: 'state_unspecified' },
  { forms: ['<be> <adv>? <adv>? {linked|tied|connected|associated} {back|} {to|with}', '<have> been <adv>? {linked|tied|connected} {back|} {to|with}', '{linked|tied|connected} {back|} {to|with}', '{<be>} tied {back|} to', '{bears|bore|bear|bearing|has|had|have} {all|} the {hallmarks|hallmark|fingerprints|signature|handwriting} of', 'is also their work', '{links|link|ties|connections} {to|with}', 'a link to'], family: 'tie', actor: 'either', through: ['', 'to'], speaker: 'byAgent' },
  { forms: ['{links|link|linking|linked|ties|tie|tying|tied|connects|connect|connected|connecting}'], family: 'tie', actor: 'after', through: ['', 'to', 'with'], speaker: 'subject' },
];

/** Family (i), places: where it came from says nothing of who sent it. */
const origins: Frame[] = [
  { forms: ['<be>? <adv>? {traced|tracked} {back|} to', '{traced|tracked|traces|tracing} {it|them|the attack|the hack|the attacks|} {back|} to'], family: 'origin', actor: 'after', through: ['', 'to'], speaker: 'byAgent', relation: 'territory' },
  { forms: ['{originated|originates|originate|originating} {from|in|within}', '{came|comes|come|coming} from', '<be> made from', '{hackers|intruders|attackers|culprits|perpetrators|gang|people responsible|those responsible|organisers|organizers|masterminds} {of _ _|} {was|were|are|is} <adv>? {from|in}', '{hackers|intruders|attackers|culprits|perpetrators} _? _? to be from', '<be>? <adv>? {sent|fired|controlled|run|steered|flown} from', '{stemmed|stems|stemming|emanated|emanating} from', '<be>? <adv>? {organised|organized|launched|conducted|directed|routed|staged|carried out|executed} from', '{being|} the source of', 'attacks from', '{have|has|having} _? origins', 'source of'], family: 'origin', actor: 'after', through: ['', 'from', 'in', 'within', 'inside'], relation: 'territory', speaker: 'none' },
];

/** Family (ii): responsibility in plain words. */
const behind: Frame[] = [
  { forms: ['<be> <adv>? <adv>? behind', '<be> the {hand|force|brain|brains|party|country|state|people|man} behind', 'stood <adv>? behind', '{stands|stand} behind', 'to be behind', 'been behind', 'being behind', 'behind'], family: 'behind', actor: 'either', through: ['', 'named', 'called', ','], speaker: 'none' },
  { forms: ['<be> <adv>? <adv>? responsible for', 'responsible for', '<be> <adv>? responsible', 'to be responsible', '{masterminded|orchestrated|perpetrated|engineered|coordinated|mounted|spearheaded}', '<be> <adv>? the {culprit|culprits|perpetrator|perpetrators|mastermind|masterminds|author|authors|source}', 'among the possible _? {culprits|perpetrators|suspects}', 'possible culprit*', 'as the {culprit|perpetrator|culprits|source}', 'had a hand in', '{played|plays|had|playing} {a|any|some|no} {role|part|hand} in', '<be> <adv>? involved {in|}', '{had|have} been <adv>? involved', '{participated|involved} in', 'role in', '{took|takes|take|taking} part in', '<be> the {man|person|author|brain|brains} of', '{had|has} caused', '<be> the author*', '{did|done} {it|so}'], family: 'behind', actor: 'before', speaker: 'none' },
  { forms: ['{suspects|suspect|perpetrators|culprits|attackers|assassins|saboteurs|bombers|killers} {is|are|was|were}', '{suspects|perpetrators|attackers|culprits} {charged|named|wanted|} {in|behind|over|with} _ _? _? _? _? {is|are|was|were}'], family: 'behind', actor: 'after', through: [''], speaker: 'none', voiced: true },
  { forms: ['{it|this} {was|is} <adv>? <adv>?', "it 's <adv>?", "it's <adv>?"], family: 'behind', actor: 'after', through: [''], speaker: 'none', voiced: true },
  { forms: ['{traces|fingerprints|handwriting|signature} of'], family: 'behind', actor: 'after', through: [''], speaker: 'none', certainty: 'probable', voiced: true },
  { forms: ['did {this|that}'], family: 'behind', actor: 'before', speaker: 'none', actless: true },
  { forms: ['{have|has|having} {_|}'], family: 'origin', actor: 'after', through: [''], speaker: 'none', relation: 'territory' },
  { forms: ['potential candidate is', 'likely {culprit|suspect|candidate|candidates} {is|are|was}', '{prime|main|possible|likely} suspect {is|was}', '{perpetrators|culprits} {were|are}', 'due to', 'thanks to'], family: 'behind', actor: 'after', through: [''], speaker: 'none' },
  { forms: ['the work of', 'an act of', '{handiwork|hand|doing} of', 'work of', 'attempt from', 'activity {by|of}', 'courtesy of', 'the responsibility of', 'a {creation|product|job} of', 'responsibility of'], family: 'behind', actor: 'after', through: [''], speaker: 'none' },
  { forms: ["'s {orders|order|instructions|behest|bidding|command}"], family: 'behind', actor: 'before', relation: 'state_directed', speaker: 'none' },
  { forms: ['{arrested|detained|charged|held|suspects|suspect|attackers|perpetrators|bombers|culprits|accused} {is|are|was|were} {a|all|both|} _? {member|members|operative|operatives|agent|agents|officer|officers|affiliates|associates|followers} of'], family: 'behind', actor: 'after', through: [''], speaker: 'none' },
  { forms: ['on {the|} {orders|instructions|behalf} of', '{acted|acting|worked|working} {for|on behalf of|on the orders of|at the behest of}', 'at the {behest|direction} of'], family: 'behind', actor: 'after', through: [''], relation: 'state_directed', speaker: 'none' },
  { forms: ['{carried|carries|carry|carrying} out', '{committed|commits|conducted|conducts|executed|waged|undertook|plotted|prepared|caused|launched|launches|ran|launching|organised|organized|carrying out|staged|initiated|unleashed|conducting}'], family: 'behind', actor: 'before', speaker: 'none', takesAct: true },
  { forms: ['{ordered|orders|ordering|directed|directing|commissioned|approved|authorised|authorized|sanctioned}', 'gave the {order|orders} for', '<have> sponsored'], family: 'behind', actor: 'before', relation: 'state_directed', speaker: 'none' },
];

/** Family (iii): an actor does it. Deeds that only an attack is; the verb's form says that it happened. */
const deeds: Frame[] = [
  {
    forms: [
      '{hacked|hacks|hacking}', '{hacked|hacks} into', '{attacked|attacks|attacking}', '{breached|breaches|breaching}', '{broke|breaking|breaks|broken} {into|in}', '{stole|steals|stolen|stealing}', '{killed|kills|murdered|murders|shot|stabbed|blown|detonated|torched|derailed|severed|kidnapped|abducted|destroyed|wrecked|damaged|paralysed|paralyzed|disabled|encrypted|raided|burgled|jammed|fired|blackmailed|extorting|poisoning|severing|bombing|cutting|jamming|sabotaging|killing}', '{manipulated|deleted|erased|contaminated|rigged|doctored|falsified|emptied|drained|crashed|intercepted|tapped|bugged}', 'tampered with', '{infiltrated|penetrated|compromised|compromises|infected|sabotaged|defaced|hijacked|crippled|disrupted|spied on|hit|hits|struck|bombed|poisoned|assassinated|downed|cut|planted|leaked|leaks|exfiltrated|wiped|jammed|ransacked|robbed|infiltrating|compromising|extorted}', 'shot {down|at}', 'set fire to', 'set _ _? _? {ablaze|on fire}', 'set off', 'opened fire', 'knocked {out|over|off}', 'took _? _? off {the|} {air|line|grid}', 'shut down', '{got|gets|getting|burrowed|wormed|snuck|sneaked} <adv>? into', '{entered|enters}', '<be> {in|inside} {the|its|their|our|his} _? _? _? {network|networks|system|systems|servers|computers}', '{interfered|interferes|interfering|meddled|meddles|meddling} in', 'knocked offline', '{took|taken|takes} {it|them|_} down', 'took down', 'brought down', '{blew|blown} up',
      'spied on', 'having spied on', 'gained access to', 'access to', 'took _ _? _? _? _? for ransom', 'held _ _? _? _? _? to ransom', 'hold _ _? _? _? _? _? to ransom', 'tried to {influence|interfere|hack|break|manipulate|disrupt|steal|infiltrate|kill|murder|poison|blackmail|sabotage|blow|assassinate}', '{pulled|pulling} off', '{deleting|erasing|wiping|defacing|disabling|planting|hijacking|compromising|leaking|sabotaging|looting|downing} {_|}', '{shooting|shoots} down', 'tampering with', 'setting fire to', '{setting|set} off', 'going after', 'gone after', 'went after', 'dumped',
    ],
    family: 'deed',
    actor: 'before',
    speaker: 'none',
  },
  {
    forms: [
      '{targeted|targeting}', '{used|using|exploited|exploiting|leveraged|deployed|deploying}', '{sent|sending|registered|created|creating|installed|installing|published|released|posted|accessed|obtained|built|developed|wrote|designed|distributed|spread|embedded|employed|mounted|tricked|impersonated|posed as}', '<be> <adv>? {targeting|using|trying to|attempting to}', 'has been _ targeting', '{set|setting} up', '{manages|managed} to', 'has been found',
    ],
    family: 'weakDeed',
    actor: 'before',
    speaker: 'none',
  },
  { forms: ['<be> <adv>? claimed by', 'responsibility <be> claimed by'], family: 'selfClaim', actor: 'after', through: [''], speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['{claimed|claims|claim|claiming|taken|took|takes|take} {responsibility|credit}', '{claimed|claims} to have {hacked|stolen|breached|obtained|accessed|leaked|attacked|compromised|exfiltrated}', '{claimed|claims} it {had|has} {hacked|stolen|breached|obtained}', '{claimed|claims|claim} {the|a|an} {attack|attacks|hack|breach|outage|blast|bombing|raid|theft|leak|operation|explosion|killing|strike|intrusion}', '{claimed|claims|claim} to have _', '{claimed|claims|claim} {to be behind|involvement in}', '{says|said} {it|they|he} {was|were|is|are} behind', '{boasted|boasts|bragged|brags|boasting|bragging} on', 'signed the _', '{takes|taking|took} credit', '{boasted|boasts|bragged|brags} {of|about|that}', 'added _ _? _? _? to its {leak|extortion|list|data|dark|victims}', 'listed _ _? _? _? on its _? _? site'], family: 'selfClaim', actor: 'before', speaker: 'actor', actless: true, stance: 'distances', unless: ['evidence', 'proof', 'found', 'seen', 'information', 'identified', 'documents', 'traced', 'records', 'no', 'been', 'received', 'learned', 'known'] },
];

/** Denials, false flags, motives, admissions. */
const others: Frame[] = [
  { forms: ['{denies|denied|deny|denying} {it|he|she|they|that|any|all|having|being|}', '{denies|denied|deny|denying} {any|all|} {part|role|hand|responsibility|knowledge|wrongdoing|guilt|charges|involvement} {in|of|}', '{rejects|rejected|dismisses|dismissed|refuted|refutes|rebuffed|rejecting|dismissing|disputes|disputed} _? _? _? _? {allegation|allegations|accusation|accusations|claim|claims|charge|charges|report|reports|involvement|findings|finding|conclusion|conclusions|suggestion|suggestions|link|links|responsibility|it|this|that|version|blame|assertion|assertions|verdict|attribution|idea|notion|speculation|all}', '{disputes|disputed}', 'denied by', '{called|calls|calling|described|describes|branded|brands|dubbed|dismissed|dismisses|slammed|termed|considers|considered|labelled} _? _? _? _? _? _? as? a? an? "? {absurd|baseless|groundless|unfounded|false|untrue|fabricated|fabrication|ridiculous|nonsense|provocation|irresponsible|ludicrous|invented|invention|lie|lies|fantasy|slander|disinformation|hysteria|outrageous|laughable|unacceptable|politically|speculation}', '{described|called|branded} {the|} {allegations|accusations|claims}'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'subject' },
  { forms: ['{nothing|anything} to do with', '<be> a? "? {provocation|fabrication|lie|slander|smear}', '{allegations|accusations|claims|charges|charge|accusation|allegation} {is|are|was|were} <adv>? {baseless|groundless|unfounded|false|untrue|absurd|fabricated|nonsense}', 'wrong to {blame|accuse|suspect}', 'no {involvement|role|part|hand|relation|connection|link|links} {in|to|with}', '<be> not <adv>? {involved|responsible|behind} {in|for|}', 'in no way {be|} {involved|responsible}', '{had|has|have|played} no {part|hand|role|involvement} in', '{knows|knew|know} nothing {about|of}', '{has|had|have} no {knowledge|information} of', '{did|does|do} not {attack|hack|carry|interfere|meddle|target|order|engage|conduct|sponsor} {out|in|}', "{didn't|doesn't|don't} {attack|hack|carry|interfere|meddle|target|order|engage|conduct|sponsor} {out|in|}", '{carried|conducted} out no {operations|attacks|operation|attack}', 'never {attacked|hacked|carried|interfered|ordered|launched|conducted} {out|in|}'], family: 'deny', actor: 'either', polarity: 'denies', actless: true, speaker: 'none' },
  {
    forms: [
      '{create|creates|creating|created} the impression', '{wanted|wants|want|wanting} {the public|people|everyone|us|investigators|it|} to {blame|look|suspect|appear|think}', '{make|making|made} it {look|appear|seem}', 'attempt to {link|pin|frame|blame|implicate}', '{falsely|deliberately} {implicate|blame|link|attribute}', 'to {frame|implicate}', 'false flag', 'false trail', 'false-flag', '{pin|shift} the blame on', '{meant|designed|intended|supposed|planted|crafted|made|calculated|staged} {only|deliberately|} to {point|lead|look|implicate|suggest|incriminate|throw|resemble|mislead|blame|appear} {at|to|like|as if|}', '{planted|left|scattered|inserted|laid} {deliberately|} {_|} _? {clue|clues|trace|traces|trail|trails|comment|comments|hint|hints|breadcrumbs} {pointing|leading|that point|that pointed|to point|to lead|to suggest}', 'incriminate',
    ],
    family: 'falseFlag',
    actor: 'either',
    polarity: 'denies',
    speaker: 'none',
    actless: true,
  },
  { forms: ['under the guise of', 'under a false flag', '{label|name|logo|flag|banner} as _? cover'], family: 'falseFlag', actor: 'after', polarity: 'denies', speaker: 'none', actless: true },
  { forms: ['gains from', 'benefits from', 'only _ gains', '{may|could|might} have been {revenge|retaliation|retribution}', 'one of the reasons', 'possibility is', '{had|has} {a|the|every} motive', 'stands to {gain|benefit}', 'the only one to {gain|benefit}'], family: 'motive', actor: 'either', certainty: 'possible', speaker: 'none', actless: true },
  { forms: ['{acknowledged|acknowledges|admitted|admits|admitting|confessed|confesses|conceded} {that|to|}'], family: 'admit', actor: 'either', speaker: 'subject', actless: true },
];

/** The law's words; each has its stage. */
const legal: Frame[] = [
  { forms: ['<be> <adv>? charged {with|over|in}', '<be> <adv>? {indicted|charged}', '{indicted|charged} in', '{faces|face|facing} {_|} {_|} {_|} {charges|charge}', 'already indicted', 'had been charged'], family: 'legal', actor: 'before', legal: 'charge', speaker: 'byAgent' },
  { forms: ['{charged|charges|charging|indicted|indicts|indicting}', '{names}', '{returned|unsealed} an indictment', 'announced {new|} charges', 'filed charges {against|}'], family: 'legal', actor: 'after', through: ['', 'against', 'accusing'], legal: 'charge', speaker: 'subject' },
  { forms: ['<be> <adv>? {arrested|detained|apprehended|extradited}', '{arrested|detained|held} {in|on|over|for|last}', '<be> being held', 'taken into custody', '<be> {wanted|sought} {for|over|in|by}'], family: 'legal', actor: 'before', legal: 'warrant_or_arrest', speaker: 'byAgent' },
  { forms: ['{arrested|arrests|detained|detains|apprehended}', 'issued _? _? arrest {warrant|warrants} _? _? _? for', '<be> {looking|searching} for', 'took in'], family: 'legal', actor: 'after', through: ['', 'for'], legal: 'warrant_or_arrest', speaker: 'subject', certainty: 'probable' },
  { forms: ['<be> <adv>? {convicted|sentenced|jailed|imprisoned}', '<be> found guilty', '{convicted|sentenced|jailed} {of|to|for|over}', '<be> given _ years'], family: 'legal', actor: 'before', legal: 'conviction', speaker: 'byAgent' },
  { forms: ['{convicted|convicts|sentenced|jailed}', '{upheld|confirmed|upholds} the {conviction|sentence|verdict} {of|against}', '{found|finds} _ _? _? _? _? _? guilty'], family: 'legal', actor: 'after', through: [''], legal: 'conviction', speaker: 'subject' },
  { forms: ['<adv>? {pleaded|pleads|pled|pleading} guilty', 'admitted to being part'], family: 'legal', actor: 'before', legal: 'guilty_plea', speaker: 'actor' },
  { forms: ['{named|names|naming|identified|identifies|unmasked|unmasks} _ _? _? _? _? as {the|one of the|a} _? {man|woman|person|hacker|hackers|leader|mastermind|ringleader|author|operator|suspect|culprit|attacker|member}'], family: 'legal', actor: 'before', speaker: 'subject' },
  { forms: ['{acquitted|acquits|cleared} {of|}', 'found _ _? _? not guilty', '{acquits|acquitted|clears|cleared}'], family: 'legal', actor: 'either', through: [''], legal: 'acquittal', speaker: 'subject', polarity: 'denies' },
  { forms: ['{sanctioned|sanctions|sanctioning}', 'imposed sanctions {on|against}', 'on its sanctions list', '{placed|place} sanctions on'], family: 'legal', actor: 'either', through: ['', 'on', 'against'], legal: 'sanction', speaker: 'subject' },
];

export const frames: Frame[] = [...others, ...legal, ...accusing, ...origins, ...behind, ...deeds];
