import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { seedList } from '#test/helpers/workspace.ts';

const { workspace, services, path, events, exportTo, edit, run, shown, find, listNamed } = fileDesk();

describe('X1: lines in another place', () => {
  const twoLists = (): string => {
    const file = path('tower.md');
    writeFileSync(file, '# Tower\n\n## Keeping\n\n### Lamp\n\n- [ ] Clean the lens\n  - [ ] With a dry cloth\n- [x] Check the bulb\n- [ ] Oil the hinge\n\n### Stairs\n\n- [ ] Sweep the stairs\n- [ ] Mend the rail\n');
    return file;
  };

  it('move their items in the list, under another item and into another list of the file, with what is under them', async () => {
    const file = twoLists();
    await run(file);
    const ids = services().items.list().map(({ id }) => id).sort();
    services().items.setState(workspace().act(), { ids: [find('With a dry cloth').id], state: 'done', reason: null });
    services().items.add(workspace().act(), { checklistId: listNamed('Lamp'), parentId: find('Clean the lens').id, after: null, text: 'And gloves' });
    edit(file, ['- [ ] Clean the lens\n  - [ ] With a dry cloth\n', ''], ['- [ ] Sweep the stairs\n', '- [ ] Clean the lens\n  - [ ] With a dry cloth\n- [ ] Sweep the stairs\n'], ['- [x] Check the bulb\n- [ ] Oil the hinge\n', '- [ ] Oil the hinge\n  - [x] Check the bulb\n']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 3 }, warnings: [] });
    expect(shown(listNamed('Lamp'))).toEqual(['open Oil the hinge', '  done Check the bulb']);
    expect(shown(listNamed('Stairs'))).toEqual(['open Clean the lens', '  done With a dry cloth', '  open And gloves', 'open Sweep the stairs', 'open Mend the rail']);
    expect(services().items.list().map(({ id }) => id).sort()).toEqual([...ids, find('And gloves').id].sort());
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
    const before = events();
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect(events()).toBe(before);
  });

  it('stay the same items though others like them come in their old place', async () => {
    const file = twoLists();
    await run(file);
    const bulb = find('Check the bulb').id;
    edit(file, ['- [x] Check the bulb\n', '- [ ] Check the bulb of the spare lamp\n'], ['- [ ] Mend the rail\n', '- [ ] Mend the rail\n  - [x] Check the bulb\n']);
    expect(await run(file)).toMatchObject({ created: { items: 1 }, updated: { items: 1 }, warnings: [] });
    expect(services().items.get(bulb)).toMatchObject({ text: 'Check the bulb', parentId: find('Mend the rail').id });
  });

  it('keep the place that they were given here, and say so where the file moved them too', async () => {
    const file = twoLists();
    await run(file);
    const [lamp, stairs] = [listNamed('Lamp'), listNamed('Stairs')];
    services().items.move(workspace().act(), { ids: [find('Oil the hinge').id], checklistId: stairs, parentId: find('Mend the rail').id, after: null });
    services().items.move(workspace().act(), { ids: [find('Check the bulb').id], checklistId: lamp, parentId: null, after: null });
    const here = [shown(lamp), shown(stairs)];
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    edit(file, ['# Tower\n', '# Tower\n\nNew lines above.\n']);
    await run(file);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
    expect([shown(lamp), shown(stairs)]).toEqual(here);
    edit(file, ['- [ ] Oil the hinge\n', ''], ['- [ ] Clean the lens\n', '- [ ] Clean the lens\n  - [ ] Oil the hinge\n']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'moved-here' }] });
    expect([shown(lamp), shown(stairs)]).toEqual(here);
  });

  it('are no new items where they were moved into another list since the export', async () => {
    const file = twoLists();
    await run(file);
    const old = await exportTo(listNamed('Lamp'), 'old.md');
    const hinge = find('Oil the hinge').id;
    services().items.move(workspace().act(), { ids: [hinge], checklistId: listNamed('Stairs'), parentId: null, after: null });
    edit(old, ['Oil the hinge', 'Oil the old hinge']);
    expect(await run(old)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [] });
    expect(services().items.get(hinge)).toMatchObject({ text: 'Oil the old hinge', checklistId: listNamed('Stairs') });
  });

  it('are no new items where a list of a plain file lost one to a list of another source', async () => {
    const file = twoLists();
    await run(file);
    const { checklist } = seedList(workspace(), ['One']);
    const hinge = find('Oil the hinge').id;
    services().items.move(workspace().act(), { ids: [hinge], checklistId: checklist, parentId: null, after: null });
    edit(file, ['Oil the hinge', 'Oil the hinge twice']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: { items: 1 }, warnings: [] });
    expect(services().items.get(hinge)).toMatchObject({ text: 'Oil the hinge twice', checklistId: checklist });
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [] });
  });

  it('under a changed heading of a plain file stay the same items', async () => {
    const file = twoLists();
    await run(file);
    services().items.setState(workspace().act(), { ids: [find('Clean the lens').id], state: 'done', reason: null });
    edit(file, ['### Lamp', '### The lamp']);
    expect(await run(file)).toMatchObject({ created: { checklists: 1 }, updated: { items: 4 }, warnings: [{ code: 'no-longer-in-file' }] });
    expect(shown(listNamed('The lamp'))).toEqual(['done Clean the lens', '  open With a dry cloth', 'done Check the bulb', 'open Oil the hinge']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing });
  });

  it('leave what is archived here alone, and put new lines where they can be seen', async () => {
    const file = twoLists();
    await run(file);
    services().items.archive(workspace().act(), [find('Clean the lens').id]);
    edit(file, ['  - [ ] With a dry cloth\n', '  - [ ] With a wet cloth\n  - [ ] And gloves\n']);
    expect(await run(file)).toMatchObject({ created: { items: 1 }, updated: nothing, warnings: [{ code: 'archived-here' }] });
    expect(shown(listNamed('Lamp'))).toEqual(['open And gloves', 'done Check the bulb', 'open Oil the hinge']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing });
  });

  it('never make an item part of itself', async () => {
    const file = twoLists();
    await run(file);
    const [lens, bulb] = [find('Clean the lens').id, find('Check the bulb').id];
    services().items.move(workspace().act(), { ids: [lens], checklistId: listNamed('Lamp'), parentId: bulb, after: null });
    edit(file, ['- [x] Check the bulb\n', ''], ['  - [ ] With', '  - [x] Check the bulb\n  - [ ] With']);
    expect(await run(file)).toMatchObject({ created: nothing, updated: nothing, warnings: [{ code: 'moved-here' }] });
    expect(services().items.get(bulb).parentId).toBeNull();
  });
});
