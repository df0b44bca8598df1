import type { Stage } from '#shared/domain/items/stages.ts';

/**
 * What the words of an item say about its stage (D6). `acts` count when the text begins with them; `soft` acts less,
 * because many of them are done at any stage; `topics` wherever they stand. Several words in a row are one act or topic.
 * English only: a text in another language is decided by nobody but people.
 */
export type StageWords = { readonly stage: Stage; readonly acts: readonly string[]; readonly soft: readonly string[]; readonly topics: readonly string[] };

/*
 * | stage    | begins with                                                | or is about                            |
 * | setup    | set up, provision, define, establish, plan, agree …        | –                                      |
 * | build    | build, implement, create, design, produce, draft …         | –                                      |
 * | automate | automate; schedule                                         | ci, cron, automation                   |
 * | publish  | publish, deploy, release, distribute, launch               | roll-out                               |
 * | monitor  | monitor, watch; track, measure                             | alerts, monitoring, dashboards         |
 * | iterate  | iterate, improve, refine; review                           | feedback, retrospectives, lessons      |
 * | document | document, archive, keep … up to date; record               | documentation, manual, change log      |
 *
 * Set-up and building are soft throughout: one sets up alerts and builds a pipeline, too.
 */
export const STAGE_WORDS: readonly StageWords[] = [
  {
    stage: 'setup',
    acts: [],
    soft: [
      'set up', 'setup', 'provision', 'define', 'establish', 'plan', 'agree', 'agree on', 'appoint', 'configure', 'install', 'register', 'identify', 'choose', 'decide',
      'scope', 'procure', 'obtain', 'secure', 'budget for',
    ],
    topics: [],
  },
  {
    stage: 'build',
    acts: [],
    soft: ['build', 'implement', 'create', 'design', 'produce', 'develop', 'draft', 'construct', 'assemble', 'code', 'prototype', 'compile', 'write'],
    topics: [],
  },
  {
    stage: 'automate',
    acts: ['automate', 'script'],
    soft: ['schedule', 'trigger'],
    topics: ['ci', 'ci/cd', 'cron', 'continuous integration', 'automation', 'automatically', 'nightly job', 'scheduled job'],
  },
  {
    stage: 'publish',
    acts: ['publish', 'deploy', 'release', 'distribute', 'launch', 'ship', 'roll out', 'announce', 'go live'],
    soft: ['deliver', 'present', 'share', 'hand over'],
    topics: ['roll-out', 'rollout', 'go-live'],
  },
  {
    stage: 'monitor',
    acts: ['monitor', 'watch', 'alert', 'keep an eye on'],
    soft: ['track', 'measure', 'observe', 'count'],
    topics: ['monitoring', 'alert', 'alerts', 'alerting', 'alarm', 'alarms', 'dashboard', 'dashboards', 'telemetry', 'heartbeat'],
  },
  {
    stage: 'iterate',
    acts: ['iterate', 'improve', 'refine', 'optimise', 'optimize', 'retire', 'rework', 'hold a retrospective', 'collect feedback', 'gather feedback'],
    soft: ['review', 'revisit', 'reprioritise', 'reprioritize', 'adjust', 'learn from'],
    topics: ['feedback', 'retrospective', 'retrospectives', 'retro', 'retros', 'improvement', 'improvements', 'lessons', 'lessons learned', 'post-mortem', 'postmortem'],
  },
  {
    stage: 'document',
    acts: ['document', 'archive', 'write down', 'write up', 'keep up to date', 'keep current', 'minute'],
    soft: ['record', 'file', 'log', 'describe', 'note down'],
    topics: ['documentation', 'up to date', 'manual', 'manuals', 'handbook', 'handbooks', 'changelog', 'change log', 'wiki'],
  },
];

/** What one makes an appointment for is not automated by being scheduled. */
export const APPOINTMENTS: readonly string[] = [
  'appointment', 'audit', 'call', 'conversation', 'demo', 'drill', 'drills', 'holiday', 'interview', 'interviews', 'lesson', 'meeting', 'meetings', 'session', 'sessions',
  'talk', 'training', 'visit', 'visits', 'workshop',
];

/** Words that may stand before the act. */
export const FILLERS: readonly string[] = [
  'also', 'always', 'and', 'carefully', 'continuously', 'daily', 'finally', 'first', 'monthly', 'must', 'next', 'now', 'once', 'please', 'quickly', 'regularly', 'should',
  'then', 'to', 'we', 'weekly',
];
