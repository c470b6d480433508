import type { LanguagePack } from '../pack';

/** What was done. `weak` words name it only beside others ("activity", "operation"). The first class that fits a sentence wins. */
export const acts: LanguagePack['acts'] = [
  { forms: ['ransomware', 'extort*', 'for ransom', 'encrypted {files|data|systems|their|its}'], act: 'ransomware' },
  { forms: ['{wiper|wipers}', 'wiped {out|}', 'destructive malware', 'wiping'], act: 'wiper' },
  { forms: ['ddos', 'denial of service', 'knocked offline', 'flood* of traffic'], act: 'ddos' },
  { forms: ['{interference|interfere|interfered|interfering|meddling|meddle|meddled|disinformation|misinformation}', 'influence {operation|operations|campaign|campaigns|the election}', 'influencing election*', 'influence the outcome', 'sway*'], act: 'disinformation' },
  { forms: ['{espionage|cyberespionage|spying|spied|spies|surveillance|eavesdropping|wiretap*}', 'spy {ring|rings|network}'], act: 'espionage' },
  { forms: ['{leak|leaks|leaked|leaking}', 'data dump', '{dumped|dump}', '{published|released|posted} {stolen|private|confidential|internal}'], act: 'leak' },
  { forms: ['{shot|shooting|shoot} down', 'shootdown', '{shot|shooting|shoot} at', 'downing of', 'downing', 'downed', '{crash|crashed|crashes}'], act: 'shootdown' },
  { forms: ['{bombing|bombings|bomb|bombed|bombs|explosion|explosions|blast|blasts|explosive|explosives|device|shelling|airstrike|airstrikes}', 'air {strike|strikes|raid|raids}', 'drone {attack|attacks|strike|strikes}', 'drones', 'detonat*', '{blew|blown|blowing} up', 'parcel bomb*'], act: 'bombing' },
  { forms: ['{assassination|assassinations|assassinated|murder|murders|murdered|murdering|poisoning|poisonings|poisoned|killing|killings|killed|kill|stabbed|stabbing|abduct*|kidnap*}', 'nerve agent', 'attempt on'], act: 'assassination' },
  { forms: ['{sabotage*|saboteur*|arson|arsonists|severed|severing|derail*|torched|jamm*}', 'set fire to', 'cut the cable', '{cable|cables|pipeline|pipelines}', 'cut the', 'planted'], act: 'sabotage' },
  { forms: ['{hack|hacks|hacked|hacking|breach|breaches|breached|intrusion|intrusions|intruders|break in|break ins|infiltrat*|compromis*|phishing|spearphishing}', 'spear phishing', '{broke|breaking|break} into', '{stole|stolen|steal|stealing|theft|exfiltrat*|heist|heists}', 'tried to hack', '{burglary|burglaries|robbery|robberies}', 'fraud*', 'scam', 'conspiracy', 'unauthori*', 'entered the {system|systems|network}', '{emptied|drained} the', 'illegally access*', 'wiretap*'], act: 'intrusion' },
  { forms: ['{cyberattack|cyberattacks|cyberattackers|cyberwarfare|cybercrime|cyberoffensive|cyberassault}', 'cyber {attack|attacks|assault|offensive|incident|incidents|interference|campaign|operation|operations|warfare|strike|crime}', 'malware', 'virus', 'worm', 'botnet', 'infect*', 'outbreak', '{barrage|flood} of', '{took|taken|takes|knocked|forced} _? _? _? _? offline', 'malicious {code|cyber activity|software|campaign|document*}', '{defaced|defacement}'], act: 'cyberattack' },
  { forms: ['{missile|missiles|rocket|rockets|exploded|attack|attacks|attacked|attacking|assault|assaults|strike|strikes|raid|raids|outage|outages|blackout|blackouts|incident|incidents|bombers|incursion|incursions|atrocity}', 'drone {flight|flights|sighting|sightings|overflights}', 'airspace {violation|violations}', 'effort to help elect'], act: 'attack' },
  { forms: ['{involvement|role|responsibility}', 'hand in'], act: 'unspecified' },
  { forms: ['{campaign|campaigns|operation|operations|activity|activities|effort|efforts|theft|disruption|scheme|plot|emails|culprit|culprits|perpetrator|perpetrators|wave|code|tool|tools|allegations|accusations|boast|exploit|origins|scheme|traffic|affair|crime|crimes|failure|failures|fire|fires|job|deed|disaster|damage|deaths|jamming|leaflets|version|everything|message|messages|hoax|propaganda|forgery|forged|disappearance|shutdown}', 'what happened', '{group|hackers|attackers|people|those|team|gang|intruders} {responsible|behind}', 'the {case|death} of'], act: 'unspecified', weak: true },
];

