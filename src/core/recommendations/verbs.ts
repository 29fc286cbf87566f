/** Base forms that are hardly ever nouns: at the head of a sentence they are orders. */
const VERBS = new Set(
  (
    'federate intend want hope suffer tend abandon abide abolish abrogate abstain accede accelerate accept accommodate accompany accomplish ' +
    'achieve acknowledge acquire activate adapt add adhere adjust administer adopt advance advocate ' +
    'affirm afford agree align allocate allow alter amend amplify analyse analyze announce anticipate ' +
    'appeal appear apply appoint apportion approve arm arrange ascertain ask ' +
    'assemble assert assess assign assist assume assure attend attract augment authenticate authorise ' +
    'authorize automate avert avoid await base be become begin believe belong bind bolster borrow bridge ' +
    'bring broaden build calculate calibrate capture carry catalog categorize cause cease centralize ' +
    'certify channel charter choose cite clarify classify co-operate co-ordinate codify ' +
    'collaborate collate collect combine come comment commit communicate compel compensate compile ' +
    'complement comply comprise compute conceal concentrate condemn condition confer configure ' +
    'confine confirm confiscate confront connect consider consist consolidate construct consult contain ' +
    'continue contribute convene convert convey cooperate coordinate correspond counteract cover ' +
    'create criminalise criminalize crowdsource cultivate curb curtail de-escalate deal decarbonise ' +
    'decarbonize decentralize decide declare decline decommission decouple decrease decriminalize ' +
    'dedicate deem deepen deescalate defend defer define delegate delete delineate deliver demonstrate ' +
    'denounce denuclearize deny depart depend deploy deprive derive describe deserve designate deter ' +
    'determine develop devise devolve devote digitise digitize diminish disable disaggregate disarm ' +
    'disclose discontinue discourage discuss dismantle dismiss dispatch dispense dispose disrupt ' +
    'disseminate dissolve dissuade distinguish distribute diversify divest do donate earmark ease eat ' +
    'educate elect electrify elevate eliminate embark embed embrace emerge emphasise emphasize ' +
    'employ empower enable enact encompass encourage encrypt endeavor endeavour endorse enforce engage ' +
    'enhance enlarge enlist enrich enroll ensure entail enter entrust enumerate envisage equip ' +
    'eradicate escalate establish evaluate examine exceed exclude execute exert exhibit exist expire ' +
    'expand expect expedite explain exploit explore expose express extend extract extradite facilitate ' +
    'fail fall familiarize feel finalize find follow forbid forego foster fulfil fulfill furnish garner ' +
    'gather generate get give go govern hand happen harden harmonise harmonize harness hasten have hear ' +
    'heed heighten hire hold identify ignore illustrate implement import impose improve incentivise ' +
    'incentivize include incorporate indicate indict induce inform infuse inhibit initiate innovate ' +
    'insert insist insource inspect install institute instruct insulate insure integrate intensify ' +
    'interact interfere intervene introduce invest investigate invite invoke involve isolate join justify ' +
    'keep know launch lay lead learn leave legalise legalize legislate lend lengthen let ' +
    'leverage liaise liberalize lobby locate look lose maintain make manage maximise maximize ' +
    'mean mediate meet merge migrate minimise minimize mitigate mobilise mobilize modernise modernize ' +
    'modify motivate multiply necessitate neglect negotiate normalize notify nurture obey oblige observe ' +
    'obtain occupy occur onboard operate oppose optimise optimize organise organize originate outlaw ' +
    'outsource overcome overhaul oversee participate pay penalise penalize perform permit persuade ' +
    'populate possess postpone prepare prescribe preserve presume prevent prioritise prioritize privatize ' +
    'proceed procure prohibit promote promulgate propose prosecute protect prove provide publicise ' +
    'publicize publish pursue put quantify ramp ratchet ratify re-engage re-evaluate re-submit read ' +
    'reaffirm realign reallocate reassess reassure rebalance rebuild recalibrate recapitalize receive ' +
    'recognise recognize recommend recommit reconcile reconfigure reconsider reconstitute reconvene ' +
    'recover recruit rectify recycle redefine redeploy redesign redirect redistribute redouble reduce ' +
    'reengage reevaluate reexamine refer refinance refine reflect refocus refrain refuse regain register ' +
    'regulate rehabilitate reimburse reinforce reinstate reintegrate reintroduce reinvest reinvigorate ' +
    'reissue reiterate reject relax relieve relinquish rely remain remediate remember remind remove ' +
    'renegotiate renew reopen reorganize repatriate repay replace replenish replicate represent reproduce ' +
    'reprogram repudiate repurpose require reschedule rescind rescue resettle reshape resist reskill ' +
    'resolve resort respond restart restore restrain restrict restructure resubmit result resume retain ' +
    'rethink retire retrain retrieve retrofit reuse revamp reveal reverse revise revisit revitalize ' +
    'revive revoke reward rewrite ride rise rotate run safeguard satisfy save say scrutinise scrutinize ' +
    'seal see seek seem seize select sell send serve set settle sharpen shield shorten ' +
    'show shut simplify sit situate solicit solidify solve speak specify spend spread stabilize ' +
    'stand standardise standardize start stay stipulate stop streamline strengthen strip strive submit ' +
    'subscribe subsidize substantiate substitute succeed sue suggest summarize supersede supervise ' +
    'supplement suppress suspend sustain synchronize synthesize tackle tailor take talk teach tell ' +
    'terminate think throw tighten tolerate train transform translate transmit treat try undergo ' +
    'undermine understand undertake undo unify unite unlock uphold upskill urge utilise utilize validate ' +
    'vary verify wait weaken wear weigh widen win withdraw withhold withstand work write yield zeroize ' +
    'reauthorize reauthorise subsidise nationalize nationalise deregulate accredit relocate evacuate vaccinate underwrite underpin demote ' +
    'disconnect reconnect quarantine reimage unplug uninstall decouple reinstall hunt oust degrade punish convince loosen devalue revalue mainstream fast-track buy burn catch defund demilitarize demilitarise dig dredge forgive forget pour reclassify reroute restock rezone unbundle unfreeze wash wipe conform halve co-fund co-finance disincentivize ringfence ring-fence ' +
    'absorb acclimate accumulate acquaint adjudicate adjourn admonish admit alleviate ameliorate annotate ' +
    'append apprise ascribe aspire assimilate attain attest attribute avail avenge beware broach bypass ' +
    'capitalize capitalise cede celebrate circulate circumvent cleanse coalesce coerce cofinance ' +
    'commemorate commence commend commercialize commercialise concede conceive concur condense ' +
    'congratulate conserve constrain contend contextualize converge correlate corroborate counterbalance ' +
    'culminate customize customise deactivate decentralise declassify decode deduct deflect defray delink ' +
    'deport depict deplete depoliticize depoliticise deprioritize deprioritise deradicalize derail ' +
    'desegregate desist destigmatize detach detain detonate diagnose differentiate diffuse disallow ' +
    'disavow disband disburse discard discern discredit disentangle disincentivise disinvest dislodge ' +
    'dispel displace disqualify dissect diverge divert divulge downgrade download downplay downscale ' +
    'downsize elicit eject elucidate emancipate emulate enclose encode encroach endow energize energise ' +
    'enjoin enlighten enliven enrol enshrine entice entitle entrench equalize equalise equate erase erode ' +
    'espouse evade evoke evolve exacerbate excavate excel exemplify exonerate expel expend expunge ' +
    'extinguish extol extricate familiarise fetch flatten flourish forestall formalize formalise ' +
    'formulate foresee forswear fortify frontload front-load galvanize galvanise generalise generalize ' +
    'grapple gravitate hamper hinder homogenize humanize hypothesize illuminate immerse immunize impart ' +
    'impede implicate imprison inaugurate incarcerate incubate incur indemnify individualize infer ' +
    'infiltrate inflate inflict infringe inject inquire inscribe instigate instil instill intercept ' +
    'interconnect interlink internalize internalise interpret interrogate interrupt intertwine intimidate ' +
    'invent invert itemize itemise jettison jeopardize kickstart kick-start legitimise legitimize ' +
    'liquidate listen litigate localise localize magnify manufacture marginalize militarize monetize ' +
    'nominate nullify obfuscate obligate offload omit opt orchestrate outfit outpace outperform overrule ' +
    'override overturn paraphrase perpetuate persecute persist pertain pinpoint placate ponder portray ' +
    'pre-empt preempt precipitate preclude predict preposition pre-position pretend privatise proclaim ' +
    'professionalise professionalize proliferate prolong propagate propel provoke purge quell rationalise ' +
    'rationalize reactivate readjust readmit realize realise rearm rearrange reassert reassign rebuff ' +
    'rebut recall recast recirculate reclaim recoup recreate recuse redact rededicate redeem redevelop ' +
    'rediscover redo redraft redraw reelect re-establish reestablish re-examine reforest regenerate ' +
    'regularise regularize reignite reimagine reinterpret reinvent relaunch relegate relent remodel ' +
    'renounce renovate reorder reorganise reorient repackage repel rephrase replant repopulate reposition ' +
    'repossess reprioritize reprioritise reside resize resign resonate restate resupply resurface ' +
    'resurrect retaliate retarget retool retrace retract reunite revitalise revolutionize salvage ' +
    'sanitize sanitise segment segregate sensitise sensitize shelve shepherd shun sideline simulate ' +
    'socialize socialise spearhead squander stagger stigmatize strategize stymie subcontract subdivide ' +
    'submerge subordinate subsume subvert summon surpass synthesise systematise systematize tabulate ' +
    'telegraph thwart transcend transcribe transpose traverse triangulate truncate unblock unbind uncover ' +
    'underfund underline underscore unearth unleash unload unpack unravel unseat unwind upend uplift ' +
    'upload uproot usher vacate ventilate vie vilify vindicate weaponize weatherize weatherise wield ' +
    'wrest'
  ).split(' '),
);

