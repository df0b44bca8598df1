import { openTestCore } from './workspace.ts';

/**
 * A process that writes without pause and says each act once it was answered, until it is killed:
 * `node writing-process.ts <workspace> <person> <checklist>`.
 */
const [, , path = '', actor = '', checklistId = ''] = process.argv;
const core = openTestCore(path);
for (let n = 0; ; n += 1) {
  const command = core.newId();
  const { entityIds } = core.services.items.add({ actor, command }, { checklistId, parentId: null, after: null, text: `Written ${n}` });
  const tick = core.newId();
  core.services.items.setState({ actor, command: tick }, { ids: [entityIds[0] ?? ''], state: 'done', reason: null });
  process.stdout.write(`${command} ${tick}\n`);
}