/** Stages of a proceeding (model.md 2.6), for claims whose frame has none of its own. */
export const legal: LanguagePack['legal'] = [
  { forms: ['{custody|keeping him in custody|remand|remanded|pretrial|extradition ruling}'], stage: 'pretrial_ruling' },
  { forms: ['{pleaded|pleads|pled} guilty', 'guilty plea'], stage: 'guilty_plea' },
  { forms: ['{convicted|conviction|sentenced|found guilty}'], stage: 'conviction' },
  { forms: ['acquitted'], stage: 'acquittal' },
  { forms: ['{indicted|indictment|charged with|charges against|criminal complaint|criminal charges|felony charges|new charges|federal charges}'], stage: 'charge' },
  { forms: ['{arrested|arrest|arrests|detained|warrant for|arrest warrant}'], stage: 'warrant_or_arrest' },
  { forms: ['sanctions list', '{imposed|placed|new} sanctions'], stage: 'sanction' },
];

/** What a claim rests on (model.md 2.5). */
export const evidenceWords: LanguagePack['evidenceWords'] = [
  { forms: ['{pleaded|pleads|pled} guilty', '{convicted|convicts} ', 'found guilty', 'acquitted', '{confessed|confession}', 'admitted to being'], tier: 'E5', kind: 'confession' },
  { forms: ['{file|} hashes', 'indicators of compromise', 'published {indicators|evidence|samples|code|technical}', 'page affidavit', 'affidavit', 'charging document', '{court|charging} {documents|records|filings|papers}', 'technical report', 'said in a {report|paper|whitepaper}', 'in a {new|recent|} {report|paper|white paper|study}', '{report|analysis|research} published', 'new report', 'report says', 'report {states|said|says|accuses|details|detailed}', 'indictment {accuses|names|alleges|says|returned|unsealed|against|charges|charging|handed}', '{returned|unsealed|filed|issued} {a|an|the} _? _? _? {indictment|complaint}', '{an|the} _? _? {indictment|complaint}', 'indictment', 'criminal complaint',  'according to a {report|study|new report|paper}', 'declassified', 'the report\'s'], tier: 'E3', kind: 'documents' },
  { forms: ['{logs|log files|server logs}'], tier: 'E2', kind: 'logs' },
  { forms: ['{ip|internet|internet protocol} {address|addresses}', '{location|locations} of the'], tier: 'E2', kind: 'ip_geolocation' },
  { forms: ['{malware|malicious|attack} {traces|code|codes|samples|analysis}', '{shares|shared|sharing|share} {code|its|the same|a|several}', '{same|identical|earlier|known|previous} {malware|code|codes|tool|tools|toolset|toolkit|backdoor|exploit|exploits}', '{malware|backdoor|implant|trojan|tool|tools|toolkit|code|codes|variant|strain} {_|} {previously|exclusively|only|solely|often|also|commonly} {used|linked|tied|attributed|associated|seen|deployed}', '{malware|backdoor|implant|trojan|tool|tools|toolkit|variant|strain} {is|was|were|are|has been|have been} {used|linked|tied|attributed|associated} {by|to|with}', '{compilation|compile} times', 'debug path', 'variant of the', 'written in the same', 'source code', 'code that was', 'cited code', 'code {has|had} been {reused|used}', 'review of _? code', 'reused code', '{code|malware} {overlap|similarit*|reuse}', 'overlap* in', 'malicious code has', 'software tools'], tier: 'E2', kind: 'malware_code' },
  { forms: ['{similarities|similarity|similar to|resembl*|hallmarks|hallmark|fingerprints|consistent with|mirrors|linkages|in common}', 'same {composition|techniques|methods|tactics|style|pattern|playbook}', '{working|operating} {methods|hours}', 'hours of activity', 'common elements', 'tactics|ttps', 'techniques used', 'the tactics', 'pattern of'], tier: 'E2', kind: 'ttp_similarity' },
  { forms: ['{command and control|c2}', '{attack|attacker\'s|attackers|hacking|shared|same|their|overlap*|control|staging|rented} {infrastructure|servers|server|domains|domain}', '{infrastructure|servers|domains} {used|registered|linked|previously|associated|overlap*}', 'registered {domains|domain}', 'server infrastructure'], tier: 'E2', kind: 'infrastructure' },
  { forms: ['{forensic|forensics|forensic analysis|behaviour analysis|behavior analysis|reverse engineer*}'], tier: 'E2', kind: 'forensics' },
  { forms: ['{intercepts|intercepted|intercept|wiretaps|signals intelligence}'], tier: 'E2', kind: 'sigint_humint' },
  { forms: ['{blockchain|cryptocurrency wallets|bitcoin wallets|money trail|financial records}', '{transfers|payments|funds} {traced|which|that|to a}', 'traced {the|to a} {money|payments|funds|transfers|shell company}', '{ethereum|wallet|bitcoin|crypto} {address|addresses}', 'laundering pattern'], tier: 'E2', kind: 'financial_trace' },
  { forms: ['{satellite images|satellite imagery|open source|cctv|footage|screenshots|photographs|radar|debris|fragments|wreckage}', '{video|videos|images|pictures} {of|show|shows|showing|showed|that}', '{vessel|ship|flight|marine|movement} {tracking|data|records}', '{posted|posts|published|publishes|shared|shares|released|releases} {a|an|the|what|several|some|} _? _? _? {video|videos|footage|screenshots|images|pictures|photos|samples|proof}'], tier: 'E2', kind: 'osint' },
  { forms: ['{investigation|investigations|inquiry|probe|investigators} {found|has found|have found|showed|revealed|established|concluded|determined|into|that|attributed}', 'the investigation', '{intelligence|evidence} {shows|indicates|suggests|that|showed}', '{assess|assesses|assessed|assessment}', '{attributed|attributes} the {intrusion|attack|attacks|hack|breach|operation|campaign}', '{has|have|had} evidence', '{concluded|concludes|conclude|determined|determines|established|establishes} {that|_}', '{has|have|had} {concluded|determined|established}', '{found|finds} {that|in}', '{investigation|investigations|inquiry|probe} {:|by|into|has|have|had|led|identified|provided|points|pointed|implicated|linked|tied}', '{\'s|its|their|our|own} {investigation|analysis|inquiry|probe|assessment|examination}', 'analysis of', '{police|intelligence|investigators|inquiry|investigation} {report|file|memo|dossier|assessment|briefing}', 'preliminary {analysis|investigation*|finding*|inquiry|probe|report}', 'analysis {indicated|by|found|showed}', 'findings', 'its finding', '{review|research|researchers found} ', 'blog post', 'high confidence', '{found|finding} {links|a link|evidence|nothing|no}', 'reason to believe', '{charged|charges|indicted|arrested|warrant|detained|sanctions list}', 'came from servers', 'security experts believe', 'joint {statement|advisory}', '{formally|officially|publicly} {blamed|accused|attributed|named|blames|accuses|attributes}'], tier: 'E1' },
  { forms: ['{revenge|retaliation|motive|gains from|benefits from|retribution}'], tier: 'E0', kind: 'motive' },
];

