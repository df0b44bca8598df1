/** Verbs that orders begin with, among them those that could be taken for nouns by their endings. */
const VERBS = new Set((
  'abort accept acknowledge activate add adjust agree align allow alert analyse analyze announce answer append apply approve archive arrange ask assemble assess assign attach audit authorise authorize award back balance ban begin bind block book boot branch brief bring build bump buy ' +
  'calculate call cancel capture celebrate change charge check choose clarify classify clean clear click clone close collect combine commission commit communicate compare compile compute condition conduct configure confirm connect consolidate consult contact contain continue convert copy correct count cover create cut ' +
  'deactivate debrief debug decide declare decline decommission decrypt deduplicate define delay delete deliver demonstrate deploy derive describe design destroy detach detect determine develop diagnose diff direct disable disconnect discuss double dismiss dispatch document download draft drain draw drill drop dry dump duplicate edit elect eliminate email embed enable encrypt end enforce engage enrich enrol enroll ensure enter escalate escort estimate evacuate evaluate evict examine exchange exclude execute expand experiment expire explain export extend extract ' +
  'fail fetch file fill filter finalise finalize find finish fix flag flush follow force forecast forward frame freeze fund gather generate get give go grade grant greet group guard guide hand halt handle harden hash hire hold identify ignite ignore implement import improve include inform initialise initialize initiate inject insert inspect install instruct integrate interview investigate invite invoice isolate issue iterate join keep kick kill label launch learn leave let lift limit link list listen load localise locate lock log look lower ' +
  'mail maintain make manage map mark match measure meet mention merge message migrate mirror mitigate model monitor mount move mute name negotiate nominate normalise normalize note notify number observe obtain offboard offer onboard open operate optimise optimize order organise organize outline overwrite own pack page partition park pass patch pause pay perform permit phone pick pilot pin ping place plan play point poll populate position post practise predict prepare present preserve press prevent price print prioritise prioritize probe process procure produce profile prohibit promote prompt propose protect prove provision prune publish pull purge push put ' +
  'qualify quarantine query question queue quit quote raise ramp rank rate read rebalance reboot rebuild recalculate receive reclaim recompute reconcile reconfigure record recover recruit recycle redact redeploy redirect reduce refer refine refresh refund regenerate register rehearse reindex reissue reject release reload remediate remember remind remove rename render renew reopen repair repeat replace replay replicate reply report reproduce request requeue require rerun reschedule reserve reset resize resolve respond restart restore restrict resubmit resume resync retain retest retire retrain retract retrieve retrospect retry return reuse revert review revise revoke rework rewrite ring roll rotate route run ' +
  'sample sanction sanitise sanitize salvage save scale scan schedule score screen scrub seal search secure see seed segment select sell send separate sequence serve set settle shadow share shift ship show shut sign signal simulate skip smoke snapshot solve sort source spin split stabilise stabilize stage stamp start state station stay step stop store stream strip structure study submit subscribe suggest summarise summarize supervise supply support suspend sustain swap sweep switch sync synchronise synchronize tabulate tag take talk tally tear tell terminate test thank thaw throttle tick tidy tighten time toggle track trace trade train transcribe transfer transform transition translate transmit triage trigger trim try tune turn type ' +
  'unblock uncordon cordon undo unfreeze uninstall unlock unmount unpack unpause unpublish unseal unsubscribe untag update upgrade upload use vacuum validate value verify version view visit void vote wait walk warm warn wash watch weigh welcome whitelist widen wipe withdraw work wrap write zip'
).split(' '));

/** Nouns and adjectives that names without a verb begin with. */
const NAMING = /^(?:a|an|the|this|that|these|those|our|your|my|its|all|every|each|some|any|no|step|phase|stage|you|we|they|i|he|she|it|should|must|can|could|may|might|will|would|shall|be|is|are|was|final|initial|first|second|third|last|new|old|automatic|manual|daily|weekly|monthly|quick|full|partial|general|technical|executive|legal|human|external|internal|pre|post|successful|proper|database|server|customer|user|team|data|network|security|system|service|software|root|health|status|traffic|client|partner|payment|invoice|stakeholder|kick-?off|go-live|intake|ingestion|analysis|removal|approval|renewal|retrieval|proposal|disposal|arrival|follow-?up|sign-?off|setup|shutdown|cleanup|rollout|handover|handoff|failover|backup|(?:post|pre|non|sub|multi)-.*)$/i;
const NOUN_ENDING = /(?:tion|sion|ment|ance|ence|ity|ness|ship|ism|ing|al|als|ure|ysis)s?$/i;
const SURE_NOUN_ENDING = /(?:tion|sion|ment|ysis)s?$/i;
/** What stands between a verb and what it acts upon; compounds of nouns have none. */
const BETWEEN = /^(?:the|a|an|each|every|all|any|its|their|your|our|this|that|what|which|who|whether|it|them|from|to|in|into|on|for|with|by|at|up|off|out)$/;
/** “Please restart …”, “Carefully remove …”: the verb comes behind. */
const BEFORE_VERB = /^(?:please|then|now|also|\w+ly)$/;
/** “Do not …”, “If the disk is full, …”, “On the standby, …”: the verb may stand anywhere. */
const OPENER = /^(?:do|don['’]t|never|if|when|unless|once|after|before|while|until|for|in|on|at|with|from|to)$/;

/** Whether a name says an act: it begins with a verb in the imperative. Words that are not known get the benefit of the doubt. */
export function isActName(name: string): boolean {
  const words = name.normalize('NFKC').split(/\s+/).map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter((word) => word !== '');
  return isAct(words);
}

function isAct([word = '', ...rest]: readonly string[]): boolean {
  if (!/^[a-z][a-z'’-]*$/.test(word)) return !/^\d/.test(word);
  // “Review of the draft”: the first word is a noun after all.
  if (isVerb(word)) return rest[0] !== 'of';
  if (BEFORE_VERB.test(word) && rest.length > 0) return isAct(rest);
  if (OPENER.test(word)) return true;
  return !NAMING.test(word) && !NOUN_ENDING.test(word) && !(SURE_NOUN_ENDING.test(rest.at(-1) ?? '') && !rest.some((each) => BETWEEN.test(each)));
}

/** “Double-check”, “re-run”, “unshelve” are verbs as well. */
function isVerb(word: string): boolean {
  const bare = word.replace(/^(?:re|un|de|pre|over|dis)-?(?=[a-z]{3})/, '');
  const [, inside] = /^(?:double|cross|dry|spot|force|soft|hard|batch|bulk|hot)-(.+)$/.exec(word) ?? [];
  return VERBS.has(word) || VERBS.has(bare) || (inside !== undefined && VERBS.has(inside));
}
