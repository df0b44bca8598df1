import type { Input } from '#shared/ipc/contract.ts';
import type { Id } from '#shared/lib/ids.ts';
import { printExport, saveExport } from '#renderer/lib/save-export.ts';
import { tellExport, tellPrint } from '#renderer/ui/export-menu.tsx';

type Boxes = NonNullable<Input<'exports.print'>['boxes']>;

/** Writes a list to a file that is chosen in a dialog of the system. `boxes` is for paper. */
export const exportList = (id: Id, format: Input<'exports.save'>['format'], boxes?: Boxes): Promise<void> =>
  saveExport({ noun: 'checklist', id, format, ...(boxes === undefined ? {} : { boxes }) }).then(tellExport);

/** Prints a list through the dialog of the system. */
export const printList = (id: Id, boxes: Boxes): Promise<void> => printExport({ noun: 'checklist', id, boxes }).then(tellPrint);
