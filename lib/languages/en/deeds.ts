import type { Frame, Hedge, LanguagePack, Saying } from '../pack';

/** Deeds done by hand, and those of hackers in the headline's present tense: forms that only an attack takes. */
export const handmade: Frame[] = [
  {
    forms: [
      '{wipes|poisons|bombs|sabotages|torches|jams|severs|steals|assassinates|kidnaps|derails|cripples|infiltrates|paralyses|paralyzes|murders|defaces|disrupts|ransacks|plunders|encrypts}', '{burns|burned|burnt|burning} down', '{takes|taking|brings|bringing} down', '{knocks|knocking} {out|offline}', '{shuts|shutting} down', '{blows|blowing|blown} up', '{shoots|shot|shooting} {down|dead|at}', '{gunned|guns} down', 'cuts {off|the|_} _? {cable|cables|line|lines|pipeline|link|power}', 'cuts {cable|cables|pipeline|power}',
      '{ambushed|strangled|drowned|scuttled|sank|sunk|rammed|mined|ignited|contaminated|bugged|looted|siphoned|smuggled|executed|beheaded|abducts|hijacks|burgles|robs|raids}', 'tampered with', '{tapped|bugged} _ _? {phone|phones|line|lines}', '{dragged|drags|dragging} {its|an|the|her} anchor', '{placed|planted|left|hid|laid|set} {a|an|the|two|three|} _? {bomb|bombs|device|devices|explosives|charges|incendiary|mine|mines}', '{opened|opens} {the|} {valve|valves|floodgates|sluices}', '{lit|started|starts|set} {the|} {fire|fires|blaze|blazes}', '{emptied|drained|raided} {the|its|their|_} _? {accounts|account|wallet|wallets|vault|reserves}', '{reading|read} {their|its|his|her|the} {mail|mails|emails|e-mails|correspondence|messages}', '{reading|read} {the|their|its|his|her|} e {mail|mails}', '{seized|took|taken|gained|gaining} control of', 'controlled {networks|the|its|their|systems|_} {networks|systems|network|servers|}', 'made off with', 'logged into', 'rigged', 'forged', '{flew|flies|flown|flying} {drones|_ drones|a drone|the drone|the drones}', '{fired|fires|launched|launches} {a|the|two|three|several|} {missile|missiles|rocket|rockets|torpedo|drone|drones|shell|shells}',
    ],
    family: 'deed',
    actor: 'before',
    speaker: 'none',
  },
  { forms: ['{suspicion|suspicions} _? _? _? {fell|fall|falls|fallen|centred|centered|centres|centers} _? {on|upon}', '{all|most|many} {signs|clues|traces|tracks|fingers} {point|points|pointed|lead|led} {to|at}'], family: 'accuse', actor: 'after', through: [''], speaker: 'byAgent', certainty: 'probable', actless: true },
  { forms: ['<be>? <adv>? laid at the {door|feet} of', '{lays|laid|laying} _? _? _? at the {door|feet} of'], family: 'accuse', actor: 'after', through: ['', 'of'], speaker: 'byAgent' },
  { forms: ['{claimed|claims} {last|this|that|a|an|the|responsibility|_} _? _? {attack|attacks|hack|breach|outage|blast|bombing|raid|theft|leak|explosion|killing|strike|intrusion}'], family: 'selfClaim', actor: 'before', speaker: 'actor', actless: true, stance: 'distances' },
  { forms: ['{had|has|have} <adv>? {trained|recruited|hired|armed|bankrolled}', '{trained|recruited|hired|bankrolled} {the|} {men|people|attackers|couriers|hackers|saboteurs|arsonists|gunmen|bombers}'], family: 'behind', actor: 'before', speaker: 'none', relation: 'state_linked' },
];

/** What crooks do besides breaking in: a deed only where the law tells it of a person. */
export const crimes: Frame[] = [{ forms: ['{demanded|threatened|downloaded|transferred|sold|paid|changed|activated|conspired|extorted|siphoned|copied|laundered|uploaded|launched|launching|logged} {in|on|off|out|to|}', '{was|were|is|are} <adv>? launching', '{posing|posed} as', 'tried to {sell|use|withdraw|transfer|extort|access|obtain}'], family: 'weakDeed', actor: 'before', speaker: 'none', ofPeople: true }];

/** The same forms as words for what was done. */
export const handmadeActs: LanguagePack['acts'] = [
  { forms: ['{wipes|burns|burned|burnt} {down|}', 'encrypts', 'defaces', 'infiltrates', 'disrupts'], act: 'attack' },
  { forms: ['{poisons|assassinates|murders|kidnaps|abducts|strangled|beheaded}', '{gunned|guns} down'], act: 'assassination' },
  { forms: ['{bombs|blows up|ambushed|raids}'], act: 'bombing' },
  { forms: ['{sabotages|torches|jams|severs|derails|scuttled|rammed|ignited|contaminated}', 'cuts {cable|cables|pipeline|power}', 'tampered with'], act: 'sabotage' },
  { forms: ['{burgles|robs|steals|looted|siphoned|bugged|hijacks}', 'shoots down'], act: 'attack' },
];

/** What is played through in an exercise or a story has not been done. */
export const imagined: Hedge[] = [{ forms: ['{imagines|imagined|simulates|simulated|simulating|fictional|fictitious|hypothetical}', 'in {the|a|this|one} _? {scenario|exercise|simulation|wargame|novel|film}'], level: 'unasserted' }];

/** Accusations told by a noun: "renewed its charge that". */
export const accusations: Saying[] = [
  { forms: ['{renewed|renews|repeated|repeats|made|makes|raised|maintained|stood by|stands by|restated|backed} {its|his|her|their|the|a} _? {charge|claim|accusation|allegation|charges|claims|accusations|view|suspicion|conclusion|verdict} that', '{came|come|comes} to the {conclusion|view} that', '<be> {convinced|certain|sure|confident|adamant|in no doubt} that', '{reached|reaches} the conclusion that'], source: 'subject', kind: 'claims' },
];
