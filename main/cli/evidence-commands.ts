import { resolve } from 'node:path';
import type { Evidence, EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceCheck } from '#main/features/evidence/evidence-check.ts';
import type { Answer, CliContext } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import { table } from './table.ts';

type Command = (context: CliContext) => Answer | Promise<Answer>;

const LINK = /^(https?|mailto):/i;

export const EVIDENCE_COMMANDS: Readonly<Record<string, Command>> = {
  'evidence add': async ({ words, options, core, act }) => {
    const subject = item(words);
    const [, what] = words;
    const note = options['note'];
    const { evidence } = core().services;
    if (typeof note === 'string') return added(evidence.addNote(act(), { ...subject, text: note }).entityIds, evidence.get);
    if (what === undefined) throw new UsageError('Say what to attach: evidence add <item> <file|url>, or --note "…".');
    const receipt = LINK.test(what) ? evidence.addLink(act(), { ...subject, url: what, name: null }) : await evidence.addFile(act(), subject, what);
    return added(receipt.entityIds, evidence.get);
  },
  'evidence list': ({ words, core }) => {
    const { evidence } = core().services.evidence.list(item(words));
    const rows = evidence.map((each) => ({ id: each.id, kind: each.kind, name: each.name, size: each.kind === 'file' ? each.size : null, cycle: each.cycle, at: each.at }));
    return { value: evidence, text: table(rows) };
  },
  'evidence save': async ({ words, options, core }) => {
    const { out } = options;
    if (words[0] === undefined) throw new UsageError('Expected evidence.');
    if (typeof out !== 'string') throw new UsageError('Say where to: --out <file>.');
    const path = resolve(out);
    await core().services.evidence.writeCopy(words[0], path);
    return { value: { path }, text: `Wrote ${path}, and held it against its hash.` };
  },
  'evidence check': async ({ core }) => {
    const found = await core().services.evidence.check();
    const messages = saying(found);
    return { value: { ok: found.findings.length === 0, ...found }, text: messages.join('\n'), ...fault(found) };
  },
};

/** What a check found, in sentences. */
export function saying({ contents, findings, orphans }: EvidenceCheck): string[] {
  const first = findings.length > 0 ? findings.map(({ message }) => message) : [`Contents of evidence: ${contents}, all as they were attached.`];
  return orphans.length === 0 ? first : [...first, `Contents in the evidence folder that nothing on record names: ${orphans.join(', ')}`];
}

export const fault = ({ findings: [first] }: EvidenceCheck): Pick<Answer, 'exit' | 'error'> =>
  first === undefined ? {} : { exit: EXIT.store, error: { code: first.code, message: first.message } };

function added([id]: readonly string[], get: (id: string) => Evidence): Answer {
  if (id === undefined) return { value: null, text: 'That is attached already.' };
  const evidence = get(id);
  return { value: evidence, text: `Attached “${evidence.name}” (${id}).` };
}

function item([id]: readonly string[]): EvidenceSubject {
  if (id === undefined) throw new UsageError('Expected an item.');
  return { entity: 'item', id };
}
