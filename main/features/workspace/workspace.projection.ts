import type { Projection } from '#main/store/projection.ts';

type Created = { readonly id: string; readonly name: string };
type Enrolled = { readonly id: string; readonly name: string; readonly publicKey: string };

export const workspaceProjection: Projection = {
  entities: ['workspace', 'device'],
  tables: ['workspace', 'devices'],
  projector: (db) => {
    const addWorkspace = db.prepare('INSERT INTO workspace (id, name) VALUES (?, ?)');
    const addDevice = db.prepare('INSERT INTO devices (id, name, public_key) VALUES (?, ?, ?)');
    return (event) => {
      if (event.type === 'workspace.created') {
        const { id, name } = event.payload as Created;
        addWorkspace.run(id, name);
      } else if (event.type === 'device.enrolled') {
        const { id, name, publicKey } = event.payload as Enrolled;
        addDevice.run(id, name, publicKey);
      }
    };
  },
};
