import { relative, sep } from 'node:path';
import type { ImportReport } from '#shared/ipc/views.ts';
import type { Act } from '#main/core/context.ts';
import type { ImportsService } from '#main/features/imports/imports.service.ts';

/**
 * The starter library is a folder of documents that our own importer loads (D2, U3); loading it again changes nothing,
 * wherever the program is installed by then.
 */
export function starterService(imports: ImportsService, starterFolder: string) {
  const nameOf = (file: string): string => `starter/${relative(starterFolder, file).replaceAll(sep, '/')}`;
  return { load: (act: Act): Promise<ImportReport> => imports.run(act, [starterFolder], nameOf) };
}
