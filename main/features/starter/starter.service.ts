import type { ImportReport } from '#shared/ipc/views.ts';
import type { Act } from '#main/core/context.ts';
import type { ImportsService } from '#main/features/imports/imports.service.ts';

/** The starter library is a folder of documents that our own importer loads (D2, U3); loading it again changes nothing. */
export function starterService(imports: ImportsService, starterFolder: string) {
  return { load: (act: Act): Promise<ImportReport> => imports.run(act, [starterFolder]) };
}
export type StarterService = ReturnType<typeof starterService>;