export const background = [
  'previously', 'in the past', '{last|the previous} {year|month|spring|summer|autumn|fall|winter}', 'years ago', 'months ago', 'notorious for', '{has|have} also {been|_}', 'infamously', 'most notorious', '{also|has been} {linked|tied|accused|blamed}', 'earlier this year', 'in recent years', 'past {attacks|incidents|campaigns}', 'similar {attack|attacks|incidents}', 'was also', 'is known for', 'the same group was', 'best known for', 'was also blamed', 'other {attacks|incidents|hacks|campaigns}', 'over the years', 'historically', 'famously', 'earlier {attacks|incidents|hacks}',
];
export const undergoes = ['{crashed|exploded|collapsed|burned|sank}', 'went {down|offline|dark}', 'caught fire', 'came under {attack|fire}', 'fell victim', 'suffered {a|an}'];
export const corrections = ['{earlier|previous|original} version', '{wrongly|incorrectly|mistakenly|erroneously} {said|stated|reported|attributed|blamed|named|identified}', '{retracted|retracts|withdrew|withdraws|withdrawn} {its|the|a|his|her|their}', 'we {apologise|apologize|regret}', 'an article published _? _? _? _? under'];
export const documentHedges = ['{versions|theories|scenarios|possibilities} remain {assumptions|speculation|unconfirmed|hypotheses}', 'all {of the|} _? {versions|theories} _? are {assumptions|speculation}', 'remain {assumptions|mere speculation|pure speculation}', 'nothing more than {speculation|assumptions}'];

export const occasions: LanguagePack['occasions'] = [
  { forms: ['{hearing|hearings|public hearing|public discussions|public hearings|discussions}'], event: 'hearing' },
  { forms: ['{news|press} conference', 'briefing', 'told reporters'], event: 'news conference' },
  { forms: ['{interview|told _ in an interview}'], event: 'interview' },
  { forms: ['{statement|communiqué|press release|news release}'], event: 'statement' },
  { forms: ['{blog post|blog}'], event: 'blog post' },
  { forms: ['{report|white paper|research paper}'], event: 'report' },
];