/** Base forms that are as often nouns or adjectives: their neighbours decide. */
const VERBS_OR_NOUNS = new Set(
  (
    'close complete correct lower separate equal level secure clear clean perfect present appropriate ' +
    'elaborate articulate duplicate moderate narrow smooth warm cool dry empty exempt ' +
    'slow access account act address aid aim allot answer approach arrest attack attempt audit award back balance ' +
    'ban bar benefit bid block boost brief budget call cap care cast challenge champion change charge ' +
    'check claim combat command commission compare compete concern conduct consent contact contest ' +
    'contract contrast control copy cost counsel count counter couple crack craft credit cut damage date ' +
    'debate delay demand design detail detect direct display divide document double draft draw drive drop ' +
    'echo edit end estimate exchange exercise experience experiment export face factor favor favour ' +
    'feature feed fight figure file fill finance fine fit fix flag focus force forecast form format ' +
    'forward frame free freeze function fund gain gauge grant group grow guarantee guard guide halt ' +
    'handle harm head hedge help highlight host house impact increase index influence interest interview ' +
    'issue judge label lack lease levy license lift limit link list load loan lock log mandate map mark market ' +
    'master match measure merit mirror model monitor mount move name need note offer open order outline ' +
    'own pair park partake partner pass patch phase pick pilot place plan play pledge point poll pool ' +
    'position post practice practise press pressure prevail price print probe process produce profile ' +
    'program progress project promise protest pull purchase push question quote raise range rank rate ' +
    'reach record redress reform regard rehearse release remedy rent repair repeal repeat reply report ' +
    'request research reserve respect rest return review revolt risk roll route rule sanction scale ' +
    'schedule score screen search sequence service shape share shift ship shoulder sign signal slash source span ' +
    'sponsor staff stage standard state steer stem step store strain stress structure study subject suit ' +
    'supply support surge surround survey switch target task tax team term test tie time touch tour trace ' +
    'track trade transfer transition travel trial trigger trim trust turn unveil update upgrade use value ' +
    'veto view visit vote waive warn warrant waste watch welcome wish worry ' +
    'speed station exit split benchmark thaw shutter shelter anchor honor honour alert sack scrap axe triple peg reset ' +
    'conflict bargain bond brand broadcast bundle caution cement chair chart clamp clone coach code compost cure ' +
    'cycle decree deposit dispute ditch dock dose dump embargo engineer escort even fault ferry field ' +
    'filter fire flood forge fuel fuse gear grade ground harbor harbour harvest heat impound inventory ' +
    'jail key landscape lever mail matter mine misuse mix mold mould muster notice nurse offset package ' +
    'pad pardon partition piece pipe pitch plant plug police polish power prime prompt prune pump rally ' +
    'ration reap rebate recess refund rein relay requisition reprimand retreat root round rush sabotage ' +
    'sample scan scope scout seat sequester shadow shed shore sift silence skip slot snub sort spark ' +
    'spell spot spur squeeze stack stake stall stamp stockpile straddle stretch strike surface surrender ' +
    'swap sweep table tag tap tape template tender text thread tip title tool top toughen transport ' +
    'triage tune type voice volunteer wage water weather weed weight wire witness zone'
  ).split(' '),
);

