import { generateKeyBetween } from 'fractional-indexing';
import { type DomainError, refusal } from '#shared/domain/error.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { Id, NewId } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Finding, OrganisationDiff } from './organisation-diff.ts';

export type MissingMeans = {
  readonly newId: NewId;
  /** The position of the last of what stands there already, archived or not; null where nothing does. */
  readonly last: { readonly department: (parentId: Id | null) => string | null; readonly section: (departmentId: Id) => string | null; readonly checklist: (departmentId: Id) => string | null };
  /** The department of a section that is here. */
  readonly departmentOf: (sectionId: Id) => Id;
};

type Missing = Extract<Finding, { state: 'missing' }>;
type Home = { readonly kind: 'department' | 'section'; readonly id: Id } | null;

/**
 * Makes what a chart has and the tree lacks, as far as it was chosen (M3): in the order of the file, parts in their new
 * wholes. Refused where something chosen is not missing, or stands in something missing that was not chosen.
 */
export function createMissing(diff: OrganisationDiff, chosen: readonly string[], means: MissingMeans): Result<AnyDraft[], DomainError> {
  const wanted = new Set(chosen);
  const missing = diff.findings.filter((finding): finding is Missing => finding.state === 'missing' && wanted.has(finding.node));
  const known = new Set(missing.filter(({ as }) => as !== null).map(({ node }) => node));
  const gone = chosen.find((node) => !known.has(node));
  if (gone !== undefined) return err(refusal('invalid', 'Something that was chosen is not missing any more, or can’t be made. Look at the difference again.', 'nodes'));
  const orphan = missing.find(({ place }) => place.kind === 'missing' && !wanted.has(place.node));
  if (orphan?.place.kind === 'missing') return err(refusal('invalid', `“${orphan.name}” stands in “${orphan.place.name}”, which is missing as well. Choose both.`, 'nodes'));
  return ok(new Maker(means).make(missing));
}

class Maker {
  readonly #means: MissingMeans;
  readonly #made = new Map<string, Home>();
  readonly #last = new Map<string, string | null>();

  constructor(means: MissingMeans) {
    this.#means = means;
  }

  make(missing: readonly Missing[]): AnyDraft[] {
    return missing.map((finding) => {
      const id = this.#means.newId();
      const home = this.#home(finding);
      this.#made.set(finding.node, { kind: finding.as === 'section' ? 'section' : 'department', id });
      return this.#draft(finding, id, home);
    });
  }

  #home({ place }: Missing): Home {
    if (place.kind === 'top') return null;
    if (place.kind === 'missing') return this.#made.get(place.node) ?? null;
    return { kind: place.thing.kind === 'section' ? 'section' : 'department', id: place.thing.id };
  }

  #draft({ as, name }: Missing, id: Id, home: Home): AnyDraft {
    if (as === 'section' && home !== null) {
      const payload = { id, departmentId: home.id, name, position: this.#next(`section ${home.id}`, () => this.#means.last.section(home.id)), archived: false };
      return { stream: home.id, entity: 'section', entityId: id, type: 'section.created', payload };
    }
    if (as === 'checklist' && home !== null) {
      const departmentId = this.#means.departmentOf(home.id);
      const position = this.#next(`checklist ${departmentId}`, () => this.#means.last.checklist(departmentId));
      const payload = { id, departmentId, sectionId: home.id, title: name, position, archived: false, recurrence: null, cycle: null, source: null };
      return { stream: departmentId, entity: 'checklist', entityId: id, type: 'checklist.created', payload };
    }
    const parentId = home?.id ?? null;
    const payload = { id, name, parentId, position: this.#next(`department ${parentId}`, () => this.#means.last.department(parentId)), leadId: null, archived: false };
    return { stream: WORKSPACE_STREAM, entity: 'department', entityId: id, type: 'department.created', payload };
  }

  #next(where: string, stored: () => string | null): string {
    const position = generateKeyBetween(this.#last.has(where) ? (this.#last.get(where) ?? null) : stored(), null);
    this.#last.set(where, position);
    return position;
  }
}
