import { BookOpen } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';

/** Every runbook is found from the palette. */
export function startWorkflows(): void {
  registerPaletteSource({
    id: 'workflows',
    entries: async () =>
      (await call('workflows.list', {}))
        .filter(({ archived }) => !archived)
        .map(({ id, title, steps, owner }) => ({
          id: `workflow:${id}`,
          label: title,
          hint: translate('common:count.steps', { count: steps }),
          keywords: owner === null ? [] : [owner],
          group: translate('palette:group.workflow'),
          icon: BookOpen,
          run: () => go(`/runbooks/${id}`),
        })),
  });
}