/** Whether a lower-case word is the base form of a verb that isn't also a common noun. */
export function isVerb(word: string): boolean {
  return VERBS.has(word);
}

/** Whether a lower-case word is a verb's form in "ing": "submitting", "making", "reporting"; "spring" is none. */
export function isGerund(word: string): boolean {
  return word.endsWith('ing') && stemsOf(word).some(isVerb);
}

/** Whether a lower-case word can be such a form, also of what is as often a noun: "funding". */
export function canBeGerund(word: string): boolean {
  return word.endsWith('ing') && stemsOf(word).some(canBeVerb);
}

function stemsOf(gerund: string): string[] {
  const stem = gerund.slice(0, -3);
  return [stem, `${stem}e`, stem.slice(0, -1)];
}

/** Whether a lower-case word can be the base form of a verb. */
export function canBeVerb(word: string): boolean {
  return VERBS.has(word) || VERBS_OR_NOUNS.has(word);
}

const NOUN_ENDING = /(?:[^su]s|tion|sion|ness|ity|ism|ship|ance|ence)$/;

/**
 * Whether a word that stands where a verb is due can be one: after "should" almost every word can, but not the
 * subject of an inversion ("should talks fail").
 */
export function passesForVerb(word: string): boolean {
  return canBeVerb(word) || (/^\p{Ll}[\p{Ll}-]+$/u.test(word) && !NOUN_ENDING.test(word));
}
