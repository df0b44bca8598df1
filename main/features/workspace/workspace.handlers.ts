import type { HandlersFor } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const workspaceHandlers = ({
  workspace, settings, people, ledger,
}: Services): HandlersFor<'workspace.overview' | 'workspace.reopen' | 'settings.get' | 'settings.change' | 'ledger.list' | 'ledger.verify'> => ({
  'workspace.overview': () => workspace.overview(),
  'workspace.reopen': () => workspace.overview(),
  'settings.get': () => settings.get(),
  'settings.change': (patch) => {
    if (patch.personId != null) people.active(patch.personId, 'personId');
    return settings.change(patch);
  },
  'ledger.list': (input) => ledger.list(input),
  'ledger.verify': () => ledger.verify(),
});
