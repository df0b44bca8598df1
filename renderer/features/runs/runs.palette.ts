import { CirclePlay } from 'lucide-react';
import { call } from '#renderer/lib/api.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import { isOpenRun } from '#renderer/lib/run-status.ts';

const atMost = 50;

/** Runs are found from the palette, those under way first. */
export function startRuns(): void {
  registerPaletteSource({
    id: 'runs',
    entries: async () =>
      (await call('runs.list', {}))
        .toSorted((a, b) => Number(isOpenRun(b.state)) - Number(isOpenRun(a.state)) || b.startedAt.localeCompare(a.startedAt))
        .slice(0, atMost)
        .map(({ id, title, state, startedAt }) => ({
          id: `run:${id}`,
          label: title,
          hint: `${translate(`common:run.${state}`)} · ${formatDateTime(startedAt)}`,
          group: translate('palette:group.run'),
          icon: CirclePlay,
          run: () => go(`/runs/${id}`),
        })),
  });
}
