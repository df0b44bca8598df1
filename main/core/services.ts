import type { Person } from '#shared/domain/people/person.ts';
import { checklistsService } from '#main/features/checklists/checklists.service.ts';
import { conformanceService } from '#main/features/conformance/conformance.service.ts';
import { cyclesService } from '#main/features/checklists/cycles.service.ts';
import { departmentsService } from '#main/features/departments/departments.service.ts';
import { evidenceService } from '#main/features/evidence/evidence.service.ts';
import { exportsService } from '#main/features/exports/exports.service.ts';
import { historyService } from '#main/features/history/history.service.ts';
import { importsService } from '#main/features/imports/imports.service.ts';
import { itemsService } from '#main/features/items/items.service.ts';
import { ledgerService } from '#main/features/ledger/ledger.service.ts';
import { libraryService } from '#main/features/workflows/library.service.ts';
import { mapsService } from '#main/features/maps/maps.service.ts';
import { organisationService } from '#main/features/maps/organisation.service.ts';
import { peopleService } from '#main/features/people/people.service.ts';
import { runsService } from '#main/features/runs/runs.service.ts';
import { searchService } from '#main/features/search/search.service.ts';
import { sectionsService } from '#main/features/sections/sections.service.ts';
import { type SettingsService, settingsService } from '#main/features/settings/settings.service.ts';
import { starterService } from '#main/features/starter/starter.service.ts';
import { workService } from '#main/features/work/work.service.ts';
import { workflowsService } from '#main/features/workflows/workflows.service.ts';
import { workspaceService } from '#main/features/workspace/workspace.service.ts';
import type { Noun } from '#shared/ipc/channels.ts';
import type { Means } from './context.ts';
import type { Parser } from './parser.ts';

/** Every service, put together once; the window's handlers and the command line call the same ones (X3). */
export function openServices(means: Means, parser: Parser, starterFolder: string, onChanged: (nouns: readonly Noun[]) => void) {
  const settings: SettingsService = settingsService(means.folder, () => onChanged(['settings', 'workspace']));
  const people = peopleService(means);
  /** The person at the desk; null before one is chosen, and once they are no longer active. */
  const desk = (): Person | null => {
    const { personId } = settings.get();
    const person = personId === null ? null : people.find(personId);
    return person?.active === true ? person : null;
  };
  const cycles = cyclesService(means);
  const history = historyService(means, cycles);
  const departments = departmentsService(means);
  const sections = sectionsService(means);
  const checklists = checklistsService(means);
  const items = itemsService(means, cycles);
  const conformance = conformanceService(means);
  const evidence = evidenceService(means);
  const runs = runsService(means);
  const workflows = workflowsService(means, runs);
  const library = libraryService(
    means,
    (id) => {
      const workflow = workflows.get(id);
      return { title: workflow.draft.title, text: workflows.textOf(workflow) };
    },
    () => onChanged(['workflows']),
  );
  const organisation = organisationService(means);
  const maps = mapsService(means, organisation);
  const imports = importsService(means, parser);
  return {
    settings, desk, people, history, departments, sections, checklists, cycles, items, evidence, conformance, runs, workflows, library, maps, organisation, imports,
    starter: starterService(imports, starterFolder),
    exports: exportsService(means, { checklists, workflows, runs, maps, organisation }),
    ledger: ledgerService(means),
    search: searchService(means),
    work: workService(means),
    workspace: workspaceService(means, { people, desk, history, openRuns: runs.open }),
  };
}
export type Services = ReturnType<typeof openServices>;
