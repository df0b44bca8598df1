import type { Progress } from '#shared/domain/checklists/progress.ts';
import type { OrganisationDepartment, OrganisationList, OrganisationSection } from '#shared/domain/maps/organisation.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Reader } from '#main/store/database.ts';

type Counts = { open: number; in_progress: number; blocked: number; done: number; not_applicable: number };
const COUNTS = ['open', 'in_progress', 'blocked', 'done', 'not_applicable'].map((column) => `coalesce(sum(p.${column}), 0) AS ${column}`).join(', ');
const toProgress = (row: Counts): Progress => ({ open: row.open, inProgress: row.in_progress, blocked: row.blocked, done: row.done, notApplicable: row.not_applicable });

/** Departments in use: neither put away nor inside of one that is. */
const IN_USE = `WITH RECURSIVE used (id) AS (
  SELECT id FROM departments WHERE parent_id IS NULL AND archived = 0
  UNION SELECT d.id FROM departments d JOIN used ON d.parent_id = used.id WHERE d.archived = 0)`;

const LISTS = `${IN_USE} SELECT c.id, c.title, c.department_id, c.section_id, ${COUNTS}
  FROM checklists c JOIN used ON used.id = c.department_id LEFT JOIN sections s ON s.id = c.section_id LEFT JOIN checklist_progress p ON p.checklist_id = c.id
  WHERE c.archived = 0 AND (c.section_id IS NULL OR s.archived = 0)`;

type ListRow = Counts & { id: string; title: string; department_id: string; section_id: string | null };
export type OrganisationListRow = OrganisationList & { readonly progress: Progress };
const toList = (row: ListRow): OrganisationListRow => ({ id: row.id, title: row.title, departmentId: row.department_id, sectionId: row.section_id, progress: toProgress(row) });

/** What a map of the organisation shows: everything above the lists at once, lists as they are asked for. */
export const organisationRepository = (read: Reader) => ({
  departments: (): OrganisationDepartment[] =>
    read.all<{ id: string; name: string; parent_id: string | null }>(`${IN_USE} SELECT d.id, d.name, d.parent_id FROM departments d JOIN used USING (id) ORDER BY d.position, d.id`)
      .map((row) => ({ id: row.id, name: row.name, parentId: row.parent_id })),
  sections: (): OrganisationSection[] =>
    read.all<{ id: string; name: string; department_id: string; list_id: string | null }>(
      `${IN_USE} SELECT s.id, s.name, s.department_id,
         (SELECT CASE WHEN count(*) = 1 AND min(c.title) = s.name THEN min(c.id) END FROM checklists c WHERE c.section_id = s.id AND c.archived = 0) AS list_id
       FROM sections s JOIN used ON used.id = s.department_id WHERE s.archived = 0 ORDER BY s.position, s.id`,
    ).map((row) => ({ id: row.id, name: row.name, departmentId: row.department_id, listId: row.list_id })),
  /** Counts of the lists of each department beside its sections, and of each section. */
  counts: (): { departmentId: Id; sectionId: Id | null; lists: number; progress: Progress }[] =>
    read.all<Counts & { department_id: string; section_id: string | null; lists: number }>(
      `SELECT c.department_id, c.section_id, count(*) AS lists, ${COUNTS} FROM checklists c LEFT JOIN sections s ON s.id = c.section_id LEFT JOIN checklist_progress p ON p.checklist_id = c.id
       WHERE c.archived = 0 AND (c.section_id IS NULL OR s.archived = 0) GROUP BY c.department_id, c.section_id`,
    ).map((row) => ({ departmentId: row.department_id, sectionId: row.section_id, lists: row.lists, progress: toProgress(row) })),
  allLists: (): OrganisationListRow[] => read.all<ListRow>(`${LISTS} GROUP BY c.id ORDER BY c.position, c.id`).map(toList),
  /** Lists of some departments, and wherever they are those that have a word in their title. */
  someLists: (departmentIds: readonly Id[], word: string): OrganisationListRow[] =>
    read.all<ListRow>(
      `${LISTS} AND (c.department_id IN (SELECT value FROM json_each(?)) OR instr(lower(c.title), lower(?)) > 0) GROUP BY c.id ORDER BY c.position, c.id`,
      JSON.stringify(departmentIds), word,
    ).map(toList),
});
